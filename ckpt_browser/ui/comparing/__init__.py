"""Two checkpoints side by side in the window: one tab, one tree, and what differs in numbers."""
