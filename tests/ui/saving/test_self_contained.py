"""A tab draws from what it was saved to, once files that parts were copied from are others; nothing stays open."""

import os

import pytest
import torch
from PySide6.QtWidgets import QLabel, QTreeView

from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.inspecting.facts import facts_of
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.viewers.values.blocks import Blocks, Source
from ckpt_browser.workspace.looking.windows import Box, Reading, first_sheet
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.standing import SAME
from ckpt_browser.workspace.saving.save_options import SaveOptions

from ...proofs.endurance.measures import handles
from ..comparing.paired import Beside
from ..looks import find

pytestmark = pytest.mark.real_files

OURS, THEIRS = torch.arange(4000.0), torch.arange(4000.0).flip(0)


def overwrite(path) -> None:
    """As a training does that goes on: the same file, other numbers."""
    before = os.stat(path)
    torch.save({"w": torch.full((4000,), -7.0), "v": torch.full((4000,), -7.0), "epoch": 99}, path)
    assert os.stat(path).st_ino == before.st_ino


@pytest.fixture
def two(qtbot, window, tmp_path, settled):
    """A file that a tensor was copied to, in front, and the file that it comes from."""
    torch.save({"w": OURS.clone(), "v": OURS + 1, "epoch": 1}, tmp_path / "a.pth")
    torch.save({"w": THEIRS.clone(), "v": OURS + 1, "epoch": 2}, tmp_path / "b.pth")
    session = window.session
    other = session.open(str(tmp_path / "b.pth"))
    mine = session.open(str(tmp_path / "a.pth"))
    qtbot.waitUntil(lambda: mine.opened is not None and other.opened is not None)
    settled()
    session.edit(mine, [TakeOver(other.path, ((("w",), ("w",)),))])
    settled()
    return mine, other


def save(session, document, path="", **options) -> None:
    session.saver.save(document, str(path or document.path), SaveOptions(verify=False, **options))


def test_it_goes_on_after_the_other_file_was_overwritten(two, window, edit, settled, tmp_path):
    mine, other = two
    window.actions_.by_id["actionSave"].trigger()
    settled()
    assert torch.equal(torch.load(mine.path)["w"], THEIRS)
    overwrite(other.path)
    edit(Rename(("w",), "renamed"))
    window.actions_.by_id["actionSave"].trigger()
    settled()
    assert (mine.complaint, mine.dirty) == ("", False)
    found = torch.load(mine.path)
    assert torch.equal(found["renamed"], THEIRS) and torch.equal(found["v"], OURS + 1)
    edit(SetValue(("epoch",), 5))
    save(window.session, mine, tmp_path / "new.pth")
    settled()
    assert (mine.complaint, mine.dirty, mine.name) == ("", False, "new.pth")
    assert torch.equal(torch.load(tmp_path / "new.pth")["renamed"], THEIRS)


def test_numbers_are_told_and_nobody_is_warned(two, window, settled, qtbot):
    mine, other = two
    save(window.session, mine)
    settled()
    overwrite(other.path)
    window.session.watcher.look([mine, other])
    settled()
    qtbot.waitUntil(lambda: other.guarded.standing.state != SAME)
    assert mine.guarded.standing.state == SAME
    window.session.sweeper.start(mine)
    settled()
    known, checkpoint = mine.opened.knowledge, mine.opened.journal.document.checkpoint
    root = checkpoint.nodes[checkpoint.root]
    for name, wanted in (("w", THEIRS), ("v", OURS + 1)):
        assert known.of(checkpoint, root.children[root.keys.index(name)]).statistics.mean == wanted.mean().item()


def test_without_a_save_only_what_was_copied_is_refused(two, window, edit, settled, tmp_path):
    mine, other = two
    overwrite(other.path)
    save(window.session, mine)
    settled()
    assert mine.complaint.endswith("b.pth: the file changed on disk since it was opened")
    assert mine.dirty
    window.actions_.by_id["actionUndo"].trigger()
    settled()
    edit(SetValue(("epoch",), 5))
    save(window.session, mine)
    settled()
    assert (mine.complaint, mine.dirty) == ("", False)
    assert torch.equal(torch.load(mine.path)["w"], OURS)


def test_what_a_file_holds_by_now_is_copied_once_what_it_held_before_is_read_from_the_saved_one(
        two, window, settled):
    mine, other = two
    session = window.session
    save(session, mine)
    settled()
    overwrite(other.path)
    session.reload(other)
    settled()
    take = TakeOver(other.path, ((("v",), ("v",)),))
    session.edit(mine, [take])
    settled()
    assert mine.complaint == ("b.pth changed on disk since parts were copied from it; "
                              "save this file and reload it first")
    assert not mine.dirty
    session.reload(mine)
    settled()
    session.edit(mine, [take])
    settled()
    save(session, mine)
    settled()
    assert (mine.complaint, mine.dirty) == ("", False)
    found = torch.load(mine.path)
    assert torch.equal(found["w"], THEIRS) and torch.equal(found["v"], torch.full((4000,), -7.0))


def test_cells_that_are_looked_at_go_on(two, window, settled, qtbot):
    mine, other = two
    save(window.session, mine)
    settled()
    document = mine.opened.journal.document
    root = document.checkpoint.nodes[document.checkpoint.root]
    tensor = document.checkpoint.nodes[root.children[root.keys.index("w")]]
    blocks, failed = Blocks(window.session.jobs), []
    blocks.failed.connect(failed.append)
    blocks.look(Source(document, mine.library, tensor), Reading(Bytes(document, mine.library), tensor),
                first_sheet(tensor.shape))
    overwrite(other.path)
    blocks.want(Box(0, 0, 3, 3))
    qtbot.waitUntil(lambda: failed or blocks.cell(0, 0) is not None)
    assert (failed, blocks.number(0, 0)) == ([], 3999.0)


def test_the_inspector_names_the_saved_file(two, window, settled, qtbot):
    mine, other = two

    def files() -> list[str]:
        tree = mine.shown.arrangement.tree
        sections = facts_of(mine.shown.arrangement, tree.find(("w",)), None, mine.lying)
        return [fact.text for section in sections for fact in section.facts if fact.label == "File"]

    assert files() == [other.path]
    save(window.session, mine)
    settled()
    assert files() == [mine.path]
    tree = window.findChild(QTreeView, "checkpointTree")
    tree.setCurrentIndex(find(tree, "w"))
    settled()
    qtbot.waitUntil(lambda: any(label.text().replace("\u200b", "") == mine.path
                                for label in window.findChildren(QLabel) if label.isVisible()))


def test_a_pair_says_where_both_lie(qtbot, session, theme, tmp_path):
    beside = Beside(qtbot, session, theme, tmp_path, {"w": OURS.clone(), "v": OURS}, {"w": THEIRS.clone(), "v": OURS})
    left, right = beside.comparing.left, beside.comparing.right
    session.edit(left, [TakeOver(right.path, ((("w",), ("w",)),))])
    beside.settle()
    beside.select("w")

    def said() -> list[str]:
        return [label.text().replace("\u200b", "") for label in beside.side.overview.findChildren(QLabel)
                if label.isVisible()]

    beside.wait(lambda: said().count(right.path) == 2)
    save(session, left)
    beside.wait(lambda: left.path in said() and right.path in said())
    assert "The same: both come from the same bytes of one file." in said()
    session.reload(right)
    beside.wait(lambda: right.state == "open" and beside.comparing.comparison is not None)
    beside.settle()
    beside.select("w")
    beside.wait(lambda: left.path in said() and right.path in said())
    beside.close()


def test_a_pair_is_read_again_after_the_other_file_was_overwritten_and_reloaded(qtbot, session, theme, tmp_path):
    beside = Beside(qtbot, session, theme, tmp_path, {"w": OURS.clone(), "v": OURS}, {"w": THEIRS.clone(), "v": OURS})
    left, right = beside.comparing.left, beside.comparing.right
    session.edit(left, [TakeOver(right.path, ((("w",), ("w",)),))])
    beside.settle()
    save(session, left)
    beside.settle()
    overwrite(right.path)
    session.reload(right)
    beside.wait(lambda: right.state == "open" and beside.comparing.comparison is not None)
    beside.settle()
    found = beside.comparing.comparison.verdicts[beside.place("w")]
    assert not found.problem and found.what == ("value",)
    assert found.differences.differing == 4000
    beside.close()


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="the system lists no open files")
@pytest.mark.parametrize("leave", [Session.close, Session.reload])
def test_what_was_saved_is_closed_with_its_tab(two, window, edit, settled, tmp_path, leave):
    mine, other = two
    for turn in range(3):
        edit(SetValue(("epoch",), turn + 10))
        save(window.session, mine, tmp_path / "new.pth")
        settled()
    assert handles().count(str(tmp_path / "new.pth")) == 1
    assert sum("new.pth" in name for name in handles()) == 1
    leave(window.session, mine)
    settled()
    assert handles().count(str(tmp_path / "new.pth")) == (1 if leave is Session.reload else 0)
    window.session.close(mine)
    window.session.close(other)
    settled()
    assert not any(str(tmp_path) in name for name in handles())


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="the system lists no open files")
def test_what_was_just_saved_for_a_tab_that_is_gone_is_closed(two, window, settled, tmp_path, qtbot):
    mine, other = two
    save(window.session, mine, tmp_path / "new.pth")
    qtbot.waitUntil(lambda: mine.written is not None)  # it is being looked at where everything lies
    window.session.close(mine)
    window.session.close(other)
    settled()
    assert not any(str(tmp_path) in name for name in handles())
