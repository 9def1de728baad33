"""What is worked out about a comparison in the background."""
