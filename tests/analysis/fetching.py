"""Numbers in memory, fetched as those of a file are."""

import numpy as np

from ckpt_browser.analysis.pictures.planes import Plane


def fetch_from(array):
    """Fetches from the elements of an array in row-major order."""
    flat = np.ascontiguousarray(array).reshape(-1)

    def fetch(plane: Plane):
        assert plane.filled < 0
        rows, columns = np.arange(plane.rows)[:, None], np.arange(plane.columns)[None, :]
        return flat[plane.offset + rows * plane.row_step + columns * plane.column_step]

    return fetch


def plane_of(array) -> Plane:
    """All of an array of two dimensions."""
    return Plane(*array.shape, array.shape[1], 1)
