"""What is said of padlocks, of files that changed on the disk, and of originals."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.paths import visible
from ...workspace.reading.standing import CHANGED, COVERED, FILE, GONE
from ..widgets.resources import resource
from ..wording import numbers
from ..wording.sentences import in_a_row
from ..wording.words import QT_TRANSLATE_NOOP, fill
from .guarded import ALWAYS, LOCKED, NEVER, ORIGINAL, UNLOCKED

if TYPE_CHECKING:
    from ..session.document import Document

translate = QCoreApplication.translate

LONGEST = 80
"""Characters of a name that are said."""

_PADLOCK = {
    ORIGINAL: QT_TRANSLATE_NOOP("Guard", "Locked: this file is as it was opened. The first save replaces it, and "
                                         "offers to keep the original. Click to unlock it."),
    LOCKED: QT_TRANSLATE_NOOP("Guard", "Locked by you: saving asks for another name. Click to unlock it."),
    UNLOCKED: QT_TRANSLATE_NOOP("Guard", "Unlocked: saving replaces this file. Click to lock it."),
    ALWAYS: QT_TRANSLATE_NOOP("Guard", "Locked: this file is as it was opened. The first save replaces it, and keeps "
                                       "the original under a name of its own. Click to unlock it."),
    NEVER: QT_TRANSLATE_NOOP("Guard", "Locked: this file is as it was opened. The first save replaces it, and the "
                                      "original is gone then. Click to unlock it."),
}

_ICONS = {ORIGINAL: "lock", LOCKED: "locked", UNLOCKED: "unlock"}


def padlock_icon(document: Document) -> tuple[str, str]:
    """The icon of a file's padlock, and the token of its colour."""
    guarded = document.guarded
    if guarded.changed:
        return "lock-changed", "error"
    if guarded.standing.protected:
        return "locked", "soft"
    return _ICONS[guarded.lock], "accent" if guarded.lock == LOCKED else "soft"


def padlock_tip(document: Document, backup: str) -> str:
    """The state of a file's padlock in words, and what a click on it does."""
    guarded = document.guarded
    if guarded.changed:
        return in_a_row([changed_words(document), translate("Guard", "Click to see what can be done.")])
    if guarded.standing.protected == FILE:
        return translate("Guard", "Cannot be replaced: the file is write-protected. Save it under another name.")
    if guarded.standing.protected:
        return translate("Guard", "Cannot be replaced: its folder is write-protected. Save it under another name, in "
                                  "another folder.")
    if guarded.lock == LOCKED and is_sample(document):
        return translate("Guard", "Locked: this is the sample that came with the program; saving asks for another "
                                  "name. Click to unlock it.")
    key = backup if guarded.lock == ORIGINAL and backup in _PADLOCK else guarded.lock
    return translate("Guard", _PADLOCK[key])


def is_sample(document: Document) -> bool:
    """Whether this is the checkpoint that ships with the program."""
    return document.path == os.path.abspath(resource("sample.pth"))


def padlock_name(document: Document) -> str:
    """What a screen reader says of the padlock: its state in a word or two."""
    guarded = document.guarded
    if guarded.changed:
        return translate("Guard", "Changed on disk")
    if guarded.standing.protected:
        return translate("Guard", "Write-protected")
    return translate("Guard", "Unlocked") if guarded.lock == UNLOCKED else translate("Guard", "Locked")


def padlock_wish(document: Document) -> str:
    """What a click on the padlock does, as a line of a menu."""
    guarded = document.guarded
    if guarded.changed:
        return translate("Guard", "What changed on disk…")
    if guarded.lock == UNLOCKED:
        return translate("Guard", "Loc&k this file")
    return translate("Guard", "Un&lock this file")


def changed_words(document: Document) -> str:
    """What became of a file on the disk, as a sentence without its end."""
    standing = document.guarded.standing
    name = visible(os.path.basename(standing.path) or document.name, LONGEST)
    if standing.state == GONE:
        said = translate("Guard", "{name} was removed or renamed by another program; what is open here is still whole")
    elif standing.state == COVERED:
        said = translate("Guard", "Something else lies in the place of {name} now; what is open here is still whole")
    elif standing.state != CHANGED:
        return ""
    elif standing.part:
        said = translate("Guard", "{name}, which parts of this file were copied from, was changed by another program")
    elif standing.ours:
        said = translate("Guard", "{name} was saved from another tab or window since it was opened here")
    elif standing.readable:
        said = translate("Guard", "{name} was changed by another program")
    else:
        said = translate("Guard", "{name} was touched or overwritten by another program while it was open; which of "
                                  "the two cannot be told, so its old numbers are neither read nor compared any more")
    return fill(said, name=name)


def offer_words(document: Document) -> str:
    """What is said while an original can still be kept."""
    original = document.guarded.original
    if original is None:
        return ""
    said = translate("Guard", "The save replaced the original, {size}. It can still be kept as {name}.")
    return fill(said, name=visible(document.guarded.backup, LONGEST), size=numbers.size_text(original.size))


def keeping_words(document: Document) -> str:
    """What is said while an original is being kept."""
    _, done, total = document.guarded.kept_bytes
    said = translate("Guard", "Keeping the original as {name}: {done} of {total}") if total else \
        translate("Guard", "Keeping the original as {name}")
    return fill(said, name=visible(document.guarded.backup, LONGEST), done=numbers.size_text(done),
                total=numbers.size_text(total))
