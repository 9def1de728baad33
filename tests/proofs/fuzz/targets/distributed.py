"""The folder of a distributed checkpoint: its metadata, and one file of chunks."""

import os

from .. import changing, checking, places
from ..changing import Mutate
from ..target import Target

FOLDER = "distributed"


def feed(data: bytes) -> None:
    """Open the folder; the input is the length of the metadata, the metadata, and the file of chunks."""
    metadata, chunks = _parts(data)
    places.put(chunks, f"{FOLDER}/__0_0.distcp")
    checking.opened(os.path.dirname(places.put(metadata, f"{FOLDER}/.metadata")), data)


def _parts(data: bytes) -> tuple[bytes, bytes]:
    end = 2 + int.from_bytes(data[:2], "little")
    return data[2:end], data[end:]


def _joined(metadata: bytes, chunks: bytes) -> bytes:
    return len(metadata[:0xFFFF]).to_bytes(2, "little") + metadata[:0xFFFF] + chunks


def change(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change the metadata by its opcodes, and sometimes the chunks as an archive."""
    metadata, chunks = _parts(data)
    if seed % 5:
        metadata = changing.opcodes(metadata, mutate, most // 2, seed)
    else:
        chunks = changing.records(chunks, mutate, most // 2, seed)
    return _joined(metadata, chunks)[:most]


def _samples() -> dict[str, bytes]:
    from ..torch_files import distributed

    return {name: _joined(*parts) for name, parts in distributed().items()}


TARGET = Target("distributed", feed,
                (b"state_dict_metadata", b"planner_data", b"storage_data", b"properties", b"size", b"chunks",
                 b"offsets", b"sizes", b"fqn", b"offset", b"index", b"relative_path", b"length",
                 b"transform_descriptors", b"__0_0.distcp", b"TensorStorageMetadata", b"BytesStorageMetadata",
                 b"ChunkStorageMetadata", b"TensorProperties", b"MetadataIndex", b"_StorageInfo", b"ctorch\nSize\n",
                 b"ctorch\nfloat32\n", b"N", b"K\0", b"K\1\x85", b"\x86"),
                change, 12288, _samples)
