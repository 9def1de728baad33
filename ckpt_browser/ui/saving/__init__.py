"""Saving, exporting and closing, and what a crash has left."""
