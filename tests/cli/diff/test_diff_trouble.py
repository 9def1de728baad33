"""``diff`` of what cannot be compared, or only in part; hostile names; and reports that cannot be written."""

import csv
import json
import os
import struct
import subprocess
import sys
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest
import safetensors.torch
import torch

from ckpt_browser.cli import main
from ckpt_browser.formats.files import CHANGED
from ckpt_browser.workspace.comparing.measuring import measuring
from tests.formats.hostile import ways, zipped

from .diffed import changed, diff, saved, told

HOSTILE = ("<script>alert(1)</script>", "\x1b[31mred\x1b[0m", "\u202egnp.exe", "=cmd|' /C calc'!A0", "+1", "-1",
           "@sum", "line\nbreak", "tab\there", "a/b\\c", '"><img src=x onerror=alert(1)>', "\ud800", "", "é…",
           "\u2028", "&amp;")


def tensors(**more: torch.Tensor) -> dict[str, torch.Tensor]:
    return {"first": torch.arange(100.0), "second": torch.arange(50.0), **more}


@pytest.fixture
def good(tmp_path) -> Path:
    return saved(tmp_path / "good.pth", tensors())


def trouble(capsys, *arguments: object, named: object, reason: str) -> None:
    code, out, err = diff(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"ckpt-browser: {named}: ") and err.count("\n") == 1
    assert reason in err


# One that cannot be opened


@pytest.mark.parametrize("swapped", [False, True])
@pytest.mark.parametrize(("name", "reason"), [("missing.pth", "no such file"), (".", "is a folder"),
                                              ("/dev/null", "is a character device"), ("-", "standard input"),
                                              ("empty.pth", "empty"), ("text.pth", "is a text"),
                                              ("pipe", "is a pipe"), ("locked.pth", "permission denied")])
def test_the_line_of_trouble_names_the_file_that_cannot_be_opened(capsys, tmp_path, good, name, reason, swapped,
                                                                  monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("empty.pth").touch()
    Path("text.pth").write_text("hello")
    os.mkfifo("pipe")
    Path("locked.pth").touch(0o000)
    if name == "locked.pth" and os.access(name, os.R_OK):
        pytest.skip("nothing is locked for root")
    pair = (name, good) if swapped else (good, name)
    trouble(capsys, *pair, named=name, reason=reason)


def test_a_file_that_changes_during_the_comparison_is_told(capsys, tmp_path, good, monkeypatch):
    other = saved(tmp_path / "other.pth", tensors(first=torch.ones(100)))
    real = measuring.measure

    def measure(*arguments, **named):
        real(*arguments, **named)
        with open(other, "ab") as file:
            file.write(b"more")

    monkeypatch.setattr(measuring, "measure", measure)
    trouble(capsys, good, other, named=other, reason=CHANGED)


def test_a_file_that_is_cut_while_it_is_read_is_told(capsys, tmp_path, good, monkeypatch):
    other = saved(tmp_path / "other.pth", tensors(first=torch.ones(100)))
    real = measuring.numbers_of

    def numbers_of(*arguments):
        os.truncate(other, 500)
        return real(*arguments)

    monkeypatch.setattr(measuring, "numbers_of", numbers_of)
    trouble(capsys, good, other, named=other, reason=CHANGED)


# Broken in part


def test_an_archive_that_was_cut_short_is_compared_in_the_rest(capsys, tmp_path):
    whole = saved(tmp_path / "whole.pth", {"a": torch.ones(1000), "b": torch.ones(100_000), "epoch": 3})
    cut = saved(tmp_path / "cut.pth", {"a": torch.zeros(1000), "b": torch.ones(100_000), "epoch": 4})
    os.truncate(cut, 100_000)
    found = told(capsys, whole, cut)
    assert set(changed(found)) == {("a",), ("epoch",)}
    assert {tuple(one["path"]) for one in found["problems"]} == {("b",), ()}
    code, out, _ = diff(capsys, whole, cut)
    assert code == 1 and "! b: " in out and f"! {cut}: " in out


def test_a_missing_shard_is_a_problem_of_its_tensors(capsys, tmp_path):
    for name in ("one", "two"):
        safetensors.torch.save_file({name: torch.ones(5)}, tmp_path / f"{name}.safetensors")
    index = tmp_path / "model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": {"one": "one.safetensors", "two": "two.safetensors"}}))
    other = saved(tmp_path / "other.pth", {"one": torch.ones(5), "two": torch.ones(5)})
    (tmp_path / "two.safetensors").unlink()
    code, out, err = diff(capsys, index, other, "--json")
    found = json.loads(out)
    assert (code, err) == (1, "")
    assert found["problems"] and found["unchanged"] == 1


def test_a_tensor_that_reaches_beyond_its_storage_keeps_nothing_from_being_compared(capsys, tmp_path, good):
    bad = tmp_path / "bad.pth"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
        for record in old.infolist():
            data = old.read(record)
            new.writestr(record.filename, data.replace(b"Kd\x85", b"K\xff\x85") if record.filename.endswith("data.pkl")
                         else data)
    found = told(capsys, good, bad)
    assert [one["path"] for one in found["problems"]] == [["first"]]
    assert found["unchanged"] == 1
    assert told(capsys, bad, bad)["problems"]


# Hostile


def hostile(tmp_path: Path) -> tuple[Path, Path]:
    left = {name: torch.ones(2) for name in HOSTILE} | {"values": dict.fromkeys(HOSTILE, 1)}
    right = {name: torch.zeros(2) for name in HOSTILE} | {"values": {name: name for name in HOSTILE}}
    return (saved(tmp_path / "a.pth", {"both": left, "old": left}),
            saved(tmp_path / "b.pth", {"both": right, "new": {name: torch.rand(3) for name in HOSTILE}}))


def test_hostile_names_come_out_as_harmless_text(capsys, tmp_path):
    code, out, _ = diff(capsys, *hostile(tmp_path), "--top", "0")
    assert code == 1
    assert not [char for char in out if char != "\n" and (ord(char) < 32 or char in "\u202e\u2028\ud800")]
    assert "\\x1b[31mred\\x1b[0m" in out and "\\u202egnp.exe" in out
    code, out, _ = diff(capsys, *hostile(tmp_path), "--top", "0", "--color", "always")
    assert "\x1b[31mred" not in out


def test_hostile_names_survive_the_json(capsys, tmp_path):
    found = told(capsys, *hostile(tmp_path))
    assert {tuple(row["path"]) for row in found["changed"]} >= {("both", name) for name in HOSTILE}


class Page(HTMLParser):
    """Notes what a browser would make of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text += data


def test_hostile_names_are_text_in_the_page(capsys, tmp_path):
    diff(capsys, *hostile(tmp_path), "--html", tmp_path / "report.html")
    written = (tmp_path / "report.html").read_text("utf-8")
    page = Page()
    page.feed(written)
    assert not page.tags & {"script", "iframe", "object", "link", "a", "form"}
    assert page.tags >= {"html", "style", "table", "svg", "img"}
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert all(value.startswith("data:image/png;base64,") for name, value in page.attributes if name == "src")
    assert "http:" not in written and "https:" not in written and "url(" not in written and "@import" not in written
    assert "<script>alert(1)<\\/script>" in page.text
    assert not [char for char in written if char != "\n" and (ord(char) < 32 or char in "\u202e\u2028")]


def test_hostile_names_are_no_formulas_in_the_table(capsys, tmp_path):
    diff(capsys, *hostile(tmp_path), "--csv", tmp_path / "report.csv")
    with open(tmp_path / "report.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > len(HOSTILE)
    texts = [cell for row in rows for name, cell in row.items() if name in ("path", "to", "left", "right", "problem")]
    assert not [text for text in texts if text[:1] in ("=", "+", "-", "@", "\t", "\r")]
    single = saved(tmp_path / "c.pth", {"=1+1": "=2+2"}), saved(tmp_path / "d.pth", {"=1+1": 1})
    diff(capsys, *single, "--csv", tmp_path / "report.csv")
    with open(tmp_path / "report.csv", encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["path"] == "'=1+1"


WATCHED = """
import json, os, sys
from ckpt_browser.cli import main
marker, left, right = sys.argv[1:4]
main(["diff", right, right, "--exact"])
main(["diff", left, right, "--html", "warm.html", "--csv", "warm.csv"])
main(["diff", left, right, "--json"])
main(["ls", "--digest", right])
events = []
def hook(event, args):
    head = event.partition(".")[0]
    if head in ("subprocess", "socket", "ctypes", "pty", "exec", "compile", "pickle", "code") \\
            or event in ("os.system", "os.exec", "os.spawn", "os.posix_spawn"):
        events.append([event, repr(args)[:200]])
    if event == "import" and args[0].partition(".")[0] not in sys.modules:
        events.append([event, args[0]])
sys.addaudithook(hook)
for arguments in ([], ["--json"], ["--exact"], ["--html", "report.html"], ["--csv", "report.csv"]):
    for pair in ((left, right), (right, left), (left, left)):
        main(["diff", *pair, *arguments])
main(["ls", "--digest", left])
print("EVENTS", json.dumps(events))
"""


def test_nothing_from_either_file_is_executed(tmp_path):
    command = b"X" + struct.pack("<I", 12) + b"touch marker"
    for number, body in enumerate(ways("os", "system", command).values()):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "bad.pth").write_bytes(zipped(b"\x80\x02" + body + b"."))
        saved(folder / "good.pth", tensors())
        if number % 6:
            continue  # a process for each would take too long; the reader is tested with all of them elsewhere
        done = subprocess.run([sys.executable, "-c", WATCHED, "marker", "bad.pth", "good.pth"], cwd=folder,
                              capture_output=True, text=True, env={**os.environ, "PYTHONPATH": os.getcwd()})
        (line,) = [line for line in done.stdout.splitlines() if line.startswith("EVENTS ")]
        assert json.loads(line.removeprefix("EVENTS ")) == []
        assert not (folder / "marker").exists()
    code = main(["diff", str(tmp_path / "0" / "bad.pth"), str(tmp_path / "1" / "bad.pth")])
    assert code in (0, 1)
    assert not Path("marker").exists()


# Reports that cannot be written


@pytest.mark.parametrize("option", ["--html", "--csv"])
def test_a_report_over_one_of_the_files_is_refused(capsys, tmp_path, good, option, monkeypatch):
    other = saved(tmp_path / "other.pth", tensors(first=torch.ones(100)))
    before = good.read_bytes(), other.read_bytes()
    (tmp_path / "link.pth").symlink_to(good)
    os.link(other, tmp_path / "hard.pth")
    monkeypatch.chdir(tmp_path)
    for name in (good, other, "./good.pth", "link.pth", "hard.pth"):
        trouble(capsys, good, other, option, name, named=name, reason="is one of the files that are compared")
    assert (good.read_bytes(), other.read_bytes()) == before


def test_a_report_over_a_shard_is_refused(capsys, tmp_path, good):
    safetensors.torch.save_file({"one": torch.ones(5)}, tmp_path / "one.safetensors")
    index = tmp_path / "model.safetensors.index.json"
    index.write_text(json.dumps({"weight_map": {"one": "one.safetensors"}}))
    for name in ("one.safetensors", index.name):
        trouble(capsys, index, good, "--html", tmp_path / name, named=tmp_path / name, reason="is one of the files")


@pytest.mark.parametrize("option", ["--html", "--csv"])
@pytest.mark.parametrize(("place", "reason"), [("missing/report", "no such folder"), (".", "there is a folder"),
                                               ("/dev/null", "no regular file"), ("protected", "write-protected"),
                                               ("a\0b", "no file can have this name")])
def test_a_report_that_cannot_be_written_is_told_before_anything_is_compared(capsys, tmp_path, good, option, place,
                                                                             reason, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("protected").touch(0o444)
    code, out, err = diff(capsys, good, good, option, place)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1 and reason in err


def test_two_reports_need_two_places(capsys, tmp_path, good):
    place = tmp_path / "report"
    trouble(capsys, good, good, "--html", place, "--csv", place, named=good, reason="need a file each")
    assert not place.exists()


def test_a_report_replaces_an_older_one(capsys, tmp_path, good):
    place = tmp_path / "report.html"
    place.write_text("old")
    code, out, err = diff(capsys, good, good, "--html", place, "--csv", tmp_path / "report.csv", "--json")
    assert (code, err) == (0, "") and json.loads(out)["identical"]
    assert place.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["good.pth", "report.csv", "report.html"]
