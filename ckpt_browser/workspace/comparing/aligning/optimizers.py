"""Which parameter each number in an optimizer's state belongs to: its names, so that states align as parameters do."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ....core.checkpoint import Checkpoint
from ....core.nodes import Group, Node, Tensor, Value
from ....core.outline import walk
from ....core.places import Path
from ...rows.state_dicts import state_dicts

STATE, GROUPS, PARAMS, NAMES = "state", "param_groups", "params", "param_names"
"""What torch.optim.Optimizer.state_dict calls its parts."""

BUFFERS = frozenset({"running_mean", "running_var", "num_batches_tracked"})
"""Last parts of names that no optimizer is given."""


class Ids(NamedTuple):
    """One optimizer: the numbers of its parameters, in order."""

    path: Path
    numbers: tuple[int, ...]
    names: tuple[str, ...]
    """As torch 2.6 and later may keep them beside the numbers; else empty."""
    shapes: Mapping[int, tuple[int, ...]]
    """Of the parameters that have a state: the shape of the largest tensor in it."""


class Named(NamedTuple):
    """The parameters of one optimizer by name."""

    path: Path
    """The optimizer's state_dict."""
    model: Path | None
    """The model's state_dict that the names are from; None where the optimizer has them itself."""
    called: Mapping[Path, Mapping[str, str]]
    """Of each container whose keys stand for parameters: which name stands for which key."""

    def renamed(self, names: Mapping[str, str]) -> "Named":
        """The same with other names for some parameters."""
        return self._replace(called={path: {key: names.get(name, name) for key, name in called.items()}
                                     for path, called in self.called.items()})


def named_optimizers(checkpoint: Checkpoint) -> list[Named]:
    """Every optimizer whose parameters' names can be told.

    Names come from the optimizer itself where it has them, else from the first state_dict of the same file whose
    parameters have the shapes that the states have, in the same order.
    """
    if not _may_have(checkpoint):
        return []
    optimizers = list(_optimizers(checkpoint))
    models = [(path, _parameters(checkpoint, path)) for path in state_dicts(checkpoint)] if optimizers else []
    found = []
    for ids in optimizers:
        model, names = None, ids.names
        if len(names) != len(ids.numbers):
            model, names = next(((path, fitting) for path, some in models
                                 if (fitting := _fitting(ids, some)) is not None), (None, ()))
        if names:
            known = {str(number): name for number, name in zip(ids.numbers, names, strict=True)}
            found.append(Named(ids.path, model, {(*ids.path, STATE): known,
                                                 **dict(_lists(checkpoint, ids.path, known))}))
    return found


def optimizer_paths(checkpoint: Checkpoint) -> list[Path]:
    """Where the states of optimizers stand."""
    return [path for path, number, seen in walk(checkpoint) if not seen and _is_optimizer(checkpoint.nodes[number])] \
        if _may_have(checkpoint) else []


def _may_have(checkpoint: Checkpoint) -> bool:
    """Whether there may be an optimizer: most files have none, and looking at all nodes is ten times quicker."""
    return any(type(node) is Group and GROUPS in node.keys for node in checkpoint.nodes)


def _is_optimizer(node: Node) -> bool:
    return isinstance(node, Group) and GROUPS in node.keys and STATE in node.keys


def _optimizers(checkpoint: Checkpoint) -> Iterator[Ids]:
    nodes = checkpoint.nodes
    for path, number, seen in walk(checkpoint):
        node = nodes[number]
        if seen or not isinstance(node, Group) or GROUPS not in node.keys or STATE not in node.keys:
            continue
        state, groups = _child(nodes, node, STATE), _child(nodes, node, GROUPS)
        if isinstance(state, Group) and isinstance(groups, Group):
            numbers = [value for group in groups.children for value in _values(nodes, nodes[group], PARAMS)]
            names = [value for group in groups.children for value in _values(nodes, nodes[group], NAMES)]
            if numbers and all(type(value) is int for value in numbers) and len(set(numbers)) == len(numbers):
                yield Ids(path, tuple([value for value in numbers if isinstance(value, int)]),
                          tuple([name for name in names if isinstance(name, str)]), _shapes(nodes, state))


def _child(nodes: Sequence[Node], node: Node, key: str) -> Node | None:
    if not isinstance(node, Group) or key not in node.keys:
        return None
    return nodes[node.children[node.keys.index(key)]]


def _values(nodes: Sequence[Node], group: Node, key: str) -> list[object]:
    listed = _child(nodes, group, key)
    children = listed.children if isinstance(listed, Group) else ()
    return [node.value for child in children if isinstance(node := nodes[child], Value)]


def _shapes(nodes: Sequence[Node], state: Group) -> dict[int, tuple[int, ...]]:
    found = {}
    for key, child in zip(state.keys, state.children, strict=True):
        inner = nodes[child]
        tensors = [node for one in (inner.children if isinstance(inner, Group) else ())
                   if isinstance(node := nodes[one], Tensor) and node.shape]
        if type(key) is int and tensors:
            found[key] = max(tensors, key=lambda tensor: tensor.numel).shape
    return found


def _parameters(checkpoint: Checkpoint, path: Path) -> list[tuple[str, tuple[int, ...]]]:
    """Names and shapes of what may be a parameter in a state_dict."""
    node = checkpoint.nodes[checkpoint.root]
    for key in path:
        assert isinstance(node, Group)
        node = checkpoint.nodes[dict(zip(node.keys, node.children, strict=True))[key]] if key in node.keys else node
    assert isinstance(node, Group)
    return [(key, tensor.shape) for key, child in zip(node.keys, node.children, strict=True)
            if isinstance(key, str) and isinstance(tensor := checkpoint.nodes[child], Tensor)
            and key.rpartition(".")[2] not in BUFFERS]


def _fitting(ids: Ids, parameters: Sequence[tuple[str, tuple[int, ...]]]) -> tuple[str, ...] | None:
    """The parameters' names in the order of an optimizer's numbers; None where the shapes say otherwise.

    Some of the tensors may be buffers, which are passed over where shapes tell.
    """
    if len(parameters) == len(ids.numbers):
        fits = all(ids.shapes.get(number, shape) == shape
                   for number, (_, shape) in zip(ids.numbers, parameters, strict=True))
        return tuple([name for name, _ in parameters]) if fits else None
    if len(parameters) < len(ids.numbers) or not all(number in ids.shapes for number in ids.numbers):
        return None
    names, rest = [], iter(parameters)
    for number in ids.numbers:
        name = next((name for name, shape in rest if shape == ids.shapes[number]), None)
        if name is None:
            return None
        names.append(name)
    return tuple(names)


def _lists(checkpoint: Checkpoint, path: Path, known: Mapping[str, str]) -> Iterator[tuple[Path, dict[str, str]]]:
    """Of each list of parameters in the groups: which name stands for which position."""
    nodes = checkpoint.nodes
    node: Node | None = nodes[checkpoint.root]
    for key in (*path, GROUPS):
        assert isinstance(node, Group)
        node = nodes[node.children[node.keys.index(key)]]
    assert isinstance(node, Group)
    for place, group in enumerate(node.children):
        numbers = _values(nodes, nodes[group], PARAMS)
        yield (*path, GROUPS, place, PARAMS), {str(position): known[str(number)]
                                               for position, number in enumerate(numbers)}
