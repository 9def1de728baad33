"""Pictures of one tensor: heat maps, filters, singular values, similar rows."""

import math
from typing import TYPE_CHECKING

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import say
from ...core.nodes import Tensor
from ..reading.computing import Bytes
from ..reading.gathering import gather
from ..reading.library import Library
from ..reading.tensor_numbers import Numbers, numbers_of
from .sights import Sight, lies_plainly, picture_shape, plane_of

if TYPE_CHECKING:
    from ...analysis.elements.decoding import Array
    from ...analysis.pictures.filters import Gallery
    from ...analysis.pictures.heat_maps import HeatMap
    from ...analysis.pictures.planes import Area, Fetch, Plane
    from ...analysis.pictures.similarity import Similarity
    from ...analysis.pictures.spectra import Spectrum


def heat_map(document: Document, library: Library, tensor: Tensor, sight: Sight, area: "Area", height: int,
             width: int, token: CancelToken | None = None, report: Report = no_report) -> "HeatMap":
    """An area of what is seen of the tensor in pixels; see ``analysis.heat_maps.heat_map``.

    Raises:
        CheckpointError: its numbers cannot be had.
    """
    from ...analysis.pictures import heat_maps

    plane, in_order = plane_of(tensor, sight)
    fetch = fetcher(document, library, tensor, in_order, token)
    return heat_maps.heat_map(fetch, plane, area, height, width, token, report)


def glance(document: Document, library: Library, tensor: Tensor, sight: Sight, height: int, width: int,
           token: CancelToken | None = None, report: Report = no_report) -> "HeatMap":
    """A first impression of all that is seen of the tensor; see ``analysis.heat_maps.glance``.

    Raises:
        CheckpointError: its numbers cannot be had.
    """
    from ...analysis.pictures import heat_maps

    plane, in_order = plane_of(tensor, sight)
    return heat_maps.glance(fetcher(document, library, tensor, in_order, token), plane, height, width, token)


def value_at(document: Document, library: Library, tensor: Tensor, sight: Sight, row: int, column: int,
             token: CancelToken | None = None, report: Report = no_report) -> "float | int | bool | complex":
    """The number in a cell, exactly; complex numbers as they are.

    Raises:
        CheckpointError: it cannot be had.
    """
    from ...analysis.pictures.planes import Area, part_of

    plane, in_order = plane_of(tensor, sight)
    cell = part_of(plane, Area(row, column, row + 1, column + 1))
    found = fetcher(document, library, tensor, in_order, token, magnitudes=False)(cell)[0, 0].item()
    assert isinstance(found, float | int | bool | complex)
    return found


def filters(document: Document, library: Library, tensor: Tensor, gallery: "Gallery", first: int, last: int,
            token: CancelToken | None = None, report: Report = no_report) -> "Array":
    """Some kernels of a convolution; see ``analysis.filters.pictures``.

    Raises:
        CheckpointError: its numbers cannot be had.
    """
    from ...analysis.pictures.filters import pictures

    return pictures(fetcher(document, library, tensor, True, token), gallery, first, last)


def largest(document: Document, library: Library, tensor: Tensor, token: CancelToken | None = None,
            report: Report = no_report) -> float:
    """The largest finite magnitude of all its numbers; 0 where there is none.

    Raises:
        CheckpointError: its numbers cannot be had.
    """
    from ...analysis.pictures import filters

    return filters.largest(fetcher(document, library, tensor, True, token), math.prod(picture_shape(tensor)), token,
                           report)


def spectrum(document: Document, library: Library, tensor: Tensor, token: CancelToken | None = None,
             report: Report = no_report) -> "Spectrum":
    """The singular values of the tensor as a matrix, its first axis down; see ``analysis.spectra.spectrum``.

    Raises:
        CheckpointError: its numbers cannot be had, or have no singular values.
    """
    from ...analysis.pictures import spectra

    plane, in_order = plane_of(tensor, Sight())
    return spectra.spectrum(fetcher(document, library, tensor, in_order, token), plane, token, report)


def similarity(document: Document, library: Library, tensor: Tensor, token: CancelToken | None = None,
               report: Report = no_report) -> "Similarity":
    """How alike the tensor's entries along its first axis are; see ``analysis.similarity.similarity``.

    Raises:
        CheckpointError: its numbers cannot be had.
    """
    from ...analysis.pictures.similarity import similarity as similar

    plane, in_order = plane_of(tensor, Sight())
    return similar(fetcher(document, library, tensor, in_order, token), plane, token=token, report=report)


def fetcher(document: Document, library: Library, tensor: Tensor, in_order: bool, token: CancelToken | None = None,
            magnitudes: bool = True) -> "Fetch":
    """The function that reads the numbers of a small plane; for one thread.

    Args:
        in_order: whether planes are told in row-major order; else as ``lies_plainly`` has it.
        magnitudes: give complex numbers as their magnitudes, NaN where either part is.

    Raises:
        CheckpointError: there are no numbers; so does the function where they cannot be read.
    """
    from ...analysis.elements.decoding import decoded

    known = Bytes(document, library)
    numbers = _numbers(known, tensor, in_order, token)

    def fetch(plane: "Plane") -> "Array":
        stored = gather(numbers.reader, numbers.itemsize, (plane.rows, plane.columns),
                        (plane.row_step, plane.column_step), plane.offset)
        known.check_unchanged()
        found = decoded(stored.reshape(-1).view("u1").data, numbers.dtype).reshape(plane.rows, plane.columns)
        return _magnitudes(found) if magnitudes and found.dtype.kind == "c" else found

    return fetch


def _numbers(known: Bytes, tensor: Tensor, in_order: bool, token: CancelToken | None) -> Numbers:
    if not in_order and lies_plainly(tensor) and tensor.stride is not None and 0 not in tensor.shape:
        # All that lies between the first number and the last: no view of a view, which would be gathered twice.
        reach = 1 + sum([(size - 1) * step for size, step in zip(tensor.shape, tensor.stride, strict=True)])
        return numbers_of(known, tensor._replace(shape=(reach,), stride=(1,)))
    numbers = numbers_of(known, tensor, token)
    if numbers.shape != picture_shape(tensor):
        raise CheckpointError(say("is a tensor of layout {layout}, which has no rows and columns of its own; look "
                                  "at its parts", layout=tensor.layout))
    return numbers


def _magnitudes(numbers: "Array") -> "Array":
    import numpy as np

    with np.errstate(over="ignore", invalid="ignore"):
        found: Array = np.abs(numbers)
    found[np.isnan(numbers)] = np.nan
    return found
