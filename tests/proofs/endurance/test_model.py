"""The model of edits says of names what the program does."""

import pytest

from ckpt_browser.core.edits.names import RenameMatching

from ...core.edited import made
from ...workspace.made import Maker
from .ledger import shapes
from .model import Unknown, done, leaves

FLAT = {"embed.weight": 1, "layers.0.weight": 2, "layers.1.weight": 3}
WITHIN = {"model": FLAT, "epoch": 7}
BOTH = {"layers.0": 1, "model": {"layers.0": 2}}
NUMBERED = {"state": {0: 1, "a": 2}, 5: {"b": 3}}


@pytest.mark.parametrize("content", [FLAT, WITHIN, BOTH, NUMBERED])
@pytest.mark.parametrize(("pattern", "replacement"), [
    ("^", "module."), (r"^layers\.(\d+)", r"blocks.\1"), ("^embed", "tok"), ("^model", "net"), ("^a", "x")])
def test_names_by_pattern_are_those_of_the_program(content, pattern, replacement):
    edit = RenameMatching(pattern, replacement)
    expected = leaves(done(content, [edit]))
    if expected == leaves(content):
        return  # nothing matches, which the program refuses
    assert shapes(made(Maker().done(content), edit).document) == expected


def test_a_pattern_at_the_beginning_of_paths_leaves_what_lies_deeper():
    assert list(done(WITHIN, [RenameMatching("^", "module.")])) == ["module.model", "module.epoch"]
    assert done(WITHIN, [RenameMatching("^", "module.")])["module.model"] == FLAT


@pytest.mark.parametrize("edit", [RenameMatching("weight$", "w"), RenameMatching("^model.embed", "x"),
                                  RenameMatching("^a", "b", (("model",),)), RenameMatching("^a", "b", within="key")])
def test_what_is_not_modelled_is_said(edit):
    with pytest.raises(Unknown):
        done(WITHIN, [edit])
