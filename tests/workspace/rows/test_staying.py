"""What stays on screen while a filter is set, after what was found was edited."""

import pytest

from ckpt_browser.core import journal as journals
from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.edits.arranging import Drop, Move
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.edits.values import Insert
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import Journal, new_journal
from ckpt_browser.core.nodes import Group, Value
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.loading import Opened, Request, Shown, edit, first_match, show, show_again

from ..made import Maker, training

BIAS = ("model_state_dict", "fc1.bias")


class Seen:
    """A file as it is shown, from edit to edit."""

    def __init__(self, checkpoint: Checkpoint, text: str, folded: bool = True) -> None:
        self.opened = Opened(new_journal(checkpoint), Source(checkpoint, []))
        self.shown: Shown = show(self.opened, Request(folded=folded, filter=text), CancelToken())

    def act(self, act, request: Request | None = None, reveal=None) -> "Seen":
        found = edit(self.opened, act, self.shown, (), CancelToken(), request, reveal)
        assert found is not None
        self.opened, self.shown = found.opened, found.shown
        return self

    def do(self, *edits, **more) -> "Seen":
        return self.act(lambda journal: journals.do(journal, edits), **more)

    def ask(self, **more) -> "Seen":
        self.shown = show_again(self.opened, self.shown.request._replace(**more), self.shown, CancelToken())
        return self

    @property
    def kept(self) -> list[tuple]:
        """The paths of what is on screen, without what is only there for what it holds."""
        tree, keep = self.shown.arrangement.tree, self.shown.arrangement.keep
        return [tree.path(row) for row in range(len(tree)) if keep[row] and tree.first[row] < 0]

    @property
    def counts(self) -> tuple[int, int]:
        return len(self.shown.matches), len(self.shown.staying)


def renamed(name: str):
    return lambda journal: journals.do(journal, [Rename(BIAS, name)])


@pytest.mark.parametrize("folded", [True, False])
@pytest.mark.parametrize("name", ["fc1.beta", "beta", "other.beta"])
def test_a_renamed_row_stays_until_the_filter_is_another(folded, name):
    seen = Seen(training(), "fc1.bias", folded).act(renamed(name))
    assert seen.kept == [("model_state_dict", name)]
    assert seen.counts == (0, 1)
    tree, keep = seen.shown.arrangement.tree, seen.shown.arrangement.keep
    assert all(keep[above] for above in tree.ancestors(seen.shown.staying[0]))
    assert first_match(seen.shown) == seen.shown.staying[0]
    assert seen.ask(folded=not folded).kept == [("model_state_dict", name)]
    assert seen.ask(filter="fc1.bia").kept == []
    assert seen.ask(filter="fc1.bias").kept == []


def test_undo_and_redo_leave_it_in_sight():
    seen = Seen(training(), "fc1.bias").act(renamed("beta")).act(journals.undo)
    assert (seen.kept, seen.counts) == ([BIAS], (1, 0))
    seen.act(journals.redo)
    assert (seen.kept, seen.counts) == ([("model_state_dict", "beta")], (0, 1))
    seen.do(Rename(("epoch",), "round"))
    assert (seen.kept, seen.counts) == ([("model_state_dict", "beta")], (0, 1))


def test_all_rows_of_one_edit_stay():
    seen = Seen(training(), "bias")
    before = len(seen.kept)
    assert before > 1
    assert len(seen.do(RenameMatching("bias", "beta")).kept) == before
    assert seen.counts == (0, before)
    seen = Seen(training(), "dtype:float32").do(Cast(Glob("**/*weight"), "float16"))
    assert seen.shown.staying
    assert len(seen.kept) == sum(seen.counts)


def test_the_rows_of_a_renamed_prefix_stay():
    seen = Seen(training(), "fc1").do(RenamePrefix(("model_state_dict",), "fc1.", "head."))
    assert sorted(seen.kept) == [("model_state_dict", "head.bias"), ("model_state_dict", "head.weight")]


def test_what_is_taken_out_goes_and_is_seen_again_when_it_comes_back():
    seen = Seen(training(), "fc1.bias").act(renamed("beta")).do(Drop((("model_state_dict", "beta"),)))
    assert (seen.kept, seen.counts) == ([], (0, 0))
    seen.act(journals.undo)
    assert (seen.kept, seen.counts) == ([("model_state_dict", "beta")], (0, 1))


def test_the_next_item_of_a_list_is_not_taken_for_one_that_went():
    maker = Maker()
    values = [maker.add(Value("int", number)) for number in range(4)]
    items = maker.add(Group("list", tuple(range(4)), tuple(values)))
    checkpoint = maker.done(Group("dict", ("runs",), (items,)))
    seen = Seen(checkpoint, "runs/1").do(Drop((("runs", 1),)))
    assert seen.counts == (1, 0)  # the path fits the one that is second now
    seen = Seen(checkpoint, "runs/3").do(Drop((("runs", 2),)))
    assert (seen.kept, seen.counts) == ([("runs", 2)], (0, 1))
    seen = Seen(checkpoint, "runs/2").do(Drop((("runs", 2),)))
    assert seen.kept == [("runs", 2)]


def test_what_was_made_or_moved_is_in_sight_though_the_filter_does_not_match_it():
    seen = Seen(training(), "fc1.bias").do(Insert((), "extra", 3), reveal=("extra",))
    assert seen.kept == [("extra",), BIAS] or seen.kept == [BIAS, ("extra",)]
    seen = Seen(training(), "model_state_dict/fc1.bias").do(Move((BIAS,), (), 0), reveal=("fc1.bias",))
    assert seen.kept == [("fc1.bias",)]


def test_nothing_stays_where_another_filter_was_typed_meanwhile():
    seen = Seen(training(), "fc1.bias")
    seen.act(renamed("beta"), request=Request(filter="conv1"))
    assert all("conv1" in path[-1] for path in seen.kept)
    assert not seen.shown.staying


def test_enter_goes_to_a_true_match_where_there_is_one():
    seen = Seen(training(), "bias").do(Rename(("model_state_dict", "conv1.bias"), "conv1.beta"))
    assert seen.shown.staying[0] < min(seen.shown.matches)
    assert first_match(seen.shown) == min(seen.shown.matches)


def test_what_is_edited_without_a_filter_changes_nothing():
    seen = Seen(training(), "").act(renamed("beta"))
    assert (seen.shown.arrangement.keep, seen.shown.matches, seen.shown.staying) == (None, None, ())
    assert isinstance(seen.opened.journal, Journal)
