"""Element types without a storage class of their own, cast into the legacy stream: torch reads them there too."""

from pathlib import Path

import pytest
import torch

from ckpt_browser.app import main


@pytest.mark.parametrize("name", ["uint16", "uint32", "uint64", "float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz",
                                  "float8_e5m2fnuz"])
def test_cast_tensors_in_a_legacy_stream(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    whole = torch.arange(12.).reshape(3, 4)
    torch.save({"w": whole, "row": whole[1:, ::2], "plain": torch.arange(3)}, "a.pth")
    assert main(["edit", "a.pth", "-o", "b.pth", "--format", "legacy", "--no-verify", "--cast", f"w={name}",
                 "--cast", f"row={name}"]) == 0
    assert Path("b.pth").read_bytes()[:2] == b"\x80\x02"
    for restricted in (True, False):
        loaded = torch.load("b.pth", weights_only=restricted)
        for key, wanted in (("w", whole), ("row", whole[1:, ::2])):
            assert loaded[key].dtype == getattr(torch, name)
            assert torch.equal(loaded[key].to(torch.float64), wanted.to(loaded[key].dtype).to(torch.float64))
        assert torch.equal(loaded["plain"], torch.arange(3))


@pytest.mark.parametrize("dtype", [torch.uint16, torch.float8_e4m3fn])
def test_converted_tensors_in_a_legacy_stream(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                              dtype: torch.dtype) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"w": torch.arange(6.).to(dtype)}, "a.pth")
    assert main(["convert", "a.pth", "b.pth", "--format", "legacy", "--no-verify"]) == 0
    loaded = torch.load("b.pth", weights_only=True)["w"]
    assert loaded.dtype == dtype
    assert torch.equal(loaded.to(torch.float64), torch.arange(6., dtype=torch.float64))


def test_a_storage_that_would_change_its_class_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str],
                                                          monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"s": torch.arange(3.).untyped_storage()}, "a.pth")
    assert main(["convert", "a.pth", "b.pth", "--format", "legacy"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not Path("b.pth").exists()
