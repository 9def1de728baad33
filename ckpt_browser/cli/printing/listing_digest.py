"""The listing for programs that compare lines, such as git: one line per entry, with a checksum of what it holds."""

import zlib
from collections.abc import Callable, Iterator

from ...core.document import Document, new_document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.nodes import Broken, Group, Node, Opaque, Tensor, Value
from ...core.outline import walk
from ...core.paths import path_text, visible
from ...formats.source import Source
from ...workspace.comparing.aligning.checksums import Checksums
from ...workspace.reading.library import Library
from ...workspace.rows.cells import value_text
from ..operations.globs import Globs

LONGEST = 4000
"""Characters of a path that are shown; two that differ behind it are still two lines."""
VALUE = 200
"""Characters of a value that are shown; of a longer one a checksum follows."""


def write_digests(source: Source, globs: Globs, write: Callable[[str], object], report: Report) -> bool:
    """Write a line for each entry; False where none matches.

    The lines say nothing of the file's name, place and time, and none depends on the others: what did not change
    has the same line in another file.

    Raises:
        CheckpointError: the file changed while it was read.
    """
    document = new_document(source.checkpoint)
    checksums = Checksums(document, Library({document.origins[0]: source}), CancelToken(), report)
    write(f"format: {source.checkpoint.format}\n")
    found = False
    for line in _lines(document, globs, checksums):
        write(line + "\n")
        found = True
    source.check_unchanged()
    for problem in source.checkpoint.problems:
        if problem.severity != "note":
            write(f"{problem.severity}: {visible(problem.message)}\n")
    return found


def _lines(document: Document, globs: Globs, checksums: Checksums) -> Iterator[str]:
    nodes = document.checkpoint.nodes
    parts = 0
    for path, number, seen in walk(document.checkpoint):
        node = nodes[number]
        if parts and len(path) > parts:
            continue  # what a tensor is made of is in its own checksum
        parts = len(path) if isinstance(node, Tensor) and node.parts else 0
        if globs.match(path):
            name = visible(path_text(path), LONGEST) or "(the file as a whole)"
            yield f"{name}: {'shown above' if seen else _told(node, checksums)}"


def _told(node: Node, checksums: Checksums) -> str:
    if isinstance(node, Tensor):
        kind = "" if node.type_name == "torch.Tensor" else f"{visible(node.type_name)} "
        return f"{kind}{node.dtype} {list(node.shape)} {visible(node.device)} {_checksum(node, checksums)}"
    if isinstance(node, Value):
        return f"{visible(node.type_name)} {_value(node)}"
    if isinstance(node, Broken):
        return f"unreadable {visible(node.type_name)}: {visible(node.reason)}"
    if isinstance(node, Opaque):
        return f"{visible(node.type_name)} ({visible(node.how)}, not made)"
    assert isinstance(node, Group)
    return visible(node.type_name)


def _checksum(tensor: Tensor, checksums: Checksums) -> str:
    if tensor.device == "meta" and tensor.storage is None:
        return "no numbers"
    try:
        return f"crc32 {checksums.of(tensor):08x}"
    except CheckpointError as error:
        return f"unreadable: {visible(str(error))}"


def _value(node: Value) -> str:
    text = value_text(node, VALUE)
    whole = repr(node.value)
    more = f" crc32 {zlib.crc32(whole.encode('utf-8', 'backslashreplace')):08x}" if len(whole) > VALUE else ""
    return visible(text, 2 * VALUE) + more
