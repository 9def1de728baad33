"""The door of the running program, knocked at over the real socket: by those who belong here, and by all others."""

import os
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from functools import partial

import pytest

from ckpt_browser.ui.program import door as doors
from ckpt_browser.ui.program.pipe import PipeDoor
from ckpt_browser.workspace.one_program.message import MAGIC, Message, packed

if sys.platform == "win32":
    pytest.skip("there are pipes", allow_module_level=True)
from ckpt_browser.workspace.one_program.unix import send


@pytest.fixture
def path(tmp_path_factory):
    return str(tmp_path_factory.mktemp("d") / "s")


@pytest.fixture
def door(qtbot, path):
    made = doors.open_door(path, None)
    yield made
    made.shut()


@pytest.fixture
def heard(door):
    found = []
    door.asked.connect(found.append)
    return found


@pytest.fixture
def call(path):
    """Connects to the door, and says something."""
    lines = []

    def start(said: bytes = b"") -> socket.socket:
        line = socket.socket(socket.AF_UNIX)
        lines.append(line)
        line.settimeout(5)
        line.connect(path)
        line.sendall(said)
        return line

    yield start
    for line in lines:
        line.close()


@pytest.fixture
def aside(qtbot):
    """Runs something in another thread, and the event loop meanwhile; what it returned."""

    def run(work, *arguments):
        found = []
        thread = threading.Thread(target=lambda: found.append(work(*arguments)))
        thread.start()
        qtbot.waitUntil(lambda: not thread.is_alive(), timeout=20_000)
        return found[0]

    return run


def answer(line: socket.socket) -> bytes:
    """What the door says, until it hangs up."""
    said = b""
    with suppress(ConnectionResetError):
        while some := line.recv(100):
            said += some
    return said


MESSAGE = Message(files=("/a", os.fsdecode(b"/\xff"), "/-x%20"), token="token")


def test_another_start_is_let_in(door, heard, aside, path):
    assert os.stat(path).st_mode & 0o777 == 0o600
    assert aside(send, path, packed(MESSAGE), 5.0) is True
    assert heard == [MESSAGE]


def test_a_message_may_come_in_pieces(qtbot, heard, call, aside):
    line = call()
    for letter in packed(MESSAGE):
        line.send(bytes([letter]))
        qtbot.wait(0)
    assert aside(answer, line) == b"ok\n"
    assert heard == [MESSAGE]


@pytest.mark.parametrize("said", [
    b"\0" * 100, b"GET / HTTP/1.1\r\n\r\n" * 3, b"[" * 50_000, b'{"a":' * 20_000, MAGIC + b"\xff\xff\xff\xff",
    MAGIC + b"\0\0\0\0", packed(MESSAGE) + b"more", packed(MESSAGE)[:19] + packed(MESSAGE)[19:].replace(b"/", b"."),
    packed(MESSAGE).replace(b"open", b"exec"), packed(MESSAGE).replace(b" 1\n", b" 2\n"), os.urandom(5000)])
def test_nonsense_is_refused(heard, call, aside, said):
    with suppress(BrokenPipeError):
        assert aside(lambda: answer(call(said))) == b"no\n"
    assert heard == []


def test_gigabytes_are_not_kept(heard, call, aside):
    """What is sent is refused after the first bytes, however much there is of it."""

    def pour() -> int:
        line, sent = call(MAGIC + b"\x00\x10\x00\x00"), 0
        with suppress(OSError):
            while sent < 1 << 30:
                sent += line.send(b"x" * (1 << 16))
        return sent

    assert aside(pour) < 8 << 20
    assert heard == []


def test_half_a_message_is_not_waited_for(monkeypatch, heard, call, aside, door):
    monkeypatch.setattr(doors, "SILENCE", 100)
    for said in (b"", MAGIC[:3], packed(MESSAGE)[:-1]):
        assert aside(lambda said=said: answer(call(said))) == b""
    assert heard == []
    assert door._callers == []


def test_a_start_that_lost_its_patience_is_not_obeyed(qtbot, heard, call, door):
    call(packed(MESSAGE)).close()
    call(b"").close()
    call(b"").shutdown(socket.SHUT_WR)
    qtbot.wait(50)
    assert heard == []
    assert door._callers == []


def test_ten_thousand_that_say_nothing_keep_nobody_out(heard, aside, path, door):
    most = 0

    def crowd() -> bool:
        nonlocal most
        kept = []
        for _ in range(10_000):
            line = socket.socket(socket.AF_UNIX)
            line.connect(path)
            kept.append(line)
            most = max(most, len(door._callers))
            if len(kept) > 300:  # a process may have about a thousand handles
                kept.pop(0).close()
        taken = None
        while taken is None:  # too many are waiting already: a start tries again
            taken = send(path, packed(MESSAGE), 5.0)
        for line in kept:
            line.close()
        return taken

    assert aside(crowd) is True
    assert heard == [MESSAGE]
    assert most <= doors.AT_ONCE


def test_a_door_that_is_shut_is_gone(door, path, call):
    line = call()
    door.shut()
    assert not os.path.exists(path)
    with pytest.raises(OSError, match=r"."):
        call()
    assert answer(line) == b""


def test_where_there_can_be_no_door_there_is_none(tmp_path):
    assert doors.open_door(str(tmp_path / "missing" / "s"), None) is None
    (tmp_path / "folder").mkdir()
    assert doors.open_door(str(tmp_path / "folder"), None) is None


KNOCK = """
import sys
from ckpt_browser.ui.program.pipe import send
from ckpt_browser.workspace.one_program.message import Message, packed
good = packed(Message(files=("/a",)))
print(send(sys.argv[1], good, 5.0), send(sys.argv[1], b"x" * 100, 5.0), send(sys.argv[1], good[:-1], 0.1),
      send(sys.argv[1] + "none", good, 5.0))
"""


def test_the_pipe_of_other_systems_does_the_same(qtbot, aside, path, repository):
    pipe, heard = PipeDoor(path), []
    pipe.asked.connect(heard.append)
    said = aside(partial(subprocess.check_output, [sys.executable, "-c", KNOCK, path], cwd=repository, text=True))
    assert said.split() == ["True", "False", "None", "None"]
    assert heard == [Message(files=("/a",))]
    pipe.shut()


def test_names_are_data_all_the_way(qtbot, aside, door, path, program, tmp_path, sample):
    """Whatever a name looks like: it is a tab, with a tree or with a sentence."""
    [window] = program.windows
    program.serve(door)
    odd = ["-weird.pth", "--safe", "%f%20%s.pth", "a\nb.pth", os.fsdecode(b"not\xffutf8.pth")]
    names = [str(tmp_path / name) for name in odd]
    for name in names:
        os.symlink(sample, name)
    bad = [str(tmp_path / ("n" * 300)), "/" + "x/" * 3000, "/dev/zero", "/dev/tty", str(tmp_path),
           str(tmp_path / "gone")]
    fifo = str(tmp_path / "fifo")
    os.mkfifo(fifo)
    began = time.monotonic()
    assert aside(send, path, packed(Message(files=(*names, *bad, fifo))), 5.0) is True
    qtbot.waitUntil(lambda: not window.session.jobs.busy, timeout=20_000)
    assert time.monotonic() - began < 15
    states = {document.path: bool(document.failure) for document in window.session.documents}
    assert [states[name] for name in names] == [False] * len(names)
    assert [states[os.path.abspath(name)] for name in (*bad, fifo)] == [True] * 7
