"""How files on the disk stand to what is open: what others did is told, what this program did is not."""

import json
import os
import subprocess
import sys
import threading

import pytest
import torch
from safetensors.torch import save_file

from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.reading.library import Library, saving_to
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.reading.standing import CHANGED, COVERED, FILE, FOLDER, GONE, SAME
from ckpt_browser.workspace.reading.standing_now import standing_of
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save


class Opened:
    """A file as the window has it: its journal, its library, and what it is called."""

    def __init__(self, path) -> None:
        self.path = str(path)
        self.source = open_checkpoint(self.path)
        self.library = Library({self.path: self.source})
        self.journal = new_journal(self.source.checkpoint)

    def edit(self, *edits, others=None) -> None:
        self.journal = do(self.journal, edits, others or {})

    def save(self, target=None, **options) -> None:
        target = str(target or self.path)
        form = "safetensors" if target.endswith((".safetensors", ".json")) else "pth"
        save(self.journal.document, self.library, target, SaveOptions(form, verify=False, **options))
        self.path = target

    @property
    def standing(self):
        return standing_of(self.journal.document, self.library, self.path)

    @property
    def state(self) -> str:
        return self.standing.state


@pytest.fixture
def opened(tmp_path):
    made = []

    def run(path) -> Opened:
        made.append(Opened(path))
        return made[-1]

    yield run
    for one in made:
        one.library.close()


@pytest.fixture
def model(tmp_path):
    path = tmp_path / "model.pth"
    torch.save({"w": torch.arange(4.0), "epoch": 1}, path)
    return path


def by_another_program(code: str, path) -> None:
    subprocess.run([sys.executable, "-c", "import os, shutil, sys; path = sys.argv[1]; " + code, str(path)], check=True)


REPLACE = "shutil.copy(path, path + '.new'); os.utime(path + '.new', (1, 1)); os.replace(path + '.new', path)"


def test_a_file_that_nobody_touched(opened, model):
    assert opened(model).standing == (SAME, "", True, False, False, None, "")


@pytest.mark.parametrize(("code", "state", "readable"), [
    (REPLACE, CHANGED, True), ("open(path, 'ab').write(b'more')", CHANGED, False),
    ("os.truncate(path, 10)", CHANGED, False),
    ("os.utime(path, (1, 1))", CHANGED, False), ("os.remove(path)", GONE, True),
    ("os.rename(path, path + '.old')", GONE, True), ("os.remove(path); os.mkdir(path)", COVERED, True),
    ("os.remove(path); os.symlink('nowhere', path)", GONE, True), ("os.remove(path); os.mkfifo(path)", COVERED, True)])
def test_what_another_program_does_is_told(opened, model, code, state, readable):
    one = opened(model)
    by_another_program(code, model)
    assert (one.state, one.standing.readable, one.standing.path) == (state, readable, str(model))


def test_a_second_change_is_another_standing(opened, model):
    one = opened(model)
    by_another_program(REPLACE, model)
    first = one.standing
    by_another_program("open(path, 'ab').write(b'more')", model)
    assert one.standing != first and one.state == CHANGED


def test_a_folder_that_is_renamed_takes_the_file_along(opened, model, tmp_path):
    (tmp_path / "run").mkdir()
    os.rename(model, tmp_path / "run" / "model.pth")
    one = opened(tmp_path / "run" / "model.pth")
    os.rename(tmp_path / "run", tmp_path / "run 2")
    assert one.state == GONE
    (tmp_path / "run").write_bytes(b"")
    assert one.state == GONE


def test_a_link_that_leads_elsewhere(opened, model, tmp_path):
    torch.save({"w": torch.zeros(4)}, tmp_path / "other.pth")
    os.symlink(model, tmp_path / "link.pth")
    one = opened(tmp_path / "link.pth")
    assert one.state == SAME
    one.edit(SetValue(("epoch",), 2))
    one.save()
    assert one.state == SAME
    os.remove(tmp_path / "link.pth")
    os.symlink(tmp_path / "other.pth", tmp_path / "link.pth")
    assert one.state == CHANGED


def test_own_saves_are_no_change(opened, model, tmp_path):
    one = opened(model)
    one.edit(SetValue(("epoch",), 2))
    one.save()
    assert one.state == SAME
    one.save(tmp_path / "other.pth")
    assert one.state == SAME
    by_another_program(REPLACE, model)  # it is called otherwise by now, and its bytes are still open
    assert one.state == SAME
    by_another_program(REPLACE, tmp_path / "other.pth")
    assert one.state == CHANGED


def test_a_save_in_place_is_no_change(opened, model):
    one = opened(model)
    one.edit(Rename(("epoch",), "step"))
    one.save(in_place=True)
    assert one.state == SAME
    one.edit(Rename(("step",), "epoch"))
    one.save(in_place=True)
    assert one.state == SAME
    by_another_program("open(path, 'ab').write(b'more')", model)
    assert one.state == CHANGED


@pytest.mark.parametrize("name", ["model.pth", "model.safetensors"])
def test_a_save_in_place_of_a_file_that_another_draws_from_is_no_change(opened, tmp_path, name):
    path = tmp_path / name
    content = {"w": torch.arange(4.0), "epoch": torch.ones(2)}
    torch.save(content, path) if name.endswith("pth") else save_file(content, path)
    torch.save({"other": torch.zeros(3)}, tmp_path / "taker.pth")
    giver, taker = opened(path), opened(tmp_path / "taker.pth")
    # A source of its own, as after the other file was reloaded.
    taker.library.add(str(path), open_checkpoint(str(path)))
    taker.edit(Graft(str(path), ("w",), (), "w"), others={str(path): giver.journal.document})
    assert taker.state == SAME
    for before, after in (("epoch", "steps"), ("steps", "epoch")):
        giver.edit(Rename((before,), after))
        giver.save(in_place=True)
        assert (giver.state, taker.state) == (SAME, SAME)
    taker.save(tmp_path / "both.pth")
    assert torch.equal(torch.load(tmp_path / "both.pth")["w"], torch.arange(4.0))
    assert taker.state == SAME
    by_another_program("open(path, 'ab').write(b'more')", path)
    assert (taker.state, taker.standing.part, taker.standing.readable) == (CHANGED, True, False)


def test_a_save_from_another_tab_is_told_as_such(opened, model):
    one, other = opened(model), opened(model)
    other.edit(SetValue(("epoch",), 2))
    other.save()
    assert (one.state, one.standing.ours, other.state) == (CHANGED, True, SAME)
    third = opened(model)
    third.edit(Rename(("epoch",), "step"))
    third.save(in_place=True)
    assert (other.state, other.standing.ours, third.state) == (CHANGED, True, SAME)
    with pytest.raises(Exception, match="changed on disk"):
        other.save()


def test_shards(opened, tmp_path):
    tensors = {f"w{number}": torch.full((100,), float(number)) for number in range(4)}
    for number in (1, 2):
        some = dict(list(tensors.items())[number * 2 - 2:number * 2])
        save_file(some, tmp_path / f"m-0000{number}-of-00002.safetensors")
    names = {name: f"m-0000{1 + place // 2}-of-00002.safetensors" for place, name in enumerate(tensors)}
    index = tmp_path / "m.safetensors.index.json"
    index.write_text(json.dumps({"metadata": {}, "weight_map": names}))
    one = opened(index)
    assert one.state == SAME
    one.edit(Rename(("w0",), "first"))
    by_another_program(REPLACE, tmp_path / "m-00002-of-00002.safetensors")
    assert (one.state, os.path.basename(one.standing.path)) == (CHANGED, "m-00002-of-00002.safetensors")


def test_shards_that_were_saved_are_those_that_count(opened, model, tmp_path):
    torch.save({f"w{number}": torch.full((100,), float(number)) for number in range(4)}, model)
    first = opened(model)
    first.save(tmp_path / "m.safetensors.index.json", max_shard_size=900)
    assert first.state == SAME
    one = opened(tmp_path / "m.safetensors.index.json")
    one.edit(Rename(("w0",), "first"))
    one.save(max_shard_size=900)
    assert not (tmp_path / "m-00002-of-00002.safetensors").exists()
    assert one.state == SAME
    one.save(max_shard_size=900)
    assert one.state == SAME
    by_another_program(REPLACE, tmp_path / "m-00002-of-00002.safetensors")
    assert (one.state, os.path.basename(one.standing.path)) == (CHANGED, "m-00002-of-00002.safetensors")
    assert first.state == CHANGED  # it is called so too, and somebody else saved there


def test_nothing_is_said_while_this_program_saves_beside_it(opened, model, tmp_path):
    one = opened(model)
    begun, go_on = threading.Event(), threading.Event()

    def saving() -> None:
        with saving_to(str(model)):
            by_another_program(REPLACE, model)
            begun.set()
            go_on.wait(30)

    thread = threading.Thread(target=saving)
    thread.start()
    begun.wait(30)
    assert one.standing is None
    go_on.set()
    thread.join()
    assert one.state == CHANGED


def test_what_is_write_protected(opened, model):
    one = opened(model)
    model.chmod(0o444)
    assert (one.state, one.standing.protected) == (SAME, FILE)
    model.chmod(0o644)
    assert one.standing.protected == ""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_write_protected(opened, model):
    one = opened(model)
    model.parent.chmod(0o555)
    try:
        assert one.standing.protected == FOLDER
    finally:
        model.parent.chmod(0o755)
