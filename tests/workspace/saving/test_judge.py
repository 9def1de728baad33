"""The second opinion: torch and safetensors read what was written, and say what is wrong with what was not."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.judge import Judge, Verdict


def verdict(path: Path, kind: str, wanted: Path | None = None) -> Verdict:
    source = open_checkpoint(str(wanted or path))
    try:
        return Judge(kind).verdict(str(path), source.checkpoint, CancelToken())
    finally:
        source.close()


def state() -> dict[str, object]:
    whole = torch.rand(3, 3)
    return {"model": {"a": whole, "tied": whole, "row": whole[1]}, "ids": torch.arange(3),
            "p": torch.nn.Parameter(torch.ones(2)), "sparse": torch.eye(2).to_sparse(), "list": [torch.ones(1), 3]}


@pytest.mark.parametrize(("kind", "zipped"), [("pth", True), ("legacy", False)])
def test_torch_agrees(tmp_path: Path, kind: str, zipped: bool) -> None:
    torch.save(state(), tmp_path / "a.pth", _use_new_zipfile_serialization=zipped)
    assert verdict(tmp_path / "a.pth", kind) == Verdict("torch")


def test_torch_sees_other_tensors(tmp_path: Path) -> None:
    torch.save(state(), tmp_path / "a.pth")
    torch.save(state() | {"more": torch.ones(1)}, tmp_path / "b.pth")
    found = verdict(tmp_path / "b.pth", "pth", tmp_path / "a.pth")
    assert found == Verdict("torch", "it finds other tensors than it should")


def test_torch_refuses(tmp_path: Path) -> None:
    torch.save(state(), tmp_path / "a.pth")
    (tmp_path / "b.pth").write_bytes((tmp_path / "a.pth").read_bytes()[:-300])
    found = verdict(tmp_path / "b.pth", "pth", tmp_path / "a.pth")
    assert found.judge == "torch" and found.problem


def test_what_needs_code_cannot_be_judged(tmp_path: Path) -> None:
    torch.save({"net": torch.nn.Linear(2, 2)}, tmp_path / "a.pth")
    assert verdict(tmp_path / "a.pth", "pth") == Verdict("")


def test_safetensors(tmp_path: Path) -> None:
    save_file({"a": torch.ones(2, 3), "b": torch.arange(4)}, tmp_path / "a.safetensors")
    save_file({"a": torch.ones(2, 4)}, tmp_path / "b.safetensors")
    assert verdict(tmp_path / "a.safetensors", "safetensors") == Verdict("safetensors")
    assert verdict(tmp_path / "b.safetensors", "safetensors", tmp_path / "a.safetensors").problem
    (tmp_path / "c.safetensors").write_bytes((tmp_path / "a.safetensors").read_bytes()[:-1])
    assert verdict(tmp_path / "c.safetensors", "safetensors", tmp_path / "a.safetensors").problem


def test_it_can_be_sent_away(sample: Path) -> None:
    token = CancelToken()
    token.cancel()
    source, judge = open_checkpoint(str(sample)), Judge("pth")
    with pytest.raises(Cancelled):
        judge.verdict(str(sample), source.checkpoint, token)
    source.close()
    judge.close()
