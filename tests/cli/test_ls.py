"""``ls``: the listing for programs and the listing for people."""

import io
import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from ckpt_browser.cli import main, progress
from ckpt_browser.cli.verbs import ls
from ckpt_browser.core.checkpoint import Checkpoint, Problem
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.nodes import Tensor, Value

from .made import Builder, every_kind, open_as


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Checkpoint:
    checkpoint = every_kind()
    open_as(monkeypatch, checkpoint)
    return checkpoint


def listing(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict:
    assert main(["ls", "made.pth", "--json", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.isascii()
    return json.loads(out, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))


def text(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["ls", "made.pth", *arguments]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


class TestJson:
    def test_has_the_fields_of_the_contract(self, made, capsys) -> None:
        told = listing(capsys)
        assert list(told) == ["file", "format", "bytes", "tensors", "constants", "values", "globals", "problems"]
        assert (told["file"], told["format"], told["bytes"]) == ("made.pth", "torch-zip", 4096)
        assert told["globals"] == ["__main__.Net", "torch._utils._rebuild_tensor_v2"]
        for row in told["tensors"]:
            assert list(row) == ["path", "shape", "stride", "dtype", "device", "numel", "nbytes", "requires_grad",
                                 "object", "storage"]
            assert list(row["storage"]) == ["id", "offset", "nbytes"]
        assert all(list(row) == ["path", "type", "value"] for row in told["values"])

    def test_tensor(self, made, capsys) -> None:
        row = listing(capsys)["tensors"][0]
        assert row == {"path": ["model", "a.weight"], "shape": [8, 8], "stride": [8, 1], "dtype": "float32",
                       "device": "cpu", "numel": 64, "nbytes": 256, "requires_grad": True, "object": 0,
                       "storage": {"id": 0, "offset": 64, "nbytes": 256}}

    def test_shared_tensor_is_listed_once_per_path_with_one_object(self, made, capsys) -> None:
        rows = {tuple(row["path"]): row for row in listing(capsys)["tensors"]}
        assert rows["model", "a.tied"]["object"] == rows["model", "a.weight"]["object"]
        view = rows["model", "a.view"]
        assert view["object"] != rows["model", "a.weight"]["object"]
        assert view["storage"]["id"] == rows["model", "a.weight"]["storage"]["id"]

    def test_what_has_no_place_is_null(self, made, capsys) -> None:
        rows = {tuple(row["path"]): row for row in listing(capsys)["tensors"]}
        assert rows["model", "far"]["storage"] == {"id": 1, "offset": None, "nbytes": 256}
        assert rows["model", "meta"]["storage"] == {"id": None, "offset": None, "nbytes": 0}
        assert rows["model", "meta"]["numel"] == 0
        assert rows["model", "far"]["numel"] == 1
        assert rows["sparse",]["stride"] is None
        assert rows["sparse", "values"]["numel"] == 2

    def test_values(self, made, capsys) -> None:
        values = {tuple(row["path"][1:]): (row["type"], row["value"]) for row in listing(capsys)["values"]
                  if row["path"][0] == "values"}
        assert values == {
            ("int",): ("int", 5), ("nan",): ("float", "NaN"), ("inf",): ("float", "Infinity"),
            ("-inf",): ("float", "-Infinity"), ("none",): ("NoneType", None), ("yes",): ("bool", True),
            ("text",): ("str", 'a/b\\"\x1b[31m\ud800'), ("bytes",): ("bytes", "00ff"),
            ("long",): ("bytes", "01" * 300 + "…"), ("complex",): ("complex", "(1+2j)"), ("size",): ("tuple", [1, 2]),
            ("big",): ("int", 10**300), (1,): ("float", 1.5), ("",): ("float", -0.0)}

    def test_numpy_arrays_are_values(self, made, capsys) -> None:
        told = listing(capsys)
        row = {"path": ["array"], "type": "numpy.ndarray", "value": {"dtype": "float64", "shape": [3]}}
        assert row in told["values"]
        assert ["array"] not in [row["path"] for row in told["tensors"]]

    def test_keys_that_json_lacks_are_text(self, made, capsys) -> None:
        keys = [row["path"][1] for row in listing(capsys)["values"] if row["path"][0] == "odd"]
        assert keys == ["('t', 1)", None, True, 2.5, "b'k'", "frozenset({1})", "\ud800", "<b>"]

    def test_problems_lead_to_their_path(self, made, capsys) -> None:
        assert listing(capsys)["problems"] == [
            {"path": ["broken"], "severity": "error", "message": "reaches beyond its storage"},
            {"path": [], "severity": "warning", "message": "refers to os.system"},
            {"path": [], "severity": "note", "message": "not reached"}]

    def test_globs_choose_rows(self, made, capsys) -> None:
        told = listing(capsys, "--keys", "*weight", "--keys", "values/[ni]*")
        assert [row["path"] for row in told["tensors"]] == [["model", "a.weight"]]
        assert [row["path"][1] for row in told["values"]] == ["int", "nan", "inf", "none"]
        assert len(told["problems"]) == 3

    def test_globs_see_escaped_slashes(self, made, capsys) -> None:
        assert [row["path"] for row in listing(capsys, "--keys", r"with[\\]/*")["values"]] == [["with/slash\\"]]

    @pytest.mark.parametrize("root", [Tensor("int8", (2,), (1,), None, 0, "meta"), Value("int", 3)])
    def test_root_may_be_a_leaf(self, monkeypatch, capsys, root) -> None:
        open_as(monkeypatch, Checkpoint("made.pth", "pickle", 1, [root], 0))
        told = listing(capsys)
        assert [row["path"] for row in (*told["tensors"], *told["values"])] == [[]]
        assert "made.pth" in text(capsys)

    def test_many_rows_are_one_valid_object(self, monkeypatch, capsys) -> None:
        make = Builder()
        root = make.group({f"layers.{place}": make.add(Tensor("int8", (2,), (1,), None, 0, "meta"))
                           for place in range(5000)})
        open_as(monkeypatch, Checkpoint("made.pth", "torch-zip", 1, make.nodes, root))
        assert [row["path"] for row in listing(capsys)["tensors"]] == [[f"layers.{place}"] for place in range(5000)]
        lines = text(capsys).splitlines()
        assert sum("layers." in line for line in lines) == 5000
        assert sum(line.startswith("name ") for line in lines) == 1


class TestText:
    def test_shows_tree_columns_and_summary(self, made, capsys) -> None:
        lines = text(capsys).splitlines()
        assert lines[0].split() == ["name", "shape", "or", "value", "type", "bytes", "device"]
        assert lines[1].startswith("made.pth ")
        weight = next(line for line in lines if "a.weight" in line)
        assert weight.startswith("    a.weight ")
        assert "8 × 8" in weight
        assert "256 Bytes" in weight
        assert any(line.startswith("torch-zip · ") for line in lines)

    def test_tells_what_is_shared(self, made, capsys) -> None:
        told = text(capsys)
        assert "same tensor as model/a.weight" in told
        assert "shares storage with model/a.weight" in told

    def test_tells_problems(self, made, capsys) -> None:
        assert text(capsys).splitlines()[-3:] == ["error: broken: reaches beyond its storage",
                                                  "warning: refers to os.system", "note: not reached"]

    def test_strangers_text_is_harmless(self, made, capsys) -> None:
        told = text(capsys)
        assert "\x1b" not in told
        assert "\\x1b[31m" in told
        assert "\\ud800" in told

    def test_globs_keep_the_containers_that_lead_to_a_match(self, made, capsys) -> None:
        lines = text(capsys, "--keys", "*a.view").splitlines()
        assert [line.split()[0] for line in lines[1:4]] == ["made.pth", "model", "a.view"]
        assert lines[4] == ""


class TestTrouble:
    def test_is_one_line_and_exit_code_2(self, monkeypatch, capsys) -> None:
        def refuse(path, token, report):
            raise CheckpointError("ends after 3 of 9 bytes", place="record data.pkl")

        monkeypatch.setattr(ls, "open_checkpoint", refuse)
        assert main(["ls", "odd\nname\x1b.pth"]) == 2
        out, err = capsys.readouterr()
        assert (out, err) == ("", "ckpt-browser: odd\\x0aname\\x1b.pth: record data.pkl: ends after 3 of 9 bytes\n")

    def test_shows_what_is_still_readable(self, monkeypatch, capsys) -> None:
        open_as(monkeypatch, replace(every_kind(), problems=(Problem("error", "is cut short"),)))
        assert main(["ls", "--json", "half.pth"]) == 2
        out, err = capsys.readouterr()
        assert err == "ckpt-browser: half.pth: is cut short\n"
        assert len(json.loads(out)["tensors"]) == 7

    def test_loss_of_the_rest_of_the_file_is_trouble(self, monkeypatch, capsys) -> None:
        problems = (Problem("error", "one bad row", 0), Problem("error", "ends after byte 9", None))
        open_as(monkeypatch, Checkpoint("made.pth", "pickle", 1, [Value("int", 3)], 0, problems=problems))
        assert main(["ls", "made.pth"]) == 2
        out, err = capsys.readouterr()
        assert err == "ckpt-browser: made.pth: ends after byte 9\n"
        assert "error: one bad row" in out

    @pytest.mark.parametrize("fault", [RuntimeError("oh\nno"), RecursionError(), MemoryError()])
    def test_own_faults_show_no_traceback(self, monkeypatch, capsys, fault) -> None:
        def fail(path, token, report):
            raise fault

        monkeypatch.setattr(ls, "open_checkpoint", fail)
        monkeypatch.delenv("CKPT_BROWSER_DEBUG", raising=False)
        assert main(["ls", "x.pth"]) == 2
        err = capsys.readouterr().err
        assert err.startswith("ckpt-browser: x.pth: ")
        assert err.count("\n") == 1

    @pytest.mark.parametrize("stop", [KeyboardInterrupt, Cancelled])
    def test_interrupt(self, monkeypatch, capsys, stop) -> None:
        def wait(path, token, report):
            raise stop

        monkeypatch.setattr(ls, "open_checkpoint", wait)
        assert main(["ls", "x.pth"]) == 130
        assert capsys.readouterr() == ("", "")

    @pytest.mark.parametrize("arguments", [["ls"], ["ls", "--no-such-option", "x"], ["ls", "a", "b"], ["list", "x"]])
    def test_wrong_arguments_are_one_line(self, capsys, arguments) -> None:
        assert main(arguments) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith("ckpt-browser: ")
        assert err.count("\n") == 1

    def test_help(self, capsys) -> None:
        assert main(["--help"]) == 0
        assert "ls" in capsys.readouterr().out
        assert main(["ls", "--help"]) == 0
        assert "--json" in capsys.readouterr().out


class Terminal(io.StringIO):
    """A pretended terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "patience", "shown"),
                         [(io.StringIO, 0.0, False), (Terminal, 60.0, False), (Terminal, 0.0, True)])
def test_progress_only_on_a_terminal_and_only_when_it_lasts(monkeypatch, stream, patience, shown) -> None:
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", stream())
    with progress.progress() as report:
        report("reading", 1, 4)
        report("reading", 4, 4)
    assert ("reading" in sys.stderr.getvalue()) is shown


def test_a_glob_that_nothing_matches_is_said(capsys: pytest.CaptureFixture[str], sample: Path) -> None:
    for form in ([], ["--json"]):
        assert main(["ls", str(sample), "--keys", "zz*", *form]) == 1
        assert "matches --keys" in capsys.readouterr().err


def test_standard_input_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ls", "-"]) == 2
    assert capsys.readouterr().err == "ckpt-browser: -: cannot be read from standard input; save it to a file first\n"


def test_a_tensor_whose_bytes_are_cut_off_is_marked(capsys: pytest.CaptureFixture[str], sample: Path,
                                                    tmp_path: Path) -> None:
    path = tmp_path / "cut.pth"
    path.write_bytes(sample.read_bytes()[:30_000])
    assert main(["ls", str(path)]) == 2
    lines = capsys.readouterr().out.splitlines()
    [whole], [lost] = ([line for line in lines if name in line] for name in ("conv2.weight", "fc1.weight"))
    assert "bytes missing" not in whole
    assert "bytes missing" in lost
