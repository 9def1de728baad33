"""Filters: what they keep, and what is wrong with them."""

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.paths import path_text
from ckpt_browser.workspace.filtering import FilterError, find, parse
from ckpt_browser.workspace.tree import build_tree

from .made import Maker, flat, training, troubled

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
])
def test_a_bad_filter_says_what_is_wrong(text, said):
    with pytest.raises(FilterError, match=said):
        parse(text)


def test_text_with_an_unknown_name_before_a_colon_is_searched_for():
    tree = build_tree(Maker().done({"encoder:0": (1,), "x": (1,)}))
    assert found("encoder:0", tree) == ["encoder:0"]


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
