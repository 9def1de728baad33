"""One program per person: what a second double-click does, with real processes."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ckpt_browser.app import main

from .watched import ROOT, Home, Watched

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and sockets are others there")


def shown(*paths: Path | str | bytes):
    """Whether the first window shows these files, in this order, and is done with them."""
    wanted = [os.fsencode(path).decode("latin-1") for path in paths]
    return lambda found: bool(found) and found[0]["tabs"] == wanted and not found[0]["busy"]


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    made = Home(tmp_path_factory.mktemp("h"))
    yield made
    made.end()


@pytest.fixture(scope="module")
def running(home, sample) -> Watched:
    """A program that all tests of this module share; it shows the sample, and what they add."""
    found = home.start(str(sample))
    found.until(shown(sample))
    return found


@pytest.fixture
def added(running):
    """The tabs of the first window that came during this test."""
    before = len(running.windows()[0]["tabs"])

    def since(count: int) -> list[str]:
        found = running.until(lambda found: len(found[0]["tabs"]) >= before + count and not found[0]["busy"])
        return found[0]["tabs"][before:]

    return since


def test_a_second_start_opens_a_tab_and_ends(home, running, sample, tmp_path, added):
    name = tmp_path / "second.pth"
    name.symlink_to(sample)
    done = home.again(str(name))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert added(1) == [str(name)]
    assert running.windows()[0]["title"].startswith("second.pth")
    assert home.again(str(sample)).returncode == 0
    assert running.until(lambda found: found[0]["title"].startswith("sample.pth"))


def test_names_are_data(home, running, sample, tmp_path, added):
    odd = [b"-weird.pth", b"--new-window", b"100%.pth", b"%2Fa%f%U.pth", b"not\xffutf\xfe8.pth", b"a\nb.pth",
           b"n" * 250]
    for name in odd:
        os.symlink(sample, os.fsencode(tmp_path) + b"/" + name)
    done = subprocess.run([sys.executable, "-m", "ckpt_browser", "--", *odd, b"n" * 300, b"gone.pth", b"."],
                          env={**home.environment, "PYTHONPATH": str(ROOT)}, cwd=tmp_path, timeout=30, check=False,
                          capture_output=True)
    assert (done.returncode, done.stderr) == (2, b"ckpt-browser: gone.pth: no such file or directory\n")
    wanted = [os.fsencode(tmp_path) + b"/" + name for name in (*odd, b"n" * 300, b"gone.pth")] + [os.fsencode(tmp_path)]
    assert added(10) == [name.decode("latin-1") for name in wanted]
    assert running.windows()[0]["failed"][-10:] == [False] * 7 + [True] * 3


def test_a_mistyped_command_is_told_to_be_none(home, running, sample, added):
    done = home.again("inpsect", str(sample))
    assert (done.returncode, done.stderr) == (
        2, "ckpt-browser: inpsect: no such file or directory; a command is called ls (see ckpt-browser --help)\n")
    assert added(1) == [str(ROOT / "inpsect")]  # the sample is open already


def test_addresses_of_files_are_names_too(home, running, sample, tmp_path, added):
    name = tmp_path / "a b%20.pth"
    name.symlink_to(sample)
    done = home.again(name.as_uri(), "file://elsewhere.example/x.pth", "http://a/b.pth")
    assert (done.returncode, done.stderr.count("no such file or directory\n")) == (2, 2)
    assert added(3) == [str(name), *[os.path.abspath(ROOT / other)
                                     for other in ("file:/elsewhere.example/x.pth", "http:/a/b.pth")]]


def test_a_window_of_its_own_is_asked_for(home, running):
    assert home.again("--new-window").returncode == 0
    running.until(lambda found: len(found) == 2)


@pytest.mark.parametrize("files", [1, 0])
def test_comparing_what_are_not_two_files_is_told_in_the_window(home, running, sample, files):
    launched = {"GIO_LAUNCHED_DESKTOP_FILE": "/x.desktop", "XDG_ACTIVATION_TOKEN": "token-1"}
    done = home.again("--compare", *[str(sample)] * files, **launched)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert any("Comparing takes two files" in window["said"] for window in running.windows())
    silent = home.again("--compare", *[str(sample)] * files)
    assert (silent.returncode, silent.stderr) == (2, done.stderr)


def test_two_files_are_compared_there(home, running, sample, tmp_path):
    other = tmp_path / "other.pth"
    other.symlink_to(sample)
    assert home.again("--compare", str(sample), str(other)).returncode == 0
    running.until(lambda found: sum(window["compared"] for window in found) == 1)
    assert home.again("diff", str(other), str(sample), "--gui").returncode == 0
    assert sum(window["compared"] for window in running.windows()) == 1


def test_a_file_that_macos_sends_and_a_fault_are_both_seen(running, sample, tmp_path):
    name = tmp_path / "sent.pth"
    name.symlink_to(sample)
    running.say(f"send {name}")
    running.until(lambda found: any(str(name) in window["tabs"] for window in found))
    running.say("fail")
    running.until(lambda found: any("ZeroDivisionError" in window["said"] for window in found))


def test_noise_on_the_socket_changes_nothing(home, running):
    [path] = home.runtime.glob("*.socket")
    before = [window["tabs"] for window in running.windows()]
    for noise in (b"\0" * 100, b"[" * 100_000, b"ckpt-browser 1\n\xff\xff\xff\xff", b""):
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(5)
            line.connect(str(path))
            try:
                line.sendall(noise)
            except OSError:
                continue
    assert [window["tabs"] for window in running.windows()] == before


def test_a_program_that_hangs_is_left_alone(home, running, tmp_path, sample):
    """The second start opens a window of its own; it says nothing, and keeps its hands off what the first one keeps."""
    [lock] = home.runtime.glob("*.lock")
    record = Path(home.environment["HOME"]) / ".local" / "share" / "ckpt-browser" / "session.json"
    before = record.read_bytes() if record.exists() else b""
    os.utime(lock, (time.time() - 60,) * 2)
    running.process.send_signal(signal.SIGSTOP)
    try:
        own = home.start(str(sample))
        own.until(shown(sample))
        own.say("quit")
        assert own.process.wait(60) == 0
        assert "Traceback" not in own.process.stderr.read()
        assert (record.read_bytes() if record.exists() else b"") == before
    finally:
        running.process.send_signal(signal.SIGCONT)
    running.until(bool)


def test_the_measurement_is_by_itself(home, running, sample):
    before = [window["tabs"] for window in running.windows()]
    done = home.again("--exit-after-open", str(sample))
    assert done.stdout == f"opened {sample} 20 tensors\n"
    assert [window["tabs"] for window in running.windows()] == before


def test_a_killed_program_leaves_no_trouble_and_one_that_ends_nothing_at_all(tmp_path, sample, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("h"))  # the path of a socket has little room
    try:
        killed = home.start(str(sample))
        killed.until(shown(sample))
        killed.process.kill()
        killed.process.wait()
        assert len(list(home.runtime.glob("*.socket"))) == 1
        after = home.start(str(sample))
        after.until(shown(sample))
        after.say("quit")
        assert after.process.wait(60) == 0
        assert list(home.runtime.glob("*.socket")) == []
    finally:
        home.end()


def test_a_first_start_says_what_is_missing_as_a_later_one_does(tmp_path, sample, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("h"))  # the path of a socket has little room
    try:
        first = home.start("gone.pth", str(sample))
        first.until(shown(ROOT / "gone.pth", sample))
        first.say("quit")
        assert first.process.wait(60) == 2
        assert first.process.stderr.read() == "ckpt-browser: gone.pth: no such file or directory\n"
    finally:
        home.end()


def test_of_several_starts_at_once_one_opens_everything(tmp_path, sample, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("h"))  # the path of a socket has little room
    names = [str(tmp_path / f"{number}.pth") for number in range(4)]
    for name in names:
        os.symlink(sample, name)
    try:
        started = [home.start(name) for name in names]
        end = time.monotonic() + 40
        while sum(one.process.poll() is None for one in started) > 1 and time.monotonic() < end:
            time.sleep(0.02)
        [left] = [one for one in started if one.process.poll() is None]
        assert [one.process.returncode for one in started if one is not left] == [0, 0, 0]
        found = left.until(lambda found: len(found[0]["tabs"]) == 4 and not found[0]["busy"])
        assert len(found) == 1
        assert sorted(found[0]["tabs"]) == names
    finally:
        home.end()


def test_inside_of_another_program_nothing_is_handed_over(qapp, tmp_path, monkeypatch):
    """A program that has a QApplication already embeds the window."""
    from ckpt_browser.app import _begin
    from ckpt_browser.arguments import read

    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    tmp_path.chmod(0o700)
    assert (_begin(read(["a.pth"])).handed, _begin(read(["a.pth"])).held) == (False, None)
    assert list(tmp_path.iterdir()) == []
    assert main(["--new-window", "--compare", "a", "b"]) == 2
