"""The model that a file tells of, whatever the file is: a checkpoint of any format, or a saved list."""

from contextlib import closing

from ...core.checkpoint import Checkpoint, losses
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import say
from ...core.places import Path, resolve
from ..editing.rescue import script_classes
from ..reading.opening import open_checkpoint
from .listing import is_list, target_of_list, text_of
from .modules import Target
from .targets import target_of


def target_of_file(path: str, root: str | Path | None = None, token: CancelToken | None = None,
                   report: Report = no_report) -> Target:
    """What a model has, told by a checkpoint or a list; contents decide which it is, never the suffix.

    Args:
        root: the part of it that is meant, as a path or as paths are written; None for the likeliest.

    Raises:
        CheckpointError: it is neither, cannot be read, or tells of no model.
        Cancelled: the token was raised.
    """
    try:
        source = open_checkpoint(path, token, report)
    except CheckpointError:
        text = _text(path)
        if text is None or not is_list(text):
            raise
        return target_of_list(text, root, path)
    with closing(source):
        checkpoint = source.checkpoint
        lost = next(losses(checkpoint.problems), "")
        scripts = script_classes(source, token, report)
        chosen = None if root is None else _path(checkpoint, root)
        target = target_of(checkpoint, chosen, scripts, path)
        if not lost:
            return target
        return target._replace(remarks=(*target.remarks, say("it is only partly readable: {error}", error=lost)))


def _path(checkpoint: Checkpoint, root: str | Path) -> Path:
    return root if isinstance(root, tuple) else resolve(checkpoint.nodes, checkpoint.root, "" if root == "/" else root)


def _text(path: str) -> str | None:
    try:
        return text_of(path)
    except (CheckpointError, OSError):
        return None
