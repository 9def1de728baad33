"""Which groups of a checkpoint are state_dicts: tensors under dotted names."""

from ...core.checkpoint import Checkpoint
from ...core.edits.containers import MAPPINGS
from ...core.nodes import Group, Tensor
from ...core.outline import walk
from ...core.places import Path


def state_dicts(checkpoint: Checkpoint, prefix: str = "") -> list[Path]:
    """Paths of the groups that hold tensors under dotted names, each group once.

    Args:
        prefix: only those in which a tensor's name begins with it.
    """
    found: dict[int, Path] = {}
    nodes = checkpoint.nodes
    for path, number, seen in walk(checkpoint):
        node = nodes[number]
        if not seen and isinstance(node, Group) and node.type_name in MAPPINGS and number not in found:
            names = [key for key, child in zip(node.keys, node.children, strict=True)
                     if isinstance(key, str) and isinstance(nodes[child], Tensor)]
            if any("." in name for name in names) and any(name.startswith(prefix) for name in names):
                found[number] = path
    return list(found.values())
