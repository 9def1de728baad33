"""What widgets are made of: labels, icons, words, numbers, colours."""
