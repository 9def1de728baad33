"""The compiled loops find what numpy finds; and without them all is found as well."""

import math

import fast_histogram
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from ckpt_browser.analysis.compiled import loops
from ckpt_browser.analysis.measuring.measuring import Whole, measure
from ckpt_browser.analysis.measuring.runs import Run
from ckpt_browser.analysis.measuring.surveys import NORMAL
from ckpt_browser.analysis.pairs.differences import NONE, compare
from ckpt_browser.analysis.pairs.pairs import Pair, Side
from ckpt_browser.core.jobs import CancelToken

LENGTHS = (1, 3, 4, 5, 1_023, 1_024, 1_025, 70_001)
FLOATS = st.floats(width=32, allow_nan=False, allow_infinity=False)


class Bytes:
    """A reader of some memory."""

    def __init__(self, numbers) -> None:
        self._data = memoryview(numbers.tobytes())

    def read_into(self, start, buffer) -> None:
        buffer[:] = self._data[start:start + len(buffer)]


@pytest.fixture
def compiled():
    if not loops.LIBRARY.is_file():
        pytest.skip("there was no compiler when the program was installed")


@pytest.fixture
def without(monkeypatch, tmp_path):
    """As it is where there was no compiler."""
    monkeypatch.setattr(loops, "LIBRARY", tmp_path / "none.so")
    loops._library.cache_clear()
    yield
    loops._library.cache_clear()


def some(length: int, seed: int = 0):
    """Numbers of every kind that is finite: zeros of both signs, subnormal ones, tiny and huge ones."""
    chance = np.random.default_rng(seed)
    numbers = (chance.normal(size=length) * 10.0 ** chance.integers(-3, 4, length)).astype(np.float32)
    numbers[chance.random(length) < 0.02] = -0.0
    numbers[chance.random(length) < 0.02] = 1e-41
    numbers[chance.random(length) < 0.01] = np.finfo(np.float32).max
    return numbers


def steps(left, right):
    """Units in the last place, by way of Python's integers."""
    def places(numbers):
        codes = numbers.view(np.int32).astype(np.int64)
        return np.where(codes < 0, -(codes & 0x7FFFFFFF), codes)

    return np.abs(places(left) - places(right))


class TestFits:
    def test_the_library_is_there_where_there_was_a_compiler(self, compiled):
        assert loops.fits(some(10))

    @pytest.mark.parametrize("numbers", [some(10).astype(np.float64), some(10).astype(np.float16), some(20)[::2],
                                         some(10).astype(">f4"), np.arange(10, dtype=np.int32)])
    def test_other_numbers_do_not_fit(self, numbers):
        assert not loops.fits(numbers)
        assert not loops.fits(some(10), numbers)

    def test_numbers_that_begin_anywhere_do_not_fit(self):
        assert not loops.fits(np.frombuffer(bytes(41), np.float32, 10, 1))

    def test_more_than_counters_hold_does_not_fit(self):
        assert not loops.fits(np.broadcast_to(np.float32(0), loops.MOST + 1))

    def test_nothing_fits_without_a_library(self, without):
        assert not loops.fits(some(10))

    def test_another_machines_library_is_none(self, without):
        loops.LIBRARY.write_bytes(b"\x7fELF of something else")
        assert not loops.fits(some(10))


@pytest.mark.usefixtures("compiled")
class TestCount:
    @pytest.mark.parametrize("length", LENGTHS)
    @pytest.mark.parametrize("bins", [1, 7, 256, 4_096])
    def test_each_number_is_in_its_bin(self, length, bins):
        numbers = some(length)
        low, high = -50.0, 75.0
        places = (numbers.astype(np.float64) - low) * (bins / (high - low))
        places = places[(numbers >= low) & (numbers < high)].astype(np.int64)
        assert loops.count(numbers, bins, low, high).tolist() == np.bincount(places, minlength=bins).tolist()

    def test_what_is_no_number_is_in_no_bin(self):
        numbers = np.array([math.nan, math.inf, -math.inf, 0.0, 1.0, -1.0] * 9, np.float32)
        assert loops.count(numbers, 2, -1.0, 1.0).tolist() == [9, 9]

    @given(arrays.arrays(np.float32, st.integers(1, 40), elements=FLOATS), st.integers(1, 300))
    def test_bins_are_those_of_the_library_that_counts_otherwise(self, numbers, bins):
        low, high = float(numbers.min()), float(numbers.max())
        assume(low < high and math.isfinite(bins / (high - low)))
        expected = fast_histogram.histogram1d(numbers, bins, (low, high))
        assert loops.count(numbers, bins, low, high).tolist() == expected.tolist()


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
class TestTally:
    @pytest.mark.parametrize("length", [0, *LENGTHS])
    def test_each_code_is_counted(self, dtype, length):
        codes = np.random.default_rng(length).integers(0, np.iinfo(dtype).max, length, dtype, endpoint=True)
        assert loops.tally(codes).tolist() == np.bincount(codes, minlength=1 << 8 * codes.itemsize).tolist()

    def test_one_code_over_and_over_and_the_last_one(self, dtype):
        last = np.iinfo(dtype).max
        assert loops.tally(np.full(100_001, last, dtype))[last] == 100_001

    def test_other_codes_do_not_fit(self, dtype):
        assert loops.fit_codes(np.zeros(4, dtype))
        for codes in (np.zeros(8, dtype)[::2], np.zeros(4, ">u2"), np.zeros(4, np.uint32), np.zeros(4, np.int8)):
            assert not loops.fit_codes(codes)


@pytest.mark.usefixtures("compiled")
class TestSurvey:
    @pytest.mark.parametrize("length", LENGTHS)
    def test_sums_and_counts(self, length):
        numbers, normal = some(length), NORMAL[4]
        found = loops.survey(numbers, normal)
        wide = numbers.astype(np.float64)
        assert found.total == pytest.approx(math.fsum(wide), rel=1e-9, abs=1e-12 * np.abs(wide).sum())
        assert found.squares == pytest.approx(math.fsum(wide * wide), rel=1e-12)
        assert found.magnitudes == pytest.approx(math.fsum(np.abs(wide)), rel=1e-12)
        assert found.small == np.count_nonzero(np.abs(wide) < normal)
        assert found.zero == np.count_nonzero(numbers == 0)

    def test_the_smallest_normal_number_is_not_small(self):
        numbers = np.array([NORMAL[4], -NORMAL[4], np.nextafter(np.float32(NORMAL[4]), np.float32(0)), -0.0],
                           np.float32)
        assert loops.survey(numbers, NORMAL[4])[3:] == (2, 1)


@pytest.mark.usefixtures("compiled")
class TestCompare:
    @pytest.mark.parametrize("length", LENGTHS)
    def test_sums_counts_and_place(self, length):
        left, right = some(length, 1), some(length, 1)
        changed = np.random.default_rng(2).random(length) < 0.3
        right[changed] = some(int(changed.sum()), 3)
        found = loops.compare(left, right)
        one, other = left.astype(np.float64), right.astype(np.float64)
        between = np.abs(one - other)
        sums = [one * one, other * other, one * other, between, between * between]
        for value, expected in zip(found[:5], sums, strict=True):
            assert value == pytest.approx(math.fsum(expected), rel=1e-9, abs=1e-9 * np.abs(expected).sum())
        assert found.largest == between.max()
        assert found.place == (int(between.argmax()) if between.max() else -1)
        unlike = left.view(np.uint32) != right.view(np.uint32)
        assert (found.differing, found.alike) == (np.count_nonzero(unlike), np.count_nonzero(unlike & (between == 0)))
        assert found.steps == steps(left, right).max()

    def test_the_first_of_several_largest_is_the_place(self):
        left = np.zeros(5_000, np.float32)
        right = left.copy()
        right[[2_500, 2_501, 4_000]] = 2, -2, 2
        assert loops.compare(left, right).place == 2_500

    def test_opposite_ends_are_more_steps_apart_than_31_bits_hold(self):
        most = np.array([np.finfo(np.float32).max], np.float32)
        assert loops.compare(most, -most).steps == int(steps(most, -most)[0]) == 2 * 0x7F7FFFFF

    @pytest.mark.parametrize("odd", [math.nan, math.inf, -math.inf])
    def test_what_is_not_finite_is_told_by_the_sums(self, odd):
        left, right = some(3_000, 4), some(3_000, 5)
        left[1_234] = odd
        assert not math.isfinite(loops.compare(left, right).left)
        assert not math.isfinite(loops.compare(right, left).right)


def all_of(numbers):
    return measure(Whole((Run(Bytes(numbers), "float32", 0, len(numbers), 100),), rows=len(numbers) // 100), 256)


def held_against(left, right):
    sides = [Side(Bytes(numbers), "float32", 4) for numbers in (left, right)]
    return compare(Pair(*sides, 0, len(left)), NONE, CancelToken())


def odd(numbers):
    numbers[5::997] = math.nan
    numbers[7::991] = -math.inf
    return numbers


WAYS = {"of every kind": lambda: some(300_000, 6), "ordinary": lambda: np.random.default_rng(7).normal(
    size=300_000).astype(np.float32), "far from zero": lambda: (1e6 + np.random.default_rng(8).normal(
        size=300_000)).astype(np.float32), "not all finite": lambda: odd(some(300_000, 9)),
    "all the same": lambda: np.full(300_000, 0.25, np.float32), "integers": lambda: np.random.default_rng(10).integers(
        -9, 9, 300_000).astype(np.float32)}


@pytest.mark.usefixtures("compiled")
@pytest.mark.parametrize("numbers", WAYS.values(), ids=WAYS)
class TestWithout:
    """What numpy finds is what the loops find, but for the last digits of sums."""

    def test_statistics_and_histogram(self, numbers, request):
        quick = all_of(numbers())
        request.getfixturevalue("without")
        slow = all_of(numbers())
        assert list(quick.histogram.counts) == list(slow.histogram.counts)
        for name, mine, theirs in zip(slow.statistics._fields, quick.statistics, slow.statistics, strict=True):
            assert mine == theirs or mine == pytest.approx(theirs, rel=1e-9, abs=1e-12), name

    @pytest.mark.parametrize(("dtype", "kind"), [("float16", np.float16), ("int8", np.int8), ("uint8", np.uint8)])
    def test_statistics_of_codes(self, numbers, dtype, kind, request):
        with np.errstate(all="ignore"):
            codes = numbers().astype(kind)
        run = Run(Bytes(codes), dtype, 0, len(codes), 100)
        quick = measure(Whole((run,), rows=len(codes) // 100), 256)
        request.getfixturevalue("without")
        slow = measure(Whole((run,), rows=len(codes) // 100), 256)
        assert quick.histogram.counts.tolist() == slow.histogram.counts.tolist()
        assert quick.statistics == slow.statistics

    def test_differences(self, numbers, request):
        left = numbers()
        right = np.roll(left, 1)
        quick = held_against(left, right)
        request.getfixturevalue("without")
        slow = held_against(left, right)
        for name, mine, theirs in zip(slow._fields, quick, slow, strict=True):
            assert mine == theirs or mine == pytest.approx(theirs, rel=1e-9), name
