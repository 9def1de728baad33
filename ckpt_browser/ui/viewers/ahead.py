"""Viewers are imported as soon as there is something to look at, so that none has to be waited for."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject

from ..session.imports import Imports, touch
from ..session.session import Session
from .table import VIEWERS

QT = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGLWidgets", "QtTest")
"""Modules that pyqtgraph goes through name by name when it is imported, and does without where they are missing."""


def viewers_ahead(session: Session, parent: QObject) -> Imports:
    """Imports what the viewers need, soon after the first tree."""
    imports = Imports(session.jobs, _numbers, pieces, parent)
    session.shown.connect(imports.start)
    return imports


def _numbers() -> None:
    import_module("numpy")


def pieces() -> Iterator[None]:
    """Import everything that viewers need, in the window's thread, with pauses."""
    for name in QT:
        try:
            module = import_module(f"PySide6.{name}")
        except ImportError:  # a bundle leaves out what the program does not use
            continue
        yield from touch(module)
    import pyqtgraph  # noqa: F401

    for kind in VIEWERS:
        yield
        kind.load()
