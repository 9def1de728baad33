"""Two checkpoints side by side: which entry belongs to which, and what tells the two apart."""
