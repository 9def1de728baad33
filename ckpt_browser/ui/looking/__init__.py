"""Looking through a whole file: the sweep, its bar, what stands out."""
