"""The table of formats: what the content says a file is, and the function that reads it."""

import os
from collections.abc import Callable

from ..core.jobs import CancelToken, Report
from . import legacy, plain_pickle, safetensors, sharded, torch_zip
from .detect import detect
from .files import ByteFile
from .source import Source

READERS: dict[str, Callable[[ByteFile, CancelToken, Report], Source]] = {
    "zip": torch_zip.read,
    "legacy": legacy.read,
    "pickle": plain_pickle.read,
    "safetensors": safetensors.read,
}
"""Readers of single files, by what :func:`~ckpt_browser.formats.detect.detect` names."""


def read(path: str, token: CancelToken, report: Report) -> Source:
    """Open the file, index or folder at ``path``.

    Raises:
        CheckpointError: it is no checkpoint, or nothing of it can be read.
    """
    file = ByteFile(path)
    try:
        kind = detect(file)
        if kind == "index":
            return sharded.read(file, token, report, lambda part: READERS[detect(part)](part, token, report))
        return READERS[kind](file, token, report)
    except BaseException:
        file.close()
        raise
