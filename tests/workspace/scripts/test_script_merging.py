"""What was taken from other files, as a script for torch: it writes what a save writes."""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Borrowing, Edit
from ckpt_browser.core.edits.tensors import Cast, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import SetValue
from tests.workspace.scripts.test_script import Made, assert_alike, make, run


def model(seed: int, tied: bool = True) -> dict:
    torch.manual_seed(seed)
    net = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4), torch.nn.Linear(4, 4))
    state = net.state_dict()
    state["view"] = state["2.weight"][1:] if tied else torch.randn(3, 4)
    state["tied"] = state["2.weight"] if tied else torch.randn(4, 4)
    state["turned"] = torch.randn(3, 4).t()
    state["complex"] = torch.randn(3, dtype=torch.complex64)
    state["half"] = torch.randn(9).to(torch.bfloat16)
    state["one_by_two"] = torch.randn(2).as_strided((1, 2, 1), (1, 1, 1))
    state["free"] = torch.nn.Parameter(torch.randn(2, 3), requires_grad=False)
    return {"model": state, "epoch": seed, "list": [torch.randn(2), torch.randn(2)], "pair": (1, 2),
            "hyper": {"lr": seed / 10}}


def pairs(*paths: tuple) -> tuple:
    return tuple((path, path) for path in paths)


NAMES = ("0.weight", "0.bias", "1.weight", "1.bias", "turned", "free")
MODEL = pairs(*(("model", name) for name in NAMES))
CASES: dict[str, Sequence[Edit]] = {
    "take": [TakeOver("b", pairs(("epoch",), ("model", "0.weight"), ("list", 1), ("pair", 0)))],
    "take-many": [TakeOver("b", MODEL), TakeOver("b", pairs(("model", "2.weight"), ("hyper",)))],
    "take-new": [Drop((("hyper",), ("model", "0.bias"))), TakeOver("b", pairs(("hyper", "lr"), ("model", "0.bias")))],
    "take-elsewhere": [TakeOver("b", ((("model",), ("ema", "model")), (("epoch",), ("step",))))],
    "take-all": [TakeOver("b", pairs(()))],
    "take-again": [TakeOver("b", pairs(("model", "2.weight"), ("model", "tied"), ("hyper",))),
                   Cast((("model", "2.weight"),), "float16"), PatchTensor(("model", "tied"), (((0, 0), 7.0),)),
                   Drop((("hyper", "lr"),)), Graft("b", (), (), "all"), PatchTensor(("all", "list", 0), (((1,), 5.0),)),
                   Graft("b", ("list",), (), "last")],
    "take-mixed": [TakeOver("b", pairs(("model",))), Blend("a", Glob("model/2.*"), 0.5), Blend("b", Glob("list/*"), 2),
                   Graft("b", ("model",), (), "last")],
    "take-from-safetensors": [TakeOver("s", ((("2.weight",), ("model", "2.weight")), (("2.weight",), ("new",))))],
    "revert": [Cast(Glob("*"), "float16"), SetValue(("epoch",), 9), SetDevice("meta", Glob("model/0.*")),
               PatchTensor(("list", 0), (((0,), 7.0),)),
               TakeOver("a", pairs(("epoch",), ("model",), ("list", 0)))],
    "revert-dropped": [Drop((("hyper",), ("model", "tied"))), TakeOver("a", pairs(("hyper",), ("model", "tied")))],
    "blend": [Blend("b", Glob("*"), 0.5)],
    "blend-a-third": [Blend("b", Glob("*"), 1 / 3), Blend("b", Glob("model/0.*"), 1)],
    "blend-other-ties": [Blend("untied", Glob("model/*"), 0.25)],
    "blend-pairs": [Blend("s", ((("2.weight",), ("model", "2.weight")),), -0.5)],
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    folder = tmp_path_factory.mktemp("merging")
    files = {name: folder / f"{name}.pth" for name in ("a", "b", "untied")}
    torch.save(model(1), files["a"])
    torch.save(model(2), files["b"])
    torch.save(model(3, tied=False), files["untied"])
    files["s"] = folder / "s.safetensors"
    save_file({"2.weight": torch.randn(4, 4).half()}, files["s"])

    def named(edit: Edit) -> Edit:
        return edit._replace(file=str(files[edit.file])) if isinstance(edit, Borrowing) else edit

    found = {name: make(folder / name, files["a"], [named(edit) for edit in edits]) for name, edits in CASES.items()}
    run([case.script for case in found.values()])
    return found


@pytest.mark.parametrize("name", CASES)
def test_the_script_writes_what_a_save_writes(made: dict[str, Made], name: str) -> None:
    assert_alike(made[name])


def test_many_entries_are_a_loop(made: dict[str, Made]) -> None:
    script = made["take-many"].script.read_text()
    assert '\n    ckpt["model"][key] = copy_1["model"][key]\n' in script
    assert '\nckpt["hyper"] = other_1["hyper"]\n' in script
    assert "part_" not in script
    assert '*[(ckpt["model"][key], other_1["model"][key]) for key in (' in made["blend"].script.read_text()


def test_containers_that_hold_what_was_made(tmp_path: Path) -> None:
    torch.save({"m": OrderedDict(a=torch.ones(1))}, tmp_path / "a.pth")
    torch.save({"deep": {"m": OrderedDict(a=torch.zeros(1), b=torch.zeros(2))}}, tmp_path / "b.pth")
    edit = TakeOver(str(tmp_path / "b.pth"), pairs(("deep", "m", "b")))
    found = make(tmp_path / "made", tmp_path / "a.pth", [edit])
    run([found.script])
    assert_alike(found)
