"""Where Qt looks for the text of a class that others inherit from."""

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QWidget


class Base(QWidget):
    def words(self) -> str:
        return self.tr("words")


class Below(Base):
    pass


class Mixin:
    def words(self) -> str:
        return self.tr("words")


class Mixed(Mixin, QObject):
    pass


class Knows(QTranslator):
    """Knows one text in one context, as a file of translations does."""

    def __init__(self, context: str) -> None:
        super().__init__()
        self._context = context

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return "said" if (context, source) == (self._context, "words") else None


@pytest.mark.parametrize(("kind", "context"), [(Base, "Base"), (Below, "Base"), (Mixed, "Mixin")])
def test_a_text_is_found_under_the_class_that_it_stands_in(qapp, qtbot, kind, context):
    knows = Knows(context)
    qapp.installTranslator(knows)
    try:
        made = kind()
        assert made.words() == "said"
    finally:
        qapp.removeTranslator(knows)
    assert made.words() == "words"
    made.deleteLater()
