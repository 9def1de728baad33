"""The bits of a tensor, once from our nodes and once from torch, so that NaNs and signs count too."""

import sys

import torch

from ckpt_browser.core.dtypes import DTYPES, PER_BYTE
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.formats.source import Source


def bits_in_file(source: Source, node: Tensor) -> torch.Tensor:
    """The elements that ``node`` describes as bytes: its shape with one more dimension of element size."""
    if node.pieces:
        return _pieced(source, node)
    assert node.storage is not None
    if node.dtype in PER_BYTE:
        return _storage_bytes(source, node.storage, node.dtype).unsqueeze(-1)
    assert node.stride is not None
    return _strided(_storage_bytes(source, node.storage, node.dtype), node.shape, node.stride, node.offset,
                    DTYPES[node.dtype].itemsize)


def bits_in_torch(tensor: torch.Tensor) -> torch.Tensor:
    """The elements of a strided tensor that torch loaded, in the same form."""
    raw = torch.empty(0, dtype=torch.uint8).set_(tensor.untyped_storage())
    if str(tensor.dtype).removeprefix("torch.") in PER_BYTE:
        return raw.unsqueeze(-1)
    return _strided(raw, tuple(tensor.shape), tensor.stride(), tensor.storage_offset(), tensor.element_size())


def _strided(raw: torch.Tensor, shape: tuple[int, ...], stride: tuple[int, ...], offset: int,
             itemsize: int) -> torch.Tensor:
    if 0 in shape:
        return torch.empty((*shape, itemsize), dtype=torch.uint8)
    return raw.as_strided((*shape, itemsize), (*(step * itemsize for step in stride), 1), offset * itemsize)


def _storage_bytes(source: Source, storage_id: int, dtype: str) -> torch.Tensor:
    storage = source.checkpoint.storages[storage_id]
    content = bytearray(storage.nbytes)
    source.read_into(storage_id, 0, memoryview(content))
    raw = torch.frombuffer(content, dtype=torch.uint8) if content else torch.empty(0, dtype=torch.uint8)
    kind = DTYPES[dtype]
    width = kind.itemsize // 2 if kind.kind == "complex" else kind.itemsize
    if storage.byteorder != sys.byteorder and width > 1:
        raw = raw[:len(raw) // width * width].view(-1, width).flip(1).reshape(-1)
    return raw


def _pieced(source: Source, node: Tensor) -> torch.Tensor:
    itemsize = DTYPES[node.dtype].itemsize
    whole = torch.zeros((*node.shape, itemsize), dtype=torch.uint8)
    for piece in node.pieces:
        raw = _storage_bytes(source, piece.storage, node.dtype)
        count = itemsize
        for size in piece.shape:
            count *= size
        box = tuple(slice(first, first + size) for first, size in zip(piece.start, piece.shape, strict=True))
        first = piece.offset * itemsize
        whole[box] = raw[first:first + count].reshape(*piece.shape, itemsize)
    return whole
