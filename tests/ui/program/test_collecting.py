"""What only refers to itself goes in quiet moments, also where work froze it; never in another thread."""

import gc
import threading
import weakref

import pytest

from ckpt_browser.ui.program import collecting
from ckpt_browser.ui.program.program import Program


@pytest.fixture(autouse=True)
def many(monkeypatch):
    """A process of tests may hold more objects than a window would go through."""
    monkeypatch.setattr(collecting, "UNSEEN", 1e9)


class Ring:
    """Refers to itself, and remembers which thread it went in."""

    gone: list[str]

    def __init__(self, gone: list[str]) -> None:
        self.itself = self
        self.gone = gone

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


@pytest.fixture
def work(qtbot):
    """Runs something in the background of a window, and waits for its end."""
    def run(window, act) -> None:
        window.session.jobs.submit("looks", lambda token, report: act(), lambda result: None, lambda error: None)
        qtbot.waitUntil(lambda: not window.session.jobs.busy)

    return run


def test_what_was_frozen_goes_as_soon_as_nothing_is_open(qtbot, program, work):
    gone: list[str] = []
    rings = [Ring(gone) for _ in range(300)]
    work(program.windows[0], lambda: None)  # from now on all of them are frozen
    rings.clear()
    qtbot.waitUntil(lambda: len(gone) == 300, timeout=20_000)
    assert set(gone) == {threading.main_thread().name}


def test_what_was_measured_in_a_bad_moment_does_not_hold_for_good(program, work, monkeypatch):
    objects = len(gc.get_objects()) + gc.get_freeze_count()
    monkeypatch.setattr(collecting, "UNSEEN", 10 * collecting.PACE * objects)
    gone: list[str] = []
    rings = [Ring(gone) for _ in range(300)]
    work(program.windows[0], lambda: None)
    rings.clear()
    collector = program._collector
    collector._pace = 100 * collecting.PACE
    for _ in range(60):
        collector._look()
    assert len(gone) == 300


def test_nothing_goes_beside_work(program, work):
    gone: list[str] = []

    def make() -> None:
        for _ in range(50_000):
            Ring(gone)

    work(program.windows[0], make)
    assert gone == []
    program._collector.collect()
    assert set(gone) == {threading.main_thread().name}
    assert len(gone) == 50_000


def test_nobody_who_works_waits_longer_than_is_felt(qtbot, program, work, sample, monkeypatch):
    window = program.windows[0]
    window.show()
    window.activateWindow()
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.session.open(str(sample))
    gone: list[str] = []
    rings = [Ring(gone) for _ in range(300)]
    work(window, lambda: None)
    rings.clear()
    collector = program._collector
    collector.collect()
    again = [Ring(gone) for _ in range(300)]
    work(window, lambda: None)
    again.clear()
    assert collector._pace * collector._known > 0.01  # a process of tests has more than a hundred thousand objects
    for felt, expected in ((0.01, 300), (1e9, 600)):
        monkeypatch.setattr(collecting, "FELT", felt)
        collector._quiet, collector._last = collecting.QUIET, -1e9
        collector._look()
        assert len(gone) == expected


def test_it_may_take_longer_where_nobody_sees_it(qtbot, program):
    collector, window = program._collector, program.windows[0]
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: collector.may_take(is_open=True) == collecting.FELT)
    assert collector.may_take(is_open=False) == collecting.UNSEEN
    window.hide()
    qtbot.waitUntil(lambda: collector.may_take(is_open=True) == collecting.UNSEEN)


def test_what_qt_keeps_of_closed_files_is_forgotten_once_nothing_is_open(qtbot, program, sample, monkeypatch):
    monkeypatch.setattr(collecting, "CLOSED", 2)
    session, collector, told = program.windows[0].session, program._collector, []
    collector.worn.connect(lambda: told.append(len(session.documents)))
    for _ in range(2):
        session.close(session.open(str(sample)))
    kept = session.open(str(sample))
    qtbot.waitUntil(lambda: not session.jobs.busy)
    collector._look()
    assert told == []
    session.close(kept)
    qtbot.waitUntil(lambda: not session.jobs.busy)
    for _ in range(2):
        collector._look()
    assert told == [0]


def test_closed_windows_and_their_parts_are_gone(qtbot, program, sample):
    second = program.new_window()
    with qtbot.waitSignal(second.opened, timeout=10_000):
        second.session.open(str(sample))
    watched = weakref.ref(second)
    second.close()
    del second
    qtbot.waitUntil(lambda: watched() is None, timeout=20_000)


def test_the_last_window_is_left_to_qt(qtbot, program):
    watched = weakref.ref(program.windows[0])
    program.windows[0].close()
    assert program.windows == []
    program._collector._look()
    gc.unfreeze()
    gc.collect()
    assert watched() is not None


def test_python_collects_by_itself_again_after_the_end(settings):
    gc.enable()  # as where a program begins, whatever tests before have left
    program = Program(settings)
    assert not gc.isenabled()
    program.shut_down()
    assert gc.isenabled()
