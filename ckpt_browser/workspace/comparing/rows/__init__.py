"""What a person sees of a comparison: rows, their cells and marks, what is kept, and the way through them."""
