"""Edits as a script for torch: what the script writes equals what a save writes, sharing included."""

import argparse
import json
import subprocess
import sys
import warnings
from collections import Counter, OrderedDict, deque
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.rescue import Rescue
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import KINDS, Edit
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import Journal, do, new_journal, undo
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.others import others_of
from ckpt_browser.workspace.editing.rescue import rescue, script_classes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save
from ckpt_browser.workspace.scripts.script import to_script, weights_only
from tests.formats.same_as_torch import assert_same

NAN = float("nan")
EVERYTHING = Glob("*")
PREFIX = RenamePrefix(("model",), "module.", "")


def checkpoint() -> dict:
    net = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4), torch.nn.Linear(4, 4))
    model = OrderedDict((f"module.{key}", value) for key, value in net.state_dict().items())
    model._metadata = OrderedDict((f"module.{key}".rstrip("."), value)  # type: ignore[attr-defined]
                                  for key, value in net.state_dict()._metadata.items())
    model["module.tied"] = model["module.2.weight"]
    model["module.view"] = model["module.2.weight"][1:]
    model["module.turned"] = torch.arange(12.).reshape(3, 4).t()
    model["module.free"] = torch.nn.Parameter(torch.ones(2, 3), requires_grad=False)
    big = torch.arange(1000.).reshape(10, 100)
    return {"model": model, "epoch": 3, "row": big[2], "pair": [big[4], big[6, ::2]], "empty": {},
            "hyper": {"lr": 0.1, "betas": (0.9, 0.99), "list": [1, 2, [3]], "name": 'a"b\\', "none": None, 1: "one",
                      (2, "x"): "tuple", "size": torch.Size([1, 2]), "dtype": torch.float16},
            "opt": {"state": {0: {"step": torch.tensor(1.), "exp": torch.ones(2, 2)}}},
            "whole": torch.tensor([3, 4]), "flag": torch.tensor([True]),
            "complex": torch.ones(2, dtype=torch.complex64), "meta": torch.empty(2, 3, device="meta"),
            "float8": torch.ones(3).to(torch.float8_e4m3fn)}


CASES: dict[str, Sequence[Edit]] = {
    "nothing": [],
    "rename": [Rename(("epoch",), "step"), Rename(("hyper", 1), 2)],
    "rename-odd": [Rename(("epoch",), "a\"b\n\\ü'"), Rename(("hyper", (2, "x")), 2.5)],
    "rename-prefix": [PREFIX],
    "rename-prefix-added": [RenamePrefix(("model",), "", "net.")],
    "rename-prefix-names-only": [RenamePrefix(("model",), "module.", "m.", metadata=False)],
    "rename-matching": [RenameMatching(r"\.(weight|bias)$", r"-\1")],
    "rename-matching-along-paths": [RenameMatching(r"^model/module\.", "net/m_")],
    "rename-matching-keys": [RenameMatching("^(.)", r"\1\1", within="key")],
    "drop": [Drop((("epoch",), ("hyper", "list", 2, 0), ("model", "module.0.bias")))],
    "drop-glob": [Drop(Glob("*module*weight*"))],
    "drop-metadata": [Drop(Glob("model/_metadata"))],
    "drop-of-tuple": [Drop((("hyper", "betas", 0),))],
    "keep": [Keep(Glob("model/*.weight"))],
    "keep-paths": [Keep((("hyper", "list"), ("row",)))],
    "move": [Move((("row",), ("hyper", "lr")), ("empty",))],
    "move-to-a-list": [Move((("epoch",), ("row",)), ("hyper", "list"), 1)],
    "move-from-a-list": [Move((("pair", 0),), ("hyper", "list", 2))],
    "reorder": [Move((("hyper",), ("whole",)), (), 0), Move((("pair", 1),), ("pair",), 0)],
    "duplicate": [Duplicate(("model",), "copy"), Duplicate(("pair", 0), 1), Duplicate(("epoch",), "again")],
    "lift": [Lift(("model",))],
    "lift-of-tensor": [Lift(("row",))],
    "wrap": [Wrap("all"), Rename(("all", "row"), "line")],
    "set": [SetValue(("epoch",), 4), SetValue(("hyper", "lr"), NAN), SetValue(("hyper", "name"), "ü'\"\\\n"),
            SetValue(("hyper", "size"), [3]), SetValue(("hyper", "dtype"), "bfloat16")],
    "set-in-a-tuple": [SetValue(("hyper", "betas", 0), 0.5), SetValue(("hyper", "list", 2, 0), 7)],
    "set-containers": [SetValue(("hyper", "betas"), [0.5]), SetValue(("hyper", "list"), [{"a": [True]}, None]),
                       SetValue(("hyper",), {"lr": 1, "1": "eins", "new": {"x": [1.5]}})],
    "insert": [Insert((), "first", {}, 0), Insert(("first",), "inf", float("-inf")),
               Insert(("hyper", "list"), 1, [1, {"a": "b"}], 1), Insert(("hyper", "betas"), 0, 1, 2)],
    "cast": [Cast(Glob("model/*"), "float16")],
    "cast-everything": [Cast(EVERYTHING, "float64")],
    "cast-protected": [Cast(EVERYTHING, "bfloat16", protect_norms=True)],
    "cast-integers": [Cast((("whole",), ("flag",)), "float32", integers=True)],
    "cast-a-view": [Cast((("model", "module.view"), ("pair", 1), ("meta",)), "float16")],
    "device": [SetDevice("meta", Glob("model/*")), SetDevice("cpu")],
    "device-of-all": [Rename(("epoch",), "step"), SetDevice("meta")],
    "patch": [PatchTensor(("model", "module.free"), (((0, -1), 5.0), ((1, 0), 7))),
              PatchTensor(("opt", "state", 0, "step"), (((), 2.5),)), PatchTensor(("flag",), (((0,), False),)),
              PatchTensor(("complex",), (((1,), [1.0, -2.0]),)),
              PatchTensor(("model", "module.tied"), (((1, 1), NAN),))],
    "patch-many": [PatchTensor(("model", "module.free"), tuple(((row, column), row + column / 4) for row in range(2)
                                                               for column in range(3))),
                   PatchTensor(("complex",), tuple(((0,), (float(turn), NAN)) for turn in range(6)))],
    "compact": [Compact((("row",),))],
    "compact-together": [Compact(EVERYTHING)],
    "compact-one-view": [Drop((("row",), ("pair", 0))), Compact((("pair",),))],
    "resize": [Resize(("model", "module.2.weight"), 6, "normal", 3), Resize(("model", "module.0.weight"), 2),
               Resize(("model", "module.turned"), 5, "mean"), Resize(("meta",), 1), Resize(("float8",), 5, "mean"),
               Resize(("whole",), 4), Resize(("model", "module.free"), 0), Resize(("complex",), 3)],
    "many": [SetDevice("cpu"), PREFIX, Drop(Glob("*running*")), Duplicate(("model",), "ema"),
             Cast(Glob("ema/*"), "float16"), Lift(("ema",)), Wrap("state_dict"), Insert((), "epoch", 1)],
}


def test_every_kind_of_edit_is_tried() -> None:
    tried = {type(edit) for cases in (CASES, OBJECT_CASES) for edits in cases.values() for edit in edits}
    assert tried >= {kind.edit for kind in KINDS.values()}


RUNNER = """
import runpy, sys, traceback
for script in sys.argv[1:]:
    try:
        runpy.run_path(script)
    except BaseException:
        open(script + ".error", "w").write(traceback.format_exc())
"""


class Made(NamedTuple):
    """What a save wrote, what a script will write, and the script."""

    saved: Path
    scripted: Path
    script: Path


def make(folder: Path, source: Path, edits: Sequence[Edit], form: str = "pth", suffix: str = ".pth",
         keep_opaque: bool = False) -> Made:
    """Save a file after some edits, and write the script that does the same."""
    folder.mkdir()
    made = Made(folder / f"saved{suffix}", folder / f"scripted{suffix}", folder / "script.py")
    library = Library()
    journal = new_journal(library.source(str(source)).checkpoint)
    others = others_of(edits, library)
    for edit in edits:
        journal = do(journal, [edit], others)
    made.script.write_text(to_script(journal, str(made.scripted), form, others), encoding="utf-8")
    save(journal.document, library, str(made.saved), SaveOptions(form, verify=False, keep_opaque=keep_opaque))
    library.close()
    return made


def run(scripts: Sequence[Path]) -> None:
    """Run scripts in one child process: most of the time of one goes into importing torch."""
    subprocess.run([sys.executable, "-c", RUNNER, *map(str, scripts)], check=True, timeout=300)


def assert_alike(made: Made) -> None:
    error = Path(f"{made.script}.error")
    assert not error.exists(), made.script.read_text() + error.read_text()
    if made.saved.suffix == ".safetensors":
        saved, scripted = load_file(made.saved), load_file(made.scripted)
        assert set(saved) == set(scripted)
        assert all(value.dtype == scripted[key].dtype and torch.equal(value, scripted[key])
                   for key, value in saved.items())
        assert metadata(made.saved) == metadata(made.scripted)
        return
    for ours, torchs in (made[:2], made[1::-1]):
        with closing(open_checkpoint(str(ours))) as source:
            assert_same(source, torch.load(torchs, weights_only=False))


def metadata(path: Path) -> dict[str, str] | None:
    with safe_open(path, "pt") as file:
        return file.metadata()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = tmp_path_factory.mktemp("scripts")
    torch.save(checkpoint(), folder / "in.pth")
    found = {name: make(folder / name, folder / "in.pth", edits) for name, edits in CASES.items()}
    run([case.script for case in found.values()])
    return found


@pytest.mark.parametrize("name", CASES)
def test_the_script_writes_what_a_save_writes(made: dict[str, Made], name: str) -> None:
    assert_alike(made[name])


def test_what_is_made_reads_well(made: dict[str, Made]) -> None:
    script = made["many"].script.read_text()
    assert 'map_location="cpu", weights_only=True)' in script
    assert '\nrename(ckpt["model"], {key: key[7:] for key in ckpt["model"] if key.startswith("module.")})\n' in script
    assert '\nckpt = {"state_dict": ckpt}\n' in script
    assert "def tensors(" in script
    assert "def shrink(" not in script
    assert "def " not in made["lift"].script.read_text()
    script = made["rename-matching"].script.read_text()
    assert r're.sub(r"\.(weight|bias)$", r"-\1", key)' in script
    everything = made["cast-everything"].script.read_text()
    assert "convert([tensor for tensor in tensors(ckpt) if tensor.is_floating_point()], torch.float64)" in everything


WAVE = torch.tensor([1 + 2j, 3j, 1])
OBJECTS = {
    "space": argparse.Namespace(lr=0.1, tags=["a"]), "count": Counter(a=2, b=1), "queue": deque([1, 2, 3]),
    "array": np.arange(4.), "scalar": np.float32(1.5), "set": {1, 2}, "net": torch.nn.Linear(2, 2),
    "nested": ((1, 2), [(3, (4, 5))]), "waves": np.array([1j, 2, 3 + 1j]),
    "line": deque([torch.ones(2), torch.zeros(3), torch.ones(2), torch.arange(4.)], maxlen=9),
    "signs": {"neg": torch._neg_view(torch.arange(6.)[2:5]), "conj": torch.tensor([1 + 2j, 3j]).conj(),
              "first": WAVE.conj(), "plain": WAVE},
}
OBJECT_CASES: dict[str, Sequence[Edit]] = {
    "objects": [],
    "names": [Rename(("space", "lr"), "rate"), Rename(("count", "a"), "c"), Rename(("net", "weight"), "kernel")],
    "values": [SetValue(("space", "lr"), 0.2), SetValue(("count", "b"), 5), SetValue(("queue", 1), 9),
               SetValue(("scalar",), 2.5), SetValue(("space",), {"lr": 1.5, "new": [1]}),
               SetValue(("count",), {"z": 1}), SetValue(("queue",), [7, 8]), SetValue(("net", "in_features"), 3)],
    "tuples": [SetValue(("nested", 0, 1), 7), SetValue(("nested", 1, 0, 1, 0), 8), Drop((("nested", 0),))],
    "lists": [Drop((("queue", 0), ("space", "tags", 0))), Insert(("queue",), 0, 5, 0),
              Move((("queue", 2),), ("queue",), 0)],
    "patched": [PatchTensor(("net", "bias"), (((0,), 1),)), PatchTensor(("waves",), (((-1,), [0.5, NAN]),)),
                PatchTensor(("waves",), tuple(((turn % 2,), (float(turn), 1.5)) for turn in range(6)))],
    "queued": [Duplicate(("net",), "twin"), PatchTensor(("twin", "bias"), (((0,), 3),)), Duplicate(("line",), "again"),
               PatchTensor(("again", 0), (((1,), 5.0),)), Cast(EVERYTHING, "float16")],
    "signs": [Cast((("signs", "conj"),), "complex128"), Compact((("signs", "neg"),)),
              Resize(("signs", "plain"), 2), Resize(("signs", "plain"), 4)],
    "module": [Lift(("net",)), Drop((("bias",),))],
    "rescue": [Rescue(("net",)), Drop((("set",),))],
    "rescue-of-all": [Lift(("net",)), Rescue()],
}


@pytest.fixture(scope="module")
def made_of_objects(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = tmp_path_factory.mktemp("objects")
    torch.save(OBJECTS, folder / "in.pth")
    found = {name: make(folder / name, folder / "in.pth", edits, keep_opaque=True)
             for name, edits in OBJECT_CASES.items()}
    run([case.script for case in found.values()])
    return found


@pytest.mark.parametrize("name", OBJECT_CASES)
def test_objects_are_edited_too(made_of_objects: dict[str, Made], name: str) -> None:
    if name == "queued":
        assert "for tensor in tensors(ckpt)" in made_of_objects[name].script.read_text()
    assert "only for files that you trust" in made_of_objects[name].script.read_text()
    assert_alike(made_of_objects[name])


@pytest.fixture(scope="module")
def made_of_files(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> dict[str, Made]:
    """Several formats in and out, and copies from other files."""
    folder = tmp_path_factory.mktemp("files")
    tensors = {"a.weight": torch.ones(2, 2), "a.bias": torch.zeros(2)}
    torch.save(tensors, folder / "one.pth")
    # torch cannot read its own float8 and meta tensors from the old stream.
    old = {key: value for key, value in checkpoint().items() if key not in ("float8", "meta")}
    torch.save(old, folder / "old.pth", _use_new_zipfile_serialization=False)
    with warnings.catch_warnings():  # torch tells once that this layout is new
        warnings.simplefilter("ignore")
        columns = torch.arange(12).reshape(2, 6).to_sparse_csc()
    torch.save({"columns": columns, "grad": torch.nn.Parameter(torch.ones(2)), "none": torch.ones(2),
                "sparse": torch.eye(3).to_sparse()}, folder / "modern.pth",
               pickle_protocol=4)
    save_file(tensors, folder / "one.safetensors", {"format": "pt"})
    save_file({"b.weight": torch.ones(3)}, folder / "two.safetensors")
    (folder / "all.safetensors.index.json").write_text(json.dumps({"metadata": {"total_size": 36}, "weight_map": {
        "a.weight": "one.safetensors", "a.bias": "one.safetensors", "b.weight": "two.safetensors"}}))
    torch.jit.script(torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.BatchNorm1d(2))).save(folder / "scripted.pt")
    with closing(open_checkpoint(str(folder / "scripted.pt"))) as source:
        rescued = rescue(new_document(source.checkpoint), script_classes(source))
    graft = Graft(str(folder / "old.pth"), ("model", "module.view"), (), "grafted", 0)
    cases = {
        "sample": make(folder / "sample", sample, [Cast(EVERYTHING, "bfloat16")]),
        "torchscript": make(folder / "torchscript", folder / "scripted.pt",
                            [*rescued, SetDevice("cpu"), Drop(Glob("*bias"))]),
        "legacy": make(folder / "legacy", folder / "old.pth", [Drop(Glob("*bias"))], "legacy"),
        "protocol": make(folder / "protocol", folder / "modern.pth", [Cast(EVERYTHING, "uint8")]),
        "graft": make(folder / "graft", folder / "one.pth", [
            graft, Graft(str(folder / "one.safetensors"), ("a.bias",), (), "b.bias"),
            Graft(str(folder / "old.pth"), ("hyper",), (), "hyper"), graft._replace(key="again")]),
        "to-safetensors": make(folder / "to", folder / "one.pth", [SetDevice("cpu"), RenamePrefix((), "a.", "b.")],
                               "safetensors", ".safetensors"),
        "from-safetensors": make(folder / "from", folder / "one.safetensors", [
            SetDevice("cpu"), RenameMatching("a", "b"), SetValue(("__metadata__", "format"), "np"),
            Insert(("__metadata__",), "more", "text")], "safetensors", ".safetensors"),
        "without-metadata": make(folder / "without", folder / "one.safetensors", [Drop((("__metadata__",),))],
                                 "safetensors", ".safetensors"),
        "from-shards": make(folder / "shards", folder / "all.safetensors.index.json", [Drop((("a.bias",),))],
                            "safetensors", ".safetensors"),
    }
    run([case.script for case in cases.values()])
    return cases


@pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")
@pytest.mark.parametrize("name", ["sample", "torchscript", "legacy", "protocol", "graft", "to-safetensors",
                                  "from-safetensors", "without-metadata", "from-shards"])
def test_files_of_several_formats(made_of_files: dict[str, Made], name: str) -> None:
    assert_alike(made_of_files[name])


def test_strangers_names_are_never_code(tmp_path: Path) -> None:
    bomb = f"x = open({str(tmp_path / 'bomb')!r}, 'w')\n#"
    odd = OrderedDict({bomb: 1, "b": torch.ones(1)})
    odd.__dict__.update({f"{bomb}2": 2, "class": 3, "stays": 4})
    torch.save({bomb: odd, "space": argparse.Namespace(**{bomb: 4, "if": 5})}, tmp_path / "in.pth")
    edits = [Rename((bomb,), f'"{bomb}'), Drop(((f'"{bomb}', "b"),)), Insert((), f"'''{bomb}", {bomb: bomb}),
             SetValue((f'"{bomb}', bomb), 6), SetValue(("space", bomb), 6), SetValue(("space", "if"), 7)]
    made = make(tmp_path / "made", tmp_path / "in.pth", edits, keep_opaque=True)
    edits = [*edits, *(Drop(((f'"{bomb}', name),)) for name in (f"{bomb}2", "class", "stays"))]
    again = make(tmp_path / "again", tmp_path / "in.pth", edits, keep_opaque=True)
    run([made.script, again.script])
    assert_alike(made)
    assert_alike(again)
    assert not (tmp_path / "bomb").exists()


def test_bytes_that_are_shrunk_to_one_of_several_tensors(tmp_path: Path) -> None:
    """What is left of the storage looks like a copy of that tensor, and is still shared."""
    whole = torch.arange(3, dtype=torch.uint8)
    torch.save({"none": torch.empty(0, dtype=torch.uint8).set_(whole.untyped_storage(), 0, (0, 3), (3, 1)),
                "one": whole[:1]}, tmp_path / "in.pth")
    made = make(tmp_path / "made", tmp_path / "in.pth", [Compact((("none",), ("one",)))])
    run([made.script])
    assert_alike(made)
    found = torch.load(made.scripted)
    assert found["none"].untyped_storage().data_ptr() == found["one"].untyped_storage().data_ptr()


@pytest.mark.parametrize("rows", [0, 2])
def test_rows_of_a_type_of_which_torch_makes_no_zeros(tmp_path: Path, rows: int) -> None:
    """Of ``bits16`` it makes neither none nor 2**15 of them."""
    numbers = torch.arange(3 << 15, dtype=torch.int32).to(torch.int16).view(torch.bits16).reshape(3, -1)
    torch.save({"bits": numbers}, tmp_path / "in.pth")
    made = make(tmp_path / "made", tmp_path / "in.pth", [Resize(("bits",), rows)])
    run([made.script])
    found = torch.load(made.scripted)["bits"]
    assert torch.load(made.saved)["bits"].shape == found.shape == (rows, 1 << 15)
    assert torch.equal(found.view(torch.int16), numbers[:rows].view(torch.int16))


@pytest.mark.parametrize("edit", [Compact((("here",),)), Cast((("here",),), "float16")], ids=["compact", "cast"])
@pytest.mark.parametrize("mark", ["negated", "conjugated"])
def test_what_gets_a_storage_of_its_own_keeps_its_mark(tmp_path: Path, mark: str, edit: Edit) -> None:
    if mark == "negated":
        whole = torch.arange(12, dtype=torch.float32)
        here = torch._neg_view(whole[2:11:4])
    else:
        whole = torch.randn(12, dtype=torch.complex64)
        here = whole[2:11:4].conj()
        edit = edit._replace(dtype="complex128") if isinstance(edit, Cast) else edit
    torch.save({"here": here, "whole": whole} if isinstance(edit, Cast) else {"here": here}, tmp_path / "in.pth")
    made = make(tmp_path / "made", tmp_path / "in.pth", [edit])
    assert "separate(" in made.script.read_text()
    run([made.script])
    assert_alike(made)
    saved, scripted = (torch.load(path)["here"] for path in (made.saved, made.scripted))
    assert (scripted.is_neg(), scripted.is_conj()) == (saved.is_neg(), saved.is_conj())


def test_what_was_undone_is_not_in_it(sample: Path) -> None:
    with closing(open_checkpoint(str(sample))) as source:
        journal = undo(do(do(new_journal(source.checkpoint), [Wrap("one")]), [Wrap("two")]))
    script = to_script(journal, "out.pth")
    assert '{"one": ckpt}' in script
    assert "two" not in script


class TestRefusals:
    @pytest.mark.parametrize(("edit", "reason"), [
        (Drop((("set", 0),)), "edit 1: a script cannot change a set"),
        (SetDevice("meta", (("pair", 0),)), "edit 1: a script cannot replace what a tuple holds"),
    ])
    def test_of_edits(self, tmp_path: Path, edit: Edit, reason: str) -> None:
        torch.save({"set": {1, 2}, "pair": (torch.ones(1), 0)}, tmp_path / "in.pth")
        with closing(open_checkpoint(str(tmp_path / "in.pth"))) as source:
            journal = do(new_journal(source.checkpoint), [edit])
        with pytest.raises(EditError, match=reason):
            to_script(journal, "out.pth")

    def test_of_a_file_that_is_not_open(self, sample: Path) -> None:
        with closing(open_checkpoint(str(sample))) as source:
            document = new_document(source.checkpoint)
            journal = do(new_journal(source.checkpoint), [Graft("other.pth", (), (), "other")], {"other.pth": document})
        with pytest.raises(EditError, match=r"edit 1: other\.pth is not open"):
            to_script(journal, "out.pth")

    @pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")
    def test_of_a_file_that_torch_does_not_open_as_it_is_shown(self, tmp_path: Path) -> None:
        module = torch.jit.script(torch.nn.Linear(2, 2))
        module.save(str(tmp_path / "in.pt"))
        with closing(open_checkpoint(str(tmp_path / "in.pt"))) as source, \
                pytest.raises(EditError, match="of the format torchscript"):
            to_script(new_journal(source.checkpoint), "out.pth")


CORPUS_EDITS: Sequence[Edit] = [SetDevice("cpu"), RenameMatching("weight", "WEIGHT"), Drop(Glob("*bias")),
                                Cast(EVERYTHING, "float16"), Compact(EVERYTHING)]
MOST_BYTES, MOST_FILES = 500_000, 15


def test_real_files(corpus: Path, corpus_index: dict[str, dict[str, object]], tmp_path: Path) -> None:
    found: dict[str, Made] = {}
    for name in corpus_index:
        if len(found) == MOST_FILES or not (corpus / name).is_file() or (corpus / name).stat().st_size > MOST_BYTES:
            continue
        with suppress(CheckpointError), closing(open_checkpoint(str(corpus / name))) as source:
            journal = new_journal(source.checkpoint)
            if source.checkpoint.format not in ("torch-zip", "torch-legacy") or not weights_only(source.checkpoint):
                continue
            edits = [edit for edit in CORPUS_EDITS if can(journal, edit)]
            found[name] = make(tmp_path / str(len(found)), corpus / name, edits)
    run([case.script for case in found.values()])
    assert len(found) == MOST_FILES
    for case in found.values():
        assert_alike(case)


def can(journal: Journal, edit: Edit) -> bool:
    with suppress(EditError):
        do(journal, [edit])
        return True
    return False
