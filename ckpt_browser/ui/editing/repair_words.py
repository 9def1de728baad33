"""What a repair of names does, in words: for a button, a line of a menu, and a list."""

from typing import TYPE_CHECKING

from ...core.messages import capitalised
from ...core.paths import visible
from ..wording.words import local

if TYPE_CHECKING:
    from ...workspace.editing.repairs import Repair


def repair_words(repair: "Repair") -> str:
    """What it does."""
    return visible(capitalised(local(repair.label)), 80)


def line_text(repair: "Repair") -> str:
    """The same on a button or in a menu, where ``&`` would mean a letter for the keyboard."""
    return repair_words(repair).replace("&", "&&")


def before_and_after(repair: "Repair") -> str:
    """A name as it is, and as it would be."""
    return f"{visible(repair.old, 120)} → {visible(repair.new, 120)}"
