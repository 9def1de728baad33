"""Texts that are written beside a checkpoint: a recipe, a script."""

import os
from collections.abc import Sequence

from ...core.errors import CheckpointError
from ...core.messages import say
from ...core.system_reasons import reason_of
from ...formats.writing.disk.target import replacing


def refuse_over(path: str, others: Sequence[str]) -> None:
    """Raise where a text would be written over one of the checkpoints at hand."""
    for other in others:
        if other and (os.path.abspath(path) == os.path.abspath(other)
                      or (os.path.exists(path) and os.path.exists(other) and os.path.samefile(path, other))):
            raise CheckpointError(say("{path} is the checkpoint itself; the recipe and the script need files of "
                                      "their own", path=path))


def write_text(path: str, text: str) -> None:
    """Write a text file, and put it in its place in one step; where something else than a file is, write to that.

    Raises:
        CheckpointError: it cannot be written; what was there stays.
    """
    data = text.encode()
    try:
        if os.path.lexists(path) and not os.path.isfile(path) and not os.path.isdir(path):
            _pass_on(path, data)  # a terminal, a pipe
            return
        with replacing(path, len(data)) as replacement:
            replacement.out.write(data)
    except CheckpointError as error:
        raise CheckpointError(error.reason, place=path) from None
    except OSError as error:
        raise CheckpointError(say("{path} cannot be written ({strerror})", path=path,
                                  strerror=reason_of(error))) from None


def _pass_on(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)
