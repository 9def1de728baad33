"""From nodes back to a pickle program: what was opened is written again as it was, what was edited is written anew.

The program grows from a list of work, never by recursion: a file decides how deep it nests.
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from ....core.dtypes import ITEMSIZES, STORAGE_CLASSES
from ....core.errors import CheckpointError
from ....core.jobs import CancelToken
from ....core.messages import say
from ....core.nodes import Key, Node, OddKey, Value
from ...pickles.inert import Global
from ..content import Content
from . import opcodes as op
from .keys import Home, Keys
from .opcodes import Opcodes

BATCH = 1000
"""Items that are stored at once, as Python's pickler does."""
PATIENCE = 50_000
"""Pieces of work between two looks at the token."""


class Raw(NamedTuple):
    """A record of the opened file that is to be written again."""

    record: object


Work: TypeAlias = "int | bytes | Raw | Callable[[], None]"
"""What is left to do: write a node, some opcodes or a record, or take a step."""


class Unwritable(CheckpointError):
    """A node that cannot be written again.

    Attributes:
        node: its id.
    """

    def __init__(self, reason: str, node: int = -1) -> None:
        super().__init__(reason)
        self.node = node


class Ways(NamedTuple):
    """How nodes and records are written; ``ways.WAYS`` is the one there is."""

    node: Callable[["Emitter", int, Node], None]
    record: Callable[["Emitter", int | None, object], None]


class Emitter:
    """Writes one program.

    Attributes:
        out: the opcodes so far.
        keys: the names of the storages that the program refers to.
        legacy: whether the program stands in a legacy stream, where classes may come with their source.
    """

    def __init__(self, content: Content, ways: Ways, protocol: int, keys: Keys, homes: dict[int, Home],
                 legacy: bool = False) -> None:
        self._ways = ways
        self.content = content
        self.document = content.document
        self.nodes = content.document.checkpoint.nodes
        self.out = Opcodes(protocol)
        self.keys = keys
        self.legacy = legacy
        self._homes = homes
        self._work: list[Work] = []
        self._memo: dict[int, int] = {}
        self._raw_memo: dict[int, int] = {}
        self._instead: dict[int, int] = {}
        self._alive: list[object] = []

    def run(self, root: int, token: CancelToken) -> bytes:
        """The whole program.

        Raises:
            Unwritable: some node cannot be written.
        """
        work = self._work
        work.append(root)
        steps = 0
        while work:
            item = work.pop()
            if isinstance(item, int):
                self.node(item)
            elif isinstance(item, bytes):
                self.out.data += item
            elif isinstance(item, Raw):
                self.record(item.record)
            else:
                item()
            steps += 1
            if not steps % PATIENCE:
                token.check()
        return bytes(self.out.data + op.STOP)

    def later(self, *work: Work) -> None:
        """Put work off until everything before it is done, the first in front."""
        self._work.extend(reversed(work))

    # Nodes

    def node(self, number: int) -> None:
        """Write a node, or refer to it where it was written before."""
        known = self._memo.get(number)
        if known is not None:
            return self.out.get(known)
        node = self.nodes[number]
        if type(node) is Value and node.type_name in PLAIN:
            return self.out.scalar(node.value)
        try:
            self._ways.node(self, number, node)
        except Unwritable as error:
            raise Unwritable(error.reason, number if error.node < 0 else error.node) from None
        return None

    def memoize(self, number: int) -> None:
        """Remember the object on top of the stack as a node's."""
        self._memo[number] = self.out.put()

    def memoized(self, number: int) -> bool:
        """True where the node was written before."""
        return number in self._memo

    def get(self, number: int) -> None:
        """Refer to a node that was written before."""
        self.out.get(self._memo[number])

    def key(self, key: Key) -> Work:
        """The work of writing a dict's key."""
        if isinstance(key, OddKey):
            return key.node
        return Raw(key)

    # Records

    def record(self, raw: object) -> None:
        """Write a record of the opened file; one that has a node is written as that node."""
        kind = type(raw)
        if kind in SCALARS:
            return self.out.scalar(raw)
        if kind is Global:
            return self.global_name(raw)  # type: ignore[arg-type]
        number = self._instead.get(id(raw))
        if number is None:
            number = self.content.records.number(raw)
        if number is not None:
            return self.node(number)
        known = self._raw_memo.get(id(raw))
        if known is not None:
            return self.out.get(known)
        self._alive.append(raw)  # its identity stays its own while the program is written
        return self._ways.record(self, None, raw)

    def with_own(self, parts: Iterable[int], write: Callable[[], None]) -> None:
        """Write a record with these nodes standing for what they were made of: a copy holds copies, not what was
        copied."""
        records = self.content.records
        own = {id(raw): number for number in parts if (raw := records.record(number)) is not None
               and records.number(raw) != number}
        if not own:
            return write()
        before = self._instead, self._raw_memo

        def begin() -> None:
            self._instead, self._raw_memo = {**self._instead, **own}, {}
            write()

        def end() -> None:
            self._instead, self._raw_memo = before

        return self.later(begin, end)

    def remember(self, number: int | None, raw: object) -> None:
        """Memoize the object on top of the stack, as a node's or a record's."""
        if number is not None:
            self.memoize(number)
        else:
            self._raw_memo[id(raw)] = self.out.put()

    def remembered(self, number: int | None, raw: object) -> int | None:
        """The memo number of a node or record, if it was written."""
        return self._memo.get(number) if number is not None else self._raw_memo.get(id(raw))

    def global_name(self, name: Global) -> None:
        """Write the name of a class or function."""
        if name.module == "(pickle extension)":
            raise Unwritable(say("it uses the pickle extension code {name}, which stands for a name outside the file",
                                 name=name.name))
        self.out.name(name.module, name.name)

    # Storages

    def storage(self, number: int, storage_class: Global | None = None) -> None:
        """Write the reference to a storage."""
        home = self._homes.get(number)
        storage = self.document.checkpoint.storages[home.storage if home is not None else number]
        if storage.missing and storage.device != "meta":
            raise Unwritable(say("its bytes are missing: {missing}", missing=storage.missing))
        out = self.out
        out.data += op.MARK
        out.text("storage")
        name = CLASSES.get(storage.dtype, UNTYPED) if storage_class is None else storage_class.name
        itemsize = 1 if name == UNTYPED else ITEMSIZES[storage.dtype]
        if self.legacy and name == UNTYPED and storage_class is None:  # torch reads none there, but any type from bytes
            out.name("torch", BYTES)
        elif storage_class is None:
            out.name("torch" if name != UNTYPED else "torch.storage", name)  # as torch writes them
        else:
            self.global_name(storage_class)
        out.text(self.keys.key(storage.id))
        out.text(storage.device)
        out.integer(storage.nbytes // itemsize)
        if self.legacy:
            out.data += b"N"  # no view: a storage within another is written as a part of that one
        out.data += op.TUPLE
        out.put()
        out.data += op.BINPERSID

    def first_element(self, storage: int, offset: int, dtype: str) -> int:
        """Where a tensor begins in the storage that is written, in elements."""
        home = self._homes.get(storage)
        return offset if home is None else offset + home.start // ITEMSIZES[dtype]


SCALARS = frozenset({int, float, str, bool, type(None), bytes})
PLAIN = frozenset({"int", "float", "str", "bool", "NoneType", "bytes"})
UNTYPED = "UntypedStorage"
BYTES = "ByteStorage"
CLASSES = {dtype: name for name, dtype in STORAGE_CLASSES.items()}
"""The storage class that torch writes for each element type; of the others it writes untyped storages."""
