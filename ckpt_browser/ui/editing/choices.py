"""What is chosen in the window, and what can be done with it."""

from ...core.nodes import Tensor
from ...workspace.rows import choosing
from ...workspace.rows.tree import FOLD, Tree
from ..session.document import Document
from ..session.session import Session
from ..tree.row_editing import has_value


def tree_of(session: Session) -> tuple[Document, Tree] | None:
    """The document in front and its rows."""
    document = session.current
    if document is None or document.shown is None:
        return None
    return document, document.shown.arrangement.tree


def current(session: Session) -> tuple[Document, Tree, int] | None:
    """The document in front, its rows, and the current one of them."""
    chosen = tree_of(session)
    if chosen is None or not 0 <= chosen[0].row < len(chosen[1]):
        return None
    return *chosen, chosen[0].row


def has_rows(session: Session) -> bool:
    """Entries are selected, not just the file as a whole."""
    chosen = tree_of(session)
    return chosen is not None and any(row > 0 for row in chosen[0].rows[:2])


def has_one_entry(session: Session) -> bool:
    """The current row is an entry of its own, not just a prefix."""
    chosen = current(session)
    return chosen is not None and chosen[2] > 0 and chosen[1].node[chosen[2]] != FOLD


def can_rename(session: Session) -> bool:
    """The current row has a name or a value that can be typed."""
    chosen = current(session)
    return chosen is not None and (choosing.can_rename(chosen[1], chosen[2]) or has_value(chosen[1], chosen[2]))


def can_edit_value(session: Session) -> bool:
    """The current row has a value that can be typed."""
    chosen = current(session)
    return chosen is not None and has_value(chosen[1], chosen[2])


def can_lift(session: Session) -> bool:
    """The current row holds something."""
    chosen = current(session)
    return has_one_entry(session) and chosen is not None and chosen[1].first[chosen[2]] >= 0 \
        and not isinstance(chosen[1].node_of(chosen[2]), Tensor)


def can_step(session: Session, down: bool) -> bool:
    """The current row can change places with its neighbour, as the order on screen is that of the file."""
    chosen = current(session)
    if chosen is None or chosen[0].shown is None or len(chosen[0].rows) != 1:
        return False
    arrangement = chosen[0].shown.arrangement
    plain = arrangement.order.column is None and not arrangement.order.natural and arrangement.keep is None
    return plain and choosing.step_target(chosen[1], chosen[2], down) is not None


def can_paste(session: Session) -> bool:
    """Something was copied, and there is a container for it."""
    chosen = tree_of(session)
    return session.clip is not None and chosen is not None \
        and choosing.container_at(chosen[1], max(chosen[0].row, 0)) >= 0


def can_undo(session: Session) -> bool:
    """There is a step to take back."""
    journal = session.target.journal if session.target is not None else None
    return journal is not None and journal.cursor > 0


def can_redo(session: Session) -> bool:
    """There is a step to make again."""
    journal = session.target.journal if session.target is not None else None
    return journal is not None and journal.cursor < len(journal.steps)


def has_matches(session: Session) -> bool:
    """The filter found something."""
    document = session.current
    return document is not None and document.shown is not None and bool(document.shown.matches)
