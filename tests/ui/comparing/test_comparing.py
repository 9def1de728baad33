"""Ways into a comparison, what it says at once, and how it ends."""

import os

import pytest
import torch
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QFrame, QListWidget, QPushButton, QTreeView, QWidget

from ckpt_browser import app
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.comparing.starting.dropping import DropHalves
from ckpt_browser.ui.widgets.file_list import PATH
from ckpt_browser.workspace.saving.save_options import SaveOptions

from ...workspace.comparing.compared import trained
from .compared_window import ComparedWindow

pytestmark = pytest.mark.real_files


@pytest.fixture
def bench(qtbot, window, tmp_path):
    return ComparedWindow(qtbot, window, tmp_path)


def titles(bench: ComparedWindow) -> list[str]:
    return [bench.window._tabs.tabText(place) for place in range(bench.window._tabs.count())]


# Ways in


def test_two_files_are_compared_in_a_tab_beside_theirs(bench):
    bench.compare(trained(), trained(steps=3))
    assert titles(bench) == ["before.pth", "after.pth", "before ⇄ after"]
    assert bench.window.windowTitle().startswith("before.pth ⇄ after.pth")
    assert bench.window.findChild(QTreeView, "diffTree") is bench.tree
    assert bench.count("changed") == bench.page.comparing.comparison.counts()["changed"]
    assert "differ" in bench.text("diffOutcome")
    assert "read" in bench.text("diffProof")


def test_the_window_tells_when_a_comparison_is_on_screen(bench, qtbot):
    left, right = bench.file("a.pth", {"a": 1}), bench.file("b.pth", {"a": 2})
    with qtbot.waitSignal(bench.window.compared) as told:
        found = bench.session.comparisons.open_files(left, right)
    assert told.args == [found]


def test_compare_offers_the_other_open_files(bench, qtbot):
    bench.open("a.pth", {"a": 1})
    bench.open("b.pth", {"a": 2})
    bench.open("c.pth", {"a": 3})
    bench.trigger("actionCompare")
    chooser = bench.window.findChild(QWidget, "compareDialog")
    listed = chooser.findChild(QListWidget, "compareList")
    assert [listed.item(place).text() for place in range(listed.count())] == ["a.pth", "b.pth"]
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    bench.settle()
    assert (bench.page.comparing.left.name, bench.page.comparing.right.name) == ("c.pth", "b.pth")


def test_a_file_that_cannot_be_opened_is_not_compared(bench):
    bench.open("a.pth", {"a": 1})
    broken = bench.folder / "broken.pth"
    broken.write_bytes(b"no checkpoint")
    bench.session.open(str(broken))
    bench.settle()
    assert bench.session.current.state == "failed" and not bench.enabled("actionCompare")
    document = bench.open("c.pth", {"a": 3})
    bench.trigger("actionCompare")
    listed = bench.window.findChild(QListWidget, "compareList")
    assert document is bench.session.current
    assert [listed.item(place).text() for place in range(listed.count())] == ["a.pth"]


def test_files_of_one_name_are_offered_with_their_folders(bench):
    for folder in ("one", "two"):
        (bench.folder / folder).mkdir()
        bench.open(f"{folder}/a.pth", {"a": 1})
    bench.open("c.pth", {"a": 3})
    bench.trigger("actionCompare")
    listed = bench.window.findChild(QListWidget, "compareList")
    assert [listed.item(place).text() for place in range(2)] == [os.path.join("one", "a.pth"),
                                                                 os.path.join("two", "a.pth")]


def test_compare_lets_one_browse(bench, monkeypatch, qtbot):
    bench.open("a.pth", {"a": 1})
    other = bench.file("other.pth", {"a": 2})
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (other, ""))
    bench.trigger("actionCompare")
    qtbot.mouseClick(bench.window.findChild(QPushButton, "compareBrowse"), Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.page.comparing.right.path == other
    assert titles(bench)[-1] == "a ⇄ other"


def test_compare_with_saved_shows_what_edits_changed(bench):
    document = bench.open("a.pth", {"epoch": 1, "w": torch.ones(3)})
    assert not bench.enabled("actionCompareSaved")
    bench.session.edit(document, [SetValue(("epoch",), 5)])
    bench.settle()
    bench.trigger("actionCompareSaved")
    comparing = bench.page.comparing
    assert comparing.with_saved
    assert comparing.left is comparing.right is document
    assert (bench.cell("epoch", 2), bench.cell("epoch", 3)) == ("1", "5")
    assert bench.count("changed") == 1
    assert "saved" in titles(bench)[-1]
    assert not bench.enabled("actionSwapSides")


def test_the_chooser_offers_what_was_saved_where_there_are_edits(bench, qtbot):
    document = bench.open("a.pth", {"epoch": 1})
    bench.session.edit(document, [SetValue(("epoch",), 5)])
    bench.settle()
    bench.trigger("actionCompare")
    listed = bench.window.findChild(QListWidget, "compareList")
    assert listed.item(0).data(PATH) == b""
    qtbot.mouseClick(bench.window.findChild(QPushButton, "compareChosen"), Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.page.comparing.with_saved


def test_a_file_dragged_over_another_is_opened_on_the_left_and_compared_on_the_right(bench):
    bench.open("a.pth", {"a": 1})
    halves = bench.window.findChild(DropHalves, "dropHalves")
    bench.drag([bench.file("b.pth", {"a": 2})], 0.25, let_fall=False)
    assert halves.isVisible()
    assert halves.texts == ("Open in a tab", "Compare with a.pth")
    assert not halves._compares
    bench.drag([bench.file("b.pth", {"a": 2})], 0.25)
    assert not halves.isVisible()
    assert titles(bench) == ["a.pth", "b.pth"]
    bench.drag([bench.file("c.pth", {"a": 3})], 0.75)
    assert titles(bench) == ["a.pth", "b.pth", "c.pth", "b ⇄ c"]
    assert bench.page.comparing.left.name == "b.pth"


def test_the_very_middle_opens_a_tab(bench):
    bench.open("a.pth", {"a": 1})
    bench.drag([bench.file("b.pth", {"a": 2})], 0.5)
    assert titles(bench) == ["a.pth", "b.pth"]


def test_a_file_dropped_on_itself_is_not_compared(bench):
    document = bench.open("a.pth", {"a": 1})
    bench.drag([document.path], 0.75)
    assert titles(bench) == ["a.pth"]
    assert "same file" in bench.said[-1]


def test_two_files_dropped_together_are_opened_and_may_be_compared(bench, qtbot):
    bench.drag([bench.file("a.pth", {"a": 1}), bench.file("b.pth", {"a": 2})], 0.5)
    offer = bench.window.findChild(QFrame, "offerBar")
    assert offer.isVisible()
    qtbot.mouseClick(offer.findChild(QPushButton, "offerCompare"), Qt.MouseButton.LeftButton)
    bench.settle()
    assert not offer.isVisible()
    assert titles(bench) == ["a.pth", "b.pth", "a ⇄ b"]


def test_an_offer_can_be_declined_and_ends_with_its_files(bench, qtbot):
    paths = [bench.file("a.pth", {"a": 1}), bench.file("b.pth", {"a": 2})]
    bench.drag(paths, 0.5)
    offer = bench.window.findChild(QFrame, "offerBar")
    qtbot.mouseClick(offer.findChild(QPushButton, "offerDismiss"), Qt.MouseButton.LeftButton)
    assert not offer.isVisible()
    bench.session.comparisons.offer(*bench.session.documents)
    bench.session.close(bench.session.documents[0])
    assert not offer.isVisible()


def test_an_offer_ends_when_another_file_is_opened_or_one_of_the_two_fails(bench):
    bench.drag([bench.file("a.pth", {"a": 1}), bench.file("b.pth", {"a": 2})], 0.5)
    offer = bench.window.findChild(QFrame, "offerBar")
    assert offer.isVisible()
    bench.open("c.pth", {"a": 3})
    assert not offer.isVisible()
    broken = bench.session.open(bench.file("d.pth", {"a": 1}) + ".not-there")
    bench.session.comparisons.offer(bench.session.documents[0], broken)
    bench.settle()
    assert not offer.isVisible()


@pytest.fixture
def started(qapp, monkeypatch, tmp_path, settings):
    """Starts the program and ends it once a condition holds; the window is left as it was then."""
    from ckpt_browser.ui.session import session as sessions

    monkeypatch.setattr(sessions, "Settings", lambda: settings)

    def start(arguments, until):
        seen, windows = [], []

        def look():
            window = next((widget for widget in QApplication.topLevelWidgets()
                           if widget.objectName() == "MainWindow" and widget.isVisible()), None)
            if window is not None and until(window):
                seen.append([window._tabs.tabText(place) for place in range(window._tabs.count())])
                windows.append(window)
                window.close()

        timer = QTimer()
        timer.timeout.connect(look)
        timer.start(10)
        code = app.main(arguments)
        timer.stop()
        # The program ends here; this process goes on, and is not to find parts of a window among its garbage.
        windows[0].deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return code, seen[0]

    return start


@pytest.mark.parametrize("form", [["--compare", "A", "B"], ["diff", "A", "B", "--gui"], ["diff", "--gui", "A", "B"]])
def test_the_command_line_compares(started, tmp_path, form):
    for name, value in (("A", 1), ("B", 2)):
        torch.save({"a": value}, tmp_path / name)
    arguments = [str(tmp_path / one) if one in "AB" else one for one in form]
    code, tabs = started(arguments, lambda window: window.comparison_page is not None
                         and window.comparison_page.comparing.view is not None)
    assert (code, tabs) == (0, ["A", "B", "A ⇄ B"])


def test_two_files_on_the_command_line_are_offered(started, tmp_path):
    for name in "AB":
        torch.save({"a": name}, tmp_path / name)
    code, tabs = started([str(tmp_path / "A"), str(tmp_path / "B")],
                         lambda window: window.findChild(QFrame, "offerBar").isVisible())
    assert (code, tabs) == (0, ["A", "B"])


def test_options_of_diff_say_how_the_window_compares(started, tmp_path):
    for name, more in (("A", 0.0), ("B", 1e-7)):
        torch.save({f"{name}.w": torch.ones(3) + more}, tmp_path / name)
    seen = []

    def until(window):
        page = window.comparison_page
        if page is None or page.comparing.view is None or window.session.jobs.busy:
            return False
        comparing = page.comparing
        seen.append((comparing.wanted.exact, comparing.tolerance.absolute, page.head.tolerance.absolute.text(),
                     comparing.comparison.counts()["changed"]))
        return True

    options = ["--gui", "--exact", "--atol", "0.001", "--rule", "^A=>B"]
    code, _ = started(["diff", str(tmp_path / "A"), str(tmp_path / "B"), *options], until)
    assert code == 0
    assert seen == [(True, 0.001, "0.001", 1)]


@pytest.mark.parametrize(("arguments", "said"), [
    (["--compare", "a"], "two files"), (["--compare", "a", "b", "c"], "two files"),
    (["--compare", "a", "./a"], "different"), (["diff", "a", "b", "--gui", "--no-such"], "--no-such"),
    (["diff", "a", "./a", "--gui"], "different"), (["diff", "a", "b", "--gui", "--rule", "x"], "--rule")])
def test_wrong_arguments_are_told(capsys, arguments, said):
    assert app.main(arguments) == 2
    assert said in capsys.readouterr().err


def test_a_file_called_gui_is_no_option(capsys):
    assert not app._wants_window(["diff", "a", "--", "--gui"])


# The same twice, and the same file


def test_comparing_the_same_two_again_brings_their_tab_to_the_front(bench):
    first = bench.compare({"a": 1}, {"a": 2})
    bench.session.set_current(first.left)
    assert bench.session.comparisons.open(first.right, first.left) is first
    assert bench.session.comparisons.front is first
    assert len(titles(bench)) == 3


# What it says where nothing differs


def test_identical_files_say_that_nothing_differs_and_why(bench):
    content = trained()
    bench.compare(content, content)
    assert bench.text("diffOutcome") == "Nothing differs"
    assert "same checksum and size" in bench.text("diffProof")
    assert bench.page.comparing.identical
    bench.trigger("actionCompareExact")
    assert bench.text("diffOutcome") == "Nothing differs"
    assert "equal bit by bit" in bench.text("diffProof")
    assert bench.window.actions_.by_id["actionCompareExact"].isChecked()


def test_a_prefix_is_told_once(bench):
    left = {f"a.{n}": torch.full((4,), float(n)) for n in range(6)}
    bench.compare(left, {f"module.{name}": tensor for name, tensor in left.items()})
    assert bench.text("diffOutcome") == "Nothing differs but names"
    assert "module." in bench.text("diffProof")
    assert (bench.count("renamed"), bench.count("same")) == (6, 0)


def test_metadata_beside_the_items_is_a_row_of_its_own(bench):
    content = trained()
    other = trained()
    other["model_state_dict"]._metadata["1"]["version"] = 9
    bench.compare(content, other)
    assert "beside" in bench.text("diffOutcome")
    assert not bench.page.comparing.identical
    assert any("version" in name for name in (bench.tree.model_.index_of(row).data() for row in range(
        1, len(bench.page.comparing.view.rows)) if bench.page.comparing.view.rows.kind[row] == 3))


# Tabs


def test_tabs_of_files_and_of_comparisons_stand_side_by_side(bench):
    comparing = bench.compare({"a": 1}, {"a": 2})
    assert bench.session.current is None
    bench.trigger("actionNextTab")
    assert bench.session.current is comparing.left
    bench.trigger("actionPreviousTab")
    assert bench.session.comparisons.front is comparing
    bench.window._tabs.tabBar().moveTab(2, 0)
    assert bench.session.documents == [comparing.left, comparing.right]
    bench.window._tabs.tabBar().moveTab(1, 2)
    assert bench.session.documents == [comparing.right, comparing.left]


def test_the_side_shows_the_pair_while_a_comparison_is_in_front(bench):
    comparing = bench.compare({"a": torch.ones(3)}, {"a": torch.zeros(3)})
    assert bench.window.sides.currentWidget() is bench.window.sides.pair
    bench.session.set_current(comparing.left)
    assert bench.window.sides.currentWidget() is bench.window.side


def test_close_closes_the_comparison_and_leaves_the_files(bench):
    comparing = bench.compare({"a": 1}, {"a": 2})
    bench.trigger("actionClose")
    assert titles(bench) == ["before.pth", "after.pth"]
    assert bench.session.comparisons.all == []
    assert comparing.comparison is None
    assert bench.session.current is comparing.right


def test_closing_a_file_closes_its_comparisons(bench):
    comparing = bench.compare({"a": 1}, {"a": 2})
    bench.session.close(comparing.left)
    assert titles(bench) == ["after.pth"]
    assert bench.window.comparison_page is None
    assert bench.session.current is comparing.right


def test_close_others_keeps_what_the_comparison_needs(bench):
    bench.open("third.pth", {"a": 3})
    bench.compare({"a": 1}, {"a": 2})
    bench.window._tabs.others_close_asked.emit(bench.page)
    assert titles(bench) == ["before.pth", "after.pth", "before ⇄ after"]


def test_files_of_one_name_are_told_apart_by_their_folders(bench):
    for folder in ("one", "two"):
        (bench.folder / folder).mkdir()
        torch.save({"a": folder}, bench.folder / folder / "m.pth")
    bench.session.comparisons.open_files(str(bench.folder / "one" / "m.pth"), str(bench.folder / "two" / "m.pth"))
    bench.settle()
    assert titles(bench)[-1] == "one/m ⇄ two/m"


# Trouble


def test_a_file_that_cannot_be_opened_says_so(bench):
    (bench.folder / "broken.pth").write_bytes(b"not a checkpoint at all")
    bench.session.comparisons.open_files(bench.file("a.pth", {"a": 1}), str(bench.folder / "broken.pth"))
    bench.settle()
    complaint = bench.page.findChild(QFrame, "comparisonComplaint")
    assert complaint.isVisible()
    assert "broken.pth cannot be opened" in bench.text("complaintText")


@pytest.mark.parametrize("turned", [False, True])
def test_a_side_that_cannot_be_opened_is_named_and_the_comparison_can_be_closed(bench, turned):
    (bench.folder / "broken.pth").write_bytes(b"not a checkpoint at all")
    files = [bench.file("a.pth", {"a": 1}), str(bench.folder / "broken.pth")]
    bench.session.comparisons.open_files(*(reversed(files) if turned else files))
    bench.settle()
    assert bench.text("diffOutcome") == "broken.pth cannot be opened, so nothing is compared"
    page = bench.page
    page._lines._complaint.answer.click()
    assert not bench.session.comparisons.all


def test_names_follow_a_swap_and_a_save_under_another_name(bench):
    comparing = bench.compare({"a": torch.ones(2)}, {"a": torch.zeros(2)})
    tabs, header = bench.window._tabs, bench.tree.model_

    def names() -> tuple[str, ...]:
        return (tabs.tabText(tabs.indexOf(bench.page)), bench.window.windowTitle().partition(" — ")[0],
                *(header.headerData(column, Qt.Orientation.Horizontal) for column in (2, 3)))

    bench.trigger("actionSwapSides")
    assert names()[0] == "after ⇄ before" and names()[2:] == ("after.pth", "before.pth")
    assert "after.pth ⇄ before.pth" in names()[1]
    bench.session.saver.save(comparing.left, str(bench.folder / "new.pth"), SaveOptions("pth"))
    bench.settle()
    assert names()[0] == "new ⇄ before" and names()[2:] == ("new.pth", "before.pth")
    assert "new.pth ⇄ before.pth" in names()[1]


def test_a_file_that_is_broken_in_part_is_compared_in_the_rest(bench):
    content = {f"w{n}": torch.full((64, 64), float(n)) for n in range(4)}
    right = bench.file("b.pth", {**content, "w1": content["w1"] + 1})
    whole = (bench.folder / "b.pth").read_bytes()
    (bench.folder / "b.pth").write_bytes(whole[:len(whole) // 2])
    bench.session.comparisons.open_files(bench.file("a.pth", content), right)
    bench.settle()
    part = bench.page.findChild(QFrame, "partLine")
    assert part.isVisible()
    assert bench.count("problem") + bench.count("same") + bench.count("changed") == 4
    assert bench.count("problem") and bench.count("same")


def test_every_widget_of_a_comparison_has_its_name(bench):
    bench.compare(trained(), trained(steps=3))
    for name in ("diffTree", "diffHead", "diffOutcome", "diffProof", "depthBar", "rulesPanel", "suggestionBar",
                 "chipDifferences", "chipChanged", "relativeTolerance", "absoluteTolerance", "hideWithin",
                 "cancelReading", "staleLine", "comparisonComplaint"):
        assert bench.page.findChild(QWidget, name) is not None, name
    for name in ("actionCompare", "actionCompareSaved", "actionNextDifference", "actionPreviousDifference",
                 "actionSwapSides", "actionCompareRules", "actionCompareExact", "actionConfirmPair",
                 "actionDenyPair", "actionJoinPair", "actionPartPair"):
        assert bench.window.findChild(QAction, name) is not None, name
