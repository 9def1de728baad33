"""Starts where nobody would choose to: no home, homes that cannot be written, no font, odd names. Real processes."""

import contextlib
import ctypes
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ckpt_browser import cli
from ckpt_browser.core.paths import visible
from ckpt_browser.workspace.surroundings import home_of_person, settle

from .watched import PROGRAM, ROOT, Watched

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="homes and fonts are others there")

NAMES = (b"-x.pth", b"--help.pth", b"--new-window", b"%s %n %f %2F %.pth", b"&a<b>{name}.pth", b"a\nb.pth",
         "\u202egnp\u200f.pth".encode(), b"n" * 251 + b".pth", b"\xff\xfe.pth", "检查点 é.pth".encode())
TOO_LONG = b"n" * 296 + b".pth"


@contextlib.contextmanager
def started(environment: dict[str, str], *arguments: str | bytes, said: tuple[str, ...] = (),
            **options: object) -> Iterator[Watched]:
    """The program with nothing in its environment but this; it ends well, and says nothing else on standard error."""
    given = {"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), **environment}
    watched = Watched([sys.executable, "-c", PROGRAM, *arguments], given, **options)
    try:
        yield watched
        watched.say("quit")
        assert watched.process.wait(20) == 0
        lines = watched.process.communicate()[1].splitlines()
        assert [line for line in lines if not line.startswith("This plugin does not support")] == list(said)
    finally:
        if watched.process.returncode is None:
            watched.process.kill()
            watched.process.communicate()


def calm(count: int):
    """Whether the first window shows so many files, and is done with them."""
    return lambda found: bool(found) and len(found[0]["tabs"]) == count and not found[0]["busy"]


def without_privileges() -> None:
    """Let the rights of files hold for root too."""
    for number in (1, 2):  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        ctypes.CDLL(None).prctl(24, number, 0, 0, 0)


def without_room() -> None:
    """No file can have a single byte."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@pytest.fixture
def folder(tmp_path: Path, sample: Path) -> bytes:
    """A folder of files with odd names, with more than 1,000 characters of folders above it."""
    made = os.path.join(os.fsencode(tmp_path), *[b"d" * 200] * 5, b"-files")
    os.makedirs(made)
    for name in NAMES:
        shutil.copy(os.fsencode(sample), made + b"/" + name)
    return made


def private(folder: Path) -> str:
    folder.mkdir(mode=0o700)
    return str(folder)


def test_odd_names_open_from_a_home_that_cannot_be_written(tmp_path, folder) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o555)
    environment = {"HOME": str(home), "XDG_RUNTIME_DIR": private(tmp_path / "run")}
    some = NAMES[:5]
    with started(environment, "--", *some, TOO_LONG, cwd=folder, preexec_fn=without_privileges) as watched:
        watched.until(calm(6))
        others = [b"./" + name for name in NAMES[5:]]
        done = subprocess.run([sys.executable, "-m", "ckpt_browser", *others], cwd=folder, timeout=30, check=False,
                              env={**os.environ, **environment, "PYTHONPATH": str(ROOT), "DISPLAY": ""},
                              capture_output=True)
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
        [window] = watched.until(lambda found: calm(11)(found) and found[0]["said"])
    wanted = [folder + b"/" + name for name in (*some, TOO_LONG, *NAMES[5:])]
    assert [name.encode("latin-1") for name in window["tabs"]] == wanted
    assert window["failed"] == [False] * 5 + [True] + [False] * 5
    assert window["title"] == f"{visible(os.fsdecode(NAMES[-1]))} – ckpt-browser"
    assert window["said"] == "The settings cannot be kept: permission denied."
    assert os.listdir(home) == []


def test_without_home_room_letters_and_a_folder_for_what_is_passing(tmp_path, sample) -> None:
    """One start in the worst of all places: a file as home, relative folders, a full disk, no font, no English."""
    (tmp_path / "home").write_text("")
    (tmp_path / "fonts.conf").write_text('<?xml version="1.0"?><fontconfig></fontconfig>')
    environment = {"HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data",
                   "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run", "TMPDIR": str(tmp_path / "nowhere"),
                   "LC_ALL": "POSIX", "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")}
    shutil.copy(sample, tmp_path / "é.pth")
    no_font = ("ckpt-browser: there is no font on this machine, so the window has no text; ckpt-browser ls FILE lists "
               "a checkpoint here")
    with started(environment, "é.pth", said=(no_font,), cwd=tmp_path, preexec_fn=without_room) as watched:
        [window] = watched.until(lambda found: calm(1)(found) and found[0]["said"])
    assert window["failed"] == [False]
    assert window["title"] == "é.pth – ckpt-browser"
    assert window["said"] == "The settings cannot be kept: not a directory."
    assert sorted(os.listdir(tmp_path)) == ["fonts.conf", "home", "é.pth"]


@pytest.mark.parametrize("home", [None, "", "relative"])
def test_who_names_no_home_has_the_one_that_the_system_knows(home) -> None:
    environment = {} if home is None else {"HOME": home}
    settle(environment)
    assert environment == {"HOME": home_of_person(os.geteuid())}
    assert os.path.isabs(environment["HOME"])
    assert home_of_person(4_000_000_000) == "/"


def test_a_home_that_is_named_stays() -> None:
    environment = {"HOME": "/dev/null/home", "LC_ALL": "de_DE.UTF-8"}
    settle(environment)
    assert environment == {"HOME": "/dev/null/home", "LC_ALL": "de_DE.UTF-8"}


@pytest.mark.parametrize("place", ["full disk", "reads only"])
def test_what_is_written_down_fails_in_silence_and_the_old_stays(tmp_path, sample, place) -> None:
    """The settings and the session of the start before are whole, and what changed is lost, which is said."""
    config, data = tmp_path / "config" / "ckpt-browser", tmp_path / "data" / "ckpt-browser"
    for made in (config, data):
        made.mkdir(parents=True)
    settings, session = b"[General]\nscheme=dark\n", b'{"version": 1, "windows": [\n ]}\n'
    (config / "ckpt-browser.ini").write_bytes(settings)
    (data / "session.json").write_bytes(session)
    environment = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data"),
                   "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_RUNTIME_DIR": private(tmp_path / "run"),
                   "HOME": "relative"}
    if place == "reads only":
        for made in (config, data):
            made.chmod(0o555)
    before = without_room if place == "full disk" else without_privileges
    with started(environment, str(sample), preexec_fn=before, cwd=tmp_path) as watched:
        [window] = watched.until(lambda found: calm(1)(found) and found[0]["said"])
    assert window["said"].startswith("The settings cannot be kept: ")
    assert window["said"].count(".") == 1
    assert (config / "ckpt-browser.ini").read_bytes() == settings
    assert (data / "session.json").read_bytes() == session
    assert os.listdir(config) == ["ckpt-browser.ini"]
    assert os.listdir(data) == ["session.json"]
    assert not (tmp_path / "relative").exists()


# The command line


def test_the_command_line_takes_odd_names(folder, monkeypatch, capfdbinary, tmp_path) -> None:
    monkeypatch.chdir(os.fsdecode(folder))
    for name in map(os.fsdecode, NAMES):
        for words in (["ls", "--", name], ["stats", "--json", f"./{name}"], ["diff", "--", name, f"./{name}"],
                      ["ls", "--json", os.path.join(os.fsdecode(folder), name)]):
            assert cli.main(words) == 0, words
    printed = capfdbinary.readouterr()
    assert printed.err == b""
    for unwanted in ("\u202e".encode(), "\u200f".encode(), b"\x1b", b"\xff"):
        assert unwanted not in printed.out
    assert cli.main(["ls", "--", os.fsdecode(TOO_LONG)]) == 2
    said = capfdbinary.readouterr().err
    assert (said.count(b"\n"), said.endswith(b": file name too long\n"), len(said) < 500) == (1, True, True)
    assert cli.main(["ls", "-x.pth"]) == 2
    assert capfdbinary.readouterr().err.count(b"\n") == 1


@pytest.mark.parametrize("name", NAMES, ids=map(repr, range(len(NAMES))))
def test_edits_of_odd_names_are_written_to_odd_names(folder, name, monkeypatch, capfdbinary) -> None:
    monkeypatch.chdir(os.fsdecode(folder))
    source, target = os.fsdecode(name), os.fsdecode(b"out " + name[:200])
    assert cli.main(["edit", "--drop", "optimizer_state_dict", "--no-verify", "-o", target, "--", source]) == 0
    assert cli.main(["edit", "--drop", "optimizer_state_dict", "--no-verify", "--in-place", "--", source]) == 0
    assert os.path.getsize(target) > 0
