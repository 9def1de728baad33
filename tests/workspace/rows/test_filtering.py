"""Filters: what they keep, and what is wrong with them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.paths import path_text
from ckpt_browser.workspace.rows.filtering import FilterError, find, parse
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import Maker, flat, training, troubled

TREE = build_tree(training())


def found(text: str, tree=TREE) -> list[str]:
    query = parse(text)
    assert query is not None
    return [path_text(tree.path(row)) for row in find(tree, query, CancelToken()).rows]


@pytest.mark.parametrize(("text", "wanted"), [
    ("CONV1", ["model_state_dict/conv1.weight", "model_state_dict/conv1.bias"]),
    ("*.bias", ["model_state_dict/conv1.bias", "model_state_dict/conv2.bias", "model_state_dict/fc1.bias"]),
    ("conv?.bias", ["model_state_dict/conv1.bias", "model_state_dict/conv2.bias"]),
    ("/conv[12]\\.w/", ["model_state_dict/conv1.weight", "model_state_dict/conv2.weight"]),
    ("ndim:4 conv2", ["model_state_dict/conv2.weight"]),
    ("ndim:1 -conv", ["model_state_dict/fc1.bias"]),
    ("shape:*x5x5 state_dict/conv1", ["model_state_dict/conv1.weight"]),
    *((f"shape:{text}", ["model_state_dict/fc1.weight"])
      for text in ("120,400", "(120,400)", "(120, 400)", "[120,400]", "120x*")),
    ("shape:(120,)", ["model_state_dict/fc1.bias"]), ("-ndim:1 shape:[1]*x400", ["model_state_dict/fc1.weight"]),
    ("dtype:fp32 fc1.b", ["model_state_dict/fc1.bias"]), ("dtype:torch.float32 fc1.b", ["model_state_dict/fc1.bias"]),
    ("dtype:float fc1.b", ["model_state_dict/fc1.bias"]), ("dtype:F32 fc1.b", ["model_state_dict/fc1.bias"]),
    ("shape:120x400", ["model_state_dict/fc1.weight"]), ("shape:120×400", ["model_state_dict/fc1.weight"]),
    ("size:>100KB", ["model_state_dict/fc1.weight"]), ("params:>=48000", ["model_state_dict/fc1.weight"]),
    ("dtype:float16", []), ("dtype:float* fc1.b", ["model_state_dict/fc1.bias"]),
    ("type:int", ["epoch"]), ("nobody", []),
    ("momentum", ["optimizer_state_dict/state/0/momentum_buffer"]),
    ("-weight -bias -momentum", ["epoch", "loss", "optimizer_state_dict/param_groups/0/lr"]),
])
def test_what_a_filter_keeps(text, wanted):
    assert sorted(found(text)) == sorted(wanted)


def test_a_match_keeps_all_above_it():
    query = parse("conv1.weight")
    keep = find(TREE, query, CancelToken()).keep
    row = TREE.find(("model_state_dict", "conv1.weight"))
    assert keep[row]
    assert all(keep[above] for above in TREE.ancestors(row))
    assert sum(keep) == 1 + len(list(TREE.ancestors(row)))


def test_broken_and_unknown_rows_are_found():
    tree = build_tree(troubled())
    assert found("bad", tree) == ["bad"]
    assert "payload" in found("payload", tree)


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_filter_is_none(text):
    assert parse(text) is None


@pytest.mark.parametrize(("text", "said"), [
    ("/(/", "no regular expression"), ("ndim:x", "ndim: wants a number"), ("size:>", "size: wants a number"),
    ("size:>5parsec", "wants a number"), ("shape:", "wants something"), ("dtype:", "wants something"),
    ("numel:>1M", "no field “numel”; there are dtype, shape, ndim, size, params, device, layout, type$"),
    ("a -foo:bar", "no field “foo”"), ("ndim:x", "ndim:4 or ndim:>1, not x$"), ("params:x", "params:>10M"),
])
def test_a_bad_filter_says_what_is_wrong(text, said):
    with pytest.raises(FilterError, match=said):
        parse(text)


@pytest.mark.parametrize("text", ["*oder:0", "/oder:0/", "layer1:0", "encoder:"])
def test_keys_with_colons_can_be_searched_for(text):
    tree = build_tree(Maker().done({"encoder:0": (1,), "layer1:0": (1,), "x": (1,)}))
    assert found(text, tree) == [text if text[0] == "l" else "encoder:0"]


@pytest.mark.parametrize(("short", "dtype"), [
    ("bf16", "bfloat16"), ("fp16", "float16"), ("half", "float16"), ("double", "float64"), ("long", "int64"),
    ("int", "int32"), ("i64", "int64"), ("u8", "uint8"), ("fp8", "float8_e4m3fn"), ("BOOL", "bool"), ("int8", "int8")])
def test_short_names_of_element_types(short, dtype):
    maker = Maker()
    tree = build_tree(maker.done({"a": maker.tensor((1,), dtype), "b": maker.tensor((1,), "complex64")}))
    assert found(f"dtype:{short}", tree) == ["a"]


def test_a_single_tensor_as_the_whole_file_can_be_filtered():
    tree = build_tree(Maker().done((2, 3)))
    assert found("ndim:2", tree) == [""]
    assert found("ndim:3", tree) == []


def test_cancelling_stops_the_search():
    token = CancelToken()
    token.cancel()
    tree = build_tree(flat(10))
    with pytest.raises(Cancelled):
        find(tree, parse("x"), token)


@given(st.text(max_size=20))
def test_any_text_is_understood_or_refused_in_words(text):
    with contextlib.suppress(FilterError):
        query = parse(text)
        if query is not None:
            find(TREE, query, CancelToken())
