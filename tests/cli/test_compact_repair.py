"""compact and repair: dead bytes given back, interrupted saves in place put right, and refusals."""

import os
import shutil
from pathlib import Path

import pytest
import torch

from ckpt_browser.app import main
from ckpt_browser.formats.writing.in_place.journal import journal_path


@pytest.fixture
def file(sample: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "model.pth"
    shutil.copyfile(sample, copy)
    return copy


def test_compact_gives_dead_bytes_back(file: Path, capsys: pytest.CaptureFixture) -> None:
    before = file.stat().st_size
    assert main(["edit", str(file), "--in-place", "--no-verify", "--drop", "optimizer_state_dict"]) == 0
    assert file.stat().st_size > before
    wanted = torch.load(file, weights_only=True)
    assert main(["compact", str(file)]) == 0
    assert "bytes given back" in capsys.readouterr().out
    assert file.stat().st_size < before * 0.6
    found = torch.load(file, weights_only=True)
    assert list(found) == list(wanted) and all(
        torch.equal(found["model_state_dict"][key], value) for key, value in wanted["model_state_dict"].items())


@pytest.mark.parametrize("content", [b"", b"no checkpoint", b"PK\3\4 cut short"])
def test_compact_refuses_what_is_no_archive(tmp_path: Path, capsys: pytest.CaptureFixture, content: bytes) -> None:
    path = tmp_path / "odd.pth"
    path.write_bytes(content)
    assert main(["compact", str(path)]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert path.read_bytes() == content


def test_nothing_to_repair(file: Path, capsys: pytest.CaptureFixture) -> None:
    before = file.read_bytes()
    assert main(["repair", "--check", str(file)]) == 0
    assert main(["repair", str(file)]) == 0
    assert "nothing to repair" in capsys.readouterr().out
    assert file.read_bytes() == before


def test_an_interrupted_save_is_repaired(file: Path, capsys: pytest.CaptureFixture) -> None:
    before = file.read_bytes()
    pid = os.fork()
    if pid == 0:
        _die_while_saving(file)
    assert os.waitpid(pid, 0)[1] != 0
    assert Path(journal_path(str(file))).exists() and file.read_bytes() != before
    assert main(["repair", "--check", str(file)]) == 1
    assert main(["compact", str(file)]) == 2
    assert "repair it" in capsys.readouterr().err
    assert main(["repair", str(file)]) == 0
    assert file.read_bytes() == before and not Path(journal_path(str(file))).exists()


def _die_while_saving(file: Path) -> None:
    """Lose the power in the middle of the bytes that are appended."""
    write, size = os.write, file.stat().st_size

    def last(fd: int, data: bytes) -> int:
        if os.fstat(fd).st_ino == file.stat().st_ino and os.lseek(fd, 0, os.SEEK_CUR) >= size:
            write(fd, bytes(data)[:700])
            os._exit(9)
        return write(fd, data)

    os.write = last
    main(["edit", str(file), "--in-place", "--no-verify", "--rename", "conv=>stem"])
    os._exit(0)


def test_an_interrupted_save_is_mentioned(file: Path, capsys: pytest.CaptureFixture) -> None:
    pid = os.fork()
    if pid == 0:
        _die_while_saving(file)
    os.waitpid(pid, 0)
    assert main(["ls", str(file)]) in (0, 2)
    told = capsys.readouterr()
    assert "ckpt-browser repair" in told.out + told.err
