"""How bytes become nodes: one file per format, no Qt, no torch."""
