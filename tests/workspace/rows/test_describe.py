"""Where a problem leads to."""

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.workspace.rows.describe import row_of_problem
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import troubled

TREE = build_tree(troubled())


def test_a_problem_leads_to_its_row():
    problem = Problem("error", "broken", TREE.node[TREE.find(("bad",))])
    assert TREE.path(row_of_problem(TREE, problem)) == ("bad",)


def test_a_problem_of_the_whole_file_leads_nowhere():
    assert row_of_problem(TREE, Problem("note", "12 trailing bytes")) == -1
