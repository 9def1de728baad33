"""``edit --take`` and ``--blend``: entries and numbers of another checkpoint, equal to the same done with torch."""

import json
import math
import os
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from ckpt_browser.app import main
from tests.cli.test_edit import assert_written

from .trained import checkpoint, edit, trouble


@pytest.fixture
def other(tmp_path: Path, made: Path) -> Path:
    wanted = checkpoint()
    torch.manual_seed(1)
    for key, value in wanted["model"].items():
        if value.is_floating_point() and key != "module.tied":
            value.copy_(torch.randn_like(value))
    wanted["model"]["module.1.num_batches_tracked"] += 5
    wanted["row"] = torch.randn(10)
    wanted["epoch"] = 8
    wanted["state"][5] = {"step": torch.tensor(6.)}
    torch.save(wanted, tmp_path / "b.pth")
    return tmp_path / "b.pth"


# Taking over

def test_entries_take_the_place_of_others(made: Path, other: Path) -> None:
    wanted, theirs = torch.load(made), torch.load(other)
    wanted["epoch"], wanted["model"]["module.0.bias"] = 8, theirs["model"]["module.0.bias"]
    assert_written(edit(made, "--take", f"{other}:epoch", "--take", f"{other}:model/module.0.bias"), wanted)


def test_entries_get_other_places(made: Path, other: Path) -> None:
    wanted, theirs = torch.load(made), torch.load(other)
    wanted["hyper"]["row"], wanted["ema"] = theirs["row"], {"weights": theirs["model"]}
    wanted["state"][1], wanted["state"][2], wanted["hyper"]["list"][1] = theirs["state"][5], theirs["state"][0], 8
    assert_written(edit(made, "--take", f"{other}:row=>hyper/row", "--take", f"{other}:model=>ema/weights",
                        "--take", f"{other}:state/5=>state/1", "--take", f"{other}:state/0=>state/2",
                        "--take", f"{other}:epoch=>hyper/list/1"), wanted)


def test_what_was_dropped_comes_back_where_it_was(made: Path) -> None:
    out = edit(made, "--drop", "hyper", "--drop", "model/module.0.bias", "--take", f"{made}:hyper",
               "--take", f"{made}:model/module.0.bias")
    assert_written(out, torch.load(made))


def test_all_that_matches_a_pattern(made: Path, other: Path) -> None:
    wanted, theirs = torch.load(made), torch.load(other)
    wanted["model"].update({key: value for key, value in theirs["model"].items() if key.endswith("bias")})
    assert_written(edit(made, "--take", f"{other}:*bias"), wanted)


def test_the_whole_of_another_file(made: Path, tmp_path: Path) -> None:
    save_file({"a": torch.ones(2)}, tmp_path / "s.safetensors")
    assert_written(edit(made, "--take", f"{tmp_path}/s.safetensors:/=>/"), {"a": torch.ones(2)})


def test_into_safetensors(made: Path, tmp_path: Path) -> None:
    save_file({"a": torch.ones(2), "c": torch.ones(1)}, tmp_path / "s.safetensors", {"format": "pt"})
    out = edit(tmp_path / "s.safetensors", "--take", f"{made}:row=>a", "--take", f"{made}:model/module.0.bias=>b",
               out="out.safetensors")
    with safe_open(out, "pt") as file:
        assert list(file.keys()) == ["a", "b", "c"]
    assert torch.equal(load_file(out)["a"], torch.load(made)["row"])


# Mixing

def mean(made: Path, other: Path, share: float = 0.5, only: str = "") -> dict:
    mine, theirs = torch.load(made), torch.load(other)
    done = set()

    def mix(a: object, b: object) -> object:
        if isinstance(a, dict):
            for key in a:
                a[key] = mix(a[key], b[key])  # type: ignore[index]
        elif isinstance(a, torch.Tensor) and a.is_floating_point() and id(a) not in done:
            assert isinstance(b, torch.Tensor)
            done.add(id(a))
            a.copy_((a.double() * (1 - share) + b.double() * share).to(a.dtype))
        return a

    for key in [only] if only else list(mine):
        mine[key] = mix(mine[key], theirs[key])
    return mine


def test_the_mean_of_two_models(made: Path, other: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = edit(made, "--blend", f"{other}:model/*=0.5")
    assert_written(out, mean(made, other, only="model"))
    assert "not mixed, since they hold whole numbers: model/module.1.num_batches_tracked\n" in capsys.readouterr().out
    theirs, written = torch.load(other)["model"], torch.load(out)["model"]
    for key, value in torch.load(made)["model"].items():
        if value.is_floating_point():
            assert torch.equal(written[key], (value + theirs[key]) / 2)
            assert torch.equal(written[key], torch.lerp(value.double(), theirs[key].double(), 0.5).float())


def test_any_share_of_all_of_it(made: Path, other: Path) -> None:
    assert_written(edit(other, "--blend", f"{made}:row=0.1", "--blend", f"{made}:model/*=-0.25", "--drop", "state/5"),
                   mean_of_parts(other, made))


def mean_of_parts(made: Path, other: Path) -> dict:
    first = mean(made, other, -0.25, "model")
    row = torch.load(made)["row"].double() * (1 - 0.1) + torch.load(other)["row"].double() * 0.1
    first["row"] = row.float()
    del first["state"][5]
    return first


def test_one_group_with_another_of_some_other_name(made: Path, tmp_path: Path) -> None:
    weights = {key: torch.zeros_like(value) for key, value in torch.load(made)["model"].items()}
    torch.save(weights, tmp_path / "zeros.pth")
    written = torch.load(edit(made, "--blend", f"{tmp_path}/zeros.pth:/=>model=1"))["model"]
    assert not any(value.any() for value in written.values() if value.is_floating_point())


def test_a_file_that_is_one_tensor(tmp_path: Path) -> None:
    torch.save(torch.ones(3), tmp_path / "a.pth")
    torch.save(torch.zeros(3), tmp_path / "b.pth")
    assert torch.equal(torch.load(edit(tmp_path / "a.pth", "--blend", f"{tmp_path}/b.pth:/=0.25")),
                       torch.full((3,), 0.75))


def test_a_dry_run_says_what_would_change(made: Path, other: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["edit", str(made), "--dry-run", "--blend", f"{other}:model/*=0.5",
                 "--take", f"{other}:epoch"]) == 0
    out = capsys.readouterr().out
    assert "change  model/module.0.weight" in out
    assert "set     epoch" in out
    assert "not mixed, since they hold whole numbers: model/module.1.num_batches_tracked\n" in out


# Recipes

def test_a_recipe_names_the_other_file_by_its_way_from_there(made: Path, other: Path, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    os.link(other, tmp_path / "sub" / "b.pth")
    for folder in (tmp_path, tmp_path / "sub"):
        edit(made, "--take", f"{folder}/b.pth:epoch", "--blend", f"{folder}/b.pth:row=0.5",
             "--save-recipe", str(tmp_path / "r.json"))
        entries = json.loads((tmp_path / "r.json").read_text())["edits"]
        assert {entry["file"] for entry in entries} == {str((folder / "b.pth").relative_to(tmp_path))}
        wanted = torch.load(tmp_path / "out.pth")
        assert_written(edit(made, "--recipe", str(tmp_path / "r.json"), out="again.pth"), wanted)


def test_a_recipe_takes_from_another_file_that_is_given(made: Path, other: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "r.json"
    recipe.write_text('{"version": 1, "edits": [{"edit": "take", "file": "gone.pth", "entries": [["epoch"]]},'
                      '{"edit": "blend", "file": "gone.pth", "entries": {"glob": "row"}, "share": 0.5}]}')
    for given in (str(other), f"gone.pth={other}"):
        written = torch.load(edit(made, "--recipe", str(recipe), "--other", given))
        assert written["epoch"] == 8
        assert torch.equal(written["row"], mean(made, other, only="row")["row"])


@pytest.mark.parametrize("edits", [[], ["gone.pth", "there.pth"]])
def test_a_given_file_must_have_a_name_in_the_recipe(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                     edits: list[str]) -> None:
    recipe = tmp_path / "r.json"
    recipe.write_text(json.dumps({"version": 1, "edits": [
        {"edit": "take", "file": name, "entries": [["epoch"]]} for name in edits]}))
    trouble(capsys, made, "--other", "x.pth", "--recipe", str(recipe), reason="--other wants NAME=FILE")


def test_a_script_does_the_same(made: Path, other: Path, tmp_path: Path) -> None:
    out = edit(made, "--take", f"{other}:epoch", "--blend", f"{other}:model/*=0.5", "--save-script",
               str(tmp_path / "script.py"))
    script = (tmp_path / "script.py").read_text()
    assert f'torch.load("{other}", weights_only=True)' in script
    assert str(out) in script


# Trouble

@pytest.mark.parametrize(("arguments", "reason"), [
    (["--take", "nowhere.pth:a"], "--take wants 'FILE:PATH=>PATH'; there is no file before a colon in nowhere.pth:a"),
    (["--take", "OTHER:nothing"], "nothing: there is nothing of this name in OTHER"),
    (["--take", "OTHER:*.nothing"], "nothing matches *.nothing there"),
    (["--take", "OTHER:epoch=>epoch/x"], "epoch: an int takes no new entries"),
    (["--take", "OTHER:epoch=>hyper/list/x"], "hyper/list/x: a list has places instead of names"),
    (["--blend", "OTHER:row"], "there is no “=” in OTHER:row"),
    (["--blend", "OTHER:row=half"], "a share such as 0.5; half is none"),
    (["--blend", "OTHER:row=nan"], "the share is a number such as 0.5"),
    (["--blend", "OTHER:row=0"], "with a share of 0 nothing would change"),
    (["--blend", "OTHER:none=0.5"], "nothing matches none"),
    (["--blend", "OTHER:epoch=0.5"], "there is no tensor in the selection"),
    (["--blend", "OTHER:*=0.5"], "state/5/step: only the other file has such a tensor"),
    (["--blend", "OTHER:*num_batches*=0.5"], "whole numbers stay as they are: model/module.1.num_batches_tracked"),
    (["--blend", "OTHER:row=>model/module.0.bias=0.5"], "the shapes differ: [4] here, [10] in the other file"),
    (["--blend", "OTHER:row=>nothing=0.5"], "nothing: there is nothing of this name"),
    (["--blend", "nowhere.pth:*=0.5"], "--blend wants 'FILE:GLOB=SHARE'"),
])
def test_trouble_is_one_line_and_nothing_is_written(made: Path, other: Path, capsys: pytest.CaptureFixture[str],
                                                    arguments: list[str], reason: str) -> None:
    named = [argument.replace("OTHER", str(other)) for argument in arguments]
    trouble(capsys, made, *named, reason=reason.replace("OTHER", str(other)))


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04", b"<html>"])
def test_another_file_that_cannot_be_read(made: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                          damage: bytes) -> None:
    (tmp_path / "bad.pth").write_bytes(damage)
    trouble(capsys, made, "--take", f"{tmp_path}/bad.pth:a", reason="")
    trouble(capsys, made, "--blend", f"{tmp_path}/bad.pth:*=0.5", reason=str(tmp_path / "bad.pth"))


def test_numbers_that_are_not_there(made: Path, other: Path, tmp_path: Path,
                                    capsys: pytest.CaptureFixture[str]) -> None:
    cut = tmp_path / "cut.pth"
    cut.write_bytes(other.read_bytes()[:-2500])
    trouble(capsys, made, "--take", f"{cut}:row", reason="")
    trouble(capsys, made, "--blend", f"{cut}:row=0.5", reason="")


def test_infinities_and_nan(tmp_path: Path) -> None:
    inf = math.inf
    torch.save({"w": torch.tensor([inf, -inf, inf, math.nan, 1, -0.0])}, tmp_path / "a.pth")
    torch.save({"w": torch.tensor([inf, -inf, 1, 1, inf, -0.0])}, tmp_path / "b.pth")
    written = torch.load(edit(tmp_path / "a.pth", "--blend", f"{tmp_path}/b.pth:w=0.5"))["w"]
    assert str(written.tolist()) == "[inf, -inf, inf, nan, inf, -0.0]"
