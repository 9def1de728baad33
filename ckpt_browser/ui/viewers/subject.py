"""What is looked at: the current row of the document in front, in the state that it is in now."""

from typing import NamedTuple

from ...core.nodes import Tensor
from ...core.places import Path
from ...workspace.loading import Opened
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.choosing import paths_of
from ..session.document import OPEN, Document
from ..session.session import Session


class Subject(NamedTuple):
    """Equal to another as long as the same row of the same state of the same document is meant."""

    document: Document
    opened: Opened
    """The state of the file; every edit makes another one."""
    arrangement: Arrangement
    row: int
    """The current row, -1 where the whole file is meant."""
    rows: tuple[int, ...]
    """All selected rows, the current one among them."""

    @property
    def tensor(self) -> Tensor | None:
        """The tensor of the current row, if it is one."""
        return self.tensor_of(self.row)

    def tensor_of(self, row: int) -> Tensor | None:
        """The tensor of a row, if it is one."""
        tree = self.arrangement.tree
        node = tree.node_of(row) if 0 <= row < len(tree) else None
        return node if isinstance(node, Tensor) else None

    def path_of(self, row: int) -> Path:
        """The keys that lead to a row; ``()`` for the whole file."""
        return paths_of(self.arrangement.tree, [row])[0] if row > 0 else ()


def subject_of(session: Session) -> Subject | None:
    """What the session's selection means; None while nothing is open."""
    document = session.current
    if document is None or document.state != OPEN or document.shown is None or document.opened is None:
        return None
    tree = document.shown.arrangement.tree
    row = document.row if document.row < len(tree) else -1
    return Subject(document, document.opened, document.shown.arrangement, row, document.rows)
