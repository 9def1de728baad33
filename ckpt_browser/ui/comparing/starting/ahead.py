"""What comparing needs is imported as soon as there are two files that may be compared."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject

from ...session.imports import Imports
from ...session.session import Session


def comparing_ahead(session: Session, parent: QObject) -> Imports:
    """Imports it soon after the second tree, or after an edit: it may be compared with what was saved."""
    imports = Imports(session.jobs, _numbers, _pieces, parent, partial(_may_compare, session))
    session.shown.connect(imports.start)
    session.edited.connect(imports.start)
    return imports


def _may_compare(session: Session) -> bool:
    return len(session.documents) > 1 or any(document.dirty for document in session.documents)


def _numbers() -> None:
    from ....workspace.comparing.measuring import measuring  # noqa: F401


def _pieces() -> Iterator[None]:
    from ..tree import tree_view  # noqa: F401
    yield
    from ..aligning import rules_panel  # noqa: F401
    yield
    from .. import page  # noqa: F401
    yield
    from ..pair import pair_side  # noqa: F401
