"""Texts of the lower storeys in the person's language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ckpt_browser.core.messages import COMMA, Count, joined, marked, say
from ckpt_browser.ui.widgets.words import local


class Backwards(QTranslator):
    """A language in which every template stands in brackets, and commas are other signs."""

    def translate(self, context, text, disambiguation=None, n=-1) -> str:
        if context != "Messages":
            return ""
        return "、" if text == ", " else f"[{text}]"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def backwards(qapp: QCoreApplication) -> Iterator[None]:
    translator = Backwards()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_english_stays(qapp: QCoreApplication) -> None:
    said = say("{path}: {reason}", path="{reason}", reason=say("has {n} bytes", n=Count(1234)))
    assert local(said) == said and local("plain {n}") == "plain {n}"


def test_parts_are_said_too(backwards: None) -> None:
    said = say("{path}: {reason}", path="{reason} %1", reason=say("has {n} of {what}", n=3, what=marked("bytes")))
    assert local(said) == "[{reason} %1: [has 3 of [bytes]]]"
    assert said == "{reason} %1: has 3 of bytes"
    assert local(joined(COMMA, [marked("one"), "two"])) == "[one]、two"
    assert local("plain") == "plain"


def test_numbers_as_the_person_writes_them(qapp: QCoreApplication) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        assert local(say("{n} bytes", n=Count(1234567))) == "1.234.567 bytes"
        assert local(Count(1 << 80)) == f"{1 << 80:,}"
    finally:
        QLocale.setDefault(before)
