"""The table of edits: which function of the model makes each."""

from collections.abc import Mapping

from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.rescue import Rescue
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue

from ..mirror import Cell, Tags, mirror
from . import blending, contents, names, numbers, structure
from .places import Unmodelled

STRUCTURE = {Drop: structure.drop, Keep: structure.keep, Move: structure.move, Duplicate: structure.duplicate,
             Lift: structure.lift, Wrap: structure.wrap, Rescue: structure.rescue, Rename: names.rename,
             RenamePrefix: names.prefix, RenameMatching: names.matching, SetValue: contents.set_value,
             Insert: contents.insert}
NUMBERS = {Cast: numbers.cast, SetDevice: numbers.set_device, PatchTensor: numbers.patch, Compact: numbers.compact,
           Resize: numbers.resize}


class Model:
    """A checkpoint under edit, in plain cells.

    Attributes:
        root: the file as a whole.
        tags: on which device each storage is said to lie.
        others: other files, by path.
    """

    def __init__(self, loaded: object, others: Mapping[str, object], tags: Tags | None = None) -> None:
        self.root: Cell = mirror(loaded)
        self.others = {path: mirror(other) for path, other in others.items()}
        self.tags = tags or Tags()
        self._moved_after: set[str] = set()
        self._grafted: set[str] = set()

    def apply(self, edit: Edit) -> None:
        """Make an edit.

        Raises:
            Refuse: it cannot be made.
            Unmodelled: what it would do is not said here.
        """
        kind = type(edit)
        if kind in STRUCTURE:
            self.root = STRUCTURE[kind](self.root, edit)  # type: ignore[operator]
        elif kind in NUMBERS:
            self.root = NUMBERS[kind](self.root, edit, self.tags)  # type: ignore[operator]
            if kind is SetDevice:
                self._moved_after |= self._grafted
        elif isinstance(edit, Blend):
            self.root = blending.blend(self.root, edit, self.tags, self.others)
        else:
            assert isinstance(edit, Graft | TakeOver)
            if edit.file in self._moved_after:
                raise Unmodelled  # what was copied before and has moved is not shared with what comes now
            take = structure.graft if isinstance(edit, Graft) else structure.take
            self.root = take(self.root, edit, self.others)  # type: ignore[arg-type]
            self._grafted.add(edit.file)
