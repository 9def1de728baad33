"""What is on screen, taken elsewhere: pictures and numbers as files or on the clipboard."""
