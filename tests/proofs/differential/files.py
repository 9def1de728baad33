"""Objects as files of every form that torch writes, and what torch itself refuses."""

import json
import pickle
import random
import warnings
from pathlib import Path
from typing import NamedTuple

import torch
from safetensors.torch import load_file, save_file

from tests.formats.sample_tensors import SAVED_AS_BYTES

from .features import tensors_in


class Form(NamedTuple):
    """One way to write an object."""

    name: str
    """``zip``, ``legacy``, ``pickle`` or ``safetensors``."""
    protocol: int

    @property
    def suffix(self) -> str:
        return {"pickle": ".pkl", "safetensors": ".safetensors"}.get(self.name, ".pth")


class Refused(Exception):
    """torch itself does not do it."""


def form(draw: random.Random) -> Form:
    """A form with a protocol that it takes."""
    name = draw.choice(["zip", "zip", "zip", "legacy", "legacy", "pickle"])
    return Form(name, draw.randint(0 if name == "pickle" else 2, 5))


def write(thing: object, path: Path, form: Form) -> None:
    """Write an object as torch does.

    Raises:
        Refused: it cannot.
    """
    try:
        if form.name == "safetensors":
            save_file(thing, path)
        elif form.name == "pickle":
            path.write_bytes(pickle.dumps(thing, protocol=form.protocol))
        else:
            torch.save(thing, path, pickle_protocol=form.protocol,
                       _use_new_zipfile_serialization=form.name == "zip")
    except (RuntimeError, TypeError, ValueError, AttributeError, NotImplementedError, KeyError, pickle.PicklingError,
            UnicodeError, AssertionError, OverflowError) as error:
        raise Refused(reason("save", error)) from None


def load(path: Path, name: str = "zip") -> object:
    """What torch loads; a plain pickle as Python does.

    Raises:
        Refused: it cannot.
    """
    try:
        if name == "safetensors":
            return in_order(path, load_file(path))
        if name == "pickle":
            return pickle.loads(path.read_bytes())
        return torch.load(path, weights_only=False)
    except (RuntimeError, TypeError, ValueError, AttributeError, NotImplementedError, KeyError, EOFError,
            pickle.UnpicklingError, UnicodeError, AssertionError, OverflowError) as error:
        raise Refused(reason("load", error)) from None


def in_order(path: Path, loaded: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """What safetensors loads; those that begin at one byte in the order of the file, not in a new one each time."""
    data = path.read_bytes()
    header = json.loads(data[8:8 + int.from_bytes(data[:8], "little")])
    places = {name: place for place, name in enumerate(header)}
    begins = [header[name]["data_offsets"][0] for name in loaded]
    assert begins == sorted(begins)
    return {name: loaded[name] for name in sorted(loaded, key=lambda name: (
        header[name]["data_offsets"][0], places[name]))}


def reason(what: str, error: Exception) -> str:
    """Why torch refused, without what differs from case to case."""
    return f"{what}: {type(error).__name__}: {str(error).splitlines()[0][:70] if str(error) else ''}"


def only_in_zips(thing: object) -> bool:
    """Whether it holds what torch writes wrongly, or cannot read, outside of its zip format."""
    for found in tensors_in(thing):
        if not isinstance(found, torch.Tensor):
            return True
        if found.is_nested or str(found.dtype) in SAVED_AS_BYTES:
            return True
    return False


def quiet() -> None:
    """torch warns of old formats, sparse tensors, quantised numbers and nested ones."""
    warnings.simplefilter("ignore")
