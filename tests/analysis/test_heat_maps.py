"""Pixels of a plane: nothing that matters is lost between them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.analysis.pictures import planes
from ckpt_browser.analysis.pictures.heat_maps import (
    EXTREMES,
    HIGHEST,
    KEPT,
    LOWEST,
    MEAN,
    Span,
    glance,
    heat_map,
    limit_of,
    shown,
    span_of,
)
from ckpt_browser.analysis.pictures.planes import Area, Plane, parts, whole, wrapped
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken

from .fetching import fetch_from, plane_of

NAN, INF = np.nan, np.inf


def picture(array, height=1000, width=1000, area=None):
    plane = plane_of(array)
    return heat_map(fetch_from(array), plane, area or whole(plane), height, width)


def binned(array, height, width):
    """Each pixel's cells, the slow way."""
    rows, columns = array.shape
    height, width = min(height, rows), min(width, columns)
    return [[array[i * rows // height:(i + 1) * rows // height, j * columns // width:(j + 1) * columns // width]
             for j in range(width)] for i in range(height)]


@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 12), st.integers(1, 12), st.integers(0, 2**32 - 1),
       st.sampled_from(["f4", "f8", "i4", "u1", "?"]), st.integers(1, 300), st.booleans())
def test_every_pixel_has_the_extremes_and_the_mean_of_its_cells(rows, columns, height, width, seed, kind, at_once,
                                                                turned):
    array = (np.random.default_rng(seed).standard_normal((rows, columns)) * 50).astype(kind)
    plane, fetch = plane_of(array), fetch_from(array)
    if turned:  # the same numbers, lying column by column
        plane, fetch = plane_of(array.T).turned, fetch_from(array.T)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(planes.parts, "__defaults__", (at_once,))
        found = heat_map(fetch, plane, whole(plane), height, width)
    wanted = binned(array, height, width)
    assert found.lowest.tolist() == [[float(cell.min()) for cell in line] for line in wanted]
    assert found.highest.tolist() == [[float(cell.max()) for cell in line] for line in wanted]
    np.testing.assert_allclose(found.mean, [[cell.mean(dtype=float) for cell in line] for line in wanted],
                               rtol=1e-5, atol=1e-4)
    assert not found.nan.any() and not found.infinite.any() and found.there.all()


@given(st.integers(1, 60), st.integers(1, 60), st.integers(1, 9), st.integers(1, 9), st.data())
def test_odd_numbers_are_found_wherever_they_are(rows, columns, height, width, data):
    array = np.zeros((rows, columns), np.float32)
    odd = data.draw(st.lists(st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1),
                                       st.sampled_from([NAN, INF, -INF])), max_size=8))
    for row, column, value in odd:
        array[row, column] = value
    found = picture(array, height, width)
    wanted = binned(array, height, width)
    assert found.nan.tolist() == [[bool(np.isnan(cell).any()) for cell in line] for line in wanted]
    signs = [[1 if (cell == INF).any() else -1 if (cell == -INF).any() else 0 for cell in line] for line in wanted]
    assert found.infinite.tolist() == signs
    assert list(found.nans.places) == [tuple(place) for place in np.argwhere(np.isnan(array))]
    assert list(found.infinities.places) == [tuple(place) for place in np.argwhere(np.isinf(array))]
    assert (found.nans.total, found.infinities.total) == (np.isnan(array).sum(), np.isinf(array).sum())


def test_one_nan_in_a_large_matrix_wins_over_infinity_and_is_seen():
    array = np.random.default_rng(1).standard_normal((3200, 512)).astype(np.float32)
    array[1234, 56], array[1234, 57], array[2000, 300] = NAN, INF, -INF
    found = picture(array, 300, 200)
    for way in (EXTREMES, MEAN, LOWEST, HIGHEST):
        values = shown(found, way, span_of(found))
        assert np.isnan(values).sum() == 1 and np.isneginf(values).sum() == 1
        place = tuple(np.argwhere(np.isnan(values))[0])
        assert place[0] * 3200 // 300 <= 1234 < (place[0] + 1) * 3200 // 300
        assert place[1] * 512 // 200 <= 56 < (place[1] + 1) * 512 // 200


@pytest.mark.parametrize("array", [np.array([[-0.1, 0.2, 5, 0.3]]), np.array([[1, 1, 1, 0.9, 1, 1.2, 1, 1]]),
                                   np.array([[-5.0, -4, -4.5, -1]]), np.arange(64.0).reshape(8, 8)])
def test_both_extremes_are_seen_however_lopsided_the_numbers_are(array):
    found = picture(array, 4, 2)
    values = shown(found, EXTREMES, span_of(found))
    assert values.min() == array.min() and values.max() == array.max()


def test_numbers_around_zero_show_the_largest_magnitude():
    found = picture(np.array([[3.0, -4], [1, -1]]), 2, 1)
    assert shown(found, EXTREMES, Span(-4, 0, 4)).tolist() == [[-4], [1]]


@pytest.mark.parametrize("array", [np.zeros((3, 4)), np.full((5, 2), 7.5), np.full((2, 2), -3, np.int64)])
def test_constants_stay_constant(array):
    found = picture(array, 2, 2)
    assert set(shown(found, EXTREMES, span_of(found)).reshape(-1)) == {float(array[0, 0])}


def test_nothing_but_nan():
    found = picture(np.full((9, 9), NAN, np.float32), 3, 3)
    assert np.isnan(shown(found, EXTREMES, span_of(found))).all() and found.there.all()
    assert span_of(found) == Span() and limit_of(shown(found, MEAN, Span())) == 0


@pytest.mark.parametrize("shape", [(0, 5), (5, 0), (0, 0)])
def test_no_numbers_at_all(shape):
    found = picture(np.zeros(shape, np.float32), 10, 10)
    assert found.lowest.size == 0 and found.nans.total == 0


def test_single_cells_keep_their_exact_numbers():
    array = np.array([[2**62 + 1, -5], [0, 3]])
    assert picture(array).cells.tolist() == array.tolist()
    assert picture(array, area=Area(0, 1, 2, 2)).cells.tolist() == [[-5], [3]]
    assert picture(array, 1, 1).cells is None


def test_an_area_is_looked_at_alone():
    array = np.arange(10_000.0).reshape(100, 100)
    array[0, 0] = NAN
    found = picture(array, 5, 5, Area(50, 20, 70, 45))
    assert found.lowest[0, 0] == array[50, 20] and found.highest[-1, -1] == array[69, 44] and not found.nan.any()


def test_the_last_line_of_a_wrapped_list_may_be_short():
    array = np.arange(1.0, 8)
    plane = wrapped(7)
    found = heat_map(fetch_from(array), plane, whole(plane), 10, 10)
    assert (plane.rows, plane.columns) == (3, 3)
    assert found.lowest[:2].tolist() == [[1, 2, 3], [4, 5, 6]] and found.lowest[2, 0] == 7
    assert found.there.tolist() == [[True] * 3, [True] * 3, [True, False, False]]
    assert heat_map(fetch_from(array), plane, whole(plane), 1, 1).highest.tolist() == [[7]]


@pytest.mark.parametrize("elements", [0, 1, 2, 3, 4, 5, 99, 100, 101])
def test_a_list_is_wrapped_into_about_a_square(elements):
    plane = wrapped(elements)
    assert sum(part.rows * part.columns for part in parts(plane, whole(plane), 3)) == elements
    assert abs(plane.rows - plane.columns) <= 1


def test_no_more_odd_places_are_kept_than_anybody_visits():
    found = picture(np.full((100, 100), NAN), 10, 10)
    assert found.nans.total == 10_000 and len(found.nans.places) == KEPT


def test_a_glance_takes_one_cell_for_each_pixel():
    array = np.arange(1000.0 * 90).reshape(1000, 90)
    found = glance(fetch_from(array), plane_of(array), 100, 45)
    assert found.lowest.tolist() == array[::10, ::2].tolist()
    assert found.area == Area(0, 0, 1000, 90) and found.cells is None
    wrapped_list = Plane(4, 3, 3, 1, 0, 10)  # of its last line there is one number
    assert glance(fetch_from(np.arange(10.0)), wrapped_list, 2, 3).lowest.tolist() == [[0, 1, 2], [6, 7, 8]]
    assert glance(fetch_from(np.zeros(0)), Plane(0, 3, 3, 1), 2, 3).lowest.shape == (0, 3)


def test_the_limit_is_a_share_of_the_magnitudes_unless_those_are_nothing():
    values = np.append(np.linspace(-1, 1, 199), [1000, NAN, INF])
    assert limit_of(values) == 1000 and limit_of(values, 0.9) < 1
    assert limit_of(np.eye(100), 0.9) == 1 and limit_of(np.array([NAN])) == 0


def test_huge_numbers_have_a_mean():
    assert picture(np.full((4, 4), 3e38, np.float32), 1, 1).mean[0, 0] == pytest.approx(3e38)


def test_it_stops_when_asked():
    token = CancelToken()
    token.cancel()
    array = np.zeros((3, 3))
    with pytest.raises(Cancelled):
        heat_map(fetch_from(array), plane_of(array), whole(plane_of(array)), 3, 3, token)
    with pytest.raises(Cancelled):
        glance(fetch_from(array), plane_of(array), 3, 3, token)
