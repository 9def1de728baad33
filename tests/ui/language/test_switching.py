"""Another language while the program runs: the window is made again, and nothing that a person did is lost."""

import shutil

import pytest
import torch
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QDialog, QTabBar

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.paths import key_text
from ckpt_browser.ui.comparing.tree.tree_view import DiffTree
from ckpt_browser.ui.guarding.padlocks import Padlock
from ckpt_browser.ui.language.languages import files_of
from ckpt_browser.ui.language.table import CHINESE
from ckpt_browser.ui.rehearsing.choice import Choice
from ckpt_browser.ui.remembering.waking import expect
from ckpt_browser.workspace.rows.cells import Column


@pytest.fixture
def window(program, qtbot):
    made = program.open_window()
    made.setGeometry(40, 30, 1100, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def quiet(program, qtbot):
    """Waits until nothing is under way any more."""

    def wait(what=lambda: True) -> None:
        window = program.windows[0]
        qtbot.waitUntil(lambda: not window.session.jobs.busy and bool(what())
                        and (window.tree is None or not window.tree.expanding), timeout=20_000)
        qtbot.wait(0)

    return wait


@pytest.fixture
def models(tmp_path, sample):
    state = {f"blocks.{block}.{part}.{kind}": torch.arange(6.0) for block in range(30) for part in ("attn", "mlp")
             for kind in ("weight", "bias")}
    torch.save(state, tmp_path / "many.pth")
    torch.save({**state, "blocks.3.attn.bias": torch.ones(6)}, tmp_path / "other.pth")
    shutil.copy(sample, tmp_path / "sample.pth")
    return [str(tmp_path / name) for name in ("many.pth", "other.pth", "sample.pth")]


def switch(program, qtbot, quiet, language="zh_CN"):
    """The window after another language was chosen in its menu."""
    old = program.windows[0]
    name = {"zh_CN": "actionChinese", "en": "actionEnglish"}[language]
    with qtbot.waitSignal(old.destroyed, timeout=20_000):
        old.actions_.by_id[name].trigger()
    quiet()
    return program.windows[0]


def test_menus_speak_another_language_and_back(program, window, qtbot, quiet):
    assert window.menuBar().actions()[0].text() == "&File"
    assert window.actions_.by_id["actionEnglish"].isChecked()
    chinese = switch(program, qtbot, quiet)
    assert chinese is not window
    assert chinese.menuBar().actions()[0].text() == "文件(&F)"
    assert chinese.actions_.by_id["actionChinese"].isChecked()
    assert not chinese.actions_.by_id["actionEnglish"].isChecked()
    again = switch(program, qtbot, quiet, "en")
    assert again.menuBar().actions()[0].text() == "&File"
    assert program.settings.choice("language", ("system", "en")) == "en"


def test_an_empty_window_stays_where_it_is(program, window, qtbot, quiet):
    before = window.geometry()
    other = switch(program, qtbot, quiet)
    assert other.geometry() == before
    assert other.isVisible()


def padlocks(window) -> list[bool]:
    """For each tab, whether its padlock is on screen."""
    bar, side = window.tabs.tabBar(), QTabBar.ButtonPosition.LeftSide
    return [isinstance(button := bar.tabButton(place, side), Padlock) and not button.isHidden()
            for place in range(bar.count())]


def test_padlocks_stay_whatever_is_in_front(program, window, qtbot, quiet, models):
    documents = [window.session.open(path) for path in models]
    quiet(lambda: all(document.shown for document in documents))
    window.session.set_current(documents[0])  # the new window has nothing to bring to the front then
    chinese = switch(program, qtbot, quiet)
    assert padlocks(chinese) == [True] * 3
    for scheme in ("dark", "light"):
        program.settings.scheme = scheme
        assert padlocks(chinese) == [True] * 3
    chinese.session.set_current(documents[2])
    assert padlocks(switch(program, qtbot, quiet, "en")) == [True] * 3


def test_tabs_that_wait_have_padlocks(program, window, qtbot, quiet, models):
    window.session.open(models[0])
    waiting = expect(window.session, models[1])
    quiet()
    assert padlocks(window) == [True] * 2
    assert padlocks(switch(program, qtbot, quiet)) == [True] * 2
    assert waiting.asleep


def test_files_edits_rows_and_places_stay(program, window, qtbot, quiet, models):
    session = window.session
    documents = [session.open(path) for path in models]
    quiet(lambda: all(document.shown for document in documents))
    many = documents[0]
    session.set_current(many)
    session.edit(many, [Drop((("blocks.2.mlp.bias",),))])
    quiet(lambda: many.dirty)
    rows = many.shown.arrangement.tree
    tree = window.tree
    tree.expandAll()
    quiet()
    weights = [row for row in range(len(rows)) if key_text(rows.key[row]).endswith("weight")]
    tree.collapse(tree.model().index_of(rows.parent[weights[8]]))
    wanted = weights[40:43]
    tree.header().moveSection(tree.header().visualIndex(Column.SHAPE), 1)
    tree.header().resizeSection(Column.SHAPE, 177)
    tree.select_rows(tuple(wanted))
    tree.scrollTo(tree.model().index_of(wanted[0]), tree.ScrollHint.PositionAtTop)
    expanded, top = set(many.expanded), tree.first_row
    assert top > 10
    window.side.show_viewer("values")
    window.bottom.show_panel("historyPanel")
    window.across.wish(410)
    quiet()
    widths = window.across.sizes()

    other = switch(program, qtbot, quiet)

    assert other.session is session
    assert session.documents == documents
    assert session.current is many
    assert other.tabs.currentIndex() == 0
    assert [other.tabs.tabText(place).rstrip(" ●") for place in range(3)] == ["many.pth", "other.pth", "sample.pth"]
    assert "●" in other.windowTitle()
    assert many.dirty
    assert many.rows == tuple(wanted)
    assert many.expanded == expanded
    assert other.tree.first_row == top
    assert other.tree.header().visualIndex(Column.SHAPE) == 1
    assert other.tree.header().sectionSize(Column.SHAPE) == 177
    assert len(other.tree.selectionModel().selectedRows()) == 3
    assert other.side.chosen == "values"
    assert other.bottom.is_shown("historyPanel")
    assert other.across.sizes() == widths
    session.undo(many)
    quiet(lambda: not many.dirty)
    assert "●" not in other.windowTitle()


def test_the_filter_the_front_and_the_keyboard_stay(program, window, qtbot, quiet, models):
    first, second = [window.session.open(path) for path in models[:2]]
    quiet(lambda: first.shown and second.shown)
    window.activateWindow()
    window.filter.edit.setFocus()
    qtbot.keyClicks(window.filter.edit, "attn")
    quiet(lambda: second.shown.matches is not None)
    other = switch(program, qtbot, quiet)
    assert other.session.current is second
    assert other.tabs.currentIndex() == 1
    assert other.filter.edit.text() == "attn"
    assert other.focusWidget() is other.filter.edit
    assert other.tree.indexAt(QPoint(5, 5)).isValid()
    qtbot.keyClick(other.filter.edit, Qt.Key.Key_Escape)
    quiet(lambda: second.shown.matches is None)
    assert first.shown.matches is None


def test_a_comparison_stays_as_it_was(program, window, qtbot, quiet, models):
    session = window.session
    left, right = [session.open(path) for path in models[:2]]
    quiet(lambda: left.shown and right.shown)
    session.comparisons.open(left, right)
    comparing = session.comparisons.front
    quiet(lambda: comparing.view is not None and not comparing.arranging)
    window.pages.put_in_order([comparing, left, right])
    page = window.comparison_page
    page.step()
    page.show_rules(True)
    page.tree.header().resizeSection(1, 123)
    place, expanded = comparing.place, set(comparing.expanded)
    assert place >= 0
    other = switch(program, qtbot, quiet)
    assert session.comparisons.front is comparing
    assert other.tabs.currentIndex() == 0
    assert other.pages.comparing_of(other.tabs.widget(0)) is comparing
    assert comparing.place == place
    assert comparing.expanded == expanded
    assert isinstance(other.comparison_page.tree, DiffTree)
    assert other.comparison_page.tree.current_row >= 0
    assert not other.comparison_page.rules.isHidden()
    assert other.comparison_page.tree.header().sectionSize(1) == 123
    other.actions_.by_id["actionSwapSides"].trigger()
    quiet()
    assert comparing.left is right


def test_what_failed_and_what_is_still_opening_stays(program, window, qtbot, quiet, tmp_path, models):
    broken = tmp_path / "broken.pth"
    broken.write_bytes(b"PK\x03\x04 no zip")
    failed = window.session.open(str(broken))
    quiet(lambda: failed.state == "failed")
    opening = window.session.open(models[0])
    other = switch(program, qtbot, quiet)
    quiet(lambda: opening.shown is not None)
    assert other.tab_count == 2
    assert other.tree is not None
    assert other.tree.shows_something
    assert other.tabs.currentIndex() == 1


def test_a_side_that_was_put_away_stays_away_and_a_large_window_large(program, window, qtbot, quiet):
    window.show_side(False)
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    other = switch(program, qtbot, quiet)
    assert not other.side_shown
    assert other.isMaximized()


def test_two_windows_speak_the_same(program, window, qtbot, quiet):
    second = program.open_window()
    second.show()
    with qtbot.waitSignal(second.destroyed, timeout=20_000):
        window.actions_.by_id["actionChinese"].trigger()
    quiet()
    assert [one.menuBar().actions()[0].text() for one in program.windows] == ["文件(&F)"] * 2


def test_a_window_that_asks_something_waits_for_the_answer(program, window, qtbot, quiet, models):
    document = window.session.open(models[0])
    quiet(lambda: document.shown)
    window.session.reveal(document, 1)
    window.actions_.by_id["actionSaveOptions"].trigger()
    dialog = window.findChild(QDialog, "saveDialog")
    assert dialog.isModal()
    program.settings.set_choice("language", "zh_CN")
    qtbot.wait(50)
    assert program.windows == [window]
    assert dialog.isVisible()
    with qtbot.waitSignal(window.destroyed, timeout=20_000):
        dialog.reject()
    assert program.windows[0].menuBar().actions()[0].text() == "文件(&F)"


def test_the_preferences_stay_where_they_are(program, window, qtbot, quiet):
    window.actions_.by_id["actionPreferences"].trigger()
    other = switch(program, qtbot, quiet)
    assert other.findChild(QDialog, "preferencesDialog").isVisible()


def test_work_in_the_panels_goes_on(program, window, qtbot, quiet, models):
    document = window.session.open(models[0])
    quiet(lambda: document.shown)
    window.actions_.by_id["actionRenameMatching"].trigger()
    window.bottom.renaming.pattern.setText("^blocks")
    window.bottom.renaming.replacement.setText("layers")
    rehearsing = window.bottom.rehearse()
    rehearsing.choose(document, Choice(models[1]))
    quiet(lambda: rehearsing.state(document).rehearsal is not None)
    other = switch(program, qtbot, quiet)
    assert other.bottom.is_shown("renamePanel")
    assert (other.bottom.renaming.pattern.text(), other.bottom.renaming.replacement.text()) == ("^blocks", "layers")
    qtbot.waitUntil(other.bottom.renaming.apply.isEnabled)
    found = other.bottom.rehearse().state(document)
    assert found.rehearsal is not None
    assert found.rehearsal is rehearsing.state(document).rehearsal
    other.bottom.show_panel("rehearsalPanel")
    last = switch(program, qtbot, quiet, "en")
    assert last.bottom.is_shown("rehearsalPanel")
    last.bottom.rehearse().choose(document, Choice(models[2]))
    again = switch(program, qtbot, quiet)
    quiet(lambda: again.bottom.rehearse().state(document).rehearsal is not None)
    assert again.bottom.rehearse().state(document).choice.path == models[2]


def test_another_file_in_its_place_is_not_looked_into(program, qtbot, monkeypatch, tmp_path):
    path = tmp_path / "ckpt-browser_zh_CN.qm"
    shutil.copy(files_of(CHINESE)[1], path)
    monkeypatch.setattr("ckpt_browser.ui.language.languages.files_of", lambda language: (str(path),))
    program.settings.set_choice("language", "zh_CN")
    path.write_bytes(b"\0" * path.stat().st_size)  # an upgrade
    assert QCoreApplication.translate("Actions", "&Open…") != "&Open…"
    program.settings.set_choice("language", "en")
