"""Rows of what files seldom hold: long tuples, odd keys, objects with entries, sparse and recurrent parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Opaque, Value
from ckpt_browser.workspace.looking.knowledge import Knowledge
from ckpt_browser.workspace.looking.sweeping import Row, sweep
from ckpt_browser.workspace.reading.dead_bytes import dead_bytes
from ckpt_browser.workspace.rows import choosing
from ckpt_browser.workspace.rows.arranged import TOP
from ckpt_browser.workspace.rows.arrangement import Arrangement, Order
from ckpt_browser.workspace.rows.cells import Column, value_text
from ckpt_browser.workspace.rows.describe import extent, is_contiguous
from ckpt_browser.workspace.rows.filtering import FilterError, find, parse
from ckpt_browser.workspace.rows.group_numbers import add_up_known
from ckpt_browser.workspace.rows.layers import Around, layer_text, recognise
from ckpt_browser.workspace.rows.linked import SLICE
from ckpt_browser.workspace.rows.totals import add_up
from ckpt_browser.workspace.rows.tree import Tree, build_tree

from ..made import Maker, flat, tied
from ..numbered import File, Files


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Files]:
    made = Files(tmp_path)
    yield made
    made.close()


def tree_of(file: File) -> Tree:
    return build_tree(file.document.checkpoint)


def labels(tree: Tree, order: Order, knowledge: Knowledge | None = None) -> list[str]:
    arrangement = Arrangement(tree, add_up(tree), order, None, frozenset(), knowledge)
    arrangement.prepare(CancelToken())
    return [tree.label(row) for row in arrangement.children(TOP)]


def test_a_long_tuple_is_cut_before_it_is_written(opened: Files) -> None:
    tree = tree_of(opened({"size": torch.Size(range(64)), "short": torch.Size([2, 3])}))
    long, short = (tree.node_of(tree.find((name,))) for name in ("size", "short"))
    assert isinstance(long, Value) and isinstance(short, Value)
    assert value_text(long, 4) == "(0, 1, 2, 3, …)"
    assert "…" not in value_text(short)


def test_keys_that_are_no_texts_have_a_natural_order_too(opened: Files) -> None:
    keys = [torch.float16, "layer", torch.bfloat16]
    assert labels(tree_of(opened(dict.fromkeys(keys, 1))), Order(natural=True)) == [
        "layer", "torch.bfloat16", "torch.float16"]


def test_numbers_sort_rows_and_what_could_not_be_read_comes_last(opened: Files) -> None:
    file = opened({"wide": torch.linspace(-9, 9, 100), "narrow": torch.linspace(-1, 1, 100), "bad": torch.ones(3)})
    knowledge, rows = Knowledge(), list[Row]()
    tree = tree_of(file)
    numbers = {name: tree.node[tree.find((name,))] for name in ("wide", "narrow", "bad")}
    sweep(file.document, file.library, [numbers["wide"], numbers["narrow"]], rows.extend)
    knowledge.add(file.document.checkpoint, [*rows, Row(numbers["bad"], None, None, "was cut short")])
    for column in (Column.SKETCH, Column.STD):
        assert labels(tree, Order(column=column), knowledge) == ["narrow", "wide", "bad"]
        assert labels(tree, Order(column=column, descending=True), knowledge)[:2] == ["wide", "narrow"]


def test_groups_of_more_rows_than_one_slice_are_added_up(opened: Files) -> None:
    file, rows, knowledge = opened(torch.tensor([1.0, 5.0])), list[Row](), Knowledge()
    sweep(file.document, file.library, range(len(file.nodes)), rows.extend)
    checkpoint = flat(SLICE + 10)  # of two elements each, all of which shall be these two
    tree = build_tree(checkpoint)
    knowledge.add(checkpoint, [rows[0]._replace(node=number) for number in tree.node if number != tree.node[0]])
    add_up_known(tree, knowledge, CancelToken())
    known = knowledge.of_group(tree, 0)
    assert known is not None and known.statistics is not None
    assert known.statistics[:3] == rows[0].statistics._replace(elements=2 * (SLICE + 10))[:3]
    assert known.statistics.mean == pytest.approx(3.0)


def test_paths_that_are_gone_have_no_row() -> None:
    tree = build_tree(tied())
    assert choosing.rows_at(tree, [("half",), ("gone",), ("model", "gone"), ("gone", "below"), ()]) == (
        0, tree.find(("half",)))


def test_entries_of_an_object_have_names_where_their_keys_are_plain() -> None:
    maker = Maker()
    inner, odd = maker.add(1), maker.add(2)
    tree = build_tree(maker.done({"thing": Opaque("m.Odd", "new", pairs=(("key", inner), (2.5, odd)))}))
    assert choosing.can_rename(tree, tree.find(("thing", "key")))
    assert not choosing.can_rename(tree, tree.find(("thing", 2.5)))


def test_a_sparse_tensor_does_not_lie_in_rows(opened: Files) -> None:
    file = opened(torch.eye(3).to_sparse())
    assert not is_contiguous(file.tensor())
    assert extent(file.tensor()) == 0


def test_bytes_of_a_storage_that_is_there_as_a_whole_are_alive(opened: Files) -> None:
    base = torch.arange(100.)
    for thing, dead in (({"part": base[:10]}, 360), ({"part": base[:10], "all": base._typed_storage()}, 0)):
        tree = tree_of(opened(thing))
        assert dead_bytes(tree, add_up(tree), 0) == dead


@pytest.mark.parametrize("text", ["type:", "dtype:", "shape:"])
def test_a_filter_with_nothing_behind_its_colon_is_refused(text: str) -> None:
    with pytest.raises(FilterError, match=r"behind the colon|wants"):
        parse(text)


def test_a_group_within_a_group_that_was_found_is_kept_once() -> None:
    tree = build_tree(Maker().done({"net": {"net": {"net": 1, "w": 2}}, "other": 3}))
    query = parse("net")
    assert query is not None
    kept = find(tree, query, CancelToken()).keep
    assert [tree.label(row) for row in range(len(tree)) if not kept[row]] == ["other"]


@pytest.mark.parametrize("shapes", [
    {"weight_ih_l0": (40, 4)}, {"weight_ih_l0": (40, 4), "weight_hh_l0": (40,)},
    {"weight_ih": (40,), "weight_hh": (40, 10)},
    {"weight_ih_l0": (40, 4), "weight_hh_l0": (40, 0)}, {"weight_ih_l0": (50, 4), "weight_hh_l0": (50, 10)}])
def test_what_is_no_whole_recurrent_layer_has_no_name(shapes: dict[str, tuple[int, ...]]) -> None:
    assert recognise(shapes, Around(dimensions=-1)) == ""


def test_a_norm_before_its_convolution_is_told_by_that() -> None:
    norm = {"weight": (8,), "bias": (8,), "running_mean": (8,), "running_var": (8,), "num_batches_tracked": ()}
    tree = build_tree(Maker().done({"norm": norm, "act": {"slope": (1,)}, "conv": {"weight": (16, 8, 3, 3)}}))
    assert layer_text(tree, tree.find(("norm",))) == "BatchNorm2d 8"


def test_indices_count_as_elements_where_they_are_no_part_of_a_sparse_tensor(opened: Files) -> None:
    sparse = torch.eye(3).to_sparse()
    for thing, elements in (({"w": sparse}, 3), ({"w": {"indices": torch.arange(6)}}, 6)):
        tree = tree_of(opened(thing))
        assert add_up(tree).elements[0] == elements
    assert add_up(build_tree(flat(3))).elements[0] == 6
