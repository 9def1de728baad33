"""Undo, redo and the saved mark; and the property that undo gives back what was there."""

import os
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.journal import Journal, do, go_to, mark_saved, new_journal, redo, undo
from ckpt_browser.core.nodes import Group, Node, Opaque, Tensor, Value
from ckpt_browser.core.outline import walk
from ckpt_browser.core.places import EditError
from tests.core.edited import made, paths, refused, seen
from tests.workspace.made import Maker, Ref, tied, training

FIRST, SECOND, THIRD = Rename(("epoch",), "a"), Drop((("loss",),)), Insert((), "x", 1)


def three() -> Journal:
    return made(made(made(training(), FIRST), SECOND), THIRD)


def test_undo_and_redo_step_by_step() -> None:
    start, journal = new_journal(training()), three()
    states = [seen(start), seen(made(training(), FIRST)), seen(made(training(), FIRST, SECOND)), seen(journal)]
    for state in reversed(states[:3]):
        journal = undo(journal)
        assert seen(journal) == state
    assert undo(journal) is journal
    for state in states[1:]:
        journal = redo(journal)
        assert seen(journal) == state
    assert redo(journal) is journal


@pytest.mark.parametrize(("cursor", "done"), [(0, 0), (2, 2), (3, 3), (99, 3), (-5, 0)])
def test_go_to(cursor: int, done: int) -> None:
    journal = go_to(three(), cursor)
    assert journal.cursor == done
    assert journal.edits == (FIRST, SECOND, THIRD)[:done]
    assert seen(go_to(journal, 3)) == seen(three())


def test_a_step_holds_several_edits() -> None:
    journal = made(training(), FIRST, SECOND, THIRD)
    assert (journal.cursor, journal.edits) == (1, (FIRST, SECOND, THIRD))
    assert seen(undo(journal)) == seen(new_journal(training()))


def test_a_new_edit_forgets_what_was_undone() -> None:
    journal = made(undo(undo(three())), THIRD)
    assert journal.edits == (FIRST, THIRD)
    assert len(journal.steps) == 2


def test_no_edits_are_no_step() -> None:
    journal = three()
    assert do(journal, []) is journal


def test_dirty_is_what_differs_from_the_saved_state() -> None:
    journal = new_journal(training())
    assert not journal.dirty
    journal = made(journal, FIRST)
    assert journal.dirty
    assert not undo(journal).dirty
    journal = mark_saved(journal)
    assert not journal.dirty
    assert undo(journal).dirty
    assert not redo(undo(journal)).dirty


def test_a_saved_state_that_no_undo_reaches_is_lost() -> None:
    journal = made(undo(mark_saved(made(training(), FIRST))), SECOND)
    assert journal.saved is None
    assert journal.dirty
    assert undo(journal).dirty
    assert not mark_saved(journal).dirty


def test_a_saved_state_before_the_cursor_stays() -> None:
    journal = made(undo(made(mark_saved(made(training(), FIRST)), SECOND)), THIRD)
    assert not undo(journal).dirty


def test_a_step_is_made_wholly_or_not_at_all() -> None:
    refused(training(), FIRST, SECOND, Rename(("epoch",), "b"))


def test_ids_are_never_used_twice() -> None:
    journal = undo(made(training(), Insert((), "x", 1)))
    count = len(journal.document.checkpoint.nodes)
    journal = made(journal, Insert((), "y", 2))
    assert len(journal.document.checkpoint.nodes) == count + 1
    assert paths(journal)[-1] == "y"


def test_a_node_is_known_as_it_was_before_all_edits() -> None:
    journal = made(training(), FIRST, Rename(("a",), "b"))
    root = journal.document.checkpoint.root
    assert journal.document.before(root) == training().nodes[root]
    assert journal.document.before(0) == training().nodes[0]


# Random edits

KEYS = st.one_of(st.sampled_from(["a", "b", "c.d", "e/f", "\\", "module.w"]), st.integers(0, 3), st.booleans(),
                 st.none())
LEAVES = st.one_of(st.integers(-5, 5), st.floats(allow_nan=False), st.text(max_size=3), st.none(), st.booleans())
PROFILE = settings(max_examples=120, deadline=None, derandomize=not os.environ.get("CKPT_RANDOM"), database=None,
                   suppress_health_check=list(HealthCheck))


@st.composite
def checkpoints(draw: st.DrawFn) -> Checkpoint:
    """Nested containers of tensors, views of one storage, shared parts, unknown objects and values."""
    maker = Maker()
    made_of: list[int] = [maker.add(maker.tensor((4, 3))), maker.add(maker.tensor((2, 3), storage=0, offset=6)),
                          maker.add(maker.tensor((3,), "float64", 8)), maker.add(maker.tensor((2,), "int64", 8))]
    for _ in range(draw(st.integers(2, 8))):
        size = draw(st.integers(0, 4))
        children = [draw(st.sampled_from(made_of)) if draw(st.booleans()) else maker.add(draw(LEAVES))
                    for _ in range(size)]
        kind = draw(st.sampled_from(["dict", "dict", "collections.OrderedDict", "list", "tuple", "set", "opaque"]))
        keys = draw(st.lists(KEYS, min_size=size, max_size=size, unique=True))
        made_of.append(maker.add(_container(maker, kind, keys, children)))
    return maker.done({"top": Ref(made_of[-1]), "next": Ref(made_of[-2]), "w": (2, 2)})


def _container(maker: Maker, kind: str, keys: list[object], children: list[int]) -> Node:
    if kind == "opaque":
        state = maker.add(Group("dict", tuple(f"f{place}" for place in range(len(children))), tuple(children)))
        return Opaque("net.Thing", "new", tuple(children[:1]), state, tuple(children[1:2]), (("pair", children[0]),)
                      if children else ())
    if kind in ("list", "tuple", "set"):
        return Group(kind, tuple(range(len(children))), tuple(children))
    attributes = (("_metadata", maker.add({"": {"version": 1}})),) if kind != "dict" else ()
    return Group(kind, tuple(keys), tuple(children), attributes)


def random_edit(journal: Journal, draw: random.Random) -> Edit:
    """Some edit of something that is there, whether it can be made or not."""
    checkpoint = journal.document.checkpoint
    rows = [row.path for row in walk(checkpoint)]
    tensors = [row.path for row in walk(checkpoint) if isinstance(checkpoint.nodes[row.node], Tensor)]
    path, other = draw.choice(rows), draw.choice(rows)
    some = tuple(draw.sample(rows, min(len(rows), draw.randint(1, 3))))
    selection = some if draw.random() < 0.7 else Glob(draw.choice(["*", "*a*", "top/*", "*w"]))
    key, place = draw.choice(["a", "z", "new", 5, None]), draw.choice([None, 0, 1, 7])
    return draw.choice([
        lambda: Rename(path, key), lambda: RenamePrefix(path, draw.choice(["", "a", "module."]),
                                                        draw.choice(["", "x."])),
        lambda: RenameMatching(draw.choice(["a", "^top/", "(.)$", "module."]), draw.choice(["q", r"\g<0>_", ""]), some),
        lambda: Drop(selection), lambda: Keep(selection), lambda: Move(some, other, place),
        lambda: Duplicate(path, key), lambda: Lift(path), lambda: Wrap("wrap"),
        lambda: Graft("other", draw.choice([(), ("model",), ("half",)]), other, key, place),
        lambda: SetValue(path, draw.choice([1, 2.5, "s", None, True, [1, 2], {"a": 1}])),
        lambda: Insert(path, key, draw.choice([1, {}, [], {"n": [1.5]}]), place),
        lambda: Cast(selection, draw.choice(["float16", "float64", "int8", "bool"]), integers=draw.random() < 0.5),
        lambda: SetDevice(draw.choice(["cpu", "cuda:1", "meta"]), None if draw.random() < 0.3 else selection),
        lambda: PatchTensor(draw.choice(tensors or rows), (((0, 0), 1),)),
        lambda: PatchTensor(draw.choice(tensors or rows), (((0,), 1),)), lambda: Compact(selection)])()


@PROFILE
@given(checkpoints(), st.randoms(use_true_random=False))
def test_undo_gives_back_what_was_there_and_redo_what_was_made(checkpoint: Checkpoint, draw: random.Random) -> None:
    others = {"other": new_document(tied())}
    journal = new_journal(checkpoint)
    states = [seen(journal)]
    for _ in range(8):
        edit, before = random_edit(journal, draw), seen(journal)
        try:
            journal = do(journal, [edit], others)
        except EditError:
            assert seen(journal) == before
            continue
        states.append(seen(journal))
    for state in reversed(states[:-1]):
        journal = undo(journal)
        assert seen(journal) == state
    assert journal.document.checkpoint.nodes[journal.document.checkpoint.root] == checkpoint.nodes[checkpoint.root]
    for state in states[1:]:
        journal = redo(journal)
        assert seen(journal) == state
    assert seen(go_to(journal, 0)) == states[0]


@PROFILE
@given(checkpoints(), st.randoms(use_true_random=False))
def test_whatever_was_edited_still_holds_together(checkpoint: Checkpoint, draw: random.Random) -> None:
    journal = new_journal(checkpoint)
    for _ in range(8):
        try:
            journal = do(journal, [random_edit(journal, draw)], {"other": new_document(tied())})
        except EditError:
            continue
        now = journal.document.checkpoint
        for node in [now.nodes[row.node] for row in walk(now)]:
            if isinstance(node, Group):
                assert len(node.keys) == len(node.children)
                assert node.type_name in ("dict",
                                          "collections.OrderedDict") or node.keys == tuple(range(len(node.keys)))
                assert len(set(node.keys)) == len(node.keys)
            if isinstance(node, Tensor) and node.storage is not None and node.numel:
                assert node.device == now.storages[node.storage].device
                last = node.offset + sum((size - 1) * step for size, step in zip(node.shape, node.stride, strict=True))
                size = node.nbytes // node.numel
                assert (last + 1) * size <= now.storages[node.storage].nbytes
    assert all(storage.id == place for place, storage in enumerate(journal.document.checkpoint.storages))


def test_a_value_is_no_container_of_edits() -> None:
    assert "takes no new entries" in str(refused(Checkpoint("made", "pickle", 0, (Value("int", 1),), 0),
                                                 Insert((), "a", 1)))
