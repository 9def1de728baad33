"""What ``module.state_dict()`` would list for a module that a file holds as an object: names, order, versions."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..limits import LIMITS
from ..messages import marked, say
from ..nodes import Broken, Group, Node, NodeTable, Opaque, Tensor, Value
from ..outline import MODULE_FIELDS, REPEATED_ROWS, is_module_state
from ..places import EditError, Path

NORMS = frozenset({f"{kind}Norm{size}d" for kind in ("Batch", "Instance") for size in (1, 2, 3)} | {"SyncBatchNorm"})
VERSIONS = {
    **{f"torch.nn.modules.{module}.{name}": 2 for name in NORMS for module in ("batchnorm", "instancenorm")},
    **{f"torch.ao.nn.intrinsic.qat.modules.conv_fused.{name}": 2
       for name in ("ConvBn1d", "ConvBn2d", "ConvBn3d", "ConvBnReLU1d", "ConvBnReLU2d", "ConvBnReLU3d")},
    **{f"torch.ao.quantization.observer.{name}": 3
       for name in ("HistogramObserver", "MinMaxObserver", "MovingAverageMinMaxObserver",
                    "MovingAveragePerChannelMinMaxObserver", "PerChannelMinMaxObserver")},
}
"""Classes of torch whose ``_version`` is not 1."""

OLD_NAMES = (("torch.nn.intrinsic.", "torch.ao.nn.intrinsic."), ("torch.nn.quantized.", "torch.ao.nn.quantized."),
             ("torch.quantization.", "torch.ao.quantization."))
"""Where classes of torch lay before they moved."""

PACKED = ("torch.ao.nn.quantized.", "torch.ao.nn.intrinsic.quantized.", "torch.ao.nn.sparse.quantized.")
"""Where classes lie whose state_dict unpacks what they hold."""


class Script(NamedTuple):
    """What the code of a TorchScript archive says of one class of modules."""

    type_name: str
    parameters: tuple[str, ...]
    buffers: tuple[str, ...]


class StateDict(NamedTuple):
    """The content of a state_dict."""

    tensors: dict[str, int]
    """Node ids by dotted name."""
    versions: dict[str, int]
    """The version of each module by its dotted name, the module itself under an empty one."""
    remarks: tuple[str, ...]
    """What cannot be known without the classes."""
    classes: dict[str, str]
    """The class of each module, in the same way."""


class _Module(NamedTuple):
    tensors: list[tuple[str, int]]
    children: list[tuple[str, int]]
    version: int = 1
    remark: str = ""


def is_module(nodes: NodeTable, number: int, scripts: Collection[str] = ()) -> bool:
    """True where a node is a module that has a state_dict; ``scripts`` are the classes that code describes."""
    node = nodes[number]
    if isinstance(node, Group):
        return node.type_name == "module"
    return isinstance(node, Opaque) and (node.type_name in scripts or _attributes(nodes, node) is not None)


def _attributes(nodes: NodeTable, node: Opaque) -> Group | None:
    """The attributes of a pickled module, or None for any other object."""
    # torch.fx writes a call with the attributes as its first argument.
    number = node.arguments[0] if node.state is None and node.how == "call" and node.arguments else node.state
    state = nodes[number] if number is not None else None
    return state if isinstance(state, Group) and is_module_state(nodes, state) else None


def state_dict(nodes: NodeTable, number: int, scripts: Sequence[Script] = (), path: Path = ()) -> StateDict:
    """The state_dict of the module at a node, in torch's order: own parameters, own buffers, then submodules.

    Raises:
        EditError: it is no module, or it holds itself, or it is larger than any file.
    """
    by_name = {script.type_name: script for script in scripts}
    found, remarks = StateDict({}, {}, (), {}), dict[str, None]()
    above: list[int] = []
    written, most = 0, len(nodes) + REPEATED_ROWS
    frames: list[Iterator[tuple[str, int]]] = [iter([("", number)])]
    while frames:
        for name, child in frames[-1]:
            module = _module(nodes, nodes[child], by_name)
            if module is None and not name:
                raise EditError(marked("it is no module that was saved whole"), path)
            if module is None:
                remarks[say("{name} is no module that is known; it is left out", name=name)] = None
                continue
            if child in above:
                raise EditError(say("the module {name} holds itself", name=name), path)
            found.versions[name] = module.version
            found.classes[name] = str(getattr(nodes[child], "type_name", ""))
            front = f"{name}." if name else ""
            found.tensors.update((front + own, tensor) for own, tensor in module.tensors)
            if module.remark:
                remarks[say("{place}: {reason}", place=name or marked("the module"), reason=module.remark)] = None
            written += sum([len(front) + len(own) for own, _ in module.tensors]) + len(front)
            if len(found.tensors) + len(found.versions) > most or written > LIMITS.text:
                raise EditError(marked("its modules hold each other so often that no state_dict can list them"), path)
            above.append(child)
            frames.append(iter([(front + own, inner) for own, inner in module.children]))
            break
        else:
            frames.pop()
            if above:
                above.pop()
    return found._replace(remarks=tuple(remarks))


def _module(nodes: NodeTable, node: Node, scripts: Mapping[str, Script]) -> _Module | None:
    if isinstance(node, Group):
        return _described(nodes, node) if node.type_name == "module" else None
    if not isinstance(node, Opaque):
        return None
    if node.type_name in scripts:
        return _scripted(nodes, scripts[node.type_name], node.state, scripts)
    attributes = _attributes(nodes, node)
    return None if attributes is None else _pickled(nodes, node.type_name, attributes)


def _pickled(nodes: NodeTable, type_name: str, state: Group) -> _Module:
    fields = {key: nodes[child] for key, child in zip(state.keys, state.children, strict=True) if isinstance(key, str)}
    parameters, buffers, modules = (_named(nodes, fields.get(name)) for name in MODULE_FIELDS)
    passing = fields.get("_non_persistent_buffers_set")
    left_out = {item.value for child in passing.children if isinstance(item := nodes[child], Value)} \
        if isinstance(passing, Group) else set()
    buffers = [(name, child) for name, child in buffers if name not in left_out]
    return _Module(parameters + buffers, modules, _version(type_name, fields, [name for name, _ in buffers]),
                   _remark(nodes, type_name, fields, parameters + buffers))


def _named(nodes: NodeTable, group: Node | None) -> list[tuple[str, int]]:
    """Names and ids of what a dict holds, None left out."""
    if not isinstance(group, Group):
        return []
    return [(key, child) for key, child in zip(group.keys, group.children, strict=True) if isinstance(key, str)
            and not (isinstance(node := nodes[child], Value) and node.value is None)]


def _version(type_name: str, fields: dict[str, Node], buffers: list[str]) -> int:
    version = VERSIONS.get(_modern(type_name), 1)
    if version == 1 and {"num_features", "track_running_stats", "momentum"} <= fields.keys():
        version = 2  # a class of somebody else's that is derived from one of these
    if version == 2 and "running_mean" in buffers and "num_batches_tracked" not in buffers:
        return 1  # saved before they counted their batches; torch adds the count when it sees this version
    return version


def _remark(nodes: NodeTable, type_name: str, fields: dict[str, Node], own: list[tuple[str, int]]) -> str:
    hooks = [fields.get(name) for name in ("_state_dict_hooks", "_state_dict_pre_hooks")]
    if any(isinstance(group, Group) and group.children for group in hooks):
        return marked("hooks of its own may change its state_dict")
    if _modern(type_name).startswith(PACKED):
        return marked("its numbers are packed, and are left out")
    odd = [name for name, child in own if not isinstance(nodes[child], Tensor | Broken)]
    return say("{odd} is an object of another class, and is kept as it is", odd=odd[0]) if odd else ""


def _modern(type_name: str) -> str:
    return next((new + type_name.removeprefix(old) for old, new in OLD_NAMES if type_name.startswith(old)), type_name)


def _scripted(nodes: NodeTable, script: Script, number: int | None, scripts: Mapping[str, Script]) -> _Module:
    """A module of a TorchScript archive: its code says which attributes are parameters and which are buffers."""
    state = None if number is None else nodes[number]
    if not isinstance(state, Group):
        return _Module([], [], remark=marked("it keeps its state in a form of its own, which is left out"))
    entries = _named(nodes, state)
    return _Module(
        [(name, child) for names in (script.parameters, script.buffers) for name, child in entries
         if name in names and isinstance(nodes[child], Tensor | Broken)],
        [(name, child) for name, child in entries
         if isinstance(node := nodes[child], Opaque) and node.type_name in scripts])


def _described(nodes: NodeTable, group: Group) -> _Module:
    """A module of a TorchScript archive before 1.4, whose description lists its parameters and buffers first."""
    entries = _named(nodes, group)
    return _Module([(name, child) for name, child in entries if isinstance(nodes[child], Tensor | Broken)],
                   [(name, child) for name, child in entries
                    if isinstance(node := nodes[child], Group) and node.type_name == "module"])
