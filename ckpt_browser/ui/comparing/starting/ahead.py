"""What comparing needs is imported, and its signs are drawn, as soon as there are two files that may be compared."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject

from ...session.imports import Imports
from ...session.session import Session
from ...widgets.theme import Theme


def comparing_ahead(session: Session, theme: Theme, parent: QObject) -> Imports:
    """Imports it soon after the second tree, or after an edit: it may be compared with what was saved."""
    imports = Imports(session.jobs, _numbers, partial(_pieces, theme), parent, partial(_may_compare, session))
    session.shown.connect(imports.start)
    session.edited.connect(imports.start)
    return imports


def _may_compare(session: Session) -> bool:
    return len(session.documents) > 1 or any(document.dirty for document in session.documents)


def _numbers() -> None:
    from ....workspace.comparing.measuring import measuring  # noqa: F401


def _pieces(theme: Theme) -> Iterator[None]:
    from ..signs import LOOKS, Signs
    from ..tree import tree_view  # noqa: F401
    yield
    for mark in LOOKS:
        Signs(theme.tokens).icon(mark)
        yield
    from ..aligning import rules_panel  # noqa: F401
    yield
    from .. import page  # noqa: F401
    yield
    from ..pair import pair_side  # noqa: F401
