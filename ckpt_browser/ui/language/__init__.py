"""The language of the window: which there are, which one is meant, and how Qt is told."""
