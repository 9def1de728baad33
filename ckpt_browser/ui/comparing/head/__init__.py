"""What stands above the tree of a comparison: sentences, counts that filter, the tolerance."""
