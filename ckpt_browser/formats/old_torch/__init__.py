"""How torch wrote before its zip archives: tars of 0.1, and the stream until 1.5."""
