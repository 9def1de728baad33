"""What is known of the numbers of the tensors that are looked at: asked for once, and kept for who comes back."""

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from weakref import WeakKeyDictionary

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from ...core.document import Document as CoreDocument
from ...core.jobs import CancelToken, Report
from ...core.nodes import Tensor
from ..session.jobs import Job
from ..session.session import Session
from ..wording import numbers
from ..wording.words import fill, local
from .subject import Subject

if TYPE_CHECKING:
    from ...analysis.measuring.measures import Measured
    from ...workspace.reading.library import Library

translate = QCoreApplication.translate

KEPT = 200
"""Tensors of one file that are remembered."""

MAGNITUDE = "magnitude"
"""What is measured of complex numbers, where nobody wishes for another part of them."""

_Known: TypeAlias = "OrderedDict[tuple[Tensor, str], Measured]"


class _Wish(NamedTuple):
    """What is measured: equal wishes have equal answers."""

    anchor: object
    """What must be alive, and the same, for a tensor of this description to have the same numbers."""
    tensor: Tensor
    part: str


class Looking(QObject):
    """Measures what somebody looks at, one tensor after the other; a newer wish cancels an older one.

    Signals:
        measured: (subject, Measured) the numbers of the subject's current row are known; said again as soon as the
            quantiles are exact.
        glanced: (subject, Measured) so much a sample of them tells, while the rest is being looked through.
        failed: (subject, sentence) they cannot be known.
        progress: (subject, bytes done, bytes in all) so much of them was looked through.
    """

    measured = Signal(object, object)
    glanced = Signal(object, object)
    failed = Signal(object, str)
    progress = Signal(object, object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """``parent`` is whoever looks by itself, beside what the session has selected; else the session."""
        super().__init__(parent or session)
        self._session = session
        self._jobs: dict[_Wish, Job] = {}
        self._askers: dict[_Wish, list[Subject]] = {}
        self._glances: dict[_Wish, Job] = {}
        self._sharpening: dict[_Wish, Job] = {}
        self._known: WeakKeyDictionary[object, _Known] = WeakKeyDictionary()
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(0)
        self._leaving.timeout.connect(self.stop)

    def look(self, subjects: Sequence[Subject], part: str = MAGNITUDE) -> None:
        """Measure the tensors of some subjects' current rows; what is known is told at once.

        Args:
            part: what of complex numbers: ``magnitude``, ``phase``, ``real`` or ``imaginary``.
        """
        self._leaving.stop()
        askers: dict[_Wish, list[Subject]] = {}
        for subject in subjects:
            if subject.tensor is not None:
                askers.setdefault(_wish(subject, subject.tensor, part), []).append(subject)
        for jobs in (self._glances, self._jobs, self._sharpening):
            for wish in [wish for wish in jobs if wish not in askers]:
                jobs.pop(wish).cancel()
        self._askers = askers
        for wish in list(askers):
            known = self._remembered(wish)
            if known is not None:
                self._tell(wish, known)
            elif wish not in self._jobs and wish in self._askers:
                self._ask(wish)

    def leave(self) -> None:
        """Nobody looks any more, unless somebody asks again in this turn of the event loop."""
        self._askers = {}
        self._leaving.start()

    def stop(self) -> None:
        """Cancel what is under way."""
        self._askers = {}
        for jobs in (self._glances, self._jobs, self._sharpening):
            for job in jobs.values():
                job.cancel()
            jobs.clear()

    def known(self, subject: Subject, part: str = MAGNITUDE) -> "Measured | None":
        """What is remembered of the tensor of the subject's current row."""
        tensor = subject.tensor
        return self._remembered(_wish(subject, tensor, part)) if tensor is not None else None

    def _remembered(self, wish: _Wish) -> "Measured | None":
        return self._known.get(wish.anchor, OrderedDict()).get((wish.tensor, wish.part))

    def _ask(self, wish: _Wish) -> None:
        subject = self._askers[wish][0]
        library = subject.document.library
        if library is not None:
            work = partial(_measure, subject.opened.journal.document, library, wish.tensor, wish.part)
            first = partial(_glance, subject.opened.journal.document, library, wish.tensor, wish.part)
            self._glances[wish] = self._session.jobs.submit("looks", first, partial(self._on_glanced, wish),
                                                            partial(self._on_unseen, wish))
            self._jobs[wish] = self._session.jobs.submit("pictures", work, partial(self._on_done, wish),
                                                         partial(self._on_failed, wish),
                                                         partial(self._on_progress, wish))

    def _on_glanced(self, wish: _Wish, found: "Measured | None") -> None:
        self._glances.pop(wish, None)
        for subject in self._askers.get(wish, ()) if found is not None else ():
            self.glanced.emit(subject, found)

    def _on_unseen(self, wish: _Wish, error: Exception) -> None:
        """Why it cannot be seen is told by the look through all of it."""
        self._glances.pop(wish, None)

    def _tell(self, wish: _Wish, found: "Measured") -> None:
        subjects = self._askers.pop(wish, [])
        if subjects and not found.statistics.exact:
            self._sharpen(wish, found, subjects)
        for subject in subjects:
            self.measured.emit(subject, found)

    def _sharpen(self, wish: _Wish, found: "Measured", subjects: list[Subject]) -> None:
        """Look for the exact quantiles; the first answer need not wait for them."""
        library = subjects[0].document.library
        if library is not None and wish not in self._sharpening:
            work = partial(_sharpened, subjects[0].opened.journal.document, library, wish.tensor, wish.part, found)
            self._sharpening[wish] = self._session.jobs.submit(
                "pictures", work, partial(self._on_sharp, wish, subjects), partial(self._on_blunt, wish))

    def _on_sharp(self, wish: _Wish, subjects: list[Subject], found: "Measured") -> None:
        self._sharpening.pop(wish, None)
        self._keep(wish, found, subjects)
        for subject in subjects:
            self.measured.emit(subject, found)

    def _on_blunt(self, wish: _Wish, error: Exception) -> None:
        """What was told is right but for its quantiles, which say that they are close only."""
        self._sharpening.pop(wish, None)

    def _keep(self, wish: _Wish, found: "Measured", subjects: Sequence[Subject]) -> None:
        if wish.part == MAGNITUDE and subjects:
            subject = subjects[0]
            self._session.sweeper.learn(subject.document, subject.opened,
                                        subject.arrangement.tree.node[subject.row], found)
        kept = self._known.setdefault(wish.anchor, OrderedDict())
        kept[wish.tensor, wish.part] = found
        while len(kept) > KEPT:
            kept.popitem(last=False)

    def _on_done(self, wish: _Wish, found: "Measured") -> None:
        self._jobs.pop(wish, None)
        self._keep(wish, found, self._askers.get(wish, []))
        self._tell(wish, found)

    def _on_failed(self, wish: _Wish, error: Exception) -> None:
        self._jobs.pop(wish, None)
        for subject in self._askers.pop(wish, ()):
            self.failed.emit(subject, local(str(error)))

    def _on_progress(self, wish: _Wish, what: str, done: int, total: int) -> None:
        for subject in self._askers.get(wish, ()):
            self.progress.emit(subject, done, total)


def looking_of(session: Session) -> Looking:
    """The one that belongs to a session, and with it to a window."""
    found = session.findChild(Looking, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else Looking(session)


def known_before(subject: Subject) -> "Measured | None":
    """What a sweep found out about the tensor of the subject's current row, with a histogram of few bins."""
    number = subject.arrangement.tree.node[subject.row] if subject.tensor is not None else -1
    found = subject.opened.knowledge.of(subject.opened.checkpoint, number) if number >= 0 else None
    if found is None or found.statistics is None or found.sketch is None:
        return None
    from ...analysis.measuring.measures import Measured

    return Measured(found.statistics, found.sketch)


def _wish(subject: Subject, tensor: Tensor, part: str) -> _Wish:
    # Ids of storages are never used twice, and an edit leaves the bytes of a storage alone; but what the parts of a
    # tensor are may change with every edit.
    opened = subject.opened
    anchor = opened if tensor.parts else opened.source
    return _Wish(anchor, tensor, part)


def _glance(document: CoreDocument, library: "Library", tensor: Tensor, part: str, token: CancelToken,
            report: Report) -> "Measured | None":
    from ...workspace.looking.measuring import Wanted, glance

    return glance(document, library, tensor, Wanted(part=part), token)


def _measure(document: CoreDocument, library: "Library", tensor: Tensor, part: str, token: CancelToken,
             report: Report) -> "Measured":
    from ...workspace.looking.measuring import Wanted, measure

    return measure(document, library, tensor, Wanted(part=part), token, report)


def _sharpened(document: CoreDocument, library: "Library", tensor: Tensor, part: str, found: "Measured",
               token: CancelToken, report: Report) -> "Measured":
    from ...workspace.looking.measuring import exact_quantiles

    quantiles = exact_quantiles(document, library, tensor, found.statistics.finite, part, token)
    return found._replace(statistics=found.statistics._replace(quantiles=quantiles, exact=True))


def glance_text(found: "Measured", tensor: Tensor) -> str:
    """What is said of a sample while it is on screen."""
    return fill(translate("Looking", "First look, at {n} of {all} numbers"),
                n=numbers.short_number(found.statistics.elements), all=numbers.short_number(tensor.numel))
