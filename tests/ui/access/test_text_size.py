"""Texts in other sizes: remembered, in all windows at once, and nothing is cut."""

import shutil

import pytest
from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QToolButton, QWidget

from ckpt_browser.ui.access.motion import BLINK, apply_stillness, is_still
from ckpt_browser.ui.access.text_size import LEAST, MOST, font_of, scaled, stepped
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.settings.table import MOTION, TEXT_SIZE
from ckpt_browser.ui.widgets.resources import resource
from ckpt_browser.ui.widgets.share_bar import ShareBar
from ckpt_browser.ui.window.main_window import MainWindow

pytestmark = pytest.mark.real_files


@pytest.fixture(autouse=True)
def usual(theme):
    """Whatever a test chooses, the next one begins with the usual size."""
    yield
    theme.apply("light", 100)
    apply_stillness(False)


def trigger(window, name: str) -> None:
    action = window.actions_.by_id[name]
    assert action.isEnabled(), name
    action.trigger()


def test_steps_are_whole_and_end():
    assert stepped(100, 1) == 110 and stepped(104, 1) == 110 and stepped(100, -1) == 90
    assert stepped(MOST, 1) == MOST and stepped(LEAST, -1) == LEAST
    assert font_of(200).pointSizeF() == 2 * font_of(100).pointSizeF()


def test_larger_smaller_and_normal_are_remembered(window, settings, theme):
    before = QApplication.font().pointSizeF()
    trigger(window, "actionLargerText")
    trigger(window, "actionLargerText")
    assert theme.text == settings.number(TEXT_SIZE.name, 100, 80, 200) == 120
    assert QApplication.font().pointSizeF() == pytest.approx(1.2 * before)
    trigger(window, "actionSmallerText")
    assert theme.text == 110
    trigger(window, "actionNormalText")
    assert QApplication.font().pointSizeF() == before and not window.actions_.by_id["actionNormalText"].isEnabled()
    settings.set_number(TEXT_SIZE.name, MOST)
    assert theme.text == MOST and not window.actions_.by_id["actionLargerText"].isEnabled()


def test_all_windows_follow_at_once(qtbot, window, settings, theme):
    session = Session(settings)
    other = MainWindow(session, theme)
    qtbot.addWidget(other)
    other.show()
    field = other.findChild(QLineEdit, "filterEdit")
    before = field.font().pointSizeF(), field.sizeHint().height()
    trigger(window, "actionLargerText")
    assert field.font().pointSizeF() > before[0] and field.sizeHint().height() >= before[1]
    other.close()
    session.shut_down()


def test_columns_and_rows_grow_with_the_texts(qtbot, window, settled, theme):
    with qtbot.waitSignal(window.opened):
        window.session.open(str(resource("sample.pth")))
    settled()
    tree = window.tree
    header, row = tree.header(), tree.model().index(0, 0)
    before = header.sectionSize(2), tree.visualRect(row).height(), scaled(100)
    theme.apply(text=200)
    qtbot.waitUntil(lambda: tree.visualRect(row).height() > 1.5 * before[1])
    assert header.sectionSize(2) == pytest.approx(2 * before[0], abs=1) and scaled(100) == 2 * before[2]
    theme.apply(text=100)
    assert header.sectionSize(2) == pytest.approx(before[0], abs=1)


def cut(widget) -> list[str]:
    """Labels and buttons that are smaller than their text, though it neither wraps nor is cut on purpose."""
    found = []
    for part in widget.findChildren(QLabel) + widget.findChildren(QAbstractButton):
        text = part.text()
        if not text or not part.isVisible() or (isinstance(part, QLabel) and part.wordWrap()) \
                or part.minimumSizeHint().width() == 0 or (isinstance(part, QToolButton) and not part.icon().isNull()
                and part.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly):
            continue
        lines = text.replace("&", "").split("\n")
        wanted = QSize(max(part.fontMetrics().horizontalAdvance(line) for line in lines),
                       part.fontMetrics().height() * len(lines))
        if part.width() < wanted.width() or part.height() < wanted.height() - 2:
            found.append(f"{part.objectName() or type(part).__name__} {part.size()} {text!r}")
    return found


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(1024, 600)])
def test_nothing_is_cut_at_twice_the_size(qtbot, window, settled, theme, size):
    theme.apply(text=200)
    window.resize(size)
    settled()
    qtbot.wait(1)
    assert window.size() == size
    assert cut(window) == []
    with qtbot.waitSignal(window.opened):
        window.session.open(str(resource("sample.pth")))
    settled()
    for name in ("overview", "layers", "sizes"):
        window.side.show_viewer(name)
        settled()
        qtbot.waitUntil(lambda: cut(window) == [])


def test_nothing_moves_where_stillness_is_wanted(window, settings):
    bar = ShareBar("waiting")
    bar.show_share(0, 0)
    assert bar.maximum() == 0  # goes to and fro
    blink = QApplication.cursorFlashTime()
    settings.set_flag(MOTION.name, True)
    assert is_still() and QApplication.cursorFlashTime() == 0
    bar.show_share(0, 0)
    assert bar.value() == bar.maximum() > 0 and bar.property("waits")
    bar.show_share(1, 2)
    assert not bar.property("waits") and bar.value() == bar.maximum() // 2
    settings.set_flag(MOTION.name, False)
    assert not is_still() and QApplication.cursorFlashTime() in (blink, BLINK)


class Styled(QObject):
    """Counts how often widgets are styled again."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange
        return False


def test_other_sizes_reach_everything_and_style_nothing_again(qtbot, window, settled, theme, tmp_path):
    for name in ("first.pth", "second.pth"):
        shutil.copy(resource("sample.pth"), tmp_path / name)
        with qtbot.waitSignal(window.opened):
            window.session.open(str(tmp_path / name))
        settled()
    window.bottom.rehearse()
    for viewer in ("histogram", "overview"):
        window.side.show_viewer(viewer)
        settled()
    parts = [part for part in window.findChildren(QWidget) if part.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)]
    assert len(parts) > 400
    before = {part: part.font().pointSizeF() for part in parts}
    weights = {part: part.font().weight() for part in parts}
    styled = Styled()
    for part in parts:
        part.installEventFilter(styled)
    theme.apply(text=150)  # with the sheet set again this took a second for each four tabs
    assert styled.count == 0
    assert {part: round(part.font().pointSizeF() / before[part], 3) for part in parts} == dict.fromkeys(parts, 1.5)
    assert {part: part.font().weight() for part in parts} == weights
    theme.apply("dark")
    assert styled.count > 0
    assert {part: part.font().pointSizeF() for part in parts} == {part: 1.5 * size for part, size in before.items()}


def test_the_greeting_grows_with_the_texts_around_it(window, theme):
    greeting = window.findChild(QLabel, "greeting")
    before, height = greeting.font().pointSizeF(), greeting.fontMetrics().height()
    assert before > 1.5 * window.font().pointSizeF()
    theme.apply(text=150)
    assert greeting.font().pointSizeF() == pytest.approx(1.5 * before)
    assert greeting.fontMetrics().height() > 1.3 * height
