"""Paths lead where the outline shows them, in every real file."""

from pathlib import Path

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Broken, Group, Node, OddKey, Opaque, Tensor, Value
from ckpt_browser.core.outline import entries, walk
from ckpt_browser.core.paths import path_text
from ckpt_browser.core.places import ATTRIBUTE, ITEM, LISTED, PAIR, PART, EditError, Places, parse_path, resolve, slots
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.workspace.made import Maker, training

MODULE: tuple[Node, ...] = (
    Opaque("net.Net", "new", (9,), 1, items=(6,), pairs=((3, 6),)),
    Group("dict", ("training", "_parameters", "_buffers", "_modules"), (2, 3, 4, 5)),
    Value("bool", True), Group("dict", ("weight", "bias"), (6, 7)), Group("dict", ("mean",), (6,)),
    Group("collections.OrderedDict", ("conv", "gone"), (8, 7)),
    Tensor("float32", (), (), None, 0, "cpu"), Value("NoneType", None), Opaque("net.Conv", "new"), Value("int", 1))


def test_every_entry_of_the_real_files_has_its_place(corpus: Path, corpus_index: dict[str, object]) -> None:
    compared = 0
    for name in corpus_index:
        try:
            source = open_checkpoint(str(corpus / name))
        except CheckpointError:
            continue
        nodes = source.checkpoint.nodes
        for number, node in enumerate(nodes):
            assert [(slot.key, slot.child) for slot in slots(nodes, number)] == entries(nodes, node), (name, number)
            compared += 1
        source.close()
    assert compared > 10_000


def test_a_slot_says_who_keeps_an_entry() -> None:
    found = {slot.key: (slot.owner, slot.part, slot.place) for slot in slots(MODULE, 0)}
    assert found == {"weight": (3, ITEM, 0), "mean": (4, ITEM, 0), "conv": (5, ITEM, 0), "training": (1, ITEM, 0),
                     3: (0, PAIR, 0), 0: (0, LISTED, 0), "(argument 0)": (0, PART, 0)}


def test_parts_of_tensors_and_of_broken_nodes() -> None:
    nodes = (Tensor("float32", (2,), None, None, 0, "cpu", layout="sparse_coo", parts=(("indices", 1), ("values", 2))),
             Value("int", 1), Value("int", 2), Broken("x", "y", (1, 2)), Group("dict", (), (), (("_metadata", 1),)))
    assert [(slot.key, slot.part, slot.place) for slot in slots(nodes, 0)] == [("indices", PART, 0),
                                                                               ("values", PART, 1)]
    assert [(slot.key, slot.child) for slot in slots(nodes, 3)] == [("(argument 0)", 1), ("(argument 1)", 2)]
    assert [(slot.key, slot.part) for slot in slots(nodes, 4)] == [("_metadata", ATTRIBUTE)]


def test_keys_that_are_equal_in_python_stay_apart() -> None:
    made = Maker().done({"x": 0})
    nodes = (*made.nodes, Group("dict", (1, True, 1.0, (1,), (True,)), (0, 0, 0, 0, 0)))
    keys = [slot.key for slot in Places(nodes, 0).entries(len(nodes) - 1).values()]
    assert list(map(repr, keys)) == ["1", "True", "1.0", "(1,)", "(True,)"]


@pytest.mark.parametrize("path", [("nothing",), ("epoch", "x"), ("model_state_dict", "conv1"), (0,),
                                  ("optimizer_state_dict", "state", "0"), ("optimizer_state_dict", "state", False)])
def test_a_path_that_leads_nowhere(path: tuple[object, ...]) -> None:
    made = training()
    with pytest.raises(EditError, match="nothing of this name") as caught:
        Places(made.nodes, made.root).node(path)
    assert caught.value.path == path[:len(caught.value.path)]


def test_the_root_is_no_entry() -> None:
    made = training()
    assert Places(made.nodes, made.root).node(()) == made.root
    with pytest.raises(EditError, match="file as a whole"):
        Places(made.nodes, made.root).slot(())


@pytest.mark.parametrize("path", [("a",), ("a", "b"), ("a/b", "c\\d"), ("\\",), ("/",), ("", "a"), ("a", ""),
                                  ("a\\/", "")])
def test_a_path_is_read_as_it_is_written(path: tuple[str, ...]) -> None:
    assert parse_path(path_text(path)) == path


def test_a_path_that_ends_in_a_backslash() -> None:
    assert parse_path("a/b\\") == ("a", "b\\")
    assert parse_path("") == ()


def test_every_row_of_a_file_is_found_by_its_text() -> None:
    made = training()
    for row in walk(made):
        path = resolve(made.nodes, made.root, path_text(row.path))
        assert path == row.path
        assert Places(made.nodes, made.root).node(path) == row.node


def test_a_text_wins_over_a_number_that_is_shown_alike() -> None:
    made = Maker().done({1: "number", "1": "text", "2": "text", 2: "number"})
    assert resolve(made.nodes, made.root, "1") == ("1",)
    assert resolve(made.nodes, made.root, "2") == ("2",)


def test_odd_keys_are_found_as_they_are_shown() -> None:
    nodes = (Group("dict", (OddKey("<net.Key>", 1), None, b"x"), (1, 1, 1)), Value("int", 1))
    assert [resolve(nodes, 0, text) for text in ("<net.Key>", "None", "b'x'")] == [
        (OddKey("<net.Key>", 1),), (None,), (b"x",)]


@pytest.mark.parametrize("text", ["nothing", "model_state_dict/", "model_state_dict/conv1\\.weight/x", "/epoch",
                                  "epoch/"])
def test_a_text_that_names_nothing(text: str) -> None:
    made = training()
    with pytest.raises(EditError, match="nothing of this name"):
        resolve(made.nodes, made.root, text)
