"""From one pair that differs to the next, in both directions and round the ends."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.analysis.pairs import seeking
from ckpt_browser.analysis.pairs.seeking import next_differing
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken

from .test_differences import ALL, bitwise, made, of, pair, tensor_of


@given(st.sampled_from(ALL), st.integers(1, 200), st.integers(0, 999), st.integers(-1, 199), st.booleans(),
       st.integers(1, 40))
def test_each_pair_that_differs_is_found_in_turn(dtype, count, seed, after, backwards, walk):
    left, right = made(dtype, "few", count, seed)
    after = min(after, count - 1)
    places = np.flatnonzero(bitwise(left, right, dtype)).tolist()
    wanted = None
    if places and backwards:
        wanted = max([place for place in places if place < after], default=places[-1])
    elif places:
        wanted = min([place for place in places if place > after], default=places[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seeking, "WALK", walk)
        assert next_differing(pair(left, right, dtype), after, backwards) == wanted


def test_all_around():
    left = torch.zeros(10)
    right = left.clone()
    right[[2, 7]] = 1
    both = pair(of(left), of(right), "float32")
    assert [next_differing(both, after) for after in (-1, 1, 2, 6, 7, 9)] == [2, 2, 7, 7, 2, 2]
    assert [next_differing(both, after, True) for after in (-1, 0, 2, 3, 7, 9)] == [7, 7, 7, 2, 2, 7]


def test_of_two_types_numbers_count():
    left, right = torch.arange(100, dtype=torch.float32), torch.arange(100, dtype=torch.int16)
    assert next_differing(pair(of(left), of(right), "float32", "int16"), -1) is None
    right[40] = 0
    assert next_differing(pair(of(left), of(right), "float32", "int16"), -1) == 40
    left[3] = float("nan")
    assert next_differing(pair(of(left), of(left.half()), "float32", "float16"), -1) is None


def test_zeros_of_two_signs_are_found():
    assert next_differing(pair(of(torch.zeros(3)), of(torch.tensor([0., -0., 0.])), "float32"), -1) == 1
    assert tensor_of(of(torch.tensor([-0.])), "float32").signbit().item()


def test_large_ones_say_how_far_they_are_and_can_be_cancelled():
    left, said = torch.zeros(300_000), []
    both = pair(of(left), of(left), "float32")
    assert next_differing(both, 10, report=lambda *what: said.append(what)) is None
    assert len(said) > 3 and all(done < total == 2_400_000 for _, done, total in said)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        next_differing(both, -1, token=token)
