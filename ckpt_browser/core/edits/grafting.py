"""Taking over a part of another open checkpoint."""

from collections.abc import Mapping
from typing import NamedTuple

from ..document import Document
from ..draft import Draft
from ..messages import say
from ..nodes import Key
from ..places import EditError, Path, Places
from .containers import NAMELESS, insert
from .copying import graft


class Graft(NamedTuple):
    """Put a copy of an entry of another checkpoint into a container."""

    file: str
    """The other checkpoint's path."""
    path: Path
    """The entry there."""
    into: Path
    """The container here."""
    key: Key
    at: int | None = None


def draft_graft(draft: Draft, edit: Graft, others: Mapping[str, Document]) -> None:
    """Draft a :class:`Graft`; ``others`` are the open checkpoints by path."""
    other = others.get(edit.file)
    if other is None:
        raise EditError(say("{file} is not open", file=edit.file))
    number = Places(other.checkpoint.nodes, other.checkpoint.root).node(edit.path)
    owner = Places(draft, draft.root).node(edit.into)
    if edit.key == "":
        raise EditError(NAMELESS, edit.into)
    insert(draft, owner, edit.at, [(edit.key, graft(draft, other, number))], edit.into)
