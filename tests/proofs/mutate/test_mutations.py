"""A fixed set of mutants, seen by both workers: none may lead to a finding."""

import pytest

from .cases import mutant
from .running import run
from .seeds import all_seeds
from .tally import Tally

CASES = range(0, 400, 2)
"""Even numbers are made of what torch writes here; so the set is the same where there are no real files."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return tmp_path_factory.mktemp("seeds")


def test_no_mutant_leads_to_a_finding(tmp_path, kept):
    tally = Tally()
    for case in run(iter(CASES), kept, tmp_path):
        tally.add(case)
    told = "\n".join(tally.lines(verbose=True))
    assert not tally.findings, told
    assert tally.cases == len(CASES)
    for kind in ("zip", "legacy", "safetensors", "pickle", "dcp", "index", "tar"):
        assert tally.results[kind, "refused"] or tally.results[kind, "parts"], told
    assert sum(count for (_, result), count in tally.results.items() if result == "whole") > len(CASES) // 10, told
    assert tally.torch["whole", "loaded"] > 3, told


def test_a_number_is_always_the_same_mutant(kept):
    seeds = all_seeds(kept)
    for number in range(0, 200, 7):
        assert mutant(number, seeds) == mutant(number, seeds)
        assert mutant(number, seeds).files != mutant(number, seeds).seed.files or number
