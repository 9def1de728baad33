"""Files that are opened to have their numbers compared with torch's."""

import random
from pathlib import Path
from typing import Any

import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.nodes import Group, Node, Tensor
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.gathering import Reader
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.tensor_numbers import Numbers, numbers_of


class File:
    """One opened file."""

    def __init__(self, path: Path) -> None:
        self.library = Library()
        self.source: Source = self.library.source(str(path))
        self.document = new_document(self.source.checkpoint)
        self.known = Bytes(self.document, self.library)

    @property
    def nodes(self) -> list[Node]:
        nodes = self.document.checkpoint.nodes
        assert isinstance(nodes, list)
        return nodes

    def tensor(self, key: str = "w") -> Tensor:
        root = self.nodes[self.document.checkpoint.root]
        assert isinstance(root, Group)
        node = self.nodes[root.children[root.keys.index(key)]]
        assert isinstance(node, Tensor), node
        return node

    def numbers(self, key: str = "w") -> Numbers:
        return numbers_of(self.known, self.tensor(key))

    def part(self, name: str, **changes: Any) -> None:
        """Change a part of the tensor ``w``, as a stranger's file might have it."""
        number = dict(self.tensor().parts)[name]
        self.nodes[number] = self.nodes[number]._replace(**changes)


class Files:
    """Saves and opens files in a folder; closes them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: list[File] = []

    def __call__(self, content: object) -> File:
        """The file of that path, or a new one of that content, or of one tensor ``w``."""
        path = content if isinstance(content, Path) else self.folder / f"{len(self.made)}.pth"
        if not isinstance(content, Path):
            torch.save(content if isinstance(content, dict) else {"w": content}, path)
        self.made.append(File(path))
        return self.made[-1]

    def close(self) -> None:
        for each in self.made:
            each.library.close()


def all_of(reader: Reader) -> bytes:
    """All bytes, once at a stretch and once in pieces that fit nowhere, which must be the same."""
    data = bytearray(reader.nbytes)
    reader.read_into(0, memoryview(data))
    chance, pieces = random.Random(len(data)), bytearray(reader.nbytes)
    at = 0
    while at < len(data):
        some = chance.randint(1, max(len(data) // 3, 2))
        reader.read_into(at, memoryview(pieces)[at:at + some])
        at += some
    for _ in range(5):
        low, high = sorted((chance.randint(0, len(data)), chance.randint(0, len(data))))
        window = bytearray(high - low)
        reader.read_into(low, memoryview(window))
        assert window == data[low:high]
    assert pieces == data
    return bytes(data)


def raw(tensor: torch.Tensor) -> bytes:
    plain = tensor.detach().resolve_conj().resolve_neg().contiguous()
    return plain.reshape(-1).view(torch.uint8).numpy().tobytes() if plain.numel() else b""


def same(numbers: Numbers, tensor: torch.Tensor) -> None:
    assert numbers.dtype == str(tensor.dtype).removeprefix("torch.")
    assert numbers.shape == tuple(tensor.shape)
    assert all_of(numbers.reader) == raw(tensor)


def bits_of(dtype: torch.dtype, count: int, seed: int = 0) -> torch.Tensor:
    """Elements with any bits, NaN and infinities among them."""
    generator = torch.Generator().manual_seed(seed)
    top = 2 if dtype == torch.bool else 256
    return torch.randint(0, top, (count * dtype.itemsize,), dtype=torch.uint8, generator=generator).view(dtype)
