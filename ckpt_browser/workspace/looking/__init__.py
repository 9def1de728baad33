"""What the numbers say: of one tensor, of a window of it, of a whole file; and what is remembered of them."""
