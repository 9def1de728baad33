"""The window by keys alone: the palette of commands, the sheet of shortcuts, and going from part to part."""
