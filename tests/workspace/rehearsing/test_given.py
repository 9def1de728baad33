"""What a file gives to load_state_dict, where it is no plain state_dict: torch says the same of what it loads."""

import argparse
import datetime as dt
import pathlib
import types
from collections import Counter, OrderedDict, defaultdict, deque
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import nn

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rehearsing.given import contents_of, damage_of
from ckpt_browser.workspace.rehearsing.rehearsal import rehearse
from tests.formats.hostile import named, proto, text, write, zipped
from tests.workspace.rehearsing.rehearsed import by_code, opened, said_by_torch

pytestmark = pytest.mark.filterwarnings("ignore")  # torch warns of nested tensors and typed storages


class Table(dict):
    """A dict of a person's own class."""


class Named:
    """What is no dict at all."""


def state(**more: Any) -> OrderedDict:
    return OrderedDict(nn.Linear(2, 3).state_dict(), **more)


def with_metadata(metadata: object) -> OrderedDict:
    given = state()
    given._metadata = metadata
    return given


GIVEN = {
    "an object": Named(), "a class": nn.Linear, "a dict of its own class": Table(nn.Linear(2, 3).state_dict()),
    "a key that is a set": {**state(), frozenset([1]): 1}, "a key that is a type": {**state(), torch.float16: 1},
    "a key that is a device": {**state(), torch.device("cpu"): 1},
    "a key that is a size": {**state(), torch.Size([1]): 1},
    "a key of numpy": {**state(), np.float32(1): 1}, "a key that is a date": {**state(), dt.date(2020, 1, 1): 1},
    "a key that is a path": {**state(), pathlib.PurePosixPath("a"): 1},
    "a storage": {**state(), "weight": torch.ones(6).untyped_storage()}, "a class for a tensor": state(bias=nn.Linear),
    "metadata without versions": with_metadata(OrderedDict({"": {}})),
    "a version that is a list": with_metadata(OrderedDict({"": {"version": 1}})),
    "metadata that is no dict, and an odd key": with_metadata([1]),
    **{f"metadata that is {thing!r:.40}": with_metadata(thing) for thing in (
        None, {}, [], [1], (), (1, 2), 0, 3, 1.5, 1j, False, "", "text", b"x", {1}, frozenset(), deque([1]), range(2),
        torch.ones(1), nn.Parameter(torch.ones(2)), np.ones(2), np.float32(3), torch.float32, torch.Size([1]),
        dt.date(2020, 1, 1), pathlib.PurePosixPath("a"), argparse.Namespace(a=1), types.SimpleNamespace(a=1), Counter(),
        defaultdict(dict), Named(), Named, Table({"": {}}))},
    **{f"metadata of which a part is {thing!r:.40}": with_metadata({"": thing}) for thing in (
        None, [1], (), 3, "text", torch.ones(1), Table(version=1), Named())},
    "metadata of which a part is odd that nobody asks for": with_metadata({"x": 3, 3: 4}),
}
GIVEN["metadata that is no dict, and an odd key"][3] = 1


def in_turn() -> OrderedDict:
    """A state_dict with two modules of which torch cannot ask, behind a tensor that cannot be copied."""
    given = OrderedDict(nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, 2)).state_dict())
    given._metadata = {"": {}, "0": {}, "1": [], "2": 3}
    return given


@pytest.mark.parametrize("name", GIVEN)
def test_torch_says_the_same(tmp_path: Path, name: str) -> None:
    model = nn.Linear(2, 3)
    checkpoint = opened(tmp_path, GIVEN[name])
    loaded = torch.load(tmp_path / "file.pth", weights_only=False)
    said = said_by_torch(model, loaded)
    told = rehearse(checkpoint, by_code(model))
    assert (told.strict, told.loose) == said


def test_modules_are_asked_for_in_their_turn(tmp_path: Path) -> None:
    model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, 2))
    nested = torch.nested.nested_tensor([torch.ones(2), torch.ones(3)])
    for entries in ({}, {"0.bias": nested}, {"1.weight": nested}, {"2.weight": nested}, {"x": 1}):
        given = in_turn()
        given.update(entries)
        told = rehearse(opened(tmp_path, given), by_code(model))
        assert (told.strict, told.loose) == said_by_torch(model, given)
        assert not told.loads and not told.loads_loosely
        assert told.error == ("RuntimeError" if "0.bias" in entries else "AttributeError")


def test_a_file_that_is_broken_as_a_whole_gives_nothing(tmp_path: Path) -> None:
    storage = b"(" + text("storage") + named("torch", "FloatStorage") + text("0") + text("cpu") + b"K\x04tQ"
    tensor = named("torch._utils", "_rebuild_tensor_v2") + b"(" + storage + b"K\x00K\x09\x85K\x01\x85\x89NtR"
    source = open_checkpoint(write(tmp_path, "file.pth", zipped(proto(tensor), data__0=bytes(16))))
    source.close()
    with pytest.raises(CheckpointError, match="cannot be read: reaches element 8 of a storage that holds 4"):
        contents_of(source.checkpoint)
    assert damage_of(source.checkpoint) == ""
