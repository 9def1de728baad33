"""Which files are really drawn from while something is read: only those have to be what was opened."""

import os
from typing import Protocol

from ...core.errors import CheckpointError


class Drawn(Protocol):
    """A file that can be looked at."""

    def check_unchanged(self) -> None:
        """Raise where it is no longer in the state in which it was opened."""


class GoneError(CheckpointError):
    """Bytes were in a file when it was opened, and another program has written to it since.

    Attributes:
        path: the file.
    """

    path = ""


class Drawing:
    """The files that some readers draw from; each is looked at when the first of them takes it up."""

    def __init__(self) -> None:
        self._files: dict[Drawn, str] = {}

    def take(self, file: Drawn, path: str) -> None:
        """Draw from a file from now on.

        Raises:
            GoneError: it changed on disk since it was opened; it is not drawn from.
        """
        if file not in self._files:
            _check(file, path)
            self._files[file] = path

    def check_unchanged(self) -> None:
        """Raise where a file that was drawn from changed on disk meanwhile: what was read may be of two states.

        Raises:
            GoneError: one of them did.
        """
        for file, path in list(self._files.items()):  # another thread may take up a file meanwhile
            _check(file, path)


def _check(file: Drawn, path: str) -> None:
    try:
        file.check_unchanged()
    except CheckpointError as error:
        gone = GoneError(error.reason, place=error.place or os.path.basename(path))
        gone.path = error.path if isinstance(error, GoneError) else path
        raise gone from None
