"""Edits that somebody wrote down: read, written again, and made in a small checkpoint."""

from collections.abc import Sequence
from functools import cache

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.modules import Script
from ckpt_browser.core.edits.names import Rename, RenameMatching, RenamePrefix
from ckpt_browser.core.edits.rescue import Rescue
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import BORROWING, KINDS, Edit
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal, undo
from ckpt_browser.workspace.editing.recipes import from_recipe, read_recipe, to_recipe
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import called, named, proto, text, zipped

from .. import checking, places
from ..target import Target

PID = b"(" + text("storage") + named("torch", "FloatStorage") + text("0") + text("cpu") + b"K\x06tQ"
TENSOR = named("torch._utils", "_rebuild_tensor_v2") + b"(" + PID + b"K\0K\2K\3\x86K\3K\1\x86\x89NtR"
MODEL = (b"}(" + text("fc.weight") + TENSOR + text("fc.bias") + TENSOR + text("n") + b"K\3" + text("l") + b"](K\1"
         + text("x") + b"e" + text("t") + b"K\1K\2\x86" + text("o") + called("__main__", "Net", b"N") + text("d")
         + b"}(" + text("a.b") + b"K\1uu")


def feed(data: bytes) -> None:
    """Read the recipe from its file; make what it says, and take it back."""
    try:
        edits = read_recipe(places.put(data, "recipe.json"))
    except CheckpointError as error:
        checking.refused(error)
        return
    assert repr(from_recipe(to_recipe(edits))) == repr(edits)
    before = _model()
    for edit in edits[:8]:
        # An expression is the person's own; one that takes for ever takes for ever.
        if not isinstance(edit, RenameMatching):
            _make(before, (edit,))


def _make(before: Checkpoint, edits: Sequence[Edit]) -> None:
    try:
        journal = do(new_journal(before), edits, {"b.pt": new_document(before)})
    except CheckpointError as error:
        checking.refused(error)
        return
    checking.check_nodes(journal.document.checkpoint)
    back = undo(journal).document.checkpoint
    assert back.root == before.root
    assert repr(list(back.nodes)[:len(before.nodes)]) == repr(list(before.nodes))


@cache
def _model() -> Checkpoint:
    source = open_checkpoint(places.put(zipped(proto(MODEL), data__0=bytes(24)), "model.pt"))
    source.close()
    return source.checkpoint


WEIGHT = ("fc.weight",)
EDITS: tuple[Edit, ...] = (
    Rename(WEIGHT, "stem.weight"), RenamePrefix((), "fc.", "head."), RenameMatching("^fc", "x"), Drop((("n",),)),
    Keep(Glob("fc.*")), Move((("n",),), ("d",), 0), Duplicate(WEIGHT, "more"), Lift(("d",)), Wrap("model"),
    TakeOver("b.pt", Glob("*")), Blend("b.pt", Glob("*"), 0.5), Graft("b.pt", ("a",), ("d",), "k"),
    SetValue(("n",), [1, {"b": None}]), Insert(("l",), 0, 1.5, 0), Cast(Glob("*"), "float16", True),
    SetDevice("cuda:0"), PatchTensor(WEIGHT, (((0, 1), 2.5),)), Compact((WEIGHT,)),
    Rescue((), (Script("a.M", ("w",), ("b",)),)), Resize(WEIGHT, 5), SetValue(("t", (1, b"\0")), True))


def _samples() -> dict[str, bytes]:
    found = {f"edit-{place:02}": to_recipe([edit]).encode() for place, edit in enumerate(EDITS)}
    return {**found, "steps": to_recipe(EDITS[3:6], (1, 2)).encode()}


TARGET = Target("recipes", feed,
                (b'{"version": 1, "edits": [', b'"steps": [', b'"edit": ', b'{"tuple": [', b'{"bytes": "',
                 b'{"glob": "*"', b'["fc.weight"]', b'["d", "a.b"]', b'["t", 0]', b"1e999", b"NaN", b"null", b"true",
                 *(b'"%s"' % name.encode() for name in (*KINDS, *BORROWING)),
                 *(b'"%s": ' % field.encode() for edit in EDITS for field in edit._fields)),
                longest=1024, samples=_samples)
