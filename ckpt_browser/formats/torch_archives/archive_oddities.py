"""Small records of a torch zip archive that torch itself would stumble over, though all of it can be read here."""

import re
from collections.abc import Iterator

from ...core.checkpoint import Problem
from ...core.messages import Message, marked, say
from ...core.paths import visible
from .archive import Archive

NEWEST = 10
"""The newest form of archives that torch reads."""
_SHORT = 100
"""Longest record whose text is looked at."""
_KNOWN = ("data.pkl", "constants.pkl", "model.json", "version", "byteorder", ".data/version", ".format_version",
          ".storage_alignment", "attributes.pkl")
"""Records that torch asks for by name."""
_NUMBER = re.compile(rb"\s*\+?([0-9]{1,18})")


def oddities(archive: Archive) -> Iterator[Problem]:
    """Warnings about the version, the byte order, and records that lie where torch puts none."""
    for message in _versions(archive):
        yield Problem("warning", message)
    order = _text(archive, "byteorder") if archive.has("byteorder") else b"little"
    if order not in (b"little", b"big"):
        yield Problem("warning", say("its byte order is written as {text}, which torch refuses; it is read as {order}",
                                     text=_shown(order), order=archive.byteorder))
    alignment = _text(archive, ".storage_alignment") if archive.has(".storage_alignment") else b"64"
    if not re.fullmatch(rb"\s*[+-]?[0-9]{1,18}\s*", alignment):
        yield Problem("warning", say("record {name} holds {text} instead of a number, which torch refuses",
                                     name=archive.folder + ".storage_alignment", text=_shown(alignment)))
    for name, known in _in_another_case(archive):
        yield Problem("warning", say("torch takes record {name} for {known}, as it does not mind the case of letters",
                                     name=visible(name, _SHORT), known=known))
    strays = [name for name in archive.records if not name.startswith(archive.folder)]
    if strays:
        yield Problem("warning", say("record {name} lies outside of the folder {folder}, which torch refuses",
                                     name=visible(strays[0], _SHORT), folder=visible(archive.folder, _SHORT)))


def _in_another_case(archive: Archive) -> Iterator[tuple[str, str]]:
    """Records that only torch finds under a known name; here names are exact."""
    missing = {(archive.folder + known).lower(): known for known in _KNOWN if not archive.has(known)}
    lengths = set(map(len, missing))
    for name in archive.records:
        if len(name) in lengths and (known := missing.get(name.lower())) is not None:
            yield name, known


def _versions(archive: Archive) -> Iterator[Message]:
    names = [name for name in ("version", ".data/version") if archive.has(name)]
    if not names:
        yield marked("holds no record of its version, without which torch refuses it")
        return
    text = _text(archive, names[0])
    found = _NUMBER.match(text)
    if found is None:
        yield say("its version is written as {text}, which is no number; torch refuses it", text=_shown(text))
    elif not 1 <= int(found[1]) <= NEWEST:
        yield say("its version is {version}; torch reads 1 to {newest}", version=int(found[1]), newest=NEWEST)


def _text(archive: Archive, name: str) -> bytes:
    """What a small record holds, cut where it is long."""
    if archive.records[archive.folder + name].nbytes > _SHORT:
        return b"..."
    return archive.content(name)


def _shown(text: bytes) -> str:
    return f"“{visible(text.decode('utf-8', 'backslashreplace').strip(), _SHORT)}”"
