"""Writes the tar archives of torch 0.1, which no torch of today can."""

import io
import pickle
import struct
import tarfile
from pathlib import Path

import torch


class _Pickler(pickle.Pickler):
    """Notes tensors and storages, and leaves their number in their place."""

    def __init__(self, stream: io.BytesIO) -> None:
        super().__init__(stream, protocol=2)
        self.tensors: dict[str, torch.Tensor] = {}
        self.storages: dict[str, torch.TypedStorage] = {}

    def persistent_id(self, obj: object) -> str | None:
        if isinstance(obj, torch.Tensor):
            self.tensors[str(id(obj))] = obj
            return str(id(obj))
        if isinstance(obj, torch.storage.TypedStorage):
            key = str(obj._untyped_storage._cdata)
            self.storages[key] = obj
            return key
        return None


def write_tar(path: Path, obj: object, views: tuple[tuple[int, int, int, int], ...] = ()) -> None:
    """Save ``obj`` as torch 0.1 did; ``views`` are storages within others: (number, within, offset, size)."""
    stream = io.BytesIO()
    pickler = _Pickler(stream)
    pickler.dump(obj)
    storages = dict(pickler.storages)
    for tensor in pickler.tensors.values():
        storage = torch.storage.TypedStorage(wrap_storage=tensor.untyped_storage(), dtype=tensor.dtype, _internal=True)
        storages[str(tensor.untyped_storage()._cdata)] = storage
    members = {"sys_info": _dump({"protocol_version": 1000, "little_endian": True}), "pickle": stream.getvalue(),
               "tensors": _tensors(pickler.tensors), "storages": _storages(storages) + _dump(list(views))}
    with tarfile.open(path, "w:", format=tarfile.PAX_FORMAT) as tar:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))


def _dump(obj: object) -> bytes:
    return pickle.dumps(obj, protocol=2)


def _storages(storages: dict[str, torch.TypedStorage]) -> bytes:
    content = [_dump(len(storages))]
    for key, storage in storages.items():
        legacy_class = getattr(torch, storage.pickle_storage_type())
        raw = bytes(storage._untyped_storage)
        content += [_dump((int(key), "cpu", legacy_class)), struct.pack("<q", storage._size()), raw]
    return b"".join(content)


def _tensors(tensors: dict[str, torch.Tensor]) -> bytes:
    content = [_dump(len(tensors))]
    for key, tensor in tensors.items():
        rank = tensor.dim()
        content += [_dump((int(key), tensor.untyped_storage()._cdata, torch.FloatTensor)), struct.pack("<ii", rank, 0),
                    struct.pack(f"<{2 * rank + 1}q", *tensor.shape, *tensor.stride(), tensor.storage_offset())]
    return b"".join(content)
