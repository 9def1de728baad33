"""How the commands that write open what they are given."""

from ..core.checkpoint import Checkpoint
from ..core.errors import CheckpointError
from ..core.jobs import CancelToken
from ..workspace.library import Library
from .progress import progress


def open_input(file: str, library: Library) -> Checkpoint:
    """Open a file within a library.

    Raises:
        CheckpointError: it cannot be read.
    """
    if file == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    with progress() as report:
        return library.source(file, CancelToken(), report).checkpoint
