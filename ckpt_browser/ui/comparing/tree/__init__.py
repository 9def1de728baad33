"""The rows of a comparison on screen: as Qt wants them, in words, under their header."""
