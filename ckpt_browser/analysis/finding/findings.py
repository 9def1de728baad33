"""What stands out among the numbers of all tensors of a file: broken, dead, exploded or never filled."""

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...core.dtypes import DTYPES
from ...core.messages import Count, completed, marked, say
from .roles import Kind, kind_of, role_of

if TYPE_CHECKING:
    from ..measuring.measures import Statistics

LARGEST = {"float16": 65504.0, "bfloat16": 3.3895313892515355e38}
"""The largest finite number of the half-precision types."""

HUGE = 1e18
"""No trained weight is as large; memory that was never written often is."""

MANY_TINY = 0.5
"""Share of the numbers other than zero that may be subnormal."""

DEAD_ROWS = 0.1
"""Share of rows that may be zero without being worth a word."""

PEERS = 4
"""Fewest layers of a role that say what is usual there."""

FAR_STD = 8.0
FAR_PEAK = 12.0
"""How many times larger or smaller than the usual of its role something must be to stand out."""

FAR_SCORE = 8.0
"""How many robust standard deviations away, on a scale of logarithms, it must be besides."""

SPREAD = 0.12
"""Least robust standard deviation that is believed, on that scale: layers that are all alike differ by chance."""

FEW = 0.1
"""Share of a role's layers that may stand out; where more do, the role has layers of two kinds."""


class Entry(NamedTuple):
    """What is known of one tensor."""

    node: int
    path: tuple[str, ...]
    """Its keys as text."""
    dtype: str
    shape: tuple[int, ...]
    statistics: "Statistics | None"
    problem: str = ""
    """Why its numbers could not be read, where there are no statistics."""


class Finding(NamedTuple):
    """One thing that stands out."""

    kind: str
    """``unreadable``, ``nan``, ``infinite``, ``bool``, ``dead``, ``constant``, ``saturated``, ``uninitialised`` or
    ``outlier``."""
    severity: str
    """``error``, ``warning``, or ``note`` for what may well be meant so."""
    node: int
    path: tuple[str, ...]
    sentence: str
    """Without the path and without a final stop."""


class _Layer(NamedTuple):
    """A weight with enough numbers to be compared with others."""

    entry: Entry
    statistics: "Statistics"
    zero: bool


def findings(entries: Iterable[Entry]) -> list[Finding]:
    """Everything that stands out, the worst first, else in the order of the entries."""
    found: list[Finding] = []
    roles: dict[str, list[_Layer]] = {}
    for entry in entries:
        found += _of_one(entry)
        if entry.statistics is not None and is_weight(entry):
            found += _unfilled(entry, entry.statistics)
            layer = _Layer(entry, entry.statistics, entry.statistics.zero == entry.statistics.elements)
            roles.setdefault(role_of(entry.path), []).append(layer)
    for layers in roles.values():
        found += _among(layers)
    order = {"error": 0, "warning": 1, "note": 2}
    return sorted(found, key=lambda finding: order[finding.severity])


def is_weight(entry: Entry) -> bool:
    """True for a matrix, filter or the like of floats, which is no optimizer's state, mask or table."""
    return (len([size for size in entry.shape if size > 1]) >= 2 and DTYPES[entry.dtype].kind in ("float", "complex")
            and kind_of(entry.path) == Kind.WEIGHT)


def _of_one(entry: Entry) -> list[Finding]:
    """What needs no comparison, whatever the tensor is for."""
    known = entry.statistics
    if known is None and entry.problem:
        return [_finding("unreadable", "error", entry,
                         say("its numbers cannot be read: {problem}", problem=entry.problem))]
    if known is None or not known.elements:
        return []
    found = []
    if known.nan:
        found.append(_finding("nan", "error", entry, say("{share} NaN", share=_of(known.nan, known.elements))))
    if known.infinite and not _is_mask(entry, known):
        severity = "note" if known.elements == 1 else "error"
        found.append(_finding("infinite", severity, entry,
                              say("{share} infinite", share=_of(known.infinite, known.elements))))
    if known.odd:
        template = marked("{part} of {whole} bytes are neither 0 nor 1, which a bool cannot be")
        if known.odd == 1:
            template = marked("{part} of {whole} byte is neither 0 nor 1, which a bool cannot be")
        found.append(_finding("bool", "error", entry, completed(template, part=Count(known.odd),
                                                                whole=Count(known.elements))))
    largest = LARGEST.get(entry.dtype)
    if largest is not None and known.elements > 1 and _peak(known) >= largest and not _is_mask(entry, known):
        found.append(_finding("saturated", "warning", entry, say("reaches {largest}, the largest number that a "
                                                               "{dtype} can hold", largest=f"{largest:,.5g}",
                                                               dtype=entry.dtype)))
    return found


def _is_mask(entry: Entry, known: "Statistics") -> bool:
    """True for what is added to scores to rule places out: zeros beside one very low number."""
    if kind_of(entry.path) == Kind.MASK:
        return True
    low = known.minimum == 0 or (known.minimum is not None and known.minimum <= -LARGEST["float16"])
    few = known.distinct is not None and known.distinct <= 2
    return not known.positive_infinite and known.maximum == 0 and low and (known.minimum == 0 or few)


def _unfilled(entry: Entry, known: "Statistics") -> list[Finding]:
    """What looks as memory looks that nobody wrote to, or is all the same."""
    nonzero = known.finite - known.zero
    if not nonzero:
        return []
    if known.minimum == known.maximum and not (known.nan or known.infinite):
        return [_finding("constant", "warning", entry, say("all {count} numbers are {value}",
                                                              count=Count(known.elements),
                                                              value=f"{known.minimum:.6g}"))]
    if _peak(known) >= HUGE and entry.dtype != "float16" and _peak(known) < LARGEST.get(entry.dtype, math.inf):
        return [_finding("uninitialised", "warning", entry,
                         say("looks uninitialised: it has numbers as large as {peak}", peak=f"{_peak(known):.3g}"))]
    if known.subnormal >= MANY_TINY * nonzero and entry.dtype in ("float64", "float32", "bfloat16"):
        return [_finding("uninitialised", "warning", entry,
                         say("looks uninitialised, or faded away: {share} too small for the usual precision of a "
                             "{dtype}", share=_of(known.subnormal, nonzero), dtype=entry.dtype))]
    if known.zero_rows > 1 and known.zero_rows >= DEAD_ROWS * known.rows:
        return [_finding("dead", "note", entry, say("{share} all zero", share=_rows(known.zero_rows, known.rows)))]
    return []


def _among(layers: Sequence[_Layer]) -> list[Finding]:
    """What stands out among the layers of one role."""
    alive = [layer for layer in layers if not layer.zero]
    found = []
    if len(layers) == 1 and not alive:
        found.append(_finding("dead", "note", layers[0].entry, marked("every number is zero")))
    elif alive and len(alive) * 2 > len(layers):
        dead = [layer for layer in layers if layer.zero]
        sentence = marked("every number is zero; the others of its kind are not") if len(alive) > 1 else \
            marked("every number is zero; the other one of its kind is not")
        severity = "warning" if len(dead) <= max(1, int(FEW * len(layers))) else "note"
        found += [_finding("dead", severity, layer.entry, sentence) for layer in dead]
    found += _far(alive, [_std(layer.statistics) for layer in alive], FAR_STD,
                  marked("its standard deviation is {value}"))
    known = {finding.node for finding in found}
    peaks = [0.0 if layer.entry.node in known else _peak(layer.statistics) / (_most(layer.statistics) or math.inf)
             for layer in alive]
    return found + _far(alive, peaks, FAR_PEAK,
                        marked("its largest number is {value} times what most of its numbers stay below"),
                        only_above=True)


def _far(layers: Sequence[_Layer], values: Sequence[float], ratio: float, sentence: str,
         only_above: bool = False) -> list[Finding]:
    """The layers whose value is far from those of all others."""
    known = [(math.log(value), layer) for value, layer in zip(values, layers, strict=True)
             if 0 < value < math.inf]
    if len(known) < PEERS:
        return []
    logs = sorted(log for log, _ in known)
    middle = _median(logs)
    spread = max(SPREAD, 1.4826 * _median(sorted(abs(log - middle) for log in logs)))
    far = [(log, layer) for log, layer in known
           if abs(log - middle) >= max(math.log(ratio), FAR_SCORE * spread) and (log > middle or not only_above)]
    if len(far) > max(1, int(FEW * len(known))):
        return []
    usual = math.exp(middle)
    return [_finding("outlier", "warning", layer.entry,
                     say("{sentence}; {usual} is usual for its kind ({count} layers)",
                         sentence=completed(sentence, value=f"{math.exp(log):.3g}"), usual=f"{usual:.3g}",
                         count=Count(len(known))))
            for log, layer in far]


def _median(ordered: Sequence[float]) -> float:
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _peak(known: "Statistics") -> float:
    """The largest finite magnitude."""
    return float(max(abs(known.minimum or 0), abs(known.maximum or 0)))


def _most(known: "Statistics") -> float:
    """The magnitude that nine tenths of the numbers stay below."""
    return max(abs(known.quantiles[1]), abs(known.quantiles[5])) if known.quantiles else 0.0


def _std(known: "Statistics") -> float:
    return known.std if known.std is not None else 0.0


def _of(part: int, whole: int) -> str:
    """``3 of 100 numbers are``, ``the only number is``."""
    if whole == 1:
        return marked("its only number is")
    if part == whole:
        return say("all {whole} numbers are", whole=Count(whole))
    if part == 1:
        return say("{part} of {whole} numbers is", part=Count(part), whole=Count(whole))
    return say("{part} of {whole} numbers are", part=Count(part), whole=Count(whole))


def _rows(part: int, whole: int) -> str:
    if part == whole:
        return say("all {whole} rows are", whole=Count(whole))
    return say("{part} of {whole} rows are", part=Count(part), whole=Count(whole))


def _finding(kind: str, severity: str, entry: Entry, sentence: str) -> Finding:
    return Finding(kind, severity, entry.node, entry.path, sentence)
