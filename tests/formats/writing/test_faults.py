"""Whatever the disk refuses and wherever the process dies: one whole file, and nothing else in its folder."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.writing.disk.leftovers import leftovers
from ckpt_browser.formats.writing.in_place.journal import journal_path
from ckpt_browser.formats.writing.in_place.recovery import repair, repair_needed

from .faults import ERRORS, Faults
from .scenarios import IN_PLACE, NAME, SCENARIOS, digest, hidden

MOST_CALLS = 200


class Expected:
    """What may lie in a file's place before, and after."""

    def __init__(self, scenario: str, base: Path) -> None:
        folder = base / "expected"
        folder.mkdir()
        SCENARIOS[scenario].prepare(folder)
        self.old = digest(folder / NAME)
        SCENARIOS[scenario].act(str(folder / NAME))
        self.new = digest(folder / NAME)
        assert self.old != self.new
        assert not hidden(folder)


@pytest.fixture(scope="module", params=SCENARIOS)
def scenario(request, tmp_path_factory):
    name = request.param
    return name, Expected(name, tmp_path_factory.mktemp("scenario"))


def faulty(scenario: str, folder: Path, call: int, error: str, **how: bool) -> tuple[Faults, str]:
    """Run a scenario with a fault; returns the injector, and what the person is told (empty: it went well)."""
    folder.mkdir()
    SCENARIOS[scenario].prepare(folder)
    faults, told = Faults(call, ERRORS[error], **how), ""
    with faults:
        try:
            SCENARIOS[scenario].act(str(folder / NAME))
        except CheckpointError as caught:
            told = str(caught)
            assert told
            assert "\n" not in told
            assert not told.endswith(".")
    return faults, told


@pytest.mark.parametrize("half", [False, True])
@pytest.mark.parametrize("error", ERRORS)
def test_one_call_fails(scenario, error, half, tmp_path):
    name, expected = scenario
    for call in range(1, MOST_CALLS):
        folder = tmp_path / str(call)
        faults, told = faulty(name, folder, call, error, half=half)
        path = folder / NAME
        if name.startswith("repair") and told:
            assert repair(str(path))  # the journal is still there, and all it takes is another try
            assert digest(path) == expected.new
        else:
            assert digest(path) == (expected.old if told else expected.new), (faults.calls, told)
        if hidden(folder):
            # The file is whole; only its journal could not be taken away.
            assert not told
            assert faults.calls[call - 1] == "unlink"
            found = repair_needed(str(path))
            assert found is not None
            assert found.state in ("complete", "untouched")
            repair(str(path))
        assert not hidden(folder), (call, faults.calls)
        if not faults.reached:
            assert call > 5
            return
    raise AssertionError("there is no end of calls")


@pytest.mark.parametrize("error", ERRORS)
def test_every_call_fails_from_one_on(scenario, error, tmp_path):
    name, expected = scenario
    for call in range(1, MOST_CALLS):
        folder = tmp_path / str(call)
        faults, told = faulty(name, folder, call, error, lasting=True, half=True)
        settle(folder)
        assert digest(folder / NAME) in (expected.old, expected.new)
        if not faults.reached:
            return
        if name == "save" and not told:
            assert "replace" in faults.calls[:call - 1]


def settle(folder: Path) -> None:
    """What a person is offered at the next opening."""
    path = folder / NAME
    for leftover in leftovers(str(path)):
        Path(leftover).unlink()
    if repair_needed(str(path)) is not None:
        repair(str(path))
    assert repair_needed(str(path)) is None
    assert not hidden(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_killed_at_every_call(scenario, tmp_path, repository):
    name, expected = scenario
    ran = subprocess.run([sys.executable, "-m", "tests.formats.writing.killing", name, str(tmp_path)],
                         cwd=repository, capture_output=True, text=True, check=True)
    folders = [Path(folder) for folder in json.loads(ran.stdout)]
    assert len(folders) > 10
    ends = set()
    for folder in folders:
        if name not in IN_PLACE:
            assert digest(folder / NAME) in (expected.old, expected.new)
            assert repair_needed(str(folder / NAME)) is None
        settle(folder)
        ends.add(digest(folder / NAME))
    assert ends == ({expected.new} if name.startswith("repair") else {expected.old, expected.new})


def test_a_fault_while_the_change_is_taken_back_leaves_the_way_to_repair(tmp_path):
    expected = Expected("append", tmp_path)
    for call in range(1, MOST_CALLS):
        folder = tmp_path / str(call)
        faults, told = faulty("append", folder, call, "EIO", lasting=True, half=True)
        if "open it again to repair it" in told:
            path = folder / NAME
            assert Path(journal_path(str(path))).name in told
            assert digest(path) not in (expected.old, expected.new)
            found = repair_needed(str(path))
            assert found is not None
            assert found.state == "torn"
            assert repair(str(path)) == "the file is as before the interrupted save"
            assert digest(path) == expected.old
            return
        assert faults.reached
    raise AssertionError("no such fault")
