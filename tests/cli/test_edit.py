"""``edit``: what it writes equals the same done with torch, and nothing is written where there is trouble."""

import json
import math
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from ckpt_browser.app import main
from ckpt_browser.cli.operations.operations import OPERATIONS
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.same_as_torch import assert_same

from .trained import checkpoint, edit, rename, trouble


def assert_written(path: Path, wanted: object) -> None:
    with closing(open_checkpoint(str(path))) as source:
        assert_same(source, wanted)


def strip(c: dict) -> None:
    rename(c["model"], {key: key[7:] for key in c["model"]})
    rename(c["model"]._metadata, {key: key[7:] for key in c["model"]._metadata})


def prefix(c: dict) -> None:
    rename(c["model"], {key: f"net.{key}" for key in c["model"]})
    rename(c["model"]._metadata, {key: f"net.{key}" for key in c["model"]._metadata})
    c["model"]._metadata[""] = {"version": 1}
    c["model"]._metadata.move_to_end("", last=False)


def replace(c: dict) -> None:
    rename(c["model"], {key: key.replace("module.", "net.") for key in c["model"]})
    rename(c["model"]._metadata, {key: key.replace("module", "net") for key in c["model"]._metadata})


def resize(c: dict) -> None:
    bias, mean = c["model"]["module.0.bias"], c["model"]["module.1.running_var"]
    c["model"]["module.0.bias"] = torch.cat([bias, torch.zeros(2)])
    c["model"]["module.1.running_var"] = torch.cat([mean, mean.double().mean(0, keepdim=True).float()])
    c["row"] = c["row"][:3].clone()


def drop(group: dict, *keys: object) -> None:
    for key in keys:
        del group[key]


def cast(c: dict) -> None:
    half = {id(value): value.half() for value in c["model"].values() if value.is_floating_point()}
    for key, value in c["model"].items():
        c["model"][key] = half.get(id(value), value)


def compact(c: dict) -> None:
    c["row"] = c["row"].clone()


CASES: dict[str, tuple[list[str], Callable[[dict], object]]] = {
    "nothing": ([], lambda c: None),
    "keep": (["--keep", "model/*.weight"], lambda c: (
        drop(c, "epoch", "hyper", "state", "row"),
        drop(c["model"], *[key for key in c["model"] if not key.endswith(".weight")]))),
    "drop": (["--drop", "*running*"], lambda c: drop(c["model"], "module.1.running_mean", "module.1.running_var")),
    "rename": (["--rename", r"module\.(\d)=>\1"], lambda c: rename(c["model"], {
        key: key[7:] for key in c["model"] if key != "module.tied"})),
    "rename-key": (["--rename-key", "hyper/a=b=>c=d", "--rename-key", "state/1=>7"], lambda c: (
        rename(c["hyper"], {"a=b": "c=d"}), rename(c["state"], {1: 7}))),
    "strip-prefix": (["--strip-prefix", "module."], strip),
    "add-prefix": (["--add-prefix", "net.", "--under", "model"], prefix),
    "replace-prefix": (["--replace-prefix", "module.=>net."], replace),
    "wrap": (["--wrap", "all"], lambda c: {"all": c}),
    "root": (["--root", "model"], lambda c: c["model"]),
    "move": (["--move", "epoch=>hyper"], lambda c: c["hyper"].update(epoch=c.pop("epoch"))),
    "reorder-down": (["--reorder", "model=2"], lambda c: {
        key: c[key] for key in ("epoch", "hyper", "model", "state", "row")}),
    "reorder-up": (["--reorder", "state=0"], lambda c: {
        key: c[key] for key in ("state", "model", "epoch", "hyper", "row")}),
    "duplicate": (["--duplicate", "epoch=>again"], lambda c: {
        "model": c["model"], "epoch": 3, "again": 3, "hyper": c["hyper"], "state": c["state"], "row": c["row"]}),
    "new-group": (["--new-group", "new"], lambda c: c.update(new={})),
    "set": (["--set", "epoch=4", "--set", "hyper/a=b=5", "--set", "hyper/lr=-Infinity", "--set", 'hyper/name="a=b"'],
            lambda c: (c.update(epoch=4), c["hyper"].update({"a=b": 5, "lr": -math.inf, "name": "a=b"}))),
    "insert": (["--insert", 'hyper/new={"a":[1,NaN]}', "--insert", "hyper/list/1=null", "--insert", "state/5=1"],
               lambda c: (c["hyper"].update(new={"a": [1, math.nan]}), c["hyper"]["list"].insert(1, None),
                          c["state"].update({5: 1}))),
    "cast": (["--cast", "model*=float16"], cast),
    "cast-protected": (["--cast", "row=float16", "--cast-integers", "--cast", "*tracked=int8"], lambda c: (
        c.update(row=torch.arange(100.).half().reshape(10, 10)[3]), c["model"].update(
            {"module.1.num_batches_tracked": c["model"]["module.1.num_batches_tracked"].to(torch.int8)}))),
    "patch": (["--patch", "row[-1]=5", "--patch", "state/0/step[]=NaN"], lambda c: (
        c["row"].__setitem__(9, 5), c["state"][0]["step"].fill_(math.nan))),
    "resize": (["--resize", "model/module.0.bias=6", "--resize", "model/module.1.running_var=5:mean", "--resize",
                "row=3:normal:7"], resize),
    "compact": (["--drop", "model", "--compact", "row"], lambda c: (c.pop("model"), compact(c))),
    "map-location": (["--map-location", "cpu"], lambda c: None),
    "device": (["--device", "row=meta"], lambda c: c.update(row=torch.empty(10, device="meta"))),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_written_equals_the_same_with_torch(made: Path, name: str) -> None:
    arguments, change = CASES[name]
    wanted = torch.load(made)
    changed = change(wanted)
    assert_written(edit(made, *arguments), changed if isinstance(changed, dict) else wanted)


def test_every_operation_is_tried() -> None:
    tried = {argument for arguments, _ in CASES.values() for argument in arguments if argument.startswith("--")}
    elsewhere = {"--copy", "--take", "--blend", "--metadata", "--recipe", "--strip", "--rescue"}
    assert tried | elsewhere >= {operation.option for operation in OPERATIONS}


def test_devices_are_what_torch_would_write(made: Path) -> None:
    with closing(open_checkpoint(str(edit(made, "--map-location", "cuda:1")))) as source:
        assert {storage.device for storage in source.checkpoint.storages} == {"cuda:1"}
    with closing(open_checkpoint(str(edit(made, "--device", "model/*.bias=xpu")))) as source:
        assert {storage.device for storage in source.checkpoint.storages} == {"xpu:0", "cpu"}


def test_operations_apply_in_the_order_given(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = torch.load(edit(made, "--rename-key", "epoch=>step", "--set", "step=9", "--drop", "hyper",
                              "--rename-key", "step=>hyper"))
    assert list(written) == ["model", "hyper", "state", "row"]
    assert written["hyper"] == 9
    trouble(capsys, made, "--set", "step=9", "--rename-key", "epoch=>step",
            reason="step: there is nothing of this name")


def test_a_part_of_another_file_is_copied(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_file({"a": torch.ones(2), "b": torch.zeros(3)}, tmp_path / "o:ther.safetensors")
    monkeypatch.chdir(tmp_path)
    wanted = torch.load(made)
    wanted["hyper"]["ones"] = torch.ones(2)
    wanted["b"] = torch.zeros(3)
    assert_written(edit(made, "--copy", "o:ther.safetensors:a=>hyper/ones", "--copy", "o:ther.safetensors:b"), wanted)


def test_a_part_of_the_file_itself_is_copied(made: Path) -> None:
    wanted = torch.load(made)
    wanted["hyper"]["copy"] = {key: value.clone() for key, value in wanted["state"][0].items()}
    wanted["again"] = torch.load(made)["row"]
    assert_written(edit(made, "--copy", f"{made}:state/0=>hyper/copy", "--copy", f"{made}:row=>again"), wanted)


def test_keys_that_differ_from_themselves_are_kept(tmp_path: Path) -> None:
    torch.save({math.nan: 1, (math.nan, 2): 2, "x": 3}, tmp_path / "in.pth")
    with closing(open_checkpoint(str(edit(tmp_path / "in.pth", "--set", "x=4")))) as source:
        root = source.checkpoint.nodes[source.checkpoint.root]
        assert repr(getattr(root, "keys", None)) == "(nan, (nan, 2), 'x')"


@pytest.mark.parametrize(("preset", "kept"), [("optimizer", ["model", "epoch", "hyper", "row"]),
                                             ("weights", None)])
def test_presets(tmp_path: Path, preset: str, kept: list[str] | None) -> None:
    whole = {**checkpoint(), "optimizer": {"state": {}, "param_groups": [{"lr": 0.1}]}}
    del whole["state"]
    torch.save(whole, tmp_path / "in.pth")
    wanted = torch.load(tmp_path / "in.pth")
    assert_written(edit(tmp_path / "in.pth", "--strip", preset),
                   {key: wanted[key] for key in kept} if kept else wanted["model"])


def test_a_module_is_rescued(tmp_path: Path) -> None:
    net = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3))
    torch.save(net, tmp_path / "in.pth")
    torch.save(net.state_dict(), tmp_path / "wanted.pth")
    assert_written(edit(tmp_path / "in.pth", "--rescue"), torch.load(tmp_path / "wanted.pth"))


def test_metadata_of_safetensors(tmp_path: Path) -> None:
    path = tmp_path / "in.safetensors"
    save_file({"a": torch.ones(2)}, path, {"format": "pt"})
    out = edit(path, "--metadata", "format=np", "--metadata", "more=a=b", out="out.safetensors")
    with safe_open(out, "pt") as file:
        assert file.metadata() == {"format": "np", "more": "a=b"}


def test_metadata_where_there_is_none_yet(made: Path, tmp_path: Path) -> None:
    arguments = ["--root", "model", "--drop", "*tied", "--metadata", "license=mit"]
    out = edit(made, *arguments, "--save-script", str(tmp_path / "s.py"), out="out.safetensors")
    for _ in range(2):
        with safe_open(out, "pt") as file:
            assert file.metadata() == {"format": "pt", "license": "mit"}
        out.unlink()
        subprocess.run([sys.executable, str(tmp_path / "s.py")], check=True, timeout=120)


class TestWhere:
    def test_over_itself(self, made: Path) -> None:
        assert edit(made, "--drop", "model", out="in.pth") == made
        assert "model" not in torch.load(made)

    def test_in_place(self, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
        wanted = torch.load(made)
        rename(wanted, {"epoch": "step"})
        assert main(["edit", str(made), "--in-place", "--no-verify", "--rename-key", "epoch=>step"]) == 0
        assert "changed in place" in capsys.readouterr().out
        assert_written(made, wanted)

    def test_in_place_where_the_edits_need_a_new_file(self, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["edit", str(made), "--in-place", "--no-verify", "--cast", "row=float16"]) == 0
        assert "written anew: " in capsys.readouterr().out
        assert torch.load(made)["row"].dtype == torch.float16

    def test_read_back_by_torch(self, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
        out = made.with_name("out.pth")
        assert main(["edit", str(made), "-o", str(out), "--drop", "model"]) == 0
        told = capsys.readouterr()
        assert told.err == ""
        assert told.out.count("\n") == 1
        assert told.out.startswith(f"{out}: {out.stat().st_size:,} bytes")
        assert "read back by torch" in told.out

    def test_the_suffix_says_the_format(self, made: Path) -> None:
        root = ["--root", "model", "--drop", "*tied"]
        assert set(load_file(edit(made, *root, out="o.safetensors"))) == set(checkpoint()["model"]) - {"module.tied"}
        for out, form, name in (("o.bin", "safetensors", "safetensors"), ("o.pt", "legacy", "torch-legacy"),
                                ("o.safetensors", "pth", "torch-zip")):
            with closing(open_checkpoint(str(edit(made, *root, "--format", form, out=out)))) as source:
                assert source.checkpoint.format == name

    @pytest.mark.parametrize(("arguments", "out", "form"), [
        ([], "in.pth", "torch-legacy"), ([], "out.bin", "torch-legacy"), (["--format", "pth"], "out.pth", "torch-zip"),
        (["--format", "pth"], "in.pth", "torch-zip")])
    def test_the_old_stream_stays_one_unless_told(self, tmp_path: Path, arguments: list[str], out: str,
                                                  form: str) -> None:
        torch.save(checkpoint(), tmp_path / "in.pth", _use_new_zipfile_serialization=False)
        wanted = torch.load(tmp_path / "in.pth")
        with closing(open_checkpoint(str(edit(tmp_path / "in.pth", *arguments, out=out)))) as source:
            assert source.checkpoint.format == form
            assert_same(source, wanted)

    def test_safetensors_under_another_name_stay_what_they_are(self, tmp_path: Path) -> None:
        save_file({"a": torch.ones(2)}, tmp_path / "in.bin")
        assert set(load_file(edit(tmp_path / "in.bin", "--rename", "a=>b", out="in.bin"))) == {"b"}


class TestRecipe:
    def test_is_saved_and_replayed(self, made: Path, tmp_path: Path) -> None:
        recipe, script = tmp_path / "r.json", tmp_path / "s.py"
        out = edit(made, "--strip-prefix", "module.", "--drop", "*running*", "--set", "epoch=4", "--cast",
                   "model*=bfloat16", "--save-recipe", str(recipe), "--save-script", str(script))
        again = edit(made, "--recipe", str(recipe), out="again.pth")
        assert out.read_bytes() == again.read_bytes()
        out.rename(tmp_path / "first.pth")
        subprocess.run([sys.executable, str(script)], check=True, timeout=120)
        assert_written(out, torch.load(tmp_path / "first.pth"))

    def test_stands_among_the_operations(self, made: Path, tmp_path: Path) -> None:
        (tmp_path / "r.json").write_text(json.dumps({"version": 1, "edits": [
            {"edit": "rename", "path": ["epoch"], "key": "step"}]}))
        written = torch.load(edit(made, "--set", "epoch=5", "--recipe", str(tmp_path / "r.json"), "--set", "step=6"))
        assert written["step"] == 6

    def test_copies_from_the_files_that_it_names(self, made: Path, tmp_path: Path) -> None:
        torch.save(checkpoint(), tmp_path / "other.pth")
        (tmp_path / "r.json").write_text(json.dumps({"version": 1, "edits": [
            {"edit": "graft", "file": str(tmp_path / "other.pth"), "path": ["row"], "into": [], "key": "again"}]}))
        written = torch.load(edit(made, "--recipe", str(tmp_path / "r.json")))
        assert torch.equal(written["again"], written["row"])

    def test_is_not_written_over_a_checkpoint(self, made: Path, capsys: pytest.CaptureFixture[str]) -> None:
        trouble(capsys, made, "--drop", "row", "--save-recipe", str(made), reason="is the checkpoint itself")
        trouble(capsys, made, "--drop", "row", "--save-script", str(made.with_name("out.pth")),
                reason="is the checkpoint itself")


HEAVY = ("torch", "PySide6", "numpy", "safetensors")


@pytest.mark.parametrize("arguments", [["--dry-run"], ["-o", "out.pth", "--no-verify"], ["-o", "out.pth"]])
def test_heavy_libraries_stay_out(made: Path, repository: Path, arguments: list[str]) -> None:
    program = (f"import sys; sys.path.insert(0, {str(repository)!r}); from ckpt_browser.app import main; "
               f"code = main(sys.argv[1:]); "
               f"sys.exit(code or ' '.join(name for name in {HEAVY!r} if name in sys.modules) or 0)")
    done = subprocess.run([sys.executable, "-c", program, "edit", str(made), "--drop", "row", *arguments],
                          capture_output=True, text=True, cwd=made.parent, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_dry_run_counts_what_a_cast_would_lose(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    torch.save({"a": torch.tensor([1.0, 1e6, -1e6, 1e-9, 0.0]), "b": torch.arange(3)}, tmp_path / "a.pth")
    assert main(["edit", str(tmp_path / "a.pth"), "--dry-run", "--cast", "*=float16"]) == 0
    assert "values that overflow: 2, that become zero: 1" in capsys.readouterr().out


def test_a_dry_run_says_what_a_cast_parts(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    tied = torch.ones(2)
    torch.save({"a": tied, "b": tied.view(2)}, tmp_path / "a.pth")
    assert main(["edit", str(tmp_path / "a.pth"), "--dry-run", "--cast", "a=float16"]) == 0
    assert "no longer share their numbers with others that are not converted: 1" in capsys.readouterr().out
    assert main(["edit", str(tmp_path / "a.pth"), "--dry-run", "--cast", "*=float16"]) == 0
    assert "no longer share" not in capsys.readouterr().out
