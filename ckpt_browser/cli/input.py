"""How the commands that write open what they are given."""

from ..core.checkpoint import Checkpoint
from ..core.errors import CheckpointError
from ..core.jobs import CancelToken
from ..workspace.reading.library import Library
from ..workspace.reading.opening import open_checkpoint
from .progress import progress


def open_input(file: str, library: Library) -> Checkpoint:
    """Open a file within a library.

    Raises:
        CheckpointError: it cannot be read.
    """
    if file == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    with progress() as report:
        # What the nodes were made of is kept: it will be written again, and so need not be read again.
        source = open_checkpoint(file, CancelToken(), report, keep=True)
    library.add(file, source)
    return source.checkpoint
