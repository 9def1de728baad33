"""Numbers in the window follow the place; what is copied, and what is typed the programs' way, does not."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from ckpt_browser.ui.comparing.merging.mix_field import MixField
from ckpt_browser.ui.viewers.side import Side
from ckpt_browser.ui.viewers.statistics.number_text import number_text, share_text
from ckpt_browser.ui.viewers.values.table import ValuesTable
from ckpt_browser.ui.wording import numbers


@pytest.fixture
def german(own_locale) -> None:
    QLocale.setDefault(QLocale("de_DE"))


@pytest.fixture
def chinese(own_locale) -> None:
    QLocale.setDefault(QLocale("zh_CN"))


def test_german_numbers(german):
    assert numbers.grouped(1638400) == "1.638.400"
    assert numbers.size_text(6_553_600) == "6,55 MB"
    assert numbers.short_number(12_600_000) == "12,60 M"
    assert number_text(0.25) == "0,25"
    assert number_text(-1.25e-7) == "-1,25e-7"
    assert share_text(1, 8) == "12,5\u202f%"
    assert numbers.pointed("1.5e-05") == "1,5e-05"


def test_numbers_of_a_file_end_nowhere(german):
    assert numbers.grouped(-2**63 - 1) == "-9.223.372.036.854.775.809"
    assert numbers.size_text(2**63 - 1) == "9,2 EB"
    assert numbers.size_text(2**63) == "9 EB"
    assert numbers.size_text(12_345 * 10**18) == "12.345 EB"
    assert numbers.short_number(10**400).startswith("10.000.") and numbers.short_number(10**400).endswith(" T")
    assert numbers.short_number(1_234_567 * 10**12) == "1.234.567 T"


def test_chinese_numbers(chinese):
    assert numbers.grouped(1638400) == "1,638,400"
    assert numbers.size_text(6_553_600) == "6.55 MB"
    assert number_text(0.25) == "0.25"
    assert numbers.pointed("1.5e-05") == "1.5e-05"


@pytest.mark.parametrize(("text", "number"), [
    ("1.5", 1.5), ("1,5", 1.5), ("1e-5", 1e-5), ("1,5e-5", 1.5e-5), ("1.000.000", 1e6), ("1.234,5", 1234.5),
    (" -0,25 ", -0.25), ("", None), ("1,2,3", None), ("ein", None), ("1.2.3", None), ("inf", float("inf")),
])
def test_germans_type_numbers_as_they_or_programs_do(german, text, number):
    assert numbers.typed(text) == number


@pytest.mark.parametrize(("text", "number"), [("1.5", 1.5), ("1,000.5", 1000.5), ("1,000", 1000.0), ("1e-5", 1e-5),
                                              ("9,007,199,254,740,993", 9007199254740992.0), ("1,5", None)])
def test_chinese_type_numbers_as_they_or_programs_do(chinese, text, number):
    assert numbers.typed(text) == number


def test_large_whole_numbers_keep_their_digits(chinese):
    assert numbers.plain("9,007,199,254,740,993") == "9007199254740993"


@pytest.mark.parametrize("place", ["C", "en_US", "de_DE", "fr_FR", "zh_CN", "hi_IN", "ar_EG"])
@given(value=st.floats(allow_nan=False))
def test_what_programs_write_is_understood_everywhere(place, value):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(place))
        assert numbers.typed(repr(value)) == value
        assert numbers.typed(numbers.pointed(repr(value))) == value
    finally:
        QLocale.setDefault(before)


def test_a_field_for_a_share_takes_both(qtbot, german):
    field = MixField("left", "right")
    qtbot.addWidget(field)
    for text, value in (("0,25", 0.25), ("0.75", 0.75)):
        field.number.selectAll()
        qtbot.keyClicks(field.number, text)
        qtbot.keyClick(field.number, Qt.Key.Key_Return)
        assert field.value == value
        assert field.number.text() == text.replace(".", ",")


@pytest.fixture
def grid(qtbot, german, program, tmp_path) -> ValuesTable:
    torch.save({"w": torch.tensor([[0.5, -1.25], [1e-9, 1000.0]])}, tmp_path / "model.pth")
    program.settings.set_choice("language", "en")
    window = program.open_window()
    window.show()
    QLocale.setDefault(QLocale("de_DE"))
    with qtbot.waitSignal(window.opened):
        document = window.session.open(str(tmp_path / "model.pth"))
    window.findChild(Side).show_viewer("values")
    window.session.reveal(document, document.shown.arrangement.tree.find(("w",)))
    qtbot.waitUntil(lambda: window.findChild(ValuesTable) is not None and not window.session.jobs.busy, timeout=20_000)
    return window.findChild(ValuesTable)


def test_the_grid_shows_german_numbers_and_copies_plain_ones(qtbot, grid, program):
    model = grid.model()
    qtbot.waitUntil(lambda: model.index(0, 0).data() == "0,5")
    assert model.index(0, 1).data() == "-1,25"
    grid.selectAll()
    grid.setFocus()
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "before", timeout=20_000)
    assert QGuiApplication.clipboard().text() == "0.5\t-1.25\n1e-09\t1000.0"


@pytest.mark.parametrize("text", ["0,125", "0.125"])
def test_a_cell_takes_german_and_plain_numbers(qtbot, grid, program, text):
    document = program.windows[0].session.current
    grid.selectionModel().setCurrentIndex(grid.model().index(0, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: grid.findChild(QLineEdit) is not None)
    field = grid.findChild(QLineEdit)
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: document.dirty, timeout=20_000)
    qtbot.waitUntil(lambda: grid.model().index(0, 0).data() == "0,125", timeout=20_000)
