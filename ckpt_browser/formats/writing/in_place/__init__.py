"""Changes within a file, written down first, and repaired after a crash."""
