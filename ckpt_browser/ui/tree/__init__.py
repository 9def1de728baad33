"""The tree of one file: its view, its columns, its fields, its filter."""
