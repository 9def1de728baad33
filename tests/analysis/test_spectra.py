"""Singular values: those of torch, by either way."""

import numpy as np
import pytest
import torch

from ckpt_browser.analysis.pictures import spectra
from ckpt_browser.analysis.pictures.planes import Plane
from ckpt_browser.analysis.pictures.spectra import spectrum
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken

from .fetching import fetch_from, plane_of


def of(array):
    return spectrum(fetch_from(array), plane_of(array))


def some(rows, columns, seed=0):
    return np.random.default_rng(seed).standard_normal((rows, columns))


@pytest.mark.parametrize("shape", [(1, 1), (7, 7), (30, 4), (4, 30), (200, 60)])
@pytest.mark.parametrize("direct", [1 << 21, 0])
def test_the_values_are_those_of_torch(monkeypatch, shape, direct):
    monkeypatch.setattr(spectra, "_DIRECT", direct)
    monkeypatch.setattr(spectra, "_AT_ONCE", 64)
    array = some(*shape)
    found = of(array)
    wanted = torch.linalg.svdvals(torch.from_numpy(array)).numpy()
    np.testing.assert_allclose(found.values, wanted, rtol=1e-7, atol=1e-7)
    assert (found.rows, found.columns, found.taken, found.sampled) == (*shape, min(shape), False)
    assert found.rank == min(shape)


@pytest.mark.parametrize("direct", [1 << 21, 0])
def test_ranks_of_a_matrix_of_low_rank(monkeypatch, direct):
    monkeypatch.setattr(spectra, "_DIRECT", direct)
    found = of(some(80, 5, 1) @ some(5, 50, 2))
    assert found.rank == 5 and found.effective_rank < 5.001 and found.stable_rank < 5
    assert found.values_for(0.999999) <= 5


def test_equal_values_have_every_rank_in_full():
    found = of(np.eye(10) * 3)
    assert found.effective_rank == pytest.approx(10) and found.stable_rank == pytest.approx(10)
    assert found.values_for(0.9) == 9 and found.values_for(1) == 10
    np.testing.assert_allclose(found.energy, np.arange(1, 11) / 10)


def test_a_random_matrix_ends_about_where_it_should():
    found = of(some(400, 200) * 0.02 + 0)
    assert found.random_edge == pytest.approx(found.largest, rel=0.05)


@pytest.mark.parametrize("shape", [(5, 3), (0, 3), (3, 0)])
def test_zeros_and_nothing(shape):
    found = of(np.zeros(shape))
    assert found.largest == found.effective_rank == found.stable_rank == found.random_edge == 0
    assert found.rank == found.values_for(0.9) == 0 and not found.energy.size


def test_of_too_many_rows_some_are_taken_and_it_is_said(monkeypatch):
    monkeypatch.setattr(spectra, "LARGEST", 10)
    array = some(25, 40)
    found = of(array)
    assert found.sampled and found.taken == 9
    np.testing.assert_allclose(found.values, np.linalg.svd(array[::3], compute_uv=False))


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_odd_numbers_are_refused_with_a_sentence(value):
    array = some(9, 9)
    array[4, 4] = value
    with pytest.raises(CheckpointError, match="NaN or infinite"):
        of(array)


def test_squares_beyond_float64_are_refused(monkeypatch):
    monkeypatch.setattr(spectra, "_DIRECT", 0)
    with pytest.raises(CheckpointError, match="too large"):
        of(np.full((3, 3), 1e200))


@pytest.mark.parametrize("kind", ["i8", "u1", "?", "f4"])
def test_any_numbers_will_do(kind):
    array = (some(6, 9) * 3).astype(kind)
    np.testing.assert_allclose(of(array).values, np.linalg.svd(array.astype(float), compute_uv=False), atol=1e-9)


def test_it_stops_when_asked():
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        spectrum(fetch_from(np.zeros(4)), Plane(2, 2, 2, 1), token)
