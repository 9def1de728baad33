"""Models whose layers were all renamed: each layer comes together with that of its number, or with none."""

import re

import pytest
import torch
from safetensors.torch import save_file

from ckpt_browser.workspace.comparing.aligning.aligning import CONTENT, NEIGHBOURS, Rule
from ckpt_browser.workspace.comparing.aligning.numbering import agree, numbered, telling
from ckpt_browser.workspace.comparing.comparing import Wanted

from .compared import Pairs

LAYERS = 12
NAMES = {"attn.qkv": "attention.in_proj", "attn.proj": "attention.out_proj", "mlp.0": "ffn.fc1", "mlp.2": "ffn.fc2",
         "norm1": "norm1"}


@pytest.fixture
def pairs(tmp_path):
    made = Pairs(tmp_path)
    yield made
    made.close()


def transformer(seed: int = 0) -> dict[str, torch.Tensor]:
    """Biases that are all zero, norms that are all one, weights of few shapes: much alike, as in a new model."""
    torch.manual_seed(seed)
    model = {"embed.weight": torch.randn(20, 8)}
    for layer in range(LAYERS):
        for name in NAMES:
            ones = name.startswith("norm")
            size = 24 if name == "attn.qkv" else 8
            model[f"blocks.{layer}.{name}.weight"] = torch.ones(8) if ones else torch.randn(size, 8)
            model[f"blocks.{layer}.{name}.bias"] = torch.zeros(size)
    return model


def renamed(name: str) -> str:
    for old, new in NAMES.items():
        name = name.replace(f".{old}.", f".{new}.")
    return name.replace("blocks.", "encoder.layer.").replace("embed.", "tok_embeddings.")


def noisy(model: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name: tensor + 1e-3 * torch.randn_like(tensor) for name, tensor in model.items()}


def test_a_renamed_copy_differs_in_names_only(pairs):
    model = transformer()
    two = pairs(model, {renamed(name): tensor for name, tensor in model.items()})
    assert two.counts() == {"renamed": len(model)}
    assert {one.left[0]: one.right[0] for one in two.told} == {name: renamed(name) for name in model}
    assert {one.how for one in two.told} == {CONTENT, NEIGHBOURS}


def test_also_from_the_other_side_and_in_another_order(pairs, tmp_path):
    model = transformer()
    save_file({renamed(name): tensor for name, tensor in model.items()}, tmp_path / "other.safetensors")
    two = pairs(tmp_path / "other.safetensors", model)
    assert {one.right[0]: one.left[0] for one in two.told} == {name: renamed(name) for name in model}


def test_what_was_trained_on_is_suggested_layer_by_layer(pairs, tmp_path):
    model = transformer()
    save_file(noisy({renamed(name): tensor for name, tensor in model.items()}), tmp_path / "other.safetensors")
    two = pairs(model, tmp_path / "other.safetensors")
    assert two.counts() == {"removed": len(model), "added": len(model)}, "nobody has confirmed it"
    left, right = two.comparison.left.entries, two.comparison.right.entries
    assert {left[pair.left].name: right[pair.right].name for pair in two.comparison.suggestions} == \
        {name: renamed(name) for name in model}


def test_one_renamed_part_is_suggested_layer_by_layer(pairs):
    model = transformer()
    other = noisy({name.replace("attn.proj", "attn.out"): tensor for name, tensor in model.items()})
    two = pairs(model, dict(sorted(other.items())))
    assert not [one for one in two.told if one.left and one.right and one.left != one.right]
    left, right = two.comparison.left.entries, two.comparison.right.entries
    suggested = {left[pair.left].name: right[pair.right].name for pair in two.comparison.suggestions}
    assert suggested == {name: name.replace("attn.proj", "attn.out") for name in model if "attn.proj" in name}


def test_a_rule_helps_and_nothing_else_is_confused_by_it(pairs):
    model = transformer()
    rule = Rule(r"blocks\.(\d+)\.mlp\.2", r"encoder.layer.\1.ffn.fc2")
    two = pairs(model, {renamed(name): tensor for name, tensor in model.items()}, Wanted(rules=(rule,)))
    assert {one.left[0]: one.right[0] for one in two.told} == {name: renamed(name) for name in model}


def test_half_as_many_layers(pairs):
    model = transformer()
    student = {renamed(name): tensor for name, tensor in model.items() if re.match(r"blocks\.[0-5]\.", name)}
    two = pairs(model, student)
    assert {one.left[0]: one.right[0] for one in two.told if one.right} == \
        {name: renamed(name) for name in model if renamed(name) in student}


def test_names_go_before_contents_where_layers_changed_places(pairs):
    model = {name: tensor for name, tensor in transformer().items() if "attn" in name and name.endswith("weight")}
    moved = {name: model[name.replace(".3.", ".#.").replace(".4.", ".3.").replace(".#.", ".4.")] for name in model}
    two = pairs(model, {name.replace("blocks.", "moved."): tensor for name, tensor in moved.items()})
    assert two.of("blocks.3.attn.proj.weight").right == ("moved.3.attn.proj.weight",)
    assert two.counts() == {"renamed": len(model) - 4, "changed": 4}, "two layers hold what the other one held"


@pytest.mark.parametrize(("one", "other", "same"), [
    ((), (3,), True), ((2, 2), (2,), True), ((2,), (10,), False), ((1, 2), (2, 1), False), ((0, 4), (0, 7, 4), True)])
def test_numbers_that_agree(one, other, same):
    assert agree(one, other) is agree(other, one) is same


def test_numbers_that_tell():
    name = numbered("blocks.7.mlp.2.weight")
    assert (name.template, name.numbers) == (("blocks", "#", "mlp", "#", "weight"), (7, 2))
    assert telling({(0, 2): 0, (1, 2): 0}) == {(0, 2): (0,), (1, 2): (1,)}
    assert telling({(5,): 0}) == {(5,): ()}
    assert telling({}) == {}
