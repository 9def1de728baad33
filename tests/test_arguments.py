"""What a start of the window asks for: options, and names that are never taken for anything else."""

import os

import pytest

from ckpt_browser.arguments import LAUNCHED, Asked, is_launched, local_file, read
from ckpt_browser.workspace.one_program.launch_feedback import pieces
from ckpt_browser.workspace.one_program.message import COMPARE, OPEN, WINDOW


@pytest.fixture(autouse=True)
def _no_desktop(monkeypatch):
    for name in (*LAUNCHED, "GIO_LAUNCHED_DESKTOP_FILE_PID"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(("arguments", "verb", "files"), [
    ([], OPEN, ()), (["a", "b"], OPEN, ("a", "b")), (["--new-window"], WINDOW, ()),
    (["--new-window", "--", "-a"], WINDOW, ("-a",)), (["--compare", "a", "b"], COMPARE, ("a", "b")),
    (["--safe", "--compare", "--", "--a", "b"], COMPARE, ("--a", "b")),
    (["--", "--new-window"], OPEN, ("--new-window",)), (["--", "--", "-x"], OPEN, ("--", "-x")),
    (["--exit-after-open", "-x"], OPEN, ("-x",)),
    (["%f", "a%20b", "~"], OPEN, ("%f", "a%20b", "~"))])
def test_what_is_asked_for(arguments, verb, files):
    found = read(arguments)
    assert (found.message.verb, found.files, found.wrong) == (verb, files, "")
    assert found.message.files == tuple(os.path.abspath(name) for name in files)


@pytest.mark.parametrize(("arguments", "said"), [
    (["--nonsense"], "unknown option"), (["-"], "unknown option -"), (["a", "--compare"], "unknown option"),
    (["--compare", "a"], "two files"), (["--compare", "a", "./a"], "different"), (["--compare", "-a", "b"], "unknown"),
    (["--exit-after-open"], "one file"), (["--new-window", "--compare", "a", "b"], "together"),
    (["--safe", "--safe"], "together"), ([""], "is empty"), (["--", "a", ""], "is empty"),
    (["--compare", "", "a"], "is empty")])
def test_what_makes_no_sense(arguments, said):
    assert said in read(arguments).wrong


def test_a_folder_that_is_gone_is_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    tmp_path.rmdir()
    assert read(["a.pth"]) == Asked(wrong="the current folder is not there any more")
    assert read(["/a.pth"]).wrong == ""


@pytest.mark.parametrize(("name", "path"), [
    ("file:///a%20b", "/a b"), ("file://localhost/a", "/a"), ("file:/a%25", "/a%"),
    ("FILE:///%FF", os.fsdecode(b"/\xff")),
    ("file:///a?b#c", "/a?b#c"), ("file://host/a", "file://host/a"), ("file:a", "file:a"), ("file:", "file:"),
    ("file:///a%00b", "file:///a%00b"), ("http://a/b", "http://a/b"), ("/a%20b", "/a%20b")])
@pytest.mark.skipif(os.name == "nt", reason="other paths there")
def test_addresses_of_files(name, path):
    assert local_file(name) == path


def test_a_file_with_the_name_of_an_address_is_meant_itself(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file:a").mkdir()
    (tmp_path / "file:a" / "b").touch()
    assert local_file("file:a/b") == "file:a/b"


def test_what_the_desktop_gave_goes_along(monkeypatch):
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "x_TIME1")
    assert read([]).message.token == "x_TIME1"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "w")
    assert read([]).message.token == "w"


def test_who_started_it(monkeypatch):
    monkeypatch.setattr(os, "isatty", lambda stream: False)
    assert not is_launched({"PATH": "/bin"})
    assert is_launched({"XDG_ACTIVATION_TOKEN": "w"})
    assert is_launched({"GIO_LAUNCHED_DESKTOP_FILE_PID": str(os.getpid())})
    assert not is_launched({"GIO_LAUNCHED_DESKTOP_FILE_PID": "1"})
    monkeypatch.setattr(os, "isatty", lambda stream: stream == 2)
    assert not is_launched({"XDG_ACTIVATION_TOKEN": "w"})


def test_the_end_of_a_start_is_told_in_pieces():
    told = b"".join(pieces('a "b" \\ c'))
    assert told == b'remove: ID="a \\"b\\" \\\\ c"\0'
    assert max(map(len, pieces("x" * 100))) == 20
