"""The machine's stack, marks and memo, and the few steps that need more than one line."""

from ...core.limits import Limits
from ...core.messages import Count, marked, say, table
from .inert import Call, Global, Items, Pairs, Persistent, Program, TensorCall, View

TRUSTED_MODULES = ("torch._utils", "torch._tensor", "torch.jit._pickle", "collections")
"""Calls of these are part of how every checkpoint is written."""

TRUSTED_NAMES = {("torch", "Size"), ("torch", "device"), ("torch.storage", "_load_from_bytes"),
                 ("torch.serialization", "_get_layout"), ("_codecs", "encode")}


RARE_COST = 8
"""How many opcodes of the loop take the time of one from the table."""


WORDS = table(marked("a text"), marked("an integer"), marked("a run of bytes"), marked("an extension code"),
              marked("a frame"))
"""What has a length; the loop names it by a plain text, which costs nothing."""


class Skipped:
    """Stands in the memo for an object that was not built, because nobody is expected to fetch it."""

    __slots__ = ()


SKIPPED = Skipped()


class NeedsLoop(Exception):
    """The program uses a part of a tensor that was taken in one stride: it must be run without strides."""


class Malformed(Exception):
    """The program cannot be interpreted further; the text says why."""


class Meter:
    """Counts the opcodes of all programs of one file together.

    Attributes:
        left: opcodes that are still allowed.
    """

    __slots__ = ("left",)

    def __init__(self, limits: Limits) -> None:
        # A program that needs the loop is run twice, the first time mostly in strides.
        self.left = limits.opcodes + limits.opcodes_floor

    def spend(self, opcodes: int) -> None:
        """Count ``opcodes``; Malformed where no file has so many."""
        self.left -= opcodes
        if self.left < 0:
            raise Malformed(marked("is one program too many: all of them together have more opcodes than a file may "
                                   "(the opcode budget)"))


class Machine:
    """One run: where it is, and what it has built so far."""

    __slots__ = ("_names", "calls", "data", "held", "limits", "marks", "memo", "notes", "numbers", "objects",
                 "persistents", "pos", "protocol", "rare", "rebuild", "result", "scattered", "scope", "stack",
                 "strides", "tensor_names", "views")

    def __init__(self, data: bytes, start: int, limits: Limits, scope: object, strides: bool) -> None:
        self.data = data
        self.pos = start
        self.limits = limits
        self.scope = scope
        self.persistents: list[Persistent | TensorCall] = []
        self.strides = strides
        # The function that begins a run of opcodes to be taken in one stride, once named.
        self.rebuild: object = self
        self.numbers: dict[bytes, int] = {}
        self.views: dict[tuple[bytes, bytes], View] = {}
        self.tensor_names: dict[tuple[bytes, bytes, bytes, bytes], tuple[Global, str]] = {}
        self.stack: list[object] = []
        self.marks: list[int] = []
        # The memo is a list while its indexes come in order, as every pickler writes
        # them (8 bytes an entry); indexes out of order go to a dict, so that a huge
        # index costs nothing.
        self.memo: list[object] = []
        self.scattered: dict[int, object] = {}
        self.objects = 0
        self.held = 0
        self.rare = 0
        self.protocol = 0
        self.result: object = None
        self.calls: list[Call] = []
        self.notes: list[str] = []
        self._names: dict[tuple[str, str], Global] = {}

    def program(self) -> Program:
        """The finished outcome."""
        if self.stack:
            self.note(say("{count} objects are built and left behind unused", count=Count(len(self.stack))))
        return Program(self.result, self.pos, self.protocol, tuple(self._names.values()), tuple(self.calls),
                       tuple(self.notes), self.persistents)

    def note(self, sentence: str) -> None:
        """Keep a sentence about an oddity, at most a hundred of them."""
        if len(self.notes) < 100 and sentence not in self.notes:
            self.notes.append(sentence)

    def named(self, module: str, name: str) -> Global:
        """The one record of a name."""
        found = self._names.get((module, name))
        if found is None:
            if len(self._names) >= self.limits.names:
                raise Malformed(say("names more than {names} classes and functions (the name budget)",
                                    names=Count(self.limits.names)))
            trusted = module in TRUSTED_MODULES or (module, name) in TRUSTED_NAMES
            found = self._names[(module, name)] = Global(module, name, trusted)
            if self.strides and module == "torch._utils" and name == "_rebuild_tensor_v2":
                self.rebuild = found
        return found

    def called(self, call: Call) -> None:
        """Remember a call of something that is not part of how checkpoints are written."""
        if not isinstance(call.func, Global):
            self.note(marked("the program calls an object that it built itself"))
        self.calls.append(call)

    def check_objects(self) -> None:
        """Stop a program that builds more than any checkpoint of its size does."""
        budget = max(self.limits.objects_floor, len(self.data) // self.limits.bytes_per_object)
        if self.objects > budget:
            raise Malformed(say("builds more than {budget} objects (the object budget)", budget=Count(budget)))
        limits, size = self.limits, len(self.data)
        budget = min(limits.items, limits.items_floor + size // limits.bytes_per_item)
        placed = self.held + len(self.stack) + len(self.marks)
        if max(placed, len(self.memo) + 10 * len(self.scattered)) > budget:
            raise Malformed(say("holds more than {budget} items (the item budget)", budget=Count(budget)))

    def opcode_budget(self) -> int:
        """Opcodes that this program may have in the loop; those in the table of rare ones take longer."""
        limits = self.limits
        budget = min(limits.opcodes, limits.opcodes_floor + len(self.data) // limits.bytes_per_opcode)
        return budget - RARE_COST * self.rare

    def put(self, index: int) -> None:
        """Store the top of the stack under a memo index that does not come in order."""
        top = self.stack[-1]
        if index < len(self.memo):
            self.memo[index] = top
            self.tensor_names.clear()
        elif index == len(self.memo):
            self.memo.append(top)
        else:
            self.scattered[index] = top

    def get(self, index: int) -> object:
        """The object under a memo index."""
        if index < len(self.memo):
            if self.memo[index] is SKIPPED:
                raise NeedsLoop
            return self.memo[index]
        if index in self.scattered:
            return self.scattered[index]
        raise Malformed(say("fetches memo entry {index}, which was never stored", index=Count(index)))

    def set_items(self, flat: list[object], mark: int) -> None:
        """SETITEM and SETITEMS: store keys and values into the object below ``mark``."""
        if len(flat) % 2:
            raise Malformed(marked("stores a key without a value"))
        self.held += len(flat)
        target = self.stack[mark - 1] if mark else None
        if type(target) is Pairs:
            target.extend(flat)
        elif type(target) is Call:
            if target.pairs is None:
                target.pairs = Pairs()
            target.pairs.extend(flat)
        else:
            raise self.wrong_target(marked("stores keys into"), target)

    def append_items(self, items: list[object], mark: int) -> None:
        """APPEND, APPENDS and ADDITEMS: add items to the object below ``mark``."""
        target = self.stack[mark - 1] if mark else None
        self.held += len(items)
        if type(target) is list or type(target) is Items:
            target.extend(items)
        elif type(target) is Call:
            if target.items is None:
                target.items = []
            target.items.extend(items)
        else:
            raise self.wrong_target(marked("appends to"), target)

    def build(self) -> None:
        """BUILD: record the state that the program gives to the object below it."""
        state = self.stack.pop()
        target = self.stack[-1]
        if type(target) is Call:
            if target.states is None:
                target.states = []
            target.states.append(state)
        elif type(target) is TensorCall:
            raise NeedsLoop
        else:
            self.note(say("sets the state of {kind}", kind=_kind(target)))
            wrapped = Call("call", target, ())
            wrapped.states = [state]
            self.stack[-1] = wrapped
            self.objects += 1

    def wrong_target(self, does: str, target: object) -> Exception:
        """The error for changing something that cannot be changed so."""
        return NeedsLoop() if type(target) is TensorCall else Malformed(
            say("{does} {kind}", does=does, kind=_kind(target)))

    def beyond(self, what: str, length: int, pos: int) -> Malformed:
        """The error for a length that reaches beyond the bytes that remain."""
        return Malformed(say("{what} of {length} bytes does not fit in the {rest} that remain (the file is cut "
                             "short, or lies)", what=WORDS.get(what, what), length=Count(length),
                             rest=Count(max(0, len(self.data) - pos))))

    def ends_early(self) -> bool:
        """True where the stack, not the data, ran out."""
        return self.pos < len(self.data)

    def take(self, length: int, what: str) -> bytes:
        """The next ``length`` bytes, compared with what remains before they are sliced."""
        end = self.pos + length
        if length < 0 or end > len(self.data):
            raise self.beyond(what, length, self.pos)
        piece = self.data[self.pos:end]
        self.pos = end
        return piece

    def line(self) -> bytes:
        """The bytes up to the next newline, as the text opcodes of protocol 0 use them."""
        end = self.data.find(b"\n", self.pos)
        if end < 0:
            raise Malformed(say("is cut short at byte {size}", size=Count(len(self.data))))
        piece = self.data[self.pos:end]
        self.pos = end + 1
        return piece.removesuffix(b"\r")


def _kind(target: object) -> str:
    if isinstance(target, Global):
        return say("the name {name}", name=target.qualname[:200 - len("the name ")])
    kinds: dict[type, str] = {Pairs: marked("a dict"), list: marked("a list"), Items: marked("a set"),
                              tuple: marked("a tuple")}
    return kinds.get(type(target), marked("a plain value"))
