"""Where icons, themes and the sample lie, for the window."""

from ...workspace.resources import resource

__all__ = ["resource"]
