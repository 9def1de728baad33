"""Conversions give torch's bits, and what they lose is what torch's results show."""

import subprocess
import sys
import warnings

import numpy as np
import pytest
import torch

from ckpt_browser.analysis.elements.casting import CastLoss, cast_loss, convert
from ckpt_browser.core.edits.tensors import NUMBERS

FLOATS = [name for name in sorted(NUMBERS) if "float" in name]
INTEGERS = [name for name in sorted(NUMBERS) if "int" in name]
EDGES = [0.0, -0.0, 1.0, -1.0, 0.3, 2.0 ** -24, 2.0 ** -25, 1.5 * 2.0 ** -24, 5e-324, 1.2e-38, 1e-45, 65504.0, 65519.9,
         65520.0, 448.0, 464.0, 465.0, 57344.0, 61440.0, 240.0, 248.0, 3.4028234e38, 3.5e38, 1e308, float("inf"),
         float("-inf"), float("nan")]

pytestmark = pytest.mark.filterwarnings("ignore:ComplexHalf")


def raw(tensor: torch.Tensor) -> bytes:
    return tensor.contiguous().view(torch.uint8).numpy().tobytes()


def to(tensor: torch.Tensor, name: str) -> torch.Tensor:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return tensor.to(getattr(torch, name))


def small(name: str) -> torch.Tensor:
    """Whole numbers that every type holds, and whatever else the type itself holds."""
    return to(torch.tensor([0, 1, 2, 3, 7, 100] * 11), name)


@pytest.mark.parametrize("source", sorted(NUMBERS))
def test_every_pair_as_torch_converts_it(source: str) -> None:
    before = small(source)
    for target in sorted(NUMBERS):
        assert convert(raw(before), source, target) == raw(to(before, target)), target
        assert convert(memoryview(raw(before)), source, target) == raw(to(before, target)), target
        assert convert(b"", source, target) == b""


@pytest.mark.parametrize("source", FLOATS)
def test_floats_of_every_kind(source: str) -> None:
    before = to(torch.tensor([*EDGES, *[-edge for edge in EDGES]], dtype=torch.float64), source)
    for target in FLOATS:
        assert convert(raw(before), source, target) == raw(to(before, target)), target


@pytest.mark.parametrize("source", ["float16", "bfloat16"])
def test_all_bits_of_two_bytes(source: str) -> None:
    bits = np.arange(1 << 16, dtype=np.uint16).tobytes()
    before = torch.frombuffer(bytearray(bits), dtype=getattr(torch, source))
    for target in FLOATS:
        assert convert(bits, source, target) == raw(before.to(getattr(torch, target))), target


def awkward(name: str) -> np.ndarray:
    """Random bits, NaNs of every payload, infinities and numbers too small to be normal."""
    bits, exponent = (np.uint64, 52) if name == "float64" else (np.uint32, 23)
    rng = np.random.default_rng(7)
    high = np.iinfo(bits).max
    nans = rng.integers(0, 1 << exponent, 20_001, dtype=bits) | bits(high >> 1 ^ (1 << exponent) - 1)
    tiny = rng.integers(0, 1 << exponent, 20_001, dtype=bits)
    edges = np.array(EDGES, np.float64).astype(np.float64 if name == "float64" else np.float32).view(bits)
    near = rng.standard_normal(20_001).astype(np.float64 if name == "float64" else np.float32).view(bits)
    return np.concatenate([rng.integers(0, high, 100_001, dtype=bits), nans, nans | bits(1 << 8 * bits().nbytes - 1),
                           tiny, edges, near])


ALONE = """
import pathlib
import sys
from ckpt_browser.analysis.elements.casting import convert
data = pathlib.Path(sys.argv[1]).read_bytes()
pathlib.Path(sys.argv[2]).write_bytes(convert(data, *sys.argv[3:5]))
sys.exit(int("torch" in sys.modules))
"""


@pytest.mark.filterwarnings("ignore:overflow", "ignore:invalid value")
@pytest.mark.parametrize(("source", "target"), [("float32", "float64"), ("float64", "float32"),
                                                ("float64", "float64")])
def test_the_way_without_torch_gives_the_same_bits(source: str, target: str, tmp_path) -> None:
    data = awkward(source).tobytes()
    (tmp_path / "in").write_bytes(data)
    done = subprocess.run([sys.executable, "-W", "error", "-c", ALONE, str(tmp_path / "in"), str(tmp_path / "out"),
                           source, target], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    theirs = raw(torch.frombuffer(bytearray(data), dtype=getattr(torch, source)).to(getattr(torch, target)))
    assert (tmp_path / "out").read_bytes() == theirs
    assert convert(data, source, target) == theirs


def test_more_than_one_chunk_at_once_is_the_sum() -> None:
    numbers = torch.tensor([1e30, 1e-30, 0.1, 1.0, float("nan"), 0.0])
    once = cast_loss([raw(numbers)], "float32", "float16")
    assert once == CastLoss(overflow=1, underflow=1, inexact=1, nan=0)
    assert cast_loss([raw(numbers[:2]), b"", raw(numbers[2:])], "float32", "float16") == once


def wide(tensor: torch.Tensor) -> list[float | int]:
    return (tensor.double() if tensor.is_floating_point() else tensor).tolist()


def expected_loss(before: torch.Tensor, after: torch.Tensor) -> CastLoss:
    """The same count, number by number in Python."""
    overflow = underflow = inexact = nan = 0
    for mine, theirs in zip(wide(before), wide(after), strict=True):
        finite, stays = abs(mine) < float("inf"), abs(theirs) < float("inf")
        if not finite:
            same = mine == theirs or (mine != mine and theirs != theirs)
            nan += not after.is_floating_point() or not same
        elif not stays or (not after.is_floating_point() and int(mine) != theirs):
            overflow += 1
        elif mine and not theirs:
            underflow += 1
        elif mine != theirs:
            inexact += 1
    return CastLoss(overflow, underflow, inexact, nan)


@pytest.mark.parametrize("source", FLOATS + INTEGERS)
def test_loss_is_what_torch_shows(source: str) -> None:
    if "float" in source:
        before = to(torch.tensor([*EDGES, 300.7, -5.0, 2.0 ** 31, 2.0 ** 63, -2.0 ** 63], dtype=torch.float64), source)
    else:
        limits = torch.iinfo(getattr(torch, source))
        before = torch.tensor([0, 1, 5, 127, limits.max // 2 + 1, limits.max, limits.max - 1, limits.min],
                              dtype=getattr(torch, source))
    for target in FLOATS + INTEGERS:
        assert cast_loss([raw(before)], source, target) == expected_loss(before, to(before, target)), target


@pytest.mark.parametrize("source", sorted(NUMBERS))
def test_nothing_is_lost_where_everything_fits(source: str) -> None:
    before = to(torch.tensor([0, 1, 1, 0]), source)
    for target in sorted(NUMBERS):
        assert cast_loss([raw(before)], source, target) == CastLoss(), target


def test_halves_of_complex_numbers_count_each() -> None:
    numbers = torch.tensor([complex(1e300, 1e-300), complex(1, float("inf")), complex(0.1, 0)], dtype=torch.complex128)
    assert cast_loss([raw(numbers)], "complex128", "complex64") == CastLoss(overflow=1, underflow=1, inexact=1)


def test_bools_hold_zero_and_one() -> None:
    numbers = torch.tensor([0.0, 1.0, 0.5, -3.0, float("nan")])
    assert cast_loss([raw(numbers)], "float32", "bool") == CastLoss(inexact=2, nan=1)
    assert cast_loss([raw(numbers[:4].to(torch.int8))], "int8", "bool") == CastLoss(inexact=1)
