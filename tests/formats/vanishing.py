"""A model of classes that a test can make vanish once it is saved, as those of a stranger are not there."""

import importlib.util
import sys
from pathlib import Path

import pytest
from torch import nn

NAME = "vanished_net"
SOURCE = """
import torch
class Block(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = torch.nn.BatchNorm1d(width)
        self.linear = torch.nn.Linear(width, width, bias=False)
        self.register_buffer("scale", torch.full((width,), 2.0))
        self.register_buffer("scratch", torch.ones(1), persistent=False)
        self.register_buffer("unset", None)
        self.register_parameter("nothing", None)
        self.gone = None
        self.add_module("nowhere", None)
        self.loose = torch.ones(5)
    def forward(self, x):
        return self.linear(self.norm(x)) * self.scale + torch.tensor([0.5, 0.25, 0.125])
class Norm(torch.nn.InstanceNorm2d):
    pass
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = torch.nn.ModuleList([Block(3), Block(3)])
        self.register_buffer("first", torch.arange(6.).reshape(2, 3).t())
        self.head = torch.nn.Linear(3, 2)
        self.frozen = torch.nn.Parameter(torch.ones(2, dtype=torch.int64), requires_grad=False)
        self.tied = self.blocks[0].linear
        self.head.weight.extra = 5
        self.norm = Norm(4, track_running_stats=True)
        self.view = torch.nn.Parameter(self.head.weight.data[1])
        self.names = torch.nn.ParameterDict({"a": torch.nn.Parameter(torch.ones(1))})
        self.many = torch.nn.ParameterList([torch.nn.Parameter(torch.zeros(2))])
        self.register_forward_hook(hook)
    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return self.head(x)
def hook(module, inputs, outputs):
    return None
"""


def net(folder: Path, monkeypatch: pytest.MonkeyPatch) -> nn.Module:
    """The model, its source in a file that nothing leads to."""
    path = folder / f"{NAME}.py"
    path.write_text(SOURCE)
    spec = importlib.util.spec_from_file_location(NAME, path)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, NAME, module)
    spec.loader.exec_module(module)
    return module.Net()


def vanish(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make its classes go."""
    monkeypatch.delitem(sys.modules, NAME)
