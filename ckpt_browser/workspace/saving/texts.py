"""Texts that are written beside a checkpoint: a recipe, a script."""

import os
from collections.abc import Sequence

from ...core.errors import CheckpointError
from ...core.messages import say
from ...core.system_reasons import reason_of


def refuse_over(path: str, others: Sequence[str]) -> None:
    """Raise where a text would be written over one of the checkpoints at hand."""
    for other in others:
        if other and (os.path.abspath(path) == os.path.abspath(other)
                      or (os.path.exists(path) and os.path.exists(other) and os.path.samefile(path, other))):
            raise CheckpointError(say("{path} is the checkpoint itself; the recipe and the script need files of "
                                      "their own", path=path))


def write_text(path: str, text: str) -> None:
    """Write a text file.

    Raises:
        CheckpointError: it cannot be written.
    """
    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise CheckpointError(say("{path} cannot be written ({strerror})", path=path,
                                  strerror=reason_of(error))) from None
