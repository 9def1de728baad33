"""Real checkpoints, saved by us unedited, renamed, dropped and retargeted: equal to the same done with torch."""

import pickle
from collections import OrderedDict
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import SetDevice
from ckpt_browser.core.nodes import Group, Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import SaveOptions
from tests.formats.same_as_torch import differences
from tests.workspace.saving.saved import saved

# torch warns of the old formats and types in these files.
pytestmark = pytest.mark.filterwarnings("ignore")

Index = dict[str, dict[str, object]]
KINDS = ("zip", "legacy pickle", "legacy tar", "raw pickle")


def loadable(corpus: Path, index: Index) -> Iterator[tuple[str, object]]:
    """Every file of the corpus that torch opens without running its code, with what torch loads."""
    for name, known in index.items():
        if known["kind"] in KINDS:
            try:
                yield name, torch.load(corpus / name, weights_only=True, map_location="cpu")
            except (RuntimeError, ValueError, pickle.UnpicklingError):
                continue


def wrong(made: Path, loaded: object, *, devices: bool = False) -> list[str]:
    source = open_checkpoint(str(made))
    try:
        return differences(source, loaded, devices=devices)[:3]
    finally:
        source.close()


@pytest.mark.parametrize("form", ["pth", "legacy"])
def test_unedited(corpus: Path, corpus_index: Index, tmp_path: Path, form: str) -> None:
    ours, found, compared = tmp_path / "ours.pth", [], 0
    for name, loaded in loadable(corpus, corpus_index):
        saved(corpus / name, ours, options=SaveOptions(format=form, verify=False))
        # Against the original as our reader has it, devices included, and as torch has it.
        found += [f"{name}: {line}" for line in wrong(corpus / name, torch.load(ours, weights_only=True,
                                                                                  map_location="cpu"))]
        found += [f"{name}: {line}" for line in wrong(ours, loaded)]
        compared += 1
    assert not found, "\n".join(found)
    assert compared >= 45


def first_dict(loaded: object) -> tuple[tuple[str, ...], dict | None]:
    """The first dict with tensors under texts, and the way to it."""
    waiting = [((), loaded)]
    while waiting:
        path, item = waiting.pop(0)
        if isinstance(item, dict):
            if any(isinstance(value, torch.Tensor) and isinstance(key, str) for key, value in item.items()):
                return path, item
            waiting += [((*path, key), value) for key, value in item.items() if isinstance(key, str)]
    return (), None


def test_renamed_and_dropped(corpus: Path, corpus_index: Index, tmp_path: Path) -> None:
    ours, theirs, found, compared = tmp_path / "ours.pth", tmp_path / "theirs.pth", [], 0
    for name, loaded in loadable(corpus, corpus_index):
        path, state = first_dict(loaded)
        if state is None:
            continue
        first, *_, last = [key for key, value in state.items() if isinstance(value, torch.Tensor)] * 2
        edits: list[Edit] = [Rename((*path, first), "renamed/weight")]
        pairs = [("renamed/weight" if key == first else key, value) for key, value in state.items()]
        if last != first:
            edits.append(Drop(((*path, last),)))
            pairs = [(key, value) for key, value in pairs if key != last]
        state.clear()
        state.update(pairs)
        saved(corpus / name, ours, edits)
        torch.save(loaded, theirs)
        found += [f"{name}: {line}" for line in wrong(theirs, torch.load(ours, weights_only=True, map_location="cpu"))]
        compared += 1
    assert not found, "\n".join(found)
    assert compared >= 33


@pytest.mark.parametrize("device", ["cpu", "cuda:1", "meta"])
def test_retargeted(corpus: Path, corpus_index: Index, tmp_path: Path, device: str) -> None:
    ours, found, compared = tmp_path / "ours.pth", [], 0
    for name, loaded in loadable(corpus, corpus_index):
        saved(corpus / name, ours, [SetDevice(device)])
        source = open_checkpoint(str(ours))
        nodes = [source.checkpoint.nodes[row.node] for row in walk(source.checkpoint)]
        assert {node.device for node in nodes if isinstance(node, Tensor) and node.type_name == "torch.Tensor"} \
            <= {device}, name
        found += [f"{name}: {line}" for line in wrong(ours, loaded)] if device != "meta" else []
        source.close()
        compared += 1
    assert not found, "\n".join(found)
    assert compared >= 45


def test_metadata_is_kept(corpus: Path, corpus_index: Index, tmp_path: Path) -> None:
    ours, compared = tmp_path / "ours.pth", 0
    for name, loaded in loadable(corpus, corpus_index):
        if isinstance(loaded, OrderedDict) and hasattr(loaded, "_metadata"):
            saved(corpus / name, ours)
            again = torch.load(ours, weights_only=True, map_location="cpu")
            assert again._metadata == loaded._metadata and type(again._metadata) is type(loaded._metadata), name
            compared += 1
    assert compared > 5


def test_whole_modules_are_written_again_only_when_asked(corpus: Path, corpus_index: Index, tmp_path: Path) -> None:
    """Files whose classes are not here: the records are the same, whatever torch would make of them."""
    compared = 0
    for name, known in corpus_index.items():
        if known["weights_only"] == "ok" or known["kind"] not in ("zip", "legacy pickle"):
            continue
        ours = tmp_path / "ours.pth"
        saved(corpus / name, ours, options=SaveOptions(keep_opaque=True, verify=False))
        before, after = open_checkpoint(str(corpus / name)), open_checkpoint(str(ours))
        assert shape_of(before.checkpoint) == shape_of(after.checkpoint), name
        assert set(after.checkpoint.globals) <= set(before.checkpoint.globals) | TODAY
        compared += 1
    assert compared > 5


TODAY = {"torch._utils._rebuild_tensor_v2", "torch._utils._rebuild_parameter", "collections.OrderedDict"}
"""Names that today's torch writes where older ones wrote others."""


def shape_of(checkpoint) -> list:
    return [(str(row.path), type(node).__name__, node.type_name, len(node.children) if isinstance(node, Group) else 0)
            for row in walk(checkpoint) for node in [checkpoint.nodes[row.node]]]
