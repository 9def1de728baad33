"""What the actions of comparing do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..session.document import FAILED
from .aligning import pairing

if TYPE_CHECKING:
    from ..window.main_window import MainWindow
    from .comparing import Comparing


def front(window: MainWindow) -> Comparing | None:
    """The comparison in front."""
    return window.session.comparisons.front


def is_comparing(window: MainWindow) -> bool:
    """A comparison is in front."""
    return front(window) is not None


def is_stale(window: MainWindow) -> bool:
    """A file of the comparison in front changed on disk."""
    comparing = front(window)
    return comparing is not None and comparing.stale is not None


def is_aligned(window: MainWindow) -> bool:
    """The comparison in front has rows."""
    comparing = front(window)
    return comparing is not None and comparing.view is not None


def can_compare(window: MainWindow) -> bool:
    """A file is in front that is open, or will be."""
    document = window.session.current
    return document is not None and document.state != FAILED


def can_compare_saved(window: MainWindow) -> bool:
    """The file in front has edits that no file holds."""
    document = window.session.current
    return document is not None and document.dirty and document.saved_state is not None


def can_swap(window: MainWindow) -> bool:
    """The comparison in front is one of two files."""
    comparing = front(window)
    return comparing is not None and not comparing.with_saved


def rules_are_shown(window: MainWindow) -> bool:
    """The table of rules is on screen."""
    page = window.comparison_page
    return page is not None and not page.rules.isHidden()


def reads_everything(window: MainWindow) -> bool:
    """Neither places nor checksums are believed."""
    comparing = front(window)
    return comparing is not None and comparing.wanted.exact


def can_join(window: MainWindow) -> bool:
    """One removed and one added row are selected."""
    comparing = front(window)
    return comparing is not None and pairing.to_be_joined(comparing) is not None


def can_part(window: MainWindow) -> bool:
    """A row with two sides is selected."""
    comparing = front(window)
    return comparing is not None and bool(pairing.to_be_parted(comparing))


def compare(window: MainWindow) -> None:
    """Ask what to compare the file in front with."""
    from .starting.chooser import CompareDialog

    if window.session.current is not None:
        CompareDialog(window, window.session.current).open()


def compare_saved(window: MainWindow) -> None:
    """Compare the file in front, edits and all, with what was saved."""
    if window.session.current is not None:
        window.session.comparisons.open_with_saved(window.session.current)


def next_difference(window: MainWindow) -> None:
    """Go to the next difference."""
    if window.comparison_page is not None:
        window.comparison_page.step()


def previous_difference(window: MainWindow) -> None:
    """Go to the difference before."""
    if window.comparison_page is not None:
        window.comparison_page.step(backwards=True)


def swap(window: MainWindow) -> None:
    """Let left and right change places."""
    comparing = front(window)
    if comparing is not None:
        comparing.swap()


def toggle_rules(window: MainWindow) -> None:
    """Show or hide the table of rules."""
    if window.comparison_page is not None:
        window.comparison_page.show_rules(not rules_are_shown(window))


def toggle_exact(window: MainWindow) -> None:
    """Read everything, or believe places and checksums again."""
    comparing = front(window)
    if comparing is not None:
        comparing.set_wanted(comparing.wanted._replace(exact=not comparing.wanted.exact))


def join(window: MainWindow) -> None:
    """Bring the selected removed and added row together."""
    comparing = front(window)
    if comparing is not None:
        pairing.join(comparing)


def part(window: MainWindow) -> None:
    """Let the selected pairs be no pairs."""
    comparing = front(window)
    if comparing is not None:
        pairing.part(comparing)


def can_confirm(window: MainWindow) -> bool:
    """A pair that may belong together is selected."""
    page = window.comparison_page
    return page is not None and pairing.selected(page.comparing, page.tree.current_row) is not None


def confirm(window: MainWindow) -> None:
    """Bring the selected suggested pair together."""
    page = window.comparison_page
    pair = pairing.selected(page.comparing, page.tree.current_row) if page is not None else None
    if page is not None and pair is not None:
        pairing.confirm(page.comparing, [pair])


def deny(window: MainWindow) -> None:
    """Hear no more of the selected suggested pair."""
    page = window.comparison_page
    pair = pairing.selected(page.comparing, page.tree.current_row) if page is not None else None
    if page is not None and pair is not None:
        pairing.deny(page.comparing, pair)
