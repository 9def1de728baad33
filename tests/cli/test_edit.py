"""``edit``: what it writes equals the same done with torch, and nothing is written where there is trouble."""

import json
import math
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from ckpt_browser.app import main
from ckpt_browser.cli.operations import OPERATIONS
from ckpt_browser.workspace.opening import open_checkpoint
from tests.formats.same_as_torch import assert_same


def checkpoint() -> dict:
    torch.manual_seed(0)
    net = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4))
    model = OrderedDict((f"module.{key}", value) for key, value in net.state_dict().items())
    model._metadata = OrderedDict((f"module.{key}".rstrip("."), value)  # type: ignore[attr-defined]
                                  for key, value in net.state_dict()._metadata.items())
    model["module.tied"] = model["module.0.weight"]
    return {"model": model, "epoch": 3, "hyper": {"lr": 0.1, "a=b": 1, "list": [1, 2], "name": "x"},
            "state": {0: {"step": torch.tensor(1.)}, 1: {"step": torch.tensor(2.)}},
            "row": torch.arange(100.).reshape(10, 10)[3]}


@pytest.fixture
def made(tmp_path: Path) -> Path:
    torch.save(checkpoint(), tmp_path / "in.pth")
    return tmp_path / "in.pth"


def edit(path: Path, *arguments: str, out: str = "out.pth") -> Path:
    target = path.parent / out
    assert main(["edit", str(path), "-o", str(target), "--no-verify", *arguments]) == 0
    return target


def assert_written(path: Path, wanted: object) -> None:
    with closing(open_checkpoint(str(path))) as source:
        assert_same(source, wanted)


def rename(group: dict, names: dict) -> None:
    items = [(names.get(key, key), value) for key, value in group.items()]
    group.clear()
    group.update(items)


def strip(c: dict) -> None:
    rename(c["model"], {key: key[7:] for key in c["model"]})
    rename(c["model"]._metadata, {key: key[7:] for key in c["model"]._metadata})


def prefix(c: dict) -> None:
    rename(c["model"], {key: f"net.{key}" for key in c["model"]})
    rename(c["model"]._metadata, {key: f"net.{key}" for key in c["model"]._metadata})
    c["model"]._metadata[""] = {"version": 1}
    c["model"]._metadata.move_to_end("", last=False)


def drop(group: dict, *keys: object) -> None:
    for key in keys:
        del group[key]


def keep(c: dict) -> None:
    for key in list(c["model"]):
        if not key.endswith(("weight", "bias")):
            del c["model"][key]
    drop(c, "epoch", "hyper", "state", "row")


def cast(c: dict) -> None:
    half = {id(value): value.half() for value in c["model"].values() if value.is_floating_point()}
    for key, value in c["model"].items():
        c["model"][key] = half.get(id(value), value)


def compact(c: dict) -> None:
    c["row"] = c["row"].clone()


CASES: dict[str, tuple[list[str], Callable[[dict], object]]] = {
    "nothing": ([], lambda c: None),
    "keep": (["--keep", "model/*.weight", "--recipe", "/dev/null"][:2], lambda c: (
        drop(c, "epoch", "hyper", "state", "row"),
        drop(c["model"], *[key for key in c["model"] if not key.endswith(".weight")]))),
    "drop": (["--drop", "*running*"], lambda c: drop(c["model"], "module.1.running_mean", "module.1.running_var")),
    "rename": (["--rename", r"module\.(\d)=>\1"], lambda c: rename(c["model"], {
        key: key[7:] for key in c["model"] if key != "module.tied"})),
    "rename-key": (["--rename-key", "hyper/a=b=>c=d", "--rename-key", "state/1=>7"], lambda c: (
        rename(c["hyper"], {"a=b": "c=d"}), rename(c["state"], {1: 7}))),
    "strip-prefix": (["--strip-prefix", "module."], strip),
    "add-prefix": (["--add-prefix", "net.", "--under", "model"], prefix),
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
    elsewhere = {"--copy", "--metadata", "--recipe", "--strip", "--rescue"}
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


def test_metadata_of_safetensors(tmp_path: Path) -> None:
    path = tmp_path / "in.safetensors"
    save_file({"a": torch.ones(2)}, path, {"format": "pt"})
    out = edit(path, "--metadata", "format=np", "--metadata", "more=a=b", out="out.safetensors")
    with safe_open(out, "pt") as file:
        assert file.metadata() == {"format": "np", "more": "a=b"}


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


def trouble(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str, reason: str) -> str:
    """Run ``edit`` and expect one line of trouble; what stands on standard output comes back."""
    before = {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    capsys.readouterr()
    assert main(["edit", str(path), "-o", str(path.with_name("out.pth")), "--no-verify", *arguments]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("ckpt-browser: ")
    assert err.count("\n") == 1
    assert reason in err
    assert {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before
    return out


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
    (["--set", "epoch=0.5"], "epoch: it is a int; 0.5 is none"),
    (["--set", "nowhere=5"], "nowhere: there is nothing of this name"),
    (["--set", "model=5"], "model: "),
    (["--insert", "epoch=5"], "the name is taken: epoch"),
    (["--insert", "hyper/list/x=5"], "a place in a list is a whole number from 0; x is none"),
    (["--insert", "=5"], "a name is needed"),
    (["--metadata", "a=b"], "__metadata__"),
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
    (["--compact", "model"], "no storage in the selection has dead bytes"),
    (["--copy", "nowhere.pth:a=>b"], "there is no file before a colon in nowhere.pth:a"),
    (["--recipe", "nowhere.json"], "nowhere.json: no such file or directory"),
    (["--max-shard-size", "5GB"], "--max-shard-size needs safetensors"),
    (["--max-shard-size", "much"], "much is no size such as 5GB or 500MB"),
    (["--loss", "tied"], "tied is no choice such as tied=copy"),
    (["--format", "onnx"], "invalid choice: 'onnx'"),
    (["--in-place"], "not allowed with argument"),
])
def test_trouble_is_one_line_and_nothing_is_written(made: Path, capsys: pytest.CaptureFixture[str],
                                                    arguments: list[str], reason: str) -> None:
    trouble(capsys, made, *arguments, reason=reason)


def test_where_to_write_must_be_said(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", str(made), "--drop", "row"]) == 2
    assert "where to write the result?" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["missing.pth", "folder", "text.pth"])
def test_input_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.pth").write_text("no checkpoint")
    assert main(["edit", str(tmp_path / name), "-o", str(tmp_path / "out.pth")]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"ckpt-browser: {tmp_path / name}: ")
    assert err.count("\n") == 1
    assert not (tmp_path / "out.pth").exists()


HEAVY = ("torch", "PySide6", "numpy", "safetensors")


@pytest.mark.parametrize("arguments", [["--dry-run"], ["-o", "out.pth", "--no-verify"], ["-o", "out.pth"]])
def test_heavy_libraries_stay_out(made: Path, repository: Path, arguments: list[str]) -> None:
    program = (f"import sys; sys.path.insert(0, {str(repository)!r}); from ckpt_browser.app import main; "
               f"code = main(sys.argv[1:]); "
               f"sys.exit(code or ' '.join(name for name in {HEAVY!r} if name in sys.modules) or 0)")
    done = subprocess.run([sys.executable, "-c", program, "edit", str(made), "--drop", "row", *arguments],
                          capture_output=True, text=True, cwd=made.parent, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
