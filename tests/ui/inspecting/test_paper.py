"""The lines of the inspector are used again, and say exactly the facts of what is selected now."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea

from ckpt_browser.ui.inspecting.facts import Fact, Section
from ckpt_browser.ui.inspecting.paper import KEPT, Paper

TENSOR = [Section("", [Fact("Key", "weight"), Fact("", "alone")]),
          Section("Tensor", [Fact("Shape", "5 × 4"), Fact("tied", "a & b", 7), Fact("Bytes", "80")])]
VALUE = [Section("", [Fact("Key", "epoch"), Fact("Type", "int")]), Section("Value", [Fact("tied", "3")])]
MANY = [Section("", [Fact("", str(number)) for number in range(3 * KEPT)])]


@pytest.fixture
def paper(qtbot) -> Iterator[Paper]:
    made, around = Paper(), QScrollArea()
    around.setWidget(made)
    around.setWidgetResizable(True)
    qtbot.addWidget(around)
    around.resize(QSize(300, 600))
    around.show()
    yield made
    around.close()


def shown(paper: Paper) -> list[str]:
    """What is on screen, line by line."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.sendPostedEvents()
    said = [part for kind in (QLabel, QPushButton) for part in paper.findChildren(kind) if part.isVisible()]
    places = {part: part.mapTo(paper, QPoint(0, 0)) for part in said if part.text()}
    return [part.text() for part in sorted(places, key=lambda part: (places[part].y() // 6, places[part].x()))]


@pytest.mark.parametrize("before", [[], VALUE, MANY])
def test_what_was_said_before_leaves_nothing(paper, before) -> None:
    paper.tell("before", "value", "#123456", before)
    paper.tell("title", "tensor", "#123456", TENSOR)
    assert shown(paper) == ["title", "Key", "weight", "alone", "Tensor", "Shape", "5 × 4", "tied", "a && b",
                            "Bytes", "80"]
    paper.tell("other", "value", "#123456", VALUE)
    assert shown(paper) == ["other", "Key", "epoch", "Type", "int", "Value", "tied", "3"]


def test_lines_are_made_once(paper) -> None:
    paper.tell("title", "tensor", "#123456", TENSOR)
    made = set(paper.findChildren(QLabel))
    paper.tell("other", "value", "#123456", VALUE)
    paper.tell("title", "tensor", "#123456", TENSOR)
    assert made <= set(paper.findChildren(QLabel))
    assert len(paper.findChildren(QLabel)) <= len(made) + 2


def test_a_link_leads_to_the_row_that_it_names_now(paper, qtbot) -> None:
    followed: list[int] = []
    paper.followed.connect(followed.append)
    paper.tell("title", "tensor", "#123456", TENSOR)
    [link] = [button for button in paper.findChildren(QPushButton) if button.isVisible()]
    link.click()
    paper.tell("title", "tensor", "#123456", [TENSOR[0], Section("Tensor", [Fact("", ""), Fact("overlaps", "c", 9)])])
    link.click()
    assert followed == [7, 9]


def test_nothing_is_kept_when_nothing_is_said(paper) -> None:
    paper.tell("many", "file", "#123456", MANY)
    paper.tell("title", "tensor", "#123456", TENSOR)
    paper.end_with(QLabel("below"))
    assert shown(paper)[-1] == "below"
    paper.clear()
    assert shown(paper) == []
    assert not [part for kind in (QLabel, QPushButton) for part in paper.findChildren(kind) if part.text()]
    assert len(paper.findChildren(QLabel)) < KEPT + 20
