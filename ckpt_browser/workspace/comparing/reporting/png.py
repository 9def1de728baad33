"""Pictures as PNG files, by hand: a page that stands by itself needs nothing else."""

import base64
import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ....analysis.elements.decoding import Array

BELOW, ABOVE, NAN, INFINITE = (33, 90, 200), (214, 97, 20), (230, 0, 158), (0, 163, 111)
"""Colours of negative and positive numbers, of NaN, and of infinities; all are seen on a light ground and on a dark."""


def difference_png(values: "Array", limit: float) -> bytes:
    """A picture of numbers: the further from zero, the less is seen of what lies behind it.

    Args:
        values: two dimensions; NaN and infinities have colours of their own.
        limit: the magnitude from which on the colour is full.
    """
    import numpy as np

    pixels = np.zeros((*values.shape, 4), np.uint8)
    pixels[..., :3] = np.where((values < 0)[..., None], BELOW, ABOVE)
    with np.errstate(invalid="ignore"):
        strength = np.sqrt(np.clip(np.abs(values) / (limit or 1.0), 0, 1))
    odd = ~np.isfinite(values)
    pixels[..., 3] = np.where(odd, 255, np.nan_to_num(strength) * 255)
    pixels[np.isnan(values), :3] = NAN
    pixels[np.isinf(values), :3] = INFINITE
    return png(pixels)


def png(pixels: "Array") -> bytes:
    """A PNG file of red, green, blue and opacity, uint8, in three dimensions."""
    import numpy as np

    height, width = pixels.shape[:2]
    lines = np.concatenate([np.zeros((height, 1), np.uint8), pixels.reshape(height, -1)], axis=1)
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join([_chunk(name, data) for name, data in (
        (b"IHDR", head), (b"IDAT", zlib.compress(lines.tobytes(), 9)), (b"IEND", b""))])


def data_address(picture: bytes) -> str:
    """A PNG file as an address that holds it."""
    return "data:image/png;base64," + base64.b64encode(picture).decode()


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
