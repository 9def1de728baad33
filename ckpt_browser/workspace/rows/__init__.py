"""What the tree shows: rows, what they say, how they are arranged, filtered and summed up."""
