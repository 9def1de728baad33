"""A short life of the real window with random actions; and what "flat" means can fail."""

import sys

import pytest

from .asked import Asked
from .running import live
from .verdict import SLOPES, STEADY, judged, slope

SEED, ACTIONS = 20, 25


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what a process holds is read from /proc")
def test_a_short_life_leaves_nothing_behind(tmp_path):
    lived = live(Asked(str(tmp_path), str(tmp_path / "told.jsonl"), SEED, 2, ACTIONS, short=True), 240)
    assert not lived.ended, f"seed {SEED}: {lived.ended}\nlast actions: {lived.last}"
    assert lived.findings == [], f"seed {SEED}"
    first, last = [line["mark"] for line in lived.marks]
    assert sum(lived.counts.values()) == 2 * ACTIONS
    assert (last["children"], last["orphans"]) == (0, 0)
    assert last["files"] <= first["files"] + 1, lived.marks[-1]["files"]  # the lock of kept edits, once there were some
    assert last["handles"] <= first["handles"] + 2, lived.marks[-1]["handles"]
    for name, more in (("dead", 300), ("widgets", 20), ("wrappers", 400), ("objects", 20_000)):
        assert last[name] <= first[name] + more, lived.marks[-1]["more"]


def mark(actions: int, **more: int) -> dict[str, int]:
    return {"actions": actions, **dict.fromkeys((*SLOPES, *STEADY), 100), **more}


def test_what_grows_is_found():
    flat = [mark(300 * place) for place in range(8)]
    assert judged(flat) == []
    for name, most in SLOPES.items():
        growing = [mark(300 * place, **{name: round(100 + 0.6 * most * place)}) for place in range(8)]
        assert slope(growing, name) == pytest.approx(2 * most, rel=0.05)
        assert [sentence.split()[0] for sentence in judged(growing)] == [name]
    for name, most in STEADY.items():
        assert judged([*flat[:-1], mark(2100, **{name: 100 + most})]) == []
        odd = [*flat[:-1], mark(2100, **{name: 101 + most})]
        assert [sentence.split()[0] for sentence in judged(odd)] == [name]


def test_what_grows_only_at_first_is_none():
    warming = [mark(300 * place, own=100_000 + 30_000 * min(place, 3), threads=10 + 3 * min(place, 3))
               for place in range(8)]
    assert judged(warming) == []
    assert judged(warming[:4]) != []
