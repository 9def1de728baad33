"""Real checkpoints: what ``stats`` tells of every tensor is what torch finds in it."""

import json
import math

import pytest
import torch

from ckpt_browser.cli import main

MOST = 400
"""Tensors of one file that are compared."""


def stats(capsys, path) -> tuple[int, list[dict]]:
    code = main(["stats", str(path), "--json", "--bins", "16"])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, json.loads(out)["tensors"] if code == 0 else []


def found_at(root: object, path: list) -> object:
    for key in path:
        if isinstance(root, dict) and key not in root:
            key = next((known for known in root if str(known) == str(key)), key)
        root = root[key]
    return root


def compare(row: dict, tensor: torch.Tensor) -> None:
    if tensor.is_quantized:
        tensor = tensor.dequantize()
    if tensor.layout != torch.strided:
        tensor = tensor.to_dense()
    wide = tensor.detach().to(torch.complex128).abs() if tensor.is_complex() else tensor.detach().double()
    finite = wide[torch.isfinite(wide)]
    assert row["count"] == wide.numel()
    assert (row["nan"], row["inf"]) == (int(torch.isnan(wide).sum()), int(torch.isinf(wide).sum()))
    assert row["zero"] == int((wide == 0).sum())
    assert sum(row["histogram"]["counts"]) == finite.numel()
    if not finite.numel():
        assert row["min"] is row["max"] is row["mean"] is None
        return
    largest = float(finite.abs().max())
    assert row["min"] == pytest.approx(float(finite.min()), rel=1e-15)
    assert row["max"] == pytest.approx(float(finite.max()), rel=1e-15)
    mean, std = float(finite.mean()), float(finite.std()) if finite.numel() > 1 else None
    if math.isfinite(mean):
        assert row["mean"] == pytest.approx(mean, rel=1e-11, abs=1e-13 * largest)
    if std is not None and math.isfinite(std):
        assert row["std"] == pytest.approx(std, rel=1e-9, abs=1e-12 * largest)
    if not tensor.is_complex() and math.isfinite((row["max"] - row["min"]) * 16):
        assert row["histogram"]["counts"] == torch.histc(finite, 16, row["min"], row["max"]).long().tolist() \
            or row["min"] == row["max"]


@pytest.mark.filterwarnings("ignore")
def test_every_real_checkpoint_that_torch_opens(capsys, corpus, corpus_index):
    compared = 0
    for name in corpus_index:
        code, rows = stats(capsys, corpus / name)
        assert code in (0, 2), name
        if code:
            continue
        try:
            root = torch.load(corpus / name, map_location="cpu", weights_only=True)
        except Exception:
            continue
        for row in rows[:MOST]:
            try:
                tensor = found_at(root, row["path"])
            except (KeyError, TypeError, IndexError, StopIteration):
                continue
            if not isinstance(tensor, torch.Tensor):
                continue
            assert row["mean"] is None or "problem" not in row, (name, row["path"])
            try:
                compare(row, tensor)
            except AssertionError as error:
                raise AssertionError(f"{name}: {row['path']}") from error
            compared += 1
    assert compared > 2000
