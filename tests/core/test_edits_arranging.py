"""Dropping, keeping, moving and copying entries, lifting one to be the file, and wrapping the file."""

import pytest

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.nodes import Broken, Group, Node, Opaque, Tensor, Value
from tests.core.edited import at, made, paths, refused, tensor
from tests.workspace.made import LAYERS, Maker, Ref, tied, training, troubled


def left(start: object, *edits: object) -> str:
    """All paths after some edits, in one line."""
    return " ".join(paths(made(start if isinstance(start, Checkpoint) else Maker().done(start), *edits)))


def shared() -> Checkpoint:
    """One dict under two names."""
    maker = Maker()
    both = Ref(maker.add({"x": 1, "w": {"deep": 2, "other": 3}}))
    return maker.done({"a": both, "b": both})


def circle() -> Checkpoint:
    """A model and its trainer, which know each other."""
    nodes: tuple[Node, ...] = (
        Group("dict", ("trainer", "w", "v"), (1, 2, 2)), Group("dict", ("model", "lr"), (0, 3)), Value("int", 1),
        Value("float", 0.1))
    return Checkpoint("made", "pickle", 0, nodes, 0)


NEST = {"a": {"b": 1, "c": 2}, "d": [1, 2, 3], "e": 4}


def test_drop() -> None:
    assert left(NEST, Drop((("a", "b"),))) == "a a/c d d/0 d/1 d/2 e"
    assert left(NEST, Drop((("a",), ("a", "b"), ("d",), ("d",)))) == "e"
    assert left(NEST, Drop(Glob("*"))) == ""


def test_what_follows_in_a_list_moves_up() -> None:
    journal = made(Maker().done({"l": [10, 20, 30, 40]}), Drop((("l", 0), ("l", 2))))
    assert [at(journal, f"l/{place}").value for place in range(2)] == [20, 40]
    assert len(paths(journal)) == 3


@pytest.mark.parametrize("kind", ["list", "tuple", "set", "frozenset", "collections.deque"])
def test_items_of_every_sequence(kind: str) -> None:
    nodes = (Group(kind, (0, 1), (1, 2)), Value("int", 5), Value("int", 6))
    journal = made(Checkpoint("made", "pickle", 0, nodes, 0), Drop(((0,),)))
    assert journal.document.checkpoint.nodes[0] == Group(kind, (0,), (2,))


def test_a_pattern_crosses_levels_and_dots() -> None:
    found = left(training(), Drop(Glob("*weight")))
    assert "weight" not in found
    assert "model_state_dict/conv1.bias" in found
    assert left(training(), Drop(Glob("optim*"))) == left(training(), Drop((("optimizer_state_dict",),)))
    assert left(NEST, Drop(Glob("d/[02]"))) == "a a/b a/c d d/0 e"


def test_what_two_paths_reach_is_gone_on_both() -> None:
    assert left(shared(), Drop((("a", "x"),))) == "a a/w a/w/deep a/w/other b b/w b/w/deep b/w/other"
    assert left(shared(), Drop(Glob("*/x"))) == left(shared(), Drop((("b", "x"),)))


def test_metadata_is_dropped_only_by_its_name() -> None:
    maker = Maker()
    metadata = maker.add({"conv": 1})
    start = maker.done(Group("collections.OrderedDict", ("conv.w",), (maker.add(1),), (("_metadata", metadata),)))
    assert left(start, Drop(Glob("conv*"))) == "_metadata _metadata/conv"
    assert left(start, Drop(Glob("_metadata*"))) == "conv.w"
    assert left(start, Drop((("_metadata", "conv"),))) == "conv.w _metadata"


def test_broken_parts_and_unknown_objects_can_be_dropped() -> None:
    assert left(troubled(), Drop((("bad",), ("payload",)))) == "good"


@pytest.mark.parametrize(("path", "reason"), [
    (("payload", "(argument 0)"), "a part of a posix.system"), ((), "file as a whole"),
    (("gone",), "nothing of this name"),
    (("good", 0), "nothing of this name")])
def test_what_cannot_be_dropped(path: tuple[object, ...], reason: str) -> None:
    assert reason in str(refused(troubled(), Drop((path,))))
    assert reason in str(refused(troubled(), Drop((("bad",), path))))


@pytest.mark.parametrize("edit", [Drop, Keep])
def test_nothing_selected_and_nothing_matched(edit: type) -> None:
    assert "nothing is selected" in str(refused(training(), edit(())))
    assert "nothing matches zzz" in str(refused(training(), edit(Glob("zzz"))))
    assert "nothing matches *argument*" in str(refused(troubled(), edit(Glob("*argument*"))))


def test_keep() -> None:
    assert left(NEST, Keep((("a", "b"), ("e",)))) == "a a/b e"
    assert left(NEST, Keep((("a",),))) == "a a/b a/c"
    assert left(NEST, Keep(((),))) == left(NEST)
    assert left(NEST, Keep((("d", 1),))) == "d d/0"


def test_keep_what_matches() -> None:
    assert left(training(), Keep(Glob("*conv1*"))).split() == [
        "model_state_dict", "model_state_dict/conv1.weight", "model_state_dict/conv1.bias"]
    assert left(training(),
                Keep(Glob("model_state_dict"))).split()[1:] == [f"model_state_dict/{name}" for name in LAYERS]


def test_a_shared_container_keeps_what_is_wanted_on_any_of_its_paths() -> None:
    assert left(shared(), Keep((("a", "x"), ("b", "w", "deep")))) == "a a/x a/w a/w/deep b b/x b/w b/w/deep"
    assert left(shared(), Keep((("a", "w"), ("b", "x")))) == left(shared())
    assert left(shared(), Keep((("a", "w"), ("b", "w", "deep")))) == "a a/w a/w/deep a/w/other b b/w b/w/deep b/w/other"
    assert left(shared(), Keep((("a",),))) == "a a/x a/w a/w/deep a/w/other"


def test_keep_within_a_circle() -> None:
    assert left(circle(), Keep((("trainer", "lr"),))) == "trainer trainer/lr"
    assert left(circle(), Keep((("w",),))) == "w"


def test_metadata_and_parts_stay_with_what_is_kept() -> None:
    maker = Maker()
    metadata = maker.add({"conv": 1})
    start = maker.done(Group("collections.OrderedDict", ("a", "b"), (maker.add(1), maker.add(2)),
                             (("_metadata", metadata),)))
    assert left(start, Keep((("a",),))) == "a _metadata _metadata/conv"
    parts = (("scale", maker.add(0.1)),)
    quantized = Tensor("qint8", (2,), (1,), None, 0, "cpu", layout="quantized", parts=parts)
    assert left(maker.done({"q": quantized, "x": 1}), Keep((("q",),))) == "q q/scale"


def test_move_into_another_container() -> None:
    assert left(NEST, Move((("e",), ("d",)), ("a",))) == "a a/b a/c a/e a/d a/d/0 a/d/1 a/d/2"
    assert left(NEST, Move((("e",),), ("a",), 0)) == "a a/e a/b a/c d d/0 d/1 d/2"
    assert left(NEST, Move((("a", "c"),), (), 1)) == "a a/b c d d/0 d/1 d/2 e"
    assert left(NEST, Move((("e",),), ("a",), 99)) == left(NEST, Move((("e",),), ("a",)))


def test_move_within_a_container_reorders() -> None:
    flat = dict.fromkeys("abcd", 1)
    assert left(flat, Move((("d",),), (), 0)) == "d a b c"
    assert left(flat, Move((("a",),), (), 2)) == "b a c d"
    assert left(flat, Move((("a",), ("c",)), (), 4)) == "b d a c"
    assert left(flat, Move((("c",), ("a",)), (), 1)) == "c a b d"
    assert left(flat, Move((("b",),), ())) == "a c d b"
    assert left(flat, Move((("b",),), (), 1)) == left(flat)


def test_items_of_lists() -> None:
    journal = made(Maker().done({"l": [10, 20, 30], "m": {}}), Move((("l", 2),), ("l",), 0))
    assert [at(journal, f"l/{place}").value for place in range(3)] == [30, 10, 20]
    assert left({"l": [10, 20, 30], "m": {}}, Move((("l", 1),), ("m",))) == "l l/0 l/1 m m/1"
    journal = made(Maker().done({"l": [10, 20, 30], "m": {}}), Move((("l", 1),), ("m",)))
    assert at(journal, "m").keys == ("1",)
    assert left({"l": [10], "m": {"x": 5}}, Move((("m", "x"),), ("l",), 0)) == "l l/0 l/1 m"


def test_reorder_within_a_circle() -> None:
    assert left(circle(), Move((("trainer",),), ())).split()[0] == "w"


@pytest.mark.parametrize(("edit", "reason"), [
    (Move((("a",),), ("a",)), "into itself"), (Move(((),), ("a",)), "file as a whole"),
    (Move((("a",),), ("a", "sub")), "into itself"), (Move((("x",),), ("a",)), "the name is taken: x"),
    (Move((("x",),), ("t",)), "takes no new entries"), (Move((("gone",),), ("a",)), "nothing of this name"),
    (Move((("x",),), ("gone",)), "nothing of this name"), (Move((), ("a",)), "nothing is selected"),
    (Move((("a", "x"), ("x",)), ("a", "sub")), "the name is taken: x"),
    (Move((("x",),), ("b", "a")), "the name is taken"),
    (Move((("b",),), ("a",)), "into itself")])
def test_what_cannot_be_moved(edit: Move, reason: str) -> None:
    maker = Maker()
    a = maker.add({"x": 1, "sub": {}})
    start = maker.done({"a": Ref(a), "b": {"a": Ref(a)}, "x": 2, "t": (2, 2)})
    assert reason in str(refused(start, edit))


def test_a_copy_stands_behind_its_original_and_shares_its_numbers() -> None:
    journal = made(tied(), Duplicate(("model",), "copy"))
    assert paths(journal) == ["model", "model/wte.weight", "model/head.weight", "copy", "copy/wte.weight",
                              "copy/head.weight", "half", "other"]
    checkpoint = journal.document.checkpoint
    old, new = at(journal, "model"), at(journal, "copy")
    assert new.children[0] == new.children[1] != old.children[0]
    assert checkpoint.nodes[new.children[0]] == checkpoint.nodes[old.children[0]]
    assert journal.document.node_came(new.children[0]).number == old.children[0]


def test_a_copy_can_be_changed_by_itself() -> None:
    journal = made(training(), Duplicate(("model_state_dict",), "ema"), Drop((("ema", "conv1.weight"),)))
    assert "model_state_dict/conv1.weight" in paths(journal)
    assert "ema/conv1.weight" not in paths(journal)
    assert tensor(journal, "ema/conv1.bias").storage == tensor(journal, "model_state_dict/conv1.bias").storage


def test_a_copy_of_a_circle_and_of_a_list_item() -> None:
    journal = made(circle(), Duplicate(("trainer",), "copy"))
    nodes = journal.document.checkpoint.nodes
    copy = at(journal, "copy")
    assert nodes[copy.children[0]].children[0] == nodes[journal.document.checkpoint.root].children[1]
    assert left({"l": [{"x": 1}, 2]}, Duplicate(("l", 0), "ignored")) == "l l/0 l/0/x l/1 l/1/x l/2"


@pytest.mark.parametrize(("path", "key", "reason"), [
    (("epoch",), "loss", "the name is taken"), (("epoch",), "", "a name is needed"), ((), "x", "file as a whole"),
    (("gone",), "x", "nothing of this name")])
def test_a_copy_that_cannot_be_made(path: tuple[object, ...], key: str, reason: str) -> None:
    assert reason in str(refused(training(), Duplicate(path, key)))


def test_attributes_and_parts_cannot_be_doubled() -> None:
    assert "cannot be doubled" in str(refused(troubled(), Duplicate(("payload", "(argument 0)"), "x")))


def test_lift() -> None:
    assert left(training(), Lift(("model_state_dict",))).split() == list(LAYERS)
    journal = made(training(), Lift(("model_state_dict", "conv1.weight")))
    assert paths(journal) == []
    assert isinstance(journal.document.checkpoint.nodes[journal.document.checkpoint.root], Tensor)


@pytest.mark.parametrize(("path", "reason"), [((), "whole file already"), (("gone",), "nothing of this name"),
                                              (("epoch", "x"), "nothing of this name")])
def test_what_cannot_be_lifted(path: tuple[str, ...], reason: str) -> None:
    assert reason in str(refused(training(), Lift(path)))


def test_wrap_and_lift_are_opposites() -> None:
    assert left(NEST, Wrap("state")).startswith("state state/a state/a/b")
    assert left(NEST, Wrap("state"), Lift(("state",))) == left(NEST)
    assert left(Maker().done((2, 2)), Wrap("w")) == "w"


def test_a_wrap_needs_a_name() -> None:
    assert "a name is needed" in str(refused(training(), Wrap("")))


def test_a_group_around_a_single_broken_node() -> None:
    assert left(Checkpoint("made", "pickle", 0, (Broken("x", "cut"),), 0), Wrap("w")) == "w"


def test_an_unknown_object_takes_nothing_in_and_gives_its_pairs_away() -> None:
    nodes = (Group("dict", ("o", "x", "m"), (1, 2, 3)), Opaque("net.Dict", "new", pairs=(("k", 2),), items=(2, 2)),
             Value("int", 1), Group("dict", (), ()))
    start = Checkpoint("made", "pickle", 0, nodes, 0)
    assert left(start, Move((("o", "k"), ("o", 0)), ("m",))) == "o o/0 x m m/k m/0"
    assert "a net.Dict takes no new entries" in str(refused(start, Move((("x",),), ("o",))))


def test_a_copy_of_what_was_edited_knows_how_it_was_opened() -> None:
    journal = made(training(), Cast((("model_state_dict", "conv1.bias"),), "float16"),
                   Duplicate(("model_state_dict",), "b"))
    document = journal.document
    children = dict(zip(at(journal, "b").keys, at(journal, "b").children, strict=True))
    edited, other = children["conv1.bias"], children["conv1.weight"]
    assert (document.checkpoint.nodes[edited].dtype, document.before(edited).dtype) == ("float16", "float32")
    assert document.before(other) is document.checkpoint.nodes[other]
    assert document.node_came(edited) is not None
