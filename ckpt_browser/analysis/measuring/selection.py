"""Exact quantiles of any number of numbers: a radix selection over their bits, in a few walks and little memory."""

from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken
from ..elements.decoding import Array
from .measures import QUANTILES
from .quantiles import between, mixed
from .runs import Chunks, Parts, Run

_FEW = 1 << 21
"""Numbers that are sorted in memory once no more of them come into question."""
_DIGIT = 16
"""Bits that one walk decides."""


class Prefix(NamedTuple):
    """Keys that begin with the same bits."""

    bits: int
    """How many bits."""
    value: int


def quantiles(runs: Sequence[Run], finite: int, parts: Parts = map, token: CancelToken | None = None,
              absent: int = 0) -> tuple[float, ...]:
    """Quantiles at ``QUANTILES`` of the finite numbers of some runs, between neighbours as torch.quantile has them.

    Args:
        finite: how many of the numbers are finite, the absent ones among them.
        absent: zeros beside the numbers of the runs.

    Raises:
        CheckpointError: the numbers cannot be read.
    """
    if not finite:
        return ()
    token = token or CancelToken()
    places = [between(share, finite) for share in QUANTILES]
    ranks = sorted({rank for place in places for rank in (place.lower, min(place.lower + 1, finite - 1))})
    found = _select(runs, ranks, parts, token, absent)
    return tuple([mixed(found[place.lower], found[min(place.lower + 1, finite - 1)], place.share) for place in places])


def _select(runs: Sequence[Run], ranks: list[int], parts: Parts,
            token: CancelToken, absent: int) -> dict[int, float]:
    """The numbers at some ranks in ascending order."""
    width, kind = _key_type(runs[0])
    zero = 0 if kind == "u" else 1 << width - 1
    waiting = {Prefix(0, 0): [(rank, rank) for rank in ranks]}
    while True:
        prefixes = sorted(waiting)
        counted: dict[Prefix, Array] = {}
        for some in parts(partial(digits, prefixes=prefixes, token=token), runs):
            for prefix, counts in some.items():
                counted[prefix] = counted[prefix] + counts if prefix in counted else counts
        for prefix in prefixes:
            if absent and prefix.value == zero >> width - prefix.bits:
                counted[prefix][zero >> width - prefix.bits - _DIGIT & 0xFFFF] += absent
        deeper: dict[Prefix, list[tuple[int, int]]] = {}
        sizes: dict[Prefix, int] = {}
        for prefix in prefixes:
            ends = np.cumsum(counted[prefix])
            for rank, within in waiting[prefix]:
                digit = int(np.searchsorted(ends, within, side="right"))
                below = Prefix(prefix.bits + _DIGIT, prefix.value << _DIGIT | digit)
                deeper.setdefault(below, []).append((rank, within - int(ends[digit] - counted[prefix][digit])))
                sizes[below] = int(counted[prefix][digit])
        waiting = deeper
        if next(iter(waiting)).bits == width:
            return {rank: _number(prefix.value, width, kind) for prefix, some in waiting.items() for rank, _ in some}
        if sum(sizes.values()) <= _FEW and absent <= _FEW:
            return _sorted(runs, waiting, parts, token, np.full(absent, zero, f"u{width // 8}"))


def _sorted(runs: Sequence[Run], waiting: dict[Prefix, list[tuple[int, int]]],
            parts: Parts, token: CancelToken, zeros: Array) -> dict[int, float]:
    width, kind = _key_type(runs[0])
    prefixes = sorted(waiting)
    found_keys: list[Array] = list(parts(partial(matching, prefixes=prefixes, token=token), runs))
    keys = np.sort(np.concatenate((*found_keys, zeros)))
    found = {}
    for prefix in prefixes:
        first = int(np.searchsorted(keys, keys.dtype.type(prefix.value << width - prefix.bits)))
        found.update({rank: _number(int(keys[first + within]), width, kind) for rank, within in waiting[prefix]})
    return found


def digits(run: Run, prefixes: Sequence[Prefix], token: CancelToken) -> dict[Prefix, Array]:
    """How often each next digit occurs among the keys that begin with each prefix; 65,536 counts, int64."""
    counted = {prefix: np.zeros(1 << _DIGIT, np.int64) for prefix in prefixes}
    for keys in _keys(run, token):
        shift = keys.dtype.itemsize * 8 - prefixes[0].bits - _DIGIT
        for prefix in prefixes:
            some = keys[_begins(keys, prefix)] if prefix.bits else keys
            if len(some):
                digit = (some >> keys.dtype.type(shift)).astype(np.uint16)
                counted[prefix] += np.bincount(digit, minlength=1 << _DIGIT)
    return counted


def matching(run: Run, prefixes: Sequence[Prefix], token: CancelToken) -> Array:
    """The keys that begin with any of some prefixes of equal length, unordered."""
    found = []
    for keys in _keys(run, token):
        wanted = np.zeros(1 << _DIGIT, bool)
        wanted[[prefix.value & 0xFFFF for prefix in prefixes]] = True
        last = (keys >> keys.dtype.type(keys.dtype.itemsize * 8 - prefixes[0].bits)).astype(np.uint16)
        some = keys[wanted[last]]
        if prefixes[0].bits > _DIGIT:
            some = some[np.logical_or.reduce([_begins(some, prefix) for prefix in prefixes])]
        found.append(some)
    return np.concatenate(found) if found else np.empty(0, f"u{_key_type(run)[0] // 8}")


def _begins(keys: Array, prefix: Prefix) -> Array:
    shift = keys.dtype.itemsize * 8 - prefix.bits
    same: Array = (keys >> keys.dtype.type(shift)) == keys.dtype.type(prefix.value)
    return same


def _keys(run: Run, token: CancelToken) -> Iterable[Array]:
    """Unsigned numbers in the order of the finite numbers."""
    for chunk in Chunks(run, token):
        numbers = chunk
        if chunk.dtype.kind == "f":
            finite = np.isfinite(chunk)
            numbers = chunk if finite.all() else chunk[finite]
        width = numbers.dtype.itemsize
        raw = numbers.view(f"u{width}")
        top = raw.dtype.type(1 << width * 8 - 1)
        if chunk.dtype.kind == "f":
            # Of negative numbers all bits turn around, of the others the sign only.
            turned = (numbers.view(f"i{width}") >> (width * 8 - 1)).view(raw.dtype) | top
            yield raw ^ turned
        else:
            yield raw ^ top if chunk.dtype.kind == "i" else raw


def _key_type(run: Run) -> tuple[int, str]:
    """Bits of a key, and numpy's kind of the numbers."""
    if run.dtype.startswith("complex"):
        return 64, "f"
    return run.itemsize * 8, "u" if run.dtype.startswith("uint") else "i" if "int" in run.dtype else "f"


def _number(key: int, width: int, kind: str) -> float:
    """The number that a key stands for."""
    top = 1 << width - 1
    if kind == "u":
        return float(key)
    raw = key ^ top if kind == "i" or key & top else key ^ ((1 << width) - 1)
    return float(np.array([raw], f"<u{width // 8}").view(f"<{kind}{width // 8}")[0])
