"""A person's word on what belongs together: rules, suggestions, pairs brought together and parted."""
