"""The listing for programs: one JSON object, written row by row so that a million rows cost no memory."""

import math
from collections.abc import Callable, Iterable, Iterator

from ...core.checkpoint import Checkpoint
from ...core.dtypes import DTYPES
from ...core.nodes import CONSTANT, LISTED_APART, Key, Tensor, Value
from ...core.outline import walk
from ...core.plain_json import path_json, plain_json, quote
from ..operations.globs import Globs

Write = Callable[[str], object]

CHUNK = 2048
"""Rows between two writes."""


def write_listing(checkpoint: Checkpoint, file: str, globs: Globs, write: Write) -> bool:
    """Write the listing of ``checkpoint`` as one line-oriented JSON object; False where no row matches."""
    values: list[str] = []
    constants: list[str] = []
    places: dict[int | None, str] = dict.fromkeys((problem.node for problem in checkpoint.problems), "")
    write(f'{{"file":{quote(file)},"format":{quote(checkpoint.format)},"bytes":{checkpoint.nbytes},\n"tensors":[')
    found = _write_rows(_tensor_rows(checkpoint, globs, values, constants, places), write)
    write('],\n"constants":[')
    _write_rows(constants, write)
    write('],\n"values":[')
    _write_rows(values, write)
    write('],\n"globals":[')
    _write_rows(map(quote, checkpoint.globals), write)
    write('],\n"problems":[')
    _write_rows((f'{{"path":{places.get(problem.node) or "[]"},"severity":{quote(problem.severity)},'
                 f'"message":{quote(problem.message)}}}' for problem in checkpoint.problems), write)
    write("]}\n")
    return found or bool(constants or values) or globs.all


def _write_rows(rows: Iterable[str], write: Write) -> bool:
    """Write rows, a line each; False where there are none."""
    separator = "\n"
    chunk: list[str] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            write(separator + ",\n".join(chunk))
            separator = ",\n"
            chunk.clear()
    if chunk:
        write(separator + ",\n".join(chunk))
    return bool(chunk) or separator != "\n"


def _tensor_rows(checkpoint: Checkpoint, globs: Globs, values: list[str], constants: list[str],
                 places: dict[int | None, str]) -> Iterator[str]:
    """The rows of tensors; on the way ``values``, ``constants`` and the first paths of ``places`` are filled."""
    nodes = checkpoint.nodes
    everything = globs.all
    for path, number, _ in walk(checkpoint):
        node = nodes[number]
        if number in places and not places[number]:
            places[number] = path_json(path)
        if not isinstance(node, (Tensor, Value)) or not (everything or globs.match(path)):
            continue
        if isinstance(node, Tensor) and node.type_name not in LISTED_APART:
            yield tensor_json(checkpoint, path, number, node)
        elif isinstance(node, Tensor) and node.type_name == CONSTANT:
            constants.append(tensor_json(checkpoint, path, number, node))
        else:
            values.append(value_json(path, node))


def tensor_json(checkpoint: Checkpoint, path: tuple[Key, ...], number: int, tensor: Tensor) -> str:
    """One tensor as JSON; built by hand, for it is done a million times."""
    dtype, shape, stride, place = tensor[:4]
    numel = math.prod(shape)
    itemsize = DTYPES[dtype].itemsize if dtype in DTYPES else 1
    if place is None:
        storage = '{"id":null,"offset":null,"nbytes":0}'
    else:
        held = checkpoint.storages[place]
        offset = "null" if held.offset is None else held.offset
        storage = f'{{"id":{place},"offset":{offset},"nbytes":{held.nbytes}}}'
    return (f'{{"path":{path_json(path)},"shape":{list(shape)},"stride":{"null" if stride is None else list(stride)},'
            f'"dtype":"{dtype}","device":{quote(tensor.device)},"numel":{numel},'
            f'"nbytes":{numel * itemsize},"requires_grad":{"true" if tensor.requires_grad else "false"},'
            f'"object":{number},"storage":{storage}}}')


def value_json(path: tuple[Key, ...], node: Value | Tensor) -> str:
    """One value as JSON; an array tells its element type and shape."""
    if isinstance(node, Tensor):
        value = f'{{"dtype":"{node.dtype}","shape":{list(node.shape)}}}'
    else:
        value = plain_json(node.value)
    return f'{{"path":{path_json(path)},"type":{quote(node.type_name)},"value":{value}}}'
