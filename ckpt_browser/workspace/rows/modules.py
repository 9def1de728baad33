"""What a pickled module says about itself: its class and the attributes that people name it by."""

import re
from collections.abc import Sequence

from ...core.nodes import Group, Node, Opaque, Value
from ...core.paths import visible

MANGLED = re.compile(r"\.?___torch_mangle_\d+")

EXTENT = {
    "Linear": ("in_features", "out_features"), "Bilinear": ("in1_features", "out_features"),
    "Conv1d": ("in_channels", "out_channels"), "Conv2d": ("in_channels", "out_channels"),
    "Conv3d": ("in_channels", "out_channels"), "ConvTranspose1d": ("in_channels", "out_channels"),
    "ConvTranspose2d": ("in_channels", "out_channels"), "ConvTranspose3d": ("in_channels", "out_channels"),
    "LSTM": ("input_size", "hidden_size"), "GRU": ("input_size", "hidden_size"), "RNN": ("input_size", "hidden_size"),
    "LSTMCell": ("input_size", "hidden_size"), "GRUCell": ("input_size", "hidden_size"),
}
"""Attributes shown as ``from→to``."""

CHANNELS = ("in_channels", "out_channels")
FEATURES = ("in_features", "out_features")
"""Shown for classes of other people too, where they have them."""

SIZE = {
    "BatchNorm1d": ("num_features",), "BatchNorm2d": ("num_features",), "BatchNorm3d": ("num_features",),
    "SyncBatchNorm": ("num_features",), "InstanceNorm1d": ("num_features",), "InstanceNorm2d": ("num_features",),
    "LayerNorm": ("normalized_shape",), "RMSNorm": ("normalized_shape",), "GroupNorm": ("num_groups", "num_channels"),
    "Embedding": ("num_embeddings", "embedding_dim"), "EmbeddingBag": ("num_embeddings", "embedding_dim"),
    "MultiheadAttention": ("embed_dim",), "Dropout": ("p",), "Dropout2d": ("p",), "PReLU": ("num_parameters",),
    "Upsample": ("scale_factor",), "Softmax": ("dim",),
}
"""Attributes shown as ``a×b``."""

EXTRA = (("kernel_size", "k"), ("stride", "s"))
"""Attributes shown behind, with the letter before them; a stride only where it is not 1."""


def module_text(nodes: Sequence[Node], node: Opaque) -> str:
    """``Conv2d 3→64 k7 s2`` for a module of torch, the plain class name for any other object."""
    name = class_name(node.type_name)
    facts = _attributes(nodes, node)
    parts = [name]
    extent = next((keys for keys in (EXTENT.get(name, CHANNELS), FEATURES) if all(key in facts for key in keys)), None)
    if extent is not None:
        parts.append("→".join(facts[key] for key in extent))
    elif name in SIZE and all(key in facts for key in SIZE[name]):
        parts.append("×".join(facts[key] for key in SIZE[name]))
    for key, letter in EXTRA:
        if key in facts and not (key == "stride" and (facts[key] == "1" or "kernel_size" not in facts)):
            parts.append(letter + facts[key])
    return visible(" ".join(parts))


def class_name(type_name: str) -> str:
    """The last part of a qualified name, without the marks that TorchScript puts into it."""
    return MANGLED.sub("", type_name).rpartition(".")[2] or type_name


def _attributes(nodes: Sequence[Node], node: Opaque) -> dict[str, str]:
    state = nodes[node.state] if node.state is not None else None
    if not isinstance(state, Group):
        return {}
    facts = {}
    wanted = {*EXTENT.get(class_name(node.type_name), ()), *SIZE.get(class_name(node.type_name), ()),
              *CHANNELS, *FEATURES, *(key for key, _ in EXTRA)}
    for key, child in zip(state.keys, state.children, strict=True):
        if isinstance(key, str) and key in wanted:
            text = _short(nodes, nodes[child])
            if text:
                facts[key] = text
    return facts


def _short(nodes: Sequence[Node], node: Node) -> str:
    """A number, or the numbers of a tuple: one where all are the same."""
    if isinstance(node, Value):
        values = node.value if isinstance(node.value, tuple) else (node.value,)
    elif isinstance(node, Group) and node.type_name in ("tuple", "list", "torch.Size") and len(node.children) <= 8:
        items = [nodes[child] for child in node.children]
        values = tuple(item.value for item in items if isinstance(item, Value))
    else:
        return ""
    if not values or not all(isinstance(value, int | float) for value in values):
        return ""
    texts = [f"{value:g}" if isinstance(value, float) else str(value)[:20] for value in values]
    return texts[0] if len(set(texts)) == 1 else "×".join(texts)
