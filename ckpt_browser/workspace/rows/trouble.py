"""What is wrong with a file, as a person wants to hear it: once, in short, and at the right rows."""

import re
from collections.abc import Sequence

from ...core.checkpoint import Problem
from ...core.jobs import CancelToken
from ...core.messages import say
from ...core.nodes import Broken
from .linked import SLICE
from .tree import FOLD, Tree

LOST_WITH_SHARD = re.compile(r"([\d,]+) tensors cannot be read, because their shard (.+) cannot", re.DOTALL)

MOST = 2000
"""Problems that are looked at; a hostile file may have millions."""


def code_names(problems: Sequence[Problem]) -> list[str]:
    """Names that a loader of the file would call, and that can run code."""
    return list(dict.fromkeys(problem.runs for problem in problems[:MOST] if problem.runs))


def told_once(problems: Sequence[Problem]) -> list[Problem]:
    """The problems, a lost shard and the tensors that are lost with it as one."""
    some = problems[:MOST]
    lost = {match[2]: (match[1], problem) for problem in some
            if (match := LOST_WITH_SHARD.fullmatch(problem.message)) is not None}
    told, merged = [], set()
    for problem in some:
        name = problem.message.partition(": ")[0].removeprefix("shard ")
        if problem.node is None and name in lost and problem.message.startswith("shard "):
            count, other = lost[name]
            told.append(Problem(problem.severity, say("{message} ({count} tensors in it)",
                                                      message=problem.message, count=count) if count != "1" else
                                say("{message} (1 tensor in it)", message=problem.message), other.node))
            merged.add(other)
        else:
            told.append(problem)
    return [problem for problem in told if problem not in merged]


def rows_above_broken(tree: Tree, token: CancelToken) -> frozenset[int]:
    """Rows below which something could not be read."""
    nodes = tree.nodes
    found: set[int] = set()
    for row, number in enumerate(tree.node):
        if not row % SLICE:
            token.check()
        if number != FOLD and type(nodes[number]) is Broken:
            for above in tree.ancestors(row):
                if above in found:
                    break
                found.add(above)
    return frozenset(found)
