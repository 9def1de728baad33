"""safetensors files: a JSON header, checked here in full, and the bytes that it lays out."""

import re

from ...core.checkpoint import Checkpoint, FilePart
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.nodes import Broken, Group, Value
from ..files import ByteFile
from ..json_scan import SPACE, Scanner
from ..source import Source
from .safetensors_rows import Rows

METADATA = "__metadata__"
_STEP = 1 << 14
_NUMBER = "(0|[1-9][0-9]{0,18})"
_PLAIN_ENTRY = re.compile(
    r'~"(?!__metadata__")([^"\\\x00-\x1f]*)"~:~\{~"dtype"~:~"([A-Z0-9_]+)"~,~"shape"~:~\[([0-9, \t\n\r]*)\]~,'
    r'~"data_offsets"~:~\[~NUMBER~,~NUMBER~\]~\}~([,}])'.replace("~", SPACE).replace("NUMBER", _NUMBER))
"""One tensor as every known writer writes it, with what follows it; other entries go the long way."""


def read(file: ByteFile, token: CancelToken, report: Report, *, keep: bool = False) -> Source:
    """Every tensor of the header, in its order, each with a storage of its own.

    A tensor that contradicts itself is a Broken row; gaps, overlaps and bytes beyond
    the end of the file are problems, and what lies within the file stays readable.

    Raises:
        CheckpointError: the header is missing, too long or no JSON object.
    """
    text, base = _header(file)
    rows = Rows(base, file.size)
    metadata = _entries(text, rows, token, report)
    rows.finish()
    attributes = () if metadata is None else ((METADATA, _add_metadata(rows, metadata)),)
    facts: list[tuple[str, str]] = [(marked("header"), say("{base} bytes", base=Count(base)))]
    if isinstance(metadata, list):
        facts.extend((say("metadata {key}", key=key), value) for key, value in metadata if isinstance(value, str))
    rows.nodes.append(Group("dict", tuple(rows.names), tuple(range(len(rows.names))), attributes))
    return Source(Checkpoint(
        path=file.path, format="safetensors", nbytes=file.size, nodes=rows.nodes, root=len(rows.nodes) - 1,
        storages=rows.storages, files=(FilePart(file.path, file.size),), problems=tuple(rows.problems),
        facts=tuple(facts)), [file])


def _header(file: ByteFile) -> tuple[str, int]:
    """The header's text, and the byte place at which the tensors begin."""
    if file.size < 8:
        raise CheckpointError(say("is cut short: its header length takes 8 bytes, but the file ends at byte {size}",
                                  size=file.size))
    length = int.from_bytes(file.read(0, 8), "little")
    if length > LIMITS.header_bytes:
        raise CheckpointError(say("promises a header of {length} bytes, more than the limit of {header_bytes}",
                                  length=Count(length), header_bytes=Count(LIMITS.header_bytes)))
    if 8 + length > file.size:
        raise CheckpointError(say("is cut short: its header ends at byte {length}, but the file ends at byte {size}",
                                  length=Count(8 + length), size=Count(file.size)))
    try:
        text = file.read(8, length).decode("utf-8")
    except UnicodeDecodeError as error:
        raise CheckpointError(marked("has a header that is not UTF-8"), place=say("byte {offset}",
                                                                          offset=Count(8 + error.start))) from None
    if not text.startswith("{"):
        raise CheckpointError(marked("has a header that does not begin with “{”"), place=marked("byte 8"))
    return text, 8 + length


def _entries(text: str, rows: Rows, token: CancelToken, report: Report) -> object:
    """Put every entry of the header into ``rows``; its metadata comes back, None where it has none."""
    scanner = Scanner(text)
    metadata: object = None
    count = 0
    try:
        scanner.token("{")
        more = scanner.peek() != "}" or scanner.token("}") == "{"
        while more:
            if count % _STEP == 0:
                token.check()
                report(marked("reading the header"), scanner.place, len(text))
            count += 1
            plain = _PLAIN_ENTRY.match(text, scanner.place)
            if plain:
                name, dtype, shape, begin, end, after = plain.groups()
                rows.add(name, dtype, shape, int(begin), int(end))
                scanner.place = plain.end()
            else:
                name = scanner.string()
                _check_text(rows, name)
                scanner.token(":")
                if name == METADATA:
                    if metadata is not None:
                        rows.warn(marked("the header has two entries of metadata, of which the last counts"))
                    metadata = _read_metadata(scanner)
                else:
                    rows.add_other(name, scanner.value())
                after = scanner.token(",}")
            more = after == ","
        scanner.end()
    except CheckpointError as error:
        raise CheckpointError(error.reason, place=error.place or marked("header")) from None
    return metadata


def _read_metadata(scanner: Scanner) -> object:
    """Keys and values as a list of pairs; any other value as it is."""
    if scanner.peek() != "{":
        return (scanner.value(),)
    return [(key, scanner.value()) for key in scanner.members()]


def _add_metadata(rows: Rows, metadata: object) -> int:
    """The node that shows the metadata."""
    if not isinstance(metadata, list):
        rows.warn(marked("the header's metadata is no JSON object"))
        return rows.append(Broken("dict", marked("is no JSON object of texts")))
    children = []
    for key, value in metadata:
        _check_text(rows, key)
        _check_text(rows, value)
        if not isinstance(value, str):
            rows.warn(say("metadata {key} is no text", key=key))
        plain = value is None or isinstance(value, str | int | float)
        children.append(rows.append(Value(type(value).__name__, value) if plain
                                    else Broken("str", marked("is a nested value where only text is allowed"))))
    return rows.append(Group("dict", tuple([key for key, _ in metadata]), tuple(children)))


def _check_text(rows: Rows, value: object) -> None:
    """Tell of half a character, which JSON can write and no text may hold."""
    if isinstance(value, str) and not value.isascii() and any("\ud800" <= char <= "\udfff" for char in value):
        rows.warn(marked("the header has a text with half a character; the safetensors library refuses such a file"))
