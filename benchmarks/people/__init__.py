"""People who use the real window, each a process of its own that prints what it saw as JSON."""
