"""Turns what a pickle program built into nodes, without recursion and without hashing it."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple, Protocol

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS, Limits
from ...core.messages import Count, marked, say
from ...core.nodes import Broken, Group, Key, Node, OddKey, Opaque, Storage, Tensor, Value
from ...core.paths import TEXT_LIMIT
from ..pickles.inert import Call, Global, Items, Pairs, Persistent, Program, TensorCall
from ..pickles.state import Meter
from .naming import KEY_TUPLE, SIMPLE_KEYS, bytes_key, class_of, describe, exact_key, function_name, is_unhashable

SCALARS = {int: "int", float: "float", str: "str", bool: "bool", type(None): "NoneType", bytes: "bytes"}
"""Exact types that are values as they stand."""

NESTING = 8
"""How many recognised calls may wrap each other before one stays opaque."""


class Unexpected(Exception):
    """The call is not of the form the table knows: it stays opaque, with this reason."""


class Damaged(Exception):
    """The call is what it should be, but the file cannot back it: a Broken node with this reason."""


class StorageTable(Protocol):
    """Where the storages of one file are collected (see ``formats.storages``)."""

    storages: list[Storage]
    meter: Meter

    def resolve(self, raw: Persistent) -> Storage:
        """The storage of a persistent id.

        Raises:
            Unexpected: the persistent id names no storage.
            Damaged: it does, but the storage is not in the file.
        """

    def find(self, scope: Any, key: str, storage_class: object, location: str, numel: int) -> Storage:
        """The storage of ``numel`` elements under the scope's ``key``; raises as :meth:`resolve`."""

    def object_of(self, raw: Persistent) -> Node | None:
        """The finished node that a persistent id names directly, if it does."""

    def first(self, raw: Persistent) -> Persistent:
        """The first of all references to the same object, where the id names an object by itself."""

    def inline(self, data: bytes, byteorder: str) -> Storage:
        """A new storage whose bytes lie within the pickle."""

    def embedded(self, call: Call, data: bytes) -> object:
        """Raw root of a torch file that is kept as bytes within the pickle."""


Validator = Callable[["Builder", Call], Node]


class Grammar(NamedTuple):
    """What the recogniser understands; ``table.GRAMMAR`` is the one there is."""

    calls: Mapping[tuple[str, str], Validator]
    """By (module, name) of the function or class."""
    tensor: Callable[["Builder", TensorCall], Tensor]
    """A tensor that the machine took in one stride."""
    storage: Callable[[Storage], Tensor]
    """A storage that is kept as an object of its own."""
    constant: Callable[[Global], Value | None]
    """A bare name that is a value."""


class Builder:
    """One pass over one or more pickle programs of a file.

    Attributes:
        nodes: the nodes so far; a node's id is its index.
        problems: what was noticed.
        storages: the format's table of storages.
        parts: tensors that other tensors are made of, by the identity of their records.
        token, report: how the opening is stopped and watched.
        records: what each node was made of, by node id, for a file that is opened to be written again; else None.
        loose_scope: where storages are looked up that a tensor names by a bare tuple, or None.
    """

    def __init__(self, storages: StorageTable, grammar: "Grammar", token: CancelToken, report: Report,
                 limits: Limits = LIMITS, keep: bool = False) -> None:
        self.records: dict[int, object] | None = {} if keep else None
        self.token = token
        self.report = report
        self.storages = storages
        self.nodes: list[Node] = []
        self.problems: list[Problem] = []
        self.parts: dict[int, Tensor] = {}
        self.nesting = 0
        self._edges = 0
        self._work = 0
        self._unknown = 0
        self.loose_scope: object = None
        self._grammar = grammar
        self._table = grammar.calls
        self._limits = limits
        self._ids: dict[int, int] = {}
        self._keep: list[object] = []
        self._pending: deque[tuple[object, int, int]] = deque()
        self._depth = 0
        self._built: set[int] = set()
        # By identity: looking a name's two strings up once per tensor is a tenth of the work.
        self._validators: dict[Global | None, Validator] = {}

    def build(self, root: object) -> int:
        """Nodes for everything reachable from ``root``; returns the root's id."""
        self._keep.append(root)
        self._depth = 0
        root_id = self.node(root)
        pending, nodes = self._pending, self.nodes
        steps = 0
        while pending:
            raw, node_id, self._depth = pending.popleft()
            nodes[node_id] = self._make(raw)
            steps += 1
            if not steps % _SLICE:
                self._check()
        return root_id

    def note_program(self, program: Program, what: str) -> None:
        """Turn a program's oddities and hidden calls into problems; call after :meth:`build`."""
        self.problems.extend(Problem("warning", say("{place}: {reason}", place=what, reason=note))
                             for note in program.notes)
        hidden = sorted({function_name(call.func) for call in program.calls
                         if id(call) not in self._built and not self._understands(call)})
        self.problems.extend(
            Problem("warning", say("{what}: calls {name} and hides the result (a loader would run it)", what=what,
                                   name=name)) for name in hidden)

    def _understands(self, call: Call) -> bool:
        func = class_of(call.func)
        return func is not None and (func.module, func.name) in self._table

    def node(self, raw: object) -> int:
        """The id of the node for ``raw``; containers are built later, from a list of pending work."""
        kind = type(raw)
        nodes = self.nodes
        name = SCALARS.get(kind)
        if name is not None:
            nodes.append(Value(name, raw))
            return len(nodes) - 1
        if kind is Persistent:
            raw = self.storages.first(raw)  # type: ignore[arg-type]
        known = self._ids.get(id(raw))
        if known is not None:
            return known
        node_id = self._ids[id(raw)] = len(nodes)
        if self.records is not None:
            self.records[node_id] = raw
        if kind is TensorCall:
            nodes.append(self._tensor_call(raw))  # type: ignore[arg-type]
            return node_id
        nodes.append(_PENDING)
        self._pending.append((raw, node_id, self._depth + 1))
        return node_id

    def add(self, node: Node) -> int:
        """The id of a node that is complete already."""
        self.nodes.append(node)
        return len(self.nodes) - 1

    def fresh(self, raw: object) -> int:
        """Like :meth:`node`, for a record made by the recogniser itself; it is kept alive."""
        self._keep.append(raw)
        return self.node(raw)

    def key(self, raw: object) -> Key:
        """A dict key: simple ones as they are, anything else as text beside its node."""
        if type(raw) in SIMPLE_KEYS:
            return raw  # type: ignore[return-value]
        if type(raw) is tuple and len(raw) <= KEY_TUPLE and all(type(item) in SIMPLE_KEYS for item in raw):
            return raw
        plain = bytes_key(raw)
        if plain is not None:
            return plain
        number = self.node(raw)
        if is_unhashable(raw) and len(self.problems) < 1000:
            self.problems.append(Problem("warning", say("a key of a dict is {kind}, which Python allows in no dict",
                                                        kind=describe(raw)), number))
        return OddKey(describe(raw)[:TEXT_LIMIT], number)

    def group(self, type_name: str, flat: list[object], attributes: Iterable[tuple[str, int]] = ()) -> Group:
        """A dict-like group from a flat list of keys and values; duplicate keys are kept and flagged."""
        raw_keys = flat[::2]
        children = self._nodes(flat[1::2])
        if all(type(key) is str for key in raw_keys):
            keys: tuple[Key, ...] = tuple(raw_keys)  # type: ignore[arg-type]
        else:
            keys = tuple([self.key(key) for key in raw_keys])
        self._flag_duplicates(keys, children)
        return Group(type_name, keys, children, tuple(attributes))

    def sequence(self, type_name: str, items: Iterable[object], attributes: Iterable[tuple[str, int]] = ()) -> Group:
        """A list-like group."""
        children = self._nodes(list(items))
        return Group(type_name, tuple(range(len(children))), children, tuple(attributes))

    def _nodes(self, raws: list[object]) -> tuple[int, ...]:
        """Ids for all of ``raws``; between slices of a long list the token and the budget are looked at."""
        node = self.node
        self._edges += len(raws)
        found: list[int] = []
        for start in range(0, len(raws), _SLICE):
            self._check()
            found.extend([node(raw) for raw in raws[start:start + _SLICE]])
        return tuple(found)

    def tensor(self, raw: object) -> Tensor:
        """The tensor that ``raw`` stands for, for calls that wrap another tensor.

        Raises:
            Unexpected: ``raw`` is no call that makes a tensor.
        """
        node = self.inner(raw)
        if not isinstance(node, Tensor):
            if isinstance(node, Broken):
                raise Damaged(node.reason)
            raise Unexpected(marked("it wraps something that is no tensor"))
        if node.type_name == "torch.storage":
            raise Unexpected(marked("it wraps something that is no tensor"))
        return node

    def inner(self, raw: object) -> Node:
        """The node for a call within a call, without an id of its own."""
        if type(raw) is Persistent:
            return self._persistent(raw)
        if type(raw) is TensorCall:
            return self._tensor_call(raw)
        if type(raw) is not Call:
            raise Unexpected(marked("it wraps something that is no call"))
        if self.nesting >= NESTING:
            raise Unexpected(say("more than {nesting} calls wrap each other", nesting=NESTING))
        self.nesting += 1
        try:
            return self._call(raw)
        finally:
            self.nesting -= 1

    def _make(self, raw: object) -> Node:
        if self._depth > self._limits.depth:
            return Broken(function_name(raw), say("is nested deeper than {depth} levels (the depth budget)",
                                                  depth=self._limits.depth))
        kind = type(raw)
        if kind is Call:
            return self._call(raw)  # type: ignore[arg-type]
        if kind is tuple or kind is list:
            return self.sequence(kind.__name__, raw)  # type: ignore[arg-type]
        if kind is Pairs:
            return self.group("dict", raw)  # type: ignore[arg-type]
        if kind is Items:
            return self.sequence("frozenset" if raw.frozen else "set", raw)  # type: ignore[attr-defined, arg-type]
        if kind is Persistent:
            return self._persistent(raw)  # type: ignore[arg-type]
        if kind is Global:
            return self._global(raw)  # type: ignore[arg-type]
        if kind is bytearray:
            return Value("bytearray", bytes(raw))  # type: ignore[call-overload]
        raise CheckpointError(say("the reader met a {name} it did not build", name=kind.__name__))

    def _call(self, call: Call) -> Node:
        func = class_of(call.func)
        validate = self._validators.get(func)
        if validate is None and func is not None:
            validate = self._table.get((func.module, func.name))
            if validate is not None:
                self._validators[func] = validate
        reason = ""
        if validate is not None:
            try:
                return validate(self, call)
            except Unexpected as error:
                reason = str(error)
            except Damaged as error:
                self._unknown += 1
                assert func is not None
                name = "torch.Tensor" if func.module == "torch._utils" else func.qualname
                return Broken(name, str(error), (self.node(call.args),))
        return self.opaque(call, reason)

    def opaque(self, call: Call, reason: str = "") -> Opaque:
        """A call as it stands: its name, arguments, state and items, all browsable."""
        self._built.add(id(call))
        self._unknown += 1
        func = class_of(call.func)
        raw: list[object] = [] if func is not None else [call.func]
        raw.extend(call.args if type(call.args) is tuple else [call.args])
        if call.kwargs is not None:
            raw.append(call.kwargs)
        if func is None:
            reason = reason or marked("it calls an object instead of a named class or function")
        return Opaque("(object)" if func is None else func.qualname, call.how,
                      self._nodes(raw), self._state(call), *self._contents(call), reason=reason)

    def _state(self, call: Call) -> int | None:
        if not call.states:
            return None
        if len(call.states) == 1:
            return self.node(call.states[0])
        if len(self.problems) < 1000:
            self.problems.append(Problem("warning", say("sets the state of one object of {function_name} {count} "
                                                        "times", function_name=function_name(call)[:TEXT_LIMIT],
                                                        count=Count(len(call.states)))))
        return self.fresh(list(call.states))

    def _contents(self, call: Call) -> tuple[tuple[int, ...], tuple[tuple[Key, int], ...]]:
        items = self._nodes(call.items) if call.items else ()
        pairs: tuple[tuple[Key, int], ...] = ()
        if call.pairs:
            group = self.group("dict", call.pairs)
            pairs = tuple(zip(group.keys, group.children, strict=True))
        return items, pairs

    def _tensor_call(self, call: TensorCall) -> Node:
        try:
            return self._grammar.tensor(self, call)
        except (Damaged, Unexpected) as error:
            return Broken("torch.Tensor", str(error))

    def _persistent(self, raw: Persistent) -> Node:
        named = self.storages.object_of(raw)
        if named is not None:
            return named
        try:
            return self._grammar.storage(self.storages.resolve(raw))
        except Damaged as error:
            return Broken("torch.storage", str(error), (self.node(raw.pid),))
        except Unexpected as error:
            self._unknown += 1
            named_class = class_of(raw)
            if named_class is not None:  # the class itself, with its source beside it
                return Opaque(named_class.qualname, "global", (self.node(raw.pid),))
            return Opaque("(persistent id)", "persistent", (self.node(raw.pid),), reason=str(error))

    def _global(self, name: Global) -> Node:
        return self._grammar.constant(name) or Opaque(name.qualname, "global")

    def _flag_duplicates(self, keys: tuple[Key, ...], children: tuple[int, ...]) -> None:
        if all(type(key) is str for key in keys) and len(set(keys)) == len(keys):
            return
        exact = [exact_key(key) for key in keys if type(key) in SIMPLE_KEYS]
        if len(set(exact)) == len(exact):
            return
        seen: set[tuple[type, Key]] = set()
        for key, child in zip(keys, children, strict=True):
            if type(key) in SIMPLE_KEYS:
                if exact_key(key) in seen and len(self.problems) < 1000:
                    self.problems.append(Problem("warning", marked("the key stands twice in its dict; a loader "
                                                                   "keeps only the last"), child))
                seen.add(exact_key(key))

    def _check(self) -> None:
        self.token.check()
        self.report(marked("building the tree"), len(self.nodes), 0)
        if len(self.nodes) > self._limits.nodes:
            raise CheckpointError(say("holds more than {nodes} objects (the node budget)",
                                      nodes=Count(self._limits.nodes)))
        if self._unknown > self._limits.unknown:
            raise CheckpointError(say("holds more than {unknown} objects and calls that are not known (the object "
                                      "budget)", unknown=Count(self._limits.unknown)))
        if self._edges > self._limits.edges:
            raise CheckpointError(say("shows more than {edges} items in its containers, most of them again and "
                                      "again (the item budget)", edges=Count(self._limits.edges)))

    def spend(self, raw: object, weight: int = 1) -> None:
        """Count what is about to be copied or looked through, which many calls may share.

        Raises:
            CheckpointError: all of it together is more than any checkpoint needs.
        """
        if isinstance(raw, Call) and type(raw.args) is tuple and raw.args:
            raw = raw.args[0]
        if isinstance(raw, (str, bytes, bytearray, list, tuple)):
            self._work += weight * len(raw)
            if self._work > self._limits.work:
                raise CheckpointError(marked("reads the same bytes or items again and again (the work budget)"))


_SLICE = 20_000
"""Nodes between two looks at the token and the budget."""

_PENDING = Broken("(pending)", marked("not built yet"))
