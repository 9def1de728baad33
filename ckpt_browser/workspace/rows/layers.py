"""Which layer a row is, told from names and shapes, or from the class of a pickled module."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ...core.nodes import Opaque, Tensor
from ...core.paths import visible
from .modules import module_text
from .tree import FOLD, Tree

Shape = tuple[int, ...]

MOST_PARTS = 64
"""A group with more rows than this directly below it is no layer."""

EMBEDDING = re.compile(r"emb|wte|wpe|lookup|vocab", re.IGNORECASE)
GROUP_NORM = re.compile(r"(^|[_.])(gn|group)", re.IGNORECASE)
NORM = re.compile(r"norm|(^|_)ln|rms", re.IGNORECASE)
SLOPE = re.compile(r"prelu|act|relu", re.IGNORECASE)
BACKWARD = re.compile(r"transpose|deconv", re.IGNORECASE)
RNN_WEIGHT = re.compile(r"weight_(ih|hh|hr)(_l\d+)?(_reverse)?")


class Around(NamedTuple):
    """What stands near a layer and helps to tell it: its own name, and convolutions beside it."""

    name: str = ""
    dimensions: int = 0
    """Spatial dimensions of the nearest layer whose channels fit; 0 where it is a Linear, -1 unknown."""
    channels: int = 0
    """Output channels of the layer before."""


def layer_text(tree: Tree, row: int) -> str:
    """The layer that a row is, such as ``Linear 640→2048``; empty where it cannot be told."""
    node = tree.node_of(row) if row < len(tree) else None
    if isinstance(node, Opaque):
        return module_text(tree.nodes, node)
    if isinstance(node, Tensor):
        return "" if tree.folded else _flat_layer(tree, row)
    if not 0 < tree.count[row] <= MOST_PARTS:
        return ""
    shapes = shapes_below(tree, row)
    if not shapes:
        return ""
    return recognise(shapes, _around(tree, row, shapes), "out_proj" in _labels(tree, row))


def shapes_below(tree: Tree, row: int) -> dict[str, Shape]:
    """Shapes of the tensors directly below a row, by their last name."""
    shapes = {}
    for kid in tree.children(row):
        number = tree.node[kid]
        if number != FOLD:
            node = tree.nodes[number]
            if type(node) is Tensor:
                shapes[tree.label(kid)] = node.shape
    return shapes


def recognise(shapes: Mapping[str, Shape], around: Around | None = None, out_proj: bool = False) -> str:
    """The layer whose parameters have these names and shapes; empty where several could.

    Args:
        shapes: shape of each tensor of the layer, by name.
        around: what stands near it.
        out_proj: True where a group of that name stands below it, as in attention.
    """
    around = around or Around()
    if "running_mean" in shapes:
        return _batch_norm(shapes["running_mean"], around)
    if any(RNN_WEIGHT.fullmatch(name) for name in shapes):
        return _recurrent(shapes)
    if out_proj and ("in_proj_weight" in shapes or "q_proj_weight" in shapes):
        weight = shapes.get("in_proj_weight") or shapes["q_proj_weight"]
        return f"MultiheadAttention {weight[-1]}" if weight else ""
    for name in ("weight", "weight_v", "weight_orig", "original1"):
        if name in shapes:
            return _weighted(shapes[name], shapes.get("bias"), around)
    return ""


def _weighted(weight: Shape, bias: Shape | None, around: Around) -> str:
    if len(weight) == 1:
        return _scale(weight[0], bias, around)
    if len(weight) == 2:
        return _matrix(weight, bias, around)
    if 3 <= len(weight) <= 5:
        return _convolution(weight, bias, around)
    return ""


def _scale(size: int, bias: Shape | None, around: Around) -> str:
    if bias is not None:
        if bias != (size,):
            return ""
        return f"{'GroupNorm' if GROUP_NORM.search(around.name) else 'LayerNorm'} {size}"
    if NORM.search(around.name):
        return f"RMSNorm {size}"
    return f"PReLU {size}" if SLOPE.search(around.name) else ""


def _matrix(weight: Shape, bias: Shape | None, around: Around) -> str:
    rows, columns = weight
    if bias is None:
        return f"Embedding {rows}×{columns}" if EMBEDDING.search(around.name) else f"Linear {columns}→{rows}"
    if bias == (rows,):
        return f"Linear {columns}→{rows}"
    return f"Conv1D {rows}→{columns}" if bias == (columns,) else ""


def _convolution(weight: Shape, bias: Shape | None, around: Around) -> str:
    first, second, *kernel = weight
    dimensions = len(kernel)
    backward = bool(BACKWARD.search(around.name)) if bias is None else bias == (second,) and second != first
    if bias is not None and bias != (first,) and not backward:
        return ""
    size = f"k{kernel[0]}" if len(set(kernel)) == 1 else "k" + "×".join(map(str, kernel))
    if backward:
        return f"ConvTranspose{dimensions}d {first}→{second} {size}"
    if second == 1 and first > 1 and around.channels == first:
        return f"Conv{dimensions}d {first}→{first} {size} groups {first}"
    return f"Conv{dimensions}d {second}→{first} {size}"


def _batch_norm(mean: Shape, around: Around) -> str:
    size = mean[0] if len(mean) == 1 else 0
    if not size:
        return ""
    kind = {1: "BatchNorm1d", 2: "BatchNorm2d", 3: "BatchNorm3d", 0: "BatchNorm1d"}.get(around.dimensions, "BatchNorm")
    return f"{kind} {size}"


def _recurrent(shapes: Mapping[str, Shape]) -> str:
    cell = "weight_ih" in shapes
    inner = shapes.get("weight_ih" if cell else "weight_ih_l0")
    outer = shapes.get("weight_hh" if cell else "weight_hh_l0")
    if inner is None or outer is None or len(inner) != 2 or len(outer) != 2:
        return ""
    projection = shapes.get("weight_hr_l0")
    hidden = projection[1] if projection is not None and len(projection) == 2 else outer[1]
    name = {4: "LSTM", 3: "GRU", 1: "RNN"}.get(inner[0] // hidden) if hidden and not inner[0] % hidden else None
    if name is None:
        return ""
    layers = sum(bool(re.fullmatch(r"weight_ih_l\d+", key)) for key in shapes)
    both = any(key.endswith("_reverse") for key in shapes)
    extent = f"{inner[1]}→{hidden}" if projection is None else f"{inner[1]}→{hidden} projected to {outer[1]}"
    return (f"{name}{'Cell' if cell else ''} {extent}{f', {layers} layers' if layers > 1 else ''}"
            f"{', bidirectional' if both else ''}")


def _labels(tree: Tree, row: int) -> set[str]:
    return {tree.label(kid) for kid in tree.children(row)}


def _around(tree: Tree, row: int, shapes: Mapping[str, Shape]) -> Around:
    name = visible(tree.label(row), 80)
    if "running_mean" not in shapes and not any(len(shape) > 2 for shape in shapes.values()):
        return Around(name)
    above = tree.parent[row]
    siblings = tree.children(above) if above >= 0 and tree.count[above] <= 4 * MOST_PARTS else [row]
    place = siblings.index(row)
    size = shapes.get("running_mean", (0,))[:1]
    before = [weight for kid in reversed(siblings[max(0, place - 6):place]) if (weight := _main_weight(tree, kid))]
    after = [weight for kid in siblings[place + 1:place + 4] if (weight := _main_weight(tree, kid))]
    channels = before[0][0] if before else 0
    for weight in before:
        if weight[:1] == size:
            return Around(name, len(weight) - 2, channels)
    for weight in after:
        if weight[1:2] == size:
            return Around(name, len(weight) - 2, channels)
    return Around(name, -1, channels)


def _main_weight(tree: Tree, row: int) -> Shape | None:
    """The first matrix or kernel at or just below a row."""
    waiting = [row]
    for _ in range(12):
        if not waiting:
            break
        row = waiting.pop(0)
        node = tree.node_of(row)
        if isinstance(node, Tensor):
            if len(node.shape) >= 2:
                return node.shape
        elif 0 < tree.count[row] <= MOST_PARTS:
            waiting.extend(tree.children(row))
    return None


def _flat_layer(tree: Tree, row: int) -> str:
    """The layer of a tensor whose key was not folded, from its neighbours with the same prefix."""
    key = tree.key[row]
    prefix, dot, _ = key.rpartition(".") if isinstance(key, str) else ("", "", "")
    if not dot:
        return ""
    shapes = {}
    nearby = range(max(0, row - 24), min(len(tree), row + 24))
    for other in nearby:
        node = tree.node_of(other)
        text = tree.key[other]
        if type(node) is Tensor and isinstance(text, str) and tree.parent[other] == tree.parent[row]:
            head, _, last = text.rpartition(".")
            if head == prefix:
                shapes[last] = node.shape
    return recognise(shapes, Around(visible(prefix.rpartition(".")[2], 80), -1))
