"""Archives of torch 0.1 with members that it never wrote: refused in a sentence, or one broken row."""

import io
import pickle
import struct
import tarfile
from contextlib import closing

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Broken, Tensor
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import named, proto, tarred, write


def dump(value: object) -> bytes:
    return pickle.dumps(value, 2)


def listed(*entries: bytes, count: object = None) -> bytes:
    return dump(len(entries) if count is None else count) + b"".join(entries)


def storage(key: object = 1, cls: object = torch.FloatStorage, count: int = 4, data: bytes = bytes(range(16))) -> bytes:
    return dump((key, "cpu", cls)) + struct.pack("<q", count) + data


def tensor(number: int = 10, key: object = 1, shape: tuple = (2, 2), stride: tuple = (2, 1), offset: int = 0,
           rank: int | None = None) -> bytes:
    rank = len(shape) if rank is None else rank
    return dump((number, key, torch.FloatTensor)) + struct.pack("<ii", rank, 0) + struct.pack(
        f"<{len(shape) + len(stride) + 1}q", *shape, *stride, offset)


class Pointing(pickle.Pickler):
    """Leaves tensors as their numbers."""

    def persistent_id(self, obj: object) -> object:
        return str(obj[1]) if isinstance(obj, tuple) and obj[:1] == ("tensor",) else None


def root(*numbers: int) -> bytes:
    out = io.BytesIO()
    Pointing(out, 2).dump([("tensor", number) for number in numbers])
    return out.getvalue()


def opened(folder, storages: bytes, tensors: bytes, numbers: tuple[int, ...] = (10,)) -> Source:
    content = tarred(sys_info=dump({}), pickle=root(*numbers), storages=storages, tensors=tensors)
    return open_checkpoint(write(folder, "old.tar", content))


def parts(source: Source) -> list:
    nodes = source.checkpoint.nodes
    return [nodes[child] for child in nodes[source.checkpoint.root].children]


GOOD = listed(storage())
REFUSED = {
    "a count that is a text": (listed(count="x"), listed(), "begins with a count that is none"),
    "a negative count": (listed(count=-1), listed(), "begins with a count that is none"),
    "a storage that is a number": (listed(dump(5)), listed(), "lists a storage that is none"),
    "a storage class of a stranger": (listed(storage(cls=torch.nn.Linear)), listed(),
                                      "its storage class is none that torch has"),
    "elements beyond the member": (listed(storage(count=5)), listed(), "is cut short at byte"),
    "a negative number of elements": (listed(storage(count=-1)), listed(), "is cut short at byte"),
    "a storage without its count": (listed(dump((1, "cpu", torch.FloatStorage))), listed(), "is cut short at byte"),
    "a part that is a number": (GOOD + dump([5]), listed(), "lists a part of a storage that is none"),
    "a part of nothing": (GOOD + dump([(2, 9, 0, 1)]), listed(), "lists a part of a storage that is none"),
    "a part beyond its storage": (GOOD + dump([(2, 1, 3, 2)]), listed(), "lists a part that reaches beyond"),
    "a part before its storage": (GOOD + dump([(2, 1, -1, 2)]), listed(), "lists a part that reaches beyond"),
    "a tensor that is a number": (GOOD, listed(dump(5)), "lists a tensor that is none"),
    "a rank beyond the member": (GOOD, listed(tensor(rank=9)), "is cut short at byte"),
    "a negative rank": (GOOD, listed(tensor(rank=-1)), "is cut short at byte"),
    "a tensor without its rank": (GOOD, listed(dump((10, 1, torch.FloatTensor))), "is cut short at byte"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_lists_that_cannot_be_are_refused(tmp_path, name):
    storages, tensors, reason = REFUSED[name]
    with pytest.raises(CheckpointError, match=reason):
        opened(tmp_path, storages, tensors)


@pytest.mark.parametrize(("odd", "reason"), [
    (tensor(11, shape=(2, 3), stride=(3, 1)), "reaches element 5 of a storage that holds 4"),
    (tensor(11, offset=-1), "its offset is no natural number"),
    (tensor(11, shape=(-1, 2)), "its shape holds something that is no size")])
def test_a_tensor_that_cannot_be_is_one_broken_row(tmp_path, odd, reason):
    with closing(opened(tmp_path, GOOD, listed(tensor(), odd), (10, 11))) as source:
        good, broken = parts(source)
        assert isinstance(good, Tensor) and good.shape == (2, 2)
        assert broken == Broken("torch.Tensor", reason)
        assert any(reason in problem.message for problem in source.checkpoint.problems)


def test_parts_of_storages_and_scalars_of_their_time(tmp_path):
    storages = GOOD + dump([(2, 1, 1, 3)])
    tensors = listed(tensor(10, key=2, shape=(3,), stride=(1,)), tensor(11, shape=(), stride=()), tensor(12, key=9))
    with closing(opened(tmp_path, storages, tensors, (10, 11))) as source:
        part, empty = parts(source)
        buffer = bytearray(12)
        source.read_into(part.storage, 0, memoryview(buffer))
        assert buffer == bytes(range(4, 16))
        assert empty.shape == (0,)  # before torch 0.4 no dimensions meant no elements


def test_an_archive_without_tensors(tmp_path):
    content = tarred(sys_info=dump({}), pickle=dump({"a": 1}), storages=listed())
    with closing(open_checkpoint(write(tmp_path, "old.tar", content))) as source:
        assert source.checkpoint.format == "torch-tar"
        assert parts(source)[0].value == 1


def test_another_tar_archive_is_named(tmp_path):
    with pytest.raises(CheckpointError, match="but not one of torch's; unpack it"):
        open_checkpoint(write(tmp_path, "other.tar", tarred(readme=b"hello", pickle=b"N.")))


def test_a_member_that_is_too_long_is_not_read(tmp_path):
    content = tarred(sys_info=dump({}), storages=listed(), pickle=dump({"a": 1}))
    path = write(tmp_path, "old.tar", content)
    place = content.index(b"pickle\0")
    head = tarfile.TarInfo.frombuf(content[place:place + 512], "ascii", "strict")
    head.size = 300 << 20
    with open(path, "r+b") as file:
        file.seek(place)
        file.write(head.tobuf(tarfile.USTAR_FORMAT))
        file.truncate(400 << 20)
    with pytest.raises(CheckpointError, match=r"holds a member of 314,572,800 bytes; up to 268,435,456 are read"):
        open_checkpoint(path)


def test_a_parameter_of_its_time_holds_the_tensor_that_its_number_names(tmp_path):
    made = named("torch.nn.parameter", "Parameter") + b"\x8c\x0210Q\x85R(\x88\x89Ntb"
    content = tarred(sys_info=dump({}), pickle=proto(b"(" + made + b"t"), storages=GOOD, tensors=listed(tensor()))
    with closing(open_checkpoint(write(tmp_path, "old.tar", content))) as source:
        (parameter,) = parts(source)
        assert (parameter.type_name, parameter.shape) == ("torch.nn.parameter.Parameter", (2, 2))
        assert parameter.requires_grad


def test_folders_in_the_archive_are_no_members_and_a_member_stands_once(tmp_path):
    members = {"sys_info": dump({}), "pickle": root(), "storages": listed(), "tensors": listed()}
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        folder = tarfile.TarInfo("pickle")
        folder.type = tarfile.DIRTYPE
        archive.addfile(folder)
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    with closing(open_checkpoint(write(tmp_path, "old.tar", out.getvalue()))) as source:
        assert parts(source) == []
    twice = out.getvalue().replace(b"tensors\0", b"pickle\0\0")
    head = bytearray(twice)
    place = head.index(b"pickle\0\0", head.index(b"storages\0"))
    info = tarfile.TarInfo.frombuf(out.getvalue()[place:place + 512], "ascii", "strict")
    info.name = "pickle"
    head[place:place + 512] = info.tobuf(tarfile.USTAR_FORMAT)
    with pytest.raises(CheckpointError, match="holds 'pickle' twice"):
        open_checkpoint(write(tmp_path, "twice.tar", bytes(head)))
