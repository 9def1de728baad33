"""What torch knows of a model while it loads a state_dict: its modules in order, and what each keeps and expects."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ...core.limits import LIMITS
from ...core.places import Path

EXTRA = "_extra_state"
"""The name under which a module keeps what is no tensor."""
COUNTER = "num_batches_tracked"
COUNTED = frozenset({"running_mean", "running_var", COUNTER})
"""What a layer holds that keeps running statistics."""
COUNTING_VERSION = 2
"""The version of such layers since they count their batches."""
PARAMETRIZATIONS = "parametrizations"
PARTS = frozenset({"original0", "original1"})

PARAMETER, BUFFER, STATE = "parameter", "buffer", "extra state"
UNNAMED = "Model"
"""What a model is called whose class nobody knows."""


class Slot(NamedTuple):
    """One parameter or buffer that a model saves and expects."""

    name: str
    """Within its module."""
    shape: tuple[int, ...] | None
    """None where any will do: nobody knows it, or the model takes on what it is given."""
    dtype: str = ""
    """torch's short name, or empty where nobody knows it."""
    kind: str = ""
    """``parameter``, ``buffer``, or empty where nobody knows it."""
    layout: str = ""
    """``sparse_coo``, ``quantized``, ...; empty for a plain tensor."""


class Module(NamedTuple):
    """One module of a model."""

    name: str
    """Dotted; empty for the model itself."""
    slots: tuple[Slot, ...] = ()
    """In the order in which torch looks at them."""
    children: tuple[str, ...] = ()
    """Names of its submodules in order, within it; those that are None are among them."""
    counts: bool = False
    """A batch normalisation that does not miss its counter in files of old layers."""
    bare: str = ""
    """The class of an instance normalisation without running statistics, which refuses those of files of old."""
    extra: bool = False
    """Whether it takes an extra state."""
    normed: tuple[str, ...] = ()
    """Names of its weights that are kept as magnitude and direction, and that it takes under their old names too."""
    passing: tuple[str, ...] = ()
    """Names of buffers that it does not save."""

    @property
    def prefix(self) -> str:
        """What its keys begin with."""
        return f"{self.name}." if self.name else ""


class Target(NamedTuple):
    """A model as far as loading is concerned."""

    class_name: str
    modules: tuple[Module, ...]
    """In the order in which torch comes by."""
    where: str = ""
    """The file, list or factory that it is known from."""
    remarks: tuple[str, ...] = ()
    """What cannot be known, and what the model does by itself."""
    part: Path = ()
    """The part of the file that is the model ..."""
    parts: tuple[Path, ...] = ()
    """... and all that could be."""
    own: bool = False
    """Whether code of the model takes part in the loading."""

    def slots(self) -> Iterator[tuple[str, Slot]]:
        """Every parameter, buffer and extra state with its whole name, as ``state_dict()`` would list them."""
        for module in self.modules:
            prefix = module.prefix
            for slot in module.slots:
                yield prefix + slot.name, slot
            if module.extra:
                yield prefix + EXTRA, Slot(EXTRA, None, kind=STATE)


class Known(NamedTuple):
    """What is known of a model beside its keys; all by the dotted names of modules."""

    versions: Mapping[str, int] | None = None
    """None where nothing is known of any."""
    classes: Mapping[str, str] = {}
    """Whole names of classes."""


_UNKNOWN = Known()


def modules_of(slots: Mapping[str, Slot], known: Known = _UNKNOWN) -> tuple[Module, ...]:
    """The modules that the keys of a state_dict tell of, in torch's order.

    Args:
        slots: by whole key, each a possible one; what ends with ``_extra_state`` says that a module takes such a state.
    """
    own: dict[str, list[Slot]] = defaultdict(list)
    children: dict[str, dict[str, None]] = {"": {}}
    for name in known.versions or ():
        if is_possible(name):
            _grow(children, name)
    extra = set()
    for key, slot in slots.items():
        name, _, last = key.rpartition(".")
        _grow(children, name)
        if last == EXTRA:
            extra.add(name)
        else:
            own[name].append(slot._replace(name=last))
    found = []
    for name in _in_order(children):
        inside = tuple(own.get(name, ()))
        found.append(Module(name, inside, tuple(children[name]), _counts(inside, name, known),
                            _bare(inside, known.classes.get(name, "")), name in extra, _normed(own, name, children)))
    return tuple(found)


def _grow(children: dict[str, dict[str, None]], name: str) -> None:
    """Note a module, and those that hold it."""
    fresh = []
    while name not in children:
        fresh.append(name)
        name = name.rpartition(".")[0]
    for one in reversed(fresh):
        above, _, last = one.rpartition(".")
        children[one] = {}
        children[above][last] = None


def is_possible(key: str) -> bool:
    """Whether a model can have a parameter of this name: no part of it is empty, and it is no deeper than any."""
    return bool(key) and key.count(".") <= LIMITS.depth and "" not in key.split(".")


def _in_order(children: Mapping[str, dict[str, None]]) -> Iterator[str]:
    """All modules, each before what it holds."""
    waiting = [""]
    while waiting:
        name = waiting.pop()
        yield name
        front = f"{name}." if name else ""
        waiting.extend(front + child for child in reversed(children[name]))


def _counts(slots: Sequence[Slot], name: str, known: Known) -> bool:
    """Whether a module is a batch normalisation of today."""
    if not {slot.name for slot in slots} >= COUNTED:
        return False
    return known.versions is None or known.versions.get(name, COUNTING_VERSION) == COUNTING_VERSION


def _bare(slots: Sequence[Slot], class_name: str) -> str:
    """The class of an instance normalisation without running statistics."""
    module, _, last = class_name.rpartition(".")
    keeps = any(slot.name == "running_mean" for slot in slots)
    return last if module == "torch.nn.modules.instancenorm" and not keeps else ""


def _normed(own: Mapping[str, Sequence[Slot]], name: str,
            children: Mapping[str, dict[str, None]]) -> tuple[str, ...]:
    """Weights of a module that ``weight_norm`` keeps in two parts."""
    holder = f"{name}.{PARAMETRIZATIONS}" if name else PARAMETRIZATIONS
    found = []
    for weight in children.get(holder, ()):
        parts = {slot.name: slot.shape for slot in own.get(f"{holder}.{weight}", ())}
        magnitude, direction = parts.get("original0"), parts.get("original1")
        if set(parts) == PARTS and magnitude is not None and direction is not None \
                and len(magnitude) in (0, len(direction)) \
                and all(one in (1, size) for one, size in zip(magnitude, direction, strict=False)):
            found.append(weight)
    return tuple(found)
