"""Builds the checkpoints that are measured: big in bytes, or big in keys; by processes of their own.

    python -m benchmarks.files FOLDER SCALE NAME...
"""

import json
import math
import re
import shutil
import struct
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .harness.processes import ROOT, run

if TYPE_CHECKING:
    import torch

GIB = 1 << 30
SPARE = 2 * GIB
"""Bytes of the disk that stay free whatever is built."""


class Scale(NamedTuple):
    """How big the files are."""

    layers: int
    """Transformer layers of the file that is big in bytes: 44 million parameters each."""
    words: int
    """Words of its vocabulary: 4,096 parameters each, around the layers."""
    wide: int
    """Layers of the bfloat16 file, which is bigger."""
    experts: int
    """Experts in each of 60 layers, three matrices each, of the file with many keys."""
    keys: int
    """Keys of the file with very many keys."""
    rows: int
    """Rows of 4,096 float32 numbers of the large matrix that is looked at."""


FULL = Scale(26, 32_000, 145, 256, 1_000_000, 32_000)
QUICK = Scale(0, 4_000, 0, 8, 5_000, 4_000)
HIDDEN, INNER = 2048, 5632
BLOCK = 1 << 24
"""Random numbers that are used again and again: to make 1.3 billion would take longer than to write them."""
SHARDS = 5

Shapes = dict[str, tuple[int, ...]]


class NoRoom(Exception):
    """The disk does not allow a file: one sentence."""


class Shelf:
    """The files of a run: each is built when it is wanted first, and removed when nobody wants it any more."""

    def __init__(self, folder: Path, scale: Scale) -> None:
        self.folder = folder
        self.scale = scale

    def path(self, name: str) -> Path:
        """Where a file lies, or will."""
        return self.folder / name

    def need(self, names: Iterable[str]) -> None:
        """Build what is not there yet.

        Raises:
            NoRoom: the disk has no room for it.
            Failed: it could not be built.
        """
        missing = [name for name in dict.fromkeys(names) if not self.path(name).exists()]
        free, room = shutil.disk_usage(self.folder).free, sum([_room(name, self.scale) for name in missing])
        if missing and free < room + SPARE:
            wanted = ", ".join(missing)
            raise NoRoom(f"{wanted} needs {room / 1e9:.0f} GB, and {free / 1e9:.0f} GB of the disk are free")
        if missing:
            run((sys.executable, "-m", "benchmarks.files", str(self.folder), json.dumps(self.scale), *missing),
                environment={"PYTHONPATH": str(ROOT)}, longest=600)

    def keep(self, names: Iterable[str]) -> None:
        """Remove all but these, and what belongs to these."""
        kept = set(names)
        for path in self.folder.iterdir():
            if path.name not in kept:
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def decoder(layers: int, words: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Names and shapes of a language model of about 44 million parameters a layer."""
    yield "model.embed_tokens.weight", (words, HIDDEN)
    for layer in range(layers):
        head = f"model.layers.{layer}."
        for name, rows in (("q", HIDDEN), ("k", 256), ("v", 256), ("o", HIDDEN)):
            yield f"{head}self_attn.{name}_proj.weight", (rows, HIDDEN)
        for name, shape in (("gate", (INNER, HIDDEN)), ("up", (INNER, HIDDEN)), ("down", (HIDDEN, INNER))):
            yield f"{head}mlp.{name}_proj.weight", shape
        yield head + "input_layernorm.weight", (HIDDEN,)
        yield head + "post_attention_layernorm.weight", (HIDDEN,)
    yield "model.norm.weight", (HIDDEN,)
    yield "lm_head.weight", (words, HIDDEN)


def many_names(scale: Scale) -> list[str]:
    """Names of a mixture of experts: 46,080 in full size."""
    return [f"model.layers.{layer}.mlp.experts.{expert}.{name}_proj.weight"
            for layer in range(60) for expert in range(scale.experts) for name in ("gate", "up", "down")]


def million_names(count: int) -> list[str]:
    """Very many names."""
    return [f"layers.{place // 4000}.experts.{place // 4 % 1000}.w{place % 4}" for place in range(count)]


def sparse_zip(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> None:
    """A file as torch.save writes it, with holes where the numbers would be."""
    import torch
    from torch._subclasses import FakeTensorMode

    with FakeTensorMode():
        state = {name: torch.empty(shape) for name, shape in shapes.items()}
    with torch.serialization.skip_data(materialize_fake_tensors=True):
        torch.save(state, path)


def dense_zip(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> None:
    """A file with numbers in it, and their checksums: what is read or copied must not be holes."""
    import torch

    block = _random_block()
    torch.save({name: _filled(block, shape) for name, shape in shapes.items()}, path)


def wide_zip(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> None:
    """A bfloat16 file that is written as holes first and filled then: 13 GB need no 13 GB of memory.

    Its checksums are not those of what is filled in.
    """
    import torch
    from torch._subclasses import FakeTensorMode

    with FakeTensorMode():
        state = {name: torch.empty(shape, dtype=torch.bfloat16) for name, shape in shapes.items()}
    with torch.serialization.skip_data(materialize_fake_tensors=True):
        torch.save(state, path)
    raw = _random_block().bfloat16().view(torch.uint8).numpy().tobytes()
    lying = torch.load(path, mmap=True, map_location="meta", weights_only=True)
    with open(path, "r+b") as file:
        for tensor in lying.values():
            file.seek(tensor.untyped_storage()._checkpoint_offset)
            left = tensor.nbytes
            while left > 0:
                left -= file.write(raw if left >= len(raw) else raw[:left])


def _filled(block: "torch.Tensor", shape: tuple[int, ...]) -> "torch.Tensor":
    """A tensor of its own with the numbers of the block, again and again."""
    size = math.prod(shape)
    return block.repeat(-(-size // BLOCK))[:size].clone().view(shape)


def _random_block() -> "torch.Tensor":
    import torch

    return torch.randn(BLOCK, generator=torch.Generator().manual_seed(0)) * 0.02


def small_zip(path: Path, names: Iterable[str]) -> None:
    """A file of small tensors."""
    import torch

    torch.save({name: torch.zeros(2) for name in names}, path)


def sparse_safetensors(path: Path, shapes: Mapping[str, tuple[int, ...]]) -> None:
    """A safetensors file with holes where the numbers would be."""
    header, place = {}, 0
    for name, shape in shapes.items():
        end = place + 4 * math.prod(shape)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": (place, end)}
        place = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.truncate(8 + len(text) + place)


def _shards(path: Path, scale: Scale) -> None:
    path.mkdir()
    shapes = dict(decoder(scale.layers, scale.words))
    names = list(shapes)
    parts = {f"model-{part + 1:05d}-of-{SHARDS:05d}.safetensors": names[part::SHARDS] for part in range(SHARDS)}
    for file, some in parts.items():
        sparse_safetensors(path / file, {name: shapes[name] for name in some})
    index = {"metadata": {"total_size": 4 * sum(map(math.prod, shapes.values()))},
             "weight_map": {name: file for file, some in parts.items() for name in some}}
    (path / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")


def _half(path: Path, scale: Scale) -> None:
    """The file beside it with every second tensor a little larger."""
    import torch

    state = torch.load(path.with_name("dense.pth"), weights_only=True)
    for place, tensor in enumerate(state.values()):
        if not place % 2:
            tensor.mul_(1.001)
    torch.save(state, path)


def _prefixed(path: Path, scale: Scale) -> None:
    small_zip(path, [f"module.{name}" for name in many_names(scale)])


def _room(name: str, scale: Scale) -> int:
    """Bytes that a file takes of the disk; holes take none."""
    big = 4 * sum(map(math.prod, dict(decoder(scale.layers, scale.words)).values()))
    wide = 2 * sum(map(math.prod, dict(decoder(scale.wide, scale.words)).values()))
    return {"dense.pth": big, "copied.pth": big, "half.pth": big, "wide.pth": wide}.get(name, GIB)


def _copied(path: Path, scale: Scale) -> None:
    shutil.copyfile(path.with_name("dense.pth"), path)


def _small_safetensors(path: Path, keys: int) -> None:
    sparse_safetensors(path, dict.fromkeys(million_names(keys), (2,)))


Builder = Callable[[Path, Scale], None]
BUILT: dict[str, Builder] = {
    "big.pth": lambda path, scale: sparse_zip(path, dict(decoder(scale.layers, scale.words))),
    "big.safetensors": lambda path, scale: sparse_safetensors(path, dict(decoder(scale.layers, scale.words))),
    "shards": _shards,
    "many.pth": lambda path, scale: small_zip(path, many_names(scale)),
    "prefixed.pth": _prefixed,
    "million.pth": lambda path, scale: small_zip(path, million_names(scale.keys)),
    "million.safetensors": lambda path, scale: _small_safetensors(path, scale.keys),
    "dense.pth": lambda path, scale: dense_zip(path, dict(decoder(scale.layers, scale.words))),
    "copied.pth": _copied,
    "half.pth": _half,
    "wide.pth": lambda path, scale: wide_zip(path, dict(decoder(scale.wide, scale.words))),
    "looked.pth": lambda path, scale: dense_zip(path, {"matrix": (scale.rows, 4096), "small": (1280, 2048)}),
}
"""What can be built, by its name."""
SIZED: dict[str, Callable[[Path, int, Scale], None]] = {
    "layers-{}.pth": lambda path, layers, scale: sparse_zip(path, dict(decoder(layers, scale.words))),
    "filled-{}.pth": lambda path, layers, scale: dense_zip(path, dict(decoder(layers, scale.words))),
    "keys-{}.pth": lambda path, keys, _: small_zip(path, million_names(keys)),
    "keys-{}.safetensors": lambda path, keys, _: _small_safetensors(path, keys),
}
"""What can be built in any size, which stands in its name."""


def builder(name: str) -> Builder:
    """What builds a file of this name."""
    if name in BUILT:
        return BUILT[name]
    size = re.sub(r"[^0-9]", "", name)
    build = SIZED[name.replace(size, "{}")]
    return partial(_sized, build, int(size))


def _sized(build: Callable[[Path, int, Scale], None], size: int, path: Path, scale: Scale) -> None:
    build(path, size, scale)


if __name__ == "__main__":
    for wanted in sys.argv[3:]:
        builder(wanted)(Path(sys.argv[1], wanted), Scale(*json.loads(sys.argv[2])))
