"""What a person can do to a checkpoint: each edit a small value, and a plain function that drafts it."""
