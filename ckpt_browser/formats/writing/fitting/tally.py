"""What a target cannot hold, gathered by kind, and what was chosen for each."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from ....core.document import Document
from ....core.losses import Loss
from ....core.messages import Count, completed
from ....core.paths import visible
from ....core.places import Path

MOST_PATHS = 100
_MOST_NAMES = 5


class Fitted(NamedTuple):
    """A document made to fit a target."""

    document: Document
    """What is written; where no choice was made, as if the first one was."""
    losses: tuple[Loss, ...]
    """What the target cannot hold and no choice was made for."""
    notes: tuple[str, ...] = ()
    """What else is not kept, in sentences without a final stop."""


class Tally:
    """Counts what does not fit, kind by kind, in the order in which kinds are met."""

    def __init__(self, choices: Mapping[str, str]) -> None:
        self._choices = choices
        self._paths: dict[str, list[Path]] = {}
        self._places: Counter[str] = Counter()
        self._names: dict[str, Counter[str]] = {}

    def add(self, kind: str, path: Path | None, name: str = "") -> None:
        """One more place; ``name`` says what is there, for the sentence; without a path it is only counted."""
        paths = self._paths.setdefault(kind, [])
        if path is not None and len(paths) < MOST_PATHS:
            paths.append(path)
        self._places[kind] += 1
        if name:
            self._names.setdefault(kind, Counter())[name] += 1

    def chosen(self, kind: str, ways: tuple[str, ...]) -> str:
        """The way out for a kind: the one that was chosen, else the first."""
        choice = self._choices.get(kind)
        return choice if choice in ways else ways[0] if ways else ""

    def losses(self, ways: Mapping[str, tuple[str, ...]], sentences: Mapping[str, tuple[str, str]]) -> tuple[Loss, ...]:
        """The losses for which no choice was made.

        Args:
            sentences: by kind, for one place and for several; ``{n}`` is how many, ``{names}`` what they are.
        """
        found = []
        for kind, places in self._places.items():
            if self._choices.get(kind) in ways[kind]:
                continue
            one, many = sentences[kind]
            sentence = completed(one if places == 1 else many, n=Count(places), names=self._named(kind))
            found.append(Loss(kind, sentence, tuple(self._paths[kind]), places, ways[kind]))
        return tuple(found)

    def _named(self, kind: str) -> str:
        names = self._names.get(kind, Counter())
        shown = [visible(name, 100) for name, _ in names.most_common(_MOST_NAMES)]
        return ", ".join(shown) + (", ..." if len(names) > _MOST_NAMES else "")
