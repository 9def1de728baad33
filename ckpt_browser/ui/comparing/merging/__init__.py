"""Carrying over what differs: copies to either side, and numbers mixed."""
