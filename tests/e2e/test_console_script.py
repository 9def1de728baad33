"""The program as a person starts it: real processes, through every door."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ckpt_browser import __version__, app, cli

SCRIPT = Path(sys.executable).parent / "ckpt-browser"
DOORS = {"script": [str(SCRIPT)], "module": [sys.executable, "-m", "ckpt_browser"], "main": [sys.executable, "main.py"]}


def run(command: list[str], repository: Path, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=repository, timeout=60, text=True, stdin=subprocess.DEVNULL,
                          **{"capture_output": True, **options})


@pytest.mark.parametrize("door", DOORS)
class TestEveryDoor:
    @pytest.fixture
    def program(self, door: str) -> list[str]:
        if door == "script" and not SCRIPT.exists():
            pytest.skip(f"{SCRIPT} is not installed")
        return DOORS[door]

    def test_lists(self, program, repository, sample) -> None:
        done = run([*program, "ls", str(sample), "--json"], repository)
        assert (done.returncode, done.stderr) == (0, "")
        assert len(json.loads(done.stdout)["tensors"]) == 20

    def test_trouble_is_one_line(self, program, repository, tmp_path) -> None:
        done = run([*program, "ls", str(tmp_path / "none.pth")], repository)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"ckpt-browser: {tmp_path / 'none.pth'}: ")
        assert done.stderr.count("\n") == 1

    def test_tells_its_version(self, program, repository) -> None:
        done = run([*program, "--version"], repository)
        assert done.returncode == 0
        assert __version__ in done.stdout

    def test_opens_the_window(self, program, repository, sample) -> None:
        done = run([*program, "--exit-after-open", str(sample)], repository,
                   env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        assert done.returncode == 0, done.stderr
        assert done.stdout.strip() == f"opened {sample} 20 tensors"


def test_text_survives_an_ascii_terminal(repository, sample) -> None:
    done = run([*DOORS["module"], "ls", str(sample)], repository, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "6 \\xd7 3 \\xd7 5 \\xd7 5" in done.stdout


def test_reader_that_goes_away_is_no_trouble(repository, sample) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nowhere:
        done = run([*DOORS["module"], "ls", str(sample), "--json"], repository, capture_output=False, stdout=nowhere,
                   stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
def test_full_disk_is_one_line(repository, sample) -> None:
    with open("/dev/full", "w") as full:
        done = run([*DOORS["module"], "ls", str(sample), "--json"], repository, capture_output=False, stdout=full,
                   stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (2, "ckpt-browser: standard output: no space left on device\n")


def test_every_option_of_the_listing_is_documented(repository) -> None:
    told = run([*DOORS["module"], "ls", "--help"], repository).stdout
    documented = (repository / "docs" / "command-line.md").read_text()
    for word in told.split():
        if word.startswith("--") and word != "--help":
            assert word.strip(",]") in documented


def test_every_command_is_reached_through_the_program() -> None:
    assert set(cli.VERBS) <= set(app.VERBS)
