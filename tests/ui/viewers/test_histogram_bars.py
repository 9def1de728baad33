"""What is drawn of a histogram, as numbers: bars, scales, ticks, and the bins that are asked for."""

import math

import numpy as np
import pytest
import torch

from ckpt_browser.analysis.measuring.measures import Histogram
from ckpt_browser.ui.viewers.histogram.bars import (
    Bars,
    bars_of,
    cumulative,
    heights,
    normal_counts,
    outline,
    thinned,
)
from ckpt_browser.ui.viewers.histogram.composing import edges_of
from ckpt_browser.ui.viewers.histogram.legend import short_names
from ckpt_browser.ui.viewers.histogram.requests import Request, linear_part, request_of
from ckpt_browser.ui.viewers.histogram.scales import Scale, count_ticks, round_values, share_ticks
from ckpt_browser.ui.viewers.histogram.view import View

HUGE = 1.7e308


def counted(numbers: list[float], low: float, high: float, bins: int) -> Histogram:
    counts = torch.histc(torch.tensor(numbers, dtype=torch.float64), bins, low, high)
    return Histogram(low, high, counts.numpy().astype(np.int64))


@pytest.mark.parametrize("span", [1, 2, 3, 100, 254, 255])
def test_whole_numbers_have_bars_of_their_own(span):
    numbers = [*range(-7, span - 6), span - 7]
    found = bars_of(counted(numbers, -7, span - 7, 256), np.linspace(-7, span - 7, 257), True)
    assert found.counts.tolist() == [1] * span + [2]
    assert ((found.edges[:-1] + found.edges[1:]) / 2).tolist() == list(range(-7, span - 6))
    assert found.values


def test_more_whole_numbers_than_bins_share_bars():
    found = bars_of(counted(list(range(300)), 0, 299, 256), np.linspace(0, 299, 257), True)
    assert not found.values
    assert found.counts.sum() == 300


@pytest.mark.parametrize(("value", "whole"), [(3.25, False), (0.0, False), (-1e-310, False), (7, True)])
def test_one_value_is_one_bar_in_the_middle(value, whole):
    counts = np.zeros(16, np.int64)
    counts[8] = 5
    found = bars_of(Histogram(value, value, counts), np.full(17, value), whole)
    assert found.counts.tolist() == [0, 0, 5, 0, 0]
    assert found.edges[2] < value < found.edges[3] or value == -1e-310
    assert found.bin_at(value) == 2


def test_no_number_has_no_bars():
    assert bars_of(Histogram(None, None, np.zeros(4, np.int64)), np.zeros(5), False) is None


@pytest.mark.parametrize("log", [False, True])
def test_a_single_number_among_millions_is_seen(log):
    tall = heights(np.array([0, 1, 10**9]), 10**9, log)
    assert tall[0] == 0
    assert 0.003 < tall[1] < 0.05
    assert tall[2] == pytest.approx(1)


def test_a_logarithmic_scale_makes_tenfold_counts_equally_far():
    one, ten, hundred = heights(np.array([1, 10, 100]), 100, True)
    assert ten - one == pytest.approx(hundred - ten)


def test_gaps_stand_between_few_values_only():
    edges, tall = outline(np.arange(4.0), np.array([1.0, 2.0, 3.0]), gaps=True)
    assert tall.tolist() == [1, 0, 2, 0, 3]
    assert edges.tolist() == pytest.approx([0.1, 0.9, 1.1, 1.9, 2.1, 2.9])
    assert len(outline(np.arange(101.0), np.ones(100), gaps=True)[1]) == 100


def test_no_more_columns_than_pixels_and_none_of_the_peaks_is_lost():
    counts = np.zeros(4096, np.int64)
    counts[[5, 1000, 4095]] = 7, 3, 9
    bars = Bars(np.arange(4097.0), counts)
    seen = thinned(bars, 0, 4096, 300)
    assert len(seen.counts) <= 300
    assert sorted(seen.counts[seen.counts > 0]) == [3, 7, 9]
    assert (seen.edges[0], seen.edges[-1]) == (0, 4096)
    near = thinned(bars, 999.5, 1001.5, 300)
    assert near.counts.max() == 3
    assert len(near.counts) <= 6
    assert thinned(bars, 9000, 9001, 300).counts.sum() <= 9
    assert thinned(bars, -10, -5, 300).counts.sum() == 0


def test_the_cumulative_curve_counts_what_lies_outside():
    bars = Bars(np.array([0.0, 1.0, 2.0]), np.array([3, 1]), below=4, above=2)
    assert cumulative(bars).tolist() == [0.4, 0.7, 0.8]


def test_the_normal_curve_is_scaled_to_the_counts():
    bars = Bars(np.linspace(-8, 8, 65), np.zeros(64, np.int64), below=1000)
    wanted = torch.distributions.Normal(0.5, 2.0).cdf(torch.tensor(bars.edges)).diff() * 1000
    assert normal_counts(bars, 0.5, 2.0) == pytest.approx(wanted.numpy(), abs=1e-3)
    assert np.isfinite(normal_counts(bars, 0.0, 5e-324)).all()


@pytest.mark.parametrize("scale", [
    Scale(-2.0, 3.0), Scale(-HUGE, HUGE), Scale(0.0, 3e-310), Scale(-2.0, 3.0, 0.01), Scale(-HUGE, HUGE, 1e290),
    Scale(5.0, 5.0 + 1e-9), Scale(-0.5, 1.5, 0.0, True)])
def test_a_place_leads_back_to_its_value_and_ticks_lie_in_sight(scale):
    assert scale.places(np.array([scale.low, scale.high])).tolist() == pytest.approx([0, 1])
    assert (scale.value(0.0), scale.value(-1.0), scale.value(1.0), scale.value(2.0)) == (
        scale.low, scale.low, scale.high, scale.high)
    assert scale.place(scale.value(0.3)) == pytest.approx(0.3, abs=1e-6)
    for begin, end in ((0.0, 1.0), (0.4, 0.6), (0.5, 0.5 + 1e-6)):
        ticks = scale.ticks(begin, end, 300)
        assert len({text for _, text in ticks}) == len(ticks) <= 8
        assert all(math.isfinite(place) for place, _ in ticks)


def test_round_values_are_round():
    assert round_values(-1, 1, 5) == pytest.approx([-1, -0.5, 0, 0.5, 1])
    assert round_values(0.01, 0.02, 4) == pytest.approx([0.01, 0.0125, 0.015, 0.0175, 0.02])
    assert round_values(3.0, 3.0, 5) == [3.0]
    assert [text for _, text in Scale(-0.5, 1.5, 0.0, True).ticks(0, 1, 300)] == ["0", "1"]


@pytest.mark.parametrize(("top", "log", "wanted"), [
    (3, False, [0, 1, 2, 3]), (1, False, [0, 1]), (0, False, [0, 1]), (1000, True, [1, 10, 100, 1000]), (1, True, [1])])
def test_counts_are_whole(top, log, wanted):
    assert [count for _, count in count_ticks(top, log, 300)] == wanted


@pytest.mark.parametrize(("top", "total", "log", "wanted"), [
    (30, 100, False, [0, 5, 10, 15, 20, 25, 30]), (3, 3, False, [0, 20, 40, 60, 80, 100]),
    (0, 4, False, [0, 5, 10, 15, 20, 25]), (1000, 1000, True, [0.1, 1, 10, 100]), (50, 100_000, True, [0.001, 0.01])])
def test_shares_are_round(top, total, log, wanted):
    ticks = share_ticks(top, total, log, 300)
    assert [percent for _, percent in ticks] == pytest.approx(wanted)
    assert all(0 <= place <= 1.000001 for place, _ in ticks)


def test_what_is_in_sight_has_all_its_bins_with_half_as_much_around_it():
    assert request_of(Scale(0.0, 8.0), View(bins=64), 0.25, 0.5, False) == Request(1.0, 5.0, 128)
    assert request_of(Scale(0.0, 8.0), View(), -0.02, 1.02, False) == Request(0.0, 8.0, 256)
    assert request_of(Scale(-2.5, 9.5), View(), 0, 1, True) == Request(-2.5, 9.5, 12)
    assert request_of(Scale(-0.5, 999.5), View(bins=16), 0, 1, True) == Request(-0.5, 1007.5, 16)
    assert request_of(Scale(0.1, 0.3, 0.01), View(), 0, 1, False) == Request(0.1, 0.3, 256, 0.01)


@pytest.mark.parametrize(("low", "high", "quantiles"), [
    (-1.0, 1.0, (-1, -0.7, -0.02, 0, 0.02, 0.7, 1)), (0.0, HUGE, ()), (-5e-324, 5e-324, (0,) * 7),
    (0.0, 0.0, (0,) * 7)])
def test_a_symmetric_log_scale_is_linear_somewhere(low, high, quantiles):
    linear = linear_part(low, high, quantiles)
    assert linear >= 1e-300
    assert np.isfinite(np.arcsinh(np.float64(high) / linear))
    if quantiles and quantiles[4] == 0.02:
        assert linear == pytest.approx(0.001)


@pytest.mark.parametrize("request_", [Request(-HUGE, HUGE, 7), Request(-3.0, 9.0, 5, 0.01), Request(0.1, 0.7, 3)])
def test_edges_begin_and_end_where_they_shall(request_):
    found = edges_of(request_)
    assert (found[0], found[-1], len(found)) == (request_.low, request_.high, request_.bins + 1)
    assert (np.diff(found / 4) > 0).all()


@pytest.mark.parametrize(("paths", "wanted"), [
    ([("m", "layers.0.w"), ("m", "layers.1.w")], ["0.w", "1.w"]), ([("a.b",)], ["a.b"]),
    ([("x",), ("y", "z")], ["x", "y/z"]),
    ([("a.w",), ("a.w",)], ["w", "w"]), ([], []), ([("a\u202e.b",), ("a\u202e.c\x00",)], ["b", "c\\x00"])])
def test_names_are_told_apart_by_what_differs(paths, wanted):
    assert short_names(paths) == wanted
