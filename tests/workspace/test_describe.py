"""Where a problem leads to."""

import pytest

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.workspace.describe import row_of_problem
from ckpt_browser.workspace.tree import build_tree

from .made import troubled

TREE = build_tree(troubled())


@pytest.mark.parametrize(("problem", "path"), [
    (Problem("error", "broken", TREE.node[TREE.find(("bad",))]), ("bad",)),
    (Problem("warning", "refers to posix.system, which can run code"), ("payload",)),
    (Problem("note", "refers to classes outside torch: posix"), ("payload",)),
])
def test_a_problem_leads_to_its_row(problem, path):
    assert TREE.path(row_of_problem(TREE, problem)) == path


def test_a_problem_of_the_whole_file_leads_nowhere():
    assert row_of_problem(TREE, Problem("note", "12 trailing bytes")) == -1
