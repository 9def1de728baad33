"""From a path to bytes, and from bytes to the elements of any tensor."""
