"""The module description of TorchScript before 1.4: a JSON tree with its tensors in records of their own."""

from ...core.checkpoint import Problem
from ...core.limits import LIMITS
from ...core.messages import marked, say
from ...core.nodes import CONSTANT, Broken, Group, Key, Node, Tensor, Value
from ..assemble import interpret
from ..pickles.inert import Program
from ..recognise.arrays import strides
from ..recognise.builder import Builder, Damaged, Unexpected
from ..recognise.tensors import check_extent
from ..storages import Scope, Storages
from .archive import Archive, place_of

_DTYPES = {"FLOAT": "float32", "DOUBLE": "float64", "FLOAT16": "float16", "BFLOAT16": "bfloat16", "INT8": "int8",
           "UINT8": "uint8", "INT16": "int16", "INT32": "int32", "INT64": "int64", "BOOL": "bool"}


def build_model_json(archive: Archive, builder: Builder, storages: Storages, programs: list[Program],
                     model: dict[str, object]) -> int:
    """Nodes for ``mainModule`` and everything below it; returns the root's id."""
    tensors = [builder.add(_tensor(archive, storages, entry)) for entry in _list(model.get("tensors"))]
    attributes: tuple[int, ...] = ()
    if archive.has("attributes.pkl"):
        node_id, program = interpret(builder, archive.content("attributes.pkl"),
                                     say("record {name}", name=archive.folder + "attributes.pkl"), None)
        programs.append(program)
        node = builder.nodes[node_id]
        attributes = node.children if isinstance(node, Group) else ()
    main = model.get("mainModule")
    if not isinstance(main, dict):
        builder.problems.append(Problem("warning", marked("its model.json describes no main module")))
        main = {}
    return _module(builder, main, tensors, attributes, 0)


def _module(builder: Builder, module: dict[str, object], tensors: list[int], attributes: tuple[int, ...],
            depth: int) -> int:
    if depth > LIMITS.depth // 4:
        return builder.add(Broken("module", marked("is nested too deeply (the depth budget)")))
    keys: list[Key] = []
    children: list[int] = []
    # Buffers behind the parameters, as torch lists them.
    for entry in sorted(_list(module.get("parameters")), key=lambda entry: entry.get("isBuffer") is True):
        keys.append(str(entry.get("name")))
        children.append(_pick(builder, tensors, entry.get("tensorId")))
    for entry in _list(module.get("attributes")):
        keys.append(str(entry.get("name")))
        children.append(_resolved(builder, _pick(builder, attributes, entry.get("id")), tensors))
    for entry in _list(module.get("submodules")):
        keys.append(str(entry.get("name")))
        children.append(_module(builder, entry, tensors, attributes, depth + 1))
    return builder.add(Group("module", tuple(keys), tuple(children)))


def _resolved(builder: Builder, node_id: int, tensors: list[int]) -> int:
    """The tensor that an attribute refers to by number, or the attribute itself."""
    node = builder.nodes[node_id]
    if isinstance(node, Value) and node.type_name == "torch.jit tensor number":
        return _pick(builder, tensors, node.value)
    return node_id


def _pick(builder: Builder, found: list[int] | tuple[int, ...], number: object) -> int:
    try:
        index = int(str(number)[:20])
    except ValueError:
        index = -1
    if 0 <= index < len(found):
        return found[index]
    return builder.add(Broken("torch.Tensor", marked("is numbered beyond the archive's list")))


def _tensor(archive: Archive, storages: Storages, entry: dict[str, object]) -> Node:
    try:
        return _checked_tensor(archive, storages, entry)
    except (Unexpected, Damaged) as error:
        return Broken("torch.Tensor", str(error))


def _checked_tensor(archive: Archive, storages: Storages, entry: dict[str, object]) -> Tensor:
    dtype = _DTYPES.get(str(entry.get("dataType")))
    data = entry.get("data")
    key = data.get("key") if isinstance(data, dict) else None
    record = archive.records.get(f"{archive.folder}{key}")
    if dtype is None or record is None:
        raise Damaged(marked("its bytes are not in the file"))
    shape = _numbers(entry.get("dims"))
    stride = _numbers(entry.get("strides")) if entry.get("strides") else strides(shape)
    offset = _numbers([entry.get("offset", "0")])[0]
    storage = storages.named(Scope(lambda _: place_of(record)), str(key), dtype, str(entry.get("device", "cpu"))[:60],
                             record.nbytes)
    check_extent(shape, stride, offset, dtype, storage)
    return Tensor(dtype, shape, stride, storage.id, offset, storage.device, entry.get("requiresGrad") is True, CONSTANT)


def _numbers(raw: object) -> tuple[int, ...]:
    if not isinstance(raw, list) or len(raw) > LIMITS.rank:
        raise Unexpected(marked("its sizes are no list"))
    texts = [str(item)[:20] for item in raw]
    if not all(text.isascii() and text.isdigit() for text in texts):
        raise Unexpected(marked("its sizes are no numbers"))
    return tuple(int(text) for text in texts)


def _list(raw: object) -> list[dict[str, object]]:
    return [entry for entry in raw if isinstance(entry, dict)] if isinstance(raw, list) else []
