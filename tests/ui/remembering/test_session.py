"""The session at the next start: windows, tabs, rows and panels as they were, and a way out of a start that fails."""

import os
import shutil

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.remembering.files import BEFORE, NOW, read_session, write_session
from ckpt_browser.ui.remembering.keeper import STARTING
from ckpt_browser.ui.remembering.records import PairState, SessionRecord, TabState, WindowState
from ckpt_browser.ui.remembering.restoring import place_window
from ckpt_browser.ui.remembering.taking import window_state
from ckpt_browser.ui.settings import Settings
from ckpt_browser.workspace.rows.cells import Column


@pytest.fixture
def programs(qapp, tmp_path):
    """Starts the program as often as a test wants; all starts share one folder."""
    made = []

    def start(safe: bool = False) -> Program:
        path = str(tmp_path / "settings.ini")
        program = Program(Settings.safe(path) if safe else Settings(path))
        made.append(program)
        return program

    yield start
    for program in made:
        program.shut_down()
        program.deleteLater()
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def paths(tmp_path, sample):
    found = []
    for number in range(4):
        found.append(str(tmp_path / f"model {number}.pth"))
        shutil.copy(sample, found[-1])
    return found


@pytest.fixture
def data(tmp_path):
    return str(tmp_path / "data")


def begun(program, alone=False):
    window = program.open_window()
    program.remembering.begin(window, alone)
    window.show()
    return window


def end(program):
    for window in list(program.windows):
        window.close()
    program.settings.flush()


def calm(qtbot, window):
    def still():
        document = window.session.current
        front = window.session.comparisons.front
        if window.session.jobs.busy or front is not None:
            return not window.session.jobs.busy
        return document is not None and document.shown is not None and not document.returning \
            and not window.tree.expanding

    qtbot.waitUntil(still, timeout=20_000)


def said(window) -> str:
    return window.notices._words.text() if not window.notices.isHidden() else ""


def test_all_comes_back_as_it_was(qtbot, programs, paths):
    program = programs()
    window = begun(program)
    window.setGeometry(20, 30, 760, 520)
    documents = [window.session.open(path) for path in paths[:3]]
    qtbot.waitUntil(lambda: all(document.shown for document in documents))
    window.session.comparisons.open(documents[0], documents[2])
    window.session.set_current(documents[1])
    calm(qtbot, window)
    tree = window.tree
    tree.collapseAll()
    rows = documents[1].shown.arrangement.tree
    window.session.reveal(documents[1], rows.find(("model_state_dict", "fc2.weight")))
    tree.header().resizeSection(2, 177)
    tree.header().moveSection(3, 12)
    window.session.ask(documents[1], documents[1].request._replace(
        order=documents[1].request.order._replace(column=Column.SHAPE, descending=True)))
    calm(qtbot, window)
    window.side.show_viewer("values")
    window.bottom.show_panel("historyPanel")
    window.show_side(False)
    window.tabs.tabBar().moveTab(3, 0)
    before = window_state(window)
    assert [type(tab) for tab in before.tabs] == [PairState, TabState, TabState, TabState] and before.front == 2
    end(program)

    window = begun(programs())
    calm(qtbot, window)
    after = window_state(window)
    assert after._replace(bottom_height=0) == before._replace(bottom_height=0)
    assert window.session.current.path == paths[1]
    assert not window.side_shown and window.bottom.is_shown("historyPanel")
    assert said(window) == ""


def test_only_the_tab_in_front_is_opened(qtbot, programs, paths, data):
    tabs = tuple(TabState(path) for path in paths)
    write_session(data, SessionRecord((WindowState(tabs=(*tabs, PairState(paths[0], paths[3])), front=1),)))
    window = begun(programs())
    calm(qtbot, window)
    assert [document.asleep for document in window.session.documents] == [True, False, True, True]
    assert [window.pages.page_of(document).tree is None for document in window.session.documents] == [
        True, False, True, True]
    window.tabs.step(1)
    calm(qtbot, window)
    assert [document.asleep for document in window.session.documents] == [True, False, False, True]
    window.tabs.setCurrentIndex(4)
    qtbot.waitUntil(lambda: window.session.comparisons.front is not None
                    and window.session.comparisons.front.view is not None, timeout=20_000)
    assert not any(document.asleep for document in window.session.documents)


def test_a_window_that_is_closed_while_its_tabs_come_back_loses_none(qtbot, programs, paths, data):
    many = [f"{paths[0]} {number}" for number in range(40)]
    for path in many:
        os.link(paths[0], path)
    record = SessionRecord((WindowState(tabs=tuple(TabState(path) for path in many), front=1),))
    write_session(data, record)
    program = programs()
    window = begun(program)
    qtbot.waitUntil(lambda: window.tab_count > 0)
    assert window.tab_count < 40
    end(program)
    assert read_session(data) == record


def test_tabs_keep_their_order_wherever_the_front_is(qtbot, programs, paths, data):
    pair = PairState(paths[2], paths[3])
    for front in range(5):
        tabs = (TabState(paths[0]), pair, TabState(paths[1]), TabState(paths[2]), TabState(paths[3]))
        write_session(data, SessionRecord((WindowState(tabs=tabs, front=front),)))
        program = programs()
        window = begun(program)
        qtbot.waitUntil(lambda window=window: window.tab_count == 5 and not window.session.jobs.busy, timeout=20_000)
        state = window_state(window)
        assert [tab.path if isinstance(tab, TabState) else tab for tab in state.tabs] == [
            paths[0], pair, paths[1], paths[2], paths[3]]
        assert state.front == front
        assert [document.path for document in window.session.documents] == paths
        program.remembering.rest()
        window.close()


def test_opening_a_file_whose_tab_waits_opens_that_tab(qtbot, programs, paths, data):
    write_session(data, SessionRecord((WindowState(tabs=(TabState(paths[0]), TabState(paths[1])), front=0),)))
    window = begun(programs())
    calm(qtbot, window)
    document = window.session.open(paths[1])
    calm(qtbot, window)
    assert document.shown is not None and len(window.session.documents) == 2


def test_files_that_are_gone_or_no_files_are_left_out_and_named(qtbot, programs, paths, data, tmp_path):
    os.mkfifo(tmp_path / "pipe.pth")
    tabs = (TabState(str(tmp_path / "gone.pth")), TabState(paths[0]), TabState(str(tmp_path / "pipe.pth")),
            TabState(paths[1], 17, 17), TabState("/dev/zero"), PairState(paths[0], str(tmp_path / "gone.pth")))
    write_session(data, SessionRecord((WindowState(tabs=tabs, front=0),)))
    window = begun(programs())
    calm(qtbot, window)
    assert [document.path for document in window.session.documents] == paths[:2]
    assert window.session.comparisons.all == []
    assert "3 files are gone" in said(window) and "model 1.pth has changed since" in said(window)
    window.findChild(QPushButton, "noticeDismiss").click()
    assert said(window) == ""


def test_rows_that_are_gone_and_filters_that_mean_nothing_do_no_harm(qtbot, programs, paths, data):
    tab = TabState(paths[0], -1, -1, "nonsense", True, "/(/", (("name", 99999), ("shape", 1), ("x", 5), ("shape", 90)),
                   (("gone",), ("model_state_dict",), ("model_state_dict", "conv1", "no")), ("gone", "too"), ("x",))
    write_session(data, SessionRecord((WindowState((90_000, -90_000, 5, 99_999), False, True, 99_999, "no viewer",
                                                   "mainPanel", 5, (tab,), 0),)))
    window = begun(programs())
    calm(qtbot, window)
    document = window.session.current
    assert document.request.filter == "" and document.row == -1
    rows = document.shown.arrangement.tree
    assert document.expanded == {rows.find(("model_state_dict",))}
    assert window.screen().availableGeometry().intersects(window.geometry())


def test_files_named_at_the_start_open_alone_and_the_last_session_is_offered(qtbot, programs, paths, data):
    write_session(data, SessionRecord((WindowState(tabs=(TabState(paths[0]),), front=0),)))
    program = programs()
    window = begun(program, alone=True)
    window.session.open(paths[1])
    calm(qtbot, window)
    assert [document.path for document in window.session.documents] == [paths[1]]
    action = window.actions_.by_id["actionReopenSession"]
    assert action.isEnabled()
    action.trigger()
    assert len(program.windows) == 2, "this window has something else in it"
    calm(qtbot, program.windows[1])
    assert [document.path for document in program.windows[1].session.documents] == [paths[0]]
    assert not action.isEnabled()


def test_who_wants_none_back_begins_with_an_empty_window(qtbot, programs, paths, data):
    write_session(data, SessionRecord((WindowState(tabs=(TabState(paths[0]),), front=0),)))
    program = programs()
    program.settings.set_choice("restore", "no")
    window = begun(program)
    assert not window.session.documents
    window.actions_.by_id["actionReopenSession"].trigger()
    calm(qtbot, window)
    assert [document.path for document in window.session.documents] == [paths[0]]
    assert len(program.windows) == 1 and not os.path.exists(os.path.join(data, BEFORE))


def test_two_windows_come_back(qtbot, programs, paths):
    program = programs()
    first = begun(program)
    second = program.open_window()
    second.show()
    for window, path in ((first, paths[0]), (second, paths[1])):
        window.session.open(path)
        calm(qtbot, window)
    program.remembering.end()
    end(program)
    program = programs()
    begun(program)
    assert len(program.windows) == 2
    for window in program.windows:
        calm(qtbot, window)
    assert [window.session.current.path for window in program.windows] == paths[:2]


def test_a_start_that_did_not_get_far_is_followed_by_an_empty_one(qtbot, programs, paths, data):
    write_session(data, SessionRecord((WindowState(tabs=(TabState(paths[0]),), front=0),)))
    with open(os.path.join(data, STARTING), "w") as file:
        file.write("1")
    program = programs()
    window = begun(program)
    assert not window.session.documents and "left closed" in said(window)
    window.findChild(QPushButton, "noticeAnswer").click()
    calm(qtbot, window)
    assert window.session.current.path == paths[0]


def test_the_mark_of_a_start_goes_once_something_is_on_screen(qtbot, programs, paths, data):
    write_session(data, SessionRecord((WindowState(tabs=(TabState(paths[0]),), front=0),)))
    program = programs()
    window = program.open_window()
    program.remembering.begin(window)
    assert os.path.exists(os.path.join(data, STARTING))
    with qtbot.waitSignal(window.opened):
        window.show()
    assert not os.path.exists(os.path.join(data, STARTING))


def test_a_crash_loses_little(qtbot, programs, paths, data):
    program = programs()
    window = begun(program)
    window.session.open(paths[2])
    calm(qtbot, window)
    program.remembering._timer.start(0)
    qtbot.waitUntil(lambda: not read_session(data).empty)  # the program is not closed
    assert [tab.path for tab in read_session(data).windows[0].tabs] == [paths[2]]


def test_a_folder_that_cannot_be_written_does_not_matter(qtbot, programs, paths, tmp_path):
    (tmp_path / "data").write_text("in the way")
    program = programs()
    window = begun(program)
    window.session.open(paths[0])
    calm(qtbot, window)
    end(program)
    assert not begun(programs()).session.documents


def test_a_safe_start_neither_reads_nor_writes(qtbot, programs, paths, data, tmp_path):
    write_session(data, SessionRecord((WindowState(tabs=(TabState(paths[0]),), front=0),)))
    (tmp_path / "settings.ini").write_text("[General]\nscheme=dark\n")
    program = programs(safe=True)
    window = begun(program)
    assert program.theme.scheme == "system" and not window.session.documents
    assert "Safe start" in said(window)
    window.session.open(paths[1])
    calm(qtbot, window)
    window.findChild(QPushButton, "noticeAnswer").click()
    assert "kept as" in said(window)
    assert not (tmp_path / "settings.ini").exists() and not os.path.exists(os.path.join(data, NOW))
    assert "dark" in (tmp_path / "settings.ini.before-reset").read_text()
    window.close()
    assert not (tmp_path / "settings.ini").exists() and not os.path.exists(os.path.join(data, NOW))


def test_no_name_is_written_where_nothing_is_to_be_remembered(qtbot, programs, paths, data):
    program = programs()
    program.settings.set_flag("remember", False)
    program.settings.set_choice("restore", "no")
    window = begun(program)
    window.session.open(paths[0])
    calm(qtbot, window)
    end(program)
    assert read_session(data).windows[0].tabs == ()
    with open(program.settings.path, encoding="utf-8") as file:
        assert "model 0" not in file.read()


def test_settings_that_cannot_be_read_are_said_in_a_line(programs, tmp_path):
    (tmp_path / "settings.ini").write_bytes(b"\0\1\2" * 100)
    program = programs()
    window = begun(program)
    assert "could not be read" in said(window)
    window.findChild(QPushButton, "noticeAnswer").click()
    assert "were reset" in said(window)
    assert begun(programs()).notices.isHidden()


@pytest.mark.parametrize("wished", [(0, 0, 5000, 5000), (-3000, 50, 700, 500), (50, 9000, 700, 500),
                                    (100, 40, 700, 500)])
def test_windows_are_put_where_they_can_be_reached(programs, wished):
    window = programs().open_window()
    place_window(window, QRect(*wished), False)
    window.show()
    head = QRect(window.x(), window.y(), window.width(), 20)
    assert window.screen().availableGeometry().intersects(head)


@pytest.mark.parametrize("front", [0, 8, 16])
def test_of_many_tabs_the_one_in_front_is_in_sight(qtbot, programs, tmp_path, sample, data, front):
    paths = [str(tmp_path / f"a run with a name, step {number:05}.pth") for number in range(14)]
    for path in paths:
        shutil.copy(sample, path)
    pairs = [PairState(paths[number], paths[13]) for number in range(3)]  # which are made last, and moved before files
    tabs = (TabState(paths[0]), *pairs, *[TabState(path) for path in paths[1:]])
    write_session(data, SessionRecord((WindowState((0, 0, 900, 600), tabs=tabs, front=front),)))
    window = begun(programs())
    qtbot.waitUntil(lambda: [type(tab) for tab in window_state(window).tabs] == [type(tab) for tab in tabs])
    calm(qtbot, window)
    bar = window.tabs.tabBar()
    qtbot.waitUntil(lambda: bar.currentIndex() == front and not bar._coming)
    assert bar.tabRect(front).left() >= 0
    assert bar.tabRect(front).right() <= bar.width()
    scrolling = [button for button in bar.findChildren(QToolButton) if button.isVisible() and button.parent() is bar
                 and button.arrowType() != Qt.ArrowType.NoArrow]
    assert len(scrolling) == 2
    assert not any(button.geometry().intersects(bar.tabRect(front)) for button in scrolling)
