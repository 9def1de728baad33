"""Random edits of something that is there, whether they can be made or not."""

import random
import re
from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch

from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.rescue import Rescue
from ckpt_browser.core.edits.resizing import FILLS, Resize
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue

from .mirror import Cell
from .model.numbers import COMPLEX, NUMBERS, WHOLE
from .model.places import SEQUENCES, Path, Step, is_container, walk
from .values import INTEGERS, floating, text

MOST_STEPS = 300
NAMES = ["a", "b", "weight", "module.x", "new", "a/b", "é", 0, 7, -1, 2.5, True, None, b"k", (1, "x"), ""]
PIECES = ["weight", "bias", "a", "module", "layers", "0", "exp", "step", "lr", "e", "n"]


class Script:
    """Draws edits for one checkpoint as it stands.

    Args:
        others: other files, by path.
    """

    def __init__(self, draw: random.Random, root: Cell, others: Mapping[str, Cell]) -> None:
        self.draw = draw
        self.others = others
        self.steps = steps_of(root)
        self.tensors = [step for step in self.steps if step.place.cell.tensor is not None
                        or step.place.cell.kind == "numpy.ndarray"]
        self.groups: list[tuple[Path, Cell]] = [((), root), *((step.path, step.place.cell) for step in self.steps
                                                             if is_container(step.place.cell))]

    def edit(self) -> Edit:
        """One edit."""
        kinds: list[Callable[[], Edit]] = [
            self.rename, self.prefix, self.matching, self.matching, self.drop, self.keep, self.move, self.move,
            self.duplicate, self.duplicate, self.lift, self.wrap, self.set_value, self.set_value, self.set_value,
            self.insert, self.cast, self.cast, self.cast, self.device, self.device, self.patch, self.patch, self.patch,
            self.compact, self.compact, self.resize, self.resize, self.graft, self.graft, self.take, self.take,
            self.blend, self.blend]
        return self.draw.choice(kinds)()

    # What edits are about

    def path(self, tensors: bool = False) -> Path:
        """The path of an entry, or sometimes of nothing."""
        some = self.tensors if tensors and self.tensors else self.steps
        if not some or self.draw.random() < 0.02:
            return self.draw.choice([(), ("nothing",), (0, "x")])
        return self.draw.choice(some).path

    def selection(self, tensors: bool = False) -> tuple[Path, ...] | Glob:
        """Some entries, by path or by a pattern."""
        if self.draw.random() < 0.4:
            return self.glob()
        some = (self.tensors if tensors else self.steps) or self.steps
        found = self.draw.sample(some, min(len(some), self.draw.randint(1, 4)))
        return tuple(step.path for step in found) or ((),)

    def glob(self) -> Glob:
        """A pattern that may match."""
        return Glob(self.draw.choice(["*", "*.weight", "*weight", "*bias*", "model*", "*state*", "m*", "[a-m]*", "*.*",
                                      *(f"*{piece}" for piece in PIECES if piece.isalpha())]))

    def group(self) -> Path:
        """The path of a container."""
        return self.draw.choice(self.groups)[0]

    def key(self) -> object:
        """A key for something new."""
        return self.draw.choice(NAMES) if self.draw.random() < 0.4 else text(self.draw)

    def place(self) -> int | None:
        """Where in a container."""
        return self.draw.choice([None, None, 0, 1, 5])

    # Names and places

    def rename(self) -> Edit:
        return Rename(self.path(), self.key())

    def prefix(self) -> Edit:
        path, cell = self.draw.choice(self.groups)
        keys = [key for key in cell.keys if type(key) is str and len(key) < 100]
        known = self.draw.choice(keys) if keys else "module."
        old = self.draw.choice(["", "module.", known.partition(".")[0] + ".", known[:2], known])
        return RenamePrefix(path, old, self.draw.choice(["", "net.", "module.", "x"]), self.draw.random() < 0.8)

    def matching(self) -> Edit:
        piece = re.escape(self.draw.choice(PIECES))
        pattern, replacement = self.draw.choice([
            (piece, "q"), (piece, r"\g<0>_"), (r"\.(weight|bias)$", r"-\1"), (rf"^{piece}", "z"), ("^(.)", r"\1\1"),
            (r"([a-z])\.", r"\1_"), (rf"{piece}$", ""), (r"^model/", "net/"), (r"(\d+)", r"<\1>"), ("(", "x"),
            (r"\bstate\b", "s"), ("weight", "a/b")])
        under = ((),) if self.draw.random() < 0.6 else tuple({self.group() for _ in range(2)})
        return RenameMatching(pattern, replacement, under, self.draw.choice(["auto", "auto", "key", "path"]))

    def drop(self) -> Edit:
        return Drop(self.selection())

    def keep(self) -> Edit:
        return Keep(self.selection())

    def move(self) -> Edit:
        selection = self.selection()
        paths = (self.path(),) if isinstance(selection, Glob) else selection
        return Move(paths, self.group(), self.place())

    def duplicate(self) -> Edit:
        return Duplicate(self.path(tensors=self.draw.random() < 0.5), self.key())

    def lift(self) -> Edit:
        return Lift(self.group())

    def wrap(self) -> Edit:
        return Wrap(self.draw.choice(["state_dict", "model", "a/b", ""]))

    def graft(self) -> Edit:
        file, other = self.other()
        return Graft(file, self.draw.choice([(), *(step.path for step in steps_of(other))]), self.group(), self.key(),
                     self.place())

    def take(self) -> Edit:
        file, other = self.other()
        theirs = [step.path for step in steps_of(other)] or [()]
        if self.draw.random() < 0.3:
            return TakeOver(file, self.glob())
        here = {step.path for step in self.steps}
        same = [path for path in theirs if path in here]
        if same and self.draw.random() < 0.6:
            return TakeOver(file, tuple((path, path) for path in self.draw.sample(same, min(len(same), 2))))
        return TakeOver(file, ((self.draw.choice(theirs), self.path()),))

    def blend(self) -> Edit:
        file, other = self.other()
        share = self.draw.choice([0.5, 1, 0.25, -1.0, 2.0, 0.3, 0.0, float("nan")])
        theirs = [step for step in steps_of(other) if step.place.cell.tensor is not None]
        pairs = [(step.path, mine.path) for step in theirs for mine in self.tensors
                 if mine.place.cell.tensor is not None and not mine.place.cell.tensor.is_nested
                 and not step.place.cell.tensor.is_nested
                 and mine.place.cell.tensor.shape == step.place.cell.tensor.shape]
        if self.draw.random() < 0.3 or not pairs:
            return Blend(file, self.glob(), share)
        return Blend(file, tuple(self.draw.sample(pairs, min(len(pairs), self.draw.randint(1, 3)))), share)

    def other(self) -> tuple[str, Cell]:
        return self.draw.choice(list(self.others.items()))

    # Values and numbers

    def set_value(self) -> Edit:
        steps = [step for step in self.steps if step.place.cell.tensor is None]
        step = self.draw.choice(steps) if steps else None
        if step is None or self.draw.random() < 0.15:
            return SetValue(self.path(), json_value(self.draw))
        return SetValue(step.path, fitting(self.draw, step.place.cell))

    def insert(self) -> Edit:
        return Insert(self.group(), self.key(), json_value(self.draw), self.place())

    def cast(self) -> Edit:
        dtype = str(self.draw.choice(NUMBERS))[6:]
        return Cast(self.selection(tensors=True), dtype, integers=self.draw.random() < 0.4)

    def device(self) -> Edit:
        device = self.draw.choice(["cpu", "cpu", "cuda:1", "cuda", "mps", "meta"])
        return SetDevice(device, None if self.draw.random() < 0.3 and device != "meta" else self.selection(True))

    def patch(self) -> Edit:
        if not self.tensors:
            return PatchTensor(self.path(), (((0,), 1),))
        step = self.draw.choice(self.tensors)
        cell = step.place.cell
        if cell.tensor is not None:
            shape, dtype = (0, 0) if cell.tensor.is_nested else tuple(cell.tensor.shape), cell.tensor.dtype
        else:
            shape, dtype = cell.value.shape, cell.value.dtype if cell.plain is not None else np.dtype("O")
        elements = [(tuple(self.draw.randrange(-size, size) if size else 0 for size in shape), number(self.draw, dtype))
                    for _ in range(self.draw.randint(1, 6))]
        return PatchTensor(step.path, tuple(elements))

    def compact(self) -> Edit:
        return Compact(self.selection(tensors=True))

    def resize(self) -> Edit:
        draw = self.draw
        return Resize(self.path(tensors=True), draw.randint(0, 6), draw.choice(FILLS), draw.randint(0, 9))

    def rescue(self) -> Edit | None:
        """The state_dict of a module, where there is one."""
        wholes = [step.path for step in self.steps if isinstance(step.place.cell.value, torch.nn.Module)]
        return Rescue(wholes[0]) if wholes else None


def steps_of(root: Cell) -> list[Step]:
    """The entries whose paths can be written down."""
    found = []
    for step in walk(root):
        if all(map(expressible, step.path)):
            found.append(step)
        if len(found) >= MOST_STEPS:
            break
    return found


def expressible(key: object) -> bool:
    """Whether a key is one that a path names."""
    if type(key) is tuple:
        return len(key) < 8 and all(type(item) is not tuple and expressible(item) for item in key)
    return type(key) in (str, int, bool, type(None), bytes) or (type(key) is float and key == key)  # noqa: PLR0124


def number(draw: random.Random, dtype: object) -> object:
    """A number that a type can hold."""
    if isinstance(dtype, np.dtype):
        dtype = {"f": torch.float64, "c": torch.complex128, "b": torch.bool}.get(dtype.kind, torch.int8)
    if dtype is torch.bool:
        return draw.random() < 0.5
    if dtype in WHOLE:
        return draw.randint(0, 127)
    if dtype in COMPLEX:
        return [draw.choice([0.5, -2.0]), draw.choice([0.25, 1.5])]
    return draw.choice([0.5, -2, 0, 1.25, 3.0, -0.0])


def json_value(draw: random.Random, depth: int = 0) -> object:
    """A value as JSON has it."""
    kind = draw.randrange(9 if depth < 2 else 6)
    if kind < 6:
        return [lambda: None, lambda: draw.random() < 0.5, lambda: draw.choice(INTEGERS), lambda: floating(draw),
                lambda: text(draw), lambda: draw.randint(0, 9)][kind]()
    if kind == 6:
        return {}
    items = [json_value(draw, depth + 1) for _ in range(draw.randint(0, 3))]
    return items if kind == 7 else {text(draw): item for item in items}


def fitting(draw: random.Random, cell: Cell) -> object:
    """Another content of the type of what is there, mostly."""
    old = cell.value
    if draw.random() < 0.1:
        return json_value(draw)
    if is_container(cell):
        return _container(draw, cell)
    if isinstance(old, (bool, np.bool_)):
        return draw.random() < 0.5
    if isinstance(old, (int, np.integer)):
        return draw.choice([0, 1, 100, -1, 300, draw.choice(INTEGERS)])
    if isinstance(old, (complex, np.complexfloating)):
        return [1.5, -2]
    if isinstance(old, (float, np.floating)):
        return draw.choice([0, 1.5, 1e-3, float("inf"), 1e39, 70000, float("nan"), floating(draw)])
    if isinstance(old, torch.Size):
        return [draw.randint(0, 4) for _ in range(3)]
    if isinstance(old, torch.dtype):
        return draw.choice(["float16", "torch.int8", "nothing"])
    if isinstance(old, torch.device):
        return draw.choice(["cpu", "cuda:1", "meta"])
    if isinstance(old, (bytes, bytearray)):
        return draw.choice(["", "00ff", "0"])
    return text(draw) if old is not None else None


def _container(draw: random.Random, cell: Cell) -> object:
    items = [fitting(draw, item) if item.tensor is None and not (is_container(item) and item.items)
             else json_value(draw, 2) for item in cell.items[:5]]
    if cell.kind in SEQUENCES:
        return items + [json_value(draw, 1)] * draw.randint(0, 2)
    names = [key if type(key) is str else repr(key) for key in cell.keys[:5]]
    found: dict[str, object] = dict(zip(names, items, strict=True))
    if draw.random() < 0.4:
        found[text(draw)] = json_value(draw, 1)
    return found


def picked(some: Sequence[Edit]) -> str:
    """Edits as lines."""
    return "\n".join(map(repr, some))
