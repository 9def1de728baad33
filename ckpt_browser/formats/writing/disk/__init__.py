"""The safe way of bytes to a file: copied, flushed, and put in its place in one step."""
