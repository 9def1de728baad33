"""Merged parts keep their meaning: every id of every kind of node moves by the same step."""

import pytest

from ckpt_browser.core.checkpoint import Checkpoint, Problem
from ckpt_browser.core.nodes import Broken, Group, OddKey, Opaque, Piece, Storage, Tensor, Value
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.shards.merging import Merging, Shift, shifted
from ckpt_browser.formats.source import Source

BY = Shift(node=10, storage=20, file=30)
PIECE = Piece((0,), (2,), 1, 4)


@pytest.mark.parametrize(("node", "expected"), [
    (Value("int", 1), Value("int", 1)),
    (Group("dict", ("a", 1), (2, 3), (("m", 4),)), Group("dict", ("a", 1), (12, 13), (("m", 14),))),
    (Group("dict", (OddKey("x", 5), (1, OddKey("y", 6))), (0, 0)),
     Group("dict", (OddKey("x", 15), (1, OddKey("y", 16))), (10, 10))),
    (Tensor("int8", (2,), (1,), 3, 7, "cpu", True, "T", "strided", (("s", 1),), (PIECE,), "n"),
     Tensor("int8", (2,), (1,), 23, 7, "cpu", True, "T", "strided", (("s", 11),), (PIECE._replace(storage=21),), "n")),
    (Tensor("int8", (2,), (1,), None, 0, "meta"), Tensor("int8", (2,), (1,), None, 0, "meta")),
    (Opaque("c", "new", (1,), 2, (3,), (("k", 4), (OddKey("o", 5), 6)), "r"),
     Opaque("c", "new", (11,), 12, (13,), (("k", 14), (OddKey("o", 15), 16)), "r")),
    (Opaque("c", "call"), Opaque("c", "call")),
    (Broken("T", "r", (1, 2)), Broken("T", "r", (11, 12))),
])
def test_ids_move(node, expected):
    moved = shifted(node, BY)
    assert moved == expected
    assert type(moved) is type(node)


def test_bytes_stay_where_they_were(tmp_path):
    merging = Merging()
    for name in "ab":
        path = tmp_path / name
        path.write_bytes(name.encode() * 8)
        storages = (Storage(0, "plain", "uint8", 4, "cpu", 0, 2), Storage(1, "inline", "uint8", 4, "cpu"))
        checkpoint = Checkpoint(path=str(path), format="pickle", nbytes=8, nodes=(Value("int", 1),), root=0,
                                storages=storages, globals=(f"module.{name}",), problems=(Problem("note", "odd", 0),))
        part = Source(checkpoint, [ByteFile(str(path))], {1: name.upper().encode() * 4})
        assert merging.add(part, name) == len(merging.nodes) - 1
    whole = merging.source(Checkpoint(path="", format="sharded", nbytes=16, nodes=merging.nodes, root=0,
                                      storages=merging.storages))
    found = []
    for storage in merging.storages:
        buffer = bytearray(4)
        whole.read_into(storage.id, 0, memoryview(buffer))
        found.append(bytes(buffer))
    assert found == [b"aaaa", b"AAAA", b"bbbb", b"BBBB"]
    assert merging.problems == [Problem("note", "a: odd", 0), Problem("note", "b: odd", 1)]
    assert merging.globals == {"module.a", "module.b"}
    merging.close()
