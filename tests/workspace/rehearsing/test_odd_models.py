"""Models and files that are seldom rehearsed: endless, numbered deeply, listed oddly, built by odd processes."""

from pathlib import Path

import pytest
import torch
from torch import nn

from ckpt_browser.core.document import new_document
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.limits import LIMITS
from ckpt_browser.workspace.rehearsing import building
from ckpt_browser.workspace.rehearsing.building import ModelError, build
from ckpt_browser.workspace.rehearsing.files import target_of_file
from ckpt_browser.workspace.rehearsing.listing import target_of_list, text_of
from ckpt_browser.workspace.rehearsing.model_child import described
from ckpt_browser.workspace.rehearsing.naming import STEPS, renaming
from ckpt_browser.workspace.rehearsing.rehearsal import rehearse
from ckpt_browser.workspace.rehearsing.repairing import repairs
from ckpt_browser.workspace.rehearsing.rules import LETTERS
from ckpt_browser.workspace.rehearsing.targets import target_of
from tests.workspace.rehearsing.rehearsed import by_code, by_file, conv, opened, said_by_torch

pytestmark = pytest.mark.filterwarnings("ignore")


# What builds a model


def refused(folder: Path, code: str) -> str:
    """Why no model comes of a module that is written so; it needs no torch."""
    (folder / "odd_nets.py").write_text(code)
    with pytest.raises(ModelError) as caught:
        build("odd_nets:make", str(folder), patience=60)
    return str(caught.value)


def test_a_process_that_ends_well_and_says_nothing_is_told(tmp_path: Path) -> None:
    assert "gave no answer that can be understood" in refused(tmp_path, "import os\nos._exit(0)\n")


def test_an_answer_that_never_ends_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "MOST", 10_000)
    endless = ("import os\nwhile True:\n    for fd in range(3, 20):\n        try:\n"
               "            os.write(fd, b'x' * 1000)\n        except OSError:\n            pass\n")
    assert "the answer is longer than 10,000 bytes" in refused(tmp_path, endless)


def test_a_module_that_holds_itself_is_refused() -> None:
    model = nn.Sequential(nn.Linear(1, 1))
    model.add_module("me", model)
    with pytest.raises(Exception, match="its modules hold each other"):
        described(model, "cpu")


# What a file tells of a model


def test_a_list_of_any_size_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("fc.weight [3]\n")
    with path.open("ab") as file:
        file.truncate(LIMITS.index_bytes + 1)
    with pytest.raises(CheckpointError, match="too many for a list of names"):
        text_of(str(path))


@pytest.mark.parametrize("line", [": [3] float32", "= 3", ":", "==="])
def test_a_line_without_a_name_is_no_line(line: str) -> None:
    with pytest.raises(CheckpointError, match="line 1"):
        target_of_list(f"{line}\nfc.weight [3]\n")


def test_a_cut_file_tells_of_the_model_as_far_as_it_goes(tmp_path: Path) -> None:
    model = conv()
    torch.save(model.state_dict(), tmp_path / "whole.pth")
    data = (tmp_path / "whole.pth").read_bytes()
    (tmp_path / "cut.pth").write_bytes(data[:len(data) * 2 // 3])
    target = target_of_file(str(tmp_path / "cut.pth"))
    assert [key for key, _ in target.slots()] == list(model.state_dict())
    assert any("only partly readable" in remark for remark in target.remarks)


def test_parametrisations_of_another_kind_are_no_weight_norm(tmp_path: Path) -> None:
    for magnitude, direction in (((3, 1), (3, 4)), ((4, 4), (3, 4)), ((3, 1, 1), (3, 4)), ((), (3, 4))):
        state = {"fc.parametrizations.weight.original0": torch.ones(magnitude),
                 "fc.parametrizations.weight.original1": torch.ones(direction), "fc.bias": torch.ones(3)}
        target = target_of(opened(tmp_path, state))
        old = {"fc.weight_g": torch.ones(magnitude), "fc.weight_v": torch.ones(direction), "fc.bias": torch.ones(3)}
        assert rehearse(opened(tmp_path, old), target).loads == (magnitude in ((3, 1), ()))


@pytest.mark.parametrize("metadata", [{"": {"version": 1}, 3: {"version": 2}}, {"1": {"version": "2"}}, {"1": {}}])
def test_versions_that_are_none_are_passed_over(tmp_path: Path, metadata: dict[object, object]) -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
    state = model.state_dict()
    state._metadata = metadata
    assert rehearse(opened(tmp_path, state), target_of(opened(tmp_path, state, "target.pth"))).loads


# Names


def test_no_more_prefixes_are_taken_off_than_are_looked_for() -> None:
    shape = (2, 3)
    theirs = {f"part{part}.{layer}.w": (part + 2, layer + 3) for part in range(STEPS + 3) for layer in range(4)}
    ours = {f"old{name[4:]}".replace(".", "x.", 1): size for name, size in theirs.items()}
    change = renaming(ours, theirs)
    assert len(change.prefixes) <= STEPS
    names = change.names(ours)
    assert len(set(names.values())) == len(ours), "two names never become one"
    assert renaming({"a.w": shape}, {"a.w": shape}).prefixes == ()


def test_names_of_very_many_numbers_have_no_rule(tmp_path: Path) -> None:
    count = len(LETTERS) + 1
    model = {".".join(f"n.{(place >> bit) & 1}" for bit in range(count)) + ".weight": torch.full((2, place + 1), 1.0)
             for place in range(6)}
    file = {f"net.{name.replace('weight', 'kernel')}": tensor for name, tensor in model.items()}
    target = target_of(opened(tmp_path, model))
    found = repairs(new_document(opened(tmp_path, file)), target)
    assert all(repair.outcome.matched <= len(model) for repair in found)
    if found:
        assert found[0].outcome.matched == len(model) and found[0].outcome.loads


def test_what_is_left_out_and_turned_is_told_where_it_is_much(tmp_path: Path) -> None:
    turned = {"stem": "root", "body": "trunk", "neck": "throat", "head": "top", "tail": "end", "side": "flank"}
    names = [f"{word}.{layer}.weight" for word in turned for layer in range(3)]
    model = {name: torch.full((2, place + 1), 1.0) for place, name in enumerate(names)}
    file = {**{f"note_{place}": place for place in range(9)}, "net": {
        f"{turned[name.split('.')[0]]}.{name.split('.', 1)[1]}": tensor for name, tensor in model.items()}}
    found = repairs(new_document(opened(tmp_path, file)), target_of(opened(tmp_path, model)))
    labels = " | ".join(repair.label for repair in found)
    assert "more" in labels and "leaving out" in labels and "note_0" in labels
    assert max(repair.outcome.matched for repair in found) == len(model)


def test_what_no_step_helps_has_no_repair(tmp_path: Path) -> None:
    model = nn.Linear(3, 4)
    for thing in ({"epoch": 3}, {"weight": torch.ones(9, 9, 9)}, {"x": {"y": [torch.ones(2)]}}):
        file = opened(tmp_path, thing)
        assert not [repair for repair in repairs(new_document(file), by_file(tmp_path, model)) if repair.outcome.loads]
        told = rehearse(file, by_code(model))
        assert (told.strict, told.loose) == said_by_torch(model, thing)


def test_without_a_folder_the_current_one_is_looked_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "odd_nets.py").write_text("import os\nos._exit(9)\n")
    with pytest.raises(ModelError, match="ended by itself with code 9"):
        build("odd_nets:make")
    with pytest.raises(ModelError, match="other_nets:make cannot be imported"):
        build("other_nets:make")
