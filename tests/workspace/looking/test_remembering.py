"""Numbers that were worked out once are there the next time, and never in the way."""

import os
import sqlite3
import threading

import numpy as np
import pytest
import torch

from ckpt_browser.analysis.measuring.measures import Histogram, Statistics
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import do, new_journal, undo
from ckpt_browser.formats.files import Identity
from ckpt_browser.workspace.looking.knowledge import Knowledge, Known
from ckpt_browser.workspace.looking.recalling import packed, recall, remember, unpacked
from ckpt_browser.workspace.looking.remembering import NAME, Entry, Memory
from ckpt_browser.workspace.looking.sweeping import Row, sweep
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint

ONE, TWO, THREE = (Identity(1, number, 100, 5) for number in range(3))


def entries(file: Identity, count: int, size: int = 100) -> list[Entry]:
    return [Entry(file, bytes([number]), b"x" * size) for number in range(count)]


@pytest.fixture
def memory(tmp_path) -> Memory:
    return Memory(str(tmp_path / "cache"), limit=1000)


# The file of the cache folder


def test_what_was_kept_is_there_the_next_time(memory):
    memory.keep(entries(ONE, 3) + entries(TWO, 1))
    again = Memory(os.path.dirname(memory.path))
    assert again.recall([ONE]) == {(ONE, bytes([number])): b"x" * 100 for number in range(3)}
    assert len(again.recall([ONE, TWO, THREE])) == 4


@pytest.mark.parametrize("other", [Identity(2, 0, 100, 5), Identity(1, 0, 101, 5), Identity(1, 0, 100, 6)])
def test_another_state_of_the_file_is_another_file(memory, other):
    memory.keep(entries(ONE, 1))
    assert memory.recall([other]) == {}


def test_nothing_is_written_before_there_is_something_to_keep(memory):
    assert memory.recall([ONE]) == {}
    memory.keep([])
    assert not os.path.exists(os.path.dirname(memory.path))


def test_what_was_not_used_for_longest_goes_first(memory):
    for file in (ONE, TWO):
        memory.keep(entries(file, 4))
    memory.recall([ONE])
    memory.keep(entries(THREE, 4))
    assert [len(memory.recall([file])) for file in (ONE, TWO, THREE)] == [4, 0, 4]


def test_of_one_file_no_more_is_kept_than_there_is_room(memory):
    memory.keep(entries(ONE, 50))
    assert len(memory.recall([ONE])) == 10
    memory.keep(entries(ONE, 50))
    assert len(memory.recall([ONE])) == 10


@pytest.mark.parametrize("damage", [
    lambda path: path.write_bytes(b"no database at all" * 100), lambda path: path.write_bytes(b""),
    lambda path: path.write_bytes(path.read_bytes()[:5000]),
    lambda path: path.write_bytes(path.read_bytes()[:100] + os.urandom(4000) + path.read_bytes()[4100:]),
    lambda path: _execute(path, "DROP TABLE tensors"), lambda path: _execute(path, "PRAGMA user_version = 99"),
    lambda path: _execute(path, "DROP TABLE files; CREATE VIEW files AS SELECT 1 id, 'x' identity"),
    lambda path: _execute(path, "CREATE TRIGGER t AFTER UPDATE ON files BEGIN DELETE FROM tensors; END")])
def test_a_damaged_file_is_begun_anew(memory, damage, tmp_path):
    memory.keep(entries(ONE, 3))
    damage(tmp_path / "cache" / NAME)
    memory.recall([ONE])
    memory.keep(entries(TWO, 2))
    assert len(memory.recall([TWO])) == 2


def _execute(path, sql: str) -> None:
    base = sqlite3.connect(path)
    base.executescript(sql)
    base.close()


def test_values_of_another_type_are_passed_over(memory, tmp_path):
    memory.keep(entries(ONE, 3))
    _execute(tmp_path / "cache" / NAME, "UPDATE tensors SET data = 7 WHERE place = x'01'")
    assert len(memory.recall([ONE])) == 2


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path):
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file" / "cache", tmp_path / "file"):
        memory = Memory(str(folder))
        memory.keep(entries(ONE, 1))
        assert memory.recall([ONE]) == {}
    folder = tmp_path / "folder"
    (folder / NAME).mkdir(parents=True)
    memory = Memory(str(folder))
    memory.keep(entries(ONE, 1))
    assert memory.recall([ONE]) == {}


def test_two_windows_write_at_the_same_time(tmp_path):
    def write(number: int) -> None:
        memory = Memory(str(tmp_path))
        for turn in range(8):
            memory.keep([Entry(Identity(number, turn, 1, 1), b"p", b"d")])

    threads = [threading.Thread(target=write, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    files = [Identity(number, turn, 1, 1) for number in range(2) for turn in range(8)]
    assert len(Memory(str(tmp_path)).recall(files)) == 16


def test_while_another_window_holds_the_file_nobody_waits_for_long(tmp_path):
    memory = Memory(str(tmp_path), patience=0.05)
    memory.keep(entries(ONE, 1))
    held = sqlite3.connect(memory.path, isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    assert memory.recall([ONE]) == {}
    memory.keep(entries(TWO, 1))
    held.execute("ROLLBACK")
    held.close()
    assert len(memory.recall([ONE])) == 1


# Numbers as bytes

FULL = Known(Statistics(10, 1, 2, 0, 3, 4, -2.5e-320, 1 << 70, 0.1, float("inf"), 1.0, 2.0, (0.0,) * 7, False, 5, 6,
                        7, 8, 9), Histogram(-1, 2.5, np.array([1, 2, 1 << 40]), 3, 4))


@pytest.mark.parametrize("known", [FULL, Known(Statistics(0), None),
                                   Known(Statistics(3, nan=3), Histogram(None, None, np.zeros(32, np.int64)))])
def test_numbers_come_back_as_they_were(known):
    back = unpacked(packed(known))
    assert back is not None
    assert back.statistics == known.statistics
    assert (back.sketch is None) == (known.sketch is None)
    if back.sketch is not None:
        assert back.sketch.counts.tolist() == known.sketch.counts.tolist()
        assert back.sketch._replace(counts=0) == known.sketch._replace(counts=0)


@pytest.mark.parametrize("data", [
    b"", b"[]", b"{}", b"null", b"[1,2]", b"\xff\xfe", b"[[1],null]", b"[" * 100_000, packed(FULL)[:-5],
    packed(FULL).replace(b"10,", b'"x",', 1), packed(FULL).replace(b"10,", b"null,", 1),
    packed(FULL).replace(b"[1,2,", b"[1,2.5,"), packed(FULL).replace(b"[1,2,", b"[1,[],"),
    packed(FULL).replace(b"[0.0,", b"["), packed(FULL).replace(b"1099511627776", b"1" * 30)])
def test_nothing_else_is_taken_for_numbers(data):
    assert unpacked(data) is None


# A file


@pytest.fixture
def opened(tmp_path):
    torch.manual_seed(2)
    one = torch.randn(64, 8)
    path = tmp_path / "model.pth"
    torch.save({"a": one, "tied": one, "t": one.T, "b": torch.arange(10), "c": torch.zeros(3, dtype=torch.float16),
                "s": torch.eye(4).to_sparse()}, path)
    source = open_checkpoint(str(path))
    library = Library({str(path): source})
    yield path, new_journal(source.checkpoint), library
    library.close()


def swept(document, library) -> list[Row]:
    rows: list[Row] = []
    sweep(document, library, tensors(document), rows.extend)
    return rows


def tensors(document) -> list[int]:
    return [number for number, node in enumerate(document.checkpoint.nodes) if type(node).__name__ == "Tensor"]


def test_a_file_is_recognised_when_it_is_opened_again(opened, memory):
    path, journal, library = opened
    rows = swept(journal.document, library)
    memory = Memory(os.path.dirname(memory.path))
    remember(journal.document, library, memory, rows)
    again = open_checkpoint(str(path))
    other = Library({str(path): again})
    document = new_journal(again.checkpoint).document
    knowledge = Knowledge()
    knowledge.take(recall(document, other, memory, tensors(document), CancelToken()))
    assert {row.node: row.statistics for row in rows} == {
        row.node: knowledge.of(document.checkpoint, row.node).statistics for row in rows}
    assert knowledge.missing(document.checkpoint, tensors(document)) == []
    other.close()


def test_a_file_that_was_written_again_is_another_one(opened, memory):
    path, journal, library = opened
    remember(journal.document, library, memory, swept(journal.document, library))
    os.utime(path, ns=(1, 1))
    again = open_checkpoint(str(path))
    document = new_journal(again.checkpoint).document
    other = Library({str(path): again})
    assert recall(document, other, memory, tensors(document), CancelToken()) == {}
    other.close()


def test_a_file_that_changes_during_the_sweep_is_not_remembered(opened, memory):
    path, journal, library = opened
    rows = swept(journal.document, library)
    os.utime(path, ns=(1, 1))
    remember(journal.document, library, memory, rows)
    assert not os.path.exists(memory.path)


def test_what_an_edit_made_is_not_remembered(opened, memory):
    _, journal, library = opened
    edited = do(journal, [Cast((("a",),), "bfloat16")]).document
    rows = swept(edited, library)
    remember(edited, library, memory, rows)
    knowledge = Knowledge()
    original = journal.document
    knowledge.take(recall(original, library, memory, tensors(original), CancelToken()))
    nodes = dict(zip(original.checkpoint.nodes[original.checkpoint.root].keys,
                     original.checkpoint.nodes[original.checkpoint.root].children, strict=True))
    assert knowledge.of(original.checkpoint, nodes["a"]) is None
    assert knowledge.of(original.checkpoint, nodes["b"]) is not None


# What is known while a file is open


def test_an_edit_forgets_only_what_it_changes_and_undoing_it_finds_that_again(opened):
    _, journal, library = opened
    knowledge = Knowledge()
    checkpoint = journal.document.checkpoint
    knowledge.add(checkpoint, swept(journal.document, library))
    keys = dict(zip(checkpoint.nodes[checkpoint.root].keys, checkpoint.nodes[checkpoint.root].children, strict=True))
    edited = do(journal, [Cast((("c",),), "float64"), Rename(("b",), "z")])
    now = edited.document.checkpoint
    assert knowledge.missing(now, tensors(edited.document)) == [keys["c"]]
    assert knowledge.of(now, keys["b"]) is knowledge.of(checkpoint, keys["b"])
    assert knowledge.missing(undo(edited).document.checkpoint, tensors(journal.document)) == []
    knowledge.add(now, [Row(keys["c"], None, None, "was cut short")])
    assert knowledge.missing(now, [keys["c"]]) == [keys["c"]]  # looked at once more, perhaps it can be read by then


def test_tensors_of_one_storage_with_equal_elements_share_what_is_known(opened):
    _, journal, library = opened
    knowledge, checkpoint = Knowledge(), journal.document.checkpoint
    keys = dict(zip(checkpoint.nodes[checkpoint.root].keys, checkpoint.nodes[checkpoint.root].children, strict=True))
    knowledge.add(checkpoint, [row for row in swept(journal.document, library) if row.node == keys["a"]])
    assert knowledge.of(checkpoint, keys["tied"]) is knowledge.of(checkpoint, keys["a"]) is not None
    assert knowledge.of(checkpoint, keys["t"]) is None
