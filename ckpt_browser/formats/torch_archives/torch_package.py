"""torch.package archives: every pickle and TorchScript module in them, and a list of their sources."""

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.messages import say
from ...core.nodes import Broken, Group, Key
from ..assemble import assemble, interpret, new_builder
from ..pickles.inert import Program
from ..recognise.builder import Builder
from ..source import Source
from ..storages import Scope
from .archive import Archive, archive_facts, records_group


def read_package(archive: Archive, token: CancelToken, report: Report) -> Source:
    """Read a torch.package archive as one group: a key per pickle, then the other records."""
    builder, storages = new_builder(token, report)
    scope = archive.scope(".data/", ".storage")
    programs: list[Program] = []
    keys: list[Key] = []
    children: list[int] = []
    others: list[str] = []
    for name, record in archive.records.items():
        inner = name.removeprefix(archive.folder)
        if inner.startswith(".data/ts_code/") and inner.endswith("/data.pkl"):
            inner = inner.removesuffix("/data.pkl")
        elif inner.startswith(".data/") or record.nbytes < 3 or not _is_pickle(archive, name):
            others.append(name)
            continue
        keys.append(inner)
        children.append(_pickle(archive, builder, programs, name, scope))
    keys.append("(records)")
    children.append(records_group(builder, archive, others))
    root = builder.add(Group("torch.package", tuple(keys), tuple(children)))
    return assemble(archive.file, "torch-package", builder, storages, root, programs, problems=archive.problems,
                    facts=archive_facts(archive))


def _is_pickle(archive: Archive, name: str) -> bool:
    record = archive.records[name]
    if record.packed_nbytes != record.nbytes:
        return False
    head = archive.file.read(record.offset, 2)
    return head[0] == 0x80 and head[1] <= 5 and archive.file.read(record.offset + record.nbytes - 1, 1) == b"."


def _pickle(archive: Archive, builder: Builder, programs: list[Program], name: str, scope: Scope) -> int:
    try:
        node_id, program = interpret(builder, archive.whole(name), say("record {name}", name=name), scope)
    except CheckpointError as error:
        return builder.add(Broken("pickle", str(error)))
    programs.append(program)
    return node_id
