"""Where reports go: beside their place first, and never over one of the files that they are about."""

import os
from collections.abc import Iterable, Sequence

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken
from ....core.messages import marked
from ....formats.writing.disk.target import replacing, target_of
from ...reading.needed import check_needed
from ..comparing import Compared, Comparison


def check_target(path: str, sides: Sequence[Compared] = ()) -> None:
    """Say now what would keep a report from being written.

    Raises:
        CheckpointError: the place is no file's, is not to be written, or is that of a file that is compared.
    """
    target = target_of(path)
    if not os.path.isdir(target.folder):
        raise CheckpointError(marked("cannot be saved: there is no such folder"))
    if not os.access(target.folder, os.W_OK):
        raise CheckpointError(marked("cannot be saved: its folder is write-protected"))
    if any(_is_same(target.path, other) for other in files_of(sides)):
        raise CheckpointError(marked("is one of the files that are compared; the report needs a file of its own"))


def write_report(path: str, texts: Iterable[str], comparison: Comparison, token: CancelToken | None = None) -> int:
    """Write a text file and put it in its place in one step; returns its bytes.

    Raises:
        CheckpointError: it cannot be written, or a file that is compared changed meanwhile; what was there stays.
        Cancelled: the token was raised.
    """
    check_target(path, [Compared(side.document, side.library) for side in (comparison.left, comparison.right)])
    with replacing(path, 0, check=lambda: check_unchanged(comparison, token)) as replacement:
        for text in texts:
            if token is not None:
                token.check()
            replacement.out.write(text.encode("utf-8", "backslashreplace"))
        return replacement.out.position


def check_unchanged(comparison: Comparison, token: CancelToken | None = None) -> None:
    """Raise where what is compared lies in a file that changed on disk since it was opened."""
    for side in (comparison.left, comparison.right):
        check_needed(side.document, side.library, token)


def files_of(sides: Sequence[Compared]) -> list[str]:
    """Paths of everything that is read for a comparison."""
    found = []
    for side in sides:
        for origin in side.document.origins:
            source = side.library.source(origin)
            found += [origin, *(file.path for file in source.files)]
    return list(dict.fromkeys(found))


def _is_same(path: str, other: str) -> bool:
    if not os.path.exists(other):
        return False
    if os.path.exists(path):
        return os.path.samefile(path, other)
    return os.path.realpath(path) == os.path.realpath(other)
