"""What a person sees of a file that is broken or would do harm elsewhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.nodes import Broken

from ...workspace.made import Maker, training
from ..looks import find


def harmful(*names: str):
    return Maker().done({"x": (1,)}, globals=names, problems=tuple(
        Problem("warning", f"refers to {name}, which can run code when the file is loaded", None, name)
        for name in names))


def banner(window) -> QWidget:
    return next(found for found in window.findChildren(QWidget, "banner") if found.window() is window)


def test_a_file_that_asks_for_code_says_so_above_its_tree(show, window, files, qtbot):
    show(harmful("posix.system"))
    label = banner(window).findChild(QLabel)
    assert banner(window).isVisible()
    assert label.text() == ("This file asks for posix.system when it is loaded by PyTorch. Nothing was run here.")
    assert label.textFormat() == Qt.TextFormat.PlainText
    files.put("/somewhere/model.pth", training())
    with qtbot.waitSignal(window.opened):
        window.actions_.by_id["actionReload"].trigger()
    assert not banner(window).isVisible()


def test_many_and_strange_names_stay_short(show, window):
    show(harmful("os.<b>x</b>\n", "os." + "y" * 5000, "os.a", "os.b", "os.c"))
    text = banner(window).findChild(QLabel).text()
    assert len(text) < 400
    assert "\n" not in text
    assert "and 2 more" in text
    assert window.minimumSizeHint().width() <= 1200


def test_a_panel_without_problems_says_so(show, window):
    show(training())
    window.actions_.by_id["actionProblems"].trigger()
    panel = window.findChild(QListWidget, "problemsPanel")
    assert panel.isVisible()
    assert [panel.item(row).text() for row in range(panel.count())] == ["No problems found."]
    assert panel.item(0).flags() == Qt.ItemFlag.NoItemFlags


def test_groups_that_hold_broken_rows_show_it(show, theme):
    tree = show(Maker().done({"a.b.bad": Broken("torch.Tensor", "lost"), "d": {"e": 1}}))
    group, fine = find(tree, "a"), find(tree, "d")
    assert group.data(Qt.ItemDataRole.ForegroundRole).name() == theme.tokens["error"]
    assert "could not be read" in group.data(Qt.ItemDataRole.ToolTipRole)
    assert fine.data(Qt.ItemDataRole.ForegroundRole) is None


def test_a_mistyped_command_that_opened_a_tab_is_explained(window, files, qtbot):
    for name, hint in (("inpsect", "“ckpt-browser ls”"), ("model.pth", "")):
        window.session.open(f"/somewhere/{name}")
        qtbot.waitUntil(lambda: window.session.current.state == "failed")
        page = window._tabs.currentWidget()
        assert page.findChild(QLabel, "failure").text() == "No such file or directory."
        label = page.findChild(QLabel, "commandHint")
        assert label.isVisible() == bool(hint)
        assert hint in label.text()


def listed(window) -> list[str]:
    panel = window.findChild(QListWidget, "problemsPanel")
    return [panel.item(row).text() for row in range(panel.count())] if panel.isVisible() else []


def test_a_panel_that_a_person_opened_stays_until_it_is_closed(show, window, edit, settled):
    show(training())
    window.actions_.by_id["actionProblems"].trigger()
    edit(Rename(("epoch",), "round"))
    assert listed(window) == ["No problems found."]
    window.actions_.by_id["actionUndo"].trigger()
    settled()
    assert listed(window) == ["No problems found."]
    show(harmful("posix.system"), "/harmful.pth")
    assert len(listed(window)) == 1
    show(training(), "/fine.pth")
    assert listed(window) == ["No problems found."]
    assert window.actions_.by_id["actionProblems"].isChecked()
    for document in list(window.session.documents):
        window.session.close(document)
    settled()
    assert listed(window) == []  # as there is no tree
    show(training())
    assert listed(window) == ["No problems found."]
    window.actions_.by_id["actionProblems"].trigger()
    assert listed(window) == []
    edit(Rename(("epoch",), "round"))
    assert listed(window) == []


def test_one_that_came_by_itself_goes_by_itself_unless_a_person_turned_to_it(show, window, qtbot):
    show(harmful("posix.system"))
    assert listed(window)
    show(training(), "/fine.pth")
    assert listed(window) == []
    show(harmful("posix.system"), "/again.pth")
    bar = window.bottom.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    show(training(), "/finer.pth")
    assert listed(window) == ["No problems found."]
