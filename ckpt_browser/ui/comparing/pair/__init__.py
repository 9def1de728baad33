"""One pair of entries, side by side."""
