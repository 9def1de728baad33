"""Every repair, saved and really loaded by torch, comes to what it promised."""

import copy
import re
import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop, Keep, Lift
from ckpt_browser.core.edits.names import RenameMatching, RenamePrefix
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import Journal, do
from ckpt_browser.workspace.editing.recipes import from_recipe, to_recipe
from ckpt_browser.workspace.editing.rescue import SCRIPTED
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rehearsing.listing import target_of_list
from ckpt_browser.workspace.rehearsing.rehearsal import rehearse
from ckpt_browser.workspace.rehearsing.repairing import Repair, outcome_of, repairs, suggested
from ckpt_browser.workspace.rehearsing.steps import Filling
from ckpt_browser.workspace.rehearsing.targets import target_of
from ckpt_browser.workspace.saving.save_options import SaveOptions
from tests.workspace.made import Maker, training
from tests.workspace.rehearsing.rehearsed import Tied, by_file, conv, opened
from tests.workspace.saving.saved import saved

pytestmark = pytest.mark.filterwarnings("ignore")


def trained() -> tuple[nn.Module, torch.optim.Optimizer]:
    model = conv()
    optimizer = torch.optim.Adam(model.parameters())
    for parameter in model.parameters():
        parameter.grad = torch.ones_like(parameter)
    optimizer.step()
    return model, optimizer


def wrapped() -> Any:
    model, optimizer = trained()
    return {"epoch": 3, "optimizer": optimizer.state_dict(), "ema": {"decay": 0.9}, "model": model.state_dict()}


def with_head(model: nn.Module, classes: int) -> nn.Module:
    model = copy.deepcopy(model)
    model[3][1] = nn.Linear(4, classes)  # type: ignore[index]
    return model


def prefixed(*prefixes: str) -> Any:
    state = conv().state_dict()
    return {"state_dict": OrderedDict((prefix + key, value) for prefix in prefixes for key, value in state.items())}


def renamed() -> Any:
    names = {"0.": "stem.conv.", "1.": "stem.norm.", "3.0.": "body.first.", "3.1.": "head.last."}
    found = {}
    for key, value in conv().state_dict().items():
        old = next(old for old in names if key.startswith(old))
        found[names[old] + key[len(old):]] = value
    return found


CASES: dict[str, tuple[Callable[[], Any], Callable[[], nn.Module]]] = {
    "root": (wrapped, conv),
    "root of one layer": (lambda: {"net": nn.Linear(2, 3).state_dict(), "x": 1}, lambda: nn.Linear(2, 3)),
    "parallel": (lambda: nn.DataParallel(conv()).state_dict(), conv),
    "to parallel": (lambda: conv().state_dict(), lambda: nn.DataParallel(conv())),
    "compiled and parallel, in a dict": (
        lambda: {"m": {"sd": torch.compile(nn.DataParallel(conv())).state_dict()}}, conv),
    "from parallel to compiled": (lambda: nn.DataParallel(conv()).state_dict(), lambda: torch.compile(conv())),
    "a part of it": (lambda: prefixed("model.encoder.", "model.decoder."), conv),
    "one prefix for another": (lambda: prefixed("backbone."), lambda: nn.ModuleDict({"net": conv()})),
    "more than is wanted": (lambda: {**conv().state_dict(), "more.weight": torch.ones(2), "epoch": 3}, conv),
    "less than is wanted": (lambda: {"model": nn.Sequential(*list(conv())[:2]).state_dict()}, conv),
    "more classes": (lambda: with_head(conv(), 3).state_dict(), conv),
    "fewer classes": (lambda: {"model": with_head(conv(), 9).state_dict()}, conv),
    "a grown vocabulary that is tied": (lambda: Tied(10).state_dict(), lambda: Tied(13)),
    "other names": (renamed, conv),
    "another width": (lambda: {**conv().state_dict(), "3.0.weight": torch.ones(4, 5), "3.0.bias": torch.ones(4, 1)},
                      conv),
    "the whole module": (conv, conv),
    "the whole module, in a dict": (lambda: {"net": conv(), "epoch": 3}, conv),
    "keys that are no texts": (lambda: {**conv().state_dict(), 3: torch.ones(1), (1, 2): 4}, conv),
    "values that are no tensors": (lambda: {**conv().state_dict(), "0.weight": 3, "1.bias": None}, conv),
    "meta": (lambda: {**conv().state_dict(), "0.weight": torch.ones(4, 3, 3, 3, device="meta")}, conv),
    "nothing alike": (lambda: {"a.b": torch.ones(77)}, conv),
    "no state_dict": (lambda: [1, 2, 3], conv),
}
HELPLESS = {"nothing alike", "no state_dict"}


@pytest.mark.parametrize("name", CASES)
def test_every_repair_comes_to_what_it_promised(tmp_path: Path, name: str) -> None:
    torch.manual_seed(0)
    file, model = CASES[name][0](), CASES[name][1]()
    checkpoint = opened(tmp_path, file)
    target = by_file(tmp_path, model)
    before = rehearse(checkpoint, target)
    found = repairs(new_document(checkpoint), target, filling=Filling("normal", 3))
    assert bool(found) != (name in HELPLESS)
    for number, repair in enumerate(found):
        assert from_recipe(to_recipe(repair.edits)) == list(repair.edits)
        outcome = repair.outcome
        assert outcome != outcome_of(before)
        path = tmp_path / f"out{number}.pth"
        saved(tmp_path / "file.pth", path, repair.edits, SaveOptions(verify=False, keep_opaque=True))
        loaded = torch.load(path, weights_only=False)
        assert _loads(model, loaded, strict=True) == outcome.loads, repair.label
        assert _loads(model, loaded, strict=False) == outcome.loads_loosely, repair.label
        wanted = model.state_dict()
        assert outcome.matched == sum(key in loaded and getattr(loaded[key], "shape", None) == value.shape
                                      and not loaded[key].is_meta for key, value in wanted.items())


def _loads(model: nn.Module, state: Any, strict: bool) -> bool:
    try:
        model.load_state_dict(copy.copy(state), strict=strict)
    except (RuntimeError, AttributeError):
        return False
    return True


def found_for(folder: Path, name: str, filling: Filling | None = None) -> list[Repair]:
    file, model = CASES[name][0](), CASES[name][1]()
    return repairs(new_document(opened(folder, file)), by_file(folder, model), filling=filling or Filling())


@pytest.mark.parametrize(("name", "labels"), [
    ("root", ["Take “model” as the whole file (leaving out epoch, optimizer and ema)"]),
    ("parallel", ["Strip “module.”"]),
    ("to parallel", ["Put “module.” in front"]),
    ("compiled and parallel, in a dict", ["Take “m/sd” as the whole file, strip “_orig_mod.module.”",
                                          "Take “m/sd” as the whole file"][:1]),
    ("from parallel to compiled", ["Turn “module.” into “_orig_mod.”"]),
    ("a part of it", ["Take “state_dict” as the whole file, strip “model.encoder.”, drop 11 entries",
                      "Take “state_dict” as the whole file, strip “model.encoder.”"]),
    ("one prefix for another", ["Take “state_dict” as the whole file, turn “backbone.” into “net.”"]),
    ("more than is wanted", ["Drop more.weight and epoch"]),
    ("more classes", ["Keep only what loads, 9 of 11",
                      "Give 3.1.weight and 3.1.bias the model's number of rows, new ones zero"]),
    ("fewer classes", ["Take “model” as the whole file, keep only what loads, 9 of 11",
                       "Take “model” as the whole file",
                       "Take “model” as the whole file, cut 3.1.weight and 3.1.bias to the model's number of rows"]),
    ("a grown vocabulary that is tied", ["Give embed.weight the model's number of rows, new ones zero"]),
    ("the whole module", ["Make a state_dict of the file"]),
    ("another width", ["Keep only what loads, 9 of 11"]),
    ("keys that are no texts", ["Drop 3 and (1, 2)"]),
    ("less than is wanted", ["Take “model” as the whole file"]),
])
def test_what_is_offered(tmp_path: Path, name: str, labels: list[str]) -> None:
    assert [repair.label for repair in found_for(tmp_path, name)] == labels


def test_nothing_is_offered_where_all_is_well(tmp_path: Path) -> None:
    model = conv()
    assert repairs(new_document(opened(tmp_path, model.state_dict())), by_file(tmp_path, model)) == []


def test_other_names_are_found_by_their_endings_and_shapes(tmp_path: Path) -> None:
    [best, *_] = found_for(tmp_path, "other names")
    assert best.outcome.loads
    assert best.outcome.matched == 11
    names = "abcdefgh"
    layers = {f"layer{name}.weight": torch.ones(3, 3) for name in names}
    target = target_of(opened(tmp_path, {f"block.{number}.weight": torch.ones(3, 3) for number in range(8)}))
    assert repairs(new_document(opened(tmp_path, layers)), target) == []  # nothing tells which is which


def layered(layers: int, scramble: Callable[[str], str] = str) -> dict[str, torch.Tensor]:
    """Layers of four modules that hold the same, as numbers that tell each from all others."""
    return {scramble(f"model.layers.{layer}.{module}.weight"): torch.full((3, 3), layer * 10.0 + place)
            for layer in range(layers)
            for place, module in enumerate(("self_attn.q", "self_attn.k", "mlp.up", "mlp.down"))}


@pytest.mark.parametrize("shuffled", [False, True])
@pytest.mark.parametrize(("change", "sure"), [
    (lambda name: name.replace("self_attn", "attn"), True),
    (lambda name: name.replace("model.layers", "blocks").replace("self_attn", "attn"), True),
    (lambda name: "module." + name.replace("model.layers", "enc.blocks").replace("mlp", "ffn"), True),
    (lambda name: name.replace(".q.", ".query.").replace(".k.", ".key."), False),
    (lambda name: name.replace("attn.q", "attn.z_q").replace("attn.k", "attn.y_k"), False)])
def test_layers_belong_to_those_of_their_number(tmp_path: Path, change: Callable[[str], str], sure: bool,
                                                shuffled: bool) -> None:
    target = layered(12)
    file = layered(12, change)
    names = sorted(file) if shuffled else list(file)
    checkpoint = opened(tmp_path, {name: file[name] for name in names})
    [best, *_] = repairs(new_document(checkpoint), target_of(opened(tmp_path, target, "target.pth")))
    assert bool(best.guesses) != sure
    assert best.outcome.loads
    assert len(best.edits) <= 4  # one for all layers
    saved(tmp_path / "file.pth", tmp_path / "out.pth", best.edits, SaveOptions(verify=False))
    loaded = torch.load(tmp_path / "out.pth")
    assert all(torch.equal(loaded[name], value) for name, value in target.items())


@pytest.mark.parametrize("change", [
    lambda name: name.replace(".up.", ".fc1.").replace(".down.", ".fc2."),  # nothing tells which is which
    lambda name: re.sub("layers.([0-9]+)", lambda found: f"layers.{int(found[1]) + 1}", name.replace("model", "m"))])
def test_what_nothing_tells_is_left_alone(tmp_path: Path, change: Callable[[str], str]) -> None:
    target = target_of(opened(tmp_path, layered(6), "target.pth"))
    for repair in repairs(new_document(opened(tmp_path, layered(6, change))), target):
        assert all("mlp" not in edit.pattern for edit in repair.edits if isinstance(edit, RenameMatching))
        assert not repair.outcome.loads


def test_one_left_layer_is_not_another(tmp_path: Path) -> None:
    """Numbers agree in what is told as certain, too."""
    file = {f"blocks.2.attn.{name}": torch.ones(3, 3) for name in ("q.weight", "k.weight")}
    target = {f"layers.10.attn.{name}": torch.ones(3, 3) for name in ("q.weight", "k.weight")}
    assert repairs(new_document(opened(tmp_path, file)), target_of(opened(tmp_path, target, "target.pth"))) == []


def test_two_meanings_of_one_word_are_a_guess(tmp_path: Path) -> None:
    """The file knows an encoder, the model an encoder and a decoder: a decoder is no encoder."""
    file = {"encoder.norm.weight": torch.ones(3, 3), "extra.norm.weight": torch.ones(3, 3),
            "decoder.bias": torch.ones(1)}
    target = {"encoder.norm.weight": torch.ones(3, 3), "decoder.norm.weight": torch.ones(3, 3),
              "decoder.bias": torch.ones(1)}
    found = repairs(new_document(opened(tmp_path, file)), target_of(opened(tmp_path, target, "target.pth")))
    assert all(repair.guesses for repair in found if repair.outcome.loads)
    assert not found[0].guesses or len(found) == 1


def test_many_names_take_seconds(tmp_path: Path) -> None:
    meta = dict.fromkeys(layered(1000), torch.ones(3, 3))
    file = {name.replace("model.", "net.").replace("self_attn.", ""): value for name, value in meta.items()}
    before = time.process_time()
    [best, *_] = repairs(new_document(opened(tmp_path, file)), target_of(opened(tmp_path, meta, "target.pth")))
    assert time.process_time() - before < 20
    assert best.outcome.loads
    assert len(best.edits) <= 4


def test_rows_are_never_altered_without_being_asked_for(tmp_path: Path) -> None:
    found = found_for(tmp_path, "more classes")
    assert [repair.alters for repair in found] == [0, 2]
    assert suggested(found) == found[0]
    assert suggested(found[1:]) is None
    assert suggested(found[1:], altering=True) == found[1]
    assert suggested([]) is None


@pytest.mark.parametrize(("filling", "words"), [
    (Filling("zeros"), "new ones zero"), (Filling("mean"), "new ones the mean of the others"),
    (Filling("normal", 7), "new ones drawn at random like the others")])
def test_new_rows_hold_what_was_asked_for(tmp_path: Path, filling: Filling, words: str) -> None:
    best = found_for(tmp_path, "more classes", filling)[-1]
    assert words in best.label
    assert best.edits == (Resize(("3.1.weight",), 5, *filling), Resize(("3.1.bias",), 5, *filling))


def test_rows_of_integers_are_filled_with_zeros(tmp_path: Path) -> None:
    target = target_of(opened(tmp_path, {"a.b": torch.ones(5, dtype=torch.int64)}))
    [best, *_] = repairs(new_document(opened(tmp_path, {"a.b": torch.ones(3, dtype=torch.int64)})), target,
                         filling=Filling("mean"))
    assert best.edits == (Resize(("a.b",), 5),)


def test_edits_that_were_made_before_are_built_upon(tmp_path: Path) -> None:
    """A repair starts from the document as it is, not from the file."""
    model = conv()
    checkpoint = opened(tmp_path, {"a": {"b": nn.DataParallel(model).state_dict()}})
    document = do(Journal(new_document(checkpoint)), [Lift(("a",))]).document
    [best, *_] = repairs(document, by_file(tmp_path, model))
    assert best.edits == (Lift(("b",)), RenamePrefix((), "module.", ""))
    assert rehearse(do(Journal(document), best.edits).document.checkpoint, by_file(tmp_path, model)).loads


def test_a_list_without_shapes_is_enough_for_names() -> None:
    target = target_of_list("\n".join(f"net.{name}" for name in ("conv1.weight", "conv1.bias", "conv2.weight",
                                                                 "conv2.bias", "fc1.weight", "fc1.bias")))
    [best, *_] = repairs(new_document(training()), target)
    assert best.edits == (Lift(("model_state_dict",)), RenamePrefix((), "", "net."))
    assert best.outcome.loads


def test_names_that_would_collide_are_left_alone(tmp_path: Path) -> None:
    state = conv().state_dict()
    both = {**state, **{f"module.{key}": value for key, value in state.items()}}
    [best, *_] = repairs(new_document(opened(tmp_path, both)), by_file(tmp_path, conv()))
    assert isinstance(best.edits[0], Drop)
    assert best.outcome.loads


def test_keeping_leaves_what_loads_without_strict(tmp_path: Path) -> None:
    keep = next(repair for repair in found_for(tmp_path, "more classes") if repair.kind == "keep")
    assert keep.edits == (Drop((("3.1.weight",), ("3.1.bias",))),)
    assert (keep.outcome.loads, keep.outcome.loads_loosely, keep.outcome.missing) == (False, True, 2)


def test_keeping_a_little_of_much_names_what_stays(tmp_path: Path) -> None:
    target = target_of(opened(tmp_path, {"a.w": torch.ones(2), "b.w": torch.ones(3)}))
    file = {"a.w": torch.ones(2), "b.w": torch.ones(4, 4), **{f"c{place}.w": torch.ones(1) for place in range(9)}}
    [best] = repairs(new_document(opened(tmp_path, file)), target)
    assert best.edits == (Keep((("a.w",),)),)


def test_the_search_can_be_stopped() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        repairs(new_document(training()), target_of(training()), token=token)


def test_sharing_does_not_multiply_the_parts_that_are_tried() -> None:
    maker = Maker()
    inner = {f"{place}.w": (2, 2) for place in range(3)}
    many = {f"net{place}": inner for place in range(300)}
    found = repairs(new_document(maker.done(many)), target_of(maker.done(inner)))
    assert found[0].label == \
        "Take “net0” as the whole file (leaving out net1, net2, net3, net4, net5 and 294 more)"


def test_real_checkpoints_load_into_themselves(corpus: Path, corpus_index: dict[str, dict[str, object]]) -> None:
    tried = 0
    for name in corpus_index:
        try:
            source = open_checkpoint(str(corpus / name))
            source.close()
            target = target_of(source.checkpoint)
        except CheckpointError:
            continue  # broken, or no state_dict in it
        if source.checkpoint.format not in SCRIPTED and not target.remarks:
            found = rehearse(source.checkpoint, target).loads or \
                repairs(new_document(source.checkpoint), target)[0].outcome.loads
            assert found, name
            tried += 1
    assert tried > 20
