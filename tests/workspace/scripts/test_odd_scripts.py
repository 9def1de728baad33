"""Scripts of what is seldom edited: shards of pickles, single tensors, entries of objects, places without names."""

import argparse
import json
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Borrowing, Edit
from ckpt_browser.core.edits.tensors import Cast, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.others import others_of
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.scripts.script import to_script
from tests.workspace.scripts.test_script import Made, assert_alike, make, run


class Table(dict):  # type: ignore[type-arg]
    """A dict of a person's own class; a script needs its code."""


def content(seed: int) -> dict[str, object]:
    generator = torch.Generator().manual_seed(seed)
    tensors = [torch.randn(2, 3, generator=generator) for _ in range(6)]
    return {"space": argparse.Namespace(**{f"w{place}": tensor for place, tensor in enumerate(tensors)}),
            "list": [tensor.clone() for tensor in tensors], "pair": (torch.ones(2) * seed, [seed]), "epoch": seed,
            "deep": {"a": {"w": tensors[0] * 2}, "b": {"w": tensors[1] * 2}, "c": {"w": tensors[2] * 2},
                     "d": {"w": tensors[3] * 2}}}


def pairs(*paths: tuple[object, ...]) -> tuple[object, ...]:
    return tuple((path, path) for path in paths)


CASES: dict[str, Sequence[Edit]] = {
    "attributes": [TakeOver("b", pairs(*(("space", f"w{place}") for place in range(5))))],  # type: ignore[arg-type]
    "places": [TakeOver("b", pairs(*(("list", place) for place in range(5))))],  # type: ignore[arg-type]
    "blended-attributes": [Blend("b", Glob("space/*"), 0.5), Blend("b", Glob("list/*"), 0.25)],
    "one-of-each": [TakeOver("b", pairs(*(("deep", key, "w") for key in "abcd")))],  # type: ignore[arg-type]
    "casts": [Cast(Glob("space/*"), "float16"), Cast(Glob("deep/*"), "float64")],
    "nowhere": [SetDevice("meta", Glob("deep/*")), SetDevice("meta", Glob("space/w1"))],
    "within-a-tuple": [SetValue(("pair", 1, 0), 5), PatchTensor(("pair", 0), (((1,), 7.0),))],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = tmp_path_factory.mktemp("odd")
    files = {name: folder / f"{name}.pth" for name in ("a", "b", "tensor")}
    for seed, name in enumerate(("a", "b"), 1):
        torch.save(content(seed), files[name])
    torch.save(torch.arange(6.0), files["tensor"])
    for number, names in enumerate((("x.weight", "x.bias"), ("y.weight",)), 1):
        torch.save({name: torch.full((3,), float(number)) for name in names}, folder / f"part-{number}.bin")
    (folder / "all.bin.index.json").write_text(json.dumps({"metadata": {}, "weight_map": {
        "x.weight": "part-1.bin", "x.bias": "part-1.bin", "y.weight": "part-2.bin"}}))

    def named(edit: Edit) -> Edit:
        return edit._replace(file=str(files[edit.file])) if isinstance(edit, Borrowing) else edit

    found = {name: make(folder / name, files["a"], [named(edit) for edit in edits], keep_opaque=True)
             for name, edits in CASES.items()}
    found["shards"] = make(folder / "shards", folder / "all.bin.index.json",
                           [SetDevice("cpu"), Rename(("x.bias",), "bias"), Drop((("y.weight",),))])
    found["tensor"] = make(folder / "tensor", files["tensor"], [Cast(((),), "float16")])
    found["no-tensor"] = make(folder / "no-tensor", files["tensor"], [SetDevice("meta")])
    run([case.script for case in found.values()])
    return found


@pytest.mark.parametrize("name", [*CASES, "shards", "tensor", "no-tensor"])
def test_the_script_writes_what_a_save_writes(made: dict[str, Made], name: str) -> None:
    assert_alike(made[name])


def test_the_script_says_how_shards_are_read(made: dict[str, Made]) -> None:
    script = made["shards"].script.read_text()
    assert "for shard in [" in script
    assert 'ckpt.update(torch.load(shard, map_location="cpu", weights_only=True))' in script


def script_of(path: Path, edits: Sequence[Edit]) -> str:
    library = Library()
    try:
        journal = new_journal(library.source(str(path)).checkpoint)
        others = others_of(edits, library)
        for edit in edits:
            journal = do(journal, [edit], others)
        return to_script(journal, "out.pth", "pth", others)
    finally:
        library.close()


def test_a_device_that_this_machine_lacks_is_named_as_torch_names_it(tmp_path: Path) -> None:
    torch.save({f"w{place}": torch.ones(2) for place in range(5)} | {"n": torch.arange(3)}, tmp_path / "in.pth")
    script = script_of(tmp_path / "in.pth", [SetDevice("cuda:1", Glob("w*"))])
    assert 'is_floating_point()], "cuda:1")' in script
    compile(script, "script.py", "exec")


def test_entries_of_an_object_are_renamed_where_they_are(tmp_path: Path) -> None:
    torch.save({"table": Table(a=1, b=torch.ones(2))}, tmp_path / "in.pth")
    script = script_of(tmp_path / "in.pth", [Rename(("table", "a"), "z"), SetValue(("table", "z"), 5)])
    assert '"z"' in script and 'ckpt["table"]' in script
    compile(script, "script.py", "exec")


@pytest.mark.parametrize("entry", [("pair",), ("pair", 0), ("set", 0)])
def test_what_a_tuple_or_a_set_holds_comes_back_or_is_refused(tmp_path: Path, entry: tuple[object, ...]) -> None:
    path = tmp_path / "in.pth"
    torch.save({"pair": (torch.ones(2), 3), "other": OrderedDict(a=1)}, path)
    with closing(open_checkpoint(str(path))) as source:
        document = new_journal(source.checkpoint).document
        library = Library({str(path): source})
        journal = do(new_journal(source.checkpoint), [PatchTensor(("pair", 0), (((0,), 5.0),))])
        try:
            journal = do(journal, [TakeOver(str(path), ((entry, entry),))], {str(path): document})  # type: ignore[arg-type]
        except EditError:
            assert entry == ("set", 0)
            return
        others = others_of([TakeOver(str(path), ((entry, entry),))], library)  # type: ignore[arg-type]
        if entry == ("pair", 0):
            with pytest.raises(EditError, match="cannot replace what a tuple"):
                to_script(journal, "out.pth", "pth", others)
        else:
            compile(to_script(journal, "out.pth", "pth", others), "script.py", "exec")
