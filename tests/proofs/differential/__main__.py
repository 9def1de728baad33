"""Compares us with torch for as long as given: ``python -m tests.proofs.differential --minutes 10``."""

import argparse
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import hypothesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .editing import editing
from .files import Refused
from .tally import Tally
from .ways import opening, round_trip, saving

WAYS: Mapping[str, Callable[[random.Random, Path, Tally], None]] = MappingProxyType({
    "open": opening, "save": saving, "edit": editing, "round": round_trip})

EVERY, EXAMPLES = 40, 20
"""After so many seeds of our own come so many examples of hypothesis for each way."""


def main(argv: list[str]) -> int:
    """Run seeds until the time is over; 1 where something differed."""
    arguments = parsed(argv)
    warnings.simplefilter("ignore")
    tally, failures, start = Tally(), 0, time.monotonic()
    seed, end = arguments.seed, start + 60 * arguments.minutes
    while time.monotonic() < end if arguments.count is None else seed < arguments.seed + arguments.count:
        for name in [arguments.way] if arguments.way else WAYS:
            failures += not case(name, seed, tally) if not arguments.hypothesis else not examples(name, seed, tally)
            if arguments.count is None and seed % EVERY == 0:
                failures += not examples(name, seed, tally)
        seed += 1
    print(f"seeds {arguments.seed} to {seed - 1}, {time.monotonic() - start:.0f} s, {failures} differences")
    print(tally.text())
    return 1 if failures else 0


def case(way: str, seed: int, tally: Tally) -> bool:
    """One case; False where it differs, which is printed."""
    with tempfile.TemporaryDirectory(prefix="differential-") as folder:
        try:
            WAYS[way](random.Random(f"{way} {seed}"), Path(folder), tally)
        except Refused as refusal:
            tally.skip(str(refusal))
        except Exception:  # whatever it is, it is a finding
            print(f"--way {way} --seed {seed} --count 1:\n{traceback.format_exc(limit=-6)}", flush=True)
            return False
    return True


def examples(way: str, seed: int, tally: Tally) -> bool:
    """Some examples that hypothesis makes, and makes smaller where one differs; False where one does."""
    @hypothesis.seed(seed)
    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.randoms(use_true_random=False))
    def some(draw: random.Random) -> None:
        with tempfile.TemporaryDirectory(prefix="differential-") as folder:
            try:
                WAYS[way](draw, Path(folder), tally)
            except Refused as refusal:
                tally.skip(str(refusal))

    try:
        some()
    except Exception:  # whatever it is, it is a finding
        print(f"--way {way} --seed {seed} --count 1 --hypothesis:\n{traceback.format_exc(limit=-6)}", flush=True)
        return False
    return True


def parsed(argv: list[str]) -> argparse.Namespace:
    """The arguments."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs.differential", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--count", type=int, help="how many seeds, instead of minutes")
    parser.add_argument("--hypothesis", action="store_true", help="only what hypothesis makes of the seeds")
    parser.add_argument("--way", choices=list(WAYS), help="this way only")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
