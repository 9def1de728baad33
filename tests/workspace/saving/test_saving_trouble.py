"""Saves that meet trouble: the file is what it was, the edits are still there, and a sentence says what to do."""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.names import Rename, RenameMatching
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import Journal, do, new_journal, undo
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import LossError, save, survey

from ...proofs.faults.shim import Doing, Rule, Shim, failing

PLAIN = SaveOptions(verify=False)
IN_PLACE = SaveOptions(verify=False, in_place=True)


class Bench:
    """An opened copy of the sample, with one edit."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.before = path.read_bytes()
        self.library = Library()
        self.opened = new_journal(self.library.source(str(path)).checkpoint)
        self.journal = do(self.opened, [Drop(Glob("optimizer*"))])

    def save(self, target: Path | None = None, options: SaveOptions = PLAIN, journal: Journal | None = None,
             token: CancelToken | None = None) -> object:
        return save((journal or self.journal).document, self.library, str(target or self.path), options, token)


@pytest.fixture
def bench(sample: Path, tmp_path: Path) -> Iterator[Bench]:
    (tmp_path / "files").mkdir()
    shutil.copyfile(sample, tmp_path / "files" / "model.pth")
    made = Bench(tmp_path / "files" / "model.pth")
    yield made
    made.library.close()


def test_saved_onto_itself_and_undone(bench: Bench) -> None:
    bench.save()
    assert set(torch.load(bench.path)) == {"epoch", "loss", "model_state_dict"}
    # What was dropped lies in a file that has no name any more, and comes back all the same.
    bench.save(journal=undo(bench.journal))
    assert bench.path.read_bytes() != b"" and set(torch.load(bench.path)) > {"optimizer_state_dict"}
    again = do(undo(bench.journal), [Cast(Glob("*"), "float64")])
    bench.save(journal=again)
    assert torch.load(bench.path)["model_state_dict"]["conv1.bias"].dtype == torch.float64


def first_name(path: Path) -> str:
    return next(iter(torch.load(path)["model_state_dict"]))


def test_in_place_again_and_again(bench: Bench) -> None:
    journal = bench.journal
    bench.save(options=IN_PLACE)
    for name in ("a", "b", "c"):
        journal = do(journal, [Rename(("model_state_dict", first_name(bench.path)), name)])
        bench.save(options=IN_PLACE, journal=journal)
        assert first_name(bench.path) == name
    with pytest.raises(CheckpointError, match="tensors come back"):
        bench.save(options=IN_PLACE, journal=bench.opened)
    bench.save(journal=bench.opened)
    assert set(torch.load(bench.path)) > {"optimizer_state_dict"}


@pytest.mark.parametrize("how", ["touched", "grown", "shrunk", "another"])
@pytest.mark.parametrize("options", [PLAIN, IN_PLACE], ids=["anew", "in place"])
def test_a_file_that_changed_since(bench: Bench, how: str, options: SaveOptions) -> None:
    if how == "touched":
        os.utime(bench.path, ns=(1, 1))
    elif how == "grown":
        bench.path.write_bytes(bench.before + b"more")
    elif how == "shrunk":
        bench.path.write_bytes(bench.before[:-10])
    else:
        bench.path.with_name("other").write_bytes(b"other")
        os.replace(bench.path.with_name("other"), bench.path)
    now = bench.path.read_bytes()
    with pytest.raises(CheckpointError, match="changed on disk"):
        bench.save(options=options)
    if how == "another":
        bench.save(bench.path.with_name("copy.pth"))  # what was opened is still there
        bench.path.with_name("copy.pth").unlink()
    assert bench.path.read_bytes() == now and os.listdir(bench.path.parent) == [bench.path.name]


def test_a_file_that_changed_since_it_was_saved(bench: Bench) -> None:
    bench.save()
    bench.save(journal=undo(bench.journal))
    with pytest.raises(CheckpointError, match="another file has taken its place"):
        bench.save(options=IN_PLACE)
    bench.path.write_bytes(b"somebody else")
    with pytest.raises(CheckpointError, match="changed on disk"):
        bench.save()
    assert bench.path.read_bytes() == b"somebody else"
    bench.path.unlink()
    bench.save()
    assert torch.load(bench.path).keys() == {"epoch", "loss", "model_state_dict"}


def test_another_file_that_changed_since_it_was_saved(bench: Bench) -> None:
    other = bench.path.with_name("other.pth")
    bench.save(other)
    bench.save(other, journal=undo(bench.journal))
    other.write_bytes(b"somebody else")
    with pytest.raises(CheckpointError, match="changed on disk"):
        bench.save(other)
    assert other.read_bytes() == b"somebody else"


def test_a_folder_that_is_gone(bench: Bench) -> None:
    with pytest.raises(CheckpointError, match=r"folder is gone|no such"):
        bench.save(bench.path.parent / "gone" / "x.pth")


def test_a_target_that_is_no_file(bench: Bench) -> None:
    with pytest.raises(CheckpointError, match="a folder in its place"):
        bench.save(bench.path.parent)


def test_a_file_that_is_write_protected(bench: Bench) -> None:
    bench.path.chmod(0o444)
    for options in (PLAIN, IN_PLACE):
        with pytest.raises(CheckpointError, match="write-protected"):
            bench.save(options=options)
    assert bench.path.read_bytes() == bench.before


def test_links(bench: Bench) -> None:
    link, hard = bench.path.with_name("link.pth"), bench.path.with_name("hard.pth")
    link.symlink_to(bench.path.name)
    hard.hardlink_to(bench.path)
    done = bench.save(link)
    assert link.is_symlink() and torch.load(bench.path).keys() == {"epoch", "loss", "model_state_dict"}
    assert hard.read_bytes() == bench.before and "hard links" in done.note


def test_cancelled_at_once(bench: Bench) -> None:
    token = CancelToken()
    token.cancel()
    for options in (PLAIN, IN_PLACE, SaveOptions(), SaveOptions("legacy", verify=False)):
        with pytest.raises(Cancelled):
            bench.save(options=options, token=token)
    assert bench.path.read_bytes() == bench.before and os.listdir(bench.path.parent) == [bench.path.name]


def test_what_cannot_be_done_in_place_says_why(bench: Bench) -> None:
    cast = do(bench.journal, [Cast(Glob("*"), "float16")])
    with pytest.raises(CheckpointError, match=r"cannot be changed in place: .*; save it as a new file instead"):
        bench.save(options=IN_PLACE, journal=cast)
    with pytest.raises(CheckpointError, match="only the opened file"):
        bench.save(bench.path.with_name("x.pth"), IN_PLACE)
    with pytest.raises(CheckpointError, match="cannot become safetensors"):
        bench.save(options=IN_PLACE._replace(format="safetensors"))
    assert bench.path.read_bytes() == bench.before


def test_what_the_target_cannot_hold(bench: Bench) -> None:
    options = SaveOptions("safetensors", verify=False)
    with pytest.raises(LossError) as caught:
        bench.save(bench.path.with_name("x.safetensors"), options)
    assert {loss.kind for loss in caught.value.losses} == {"no-tensor", "nested"}
    found = survey(bench.journal.document, bench.library, options)
    assert found.losses == caught.value.losses
    chosen = options._replace(choices=tuple((loss.kind, loss.choices[0]) for loss in found.losses))
    assert not survey(bench.journal.document, bench.library, chosen).losses
    bench.save(bench.path.with_name("x.safetensors"), chosen)
    assert bench.path.read_bytes() == bench.before


def test_the_size_is_told_exactly(bench: Bench) -> None:
    half = Cast((("model_state_dict", "fc1.weight"),), "float16")
    journal = do(bench.journal, [RenameMatching("conv", "stem"), half])
    for options in (PLAIN, SaveOptions("legacy", verify=False)):
        told = survey(journal.document, bench.library, options).nbytes
        written = bench.save(bench.path.with_name("x.pth"), options, journal)
        assert written.nbytes == bench.path.with_name("x.pth").stat().st_size
        assert 0 <= told - written.nbytes < (1 if options is PLAIN else 2000)


def test_an_unknown_format(bench: Bench) -> None:
    with pytest.raises(CheckpointError, match="no format that can be written"):
        bench.save(options=SaveOptions("onnx", verify=False))


@pytest.mark.parametrize("target", ["model.pth", "other.pth"])
def test_what_somebody_puts_there_while_it_is_prepared_is_not_replaced(bench: Bench, target: str) -> None:
    """Between the first look at the target and the first byte lies the making of the pickle."""
    path = bench.path.parent / target
    if target == "other.pth":
        path.write_bytes(b"old")

    def put(doing: Doing) -> object:
        (path.parent / "theirs").write_bytes(b"theirs")
        os.replace(path.parent / "theirs", path)
        return doing.go_on()

    with Shim(Rule("statvfs", 1, put), path.parent), pytest.raises(CheckpointError, match="changed on disk"):
        bench.save(path)
    assert path.read_bytes() == b"theirs"
    assert sorted(os.listdir(path.parent)) == sorted({"model.pth", target})


def test_a_source_that_changes_while_it_is_cut_into_shards(tmp_path: Path) -> None:
    torch.save({"a": torch.zeros(300_000), "b": torch.ones(10)}, tmp_path / "model.pth")
    library = Library()
    journal = new_journal(library.source(str(tmp_path / "model.pth")).checkpoint)

    def overwrite(doing: Doing) -> object:
        with (tmp_path / "model.pth").open("r+b") as file:
            file.seek(1000)
            file.write(b"theirs" * 10_000)
        return doing.go_on()

    (tmp_path / "to").mkdir()
    try:
        with Shim(Rule("copy_file_range", 1, overwrite), tmp_path / "to") as shim, \
                pytest.raises(CheckpointError, match="changed on disk"):
            save(journal.document, library, str(tmp_path / "to" / "m.safetensors"),
                 SaveOptions("safetensors", max_shard_size=1_200_000, verify=False))
        assert shim.reached
        assert not os.listdir(tmp_path / "to")
    finally:
        library.close()


def test_a_saved_file_that_cannot_be_looked_at_is_saved_all_the_same(bench: Bench) -> None:
    with Shim(folder=bench.path.parent) as shim:
        bench.save(bench.path.parent / "first.pth")
    with Shim(Rule("stat", shim.names().count("stat"), failing(errno.EIO)), bench.path.parent):
        bench.save(bench.path.parent / "second.pth")
    assert set(torch.load(bench.path.parent / "second.pth")) == {"epoch", "loss", "model_state_dict"}
