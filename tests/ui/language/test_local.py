"""Texts of the lower storeys in the person's language."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QLabel, QListWidget

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.core.edits.names import RenameMatching
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.messages import COMMA, Count, capital, capitalised, joined, marked, say
from ckpt_browser.core.nodes import Broken
from ckpt_browser.ui.language.languages import files_of
from ckpt_browser.ui.language.table import CHINESE
from ckpt_browser.ui.wording.sentences import apart, clauses, in_a_row, listed, named, sentence_of, stopped
from ckpt_browser.ui.wording.words import fill, local

from ...workspace.made import Maker
from ..looks import find


class Backwards(QTranslator):
    """A language in which every template stands in brackets, and commas are other signs."""

    def translate(self, context, text, disambiguation=None, n=-1) -> str | None:
        if context != "Messages":
            return None  # not the same as an empty text: what is not known stays as it is
        return "、" if text == ", " else f"[{text}]"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def backwards(qapp: QCoreApplication) -> Iterator[None]:
    translator = Backwards()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(files_of(CHINESE)[1])
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


def test_sentences_and_their_parts_are_joined_as_english_does(qapp: QCoreApplication) -> None:
    assert in_a_row(["One", "two.", "", "three"]) == "One. two. three"
    assert in_a_row([]) == in_a_row([""]) == "" and in_a_row(["", "one"]) == "one"
    assert listed(["a", "b", "c"]) == clauses(["a", "b", "c"]) == "a, b, c"
    assert apart(["a", "", say("{n} b", n=2)]) == "a; 2 b" and apart(["", ""]) == ""
    assert named("x", "is empty") == "x: is empty" and named("", "is empty") == "is empty"
    assert named("{what}", "{name}") == "{what}: {name}"


def test_sentences_and_their_parts_are_joined_as_chinese_does(chinese: None) -> None:
    assert in_a_row(["一", "二。", "三"]) == "一。二。三"
    assert listed(["a", "b"]) == "a、b" and clauses(["甲", "乙"]) == "甲，乙" and apart(["甲", "", "乙"]) == "甲；乙"
    assert named("a.pth", "为空") == "a.pth：为空"


@pytest.mark.parametrize(("text", "said"), [("is empty", "Is empty"), ("dtype 不匹配", "dtype 不匹配"), ("", ""),
                                            ("ße", "SSe"), ("1 file", "1 file")])
def test_only_scripts_with_capitals_get_them(text: str, said: str) -> None:
    assert capitalised(text) == said


def test_numbers_as_the_person_writes_them(qapp: QCoreApplication) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(QLocale.Language.German))
        assert local(say("{n} bytes", n=Count(1234567))) == "1.234.567 bytes"
        assert local(Count(1 << 80)) == f"{1 << 80:,}"
    finally:
        QLocale.setDefault(before)


def test_a_capital_in_front(backwards: None) -> None:
    assert capital(say("strip {old}", old="x")) == "Strip x"
    assert local(capital(marked("[ are"))) == "[[[ are]]"
    assert local(capital("plain")) == "[Plain]"


def test_sentences_have_a_subject_and_an_end(qapp: QCoreApplication) -> None:
    assert sentence_of(say("has {n} bytes", n=3)) == "it has 3 bytes"
    assert sentence_of(marked("the file ends")) == "the file ends"
    assert stopped("It is.") == "It is." and stopped("它是空的。") == "它是空的。" and stopped("It is") == "It is."
    assert fill("{reason}!", reason=say("has {n}", n=Count(1000))) == "has 1,000!"


def test_a_file_that_cannot_be_opened_says_so_in_the_language(backwards: None, window, files, qtbot) -> None:
    error = CheckpointError(say("has {n} bytes", n=3), place=say("record {name}", name="{n}"))
    files.put("/somewhere/model.pth", error)
    window.session.open("/somewhere/model.pth")
    said = "[[record {n}]: [has 3 bytes]]"
    qtbot.waitUntil(lambda: any(said in label.text() for label in window.findChildren(QLabel, "failure")))


def test_problems_and_refusals_are_said_in_the_language(backwards: None, show, window, session, qtbot) -> None:
    tree = show(Maker().done({"bad": Broken("torch.Tensor", say("needs {n} bytes", n=5))}, problems=(
        Problem("warning", say("holds {n} odd names", n=2)),)))
    row = find(tree, "bad").row()
    assert "[needs 5 bytes]" in [tree.model().index(row, column).data()
                                 for column in range(tree.model().columnCount())]
    window.actions_.by_id["actionProblems"].trigger()
    panel = window.findChild(QListWidget, "problemsPanel")
    assert any("[holds 2 odd names]" in panel.item(place).text() for place in range(panel.count()))
    document = session.current
    session.edit(document, [RenameMatching("none", "such")])
    qtbot.waitUntil(lambda: local(document.complaint) == "[nothing matches none]")
    qtbot.waitUntil(lambda: any("[nothing matches none]" in label.text()
                                for label in window.findChildren(QLabel, "complaintText")))
