"""Who works when: what looks through numbers gives way to the window, and a sweep to what somebody looks at."""

import pickle
import weakref
from functools import partial
from threading import Event

import pytest
import shiboken6
from PySide6.QtCore import QObject

from ckpt_browser.analysis.elements.memory import scratch
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.ui.session.jobs import Jobs

LONGEST = 10


@pytest.fixture
def jobs(qapp):
    found = Jobs()
    yield found
    found.stop()


class Work:
    """Work that says when it has begun, and when it was done."""

    def __init__(self, name: str, order: list[str]) -> None:
        self.name = name
        self.begun = Event()
        self._order = order

    def __call__(self, token, report):
        self.begun.set()
        token.check()
        self._order.append(self.name)

    def submit(self, jobs: Jobs, lane: str, done=lambda result: None):
        return jobs.submit(lane, self, done, lambda error: None)


@pytest.mark.parametrize("lane", ["numbers", "sweeps"])
def test_work_waits_while_the_window_has_much_to_do(jobs, qtbot, lane):
    order: list[str] = []
    patient, other = Work("patient", order), Work("other", order)
    with jobs.held_back():
        with jobs.held_back():
            patient.submit(jobs, lane)
        jobs._lanes["views"].submit(lambda: other(CancelToken(), None)).result(LONGEST)
        assert order == ["other"] and not patient.begun.is_set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["other", "patient"]


def test_a_sweep_waits_for_what_somebody_looks_at(jobs, qtbot):
    order: list[str] = []
    sweep, go_on = Work("sweep", order), Event()
    jobs.submit("numbers", lambda token, report: go_on.wait(LONGEST) and order.append("numbers"),
                lambda result: None, lambda error: None)
    sweep.submit(jobs, "sweeps")
    jobs._lanes["views"].submit(lambda: Work("aside", order)(CancelToken(), None)).result(LONGEST)
    assert order == ["aside"] and not sweep.begun.is_set()
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["aside", "numbers", "sweep"]


@pytest.mark.parametrize("lane", ["numbers", "sweeps"])
def test_work_waits_for_rows_that_somebody_waits_for(jobs, qtbot, lane):
    order: list[str] = []
    patient, go_on = Work("patient", order), Event()
    jobs.submit("views", lambda token, report: go_on.wait(LONGEST) and order.append("rows"),
                lambda result: None, lambda error: None)
    patient.submit(jobs, lane)
    jobs._lanes["previews"].submit(lambda: Work("aside", order)(CancelToken(), None)).result(LONGEST)
    assert order == ["aside"] and not patient.begun.is_set()
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == ["aside", "rows", "patient"]


def test_a_job_that_waits_can_be_stopped(jobs, qtbot):
    order: list[str] = []
    work = Work("work", order)
    with jobs.held_back():
        job = work.submit(jobs, "sweeps")
        job.cancel()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == []


def test_a_window_that_closes_does_not_wait_for_work_that_waits(jobs):
    order: list[str] = []
    work = Work("work", order)
    with jobs.held_back():
        work.submit(jobs, "numbers")
        jobs.stop()
    assert order == [] and not jobs.busy


def test_a_token_that_is_sent_to_another_process_waits_for_nobody():
    sent = pickle.loads(pickle.dumps(CancelToken(Event())))
    sent.check()
    sent.cancel()
    with pytest.raises(Cancelled):
        sent.check()


class Asks(QObject):
    """Somebody who waits for an answer."""

    def __init__(self, heard: list[object]) -> None:
        super().__init__()
        self._heard = heard

    def hear(self, name: str, answer: object) -> None:
        self._heard.append((name, answer, self.objectName()))


def test_an_answer_for_a_widget_that_was_deleted_meanwhile_is_dropped(jobs, qtbot):
    heard: list[object] = []
    asks, gone = Asks(heard), Asks(heard)
    go_on = Event()
    for one, name in ((gone, "gone"), (asks, "here")):
        jobs.submit("views", lambda token, report: go_on.wait(LONGEST), partial(one.hear, name), lambda error: None)
    shiboken6.delete(gone)
    go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert heard == [("here", True, "")]


def test_what_has_no_measure_is_told_at_once(jobs, qtbot):
    """It may last long, and until then the bar would show what was done before."""
    told: list[tuple[str, int, int]] = []

    def work(token, report) -> None:
        for done in range(100):
            report("writing", done, 100)
        report("reading it back", 0, 0)

    jobs.submit("saves", work, lambda result: None, lambda error: None, lambda *content: told.append(content))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert told[-1] == ("reading it back", 0, 0)
    assert len(told) < 20


def test_a_thread_at_rest_keeps_no_memory_that_it_read_into(jobs, qtbot):
    seen: list[weakref.ref] = []

    def work(token, report):
        seen.append(weakref.ref(scratch(1 << 20).base))

    jobs.submit("numbers", work, lambda result: None, lambda error: None)
    qtbot.waitUntil(lambda: not jobs.busy)
    jobs._lanes["numbers"].submit(int).result(LONGEST)  # its thread has come to the end of the work before
    assert seen[0]() is None
