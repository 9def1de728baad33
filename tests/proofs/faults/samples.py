"""The files that are saved, made by torch; what torch makes of the same edits; and what it finds in the results."""

import hashlib
import json
import sys
from pathlib import Path

from ckpt_browser.core.edits.table import Drop, Edit, PatchTensor, Rename, SetValue

EDITS: dict[str, tuple[Edit, ...]] = {
    "zip": (Rename(("model", "small"), "renamed"), Drop((("model", "gone"),)), SetValue(("epoch",), 7),
            PatchTensor(("model", "some"), (((0,), 5.0),))),
    "within": (Rename(("model", "small"), "renamed"), Drop((("model", "gone"),)), SetValue(("epoch",), 7)),
    "flat": (Rename(("small",), "renamed"), Drop((("gone",),)), PatchTensor(("some",), (((0,), 5.0),))),
    "header": (Rename(("small",), "thin"),),
}
"""What is done to a file before it is saved; one tensor is computed then, and a large one is copied by the kernel."""


def make(base: Path) -> None:
    """One folder for each kind of file: ``model`` is opened, ``other`` is in the way."""
    import safetensors.torch
    import torch
    for name in ("zip", "legacy", "safetensors", "shards"):
        (base / name).mkdir(parents=True)
    torch.save(nested(), base / "zip" / "model.pth")
    torch.save({"other": torch.ones(100)}, base / "zip" / "other.pth")
    torch.save(nested(), base / "legacy" / "model.pth", _use_new_zipfile_serialization=False)
    torch.save({"other": torch.ones(100)}, base / "legacy" / "other.pth", _use_new_zipfile_serialization=False)
    safetensors.torch.save_file(flat(), base / "safetensors" / "model.safetensors", {"format": "pt"})
    safetensors.torch.save_file({"other": torch.ones(100)}, base / "safetensors" / "other.safetensors")
    for stem, state in (("model", flat()), ("other", {key: value + 1 for key, value in flat().items()})):
        names = list(state)
        weights = {key: f"{stem}-0000{place // 2 + 1}-of-00002.safetensors" for place, key in enumerate(names)}
        for shard in sorted(set(weights.values())):
            safetensors.torch.save_file({key: state[key] for key in names if weights[key] == shard},
                                        base / "shards" / shard, {"format": "pt"})
        (base / "shards" / f"{stem}.safetensors.index.json").write_text(json.dumps(
            {"metadata": {"total_size": sum(value.nbytes for value in state.values())}, "weight_map": weights}))


def flat() -> dict:
    """Tensors by name."""
    import torch
    return {"big": torch.arange(75_000.0), "gone": torch.arange(300), "small": torch.arange(5.0).bfloat16(),
            "some": torch.arange(40.0)}


def nested() -> dict:
    """A training checkpoint: two names for one storage, and a number."""
    model = flat()
    model["view"] = model["big"][100:200]
    return {"model": model, "epoch": 3}


def edited(edits: str, state: dict) -> dict:
    """What torch makes of the same edits."""
    if edits in ("zip", "within"):
        model = _renamed(state["model"])
        if edits == "zip":
            model["some"][0] = 5
        return {"model": model, "epoch": 7}
    if edits == "header":
        return {("thin" if key == "small" else key): value for key, value in state.items()}
    state = _renamed(state)
    state["some"][0] = 5
    return state


def _renamed(state: dict) -> dict:
    return {("renamed" if key == "small" else key): value for key, value in state.items() if key != "gone"}


def loaded(path: Path) -> dict:
    """A file as torch, safetensors or a reader of shards loads it."""
    import safetensors.torch
    import torch
    if path.name.endswith(".index.json"):
        weights = json.loads(path.read_text("utf-8"))["weight_map"]
        shards = {name: safetensors.torch.load_file(path.parent / name) for name in dict.fromkeys(weights.values())}
        assert sorted(key for shard in shards.values() for key in shard) == sorted(weights)
        return {key: shards[name][key] for key, name in weights.items()}
    if path.suffix == ".safetensors":
        return safetensors.torch.load_file(path)
    return torch.load(path, weights_only=True)


def signature(state: object) -> str:
    """Equal for equal values, tensors to the last bit, whatever the order of the names."""
    import torch

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return sorted((str(key), plain(item)) for key, item in value.items())
        if isinstance(value, torch.Tensor):
            return str(value.dtype), list(value.shape), hashlib.sha256(
                value.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()).hexdigest()
        return repr(value)

    return hashlib.sha256(repr(plain(state)).encode()).hexdigest()


def judge(path: Path, wanted: object) -> None:
    """Raise where a file is not what is wanted, for torch or for our reader."""
    from ckpt_browser.workspace.reading.opening import open_checkpoint
    if signature(loaded(path)) != signature(wanted):
        raise AssertionError(f"{path} holds something else")
    source = open_checkpoint(str(path))
    try:
        if any(problem.severity == "error" for problem in source.checkpoint.problems):
            raise AssertionError(f"{path}: {source.checkpoint.problems}")
    finally:
        source.close()


def judge_all(work: Path) -> None:
    """Every file that a scenario had before and has afterwards, as the scenario's trial left them below a folder."""
    originals = {"zip": nested, "legacy": nested, "safetensors": flat, "shards": flat, "within": nested}
    for note in sorted(work.glob("*/truth.json")):
        for file, kind, edits in json.loads(note.read_text()):
            state = originals[kind]()
            judge(note.parent / file, edited(edits, state) if edits else state)


if __name__ == "__main__":
    {"make": make, "judge": judge_all}[sys.argv[1]](Path(sys.argv[2]))
