"""The pickle program, interpreted and never executed."""
