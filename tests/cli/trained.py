"""A checkpoint as training leaves it, and how it is edited from the command line."""

from collections import OrderedDict
from pathlib import Path

import pytest
import torch

from ckpt_browser.app import main


def checkpoint() -> dict:
    torch.manual_seed(0)
    net = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4))
    model = OrderedDict((f"module.{key}", value) for key, value in net.state_dict().items())
    model._metadata = OrderedDict((f"module.{key}".rstrip("."), value)  # type: ignore[attr-defined]
                                  for key, value in net.state_dict()._metadata.items())
    model["module.tied"] = model["module.0.weight"]
    return {"model": model, "epoch": 3, "hyper": {"lr": 0.1, "a=b": 1, "list": [1, 2], "name": "x"},
            "state": {0: {"step": torch.tensor(1.)}, 1: {"step": torch.tensor(2.)}},
            "row": torch.arange(100.).reshape(10, 10)[3]}


def edit(path: Path, *arguments: str, out: str = "out.pth") -> Path:
    target = path.parent / out
    assert main(["edit", str(path), "-o", str(target), "--no-verify", *arguments]) == 0
    return target


def rename(group: dict, names: dict) -> None:
    items = [(names.get(key, key), value) for key, value in group.items()]
    group.clear()
    group.update(items)


def trouble(capsys: pytest.CaptureFixture[str], path: Path, *arguments: str, reason: str) -> str:
    """Run ``edit`` and expect one line of trouble; what stands on standard output comes back."""
    before = {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}
    capsys.readouterr()
    assert main(["edit", str(path), "-o", str(path.with_name("out.pth")), "--no-verify", *arguments]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("ckpt-browser: ")
    assert err.count("\n") == 1
    assert reason in err
    assert {file: file.read_bytes() for file in path.parent.iterdir() if file.is_file()} == before
    return out
