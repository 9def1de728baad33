"""Which tensors of a list share bytes."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ....core.edits.tensors import reached
from ....core.nodes import Tensor


class Overlap(NamedTuple):
    """How a tensor shares bytes with others."""

    same_as: int | None
    """Place of the first tensor that is the same in every byte; None where it shares a part."""


def overlaps(tensors: Sequence[Tensor]) -> dict[int, Overlap]:
    """Every tensor that shares bytes with one before it, by its place; those that come first are not among them."""
    found: dict[int, Overlap] = {}
    first: dict[object, int] = {}
    spans: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for place, tensor in enumerate(tensors):
        if not tensor.numel:
            continue
        view = (tensor.storage, tensor.offset, tensor.shape, tensor.stride, tensor.dtype)
        other = first.setdefault(view, place)
        if other != place:
            found[place] = Overlap(other)
        elif tensor.storage is not None and tensor.stride is not None:
            low, high = reached(tensor)
            spans[tensor.storage].append((low, high, place))
    for views in spans.values():
        found.update((place, Overlap(None)) for place in _overlapping(views))
    return found


def _overlapping(views: list[tuple[int, int, int]]) -> list[int]:
    """Places of the views that overlap with another, but for the first place of each heap."""
    heaps: list[list[int]] = []
    end = 0
    for low, high, place in sorted(views):
        if heaps and low < end:
            heaps[-1].append(place)
        else:
            heaps.append([place])
        end = max(end, high)
    return [place for heap in heaps for place in sorted(heap)[1:]]
