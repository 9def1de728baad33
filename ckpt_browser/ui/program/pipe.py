"""What the socket is on other systems, a named pipe is on Windows: Qt knows both ends of it."""

from __future__ import annotations

import time
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from ...workspace.one_program.message import REFUSED, TAKEN, Hearing
from .door import AT_ONCE, SILENCE


def send(name: str, asked: bytes, seconds: float) -> bool | None:
    """Say something to the running program: whether it does it; None where nobody listens, or nobody answers."""
    end = time.monotonic() + seconds
    line = QLocalSocket()
    line.connectToServer(name)
    if not line.waitForConnected(_left(end)):
        return None
    line.write(asked)
    answer, more = b"", True
    while len(answer) < len(TAKEN) and more:
        more = line.waitForReadyRead(_left(end))  # an answer may be there, and the line be cut by now
        answer += bytes(line.read(len(TAKEN) - len(answer)).data())
    line.close()
    return {TAKEN: True, REFUSED: False}.get(answer)


def _left(end: float) -> int:
    return max(1, int((end - time.monotonic()) * 1000))


class PipeDoor(QObject):
    """Lets other starts of this person in.

    Signals:
        asked: (message) another start asks for something.
    """

    asked = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.setMaxPendingConnections(AT_ONCE)
        self._server.newConnection.connect(self._on_knock)
        self._hearing: dict[QLocalSocket, Hearing] = {}
        self._server.listen(name)

    def shut(self) -> None:
        """Let nobody in any more."""
        self._server.close()
        for line in list(self._hearing):
            self._hang_up(line)

    def _on_knock(self) -> None:
        while (line := self._server.nextPendingConnection()) is not None:
            if len(self._hearing) >= AT_ONCE:
                self._hang_up(next(iter(self._hearing)))
            self._hearing[line] = Hearing()
            line.setReadBufferSize(1 << 16)
            line.readyRead.connect(partial(self._on_ready, line))
            line.disconnected.connect(partial(self._hang_up, line))
            QTimer.singleShot(SILENCE, line, partial(self._hang_up, line))
            self._on_ready(line)

    def _on_ready(self, line: QLocalSocket) -> None:
        hearing = self._hearing.get(line)
        if hearing is None:
            return
        try:
            message = hearing.add(bytes(line.readAll().data()))
        except ValueError:
            line.write(REFUSED)
            line.flush()
            self._hang_up(line)
            return
        if message is not None:
            line.write(TAKEN)
            line.flush()
            self._hang_up(line)
            self.asked.emit(message)

    def _hang_up(self, line: QLocalSocket) -> None:
        if self._hearing.pop(line, None) is not None:
            line.disconnectFromServer()
            line.deleteLater()
