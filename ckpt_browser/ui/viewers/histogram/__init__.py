"""The histogram of one tensor, or of several."""
