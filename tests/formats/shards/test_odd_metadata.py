"""Distributed checkpoints whose metadata says what no run of torch writes: each part is told, the others stay."""

import io
import pickle
import zipfile
from contextlib import closing

import pytest
import torch
from torch.distributed.checkpoint.filesystem import _StorageInfo
from torch.distributed.checkpoint.metadata import (
    BytesStorageMetadata,
    ChunkStorageMetadata,
    Metadata,
    MetadataIndex,
    TensorProperties,
    TensorStorageMetadata,
)

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Broken, Tensor
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint

FILE, SIZE = "__0_0.distcp", torch.Size((2, 3))
ZERO = torch.Size((0, 0))


class Folder:
    """A checkpoint of a good tensor, one to be spoilt, and a value."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self.content = b""
        self.entries = {"good": self._entry(), "odd": self._entry(), "value": BytesStorageMetadata()}
        self.places = {self.index(name): self.put(torch.arange(6.0).view(2, 3)) for name in ("good", "odd")}
        self.places[MetadataIndex("value")] = self.put([1, "two"])

    @staticmethod
    def _entry() -> TensorStorageMetadata:
        return TensorStorageMetadata(TensorProperties(torch.float32), SIZE, [ChunkStorageMetadata(ZERO, SIZE)])

    @staticmethod
    def index(name: str) -> MetadataIndex:
        return MetadataIndex(name, ZERO)

    def put(self, content: object) -> _StorageInfo:
        buffer = io.BytesIO()
        torch.save(content, buffer)
        place = _StorageInfo(FILE, len(self.content), len(buffer.getvalue()))
        self.content += buffer.getvalue()
        return place

    def open(self) -> Source:
        (self.folder / FILE).write_bytes(self.content)
        (self.folder / ".metadata").write_bytes(pickle.dumps(Metadata(self.entries, None, self.places)))
        return open_checkpoint(str(self.folder))


@pytest.fixture
def made(tmp_path) -> Folder:
    return Folder(tmp_path)


def node_of(source: Source, key: str):
    root = source.checkpoint.nodes[source.checkpoint.root]
    return source.checkpoint.nodes[dict(zip(root.keys, root.children, strict=True))[key]]


def numbers_of(source: Source, key: str) -> list[float]:
    buffer = bytearray(24)
    source.read_into(node_of(source, key).storage, 0, memoryview(buffer))
    return torch.frombuffer(buffer, dtype=torch.float32).tolist()


def chunk(start, shape) -> list[ChunkStorageMetadata]:
    return [ChunkStorageMetadata(torch.Size(start), torch.Size(shape))]


class Bare:
    """Pickled as a chunk, with the arguments that are given in the place of its fields."""

    def __init__(self, *arguments: object) -> None:
        self.arguments = arguments

    def __reduce__(self) -> tuple[object, ...]:
        return ChunkStorageMetadata, self.arguments


BROKEN = {
    "fewer elements": ({"chunks": chunk((0, 0), (2, 2))}, "its chunks hold 4 elements instead of 6"),
    "no chunks": ({"chunks": []}, "its chunks hold 0 elements instead of 6"),
    "beyond the tensor": ({"chunks": chunk((1, 0), (2, 3))}, "a chunk reaches beyond its tensor"),
    "other dimensions": ({"chunks": chunk((0,), (6,))}, "a chunk has another number of dimensions than its tensor"),
    "chunks that are no list": ({"chunks": {}}, "its chunks are no list"),
    "a chunk that is none": ({"chunks": [5]}, ".metadata: holds no ChunkStorageMetadata where one belongs"),
    "no properties": ({"properties": 5}, "its properties are not those of a tensor"),
    "a chunk without its fields": ({"chunks": [Bare()]}, "its chunk offsets is no tuple of at most 64 numbers"),
    "a chunk of another making": ({"chunks": [Bare(5)]}, ".metadata: holds a damaged ChunkStorageMetadata"),
    "a size that is none": ({"size": (2, "3")}, "its size holds something that is no size"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_odd_entry_is_one_broken_row(made, name):
    fields, reason = BROKEN[name]
    vars(made.entries["odd"]).update(fields)
    with closing(made.open()) as source:
        assert node_of(source, "odd") == Broken("torch.Tensor", reason)
        assert any(reason in problem.message for problem in source.checkpoint.problems)
        assert numbers_of(source, "good") == [0, 1, 2, 3, 4, 5]
        assert len(node_of(source, "value").children) == 2


def replaced(made: Folder, **fields: object) -> None:
    info = made.places[made.index("odd")]
    made.places[made.index("odd")] = _StorageInfo(**{**vars(info), **fields})


MISSING = {
    "a file that is not there": ({"relative_path": "__1_0.distcp"}, "__1_0.distcp: no such file or directory"),
    "a file elsewhere": ({"relative_path": "../secret"}, "../secret: "),
    "a length beyond the file": ({"length": 1 << 40}, f"{FILE}: is cut short at byte"),
}


@pytest.mark.parametrize("name", MISSING)
def test_a_chunk_that_is_not_there_is_told_and_keeps_its_row(made, name):
    fields, reason = MISSING[name]
    replaced(made, **fields)
    with closing(made.open()) as source:
        node = node_of(source, "odd")
        assert isinstance(node, Tensor) and node.shape == (2, 3)
        assert any(problem.message.startswith(reason) for problem in source.checkpoint.problems)
        with pytest.raises(CheckpointError) as caught:
            numbers_of(source, "odd")
        assert reason in str(caught.value)
        assert numbers_of(source, "good") == [0, 1, 2, 3, 4, 5]


def test_a_chunk_without_a_place_is_told(made):
    del made.places[made.index("odd")]
    with closing(made.open()) as source, pytest.raises(CheckpointError, match="holds no place for one of its chunks"):
        numbers_of(source, "odd")


@pytest.mark.parametrize("content", [torch.arange(6), torch.arange(7.0), [torch.arange(6.0)],
                                     torch.arange(6.0).to_sparse()])
def test_a_chunk_that_holds_something_else_is_told_when_it_is_read(made, content):
    made.places[made.index("odd")] = made.put(content)
    with closing(made.open()) as source:
        with pytest.raises(CheckpointError, match="holds no plain float32 tensor of 24 bytes at byte"):
            numbers_of(source, "odd")
        with pytest.raises(CheckpointError, match="bytes up to 25 are needed"):
            source.read_into(node_of(source, "good").storage, 1, memoryview(bytearray(24)))


@pytest.mark.parametrize(("name", "reason"), [("odd", "is packed by an extension that this program does not know"),
                                              ("value", "is packed by an extension")])
def test_what_an_extension_packed_is_told(made, name, reason):
    index = MetadataIndex("value") if name == "value" else made.index(name)
    vars(made.places[index])["transform_descriptors"] = ["zstd"]
    with closing(made.open()) as source:
        if name == "value":
            assert node_of(source, "value") == Broken("value", reason)
        else:
            with pytest.raises(CheckpointError, match=reason):
                numbers_of(source, "odd")


@pytest.mark.parametrize(("spoil", "reason"), [
    (lambda made: replaced(made, relative_path=None), "its storage data names no file"),
    (lambda made: replaced(made, offset=-1), "its offset is no natural number"),
    (lambda made: made.places.update({5: made.put(1)}), "holds no MetadataIndex where one belongs"),
    (lambda made: made.places.update({MetadataIndex("x"): 5}), "holds no _StorageInfo where one belongs")])
def test_places_that_cannot_be_are_refused_in_a_sentence(made, spoil, reason):
    spoil(made)
    with pytest.raises(CheckpointError, match=reason):
        made.open()


def test_metadata_of_something_else_is_refused(made):
    made.open().close()
    (made.folder / ".metadata").write_bytes(pickle.dumps({"state_dict_metadata": {}}))
    with pytest.raises(CheckpointError, match="holds no Metadata where one belongs"):
        open_checkpoint(str(made.folder))


def test_paths_that_cross_get_keys_of_their_own(made):
    made.entries = dict.fromkeys("abcd", made.entries["good"])
    made.places = {made.index(name): made.put(torch.arange(6.0).view(2, 3)) for name in made.entries}
    crossing = {"a": ("x", "y"), "b": ("x",), "c": ("x", "y", "z"), "d": ("x", "y")}
    (made.folder / FILE).write_bytes(made.content)
    (made.folder / ".metadata").write_bytes(pickle.dumps(Metadata(made.entries, crossing, made.places)))
    with closing(open_checkpoint(str(made.folder))) as source:
        root = source.checkpoint.nodes[source.checkpoint.root]
        assert root.keys == ("x", "x (2)", "x.y.z", "x.y")
        assert source.checkpoint.nodes[root.children[0]].keys == ("y",)
        assert sum(isinstance(node, Tensor) for node in source.checkpoint.nodes) == 4


def test_many_tensors_of_one_path_take_no_longer(made):
    count = 20_000
    made.entries = {f"t{number}": BytesStorageMetadata() for number in range(count)}
    metadata = Metadata(made.entries, dict.fromkeys(made.entries, ("x",)), {})
    (made.folder / ".metadata").write_bytes(pickle.dumps(metadata))
    with closing(open_checkpoint(str(made.folder))) as source:
        root = source.checkpoint.nodes[source.checkpoint.root]
        assert root.keys[:3] == ("x", "x (2)", "x (3)") and len(root.keys) == count


def test_a_chunk_that_lies_otherwise_is_put_in_order(made):
    wanted = torch.arange(6.0).view(2, 3)
    made.places[made.index("odd")] = made.put(wanted.t().contiguous().t())
    with closing(made.open()) as source:
        storage = node_of(source, "odd").storage
        assert numbers_of(source, "odd") == wanted.flatten().tolist()
        for start in range(0, 24, 4):  # read in windows, the chunk is put in order once
            buffer = bytearray(4)
            source.read_into(storage, start, memoryview(buffer))
            assert torch.frombuffer(buffer, dtype=torch.float32).item() == start / 4


def test_a_chunk_that_repeats_one_number_too_often_is_refused(made):
    size = torch.Size((1 << 14, 1 << 14))
    vars(made.entries["odd"]).update(size=size, chunks=[ChunkStorageMetadata(ZERO, size)])
    made.places[made.index("odd")] = made.put(torch.ones(1).expand(size))
    with closing(made.open()) as source, pytest.raises(CheckpointError, match=r"repeats 4 bytes to make 1,073,741,824"):
        source.read_into(node_of(source, "odd").storage, 0, memoryview(bytearray(24)))


def test_metadata_that_is_too_long_is_not_read(made):
    made.open().close()
    with open(made.folder / ".metadata", "r+b") as file:
        file.truncate(300 << 20)
    with pytest.raises(CheckpointError, match=r"has 314,572,800 bytes; up to 268,435,456 are read"):
        open_checkpoint(str(made.folder))


def test_a_name_that_is_none_is_no_row(made):
    made.entries[5] = made.entries["good"]
    with closing(made.open()) as source:
        assert source.checkpoint.nodes[source.checkpoint.root].keys == ("good", "odd", "value")


def test_properties_as_older_torches_wrote_them(made):
    """Plain attributes; today's torch writes a tuple of them."""
    class Properties:
        def __reduce__(self) -> tuple[object, ...]:
            return TensorProperties, (), {"dtype": torch.float32, "layout": torch.strided, "requires_grad": True}

    vars(made.entries["odd"])["properties"] = Properties()
    with closing(made.open()) as source:
        assert node_of(source, "odd").requires_grad
        assert numbers_of(source, "odd") == [0, 1, 2, 3, 4, 5]


def test_chunks_of_one_lost_file_are_told_once(made):
    made.entries["third"] = made._entry()
    made.places[made.index("third")] = made.put(torch.zeros(2, 3))
    for name in ("odd", "third"):
        made.places[made.index(name)] = _StorageInfo("__9_0.distcp", 0, 10)
    with closing(made.open()) as source:
        assert sum("__9_0.distcp" in problem.message for problem in source.checkpoint.problems) == 1
        assert source.plain(node_of(source, "third").storage) is None


@pytest.mark.parametrize("turned", [False, True])
def test_a_chunk_of_a_big_endian_machine(made, turned):
    tensor = torch.arange(6.0).view(2, 3)
    with io.BytesIO() as buffer:
        torch.save(tensor.t().contiguous().t() if turned else tensor, buffer)
        whole = buffer.getvalue()
    numbers = (tensor.t() if turned else tensor).contiguous().numpy()
    with zipfile.ZipFile(io.BytesIO(whole)) as before, io.BytesIO() as out:
        with zipfile.ZipFile(out, "w") as after:
            for name in before.namelist():
                data = before.read(name)
                other = {"byteorder": b"big", "0": numbers.astype(">f4").tobytes()}
                after.writestr(name, other.get(name.rpartition("/")[2], data))
        made.places[made.index("odd")] = _StorageInfo(FILE, len(made.content), len(out.getvalue()))
        made.content += out.getvalue()
    with closing(made.open()) as source:
        assert numbers_of(source, "odd") == [0, 1, 2, 3, 4, 5]
        assert source.plain(node_of(source, "odd").storage) is None


def test_one_long_value_is_not_read_again_and_again(made):
    """Thousands of names can share one place; what lies there is counted each time."""
    with io.BytesIO() as out:
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a/data.pkl", pickle.dumps([1]))
            archive.writestr("a/version", b"3")
            archive.writestr("a/long", bytes(2_000_000))
        place = _StorageInfo(FILE, len(made.content), len(out.getvalue()))
        made.content += out.getvalue()
    names = [f"value {number}" for number in range(150)]
    made.entries = dict.fromkeys(names, BytesStorageMetadata())
    made.places = {MetadataIndex(name): place for name in names}
    with closing(made.open()) as source:
        assert not isinstance(node_of(source, "value 100"), Broken)
        assert node_of(source, "value 149") == Broken(
            "value", "is not read: the values take more than 268,435,456 bytes together")
