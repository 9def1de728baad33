"""Strip presets: what they take for an optimizer or a copy, what they leave, and the bytes they free."""

from pathlib import Path

import pytest
import torch
from torch import nn

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop, Keep, Lift
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal, undo
from ckpt_browser.core.nodes import Group, Opaque
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.presets import LABELS, Preset, presets, stored_bytes, strip
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.core.edited import paths, seen
from tests.workspace.made import Maker, Ref, tied, training

NET = {"conv.weight": (4, 4), "conv.bias": (4,)}
ADAM = {"state": {0: {"step": 5, "exp_avg": (4, 4), "exp_avg_sq": (4, 4)}},
        "param_groups": [{"lr": 0.1, "params": [0]}]}
SGD = {"state": {}, "param_groups": [{"lr": 0.1, "params": [0]}]}
STEP = {"step_size": 1, "last_epoch": 5, "_step_count": 6, "base_lrs": [0.1]}


def offered(thing: object) -> dict[str, Preset]:
    checkpoint = thing if isinstance(thing, Checkpoint) else Maker().done(thing)
    return {preset.name: preset for preset in presets(new_document(checkpoint))}


def gone(thing: object) -> dict[str, list[str]]:
    return {name: [".".join(map(str, path)) for path in preset.paths] for name, preset in offered(thing).items()}


@pytest.mark.parametrize("key", ["optimizer", "optimizer_state_dict", "optim", "optimizerG", "g_optimizer", "opt", "x"])
@pytest.mark.parametrize("state", [ADAM, SGD])
def test_an_optimizer_is_known_by_what_it_holds(key: str, state: dict[str, object]) -> None:
    assert gone({"model": NET, key: state, "epoch": 1})["optimizer"] == [key]


def test_the_bytes_that_are_freed() -> None:
    found = offered({"model": NET, "optimizer": ADAM, "ema": NET, "scheduler": STEP, "epoch": 1})
    assert {name: preset.freed_bytes for name, preset in found.items()} == {
        "optimizer": 128, "scheduler": 0, "ema": 80, "weights": 208}
    assert [preset.label for preset in found.values()] == list(LABELS.values())


def test_bytes_that_something_else_holds_are_not_freed() -> None:
    maker = Maker()
    weights = Ref(maker.add(dict(NET)))
    assert offered(maker.done({"model": weights, "ema": weights}))["ema"].freed_bytes == 0


def test_a_checkpoint_of_lightning() -> None:
    found = gone({"epoch": 1, "pytorch-lightning_version": "2.0", "state_dict": NET, "loops": {"fit": {"x": {}}},
                  "callbacks": {"EMA": {"best": 1.0}}, "optimizer_states": [ADAM, SGD], "lr_schedulers": [STEP],
                  "hyper_parameters": {"lr": 0.1, "optimizer": {"name": "adam", "lr": 0.1}}})
    assert found == {"optimizer": ["optimizer_states"], "scheduler": ["lr_schedulers"], "weights": ["state_dict"]}


def test_several_networks() -> None:
    thing = {"G": NET, "D": NET, "optimizers": {"G": ADAM, "D": SGD}, "step": 1}
    found = offered(thing)
    assert found["optimizer"].edits == (Drop((("optimizers",),)),)
    assert found["weights"].edits == (Keep((("G",), ("D",))),)


def test_weights_are_lifted_out() -> None:
    journal = new_journal(training())
    (edit,) = strip(journal.document, "weights")
    assert edit == Lift(("model_state_dict",))
    assert paths(do(journal, [edit]))[0] == "conv1.weight"


@pytest.mark.parametrize("key", ["ema", "model_ema", "state_dict_ema", "ema_state_dict", "teacher", "modelEMA",
                                 "swa_model",
                                 "teacher_model"])
def test_copies_by_name(key: str) -> None:
    assert gone({"model": NET, key: NET, "ema_decay": 0.99, "step": 1})["ema"] == [key]


def test_a_copy_that_is_a_list_of_tensors() -> None:
    found = gone({"model": NET, "ema": {"decay": 0.9, "num_updates": 5, "x": None, "shadow_params": [(2,), (2,)]},
                  "e": 1})
    assert found["ema"] == ["ema"]


def test_a_copy_among_the_weights() -> None:
    found = gone({"state_dict": {"model.w": (2,), "model_ema.w": (2,), "model_ema.decay": (1,), "schema.w": (2,)},
                  "step": 1})
    assert found["ema"] == ["state_dict.model_ema.w", "state_dict.model_ema.decay"]
    assert gone({"model.w": (2,), "teacher.w": (2,)})["ema"] == ["teacher.w"]


def test_a_copy_beside_its_model() -> None:
    assert gone({"models": {"student": NET, "teacher": NET}, "step": 1}) == {
        "ema": ["models.teacher"], "weights": ["models.student"]}


def test_numbers_of_generators_and_metrics_are_no_weights() -> None:
    maker = Maker()
    rng, best = maker.tensor((3,), "uint8", 1), maker.tensor(())
    assert gone(maker.done({"rng": {"cpu": rng}, "metrics": {"best": best}, "net": NET})) == {"weights": ["net"]}


def test_deeper_places() -> None:
    found = gone({"trainer": {"optimizer": ADAM, "epoch": 1}, "net": {"encoder": NET, "decoder": NET}})
    assert found == {"optimizer": ["trainer.optimizer"], "weights": ["net"]}


def test_a_pickled_optimizer_and_a_pickled_model(tmp_path: Path) -> None:
    model = nn.Linear(2, 2)
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1)
    torch.save({"net": model, "a": optimizer, "b": scheduler.state_dict()}, tmp_path / "p.pth")
    checkpoint = open_checkpoint(str(tmp_path / "p.pth")).checkpoint
    assert isinstance(checkpoint.nodes[checkpoint.nodes[checkpoint.root].children[1]], Opaque)
    assert gone(checkpoint) == {"optimizer": ["a"], "scheduler": ["b"], "weights": ["net"]}


def test_what_torch_writes_in_training(tmp_path: Path) -> None:
    model = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.ones(2, 4)).sum().backward()
    optimizer.step()
    thing = {"model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict(),
             "scheduler": torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer).state_dict(),
             "rng_state": torch.get_rng_state(), "rng": {"cpu": torch.get_rng_state()}, "epoch": 3,
             "ema": torch.optim.swa_utils.AveragedModel(model).state_dict()}
    torch.save(thing, tmp_path / "t.pth")
    checkpoint = open_checkpoint(str(tmp_path / "t.pth")).checkpoint
    assert gone(checkpoint) == {"optimizer": ["optimizer_state_dict"], "scheduler": ["scheduler"], "ema": ["ema"],
                                "weights": ["model_state_dict"]}
    freed = offered(checkpoint)["optimizer"].freed_bytes
    assert freed == sum(value.nbytes for state in optimizer.state_dict()["state"].values() for value in state.values())


def test_undo_brings_it_back() -> None:
    journal = new_journal(training())
    for name in ("optimizer", "weights"):
        assert seen(undo(do(journal, strip(journal.document, name)))) == seen(journal)


@pytest.mark.parametrize("thing", [
    NET, 5, {}, [], {"epoch": 1}, (2, 2), {"optimizer": None, "scheduler": "step", "ema": 0.9}, {"G": NET, "D": NET},
    {"optimizer": {"name": "adam", "lr": 0.1}}, {"scheduler_config": {"step": 5}, "optim_args": {"betas": [0.9, 0.99]}},
    {"schema": {"a": 1}, "optimal": {"b": 2}, "seam": {"c": 1}}])
def test_where_nothing_fits(thing: object) -> None:
    assert gone(thing) == {}


@pytest.mark.parametrize(("thing", "name", "reason"), [
    ({"model": NET}, "optimizer", "nothing of the kind"), ({"model": NET}, "scheduler", "nothing of the kind"),
    ({"model": NET}, "ema", "nothing of the kind"), ({"ema": NET}, "ema", "all the weights that it has"),
    ({"a": 1}, "weights", "no group of weights"), (NET, "weights", "nothing but weights"),
    ({"model": NET}, "everything", "there is no preset everything")])
def test_what_cannot_be_stripped(thing: object, name: str, reason: str) -> None:
    with pytest.raises(EditError, match=reason):
        strip(new_document(Maker().done(thing)), name)


def test_weights_that_are_only_a_copy() -> None:
    assert gone({"ema": NET, "epoch": 1})["weights"] == ["ema"]


def test_each_storage_is_counted_once() -> None:
    assert stored_bytes(new_document(tied())) == 172


def test_circles_and_deep_lists_end() -> None:
    nodes = (Group("dict", ("optimizer", "ema"), (0, 1)), Group("list", (0, 1), (1, 1)))
    assert presets(new_document(Checkpoint("made", "pickle", 0, nodes, 0))) == []


def test_real_checkpoints(corpus: Path, corpus_index: dict[str, object]) -> None:
    found = {}
    for name in corpus_index:
        try:
            source = open_checkpoint(str(corpus / name))
        except CheckpointError:
            continue
        document = new_document(source.checkpoint)
        for preset in presets(document):
            found[name, preset.name] = preset.paths
            assert 0 <= preset.freed_bytes <= stored_bytes(document)
        source.close()
    assert found["chemprop__chemprop/example_model_v2_classification_mol_with_metrics.ckpt",
                 "weights"] == (("state_dict",),)
    assert any(name == "optimizer" for _, name in found)
    assert found["chemprop__chemprop/a.pt", "weights"] == (("state_dict",),)
    assert [paths for (_, name), paths in found.items() if name == "scheduler"] == [(("lr_schedulers",),)]
