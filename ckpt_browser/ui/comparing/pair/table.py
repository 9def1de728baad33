"""All pages of a pair but the overview: what each is called, what it makes sense for, and how it is made."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ...session.session import Session
from ...widgets.theme import Theme
from ...wording.words import QT_TRANSLATE_NOOP
from .pair_page import PairPage
from .paired import Paired

Maker = Callable[[Session, Theme], PairPage]


class PairKind(NamedTuple):
    """One page."""

    name: str
    title: str
    """To be translated in the context ``Pair``."""
    offers: Callable[[Paired], bool]
    """Whether it makes sense for a pair."""
    load: Callable[[], Maker]
    """Imports what it needs, which takes time, and gives what makes it."""

    def text(self) -> str:
        """Its title in the person's language."""
        return QCoreApplication.translate("Pair", self.title)


def has_numbers(paired: Paired) -> bool:
    """True for two tensors of which at least one has elements."""
    pair = paired.tensors
    return pair is not None and any(tensor.numel for tensor in pair)


def has_difference(paired: Paired) -> bool:
    """True for two tensors of one shape."""
    return paired.has_difference


def has_rank(paired: Paired) -> bool:
    """True for two matrices of one shape."""
    return paired.has_rank


def load_values() -> Maker:
    """The numbers of both, cell by cell."""
    from .values_page import ValuesPage

    return ValuesPage


def load_histograms() -> Maker:
    """How the numbers of both, and their differences, are spread."""
    from .histograms_page import HistogramsPage

    return HistogramsPage


def load_heat_map() -> Maker:
    """Where they differ."""
    from .heat_page import HeatPage

    return HeatPage


def load_low_rank() -> Maker:
    """Whether the difference is a LoRA."""
    from .low_rank_page import LowRankPage

    return LowRankPage


KINDS: tuple[PairKind, ...] = (
    PairKind("values", QT_TRANSLATE_NOOP("Pair", "Values"), has_difference, load_values),
    PairKind("histograms", QT_TRANSLATE_NOOP("Pair", "Histograms"), has_numbers, load_histograms),
    PairKind("heatMap", QT_TRANSLATE_NOOP("Pair", "Heat map"), has_difference, load_heat_map),
    PairKind("lowRank", QT_TRANSLATE_NOOP("Pair", "Low rank"), has_rank, load_low_rank),
)
