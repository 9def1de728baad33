"""A row of the table: what is promised, what was measured, and whether it holds."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..harness.processes import Sample
from ..harness.stories import Story, each

MB = 1_000_000
GB = 1_000_000_000
KEPT, SHORT, STATED = "kept", "**falls short**", "stated"
LOOP = "99 % of ticks under 20 ms, none above 100 ms"
STALL = "no stall above 100 ms"
TORCH = '`python -c "import torch"`'


class Row(NamedTuple):
    """One line of the table."""

    id: str
    """A short name that stays: findings are kept under it."""
    what: str
    bound: str
    measured: str
    remarks: str
    kept: bool | None
    """None where there is no bound."""

    @property
    def verdict(self) -> str:
        """In a word."""
        return STATED if self.kept is None else KEPT if self.kept else SHORT


class Curve(NamedTuple):
    """How a cost grows: one line of a plot."""

    plot: str
    """``size``, ``keys`` or ``cores``."""
    name: str
    points: tuple[tuple[float, float], ...]
    """What it grows with, and seconds."""


class Contender(NamedTuple):
    """What one command took, whoever's it is."""

    name: str
    seconds: float
    fastest: float
    slowest: float
    peak: int
    runs: int


class Found(NamedTuple):
    """What a subject gave."""

    rows: tuple[Row, ...]
    contenders: tuple[Contender, ...] = ()
    curves: tuple[Curve, ...] = ()


def contenders(samples: dict[str, Sample], names: dict[str, str]) -> tuple[Contender, ...]:
    """The commands that ran side by side, by what they are called for people."""
    return tuple([Contender(names[key], sample.seconds, *sample.spread, sample.peak, len(sample.runs))
                  for key, sample in samples.items() if key in names])


def ratio(key: str, what: str, ours: Sample, bound: float, other: Sample, name: str, remark: str = "") -> Row:
    """How many times as long as something else a command may take."""
    share = ours.seconds / other.seconds
    measured = f"{share:.2f} × ({ours.seconds:.2f} s against {other.seconds:.2f} s)"
    remarks = "; ".join(filter(None, (_spread(ours, other), remark)))
    return Row(key, what, f"≤ {bound:g} × {name}", measured, remarks, share <= bound)


def faster(key: str, what: str, ours: Sample, bound: float, other: Sample, name: str, remark: str = "") -> Row:
    """How many times faster than something else a command must be."""
    times = other.seconds / ours.seconds
    measured = f"{times:.1f} × ({ours.seconds:.2f} s against {other.seconds:.2f} s)"
    remarks = "; ".join(filter(None, (_spread(ours, other), remark)))
    return Row(key, what, f"≥ {bound:g} × faster than {name}", measured, remarks, times >= bound)


def memory(key: str, what: str, peak: float, bound: int, remark: str = "") -> Row:
    """How many megabytes a process may hold; of 0 nothing is known."""
    return Row(key, what, f"≤ {bound:,} MB", f"{peak / MB:,.0f} MB", remark, 0 < peak <= bound * MB)


def ticks(key: str, what: str, stories: Sequence[Story], phase: str, bound: str = LOOP) -> Row:
    """How long the event loop was away: every round must keep the bound; the worst of each number is told."""
    spans: list[dict[str, Any]] = [story[phase] for story in stories]
    share, worst = min(span["under_20"] for span in spans), max(span["worst"] for span in spans)
    busiest = max(span["busiest"] for span in spans)
    remarks = (f"{sum(span['ticks'] for span in spans):,} ticks in {len(spans)} rounds; the window's own thread "
               f"computed for {busiest * 1000:.0f} ms at most in one")
    measured = f"{share * 100:.2f} % under 20 ms, longest {worst * 1000:.0f} ms"
    return Row(key, f"event loop, {what}", bound, measured, remarks, worst <= 0.1 and (bound != LOOP or share >= 0.99))


def within(key: str, what: str, values: Sequence[float], bound: float, unit: str, digits: int = 1, remark: str = "",
           worst: float | None = None) -> Row:
    """A time that no round may exceed; ``worst`` is what the event loop was away meanwhile, where that counts too."""
    promise = f"≤ {bound:g} {unit}" + (f", {STALL}" if worst is not None else "")
    stall = "" if worst is None else f"longest stall {worst * 1000:.0f} ms"
    return Row(key, what, promise, each(values, unit, digits), "; ".join(filter(None, (stall, remark))),
               max(values) <= bound and (worst is None or worst <= 0.1))


def stated(key: str, what: str, measured: str, remarks: str = "", aim: str = "") -> Row:
    """A figure without a bound."""
    return Row(key, what, f"stated; {aim}" if aim else "stated", measured, remarks, None)


def _spread(ours: Sample, other: Sample) -> str:
    return " s against ".join("–".join(f"{value:.2f}" for value in one.spread) for one in (ours, other)) + " s"
