"""What stands out among numbers, and where it lies."""
