"""What the window says, in the person's language: words, sentences, numbers, names of files."""
