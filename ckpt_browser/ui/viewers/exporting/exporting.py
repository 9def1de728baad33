"""Any picture that is on screen as a PNG or SVG file, or on the clipboard."""

import os
from typing import TypeAlias

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QPoint,
    QRect,
    QRectF,
    QSaveFile,
    QSize,
)
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QGraphicsItem, QWidget

from ....core.errors import CheckpointError
from ....core.messages import say
from ....core.paths import visible
from ...wording.words import fill

Picture: TypeAlias = QWidget | QGraphicsItem | QImage | QPixmap
"""What can be exported: any widget, an item of a graphics scene such as a plot, or a finished image."""

PNG, SVG = "png", "svg"

_SHARPNESS = 2
"""Pixels of a PNG for each one on screen."""


def save_picture(picture: Picture, path: str) -> None:
    """Write what is shown to a file: SVG where its name ends so, else PNG.

    An image is written pixel for pixel, everything else as large as it is on screen.

    Raises:
        CheckpointError: there is nothing to write, or the file cannot be written; one that was there before is left
            as it was.
    """
    form = SVG if path.lower().endswith(".svg") else PNG
    data = encoded(picture, form)
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise CheckpointError(file.errorString(), place=os.path.basename(path))


def copy_picture(picture: Picture) -> None:
    """Put what is shown on the clipboard, as pixels.

    Raises:
        CheckpointError: there is nothing to copy.
    """
    # Not together with an SVG: mime data that was made here and is still on the clipboard crashes PySide at the end.
    QGuiApplication.clipboard().setImage(_drawn(picture))


def ask_and_save(parent: QWidget, picture: Picture, name: str) -> str:
    """Let the person choose a file, and save the picture there.

    Args:
        name: what is proposed, without a suffix; strangers' text is welcome.

    Returns:
        The path that was written, or empty where the person thought better of it.

    Raises:
        CheckpointError: as for :func:`save_picture`.
    """
    translate = QCoreApplication.translate
    proposed = "".join([letter if letter.isalnum() or letter in "-_." else "_" for letter in visible(name, 100)])
    kinds = [fill(translate("Exporting", "PNG picture ({pattern})"), pattern="*.png"),
             fill(translate("Exporting", "SVG drawing ({pattern})"), pattern="*.svg")]
    path, used = QFileDialog.getSaveFileName(parent, translate("Exporting", "Save picture"),
                                             f"{proposed or 'picture'}.png", ";;".join(kinds))
    if not path:
        return ""
    if not path.lower().endswith((".png", ".svg")):
        path += ".svg" if used == kinds[1] else ".png"
    save_picture(picture, path)
    return path


def encoded(picture: Picture, form: str) -> bytes:
    """The bytes of a file; ``form`` is ``png`` or ``svg``.

    Raises:
        CheckpointError: there is nothing to see.
    """
    memory = QBuffer()
    memory.open(QIODevice.OpenModeFlag.WriteOnly)
    if form == PNG:
        QImageWriter(memory, QByteArray(b"png")).write(_drawn(picture))
    else:
        size = _size(picture)
        generator = QSvgGenerator()
        generator.setOutputDevice(memory)
        generator.setSize(size)
        generator.setViewBox(QRect(QPoint(), size))
        # Points of text, and pictures kept for repainting such as axes, are as large as on the screen only so.
        generator.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
        painter = QPainter(generator)
        _draw(picture, painter, size)
        painter.end()
    return bytes(memory.data().data())


def _drawn(picture: Picture) -> QImage:
    if isinstance(picture, QImage | QPixmap):
        _size(picture)
        return picture if isinstance(picture, QImage) else picture.toImage()
    size = _size(picture)
    image = QImage(size * _SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SHARPNESS)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw(picture, painter, size)
    painter.end()
    return image


def _size(picture: Picture) -> QSize:
    """In pixels of the screen, as it is shown."""
    size = picture.sceneBoundingRect().size().toSize() if isinstance(picture, QGraphicsItem) else picture.size()
    if size.isEmpty():
        raise CheckpointError(say("there is no picture to save"))
    return size


def _draw(picture: Picture, painter: QPainter, size: QSize) -> None:
    if isinstance(picture, QImage):
        painter.drawImage(0, 0, picture)
    elif isinstance(picture, QPixmap):
        painter.drawPixmap(0, 0, picture)
    elif isinstance(picture, QWidget):
        # What is transparent on screen shows the window's own paper.
        painter.fillRect(QRect(QPoint(), size), picture.palette().window())
        QWidget.render(picture, painter, QPoint())  # a view of graphics has another render of its own
    else:
        scene = picture.scene()
        if scene is not None:
            for view in scene.views():
                painter.fillRect(QRect(QPoint(), size), view.backgroundBrush())
            scene.render(painter, QRectF(QPoint(), size), picture.sceneBoundingRect())
