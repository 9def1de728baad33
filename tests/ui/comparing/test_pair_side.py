"""Everything about the selected pair: what differs, by how much, and what the one is to the other."""

import gc
import math
import weakref

import pytest
import torch
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from ckpt_browser.analysis.pairs.differences import Tolerance
from ckpt_browser.core.edits.tensors import PatchTensor
from ckpt_browser.ui.comparing.pair.facts_table import FactsTable, Line
from ckpt_browser.ui.comparing.pair.pair_side import PairSide
from ckpt_browser.ui.comparing.pair.table import KINDS
from ckpt_browser.ui.widgets.theme import all_tokens
from ckpt_browser.workspace.comparing.rows.rows import BESIDE, SUGGESTED

from .paired import Beside

pytestmark = pytest.mark.real_files


def some(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def changed(tensor: torch.Tensor) -> torch.Tensor:
    right = tensor.clone()
    right.view(-1)[[7, 30]] += torch.tensor([0.25, -1.5])
    return right


ODD = torch.tensor([[math.nan, 1.0, 0.0], [2.0, math.inf, 5.0]])
ODD_NOW = torch.tensor([[3.0, 1.0, -0.0], [2.0, 4.0, 5.5]])
SQUARE = some(16, 16)
LEFT = {"w": some(8, 10), "same": some(5, 4), "cut": some(20, 6), "turned": SQUARE, "cast": some(40, 3), "odd": ODD,
        "epoch": 3, "text": "AdamW(lr=0.001)", "gone": some(3), "c": some(3, 3).to(torch.complex64),
        "empty": torch.zeros(0, 3)}
RIGHT = {"w": changed(LEFT["w"]), "same": some(5, 4), "cut": torch.cat([LEFT["cut"], some(2, 6, seed=1)]),
         "turned": SQUARE.T.contiguous(), "cast": LEFT["cast"].half(), "odd": ODD_NOW, "epoch": 4,
         "text": "AdamW(lr=0.0003)", "come": some(4), "c": (some(3, 3) + 1).to(torch.complex64),
         "empty": torch.zeros(0, 3)}


@pytest.fixture
def beside(qtbot, session, theme, tmp_path):
    made = Beside(qtbot, session, theme, tmp_path, LEFT, RIGHT)
    yield made
    made.close()


def numbers(beside: Beside) -> dict[str, str]:
    """The numbers on screen, each in full."""
    return {label.objectName().removeprefix("statistic_"): label.text()
            for label in beside.side.overview.findChildren(QLabel) if label.objectName().startswith("statistic_")
            and label.isVisible()}


def sentences(beside: Beside) -> str:
    return " ".join([label.text().replace("\u200b", "") for label in beside.side.overview.findChildren(QLabel)
                     if label.isVisible()])


# The overview


def test_what_tells_two_tensors_apart_is_that_of_torch(beside):
    beside.select("w")
    left, right = LEFT["w"].double(), RIGHT["w"].double()
    apart = (right - left).abs()
    told = numbers(beside)
    assert told["differing"] == "2 (2.5\u202f%)"
    assert float(told["maxAbs"]) == pytest.approx(float(apart.max()), rel=1e-3)
    assert float(told["meanAbs"]) == pytest.approx(float(apart.mean()), rel=1e-3)
    assert float(told["rms"]) == pytest.approx(float(apart.square().mean().sqrt()), rel=1e-3)
    assert float(told["relativeL2"]) == pytest.approx(float(apart.norm() / left.norm()), rel=1e-3)
    cosine = torch.nn.functional.cosine_similarity(left.reshape(-1), right.reshape(-1), dim=0)
    assert float(told["cosine"]) == pytest.approx(float(cosine), rel=1e-6)
    assert "What differs: the numbers." in sentences(beside)
    assert beside.said("pairLargest") == "Show the largest, at [3, 0]"
    assert "outside" not in told


def test_a_tolerance_has_a_line_of_its_own(beside):
    beside.select("w")
    beside.comparing.set_tolerance(Tolerance(0.0, 1.0))
    beside.settle()
    beside.wait(lambda: "outside" in numbers(beside))
    assert numbers(beside)["outside"].startswith("1 (1.25")


def test_the_relation_is_told_in_a_sentence(beside):
    for name, said in (("cut", "The left is the first 20 of the 22 rows of the right."),
                       ("turned", "The right is the left transposed: what was a row is a column."),
                       ("cast", "The same numbers, converted: float32 on the left, float16 on the right."),
                       ("w", "All that differs lies in 2 of 8 rows.")):
        beside.select(name)
        assert beside.said("pairRelation") == said
        assert beside.find(QWidget, "pairRelation").isVisible()


def test_what_is_the_same_says_how_that_is_known(beside):
    beside.select("same")
    assert "both files record the same checksum and size; no number was read" in sentences(beside)
    assert not beside.find(QWidget, "pairRelation").isVisible() and not numbers(beside)
    beside.find(QPushButton, "pairRead").click()
    beside.settle()
    assert "The same, bit by bit: both were read." in sentences(beside)
    assert not any(button.isVisible() for button in beside.side.overview.findChildren(QPushButton, "pairRead"))


def test_odd_numbers_are_explained(beside):
    beside.select("odd")
    said = sentences(beside)
    assert "1 of them differs in its sign only: 0 and −0." in said
    assert "2 numbers that differ are NaN or infinite on a side." in said
    assert said.index("2 numbers that differ") < said.index("What differs")
    assert beside.find(QWidget, "pairOdd").text().startswith("Show the first, at [")
    assert numbers(beside)["maxAbs"] == "0.5"


def test_facts_that_differ_have_a_sign_and_bold_letters(beside):
    beside.select("cut")
    signs = [label for label in beside.side.overview.findChildren(QLabel) if label.accessibleName() == "differs"]
    assert len(signs) == 3 and {sign.text() for sign in signs} == {"≠"}  # shape, elements, bytes
    texts = {label.text(): label for label in beside.side.overview.findChildren(QLabel)}
    assert "bold" in texts["20 × 6"].styleSheet() and "bold" in texts["22 × 6"].styleSheet()
    assert not texts["float32"].styleSheet()


def test_values_are_texts_with_the_characters_marked_that_differ(beside):
    beside.select("text")
    left, right = (beside.find(QPlainTextEdit, f"pair{side}Text") for side in ("Left", "Right"))
    assert (left.toPlainText(), right.toPlainText()) == ("'AdamW(lr=0.001)'", "'AdamW(lr=0.0003)'")
    marks = [[(mark.cursor.selectedText(), mark.format.fontUnderline()) for mark in view.extraSelections()]
             for view in (left, right)]
    assert all(underlined for some in marks for _, underlined in some)
    assert "".join([text for text, _ in marks[1]]) in ("03", "0.3", "3") or marks[1]
    assert "underlined" in sentences(beside)
    assert beside.tabs() == ["Overview"]


def test_letters_of_values_are_as_large_as_other_texts(beside, theme):
    beside.select("text")
    left = beside.find(QPlainTextEdit, "pairLeftText")
    before = left.font().pointSizeF(), left.height()
    assert before[0] == QApplication.font().pointSizeF()
    try:
        theme.apply("light", 150)
        assert left.font().pointSizeF() == QApplication.font().pointSizeF() == pytest.approx(1.5 * before[0])
        assert left.height() > before[1]
    finally:
        theme.apply("light", 100)
    assert (left.font().pointSizeF(), left.height()) == before


def test_names_of_facts_of_one_word_are_not_broken(qtbot, theme):
    table = FactsTable([Line("数据类型", "float32", "float32"), Line("需要梯度", "x" * 60, "x")], ("a", "b"), theme)
    qtbot.addWidget(table)
    table.resize(10, 300)
    table.show()
    labels = {label.text(): label for label in table.findChildren(QLabel)}
    for text in ("数据类型", "需要梯度"):
        assert labels[text].width() >= labels[text].fontMetrics().horizontalAdvance(text)


@pytest.mark.parametrize("text", [100, 150])
def test_both_sides_have_as_much_room_and_paths_keep_their_ends(qtbot, theme, text):
    theme.apply(text=text)
    path = "model/text_model.encoder.layers.11.self_attention.query_projection.weight"
    lines = [Line("Path", path, "w"), Line("Bytes", "2.10 MB (2,097,152 B)", "8 B"), Line("Type", "torch.Tensor", "x")]
    table = FactsTable(lines, ("a-file-with-a-long-name-that-wraps.pth", "b.pth"), theme)
    qtbot.addWidget(table)
    table.resize(460, 300)
    table.show()
    qtbot.waitExposed(table)
    labels = {label.text().replace("\u200b", ""): label for label in table.findChildren(QLabel)}
    left, right = (labels[words].parentWidget().layout().cellRect(1, column) for words, column in ((path, 2), ("w", 3)))
    assert abs(left.width() - right.width()) <= 1
    long, kind = labels[path], labels["torch.Tensor"]
    assert long.sizeHint().height() < 2 * long.fontMetrics().lineSpacing() and path in long.toolTip()
    assert kind.width() >= kind.fontMetrics().horizontalAdvance("torch.Tensor")
    QGuiApplication.clipboard().clear()
    long._copy()
    assert QGuiApplication.clipboard().text() == path
    theme.apply(text=100)


def test_what_only_one_side_has(beside):
    for name, said in (("gone", "Only the left has it."), ("come", "Only the right has it.")):
        beside.select(name)
        assert said in sentences(beside) and "What it is" in sentences(beside)
        assert beside.tabs() == ["Overview"]


def test_several_entries_are_added_up(beside):
    places = [beside.place(name) for name in ("w", "same", "odd")]
    beside.comparing.select(-1, places)
    beside.settle()
    told = numbers(beside)
    assert told["tensors"] == "3" and told["differing"].startswith("6 (5.66")
    assert told["maxAbs"] == "1.5"
    assert "3 entries" in sentences(beside)
    revealed = []
    beside.comparing.revealed.connect(revealed.append)
    beside.find(QPushButton, "pairLargest").click()
    assert revealed == [beside.place("w")]


def test_all_of_it_where_nothing_is_selected(beside):
    beside.comparing.select(-1)
    beside.settle()
    assert "All entries" in sentences(beside) and numbers(beside)["tensors"] == "7"


def test_rows_that_are_new_are_there_before_they_are_added_up(beside):
    overview, comparing = beside.side.overview, beside.comparing
    comparing.select(-1)
    beside.settle()
    before, seen = comparing.comparison, []
    comparing.selected.connect(lambda: seen.append((overview._summing, overview._soon.isActive())))
    comparing.swap()
    beside.wait(lambda: comparing.comparison is not before)
    assert seen[0] == (None, True)
    assert "All entries" in sentences(beside)
    beside.settle()
    assert numbers(beside)["tensors"] == "7"


def test_numbers_can_be_copied(beside, qapp):
    beside.select("w")
    beside.find(QPushButton, "pairCopyNumbers").click()
    lines = dict(line.split("\t") for line in qapp.clipboard().text().splitlines())
    assert float(lines["Largest difference"]) == float((RIGHT["w"].double() - LEFT["w"].double()).abs().max())


# Tabs


def test_each_tab_is_offered_where_it_makes_sense(beside):
    offered = {"w": ["Values", "Histograms", "Heat map", "Low rank"], "cut": ["Histograms"], "epoch": [], "empty": [],
               "c": ["Values", "Histograms", "Heat map"]}
    for name, tabs in offered.items():
        beside.select(name)
        assert beside.tabs() == ["Overview", *tabs], name


def test_the_chosen_tab_stays_wherever_it_fits(beside):
    beside.select("w", "heatMap")
    assert beside.side.tabText(beside.side.currentIndex()) == "Heat map"
    beside.comparing.select(beside.place("epoch"))
    assert beside.side.tabText(beside.side.currentIndex()) == "Overview"
    beside.comparing.select(beside.place("turned"))
    assert beside.side.tabText(beside.side.currentIndex()) == "Heat map"
    beside.settle()


def test_nothing_is_made_or_read_before_it_is_in_front(beside):
    beside.select("w")
    assert all(place.made is None for place in beside.side._places.values())
    assert len(KINDS) == 4 and not beside.side._kept


def test_a_newer_selection_cancels_what_the_older_one_asked_for(beside):
    beside.side.show_page("lowRank")
    for name in ("w", "turned", "cast", "w"):
        beside.comparing.select(beside.place(name))
    beside.settle()
    assert beside.side.shown.place == beside.place("w")
    assert "rank 2 of 8" in beside.said("pairLowRankSentence")


def test_who_is_hidden_asks_for_nothing(beside):
    beside.settle()
    beside.side.hide()
    beside.comparing.select(beside.place("turned"))
    assert not beside.session.jobs.busy
    beside.side.show()
    beside.settle()
    assert "transposed" in beside.said("pairRelation")


def test_names_are_other_ones_than_those_of_the_main_side(beside):
    for page in ("values", "histograms", "heatMap", "lowRank"):
        beside.select("w", page)
    for name in ("valuesTable", "histogramPlot", "statisticsPanel", "heatMap", "spectrumPlot", "histogramViewer"):
        assert beside.side.findChild(QWidget, name) is None, name
        assert beside.side.findChild(QWidget, f"pair{name[0].upper()}{name[1:]}") is not None, name


def test_a_pair_that_cannot_be_read_says_why(qtbot, session, theme, tmp_path):
    made = Beside(qtbot, session, theme, tmp_path, {"w": some(4, 4)}, {"w": torch.empty(4, 4, device="meta")})
    made.select("w")
    assert "cannot be compared" in sentences(made) and "meta" in sentences(made)
    made.select("w", "heatMap")
    made.wait(lambda: any("meta" in label.text() for label in made.side.findChildren(QLabel, "pairWaiting")))
    made.close()


def test_a_file_that_changed_on_disk_is_said_so(beside, tmp_path):
    (tmp_path / "after.pth").write_bytes(b"another one")
    beside.select("w", "values")
    beside.wait(lambda: any("changed" in label.text() for label in beside.side.findChildren(QLabel, "pairWaiting")))


def test_an_edit_is_followed(beside):
    beside.select("same", "")
    document = beside.comparing.right
    beside.session.edit(document, [PatchTensor(("same",), (((1, 2), 9.0),))])
    beside.wait(lambda: "What differs: the numbers." in sentences(beside))
    beside.settle()
    assert numbers(beside)["differing"].startswith("1 (")
    beside.side.show_page("values")
    beside.settle()
    model = beside.side.page("values").model
    assert "→ 9" in model.index(1, 2).data()


def test_a_person_can_look_at_another_comparison_and_at_none(beside, qtbot, session, theme):
    beside.select("w", "values")
    side: PairSide = beside.side
    side.look_at(None)
    assert side.shown is None and beside.tabs() == ["Overview"]
    side.look_at(beside.comparing)
    assert side.shown is not None
    beside.settle()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_have_colours_in_both_themes(beside, theme, scheme):
    theme.apply(scheme)
    beside.select("cut")
    texts = {label.text(): label for label in beside.side.overview.findChildren(QLabel)}
    assert all_tokens()[scheme]["diff-changed"] in texts["20 × 6"].styleSheet()


def test_a_closed_comparison_leaves_nothing_behind(beside):
    for page in ("values", "histograms", "heatMap", "lowRank", ""):
        beside.select("w", page)
    kept = [weakref.ref(beside.side.shown.trio.document), weakref.ref(beside.side.shown.trio.document.opened.source),
            weakref.ref(beside.side.page("values"))]
    beside.close()
    assert beside.side.shown is None and beside.tabs() == ["Overview"]

    def is_gone() -> bool:  # work that was cancelled ends at its next look
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.unfreeze()
        gc.collect()
        return [one() for one in kept] == [None, None, None]

    beside.qtbot.waitUntil(is_gone, timeout=20_000)
    assert "Nothing is selected." in sentences(beside)


def test_who_comes_back_finds_what_was_read(beside):
    beside.select("w", "heatMap")
    source = beside.side.shown.trio.document.opened.source
    beside.side.look_at(None)
    beside.side.look_at(beside.comparing)
    beside.select("turned", "heatMap")
    beside.select("w", "heatMap")
    assert beside.side.shown.trio.document.opened.source is source


def test_a_group_is_added_up_with_all_below_it(qtbot, session, theme, tmp_path):
    left = {"a.w": some(4, 4), "a.b": some(4), "b.w": some(3, 3)}
    right = {"a.w": some(4, 4) + 1, "a.b": some(4), "b.w": some(3, 3)}
    made = Beside(qtbot, session, theme, tmp_path, left, right)
    rows = made.comparing.view.rows
    row = next(row for row in range(1, len(rows)) if rows.name[row] == "a")
    made.comparing.select(-1, (), (row,))
    made.settle()
    said = sentences(made)
    assert "2 entries" in said and said.startswith("a ") and numbers(made)["differing"].startswith("16 (80")
    made.comparing.select(-1)
    made.settle()
    assert "3 entries" in sentences(made) and "All entries" in sentences(made)
    made.close()


def row_of_kind(beside: Beside, kind: int) -> int:
    rows = beside.comparing.view.rows
    return next(row for row in range(1, len(rows)) if rows.kind[row] == kind)


def test_what_stands_beside_the_items_is_shown_as_texts(qtbot, session, theme, tmp_path):
    left, right = torch.nn.BatchNorm1d(3).state_dict(), torch.nn.BatchNorm1d(3).state_dict()
    right._metadata[""]["version"] = 1
    made = Beside(qtbot, session, theme, tmp_path, left, right)
    made.comparing.select(-1, (), (row_of_kind(made, BESIDE),))
    made.settle()
    shown = [view.toPlainText() for view in made.side.overview.findChildren(QPlainTextEdit) if view.isVisible()]
    assert shown == ["2", "1"] and "_metadata" in sentences(made)
    made.close()


def test_two_that_may_belong_together_are_shown_side_by_side(qtbot, session, theme, tmp_path):
    made = Beside(qtbot, session, theme, tmp_path, {"old": some(7, 5)}, {"new": some(7, 5, seed=3)})
    made.comparing.select(-1, (), (row_of_kind(made, SUGGESTED),))
    made.settle()
    said = sentences(made)
    assert "may belong together" in said and "old" in said and "new" in said and said.count("7 × 5") == 2
    made.close()
