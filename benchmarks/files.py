"""Builds the checkpoints that are measured: big in bytes, or big in keys."""

import json
import math
import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Scale(NamedTuple):
    """How big the files are."""

    layers: int
    """Transformer layers of the file that is big in bytes."""
    experts: int
    """Experts in each of 60 layers, three matrices each, of the file with many keys."""
    keys: int
    """Keys of the file with very many keys."""
    rows: int
    """Rows of 4,096 float32 numbers of the large matrix that is looked at."""


FULL = Scale(26, 256, 1_000_000, 32_000)
QUICK = Scale(2, 16, 50_000, 4_000)

HIDDEN, INNER, WORDS = 2048, 5632, 32000


class Files(NamedTuple):
    """The checkpoints that are built."""

    big_zip: Path
    big_safetensors: Path
    many_zip: Path
    million_zip: Path
    million_safetensors: Path
    dense_zip: Path
    """As ``big_zip``, with numbers in it: what is copied must not be holes."""
    looked_zip: Path
    """Two tensors that a person looks at: ``matrix`` and, of 10 MB, ``small``."""
    scale: Scale


def named(folder: Path, scale: Scale) -> Files:
    """Where the files of a folder lie."""
    return Files(folder / "big.pth", folder / "big.safetensors", folder / "many.pth", folder / "million.pth",
                 folder / "million.safetensors", folder / "dense.pth", folder / "looked.pth", scale)


def build_apart(folder: Path, scale: Scale) -> Files:
    """Build the files in a process of their own.

    Linux counts the memory of the parent at the moment of its birth among the peak memory of a child: the process
    that measures must stay small, and never import torch.
    """
    subprocess.run([sys.executable, __file__, str(folder), json.dumps(scale)], check=True)
    return named(folder, scale)


def build(folder: Path, scale: Scale) -> None:
    """Build all files in ``folder``."""
    files = named(folder, scale)
    big = dict(_decoder(scale.layers))
    _sparse_zip(files.big_zip, big)
    _safetensors(files.big_safetensors, big)
    _zip(files.many_zip, (f"model.layers.{layer}.mlp.experts.{expert}.{name}_proj.weight"
                          for layer in range(60) for expert in range(scale.experts) for name in ("gate", "up", "down")))
    names = [f"layers.{place // 4000}.experts.{place // 4 % 1000}.w{place % 4}" for place in range(scale.keys)]
    _zip(files.million_zip, names)
    _safetensors(files.million_safetensors, dict.fromkeys(names, (2,)))
    _dense_zip(files.dense_zip, big)
    _dense_zip(files.looked_zip, {"matrix": (scale.rows, 4096), "small": (1280, 2048)})


def _decoder(layers: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Names and shapes of a language model of about 44 million parameters a layer."""
    yield "model.embed_tokens.weight", (WORDS, HIDDEN)
    for layer in range(layers):
        head = f"model.layers.{layer}."
        for name, rows in (("q", HIDDEN), ("k", 256), ("v", 256), ("o", HIDDEN)):
            yield f"{head}self_attn.{name}_proj.weight", (rows, HIDDEN)
        for name, shape in (("gate", (INNER, HIDDEN)), ("up", (INNER, HIDDEN)), ("down", (HIDDEN, INNER))):
            yield f"{head}mlp.{name}_proj.weight", shape
        yield head + "input_layernorm.weight", (HIDDEN,)
        yield head + "post_attention_layernorm.weight", (HIDDEN,)
    yield "model.norm.weight", (HIDDEN,)
    yield "lm_head.weight", (WORDS, HIDDEN)


def _sparse_zip(path: Path, shapes: dict[str, tuple[int, ...]]) -> None:
    """A file as torch.save writes it, with holes where the numbers would be."""
    import torch
    from torch._subclasses import FakeTensorMode

    with FakeTensorMode():
        state = {name: torch.empty(shape) for name, shape in shapes.items()}
    with torch.serialization.skip_data(materialize_fake_tensors=True):
        torch.save(state, path)


def _dense_zip(path: Path, shapes: dict[str, tuple[int, ...]]) -> None:
    import torch

    torch.save({name: torch.randn(shape) for name, shape in shapes.items()}, path)


def _zip(path: Path, names: Iterator[str] | list[str]) -> None:
    import torch

    torch.save({name: torch.zeros(2) for name in names}, path)


def _safetensors(path: Path, shapes: dict[str, tuple[int, ...]]) -> None:
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


if __name__ == "__main__":
    build(Path(sys.argv[1]), Scale(*json.loads(sys.argv[2])))
