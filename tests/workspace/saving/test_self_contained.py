"""What was saved stands by itself: files that parts were copied from may change, and no wrong byte comes of it."""

import os
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop, Duplicate
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast, PatchTensor
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal, undo
from ckpt_browser.core.nodes import Group, Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.workspace.looking.measuring import measure
from ckpt_browser.workspace.looking.sweeping import sweep
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.drawing import GoneError
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.standing import CHANGED, SAME
from ckpt_browser.workspace.reading.standing_now import standing_of
from ckpt_browser.workspace.saving.exporting import export
from ckpt_browser.workspace.saving.lying import look_into
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save

from ...proofs.endurance.measures import handles

OURS, THEIRS = torch.arange(4000.0), torch.arange(6000.0).flip(0)
SUFFIX = {"pth": ".pth", "legacy": ".pth", "safetensors": ".safetensors"}


class Tab:
    """A file as the window has it."""

    def __init__(self, path: Path, copied_from: Path | None = None) -> None:
        self.path = str(path)
        self.library = Library()
        self.journal = new_journal(self.library.source(self.path).checkpoint)
        self.other = str(copied_from) if copied_from is not None else ""

    @property
    def document(self):
        return self.journal.document

    def edit(self, *edits) -> None:
        others = {self.other: new_document(self.library.source(self.other).checkpoint)} if self.other else {}
        self.journal = do(self.journal, edits, others)

    def copy(self, *names: str) -> None:
        self.edit(*(Graft(self.other, (name,), (), f"copied_{name}") for name in names))

    def save(self, path: Path | str = "", form: str = "pth", keep: bool = True, **options) -> None:
        path = str(path or self.path)
        save(self.document, self.library, path, SaveOptions(form, verify=False, **options))
        self.path = path
        if keep:
            self.library.keep(look_into(self.document, path, self.library).kept)

    def tensor(self, name: str) -> Tensor:
        root = self.document.checkpoint.nodes[self.document.checkpoint.root]
        assert isinstance(root, Group)
        found = self.document.checkpoint.nodes[root.children[root.keys.index(name)]]
        assert isinstance(found, Tensor)
        return found

    def mean(self, name: str) -> float:
        return measure(self.document, self.library, self.tensor(name)).statistics.mean

    @property
    def swept(self) -> dict[str, str]:
        names = {row.node: row.path[-1] for row in walk(self.document.checkpoint) if row.path}
        found = []
        sweep(self.document, self.library, list(names), found.extend)
        return {names[row.node]: row.problem for row in found}

    @property
    def standing(self):
        return standing_of(self.document, self.library, self.path)


@pytest.fixture
def tab(tmp_path):
    made = []

    def run(name: str = "a.pth", copied_from: str = "b.pth") -> Tab:
        made.append(Tab(tmp_path / name, tmp_path / copied_from if copied_from else None))
        return made[-1]

    torch.save({"w": OURS.clone(), "epoch": 1}, tmp_path / "a.pth")
    torch.save({"x": THEIRS.clone(), "y": torch.ones(500)}, tmp_path / "b.pth")
    yield run
    for one in made:
        one.library.close()


def overwrite(path: Path | str) -> None:
    """As a training does that goes on: the same file, other numbers."""
    before = os.stat(path)
    torch.save({"x": torch.full((6000,), -7.0), "y": torch.full((500,), -7.0), "w": torch.full((4000,), -7.0),
                "epoch": 99}, path)
    assert os.stat(path).st_ino == before.st_ino


@pytest.mark.parametrize("then", ["pth", "legacy", "safetensors", "shards"])
@pytest.mark.parametrize("first", ["pth", "legacy", "safetensors", "shards"])
def test_what_was_saved_is_saved_again(tab, tmp_path, first, then):
    def places(kind: str, name: str):
        if kind == "shards":
            return tmp_path / f"{name}.safetensors.index.json", "safetensors", {"max_shard_size": 20_000}
        return tmp_path / (name + SUFFIX[kind]), kind, {}

    one = tab()
    one.edit(Drop((("epoch",),)))
    one.copy("x", "y")
    path, form, options = places(first, "first")
    one.save(path, form, **options)
    overwrite(tmp_path / "b.pth")
    overwrite(tmp_path / "a.pth")
    one.edit(Rename(("copied_x",), "renamed"))
    path, form, options = places(then, "then")
    one.save(path, form, **options)
    torch_reads = load_shards(tmp_path) if then == "shards" else load_file(path) if form == "safetensors" \
        else torch.load(path)
    assert set(torch_reads) == {"w", "renamed", "copied_y"}
    assert torch.equal(torch_reads["renamed"], THEIRS) and torch.equal(torch_reads["w"], OURS)
    assert torch.equal(torch_reads["copied_y"], torch.ones(500))


def load_shards(folder: Path) -> dict[str, torch.Tensor]:
    found = {}
    for path in folder.glob("then-*.safetensors"):
        found.update(load_file(path))
    return found


def test_saved_over_itself_and_under_a_new_name(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.save()
    overwrite(tmp_path / "b.pth")
    one.edit(Rename(("copied_x",), "renamed"))
    one.save()
    assert torch.equal(torch.load(tmp_path / "a.pth")["renamed"], THEIRS)
    one.edit(SetValue(("epoch",), 5))
    one.save(tmp_path / "new.pth")
    found = torch.load(tmp_path / "new.pth")
    assert torch.equal(found["renamed"], THEIRS) and torch.equal(found["w"], OURS) and found["epoch"] == 5
    export(one.document, one.library, [("renamed",)], str(tmp_path / "x.npy"))
    assert np.array_equal(np.load(tmp_path / "x.npy"), THEIRS.numpy())


def test_its_numbers_are_read_from_what_was_saved(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.save()
    overwrite(tmp_path / "b.pth")
    assert one.mean("copied_x") == THEIRS.mean().item()
    assert one.mean("w") == OURS.mean().item()
    assert one.swept == {"w": "", "copied_x": ""}
    assert one.standing.state == SAME


@pytest.mark.parametrize("how", ["overwritten", "replaced"])
def test_the_line_about_the_other_file_goes_with_the_save(tab, tmp_path, how):
    one = tab()
    one.copy("x")
    if how == "overwritten":
        overwrite(tmp_path / "b.pth")
        assert (one.standing.state, one.standing.part, one.standing.readable) == (CHANGED, True, False)
        return
    torch.save({"x": torch.zeros(3)}, tmp_path / "new")
    os.replace(tmp_path / "new", tmp_path / "b.pth")
    assert (one.standing.state, one.standing.part, one.standing.readable) == (CHANGED, True, True)
    one.save()
    assert one.standing.state == SAME


def test_a_file_that_is_not_drawn_from_does_not_refuse(tab, tmp_path):
    one = tab()
    one.copy("x")
    overwrite(tmp_path / "b.pth")
    assert one.mean("w") == OURS.mean().item()
    with pytest.raises(GoneError, match=r"b\.pth: the file changed on disk"):
        one.mean("copied_x")
    swept = one.swept
    assert not swept["w"] and "changed on disk" in swept["copied_x"]
    with pytest.raises(CheckpointError, match=r"b\.pth: the file changed on disk"):
        one.save(tmp_path / "no.pth")
    assert not (tmp_path / "no.pth").exists()
    export(one.document, one.library, [("w",)], str(tmp_path / "w.npy"))
    with pytest.raises(CheckpointError, match=r"b\.pth: the file changed on disk"):
        export(one.document, one.library, [("copied_x",)], str(tmp_path / "x.npy"))
    one.edit(Drop((("copied_x",),)))
    one.save()  # nothing of the other file is left
    assert torch.equal(torch.load(tmp_path / "a.pth")["w"], OURS)


def test_a_value_that_was_copied_needs_no_file(tab, tmp_path):
    torch.save({"x": THEIRS, "note": "hello"}, tmp_path / "b.pth")
    one = tab()
    one.edit(Graft(one.other, ("note",), (), "note"))
    one.save()
    overwrite(tmp_path / "b.pth")
    one.save()
    assert torch.load(tmp_path / "a.pth")["note"] == "hello"


def test_undo_goes_back_as_far_as_bytes_are_there(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.edit(PatchTensor(("copied_x",), (((0,), 5.0),)))
    one.save()
    overwrite(tmp_path / "b.pth")
    patched = THEIRS.clone()
    patched[0] = 5
    assert one.mean("copied_x") == pytest.approx(patched.mean().item())
    one.edit(PatchTensor(("copied_x",), (((1,), 6.0),)))  # stands on what was saved
    one.save(tmp_path / "more.pth", keep=False)
    patched[1] = 6
    assert torch.equal(torch.load(tmp_path / "more.pth")["copied_x"], patched)
    one.journal = undo(undo(one.journal))  # as it was copied: no file has these bytes any more
    with pytest.raises(GoneError, match=r"b\.pth: the file changed on disk"):
        one.mean("copied_x")
    with pytest.raises(CheckpointError, match=r"b\.pth: the file changed on disk"):
        one.save(tmp_path / "no.pth")
    assert not (tmp_path / "no.pth").exists()
    one.journal = undo(one.journal)  # as it was opened
    one.save(tmp_path / "opened.pth", keep=False)
    assert torch.equal(torch.load(tmp_path / "opened.pth")["w"], OURS)


@pytest.mark.parametrize("edit", [Cast(Glob("copied_x"), "float64"), Duplicate(("copied_x",), "again"),
                                  PatchTensor(("copied_x",), (((3,), 9.0),))])
def test_what_is_computed_stands_on_what_was_saved(tab, tmp_path, edit):
    one, two = tab(), tab()
    for each in (one, two):
        each.copy("x")
    one.save(tmp_path / "first.pth")
    two.edit(edit)
    two.save(tmp_path / "wanted.pth")
    overwrite(tmp_path / "b.pth")
    one.edit(edit)
    one.save(tmp_path / "found.pth")
    wanted, found = torch.load(tmp_path / "wanted.pth"), torch.load(tmp_path / "found.pth")
    assert wanted.keys() == found.keys()
    assert all(wanted[key] == found[key] if key == "epoch" else torch.equal(wanted[key], found[key]) for key in wanted)


def test_a_saved_blend_is_read_where_it_was_saved(tab, tmp_path):
    torch.save({"w": torch.zeros(4000)}, tmp_path / "b.pth")
    one = tab()
    one.edit(Blend(one.other, ((("w",), ("w",)),), 0.5))
    one.save()
    overwrite(tmp_path / "b.pth")
    assert one.mean("w") == OURS.mean().item() / 2
    one.edit(SetValue(("epoch",), 7))
    one.save()
    assert torch.equal(torch.load(tmp_path / "a.pth")["w"], OURS / 2)
    assert one.standing.state == SAME


def test_what_was_saved_and_changed_too_is_not_read(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.save()
    overwrite(tmp_path / "b.pth")
    overwrite(tmp_path / "a.pth")
    with pytest.raises(GoneError, match=r"b\.pth: the file changed on disk"):
        one.mean("copied_x")
    assert one.mean("w") == OURS.mean().item()  # what was opened is still open
    with pytest.raises(CheckpointError, match=r"b\.pth: the file changed on disk"):
        one.save(tmp_path / "no.pth")
    assert not (tmp_path / "no.pth").exists()


def test_another_file_in_its_place_is_not_kept(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.save(keep=False)
    overwrite(tmp_path / "a.pth")
    assert look_into(one.document, one.path, one.library).kept == ()


def test_a_file_that_changes_between_reading_and_asking_is_told(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.save()
    known = Bytes(one.document, one.library)
    reader = known.elements(one.tensor("copied_x"))
    overwrite(tmp_path / "b.pth")
    reader.read_into(0, memoryview(bytearray(reader.nbytes)))
    with pytest.raises(GoneError):
        known.check_unchanged()  # what was read is of the new file, or of both
    assert one.mean("copied_x") == THEIRS.mean().item()


def test_saved_elsewhere_it_does_not_need_the_opened_file(tab, tmp_path):
    one = tab(copied_from="")
    one.edit(SetValue(("epoch",), 2))
    one.save(tmp_path / "new.pth")
    overwrite(tmp_path / "a.pth")
    assert one.mean("w") == OURS.mean().item()
    assert one.standing.state == SAME
    one.edit(Rename(("w",), "v"))
    one.save()
    found = torch.load(tmp_path / "new.pth")
    assert torch.equal(found["v"], OURS) and found["epoch"] == 2
    one.journal = undo(undo(one.journal))
    one.save(tmp_path / "old.pth", keep=False)
    assert torch.load(tmp_path / "old.pth")["epoch"] == 1


def test_small_records_are_copied_from_what_was_saved(tab, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.pth", "a") as archive:
        archive.writestr("a/notes.txt", "mine")
    one = tab(copied_from="")
    one.save(tmp_path / "new.pth")
    overwrite(tmp_path / "a.pth")
    one.edit(Rename(("w",), "v"))
    one.save(tmp_path / "newer.pth")
    with zipfile.ZipFile(tmp_path / "newer.pth") as archive:
        assert archive.read("a/notes.txt") == b"mine"
    assert torch.equal(torch.load(tmp_path / "newer.pth")["v"], OURS)


def test_views_and_tied_tensors(tab, tmp_path):
    whole = torch.arange(100.0)
    torch.save({"x": whole[10:50], "t": whole.reshape(10, 10).t(), "tied": whole, "empty": torch.ones(0),
                "half": torch.ones(7).bfloat16(), "array": np.arange(5), "sparse": torch.eye(4).to_sparse(),
                "param": torch.nn.Parameter(torch.full((3,), 2.0))}, tmp_path / "b.pth")
    wanted = torch.load(tmp_path / "b.pth", weights_only=False)
    one = tab()
    names = list(wanted)
    one.copy(*names)
    one.save()
    overwrite(tmp_path / "b.pth")
    one.edit(SetValue(("epoch",), 3))
    one.save(tmp_path / "new.pth")
    found = torch.load(tmp_path / "new.pth", weights_only=False)
    for name in names:
        got = found[f"copied_{name}"]
        if name == "array":
            assert np.array_equal(got, wanted[name])
        elif name == "sparse":
            assert torch.equal(got.to_dense(), torch.eye(4))
        else:
            assert torch.equal(got, wanted[name]) and got.stride() == wanted[name].stride(), name
    assert found["copied_t"].data_ptr() == found["copied_tied"].data_ptr()


def test_a_part_of_a_storage_is_not_taken_for_the_whole(tab, tmp_path):
    torch.save({"x": torch.arange(100.0)[10:50].clone(), "z": torch.arange(100.0)[:50]}, tmp_path / "b.pth")
    one = tab()
    one.edit(Drop((("epoch",),)))
    one.copy("z")
    one.save(tmp_path / "new.safetensors", "safetensors")
    overwrite(tmp_path / "b.pth")
    with pytest.raises(GoneError):  # its storage has a hundred numbers, of which a safetensors file holds fifty
        one.mean("copied_z")


def test_what_is_needed_to_undo_is_held_past_the_next_save(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.save()
    overwrite(tmp_path / "b.pth")
    one.edit(Drop((("copied_x",),)))
    one.save()
    assert len(one.library.kept) == 2
    one.journal = undo(one.journal)
    assert one.mean("copied_x") == THEIRS.mean().item()
    one.save()
    assert torch.equal(torch.load(tmp_path / "a.pth")["copied_x"], THEIRS)
    assert len(one.library.kept) == 1


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="the system lists no open files")
def test_one_saved_file_is_open_at_a_time_and_none_in_the_end(tab, tmp_path):
    one = tab()
    one.copy("x")
    for turn in range(4):
        one.edit(SetValue(("epoch",), turn))
        one.save(tmp_path / "new.pth")
    assert sum("new.pth" in name for name in handles()) == 1
    one.library.close()
    assert not any(str(tmp_path) in name for name in handles())


def test_places_are_those_of_one_document_only(tab, tmp_path):
    one, other = tab(), tab()
    for each in (one, other):
        each.copy("x")
    one.save(tmp_path / "new.pth")
    kept, = one.library.kept
    number = one.tensor("copied_x").storage
    assert kept.find(one.document, number) is not None
    assert kept.find(other.document, number) is None
    assert kept.find(one.document, len(kept.saved.checkpoint.storages)) is None


def test_texts_that_are_left_out_shift_no_place(tab, tmp_path):
    """A safetensors file keeps texts beside its tensors, which a pickle does not hold."""
    save_file({"w": OURS, "v": OURS + 1}, tmp_path / "a.safetensors", {"about": "me", "by": "you"})
    one = tab("a.safetensors")
    one.copy("x")
    one.save(tmp_path / "new.pth")
    overwrite(tmp_path / "b.pth")
    with open(tmp_path / "a.safetensors", "r+b") as file:
        file.seek(-100, os.SEEK_END)
        file.write(b"\xff" * 100)
    assert [one.mean(name) for name in ("w", "v", "copied_x")] == [
        OURS.mean().item(), (OURS + 1).mean().item(), THEIRS.mean().item()]


def test_where_a_copied_tensor_lies(tab, tmp_path):
    one = tab()
    one.copy("x")
    one.save(tmp_path / "new.pth", keep=False)
    found = look_into(one.document, one.path, one.library)
    root = one.document.checkpoint.nodes[one.document.checkpoint.root]
    lying = found.lying[root.children[root.keys.index("copied_x")]]
    assert lying.path == str(tmp_path / "new.pth")
    data = (tmp_path / "new.pth").read_bytes()[lying.storage.offset:lying.storage.offset + 24_000]
    assert torch.equal(torch.frombuffer(bytearray(data), dtype=torch.float32), THEIRS)
    one.library.keep(found.kept)
