"""The edits of a journal as a Python script that does the same with torch."""
