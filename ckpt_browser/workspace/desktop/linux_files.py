"""The files that registering on Linux writes below a person's data folder."""

import os
from collections.abc import Mapping, Sequence

from ...core.errors import CheckpointError
from ..resources import resource
from .entries import COMPARE, MAIN, compare_entry, main_entry
from .mime_xml import mime_xml

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Widths of the icons in pixels."""

_HELP = {"man/man1/ckpt-browser.1": "man/ckpt-browser.1",
         "bash-completion/completions/ckpt-browser": "completion/ckpt-browser.bash",
         "zsh/site-functions/_ckpt-browser": "completion/_ckpt-browser",
         "fish/vendor_completions.d/ckpt-browser.fish": "completion/ckpt-browser.fish"}
"""Where the man page and the completions go, and which resource each is."""


def icon_names() -> list[str]:
    """The icons, by their path in an icon theme's folder."""
    folders = [(f"{size}x{size}", "png") for size in SIZES] + [("scalable", "svg")]
    return [f"{folder}/{place}.{ending}" for folder, ending in folders
            for place in ("apps/ckpt-browser", "mimetypes/ckpt-browser-document")]


def linux_files(command: Sequence[str]) -> Mapping[str, bytes]:
    """Every file by its path below the data folder.

    Raises:
        CheckpointError: the program's own resources are incomplete, or its path fits no desktop entry.
    """
    files = {f"applications/{MAIN}": main_entry(command).encode(),
             f"applications/{COMPARE}": compare_entry(command).encode(),
             "mime/packages/ckpt-browser.xml": mime_xml().encode()}
    for name in icon_names():
        files[f"icons/hicolor/{name}"] = _resource(f"desktop/icons/hicolor/{name}")
    for name, source in _HELP.items():
        files[name] = _resource(source)
    return files


def _resource(name: str) -> bytes:
    try:
        return resource(name).read_bytes()
    except OSError as error:
        raise CheckpointError(f"the program is not installed completely: {os.fspath(resource(name))} cannot be read "
                              f"({(error.strerror or 'unknown reason').lower()})") from None
