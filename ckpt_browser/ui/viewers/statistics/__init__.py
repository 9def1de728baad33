"""The statistics below the facts of a tensor, and its small histogram."""
