"""Small files for the fuzzers to begin with, written by torch itself; torch is imported where one is made."""

import io
import json
import os
import tempfile
import warnings
import zipfile
from pathlib import Path
from typing import Any

from tests.formats.hostile import proto, text


def plain_tensors() -> dict[str, Any]:
    """A few tensors of different types."""
    import torch

    return {"a": torch.arange(4.0).view(2, 2), "b.c": torch.ones(3, dtype=torch.bfloat16),
            "b.d": torch.zeros(0, 2, dtype=torch.int64), "e": torch.tensor(True)}


def small_state() -> dict[str, Any]:
    """A checkpoint as people save them, with shared storages and views."""
    import torch

    model = torch.nn.Linear(2, 2)
    grid = torch.arange(6.0).view(2, 3)
    return {"model": model.state_dict(), "views": [grid, grid.t(), grid[1:], grid], "epoch": 3, "name": "x",
            "parameter": torch.nn.Parameter(grid[0])}


def saved(obj: object, *, new: bool = True) -> bytes:
    """What torch.save writes."""
    import torch

    out = io.BytesIO()
    torch.save(obj, out, _use_new_zipfile_serialization=new)
    return out.getvalue()


def scripted() -> bytes:
    """A module that was scripted, with a constant and a method of its own."""
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module = torch.jit.trace(torch.nn.Linear(1, 1), torch.ones(1))
        out = io.BytesIO()
        torch.jit.save(module, out)
    return _without_debugging(out.getvalue())


def _without_debugging(data: bytes) -> bytes:
    """The same archive without what is of no interest and most of its bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if not name.endswith(".debug_pkl"):
                new.writestr(name, old.read(name))
    return out.getvalue()


def old_script() -> bytes:
    """TorchScript as it was before 1.4, which no torch of today writes."""
    model = {"mainModule": {"parameters": [{"name": "w", "tensorId": "0", "isBuffer": False},
                                           {"name": "b", "tensorId": "1", "isBuffer": True}],
                            "attributes": [{"name": "n", "id": "0"}],
                            "submodules": [{"name": "sub", "parameters": [{"name": "x", "tensorId": "7"}]}]},
             "tensors": [{"dataType": "FLOAT", "dims": ["2"], "strides": ["1"], "offset": "0", "requiresGrad": True,
                          "device": "cpu", "data": {"key": "tensors/0"}},
                         {"dataType": "INT64", "dims": [], "offset": "1", "data": {"key": "tensors/1"}}]}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("m/model.json", json.dumps(model))
        archive.writestr("m/attributes.pkl", proto(b"](K\1" + text("a") + b"e"))
        archive.writestr("m/tensors/0", bytes(8))
        archive.writestr("m/tensors/1", bytes(16))
    return out.getvalue()


def packaged(program: bytes = b"") -> bytes:
    """A torch.package with a pickle, a tensor and a source."""
    out = io.BytesIO()
    if program:
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("p/.data/extern_modules", "")
            archive.writestr("p/m/m.pkl", program)
        return out.getvalue()
    import torch
    from torch.package import PackageExporter

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with PackageExporter(out) as exporter:
            exporter.save_pickle("m", "t.pkl", {"a": torch.ones(2)})
            exporter.save_text("m", "n.txt", "hello")
    return out.getvalue()


def distributed() -> dict[str, tuple[bytes, bytes]]:
    """Distributed checkpoints: the metadata and the file of chunks of each."""
    import torch
    from torch.distributed import checkpoint

    grid = torch.arange(6.0).view(2, 3)
    states = {"small": {"w": torch.ones(2)},
              "nested": {"model": {"a.b": grid, "turned": grid.t()}, "list": [1, torch.zeros(())], "n": 3, "s": "x"}}
    found = {}
    for name, state in states.items():
        with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            checkpoint.save(state, checkpoint_id=folder, no_dist=True)
            found[name] = tuple(Path(folder, part).read_bytes() for part in (".metadata", "__0_0.distcp"))
    return found  # type: ignore[return-value]


def old_tar() -> bytes:
    """What torch 0.1 wrote."""
    import torch

    from tests.formats.old_torch.old_tar import write_tar

    grid = torch.arange(6.0).view(2, 3)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "tar")
        write_tar(path, {"a": grid, "b": [grid, grid[1]], "c": torch.tensor([1, 2])})
        return path.read_bytes()


def every_tensor() -> dict[str, bytes]:
    """The pickles of every kind of tensor that torch saves."""
    from tests.formats import sample_tensors

    found = {}
    for name in ("views", "empty", "conjugates", "parameters", "sparse", "quantized", "nested"):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            data = saved(getattr(sample_tensors, name)())
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found[name] = archive.read(next(part for part in archive.namelist() if part.endswith("/data.pkl")))
    return found


def is_small(data: bytes) -> bool:
    """Whether an input is of a size that fuzzers get far with."""
    return len(data) <= 16384


def write(folder: str, name: str, data: bytes) -> None:
    """Keep an input."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)
