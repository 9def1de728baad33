"""Numbers about tensors, computed chunk by chunk; no Qt, and torch only where it is needed."""
