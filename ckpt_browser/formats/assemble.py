"""From finished parts to a Source, the last step that every pickle-based format shares."""

from collections.abc import Iterable, Sequence
from itertools import islice

from ..core.checkpoint import Checkpoint, FilePart, Problem
from ..core.jobs import CancelToken, Report
from ..core.limits import LIMITS
from ..core.messages import Count, cut, marked, say
from ..core.nodes import Broken
from ..core.paths import TEXT_LIMIT
from .embedded import open_embedded
from .files import ByteFile
from .pickles.inert import Program
from .pickles.machine import run
from .pickles.state import Meter
from .recognise.builder import Builder
from .recognise.table import GRAMMAR
from .source import Source
from .storages import Storages
from .suspicions import suspicions


def new_builder(token: CancelToken, report: Report, meter: Meter | None = None,
                keep: bool = False) -> tuple[Builder, Storages]:
    """A builder with its table of storages, ready for the programs of one file; ``keep`` as in :class:`Source`."""
    storages = Storages(open_embedded, meter=meter or Meter(LIMITS))
    return Builder(storages, GRAMMAR, token, report, keep=keep), storages


def build_program(builder: Builder, program: Program, what: str) -> int:
    """Nodes for one program; its oddities become problems. Returns the root's id."""
    root = builder.build(program.root)
    builder.note_program(program, what)
    return root


def interpret(builder: Builder, data: bytes, what: str, scope: object) -> tuple[int, Program]:
    """Run one pickle that fills all of ``data`` and build its nodes."""
    program = run(data, what=what, scope=scope, token=builder.token, report=builder.report,
                  meter=builder.storages.meter)
    if program.end < len(data):
        builder.problems.append(Problem("warning", say("{what}: {count} bytes follow the end of the pickle and are "
                                                       "ignored", what=what, count=Count(len(data) - program.end))))
    return build_program(builder, program, what), program


def assemble(file: ByteFile, name: str, builder: Builder, storages: Storages, root: int, programs: Sequence[Program],
             *, facts: Iterable[tuple[str, str]] = (), problems: Iterable[Problem] = ()) -> Source:
    """The Source of a file in one of the pickle-based formats.

    ``programs`` are all that were run, the file's own object first.
    """
    for program in storages.programs:
        builder.note_program(program, marked("pickle within the file"))
    names = {named.qualname: named for program in (*programs, *storages.programs) for named in program.globals}
    found = [*problems, *builder.problems, *(Problem("warning", text) for text in storages.warnings[:1000]),
             *suspicions([names[key] for key in sorted(names)], builder.nodes)]
    broken = ((node_id, node) for node_id, node in enumerate(builder.nodes) if isinstance(node, Broken))
    found.extend(Problem("error", say("{place}: {reason}", place=node.type_name[:TEXT_LIMIT],
                                      reason=cut(node.reason, 2 * TEXT_LIMIT)), node_id)
                 for node_id, node in islice(broken, LIMITS.problems))
    protocol = max((program.protocol for program in programs), default=0)
    checkpoint = Checkpoint(
        path=file.path, format=name, nbytes=file.size, nodes=builder.nodes, root=root, storages=storages.storages,
        files=(FilePart(file.path, file.size),), globals=tuple(sorted(names)), problems=tuple(found),
        facts=((marked("pickle protocol"), str(protocol)), *facts))
    return Source(checkpoint, [file], storages.data, builder.records)
