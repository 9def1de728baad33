"""The tree of a comparison: marks, filters, the way from one difference to the next, pairs, rules, the tolerance."""

import pytest
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QStyleOptionViewItem,
    QToolButton,
)

from ckpt_browser.ui.access.text_size import font_of
from ckpt_browser.ui.comparing.depth_bar import bar_height
from ckpt_browser.ui.comparing.head.sentences import status_text
from ckpt_browser.ui.comparing.signs import LOOKS
from ckpt_browser.ui.comparing.tree.tree_model import ACCESSIBLE
from ckpt_browser.ui.tree.tree_model import ALIGNMENT, DECORATION, FOREGROUND, RIGHT, TOOLTIP
from ckpt_browser.workspace.comparing.pair.sums import sums_of
from ckpt_browser.workspace.comparing.rows.cells import NUMERIC, DiffColumn

from ...workspace.comparing.compared import trained
from .compared_window import ComparedWindow

pytestmark = pytest.mark.real_files

COLUMN = DiffColumn


@pytest.fixture
def bench(qtbot, window, tmp_path):
    return ComparedWindow(qtbot, window, tmp_path)


def pair() -> tuple[dict[str, object], dict[str, object]]:
    """One file of each kind of difference."""
    left = {"model": {"a.same": torch.arange(6.0), "a.changed": torch.ones(4, 3), "b.shape": torch.ones(4),
                      "b.dtype": torch.arange(4.0) / 3, "c.gone": torch.ones(7, 2)},
            "epoch": 1, "name": "first", "lr": 0.1}
    model = {**left["model"], "a.changed": left["model"]["a.changed"] * 2, "b.shape": torch.ones(5),
             "b.dtype": left["model"]["b.dtype"].half(), "d.fresh": torch.zeros(2, 9)}
    del model["c.gone"]
    return left, {"model": model, "epoch": 2, "name": "first", "lr": "0.1"}


# What rows say


def test_each_mark_is_a_sign_a_word_and_a_colour(bench):
    bench.compare(*pair())
    said = {name: bench.cell(name, COLUMN.WHAT) for name in (
        "model.a.same", "model.a.changed", "model.b.shape", "model.b.dtype", "model.c.gone", "model.d.fresh", "lr")}
    assert said == {"model.a.same": "= same", "model.a.changed": "≠ changed", "model.b.shape": "≠ shape",
                    "model.b.dtype": "≠ dtype, rounded", "model.c.gone": "− removed", "model.d.fresh": "+ added",
                    "lr": "≠ type"}
    model, tokens = bench.tree.model_, bench.window.theme.tokens
    for name, mark in (("model.a.changed", "changed"), ("model.c.gone", "removed"), ("model.d.fresh", "added")):
        index = model.index_of(bench.row(name), COLUMN.WHAT)
        assert index.data(FOREGROUND) == QColor(tokens[LOOKS[mark].token])
        assert not model.index_of(bench.row(name)).data(DECORATION).isNull()
        assert LOOKS[mark].word in model.index_of(bench.row(name)).data(ACCESSIBLE)


def test_no_two_marks_look_alike(window):
    signs = [look.sign for look in LOOKS.values()]
    assert len(set(signs)) == len(signs)
    for tokens in (window.theme.tokens,):
        colors = [tokens[LOOKS[mark].token] for mark in ("changed", "added", "removed", "renamed")]
        assert len(set(colors)) == 4


def test_groups_sum_up_what_is_below(bench):
    bench.compare(*pair())
    assert bench.cell("model", COLUMN.WHAT) == "3 changed, 1 added, 1 removed"
    assert bench.cell("model.a", COLUMN.WHAT) == "1 changed"


def test_both_sides_are_shown_and_values_where_they_differ(bench):
    left, right = pair()
    left["notes"] = "the same words at first, and then " + "x" * 200 + " left"
    right["notes"] = left["notes"][:-4] + "right"
    bench.compare(left, right)
    assert (bench.cell("epoch", COLUMN.LEFT), bench.cell("epoch", COLUMN.RIGHT)) == ("1", "2")
    assert bench.cell("model.b.shape", COLUMN.RIGHT) == "float32  5"
    assert (bench.cell("model.c.gone", COLUMN.LEFT), bench.cell("model.c.gone", COLUMN.RIGHT)) == ("float32  7 × 2", "")
    assert "left" in bench.cell("notes", COLUMN.LEFT)
    assert "right" in bench.cell("notes", COLUMN.RIGHT)
    header = bench.tree.model_.headerData
    assert (header(COLUMN.LEFT, Qt.Orientation.Horizontal), header(COLUMN.RIGHT, Qt.Orientation.Horizontal)) == (
        "before.pth", "after.pth")


def test_numbers_are_there_and_on_the_right_of_their_cells(bench):
    bench.compare(*pair())
    assert bench.cell("model.a.changed", COLUMN.MAX) == "1"
    assert bench.cell("model.a.changed", COLUMN.RELATIVE) == "1"
    assert bench.cell("model.a.changed", COLUMN.COSINE) == "1"
    assert bench.cell("model.a.changed", COLUMN.SHARE).startswith("100")
    assert bench.cell("epoch", COLUMN.MAX) == ""
    for column in NUMERIC:
        assert bench.tree.model_.index_of(bench.row("model.a.changed"), column).data(ALIGNMENT) == RIGHT


def test_tips_say_how_it_is_known(bench):
    bench.compare(*pair())
    model = bench.tree.model_
    assert "checksum" in model.index_of(bench.row("model.a.same"), COLUMN.WHAT).data(TOOLTIP)
    assert "12 of 12 numbers differ" in model.index_of(bench.row("model.a.changed"), COLUMN.WHAT).data(TOOLTIP)


def test_names_of_strangers_are_plain_text(bench):
    nasty = "<b>x</b>\u202e\n&"
    bench.compare({nasty: 1}, {nasty: 2})
    shown = bench.tree.model_.index_of(1).data()
    assert "\\u202e" in shown and "\\x0a" in shown
    assert "&lt;b&gt;" in bench.tree.model_.index_of(1).data(TOOLTIP)


def test_columns_can_be_put_away_and_brought_back(bench):
    bench.compare(*pair())
    header = bench.tree.header()
    assert header.isSectionHidden(COLUMN.ULP)
    columns = next(child for child in bench.tree.children() if type(child).__name__ == "DiffColumns")
    menu = columns.menu()
    next(action for action in menu.actions() if action.objectName() == "diffColumnUlp").trigger()
    assert not header.isSectionHidden(COLUMN.ULP)
    next(action for action in columns.menu().actions() if action.objectName() == "diffColumnRight").trigger()
    assert header.isSectionHidden(COLUMN.RIGHT)


# Filters


def test_chips_count_and_filter(bench):
    bench.compare(*pair())
    assert {mark: bench.count(mark) for mark in ("same", "changed", "added", "removed", "renamed", "type", "shape",
                                                 "dtype")} == {
        "same": 2, "changed": 5, "added": 1, "removed": 1, "renamed": 0, "type": 1, "shape": 1, "dtype": 1}
    bench.chip("added").click()
    bench.settle()
    assert bench.rows() == ["model", "model.d", "model.d.fresh"]
    assert bench.tree.isExpanded(bench.tree.model_.index_of(bench.row("model.d")))
    bench.chip("shape").click()
    bench.settle()
    assert [name for name in bench.rows() if name.count(".") == 2] == ["model.b.shape", "model.d.fresh"]
    bench.qtbot.keyClick(bench.tree, Qt.Key.Key_Escape)
    bench.settle()
    assert not bench.chip("added").isChecked()
    assert "epoch" in bench.rows()


def test_chips_are_reached_and_pressed_by_keyboard(bench):
    bench.compare(*pair())
    chip = bench.chip("removed")
    assert chip.focusPolicy() & Qt.FocusPolicy.TabFocus
    chip.setFocus()
    bench.qtbot.keyClick(chip, Qt.Key.Key_Space)
    bench.settle()
    assert bench.rows()[-1] == "model.c.gone"


def test_only_differences(bench):
    bench.compare(*pair())
    bench.chip("differences").click()
    bench.settle()
    assert "model.a.same" not in bench.rows()
    assert "model.a.changed" in bench.rows()


def test_the_filter_of_the_window_is_that_of_the_comparison_in_front(bench):
    comparing = bench.compare(*pair())
    edit = bench.window.findChild(QLineEdit, "filterEdit")
    edit.setText("*.fresh")
    bench.settle()
    assert bench.rows() == ["model", "model.d", "model.d.fresh"]
    assert bench.window.filter._count.text() == "1 match"
    bench.session.set_current(comparing.left)
    assert edit.text() == ""
    bench.session.bring(comparing)
    assert edit.text() == "*.fresh"
    edit.setText("/(/")
    bench.settle()
    assert bench.window.filter._count.text() == "not filtered"
    told = bench.window.findChild(QLabel, "filterReason").text()
    assert "regular expression" in told
    assert told.endswith("The rows are still those of the filter before.")
    edit.clear()
    bench.settle()
    assert "epoch" in bench.rows()


def test_enter_in_the_filter_goes_to_the_first_match(bench):
    bench.compare(*pair())
    edit = bench.window.findChild(QLineEdit, "filterEdit")
    bench.qtbot.keyClicks(edit, "gone")
    bench.qtbot.keyClick(edit, Qt.Key.Key_Return)
    bench.settle()
    assert bench.current == "model.c.gone"


def test_flat_keys_and_natural_order_hold_for_comparisons(bench):
    left = {f"l.{number}": number for number in (1, 10, 2)}
    bench.compare(left, {**left, "l.2": 0})
    bench.trigger("actionFlat")
    assert bench.rows() == ["l.1", "l.10", "l.2"]
    bench.trigger("actionNatural")
    assert bench.rows() == ["l.1", "l.2", "l.10"]
    bench.trigger("actionFlat")
    assert bench.rows() == ["l", "l.1", "l.2", "l.10"]


def test_a_click_on_a_header_sorts(bench):
    left = {name: torch.ones(4) for name in "abc"}
    bench.compare(left, {"a": left["a"] + 1, "b": left["b"] + 3, "c": left["c"] + 2})
    header = bench.tree.header()
    header.setSortIndicator(COLUMN.MAX, Qt.SortOrder.DescendingOrder)
    bench.settle()
    assert bench.rows() == ["b", "c", "a"]
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    bench.settle()
    assert bench.rows() == ["a", "b", "c"]


# From one difference to the next


def test_next_and_previous_difference_by_key(bench):
    bench.compare(*pair())
    bench.tree.setFocus()
    found = []
    for _ in range(8):
        bench.trigger("actionNextDifference")
        found.append(bench.current)
    assert found == ["model.a.changed", "model.b.shape", "model.b.dtype", "model.d.fresh", "model.c.gone", "epoch",
                     "lr", "model.a.changed"]
    assert bench.said[-1] == "Back at the first difference"
    bench.qtbot.keyClick(bench.tree, Qt.Key.Key_N)
    assert bench.current == "model.b.shape"
    bench.qtbot.keyClick(bench.tree, Qt.Key.Key_P)
    assert bench.current == "model.a.changed"
    bench.trigger("actionPreviousDifference")
    assert bench.current == "lr"
    assert bench.page.comparing.place == bench.place("lr")


def test_without_a_difference_there_is_none_to_go_to(bench):
    bench.compare({"a": 1}, {"a": 1})
    bench.trigger("actionNextDifference")
    assert bench.said[-1] == "There is no difference to go to"


# Pairs


def renamed() -> tuple[dict[str, object], dict[str, object]]:
    torch.manual_seed(0)
    left = {"one.weight": torch.randn(3, 5), "two.weight": torch.randn(4, 6), "keep": torch.ones(2)}
    return left, {"erste.weight": torch.randn(3, 5), "zweite.weight": torch.randn(4, 6), "keep": torch.ones(2)}


def test_a_suggested_pair_is_confirmed_with_a_button(bench, qtbot):
    bench.compare(*renamed())
    bar = bench.page.suggestions
    assert bar.isVisible()
    assert "2 may have been renamed" in bar._count.text()
    qtbot.mouseClick(bar.confirm, Qt.MouseButton.LeftButton)
    bench.settle()
    assert (bench.count("removed"), bench.count("added"), bench.count("changed")) == (1, 1, 1)
    assert bench.page.comparing.wanted.chosen == ((("one.weight",), ("erste.weight",)),)
    qtbot.mouseClick(bar.confirm, Qt.MouseButton.LeftButton)
    bench.settle()
    assert not bar.isVisible()
    assert bench.count("removed") == 0


def test_all_suggested_pairs_are_confirmed_at_once(bench, qtbot):
    bench.compare(*renamed())
    qtbot.mouseClick(bench.page.findChild(QPushButton, "confirmAllPairs"), Qt.MouseButton.LeftButton)
    bench.settle()
    assert (bench.count("removed"), bench.count("changed"), bench.count("renamed")) == (0, 2, 2)


def test_suggested_pairs_are_confirmed_and_denied_by_keyboard(bench, qtbot):
    bench.compare(*renamed())
    rows = bench.page.comparing.view.rows
    first, second = rows.children(rows.suggested)
    bench.tree.reveal(second)
    assert bench.enabled("actionConfirmPair")
    qtbot.keyClick(bench.tree, Qt.Key.Key_Delete)
    bench.settle()
    assert len(bench.page.comparing.view.rows.suggestions) == 1
    rows = bench.page.comparing.view.rows
    bench.tree.reveal(rows.children(rows.suggested)[0])
    qtbot.keyClick(bench.tree, Qt.Key.Key_Return)
    bench.settle()
    assert bench.count("removed") == 1
    assert not bench.page.suggestions.isVisible()
    assert first != second


def test_a_removed_and_an_added_row_are_brought_together_and_parted(bench):
    left, right = {"a": torch.ones(3), "z": 1}, {"b": torch.ones(4), "z": 1}
    bench.compare(left, right)
    bench.select("a")
    assert not bench.enabled("actionJoinPair")
    bench.select("b", "a")
    bench.trigger("actionJoinPair")
    assert bench.cell("a", COLUMN.WHAT) == "≠ shape, renamed"
    bench.select("a")
    bench.trigger("actionPartPair")
    assert (bench.count("removed"), bench.count("added")) == (1, 1)
    assert bench.page.comparing.wanted.chosen == ()
    bench.select("a", "b")
    bench.trigger("actionJoinPair")
    assert bench.page.comparing.wanted.parted == ()
    assert bench.count("removed") == 0


def test_renamed_tensors_are_found_by_what_they_hold_once_all_is_read(bench, tmp_path):
    from safetensors.torch import save_file

    torch.manual_seed(0)
    left = {f"one.{n}": torch.randn(8, 8) for n in range(3)}
    save_file(left, tmp_path / "a.safetensors")
    save_file({f"zwei.{'xyz'[n]}": left[f"one.{n}"] for n in (2, 0, 1)}, tmp_path / "b.safetensors")
    bench.session.comparisons.open_files(str(tmp_path / "a.safetensors"), str(tmp_path / "b.safetensors"))
    bench.settle()
    assert bench.count("renamed") == 3
    assert bench.cell("one.2", COLUMN.NAME) == "2  →  zwei.z"


# Rules


def test_rules_are_counted_while_they_are_typed_and_hold_once_applied(bench, qtbot):
    torch.manual_seed(0)
    left = {f"layers.{n}.attn.w": torch.randn(3) for n in range(3)}
    right = {f"h{n}/self": tensor + 1 for n, tensor in enumerate(left.values())}
    bench.compare(left, right)
    bench.trigger("actionCompareRules")
    panel = bench.page.rules
    assert panel.isVisible()
    [row] = panel._rows
    qtbot.keyClicks(row.pattern, r"layers\.(\d)\.attn\.w(")
    bench.settle()
    assert "regular expression" in row.words.text()
    assert row.pattern.property("wrong")
    assert not panel.apply_button.isEnabled()
    qtbot.keyClick(row.pattern, Qt.Key.Key_Backspace)
    qtbot.keyClicks(row.replacement, r"h\1\\/self")
    bench.settle()
    assert row.words.text() == "moves 3 names, 3 are on the right then"
    assert bench.count("removed") == 3
    qtbot.keyClick(row.replacement, Qt.Key.Key_Return)
    bench.settle()
    assert (bench.count("removed"), bench.count("changed"), bench.count("renamed")) == (0, 3, 3)
    qtbot.mouseClick(row._remove, Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.page.comparing.wanted.rules == ()
    bench.trigger("actionCompareRules")
    assert not panel.isVisible()


def test_more_rules_than_one(bench, qtbot):
    left = {f"layers.{n}.attn": torch.full((3,), float(n)) for n in range(3)}
    bench.compare(left, {f"block.{n}.self": tensor + 1 for n, tensor in enumerate(left.values())})
    bench.trigger("actionCompareRules")
    panel = bench.page.rules
    qtbot.mouseClick(panel.findChild(QPushButton, "addRule"), Qt.MouseButton.LeftButton)
    for row, (pattern, replacement) in zip(panel._rows, (("layers", "block"), ("attn", "self")), strict=True):
        qtbot.keyClicks(row.pattern, pattern)
        qtbot.keyClicks(row.replacement, replacement)
    bench.settle()
    qtbot.mouseClick(panel.apply_button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.count("changed") == 3


# Room


def test_twenty_rows_have_room_beside_all_that_is_said(bench, window):
    window.resize(1280, 800)
    layers = {f"layers.{place}.weight": torch.full((4, 4), float(place)) for place in range(30)}
    left = {**layers, "gone": torch.ones(3), "moved": torch.arange(5.0), "old.weight": torch.ones(2, 9)}
    right = {**layers, "layers.3.weight": torch.zeros(4, 4), "fresh": torch.ones(8), "went": left["moved"],
             "new.weight": torch.zeros(2, 9)}
    bench.compare(left, right)
    bench.tree.expandAll()
    bench.settle()
    assert all(bench.chip(mark).isVisible() for mark in ("same", "changed", "added", "removed", "renamed"))
    assert bench.page.suggestions.isVisible()
    assert bench.page.depth_bar.isVisible()
    first = bench.tree.visualRect(bench.tree.model_.index_of(bench.tree.model_.arrangement.children(-1)[0]))
    assert bench.tree.viewport().height() // first.height() >= 20
    chips = [bench.chip(mark) for mark in ("same", "changed", "added", "removed", "renamed")]
    assert all(chip.width() >= chip.minimumSizeHint().width() - 10 for chip in chips)


# The tolerance


def test_what_lies_within_the_tolerance_is_unimportant_and_can_be_hidden(bench, qtbot):
    left = {"a": torch.ones(8), "b": torch.ones(8)}
    bench.compare(left, {"a": left["a"] + 1e-6, "b": left["b"] + 1e-2})
    assert not bench.page.findChild(QCheckBox, "hideWithin").isVisible()  # nothing can lie within yet
    absolute = bench.page.findChild(QLineEdit, "absoluteTolerance")
    qtbot.keyClicks(absolute, "1e-5")
    bench.settle()
    assert bench.cell("a", COLUMN.WHAT) == "≈ within tolerance"
    assert bench.cell("b", COLUMN.WHAT) == "≠ changed"
    assert bench.count("within") == 1
    assert bench.page.findChild(QCheckBox, "hideWithin").isVisible()
    bench.page.findChild(QCheckBox, "hideWithin").click()
    bench.settle()
    assert bench.rows() == ["b"]
    bench.trigger("actionNextDifference")
    assert bench.current == "b"
    absolute.clear()
    qtbot.keyClicks(absolute, "0.1")
    bench.settle()
    assert bench.rows() == []
    qtbot.keyClicks(absolute, "x")
    bench.settle()
    assert absolute.property("wrong")
    assert bench.page.comparing.tolerance.absolute == 0.1


def test_a_relative_tolerance(bench, qtbot):
    left = {"a": torch.full((8,), 100.0)}
    bench.compare(left, {"a": left["a"] + 0.01})
    qtbot.keyClicks(bench.page.findChild(QLineEdit, "relativeTolerance"), "1e-3")
    bench.settle()
    assert bench.cell("a", COLUMN.WHAT) == "≈ within tolerance"


# Sides


def test_sides_change_places(bench):
    left, right = pair()
    bench.compare(left, right)
    bench.select("model.c.gone")
    bench.trigger("actionSwapSides")
    assert (bench.cell("epoch", COLUMN.LEFT), bench.cell("epoch", COLUMN.RIGHT)) == ("2", "1")
    assert bench.cell("model.c.gone", COLUMN.WHAT) == "+ added"
    assert bench.current == "model.c.gone"
    assert bench.tree.model_.headerData(COLUMN.LEFT, Qt.Orientation.Horizontal) == "after.pth"
    bench.trigger("actionSwapSides")
    assert bench.cell("model.c.gone", COLUMN.WHAT) == "− removed"


def test_what_is_opened_and_closed_while_sides_change_places_is_so_afterwards(bench):
    left, right = pair()
    comparing = bench.compare(left, right)
    tree, model = bench.tree, bench.tree.model_
    tree.collapse(model.index_of(bench.row("model.a")))
    comparing.swap()
    tree.expand(model.index_of(bench.row("model.a")))
    tree.collapse(model.index_of(bench.row("model.b")))
    assert comparing.aligning
    bench.settle()
    opened = {".".join(comparing.view.rows.path_of(row)) for row in comparing.expanded}
    assert "model.a" in opened and "model.b" not in opened
    assert opened == {name for name in bench.rows() if tree.isExpanded(model.index_of(bench.row(name)))}


# The change per layer


def test_layers_are_bars_that_lead_to_their_rows(bench, qtbot):
    left = {f"{n}.weight": torch.ones(4) for n in range(5)}
    right = {name: tensor.clone() for name, tensor in left.items()}
    right["1.weight"] *= 1.5
    right["3.weight"] *= 1.001
    bench.compare(left, right)
    bar = bench.page.depth_bar
    assert bar.isVisible()
    assert [found.state for found in bar.states] == ["frozen", "moved", "frozen", "moved", "frozen"]
    assert "frozen" in bar.text_of(0)
    assert "0.5" in bar.text_of(1)
    assert "the highest 0.5," in bar.scale_text()
    room = bar._room()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(room.left() + room.width() * 7 // 10, 10))
    bench.settle()
    assert bench.current == "3.weight"
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Home)
    assert bench.current == "0.weight"
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bench.current == "1.weight"
    qtbot.keyClick(bar, Qt.Key.Key_End)
    assert bench.current == "4.weight"


def test_bars_have_no_scale_where_no_layer_moved(bench):
    same = {f"{n}.weight": torch.ones(4) for n in range(3)}
    bench.compare(same, {name: tensor.clone() for name, tensor in same.items()})
    assert bench.page.depth_bar.scale_text() == ""
    assert not bench.page.depth_bar.grab().isNull()


def test_a_layer_that_a_filter_hides_is_shown_when_it_is_asked_for(bench, qtbot):
    left = {f"{n}.weight": torch.ones(4) for n in range(3)}
    bench.compare(left, {**left, "1.weight": torch.zeros(4)})
    bench.chip("changed").click()
    bench.settle()
    bench.page.depth_bar._go_to(0)
    bench.settle()
    assert bench.current == "0.weight"
    assert not bench.chip("changed").isChecked()


def test_more_layers_than_pixels_share_them(bench):
    left = {f"l{n:04}.w": torch.full((2,), float(n)) for n in range(3000)}
    right = {**left, "l1500.w": torch.full((2,), -1.0)}
    bench.compare(left, right)
    bar = bench.page.depth_bar
    drawn = {bar.layer_at(x) for x in range(bar._room().left(), bar._room().right() + 1)}
    assert 1500 in drawn
    assert not bar.grab().isNull()


def test_bars_are_logarithmic_and_never_empty_for_what_moved():
    assert bar_height(1.0, 1.0, 40) == 40
    assert bar_height(None, 1.0, 40) == 40
    assert 15 < bar_height(0.01, 1.0, 40) < 25
    assert bar_height(1e-9, 1.0, 40) > 0


def test_what_optimizers_remember_is_beside_the_layers(bench):
    bench.compare(trained(), trained(steps=3))
    assert len(bench.page.depth_bar.states) == 3


def test_same_and_differences_only_exclude_each_other_and_an_empty_page_says_why(bench, qtbot):
    comparing = bench.compare({"a": torch.ones(2), "b": 1}, {"a": torch.zeros(2), "b": 1})
    different = bench.page.findChild(QToolButton, "chipDifferences")
    bench.chip("same").click()
    different.click()
    bench.settle()
    assert comparing.request.only_different and not comparing.request.marks and bench.rows() == ["a"]
    bench.chip("same").click()
    bench.settle()
    assert not comparing.request.only_different and bench.rows() == ["b"]
    plain = bench.tree.viewport().grab().toImage()
    comparing.ask(comparing.request._replace(marks=frozenset({"added"})))
    bench.settle()
    assert not bench.rows() and bench.tree.emptiness.startswith("No row is left")
    assert bench.tree.viewport().grab().toImage() != plain


def test_what_comes_with_the_tolerance_does_not_move_its_fields(bench, qtbot):
    bench.compare({"a": torch.ones(2)}, {"a": torch.ones(2) * 1.01})
    field = bench.page.head.tolerance.absolute
    before = field.mapTo(bench.page, QPoint(0, 0))
    field.setText("1")
    bench.page.head.tolerance.apply()
    bench.settle()
    assert bench.count("within") == 1 and field.mapTo(bench.page, QPoint(0, 0)) == before


def test_what_a_tolerance_is_can_be_read_to_its_end_in_texts_of_any_size(bench, qapp):
    bench.compare({"a": torch.ones(2)}, {"a": torch.ones(2) * 1.01})
    before = qapp.font()
    try:
        for percent in (100, 150):
            qapp.setFont(font_of(percent))
            bench.settle()
            for field in (bench.page.head.tolerance.relative, bench.page.head.tolerance.absolute):
                option = QStyleOptionFrame()
                field.initStyleOption(option)
                inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
                words = field.fontMetrics().horizontalAdvance(field.placeholderText())
                assert inside.width() - 4 >= words  # Qt leaves two pixels on either side
    finally:
        qapp.setFont(before)


def test_renamed_is_one_number_everywhere(bench):
    same = torch.arange(6.0)
    comparing = bench.compare({"module.a": same, "module.b": same + 1, "module.c": same + 2},
                              {"a": same, "b": same + 1, "c": same + 9})
    assert bench.count("renamed") == 3 and "3 renamed" in status_text(comparing)
    assert sums_of(comparing.comparison, range(3)).status["renamed"] == 3


def test_the_keys_of_the_viewers_lead_to_the_pages_of_a_pair(bench):
    bench.compare({"a": torch.ones(4, 4)}, {"a": torch.zeros(4, 4)})
    bench.select("a")
    bench.settle()
    pair = bench.window.sides.pair
    for action, title in (("actionValues", "Values"), ("actionHistogram", "Histograms"), ("actionPictures", "Heat map"),
                          ("actionLayers", "Low rank"), ("actionOverview", "Overview")):
        bench.trigger(action)
        assert pair.tabText(pair.currentIndex()) == title
    assert not bench.enabled("actionSizes")


def test_scalars_show_their_values_on_both_sides(bench):
    bench.compare({"n": torch.tensor(9), "f": torch.tensor(0.5), "v": torch.ones(1)},
                  {"n": torch.tensor(27), "f": torch.tensor(-2.0), "v": torch.zeros(1)})
    assert (bench.cell("n", COLUMN.LEFT), bench.cell("n", COLUMN.RIGHT)) == ("int64  9", "int64  27")
    assert bench.cell("f", COLUMN.RIGHT) == "float32  -2"
    assert "9" not in bench.cell("v", COLUMN.LEFT)


def test_a_filter_makes_no_column_wider(bench):
    bench.compare({f"{'a.' * 20}{name}": torch.ones(2) for name in "xy"} | {"w": 1},
                  {f"{'a.' * 20}{name}": torch.ones(2) for name in "xy"} | {"w": 2})
    bench.tree.collapseAll()
    before = bench.tree.header().sectionSize(COLUMN.NAME)
    bench.chip("same").click()
    bench.settle()
    assert bench.tree.header().sectionSize(COLUMN.NAME) == before
    text = bench.tree.fontMetrics().horizontalAdvance("≠ changed, renamed")
    assert bench.tree.header().sectionSize(COLUMN.WHAT) > text + 8


def test_a_copied_group_stays_selected(bench):
    comparing = bench.compare({"a": {"x": torch.ones(2), "y": torch.ones(3)}, "b": 1},
                              {"a": {"x": torch.zeros(2), "y": torch.zeros(3)}, "b": 1})
    bench.select("a")
    bench.settle()
    bench.trigger("actionCopyToRight")
    assert bench.current == "a" and comparing.rows == (bench.row("a"),)
    assert bench.count("changed") == 0


def test_a_shape_stays_whole_where_its_type_has_no_room(bench):
    bench.compare({"w": torch.ones(512, 1024), "s": torch.tensor(1.5), "text": "a  b" * 9},
                  {"w": torch.zeros(512, 1024), "s": torch.tensor(2.5), "text": "a  c" * 9})
    tree = bench.tree

    def painted(name: str, column: int) -> str:
        index = tree.model_.index_of(bench.row(name), column)
        option = QStyleOptionViewItem()
        option.initFrom(tree)
        option.widget = tree
        option.rect = tree.visualRect(index)
        tree.itemDelegateForIndex(index).initStyleOption(option, index)
        return option.text

    for column in (COLUMN.LEFT, COLUMN.RIGHT):
        tree.header().resizeSection(column, 300)
        assert painted("w", column) == "float32  512 × 1024"
        tree.header().resizeSection(column, tree.fontMetrics().horizontalAdvance("float32  512 × 1024") - 2)
        assert painted("w", column) == "512 × 1024"
        assert tree.model_.index_of(bench.row("w"), column).data() == "float32  512 × 1024"
        assert "float32" in tree.model_.index_of(bench.row("w"), column).data(TOOLTIP)
    tree.header().resizeSection(COLUMN.RIGHT, 30)
    assert painted("s", COLUMN.RIGHT) == "2.5"
    assert painted("text", COLUMN.RIGHT) == tree.model_.index_of(bench.row("text"), COLUMN.RIGHT).data()
