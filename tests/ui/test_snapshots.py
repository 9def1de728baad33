"""The main screens look as they did when somebody looked at them, in both modes and at every scale."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLineEdit, QScrollArea, QWidget

from ckpt_browser.ui.comparing.depth_bar import DepthBar
from ckpt_browser.ui.comparing.tree.tree_view import DiffTree
from ckpt_browser.ui.preferences.commands import preferences
from ckpt_browser.ui.viewers.side import Side
from ckpt_browser.ui.widgets import icons

from .snapshots import compare, distance, small

pytestmark = pytest.mark.real_files

SIZE = (680, 760)
"""Pixels of the preferences."""
WEIGHT = ("model_state_dict", "conv1.weight")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_main_screens(qtbot, window, theme, settled, sample, tmp_path, scheme):
    theme.apply(scheme)
    window.resize(1100, 720)
    settled()
    compare(window, f"welcome-{scheme}")
    document = window.session.open(str(sample))
    qtbot.waitUntil(lambda: window.tree is not None and window.tree.shows_something)
    window.session.reveal(document, document.shown.arrangement.tree.find(WEIGHT))
    settled()
    compare(window, f"file-{scheme}")
    window.findChild(Side).show_viewer("histogram")
    settled()
    compare(window, f"histogram-{scheme}")
    window.actions_.by_id["actionRenameMatching"].trigger()
    window.findChild(QLineEdit, "renamePattern").setText(r"conv(\d)")
    window.findChild(QLineEdit, "renameReplacement").setText(r"block\1")
    settled()
    compare(window, f"rename-{scheme}")
    broken = tmp_path / "broken.pth"
    broken.write_bytes(b"PK\x03\x04" + bytes(60))
    failed = window.session.open(str(broken))
    qtbot.waitUntil(lambda: failed.state == "failed")
    settled()
    compare(window, f"failed-{scheme}")
    theme.apply("light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_comparison(qtbot, window, theme, settled, sample, tmp_path, scheme):
    import torch

    saved = torch.load(sample, weights_only=True)
    saved["epoch"] = 9
    saved["model_state_dict"]["fc1.weight"].mul_(1.5)
    del saved["model_state_dict"]["fc3.bias"]
    torch.save(saved, tmp_path / "after.pth")
    theme.apply(scheme)
    window.resize(1100, 720)
    session = window.session
    session.comparisons.open(session.open(str(sample)), session.open(str(tmp_path / "after.pth")))
    qtbot.waitUntil(lambda: window.findChild(DiffTree) is not None, timeout=20_000)
    qtbot.waitUntil(lambda: window.findChild(DiffTree).model().rowCount() > 0, timeout=20_000)
    settled()
    window.actions_.by_id["actionNextDifference"].trigger()
    qtbot.waitUntil(lambda: window.findChild(DepthBar) is not None and window.findChild(DepthBar).isVisible())
    settled()
    compare(window, f"comparison-{scheme}")
    theme.apply("light")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_preferences(qtbot, window, theme, scheme):
    theme.apply(scheme)
    preferences(window)
    dialog = window.findChild(QWidget, "preferencesDialog")
    bar = dialog.findChild(QScrollArea, "preferencesForm").verticalScrollBar()
    qtbot.waitUntil(lambda: dialog.isVisible() and not bar.isVisible())  # there is room for all of it
    dialog.resize(*SIZE)  # how large it makes itself depends on what else was on screen
    qtbot.waitUntil(lambda: not bar.isVisible())
    compare(dialog, f"preferences-{scheme}")
    dialog.close()
    theme.apply("light")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_icons_are_crisp_at_every_scale(theme, scale):
    size = round(16 * scale)
    picture = icons.icon("save", "#000000").pixmap(QSize(16, 16), scale).toImage()
    assert picture.width() == size
    # A line of an icon that was drawn for this size has full colour somewhere; one that was blown up has none.
    darkest = min(picture.pixelColor(x, y).lightness() for x in range(size) for y in range(size)
                  if picture.pixelColor(x, y).alpha() > 200)
    assert darkest < 40


def test_a_picture_that_differs_is_noticed():
    white, other = (QImage(400, 400, QImage.Format.Format_RGB888) for _ in range(2))
    white.fill(QColor(Qt.GlobalColor.white))
    other.fill(QColor(Qt.GlobalColor.white))
    assert distance(small(white), small(other)) == (0, 0)
    for x in range(100, 200):
        for y in range(100, 160):
            other.setPixelColor(x, y, QColor(Qt.GlobalColor.black))
    mean, share = distance(small(white), small(other))
    assert mean > 5
    assert share > 0.03
