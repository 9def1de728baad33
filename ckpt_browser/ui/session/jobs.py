"""Background work: one lane per kind, results and progress through one queued signal."""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from ...core.errors import Cancelled, CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.messages import say
from ...workspace.rows.filtering import FilterError

Work = Callable[[CancelToken, Report], Any]

REPORT_EVERY = 0.05
"""Seconds between two reports of progress that reach the window."""

BREATH = 10
"""Milliseconds between two pieces of work of the window's own that would be felt as one long stop."""

LANES = ("files", "views", "previews", "saves", "numbers", "looks", "pictures", "sweeps", "asides", "aligning",
         "differences", "models", "rehearsing", "disk", "backups", "gone")
"""Opening files, arranging and editing what is open, telling what an edit would do, saving it, looking through it for
facts that can wait, at the elements that are on screen, at all of one tensor, and at all tensors, keeping unsaved edits
aside, aligning two files, reading what differs between them, finding out what a model has, rehearsing how a file loads
into it, looking whether files are still what was opened, writing originals as backups, and letting go of what is
closed; each with one thread of its own."""
FINISHED = frozenset({"backups"})
"""Lanes whose work is not given up when all is stopped: somebody relies on it."""
PATIENT = ("numbers", "sweeps", "differences", "rehearsing")
"""Lanes whose work takes long and computes much: it waits while the window has something to do."""

AWAITED = "views"
"""The lane of rows: whoever filters or edits waits for them, and all that is patient stands back."""

BUSY = "aligning"
"""A lane whose work computes much as well, but that somebody waits for: it stands back only while the window paints
its rows, which takes ten times as long beside it."""

SEEN = frozenset({"numbers", "looks", "pictures", "rehearsing"})
"""Lanes that somebody looks at the results of: sweeps wait for them."""

MEMORY = "ckpt_browser.analysis.elements.memory"
"""What threads read numbers into, over and over again while they work."""


class Job:
    """One piece of work under way; only the window's thread calls it."""

    def __init__(self, lane: str, done: Callable[[Any], None], failed: Callable[[Exception], None],
                 progress: Callable[[str, int, int], None] | None, gate: Event | None) -> None:
        self.lane = lane
        self.token = CancelToken(gate)
        self.done = done
        self.failed = failed
        self.progress = progress

    def cancel(self) -> None:
        """Stop the work soon; nothing of it is delivered any more."""
        self.token.cancel()


class Jobs(QObject):
    """Runs work in threads and brings the results back to the thread of the window."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._lanes = {name: ThreadPoolExecutor(1, thread_name_prefix=name) for name in LANES}
        self._running: set[Job] = set()
        self._stopped = False
        self._gates = {lane: Event() for lane in (*PATIENT, BUSY)}
        self._held = False
        self._steer()

    def submit(self, lane: str, work: Work, done: Callable[[Any], None], failed: Callable[[Exception], None],
               progress: Callable[[str, int, int], None] | None = None) -> Job:
        """Run ``work(token, report)`` in a lane, then ``done(result)`` or ``failed(error)`` here.

        Once all is stopped, nothing is run any more.
        """
        job = Job(lane, done, failed, progress, self._gates.get(lane))
        if self._stopped:
            return job
        self._running.add(job)
        self._steer()
        self._lanes[lane].submit(self._run, job, work)
        return job

    @property
    def busy(self) -> bool:
        """True while anything is under way."""
        return bool(self._running)

    @contextmanager
    def held_back(self) -> Iterator[None]:
        """Let work that looks through numbers wait at its next look at its token.

        Each call of Qt gives the interpreter away, and the threads of such work would take it each time.
        """
        before, self._held = self._held, True
        self._steer()
        try:
            yield
        finally:
            self._held = before
            self._steer()

    def _steer(self) -> None:
        """Say who may work now."""
        running = {job.lane for job in self._running}
        seen, awaited = not running.isdisjoint(SEEN), AWAITED in running
        for lane, gate in self._gates.items():
            if self._held or (awaited and lane != BUSY) or (seen and lane not in SEEN and lane != BUSY):
                gate.clear()
            else:
                gate.set()

    def stop(self) -> None:
        """Cancel everything and wait for the threads to end."""
        self._stopped = True
        for job in self._running:
            if job.lane not in FINISHED:
                job.cancel()
        for gate in self._gates.values():
            gate.set()
        for name, lane in self._lanes.items():
            lane.shutdown(wait=True, cancel_futures=name not in FINISHED)
        self._lanes.clear()
        self._running.clear()

    def _run(self, job: Job, work: Work) -> None:
        # A cycle collection over millions of new nodes stops all threads for half a second.
        was_on = gc.isenabled()
        gc.disable()
        try:
            job.token.check()
            self._posted.emit((job, "done", work(job.token, self._reporter(job))))
        except Cancelled:
            self._posted.emit((job, "cancelled", None))
        except (CheckpointError, FilterError) as error:
            self._posted.emit((job, "failed", error))
        except Exception as error:  # noqa: BLE001  a fault of ours must end in a sentence, not in an endless wait
            sentence = say("a fault in this program stopped the work ({fault})",
                           fault=f"{type(error).__name__}: {error}")
            self._posted.emit((job, "failed", CheckpointError(sentence)))
        finally:
            # Not imported for this: it takes numpy, and a tree needs none. Another thread may just import it.
            let_go = getattr(sys.modules.get(MEMORY), "let_go", None)
            if let_go is not None:
                let_go()
            gc.freeze()
            if was_on:
                gc.enable()

    def _reporter(self, job: Job) -> Report:
        last, said = 0.0, ""

        def report(what: str, done: int, total: int) -> None:
            nonlocal last, said
            now = time.monotonic()
            # What has no measure is said once and may last long: it must not be swallowed.
            if now - last >= REPORT_EVERY or (not total and what != said):
                last, said = now, what
                self._posted.emit((job, "progress", (what, done, total)))
        return report

    @Slot(object)
    def _deliver(self, message: tuple[Job, str, Any]) -> None:
        job, what, content = message
        if what != "progress":
            self._running.discard(job)
            self._steer()
        if job.token.cancelled or _is_gone(job.done):
            return
        with self.held_back():
            if what == "done":
                job.done(content)
            elif what == "failed":
                job.failed(content)
            elif what == "progress" and job.progress is not None:
                job.progress(*content)


def _is_gone(call: Callable[..., object]) -> bool:
    """True where nobody waits for an answer any more: a window was made again, and its old widgets were deleted."""
    while isinstance(call, partial):
        call = call.func
    owner = getattr(call, "__self__", None)
    return isinstance(owner, QObject) and not isValid(owner)


def share_time_fairly() -> None:
    """Let the window's thread have the interpreter back after 20 µs of background work.

    One repaint asks for it some hundred times: after 0.1 ms each, tens of milliseconds pass. With less, threads that
    look through large tensors keep taking it from each other.
    """
    sys.setswitchinterval(0.00002)
