"""TorchScript archives: the module's state as a tree, with its constants and code beside it."""

import json

from ..core.checkpoint import Problem
from ..core.errors import CheckpointError
from ..core.jobs import CancelToken
from ..core.limits import LIMITS
from ..core.nodes import CONSTANT, Broken, Group, Key, Opaque, Tensor
from .archive import Archive, archive_facts, records_group
from .assemble import assemble, interpret, new_builder
from .model_json import build_model_json
from .pickles.inert import Program
from .recognise.builder import Builder
from .source import Source

SIDE_PICKLES = (("constants.pkl", "(constants)"), ("bytecode.pkl", "(bytecode)"))


def read_script(archive: Archive, token: CancelToken) -> Source:
    """Read a TorchScript archive of any age.

    Raises:
        CheckpointError: neither ``data.pkl`` nor ``model.json`` can be read.
    """
    builder, storages = new_builder(token)
    programs: list[Program] = []
    if archive.has("data.pkl"):
        what = f"record {archive.folder}data.pkl"
        root, program = interpret(builder, archive.content("data.pkl"), what, archive.scope("data/"), token)
        programs.append(program)
    elif archive.has("model.json"):
        root = build_model_json(archive, builder, storages, programs, _json(archive), token)
    else:
        root = builder.add(Group("records", (), ()))
    beside: list[tuple[Key, int]] = [(label, _side(archive, builder, programs, name, token))
                                     for name, label in SIDE_PICKLES if archive.has(name)]
    code = [name for name in archive.records if name.startswith((archive.folder + "code/", archive.folder + "extra/"))]
    if code:
        beside.append(("(code)", records_group(builder, archive, code)))
    root = _with_entries(builder, root, beside)
    return assemble(archive.file, "torchscript", builder, storages, root, programs, problems=archive.problems,
                    facts=archive_facts(archive))


def _side(archive: Archive, builder: Builder, programs: list[Program], name: str, token: CancelToken) -> int:
    """A pickle beside the module's: its tensors are constants of the code, not the module's state."""
    first = len(builder.nodes)
    try:
        node_id, program = interpret(builder, archive.content(name), f"record {archive.folder}{name}",
                                     archive.scope("constants/"), token)
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
        raise CheckpointError("its model.json is too large")
    try:
        model = json.loads(archive.content("model.json"))
    except (ValueError, RecursionError):
        raise CheckpointError("its model.json is not valid JSON") from None
    if not isinstance(model, dict):
        raise CheckpointError("its model.json describes no module")
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
    builder.problems.append(Problem("warning", "its pickle holds no module", root))
    return builder.add(Group("records", ("data.pkl", *(key for key, _ in extra)), (root, *(child for _, child in extra))))
