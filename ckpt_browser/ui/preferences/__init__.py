"""What a person can set: the dialog, and what follows at once."""
