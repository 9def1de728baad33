"""Real checkpoints: an untouched, a renamed, a permuted, a sliced, a cast and a changed copy come out as they are."""

import math
import shutil
from pathlib import Path

import pytest
import safetensors.torch
import torch

from .diffed import changed, diff, saved, told

FILES = ("minivision-ai__Silent-Face-Anti-Spoofing/2.7_80x80_MiniFASNetV2.pth", "madebyollin__taesd/taef2_decoder.pth",
         "facenet-pytorch/pnet.pt", "anirudh-ak__peft-gpt2/adapter_model.safetensors",
         "Linzaer__Ultra-Light-Fast-Generic-Face-Detector-1MB/RFB-320-masked_face-v2.pth",
         "attacut/attacut-c_model.pth", "fracast/model.safetensors")


@pytest.fixture(params=FILES)
def real(request, corpus) -> Path:
    return corpus / request.param


def loaded(path: Path) -> dict[str, torch.Tensor]:
    """The tensors of a file by name; none shares its numbers with another."""
    if path.suffix == ".safetensors":
        return safetensors.torch.load_file(path)
    found = torch.load(path, map_location="cpu", weights_only=True)
    return {name: tensor.clone() for name, tensor in found.items() if isinstance(tensor, torch.Tensor)}


def large(tensors: dict[str, torch.Tensor]) -> list[str]:
    """Names of floating tensors with two dimensions that differ."""
    return [name for name, tensor in tensors.items() if tensor.is_floating_point() and tensor.dim() >= 2
            and tensor.shape[0] > 2 and tensor.shape[0] != tensor.shape[1]]


def test_an_untouched_copy(capsys, tmp_path, real):
    copy = tmp_path / real.name
    shutil.copyfile(real, copy)
    for more in ((), ("--exact",)):
        assert told(capsys, real, copy, *more)["identical"]
    assert told(capsys, real, saved(tmp_path / "again.pth", loaded(real)))["changed"] == []


def test_a_renamed_copy(capsys, tmp_path, real):
    tensors = loaded(real)
    copy = saved(tmp_path / "b.pth", {f"model.encoder.{name}": tensor for name, tensor in tensors.items()})
    base = saved(tmp_path / "a.pth", tensors)
    found = told(capsys, base, copy)
    assert len(found["renamed"]) == len(tensors)
    assert (found["added"], found["removed"], found["changed"]) == ([], [], [])
    assert f"{len(tensors):,} renamed by prefix '' → 'model.encoder.'" in diff(capsys, base, copy)[1]


def test_a_permuted_a_sliced_and_a_cast_copy(capsys, tmp_path, real):
    tensors = loaded(real)
    base = saved(tmp_path / "a.pth", tensors)
    name = large(tensors)[0]
    axes = [1, 0, *range(2, tensors[name].dim())]
    for change, what in ((tensors[name].permute(axes), "shape"), (tensors[name][:2], "shape"),
                         (tensors[name].double() if tensors[name].dtype != torch.float64 else tensors[name].float(),
                          "dtype")):
        found = told(capsys, base, saved(tmp_path / "b.pth", tensors | {name: change}))
        assert {path: row["what"] for path, row in changed(found).items()} == {(name,): [what]}
        assert found["unchanged"] == len(tensors) - 1
        assert found["changed"][0]["cast"] == (what == "dtype")


def test_a_changed_copy(capsys, tmp_path, real):
    tensors = loaded(real)
    base = saved(tmp_path / "a.pth", tensors)
    name = large(tensors)[-1]
    left = tensors[name].double()
    noise = torch.randn(left.shape, generator=torch.Generator().manual_seed(0)) * 1e-2
    tensors[name] = (left + noise).to(tensors[name].dtype)
    (row,) = told(capsys, base, saved(tmp_path / "b.pth", tensors))["changed"]
    apart = left - tensors[name].double()
    assert (row["path"], row["what"]) == ([name], ["value"])
    assert row["max_abs"] == float(apart.abs().max())
    assert row["relative_l2"] == pytest.approx(float(apart.norm() / left.norm()), rel=1e-12)
    assert math.isclose(row["rms"], float(apart.square().mean().sqrt()), rel_tol=1e-12)


@pytest.mark.parametrize("form", ["html", "csv"])
def test_every_real_file_against_the_next(capsys, tmp_path, corpus, corpus_index, form):
    paths = [corpus / name for name in corpus_index if (corpus / name).stat().st_size < 2_000_000]
    some = paths[form == "csv"::9]
    for left, right in zip(some, some[1:] + some[:1], strict=True):
        code, out, err = diff(capsys, left, right, f"--{form}", tmp_path / f"report.{form}")
        assert code in (1, 2)
        assert (code == 2) == (err.count("\n") == 1) == (not out)
