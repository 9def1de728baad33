"""Putting what another checkpoint has into places here: replaced, new, or what it was before."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import Cast, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.journal import Journal, do, new_journal, redo, undo
from ckpt_browser.core.nodes import Broken, Group, OddKey, Opaque, Tensor, Value
from ckpt_browser.core.places import EditError, resolve
from tests.core.edited import at, made, paths, seen, tensor
from tests.workspace.made import Maker, Ref, training

OTHER = "/elsewhere/other.pth"
Start = Checkpoint | Journal


def other(thing: object, maker: Maker | None = None) -> Document:
    return new_document((maker or Maker()).done(thing, path=OTHER))


def pairs(*texts: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Entries as ``there=>here``, or one path for both."""
    found = []
    for text in texts:
        there, _, here = text.partition("=>")
        found.append((_path(there), _path(here or there)))
    return tuple(found)


def _path(text: str) -> tuple:
    return tuple(int(part) if part.isdigit() else part for part in text.split("/")) if text != "." else ()


def take(start: Start, document: Document, *texts: str) -> Journal:
    journal = start if isinstance(start, Journal) else new_journal(start)
    return do(journal, [TakeOver(OTHER, pairs(*texts))], {OTHER: document})


def refused(start: Start, document: Document, *texts: str) -> EditError:
    journal = start if isinstance(start, Journal) else new_journal(start)
    with pytest.raises(EditError) as caught:
        take(journal, document, *texts)
    return caught.value


# What is there is replaced

def test_a_tensor_takes_the_place_of_another() -> None:
    start = new_journal(training())
    document = other({"model_state_dict": {"conv1.bias": (7, 2)}})
    journal = take(start, document, "model_state_dict/conv1.bias")
    assert paths(journal) == paths(start)
    assert tensor(journal, "model_state_dict/conv1.bias").shape == (7, 2)
    storage = journal.document.checkpoint.storages[tensor(journal, "model_state_dict/conv1.bias").storage or 0]
    assert journal.document.checkpoint.files[storage.file].path == OTHER
    for name in ("conv1.weight", "conv2.weight"):
        assert at(journal, f"model_state_dict/{name}") is at(start, f"model_state_dict/{name}")
    assert seen(undo(journal)) == seen(start)
    assert seen(redo(undo(journal))) == seen(journal)


def test_neighbours_keep_their_ids() -> None:
    start = new_journal(training())
    before = at(start, "model_state_dict")
    after = at(take(start, other({"a": (2,)}), "a=>model_state_dict/conv2.weight"), "model_state_dict")
    assert isinstance(before, Group)
    assert isinstance(after, Group)
    assert before.keys == after.keys
    assert [one == two for one, two in zip(before.children, after.children, strict=True)].count(False) == 1


def test_a_group_and_a_value_and_the_type_that_the_source_has() -> None:
    journal = take(training(), other({"epoch": 2.5, "g": {"x": 1}}), "epoch", "g=>optimizer_state_dict")
    assert at(journal, "epoch") == Value("float", 2.5)
    assert paths(journal)[-2:] == ["optimizer_state_dict", "optimizer_state_dict/x"]


def test_the_device_and_the_type_of_elements_come_along() -> None:
    maker = Maker()
    far = maker.tensor((3,), "float16", 2)._replace(device="cuda:1")
    maker.storages[-1] = maker.storages[-1]._replace(device="cuda:1")
    journal = take(training(), other({"loss": far}, maker), "loss")
    assert (tensor(journal, "loss").device, tensor(journal, "loss").dtype) == ("cuda:1", "float16")


def test_places_in_lists_in_objects_and_beside_entries() -> None:
    maker = Maker()
    state = maker.add({"lr": 0.1})
    start = maker.done({"list": [1, 2, 3],
                        "object": Opaque("a.B", "new", (), state, (maker.add(5),), (("k", maker.add(6)),)),
                        "od": Group("collections.OrderedDict", (), (), (("_metadata", maker.add({"": 1})),))})
    document = other({"x": 9, "m": {"": 2}})
    journal = take(start, document, "x=>list/1", "x=>object/lr", "x=>object/k", "x=>object/0", "m=>od/_metadata")
    assert [at(journal, path) for path in ("list/1", "object/lr", "object/k", "object/0", "od/_metadata/")] \
        == [Value("int", 9)] * 4 + [Value("int", 2)]


def test_the_whole_file() -> None:
    journal = take(training(), other({"x": 1}), ".")
    assert paths(journal) == ["x"]
    assert paths(undo(journal))[0] == "epoch"
    assert "epoch/x" in paths(take(training(), other({"x": 1}), ".=>epoch"))


# Ties

def test_what_was_tied_there_is_one_object_here_over_several_entries() -> None:
    maker = Maker()
    whole = maker.add(maker.tensor((10, 4)))
    document = other({"wte": Ref(whole), "head": Ref(whole), "half": maker.tensor((5, 4), storage=0, offset=20)}, maker)
    start = Maker().done({"wte": (1,), "head": (1,)})
    journal = take(start, document, "wte", "head", "half")
    root = at(journal, "")
    assert isinstance(root, Group)
    assert root.children[0] == root.children[1]
    assert tensor(journal, "wte").storage == tensor(journal, "half").storage
    again = take(take(start, document, "wte"), document, "half")
    assert tensor(again, "wte").storage == tensor(again, "half").storage


def test_replacing_one_of_two_names_leaves_the_other() -> None:
    maker = Maker()
    whole = maker.add(maker.tensor((10, 4)))
    start = new_journal(maker.done({"wte": Ref(whole), "head": Ref(whole)}))
    journal = take(start, other({"head": (3,)}), "head")
    assert (tensor(journal, "wte").shape, tensor(journal, "head").shape) == ((10, 4), (3,))


def test_circles_come_over() -> None:
    document = new_document(Checkpoint(OTHER, "pickle", 0, (Group("dict", ("me",), (0,)),), 0))
    journal = take(training(), document, "me=>epoch")
    node = at(journal, "epoch")
    assert isinstance(node, Group)
    assert journal.document.checkpoint.nodes[node.children[0]] == node


# What has no place here yet

LETTERS = {letter: number for number, letter in enumerate("abcdefg")}


@pytest.mark.parametrize(("here", "taken", "wanted"), [
    ("abdg", "c", "abcdg"), ("abdg", "cef", "abcdefg"), ("bc", "a", "abc"), ("g", "fab", "abfg"), ("", "ca", "ac"),
    ("gab", "c", "gabc"), ("xy", "a", "xya"), ("dxa", "be", "dexab")])
def test_new_entries_stand_beside_the_neighbours_that_they_have_there(here: str, taken: str, wanted: str) -> None:
    start = Maker().done({"m": dict.fromkeys(here, 0)})
    journal = take(start, other({"m": LETTERS}), *[f"m/{letter}" for letter in taken])
    node = at(journal, "m")
    assert isinstance(node, Group)
    assert "".join(map(str, node.keys)) == wanted
    assert all(at(journal, f"m/{letter}") == Value("int", LETTERS[letter]) for letter in taken)


def test_names_that_begin_otherwise_find_their_neighbours_too() -> None:
    document = other({"a.w": 1, "a.b": 2, "c.w": 3})
    start = Maker().done({"module.a.w": 0, "module.c.w": 0})
    journal = take(start, document, "a.b=>module.a.b")
    assert paths(journal) == ["module.a.w", "module.a.b", "module.c.w"]


def test_lists_grow_at_their_end() -> None:
    journal = take(Maker().done({"l": [1, 2]}), other({"l": [5, 6, 7, 8]}), "l/3", "l/2", "l/0")
    assert [at(journal, f"l/{place}") for place in range(4)] == [Value("int", number) for number in (5, 2, 7, 8)]


def test_missing_containers_are_made_as_they_are_there() -> None:
    maker = Maker()
    inner = Group("collections.OrderedDict", ("w", "b"), (maker.add((2,)), maker.add((3,))),
                  (("_metadata", maker.add({"": {"version": 1}})),))
    document = other({"first": 1, "model": {"net": inner}, "last": 2}, maker)
    journal = take(Maker().done({"first": 0, "last": 0}), document, "model/net/b")
    assert paths(journal) == ["first", "model", "model/net", "model/net/b", "model/net/_metadata",
                              "model/net/_metadata/", "model/net/_metadata//version", "last"]
    assert getattr(at(journal, "model/net"), "type_name", "") == "collections.OrderedDict"
    assert document.checkpoint.nodes[document.checkpoint.root].keys == ("first", "model", "last")  # type: ignore[union-attr]


def test_containers_that_the_other_file_has_nothing_like_are_dicts() -> None:
    journal = take(Maker().done({}), other({"w": (2,)}), "w=>a/b/c/w")
    assert paths(journal) == ["a", "a/b", "a/b/c", "a/b/c/w"]


def test_what_stands_beside_entries_is_new_too() -> None:
    maker = Maker()
    beside = (("_metadata", maker.add({})),)
    document = other(Group("collections.OrderedDict", ("w",), (maker.add((2,)),), beside), maker)
    start = Maker().done({"od": Group("collections.OrderedDict", (), ()), "d": {}})
    assert "od/_metadata" in paths(take(start, document, "_metadata=>od/_metadata"))
    assert "a dict keeps nothing beside" in str(refused(start, document, "_metadata=>d/_metadata"))


# Patterns

def test_a_pattern_takes_all_that_matches_there() -> None:
    document = other({"m": {"a.w": (1,), "a.b": (2,), "c.b": (3,)}})
    start = new_journal(Maker().done({"m": {"a.w": (9,), "a.b": (9,)}}))
    journal = do(start, [TakeOver(OTHER, Glob("*.b"))], {OTHER: document})
    assert paths(journal) == ["m", "m/a.w", "m/a.b", "m/c.b"]
    assert [tensor(journal, path).shape for path in ("m/a.w", "m/a.b")] == [(9,), (2,)]
    with pytest.raises(EditError, match=r"nothing matches \*\.x there"):
        do(start, [TakeOver(OTHER, Glob("*.x"))], {OTHER: document})


# Bad input

def test_what_cannot_be_taken_over() -> None:
    maker = Maker()
    lost = maker.add((4,))
    maker.storages[0] = maker.storages[0]._replace(missing="the file ends before it")
    sparse = Tensor("float32", (2,), None, None, 0, "cpu", layout="sparse_coo", parts=(("values", maker.add((1,))),))
    document = other({"bad": Broken("torch.Tensor", "reaches beyond its storage"), "lost": Ref(lost), "x": 1,
                      "object": Opaque("a.B", "new", (), maker.add({"lr": 1})),
                      "set": Group("set", (0,), (maker.add(3),)), "sparse": sparse, "list": [1]}, maker)
    start = new_journal(Maker().done({"epoch": 1, "sparse": sparse._replace(parts=(("values", 0),)),
                                      "space": Group("argparse.Namespace", (), ()),
                                      "set": Group("set", (), ()), "list": []}))
    for text, reason in {
            "gone": "there is nothing of this name to copy", "bad": "it could not be read: reaches beyond its storage",
            "lost": "its numbers are not there: the file ends", "x=>epoch/x": "an int takes no new entries",
            "object/lr": "there it lies in an a.B, which can only be copied as a whole",
            "x=>set/0": "a set takes no new entries", "x=>sparse/values": "a part of a torch.Tensor",
            "x=>list/name": "a list has places instead of names",
            "x=>space/7": "names in an argparse.Namespace are texts"}.items():
        assert reason in str(refused(start, document, text)), text
    assert "two entries would be put here" in str(refused(start, document, "x=>y", "lost=>y"))
    assert "lies within what is taken over too" in str(refused(start, document, "object=>y", "x=>y/lr"))
    assert "nothing is selected" in str(refused(start, document))
    assert "y/lr" in paths(take(start, document, "object=>y", "object/lr=>y/lr"))
    with pytest.raises(EditError, match="/nowhere is not open"):
        do(start, [TakeOver("/nowhere", ())])


def test_numbers_that_were_edited_there() -> None:
    document = made(Maker().done({"w": (2, 2)}, path=OTHER), PatchTensor(("w",), (((0, 0), 1.0),))).document
    assert "save the other file first" in str(refused(training(), document, "w"))


def test_odd_keys_come_with_what_holds_them_only() -> None:
    nodes = (Group("dict", ("in",), (1,)), Group("dict", (OddKey("<k>", 2),), (2,)), Value("int", 1))
    document = new_document(Checkpoint(OTHER, "pickle", 0, nodes, 0))
    start = new_journal(training())
    odd = ("in", OddKey("<k>", 2))
    with pytest.raises(EditError, match="can only be copied with all that is beside it"):
        do(start, [TakeOver(OTHER, ((odd, ("new", OddKey("<k>", 2))),))], {OTHER: document})
    node = at(take(start, document, "in=>new"), "new")
    assert isinstance(node, Group)
    assert node.keys == (OddKey("<k>", node.children[0]),)


# What it was before

OWN = "/somewhere/model.pth"


def reverted(start: Journal, saved: Document, *texts: str) -> Journal:
    return do(start, [TakeOver(OWN, pairs(*texts))], {OWN: saved})


@pytest.mark.parametrize("edit", [
    Cast(Glob("*conv1.weight"), "float16"), PatchTensor(("model_state_dict", "conv1.weight"), (((0, 0, 0, 0), 1.0),)),
    SetDevice("cuda:0"), SetDevice("meta"), Drop((("model_state_dict", "conv1.weight"),)),
    Rename(("model_state_dict", "conv1.bias"), "b")])
def test_one_entry_is_what_was_saved(edit: Edit) -> None:
    start = new_journal(training())
    journal = made(start, edit)
    back = reverted(journal, start.document, "model_state_dict/conv1.weight")
    path = "model_state_dict/conv1.weight"
    storages = [state.document.checkpoint.storages[tensor(state, path).storage or 0] for state in (start, back)]
    assert tensor(back, path)._replace(storage=0) == tensor(start, path)._replace(storage=0)
    assert storages[0]._replace(id=0) == storages[1]._replace(id=0)
    assert back.document.storage_came(storages[1].id) == start.document.storage_came(storages[0].id)
    assert seen(undo(back)) == seen(journal)


def test_all_of_it_is_what_was_saved_as_the_very_same_nodes() -> None:
    start = new_journal(training())
    journal = made(start, Cast(Glob("*"), "float16"), SetDevice("cuda:0"), SetValue(("epoch",), 9),
                   Drop((("model_state_dict", "fc1.bias"),)))
    back = reverted(journal, start.document, "epoch", "model_state_dict", "optimizer_state_dict")
    assert seen(back) == seen(start)
    nodes = start.document.checkpoint.nodes
    assert all(node is back.document.checkpoint.nodes[number] for number, node in enumerate(nodes))
    assert seen(reverted(journal, start.document, ".")) == seen(start)


def test_what_shares_a_storage_that_stays_elsewhere_keeps_it() -> None:
    maker = Maker()
    start = new_journal(maker.done({"a": maker.tensor((4,)), "b": maker.tensor((2,), storage=0)}))
    journal = made(start, SetDevice("cuda:0"))
    back = reverted(journal, start.document, "a")
    assert (tensor(back, "a").device, tensor(back, "b").device) == ("cpu", "cuda:0")
    storages = back.document.checkpoint.storages
    assert [storages[tensor(back, key).storage or 0].device for key in "ab"] == ["cpu", "cuda:0"]


def test_what_was_saved_is_put_elsewhere_as_a_copy() -> None:
    start = new_journal(training())
    journal = made(start, Cast(Glob("*conv1.weight"), "float16"))
    back = reverted(journal, start.document, "model_state_dict/conv1.weight=>old")
    assert (tensor(back, "old").dtype, tensor(back, "model_state_dict/conv1.weight").dtype) == ("float32", "float16")
    assert back.document.origins == (OWN,)
    renamed = made(start, Rename(("epoch",), "step"), SetValue(("step",), 8))
    assert at(reverted(renamed, start.document, "epoch=>step"), "step") == Value("int", 3)


def test_edited_numbers_of_an_earlier_state_can_be_had() -> None:
    start = new_journal(training())
    saved = made(start, PatchTensor(("model_state_dict", "conv1.bias"), (((0,), 1.0),)))
    journal = made(saved, Cast(Glob("*conv1.bias"), "float16"))
    back = reverted(journal, saved.document, "model_state_dict/conv1.bias")
    assert seen(back) == seen(saved)


def test_what_holds_itself_is_copied() -> None:
    start = new_journal(Checkpoint(OWN, "pickle", 0, (Group("dict", ("me", "n"), (0, 1)), Value("int", 1)), 0))
    journal = made(start, SetValue(("n",), 2))
    back = reverted(journal, start.document, "me")
    assert at(back, "n") == Value("int", 2)
    assert at(back, "me/n") == Value("int", 1)


# Anything with anything

CONTENT = st.recursive(st.one_of(st.integers(0, 9), st.tuples(st.integers(0, 3))),
                       lambda inner: st.dictionaries(st.sampled_from("abc"), inner, max_size=3)
                       | st.lists(inner, max_size=3), max_leaves=8)
TOP = st.dictionaries(st.sampled_from("abc"), CONTENT, min_size=1, max_size=3)


@settings(max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(TOP, TOP, st.integers(0, 99))
def test_what_is_taken_over_is_there_and_all_else_stays(mine: dict, theirs: dict, choice: int) -> None:
    start, document = new_journal(Maker().done(mine)), other(theirs)
    every = paths(Journal(document))
    text = every[choice % len(every)]
    path = resolve(document.checkpoint.nodes, document.checkpoint.root, text)
    try:
        journal = do(start, [TakeOver(OTHER, ((path, path),))], {OTHER: document})
    except EditError as error:
        # What holds it there is a mere value here, or the one has names and the other places.
        assert "takes no new entries" in str(error) or "places instead of names" in str(error)  # noqa: PT017
        return
    before, after = paths(start), paths(journal)
    if not any(isinstance(key, int) for key in path):  # a list has no gaps: what is new there goes to its end
        assert [name for name in after if _is_within(name, text)] == [name for name in every if _is_within(name, text)]
    beside = [name for name in before if not _is_within(name, text)]
    assert [name for name in after if name in beside] == beside
    assert seen(undo(journal)) == seen(start)


def _is_within(name: str, text: str) -> bool:
    return name == text or name.startswith(f"{text}/")
