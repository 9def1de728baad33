"""Where the numbers of a file lie: each tensor in one place, and what is shared once."""

from pathlib import Path

import pytest
import torch
from torch import nn

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.shares import Shares, shares_of
from ckpt_browser.workspace.rows.totals import add_up
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import Maker, Ref, training


def shares(checkpoint: Checkpoint, folded: bool = True) -> Shares | None:
    tree = build_tree(checkpoint, folded)
    totals = add_up(tree)
    found = shares_of(tree, totals)
    assert found is None or totals.elements[0] <= found.model + found.ema + found.optimizer + found.elsewhere
    return found


@pytest.mark.parametrize("folded", [True, False])
def test_a_training_checkpoint_is_told_apart_exactly(tmp_path: Path, folded: bool) -> None:
    model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Flatten(), nn.Linear(8, 2))
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.zeros(2, 3, 3, 3)).sum().backward()
    optimizer.step()
    torch.save({"net": nn.DataParallel(model).state_dict(), "optimizer": optimizer.state_dict(),
                "ema": model.state_dict(), "epoch": 3, "best": torch.tensor(0.5), "rng": torch.zeros(16)},
               tmp_path / "last.pth")
    parameters = sum(each.numel() for each in model.parameters())
    buffers = sum(each.numel() for each in model.buffers())
    states = sum(value.numel() for state in optimizer.state_dict()["state"].values() for value in state.values())
    source = open_checkpoint(str(tmp_path / "last.pth"))
    # The EMA copy is the very same tensors here: they count in both, and once in the total.
    assert shares(source.checkpoint, folded) == Shares(parameters + buffers, buffers, parameters + buffers, states, 17)
    assert add_up(build_tree(source.checkpoint)).elements[0] == parameters + buffers + states + 17


def test_lists_of_optimizers_count_too() -> None:
    state = {"state": {0: {"exp_avg": (2, 3)}}, "param_groups": [{"lr": 0.1}]}
    found = shares(Maker().done({"state_dict": {"a.w": (2, 3)}, "optimizer_states": [state, state]}))
    assert found == Shares(6, 0, 0, 12, 0)


def test_views_of_one_storage_count_as_far_as_they_differ() -> None:
    maker = Maker()
    whole = maker.tensor((10,))
    checkpoint = maker.done({
        "model": {"a.w": Ref(maker.add(whole)), "a.v": whole, "a.half": maker.tensor((5,), storage=0),
                  "a.rest": maker.tensor((5,), storage=0, offset=5)},
        "optimizer": {"state": {0: {"exp_avg": (10,), "master": whole}}, "param_groups": []}})
    tree = build_tree(checkpoint)
    totals = add_up(tree)
    found = shares_of(tree, totals)
    assert found == Shares(totals.elements[tree.find(("model",))], 0, 0, 20, 0)
    assert found.model == 10
    assert totals.elements[0] == 20


def test_what_is_elsewhere_too_counts_where_it_belongs() -> None:
    maker = Maker()
    weight = maker.add(maker.tensor((4,)))
    checkpoint = maker.done({"model": {"a.w": Ref(weight), "a.b": (2,)}, "metrics": [Ref(weight), (3,)],
                             "optimizer": {"state": {0: {"exp_avg": (4,)}}, "param_groups": []}})
    assert shares(checkpoint) == Shares(6, 0, 0, 4, 3)


def test_parts_of_sparse_tensors_count_where_they_lie() -> None:
    maker = Maker()
    values, indices = maker.add(maker.tensor((4,))), maker.add(maker.tensor((2, 4), "int64"))
    sparse = Tensor("float32", (10, 10), None, None, 0, "cpu", layout="sparse_coo",
                    parts=(("indices", indices), ("values", values)))
    found = shares(maker.done({"model": {"a.w": (3,), "a.s": sparse},
                               "optimizer": {"state": {0: {"exp_avg": (3,)}}, "param_groups": []}}))
    assert found == Shares(7, 0, 0, 3, 0)


@pytest.mark.parametrize("checkpoint", [Maker().done({"a.w": (2,), "a.b": (2,)}), Maker().done({"epoch": 3}),
                                        Maker().done({"model": {"a.w": (2,)}, "epoch": 3}), Maker().done((2, 2)),
                                        Maker().done({"optimizer": {"state": {}, "param_groups": []}})])
def test_files_with_only_one_of_both_have_none(checkpoint: Checkpoint) -> None:
    assert shares(checkpoint) is None


def test_the_small_network() -> None:
    assert shares(training()) == Shares(450 + 6 + 2400 + 16 + 48000 + 120, 0, 0, 450, 0)
