"""Totals of groups: shared storage counts once."""

from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.rows.describe import dtype_counts, extent, is_contiguous
from ckpt_browser.workspace.rows.totals import add_up, is_same, twin
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import Maker, Ref, tied, training


def test_groups_sum_what_stands_below_them():
    tree = build_tree(training())
    totals = add_up(tree)
    state = tree.find(("model_state_dict",))
    assert totals.tensors[state] == 6
    assert totals.elements[state] == 450 + 6 + 2400 + 16 + 48000 + 120
    assert totals.nbytes[state] == 4 * totals.elements[state]
    conv = tree.parent[tree.find(("model_state_dict", "conv1.weight"))]
    assert totals.elements[conv] == 456
    assert totals.tensors[0] == 7


def test_tied_tensors_and_views_count_once():
    tree = build_tree(tied())
    totals = add_up(tree)
    model, half = tree.find(("model",)), tree.find(("half",))
    assert (totals.tensors[model], totals.elements[model], totals.nbytes[model]) == (2, 40, 160)
    assert (totals.tensors[0], totals.elements[0], totals.nbytes[0]) == (4, 43, 172)
    assert totals.nbytes[half] == 80


def test_who_is_tied_with_whom():
    tree = build_tree(tied())
    totals = add_up(tree)
    first, second, half = (tree.find(path) for path in (("model", "wte.weight"), ("model", "head.weight"), ("half",)))
    assert twin(tree, totals, first) == second
    assert twin(tree, totals, second) == first
    assert is_same(tree, first, second)
    assert twin(tree, totals, half) == first
    assert not is_same(tree, half, first)
    assert twin(tree, totals, tree.find(("other",))) == -1


def test_disjoint_views_of_one_storage_add_up():
    maker = Maker()
    maker.tensor((10,))
    parts = {"a": maker.tensor((5,), storage=0), "b": maker.tensor((5,), storage=0, offset=5)}
    totals = add_up(build_tree(maker.done(parts)))
    assert (totals.elements[0], totals.nbytes[0]) == (10, 40)


def test_a_sparse_tensor_counts_its_values_once():
    maker = Maker()
    parts = (("indices", maker.add(maker.tensor((2, 3), "int64", 8))), ("values", maker.add(maker.tensor((3,)))))
    sparse = Tensor("float32", (100, 100), None, None, 0, "cpu", layout="sparse_coo", parts=parts)
    totals = add_up(build_tree(maker.done({"s": sparse})))
    assert (totals.elements[0], totals.nbytes[0]) == (3, 48 + 12)


def test_a_meta_tensor_of_absurd_size_has_no_bytes():
    meta = Tensor("float32", (1 << 62, 1 << 62), (1, 1), None, 0, "meta")
    totals = add_up(build_tree(Maker().done({"a": meta, "b": meta, "c": [meta, meta]})))
    assert totals.nbytes[0] == 0
    assert totals.elements[0] == 1 << 60


def test_an_expanded_tensor_has_no_more_bytes_than_its_storage():
    maker = Maker()
    maker.tensor((1,))
    totals = add_up(build_tree(maker.done({"e": Tensor("float32", (1000, 1000), (0, 0), 0, 0, "cpu")})))
    assert totals.nbytes[0] == 4


def test_element_types_are_counted():
    maker = Maker()
    tree = build_tree(maker.done({"a": (2, 2), "b": [maker.tensor((3,), "float16", 2), (5,)]}))
    assert dtype_counts(tree, 0) == {"float32": (2, 9), "float16": (1, 3)}


def test_contiguity_and_extent():
    assert is_contiguous(Tensor("float32", (2, 3), (3, 1), 0, 0, "cpu"))
    assert is_contiguous(Tensor("float32", (2, 1, 3), (3, 77, 1), 0, 0, "cpu"))
    assert not is_contiguous(Tensor("float32", (3, 2), (1, 3), 0, 0, "cpu"))
    assert extent(Tensor("float32", (3, 2), (1, 3), 0, 0, "cpu")) == 6
    assert extent(Tensor("float32", (0, 2), (1, 3), 0, 0, "cpu")) == 0


@given(st.lists(st.lists(st.integers(0, 4), max_size=5), max_size=5))
def test_sharing_as_sets_say(groups):
    """Five tensors of one element each, put into groups at will: a group counts the distinct ones."""
    maker = Maker()
    tensors = [maker.add(maker.tensor((1,))) for _ in range(5)]
    tree = build_tree(maker.done([[Ref(tensors[number]) for number in group] for group in groups]))
    totals = add_up(tree)
    for place, group in enumerate(groups):
        assert totals.elements[tree.find((place,))] == len(set(group))
    assert totals.elements[0] == len({number for group in groups for number in group})
