"""What was done to a tensor is told: turned, shuffled, cut, converted, negated, scaled; and nothing that is not so."""

import math

import numpy as np
import pytest
import torch
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ckpt_browser.analysis.pairs import digests as digested
from ckpt_browser.analysis.pairs.digests import digests, sum_of_all
from ckpt_browser.analysis.pairs.relations import (
    CAST,
    LEFT,
    NEGATED,
    OTHER,
    PART,
    RESHAPED,
    RIGHT,
    ROWS,
    SAME,
    SCALED,
    SHUFFLED,
    STEP,
    TURNED,
    Relation,
    relate,
)
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken

from .laid import converter, laid

TYPES = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int16, torch.uint8]
FLOATS = TYPES[:4]


def some(*shape: int, dtype: torch.dtype = torch.float32, seed: int = 0) -> torch.Tensor:
    made = torch.randn(shape, generator=torch.Generator().manual_seed(seed))
    return made.to(dtype) if dtype.is_floating_point else (made * 40).to(torch.int64).to(dtype)


def related(left: torch.Tensor, right: torch.Tensor, **more) -> Relation:
    return relate(laid(left), laid(right), converter(left), **more)


# In place


@pytest.mark.parametrize("dtype", TYPES)
def test_the_same(dtype):
    assert related(some(6, 7, dtype=dtype), some(6, 7, dtype=dtype)) == Relation(SAME)


@pytest.mark.parametrize("one", FLOATS)
@pytest.mark.parametrize("other", FLOATS)
def test_converted_either_way(one, other):
    left = some(300, dtype=one)
    if one != other:
        assert related(left, left.to(other)).kind in (CAST, SAME)
        assert related(left.to(other), left).kind in (CAST, SAME)


@pytest.mark.parametrize("dtype", FLOATS)
def test_one_unit_in_the_last_place(dtype):
    left = some(500, dtype=dtype)
    right = torch.nextafter(left, torch.tensor(math.inf, dtype=dtype))
    assert related(left, right) == Relation(STEP)
    right[7] = torch.nextafter(right[7], torch.tensor(math.inf, dtype=dtype))
    assert related(left, right).kind != STEP


@pytest.mark.parametrize("dtype", [*FLOATS, torch.int64, torch.int16])
def test_with_the_other_sign(dtype):
    left = some(100, 40, dtype=dtype)
    left[3, 3] = 0
    assert related(left, -left) == Relation(NEGATED)
    right = -left
    right[50, 7] += 3
    assert related(left, right).kind not in (NEGATED, SAME)


def test_with_the_other_sign_and_what_is_not_finite():
    left = some(100)
    left[:3] = torch.tensor([math.nan, math.inf, -math.inf])
    assert related(left, -left) == Relation(NEGATED)
    right = -left
    right[1] = math.inf
    assert related(left, right).kind == OTHER


@pytest.mark.parametrize("dtype", FLOATS)
@pytest.mark.parametrize("factor", [0.5, -3.0, 1 / 3, 0.1767767, 1000.0])
def test_times_one_factor(dtype, factor):
    left = some(200, 30, dtype=dtype)
    found = related(left, left * factor)
    assert found.kind == SCALED
    assert found.factor == pytest.approx(factor, rel=1e-2 if dtype == torch.bfloat16 else 1e-3)
    right = left * factor
    right[100, 3] *= 1.1
    assert related(left, right).kind != SCALED


def test_times_a_factor_that_is_told_exactly():
    left = some(1000)
    assert related(left, left * 0.125) == Relation(SCALED, factor=0.125)
    whole = some(1000, dtype=torch.int64)
    assert related(whole, whole * 7) == Relation(SCALED, factor=7.0)


def test_scaled_and_converted():
    left = some(500)
    found = related(left, (left * 0.25).half())
    assert found.kind == SCALED and found.factor == pytest.approx(0.25, rel=1e-4)


# Elsewhere


@settings(max_examples=40)
@given(st.lists(st.integers(1, 6), min_size=2, max_size=4), st.sampled_from(TYPES), st.randoms(), st.integers(0, 999))
def test_axes_in_another_order(shape, dtype, chance, seed):
    left = some(*shape, dtype=dtype, seed=seed)
    axes = list(range(len(shape)))
    chance.shuffle(axes)
    right = left.permute(axes).contiguous()
    found = related(left, right)
    if right.shape == left.shape and torch.equal(left, right):
        assert found.kind == SAME
    elif torch.equal(left.reshape(-1), right.reshape(-1)):
        assert found.kind == RESHAPED
    elif found.kind != NEGATED and found.kind != SCALED:  # of few numbers, so may be more than one
        assert found.kind == TURNED
        assert torch.equal(left.permute(found.order), right)


def test_transposed_squares():
    left = some(40, 40)
    assert related(left, left.T) == Relation(TURNED, order=(1, 0))
    right = left.T.clone()
    right[39, 39] += 1
    assert related(left, right) == Relation(OTHER)


@settings(max_examples=30)
@given(st.integers(2, 30), st.integers(2, 9), st.integers(0, 2), st.sampled_from(TYPES), st.integers(0, 999))
def test_rows_in_another_order(rows, columns, axis, dtype, seed):
    shape = [columns, columns + 1, columns + 2]
    shape[axis] = rows
    left = some(*shape, dtype=dtype, seed=seed)
    order = torch.randperm(rows, generator=torch.Generator().manual_seed(seed))
    right = left.index_select(axis, order)
    assume(not torch.equal(left, right))
    found = related(left, right)
    assert (found.kind, found.axis) == (SHUFFLED, axis)
    assert torch.equal(left.index_select(axis, torch.tensor(found.order)), right)
    assert found.rows == sum(place != row for place, row in enumerate(found.order))


def test_elements_of_a_vector_in_another_order():
    left = some(5000)
    found = related(left, left.flip(0))
    assert (found.kind, found.axis, found.order[:2], found.rows) == (SHUFFLED, 0, (4999, 4998), 5000)


def test_colours_in_the_other_order():
    left = some(16, 3, 5, 5)
    assert related(left, left.flip(1)) == Relation(SHUFFLED, axis=1, order=(2, 1, 0), rows=2)


def test_another_shape():
    left = some(12, 5)
    for shape in ((60,), (12, 5, 1, 1), (3, 20), (1, 12, 5)):
        assert related(left, left.reshape(shape)) == Relation(RESHAPED)
    assert related(left, some(60, seed=1)) == Relation(OTHER)


@settings(max_examples=40)
@given(st.integers(1, 20), st.integers(1, 20), st.integers(0, 1), st.sampled_from(TYPES), st.booleans(),
       st.integers(0, 999))
def test_a_part_along_one_axis(more, rows, axis, dtype, turned, seed):
    shape = [9, 9]
    shape[axis] = rows + more
    whole = some(*shape, dtype=dtype, seed=seed)
    start = seed % (more + 1)
    part = whole.narrow(axis, start, rows).contiguous()
    found = related(whole, part) if turned else related(part, whole)
    assert (found.kind, found.axis, found.rows) == (PART, axis, rows)
    assert found.smaller == (RIGHT if turned else LEFT)
    assert torch.equal(whole.narrow(axis, found.start, rows), part)


def test_a_part_along_several_axes():
    whole = some(10, 12, 3)
    assert related(whole, whole[:4, :5].contiguous()) == Relation(PART, smaller=RIGHT)
    assert related(whole[:4, :5].contiguous(), whole) == Relation(PART, smaller=LEFT)
    assert related(whole[1:5, :5].contiguous(), whole) == Relation(OTHER)
    assert related(whole[:4].contiguous(), whole[:, :5].contiguous()) == Relation(OTHER)


def test_a_grown_vocabulary_that_was_trained_on():
    left = some(100, 16)
    right = torch.cat([left, some(5, 16, seed=1)])
    right[[3, 70]] += 1
    assert related(left, right) == Relation(ROWS, axis=0, smaller=LEFT, rows=100, same=98, in_place=True)


def test_rows_that_were_picked_out():
    left = some(50, 16)
    found = related(left, left[[4, 9, 2, 33]])
    assert found == Relation(ROWS, axis=0, smaller=RIGHT, rows=4, same=4)


def test_rows_of_zeros_are_no_sign_that_anything_was_picked_out():
    left, right = some(50, 16), some(20, 16, seed=1)
    left[40:] = 0
    right[3:6] = 0
    assert related(left, right) == Relation(OTHER)


def test_some_rows_changed():
    left = some(60, 8)
    right = left.clone()
    right[[1, 30]] *= 2
    assert related(left, right) == Relation(ROWS, axis=0, smaller=RIGHT, rows=60, same=58, in_place=True)


def test_converted_and_turned_shuffled_or_cut():
    left = some(20, 30)
    assert related(left, left.T.half()) == Relation(TURNED, True, order=(1, 0))
    assert related(left, left.flip(0).bfloat16())[:3] == (SHUFFLED, True, 0)
    assert related(left, left[:7].half()) == Relation(PART, True, axis=0, smaller=RIGHT, rows=7)
    assert relate(laid(left), laid(left.T.half())) == Relation(OTHER)


@pytest.mark.parametrize("shapes", [((5, 6), (5, 6)), ((5, 6), (6, 5)), ((5, 6), (7, 6)), ((5,), (5, 6)), ((), ()),
                                    ((0, 3), (4, 3)), ((), (3,))])
def test_what_has_nothing_to_do_with_each_other(shapes):
    assert related(some(*shapes[0]), some(*shapes[1], seed=5)).kind in (OTHER, SCALED)
    if shapes[0]:
        assert related(some(*shapes[0]), some(*shapes[1], seed=5)) == Relation(OTHER)


def test_nothing_at_all():
    assert related(some(0, 3), some(0, 3)) == Relation(SAME)
    assert related(some(0, 3), some(3, 0)) == Relation(OTHER)


@settings(max_examples=30)
@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from(["turn", "shuffle", "cut", "none"]), st.integers(0, 99))
def test_it_holds_both_ways(rows, columns, how, seed):
    left = some(rows, columns, seed=seed)
    right = {"turn": left.T, "shuffle": left.flip(0), "cut": left[:max(rows // 2, 1)],
             "none": some(rows, columns, seed=seed + 1)}[how].contiguous()
    there, back = related(left, right), related(right, left)
    assert there.kind == back.kind and there.same == back.same


# Digests


def test_long_rows_are_digested_in_pieces(monkeypatch):
    rows = some(7, 300)
    whole = digests(laid(rows), 0, CancelToken())
    monkeypatch.setattr(digested, "_AT_ONCE", 256)
    assert digests(laid(rows), 0, CancelToken()).tolist() == whole.tolist()
    assert len(set(whole.tolist())) == 7


def test_too_many_rows_are_not_kept(monkeypatch):
    monkeypatch.setattr(digested, "MOST", 6)
    assert digests(laid(some(7, 30)), 0, CancelToken()) is None
    assert related(some(7, 30), some(7, 30).flip(0)).kind == OTHER


@given(st.integers(1, 200), st.sampled_from([*TYPES, torch.complex64, torch.complex128, torch.bool]),
       st.integers(0, 999))
def test_sums_are_the_same_in_any_order_and_of_other_numbers_others(count, dtype, seed):
    data = some(count * 16, seed=seed, dtype=torch.uint8) & (1 if dtype == torch.bool else 255)
    numbers = data.view(dtype)[:count]
    turned = numbers[torch.randperm(count, generator=torch.Generator().manual_seed(seed))]
    token = CancelToken()
    assert sum_of_all(laid(numbers), token) == sum_of_all(laid(turned), token)
    other = data.clone()
    other[0] ^= 1
    assert sum_of_all(laid(other.view(dtype)[:count]), token) != sum_of_all(laid(numbers), token)


def test_it_can_be_cancelled_and_says_how_far_it_is():
    left, said = some(30, 30), []
    related(left, left.T, report=lambda *what: said.append(what))
    assert {what for what, _, _ in said} == {"numbers"} and all(done <= total for _, done, total in said)
    token = CancelToken()
    token.cancel()
    for right in (left.T, left[:4], left.half()):
        with pytest.raises(Cancelled):
            related(left, right.contiguous(), token=token)


def test_large_tensors_are_looked_at_in_parts():
    left = some(3000, 1000)
    assert related(left, left.T) == Relation(TURNED, order=(1, 0))
    order = np.random.default_rng(0).permutation(3000)
    assert related(left, left[torch.from_numpy(order)]).order == tuple(order.tolist())
