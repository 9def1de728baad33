"""The files that mutants are made of: real ones of the corpus, the sample, and what torch writes here."""

import io
import json
import os
import pickle
import pickletools
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

from ...conftest import ROOT
from . import opcodes, streams
from .cases import Seed, kind_of

LARGEST = 300_000
"""Bytes of the largest real file that is taken."""
NO_CHECKPOINT = ("empty file", "gzip", "unknown binary")


def corpus_folder() -> Path | None:
    """The folder of real checkpoints, where there is one."""
    folder = Path(os.environ.get("CKPT_CORPUS") or ROOT.parent / "shared" / "corpus")
    return folder if (folder / "INDEX.json").is_file() else None


def corpus_seeds(folder: Path) -> list[Seed]:
    """Every small real checkpoint."""
    found = []
    for name, known in sorted(json.loads((folder / "INDEX.json").read_text()).items()):
        path = folder / name
        if known["kind"] not in NO_CHECKPOINT and path.stat().st_size <= LARGEST:
            found.append(Seed(f"corpus/{name}", ((path.name, path.read_bytes()),), path.name))
    return found


def all_seeds(folder: Path) -> list[Seed]:
    """What is made, from a folder where it was kept, or anew; and the corpus."""
    if not (folder / "complete").exists():
        for seed in made_seeds():
            place = folder / seed.name
            place.mkdir(parents=True, exist_ok=True)
            for name, data in seed.files:
                (place / name).write_bytes(data)
        (folder / "complete").write_bytes(b"")
    made = [_kept(place) for place in sorted(folder.iterdir()) if place.is_dir()]
    corpus = corpus_folder()
    return [*made, *(corpus_seeds(corpus) if corpus else [])]


def _kept(place: Path) -> Seed:
    files = tuple([(path.name, path.read_bytes()) for path in sorted(place.iterdir())])
    names = [name for name, _ in files]
    opened = "" if ".metadata" in names else next((name for name in names if name.endswith(".index.json")), names[0])
    return Seed(place.name, files, opened)


def made_seeds() -> list[Seed]:
    """What torch, safetensors and pickle write, the same at every call."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        singles = [*_torch_files(), *_others()]
        return [*(Seed(name, ((f"{name}{suffix}", data),), f"{name}{suffix}") for name, suffix, data in singles),
                _shards(), _distributed()]


def _torch_files() -> list[tuple[str, str, bytes]]:
    import torch

    from ...formats import sample_tensors, sample_values

    torch.manual_seed(7)
    samples: dict[str, Callable[[], object]] = {**sample_tensors.ANYWHERE, **sample_values.SAMPLES}
    del samples["random states"]  # others at every call
    found = []
    for number, (name, make) in enumerate(samples.items()):
        kind = name.replace(" ", "-")
        protocol = 2 + number % 4 if name != "memory formats" else 4
        found.append((f"zip-{kind}", ".pth", saved(make(), protocol)))
        if name in ("views", "tied", "training", "sparse", "quantized", "parameters", "one", "conjugates"):
            found.append((f"legacy-{kind}", ".pth", legacy(make(), 2)))
    for dtype in (torch.bfloat16, torch.float8_e4m3fn, torch.complex64, torch.bool, torch.uint16):
        found.append((f"zip-{str(dtype)[6:]}", ".pt", saved(sample_tensors.of_dtype(dtype), 2)))
    return found


def saved(value: object, protocol: int) -> bytes:
    """What torch saves."""
    import torch

    out = io.BytesIO()
    torch.save(value, out, pickle_protocol=protocol)
    return out.getvalue()


def legacy(value: object, protocol: int) -> bytes:
    """What torch saved before its zip archives, with keys that are no addresses."""
    import torch

    out = io.BytesIO()
    torch.save(value, out, pickle_protocol=protocol, _use_new_zipfile_serialization=False)
    stream = streams.parse(out.getvalue())
    keys = [str(op.arg) for op in opcodes.parse(stream.pickles[4]).ops if isinstance(op.arg, str)]
    object_keys = [str(arg) for _, arg, _ in pickletools.genops(stream.pickles[3])
                   if isinstance(arg, str) and arg in keys]
    # Keys are sorted as texts; numbers of one width keep the order that torch wrote.
    order = {key: str(94_000_000_000_000 + 64 * place) for place, key in enumerate(dict.fromkeys(object_keys))}
    chunks = dict(zip(keys, stream.chunks, strict=True))
    renamed = sorted(order, key=lambda key: order[key])
    pickles = (*stream.pickles[:3], opcodes.renumbered(stream.pickles[3], order),
               pickle.dumps([order[key] for key in renamed], protocol))
    return streams.render(stream._replace(pickles=pickles, chunks=tuple([chunks[key] for key in renamed])))


def _others() -> list[tuple[str, str, bytes]]:
    import safetensors.torch
    import torch

    from ...formats import sample_values
    values = [make() for name, make in sample_values.SAMPLES.items() if name != "random states"]
    grid = torch.arange(24.0).reshape(4, 6)
    named = {"a.weight": grid, "a.bias": grid[0].bfloat16(), "b": torch.arange(3), "none": torch.empty(0, 2)}
    plain = {"a": [1, 2.5, None, True, (1, "x")], "b": {"c": b"yz", 3: {4, 5}}, "grid": [10**20, -1, "ünï"]}
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved({"w": grid, "n": 3}, 2))) as stored, \
            zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in stored.namelist():
            archive.writestr(zipfile.ZipInfo(name), stored.read(name), zipfile.ZIP_DEFLATED)
    return [("safetensors", ".safetensors", safetensors.torch.save(named, {"format": "pt", "note": "x"})),
            ("deflated", ".pth", packed.getvalue()), ("tar", ".pth", _tar()), ("script", ".pt", _script()),
            ("package", ".pt", _package()),
            ("sample", ".pth", (ROOT / "resources" / "sample.pth").read_bytes()),
            *[(f"pickle-{protocol}", ".pkl", pickle.dumps(plain, protocol)) for protocol in range(6)],
            *[(f"pickle-values-{place}", ".pkl", pickle.dumps(value, 2 + place % 4))
              for place, value in enumerate(values)]]


def _tar() -> bytes:
    import torch

    from ...formats.old_torch.old_tar import write_tar

    grid = torch.arange(24.0).reshape(4, 6)
    with tempfile.TemporaryDirectory() as folder:
        write_tar(Path(folder) / "a.pth", {"w": grid, "row": grid[1], "epoch": 3})
        return (Path(folder) / "a.pth").read_bytes()


def _script() -> bytes:
    import torch

    out = io.BytesIO()
    torch.jit.save(torch.jit.script(torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))), out)
    return out.getvalue()


def _package() -> bytes:
    import torch
    from torch.package import PackageExporter

    out = io.BytesIO()
    with PackageExporter(out) as package:
        package.extern("torch.**")
        package.save_pickle("model", "model.pkl", {"layer": torch.nn.Linear(3, 2), "n": 3})
        package.save_text("model", "notes.txt", "x")
    return out.getvalue()


def _shards() -> Seed:
    import safetensors.torch
    import torch

    grid = torch.arange(24.0).reshape(4, 6)
    first, second = "model-00001-of-00002.safetensors", "model-00002-of-00002.bin"
    weights = {"a.weight": first, "a.bias": first, "b.weight": second, "b.tied": second}
    index = {"metadata": {"total_size": 200}, "weight_map": weights}
    other = {"b.weight": grid, "b.tied": grid.t()}
    return Seed("sharded", (
        ("model.index.json", json.dumps(index).encode()), (first, safetensors.torch.save(
            {"a.weight": grid, "a.bias": grid[1].clone()})), (second, saved(other, 2))), "model.index.json")


def _distributed() -> Seed:
    import torch
    import torch.distributed.checkpoint as dcp

    state = {"a": torch.ones(3, 4), "b": torch.arange(5), "n": {"step": 3, "name": "x"}, "list": [1, torch.zeros(2)]}
    with tempfile.TemporaryDirectory() as folder:
        dcp.save(state, checkpoint_id=folder, no_dist=True)
        files = {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
        kept = pickle.loads(files[".metadata"])
        if kept.storage_meta is not None:
            kept.storage_meta.checkpoint_id, kept.storage_meta.save_id = "folder", "0" * 36
        files[".metadata"] = pickle.dumps(kept)
    return Seed("dcp", tuple(sorted(files.items())), "")


def kinds(seeds: list[Seed]) -> dict[str, int]:
    """How many seeds there are of each kind."""
    found: dict[str, int] = {}
    for seed in seeds:
        kind = seed.kind if seed.opened == "" else kind_of(dict(seed.files)[seed.opened])
        found[kind] = found.get(kind, 0) + 1
    return found
