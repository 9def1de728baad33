"""What a step of the history is called."""

import pytest

from ckpt_browser.core.edits.arranging import Drop, Keep
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast, PatchTensor
from ckpt_browser.ui.editing.edit_words import edit_words


@pytest.mark.parametrize(("edit", "words"), [
    (Drop((("model", "a"),)), "Drop a"),
    (Drop((("model", "a"), ("model", "b"))), "Drop a and b"),
    (Drop(tuple([("model", f"conv{place}.weight") for place in range(18)])),
     "Drop conv0.weight, conv1.weight and 16 more"),
    (Drop((("state", 0, "step"), ("state", 1, "step"), ("state", 2, "step"))),
     "Drop state/0/step, state/1/step and 1 more"),
    (Keep((("a\u202e",), ("",), ("c",))), 'Keep only a\\u202e, "" and 1 more'),
    (Drop(()), "Drop "),
    (Cast(((),), "half"), "Convert the whole file to half"),
    (Drop(Glob("*.bias")), "Drop *.bias"),
    (PatchTensor(("a", "w"), (((0, 1), 0.5),)), "Set [0, 1] of w to 0.5"),
    (Resize(("model", "fc.weight"), 32_000, "normal", 7), "Give fc.weight 32,000 rows"),
    (PatchTensor(("w",), (((3,), float("nan")),)), "Set [3] of w to NaN"),
    (PatchTensor(("w",), (((3,), [1.0, -2.0]),)), "Set [3] of w to 1-2j"),
    (PatchTensor(("w",), (((), True),)), "Set w to true"),
    (PatchTensor(("w",), tuple([((place,), 0) for place in range(1200)])), "Change 1,200 elements of w")])
def test_edits_name_what_they_change(qapp, edit, words):
    assert edit_words(edit) == words
