"""What casts would lose, told by a dry run: it reads every number that they would convert."""

from collections.abc import Sequence

from ..core.edits.table import Edit
from ..core.edits.tensors import Cast
from ..core.jobs import CancelToken
from ..core.journal import Journal, do
from ..core.paths import visible
from ..workspace.reading.library import Library
from .printing.sizes import size_text
from .progress import progress


def tell_cast_losses(journal: Journal, edits: Sequence[Edit], library: Library) -> None:
    """Print a line for each cast among the edits that are about to be made.

    Raises:
        EditError: one of them cannot be made.
    """
    for place, edit in enumerate(edits):
        if isinstance(edit, Cast):
            state = do(journal, edits[:place]) if place else journal
            _tell(state, edit, library)


def _tell(journal: Journal, edit: Cast, library: Library) -> None:
    from ..workspace.editing.casting import preview_cast

    with progress() as report:
        found = preview_cast(journal.document, library, edit, CancelToken(), report)
    print(f"to {visible(edit.dtype)}: {size_text(found.before)} become {size_text(found.after)}; "
          f"values that overflow: {found.loss.overflow:,}, that become zero: {found.loss.underflow:,}")
    if found.parted:
        print(f"    tensors that will no longer share their numbers with others that are not converted: "
              f"{found.parted:,}")
    for row in found.rows:
        if row.problem:
            print(f"    {visible(row.problem, 300)}")
