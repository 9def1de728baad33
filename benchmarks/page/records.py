"""What was measured last of each subject, kept on the disk, so that one can be measured again by itself."""

import json
from pathlib import Path
from typing import NamedTuple

from .rows import Contender, Curve, Found, Row


class Record(NamedTuple):
    """The last figures of one subject, and where they come from."""

    date: str
    load: float
    """Before the subject was measured."""
    seconds: float
    """How long it took, the building of its files included."""
    machine: str
    versions: str
    failed: str
    """Why there are no figures, or empty."""
    found: Found


def write(folder: Path, name: str, record: Record) -> None:
    """Keep the figures of a subject."""
    folder.mkdir(parents=True, exist_ok=True)
    said = record._asdict() | {"found": {
        "rows": [row._asdict() for row in record.found.rows],
        "contenders": [one._asdict() for one in record.found.contenders],
        "curves": [curve._asdict() for curve in record.found.curves]}}
    (folder / f"{name}.json").write_text(json.dumps(said, indent=1, ensure_ascii=False), encoding="utf-8")


def read(folder: Path, name: str) -> Record | None:
    """The figures of a subject; None where there are none."""
    path = folder / f"{name}.json"
    if not path.exists():
        return None
    said = json.loads(path.read_text(encoding="utf-8"))
    found = said.pop("found")
    curves = tuple([Curve(one["plot"], one["name"], tuple([(at, seconds) for at, seconds in one["points"]]))
                    for one in found["curves"]])
    rows = tuple([Row(**row) for row in found["rows"]])
    return Record(**said, found=Found(rows, tuple([Contender(**one) for one in found["contenders"]]), curves))
