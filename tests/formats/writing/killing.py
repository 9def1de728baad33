"""Runs one scenario again and again, each time in a process that dies at a later call; prints what each left.

A program of its own: it forks, which a process with threads, as that of the tests is, must not do.
"""

import json
import os
import shutil
import sys
from pathlib import Path

from tests.formats.writing.faults import Faults
from tests.formats.writing.scenarios import NAME, SCENARIOS

DIED = 77


def killed_at(scenario: str, call: int, folder: Path, *, half: bool) -> bool:
    """Whether the scenario has so many calls; the process that ran it died at that one."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    SCENARIOS[scenario].prepare(folder)
    child = os.fork()
    if not child:
        try:
            with Faults(call, lambda: os._exit(DIED), half=half):
                SCENARIOS[scenario].act(str(folder / NAME))
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == DIED


def main() -> None:
    """Arguments: the scenario, a folder to work in."""
    scenario, base = sys.argv[1], Path(sys.argv[2])
    folders = []
    for half in (False, True):
        call = 1
        while killed_at(scenario, call, folder := base / f"{call}{'half' if half else ''}", half=half):
            folders.append(str(folder))
            call += 1
    print(json.dumps(folders))


if __name__ == "__main__":
    main()
