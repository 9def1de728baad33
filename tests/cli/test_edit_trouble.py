"""``edit --dry-run``, and everything that is trouble: said in one line, and nothing is written."""

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from ckpt_browser.app import main

from .trained import edit, trouble


class TestDryRun:
    def test_says_what_would_change_and_writes_nothing(self, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
        before = made.read_bytes()
        assert main(["edit", str(made), "--dry-run", "--rename-key", "epoch=>step", "--drop", "hyper", "--set",
                     "step=4", "--cast", "row=float16", "--wrap", "all", "--reorder", "all/row=0", "--device",
                     "*.bias=cuda", "--insert", "all/new=[]", "--save-recipe", str(made.with_name("r.json"))]) == 0
        told = capsys.readouterr()
        assert told.err == ""
        assert list(made.parent.iterdir()) == [made]
        assert made.read_bytes() == before
        rows = [line.split() for line in told.out.splitlines()]
        assert ["cast", "all/row", "float32", "->", "float16"] in rows
        assert ["device", "all/model/module.0.bias", "cpu", "->", "cuda:0"] in rows
        assert ["drop", "hyper", "dict", "of", "4"] in rows
        assert ["add", "all/new", "list", "of", "0"] in rows
        assert rows[-1][:2] == ["result:", "pth,"]
        assert not any(row[1] == "model/module.0.weight" for row in rows)

    def test_tells_the_size_that_a_save_has(self, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["edit", str(made), "--dry-run", "--drop", "model"]) == 0
        told = capsys.readouterr().out
        size = edit(made, "--drop", "model").stat().st_size
        promised = int(told.partition("result: pth, ")[2].partition(" ")[0].replace(",", ""))
        # Room for the records of the archive is counted generously.
        assert size <= promised <= size + 4096

    def test_of_nothing(self, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["edit", str(made), "--dry-run"]) == 0
        assert capsys.readouterr().out.startswith("nothing changes\nresult: pth, ")

    def test_tells_renamed_groups_once_and_strangers_text_harmlessly(self, tmp_path: Path,
                                                                     capsys: pytest.CaptureFixture[str]) -> None:
        torch.save({"model": {"a\x1b[31m": torch.ones(1), "b": torch.ones(1)}, "x": "\x1b"}, tmp_path / "in.pth")
        assert main(["edit", str(tmp_path / "in.pth"), "--dry-run", "--rename-key", "model=>net", "--drop", "x",
                     "--drop", "*31m"]) == 0
        told = capsys.readouterr().out
        assert "\x1b" not in told
        rows = [line.split() for line in told.splitlines()[:-1]]
        assert rows == [["rename", "model", "->", "net"], ["drop", "model/a\\x1b[31m", "float32", "[1]"],
                        ["drop", "x", "'\\x1b'"]]


@pytest.mark.parametrize(("arguments", "reason"), [
    (["--drop", "nothing*"], "nothing matches nothing*"),
    (["--keep", "nothing*"], "nothing matches nothing*"),
    (["--rename", "zzz=>y"], "nothing matches zzz"),
    (["--rename", "module"], "--rename wants 'REGEX=>REPLACEMENT'; there is no “=>” in module"),
    (["--rename", "(=>x"], "the regular expression does not work"),
    (["--rename", r"a=>\9"], "the regular expression does not work"),
    (["--rename", "^epoch|^hyper$=>x"], "the name is taken"),
    (["--rename-key", "epoch=>hyper"], "the name is taken: hyper"),
    (["--rename-key", "epoch"], "there is no “=>” in epoch"),
    (["--rename-key", "hyper/list/0=>x"], "has no name of its own"),
    (["--strip-prefix", "zzz."], "there is no state_dict with names that begin with zzz."),
    (["--strip-prefix", "zzz.", "--under", "model"], "no name begins with zzz."),
    (["--add-prefix", "x", "--under", "nowhere"], "nowhere: there is nothing of this name"),
    (["--replace-prefix", "module."], "--replace-prefix wants 'OLD=>NEW'; there is no “=>” in module."),
    (["--replace-prefix", "zzz.=>y."], "there is no state_dict with names that begin with zzz."),
    (["--resize", "row"], "--resize wants PATH=ROWS[:FILL[:SEED]]; there is no “=” in row"),
    (["--resize", "row=many"], "row: a number of rows is a whole number from 0; many is none"),
    (["--resize", "row=10"], "row: it has 10 rows already"),
    (["--resize", "row=3:ones"], "row: --resize fills new rows with zeros, mean, normal; 3:ones says otherwise"),
    (["--resize", "row=3:mean:1:2"], "says otherwise"),
    (["--resize", "row=30:normal:x"], "row: a seed is a whole number from 0; x is none"),
    (["--resize", "epoch=3"], "epoch: it is no tensor"),
    (["--root", "nowhere"], "nowhere: there is nothing of this name"),
    (["--root", "/"], "it is the whole file already"),
    (["--wrap", ""], "a name is needed"),
    (["--move", "epoch=>nowhere"], "nowhere: there is nothing of this name"),
    (["--move", "hyper=>hyper/list"], "it cannot be moved into itself"),
    (["--reorder", "model=first"], "model: --reorder is a whole number from 0; first is none"),
    (["--duplicate", "epoch=>model"], "the name is taken: model"),
    (["--new-group", "nowhere/x"], "nowhere: there is nothing of this name"),
    (["--new-group", ""], "a name is needed"),
    (["--set", "epoch"], "--set wants PATH=JSON; there is no “=” in epoch"),
    (["--set", "epoch=four"], "four is no JSON; a text stands in quotes, for the shell too: 'epoch=\"four\"'"),
    (["--set", "epoch=0.5"], "epoch: it is an int; 0.5 is not one"),
    (["--set", "nowhere=5"], "nowhere: there is nothing of this name"),
    (["--set", "model=5"], "model: "),
    (["--insert", "epoch=5"], "the name is taken: epoch"),
    (["--insert", "hyper/list/x=5"], "a place in a list is a whole number from 0; x is none"),
    (["--insert", "=5"], "a name is needed"),
    (["--metadata", "a=b"], "--metadata is for safetensors files; the result is pth"),
    (["--cast", "*"], "--cast wants GLOB=DTYPE; there is no “=” in *"),
    (["--cast", "*=float33"], "float33 is no element type that tensors can be converted to"),
    (["--cast", "epoch=float16"], "there is no tensor in the selection"),
    (["--map-location", "gpu"], "gpu is no device that torch knows"),
    (["--device", "row=cpu"], "nothing in the selection would move to cpu"),
    (["--device", "row"], "--device wants GLOB=DEVICE"),
    (["--patch", "row[1]"], "--patch wants 'PATH[I,J]=NUMBER'"),
    (["--patch", "row[x]=1"], "--patch wants 'PATH[I,J]=NUMBER'"),
    (["--patch", "row[10]=1"], "row: [10] lies outside of [10]"),
    (["--patch", "row[1]=x"], "x is no JSON"),
    (["--strip", "dust"], "there is no preset dust (there is optimizer, "),
    (["--strip", "ema"], "there is nothing of the kind in it"),
    (["--rescue"], "it holds no module that was saved whole"),
    (["--compact", "model"], "no storage in the selection has dead bytes"),
    (["--copy", "nowhere.pth:a=>b"], "there is no file before a colon in nowhere.pth:a"),
    (["--recipe", "nowhere.json"], "nowhere.json: no such file or directory"),
    (["--max-shard-size", "5GB"], "--max-shard-size needs safetensors"),
    (["--max-shard-size", "much"], "much is no size such as 5GB or 500MB"),
    (["--loss", "tied"], "tied is no choice such as tied=copy"),
    (["--loss", "bound=copy"], "bound=copy names no kind of loss (opaque, broken"),
    (["--loss", "tied=leave"], "tied=leave names no way out (keep, drop"),
    (["--format", "onnx"], "invalid choice: 'onnx'"),
    (["--in-place"], "not allowed with argument"),
])
def test_trouble_is_one_line_and_nothing_is_written(made: Path, capsys: pytest.CaptureFixture[str],
                                                    arguments: list[str], reason: str) -> None:
    trouble(capsys, made, *arguments, reason=reason)


def test_shards_are_not_written_in_place(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = made.read_bytes()
    assert main(["edit", str(made), "--in-place", "--format", "safetensors", "--max-shard-size", "1GB"]) == 2
    assert "--max-shard-size needs -o OUT" in capsys.readouterr().err
    assert made.read_bytes() == before


def test_where_to_write_must_be_said(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", str(made), "--drop", "row"]) == 2
    assert "where to write the result?" in capsys.readouterr().err


@pytest.mark.parametrize("where", [["--in-place"], ["-o", "all.safetensors.index.json"]])
def test_one_of_several_files_is_not_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                  where: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    save_file({"a": torch.ones(2), "b": torch.ones(2)}, "1.safetensors")
    index = json.dumps({"metadata": {}, "weight_map": {"a": "1.safetensors", "b": "1.safetensors"}})
    Path("all.safetensors.index.json").write_text(index)
    assert main(["edit", "all.safetensors.index.json", "--drop", "a", *where]) == 2
    assert "consists of several files" in capsys.readouterr().err
    assert Path("all.safetensors.index.json").read_text() == index
    assert main(["edit", "all.safetensors.index.json", "--drop", "a", "-o", "o.safetensors", "--no-verify"]) == 0
    assert set(load_file("o.safetensors")) == {"b"}


def test_standard_input_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", "-", "--dry-run"]) == 2
    assert "standard input" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.pth", "folder", "text.pth"])
def test_input_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.pth").write_text("no checkpoint")
    assert main(["edit", str(tmp_path / name), "-o", str(tmp_path / "out.pth")]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"ckpt-browser: {tmp_path / name}: ")
    assert err.count("\n") == 1
    assert not (tmp_path / "out.pth").exists()
