"""Viewers are imported as soon as there is something to look at, so that none has to be waited for."""

from collections.abc import Iterator
from importlib import import_module

from PySide6.QtCore import QObject

from ..session.imports import Imports, touch
from ..session.session import Session
from .table import VIEWERS

QT = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGLWidgets", "QtTest")
"""Modules that pyqtgraph goes through name by name when it is imported."""


def viewers_ahead(session: Session, parent: QObject) -> Imports:
    """Imports what the viewers need, soon after the first tree."""
    imports = Imports(session.jobs, _numbers, _pieces, parent)
    session.shown.connect(imports.start)
    return imports


def _numbers() -> None:
    import_module("numpy")


def _pieces() -> Iterator[None]:
    for name in QT:
        yield from touch(import_module(f"PySide6.{name}"))
    import pyqtgraph  # noqa: F401

    for kind in VIEWERS:
        yield
        kind.load()
