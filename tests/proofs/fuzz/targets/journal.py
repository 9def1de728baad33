"""The journal of a change within a file, found after a crash: read, judged, and used to repair the file."""

import hashlib
import os

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.files import Identity
from ckpt_browser.formats.writing.in_place import journal
from ckpt_browser.formats.writing.in_place.recovery import COMPLETE, TORN, repair, repair_needed

from .. import checking, places
from ..choices import Choices
from ..guard import allowed
from ..target import Target

BEFORE = bytes(range(1, 97))
MAGIC = b"ckpt-browser in-place journal 1\n"


def feed(data: bytes) -> None:
    """Half of the inputs are journals as they are, the others describe a change that was interrupted somewhere."""
    if data[:1] < b"\x80":
        _any(data[1:])
    else:
        _interrupted(Choices(data[1:]))


def _any(content: bytes) -> None:
    """A journal of any content, mostly with a checksum that is right."""
    if content[:1] < b"\xc0":
        body = content[1:] if content[:1] < b"\x40" else MAGIC + content[1:]
        content = body + hashlib.sha256(body).digest()
    path = places.put(BEFORE, "journalled")
    real = os.path.realpath(path)
    places.put(content, os.path.basename(journal.journal_path(real)))
    try:
        repair_needed(path)
        with allowed():
            repair(path)
    except CheckpointError as error:
        checking.refused(error)
    with allowed():
        journal.forget_journal(real)


def _interrupted(choices: Choices) -> None:
    """Wherever the change stopped, the file is afterwards as it was before, or as it was to be."""
    place = choices.number(len(BEFORE))
    new = choices.few(choices.number(60))
    old = BEFORE[place:place + len(new)]
    after = BEFORE[:place] + new + BEFORE[place + len(new):]
    path = places.put(BEFORE, "journalled")
    real = os.path.realpath(path)
    status = os.stat(path)
    identity = Identity(status.st_dev, status.st_ino, len(BEFORE), status.st_mtime_ns)
    with allowed():
        journal.forget_journal(real)
        journal.write_journal(real, journal.Change(identity, place, old, new))
        torn = BEFORE + bytes(choices.number(max(0, len(after) - len(BEFORE))))
        reached = choices.number(len(new)) if new else 0
        torn = torn[:place] + new[:reached] + torn[place + reached:]
        with open(path, "r+b") as file:
            file.write(torn)
    found = repair_needed(path)
    assert found is not None
    with allowed():
        repair(path)
        with open(path, "rb") as file:
            content = file.read()
    if found.state == TORN:
        assert content == BEFORE
    elif found.state == COMPLETE:
        assert content == after
    assert content in (BEFORE, after), (found.state, place, len(new))
    assert not os.path.lexists(found.journal)


def _samples() -> dict[str, bytes]:
    change = journal.Change(Identity(1, 2, 96, 3), 4, BEFORE[4:9], b"12345")
    whole = journal._encoded(change)
    found = {"whole": b"\0\xff" + whole, "body": b"\0\0" + whole[:-32], "numbers": b"\0\x40" + whole[len(MAGIC):-32],
             "empty": b"\0\xff"}
    return found | {f"torn-{place}": bytes((255, place, 20)) + bytes(20) + bytes((place, 3)) for place in (0, 40, 96)}


TARGET = Target("journal", feed,
                (MAGIC, b"\x60\0\0\0\0\0\0\0", b"\0\x40", b"\xff" * 8), longest=512, samples=_samples)
