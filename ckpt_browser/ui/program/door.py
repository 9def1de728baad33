"""Listens to later starts of the program: believes nothing that is said, and waits for nobody."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from ...workspace.one_program.message import REFUSED, TAKEN, Hearing, Message
from ...workspace.one_program.unix import is_same_person, listen
from ..widgets.later import later

AT_ONCE = 16
"""Callers that are listened to at the same time; one more takes the place of the one that is silent for longest."""
PER_TURN = 8
"""Callers that are let in before the window has its turn again."""
SILENCE = 3000
"""Milliseconds in which a caller has to say everything."""
PIECE = 1 << 16


class Caller(QObject):
    """One start that calls, until it has said everything."""

    def __init__(self, line: socket.socket, heard: Callable[[Message], None], left: Callable[[Caller], None],
                 parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._heard = heard
        self._left = left
        self._hearing = Hearing()
        self._notifier = QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_ready)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hang_up)
        self._timer.start(SILENCE)

    def hang_up(self) -> None:
        """Listen no longer."""
        self._notifier.setEnabled(False)
        self._timer.stop()
        self._line.close()
        self._left(self)

    def _on_ready(self) -> None:
        try:
            some = self._line.recv(PIECE)
        except BlockingIOError:
            return
        except OSError:
            some = b""
        if not some:
            self.hang_up()
            return
        try:
            message = self._hearing.add(some)
        except ValueError:
            self._answer(REFUSED)
            return
        if message is not None and self._is_still_there() and self._answer(TAKEN):
            self._heard(message)

    def _is_still_there(self) -> bool:
        """A start that lost its patience has opened a window of its own by now."""
        try:
            if self._line.recv(1, socket.MSG_PEEK):
                self._answer(REFUSED)
            else:
                self.hang_up()
        except BlockingIOError:
            return True
        except OSError:
            self.hang_up()
        return False

    def _answer(self, answer: bytes) -> bool:
        try:
            self._line.send(answer)
        except OSError:
            answer = b""
        self.hang_up()
        return bool(answer)


class Door(QObject):
    """Lets other starts of this person in.

    Signals:
        asked: (message) another start asks for something.
    """

    asked = Signal(object)

    def __init__(self, listening: socket.socket, path: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listening = listening
        self._path = path
        self._callers: list[Caller] = []
        self._notifier = QSocketNotifier(listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_knock)

    def shut(self) -> None:
        """Let nobody in any more."""
        self._notifier.setEnabled(False)
        with suppress(OSError):
            os.unlink(self._path)
        self._listening.close()
        for caller in list(self._callers):
            caller.hang_up()

    def _on_knock(self) -> None:
        for _ in range(PER_TURN):
            try:
                line, _address = self._listening.accept()
            except BlockingIOError:
                return
            except OSError:  # there are no handles left: nothing gets better by trying again at once
                self._notifier.setEnabled(False)
                later(SILENCE, self, self._listen_again)
                return
            line.setblocking(False)
            if not is_same_person(line):
                line.close()
                continue
            if len(self._callers) >= AT_ONCE:
                self._callers[0].hang_up()
            self._callers.append(Caller(line, self.asked.emit, self._on_left, self))

    def _listen_again(self) -> None:
        self._notifier.setEnabled(self._listening.fileno() >= 0)

    def _on_left(self, caller: Caller) -> None:
        if caller in self._callers:
            self._callers.remove(caller)
        caller.deleteLater()


def open_door(path: str, parent: QObject) -> Door | None:
    """A door at a path; None where the system refuses it, and every start has windows of its own."""
    try:
        return Door(listen(path), path, parent)
    except OSError:
        return None
