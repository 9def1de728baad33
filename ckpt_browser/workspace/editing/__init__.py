"""Ready-made edits and what they would do, and edits as text."""
