"""Order, ranges and filtered children."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.rows.arranged import LONG, TOP
from ckpt_browser.workspace.rows.arrangement import Arrangement, Order
from ckpt_browser.workspace.rows.cells import Column
from ckpt_browser.workspace.rows.filtering import find, parse
from ckpt_browser.workspace.rows.totals import add_up
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import Maker, flat, training


def arranged(checkpoint, order=None, filter_text="", folded=True) -> Arrangement:
    tree = build_tree(checkpoint, folded)
    query = parse(filter_text)
    keep = find(tree, query, CancelToken()).keep if query else None
    arrangement = Arrangement(tree, add_up(tree), order, keep)
    arrangement.prepare(CancelToken())
    return arrangement


def names(arrangement: Arrangement, row: int = TOP) -> list[str]:
    return [arrangement.tree.label(kid) for kid in arrangement.children(row)]


LAYERS = {"layers.10.w": (2,), "layers.2.w": (30,), "layers.1.w": (4,)}


def test_file_order_is_the_default():
    arrangement = arranged(Maker().done(LAYERS))
    assert names(arrangement, arrangement.children(TOP)[0]) == ["10", "2", "1"]


def test_natural_order_counts():
    arrangement = arranged(Maker().done(LAYERS), Order(natural=True))
    assert names(arrangement, arrangement.children(TOP)[0]) == ["1", "2", "10"]


def test_lists_keep_their_order():
    arrangement = arranged(Maker().done([(1,)] * 12), Order(natural=True))
    assert names(arrangement) == [str(place) for place in range(12)]


@pytest.mark.parametrize(("column", "descending", "wanted"), [
    (Column.ELEMENTS, False, ["10", "1", "2"]), (Column.ELEMENTS, True, ["2", "1", "10"]),
    (Column.NBYTES, True, ["2", "1", "10"]), (Column.NAME, False, ["1", "10", "2"]),
    (Column.NAME, True, ["2", "10", "1"]),
])
def test_sorting_by_a_column(column, descending, wanted):
    arrangement = arranged(Maker().done(LAYERS), Order(column=column, descending=descending))
    assert names(arrangement, arrangement.children(TOP)[0]) == wanted


@pytest.mark.parametrize("column", list(Column))
@pytest.mark.parametrize("descending", [False, True])
def test_rows_without_a_value_stay_last(column, descending):
    arrangement = arranged(training(), Order(column=column, descending=descending))
    assert sorted(names(arrangement)) == ["epoch", "loss", "model_state_dict", "optimizer_state_dict"]
    if column in (Column.ELEMENTS, Column.NBYTES):
        assert names(arrangement)[2:] == ["epoch", "loss"]


def test_a_long_container_is_shown_in_ranges():
    arrangement = arranged(flat(2500))
    ranges = arrangement.children(TOP)
    assert all(arrangement.is_range(row) for row in ranges)
    assert [len(arrangement.children(row)) for row in ranges] == [1000, 1000, 500]
    first, last = arrangement.ends(ranges[1])
    assert (arrangement.tree.label(first), arrangement.tree.label(last)) == ("tensor_1000", "tensor_1999")
    kid = arrangement.children(ranges[2])[7]
    assert arrangement.parent(kid) == ranges[2]
    assert arrangement.place(kid) == 7
    assert arrangement.parent(ranges[2]) == TOP
    assert arrangement.place(ranges[2]) == 2


def test_a_filter_that_leaves_few_rows_needs_no_ranges():
    arrangement = arranged(flat(2500), filter_text="tensor_77")
    assert len(names(arrangement)) == 11
    assert not any(arrangement.is_range(row) for row in arrangement.children(TOP))
    hidden = arrangement.tree.find(("tensor_3",))
    assert arrangement.place(hidden) == -1


def test_a_filter_without_matches_shows_nothing():
    assert names(arranged(training(), filter_text="nobody")) == []


@pytest.mark.parametrize("root", [(2, 2), 5, {}, []])
def test_a_root_that_holds_nothing_has_a_row_of_its_own(root):
    arrangement = arranged(Maker().done(root))
    assert arrangement.children(TOP) == [0]
    assert arrangement.parent(0) == TOP
    assert not arrangement.has_children(0)


ORDERS = st.builds(Order, st.booleans(), st.one_of(st.none(), st.sampled_from(list(Column))), st.booleans())


@given(st.lists(st.text("ab1.", max_size=5), unique=True, max_size=30), ORDERS, st.booleans())
def test_every_order_shows_every_row_once(keys, order, folded):
    arrangement = arranged(Maker().done({key: (len(key),) for key in keys}), order, folded=folded)
    reached = list(arrangement.children(TOP))
    for row in reached:
        children = arrangement.children(row)
        reached.extend(children)
        for place, kid in enumerate(children):
            assert arrangement.parent(kid) == row
            assert arrangement.place(kid) == place
    real = [row for row in reached if not arrangement.is_range(row)]
    assert sorted(real + ([] if arrangement.shows_root else [0])) == list(range(len(arrangement.tree)))


def test_ranges_of_ranges(monkeypatch):
    monkeypatch.setattr("ckpt_browser.workspace.rows.arranged.LONG", 3)
    arrangement = arranged(flat(20))
    reached = list(arrangement.children(TOP))
    assert len(reached) <= 3
    for row in reached:
        children = arrangement.children(row)
        assert len(children) <= 3
        for place, kid in enumerate(children):
            assert arrangement.parent(kid) == row
            assert arrangement.place(kid) == place
        reached.extend(children)
    assert sum(not arrangement.is_range(row) for row in reached) == 20
    assert LONG == 1000
