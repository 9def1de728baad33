"""The JSON index of a sharded checkpoint: which tensor lies in which shard."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ...core.checkpoint import Problem
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.nodes import Broken, Group, Node, Value
from ..files import ByteFile
from ..json_scan import SPACE, Scanner

_STEP = 1 << 14
_DEEPEST = 20
_PLAIN_PAIR = re.compile(r'~"([^"\\\x00-\x1f]*)"~:~"([^"\\\x00-\x1f]*)"~([,}])'.replace("~", SPACE))
"""A tensor and its shard as every known writer writes them, with what follows."""


class Index(NamedTuple):
    """What a shard index says."""

    weights: list[tuple[str, str | None]]
    """Tensor and shard, in the order of the file; None where the shard is no text."""
    others: list[tuple[str, object]]
    """Every other member (``metadata``) as JSON; an object is a tuple of pairs."""
    problems: list[Problem]


def read_index(file: ByteFile, token: CancelToken, report: Report) -> Index:
    """Read the index.

    Raises:
        CheckpointError: the file is too long, or no JSON object with a weight_map.
    """
    if file.size > LIMITS.index_bytes:
        raise CheckpointError(say("is a shard index of {size} bytes, more than the limit of {index_bytes}",
                                  size=Count(file.size), index_bytes=Count(LIMITS.index_bytes)))
    try:
        scanner = Scanner(file.read(0, file.size).decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise CheckpointError(marked("is a shard index that is not UTF-8"), place=say("byte {offset}",
                                                                              offset=Count(error.start))) from None
    weights: list[tuple[str, str | None]] | None = None
    index = Index([], [], [])
    for name in scanner.members():
        if name != "weight_map":
            index.others.append((name, scanner.value()))
            continue
        if weights is not None:
            index.problems.append(Problem("warning", marked("the index has two weight maps, of which the last counts")))
        weights = _read_weights(scanner, token, report)
    scanner.end()
    if weights is None:
        raise CheckpointError(marked("is a JSON text without a weight_map, not a checkpoint or a shard index"))
    sole = dict(weights)
    if len(sole) < len(weights):
        index.problems.append(Problem("warning", say("the index names {count} tensors twice; for each the last "
                                                     "shard counts", count=Count(len(weights) - len(sole)))))
        weights = list(sole.items())
    return index._replace(weights=weights)


def _read_weights(scanner: Scanner, token: CancelToken, report: Report) -> list[tuple[str, str | None]]:
    if scanner.peek() != "{":
        raise CheckpointError(marked("has a weight_map that is no JSON object"))
    weights: list[tuple[str, str | None]] = []
    scanner.token("{")
    more = scanner.peek() != "}" or scanner.token("}") == "{"
    while more:
        if len(weights) % _STEP == 0:
            token.check()
            report(marked("reading the index"), scanner.place, len(scanner.text))
        if len(weights) > LIMITS.nodes:
            raise CheckpointError(say("names more than the limit of {nodes} tensors", nodes=Count(LIMITS.nodes)))
        plain = _PLAIN_PAIR.match(scanner.text, scanner.place)
        if plain:
            key, shard, after = plain.groups()
            scanner.place = plain.end()
            weights.append((key, shard))
        else:
            key = scanner.string()
            scanner.token(":")
            value = scanner.value()
            weights.append((key, value if isinstance(value, str) else None))
            after = scanner.token(",}")
        more = after == ","
    return weights


def add_json(append: Callable[[Node], int], value: object, depth: int = 0) -> int:
    """Nodes for a JSON value (objects as tuples of pairs), added through ``append``; the id of the top one."""
    if depth > _DEEPEST:
        return append(Broken(type(value).__name__, marked("is nested too deeply")))
    if isinstance(value, tuple):
        children = tuple([add_json(append, item, depth + 1) for _, item in value])
        return append(Group("dict", tuple([key for key, _ in value]), children))
    if isinstance(value, list):
        children = tuple([add_json(append, item, depth + 1) for item in value])
        return append(Group("list", tuple(range(len(value))), children))
    return append(Value(type(value).__name__, value))
