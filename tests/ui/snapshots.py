"""Compares what a widget looks like with a picture that was looked at and kept.

``REMAKE_SNAPSHOTS=1 make test ARGS=tests/ui/test_snapshots.py`` keeps new ones; look at them before they are committed.
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QApplication, QWidget

FOLDER = Path(__file__).parent / "snapshots"
SMALLER = 4
"""Pixels on a side that become one: a letter that is drawn otherwise is no news, a widget that is missing is."""
FONT = "DejaVu Sans"

MEAN = 1.5
"""Of 255: how far colours may be apart on the average."""
SHARE = 0.012
"""Of all pixels: how many may be apart by more than ``APART``."""
APART = 36


def compare(widget: QWidget, name: str) -> None:
    """Fail where the widget does not look like its picture."""
    if QFontInfo(QApplication.font()).family() != FONT:
        pytest.skip(f"the pictures were drawn with {FONT}")
    picture = small(widget.grab().toImage())
    path = FOLDER / f"{name}.png"
    if os.environ.get("REMAKE_SNAPSHOTS"):
        path.parent.mkdir(exist_ok=True)
        assert picture.save(str(path), "PNG", 0)
        return
    kept = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    assert not kept.isNull(), f"there is no picture {path.name}"
    assert kept.size() == picture.size()
    mean, share = distance(kept, picture)
    if mean > MEAN or share > SHARE:
        seen = path.with_suffix(".seen.png")
        picture.save(str(seen), "PNG", 0)
        pytest.fail(f"{path.name} looks otherwise: {mean:.2f} of 255 on the average, {share:.1%} of it much; "
                    f"what was seen is in {seen.name} beside it")


def small(picture: QImage) -> QImage:
    """The picture, with several pixels made one."""
    size = QSize(picture.width() // SMALLER, picture.height() // SMALLER)
    return picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio,
                          Qt.TransformationMode.SmoothTransformation).convertToFormat(QImage.Format.Format_RGB888)


def distance(left: QImage, right: QImage) -> tuple[float, float]:
    """Mean distance of the colours, and the share of pixels that are far apart."""
    import numpy as np

    width, height = left.width(), left.height()
    one, other = (np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())[:, :3 * width]
                  .reshape(height, width, 3).astype(np.int16) for image in (left, right))
    apart = np.abs(one - other)
    return float(apart.mean()), float((apart.max(axis=2) > APART).mean())
