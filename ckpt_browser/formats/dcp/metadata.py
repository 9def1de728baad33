"""What the ``.metadata`` pickle says, checked field by field."""

from typing import NamedTuple

from ...core.errors import CheckpointError
from ...core.limits import LIMITS
from ...core.messages import marked, say
from ..pickles.inert import Call, Global, Pairs
from ..recognise.arguments import dtype_name, flag, natural, sizes
from ..recognise.builder import Unexpected


class Chunk(NamedTuple):
    """One box of a global tensor."""

    start: tuple[int, ...]
    shape: tuple[int, ...]


class TensorEntry(NamedTuple):
    """A global tensor and the boxes it is kept in."""

    dtype: str
    shape: tuple[int, ...]
    requires_grad: bool
    chunks: tuple[Chunk, ...]


class BytesEntry(NamedTuple):
    """A value that is no tensor, kept as a torch file of its own."""


class Damaged(NamedTuple):
    """An entry that cannot be understood, with the reason."""

    reason: str


class Blob(NamedTuple):
    """Where the bytes of one chunk or value lie: a whole torch file within another file."""

    file: str
    offset: int
    nbytes: int
    transforms: bool
    """True where an extension (such as compression) stands between the file and the bytes."""


Entry = TensorEntry | BytesEntry | Damaged


class Metadata(NamedTuple):
    """The whole of it.

    ``blobs`` is keyed by (name, first element of the box); ``paths`` gives the nested
    keys of each name where the writer recorded them.
    """

    entries: dict[str, Entry]
    paths: dict[str, tuple[object, ...]]
    blobs: dict[tuple[str, tuple[int, ...] | None], Blob]


def parse(root: object) -> Metadata:
    """The metadata that the pickle's root describes.

    Raises:
        CheckpointError: the root is no torch.distributed.checkpoint metadata.
    """
    state = _fields(root, "Metadata")
    entries: dict[str, Entry] = {}
    for name, raw in _items(state.get("state_dict_metadata")):
        if type(name) is str:
            entries[name] = _entry(raw)
    paths = {name: raw for name, raw in _items(state.get("planner_data"))
             if type(name) is str and type(raw) is tuple and 0 < len(raw) < LIMITS.depth
             and all(type(key) in (str, int) for key in raw)}
    blobs = dict(_blob(index, info) for index, info in _items(state.get("storage_data")))
    return Metadata(entries, paths, blobs)


def _entry(raw: object) -> Entry:
    try:
        if _class_name(raw) == "BytesStorageMetadata":
            return BytesEntry()
        return _tensor(_fields(raw, "TensorStorageMetadata"))
    except (Unexpected, CheckpointError) as error:
        return Damaged(str(error))


def _tensor(state: dict[str, object]) -> TensorEntry:
    properties = state.get("properties")
    values = properties.states[0] if type(properties) is Call and properties.states else None
    if type(values) is Pairs:
        fields = _fields(properties, "TensorProperties")
        values = tuple(fields.get(name) for name in ("dtype", "layout", "requires_grad"))
    if type(values) is not tuple or len(values) < 3:
        raise Unexpected(marked("its properties are not those of a tensor"))
    shape = sizes(state.get("size"), "size")
    raw_chunks = state.get("chunks")
    if type(raw_chunks) is not list:
        raise Unexpected(marked("its chunks are no list"))
    return TensorEntry(dtype_name(values[0]), shape, flag(values[2]), tuple(_chunk(raw, shape) for raw in raw_chunks))


def _chunk(raw: object, shape: tuple[int, ...]) -> Chunk:
    fields = _fields(raw, "ChunkStorageMetadata")
    chunk = Chunk(sizes(fields.get("offsets"), "chunk offsets"), sizes(fields.get("sizes"), "chunk sizes"))
    if not len(chunk.start) == len(chunk.shape) == len(shape):
        raise Unexpected(marked("a chunk has another number of dimensions than its tensor"))
    if any(first + count > size for first, count, size in zip(chunk.start, chunk.shape, shape, strict=True)):
        raise Unexpected(marked("a chunk reaches beyond its tensor"))
    return chunk


def _blob(index: object, info: object) -> tuple[tuple[str, tuple[int, ...] | None], Blob]:
    key, place = _fields(index, "MetadataIndex"), _fields(info, "_StorageInfo")
    name, start, file = key.get("fqn"), key.get("offset"), place.get("relative_path")
    if type(name) is not str or type(file) is not str:
        raise CheckpointError(marked("its storage data names no file"), place=".metadata")
    try:
        where = Blob(file, natural(place.get("offset"), "offset"), natural(place.get("length"), "length"),
                     bool(place.get("transform_descriptors")))
        return (name, None if start is None else sizes(start, "offset")), where
    except Unexpected as error:
        raise CheckpointError(str(error), place=".metadata") from None


def _class_name(raw: object) -> str:
    return raw.func.name if type(raw) is Call and type(raw.func) is Global else ""


def _fields(raw: object, name: str) -> dict[str, object]:
    """The attributes of an object of the dataclass ``name``."""
    if type(raw) is not Call or _class_name(raw) != name:
        raise CheckpointError(say("holds no {name} where one belongs", name=name), place=".metadata")
    state = raw.states[0] if raw.states and len(raw.states) == 1 else None
    if state is None and not raw.args:
        return {}
    if type(state) is not Pairs:
        raise CheckpointError(say("holds a damaged {name}", name=name), place=".metadata")
    return {key: value for key, value in _items(state) if type(key) is str}


def _items(raw: object) -> list[tuple[object, object]]:
    return list(zip(raw[::2], raw[1::2], strict=True)) if type(raw) is Pairs else []
