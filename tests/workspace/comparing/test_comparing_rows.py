"""The rows of two files side by side: where they stand, what they count, what filters keep, where the next one is."""

import math
import weakref

import pytest
import torch

from ckpt_browser.analysis.pairs.differences import Tolerance
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.workspace.comparing.aligning.aligning import Rule
from ckpt_browser.workspace.comparing.aligning.rules import try_rules
from ckpt_browser.workspace.comparing.comparing import Wanted
from ckpt_browser.workspace.comparing.keeping import DiffCarrier, keep_numbers, still_there
from ckpt_browser.workspace.comparing.measuring.depth import FROZEN, GONE, MOVED, NEW, UNKNOWN, Depth
from ckpt_browser.workspace.comparing.measuring.measuring import measure
from ckpt_browser.workspace.comparing.outdated import pieces_of
from ckpt_browser.workspace.comparing.pair.sums import sums_of
from ckpt_browser.workspace.comparing.rows.cells import DiffColumn, number_of
from ckpt_browser.workspace.comparing.rows.marks import MARKS, count_of, counts_of, total_of
from ckpt_browser.workspace.comparing.rows.proofs import proofs_of
from ckpt_browser.workspace.comparing.rows.rows import BESIDE, GROUP, MATCH, SUGGESTED, DiffRows, build_rows
from ckpt_browser.workspace.comparing.rows.showing import DiffRequest, arrange
from ckpt_browser.workspace.comparing.rows.walking import first_match, next_difference
from ckpt_browser.workspace.letting_go import let_go
from ckpt_browser.workspace.rows.arranged import LONG, TOP
from ckpt_browser.workspace.rows.filtering import FilterError

from .compared import Pairs, network, trained


@pytest.fixture
def pairs(tmp_path):
    made = Pairs(tmp_path)
    yield made
    made.close()


def changed(steps: int = 2) -> tuple[dict[str, object], dict[str, object]]:
    return trained(steps=steps), trained(steps=steps + 2)


def lines(rows: DiffRows, arrangement=None) -> list[str]:
    """Every row with what is above it, in the order on screen."""
    shown = arrangement or arrange(rows, DiffRequest()).arrangement
    found, waiting = [], list(reversed(shown.children(TOP)))
    while waiting:
        row = waiting.pop()
        if not shown.is_range(row):
            found.append(".".join(rows.path_of(row)))
        if shown.has_children(row):
            waiting += reversed(shown.children(row))
    return found


def named(rows: DiffRows, name: str) -> int:
    return next(row for row in range(len(rows)) if ".".join(rows.path_of(row)) == name)


# Where rows stand


def test_dotted_names_and_containers_are_one_tree(pairs):
    left = {"model": {"a.weight": torch.ones(2), "a.bias": torch.ones(1)}, "epoch": 1}
    rows = build_rows(pairs(left, left).comparison)
    assert lines(rows) == ["model", "model.a", "model.a.weight", "model.a.bias", "epoch"]


def test_what_only_the_right_has_stands_among_its_neighbours_also_behind_a_prefix(pairs):
    left = {f"layers.{n}.weight": torch.full((3,), n) for n in range(4)}
    right = {f"module.{name}": tensor for name, tensor in left.items()}
    right["module.layers.1.lora"] = torch.ones(2)
    rows = build_rows(pairs(left, right).comparison)
    assert "layers.1.lora" in lines(rows)
    assert not any(line.startswith("module") for line in lines(rows))


def test_unfolded_rows_have_their_whole_path(pairs):
    rows = build_rows(pairs(trained(), trained()).comparison, folded=False)
    assert "model_state_dict/0.weight" in lines(rows)
    assert all(rows.kind[row] != GROUP for row in range(1, len(rows)) if row != rows.beside)


@pytest.mark.parametrize("name", ["", ".", "..", "a..b", ".a", "a.", "a" + ".b" * 100])
def test_dots_that_are_no_hierarchy_stay_one_row(pairs, name):
    rows = build_rows(pairs({name: 1, "a.b": 2}, {name: 1, "a.b": 3}).comparison)
    assert rows.name[rows.row_of[0]] in (name, "''", '""')
    assert total_of(rows.packed(0)) == 2


def test_a_single_tensor_is_a_file_too(pairs):
    rows = build_rows(pairs(torch.ones(3), torch.zeros(3)).comparison)
    assert count_of(rows.packed(0), "changed") == 1
    assert len(rows) == 2


# Counts


def test_counts_are_those_of_the_comparison_and_add_up_to_each_group(pairs):
    left, right = changed()
    right["new"] = torch.ones(3)
    del left["loss"]
    comparison = pairs(left, right).comparison
    rows = build_rows(comparison)
    for mark in ("same", "changed", "added", "removed", "renamed"):
        assert count_of(rows.packed(0), mark) == comparison.counts()[mark], mark
    for row in range(1, len(rows)):
        kids = rows.children(row)
        if kids and row not in (rows.beside, rows.suggested):
            for mark in MARKS:
                assert count_of(rows.packed(row), mark) == sum(count_of(rows.packed(kid), mark) for kid in kids)


def test_reading_updates_counts_up_to_the_top(pairs):
    two = pairs(*changed(), numbers=False)
    rows = build_rows(two.comparison)
    unread = count_of(rows.packed(0), "open")
    assert unread

    def take(found):
        two.take(found)
        rows.learn([place for place, _ in found])

    measure(two.comparison, take)
    again = build_rows(two.comparison)
    assert [rows.packed(row) for row in range(len(rows))] == [again.packed(row) for row in range(len(rows))]
    assert count_of(rows.packed(0), "open") == 0
    for column in (DiffColumn.MAX, DiffColumn.RELATIVE, DiffColumn.SHARE):
        for row in range(1, len(rows)):
            assert number_of(rows, row, column) == pytest.approx(number_of(again, row, column), nan_ok=True)


def test_a_group_says_what_its_tensors_say_together(pairs):
    left = {"g.a": torch.zeros(10), "g.b": torch.ones(30)}
    right = {"g.a": torch.full((10,), 0.5), "g.b": left["g.b"].clone()}
    right["g.b"][:2] += 0.25
    rows = build_rows(pairs(left, right).comparison)
    group = named(rows, "g")
    assert number_of(rows, group, DiffColumn.MAX) == 0.5
    assert number_of(rows, group, DiffColumn.SHARE) == 12 / 40
    assert number_of(rows, group, DiffColumn.MEAN) is None
    # The norm of zeros is nothing to measure by.
    assert number_of(rows, group, DiffColumn.RELATIVE) == pytest.approx(
        math.sqrt(10 * 0.25 + 2 * 0.0625) / math.sqrt(30))


def test_renamed_and_changed_counts_as_both(pairs):
    left = {f"a.{n}": torch.full((4,), float(n)) for n in range(4)}
    right = {f"module.{name}": tensor + 1 for name, tensor in left.items()}
    rows = build_rows(pairs(left, right).comparison)
    assert counts_of(rows.packed(0), ("same", "changed", "renamed")) == {"changed": 4, "renamed": 4}


def test_what_stands_beside_items_is_counted_by_itself(pairs):
    left, right = network().state_dict(), network().state_dict()
    right._metadata["1"]["version"] = 7
    rows = build_rows(pairs(left, right).comparison)
    assert count_of(rows.packed(0), "changed") == 0
    assert count_of(rows.packed(rows.beside), "changed") == 1
    assert rows.kind[rows.children(rows.beside)[0]] == BESIDE


def test_how_it_is_known_is_counted(pairs):
    path = pairs.file(trained())
    assert proofs_of(build_rows(pairs(path, path).comparison).packed(0)).place > 5
    rows = build_rows(pairs(*changed()).comparison)
    proofs = proofs_of(rows.packed(0))
    assert proofs.differ > 5
    assert proofs.both == count_of(rows.packed(0), "same") + count_of(rows.packed(0), "changed")


def test_within_a_tolerance_is_a_mark_of_its_own(pairs):
    left = {"a": torch.ones(8), "b": torch.ones(8), "c": torch.ones(8)}
    right = {"a": left["a"] + 1e-6, "b": left["b"] + 1e-2, "c": left["c"]}
    rows = build_rows(pairs(left, right, tolerance=Tolerance(absolute=1e-5)).comparison)
    assert counts_of(rows.packed(0), ("changed", "within", "differs", "same")) == {
        "changed": 2, "within": 1, "differs": 1, "same": 1}


# Filters and orders


def test_marks_filter_and_keep_what_is_above(pairs):
    left, right = changed()
    right["new"] = torch.ones(3)
    rows = build_rows(pairs(left, right).comparison)
    shown = arrange(rows, DiffRequest(marks=frozenset({"added"})))
    assert lines(rows, shown.arrangement) == ["new"]
    assert shown.kept == 1
    shown = arrange(rows, DiffRequest(marks=frozenset({"added", "changed"})))
    assert shown.kept == count_of(rows.packed(0), "changed") + 1
    assert "model_state_dict" in lines(rows, shown.arrangement)


def test_only_differences_leaves_out_the_same_and_what_a_prefix_renamed(pairs):
    left = {f"a.{n}": torch.full((4,), float(n)) for n in range(6)}
    right = {f"module.{name}": tensor.clone() for name, tensor in left.items()}
    right["module.a.3"] += 1
    rows = build_rows(pairs(left, right).comparison)
    assert lines(rows, arrange(rows, DiffRequest(only_different=True)).arrangement) == ["a", "a.3"]


def test_what_lies_within_the_tolerance_can_be_hidden(pairs):
    left = {"a": torch.ones(8), "b": torch.ones(8)}
    right = {"a": left["a"] + 1e-6, "b": left["b"] + 1e-2}
    rows = build_rows(pairs(left, right, tolerance=Tolerance(absolute=1e-5)).comparison)
    assert lines(rows, arrange(rows, DiffRequest(hide_within=True)).arrangement) == ["b"]


@pytest.mark.parametrize(("text", "found"), [
    ("weight", {"0.weight", "1.weight", "4.weight"}), ("*.bias", {"0.bias", "1.bias", "4.bias"}),
    ("/^4/", {"4.weight", "4.bias"}), ("-weight -bias", {"1.running_mean", "1.running_var", "1.num_batches_tracked"}),
    ("dtype:int64", {"1.num_batches_tracked"}), ("ndim:4", {"0.weight"}), ("-ndim:1", {"0.weight", "4.weight",
                                                                          "1.num_batches_tracked"})])
def test_the_filter_is_that_of_one_file(pairs, text, found):
    rows = build_rows(pairs(network().state_dict(), network(1).state_dict()).comparison)
    shown = arrange(rows, DiffRequest(filter=text))
    leaves = {line for line in lines(rows, shown.arrangement) if not rows.children(named(rows, line))}
    assert leaves == found
    assert shown.kept == len(found)


def test_a_filter_looks_at_the_names_of_both_sides(pairs):
    left = {f"a.{n}": torch.full((4,), float(n)) for n in range(4)}
    right = {f"module.{name}": tensor for name, tensor in left.items()}
    rows = build_rows(pairs(left, right).comparison)
    assert arrange(rows, DiffRequest(filter="module")).kept == 4
    assert arrange(rows, DiffRequest(filter="-module")).kept == 0


def test_a_wrong_filter_is_refused(pairs):
    rows = build_rows(pairs({"a": 1}, {"a": 1}).comparison)
    with pytest.raises(FilterError):
        arrange(rows, DiffRequest(filter="/(/"))


def test_rows_are_sorted_by_any_column(pairs):
    left = {name: torch.ones(4) for name in "abcd"}
    right = {"a": left["a"] + 1, "b": left["b"] + 3, "c": left["c"] + 2, "d": left["d"].clone()}
    rows = build_rows(pairs(left, right).comparison)
    for column in DiffColumn:
        assert sorted(lines(rows, arrange(rows, DiffRequest(column=column)).arrangement)) == ["a", "b", "c", "d"]
    by_size = arrange(rows, DiffRequest(column=DiffColumn.MAX, descending=True)).arrangement
    assert lines(rows, by_size)[:3] == ["b", "c", "a"]
    by_what = arrange(rows, DiffRequest(column=DiffColumn.WHAT)).arrangement
    assert lines(rows, by_what)[-1] == "d"


def test_long_lists_are_shown_in_ranges(pairs):
    left = {f"k{number}": number for number in range(LONG + 5)}
    rows = build_rows(pairs(left, {**left, "k7": -1}).comparison)
    shown = arrange(rows, DiffRequest()).arrangement
    assert len(shown.children(TOP)) == 2
    assert rows.name[next_difference(shown, TOP)] == "k7"


# From one difference to the next


def test_the_next_difference_goes_round_all_of_them_in_the_order_on_screen(pairs):
    left = {f"g{group}.{n}": torch.full((3,), float(n)) for group in range(3) for n in range(3)}
    right = {name: tensor.clone() for name, tensor in left.items()}
    for name in ("g0.1", "g2.0", "g2.2"):
        right[name] += 1
    right["g1.new"] = torch.ones(1)
    rows = build_rows(pairs(left, right).comparison)
    shown = arrange(rows, DiffRequest()).arrangement
    found, row = [], TOP
    while (row := next_difference(shown, row)) >= 0:
        found.append(".".join(rows.path_of(row)))
    assert found == ["g0.1", "g1.new", "g2.0", "g2.2"]
    back, row = [], TOP
    while (row := next_difference(shown, row, backwards=True)) >= 0:
        back.append(".".join(rows.path_of(row)))
    assert back == found[::-1]


def test_from_a_group_the_next_difference_is_in_it(pairs):
    left = {"a.x": 1, "b.x": 1, "b.y": 1, "c.x": 1}
    rows = build_rows(pairs(left, {**left, "a.x": 2, "b.y": 2}).comparison)
    shown = arrange(rows, DiffRequest()).arrangement
    assert ".".join(rows.path_of(next_difference(shown, named(rows, "b")))) == "b.y"
    assert ".".join(rows.path_of(next_difference(shown, named(rows, "b"), backwards=True))) == "a.x"
    assert next_difference(shown, named(rows, "c")) == -1
    assert rows.kind[first_match(shown)] == MATCH


def test_two_equal_files_have_no_difference_to_go_to(pairs):
    shown = arrange(build_rows(pairs(trained(), trained()).comparison), DiffRequest()).arrangement
    assert next_difference(shown, TOP) == next_difference(shown, TOP, backwards=True) == -1


# Suggestions


def test_suggested_pairs_are_rows_until_a_person_does_not_want_them(pairs):
    left, right = {"old.weight": torch.ones(3, 4)}, {"fresh.weight": torch.zeros(3, 4)}
    comparison = pairs(left, right).comparison
    rows = build_rows(comparison)
    assert [rows.kind[row] for row in rows.children(rows.suggested)] == [SUGGESTED]
    rows = build_rows(comparison, dismissed=[(("old.weight",), ("fresh.weight",))])
    assert rows.suggested == -1


# What stays when one of the two is edited


def test_numbers_that_were_read_are_kept_for_what_is_as_it_was(pairs):
    two = pairs(*changed())
    again = two.comparison._replace(verdicts=[verdict._replace(open=True, differences=None, proof="", what=())
                                              for verdict in two.comparison.verdicts])
    keep_numbers(two.comparison, again)
    assert [verdict.differences for verdict in again.verdicts] == [
        verdict.differences for verdict in two.comparison.verdicts]


def test_rows_are_found_again_by_path_by_node_and_by_what_is_in_them(pairs):
    left, right = changed()
    before = build_rows(pairs(left, right).comparison)
    right["first"] = 1
    after = build_rows(pairs({"first": 0, **left}, right).comparison)
    carrier = DiffCarrier(before, after)
    for row in range(1, len(before)):
        there = carrier.row(row)
        assert before.path_of(row) == after.path_of(there)
    assert carrier.row(-1) == -1
    assert carrier.row(len(before)) == -1


def test_rows_are_found_again_where_the_sides_changed_places(pairs):
    left = {f"a.{n}": torch.full((4,), float(n)) for n in range(4)}
    right = {f"module.{name}": tensor for name, tensor in left.items()}
    before, after = (build_rows(pairs(*two).comparison) for two in ((left, right), (right, left)))
    carrier = DiffCarrier(before, after, swapped=True)
    assert after.path_of(carrier.row(named(before, "a.2"))) == ("module", "a", "2")
    assert after.path_of(carrier.row(named(before, "a"))) == ("module", "a")


def test_rows_that_stand_open_are_found_again_together_in_their_new_order(pairs):
    left = {"b.x": torch.ones(2), "gone.x": torch.ones(3), "a.x": torch.ones(4)}
    before = build_rows(pairs(left, left).comparison)
    after = build_rows(pairs({name: left[name] for name in ("a.x", "b.x")}, left).comparison)
    carrier = DiffCarrier(before, after)
    asked = {named(before, name) for name in ("a", "b")}
    assert [after.path_of(row) for row in carrier.rows(asked)] == [("a",), ("b",)]
    assert carrier.rows(set(asked)) is carrier.rows(asked)
    asked.discard(named(before, "a"))
    assert [after.path_of(row) for row in carrier.rows(asked)] == [("b",)]
    assert carrier.rows(set()) == []


def test_rows_that_are_shown_no_more_go_in_pieces_and_what_others_hold_stays(pairs):
    left, right = changed()
    two = pairs(left, right)
    before = arrange(build_rows(two.comparison), DiffRequest())
    after = arrange(build_rows(two.comparison), DiffRequest(folded=False))
    carrier = DiffCarrier(before.rows, after.rows)
    assert carrier.rows(set(range(len(before.rows))))
    ends = [weakref.ref(before.arrangement), weakref.ref(carrier)]
    held = pieces_of(before, carrier, Depth(two.comparison))
    del before, carrier
    let_go(held, CancelToken(), no_report)
    assert held == [] and [end() for end in ends] == [None, None]
    assert after.rows.path_of(1) and [two.comparison.status(place) for place in range(len(two.told))]


def test_a_choice_of_what_is_gone_is_forgotten(pairs):
    two = pairs({"a": {"x": 1}}, {"b": 2})
    left, right = (side.document.checkpoint for side in (two.comparison.left, two.comparison.right))
    wanted = Wanted(chosen=((("a", "x"), ("b",)), (("a", "y"), ("b",))), parted=(("a", "x"), ("z",)))
    assert still_there(wanted, left, right) == Wanted(chosen=((("a", "x"), ("b",)),), parted=(("a", "x"),))


# Numbers of several


def test_counters_and_other_whole_numbers_are_not_in_the_numbers_of_a_group(pairs):
    left = {"bn.weight": torch.full((4,), 2.0), "bn.num_batches_tracked": torch.tensor(9), "only.ids": torch.arange(4)}
    right = {"bn.weight": torch.full((4,), 2.5), "bn.num_batches_tracked": torch.tensor(5000),
             "only.ids": torch.arange(4) + 7}
    two = pairs(left, right)
    rows = build_rows(two.comparison)
    group = named(rows, "bn")
    assert number_of(rows, group, DiffColumn.MAX) == 0.5
    assert number_of(rows, group, DiffColumn.RELATIVE) == pytest.approx(0.25)
    assert rows.numbers.elements[group] == rows.numbers.differing[group] == 4
    assert number_of(rows, named(rows, "only"), DiffColumn.MAX) is None
    found = sums_of(two.comparison, range(3))
    assert (found.largest, found.elements) == (0.5, 4)
    assert two.comparison.left.entries[two.comparison.alignment.matches[found.where].left].name == "bn.weight"
    assert [layer.relative for layer in Depth(two.comparison).moved] == [pytest.approx(0.25), None]


def test_new_nan_is_the_largest_difference(pairs):
    left = {"a.w": torch.ones(4), "a.v": torch.ones(2, 3), "b.w": torch.ones(4)}
    right = {"a.w": torch.ones(4) * 9, "a.v": torch.ones(2, 3), "b.w": torch.ones(4) * 3}
    right["a.v"][1, 1:] = torch.tensor([math.nan, -math.inf])
    two = pairs(left, right)
    rows = build_rows(two.comparison)
    assert number_of(rows, named(rows, "a"), DiffColumn.MAX) == math.inf
    assert number_of(rows, named(rows, "a.v"), DiffColumn.MAX) == math.inf
    shown = arrange(rows, DiffRequest(column=DiffColumn.MAX, descending=True))
    assert lines(rows, shown.arrangement)[:3] == ["a", "a.v", "a.w"]
    place = rows.what[named(rows, "a.v")]
    assert two.comparison.verdicts[place].differences.odd_place == 4
    found = sums_of(two.comparison, range(3))
    assert (found.odd, found.odd_where, found.largest) == (2, place, 8)


# Layers


def test_layers_say_which_were_frozen_and_which_moved(pairs):
    left = {f"{n}.{part}": torch.ones(4) for n in range(4) for part in ("weight", "bias")}
    right = {name: tensor.clone() for name, tensor in left.items() if not name.startswith("3")}
    right["1.weight"] += 0.5
    right["4.weight"] = torch.ones(2)
    two = pairs(left, right, numbers=False)
    depth = Depth(two.comparison)
    assert [found.state for found in depth.moved] == [FROZEN, UNKNOWN, FROZEN, NEW, GONE]
    assert depth.changed == 0

    def take(found):
        two.take(found)
        depth.learn([place for place, _ in found])

    measure(two.comparison, take)
    assert [found.state for found in depth.moved] == [FROZEN, MOVED, FROZEN, NEW, GONE]
    assert depth.changed == 1
    assert depth.moved[1].relative == pytest.approx(0.5)
    assert depth.layer_of(two.comparison.alignment.matches.index(next(
        match for match in two.comparison.alignment.matches
        if match.left >= 0 and two.comparison.left.entries[match.left].name == "1.bias"))) == 1


def test_what_an_optimizer_remembers_is_no_layer_unless_there_is_nothing_else(pairs):
    two = pairs(*changed())
    assert {layer.name.split(".")[0] for layer in Depth(two.comparison).layers} == {"model_state_dict"}
    only = {"optimizer_state_dict": trained()["optimizer_state_dict"]}
    assert Depth(pairs(only, only).comparison).layers


# Rules


def test_rules_are_tried_one_after_the_other(pairs):
    left = {f"layers.{n}.attn.w": torch.full((2,), float(n)) for n in range(3)}
    right = {f"block.{n}.self.w": tensor for n, tensor in enumerate(left.values())}
    comparison = pairs(left, right).comparison
    tried = try_rules(comparison.left, comparison.right, [Rule(r"^layers\.", "block."), Rule("attn", "self")])
    assert [(one.moved, one.met, one.wrong) for one in tried] == [(3, 3, ""), (3, 3, "")]


@pytest.mark.parametrize(("rule", "said"), [(Rule("(", ""), "regular expression"), (Rule("a", r"\3"), "replacement"),
                                            (Rule("a" * 3 + "{99999999999}", ""), "regular expression")])
def test_a_wrong_rule_says_so_and_keeps_no_other_from_being_tried(pairs, rule, said):
    comparison = pairs({"aaa": 1}, {"b": 1}).comparison
    wrong, right = try_rules(comparison.left, comparison.right, [rule, Rule("aaa", "b")])
    assert said in wrong.wrong
    assert right == (1, 1, "")


def test_building_can_be_cancelled(pairs):
    comparison = pairs(trained(), trained()).comparison
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        build_rows(comparison, token=token)
