"""What is made of journals: whole, half written, foreign, hostile; and what readers make of torn files."""

import errno
import os
import random
from pathlib import Path

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.formats.files import ByteFile, is_grown
from ckpt_browser.formats.reading import read
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.in_place.changing import append_records, rewrite_header
from ckpt_browser.formats.writing.in_place.journal import Change, journal_path, read_journal, write_journal
from ckpt_browser.formats.writing.in_place.recovery import repair, repair_needed

from ...proofs.faults.shim import Doing, Rule, Shim, failing
from ..damage import flips, sentence
from .small_files import NAME, append, hidden, make_header, make_torn_zip, make_zip, rewrite


class Stopped(BaseException):
    """The process dies here."""


def die(doing: Doing) -> None:
    raise Stopped


@pytest.fixture
def torn(tmp_path) -> Path:
    """An archive of which a part of the new end is written, and its journal."""
    return make_torn_zip(tmp_path)


@pytest.fixture
def whole(tmp_path) -> Path:
    return make_zip(tmp_path)


def identity_of(path: Path):
    file = ByteFile(str(path))
    file.close()
    return file.identity


def state_of(path: Path) -> str:
    found = repair_needed(str(path))
    assert found is not None
    assert found.path == os.path.realpath(path)
    assert found.journal == journal_path(found.path)
    assert "\n" not in found.message
    assert not found.message.endswith(".")
    return found.state


def test_no_journal(whole):
    assert repair_needed(str(whole)) is None
    assert repair_needed(str(whole.parent / "missing")) is None
    assert repair_needed("a\0b") is None
    assert repair(str(whole)) == "there is nothing to repair"


def test_a_journal_says_what_was_written_down(whole):
    change = Change(identity_of(whole), 10, whole.read_bytes()[10:30], b"x" * 20)
    write_journal(str(whole), change)
    assert read_journal(str(whole)) == change
    with pytest.raises(CheckpointError, match="file exists"):
        write_journal(str(whole), change)


def test_a_torn_file_becomes_what_it_was(torn):
    assert state_of(torn) == "torn"
    before = ByteFile(str(torn))
    change = read_journal(str(torn))
    before.close()
    assert repair(str(torn)) == "the file is as before the interrupted save"
    assert identity_of(torn) == change.before
    assert repair_needed(str(torn)) is None


def test_repair_through_a_link(torn, tmp_path):
    (tmp_path / "link").symlink_to(torn)
    assert state_of(tmp_path / "link") == "torn"
    repair(str(tmp_path / "link"))
    assert repair_needed(str(torn)) is None
    assert (tmp_path / "link").is_symlink()


def test_half_a_journal_tells_that_nothing_was_changed(whole):
    data, journal = whole.read_bytes(), Path(journal_path(str(whole)))
    write_journal(str(whole), Change(identity_of(whole), len(data), b"", b"new" * 50))
    written = journal.read_bytes()
    for kept in (*range(len(written)), bytes(len(written)), written[:100] + bytes(len(written) - 100)):
        journal.write_bytes(written[:kept] if isinstance(kept, int) else kept)
        assert state_of(whole) == "untouched"
        repair(str(whole))
        assert whole.read_bytes() == data
        assert not hidden(whole.parent)


def test_a_save_in_place_passes_over_a_journal_that_has_nothing_left_to_say(whole):
    data = whole.read_bytes()
    change = Change(identity_of(whole), len(data), b"", b"new" * 50)
    write_journal(str(whole), change)
    append_records(str(whole), identity_of(whole), {"archive/data.pkl": b"newer"})
    assert not hidden(whole.parent)
    assert whole.read_bytes().startswith(data)


def test_a_torn_file_is_not_changed_in_place(torn):
    data = torn.read_bytes()
    for action, argument in ((append_records, {"archive/data.pkl": b""}), (rewrite_header, b"{}")):
        with pytest.raises(CheckpointError, match="repair it to have it as it was before"):
            action(str(torn), identity_of(torn), argument)
    assert torn.read_bytes() == data
    assert state_of(torn) == "torn"


def test_a_new_file_in_the_place_of_a_torn_one_has_no_journal(torn):
    with replacing(str(torn), 3) as replacement:
        replacement.out.write(b"new")
    assert not hidden(torn.parent)


def test_a_file_that_was_replaced_has_nothing_to_do_with_the_journal(torn, tmp_path):
    (tmp_path / "other").write_bytes(b"somebody else's" * 100_000)
    os.replace(tmp_path / "other", torn)
    assert state_of(torn) == "untouched"
    repair(str(torn))
    assert torn.read_bytes() == b"somebody else's" * 100_000
    assert not hidden(tmp_path)


@pytest.mark.parametrize("change", [
    lambda data, size: data + b"somebody else's", lambda data, size: data[:size - 1], lambda data, size: b"",
    lambda data, size: data[:size] + b"somebody else's", lambda data, size: data * 2,
    lambda data, size: data[:size + 600] + b"!" + data[size + 601:]])
def test_a_file_that_somebody_else_changed_is_left_alone(torn, change):
    size = read_journal(str(torn)).before.size
    data = change(torn.read_bytes(), size)
    with torn.open("r+b") as file:
        file.truncate(0)
        file.write(data)
    assert state_of(torn) == "foreign"
    with pytest.raises(CheckpointError, match="was changed by another program") as caught:
        repair(str(torn))
    assert Path(journal_path(str(torn))).name in str(caught.value)
    with pytest.raises(CheckpointError, match="was changed by another program"):
        append_records(str(torn), identity_of(torn), {"archive/data.pkl": b""})
    assert torn.read_bytes() == data
    assert len(hidden(torn.parent)) == 1


def test_a_file_that_is_being_changed(torn):
    data = torn.read_bytes()
    with replacing(str(torn), 0) as replacement:
        replacement.out.write(data)
        assert state_of(torn) == "busy"
        with pytest.raises(CheckpointError, match="wait until it has finished"):
            repair(str(torn))


def test_a_write_protected_file_is_not_repaired(torn):
    torn.chmod(0o444)
    with pytest.raises(CheckpointError, match="write-protected"):
        repair(str(torn))
    assert state_of(torn) == "torn"


def test_what_is_no_journal(whole):
    data, journal = whole.read_bytes(), Path(journal_path(str(whole)))
    journal.symlink_to(whole)
    assert "is a link" in sentence(lambda: repair(str(whole)))
    assert "is a link" in sentence(lambda: repair_needed(str(whole)))
    journal.unlink()
    journal.mkdir()
    assert "is a folder" in sentence(lambda: repair(str(whole)))
    journal.rmdir()
    os.mkfifo(journal)
    assert "a pipe (FIFO)" in sentence(lambda: repair(str(whole)))
    journal.unlink()
    with journal.open("wb") as file:
        file.truncate(1 << 40)
    assert "too long for a journal" in sentence(lambda: repair(str(whole)))
    assert whole.read_bytes() == data


def test_damaged_journals_change_nothing(torn):
    data, journal = torn.read_bytes(), Path(journal_path(str(torn)))
    written = journal.read_bytes()
    for damaged in flips(written, 300):
        journal.write_bytes(damaged)
        assert state_of(torn) == "untouched"
    assert torn.read_bytes() == data


@pytest.mark.parametrize("field", range(7))
def test_journals_that_lie_are_no_journals(whole, field):
    """Numbers that fit nothing, under a checksum that fits."""
    data = whole.read_bytes()
    for number in (0, 1, len(data), len(data) + 1, 1 << 62):
        change = Change(identity_of(whole), len(data), b"", b"new" * 50)
        values = [*change.before, change.place]
        if field < 5:
            values[field] = number
        forged = Change(type(change.before)(*values[:4]), values[4], b"o" * (min(number, 999) if field == 5 else 0),
                        b"n" * (min(number, 999) if field == 6 else 150))
        write_journal(str(whole), forged)
        sentence(lambda: repair(str(whole)))
        assert whole.read_bytes() == data
        for name in hidden(whole.parent):
            (whole.parent / name).unlink()


@pytest.mark.parametrize(("make", "change"), [(make_zip, append), (make_header, rewrite)])
def test_torn_files_open_or_are_refused_in_a_sentence(tmp_path, make, change):
    """A reader that does not know of journals sees every state that a killed save leaves."""
    path = make(tmp_path)
    old = path.read_bytes()
    change(path)
    new, rolled = path.read_bytes(), random.Random(5)
    for size in (*rolled.sample(range(len(old), len(new) + 1), 60 if change is append else 1), len(old), len(new)):
        torn = bytearray(new[:size])
        for _ in range(rolled.randrange(4)):
            start = rolled.randrange(0, size, 512)
            torn[start:start + 512] = old[start:start + 512].ljust(len(torn[start:start + 512]), b"\0")
        path.write_bytes(torn)

        def opened() -> None:
            read(str(path), CancelToken(), no_report).close()

        sentence(opened)


def test_died_between_the_change_and_its_end(tmp_path):
    """The journal outlives the change: the next opening sees that all is done."""
    for name in ("tried", "died"):
        (tmp_path / name).mkdir()
        make_zip(tmp_path / name)
    append(tmp_path / "tried" / NAME)
    with pytest.raises(Stopped), Shim(Rule("unlink", 1, die)):
        append(tmp_path / "died" / NAME)
    path = tmp_path / "died" / NAME
    assert state_of(path) == "complete"
    assert repair(str(path)) == "the interrupted save was complete"
    assert path.read_bytes() == (tmp_path / "tried" / NAME).read_bytes()
    assert not hidden(path.parent)


@pytest.mark.parametrize("act", [repair, repair_needed])
def test_a_journal_that_cannot_be_looked_at_is_not_taken_for_none(torn, act):
    name = Path(journal_path(str(torn))).name

    def fail(doing: Doing) -> object:
        if str(doing.args[0]).endswith(name):
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return doing.go_on()

    with Shim(folder=torn.parent) as shim:
        repair_needed(str(torn))
    nth = shim.names().count("lstat")
    for number in range(1, nth + 4):
        with Shim(Rule("lstat", number, fail), torn.parent):
            said = sentence(lambda: act(str(torn)))
        if name in said:
            assert "cannot be looked at (input/output error)" in said
            assert state_of(torn) == "torn"
            return
        if act is repair:
            torn.unlink()
            make_torn_zip(torn.parent)
    raise AssertionError("nobody looks at the journal")


def test_a_change_that_can_neither_be_made_nor_taken_back_is_not_remembered(whole):
    before = identity_of(whole)
    with Shim(Rule("write", 2, failing(errno.EIO, half=True), lasting=True), whole.parent), \
            pytest.raises(CheckpointError, match="open it again to repair it"):
        append(whole)
    now = identity_of(whole)
    assert now != before
    assert not is_grown(before, now)


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_person_who_stops_while_the_journal_is_written_leaves_none(whole, call):
    before = whole.read_bytes()
    change = Change(identity_of(whole), len(before), b"", b"new bytes")
    with pytest.raises(Stopped), Shim(Rule(call, 1, die), whole.parent):
        write_journal(str(whole), change)
    assert not hidden(whole.parent)
    assert whole.read_bytes() == before
