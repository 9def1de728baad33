"""git shows what changed within checkpoints: ``ls --textconv`` for ``git diff``, ``diff`` for ``git difftool``."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import safetensors.torch
import torch

from ckpt_browser.cli import main

from .diff.diffed import saved

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DOCS = Path(__file__).resolve().parent.parent.parent / "docs" / "git.md"


def state(**more: torch.Tensor) -> dict[str, object]:
    generator = torch.Generator().manual_seed(0)
    return {"model": {"a.weight": torch.randn(4, 3, generator=generator), "a.bias": torch.zeros(4), **more},
            "epoch": 3}


def blocks(language: str) -> list[str]:
    """What docs/git.md tells to copy."""
    return re.findall(rf"```{language}\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)


class Repository:
    """A new repository in which git is told what docs/git.md says, and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        program = folder.parent / "bin"
        program.mkdir()
        script = program / "ckpt-browser"
        script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m ckpt_browser "$@"\n')
        script.chmod(0o755)
        home = folder.parent / "home"
        home.mkdir()
        self.clean = {"PATH": f"{program}{os.pathsep}{os.environ['PATH']}", "HOME": str(home),
                      "PYTHONPATH": os.pathsep.join(sys.path), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
        (home / ".gitconfig").write_text("[user]\nname = a\nemail = a@b\n[init]\ndefaultBranch = main\n"
                                         + "".join(blocks("ini")))
        (folder / ".gitattributes").write_text("".join(blocks("gitattributes")))
        self("init", "-q")

    def __call__(self, *arguments: str, code: int = 0) -> str:
        done = subprocess.run(["git", *arguments], cwd=self.folder, env=self.clean, capture_output=True, text=True)
        assert done.returncode == code, done.stderr
        return done.stdout

    def commit(self) -> None:
        self("add", ".")
        self("commit", "-q", "-m", "x")


@pytest.fixture
def repository(tmp_path) -> Repository:
    return Repository(tmp_path / "repository")


def lines(diff: str) -> list[str]:
    return [line for line in diff.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]


@pytest.mark.parametrize("name", ["model.pth", "model.pt", "model.ckpt"])
def test_git_diff_shows_the_entries_that_changed(repository, name):
    saved(repository.folder / name, state())
    repository.commit()
    changed = state(new=torch.ones(2))
    changed["model"]["a.bias"] += 1
    changed["epoch"] = 4
    saved(repository.folder / name, changed)
    found = lines(repository("diff"))
    assert [line.partition(" crc32")[0] for line in found] == [
        "-model/a.bias: float32 [4] cpu", "-epoch: int 3", "+model/a.bias: float32 [4] cpu",
        "+model/new: float32 [2] cpu", "+epoch: int 4"]
    assert found[0][1:] != found[2][1:]


def test_the_same_content_saved_again_is_no_difference(repository):
    saved(repository.folder / "model.pth", state())
    repository.commit()
    torch.save(state(), repository.folder / "other_name.pth")
    os.replace(repository.folder / "other_name.pth", repository.folder / "model.pth")
    assert repository("status", "--short") == " M model.pth\n"  # the bytes differ
    assert lines(repository("diff")) == []


def test_git_diff_of_safetensors_and_in_the_log(repository):
    path = repository.folder / "model.safetensors"
    safetensors.torch.save_file({"w": torch.zeros(3), "same": torch.ones(2)}, path)
    repository.commit()
    safetensors.torch.save_file({"w": torch.ones(3), "same": torch.ones(2)}, path)
    assert [line.partition(" crc32")[0] for line in lines(repository("diff"))] == [
        "-w: float32 [3] cpu", "+w: float32 [3] cpu"]
    repository.commit()
    assert "+w: float32 [3] cpu crc32" in repository("log", "-p", "-1")
    assert "+w: float32 [3] cpu crc32" in repository("show", "HEAD")


def test_a_file_that_is_no_checkpoint_does_not_stop_git(repository):
    (repository.folder / "note.pt").write_text("hello")
    (repository.folder / "other.txt").write_text("one\n")
    repository.commit()
    (repository.folder / "note.pt").write_text("hello again")
    (repository.folder / "other.txt").write_text("two\n")
    found = lines(repository("diff"))
    assert found[-2:] == ["-one", "+two"]
    assert sum("no checkpoint that can be read" in line for line in found) == 2
    assert sum(line.startswith(("+sha256 ", "-sha256 ")) for line in found) == 2


def test_git_difftool_in_the_terminal(repository):
    saved(repository.folder / "model.pth", state())
    repository.commit()
    changed = state()
    changed["model"]["a.bias"] += 1
    saved(repository.folder / "model.pth", changed)
    out = repository("difftool", "--no-prompt", "--tool=ckpt")
    assert "1 changed, 2 unchanged" in out
    assert "~ model/a.bias  float32 [4]" in out


def test_git_difftool_with_the_window_is_told_as_documented(repository):
    assert repository("config", "difftool.ckpt-window.cmd").strip() == 'ckpt-browser diff --gui "$LOCAL" "$REMOTE"'


# The listing that git compares


def test_a_digest_is_the_same_in_every_format(capsys, tmp_path):
    tensors = {"a": torch.randn(3, 4), "b": torch.arange(5), "turned": torch.randn(3, 4).t(),
               "half": torch.ones(3).half(), "empty": torch.zeros(0, 2)}
    saved(tmp_path / "zip.pth", tensors)
    saved(tmp_path / "legacy.pth", tensors, _use_new_zipfile_serialization=False)
    safetensors.torch.save_file({name: tensor.contiguous() for name, tensor in tensors.items()},
                                tmp_path / "x.safetensors")
    found = []
    for name in ("zip.pth", "legacy.pth", "x.safetensors"):
        assert main(["ls", "--digest", str(tmp_path / name)]) == 0
        found.append({line for line in capsys.readouterr().out.splitlines() if "crc32" in line})
    assert len(found[0]) == len(tensors)
    assert found[0] == found[1] == found[2]


def test_a_digest_tells_values_types_and_what_cannot_be_read(capsys, tmp_path):
    path = saved(tmp_path / "a.pth", {"w": torch.ones(100_000), "text": "x" * 1000,
                                      "meta": torch.ones(2, device="meta"),
                                      "sparse": torch.sparse_coo_tensor([[1]], [2.0], (3,), check_invariants=True)})
    assert main(["ls", "--digest", str(path)]) == 0
    out = capsys.readouterr().out
    assert "meta: float32 [2] meta no numbers" in out
    assert re.search(r"^text: str 'x{200}'… crc32 [0-9a-f]{8}$", out, re.MULTILINE)
    assert len([line for line in out.splitlines() if line.startswith("sparse")]) == 1
    os.truncate(path, 50_000)
    assert main(["ls", "--digest", str(path)]) == 2
    out, err = capsys.readouterr()
    assert "w: float32 [100000] cpu unreadable: " in out and err.count("\n") == 1
    assert main(["ls", "--textconv", str(path)]) == 0


@pytest.mark.parametrize("arguments", [["--digest", "--json"], ["--textconv", "--json"]])
def test_one_form_at_a_time(capsys, tmp_path, arguments):
    assert main(["ls", str(saved(tmp_path / "a.pth", {})), *arguments]) == 2
    assert "not allowed with" in capsys.readouterr().err


def test_only_some_keys_of_a_digest(capsys, tmp_path):
    path = saved(tmp_path / "a.pth", state())
    assert main(["ls", "--digest", "--keys", "*.bias", str(path)]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("model/a.bias: ")
    assert main(["ls", "--digest", "--keys", "nothing", str(path)]) == 1
    assert main(["ls", "--digest", str(tmp_path)]) == 2
    assert main(["ls", "--textconv", str(tmp_path)]) == 2
