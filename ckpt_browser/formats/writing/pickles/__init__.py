"""A pickle program from nodes: what was opened is written again, what was edited anew."""
