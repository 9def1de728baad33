"""A pickle with nothing around it, of protocol 0 to 5."""

from ..core.checkpoint import Problem
from ..core.errors import CheckpointError
from ..core.jobs import CancelToken, Report
from ..core.limits import LIMITS
from ..core.messages import Count, marked, say
from .assemble import assemble, interpret, new_builder
from .files import ByteFile
from .source import Source


def read(file: ByteFile, token: CancelToken, report: Report, *, keep: bool = False) -> Source:
    """Read a plain pickle; tensors in it lie as torch files within their bytes.

    Raises:
        CheckpointError: the file is too large to be held in memory, or no pickle.
    """
    if file.size > LIMITS.pickle_bytes:
        raise CheckpointError(say("is a pickle of {size} bytes; up to {pickle_bytes} are read", size=Count(file.size),
                                  pickle_bytes=Count(LIMITS.pickle_bytes)))
    data = file.read(0, file.size)
    builder, storages = new_builder(token, report, keep=keep)
    root, program = interpret(builder, data, "pickle", None)
    return assemble(file, "pickle", builder, storages, root, [program], problems=_trailing(len(data), program.end))


def _trailing(size: int, end: int) -> list[Problem]:
    return [] if end >= size else [Problem("note", marked("a second object may follow the first; only the first is "
                                                          "shown"))]
