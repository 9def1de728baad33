"""What only the numbers of two checkpoints can tell: pair by pair, and layer by layer."""
