"""Two strange checkpoints side by side: what of one belongs to what of the other, as rows and as reports."""

import json
from functools import cache

from ckpt_browser.core.document import new_document
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.comparing.comparing import Compared, Comparison, compare
from ckpt_browser.workspace.comparing.reporting.csv_report import to_csv
from ckpt_browser.workspace.comparing.reporting.json_report import Titles, to_json
from ckpt_browser.workspace.comparing.reporting.summary import summary_of
from ckpt_browser.workspace.comparing.rows.rows import build_rows
from ckpt_browser.workspace.reading.library import Library
from tests.formats.hostile import zipped

from .. import changing, checking, places
from ..changing import Mutate
from ..grammar import program
from ..target import Target
from .recognise import GIVEN
from .recognise import TARGET as ONE

TITLES = Titles("left", "right")


def feed(data: bytes) -> None:
    """The first two bytes are the length of the left program; without a right one, it is compared with itself."""
    left, right = _parts(data)
    with_both = [_compared(part, name) for part, name in ((left, "left.pt"), (right or left, "right.pt"))]
    try:
        one, other = with_both
        if one is not None and other is not None:
            _compare(one, other)
    except CheckpointError as error:
        checking.refused(error)
    finally:
        for side in with_both:
            if side is not None:
                side.library.close()


def _compare(one: Compared, other: Compared) -> None:
    itself = compare(one, one, read=True)
    assert set(itself.counts()) <= {"same", ""}, itself.counts()
    assert not itself.beside
    _say(compare(one, other, read=True))


def _say(comparison: Comparison) -> None:
    rows = build_rows(comparison)
    assert len(rows) >= 1
    summary = summary_of(comparison)
    json.loads("".join(to_json(comparison, summary, TITLES, CancelToken())))
    "".join(to_csv(comparison, summary, CancelToken())).encode("utf-8", "surrogatepass")


def _compared(part: bytes, name: str) -> Compared | None:
    given = part if part.startswith(GIVEN) else program(part)
    path = places.put(zipped(given, **_storages()), name)
    library = Library()
    try:
        return Compared(new_document(library.source(path).checkpoint), library)
    except CheckpointError:
        library.close()
        return None


@cache
def _storages() -> dict[str, bytes]:
    return {f"data__{key}": bytes(range(key, key + 192)) for key in range(24)}


def _parts(data: bytes) -> tuple[bytes, bytes]:
    end = 2 + int.from_bytes(data[:2], "little")
    return data[2:end], data[end:]


def _joined(left: bytes, right: bytes) -> bytes:
    return len(left[:0xFFFF]).to_bytes(2, "little") + left[:0xFFFF] + right


def change(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change one of the two, or make them alike."""
    left, right = _parts(data)
    if not seed % 11:
        return _joined(left, left)[:most]
    how = changing.opcodes if (left if seed % 2 else right).startswith(GIVEN) else changing.plainly
    if seed % 2:
        left = how(left, mutate, most // 2, seed)
    else:
        right = how(right, mutate, most // 2, seed)
    return _joined(left, right)[:most]


def _samples() -> dict[str, bytes]:
    found = ONE.samples()
    return {f"{name}-both": _joined(data, data) for name, data in found.items() if len(data) < 900} \
        | {f"{name}-alone": _joined(data, b"") for name, data in found.items() if not name.startswith("maker")}


TARGET = Target("comparing", feed, ONE.words, change, 4096, _samples)
