"""Every number that is told of two tensors, held against torch in float64."""

import math
import struct
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context

import numpy as np
import pytest
import torch
from hypothesis import assume, given
from hypothesis import strategies as st

from ckpt_browser.analysis.elements.decoding import HALVES, decoded
from ckpt_browser.analysis.elements.recast import unexplained
from ckpt_browser.analysis.pairs import pairs
from ckpt_browser.analysis.pairs.differences import NONE, Differences, Tolerance, add_up, compare, compare_some, told_of
from ckpt_browser.analysis.pairs.pairs import Pair, Side, are_same, chunks
from ckpt_browser.core.dtypes import ITEMSIZES
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken

from .test_measuring import Memory

FLOATS = ["float64", "float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz",
          "float8_e5m2fnuz"]
INTEGERS = ["int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8"]
COMPLEX = ["complex128", "complex64", "complex32"]
ALL = [*FLOATS, "float8_e8m0fnu", HALVES, *INTEGERS, "bool", *COMPLEX]
MORE_BITS = {1: "<u1", 2: "<u2", 4: "<u4", 8: "<u8"}
WAYS = ("any", "near", "few", "same")


def side(data: bytes, dtype: str) -> Side:
    return Side(Memory(data), dtype, ITEMSIZES.get(dtype, 1))


def pair(left: bytes, right: bytes, dtype: str, other: str = "") -> Pair:
    size = ITEMSIZES.get(dtype, 1)
    return Pair(side(left, dtype), side(right, other or dtype), 0, len(left) // size)


def told(left: bytes, right: bytes, dtype: str, other: str = "", tolerance: Tolerance = NONE) -> Differences:
    return told_of(compare(pair(left, right, dtype, other), tolerance, CancelToken()), dtype, other or dtype)


def of(tensor: torch.Tensor) -> bytes:
    return tensor.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()


def tensor_of(data: bytes, dtype: str) -> torch.Tensor:
    """In float64 or complex128, as torch converts them; of four bits, which torch cannot read, by the table."""
    raw = torch.from_numpy(np.frombuffer(bytearray(data), np.uint8))
    if dtype == HALVES:
        table = torch.tensor([0, .5, 1, 1.5, 2, 3, 4, 6, -0., -.5, -1, -1.5, -2, -3, -4, -6], dtype=torch.float64)
        return table[raw.long()]
    kind = getattr(torch, dtype)
    numbers = raw.view(kind)
    if dtype == "complex32":
        return torch.view_as_complex(torch.view_as_real(numbers).to(torch.float64).contiguous())
    return numbers.to(torch.complex128 if kind.is_complex else torch.float64)


def made(dtype: str, way: str, count: int, seed: int) -> tuple[bytes, bytes]:
    """Two runs of elements: of any bits, a few steps apart, with a few changed ones, or the same."""
    chance = np.random.default_rng(seed)
    size = ITEMSIZES.get(dtype, 1)
    half = size // 2 if dtype.startswith("complex") else size
    raw = bytearray(chance.bytes(count * size))
    codes = np.frombuffer(raw, MORE_BITS[half])
    if dtype == HALVES:
        codes &= 15
    if dtype == "bool":
        codes &= 1
    other = codes.copy()
    if way == "any":
        other = np.frombuffer(bytearray(chance.bytes(count * size)), codes.dtype)
        other &= {HALVES: 15, "bool": 1}.get(dtype, int(np.iinfo(codes.dtype).max))
    elif way in ("near", "few"):
        where = chance.random(len(codes)) < (1.0 if way == "near" else 0.05)
        other[where] ^= chance.integers(0, 2 if dtype == "bool" else 4, int(where.sum())).astype(codes.dtype)
    return bytes(raw), other.tobytes()


runs = st.tuples(st.sampled_from(ALL), st.sampled_from(WAYS), st.integers(0, 300), st.integers(0, 2**32 - 1))


def finite(left: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    def whole(numbers: torch.Tensor) -> torch.Tensor:
        return torch.view_as_real(numbers).isfinite().all(-1) if numbers.is_complex() else numbers.isfinite()

    return whole(left) & whole(right)


def bitwise(left: bytes, right: bytes, dtype: str) -> np.ndarray:
    size = ITEMSIZES.get(dtype, 1)
    one, other = (np.frombuffer(data, np.uint8).reshape(-1, size) for data in (left, right))
    return (one != other).any(axis=1)


def close(found: float | None, wanted: float) -> None:
    """As close as sums of float64 in another order can be; what is beyond float64 is infinite or no number."""
    assert found is not None
    if math.isfinite(wanted):
        assert found == pytest.approx(wanted, rel=1e-10, abs=1e-300)
    else:
        assert not math.isfinite(found)


@given(runs)
def test_every_number_is_that_of_torch_in_float64(run):
    dtype = run[0]
    left, right = made(*run)
    found = told(left, right, dtype)
    a, b = tensor_of(left, dtype), tensor_of(right, dtype)
    unlike = bitwise(left, right, dtype)
    assert found.elements == len(unlike) and found.differing == int(unlike.sum())
    fine = finite(a, b)
    assert found.not_finite == int((torch.from_numpy(unlike) & ~fine).sum())
    a, b = a[fine], b[fine]
    if not len(a):
        assert found.max_abs is None and found.mean_abs is None and found.rms is None and found.cosine is None
        return
    apart = (a - b).abs()
    if dtype in ("int64", "uint64"):
        one, other = (decoded(data, dtype).astype(object) for data in (left, right))
        apart = torch.from_numpy(np.abs(one - other).astype(np.float64))
        assert found.max_abs == int(np.abs(one - other).max()) and not found.signed_zeros
    else:
        close(found.max_abs, float(apart.max()))
        assert found.signed_zeros == int((torch.from_numpy(unlike)[fine] & (a == b)).sum())
    close(found.mean_abs, float(apart.sum()) / len(a))
    close(found.rms, float((apart ** 2).mean().sqrt()))
    norms = [float((side.abs() ** 2).sum().sqrt()) for side in (a, b)]
    if all(map(math.isfinite, norms)) and min(norms) > 1e-150:
        close(found.relative_l2, float((apart ** 2).sum().sqrt()) / norms[0])
        inner = (torch.view_as_real(a) * torch.view_as_real(b)).sum() if a.is_complex() else a @ b
        assert found.cosine == pytest.approx(max(-1.0, min(1.0, float(inner) / norms[0] / norms[1])), abs=1e-10)
    if norms == [0.0, 0.0]:
        assert found.relative_l2 == 0.0 and found.cosine is None


@given(runs)
def test_the_two_sides_can_change_places(run):
    dtype = run[0]
    left, right = made(*run)
    there, back = told(left, right, dtype), told(right, left, dtype)
    for name in ("elements", "differing", "signed_zeros", "not_finite", "max_abs", "ulp", "place"):
        assert getattr(there, name) == getattr(back, name), name
    for name in ("mean_abs", "rms", "cosine"):
        one, other = getattr(there, name), getattr(back, name)
        assert one == other or one == pytest.approx(other, rel=1e-14, abs=1e-14, nan_ok=True), name


@given(runs)
def test_nothing_differs_from_itself(run):
    dtype, _, count, seed = run
    data = made(dtype, "same", count, seed)[0]
    for sums in (True, False):
        found = told_of(compare(pair(data, data, dtype), Tolerance(), CancelToken(), sums), dtype, dtype)
        assert found[1:5] == (0, 0, 0, 0) and found.place == -1 and found.max_abs in (0, None)
        assert found.cosine is None or found.cosine == pytest.approx(1.0)


@given(runs, st.integers(1, 70))
def test_parts_add_up_to_the_whole(run, step):
    dtype = run[0]
    left, right = made(*run)
    both = pair(left, right, dtype)
    whole = compare(both, NONE, CancelToken())
    parts = add_up([compare(both._replace(start=at, stop=min(at + step, both.stop)), NONE, CancelToken())
                    for at in range(0, both.stop, step)])
    for name in whole._fields:
        size = math.sqrt(whole.left) * math.sqrt(whole.right) if name == "both" else 0.0  # products cancel each other
        assert getattr(parts, name) == pytest.approx(getattr(whole, name), rel=1e-12, abs=1e-12 * size or None,
                                                     nan_ok=True), name
    assert (parts.place, parts.largest, parts.steps) == (whole.place, whole.largest, whole.steps)


@given(runs, st.floats(0, 2), st.floats(0, 100))
def test_tolerance_is_that_of_isclose(run, relative, absolute):
    """But for NaN of other bits, which is another number here."""
    dtype = run[0]
    assume(dtype not in ("int64", "uint64"))
    assume(relative or absolute)
    left, right = made(*run)
    a, b = tensor_of(left, dtype), tensor_of(right, dtype)
    unlike = torch.from_numpy(bitwise(left, right, dtype))
    within = torch.isclose(a, b, relative, absolute)
    known = within | torch.isclose(a, b, relative * (1 + 1e-9), absolute * (1 + 1e-9))
    least, most = int((unlike & ~known).sum()), int((unlike & ~within).sum())
    found = told(left, right, dtype, tolerance=Tolerance(relative, absolute)).outside
    # A difference that is the tolerance to the last digit may fall on either side of it.
    assert least <= found <= most + int((~torch.isclose(a, b, relative * (1 - 1e-9), absolute * (1 - 1e-9))
                                         & within & unlike).sum())


def test_tolerance_is_relative_to_the_right():
    left, right = of(torch.tensor([1.0, 2.0])), of(torch.tensor([2.0, 1.0]))
    assert told(left, right, "float32", tolerance=Tolerance(0.5, 0.0)).outside == 1
    assert told(right, left, "float32", tolerance=Tolerance(0.5, 0.0)).outside == 1
    assert told(left, right, "float32", tolerance=Tolerance(0.0, 1.0)).outside == 0
    assert told(left, right, "float32", tolerance=Tolerance(0.0, 0.999)).outside == 2


# Steps


def order(data: bytes, dtype: str) -> list[int]:
    """Where each float is among all of its type, by the sign and the magnitude of its bits."""
    size = ITEMSIZES.get(dtype, 1)
    if dtype == "float8_e8m0fnu":
        return list(data)
    bits = 4 if dtype == HALVES else 8 * size
    top = 1 << bits - 1
    return [-(code & top - 1) if code & top else code & top - 1
            for code in np.frombuffer(data, MORE_BITS[size]).tolist()]


@given(st.sampled_from([*FLOATS, "float8_e8m0fnu", HALVES]), st.sampled_from(WAYS), st.integers(1, 300),
       st.integers(0, 2**32 - 1))
def test_steps_are_counted_along_all_numbers_of_the_type(dtype, way, count, seed):
    left, right = made(dtype, way, count, seed)
    fine = finite(tensor_of(left, dtype), tensor_of(right, dtype)).tolist()
    wanted = max([abs(one - other) for one, other, known in
                  zip(order(left, dtype), order(right, dtype), fine, strict=True) if known], default=0)
    assert told(left, right, dtype).ulp == wanted


@pytest.mark.parametrize("dtype", ["float64", "float32", "float16", "bfloat16"])
@pytest.mark.parametrize("start", [0.0, -0.0, 1.0, -1.0, 1.9999999, 6e-8, -6e-8, 65000.0])
@pytest.mark.parametrize("toward", [math.inf, -math.inf])
def test_steps_are_those_of_nextafter(dtype, start, toward):
    kind = getattr(torch, dtype)
    here = torch.tensor([start], dtype=kind)
    there = here
    for _ in range(5):
        there = torch.nextafter(there, torch.tensor([toward], dtype=kind))
    assume_finite = bool(there.isfinite().all())
    assert told(of(here), of(there), dtype).ulp == (5 if assume_finite else 0)


@pytest.mark.parametrize("dtype", [*INTEGERS, "bool", *COMPLEX])
def test_what_is_no_float_has_no_steps(dtype):
    left, right = made(dtype, "any", 10, 0)
    assert told(left, right, dtype).ulp is None or dtype.startswith("complex")


# What is odd


def test_zeros_of_two_signs_differ_in_their_sign_only():
    found = told(of(torch.tensor([0.0, 1.0, -0.0])), of(torch.tensor([-0.0, 1.0, -0.0])), "float32")
    assert (found.differing, found.signed_zeros, found.max_abs, found.ulp, found.place) == (1, 1, 0.0, 0, -1)
    assert found.cosine == 1.0 and found.relative_l2 == 0.0


def nan(bits: int) -> bytes:
    return struct.pack("<I", bits)


def test_nan_is_nan_of_the_same_bits():
    one, other = nan(0x7FC00000), nan(0x7FC00001)
    assert told(one, one, "float32").differing == 0
    found = told(one + of(torch.tensor([1.0])), other + of(torch.tensor([1.0])), "float32")
    assert (found.differing, found.not_finite, found.max_abs) == (1, 1, 0.0)
    assert told(one, of(torch.tensor([1.0])), "float32").max_abs is None


def test_infinities_are_counted_and_in_no_sum():
    left, right = torch.tensor([math.inf, 1.0, -math.inf, math.inf]), torch.tensor([math.inf, 3.0, math.inf, 7.0])
    found = told(of(left), of(right), "float32")
    assert (found.differing, found.not_finite, found.max_abs, found.mean_abs, found.place) == (3, 2, 2.0, 2.0, 1)
    assert found.cosine == pytest.approx(1.0)


def test_the_first_of_several_largest_differences_is_told():
    left = torch.zeros(100_000)
    right = left.clone()
    right[[70_000, 99_000]] = 2.0
    assert told(of(left), of(right), "float32").place == 70_000


@pytest.mark.parametrize(("one", "other", "apart"), [
    ("int64", "int64", 2**64 - 1), ("uint64", "uint64", 2**64 - 1), ("int64", "uint64", 2**64 - 1 + 2**63)])
def test_integers_of_eight_bytes_are_subtracted_exactly(one, other, apart):
    lowest = np.array([np.iinfo(one).min, 5], f"<{one[0]}8").tobytes()
    highest = np.array([np.iinfo(other).max, 5], f"<{other[0]}8").tobytes()
    found = told(lowest, highest, one, other)
    assert (found.max_abs, found.differing, found.place) == (apart, 1, 0)
    near = np.array([2**60, 7], f"<{one[0]}8").tobytes(), np.array([2**60 + 1, 7], f"<{other[0]}8").tobytes()
    found = told(*near, one, other)
    assert found[:7] == (2, 1, 0, 0, 1, 1, 0.5) and found.place == 0


def test_numbers_whose_squares_are_beyond_float64():
    left, right = of(torch.tensor([1e300, -1e300], dtype=torch.float64)), of(torch.zeros(2, dtype=torch.float64))
    found = told(left, right, "float64")
    assert (found.differing, found.max_abs, found.mean_abs, found.not_finite) == (2, 1e300, 1e300, 0)


# Two element types


PLAIN = [*FLOATS, *INTEGERS, "bool"]


@given(st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.integers(0, 200), st.integers(0, 2**32 - 1), st.booleans())
def test_of_two_types_the_numbers_count(one, other, count, seed, converted):
    assume(one != other)
    left = made(one, "same", count, seed)[0]
    a = tensor_of(left, one)
    right = of(a.to(getattr(torch, other))) if converted else made(other, "same", count, seed + 1)[0]
    b = tensor_of(right, other)
    found = told(left, right, one, other)
    if not {one, other} & {"int64", "uint64"}:
        same = (a == b) & (a.signbit() == b.signbit()) | a.isnan() & b.isnan()
        if not {one, other} <= set(FLOATS):
            same = (a == b) | a.isnan() & b.isnan()
        assert found.differing == int((~same).sum())
    assert found.ulp is None
    there, back = told(left, right, one, other), told(right, left, other, one)
    assert (there.differing, there.max_abs, there.not_finite) == (back.differing, back.max_abs, back.not_finite)


@given(st.sampled_from(FLOATS), st.sampled_from(FLOATS), st.integers(1, 200), st.integers(0, 2**32 - 1))
def test_what_torch_converted_is_a_cast(one, other, count, seed):
    assume(one != other)
    left = made(one, "same", count, seed)[0]
    numbers = torch.from_numpy(np.frombuffer(bytearray(left), np.uint8)).view(getattr(torch, one))
    right = of(numbers.to(getattr(torch, other)))
    assert unexplained(decoded_or_stored(left, one), one, decoded_or_stored(right, other), other) == 0
    tally = compare(pair(left, right, one, other), NONE, CancelToken())
    assert tally.is_cast and not tally.not_down
    turned = compare(pair(right, left, other, one), NONE, CancelToken())
    assert turned.is_cast and not turned.not_up


def decoded_or_stored(data: bytes, dtype: str):
    from ckpt_browser.analysis.elements.decoding import stored

    return stored(data, dtype)


def test_a_number_that_is_no_cast_is_noticed():
    left = torch.randn(1000, generator=torch.Generator().manual_seed(0))
    right = left.half()
    right[500] = right[500] * 2
    tally = compare(pair(of(left), of(right), "float32", "float16"), NONE, CancelToken())
    assert not tally.is_cast and tally.not_down == 1


def test_signs_of_zeros_count_between_floats_and_not_beside_integers():
    left = of(torch.tensor([0.0, -0.0]))
    assert told(left, of(torch.tensor([-0.0, -0.0], dtype=torch.float16)), "float32", "float16").differing == 1
    assert told(left, of(torch.tensor([0, 0], dtype=torch.int16)), "float32", "int16").differing == 0


# The walk


def test_chunks_follow_each_other():
    left, right = torch.arange(100_000, dtype=torch.float32), torch.arange(100_000, dtype=torch.int16)
    both = pair(of(left), of(right), "float32", "int16")
    starts, total = [], 0
    for chunk in chunks(both._replace(start=10, stop=90_000), CancelToken()):
        starts.append(chunk.start)
        assert chunk.left[0] == chunk.start and len(chunk.left) == len(chunk.right)
        total += len(chunk.left)
    assert starts == list(range(10, 90_000, pairs.CHUNK)) and total == 89_990


def test_the_same_bits_are_told_at_once():
    data = of(torch.randn(200_000))
    both = pair(data, data, "float32")
    assert are_same(both, CancelToken())
    other = bytearray(data)
    other[-1] ^= 1
    assert not are_same(pair(data, bytes(other), "float32"), CancelToken())
    assert are_same(pair(data, bytes(other), "float32")._replace(stop=199_999), CancelToken())
    assert compare(both, NONE, CancelToken(), sums=False).skipped == 200_000


def test_work_can_be_cancelled():
    token = CancelToken()
    token.cancel()
    data = of(torch.randn(10))
    for work in (partial(compare, tolerance=NONE), are_same):
        with pytest.raises(Cancelled):
            work(pair(data, data, "float32"), token=token)


class Torn(Memory):
    def read_into(self, start: int, buffer: memoryview) -> None:
        raise CheckpointError("ends too early")


def test_what_cannot_be_read_does_not_keep_the_others_from_it():
    data = of(torch.randn(10))
    bad = Pair(Side(Torn(data), "float32", 4), side(data, "float32"), 0, 10)
    good = pair(data, data, "float32")
    found = compare_some([good, bad, good], NONE, CancelToken())
    assert found[0] == found[2] and found[1] == ("ends too early",)


def test_pairs_can_be_sent_to_another_process():
    left, right = made("float32", "near", 1000, 1)
    work = partial(compare, tolerance=NONE, token=CancelToken())
    with ProcessPoolExecutor(1, get_context("spawn")) as executor:
        assert executor.submit(work, pair(left, right, "float32")).result() == work(pair(left, right, "float32"))


def test_nothing_at_all():
    found = told(b"", b"", "float32")
    assert found[:5] == (0, 0, 0, 0, 0) and found.share == 0.0
    assert found.max_abs is None and found.cosine is None and found.relative_l2 is None
