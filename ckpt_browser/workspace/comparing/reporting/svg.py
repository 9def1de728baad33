"""Charts as drawings that stand within the page, and follow its colours."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ....core.paths import visible
from ..measuring.depth import FROZEN, GONE, MOVED, NEW, UNKNOWN
from .html_text import text_html
from .words import number_text

if TYPE_CHECKING:
    from .closer import Histograms

WIDTH, HEIGHT = 960, 250
LEFT, RIGHT, TOP, BOTTOM = 56, 12, 14, 56
"""Margins of the chart over the depth of the network."""
DECADES = 8
"""Most powers of ten from its lowest to its highest."""
SIGNS = {NEW: "+", GONE: "−", UNKNOWN: "?", FROZEN: "="}
LABELS = 5


class Bar(NamedTuple):
    """One bar of the chart."""

    state: str
    name: str
    """What it is about; not to be trusted."""
    value: float | None
    """What its height says; None where that cannot be told."""


def depth_chart(bars: Sequence[Bar]) -> str:
    """How much each layer moved, on a logarithmic scale; what did not move has a sign on the ground line."""
    values = [bar.value for bar in bars if bar.value and math.isfinite(bar.value)]
    high = math.ceil(math.log10(max(values)) + 1e-9) if values else 0
    low = max(math.floor(math.log10(min(values))) if values else -1, high - DECADES)
    low = min(low, high - 1)
    step = (WIDTH - LEFT - RIGHT) / max(len(bars), 1)
    parts = [*_grid(low, high), *(part for place, bar in enumerate(bars)
                                  for part in _bar(bar, LEFT + place * step, step, low, high)), *_labels(bars, step)]
    return (f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="How much each layer moved">'
            + "".join(parts) + "</svg>\n")


def _level(value: float, low: int, high: int) -> float:
    """Where a value stands, from the top of the drawing."""
    share = (math.log10(value) - low) / (high - low)
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - min(1.0, max(0.0, share)))


def _grid(low: int, high: int) -> Iterator[str]:
    for power in range(low, high + 1, -(-(high - low) // 6)):
        y = _level(10.0 ** power, low, high)
        yield f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
        yield f'<text class="axis" x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0 ** power:g}</text>'
    ground = HEIGHT - BOTTOM
    yield f'<line class="ground" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{ground}" y2="{ground}"/>'


def _bar(bar: Bar, x: float, step: float, low: int, high: int) -> Iterator[str]:
    ground, middle = HEIGHT - BOTTOM, x + step / 2
    told = {MOVED: f"relative L2 {number_text(bar.value) or 'not defined'}", FROZEN: "did not change",
            NEW: "only in the second", GONE: "only in the first", UNKNOWN: "cannot be compared number by number"}
    title = f"<title>{text_html(bar.name, 120)}: {told[bar.state]}</title>"
    if bar.state == MOVED:
        finite = bar.value is not None and math.isfinite(bar.value) and bar.value > 0
        y = _level(bar.value, low, high) if finite and bar.value else TOP
        width = max(step - min(2.0, step / 4), 0.6)
        yield (f'<rect class="moved" x="{x:.2f}" y="{min(y, ground - 2):.1f}" width="{width:.2f}" '
               f'height="{max(ground - y, 2):.1f}" rx="{min(2.0, width / 4):.1f}">{title}</rect>')
        return
    yield f'<rect class="hit" x="{x:.2f}" y="{TOP}" width="{step:.2f}" height="{ground - TOP}">{title}</rect>'
    if bar.state != FROZEN or step > 5:
        size = min(13.0, max(7.0, step * 1.4))
        yield (f'<text class="sign {bar.state}" x="{middle:.1f}" y="{ground + 13}" text-anchor="middle" '
               f'font-size="{size:.1f}">{SIGNS[bar.state]}</text>')


def _labels(bars: Sequence[Bar], step: float) -> Iterator[str]:
    """Names of some layers, at even distances."""
    count = min(LABELS, len(bars))
    common = _common([bar.name for bar in bars])
    for number in range(count):
        place = number * (len(bars) - 1) // max(count - 1, 1)
        anchor = "start" if not number else "end" if number == count - 1 else "middle"
        x = LEFT + (place + (0 if not number else 1 if number == count - 1 else 0.5)) * step
        yield (f'<text class="axis" x="{x:.1f}" y="{HEIGHT - BOTTOM + 34}" text-anchor="{anchor}">'
               f'{text_html(_tail(bars[place].name[common:]))}</text>')


def _common(names: Sequence[str]) -> int:
    """How many characters all names begin with, up to a dot."""
    first, last = min(names, default=""), max(names, default="")
    same = next((place for place, (one, other) in enumerate(zip(first, last, strict=False)) if one != other),
                min(len(first), len(last)))
    return first[:same].rfind(".") + 1


def _tail(name: str, most: int = 22) -> str:
    name = visible(name, 400)
    return name if len(name) <= most else "…" + name[1 - most:]


def histogram_chart(found: "Histograms") -> str:
    """Both histograms over each other; heights are square roots of the counts, so that the few are seen too."""
    width, height = 320, 110
    most = max(int(found.left.max()), int(found.right.max()), 1)
    shapes = []
    for kind, counts in (("before", found.left), ("after", found.right)):
        heights = [height * math.sqrt(int(count) / most) for count in counts]
        shapes.append(f'<path class="{kind}" d="{_steps(heights, width, height)}"/>')
    zero = ""
    if found.low < 0 < found.high:
        x = width * -found.low / (found.high - found.low)
        zero = f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{height}"/>'
    return (f'<svg class="histogram" viewBox="0 -2 {width} {height + 20}" role="img" aria-label="Both histograms">'
            + zero + "".join(shapes) + f'<line class="ground" x1="0" x2="{width}" y1="{height}" y2="{height}"/>'
            f'<text class="axis" x="0" y="{height + 15}">{number_text(found.low)}</text>'
            f'<text class="axis" x="{width}" y="{height + 15}" text-anchor="end">{number_text(found.high)}</text>'
            "</svg>")


def _steps(heights: Sequence[float], width: int, height: int) -> str:
    edges = [width * place / len(heights) for place in range(len(heights) + 1)]
    steps = "".join([f"V{height - tall:.1f}H{right:.1f}" for tall, (_, right) in zip(heights, pairwise(edges),
                                                                                  strict=True)])
    return f"M0 {height}{steps}V{height}Z"
