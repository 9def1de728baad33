"""Layers told from names and shapes, and from classes."""

import pytest

from ckpt_browser.core.nodes import Group, Opaque, Value
from ckpt_browser.workspace.rows.layers import Around, layer_text, recognise
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import Maker


@pytest.mark.parametrize(("shapes", "wanted"), [
    ({"weight": (2048, 640), "bias": (2048,)}, "Linear 640→2048"),
    ({"weight": (2048, 640)}, "Linear 640→2048"),
    ({"weight": (64, 3, 7, 7)}, "Conv2d 3→64 k7"),
    ({"weight": (64, 3, 7, 1), "bias": (64,)}, "Conv2d 3→64 k7×1"),
    ({"weight": (8, 4, 3), "bias": (8,)}, "Conv1d 4→8 k3"),
    ({"weight": (8, 4, 3, 3, 3), "bias": (8,)}, "Conv3d 4→8 k3"),
    ({"weight": (8, 4, 2, 2), "bias": (4,)}, "ConvTranspose2d 8→4 k2"),
    ({"weight": (8, 4, 2, 2), "bias": (5,)}, ""),
    ({"weight": (768,), "bias": (768,)}, "LayerNorm 768"),
    ({"weight": (768,), "bias": (7,)}, ""),
    ({"weight": (768,)}, ""),
    ({"weight": (768, 2304), "bias": (2304,)}, "Conv1D 768→2304"),
    ({"weight": (64,), "bias": (64,), "running_mean": (64,), "running_var": (64,), "num_batches_tracked": ()},
     "BatchNorm 64"),
    ({"weight_ih_l0": (512, 64), "weight_hh_l0": (512, 128), "bias_ih_l0": (512,), "bias_hh_l0": (512,)},
     "LSTM 64→128"),
    ({"weight_ih_l0": (30, 4), "weight_hh_l0": (30, 10)}, "GRU 4→10"),
    ({"weight_ih_l0": (10, 4), "weight_hh_l0": (10, 10), "weight_ih_l0_reverse": (10, 4),
      "weight_hh_l0_reverse": (10, 10), "weight_ih_l1": (10, 20), "weight_hh_l1": (10, 10)},
     "RNN 4→10, 2 layers, bidirectional"),
    ({"weight_ih": (40, 4), "weight_hh": (40, 10)}, "LSTMCell 4→10"),
    ({"weight_ih_l0": (400, 8), "weight_hh_l0": (400, 20), "weight_hr_l0": (20, 100)}, "LSTM 8→100 projected to 20"),
    ({"weight_g": (10, 1), "weight_v": (10, 5), "bias": (10,)}, "Linear 5→10"),
    ({"exp_avg": (3,), "step": ()}, ""), ({}, ""), ({"weight": ()}, ""), ({"running_mean": ()}, ""),
    ({"weight_ih_l0": (0, 0), "weight_hh_l0": (0, 0)}, ""),
])
def test_shapes_tell_the_layer(shapes, wanted):
    assert recognise(shapes, Around(dimensions=-1)) == wanted


@pytest.mark.parametrize(("name", "shape", "wanted"), [
    ("wte", (50257, 768), "Embedding 50257×768"), ("embed_tokens", (32000, 2048), "Embedding 32000×2048"),
    ("input_layernorm", (4096,), "RMSNorm 4096"), ("prelu1", (32,), "PReLU 32"), ("lm_head", (9, 3), "Linear 3→9"),
])
def test_names_tell_what_shapes_cannot(name, shape, wanted):
    assert recognise({"weight": shape}, Around(name)) == wanted


def test_attention_is_told_by_its_projection():
    shapes = {"in_proj_weight": (1536, 512), "in_proj_bias": (1536,)}
    assert recognise(shapes, out_proj=True) == "MultiheadAttention 512"


def layers(thing: object, folded: bool = True) -> dict[str, str]:
    tree = build_tree(Maker().done(thing), folded)
    found = ((tree.label(row), layer_text(tree, row)) for row in range(1, len(tree)))
    return {label: text for label, text in found if text}


def test_a_neighbour_tells_the_dimension_of_a_batch_norm():
    norm = {"weight": (16,), "bias": (16,), "running_mean": (16,), "running_var": (16,)}
    convolution = {"conv.weight": (16, 3, 5, 5)}
    assert layers(convolution | {f"bn.{name}": shape for name, shape in norm.items()})["bn"] == "BatchNorm2d 16"
    linear = {"fc.weight": (16, 9)}
    assert layers(linear | {f"bn.{name}": shape for name, shape in norm.items()})["bn"] == "BatchNorm1d 16"
    assert layers({f"bn.{name}": shape for name, shape in norm.items()})["bn"] == "BatchNorm 16"


def test_a_depthwise_convolution_is_told_by_the_layer_before():
    found = layers({"a.weight": (32, 3, 3, 3), "b.weight": (32, 1, 3, 3)})
    assert found == {"a": "Conv2d 3→32 k3", "b": "Conv2d 32→32 k3 groups 32"}


def test_flat_keys_have_layers_too():
    found = layers({"fc.weight": (3, 5), "fc.bias": (3,), "other": (2,)}, folded=False)
    assert found == {"fc.weight": "Linear 5→3", "fc.bias": "Linear 5→3"}


def test_a_pickled_module_says_its_class_and_attributes():
    maker = Maker()
    state = maker.add({"in_channels": 3, "out_channels": 64, "kernel_size": [7, 7], "stride": [2, 2]})
    module = Opaque("torch.nn.modules.conv.Conv2d", "new", state=state)
    tree = build_tree(maker.done({"conv1": module}))
    assert layer_text(tree, 1) == "Conv2d 3→64 k7 s2"


def test_a_traced_module_loses_its_mangling():
    node = Opaque("__torch__.torch.nn.modules.linear.___torch_mangle_0.Linear", "new")
    assert layer_text(build_tree(Maker().done({"fc": node})), 1) == "Linear"


def test_hostile_attributes_do_no_harm():
    maker = Maker()
    state = maker.add(Group("dict", ("in_features", "out_features"),
                            (maker.add(Value("int", 10**300)), maker.add(Value("str", "x" * 1000)))))
    tree = build_tree(maker.done({"fc": Opaque("torch.nn.Linear", "new", state=state)}))
    assert layer_text(tree, 1) == "Linear"
