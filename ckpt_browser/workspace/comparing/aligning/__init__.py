"""Which entry of one checkpoint belongs to which of another: by rules, by name, by prefix, by content."""
