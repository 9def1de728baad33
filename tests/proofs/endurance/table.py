"""The one table of what the hand does, and how often."""

from . import around, comparing, editing, looking, opening, saving

TABLE = (*opening.KINDS, *looking.KINDS, *editing.KINDS, *comparing.KINDS, *saving.KINDS, *around.KINDS)
