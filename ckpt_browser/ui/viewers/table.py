"""All viewers in one table: what each is called, what it shows, and how it is made."""

import sys
from collections.abc import Callable
from typing import NamedTuple

from ..session.session import Session
from ..widgets.theme import Theme
from ..wording.words import QT_TRANSLATE_NOOP
from .subject import Subject
from .viewer import Viewer

Maker = Callable[[Session, Theme], Viewer]


class Kind(NamedTuple):
    """One viewer."""

    name: str
    """Remembered in the settings; its room is called the same."""
    title: str
    """To be translated in the context ``Viewers``."""
    accepts: Callable[[Subject], bool]
    load: Callable[[], Maker]
    """Imports what it needs, which takes time, and gives what makes it."""
    stays: Callable[[Subject], bool] | None = None
    """Where it is kept though it would not be offered, if it is in front."""
    names: bool = False
    """Whether it says itself what it shows: it may be another part than the one that is selected."""


def is_loaded(kind: Kind) -> bool:
    """Whether all that a viewer needs is imported, so that it can be made at once."""
    return f"{__package__}.{kind.name}.viewer" in sys.modules


def is_tensor(subject: Subject) -> bool:
    """True for a tensor."""
    return subject.tensor is not None


def has_tensors(subject: Subject) -> bool:
    """True for the whole file, or a group, with tensors below it."""
    return subject.tensor is None and bool(subject.arrangement.totals.tensors[max(subject.row, 0)])


def is_of_tensors(subject: Subject) -> bool:
    """True for a tensor, and for what has tensors below it."""
    return bool(subject.arrangement.totals.tensors[max(subject.row, 0)])


def load_values() -> Maker:
    """The grid of numbers."""
    from .values.viewer import ValuesViewer

    return ValuesViewer


def load_histogram() -> Maker:
    """The histogram of tensors."""
    from .histogram.viewer import HistogramViewer

    return HistogramViewer


def load_pictures() -> Maker:
    """The pictures of a tensor."""
    from .pictures.viewer import Pictures

    return Pictures


def load_layers() -> Maker:
    """All layers of a group at a glance."""
    from .layers.viewer import LayersViewer

    return LayersViewer


def load_sizes() -> Maker:
    """The bytes of each group."""
    from .sizes.viewer import SizesViewer

    return SizesViewer


VIEWERS: tuple[Kind, ...] = (
    Kind("values", QT_TRANSLATE_NOOP("Viewers", "Values"), is_tensor, load_values),
    Kind("histogram", QT_TRANSLATE_NOOP("Viewers", "Histogram"), is_tensor, load_histogram),
    Kind("pictures", QT_TRANSLATE_NOOP("Viewers", "Pictures"), is_tensor, load_pictures),
    Kind("layers", QT_TRANSLATE_NOOP("Viewers", "Layers"), has_tensors, load_layers, is_of_tensors, names=True),
    Kind("sizes", QT_TRANSLATE_NOOP("Viewers", "Sizes"), has_tensors, load_sizes, is_of_tensors, names=True),
)
