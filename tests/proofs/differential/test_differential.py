"""A short run of every way: random checkpoints by our seeds, and by hypothesis."""

import os
import random
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.formats.test_same_as_torch import CHANGES, example

from .__main__ import WAYS
from .files import Refused
from .mirror import differences, mirror
from .tally import Tally

pytestmark = pytest.mark.filterwarnings("ignore")

PROFILE = settings(max_examples=40, deadline=None, derandomize=not os.environ.get("CKPT_RANDOM"), database=None,
                   suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate])
"""The same examples in every run; CKPT_RANDOM=1 draws new ones. Making smaller what differs takes minutes: the long run
does it."""
SEEDS = 40


@pytest.mark.parametrize("way", WAYS)
def test_by_seeds(tmp_path: Path, way: str) -> None:
    start = random.SystemRandom().randrange(10**9) if os.environ.get("CKPT_RANDOM") else 0
    tally = Tally()
    for seed in range(start, start + SEEDS):
        try:
            WAYS[way](random.Random(f"{way} {seed}"), tmp_path, tally)
        except Refused as refusal:
            tally.skip(str(refusal))
        except Exception as error:
            raise AssertionError(f"python -m tests.proofs.differential --way {way} --seed {seed} --count 1") from error
    assert sum(tally.skipped.values()) <= SEEDS / 3, tally.text()


@pytest.mark.parametrize("way", WAYS)
@PROFILE
@given(st.randoms(use_true_random=False))
def test_by_hypothesis(tmp_path_factory: pytest.TempPathFactory, way: str, draw: random.Random) -> None:
    folder = tmp_path_factory.getbasetemp() / "differential"
    folder.mkdir(exist_ok=True)
    try:
        WAYS[way](draw, folder, Tally())
    except Refused:
        return


def test_two_loads_are_the_same_and_a_change_is_found(tmp_path: Path) -> None:
    torch.save(example(), tmp_path / "a.pth")
    loaded = [torch.load(tmp_path / "a.pth", weights_only=False) for _ in range(2)]
    assert not differences(*map(mirror, loaded))
    for name, change in CHANGES.items():
        changed = change(torch.load(tmp_path / "a.pth", weights_only=False))
        assert differences(mirror(loaded[0]), mirror(changed)), name
