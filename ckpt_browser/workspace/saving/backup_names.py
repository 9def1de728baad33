"""What a backup of a file is called."""

import os

MARK = "original"
LONGEST_NAME = 255
"""Bytes of a name that every common file system takes."""

_ENDINGS = (".index.json", ".pth.tar", ".pt.tar")
"""Endings of two parts."""


def spare_name(name: str, number: int = 1) -> str:
    """The name of the ``number``-th backup of a file: ``model (original).pth``, ``model (original 2).pth``."""
    ending = next((end for end in _ENDINGS if name.lower().endswith(end) and len(name) > len(end)),
                  os.path.splitext(name)[1])
    stem = name[:len(name) - len(ending)]
    mark = f" ({MARK} {number})" if number > 1 else f" ({MARK})"
    while stem and len(os.fsencode(stem + mark + ending)) > LONGEST_NAME:
        stem = stem[:-1]
    if not stem:  # an ending as long as a name
        ending = ""
        stem = name[:LONGEST_NAME // 4 - len(mark)]
    return stem + mark + ending


def free_name(path: str) -> str:
    """The name that a backup of a file would get now."""
    folder, name = os.path.split(path)
    return next((spare for number in range(1, 10) if not os.path.lexists(os.path.join(
        folder, spare := spare_name(name, number)))), spare_name(name))
