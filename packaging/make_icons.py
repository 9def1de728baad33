"""The program's icon as .ico (Windows) and .icns (macOS), drawn from the SVG by Qt; both are boxes of PNG pictures."""

import os
import struct
from pathlib import Path

ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512, b"ic10": 1024,
              b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512}
"""Four letters of each kind of picture, and its pixels."""


def png(svg: Path, pixels: int) -> bytes:
    """A square picture of an SVG."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(svg)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # its types ask for bytes, which it refuses
    return bytes(buffer.data().data())


def ico(svg: Path, target: Path) -> Path:
    """Write a Windows icon."""
    pictures = [(size, png(svg, size)) for size in ICO_SIZES]
    place = 6 + 16 * len(pictures)
    head = struct.pack("<HHH", 0, 1, len(pictures))
    for size, data in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), place)
        place += len(data)
    target.write_bytes(head + b"".join(data for _, data in pictures))
    return target


def icns(svg: Path, target: Path) -> Path:
    """Write a macOS icon."""
    body = b"".join(kind + struct.pack(">I", 8 + len(data)) + data
                    for kind, data in ((kind, png(svg, size)) for kind, size in ICNS_KINDS.items()))
    target.write_bytes(b"icns" + struct.pack(">I", 8 + len(body)) + body)
    return target
