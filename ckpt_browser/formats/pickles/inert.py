"""What a pickle program builds here: lists, tuples and scalars, and records of what it asked for.

Nothing in this module is ever hashed, compared or printed by its content: a file can
nest these as deep as it likes.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Global:
    """The name of a class or function; two strings, never looked up.

    ``trusted`` marks names whose calls are part of how every checkpoint is written.
    """

    __slots__ = ("module", "name", "qualname", "trusted")

    def __init__(self, module: str, name: str, trusted: bool = False) -> None:
        self.module = module
        self.name = name
        # Joined once: a name of megabytes may be shown a million times.
        self.qualname = f"{module}.{name}"
        self.trusted = trusted


class Pairs(list[object]):
    """A dict as a flat list: key, value, key, value, ... in file order, duplicates kept."""

    __slots__ = ()


class Items(list[object]):
    """A set's items in file order.

    ``frozen`` is True for a frozenset.
    """

    __slots__ = ("frozen",)
    frozen: bool


class Call:
    """A call or construction that the program asked for and that nobody makes.

    ``how`` is ``call`` (REDUCE), ``new`` (NEWOBJ, OBJ, INST) or ``new_ex``; ``states`` holds
    what BUILD recorded, ``items`` what APPEND, ``pairs`` what SETITEM put into the result.
    """

    __slots__ = ("args", "func", "how", "items", "kwargs", "pairs", "states")

    def __init__(self, how: str, func: object, args: object) -> None:
        self.how = how
        self.func = func
        self.args = args
        self.kwargs: object = None
        self.states: list[object] | None = None
        self.items: list[object] | None = None
        self.pairs: Pairs | None = None


class Persistent:
    """A reference to something outside the pickle, such as a tensor's storage.

    ``scope`` is what the format handed to the run: where it looks the id up.
    """

    __slots__ = ("pid", "scope")

    def __init__(self, pid: object, scope: object) -> None:
        self.pid = pid
        self.scope = scope


class View(NamedTuple):
    """Shape and strides of a tensor, and how far its last element lies from its first."""

    shape: tuple[int, ...]
    stride: tuple[int, ...]
    span: int
    """In elements; -1 for a tensor without elements."""


class TensorCall(NamedTuple):
    """A ``_rebuild_tensor_v2`` call exactly as torch writes it, its arguments checked and decoded."""

    scope: object
    """As :attr:`Persistent.scope`."""
    storage_class: Global
    key: str
    location: str
    numel: int
    """Elements that the storage declares."""
    offset: int
    view: View
    requires_grad: bool


@dataclass(frozen=True, slots=True)
class Program:
    """The outcome of one pickle program.

    Attributes:
        root: the object on the stack at STOP.
        end: byte place just behind the STOP opcode.
        protocol: highest protocol that the program declares, 0 where it declares none.
        globals: every name it refers to, in order of appearance.
        calls: every call of a function outside torch and the plain containers.
        notes: sentences about oddities of the program.
        persistents: every persistent id, in order of appearance; tensors that were taken
            in one stride stand for the id of their storage.
    """

    root: object
    end: int
    protocol: int
    globals: tuple[Global, ...]
    calls: tuple[Call, ...]
    notes: tuple[str, ...]
    persistents: list[Persistent | TensorCall]
