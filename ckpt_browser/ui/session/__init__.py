"""What is open and selected, and what is done about it in the background."""
