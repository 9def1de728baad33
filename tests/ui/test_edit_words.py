"""What a step of the history is called."""

import pytest

from ckpt_browser.core.edits.arranging import Drop, Keep
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
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
    (Drop(Glob("*.bias")), "Drop *.bias")])
def test_edits_name_what_they_change(qapp, edit, words):
    assert edit_words(edit) == words
