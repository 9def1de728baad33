"""A LoRA that was merged is found again, in every type it may be stored in; a full update is none."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ckpt_browser.analysis.pairs import low_rank as checked
from ckpt_browser.analysis.pairs.low_rank import (
    BLURRED,
    FULL,
    LOW,
    NEARLY,
    NOISE,
    NOTHING,
    LowRank,
    Matrix,
    low_rank,
)
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken

from .fetching import fetch_from, plane_of

TYPES = ["float32", "float16", "bfloat16"]


def weights(rows: int, columns: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(rows, columns, generator=torch.Generator().manual_seed(seed)) * 0.02


def lora(rows: int, columns: int, rank: int, size: float = 1e-3, seed: int = 1) -> torch.Tensor:
    chance = torch.Generator().manual_seed(seed)
    down, up = (torch.randn(shape, generator=chance) for shape in ((rank, columns), (rows, rank)))
    return up @ down * (size / math.sqrt(rank))


def rank_of(left: torch.Tensor, right: torch.Tensor, **more) -> LowRank:
    sides = [Matrix(fetch_from(side.to(torch.float64 if side.dtype == torch.float64 else torch.float32).numpy()),
                    str(side.dtype).removeprefix("torch.")) for side in (left, right)]
    return low_rank(*sides, plane_of(np.empty(left.shape, np.uint8)), **more)


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize(("rows", "columns", "rank"), [(256, 256, 8), (512, 128, 4), (96, 400, 16), (64, 64, 1)])
def test_a_merged_lora_has_its_rank(dtype, rows, columns, rank):
    kind = getattr(torch, dtype)
    base = weights(rows, columns).to(kind)
    merged = (base.float() + lora(rows, columns, rank)).to(kind)
    found = rank_of(base, merged)
    assert (found.verdict, found.rank) == (LOW, rank)
    wanted = torch.linalg.svdvals(merged.double() - base.double())
    assert found.explained == pytest.approx(float((wanted[:rank] ** 2).sum() / (wanted ** 2).sum()), abs=1e-6)
    assert found.explained > (0.9999 if dtype != "bfloat16" else 0.99)
    assert found.most == min(rows, columns)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_one_that_was_merged_in_few_digits_has_its_rank(dtype):
    kind = getattr(torch, dtype)
    base = weights(256, 256).to(kind)
    found = rank_of(base, base + lora(256, 256, 8).to(kind))
    assert (found.verdict, found.rank) == (LOW, 8)


@pytest.mark.parametrize("dtype", ["float16", "bfloat16"])
def test_numbers_that_were_stored_in_few_digits_before_are_no_more_exact_in_float32(dtype):
    kind = getattr(torch, dtype)
    base = weights(256, 256).to(kind)
    merged = (base.float() + lora(256, 256, 8)).to(kind)
    found = rank_of(base.float(), merged.float())
    assert (found.verdict, found.rank) == (LOW, 8)
    assert found.noise == pytest.approx(rank_of(base, merged).noise)


def test_rows_with_large_numbers_hide_no_rank():
    base = weights(256, 256)
    base[:3] *= 50
    base[:, 7] *= 30
    base = base.half()
    found = rank_of(base, (base.float() + lora(256, 256, 8)).half())
    assert (found.verdict, found.rank) == (LOW, 8)


def test_both_sides_rounded_from_one_original():
    base = weights(256, 256)
    found = rank_of(base.bfloat16(), (base + lora(256, 256, 8, 1e-2)).bfloat16())
    assert (found.verdict, found.rank) == (LOW, 8)


def test_of_two_types():
    base = weights(256, 256)
    found = rank_of(base, (base + lora(256, 256, 8)).half())
    assert (found.verdict, found.rank) == (LOW, 8)


@pytest.mark.parametrize("dtype", TYPES)
@pytest.mark.parametrize("shape", [(256, 256), (400, 96)])
def test_a_full_update_has_no_low_rank(dtype, shape):
    kind = getattr(torch, dtype)
    base = weights(*shape).to(kind)
    found = rank_of(base, (base.float() + weights(*shape, seed=9) * 0.1).to(kind))
    assert found.verdict == FULL and found.rank > 0.9 * min(shape) and found.nearly > 0.8 * min(shape)


@pytest.mark.parametrize("dtype", TYPES)
def test_a_full_update_with_one_large_direction_has_no_low_rank(dtype):
    kind = getattr(torch, dtype)
    base = weights(256, 256).to(kind)
    found = rank_of(base, (base.float() + weights(256, 256, 9) * 0.1 + lora(256, 256, 1, 0.01)).to(kind))
    assert found.verdict == FULL


def test_a_full_update_whose_small_part_is_lost_in_rounding_is_no_lora():
    base = weights(256, 256).bfloat16()
    sides = [torch.linalg.qr(weights(256, 256, seed))[0] for seed in (3, 4)]
    update = sides[0] @ torch.diag(0.02 / torch.arange(1.0, 257)) @ sides[1]
    assert rank_of(base.float(), base.float() + update).verdict == FULL  # the base is what it was made from
    assert rank_of(base, (base.float() + update).bfloat16()).verdict == BLURRED


def test_a_difference_of_rounding_only():
    base = weights(256, 256)
    assert rank_of(base, base.bfloat16()).verdict == NOISE
    assert rank_of(base.bfloat16(), (base * (1 + 1e-3)).bfloat16()).verdict == NOISE


def test_nearly_all_of_it_is_of_low_rank():
    base = weights(256, 256)
    found = rank_of(base, base + lora(256, 256, 8, 0.01) + weights(256, 256, 5) * 2e-4)
    assert (found.verdict, found.rank, found.nearly) == (NEARLY, 8, 8)
    assert 0.9999 <= found.explained < 1


@pytest.mark.parametrize("dtype", TYPES)
def test_nothing_differs(dtype):
    base = weights(64, 32).to(getattr(torch, dtype))
    found = rank_of(base, base)
    assert (found.verdict, found.rank, found.nearly) == (NOTHING, 0, 0)


def test_a_rank_that_saves_nothing_is_not_low():
    base = weights(20, 20)
    assert rank_of(base, base + lora(20, 20, 15)).verdict == FULL


def test_changed_rows_are_of_low_rank_too():
    base = weights(300, 64)
    right = base.clone()
    right[[3, 40, 299]] += weights(3, 64, 2)
    found = rank_of(base, right)
    assert (found.verdict, found.rank, found.nearly) == (LOW, 3, 3)


def test_whole_numbers_have_no_rounding_errors():
    base = torch.randint(-100, 100, (50, 60), dtype=torch.int32)
    found = rank_of(base, base + torch.outer(torch.arange(50), torch.arange(60)).int())
    assert (found.verdict, found.rank) == (LOW, 1)
    assert found.noise == found.spectrum.floor


def test_a_large_matrix_is_looked_at_in_part(monkeypatch):
    monkeypatch.setattr(checked, "MOST", 64)
    base = weights(300, 200)
    found = rank_of(base, base + lora(300, 200, 8))
    assert found.spectrum.sampled and found.spectrum.taken == 50
    assert (found.verdict, found.rank, found.most) == (LOW, 8, 200)
    assert rank_of(base, base + weights(300, 200, 7) * 0.1).verdict == FULL


def test_a_layer_of_a_common_size_is_looked_at_whole():
    base = weights(1600, 1536)
    found = rank_of(base, base + weights(1600, 1536, 7) * 0.1)
    assert not found.spectrum.sampled and found.spectrum.taken == found.most == 1536
    assert found.verdict == FULL and found.nearly > 1400


@settings(max_examples=25)
@given(st.integers(8, 60), st.integers(8, 60), st.integers(1, 6), st.sampled_from(TYPES), st.integers(0, 999))
def test_it_is_the_same_both_ways_and_turned(rows, columns, rank, dtype, seed):
    kind = getattr(torch, dtype)
    base = weights(rows, columns, seed).to(kind)
    right = (base.float() + lora(rows, columns, rank, 0.01, seed)).to(kind)
    there, back, turned = rank_of(base, right), rank_of(right, base), rank_of(base.T.contiguous(), right.T.contiguous())
    assert (there.verdict, there.rank) == (back.verdict, back.rank) == (turned.verdict, turned.rank)
    np.testing.assert_allclose(there.spectrum.values, back.spectrum.values)
    if dtype == "float32" and rank * (rows + columns) < rows * columns and rank < min(rows, columns):
        assert (there.verdict, there.rank) == (LOW, rank)


def test_no_rank_with_nan():
    base = weights(8, 8)
    right = base.clone()
    right[0, 0] = math.nan
    with pytest.raises(CheckpointError, match="NaN"):
        rank_of(base, right)


def test_it_can_be_cancelled_and_says_how_far_it_is():
    token, said = CancelToken(), []
    rank_of(weights(8, 8), weights(8, 8, 1), report=lambda *what: said.append(what))
    assert said == [("numbers", 0, 64)]
    token.cancel()
    with pytest.raises(Cancelled):
        rank_of(weights(8, 8), weights(8, 8, 1), token=token)
