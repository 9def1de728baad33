"""Rows of a tree by the texts of their keys, so that they are found again at the next start."""

from collections.abc import Iterable, Sequence

from ...core.jobs import CancelToken
from ...core.paths import key_text
from ...workspace.rows.tree import Tree
from .parsing import DEEPEST, LONGEST_TEXT
from .records import RowPath


def path_of(tree: Tree, row: int) -> RowPath | None:
    """The texts that lead to a row; None where they would be too long to be kept, and for a range of rows."""
    if not 0 <= row < len(tree):
        return None
    path: list[str] = []
    while row > 0:
        text = key_text(tree.key[row])
        if len(text) > LONGEST_TEXT or len(path) >= DEEPEST:
            return None
        path.append(text)
        row = tree.parent[row]
    return tuple(reversed(path))


def paths_of(tree: Tree, rows: Iterable[int], most: int) -> tuple[RowPath, ...]:
    """The paths of some rows, those above others first."""
    found = [path_of(tree, row) for row in sorted(rows)[:most]]
    return tuple([path for path in found if path is not None])


def rows_of(tree: Tree, paths: Sequence[RowPath | None], token: CancelToken) -> list[int]:
    """The row of each path, -1 where there is none any more."""
    tables: dict[int, dict[str, int]] = {}
    found = []
    for path in paths:
        row = 0 if path is not None else -1
        for text in path or ():
            if row not in tables:
                token.check()
                # The first row of a name counts: keys of two types may look the same.
                tables[row] = {key_text(tree.key[kid]): kid for kid in reversed(list(tree.children(row)))}
            row = tables[row].get(text, -1)
            if row < 0:
                break
        found.append(row)
    return found
