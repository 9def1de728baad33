"""Cells of a sheet that are copied as text, filled with a number, or replaced by a block of texts."""

from collections.abc import Sequence
from typing import TypeAlias

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import Count, marked, say
from .element_text import MOST_EDITED, exact, parsed, too_many
from .windows import Box, Reading, Sheet

MOST_COPIED = 1_000_000
"""Most cells that are copied at once."""

_AT_ONCE = 1 << 16
"""Cells that are read at once."""

Elements: TypeAlias = tuple[tuple[tuple[int, ...], object], ...]
"""What ``core.edits.tensors.PatchTensor`` takes: the index of each element and its new number."""


def copied(reading: Reading, sheet: Sheet, box: Box, token: CancelToken | None = None,
           report: Report = no_report) -> str:
    """The cells of a rectangle as lines with tabs between them, each so that it can be read back exactly.

    Raises:
        CheckpointError: there are too many, or they cannot be had.
    """
    from ...analysis.elements.decoding import decoded

    if box.cells > MOST_COPIED:
        raise CheckpointError(say("these are {cells} numbers; at most {most_copied} are copied at once",
                                  cells=Count(box.cells), most_copied=Count(MOST_COPIED)))
    token = token or CancelToken()
    lines = []
    step = max(_AT_ONCE // max(box.width, 1), 1)
    for first in range(box.row, box.row + box.height, step):
        token.check()
        part = box._replace(row=first, height=min(step, box.row + box.height - first))
        cells = reading.box(sheet, part)
        numbers = decoded(cells.data, cells.dtype).reshape(part.height, part.width)
        for row in range(part.height):
            there = [sheet.element(first + row, box.column + column) is not None for column in range(part.width)] \
                if sheet.wrap else [True] * part.width
            lines.append("\t".join([exact(number) if real else "" for number, real in
                                    zip(numbers[row], there, strict=True)]))
        report(marked("cells"), (first - box.row + part.height) * box.width, box.cells)
    return "\n".join(lines)


def filled(sheet: Sheet, boxes: Sequence[Box], text: str, dtype: str) -> Elements:
    """One number for all cells of some rectangles.

    Raises:
        CheckpointError: it is no number of the type, or there are too many cells.
    """
    number = parsed(text, dtype)
    cells = sum(box.cells for box in boxes)
    if cells > MOST_EDITED:
        raise CheckpointError(too_many(cells))
    places = {index: None for box in boxes for row in range(box.row, box.row + box.height)
              for column in range(box.column, box.column + box.width)
              if (index := sheet.element(row, column)) is not None}
    return tuple([(index, number) for index in places])


def pasted(sheet: Sheet, row: int, column: int, cells: Sequence[Sequence[str]], dtype: str) -> Elements:
    """A block of texts whose first one comes into a cell; a single line goes on in the next line of a wrapped sheet.

    Raises:
        CheckpointError: one of them is no number of the type, or the block goes beyond the sheet.
    """
    if sheet.wrap and (len(cells) == 1 or len(cells[0]) == 1):
        line = [text for texts in cells for text in texts]
        first = row * sheet.wrap + column
        indexes: list[tuple[int, ...] | None] = [(place,) if place < sheet.shape[0] else None
                                                 for place in range(first, first + len(line))]
    else:
        line = [text for texts in cells for text in texts]
        width = len(cells[0])
        if column + width > sheet.width or row + len(cells) > sheet.height:
            raise CheckpointError(_beyond(cells))
        indexes = [sheet.element(row + down, column + across) for down in range(len(cells)) for across in range(width)]
    elements = []
    for index, text in zip(indexes, line, strict=True):
        if index is None:
            raise CheckpointError(_beyond(cells))
        try:
            elements.append((index, parsed(text, dtype)))
        except CheckpointError as error:
            raise CheckpointError(error.reason, place=str(list(index))) from None
    return tuple(elements)


def _beyond(cells: Sequence[Sequence[str]]) -> str:
    return say("a block of {count} × {count2} numbers goes beyond the tensor from here", count=Count(len(cells)),
               count2=Count(len(cells[0])))
