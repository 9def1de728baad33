"""Taking a part of one open checkpoint over into another, its numbers by reference."""

import pytest

from ckpt_browser.core.checkpoint import Checkpoint, FilePart
from ckpt_browser.core.document import Came, Document, new_document
from ckpt_browser.core.edits.arranging import Duplicate, Wrap
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.tensors import PatchTensor, SetDevice
from ckpt_browser.core.journal import Journal, do, new_journal, redo, undo
from ckpt_browser.core.nodes import Broken, Group, OddKey, Value
from ckpt_browser.core.places import EditError
from tests.core.edited import at, made, paths, seen, tensor
from tests.workspace.made import Maker, Ref, training

OTHER = "/elsewhere/other.pth"


def other() -> Checkpoint:
    """Two names on one storage, in a file of its own."""
    maker = Maker()
    whole = maker.add(maker.tensor((10, 4)))
    half = maker.tensor((5, 4), storage=0, offset=20)
    return maker.done({"model": {"wte": Ref(whole), "head": Ref(whole)}, "half": half, "n": 5}, path=OTHER)


def graft(start: Journal, path: tuple[object, ...], key: object = "new", into: tuple[object, ...] = (),
          document: Document | None = None, at_place: int | None = None) -> Journal:
    return do(start, [Graft(OTHER, path, into, key, at_place)], {OTHER: document or new_document(other())})


def test_a_subtree_comes_over_with_its_sharing() -> None:
    journal = graft(new_journal(training()), ("model",), at_place=1)
    assert paths(journal)[:4] == ["epoch", "new", "new/wte", "new/head"]
    new = at(journal, "new")
    assert new.children[0] == new.children[1]
    document = journal.document
    assert document.origins == ("/somewhere/model.pth", OTHER)
    assert document.node_came(new.children[0]) == Came(1, 0)


def test_storages_know_where_they_came_from() -> None:
    journal = graft(new_journal(training()), ("half",))
    node = tensor(journal, "new")
    storage = journal.document.checkpoint.storages[node.storage]
    assert journal.document.checkpoint.files[storage.file] == FilePart(OTHER, 1000)
    assert journal.document.storage_came(storage.id) == Came(1, 0)
    assert (storage.id, node.offset) == (node.storage, 20)


def test_what_was_tied_there_is_tied_here_in_two_steps_too() -> None:
    journal = graft(graft(new_journal(training()), ("model",), "a"), ("half",), "b")
    assert tensor(journal, "a/wte").storage == tensor(journal, "b").storage
    assert len(journal.document.origins) == 2
    assert len(journal.document.checkpoint.files) == 2


def test_what_lies_on_another_device_by_now_is_not_tied() -> None:
    journal = do(graft(new_journal(training()), ("model",), "a"), [SetDevice("cuda:0")])
    journal = graft(journal, ("half",), "b")
    assert tensor(journal, "a/wte").storage != tensor(journal, "b").storage
    assert (tensor(journal, "a/wte").device, tensor(journal, "b").device) == ("cuda:0", "cpu")


def test_undo_and_redo() -> None:
    start = new_journal(training())
    journal = graft(start, ("model",))
    assert seen(undo(journal)) == seen(start)
    assert seen(redo(undo(journal))) == seen(journal)


def test_a_graft_of_a_graft_names_the_first_file() -> None:
    between = graft(new_journal(training()), ("model",)).document
    journal = do(new_journal(Maker().done({}, path="/third.pth")), [Graft("between", ("new",), (), "x")],
                 {"between": between})
    assert journal.document.origins == ("/third.pth", OTHER)
    assert journal.document.storage_came(tensor(journal, "x/wte").storage) == Came(1, 0)


def test_the_whole_of_another_file_and_names_that_were_edited() -> None:
    document = made(other(), Rename(("model",), "net")).document
    assert "new/net/wte" in paths(graft(new_journal(training()), (), document=document))


def test_odd_keys_come_along() -> None:
    nodes = (Group("dict", (OddKey("<k>", 1),), (1,)), Value("int", 1))
    document = new_document(Checkpoint(OTHER, "pickle", 0, nodes, 0))
    journal = graft(new_journal(training()), (), document=document)
    new = at(journal, "new")
    assert new.keys == (OddKey("<k>", new.children[0]),)


def test_a_broken_part_comes_over_with_what_it_was_made_of() -> None:
    nodes = (Group("dict", ("bad",), (1,)), Broken("torch.Tensor", "why", (2,)), Value("int", 1))
    journal = graft(new_journal(training()), (), document=new_document(Checkpoint(OTHER, "pickle", 0, nodes, 0)))
    broken = at(journal, "new/bad")
    assert isinstance(broken, Broken) and broken.reason == "why"
    assert journal.document.checkpoint.nodes[broken.arguments[0]] == Value("int", 1)


def test_circles_come_over() -> None:
    document = new_document(Checkpoint(OTHER, "pickle", 0, (Group("list", (0,), (0,)),), 0))
    journal = graft(new_journal(training()), (), document=document)
    node = at(journal, "new")
    assert journal.document.checkpoint.nodes[node.children[0]] == node


@pytest.mark.parametrize(("path", "key", "into", "reason"), [
    (("gone",), "x", (), "nothing of this name"), (("model",), "epoch", (), "the name is taken"),
    (("model",), "", (), "a name is needed"), (("model",), "x", ("epoch",), "takes no new entries"),
    (("model",), "x", ("gone",), "nothing of this name")])
def test_what_cannot_be_taken_over(path: tuple[str, ...], key: str, into: tuple[str, ...], reason: str) -> None:
    start = new_journal(training())
    with pytest.raises(EditError, match=reason):
        graft(start, path, key, into)
    assert seen(start) == seen(new_journal(training()))


def test_a_file_that_is_not_open() -> None:
    with pytest.raises(EditError, match="/nowhere is not open"):
        do(new_journal(training()), [Graft("/nowhere", (), (), "x")])


def test_numbers_that_were_edited_there_are_not_taken_over() -> None:
    document = made(other(), PatchTensor(("half",), (((0, 0), 1.0),))).document
    with pytest.raises(EditError, match="save the other file first"):
        graft(new_journal(training()), ("half",), document=document)


def test_a_wrapped_file_takes_over_as_well() -> None:
    assert "w/new/wte" in paths(graft(made(training(), Wrap("w")), ("model",), into=("w",)))


def test_arrays_never_share_their_bytes() -> None:
    maker = Maker()
    array = maker.tensor((3,))._replace(type_name="numpy.ndarray")
    start = new_journal(maker.done({"a": array}))
    journal = do(do(start, [PatchTensor(("a",), (((0,), 1),))]), [Duplicate(("a",), "b")])
    first, second = tensor(journal, "a"), tensor(journal, "b")
    assert first.storage != second.storage
    assert journal.document.derived[first.storage] == journal.document.derived[second.storage]
    journal = do(start, [Duplicate(("a",), "b"), Duplicate(("b",), "c")])
    assert len({tensor(journal, key).storage for key in "abc"}) == 3
    assert journal.document.storage_came(tensor(journal, "c").storage) == Came(0, 0)
    document = new_document(maker.done({"a": array}, path=OTHER))
    journal = graft(graft(start, ("a",), "x", document=document), ("a",), "y", document=document)
    assert tensor(journal, "x").storage != tensor(journal, "y").storage
