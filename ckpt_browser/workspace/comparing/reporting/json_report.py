"""A comparison as one JSON object, a line for each entry, written as it is read."""

import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ....core.checkpoint import Checkpoint
from ....core.jobs import CancelToken
from ....core.places import Path
from ....core.plain_json import path_json, quote
from ..aligning.entries import LOOK
from ..comparing import Comparison
from ..judging.judging import ADDED, CHANGED, CHECKSUM, PLACE, READ, REMOVED
from .sides import node_json
from .summary import Summary, is_renamed, is_within, way_of

NUMBERS = ("max_abs", "mean_abs", "rms", "cosine", "relative_l2", "differing")
"""What is told of the numbers of every changed pair, in the order of the contract."""
MORE = ("elements", "share", "outside", "not_finite", "signed_zeros", "ulp")


class Titles(NamedTuple):
    """What the two files are called."""

    left: str
    right: str


def to_json(comparison: Comparison, summary: Summary, titles: Titles,
            token: CancelToken | None = None) -> Iterator[str]:
    """The object in pieces, ASCII only; what does not exist, or is not finite, is null.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    yield (f'{{"left":{_file_json(titles.left, comparison.left.document.checkpoint)},\n'
           f'"right":{_file_json(titles.right, comparison.right.document.checkpoint)},\n'
           f'"identical":{_bool(summary.identical)},"unchanged":{summary.unchanged},"within":{summary.within},'
           f'"open":{summary.open},\n')
    proofs = ",".join([f"{quote(name)}:{summary.proofs.get(name, 0)}" for name in (PLACE, CHECKSUM, READ)])
    yield f'"proofs":{{{proofs},"unread":{summary.unread}}},\n'
    for name, rows in (("added", _one_sided(comparison, ADDED)), ("removed", _one_sided(comparison, REMOVED)),
                       ("renamed", _renamed(comparison)), ("changed", _changed(comparison)),
                       ("devices", _devices(comparison)), ("beside", _beside(comparison)),
                       ("suggestions", _suggestions(comparison)), ("problems", _problems(comparison, summary))):
        yield from _listed(name, rows, token)
        yield "}\n" if name == "problems" else ",\n"


def _listed(name: str, rows: Iterable[str], token: CancelToken) -> Iterator[str]:
    yield f'"{name}":['
    separator = "\n"
    for number, row in enumerate(rows):
        if not number % LOOK:
            token.check()
        yield separator + row
        separator = ",\n"
    yield "]"


def _file_json(title: str, checkpoint: Checkpoint) -> str:
    return f'{{"file":{quote(title)},"format":{quote(checkpoint.format)},"bytes":{checkpoint.nbytes}}}'


def _one_sided(comparison: Comparison, wanted: str) -> Iterator[str]:
    for match in comparison.alignment.matches:
        if wanted == ADDED and match.left < 0:
            yield path_json(comparison.right.entries[match.right].path)
        elif wanted == REMOVED and match.right < 0:
            yield path_json(comparison.left.entries[match.left].path)


def _renamed(comparison: Comparison) -> Iterator[str]:
    for match in comparison.alignment.matches:
        if is_renamed(comparison, match):
            left, right = comparison.left.entries[match.left], comparison.right.entries[match.right]
            yield (f'{{"from":{path_json(left.path)},"to":{path_json(right.path)},'
                   f'"how":{quote(way_of(comparison, match)[0])}}}')


def _changed(comparison: Comparison) -> Iterator[str]:
    for place, match in enumerate(comparison.alignment.matches):
        if comparison.status(place) != CHANGED:
            continue
        verdict, left = comparison.verdicts[place], comparison.left.entries[match.left]
        to = f'"to":{path_json(comparison.right.entries[match.right].path)},' if is_renamed(comparison, match) else ""
        found = verdict.differences
        numbers = ",".join([f'"{name}":{_number(getattr(found, name, None))}' for name in NUMBERS + MORE])
        yield (f'{{"path":{path_json(left.path)},{to}"what":[{",".join([quote(word) for word in verdict.what])}],'
               f'{numbers},"cast":{_bool(verdict.cast)},"within":{_bool(is_within(verdict))},'
               f'"left":{node_json(comparison.left.node(match.left))},'
               f'"right":{node_json(comparison.right.node(match.right))}}}')


def _devices(comparison: Comparison) -> Iterator[str]:
    for match, verdict in zip(comparison.alignment.matches, comparison.verdicts, strict=True):
        if verdict.device:
            left, right = comparison.left.tensor(match.left), comparison.right.tensor(match.right)
            yield (f'{{"path":{path_json(comparison.left.entries[match.left].path)},'
                   f'"left":{quote(left.device)},"right":{quote(right.device)}}}')


def _beside(comparison: Comparison) -> Iterator[str]:
    for path, left, right in comparison.beside:
        yield f'{{"path":{path_json(path)},"left":{_text(left)},"right":{_text(right)}}}'


def _suggestions(comparison: Comparison) -> Iterator[str]:
    for ours, theirs in comparison.suggestions:
        yield (f'{{"from":{path_json(comparison.left.entries[ours].path)},'
               f'"to":{path_json(comparison.right.entries[theirs].path)}}}')


def _problems(comparison: Comparison, summary: Summary) -> Iterator[str]:
    for place, side, message in summary.troubles:
        yield (f'{{"path":{path_json(path_at(comparison, place))},"side":{quote(side)},"message":{quote(message)}}}')


def path_at(comparison: Comparison, place: int) -> Path:
    """The path of a match, on the left if it has one there; the root for -1."""
    if place < 0:
        return ()
    match = comparison.alignment.matches[place]
    return (comparison.left.entries[match.left] if match.left >= 0 else comparison.right.entries[match.right]).path


def _number(value: float | int | None) -> str:
    if value is None or not math.isfinite(value):
        return "null"
    return repr(value)


def _text(text: str | None) -> str:
    return "null" if text is None else quote(text)


def _bool(value: bool) -> str:
    return "true" if value else "false"
