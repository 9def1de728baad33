"""Problems told once, in short, and at their rows."""

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Broken
from ckpt_browser.formats.pickles.inert import Global
from ckpt_browser.formats.suspicions import suspicions
from ckpt_browser.workspace.rows.tree import build_tree
from ckpt_browser.workspace.rows.trouble import code_names, rows_above_broken, told_once

from ..made import Maker, training


def test_the_names_of_the_readers_own_warnings_are_known():
    problems = suspicions([Global("posix", "system", 0), Global("os", "popen", 0), Global("mylib", "Thing", 0)], [])
    assert code_names((*problems, *problems)) == ["os.popen", "posix.system"]
    assert code_names((Problem("warning", "trailing bytes"),)) == []


def test_a_missing_shard_is_told_once():
    other = Problem("error", "a tensor is broken", 3)
    problems = (Problem("error", "shard b.bin: no such file"), other,
                Problem("error", "1,200 tensors cannot be read, because their shard b.bin cannot", 7))
    assert told_once(problems) == [Problem("error", "shard b.bin: no such file (1,200 tensors in it)", 7), other]


def test_rows_above_broken_ones():
    tree = build_tree(Maker().done({"a.b.bad": Broken("torch.Tensor", "lost"), "a.c": (1,), "d": {"e": 1}}))
    labels = [tree.label(row) for row in sorted(rows_above_broken(tree, CancelToken()))]
    assert labels == ["", "a", "b"]
    assert rows_above_broken(build_tree(training()), CancelToken()) == frozenset()
