"""TorchScript archives: the module's state as a tree, with its constants and code beside it."""

import json

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS
from ...core.messages import marked, say
from ...core.nodes import CONSTANT, Broken, Group, Key, Opaque, Tensor
from ..assemble import assemble, interpret, new_builder
from ..pickles.inert import Program
from ..recognise.builder import Builder
from ..source import Source
from ..storages import Place, Scope
from .archive import Archive, archive_facts, records_group
from .model_json import build_model_json

FIRST = ("constants.pkl", "bytecode.pkl")
"""The pickles beside the module's that come first; others (``traced_inputs.pkl``) follow in file order."""

SHAPE_ONLY = marked("the file keeps its shape, not its bytes")
"""Why a tensor has no bytes that never was to have any."""


def read_script(archive: Archive, token: CancelToken, report: Report) -> Source:
    """Read a TorchScript archive of any age.

    Raises:
        CheckpointError: neither ``data.pkl`` nor ``model.json`` can be read.
    """
    builder, storages = new_builder(token, report)
    programs: list[Program] = []
    if archive.has("data.pkl"):
        what = say("record {name}", name=archive.folder + "data.pkl")
        root, program = interpret(builder, archive.content("data.pkl"), what, archive.scope("data/"))
        programs.append(program)
    elif archive.has("model.json"):
        root = build_model_json(archive, builder, storages, programs, _json(archive))
    else:
        root = builder.add(Group("records", (), ()))
    beside = _side_pickles(archive, builder, programs)
    code = [name for name in archive.records if name.startswith((archive.folder + "code/", archive.folder + "extra/"))]
    if code:
        beside.append(("(code)", records_group(builder, archive, code)))
    root = _with_entries(builder, root, beside)
    return assemble(archive.file, "torchscript", builder, storages, root, programs, problems=archive.problems,
                    facts=archive_facts(archive))


def _side_pickles(archive: Archive, builder: Builder, programs: list[Program]) -> list[tuple[Key, int]]:
    """Every other pickle that lies directly in the archive's folder."""
    names = [name.removeprefix(archive.folder) for name in archive.records
             if name.endswith(".pkl") and name.startswith(archive.folder)]
    names = [name for name in names if "/" not in name and name not in ("data.pkl", "attributes.pkl")]
    names.sort(key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))
    constants = archive.scope("constants/")
    return [(f"({stem})", _side(archive, builder, programs, f"{stem}.pkl",
                                constants if f"{stem}.pkl" in FIRST else _hollow(archive, f"{stem}/")))
            for stem in [name.removesuffix(".pkl") for name in names]]


def _hollow(archive: Archive, folder: str) -> Scope:
    """A scope for pickles like ``traced_inputs.pkl``, whose storages torch records without their bytes."""
    inner = archive.scope(folder)

    def locate(key: str) -> Place | None:
        place = inner.locate(key)
        if place is not None and not place.nbytes:
            return Place(None, 0, missing=SHAPE_ONLY)
        return place

    return Scope(locate, inner.byteorder, inner.name)


def _side(archive: Archive, builder: Builder, programs: list[Program], name: str, scope: Scope) -> int:
    """A pickle beside the module's: its tensors are constants of the code, not the module's state."""
    first = len(builder.nodes)
    try:
        node_id, program = interpret(builder, archive.content(name),
                                     say("record {name}", name=archive.folder + name), scope)
    except CheckpointError as error:
        return builder.add(Broken("record", str(error)))
    programs.append(program)
    for place in range(first, len(builder.nodes)):
        node = builder.nodes[place]
        if isinstance(node, Tensor):
            builder.nodes[place] = node._replace(type_name=CONSTANT)
    return node_id


def _json(archive: Archive) -> dict[str, object]:
    if archive.records[archive.folder + "model.json"].nbytes > LIMITS.index_bytes:
        raise CheckpointError(marked("its model.json is too large"))
    try:
        model = json.loads(archive.content("model.json"))
    except (ValueError, RecursionError):
        raise CheckpointError(marked("its model.json is not valid JSON")) from None
    if not isinstance(model, dict):
        raise CheckpointError(marked("its model.json describes no module"))
    return model


def _with_entries(builder: Builder, root: int, extra: list[tuple[Key, int]]) -> int:
    """The root with the entries beside the module's own; a root that cannot hold them gets a group around it."""
    node = builder.nodes[root]
    if isinstance(node, Opaque):
        builder.nodes[root] = node._replace(pairs=(*node.pairs, *extra))
        return root
    if isinstance(node, Group):
        builder.nodes[root] = node._replace(attributes=(*node.attributes, *((str(key), child) for key, child in extra)))
        return root
    builder.problems.append(Problem("warning", marked("its pickle holds no module"), root))
    keys: tuple[Key, ...] = ("data.pkl", *(key for key, _ in extra))
    return builder.add(Group("records", keys, (root, *(child for _, child in extra))))
