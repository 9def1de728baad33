"""``convert``: any checkpoint as one file of another format, equal to what torch or safetensors would load."""

import json
import os
from collections import OrderedDict
from contextlib import closing
from pathlib import Path

import pytest
import torch
import torch.distributed.checkpoint as dcp
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from ckpt_browser.app import main
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.same_as_torch import assert_same

TENSORS = {"a.weight": torch.arange(6.).reshape(2, 3), "a.bias": torch.ones(3, dtype=torch.bfloat16),
           "step": torch.tensor(7)}


def convert(source: Path, target: Path, *arguments: str) -> Path:
    assert main(["convert", str(source), str(target), "--no-verify", *arguments]) == 0
    return target


def trouble(capsys: pytest.CaptureFixture[str], source: Path, target: Path, *arguments: str) -> tuple[str, str]:
    """What stands on standard output, and the one line of trouble."""
    capsys.readouterr()
    assert main(["convert", str(source), str(target), "--no-verify", *arguments]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("ckpt-browser: ")
    assert err.count("\n") == 1
    assert not target.exists()
    return out, err


def same(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> bool:
    return set(one) == set(other) and all(
        value.dtype == other[key].dtype and torch.equal(value, other[key]) for key, value in one.items())


def format_of(path: Path) -> str:
    with closing(open_checkpoint(str(path))) as source:
        return source.checkpoint.format


class TestFormats:
    def test_pth_to_safetensors_and_back(self, tmp_path: Path) -> None:
        torch.save(OrderedDict(TENSORS), tmp_path / "in.pth")
        middle = convert(tmp_path / "in.pth", tmp_path / "m.safetensors")
        assert same(load_file(middle), TENSORS)
        assert same(torch.load(convert(middle, tmp_path / "out.pth")), TENSORS)

    @pytest.mark.parametrize(("arguments", "out", "name"), [
        ([], "out.pth", "torch-zip"), ([], "out.bin", "torch-zip"), ([], "in.pth", "torch-zip"),
        (["--format", "legacy"], "out.pth", "torch-legacy"),
        (["--format", "safetensors"], "out.pth", "safetensors"), ([], "OUT.SAFETENSORS", "safetensors")])
    def test_the_suffix_or_the_option_decides(self, tmp_path: Path, arguments: list[str], out: str, name: str) -> None:
        torch.save(TENSORS, tmp_path / "in.pth", _use_new_zipfile_serialization=False)
        assert format_of(convert(tmp_path / "in.pth", tmp_path / out, *arguments)) == name

    @pytest.mark.parametrize("out", ["out", "epoch-0.5", ".hidden", "OUT.PTH.TAR", "a.foo/out.Ckpt"])
    def test_other_names_of_torch_files(self, tmp_path: Path, out: str) -> None:
        torch.save(TENSORS, tmp_path / "in.pth")
        (tmp_path / "a.foo").mkdir()
        assert format_of(convert(tmp_path / "in.pth", tmp_path / out)) == "torch-zip"

    @pytest.mark.parametrize("out", ["out.foo", "out.onnx", "out.pth.gguf", "out.safetensors.index.json", "out.pth~",
                                     "out.", "out.\u202etp"])
    def test_a_suffix_of_no_format_is_trouble(self, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                              out: str) -> None:
        torch.save(TENSORS, tmp_path / "in.pth")
        out_text, err = trouble(capsys, tmp_path / "in.pth", tmp_path / out)
        assert not out_text and "\u202e" not in err
        assert ".safetensors is one, .pth, .pt, .ckpt, .bin, .tar, .th and .pkl are torch's; --format says it" in err
        for form, name in (("pth", "torch-zip"), ("safetensors", "safetensors")):
            assert format_of(convert(tmp_path / "in.pth", tmp_path / out, "--format", form)) == name

    def test_the_old_stream_keeps_everything(self, tmp_path: Path) -> None:
        whole = {"model": torch.nn.Linear(2, 2).state_dict(), "epoch": 3, "betas": (0.9, 0.99),
                 "p": torch.nn.Parameter(torch.ones(2))}
        whole["tied"] = whole["model"]["weight"]
        torch.save(whole, tmp_path / "in.pth")
        old = convert(tmp_path / "in.pth", tmp_path / "old.pth", "--format", "legacy")
        new = convert(old, tmp_path / "new.pth")
        for path in (old, new):
            with closing(open_checkpoint(str(path))) as source:
                assert_same(source, torch.load(tmp_path / "in.pth"))

    def test_read_back_by_safetensors(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        torch.save(TENSORS, tmp_path / "in.pth")
        assert main(["convert", str(tmp_path / "in.pth"), str(tmp_path / "out.safetensors")]) == 0
        told = capsys.readouterr()
        assert told.out.startswith(f"{tmp_path / 'out.safetensors'}: ")
        assert told.out.endswith("read back by safetensors\n")
        assert told.err == ""

    def test_devices(self, tmp_path: Path) -> None:
        torch.save(TENSORS, tmp_path / "in.pth")
        with closing(open_checkpoint(str(convert(tmp_path / "in.pth", tmp_path / "out.pth", "--map-location",
                                                 "cuda:1")))) as source:
            assert {storage.device for storage in source.checkpoint.storages} == {"cuda:1"}

    def test_root(self, tmp_path: Path) -> None:
        torch.save({"model": TENSORS, "epoch": 3}, tmp_path / "in.pth")
        out = convert(tmp_path / "in.pth", tmp_path / "out.safetensors", "--root", "model")
        assert same(load_file(out), TENSORS)
        with safe_open(out, "pt") as file:
            assert file.metadata() == {"format": "pt"}


class TestManyFiles:
    def test_shards_to_one(self, tmp_path: Path) -> None:
        save_file({"a.weight": TENSORS["a.weight"]}, tmp_path / "1.safetensors")
        save_file({"a.bias": TENSORS["a.bias"], "step": TENSORS["step"]}, tmp_path / "2.safetensors")
        index = tmp_path / "model.safetensors.index.json"
        index.write_text(json.dumps({"metadata": {}, "weight_map": {
            "a.weight": "1.safetensors", "a.bias": "2.safetensors", "step": "2.safetensors"}}))
        assert same(load_file(convert(index, tmp_path / "out.safetensors")), TENSORS)
        assert same(torch.load(convert(index, tmp_path / "out.pth")), TENSORS)

    @pytest.mark.filterwarnings("ignore")
    def test_distributed_folder_to_one(self, tmp_path: Path) -> None:
        dcp.save({"model": TENSORS, "epoch": 3}, checkpoint_id=tmp_path / "folder")
        written = torch.load(convert(tmp_path / "folder", tmp_path / "out.pth"), weights_only=True)
        assert same(written["model"], TENSORS)
        assert written["epoch"] == 3

    def test_one_to_shards(self, tmp_path: Path) -> None:
        torch.save({f"w{place}": torch.full((250,), float(place)) for place in range(5)}, tmp_path / "in.pth")
        assert main(["convert", str(tmp_path / "in.pth"), str(tmp_path / "out.safetensors"), "--max-shard-size", "2KB",
                     "--no-verify"]) == 0
        index = json.loads((tmp_path / "out.safetensors.index.json").read_text())
        shards = {name: load_file(tmp_path / name) for name in set(index["weight_map"].values())}
        assert len(shards) == 3
        assert all(torch.equal(shards[name][key], torch.full((250,), float(key[1:])))
                   for key, name in index["weight_map"].items())


class TestLosses:
    @pytest.fixture
    def training(self, tmp_path: Path) -> Path:
        weight = torch.ones(4, 4)
        torch.save({"model": {"w": weight, "tied": weight, "row": weight[1]}, "epoch": 3}, tmp_path / "in.pth")
        return tmp_path / "in.pth"

    def test_are_told_with_the_ways_out(self, training: Path, capsys: pytest.CaptureFixture[str]) -> None:
        out, err = trouble(capsys, training, training.with_name("out.safetensors"))
        assert "safetensors cannot hold all of it: " in err
        assert "nothing was written" in err
        lines = out.splitlines()
        assert any(line.startswith("no-tensor: ") for line in lines)
        assert "    epoch" in lines
        assert "    --loss no-tensor=drop or --loss no-tensor=text" in lines
        assert "    --loss nested=join or --loss nested=drop" in lines

    def test_choices_are_taken(self, training: Path) -> None:
        out = convert(training, training.with_name("out.safetensors"), "--loss", "no-tensor=text", "--loss",
                      "nested=join", "--loss", "tied=copy", "--loss", "view=copy")
        assert same(load_file(out), {"model.w": torch.ones(4, 4), "model.tied": torch.ones(4, 4),
                                     "model.row": torch.ones(4)})
        with safe_open(out, "pt") as file:
            assert file.metadata()["epoch"] == "3"

    def test_a_choice_that_there_is_not_is_trouble(self, training: Path, capsys: pytest.CaptureFixture[str]) -> None:
        target = training.with_name("out.safetensors")
        trouble(capsys, training, target, "--loss", "no-tensor=keep")
        assert "is no choice" in trouble(capsys, training, target, "--loss", "epoch")[1]

    def test_dry_run(self, training: Path, capsys: pytest.CaptureFixture[str]) -> None:
        target = training.with_name("out.safetensors")
        assert main(["convert", str(training), str(target), "--dry-run"]) == 0
        told = capsys.readouterr()
        assert "no-tensor: " in told.out
        assert "result: safetensors, the size depends on the choices" in told.out
        assert not target.exists()
        assert main(["convert", str(training), str(target.with_suffix(".pth")), "--dry-run"]) == 0
        assert "result: pth, " in capsys.readouterr().out


class Reminder:
    """An object whose class a loader would have to import."""


class TestOpaque:
    @pytest.fixture
    def odd(self, tmp_path: Path) -> Path:
        torch.save({"w": torch.ones(2), "object": Reminder()}, tmp_path / "in.pth")
        return tmp_path / "in.pth"

    def test_is_refused_and_named(self, odd: Path, capsys: pytest.CaptureFixture[str]) -> None:
        out, err = trouble(capsys, odd, odd.with_name("out.pth"))
        assert "Reminder" in err
        assert "--keep-opaque" in err
        assert "    object\n" in out

    def test_is_kept_when_told(self, odd: Path) -> None:
        written = torch.load(convert(odd, odd.with_name("out.pth"), "--keep-opaque"), weights_only=False)
        assert type(written["object"]) is Reminder

    def test_is_dropped_when_told(self, odd: Path) -> None:
        assert list(torch.load(convert(odd, odd.with_name("out.pth"), "--loss", "opaque=drop"))) == ["w"]


@pytest.mark.parametrize("arguments", [["in.pth"], ["in.pth", ""], ["in.pth", "out.pth", "--max-shard-size", "5GB"],
                                       ["in.pth", "out.pth", "--map-location", "gpu"],
                                       ["in.pth", "out.pth", "--root", "x"], ["in.pth", "out.pth", "--drop", "a*"],
                                       ["missing.pth", "out.pth"], ["in.pth", "no/such/folder/out.pth"]])
def test_trouble_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str],
                             monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save(TENSORS, "in.pth")
    assert main(["convert", *arguments, "--no-verify"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("ckpt-browser: ")
    assert err.count("\n") == 1
    assert os.listdir() == ["in.pth"]
