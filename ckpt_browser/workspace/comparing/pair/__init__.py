"""Everything about one pair of entries: numbers, pictures, texts, and what the one is to the other."""
