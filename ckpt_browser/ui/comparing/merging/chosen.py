"""What is selected in a comparison: matches one by one, whole groups with all that is shown in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ....workspace.comparing.comparing import Comparison
    from ..page import ComparisonPage


class Chosen(NamedTuple):
    """Some entries of a comparison."""

    comparison: Comparison
    places: tuple[int, ...]
    """Of matches."""
    beside: tuple[int, ...]
    """Of differences beside the items."""


def is_chosen(page: ComparisonPage | None) -> bool:
    """Whether rows are selected that can be carried over, and nothing is about to change them."""
    return page is not None and page.comparing.comparison is not None and not page.comparing.aligning \
        and page.tree.selectionModel().hasSelection()


def chosen(page: ComparisonPage) -> Chosen | None:
    """The selected entries, each once and in the order of the rows; None where there are no rows."""
    # Imported late: starting the window need not wait for it.
    from ....workspace.comparing.rows.rows import BESIDE, MATCH
    from ...tree.row_selection import rows_in

    arrangement = page.tree.model_.arrangement
    if arrangement is None or page.comparing.view is None:
        return None
    rows, keep = page.comparing.view.rows, arrangement.keep
    found: dict[int, None] = {}
    waiting = [row for row in rows_in(arrangement, page.tree.selectionModel().selection()) if row < len(rows)]
    while waiting:
        row = waiting.pop()
        if row not in found and (keep is None or keep[row]):
            found[row] = None
            waiting += rows.children(row)
    some = sorted(found)
    return Chosen(rows.comparison, tuple([rows.what[row] for row in some if rows.kind[row] == MATCH]),
                  tuple([rows.what[row] for row in some if rows.kind[row] == BESIDE]))
