"""What is said of two entries that belong together before a number is read."""
