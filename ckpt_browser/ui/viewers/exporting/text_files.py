"""Numbers that are on screen as a text file of a person's choice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from ....core.jobs import CancelToken, Report
from ....core.paths import path_text, visible
from ....workspace.saving.texts import refuse_over, write_text
from ...session.session import Session
from ...wording.words import fill
from ..subject import Subject

translate = QCoreApplication.translate

CSV, JSON = "csv", "json"

LONGEST = 100
"""Characters of a tensor's name that become part of a file's."""


def ask_and_write(parent: QWidget, session: Session, subject: Subject, what: str, form: str,
                  make: Callable[[], str]) -> None:
    """Let the person choose a file, and write there what ``make`` gives, in the background.

    Args:
        what: the end of the proposed name, such as ``histogram``.
        form: ``csv`` or ``json``.
    """
    kind = fill(translate("TextFiles", "{form} text ({pattern})"), form=form.upper(), pattern=f"*.{form}")
    path, _ = QFileDialog.getSaveFileName(parent, translate("TextFiles", "Save numbers"),
                                          f"{file_name(subject)}-{what}.{form}", kind)
    if not path:
        return
    if not path.lower().endswith(f".{form}"):
        path += f".{form}"
    document = subject.document
    said = fill(translate("TextFiles", "Written: {path}"), path=visible(path, 200))
    session.jobs.submit("views", partial(_write, path, [document.path, *document.sources], make),
                        partial(_say, session, said), partial(session.complain, document))


def file_name(subject: Subject) -> str:
    """A harmless name for a file with something of the subject's tensor in it."""
    text = visible(path_text(subject.path_of(subject.row)), LONGEST)
    return "".join([letter if letter.isalnum() or letter in "-_." else "_" for letter in text]).strip(".") or "tensor"


def _write(path: str, checkpoints: list[str], make: Callable[[], str], token: CancelToken, report: Report) -> None:
    refuse_over(path, checkpoints)
    write_text(path, make())


def _say(session: Session, words: str, _nothing: object) -> None:
    session.noticed.emit(words)
