"""The files of a round: some of the real ones, some that torch makes, some of them broken."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "resources" / "sample.pth"
"""What the program opens as its sample: somebody may unlock it and save over it."""
LARGEST = 1_500_000
"""Bytes of a real file that is taken along."""
REAL = 10
"""Real files of a round."""

Content = dict[object, object]


class Material:
    """Files in one folder, made anew for each round under the same names.

    Attributes:
        names: all of them.
    """

    def __init__(self, folder: Path, corpus: Path | None) -> None:
        self.folder = folder
        self.names: list[str] = []
        self._sample = SAMPLE.read_bytes()
        self._made: dict[str, tuple[tuple[int, ...], Content]] = {}
        index = json.loads((corpus / "INDEX.json").read_text()) if corpus is not None else {}
        self._real = [corpus / name for name, known in index.items()
                      if corpus is not None and int(known.get("bytes", 0)) <= LARGEST]

    def make(self, chance: random.Random) -> None:
        """Put the files of a round in the place of those of the last."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.let_go()
        self.put_sample_back()
        for path in chance.sample(self._real, min(REAL, len(self._real))):
            shutil.copy(path, self.folder / path.name)
            os.chmod(self.folder / path.name, 0o644)
        shutil.copy(SAMPLE, self.folder / "sample.pth")
        for name, content in CONTENTS.items():
            self._write(name, content())
        self._spoil()
        self._shard()
        self.names = sorted(os.listdir(self.folder))

    def put_sample_back(self) -> None:
        """Let the program's own sample be what it was before the hour."""
        if SAMPLE.read_bytes() != self._sample:
            SAMPLE.write_bytes(self._sample)

    def remember(self, path: str, content: Content) -> None:
        """This is what a file holds now."""
        self._made[path] = _stamp(path), content

    def forget(self, path: str) -> None:
        """Nobody knows any more what a file holds."""
        self._made.pop(path, None)

    def let_go(self) -> None:
        """A round is over, and what its files hold of no use any more: a mark counts what the program holds."""
        self._made.clear()

    def content_of(self, path: str) -> Content | None:
        """What a file holds, as far as it is known and nobody wrote to it since."""
        stamp, content = self._made.get(os.path.normpath(path), ((), None))
        return content if content is not None and stamp == _stamp(path) else None

    def read(self, path: str) -> Content:
        """What torch, or safetensors, reads from a file."""
        import torch

        if path.endswith(".safetensors"):
            from safetensors.torch import load_file

            return dict(load_file(path))
        return dict(torch.load(path, weights_only=True))

    def _write(self, name: str, content: Content) -> None:
        import torch

        path = self.folder / name
        if name.endswith(".safetensors"):
            from safetensors.torch import save_file

            save_file({str(key): value for key, value in content.items()}, str(path))
        else:
            torch.save(content, path, _use_new_zipfile_serialization=not name.endswith(".tar"))
        self.remember(str(path), content)

    def _spoil(self) -> None:
        whole = (self.folder / "state.pth").read_bytes()
        (self.folder / "short.pth").write_bytes(whole[:len(whole) * 2 // 3])
        (self.folder / "turned.pth").write_bytes(whole[:400] + bytes(255 - one for one in whole[400:700]) + whole[700:])
        (self.folder / "page.html.pth").write_bytes(b"<!DOCTYPE html><html><body>404</body></html>")
        (self.folder / "nothing.pth").write_bytes(b"")

    def _shard(self) -> None:
        from safetensors.torch import save_file

        content = state(4)
        halves = [dict(list(content.items())[half::2]) for half in range(2)]
        places: dict[str, str] = {}
        for number, half in enumerate(halves, 1):
            name = f"model-{number:05}-of-00002.safetensors"
            save_file({str(key): value for key, value in half.items()}, str(self.folder / name))
            places.update({str(key): name for key in half})
        (self.folder / "model.safetensors.index.json").write_text(json.dumps({"weight_map": places}))


def _stamp(path: str) -> tuple[int, ...]:
    try:
        found = os.stat(path)
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def state(layers: int = 6, seed: int = 1) -> Content:
    """A state_dict of a small transformer, always the same."""
    import torch

    made = torch.Generator().manual_seed(seed)
    found: Content = {"embed.weight": torch.randn(50, 16, generator=made)}
    for layer in range(layers):
        found[f"layers.{layer}.attn.q.weight"] = torch.randn(16, 16, generator=made)
        found[f"layers.{layer}.attn.q.bias"] = torch.zeros(16)
        found[f"layers.{layer}.mlp.weight"] = torch.randn(32, 16, generator=made).half()
    found["head.weight"] = torch.randn(50, 16, generator=made)
    return found


def training() -> Content:
    """A checkpoint of a training run, with values of all kinds."""
    import torch

    return {"model": state(3), "epoch": 7, "loss": 0.25, "name": "run-1", "best": True, "history": [1, 2, 3],
            "config": {"width": 16, "act": "gelu"}, "step": torch.tensor(12)}


def many() -> Content:
    """A thousand small tensors."""
    import torch

    return {f"block.{number // 50}.part{number % 50}.weight": torch.full((4, 4), float(number))
            for number in range(1000)}


def large() -> Content:
    """Some megabytes, and convolutions to make pictures of."""
    import torch

    made = torch.Generator().manual_seed(3)
    return {"conv.weight": torch.randn(32, 16, 5, 5, generator=made),
            "fc.weight": torch.randn(700, 800, generator=made), "odd": torch.tensor([float("nan"), float("inf"), 1.0]),
            "counts": torch.arange(1000)}


CONTENTS: dict[str, Callable[[], Content]] = {
    "state.pth": state, "other.pth": lambda: state(6, 2), "training.pth": training, "old.tar": training,
    "many.pth": many, "large.pth": large, "plain.safetensors": state}
