"""States of an opened file: what is made for one is still there for whoever comes back to it."""

from ckpt_browser.core import journal as journals
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.journal import Journal
from ckpt_browser.workspace.loading import Edited, Opened, Request, Shown, edit, first_match, load, show
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.arranged import TOP


def opened(sample) -> tuple[Opened, Shown]:
    return load(str(sample), Request(), open_checkpoint, CancelToken(), no_report)


def renamed(journal: Journal) -> Journal:
    return journals.do(journal, [Rename(("epoch",), "round")], {})


def changed(state: Opened, act, shown: Shown) -> Edited:
    found = edit(state, act, shown, (), CancelToken())
    assert found is not None
    return found


def test_undo_finds_the_rows_again_also_where_the_mark_was_moved_in_between(sample) -> None:
    first, shown = opened(sample)
    step = changed(first, renamed, shown)
    # The window takes a result on with what counts as saved, which makes one state more of the same step.
    taken = step.opened.after(step.opened.journal)
    back = changed(taken, journals.undo, step.shown)
    assert back.shown.arrangement.tree is shown.arrangement.tree
    again = changed(back.opened.after(back.opened.journal), journals.redo, back.shown)
    assert again.shown.arrangement.tree is step.shown.arrangement.tree
    first.close()


def test_other_states_have_rows_of_their_own(sample) -> None:
    first, shown = opened(sample)
    step = changed(first, renamed, shown)
    assert step.shown.arrangement.tree is not shown.arrangement.tree
    assert step.shown.arrangement.tree.find(("round",)) >= 0 > shown.arrangement.tree.find(("round",))
    first.close()


def test_the_first_row_that_a_filter_found_is_told_below_what_holds_it(sample) -> None:
    first, shown = opened(sample)
    tree = shown.arrangement.tree
    assert first_match(shown) == shown.arrangement.children(TOP)[0]
    found = {text: first_match(show(first, Request(filter=text), CancelToken())) for text in ("conv2.bias", "zzz")}
    assert found == {"conv2.bias": tree.find(("model_state_dict", "conv2.bias")), "zzz": -1}
    first.close()
