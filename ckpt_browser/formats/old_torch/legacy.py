"""The legacy stream of torch 0.2 to 1.5: five pickles, then the storages one after the other."""

import contextlib

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS, MIB
from ...core.messages import marked
from ..assemble import assemble, build_program, new_builder
from ..files import ByteFile
from ..source import Source
from .legacy_stream import Head, locate, parse_head

_WINDOWS = (MIB, 16 * MIB)


def read(file: ByteFile, token: CancelToken, report: Report, *, keep: bool = False) -> Source:
    """Read a legacy stream.

    Raises:
        CheckpointError: the stream is cut short within its pickles, or is none.
    """
    head = _read_head(file, token, report)
    problems = locate(head, file)
    builder, storages = new_builder(token, report, keep=keep)
    root = build_program(builder, head.program, "pickle")
    for program in head.programs[1:]:
        builder.note_program(program, marked("pickle beside the object"))
    return assemble(file, "torch-legacy", builder, storages, root, head.programs, problems=problems,
                    facts=[(marked("byte order of the writer"), head.writer)])


def _read_head(file: ByteFile, token: CancelToken, report: Report) -> Head:
    # The pickles are small next to the storages behind them, so a window of the file is
    # tried first and a larger one only where the pickles do not end within it.
    for window in _WINDOWS:
        if window < file.size:
            with contextlib.suppress(CheckpointError):
                return parse_head(file.read(0, window), token, report)
    return parse_head(file.read(0, min(LIMITS.pickle_bytes, file.size)), token, report)
