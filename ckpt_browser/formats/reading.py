"""The table of formats: what the content says a file is, and the function that reads it."""

import os
from typing import Protocol

from ..core.errors import CheckpointError
from ..core.jobs import CancelToken, Report
from ..core.messages import marked
from ..core.system_reasons import reason_of
from . import plain_pickle
from .dcp.reader import METADATA, read_folder
from .detect import detect
from .files import ByteFile
from .old_torch import legacy, torch_tar
from .safetensors import safetensors
from .shards import sharded
from .source import Source
from .torch_archives import torch_zip


class Reader(Protocol):
    """Reads one file."""

    def __call__(self, file: ByteFile, token: CancelToken, report: Report, *, keep: bool = False) -> Source:
        """The opened file."""


READERS: dict[str, Reader] = {
    "zip": torch_zip.read,
    "legacy": legacy.read,
    "tar": torch_tar.read,
    "pickle": plain_pickle.read,
    "safetensors": safetensors.read,
}
"""Readers of single files, by what :func:`~ckpt_browser.formats.detect.detect` names."""


RECORDED = frozenset({"torch-zip", "torch-legacy", "torch-tar", "pickle"})
"""Formats whose nodes are made of records that are written again."""


def read_again(source: Source, token: CancelToken, report: Report) -> Source:
    """A source of one file of the recorded formats once more, with its records; it shares the open file.

    Raises:
        CheckpointError: the file changed on disk since it was opened.
    """
    source.check_unchanged()
    (file,) = source.files
    return READERS[detect(file)](file, token, report, keep=True)


def read(path: str, token: CancelToken, report: Report, *, keep: bool = False) -> Source:
    """Open the file, index or folder at ``path``; ``keep`` keeps what a pickle's nodes were made of, to write it again.

    Raises:
        CheckpointError: it is no checkpoint, or nothing of it can be read.
    """
    if os.path.isdir(path):
        return _read_folder(path, token, report)
    if os.path.basename(path) == METADATA:
        return read_folder(os.path.dirname(path) or ".", token, report)
    file = ByteFile(path)
    try:
        kind = detect(file)
        if kind == "index":
            return sharded.read(file, token, report, lambda part: READERS[detect(part)](part, token, report))
        return READERS[kind](file, token, report, keep=keep)
    except BaseException:
        file.close()
        raise


def _read_folder(path: str, token: CancelToken, report: Report) -> Source:
    """A distributed checkpoint, or the one shard index that a model's folder holds."""
    try:
        names = os.listdir(path)
    except OSError as error:
        raise CheckpointError(reason_of(error, marked("cannot be listed"))) from None
    if METADATA in names:
        return read_folder(path, token, report)
    indexes = [name for name in names if name.endswith(".index.json")]
    if len(indexes) == 1:
        return read(os.path.join(path, indexes[0]), token, report)
    raise CheckpointError(marked("is a folder without a .metadata file or a shard index; open a file in it"))
