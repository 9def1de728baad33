"""Every reader gets some hundred inputs made from the kept ones: the same in every run, for a few seconds in all."""

import sys
from pathlib import Path

import pytest

from tests.proofs.fuzz import running
from tests.proofs.fuzz.findings import STORY
from tests.proofs.fuzz.targets import MODULES, NAMES, load

try:
    import atheris
except ImportError:
    atheris = None

RUNS = {"zips": 60, "recognise": 60, "elements": 60, "comparing": 30, "saving": 20, "archives": 100,
        "distributed": 100, "journal": 100, "desktop": 100}
"""Changed inputs beside the kept ones, where one takes long."""
MOST = 300
SIZE = 1_000_000
"""Bytes of all kept inputs together."""

pytestmark = pytest.mark.skipif(atheris is None, reason=f"NO ATHERIS: there is none for {sys.platform} and this Python")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_comes_out_of_a_reader_but_what_is_documented(tmp_path: Path, name: str) -> None:
    kept = list((running.SEEDS / name).iterdir())
    assert kept
    runs = len(kept) + RUNS.get(name, MOST)
    folders = [str(tmp_path / "new"), str(running.SEEDS / name)]
    (tmp_path / "new").mkdir()
    outcome = running.fuzz(load(name), [f"-runs={runs}", "-seed=7"], folders, str(tmp_path / "findings"), limit=120)
    assert not outcome.trouble, outcome.trouble
    assert not outcome.findings, "\n".join(_told(path) for path in outcome.findings)
    assert outcome.runs >= runs
    assert outcome.edges > 20


def _told(path: str) -> str:
    """A finding with its bytes, so that it can be found again from the report alone."""
    story = Path(path).with_suffix(STORY)
    return f"{Path(path).read_bytes()!r}\n{story.read_text() if story.exists() else path}"


def test_all_kept_inputs_are_small() -> None:
    assert sum(path.stat().st_size for path in running.SEEDS.rglob("*") if path.is_file()) < SIZE
    assert {path.name for path in running.SEEDS.iterdir()} == set(MODULES)


@pytest.mark.parametrize("wrong", [b"", b"x"])
def test_a_reader_that_fails_is_a_finding(tmp_path: Path, wrong: bytes) -> None:
    from tests.proofs.fuzz.findings import INPUT, Findings, in_folder

    findings = Findings(str(tmp_path / "findings"))
    for _ in range(2):
        try:
            raise KeyError(wrong)
        except KeyError as error:
            findings.note(error, wrong)
    (path,) = in_folder(str(tmp_path / "findings"))
    assert path.endswith(INPUT)
    assert Path(path).read_bytes() == wrong
    assert "KeyError" in Path(path).with_suffix(STORY).read_text()
