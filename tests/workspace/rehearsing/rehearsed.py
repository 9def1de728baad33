"""Models and files for rehearsals, and what torch itself says of them."""

import copy
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import nn

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rehearsing.building import target_of_description
from ckpt_browser.workspace.rehearsing.model_child import described
from ckpt_browser.workspace.rehearsing.modules import Target
from ckpt_browser.workspace.rehearsing.targets import target_of


class Said(NamedTuple):
    """What torch says under ``strict=True`` and ``strict=False``."""

    strict: str
    loose: str


def said_by_torch(model: nn.Module, given: Any) -> Said:
    """torch's own words."""
    words = []
    for strict in (True, False):
        # What deepcopy makes of a compiled or parametrised model is another class: torch's own way of saving it is not.
        buffer = io.BytesIO()
        torch.save(model.state_dict(), buffer)
        buffer.seek(0)
        before = torch.load(buffer, weights_only=False)
        try:
            words.append(repr(model.load_state_dict(copy.copy(given), strict=strict)))
        except (RuntimeError, TypeError, AttributeError) as error:
            words.append(str(error))
        model.load_state_dict(before)
    return Said(*words)


def opened(folder: Path, thing: object, name: str = "file.pth") -> Checkpoint:
    """A thing, saved by torch and opened by us."""
    torch.save(thing, folder / name)
    source = open_checkpoint(str(folder / name))
    source.close()
    return source.checkpoint


def by_file(folder: Path, model: nn.Module) -> Target:
    """The model as its saved state_dict tells of it; its class, which that does not tell, is told here."""
    return target_of(opened(folder, model.state_dict(), "target.pth"))._replace(class_name=type(model).__name__)


def by_code(model: nn.Module) -> Target:
    """The model as the child describes it that built it."""
    return target_of_description(described(model, "cpu"), "")


def changed(model: nn.Module, **entries: object) -> dict[str, Any]:
    """A model's state_dict with its metadata, and some entries (dots as ``__``) another way; None takes one out."""
    state = model.state_dict()
    for name, value in entries.items():
        key = name.replace("__", ".")
        if value is None:
            del state[key]
        else:
            state[key] = value
    return state


def plain(state: Mapping[str, Any]) -> dict[str, Any]:
    """A state_dict without metadata, as safetensors and scripts leave it."""
    return dict(state)


class Tied(nn.Module):
    """An embedding and a head that are one tensor."""

    def __init__(self, tokens: int = 10) -> None:
        super().__init__()
        self.embed = nn.Embedding(tokens, 4)
        self.head = nn.Linear(4, tokens, bias=False)
        self.head.weight = self.embed.weight


class Odds(nn.Module):
    """All that is seldom: buffers of both kinds, single numbers, nothing under a name, an extra state."""

    def __init__(self) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.tensor(2.0))
        self.register_parameter("none", None)
        self.register_buffer("kept", torch.ones(3))
        self.register_buffer("passing", torch.ones(3), persistent=False)
        self.register_module("gone", None)
        self.inner = nn.Linear(2, 2)
        self.listed = nn.ParameterList([nn.Parameter(torch.ones(2)), nn.Parameter(torch.ones(3))])
        self.named = nn.ParameterDict({"a": nn.Parameter(torch.ones(2))})

    def get_extra_state(self) -> object:
        return {"seen": 3}

    def set_extra_state(self, state: object) -> None:
        pass


def conv() -> nn.Module:
    """A small network with a batch normalisation."""
    return nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU(),
                         nn.Sequential(nn.Linear(4, 4), nn.Linear(4, 5)))
