"""What the themes draw: icons that cannot be used are fainter, and boxes can be seen without a tick."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QCheckBox, QLabel

from ckpt_browser.ui.widgets import icons
from ckpt_browser.ui.widgets.theme import Theme


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours as WCAG counts it: 1 to 21."""
    def light(color: QColor) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                 for part in (color.redF(), color.greenF(), color.blueF())]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def colors(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_disabled_icons_are_fainter(qapp, scheme):
    theme = Theme(scheme)
    theme.apply()
    made = icons.icon("save", theme.tokens["soft"])
    strongest = {mode: max(QColor.fromRgba(pixel).alpha() for pixel in
                           colors(made.pixmap(QSize(16, 16), 1.0, mode).toImage()))
                 for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)}
    assert strongest[QIcon.Mode.Disabled] < 0.5 * strongest[QIcon.Mode.Normal]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("ticked", [False, True])
def test_boxes_stand_out(qtbot, scheme, ticked):
    theme = Theme(scheme)
    theme.apply()
    box = QCheckBox()
    box.setChecked(ticked)
    qtbot.addWidget(box)
    box.show()
    qtbot.waitExposed(box)
    window = QColor(theme.tokens["window"])
    assert max(contrast(QColor(pixel), window) for pixel in colors(box.grab().toImage())) >= 3


def test_the_device_chooser_has_a_name_before_it(window):
    label = window.findChild(QLabel, "deviceLabel")
    assert label.text() == "Device"
    assert label.geometry().right() <= window.device.geometry().left()
    assert "selected rows" in label.toolTip()
