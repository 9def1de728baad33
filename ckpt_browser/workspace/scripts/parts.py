"""A Python script in the making: its lines, what it imports, and new parts as expressions."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from ...core.edits.containers import MAPPINGS
from ...core.messages import say
from ...core.nodes import Group, NodeTable, Value
from ...core.places import EditError
from .helpers import HELPERS
from .names import NAMESPACES, Names, attribute, key_literal, value_text

WIDTH = 110
DEQUE, MAXLEN = "collections.deque", "maxlen"


class Turn(NamedTuple):
    """One edit as the script sees it."""

    before: Names
    after: NodeTable
    made: Mapping[int, str]
    """Expressions of nodes that the edit made in a way of its own, or that were given a name."""


class Script:
    """What was written so far.

    Attributes:
        lines: the statements.
        helpers: names of the functions that they call.
        imports: modules that they need beside torch.
        loaded: variables that hold other checkpoints, by their files.
        waiting: how many edits to come read each of these files.
    """

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.helpers: set[str] = set()
        self.imports: set[str] = set()
        self.loaded: dict[str, str] = {}
        self.waiting: Counter[str] = Counter()
        self._variables = 0

    def say(self, line: str) -> None:
        """Add a statement."""
        self.lines.append(line)

    def use(self, helper: str) -> str:
        """The name of a helper function, which the script will define."""
        self.helpers.add(helper)
        self.imports.update(HELPERS[helper].imports)
        for other in HELPERS[helper].helpers:
            self.use(other)
        return helper

    def variable(self, expression: str, what: str = "part") -> str:
        """A new variable with the value of an expression; its name."""
        self._variables += 1
        name = f"{what}_{self._variables}"
        self.say(f"{name} = {expression}")
        return name

    def part(self, number: int, turn: Turn) -> str:
        """A node as an expression: as it is reached before an edit, or made anew.

        Raises:
            EditError: a script cannot write it.
        """
        if number in turn.made:
            return turn.made[number]
        if number in turn.before:
            return turn.before.of(number)
        node = turn.after[number]
        if isinstance(node, Value):
            text, module = value_text(node)
            self.imports.update({module} if module else ())
            return text
        if isinstance(node, Group):
            return self._group(node, turn)
        raise EditError(say("a script cannot make a {name}", name=node.type_name[:200]))

    def _group(self, node: Group, turn: Turn) -> str:
        name, children = node.type_name, [self.part(child, turn) for child in node.children]
        if name == "tuple":
            text = tuple_text(children)
        elif name in ("list", DEQUE):
            text = wrapped("[", children, "]")
        elif name in MAPPINGS - {"collections.defaultdict"}:
            pairs = zip(node.keys, children, strict=True)
            text = wrapped("{", [f"{key_literal('', key, 0)}: {child}" for key, child in pairs], "}")
        else:
            raise EditError(say("a script cannot make a {name}", name=name[:200]))
        fields = list(node.attributes)
        if "." in name:
            self.imports.add(name.partition(".")[0])
            # How long a deque may become is said when it is made, and never after.
            most = "".join([f", {self.part(child, turn)}" for field, child in fields if field == MAXLEN])
            fields = [pair for pair in fields if pair[0] != MAXLEN or name != DEQUE]
            text = f"{name}({'**' if name in NAMESPACES else ''}{text}{most if name == DEQUE else ''})"
        if fields:
            text = self.variable(text)
            for field, child in fields:
                self.say(f"{attribute(text, field)} = {self.part(child, turn)}")
        return text


def tuple_text(parts: list[str]) -> str:
    """Expressions as a tuple."""
    return "(" + ", ".join(parts) + ("," if len(parts) == 1 else "") + ")"


def wrapped(begin: str, items: list[str], end: str) -> str:
    """Items between brackets: in a line where they fit, else several lines."""
    line = begin + ", ".join(items) + end
    if len(line) <= WIDTH - 10 and "\n" not in line:
        return line
    lines, current = [], ""
    for item in items:
        if current and len(current) + len(item) + 2 > WIDTH - 4:
            lines.append(current)
            current = ""
        current += ("" if not current else " ") + item + ","
    return begin + "\n    " + "\n    ".join([*lines, current]) + "\n" + end

