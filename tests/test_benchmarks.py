"""The table of what is measured, and the page of what was: well-formed, whatever the figures say."""

import importlib
import re
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.files import builder
from benchmarks.page.findings import findings
from benchmarks.page.page import document
from benchmarks.page.records import Record, read, write
from benchmarks.page.rows import KEPT, SHORT, STATED, Contender, Curve, Found, Row, ticks, within
from benchmarks.subjects.table import TABLE

DOCS = Path(__file__).parent.parent / "docs"
IDS = [row for subject in TABLE for row in subject.rows]


def test_no_name_of_a_subject_or_a_row_is_there_twice() -> None:
    names = Counter([*IDS, *(f"subject {subject.name}" for subject in TABLE), *(subject.title for subject in TABLE)])
    assert names.most_common(1)[0][1] == 1


@pytest.mark.parametrize("subject", TABLE, ids=lambda subject: subject.name)
def test_a_subject_can_be_measured(subject) -> None:
    for name in subject.files:
        assert builder(name)
    assert subject.measure.__doc__
    assert subject.rows or subject.name.startswith("growth")


def test_what_depends_on_another_file_is_built_after_it() -> None:
    for subject in TABLE:
        for name in ("copied.pth", "half.pth"):
            assert name not in subject.files or subject.files.index("dense.pth") < subject.files.index(name)


def test_a_finding_belongs_to_a_row() -> None:
    assert findings()
    assert not set(findings()) - set(IDS)
    assert all(findings().values())


def test_every_row_of_the_page_names_a_bound_and_a_verdict() -> None:
    rows = []
    for line in (DOCS / "benchmarks.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if line.startswith("| ") and len(cells) == 5 and cells[-1] in (KEPT, SHORT, STATED):
            rows.append(cells)
            assert re.match(r"[≤≥0-9]|stated|no stall|when", cells[1]), line
            assert cells[2], line
    assert len(rows) > 40


def story(worst: float, under: float = 1.0) -> dict[str, dict[str, float]]:
    return {"deed": {"seconds": 1.0, "ticks": 200, "under_20": under, "worst": worst, "busiest": worst / 2}}


@pytest.mark.parametrize(("worst", "under", "kept"), [(0.1, 0.99, True), (0.11, 1.0, False), (0.05, 0.98, False)])
def test_one_bad_round_of_ticks_is_enough(worst: float, under: float, kept: bool) -> None:
    row = ticks("id", "what", [story(0.01), story(worst, under)], "deed")
    assert row.kept is kept
    assert row.verdict == (KEPT if kept else SHORT)
    assert f"longest {worst * 1000:.0f} ms" in row.measured


@pytest.mark.parametrize(("values", "worst", "kept"), [([0.4, 0.5], 0.1, True), ([0.4, 0.51], 0.1, False),
                                                       ([0.4], 0.2, False), ([0.4], None, True)])
def test_every_round_must_be_in_time(values: list[float], worst: float | None, kept: bool) -> None:
    assert within("id", "what", values, 0.5, "s", worst=worst).kept is kept


def test_a_page_says_what_falls_short_what_failed_and_what_was_never_measured(tmp_path: Path) -> None:
    rows = (Row(IDS[0], "what", "≤ 1 s", "0.5 s", "", True), Row(IDS[1], "more", "≤ 1 s", "2.0 s", "", False))
    found = Found(rows, (Contender("`cp`", 1.0, 0.9, 1.1, 0, 3),), (Curve("size", "`ls`", ((1.0, 2.0),)),))
    write(tmp_path, TABLE[0].name, Record("2030-01-01 10:00", 0.5, 60.0, "a machine", "Python 3", "", found))
    broken = Record("2030-01-02 10:00", 0.5, 60.0, "a machine", "Python 3", "it broke", Found(()))
    write(tmp_path, TABLE[1].name, broken)
    known = {subject.name: read(tmp_path, subject.name) for subject in TABLE[:2]}
    assert known[TABLE[0].name].found == found
    page = document(TABLE, known)
    assert "Of 2 bounds, 1 are kept, and **1 falls short**." in page
    assert "| more | ≤ 1 s | 2.0 s |  | **falls short** |" in page
    assert "| `cp` | 1.00 s | 0.90–1.10 s | – | 3 |" in page
    assert "**Not measured**: it broke" in page
    assert page.count("\nNot measured.\n") == len(TABLE) - 2
    assert read(tmp_path, TABLE[2].name) is None


@pytest.mark.parametrize("name", ["opener", "renamer", "sweeper", "comparer", "saver", "looker"])
def test_a_person_has_a_script(name: str) -> None:
    person = importlib.import_module(f"benchmarks.people.{name}")
    assert person.__doc__.count("python -m benchmarks.people.") == 1
