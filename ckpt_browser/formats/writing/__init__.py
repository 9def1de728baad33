"""How nodes become bytes again: one file per format that can be written, and the safe way to a file's place."""
