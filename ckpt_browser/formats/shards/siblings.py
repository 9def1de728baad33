"""Files beside an index that it names: in the same folder and nowhere else."""

import ntpath
import os

from ...core.errors import CheckpointError
from ...core.messages import marked


def sibling(path: str, name: str) -> str:
    """The path of the file ``name`` in the folder of ``path``.

    Raises:
        CheckpointError: the name has a folder in it, or is a link that leads out.
    """
    if not name or name in (".", "..") or ntpath.basename(name) != name or "\0" in name:
        raise CheckpointError(marked("is refused: the index may name files in its own folder only"))
    folder = os.path.dirname(path)
    found = os.path.join(folder, name)
    try:
        home, target = os.path.realpath(folder or "."), os.path.realpath(found)
    except (OSError, ValueError):
        raise CheckpointError(marked("is no name that a file can have here")) from None
    if os.path.dirname(target) not in (home, _blobs(home)):
        raise CheckpointError(marked("is refused: it is a symbolic link that leads out of the folder"))
    return found


def _blobs(folder: str) -> str:
    """Where the download cache of the Hugging Face hub keeps what ``snapshots/REVISION`` links to."""
    above, _ = os.path.split(folder)
    return os.path.join(os.path.dirname(above), "blobs") if os.path.basename(above) == "snapshots" else folder
