"""What a document becomes so that a target can hold it."""

from typing import NamedTuple

from ..core.document import Document
from ..core.losses import Loss
from .save_options import SaveOptions


class Fit(NamedTuple):
    """A document that fits, or what stands in the way."""

    document: Document
    losses: tuple[Loss, ...] = ()


def fitted(document: Document, options: SaveOptions) -> Fit:
    """The document as the target takes it."""
    return Fit(document)
