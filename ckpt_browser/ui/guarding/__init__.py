"""What keeps files safe: padlocks, a look at the disk, the original kept as a backup."""
