"""What the windows looked like when the program ended, and how they come back."""
