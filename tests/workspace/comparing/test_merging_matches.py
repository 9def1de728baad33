"""Selected matches of a comparison become edits, after which the two sides are the same there."""

import copy
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import save_file

from ckpt_browser.core.document import Document
from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import SetDevice
from ckpt_browser.core.journal import Journal, do, new_journal
from ckpt_browser.core.nodes import Group
from ckpt_browser.workspace.comparing.comparing import Compared, Comparison, compare
from ckpt_browser.workspace.comparing.measuring.measuring import measure
from ckpt_browser.workspace.comparing.merging.merging import blending, copies, staying
from ckpt_browser.workspace.reading.library import Library
from tests.core.edited import at, paths
from tests.workspace.comparing.compared import Pairs, Two, trained


@pytest.fixture
def pairs(tmp_path: Path) -> Iterator[Pairs]:
    made = Pairs(tmp_path)
    yield made
    made.close()


def everything(two: Two) -> Sequence[int]:
    return range(len(two.comparison.alignment.matches))


def of_status(two: Two, *words: str) -> list[int]:
    return [place for place in everything(two) if two.comparison.status(place) in words]


def side(two: Two, right: bool) -> Document:
    return (two.comparison.right if right else two.comparison.left).document


def merged(two: Two, to_right: bool = True, places: Sequence[int] | None = None, drop: bool = False) -> Journal:
    """The side that takes, after it has taken."""
    source, target = side(two, not to_right), side(two, to_right)
    file = source.origins[0]
    found = copies(two.comparison, everything(two) if places is None else places, to_right, file)
    edits: list[Edit] = [*found.edits, *([Drop(found.absent)] if drop and found.absent else [])]
    return do(new_journal(target.checkpoint), edits, {file: source})


def again(two: Two, journal: Journal, to_right: bool = True) -> Comparison:
    """Both sides compared once more."""
    library = Library({path: source for one in two.libraries for path, source in one.sources.items()})
    sides = [Compared(side(two, not to_right), library), Compared(journal.document, library)]
    found = compare(*(sides if to_right else sides[::-1]), read=True)

    def take(some: Any) -> None:
        for place, verdict in some:
            found.verdicts[place] = verdict

    measure(found, take)
    return found


def change(content: dict) -> None:
    model = content["model_state_dict"]
    model["0.weight"] = model["0.weight"] + 1
    model["4.bias"] = model["4.bias"].half()
    model["new.weight"] = torch.ones(3)
    del model["1.running_mean"]
    content["epoch"] = 7
    content["ema"] = {"decay": 0.9, "shadow": OrderedDict(w=torch.zeros(2))}
    content["optimizer_state_dict"]["param_groups"][0]["lr"] = 0.5
    content["optimizer_state_dict"]["state"][0]["exp_avg"] += 1


def shape(content: dict) -> None:
    content["model_state_dict"]["0.bias"] = torch.zeros(9)
    del content["loss"]


@pytest.mark.parametrize("to_right", [True, False])
@pytest.mark.parametrize("how", [change, shape])
def test_all_of_it_makes_both_the_same(pairs: Pairs, how: Callable[[dict], None], to_right: bool) -> None:
    left, right = trained(), trained()
    how(left if to_right else right)
    two = pairs(left, right)
    journal = merged(two, to_right, drop=True)
    comparison = again(two, journal, to_right)
    assert set(comparison.counts()) == {"same"}, [
        comparison.alignment.matches[place] for place in range(len(comparison.verdicts))
        if comparison.status(place) != "same"]
    assert paths(journal) == paths(new_journal(side(two, not to_right).checkpoint))


def test_only_what_is_different_is_touched(pairs: Pairs) -> None:
    left, right = trained(), trained()
    change(left)
    two = pairs(left, right)
    [edit] = copies(two.comparison, everything(two), True, "left").edits
    assert isinstance(edit, TakeOver)
    assert isinstance(edit.entries, tuple)
    model = "model_state_dict"
    assert set(edit.entries) == {(path, path) for path in (
        ("epoch",), ("ema",), (model, "0.weight"), (model, "4.bias"), (model, "new.weight"),
        ("optimizer_state_dict", "param_groups", 0, "lr"), ("optimizer_state_dict", "state", 0, "exp_avg"))}


def test_what_only_the_other_side_has_is_offered_to_be_dropped(pairs: Pairs) -> None:
    left, right = trained(), trained()
    change(right)
    two = pairs(left, right)
    places = of_status(two, "added")
    found = copies(two.comparison, places, True, "left")
    assert found.edits == ()
    assert set(found.absent) == {("ema",), ("model_state_dict", "new.weight")}
    assert copies(two.comparison, of_status(two, "same"), True, "left").edits == ()


def test_a_device_is_taken_over(pairs: Pairs) -> None:
    two = pairs({"w": torch.ones(3)}, {"w": torch.ones(3)})
    moved = do(new_journal(side(two, True).checkpoint), [SetDevice("cuda:0")])
    comparison = again(two, moved)
    assert comparison.counts() == {"same": 1}
    assert copies(comparison, [0], True, "left").edits == (TakeOver("left", ((("w",), ("w",)),)),)


def test_names_with_another_prefix_and_in_another_place(pairs: Pairs) -> None:
    left = trained()["model_state_dict"]
    assert isinstance(left, dict)
    right = {"state": OrderedDict((f"module.{key}", value) for key, value in left.items() if key != "0.bias")}
    left = OrderedDict(left)
    left["4.bias"] = left["4.bias"] + 1
    two = pairs(left, right)
    journal = merged(two)
    names = [path.removeprefix("state/module.") for path in paths(journal)[1:]]
    assert names == list(left)
    assert again(two, journal).counts() == {"renamed": len(left)}


@pytest.mark.parametrize("to_right", [True, False])
def test_nested_and_flat(pairs: Pairs, to_right: bool) -> None:
    flat = {f"net.{layer}.{name}": torch.randn(2) for layer in range(3) for name in ("weight", "bias")}
    nested = {"net": {str(layer): {name: flat[f"net.{layer}.{name}"] for name in ("weight", "bias")}
                      for layer in range(2)}}
    two = pairs(flat, nested) if to_right else pairs(nested, flat)
    more = {"net": {**nested["net"], "2": {"weight": flat["net.2.weight"], "bias": flat["net.2.bias"]}}}
    if to_right:
        assert paths(merged(two)) == paths(Journal(side(pairs(more, more), True)))
    del flat["net.1.bias"]
    two = pairs(nested, flat)
    assert "net.1.bias" in paths(merged(two))


def test_into_a_file_of_another_format(pairs: Pairs, tmp_path: Path) -> None:
    model = trained()["model_state_dict"]
    assert isinstance(model, dict)
    save_file({key: value for key, value in model.items() if "4." not in key}, tmp_path / "right.safetensors")
    two = pairs({"model": model, "epoch": 3}, tmp_path / "right.safetensors")
    places = [place for place in of_status(two, "removed") if two.told[place].left[0] == "model"]  # type: ignore[index]
    assert set(paths(merged(two, places=places))) >= {"4.weight", "4.bias"}


def test_an_optimizers_state_of_another_number_has_no_place(pairs: Pairs) -> None:
    left = {"state": {0: {"a": torch.ones(1), "b": torch.ones(2)}}}
    right = {"state": {0: {"a": torch.ones(1)}, 1: {"a": torch.ones(3)}}}
    two = pairs(left, right)
    assert paths(merged(two, places=of_status(two, "removed"))) == ["state", "state/0", "state/0/a", "state/0/b",
                                                                    "state/1", "state/1/a"]


def test_metadata_goes_along_with_the_whole_of_its_group(pairs: Pairs) -> None:
    left, right = trained(), trained()
    metadata = right["model_state_dict"]._metadata  # type: ignore[attr-defined]
    metadata["1"]["version"] = 1
    two = pairs(left, right)
    assert two.comparison.beside
    model = [place for place in everything(two) if two.told[place].left[0] == "model_state_dict"]  # type: ignore[index]
    wanted = (("model_state_dict", "_metadata"),) * 2
    assert copies(two.comparison, model, True, "left").edits == (TakeOver("left", (wanted,)),)
    assert copies(two.comparison, model[1:], True, "left").edits == ()
    assert again(two, merged(two, places=model)).identical
    single = (("model_state_dict", "_metadata", "1", "version"),) * 2
    assert copies(two.comparison, [], True, "left", [0]).edits == (TakeOver("left", (single,)),)
    assert copies(two.comparison, model, True, "left", [0]).edits == (TakeOver("left", (wanted,)),)


class Thing:
    """Of a class that nobody knows."""

    def __init__(self) -> None:
        self.rate, self.inner = 1, {"x": 2}


def test_unknown_objects_go_over_as_a_whole_or_not(pairs: Pairs) -> None:
    two = pairs({"thing": Thing(), "n": 1}, {"n": 1})
    places = of_status(two, "removed")
    assert copies(two.comparison, places, True, "left").edits == (TakeOver("left", ((("thing",), ("thing",)),)),)
    found = copies(two.comparison, places[:1], True, "left")
    assert found.edits == ()
    assert "which can only be copied as a whole" in found.left[0].reason


def test_what_cannot_be_had_is_left_alone(pairs: Pairs, tmp_path: Path) -> None:
    content = {"a": torch.ones(1000), "z": torch.ones(1000)}
    torch.save(content, tmp_path / "b.pth")
    data = (tmp_path / "b.pth").read_bytes()
    (tmp_path / "cut.pth").write_bytes(data[:len(data) - 3000])
    two = pairs(tmp_path / "cut.pth", {"a": torch.zeros(1000), "z": torch.zeros(1000)})
    found = copies(two.comparison, everything(two), True, "left")
    assert found.edits == (TakeOver("left", ((("a",), ("a",)),)),)
    assert (found.copied, [left.path for left in found.left]) == (1, [("z",)])
    mixed = blending(two.comparison, everything(two), True, "left", 0.5)
    assert (mixed.tensors, [left.path for left in mixed.left]) == (1, [("z",)])


def test_a_place_that_is_taken(pairs: Pairs) -> None:
    two = pairs({"w": torch.ones(3), "x": 1}, {"x": {"y": torch.zeros(2)}, "w": torch.ones(3)})
    found = copies(two.comparison, of_status(two, "removed"), True, "left")
    assert [left.reason for left in found.left] == ["its place is taken by another entry"]


# Mixing

def test_tensors_that_differ_are_mixed_and_all_else_is_told(pairs: Pairs) -> None:
    left, right = trained(), trained()
    change(left)
    left["model_state_dict"]["1.num_batches_tracked"] += 1  # type: ignore[index]
    left["model_state_dict"]["1.running_var"] = torch.ones(9)  # type: ignore[index]
    two = pairs(left, right)
    found = blending(two.comparison, everything(two), True, "left", 0.25)
    assert found.edit is not None
    assert isinstance(found.edit.entries, tuple)
    assert [here for _, here in found.edit.entries] == [
        ("model_state_dict", "0.weight"), ("model_state_dict", "4.bias"),
        ("optimizer_state_dict", "state", 0, "exp_avg")]
    assert found.tensors == 3
    reasons = {left.path[-1]: left.reason for left in found.left}
    assert reasons["epoch"] == "no tensor"
    assert reasons["1.num_batches_tracked"] == "whole numbers"
    assert reasons["1.running_var"].startswith("the shapes differ: [8] here, [9]")
    assert reasons["new.weight"] == reasons["1.running_mean"] == "on one side only"
    assert found.same == sum(one.status == "same" and one.verdict.proof != "" for one in two.told)


def test_nothing_to_mix(pairs: Pairs) -> None:
    two = pairs(trained(), trained())
    found = blending(two.comparison, everything(two), False, "right", 0.5)
    assert (found.edit, found.tensors) == (None, 0)
    assert found.same > 0


def test_names_that_were_aligned_are_mixed(pairs: Pairs) -> None:
    left = trained()["model_state_dict"]
    right = {f"module.{key}": value + 1 for key, value in copy.deepcopy(left).items()}  # type: ignore[attr-defined]
    two = pairs(left, right)
    found = blending(two.comparison, everything(two), False, "right", 0.5)
    assert found.edit is not None
    assert (("module.0.weight",), ("0.weight",)) in found.edit.entries  # type: ignore[operator]
    edit: Edit = found.edit._replace(file=side(two, True).origins[0])
    journal = do(new_journal(side(two, False).checkpoint), [edit], {side(two, True).origins[0]: side(two, True)})
    assert isinstance(at(journal, ""), Group)


def test_what_stays_as_it_is(pairs: Pairs) -> None:
    two = pairs(trained(), trained())
    found = staying(side(two, False), Blend("x", Glob("model_state_dict/*"), 0.5), side(two, True))
    assert [left.path for left in found] == [("model_state_dict", "1.num_batches_tracked")]
