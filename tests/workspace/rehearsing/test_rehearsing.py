"""Rehearsals of load_state_dict agree with torch, word for word, strictly and not."""

import os
from collections import Counter, OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from torch import nn

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.rehearsing.modules import UNNAMED
from ckpt_browser.workspace.rehearsing.rehearsal import rehearse
from ckpt_browser.workspace.rehearsing.targets import places, target_of
from tests.workspace.made import Maker, transformer, troubled
from tests.workspace.rehearsing.rehearsed import (
    Odds,
    Tied,
    by_code,
    by_file,
    changed,
    conv,
    opened,
    plain,
    said_by_torch,
)

pytestmark = pytest.mark.filterwarnings("ignore")  # torch warns of half of what is tried here


def without(model: nn.Module, ending: str) -> Any:
    state = model.state_dict()
    for key in [key for key in state if key.endswith(ending)]:
        del state[key]
    return state


def versioned(model: nn.Module, version: object) -> Any:
    """Without counters, with a version for each module."""
    state = without(model, "num_batches_tracked")
    for entry in state._metadata.values():
        entry["version"] = version
    return state


def weight_normed() -> nn.Module:
    return nn.Sequential(nn.utils.parametrizations.weight_norm(nn.Linear(2, 3)))


MODELS: dict[str, Callable[[], nn.Module]] = {
    "linear": lambda: nn.Linear(2, 3), "conv": conv, "norm1": lambda: nn.BatchNorm1d(3),
    "norms": lambda: nn.Sequential(nn.BatchNorm1d(3), nn.BatchNorm3d(2, affine=False),
                                   nn.BatchNorm2d(2, track_running_stats=False), nn.SyncBatchNorm(2)),
    "instance": lambda: nn.Sequential(nn.InstanceNorm1d(3), nn.InstanceNorm2d(2, affine=True),
                                      nn.InstanceNorm2d(2, track_running_stats=True)),
    "lstm": lambda: nn.LSTM(3, 4, 2, bidirectional=True), "embedding": lambda: nn.Embedding(7, 2),
    "attention": lambda: nn.MultiheadAttention(4, 2), "layer": lambda: nn.TransformerEncoderLayer(4, 2, 8),
    "tied": Tied, "odds": Odds, "nested": lambda: nn.Sequential(nn.Sequential(nn.Sequential(nn.Linear(1, 1)))),
    "parallel": lambda: nn.DataParallel(conv()), "compiled": lambda: torch.compile(conv()),
    "both": lambda: torch.compile(nn.DataParallel(conv())), "weight-norm": weight_normed, "empty": nn.Identity,
}

FILES: dict[str, Callable[[nn.Module], Any]] = {
    "itself": lambda model: model.state_dict(),
    "without metadata": lambda model: plain(model.state_dict()),
    "nothing": lambda model: {},
    "nothing but more": lambda model: {"x": torch.ones(1), "y.z": torch.ones(1)},
    "more": lambda model: {**model.state_dict(), "x": torch.ones(1), "0.y": torch.ones(1), "epoch": 3},
    "weights only": lambda model: without(model, "bias"),
    "without counters": lambda model: without(model, "num_batches_tracked"),
    "without counters or metadata": lambda model: plain(without(model, "num_batches_tracked")),
    "version 1": lambda model: versioned(model, 1), "version 2": lambda model: versioned(model, 2),
    "other shapes": lambda model: {key: torch.zeros(*value.shape, 2) if isinstance(value, torch.Tensor) else value
                                   for key, value in model.state_dict().items()},
    "transposed": lambda model: {key: value.T.clone() if getattr(value, "ndim", 0) == 2 else value
                                 for key, value in model.state_dict().items()},
    "halves": lambda model: {key: value.half() if isinstance(value, torch.Tensor) else value
                             for key, value in model.state_dict().items()},
    "single numbers": lambda model: {key: torch.ones(1) for key in model.state_dict()},
    "numbers": lambda model: dict.fromkeys(model.state_dict(), 3),
    "arrays": lambda model: {key: np.ones(3) for key in model.state_dict()},
    "parallel": lambda model: nn.DataParallel(model).state_dict(),
    "reversed": lambda model: dict(reversed(list(model.state_dict().items()))),
    "wrapped": lambda model: {"model": model.state_dict(), "epoch": 3},
    "running statistics": lambda model: {f"{place}running_{name}": torch.ones(3) for name in ("mean", "var")
                                         for place in ("0.", "1.", "")},
}


@pytest.mark.parametrize("name", MODELS)
def test_it_agrees_with_torch(tmp_path: Path, name: str) -> None:
    torch.manual_seed(0)
    model = MODELS[name]()
    for what, make in FILES.items():
        file = make(model)
        said = said_by_torch(model, file)
        checkpoint = opened(tmp_path, file)
        built = rehearse(checkpoint, by_code(model))
        assert (built.strict, built.loose) == said, what
        assert built.loads == (said.strict == "<All keys matched successfully>")
        assert built.loads_loosely == (not said.loose.startswith("Error"))
        if name == "empty" or (name == "instance" and "running" in what):
            continue  # a state_dict tells nothing of modules that have nothing in it
        told = rehearse(checkpoint, by_file(tmp_path, model))
        assert (told.strict, told.loose) == said, what


def odd_things() -> list[object]:
    return [
        [1], (1,), 3, None, "text", torch.ones(2), nn.Linear(2, 3), {1: 2}, {None: 1}, {b"x": 1}, {(1, 2): 3}, {1.5: 0},
        {True: torch.ones(1)}, Counter({"a": 1}), {"weight": torch.ones(3, 2), 7: 8},
        {"weight": torch.ones(3, 2, device="meta"), "bias": torch.ones(3)},
        {"weight": torch.ones(3, 2).to_sparse(), "bias": torch.ones(3)},
        {"weight": torch.ones(3, 2, dtype=torch.float64).to_sparse_csr(), "bias": torch.ones(3)},
        {"weight": torch.quantize_per_tensor(torch.ones(3, 2), 1.0, 0, torch.qint8)},
        {"weight": torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]), "bias": torch.ones(3)},
        {"weight": torch.empty((3, 2), dtype=torch.bits8), "bias": torch.ones(3)},
        {"weight": torch.ones(3, 2, dtype=torch.complex64), "bias": torch.ones(3, dtype=torch.bool)},
        {"weight": torch.Size([3, 2]), "bias": torch.float16}, {"weight": {"a": 1}, "bias": [1]},
        {"weight": OrderedDict(a=1), "bias": None}, {"weight": np.float64(3), "bias": {1, 2}},
        {"weight.": 1, ".weight": 2, ".": 3, "": 4, "weight.x": 5, "a..b": 6, "weight": torch.ones(3, 2)},
        {'na"me\n': 1, "\u202eevil": torch.ones(1), "%s {}": torch.ones(1), "it's": torch.ones(1)}]


@pytest.mark.parametrize("place", range(28))
def test_odd_things(tmp_path: Path, place: int) -> None:
    thing, model = odd_things()[place], nn.Linear(2, 3)
    said = said_by_torch(model, thing)
    rehearsal = rehearse(opened(tmp_path, thing), by_file(tmp_path, model))
    assert (rehearsal.strict, rehearsal.loose) == said


def test_what_is_odd_within_a_model(tmp_path: Path) -> None:
    model = Odds()
    for file in ({"gone.x": torch.ones(1), "gone": torch.ones(1), "none": torch.ones(1), "passing": torch.ones(3)},
                 changed(model, scale=torch.ones(1)), changed(model, scale=torch.ones(2)),
                 changed(model, _extra_state=None), changed(model, inner___extra_state=3),
                 changed(model, inner__weight=nn.Parameter(torch.ones(2, 2)))):
        rehearsal = rehearse(opened(tmp_path, file), by_code(model))
        assert (rehearsal.strict, rehearsal.loose) == said_by_torch(model, file)


def test_weights_normalised_in_the_old_way_are_taken(tmp_path: Path) -> None:
    model = weight_normed()
    old = {"0.weight_g": torch.ones(3, 1), "0.weight_v": torch.ones(3, 2), "0.bias": torch.ones(3)}
    for file in (old, {"0.weight_g": torch.ones(3, 1), "0.bias": torch.ones(3)}, {**old, "0.weight": torch.ones(3, 2)}):
        for target in (by_code(model), by_file(tmp_path, model)):
            rehearsal = rehearse(opened(tmp_path, file), target)
            assert (rehearsal.strict, rehearsal.loose) == said_by_torch(model, file)
    rows = rehearse(opened(tmp_path, old), by_code(model)).rows
    assert [(row.given.key, row.word) for row in rows if row.given] == [
        ("0.bias", "loads"), ("0.weight_g", "loads"), ("0.weight_v", "loads")]


LEAVES = st.sampled_from([lambda: nn.Linear(2, 3), lambda: nn.BatchNorm1d(2), lambda: nn.Embedding(3, 2), nn.ReLU,
                          lambda: nn.LayerNorm(2), lambda: nn.PReLU(), lambda: nn.InstanceNorm1d(2), Odds])
TREES = st.recursive(LEAVES.map(lambda make: ("leaf", make)),
                     lambda trees: st.lists(trees, max_size=3).map(lambda some: ("all", some)), max_leaves=6)
NAMES = st.text("ab01._", max_size=7)
VALUES = st.sampled_from([3, "text", torch.ones(2), torch.ones(1), torch.tensor(1.0), torch.ones(3, 2), None])


def grown(tree: Any) -> nn.Module:
    kind, content = tree
    return content() if kind == "leaf" else nn.Sequential(*map(grown, content))


@settings(max_examples=120, deadline=None, derandomize=not os.environ.get("CKPT_RANDOM"), database=None,
          suppress_health_check=list(HealthCheck))
@given(TREES, st.data())
def test_random_models_and_files(tmp_path_factory: pytest.TempPathFactory, tree: Any, data: st.DataObject) -> None:
    model = grown(tree)
    state = model.state_dict()
    for key in data.draw(st.lists(st.sampled_from(sorted(state)), max_size=3) if state else st.just([])):
        if data.draw(st.booleans()):
            state.pop(key, None)
        else:
            state[key] = data.draw(VALUES)
    for key, value in data.draw(st.lists(st.tuples(NAMES, VALUES), max_size=3)):
        state[key] = value
    file = plain(state) if data.draw(st.booleans()) else state
    folder = tmp_path_factory.mktemp("random")
    rehearsal = rehearse(opened(folder, file), by_code(model))
    assert (rehearsal.strict, rehearsal.loose) == said_by_torch(model, file)
    if state:
        told = rehearse(opened(folder, file), by_file(folder, model)) if model.state_dict() else rehearsal
        assert (told.missing, told.mismatched) == (rehearsal.missing, rehearsal.mismatched)
    assert rehearsal.wanted + sum(row.word == "spared" for row in rehearsal.rows) == len(model.state_dict())
    assert Counter(row.given.key for row in rehearsal.rows if row.given) == Counter(dict.fromkeys(file, 1))


class TestTargets:
    def test_the_state_dict_is_found(self, tmp_path: Path) -> None:
        model = conv()
        optimizer = torch.optim.Adam(model.parameters())
        checkpoint = opened(tmp_path, {"epoch": 3, "optimizer": optimizer.state_dict(), "net": model.state_dict()})
        target = target_of(checkpoint, where="a.pth")
        assert target.where == "a.pth · net"
        assert target.class_name == UNNAMED
        assert [key for key, _ in target.slots()] == list(model.state_dict())

    def test_one_layer_without_dots(self, tmp_path: Path) -> None:
        checkpoint = opened(tmp_path, {"state": nn.Linear(2, 3).state_dict(), "lr": torch.tensor(0.1)})
        assert [place.path for place in places(checkpoint)] == [("state",), ()]
        assert target_of(checkpoint).modules[0].slots[0].shape == (3, 2)

    def test_the_largest_is_meant_unless_another_is_named(self, tmp_path: Path) -> None:
        checkpoint = opened(tmp_path, {"metric": nn.BatchNorm1d(2), "small": {"a.b": torch.ones(1)},
                                       "model": conv().state_dict(), "ema": conv().state_dict(), "none": nn.ReLU()})
        assert [place.path for place in places(checkpoint)] == [("model",), ("ema",), ("metric",), ("small",)]
        assert target_of(checkpoint).where == "model"

    def test_a_whole_module_tells_its_class_and_more(self, tmp_path: Path) -> None:
        model = nn.Sequential(nn.InstanceNorm1d(3), nn.BatchNorm1d(2))
        target = target_of(opened(tmp_path, {"model": model}))
        assert target.class_name == "Sequential"
        file = {"0.running_mean": torch.ones(3), **plain(without(model, "num_batches_tracked"))}
        rehearsal = rehearse(opened(tmp_path, file), target)
        assert (rehearsal.strict, rehearsal.loose) == said_by_torch(model, file)

    def test_names_that_no_model_has_are_told(self, tmp_path: Path) -> None:
        deep = "a." * 300 + "b"
        target = target_of(opened(tmp_path, {"a.b": torch.ones(1), "a..b": torch.ones(1), "": torch.ones(1),
                                             deep: torch.ones(1)}))
        assert [key for key, _ in target.slots()] == ["a.b"]
        assert len(target.remarks) == 3
        assert "an empty name is no name that a model can have" in target.remarks[1]

    @pytest.mark.parametrize(("thing", "reason"), [
        ({"epoch": 3}, "holds no state_dict and no module"), ([], "holds no state_dict"), ({}, "holds no state_dict"),
        (torch.ones(3), "holds no state_dict"),
        ({"state": {0: {"step": torch.ones(1)}}, "param_groups": []}, "holds no state_dict")], ids=str)
    def test_no_model_in_it(self, tmp_path: Path, thing: object, reason: str) -> None:
        with pytest.raises(CheckpointError, match=reason):
            target_of(opened(tmp_path, thing))

    def test_the_part_that_is_meant_is_none(self, tmp_path: Path) -> None:
        checkpoint = opened(tmp_path, {"a.b": torch.ones(1), "c": [1], "d": {"e": 1}})
        with pytest.raises(CheckpointError, match="c: is no state_dict"):
            target_of(checkpoint, ("c",))
        with pytest.raises(CheckpointError, match="d: holds no tensors by name"):
            target_of(checkpoint, ("d",))
        with pytest.raises(CheckpointError, match="there is nothing of this name"):
            target_of(checkpoint, ("f",))

    def test_what_is_broken_is_left_out_and_told(self) -> None:
        target = target_of(troubled())
        assert [key for key, _ in target.slots()] == ["good"]
        assert target.remarks == ("bad cannot be read, and is left out of the model",)


class TestRows:
    def test_both_sides_row_by_row(self, tmp_path: Path) -> None:
        model = conv()
        file = {"first": 1, **changed(model, **{"0__bias": torch.ones(7), "0__weight": torch.ones(4, 3, 3, 3).half(),
                                                "1__num_batches_tracked": None, "3__1__bias": None}), "last": 2}
        rows = rehearse(opened(tmp_path, dict(file)), by_file(tmp_path, model)).rows
        assert [(*[side.key if side else "" for side in row[:2]], row.word) for row in rows] == [
            ("", "first", "unexpected"), ("0.weight", "0.weight", "converts"), ("0.bias", "0.bias", "shape"),
            ("1.weight", "1.weight", "loads"), ("1.bias", "1.bias", "loads"),
            ("1.running_mean", "1.running_mean", "loads"), ("1.running_var", "1.running_var", "loads"),
            ("1.num_batches_tracked", "", "spared"), ("3.0.weight", "3.0.weight", "loads"),
            ("3.0.bias", "3.0.bias", "loads"), ("3.1.weight", "3.1.weight", "loads"), ("", "last", "unexpected"),
            ("3.1.bias", "", "missing")]
        assert rows[1].note == "float16 becomes float32"

    def test_other_names_stand_side_by_side(self, tmp_path: Path) -> None:
        model = conv()
        rehearsal = rehearse(opened(tmp_path, nn.DataParallel(model).state_dict()), by_file(tmp_path, model))
        assert rehearsal.matched == 0
        assert {row.word for row in rehearsal.rows} == {"name"}
        assert all(row.given.key == f"module.{row.target.key}" for row in rehearsal.rows if row.given and row.target)

    def test_buffers_that_are_not_saved_are_told(self, tmp_path: Path) -> None:
        model = Odds()
        rows = rehearse(opened(tmp_path, {**model.state_dict(), "passing": torch.ones(3)}), by_code(model)).rows
        assert rows[-1].note == "the model has it, but does not save it"
        rows = rehearse(opened(tmp_path, {**model.state_dict(), "gone.x": torch.ones(3)}), by_code(model)).rows
        assert (rows[-1].word, rows[-1].note) == ("ignored", "torch passes over it")

    def test_what_is_broken_in_the_file_does_not_load(self) -> None:
        maker = Maker()
        target = target_of(maker.done({"good": (2, 2), "bad": (3,)}))
        rehearsal = rehearse(troubled(), target)
        assert not rehearsal.loads_loosely
        assert rehearsal.counts()["fails"] == 1

    def test_of_two_entries_alike_the_last_counts(self) -> None:
        maker = Maker()
        target = target_of(maker.done({"a": (2, 2)}))
        twice = maker.add({"a": (2, 2)})
        group = maker.nodes[twice]
        other = maker.add((5, 5))
        maker.nodes[twice] = group._replace(keys=("a", "a"), children=(*group.children, other))
        assert rehearse(maker.done(maker.nodes[twice]), target).mismatched[0].given == (5, 5)

    def test_many_keys(self) -> None:
        file = transformer(5000)
        rehearsal = rehearse(file, target_of(file))
        assert rehearsal.loads
        assert len(rehearsal.rows) == 5000
