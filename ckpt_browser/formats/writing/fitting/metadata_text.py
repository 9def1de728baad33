"""What is no tensor as a text for the metadata of a safetensors file."""

import json
import math
from typing import NamedTuple

from ....core.edits.containers import MAPPINGS
from ....core.errors import CheckpointError
from ....core.messages import Count, say
from ....core.nodes import Group, NodeTable, Tensor, Value
from ....core.paths import key_text

_LONGEST = 16 << 20
"""Characters of one text."""


class _Left(NamedTuple):
    """The end of a container."""

    node: int


def plain_text(text: str) -> str:
    """The text with halves of characters, which UTF-8 cannot hold, as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()


def text_of(nodes: NodeTable, number: int) -> str:
    """A text as it is, anything else as JSON; objects and tensors as their type's name.

    Raises:
        CheckpointError: the text would be too long.
    """
    node = nodes[number]
    if isinstance(node, Value) and isinstance(node.value, str):
        return plain_text(node.value)
    parts: list[str] = []
    length = 0
    above: set[int] = set()
    work: list[int | str | _Left] = [number]
    while work:
        item = work.pop()
        if isinstance(item, _Left):
            above.discard(item.node)
            continue
        if isinstance(item, int):
            node = nodes[item]
            if isinstance(node, Group) and item not in above:
                above.add(item)
                work.extend(reversed([*_group(node), _Left(item)]))
                continue
            item = _value(node.value) if isinstance(node, Value) else _json("..." if item in above else _kind(node))
        parts.append(item)
        length += len(item)
        if length > _LONGEST:
            raise CheckpointError(say("takes more than {longest} characters as text; leave it out instead",
                                      longest=Count(_LONGEST)))
    return "".join(parts)


def _group(node: Group) -> list[int | str]:
    if node.type_name in MAPPINGS:
        pairs: list[int | str] = [part for key, child in zip(node.keys, node.children, strict=True)
                                  for part in (",", f"{_json(key_text(key))}:", child)]
        return ["{", *pairs[1:], "}"]
    items: list[int | str] = [part for child in node.children for part in (",", child)]
    return ["[", *items[1:], "]"]


def _kind(node: object) -> str:
    return "torch.Tensor" if isinstance(node, Tensor) else str(getattr(node, "type_name", "?"))


def _value(value: object) -> str:
    if isinstance(value, float) and not math.isfinite(value):
        return _json(str(value))
    if value is None or isinstance(value, bool | int | float | str):
        return _json(value)
    if isinstance(value, tuple):
        return "[" + ",".join([_value(item) for item in value]) + "]"
    return _json(value.hex() if isinstance(value, bytes) else str(value))


def _json(value: object) -> str:
    return plain_text(json.dumps(value, ensure_ascii=False)) if isinstance(value, str) else json.dumps(value)
