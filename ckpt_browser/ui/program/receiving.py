"""Does what a start asks for, be it the first one or one that came through the door."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...workspace.one_program.message import COMPARE, Message
from ..inspecting.error_facts import error_facts
from ..widgets.notice_bar import Notice
from ..wording.words import fill

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

translate = QCoreApplication.translate


def do(window: MainWindow, message: Message) -> None:
    """Open files in a window; a comparison of what are not two files is refused in a line."""
    if message.verb == COMPARE and (wrong := _what_is_wrong(message.files)):
        window.notices.tell(Notice(wrong))
        return
    session = window.session
    documents = [session.open(path) for path in message.files]
    if message.verb == COMPARE:
        # Imported here: a start that compares nothing need not wait for it.
        from ...workspace.comparing.aligning.aligning import Rule
        from ...workspace.comparing.comparing import Wanted

        wanted = Wanted(message.exact, tuple([Rule(*rule) for rule in message.rules]))
        relative, absolute = map(float, message.tolerance)
        session.comparisons.open(documents[0], documents[1], wanted, (relative, absolute))
    elif len(documents) == 2 and documents[0] is not documents[1]:
        session.comparisons.offer(documents[0], documents[1])


def _what_is_wrong(files: tuple[str, ...]) -> str:
    """Why these are not compared, in a sentence; nobody who chose them in a file manager sees anything else."""
    if len(files) < 2:
        return translate("Program", "Comparing takes two files. Select both of them, and choose Compare again.")
    if len(files) > 2:
        return translate("Program", "Comparing takes two files. More were selected: none of them was opened.")
    if os.path.normpath(files[0]) == os.path.normpath(files[1]):
        return translate("Program", "Comparing takes two different files. This is the same one twice.")
    return ""


def fault(sentence: str, text: str) -> Notice:
    """Something went wrong in the program itself; all that is known of it can be read and copied."""
    said = translate("Program", "Something went wrong in the program itself, and what you asked for may not have "
                                "been done: {reason}")
    return Notice(fill(said, reason=sentence), details=f"{error_facts(sentence)}\n{text}")
