"""What a closed checkpoint held goes bit by bit, and nothing goes that somebody else still shows."""

import weakref

import pytest

from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.workspace.letting_go import SLICE, let_go
from ckpt_browser.workspace.loading import Request, load
from ckpt_browser.workspace.reading.opening import open_checkpoint


class Thing:
    """Something whose end can be seen."""


def test_everything_goes_but_what_is_held_elsewhere(sample) -> None:
    opened, shown = load(str(sample), Request(), open_checkpoint, CancelToken(), no_report)
    things: list[object] = [Thing() for _ in range(2 * SLICE + 1)]
    kept = things[SLICE]
    ends = [weakref.ref(thing) for thing in things]
    trees = weakref.ref(opened)
    held: list[object] = [opened, opened.checkpoint.nodes, things]
    del opened, things
    let_go(held, CancelToken(), no_report)
    assert held == []
    assert trees() is None
    assert [end() for end in ends if end() is not None] == [kept]
    tree = shown.arrangement.tree
    assert [tree.label(row) for row in tree.rows_of_node(tree.node[1], 1)]
    assert shown.arrangement.totals.tensors[0] == 20


def test_who_ends_the_program_need_not_wait_for_it() -> None:
    token, held = CancelToken(), [[Thing()]]
    token.cancel()
    with pytest.raises(Cancelled):
        let_go(held, token, no_report)
