"""Files of big-endian machines are saved as torch will read them, types that torch keeps in untyped bytes included."""

import zipfile
from pathlib import Path

import pytest
import torch

from ckpt_browser.cli import main


def big_endian(path: Path) -> Path:
    """A file that says it is big-endian; its numbers are whatever torch makes of that."""
    content = {"half": torch.arange(5).to(torch.uint16), "wide": torch.arange(3).to(torch.uint64),
               "plain": torch.arange(3.0), "byte": torch.arange(3).to(torch.int8)}
    torch.save(content, path)
    with zipfile.ZipFile(path) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in records.items():
            archive.writestr(name, b"big" if name.endswith("/byteorder") else data)
    return path


@pytest.mark.parametrize("options", [
    ["-o", "saved.pth"], ["-o", "saved.safetensors"], ["--in-place"], ["--in-place", "--cast", "plain=float16"],
    ["-o", "saved.pth", "--cast", "plain=uint16"], ["-o", "saved.pth", "--cast", "half=int32", "--cast-integers"],
    ["-o", "saved.pth", "--drop", "byte"]], ids=" ".join)
def test_what_is_saved_is_what_torch_loaded(tmp_path, monkeypatch, options):
    monkeypatch.chdir(tmp_path)
    before = torch.load(big_endian(tmp_path / "a.pth"))
    assert main(["edit", "a.pth", "--no-verify", *options]) == 0  # torch itself is asked below
    saved = options[1] if options[0] == "-o" else "a.pth"
    if saved.endswith(".safetensors"):
        from safetensors.torch import load_file

        after = load_file(saved)
    else:
        after = torch.load(saved)
    for name, tensor in after.items():
        assert torch.equal(tensor.to(torch.float64), before[name].to(tensor.dtype).to(torch.float64)), name
    assert set(after) == set(before) - ({"byte"} if "--drop" in options else set())
