"""``ckpt-browser stats``: what torch says of the same file, told without loading it."""

import json
import math
import os
import struct
import subprocess
import sys
import zipfile

import pytest
import torch

from ckpt_browser.cli import main


def stats(capsys, *arguments: object) -> tuple[int, str, str]:
    code = main(["stats", *map(str, arguments)])
    out, err = capsys.readouterr()
    return code, out, err


def rows(text: str) -> dict[str, dict]:
    return {"/".join(map(str, row["path"])): row for row in json.loads(text)["tensors"]}


def check(row: dict, tensor: torch.Tensor, bins: int) -> None:
    wide = tensor.double().reshape(-1)
    finite = wide[torch.isfinite(wide)]
    low, high = float(finite.min()), float(finite.max())
    assert (row["count"], row["min"], row["max"]) == (tensor.numel(), low, high)
    assert row["mean"] == pytest.approx(float(finite.mean()), rel=1e-12, abs=1e-15)
    assert row["std"] == pytest.approx(float(finite.std()), rel=1e-12)
    assert row["nan"] == int(torch.isnan(wide).sum())
    assert row["inf"] == int(torch.isinf(wide).sum())
    assert row["zero"] == int((wide == 0).sum())
    assert row["histogram"]["low"] == low and row["histogram"]["high"] == high
    assert row["histogram"]["counts"] == torch.histc(finite, bins, low, high).long().tolist()


@pytest.fixture
def model(tmp_path):
    generator = torch.Generator().manual_seed(0)
    state = {"a.weight": torch.randn(300, 70, generator=generator), "a.bias": torch.randn(70, generator=generator),
             "b.weight": torch.randn(40, 30, generator=generator).bfloat16(),
             "steps": torch.arange(100)}
    state["a.bias"][3] = math.nan
    state["tied"] = state["a.weight"]
    state["view"] = state["a.weight"].t()[5:40:2]
    path = tmp_path / "model.pth"
    torch.save({"model": state, "epoch": 3}, path)
    return path, state


def test_it_says_what_torch_says(capsys, model):
    path, state = model
    code, out, err = stats(capsys, path, "--json", "--bins", 32)
    assert (code, err) == (0, "")
    found = rows(out)
    assert list(found) == [f"model/{name}" for name in state]
    for name, tensor in state.items():
        check(found[f"model/{name}"], tensor, 32)
    assert json.loads(out)["format"] == "torch-zip"


def test_only_some_keys(capsys, model):
    path, _ = model
    assert list(rows(stats(capsys, path, "--json", "--keys", "*.bias", "--keys", "*/steps")[1])) == \
        ["model/a.bias", "model/steps"]
    code, out, err = stats(capsys, path, "--json", "--keys", "nothing*")
    assert (code, json.loads(out)["tensors"]) == (1, [])
    assert "no tensor" in err


def test_the_table_is_for_people(capsys, model):
    path, _ = model
    code, out, _ = stats(capsys, path)
    lines = out.splitlines()
    assert code == 0
    assert lines[0].split()[:4] == ["name", "shape", "type", "mean"]
    assert len(lines) == 7
    assert all("█" in line for line in lines[1:])


def test_findings_give_exit_code_1(capsys, model, tmp_path):
    path, _ = model
    code, out, _ = stats(capsys, path, "--check")
    assert code == 1
    assert "error: model/a.bias: 1 of 70 numbers is NaN" in out
    code, out, _ = stats(capsys, path, "--check", "--json")
    assert code == 1
    assert [(one["path"], one["kind"]) for one in json.loads(out)["findings"]] == [(["model", "a.bias"], "nan")]
    healthy = tmp_path / "healthy.pth"
    torch.save({"weight": torch.randn(30, 30, generator=torch.Generator().manual_seed(0))}, healthy)
    code, out, _ = stats(capsys, healthy, "--check")
    assert code == 0
    assert "nothing stands out" in out


def test_a_bool_that_is_none_is_marked_and_the_rest_goes_on(capsys, tmp_path):
    path = tmp_path / "odd.pth"
    torch.save({"mask": torch.tensor([True, False, True]), "x": torch.ones(3)}, path)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("odd/data/0")
    name, extra = struct.unpack("<HH", data[info.header_offset + 26:info.header_offset + 30])
    data[info.header_offset + 30 + name + extra] = 7
    path.write_bytes(data)
    code, out, _ = stats(capsys, path, "--json", "--check")
    found = rows(out)
    assert code == 1
    assert "neither 0 nor 1" in found["mask"]["problem"]
    assert found["mask"]["zero"] == 1
    assert "problem" not in found["x"] and found["x"]["mean"] == 1


def test_sparse_indices_out_of_range_are_marked_and_the_rest_goes_on(capsys, tmp_path):
    indices = torch.tensor([[0, 1, 70_000_000]])
    path = tmp_path / "sparse.pth"
    torch.save({"bad": torch.sparse_coo_tensor(indices, torch.ones(3), (5,), check_invariants=False),
                "good": torch.sparse_coo_tensor([[1, 3, 3]], [1.0, 2.0, 3.0], (6,), check_invariants=True)}, path)
    found = rows(stats(capsys, path, "--json")[1])
    assert found["bad"]["min"] is None and found["bad"]["problem"]
    assert (found["good"]["count"], found["good"]["zero"], found["good"]["max"]) == (6, 4, 5)


def test_a_file_that_was_cut_short(capsys, tmp_path):
    path = tmp_path / "cut.pth"
    torch.save({"first": torch.ones(1000), "second": torch.ones(100_000)}, path)
    os.truncate(path, 100_000)
    code, out, _ = stats(capsys, path, "--json", "--check")
    found = rows(out)
    assert code == 1
    assert found["first"]["mean"] == 1
    assert found["second"]["mean"] is None and found["second"]["problem"]


@pytest.mark.parametrize("arguments", [["--bins", "0"], ["--bins", "100000000"], ["--bins", "x"], ["--unknown"],
                                       ["--device", "cuda:95"], ["--device", "nonsense"]])
def test_what_cannot_be_asked_for(capsys, model, arguments):
    path, _ = model
    code, _, err = stats(capsys, path, *arguments)
    assert code == 2
    assert len(err.strip().splitlines()) == 1 and err.startswith("ckpt-browser: ")


@pytest.mark.parametrize("content", [b"", b"nothing of the kind", b"PK\x03\x04" + bytes(200)])
def test_what_is_no_checkpoint(capsys, tmp_path, content):
    path = tmp_path / "bad.pth"
    path.write_bytes(content)
    code, out, err = stats(capsys, path, "--json")
    assert (code, out) == (2, "")
    assert err.startswith("ckpt-browser: ")


def test_large_files_are_shared_among_processes_and_say_the_same(tmp_path):
    path = tmp_path / "large.pth"
    generator = torch.Generator().manual_seed(0)
    state = {f"layers.{place}": torch.randn(1500, 1000, generator=generator) for place in range(13)}
    state["whole"] = torch.randn(4100, 7000, generator=generator)
    torch.save(state, path)
    command = [sys.executable, "-m", "ckpt_browser", "stats", str(path), "--json", "--bins", "64"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    found = rows(done.stdout)
    assert list(found) == list(state)
    for name in ("layers.12", "whole"):
        check(found[name], state[name], 64)


def test_torch_is_not_needed(model):
    path, _ = model
    code = ("import sys; from ckpt_browser.cli import main; code = main(['stats', sys.argv[1], '--check']);"
            "assert 'torch' not in sys.modules and 'PySide6' not in sys.modules; sys.exit(code)")
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True)
    assert done.returncode == 1, done.stderr
