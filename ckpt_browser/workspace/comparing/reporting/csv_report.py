"""A comparison as comma-separated text: a line of names, and one for each entry that is not the same on both sides."""

import csv
import io
import math
from collections.abc import Iterator

from ....core.jobs import CancelToken
from ....core.nodes import Node, Tensor
from ....core.paths import path_text, visible
from ....core.places import Path
from ..aligning.entries import LOOK
from ..comparing import Comparison
from ..judging.judging import SAME
from .json_report import path_at
from .sides import node_text, pair_texts
from .summary import Summary, is_renamed, is_within, way_of

COLUMNS = ("status", "path", "to", "what", "left", "right", "left_dtype", "right_dtype", "left_shape", "right_shape",
           "left_device", "right_device", "elements", "differing", "share", "max_abs", "mean_abs", "rms",
           "relative_l2", "cosine", "ulp", "not_finite", "signed_zeros", "outside", "within", "cast", "how", "problem")
NUMBERS = COLUMNS[COLUMNS.index("elements"):COLUMNS.index("within")]
LONGEST = 2000
"""Characters of a cell."""
_CALCULATED = ("=", "+", "-", "@")
"""What a cell begins with that a spreadsheet would take for a formula."""

Cells = dict[str, object]


def to_csv(comparison: Comparison, summary: Summary, token: CancelToken | None = None) -> Iterator[str]:
    """The text in pieces; what does not exist, or is not finite, is an empty cell.

    Texts of the files that a spreadsheet would calculate begin with an apostrophe; what cannot be seen is escaped.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, cells in enumerate(_rows(comparison, summary)):
        writer.writerow([_cell(cells.get(name)) for name in COLUMNS])
        if not number % LOOK:
            token.check()
            yield text.getvalue()
            text.seek(0)
            text.truncate()
    yield text.getvalue()


def _rows(comparison: Comparison, summary: Summary) -> Iterator[Cells]:
    for place in range(len(comparison.verdicts)):
        word = comparison.status(place)
        if word != SAME or comparison.verdicts[place].device:
            yield _row(comparison, place, word)
    for path, left, right in comparison.beside:
        yield {"status": "beside", "path": path_text(path), "left": left, "right": right}
    for place, side, message in summary.troubles:
        if place < 0:
            yield {"status": "problem", "path": "", "what": side, "problem": message}


def _row(comparison: Comparison, place: int, word: str) -> Cells:
    match, verdict = comparison.alignment.matches[place], comparison.verdicts[place]
    cells: Cells = {"status": word or "problem", "path": path_text(path_at(comparison, place)),
                    "what": " ".join(verdict.what), "problem": verdict.problem}
    left = comparison.left.node(match.left) if match.left >= 0 else None
    right = comparison.right.node(match.right) if match.right >= 0 else None
    for name, node in (("left", left), ("right", right)):
        if isinstance(node, Tensor):
            cells |= {f"{name}_dtype": node.dtype, f"{name}_shape": " ".join(map(str, node.shape)),
                      f"{name}_device": node.device}
    if is_renamed(comparison, match):
        cells |= {"to": path_text(_to(comparison, match.right)), "how": way_of(comparison, match)[0]}
    cells["left"], cells["right"] = _texts(left, right)
    if verdict.differences is not None:
        cells |= {name: getattr(verdict.differences, name) for name in NUMBERS}
        cells |= {"within": is_within(verdict), "cast": verdict.cast}
    return cells


def _to(comparison: Comparison, place: int) -> Path:
    return comparison.right.entries[place].path


def _texts(left: Node | None, right: Node | None) -> tuple[str, str]:
    """What is no tensor, in words."""
    if left is not None and right is not None:
        return ("", "") if isinstance(left, Tensor) and isinstance(right, Tensor) else pair_texts(left, right)
    told = ["" if node is None or isinstance(node, Tensor) else node_text(node) for node in (left, right)]
    return told[0], told[1]


def _cell(cell: object) -> object:
    if isinstance(cell, bool):
        return str(cell).lower()
    if cell is None or (isinstance(cell, float) and not math.isfinite(cell)):
        return ""
    if not isinstance(cell, str):
        return cell
    text = visible(cell, LONGEST)
    return f"'{text}" if text.startswith(_CALCULATED) else text
