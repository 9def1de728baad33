"""The cells that are on screen and around it: read in the background, kept for a while."""

from collections import OrderedDict
from functools import partial
from typing import Any, NamedTuple

import numpy as np
from PySide6.QtCore import QObject, Signal

from ....analysis.elements.decoding import Array, decoded
from ....core.document import Document as CoreDocument
from ....core.jobs import CancelToken, Report
from ....core.nodes import Tensor
from ....workspace.looking.windows import Box, Reading, Sheet
from ....workspace.reading.computing import Bytes
from ....workspace.reading.drawing import GoneError
from ....workspace.reading.library import Library
from ...session.jobs import Job, Jobs

TALL, WIDE = 64, 32
"""Rows and columns of a block."""
KEPT = 400
"""Blocks that are kept."""


class Source(NamedTuple):
    """Where the numbers of a tensor come from."""

    document: CoreDocument
    library: Library
    tensor: Tensor

    def reading(self, token: CancelToken, report: Report) -> Reading:
        """Its elements, for one thread.

        Raises:
            CheckpointError: they cannot be had, or the file is another one by now.
        """
        return Reading(Bytes(self.document, self.library), self.tensor, token)


class Block(NamedTuple):
    """Some cells."""

    numbers: Array
    """As ``analysis.decoding.decoded`` has them, two dimensions."""
    bits: Array
    """Bytes of each element, three dimensions."""
    dtype: str
    """torch's short name, or ``analysis.decoding.HALVES``."""


_Key = tuple[int, int]


class Blocks(QObject):
    """Reads what is looked at, then what lies around it; one read at a time.

    Attributes:
        dtype: the type of the numbers that were read last.

    Signals:
        arrived: (box) cells that are there now, and in sight.
        failed: why they cannot be had.
    """

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._source: Source | None = None
        self._reading: Reading | None = None
        self._sheet = Sheet(())
        self._kept: OrderedDict[_Key, Block] = OrderedDict()
        self._old: set[_Key] = set()
        self._wanted = Box(0, 0, 0, 0)
        self._job: Job | None = None
        self.dtype = ""

    def look(self, source: Source | None, reading: Reading | None, sheet: Sheet) -> None:
        """Forget all cells; those of this sheet are wanted from now on.

        Args:
            reading: of the source, made in the lane ``looks``.
        """
        self._stop()
        self._source, self._reading, self._sheet = source, reading, sheet
        self._kept.clear()
        self._old.clear()

    def turn(self, sheet: Sheet) -> None:
        """Forget all cells; those of another sheet of the same tensor are wanted from now on."""
        self.look(self._source, self._reading, sheet)

    def renew(self, source: Source, reading: Reading) -> None:
        """Read the same cells again, and show the old ones until then: the tensor was edited."""
        self._stop()
        self._source, self._reading = source, reading
        self._old = set(self._kept)

    def want(self, box: Box) -> None:
        """These cells are on screen."""
        self._wanted = box
        if self._job is None:
            self._next()

    def cell(self, row: int, column: int) -> tuple[Any, bytes, str] | None:
        """A cell's number as a scalar of numpy, its bytes and its type; None while it is not there."""
        block = self._kept.get((row // TALL, column // WIDE))
        if block is None:
            return None
        place = row % TALL, column % WIDE
        return block.numbers[place], block.bits[place].tobytes(), block.dtype

    def number(self, row: int, column: int) -> Any:
        """A cell's number as Python has it; None while it is not there."""
        block = self._kept.get((row // TALL, column // WIDE))
        return None if block is None else block.numbers.item(row % TALL, column % WIDE)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _next(self) -> None:
        """Read what is on screen, then what lies around it."""
        if self._source is None or self._reading is None or not self._wanted.cells:
            return
        for margin in (0, 1):
            box = self._missing(margin)
            if box.cells:
                self._job = self._jobs.submit("looks", partial(_read, self._source, self._reading, self._sheet, box),
                                              partial(self._on_read, box), self._on_failed)
                return

    def _missing(self, margin: int) -> Box:
        """The smallest box of whole blocks that holds every missing one within some blocks of what is on screen."""
        box, sheet = self._wanted, self._sheet
        rows = range(max(box.row // TALL - margin, 0),
                     min((box.row + box.height - 1) // TALL + margin, (sheet.height - 1) // TALL) + 1)
        columns = range(max(box.column // WIDE - margin, 0),
                        min((box.column + box.width - 1) // WIDE + margin, (sheet.width - 1) // WIDE) + 1)
        missing = []
        for key in ((row, column) for row in rows for column in columns):
            if key not in self._kept or key in self._old:
                missing.append(key)
            else:
                self._kept.move_to_end(key)
        if not missing:
            return Box(0, 0, 0, 0)
        top, left = min(key[0] for key in missing) * TALL, min(key[1] for key in missing) * WIDE
        bottom = min((max(key[0] for key in missing) + 1) * TALL, sheet.height)
        right = min((max(key[1] for key in missing) + 1) * WIDE, sheet.width)
        return Box(top, left, bottom - top, right - left)

    def _on_read(self, box: Box, read: tuple[Block, Reading]) -> None:
        block, self._reading = read
        self._job, self.dtype = None, block.dtype
        is_news = _touch(box, self._missing(0))
        for top in range(0, box.height, TALL):
            for left in range(0, box.width, WIDE):
                key = ((box.row + top) // TALL, (box.column + left) // WIDE)
                part = slice(top, top + TALL), slice(left, left + WIDE)
                self._kept[key] = Block(block.numbers[part], block.bits[part], block.dtype)
                self._kept.move_to_end(key)
                self._old.discard(key)
        while len(self._kept) > KEPT:
            self._old.discard(self._kept.popitem(last=False)[0])
        if is_news:
            self.arrived.emit(box)
        if self._job is None:
            self._next()

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self._source = self._reading = None
        self.failed.emit(error)


def _touch(one: Box, other: Box) -> bool:
    return one.row < other.row + other.height and other.row < one.row + one.height \
        and one.column < other.column + other.width and other.column < one.column + one.width


def _read(source: Source, reading: Reading, sheet: Sheet, box: Box, token: CancelToken,
          report: Report) -> tuple[Block, Reading]:
    """Some cells, and what they were read from: another reading, where the file is not what it was."""
    try:
        reading.check_unchanged()
        cells = reading.box(sheet, box)
        reading.check_unchanged()
    except GoneError:
        reading = source.reading(token, report)  # what was saved may hold the same bytes
        cells = reading.box(sheet, box)
        reading.check_unchanged()
    bits = np.frombuffer(cells.data, np.uint8).reshape(box.height, box.width, -1)
    return Block(decoded(cells.data, cells.dtype).reshape(box.height, box.width), bits, cells.dtype), reading
