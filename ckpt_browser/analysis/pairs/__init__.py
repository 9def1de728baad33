"""What tells two tensors apart, and what the one is to the other."""
