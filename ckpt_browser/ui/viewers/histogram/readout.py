"""What is said below the plot: the bin under the pointer, else how many numbers there are and where."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ...wording import numbers
from ...wording.sentences import clauses
from ...wording.words import fill
from ..statistics.number_text import number_text, share_text
from .bars import Bars
from .plot import Series

translate = QCoreApplication.translate


def bin_text(series: Sequence[Series], place: int, shares: bool) -> str:
    """Two lines about a bin of the first series, and what the others have there: counts, or shares of their own."""
    bars = series[0].bars
    middle = float(bars.edges[place:place + 2].mean())
    counts = [_count_at(one.bars, middle) for one in series]
    where = number_text(_whole(middle), 6) if bars.values else \
        fill(translate("Histogram", "{low} to {high}"), low=number_text(float(bars.edges[place]), 6),
             high=number_text(float(bars.edges[place + 1]), 6))
    if len(series) > 1:
        return where + "\n" + " | ".join([share_text(count, one.bars.total) if shares else numbers.grouped(count)
                                          for one, count in zip(series, counts, strict=True)])
    reached = bars.below + int(bars.counts[:place + 1].sum())
    said = fill(translate("Histogram", "{n} ({share}), {reached} up to here"), n=numbers.grouped(counts[0]),
                share=share_text(counts[0], bars.total), reached=share_text(reached, bars.total))
    return f"{where}\n{said}"


def resting_text(series: Sequence[Series], part: str) -> str:
    """What there is to say while no bin is pointed at; ``part`` in words where the numbers are complex."""
    if len(series) != 1:
        return part
    found = series[0].statistics
    said = numbers.counted(found.finite, translate("Histogram", "1 finite number"),
                           translate("Histogram", "{n} finite numbers"))
    lines = [clauses([said, part]) if part else said]
    if found.mean is not None and found.std is not None:
        lines.append(fill(translate("Histogram", "mean {mean}, std {std}"), mean=number_text(found.mean),
                          std=number_text(found.std)))
    return "\n".join(lines)


def spoken_text(series: Sequence[Series], said: str) -> str:
    """The picture in words: how many bins there are from where to where, the fullest one, and what is said below."""
    if not series:
        return said
    bars = series[0].bars
    fullest = int(bars.counts.argmax())
    where = fill(translate("Histogram", "{n} bins from {low} to {high}"), n=numbers.grouped(len(bars.counts)),
                 low=number_text(float(bars.edges[0]), 4), high=number_text(float(bars.edges[-1]), 4))
    most = fill(translate("Histogram", "most of them around {n}"),
                n=number_text(float(bars.edges[fullest] / 2 + bars.edges[fullest + 1] / 2), 4))
    return f"{where}\n{most}\n{said}"


def _count_at(bars: Bars, value: float) -> int:
    place = bars.bin_at(value)
    return int(bars.counts[place]) if place >= 0 else 0


def _whole(value: float) -> float | int:
    return int(value) if value.is_integer() else value
