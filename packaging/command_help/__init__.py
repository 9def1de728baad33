"""Man page and completions, made from the commands themselves."""
