"""Cosines between rows: those of torch."""

import numpy as np
import pytest
import torch

from ckpt_browser.analysis.pictures import similarity as module
from ckpt_browser.analysis.pictures.similarity import similarity
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken

from .fetching import fetch_from, plane_of


def of(array, most=512):
    return similarity(fetch_from(array), plane_of(array), most)


def some(rows, columns):
    return np.random.default_rng(5).standard_normal((rows, columns)).astype(np.float32)


@pytest.mark.parametrize("at_once", [1 << 20, 50])
def test_the_cosines_are_those_of_torch(monkeypatch, at_once):
    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    array = some(20, 33)
    rows = torch.from_numpy(array).double()
    wanted = torch.nn.functional.cosine_similarity(rows[:, None], rows[None], dim=-1)
    found = of(array)
    np.testing.assert_allclose(found.cosines, wanted, atol=1e-12)
    assert found.rows == tuple(range(20)) and len(found.apart) == 190


def test_of_many_rows_some_at_even_distances_are_compared():
    array = some(1000, 4)
    found = of(array, 100)
    assert found.rows == tuple(range(0, 1000, 10)) and found.total == 1000
    np.testing.assert_allclose(found.cosines, of(array[::10]).cosines)


def test_the_nearest_pairs_are_named():
    array = some(30, 50)
    array[17], array[4] = array[3] * 2, -array[9]
    pairs = of(array).nearest(5)
    assert pairs[0][:2] == (3, 17) and pairs[0].cosine == pytest.approx(1)
    assert [pair.cosine for pair in pairs] == sorted((pair.cosine for pair in pairs), reverse=True)
    assert of(array).cosines.min() == pytest.approx(-1)


def test_rows_without_direction_are_marked():
    array = some(6, 5)
    array[1], array[2, 3], array[4, 0] = 0, np.nan, np.inf
    found = of(array)
    assert found.zero == (1,) and found.odd == (2, 4)
    assert np.isnan(found.cosines[[1, 2, 4]]).all() and np.isnan(found.cosines[:, [1, 2, 4]]).all()
    assert len(found.apart) == 3 and len(found.nearest()) == 3


@pytest.mark.parametrize("shape", [(0, 4), (4, 0), (1, 4)])
def test_too_few_rows_have_no_pairs(shape):
    found = of(np.ones(shape))
    assert found.nearest() == () and not found.apart.size


def test_tiny_and_huge_rows_have_a_direction():
    array = np.array([[1e-30, 0], [1e30, 0], [0, 3]], np.float32)
    np.testing.assert_allclose(of(array).cosines, [[1, 1, 0], [1, 1, 0], [0, 0, 1]])


@pytest.mark.parametrize("kind", ["i4", "u1", "?"])
def test_any_numbers_will_do(kind):
    array = np.array([[3, 0], [1, 1]]).astype(kind)
    assert of(array).cosines[0, 1] == pytest.approx(2 ** -0.5)


def test_it_stops_when_asked():
    token = CancelToken()
    token.cancel()
    array = some(3, 3)
    with pytest.raises(Cancelled):
        similarity(fetch_from(array), plane_of(array), token=token)
