"""The sample that ships with the program is the tutorial's training checkpoint, and is listed as torch sees it."""

import json
from pathlib import Path

import pytest
import torch

from ckpt_browser.cli import main

SHAPES = {"conv1.weight": (6, 3, 5, 5), "conv1.bias": (6,), "conv2.weight": (16, 6, 5, 5), "conv2.bias": (16,),
          "fc1.weight": (120, 400), "fc1.bias": (120,), "fc2.weight": (84, 120), "fc2.bias": (84,),
          "fc3.weight": (10, 84), "fc3.bias": (10,)}


@pytest.fixture(scope="module")
def loaded(sample: Path) -> dict:
    return torch.load(sample, weights_only=True)


@pytest.fixture
def listed(sample: Path, capsys: pytest.CaptureFixture[str]) -> dict:
    assert main(["ls", "--json", str(sample)]) == 0
    return json.loads(capsys.readouterr().out)


def test_is_a_general_training_checkpoint(loaded: dict) -> None:
    assert list(loaded) == ["epoch", "loss", "model_state_dict", "optimizer_state_dict"]
    assert type(loaded["epoch"]) is int
    assert type(loaded["loss"]) is float
    assert {name: tuple(tensor.shape) for name, tensor in loaded["model_state_dict"].items()} == SHAPES
    assert loaded["optimizer_state_dict"]["param_groups"][0]["momentum"] > 0
    assert all("momentum_buffer" in state for state in loaded["optimizer_state_dict"]["state"].values())


def test_every_tensor_is_listed_as_torch_loads_it(loaded: dict, listed: dict) -> None:
    expected = dict(tensors_of(loaded))
    assert [tuple(row["path"]) for row in listed["tensors"]] == list(expected)
    for row in listed["tensors"]:
        tensor = expected[tuple(row["path"])]
        assert row["shape"] == list(tensor.shape)
        assert row["stride"] == list(tensor.stride())
        assert f"torch.{row['dtype']}" == str(tensor.dtype)
        assert row["device"] == str(tensor.device)
        assert (row["numel"], row["nbytes"]) == (tensor.numel(), tensor.nbytes)
        assert row["requires_grad"] is tensor.requires_grad
        assert row["storage"]["nbytes"] == tensor.untyped_storage().nbytes()


def test_storages_lie_where_the_listing_says(sample: Path, loaded: dict, listed: dict) -> None:
    content = sample.read_bytes()
    expected = dict(tensors_of(loaded))
    for row in listed["tensors"]:
        place, size = row["storage"]["offset"], row["storage"]["nbytes"]
        assert content[place:place + size] == expected[tuple(row["path"])].numpy().tobytes()


def test_values_are_listed_in_place(loaded: dict, listed: dict) -> None:
    values = {tuple(row["path"]): row["value"] for row in listed["values"]}
    assert values["epoch",] == loaded["epoch"]
    assert values["loss",] == loaded["loss"]
    group = loaded["optimizer_state_dict"]["param_groups"][0]
    for name in ("lr", "momentum", "nesterov", "foreach"):
        assert values["optimizer_state_dict", "param_groups", 0, name] == group[name]
    assert listed["problems"] == []


def tensors_of(value: object, path: tuple = ()) -> list:
    if isinstance(value, torch.Tensor):
        return [(path, value)]
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, item in pairs for found in tensors_of(item, (*path, key))]
