"""How much changed from the first layer to the last: which were frozen, and which moved."""

import math
from array import array
from collections.abc import Iterable
from typing import NamedTuple

from ....core.jobs import CancelToken
from ....core.nodes import Tensor
from ...rows.linked import SLICE
from ..aligning.optimizers import optimizer_paths
from ..comparing import Comparison
from .floats import is_of_floats

FROZEN, MOVED, NEW, GONE, UNKNOWN = "frozen", "moved", "new", "gone", "unknown"
"""What became of a layer: none of its numbers differ; some do; only the right has it; only the left has it; nobody
has looked yet, or it cannot be compared."""


class Layer(NamedTuple):
    """Tensors that stand directly below one name."""

    name: str
    places: tuple[int, ...]
    """Their matches, in the order of the files."""


class Moved(NamedTuple):
    """What became of a layer."""

    state: str
    relative: float | None = None
    """Norm of the differences by the norm of the left, of the tensors that differ; None where there is none."""


def layers_of(comparison: Comparison, token: CancelToken | None = None) -> list[Layer]:
    """All layers that hold tensors, in the order of the left; what only the right has stands behind its neighbours.

    What an optimizer remembers of its parameters is no layer, unless there is nothing else.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    left, right = comparison.left, comparison.right
    aside = [optimizer_paths(side.document.checkpoint) for side in (left, right)]
    found: dict[str, list[int]] = {}
    others: dict[str, list[int]] = {}
    for place, match in enumerate(comparison.alignment.matches):
        if not place % SLICE:
            token.check()
        side, number, paths = (left, match.left, aside[0]) if match.left >= 0 else (right, match.right, aside[1])
        entry = side.entries[number]
        if isinstance(side.node(number), Tensor):
            is_state = any(entry.path[:len(path)] == path for path in paths)
            (others if is_state else found).setdefault(entry.name.rpartition(".")[0], []).append(place)
    return [Layer(name, tuple(places)) for name, places in (found or others).items()]


class Depth:
    """All layers of a comparison, and what is known of them.

    Attributes:
        layers: the layers.
        moved: what became of each, as far as is known.
        changed: how many of them moved.
    """

    def __init__(self, comparison: Comparison, token: CancelToken | None = None) -> None:
        self.layers = layers_of(comparison, token)
        self.moved = [moved(comparison, layer) for layer in self.layers]
        self.changed = sum([one.state == MOVED for one in self.moved])
        self._comparison = comparison
        self._layer = array("i", [-1]) * len(comparison.alignment.matches)
        for number, layer in enumerate(self.layers):
            for place in layer.places:
                self._layer[place] = number

    def layer_of(self, place: int) -> int:
        """The layer that a match is in, or -1."""
        return self._layer[place] if 0 <= place < len(self._layer) else -1

    def learn(self, places: Iterable[int]) -> None:
        """Take in that the verdicts of some matches are others now."""
        for layer in {self._layer[place] for place in places}:
            if layer >= 0:
                before, now = self.moved[layer], moved(self._comparison, self.layers[layer])
                self.moved[layer] = now
                self.changed += (now.state == MOVED) - (before.state == MOVED)


def moved(comparison: Comparison, layer: Layer) -> Moved:
    """What became of a layer, as far as is known."""
    matches = [comparison.alignment.matches[place] for place in layer.places]
    if all(match.left < 0 for match in matches):
        return Moved(NEW)
    if all(match.right < 0 for match in matches):
        return Moved(GONE)
    square = norm = 0.0
    differs = unknown = False
    for place, match in zip(layer.places, matches, strict=True):
        verdict = comparison.verdicts[place]
        if match.left < 0 or match.right < 0:
            continue
        unknown |= verdict.open or bool(verdict.problem) or "shape" in verdict.what
        found = verdict.differences
        if found is not None and found.differing and is_of_floats(comparison, place):
            differs = True
            some = (found.rms or 0.0) ** 2 * (found.elements - found.not_finite)
            square += some
            if found.relative_l2 and math.isfinite(found.relative_l2):
                norm += some / found.relative_l2 ** 2
    if differs:
        return Moved(MOVED, math.sqrt(square / norm) if norm else None)
    return Moved(UNKNOWN if unknown else FROZEN)
