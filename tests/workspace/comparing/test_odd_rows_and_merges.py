"""Rows and merges of what is seldom compared: columns of values, suggestions, places that differ by structure."""

from collections import OrderedDict
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.places import Path as Keys
from ckpt_browser.workspace.comparing.merging.homes import Homes
from ckpt_browser.workspace.comparing.merging.merging import Copies, copies
from ckpt_browser.workspace.comparing.rows.cells import DiffColumn, entry_text, nodes_of
from ckpt_browser.workspace.comparing.rows.rows import DiffRows, build_rows
from ckpt_browser.workspace.comparing.rows.showing import DiffRequest, arrange
from ckpt_browser.workspace.comparing.rows.walking import first_match, next_difference
from ckpt_browser.workspace.rows.arranged import TOP

from .compared import Pairs, Two, network


@pytest.fixture
def pairs(tmp_path: Path) -> Iterator[Pairs]:
    made = Pairs(tmp_path)
    yield made
    made.close()


class Unreadable:
    """Is saved as a tensor that reaches far beyond its storage."""

    def __reduce__(self) -> object:
        storage = torch.ones(2)._typed_storage()
        return torch._utils._rebuild_tensor_v2, (storage, 0, (1000,), (1,), False, OrderedDict())


def names(rows: DiffRows, request: DiffRequest) -> list[str]:
    """Every row that is shown, with what is above it."""
    shown = arrange(rows, request).arrangement
    found, waiting = [], list(reversed(shown.children(TOP)))
    while waiting:
        row = waiting.pop()
        found.append(".".join(rows.path_of(row)))
        waiting += reversed(shown.children(row)) if shown.has_children(row) else ()
    return found


# Rows


def test_columns_of_values_sort_by_what_is_read_there(pairs: Pairs) -> None:
    left = {"text": "zebra", "number": 5, "w": torch.ones(3), "bad": Unreadable(), "odd": Fraction, "empty": {}}
    right = {**left, "text": "apple", "w": torch.ones(3).half(), "new": [], "odd": Fraction}
    rows = build_rows(pairs(left, right).comparison)
    told = {rows.name[row]: [entry_text(node) for node in nodes_of(rows, row)] for row in range(1, len(rows))}
    assert told["text"] == ["'zebra'", "'apple'"] and told["empty"] == ["dict", "dict"] and told["new"] == ["", "list"]
    assert told["bad"][0] == "reaches element 999 of a storage that holds 2"
    assert told["odd"] == ["fractions.Fraction"] * 2 and told["w"] == ["", ""]
    for column, place in ((DiffColumn.LEFT, 0), (DiffColumn.RIGHT, 1)):
        order = [name for name in names(rows, DiffRequest(column=column)) if name not in ("w", "new")]
        assert order == sorted(order, key=lambda name: told[name][place].casefold())
    assert names(rows, DiffRequest(column=DiffColumn.LEFT))[-1] == "new", "nothing is there"


def test_groups_sort_by_the_most_that_became_of_what_is_in_them(pairs: Pairs) -> None:
    left = {"same.a": 1, "same.b": 2, "moved.a": 1, "moved.b": 1, "gone.a": 1, "gone.b": 1}
    right = {"same.a": 1, "same.b": 2, "moved.a": 1, "moved.b": 9, "fresh.x": 1, "fresh.y": 1}
    found = names(build_rows(pairs(left, right).comparison), DiffRequest(column=DiffColumn.WHAT))
    groups = [name for name in found if "." not in name]
    assert groups[0] == "moved" and groups[-1] == "same"


def suggesting(pairs: Pairs) -> DiffRows:
    left, right = network().state_dict(), network().state_dict()
    right._metadata["1"]["version"] = 7  # type: ignore[attr-defined]
    left["old.weight"], right["fresh.weight"] = torch.ones(3, 4), torch.zeros(3, 4)
    return build_rows(pairs(left, right).comparison)


@pytest.mark.parametrize(("request_", "shown"), [
    (DiffRequest(filter="old"), {"old.weight", "suggested"}),
    (DiffRequest(filter="fresh"), {"fresh.weight", "suggested"}),
    (DiffRequest(filter="_metadata"), {"beside"}), (DiffRequest(filter="version"), {"beside"}),
    (DiffRequest(filter="ndim:2 old"), {"old.weight"}), (DiffRequest(only_different=True), {"old.weight", "beside"}),
    (DiffRequest(marks=frozenset({"added"})), {"fresh.weight"}),
    (DiffRequest(filter="-weight -bias -running"), {"beside"})])
def test_suggestions_and_what_stands_beside_are_filtered_by_their_paths(pairs: Pairs, request_: DiffRequest,
                                                                        shown: set[str]) -> None:
    rows = suggesting(pairs)
    found = arrange(rows, request_).arrangement
    kept = set(names(rows, request_))
    tops = {"suggested" if row == rows.suggested else "beside" if row == rows.beside else "" for row in
            found.children(TOP)}
    assert {name for name in shown if name in ("suggested", "beside")} <= tops
    assert {name for name in shown if "." in name} <= kept


def test_suggestions_are_no_differences_and_what_stands_beside_is_no_match(pairs: Pairs) -> None:
    rows = suggesting(pairs)
    shown = arrange(rows, DiffRequest(filter="version")).arrangement
    assert first_match(shown) == -1
    assert next_difference(shown, TOP) in rows.children(rows.beside)
    shown = arrange(rows, DiffRequest(filter="old")).arrangement
    assert shown.children(TOP)[0] == rows.suggested
    found, row = [], TOP
    while (row := next_difference(shown, row)) >= 0:
        found.append(rows.path_of(row))
    assert found == [("old", "weight")] and rows.path_of(first_match(shown)) == ("old", "weight")


def test_what_only_the_right_has_below_another_prefix_stays_where_it_is(pairs: Pairs) -> None:
    model = network().state_dict()
    right = {f"module.{name}": tensor for name, tensor in model.items()} | {"other.x": torch.ones(5)}
    assert "other.x" in names(build_rows(pairs(model, right).comparison), DiffRequest())


def test_a_group_of_which_nothing_was_read_has_no_numbers(pairs: Pairs) -> None:
    rows = build_rows(pairs({"g.a": 1, "g.b": 2}, {"g.a": 1, "g.b": 3}).comparison)
    order = names(rows, DiffRequest(column=DiffColumn.RELATIVE))
    assert order[0] == "g" and rows.numbers.relative(rows.parent[rows.row_of[0]]) is None


# Homes


def home(two: Two, *path: object, to_right: bool = True) -> Keys:
    """Where an entry that only one side has would go on the other."""
    source = two.comparison.left if to_right else two.comparison.right
    place = next(place for place, entry in enumerate(source.entries) if entry.path == path)
    return Homes(two.comparison.alignment, to_right).of(place)


W, X, Y, Z = (torch.full((2, 3), float(value)) for value in (1, 2, 3, 4))


@pytest.mark.parametrize(("left", "right", "new", "wanted"), [
    # There, one name stands for all parts.
    ({"net": {"conv": {"w": W}, "lin": {"w": X}}}, {"net.conv.w": W}, ("net", "lin", "w"), ("net.lin.w",)),
    # There, each part has a container.
    ({"conv.w": W, "lin.w": X}, {"conv": {"w": W}}, ("lin.w",), ("lin", "w")),
    # There, nothing is called alike: it keeps its name.
    ({"conv.w": W, "lin.w": X}, {"c": {"x": W}}, ("lin.w",), ("lin.w",)),
    ({"m": {0: W, 1: X}}, {"m": {"a": W}}, ("m", 1), ("m", 1)),
    ({"only": X}, {"other": {"y": Y}}, ("only",), ("only",)),
    # A list is told by its places.
    ({"m": [W, X]}, {"n": [W]}, ("m", 1), ("n", 1)),
    # Another beginning of the name.
    ({"module.conv1.weight": W, "module.conv1.bias": X}, {"conv1.weight": W}, ("module.conv1.bias",), ("conv1.bias",))])
def test_where_an_entry_belongs_is_told_by_its_neighbours(pairs: Pairs, left: object, right: object, new: Keys,
                                                          wanted: Keys) -> None:
    assert home(pairs(left, right), *new) == wanted


# What is copied


def merged(two: Two, to_right: bool = True, beside: tuple[int, ...] = ()) -> Copies:
    source = two.comparison.left if to_right else two.comparison.right
    return copies(two.comparison, range(len(two.comparison.alignment.matches)), to_right, source.document.origins[0],
                  beside)


def taken(found: Copies) -> list[tuple[Keys, Keys]]:
    return [entry for edit in found.edits if isinstance(edit, TakeOver) for entry in edit.entries]  # type: ignore[misc]


def test_a_changed_part_of_an_object_cannot_be_copied_by_itself(pairs: Pairs) -> None:
    found = merged(pairs({"f": Fraction(1, 2), "n": 1}, {"f": Fraction(1, 3), "n": 2}))
    assert taken(found) == [(("n",), ("n",))]
    assert [(one.path, one.reason) for one in found.left] == [
        (("f", "(argument 1)"), "it is a part of a fractions.Fraction and cannot be changed by itself")]


@pytest.mark.parametrize("there", [[5], {"x": 5}, {}, 5])
def test_a_part_of_an_object_does_not_become_an_entry_of_what_stands_there(pairs: Pairs, there: object) -> None:
    two = pairs({"f": Fraction(1, 2), "n": 1}, {"f": there, "n": 2})
    found = merged(two)
    assert taken(found) == [(("n",), ("n",))]
    assert {one.path for one in found.left} == {("f", "(argument 0)"), ("f", "(argument 1)")}
    do(new_journal(two.comparison.right.document.checkpoint), found.edits,
       {two.comparison.left.document.origins[0]: two.comparison.left.document})


def test_names_have_no_place_in_a_list(pairs: Pairs) -> None:
    found = merged(pairs({"n": {"x": 1}, "m": {"x": 1}}, {"n": [5], "m": {}}))
    assert taken(found) == [(("m", "x"), ("m", "x"))]
    assert [(one.path, one.reason) for one in found.left] == [(("n", "x"), "a list has places instead of names")]


def test_what_only_the_taker_tells_beside_its_items_is_dropped_and_other_names_are_left(pairs: Pairs) -> None:
    left, right = network().state_dict(), network().state_dict()
    right._metadata["1"]["more"] = 5  # type: ignore[attr-defined]
    two = pairs(left, right)
    assert copies(two.comparison, [], True, "left", [0]).absent == (("_metadata", "1", "more"),)
    assert taken(copies(two.comparison, [], False, "right", [0])) == [(("_metadata", "1", "more"),) * 2]
    other = OrderedDict((f"module.{name}", tensor) for name, tensor in left.items())
    other._metadata = OrderedDict((f"module.{name}".rstrip("."), {**told, "version": 9})  # type: ignore[attr-defined]
                                  for name, told in left._metadata.items())
    two = pairs(left, other)
    found = copies(two.comparison, [], True, "left", range(len(two.comparison.beside)))
    assert found.edits == () and {one.reason for one in found.left} == {"it goes by another name on the other side"}


def test_what_is_copied_is_there_afterwards(pairs: Pairs) -> None:
    two = pairs({"net": {"conv": {"w": W}, "lin": {"w": X}}}, {"net.conv.w": W})
    found = merged(two)
    file = two.comparison.left.document.origins[0]
    journal = do(new_journal(two.comparison.right.document.checkpoint), found.edits,
                 {file: two.comparison.left.document})
    root = journal.document.checkpoint.nodes[journal.document.checkpoint.root]
    assert root.keys == ("net.conv.w", "net.lin.w")  # type: ignore[union-attr]
