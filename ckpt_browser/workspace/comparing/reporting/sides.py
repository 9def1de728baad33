"""One side of a match in a few words, and as JSON; both are harmless, whatever a file calls things."""

from typing import NamedTuple

from ....core.nodes import Broken, Group, Node, Opaque, Tensor, Value
from ....core.paths import visible
from ....core.plain_json import plain_json, quote
from ...rows.cells import value_text

AROUND = 16
"""Characters of what is the same that are shown before the first difference of two long texts."""


class Pair(NamedTuple):
    """Both sides of something, in words."""

    left: str
    right: str


def node_json(node: Node) -> str:
    """A node as an object: its type, and what a tensor looks like or which value it is."""
    if isinstance(node, Tensor):
        return (f'{{"type":{quote(node.type_name)},"dtype":{quote(node.dtype)},"shape":{list(node.shape)},'
                f'"device":{quote(node.device)}}}')
    if isinstance(node, Value):
        return f'{{"type":{quote(node.type_name)},"value":{plain_json(node.value)}}}'
    return f'{{"type":{quote(node.type_name)}}}'


def node_text(node: Node, limit: int = 120) -> str:
    """A node in a few words: ``float32 [10, 512]``, ``0.5``, ``empty dict``."""
    if isinstance(node, Tensor):
        return f"{node.dtype} {list(node.shape)}"
    if isinstance(node, Value):
        return visible(value_text(node, limit), 2 * limit)
    if isinstance(node, Group):
        return visible(f"{'dict' if node.keys else 'empty'} {node.type_name}", limit)
    if isinstance(node, Broken):
        return visible(f"unreadable {node.type_name}: {node.reason}", limit)
    return visible(node.type_name, limit)


def pair_texts(left: Node, right: Node, limit: int = 60) -> Pair:
    """Both sides in words that show where they differ."""
    if isinstance(left, Value) and isinstance(right, Value):
        if left.type_name != right.type_name:
            return Pair(*[f"{visible(node.type_name, 40)} {_short(node.value, node, limit)}" for node in (left, right)])
        long = _excerpts(left.value, right.value, limit)
        if long is not None:
            return Pair(*[visible(text, 2 * limit) for text in long])
        return Pair(_short(left.value, left, limit), _short(right.value, right, limit))
    if isinstance(left, Tensor) and isinstance(right, Tensor):
        return Pair(*tensor_texts(left, right))
    if isinstance(left, Opaque) and isinstance(right, Opaque) and left.type_name == right.type_name:
        return Pair(*[visible(f"{node.type_name} ({node.how})", limit) for node in (left, right)])
    return Pair(node_text(left, limit), node_text(right, limit))


def tensor_texts(left: Tensor, right: Tensor) -> Pair:
    """What two tensors look like, as far as they differ."""
    words: list[tuple[str, str]] = []
    if left.type_name != right.type_name:
        words.append((visible(left.type_name, 60), visible(right.type_name, 60)))
    if left.dtype != right.dtype:
        words.append((left.dtype, right.dtype))
    if left.shape != right.shape:
        words.append((str(list(left.shape)), str(list(right.shape))))
    return Pair(" ".join([one for one, _ in words]), " ".join([other for _, other in words]))


def _excerpts(left: object, right: object, limit: int) -> tuple[str, str] | None:
    """Two long texts as Python would write them, cut to where they differ first; None where they are not both."""
    if not (isinstance(left, str) and isinstance(right, str)) and not (isinstance(left, bytes)
                                                                       and isinstance(right, bytes)):
        return None
    if max(len(left), len(right)) <= limit:
        return None
    same = next((place for place, (one, other) in enumerate(zip(left, right, strict=False)) if one != other),
                min(len(left), len(right)))
    start = max(0, same - AROUND)
    return _cut(left, start, limit), _cut(right, start, limit)


def _cut(text: str | bytes, start: int, limit: int) -> str:
    end = start + limit
    return ("…" if start else "") + repr(text[start:end]) + ("…" if end < len(text) else "")


def _short(value: object, node: Value, limit: int) -> str:
    return visible(value_text(node, limit), 2 * limit)
