"""Who is the running program, and what a later start does: real locks, real sockets, real processes."""

import os
import socket
import subprocess
import sys
import threading
import time

import pytest

from ckpt_browser.workspace.one_program import starting
from ckpt_browser.workspace.one_program.message import HEAD, REFUSED, TAKEN, Message, packed
from ckpt_browser.workspace.one_program.place import Place

if sys.platform == "win32":
    pytest.skip("there are pipes", allow_module_level=True)
from ckpt_browser.workspace.one_program.unix import is_same_person, listen, send

MESSAGE = Message(files=("/a/model.pth",))

RACER = """
import sys, time
from ckpt_browser.workspace.one_program.message import Message, TAKEN
from ckpt_browser.workspace.one_program.place import Place
from ckpt_browser.workspace.one_program.starting import begin
from ckpt_browser.workspace.one_program.unix import listen, send
sys.stdin.readline()
start = begin(Message(files=("/" + sys.argv[3],)), Place(sys.argv[1], sys.argv[2]), send)
if start.held:
    listening, heard = listen(sys.argv[2]), {"/" + sys.argv[3]}
    listening.settimeout(20)
    while len(heard) < 8:
        line, _ = listening.accept()
        said = line.recv(4096)
        heard.add(said.rpartition(b"\\0")[2].decode())
        line.send(TAKEN)
        line.close()
print("held" if start.held else "handed" if start.handed else "alone")
"""


@pytest.fixture
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("p")
    return Place(str(folder / "l"), str(folder / "s"))


@pytest.fixture
def held(place):
    start = starting.begin(MESSAGE, place, send)
    assert start.held is not None
    yield start.held
    start.held.let_go()


def answering(place, answer, seconds=0.0):
    """Answers one start in another thread; what it said, once it is over."""
    listening, heard = listen(place.socket), []

    def talk() -> None:
        listening.settimeout(10)
        line, _ = listening.accept()
        heard.append(line.recv(1 << 16))
        time.sleep(seconds)
        line.send(answer)
        line.close()
        listening.close()

    thread = threading.Thread(target=talk)
    thread.start()
    return thread, heard


def older(place):
    """Let the program have started some time ago."""
    os.utime(place.lock, (time.time() - 60,) * 2)


def test_the_first_one_is_the_program_until_it_lets_go(place):
    starting.begin(MESSAGE, place, send).held.let_go()
    assert os.stat(place.lock).st_mode & 0o777 == 0o600
    again = starting.begin(MESSAGE, place, send)
    assert again.held is not None
    again.held.let_go()


@pytest.mark.parametrize(("answer", "handed"), [(TAKEN, True), (REFUSED, False)])
def test_a_later_one_hands_over(place, held, answer, handed):
    thread, heard = answering(place, answer)
    start = starting.begin(MESSAGE, place, send)
    thread.join()
    assert (start.handed, start.held, start.beside) == (handed, None, not handed)
    assert heard == [packed(MESSAGE)]


def test_an_answer_may_take_a_while(place, held):
    older(place)
    thread, _ = answering(place, TAKEN, 0.3)
    assert starting.begin(MESSAGE, place, send).handed
    thread.join()


@pytest.mark.parametrize(("listens", "seconds"), [(True, -60), (False, -60), (False, 3600)],
                         ids=["hangs", "hangs before it listens", "hangs, and the clock was put back"])
def test_a_program_that_hangs_is_not_waited_for(place, held, listens, seconds, monkeypatch):
    monkeypatch.setattr(starting, "PATIENCE", 0.2)
    os.utime(place.lock, (time.time() + seconds,) * 2)
    listening = listen(place.socket) if listens else None
    began = time.monotonic()
    start = starting.begin(MESSAGE, place, send)
    assert (start.handed, start.held, start.beside) == (False, None, True)
    assert 0.15 < time.monotonic() - began < 2
    if listening is not None:
        listening.close()


def test_a_program_that_is_coming_up_is_waited_for(place, held, monkeypatch):
    monkeypatch.setattr(starting, "PATIENCE", 0.01)
    thread, _ = answering(place, TAKEN, 0.4)
    assert starting.begin(MESSAGE, place, send).handed
    thread.join()


def test_a_program_that_ends_meanwhile_is_followed(place):
    held, listening = starting.begin(MESSAGE, place, send).held, listen(place.socket)

    def end() -> None:
        line, _ = listening.accept()
        line.recv(HEAD)
        listening.close()
        held.let_go()
        line.close()

    listening.settimeout(10)
    thread = threading.Thread(target=end)
    thread.start()
    start = starting.begin(MESSAGE, place, send)
    thread.join()
    assert start.held is not None
    start.held.let_go()


def test_a_socket_that_a_crash_left_is_taken_over(place):
    stale = socket.socket(socket.AF_UNIX)
    stale.bind(place.socket)
    stale.close()
    start = starting.begin(MESSAGE, place, send)
    assert start.held is not None
    listen(place.socket).close()
    start.held.let_go()


@pytest.mark.parametrize("make", [lambda path: os.symlink("/etc/hostname", path), os.mkdir])
def test_a_lock_that_is_no_file_of_ours_is_left_alone(place, make):
    make(place.lock)
    assert starting.begin(MESSAGE, place, send) == starting.Start()


def test_what_is_too_long_to_be_said_opens_a_window_of_its_own(place, held):
    start = starting.begin(Message(files=("/a",) * 5000), place, send)
    assert (start.handed, start.held, start.beside) == (False, None, True)


def test_without_a_place_every_start_is_by_itself():
    assert starting.begin(MESSAGE, None, send) == starting.Start()


def test_the_other_end_is_known(place):
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert is_same_person(ours)


def test_of_many_that_start_at_once_one_is_the_program(place, repository):
    racers = [subprocess.Popen([sys.executable, "-c", RACER, *place, str(number)], cwd=repository, text=True,
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE) for number in range(8)]
    for racer in racers:
        racer.stdin.write("\n")
        racer.stdin.flush()
    said = [racer.communicate(timeout=30)[0].strip() for racer in racers]
    assert sorted(said) == ["handed"] * 7 + ["held"]


def test_asking_loads_nothing_that_takes_long(repository):
    program = ("import sys; from ckpt_browser import app, arguments; "
               "from ckpt_browser.workspace.one_program import place, starting, unix; "
               "print({'PySide6', 'json', 'tempfile', 'hashlib', 'argparse', 'subprocess'} & set(sys.modules))")
    done = subprocess.run([sys.executable, "-S", "-c", program], cwd=repository, capture_output=True, text=True,
                          timeout=30, check=True)
    assert done.stdout == "set()\n"
