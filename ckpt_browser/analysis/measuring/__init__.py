"""Statistics and histograms of one tensor, walked in chunks."""
