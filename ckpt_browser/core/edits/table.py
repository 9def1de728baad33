"""The table of edits: by what name each is written down, and the function that drafts it."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from ..document import Change, Document
from ..draft import Draft
from .arranging import (
    Drop,
    Duplicate,
    Keep,
    Lift,
    Move,
    Wrap,
    draft_drop,
    draft_duplicate,
    draft_keep,
    draft_lift,
    draft_move,
    draft_wrap,
)
from .blending import Blend, draft_blend
from .grafting import Graft, draft_graft
from .merging import TakeOver, draft_take
from .names import Rename, RenameMatching, RenamePrefix, draft_matching, draft_prefix, draft_rename
from .rescue import Rescue, draft_rescue
from .resizing import Resize, draft_resize
from .tensors import (
    Cast,
    Compact,
    PatchTensor,
    SetDevice,
    draft_cast,
    draft_compact,
    draft_device,
    draft_patch,
)
from .values import Insert, SetValue, draft_insert, draft_set

Edit: TypeAlias = (Rename | RenamePrefix | RenameMatching | Drop | Keep | Move | Duplicate | Lift | Wrap | Graft
                   | SetValue | Insert | Cast | SetDevice | PatchTensor | Compact | Rescue | Resize | TakeOver | Blend)

Borrowing: TypeAlias = Graft | TakeOver | Blend
"""Edits that take from another document, by the path of its ``file``."""


class Kind(NamedTuple):
    """One kind of edit."""

    edit: type
    draft: Callable[..., None]


KINDS: Mapping[str, Kind] = MappingProxyType({
    "rename": Kind(Rename, draft_rename),
    "rename-prefix": Kind(RenamePrefix, draft_prefix),
    "rename-matching": Kind(RenameMatching, draft_matching),
    "drop": Kind(Drop, draft_drop),
    "keep": Kind(Keep, draft_keep),
    "move": Kind(Move, draft_move),
    "duplicate": Kind(Duplicate, draft_duplicate),
    "lift": Kind(Lift, draft_lift),
    "wrap": Kind(Wrap, draft_wrap),
    "set": Kind(SetValue, draft_set),
    "insert": Kind(Insert, draft_insert),
    "cast": Kind(Cast, draft_cast),
    "device": Kind(SetDevice, draft_device),
    "patch": Kind(PatchTensor, draft_patch),
    "compact": Kind(Compact, draft_compact),
    "rescue": Kind(Rescue, draft_rescue),
    "resize": Kind(Resize, draft_resize),
})
"""Every kind of edit that needs no other document, by the name under which it is written down."""

BORROWING: Mapping[str, Kind] = MappingProxyType({
    "graft": Kind(Graft, draft_graft),
    "take": Kind(TakeOver, draft_take),
    "blend": Kind(Blend, draft_blend),
})
"""The kinds of edit that need the document of another ``file``; their functions are given all documents by path."""

_DRAFTS = MappingProxyType({kind.edit: kind.draft for kind in KINDS.values()})
_BORROWS = MappingProxyType({kind.edit: kind.draft for kind in BORROWING.values()})
_NO_OTHERS: Mapping[str, Document] = MappingProxyType({})


def plan(document: Document, edit: Edit, others: Mapping[str, Document] = _NO_OTHERS) -> Change:
    """What an edit would change.

    Args:
        others: open checkpoints by path, for edits that copy from them.

    Raises:
        EditError: it cannot be made; the sentence says why, its path where.
    """
    draft = Draft(document)
    if isinstance(edit, Borrowing):
        _BORROWS[type(edit)](draft, edit, others)
    else:
        _DRAFTS[type(edit)](draft, edit)
    return draft.change()


def files_of(edits: Iterable[Edit]) -> list[str]:
    """The other checkpoints that some edits take from, each once."""
    return list(dict.fromkeys(edit.file for edit in edits if isinstance(edit, Borrowing)))
