"""The child process that builds a model: it calls the factory that a person named, and describes what comes out.

It is the only part of the program that runs code of others, and it is never told of a checkpoint."""

import contextlib
import importlib
import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ...core.messages import completed, marked

if TYPE_CHECKING:
    import torch

MOST_MODULES = 1_000_000
"""Modules that are described, each wherever it stands."""
DEEPEST = 500
"""Modules within each other."""


def main(factory: str, folder: str) -> int:
    """Be the child: build what ``package.module:factory`` makes, and write what it has to standard output.

    Args:
        folder: where to look for the package first; empty for the current folder.
    """
    # Whatever the factory prints is told apart from the answer.
    answer = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    sys.path.insert(0, os.path.abspath(folder or os.getcwd()))
    if folder:
        os.chdir(folder)
    try:
        model, device = _built(factory)
        answer.write(json.dumps(described(model, device)))
        answer.flush()
    except _Refusal as error:
        answer.write(json.dumps({"refused": str(error), "template": error.template, "parts": error.parts}))
        answer.flush()
        # Threads and exit handlers of the factory have nothing to add.
        os._exit(1)
    sys.stderr.flush()
    os._exit(0)


RAISED = marked("{factory} raised {error}")
NO_MODULE = marked("{factory} makes no torch.nn.Module but an object of the class {name}")
NOT_IMPORTED = marked("{factory} cannot be imported: {error}")
NOT_INSIDE = marked("{factory} cannot be imported: {error}; the packaged program has torch, numpy and Python's own "
                    "library inside, and no other packages: installed with pip, it has those of its Python")
NOT_CALLED = marked("{factory} cannot be called: it is an object of the class {name}")
ENDLESS = marked("its modules hold each other, or are more than any model has")


class _Refusal(Exception):
    """Why there is no model, in one sentence: a template of those above, and its parts."""

    def __init__(self, template: str, **parts: str) -> None:
        super().__init__(completed(template, **parts))
        self.template = template
        self.parts = parts


def _built(factory: str) -> "tuple[torch.nn.Module, str]":
    module, _, name = factory.partition(":")
    make = _found(module, name)
    import torch

    device, made = "meta", None
    try:
        with torch.device("meta"):
            made = make()
    except Exception as error:  # noqa: BLE001 - many a model computes while it is built, which meta tensors cannot
        print(f"(on the meta device: {type(error).__name__}: {error}; once more with numbers)", file=sys.stderr)
        device = "cpu"
    except BaseException as error:  # noqa: BLE001 - it may even try to leave
        _raised(error)
        raise _Refusal(RAISED, factory=factory, error=f"{type(error).__name__}: {error}") from None
    if device == "cpu":
        made = _done(make, RAISED, factory)
    if not isinstance(made, torch.nn.Module):
        raise _Refusal(NO_MODULE, factory=factory, name=type(made).__name__)
    return made, device


def _found(module: str, name: str) -> Callable[[], object]:
    def look() -> object:
        found: object = importlib.import_module(module)
        for part in name.split("."):
            found = getattr(found, part)
        return found

    make = _done(look, NOT_IMPORTED, f"{module}:{name}")
    if not callable(make):
        raise _Refusal(NOT_CALLED, factory=f"{module}:{name}", name=type(make).__name__)
    return make


def _done(work: Callable[[], object], failure: str, factory: str) -> object:
    """What a person's code gives; where it fails, that is shown and said."""
    try:
        return work()
    except BaseException as error:  # noqa: BLE001 - it may even try to leave
        _raised(error)
        if isinstance(error, ImportError) and getattr(sys, "frozen", False):
            failure = NOT_INSIDE
        raise _Refusal(failure, factory=factory, error=f"{type(error).__name__}: {error}") from None


def _raised(error: BaseException) -> None:
    """Show where the person's own code failed; our own call of it is left out."""
    import traceback

    inner = error.__traceback__.tb_next if error.__traceback__ is not None else None
    traceback.print_exception(type(error), error, inner, file=sys.stderr)


def described(model: "torch.nn.Module", device: str) -> dict[str, object]:
    """What a model has, as JSON knows it; its modules in the order in which loading comes by."""
    modules = [_module(name, module) for name, module in _walk(model)]
    return {"class": type(model).__name__, "device": device, "modules": modules, "own": _own_loading(model)}


def _walk(model: "torch.nn.Module") -> "Iterator[tuple[str, torch.nn.Module]]":
    """Every module with its dotted name; one that stands at two places comes twice, as it does in torch."""
    waiting = [("", model, 0)]
    count = 0
    while waiting:
        name, module, depth = waiting.pop()
        count += 1
        if count > MOST_MODULES or depth > DEEPEST:
            raise _Refusal(ENDLESS)
        yield name, module
        front = f"{name}." if name else ""
        waiting.extend((front + own, child, depth + 1) for own, child in reversed(module._modules.items())
                       if child is not None)


def _module(name: str, module: "torch.nn.Module") -> dict[str, object]:
    import torch

    passing = module._non_persistent_buffers_set
    slots = [_slot(key, value, "parameter") for key, value in module._parameters.items() if value is not None]
    slots += [_slot(key, value, "buffer") for key, value in module._buffers.items()
              if value is not None and key not in passing]
    tracks = isinstance(module, torch.nn.modules.batchnorm._NormBase) and module.track_running_stats
    bare = isinstance(module, torch.nn.modules.instancenorm._InstanceNorm) and not module.track_running_stats
    sets = getattr(type(module), "set_extra_state", None) is not torch.nn.Module.set_extra_state
    return {"name": name, "class": type(module).__name__, "version": module._version, "slots": slots,
            "children": list(module._modules.keys()), "counts": bool(tracks), "bare": bool(bare), "extra": sets,
            "normed": _normed(module), "passing": sorted(key for key in passing if key in module._buffers)}


def _slot(name: str, tensor: "torch.Tensor", kind: str) -> list[object]:
    import torch

    shape = None if torch.nn.parameter.is_lazy(tensor) else list(tensor.shape)
    layout = "quantized" if tensor.is_quantized else str(tensor.layout).removeprefix("torch.")
    return [name, shape, str(tensor.dtype).removeprefix("torch."), kind, "" if layout == "strided" else layout]


_NORMED = "weight_norm.<locals>._weight_norm_compat_hook"


def _hooks(module: "torch.nn.Module") -> Iterator[Callable[..., object]]:
    for hook in module._load_state_dict_pre_hooks.values():
        yield getattr(hook, "hook", hook)


def _normed(module: "torch.nn.Module") -> list[str]:
    """Names of weights whose normalisation takes files of old."""
    found = []
    for hook in _hooks(module):
        if getattr(hook, "__qualname__", "") == _NORMED:
            cells = dict(zip(hook.__code__.co_freevars, hook.__closure__ or (), strict=False))
            with contextlib.suppress(KeyError, ValueError):
                found.append(str(cells["name"].cell_contents))
    return found


def _own_loading(model: "torch.nn.Module") -> list[list[str]]:
    """Names and classes of modules that do something of their own while they are loaded."""
    import torch

    module = torch.nn.Module
    known = (module._load_from_state_dict, torch.nn.modules.batchnorm._NormBase._load_from_state_dict,
             torch.nn.modules.instancenorm._InstanceNorm._load_from_state_dict)
    found = []
    for name, one in _walk(model):
        lazy = getattr(one, "_lazy_load_hook", None)
        hooks = [hook for hook in _hooks(one) if getattr(hook, "__qualname__", "") != _NORMED and hook != lazy]
        if type(one)._load_from_state_dict not in known or hooks or one._load_state_dict_post_hooks \
                or (not name and type(one).load_state_dict is not module.load_state_dict):
            found.append([name, type(one).__name__])
    return found
