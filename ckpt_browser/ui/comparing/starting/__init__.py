"""How a comparison comes about: chosen, dropped on the window, or offered."""
