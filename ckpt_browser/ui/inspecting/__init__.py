"""Everything known about one row or one file: facts, and what is wrong."""
