"""Whether the bytes behind a storage are there, also where it is computed from others."""

from ....core.derived import Blended, Given, Joined
from ....core.draft import Draft
from ....core.edits.copying import reachable
from ....core.nodes import Tensor


def storages_of(node: Tensor) -> list[int]:
    """The storages that a tensor views."""
    found = [piece.storage for piece in node.pieces]
    return found if node.storage is None else [*found, node.storage]


def unreadable(draft: Draft, number: int) -> str:
    """Why the bytes of a storage cannot be had, or empty."""
    waiting, seen = [number], {number}
    while waiting:
        number = waiting.pop()
        derived = draft.derived(number)
        if derived is None:
            if draft.storage(number).missing:
                return draft.storage(number).missing
            continue
        below: list[int] = []
        if isinstance(derived, Joined | Blended):
            made_of = (derived.node,) if isinstance(derived, Joined) else (derived.node, derived.other)
            below = [storage for part in reachable(draft, *made_of)
                     if isinstance(node := draft[part], Tensor) for storage in storages_of(node)]
        elif not isinstance(derived, Given):
            below = [derived.storage]
        waiting.extend(storage for storage in below if storage not in seen)
        seen.update(below)
    return ""
