"""Saving and exporting: what a target can hold, written beside, read back, put in its place."""
