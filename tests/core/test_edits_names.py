"""Renaming: one entry, a common beginning, or what an expression finds; and what stands in the way."""

import collections

import pytest
import torch

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix, renames
from ckpt_browser.core.nodes import Group, Node, OddKey, Opaque, Tensor, Value
from tests.core.edited import draft, made, paths, refused
from tests.workspace.made import Maker, Ref, tied, training


def keys(start: object, *edits: object) -> list[str]:
    """The top-level keys after some edits of a dict with these keys."""
    checkpoint = start if isinstance(start, Checkpoint) else Maker().done(dict.fromkeys(start, 1))
    return [path for path in paths(made(checkpoint, *edits)) if "/" not in path]


def rows(checkpoint: Checkpoint, *edit: object) -> list[tuple[object, object, str]]:
    return [(row.path, row.key, row.problem) for row in renames(draft(checkpoint), RenameMatching(*edit))]


def state_dict(*names: str) -> Checkpoint:
    """A state_dict of DataParallel with its metadata."""
    maker = Maker()
    modules = {name: {"version": number} for number, name in enumerate(("", "module", "module.bn", "module.bn.x"))}
    attributes = (("_metadata", maker.add(modules)),)
    children = tuple([maker.add((2,)) for _ in names])
    return maker.done(Group("collections.OrderedDict", names, children, attributes))


def test_an_entry_keeps_its_place() -> None:
    assert keys("abc", Rename(("b",), "z")) == ["a", "z", "c"]


def test_everything_below_a_group_goes_along() -> None:
    found = paths(made(training(), Rename(("model_state_dict",), "model")))
    assert "model/conv1.weight" in found
    assert not [path for path in found if path.startswith("model_state_dict")]


def test_a_shared_group_is_renamed_on_one_path_only() -> None:
    maker = Maker()
    shared = maker.add({"w": (2,)})
    assert paths(made(maker.done({"a": Ref(shared), "b": Ref(shared)}), Rename(("a",), "c"))) == ["c", "c/w", "b",
                                                                                                  "b/w"]


def test_a_number_may_become_a_text_and_a_text_a_number() -> None:
    checkpoint = Maker().done({0: 1, "x": 2})
    assert keys(checkpoint, Rename((0,), "zero"), Rename(("x",), 5)) == ["zero", "5"]


@pytest.mark.parametrize(("path", "key", "reason"), [
    (("a",), "b", "the name is taken: b"), (("a",), "", "a name is needed"), (("x",), "y", "nothing of this name"),
    ((), "y", "file as a whole"), (("list", 0), "first", "in a list has no name"), (("a",), 1, "the name is taken"),
    (("a",), True, "the name is taken"), (("list", 0, "z"), "y", "nothing of this name")])
def test_a_name_that_cannot_be_given(path: tuple[object, ...], key: object, reason: str) -> None:
    assert reason in str(refused(Maker().done({"a": 1, "b": 2, 1: 3, "list": [1]}), Rename(path, key)))


def test_a_name_that_stays_is_fine() -> None:
    assert keys("ab", Rename(("a",), "a")) == ["a", "b"]


def test_a_layer_of_a_pickled_module_has_a_name() -> None:
    nodes: tuple[Node, ...] = (
        Opaque("net.Net", "new", state=1), Group("dict", ("_parameters", "_modules"), (2, 3)),
        Group("dict", ("weight",), (4,)), Group("dict", (), ()), Tensor("float32", (), (), None, 0, "meta"))
    assert paths(made(Checkpoint("made", "pickle", 0, nodes, 0), Rename(("weight",), "w"))) == ["w"]


def test_an_attribute_has_no_name_of_its_own() -> None:
    assert "has no name" in str(refused(state_dict("module.w"), Rename(("_metadata",), "other")))


def test_a_prefix_is_taken_off_as_torch_does() -> None:
    names = ("module.w", "module.bn.weight", "other")
    theirs: collections.OrderedDict[str, object] = collections.OrderedDict.fromkeys(names[:2], torch.ones(2))
    theirs["other"] = 1
    theirs._metadata = {"": {"version": 0}, "module": {"version": 1}, "module.bn": {"version": 2},
                        "module.bn.x": {"version": 3}}
    torch.nn.modules.utils.consume_prefix_in_state_dict_if_present(theirs, "module.")
    journal = made(state_dict(*names), RenamePrefix((), "module.", ""))
    found = paths(journal)
    assert {path for path in found if "_metadata" not in path} == set(theirs)
    assert found[:3] == ["w", "bn.weight", "other"]
    ours = {path: path for path in found if path.count("/") == 2}
    assert list(ours) == [f"_metadata/{name}/version" for name in theirs._metadata]


def test_the_module_itself_takes_the_place_of_what_was_around_it() -> None:
    journal = made(state_dict("module.w"), RenamePrefix((), "module.", ""))
    nodes = journal.document.checkpoint.nodes
    metadata = nodes[dict(nodes[journal.document.checkpoint.root].attributes)["_metadata"]]
    versions = [nodes[nodes[child].children[0]].value for child in metadata.children]
    assert (metadata.keys, versions) == (("", "bn", "bn.x"), [1, 2, 3])


def test_a_prefix_that_is_added_names_the_module_around() -> None:
    maker = Maker()
    attributes = (("_metadata", maker.add({"": {"version": 2}, "bn": {"version": 3}})),)
    start = maker.done(Group("dict", ("w",), (maker.add(1),), attributes))
    journal = made(start, RenamePrefix((), "", "module."))
    net = torch.nn.DataParallel(torch.nn.Sequential(collections.OrderedDict(bn=torch.nn.BatchNorm1d(2))))
    assert [path.split("/")[1] for path in paths(journal) if path.count("/") == 1] == list(net.state_dict()._metadata)
    assert paths(journal)[0] == "module.w"


@pytest.mark.parametrize("order", [("old", "new"), ("new", "old")])
def test_a_module_whose_name_is_taken_gives_way(order: tuple[str, str]) -> None:
    maker = Maker()
    attributes = (("_metadata", maker.add({name: {"version": len(name + "x" * (name == "old"))} for name in order})),)
    journal = made(maker.done(Group("dict", ("old.w",), (maker.add(1),), attributes)),
                   RenamePrefix((), "old.", "new."))
    nodes = journal.document.checkpoint.nodes
    metadata = nodes[dict(nodes[journal.document.checkpoint.root].attributes)["_metadata"]]
    assert metadata.keys == ("new",)
    assert nodes[nodes[metadata.children[0]].children[0]].value == 4  # that of the module that was renamed


def test_metadata_that_is_none_stays_as_it_is() -> None:
    maker = Maker()
    start = maker.done(Group("dict", ("a.w",), (maker.add(1),), (("_metadata", maker.add(5)),)))
    assert paths(made(start, RenamePrefix((), "a.", "b."))) == ["b.w", "_metadata"]


def test_what_is_put_in_its_own_place_is_no_row() -> None:
    assert rows(Maker().done({"ab": 1, "b": 1}), "[ab]+", "b") == [(("ab",), "b", "the name is taken")]


def test_metadata_stays_where_it_is_asked_to() -> None:
    journal = made(state_dict("module.w"), RenamePrefix((), "module.", "", metadata=False))
    assert "_metadata/module.bn" in paths(journal)
    assert paths(journal)[0] == "w"


@pytest.mark.parametrize(("names", "old", "new", "reason"), [
    (("a.w", "w"), "a.", "", "the name is taken: w"), (("a.", "w"), "a.", "", "would be empty"),
    (("a.w",), "b.", "", "no name begins with b."), ((1, 2), "", "x.", "no name begins")])
def test_a_prefix_that_cannot_be_changed(names: tuple[object, ...], old: str, new: str, reason: str) -> None:
    assert reason in str(refused(Maker().done(dict.fromkeys(names, 1)), RenamePrefix((), old, new)))


@pytest.mark.parametrize(("path", "reason"), [(("epoch",), "holds no names"), (("nothing",), "nothing of this name"),
                                              (("optimizer_state_dict", "param_groups"), "no name begins")])
def test_a_prefix_of_what_holds_no_names(path: tuple[object, ...], reason: str) -> None:
    assert reason in str(refused(training(), RenamePrefix(path, "a", "b")))


def test_an_expression_finds_names() -> None:
    assert keys(("conv1.w", "conv2.w", "fc"), RenameMatching(r"conv(\d)", r"layers.\1")) == [
        "layers.1.w", "layers.2.w", "fc"]
    assert keys(("conv1.w", "fc"), RenameMatching(r"(?P<name>conv|fc)(\d)?", r"\g<name>_\2")) == ["conv_1.w", "fc_"]


def test_names_may_change_places() -> None:
    assert keys(("0", "1", "10"), RenameMatching("^0$", "2"), RenameMatching("^1$", "0")) == ["2", "0", "10"]
    assert keys(("0.w", "00.w"), RenameMatching("^0", "00")) == ["00.w", "000.w"]


def test_paths_are_looked_at_before_single_names() -> None:
    checkpoint = training()
    assert rows(checkpoint, "^conv1", "c")  == [(("model_state_dict", f"conv1.{name}"), f"c.{name}", "")
                                                for name in ("weight", "bias")]
    assert rows(checkpoint, "^conv1", "c", ((),), "path") == []
    assert rows(checkpoint, "dict/conv1", "dict/c", ((),), "key") == []
    assert [key for _, key, _ in rows(checkpoint, "dict/conv1", "dict/c")] == ["c.weight", "c.bias"]


def test_a_group_is_renamed_where_all_it_holds_agrees() -> None:
    assert rows(training(), "^model_state_dict/", "model/") == [(("model_state_dict",), "model", "")]
    assert "model/fc1.bias" in paths(made(training(), RenameMatching("^model_state_dict/", "model/")))


def test_a_group_of_which_a_part_would_move_is_refused() -> None:
    found = rows(training(), "^model_state_dict/conv", "model/conv")
    assert found == [(("model_state_dict",), "model", "only a part of what it holds would move")]
    assert "only a part" in str(refused(training(), RenameMatching("^model_state_dict/conv", "model/conv")))


def test_a_group_and_what_is_in_it_change_together() -> None:
    found = paths(made(training(), RenameMatching(r"^model_state_dict/(\w+)\.", r"model/\1_")))
    assert found[2:5] == ["model", "model/conv1_weight", "model/conv1_bias"]


@pytest.mark.parametrize(("pattern", "replacement"), [("^model_state_dict/", ""), ("conv1", "a/b"), ("^epoch$", "x/y")])
def test_another_depth_is_refused(pattern: str, replacement: str) -> None:
    assert "another depth" in str(refused(training(), RenameMatching(pattern, replacement)))


def test_a_slash_within_a_name() -> None:
    checkpoint = Maker().done({"a/b": 1, "c\\d": 2})
    assert keys(checkpoint, RenameMatching(r"\\/", ".")) == ["a.b", "c\\\\d"]
    assert rows(checkpoint, "^c", r"x\\/c")[0][1] == "x/c\\d"


def test_collisions_are_flagged_on_both_sides() -> None:
    found = rows(Maker().done(dict.fromkeys(("a.w", "b.w", "c"), 1)), r"^[ab]\.", "x.")
    assert [problem for *_, problem in found] == ["the name is taken"] * 2
    assert rows(Maker().done({"a": 1, "b": 1}), "a", "b") == [(("a",), "b", "the name is taken")]
    assert refused(Maker().done({"a": 1, "b": 1}), RenameMatching("a", "b")).path == ("a",)


def test_a_name_that_becomes_free_can_be_taken() -> None:
    assert keys(("a", "aa"), RenameMatching("^a", "aa", ((),), "key")) == ["aa", "aaa"]


def test_names_that_were_doubled_in_the_file_do_not_stand_in_the_way() -> None:
    checkpoint = Checkpoint("made", "pickle", 0, (Group("dict", ("a", "a", "b"), (1, 1, 1)), Value("int", 1)), 0)
    assert [row[1:] for row in rows(checkpoint, "b", "c")] == [("c", "")]


def test_an_empty_name_is_flagged() -> None:
    assert rows(Maker().done({"a": 1}), "a", "") == [(("a",), "", "the name would be empty")]
    assert "empty" in str(refused(training(), RenameMatching("^conv1.bias$", "", ((),), "key")))


def test_numbers_and_other_keys_stay() -> None:
    checkpoint = Maker().done({"state": {0: 1, "0": 2, None: 3}, "list": [1]})
    assert rows(checkpoint, "0", "1") == [(("state", "0"), "1", "")]
    nodes = (Group("dict", (OddKey("name", 1), "name"), (1, 1)), Value("int", 1))
    assert [path for path, *_ in rows(Checkpoint("made", "pickle", 0, nodes, 0), "name", "x")] == [("name",)]


def test_metadata_is_left_alone() -> None:
    journal = made(state_dict("module.w"), RenameMatching(r"module\.", ""))
    assert "_metadata/module.bn" in paths(journal)
    assert paths(journal)[0] == "w"


def test_only_what_is_selected_changes() -> None:
    checkpoint = Maker().done({"a": {"w": 1, "v": 1}, "b": {"w": 1}})
    assert [path for path, *_ in rows(checkpoint, "w", "x", (("b",),))] == [("b", "w")]
    assert [path for path, *_ in rows(checkpoint, "w", "x", (("b",), ("a", "w"), ("b", "w")))] == [("b", "w"),
                                                                                                   ("a", "w")]
    assert [path for path, *_ in rows(checkpoint, "v", "x", (("a", "w"),))] == []


def test_a_shared_container_is_renamed_once() -> None:
    maker = Maker()
    shared = maker.add({"w": (2,)})
    checkpoint = maker.done({"a": Ref(shared), "b": Ref(shared)})
    assert [path for path, *_ in rows(checkpoint, "w$", "x")] == [("a", "w")]
    assert paths(made(checkpoint, RenameMatching("w$", "x"))) == ["a", "a/x", "b", "b/x"]
    assert [path for path, *_ in rows(checkpoint, "w$", "x", (("b",), ("a",)))] == [("b", "w")]


def test_a_circle_ends() -> None:
    checkpoint = Checkpoint("made", "pickle", 0, (Group("dict", ("self", "w"), (0, 1)), Value("int", 1)), 0)
    assert rows(checkpoint, "^w", "x") == [(("w",), "x", "")]


def test_tied_names_are_two_names() -> None:
    assert [path for path, *_ in rows(tied(), "head", "lm_head")] == [("model", "head.weight")]


@pytest.mark.parametrize(("pattern", "replacement"), [("(", ""), ("a", r"\1"), ("(?P<n>a)", r"\g<m>"), ("*", "x"),
                                                      ("a", "\\"), ("a", r"\q"), ("[", "")])
def test_an_expression_that_is_none(pattern: str, replacement: str) -> None:
    assert "the regular expression does not work" in str(refused(training(), RenameMatching(pattern, replacement)))


@pytest.mark.parametrize("within", ["auto", "path", "key"])
def test_an_expression_that_finds_nothing(within: str) -> None:
    assert "nothing matches zzz" in str(refused(training(), RenameMatching("zzz", "y", ((),), within)))


def test_a_selection_that_is_not_there() -> None:
    assert "nothing of this name" in str(refused(training(), RenameMatching("a", "b", (("gone",),))))
