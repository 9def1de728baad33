"""Mixing the numbers of another checkpoint in: which tensors, which stay, what they share; no number is read."""

import pytest

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.derived import Blended
from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.counterparts import Entries
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast, PatchTensor, SetDevice
from ckpt_browser.core.journal import Journal, do, new_journal, redo, undo
from ckpt_browser.core.nodes import Piece, Tensor
from ckpt_browser.core.places import EditError
from tests.core.edited import made, seen, tensor
from tests.workspace.made import Maker, Ref, training

OTHER = "/elsewhere/other.pth"
ALL = Glob("*")
WHOLE = (((), ()),)


def blend(start: Checkpoint | Journal, other: Checkpoint | Document, entries: Entries = ALL,
          share: float = 0.5) -> Journal:
    journal = start if isinstance(start, Journal) else new_journal(start)
    document = other if isinstance(other, Document) else new_document(other)
    return do(journal, [Blend(OTHER, entries, share)], {OTHER: document})


def refused(start: Checkpoint | Journal, other: Checkpoint | Document, entries: Entries = ALL,
            share: float = 0.5) -> str:
    with pytest.raises(EditError) as caught:
        blend(start, other, entries, share)
    return str(caught.value)


def how(journal: Journal, path: str) -> Blended:
    storage = tensor(journal, path).storage
    assert storage is not None
    found = journal.document.derived[storage]
    assert isinstance(found, Blended)
    return found


def node(journal: Journal, number: int) -> Tensor:
    found = journal.document.checkpoint.nodes[number]
    assert isinstance(found, Tensor)
    return found


def test_a_mean_of_two_models_is_described_and_not_computed() -> None:
    start = new_journal(training())
    journal = blend(start, training())
    weight = tensor(journal, "model_state_dict/conv1.weight")
    assert (weight.dtype, weight.shape, weight.stride) == ("float32", (6, 3, 5, 5), (75, 25, 5, 1))
    mixed = how(journal, "model_state_dict/conv1.weight")
    assert (node(journal, mixed.node).storage, mixed.share) == (
        tensor(start, "model_state_dict/conv1.weight").storage, 0.5)
    theirs = journal.document.checkpoint.storages[node(journal, mixed.other).storage or 0]
    assert journal.document.checkpoint.files[theirs.file].path == "/somewhere/model.pth"
    assert seen(undo(journal)) == seen(start)
    assert seen(redo(undo(journal))) == seen(journal)


def test_whole_numbers_and_arrays_stay() -> None:
    maker = Maker()
    array = maker.tensor((3,))._replace(type_name="numpy.ndarray")
    start = new_journal(maker.done({"w": (2,), "n": maker.tensor((), "int64", 8), "flag": maker.tensor((2,), "bool", 1),
                                    "array": array, "none": (0,), "epoch": 3}))
    journal = blend(start, start.document.checkpoint)
    assert [key for key in ("w", "n", "flag", "array", "none") if tensor(journal, key) != tensor(start, key)] == ["w"]
    assert "whole numbers stay as they are: n" in refused(start, start.document, Glob("n"))


def test_the_type_of_the_target_is_kept() -> None:
    other, mine = Maker(), Maker()
    journal = blend(mine.done({"w": mine.tensor((4,), "float16", 2)}), other.done({"w": (4,)}))
    weight = tensor(journal, "w")
    assert (weight.dtype, journal.document.checkpoint.storages[weight.storage or 0].nbytes) == ("float16", 8)


def test_the_order_in_which_elements_lie_is_kept() -> None:
    maker = Maker()
    turned = maker.tensor((3, 4))._replace(stride=(1, 3))
    some = maker.tensor((4, 6))._replace(shape=(2, 6), stride=(12, 1))
    spread = maker.tensor((4,))._replace(shape=(2, 4), stride=(0, 1))
    start = maker.done({"turned": turned, "some": some, "spread": spread})
    journal = blend(start, Maker().done({"turned": (3, 4), "some": (2, 6), "spread": (2, 4)}))
    assert [tensor(journal, key).stride for key in ("turned", "some", "spread")] == [(1, 3), (6, 1), (4, 1)]
    mine, other = (node(journal, number) for number in how(journal, "turned")[:2])
    assert (mine.shape, mine.stride, other.shape, other.stride) == ((4, 3), (3, 1), (4, 3), (1, 4))


def test_pieces_become_one() -> None:
    maker = Maker()
    whole = maker.tensor((4,))
    pieced = whole._replace(storage=None, stride=None, pieces=(Piece((0,), (4,), 0),))
    journal = blend(maker.done({"w": pieced}), Maker().done({"w": (4,)}))
    assert (tensor(journal, "w").pieces, tensor(journal, "w").stride) == ((), (1,))
    assert node(journal, how(journal, "w").node).pieces == pieced.pieces


# Ties

def two_views(tied: bool = True) -> Checkpoint:
    maker = Maker()
    whole = maker.add(maker.tensor((10, 4)))
    half = maker.tensor((5, 4), storage=0, offset=20) if tied else (5, 4)
    return maker.done({"a": Ref(whole), "again": Ref(whole), "half": half})


def test_tensors_that_share_a_storage_still_do() -> None:
    journal = blend(two_views(), two_views())
    assert tensor(journal, "a").storage == tensor(journal, "half").storage
    assert tensor(journal, "half").offset == 20
    assert node(journal, how(journal, "a").node).shape == (40,)


@pytest.mark.parametrize(("other", "entries"), [
    (two_views(tied=False), ALL), (two_views(), (((("a",)), ("a",)),)), (two_views(), Glob("half"))])
def test_tensors_whose_counterparts_share_nothing_part(other: Checkpoint, entries: Entries) -> None:
    journal = blend(two_views(), other, entries)
    assert tensor(journal, "a").storage != tensor(journal, "half").storage
    assert tensor(journal, "a") == tensor(journal, "again")


def test_one_tensor_with_two_counterparts_becomes_two() -> None:
    start = new_journal(two_views())
    journal = blend(start, Maker().done({"a": (10, 4), "again": (10, 4), "half": (5, 4)}))
    assert len({tensor(journal, key).storage for key in ("a", "again", "half")}) == 3
    assert how(journal, "a").other != how(journal, "again").other
    assert seen(undo(journal)) == seen(start)


def test_two_tensors_of_the_same_elements_share_what_comes_of_them() -> None:
    maker = Maker()
    first = maker.tensor((4,))
    start = maker.done({"a": first, "b": first, "rest": maker.tensor((2,), storage=0)})
    other = Maker()
    one = other.add((4,))
    journal = blend(start, other.done({"a": Ref(one), "b": Ref(one), "rest": (2,)}), (((("a",)), ("a",)),
                                                                                     ((("b",)), ("b",))))
    assert tensor(journal, "a").storage == tensor(journal, "b").storage != tensor(journal, "rest").storage


# Which tensors

def test_groups_with_other_paths() -> None:
    mine, other = Maker().done({"model": {"net": {"w": (2,)}}, "ema": {"w": (2,)}}), Maker().done({"net": {"w": (2,)}})
    journal = blend(mine, other, (((), ("model",)),))
    assert how(journal, "model/net/w")
    assert tensor(journal, "ema/w").storage not in journal.document.derived
    assert how(blend(mine, other, ((("net",), ("ema",)),)), "ema/w")
    assert how(blend(mine, other, ((("net", "w"), ("ema", "w")),)), "ema/w")


def test_parts_of_tensors_are_no_tensors_of_their_own() -> None:
    maker = Maker()
    sparse = Tensor("float32", (2, 2), None, None, 0, "cpu", layout="sparse_coo", parts=(
        ("indices", maker.add(maker.tensor((2, 1), "int64", 8))), ("values", maker.add((1,)))))
    journal = blend(Maker().done({"w": (2, 2)}), maker.done({"w": sparse}))
    other = node(journal, how(journal, "w").other)
    assert (other.layout, len(other.parts)) == ("sparse_coo", 2)
    assert "mixed into a sparse_coo tensor" in refused(maker.done({"w": sparse}), Maker().done({"w": (2, 2)}))


@pytest.mark.parametrize(("mine", "other", "reason"), [
    ({"w": (2, 3)}, {"w": (3, 2)}, "the shapes differ: [2, 3] here, [3, 2] in the other file"),
    ({"w": (2,), "x": (2,), "y": (2,)}, {"w": (2,)}, "x: the other file has no such tensor; 1 more are like it"),
    ({"w": (2,)}, {"w": (2,), "x": (2,)}, "x: only the other file has such a tensor"),
    ({"w": (2,)}, {"w": 5}, "the other file has no such tensor"),
    ({"n": 1}, {"n": 2}, "there is no tensor in the selection"), ({}, {}, "nothing matches *")])
def test_what_does_not_belong_together(mine: dict, other: dict, reason: str) -> None:
    assert reason in refused(Maker().done(mine), Maker().done(other))


@pytest.mark.parametrize(("dtype", "size", "other", "other_size", "reason"), [
    ("float32", 4, "int64", 8, "it is float32 here and int64 in the other file"),
    ("float32", 4, "complex64", 8, "it is float32 here and complex64 in the other file"),
    ("complex64", 8, "float32", 4, "it is complex64 here"), ("quint8", 1, "float32", 4, "mixed into quint8"),
    ("float32", 4, "float8_e8m0fnu", 1, "float8_e8m0fnu in the other file")])
def test_types_that_cannot_be_mixed(dtype: str, size: int, other: str, other_size: int, reason: str) -> None:
    mine, theirs = Maker(), Maker()
    assert reason in refused(mine.done({"w": mine.tensor((4,), dtype, size)}),
                             theirs.done({"w": theirs.tensor((4,), other, other_size)}))


@pytest.mark.parametrize(("share", "reason"), [
    (0, "with a share of 0 nothing would change"), (float("nan"), "a number such as 0.5"),
    (float("inf"), "a number such as 0.5")])
def test_shares_that_are_none(share: float, reason: str) -> None:
    assert reason in refused(training(), training(), ALL, share)


def test_numbers_that_are_not_there() -> None:
    maker = Maker()
    maker.add((4,))
    maker.storages[0] = maker.storages[0]._replace(missing="the file ends before it")
    lost, whole = maker.done({"w": Ref(0)}), Maker().done({"w": (4,)})
    assert "w: its numbers are not there: the file ends" in refused(lost, whole)
    assert "in the other file its numbers are not there" in refused(whole, lost)
    empty = made(Maker().done({"w": (4,)}), SetDevice("meta"))
    assert "it has no numbers" in refused(empty, whole)
    assert "it has no numbers in the other file" in refused(whole, empty.document)


def test_numbers_that_were_edited_there() -> None:
    edited = made(Maker().done({"w": (4,)}, path=OTHER), PatchTensor(("w",), (((0,), 1.0),)))
    assert "save the other file first" in refused(Maker().done({"w": (4,)}), edited.document)


def test_what_was_saved_can_be_mixed_in() -> None:
    start = new_journal(training())
    saved = made(start, PatchTensor(("model_state_dict", "conv1.bias"), (((0,), 1.0),)))
    journal = made(saved, Cast(Glob("*conv1.bias"), "float16"))
    back = do(journal, [Blend("own", ((("model_state_dict", "conv1.bias"), ("model_state_dict", "conv1.bias")),), 0.5)],
              {"own": saved.document})
    mixed = how(back, "model_state_dict/conv1.bias")
    assert node(back, mixed.other).storage == tensor(saved, "model_state_dict/conv1.bias").storage
    assert back.document.origins == start.document.origins


def test_edits_that_follow_do_not_reach_what_was_mixed() -> None:
    journal = made(blend(training(), training()), SetDevice("cuda:0"), Cast(ALL, "float16"))
    mixed = next(found for found in journal.document.derived.values() if isinstance(found, Blended))
    assert [(node(journal, number).dtype, node(journal, number).device) for number in mixed[:2]] \
        == [("float32", "cpu")] * 2


def test_a_file_that_is_not_open() -> None:
    with pytest.raises(EditError, match="/nowhere is not open"):
        do(new_journal(training()), [Blend("/nowhere", WHOLE, 0.5)])
