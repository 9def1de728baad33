"""What a target cannot hold, and a document without it."""
