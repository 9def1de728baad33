"""Starts a life in a process of its own, and takes in what it told, however it ended."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from .asked import Asked

ROOT = Path(__file__).resolve().parents[3]


class Lived(NamedTuple):
    """What a process told.

    Attributes:
        ended: how it ended, in words; empty where as it should.
        last: the last actions before its end.
    """

    marks: list[dict[str, Any]]
    findings: list[dict[str, Any]]
    counts: dict[str, int]
    checked: dict[str, int]
    ended: str
    last: list[str]


def environment(home: Path) -> dict[str, str]:
    """Folders of its own for everything."""
    found = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "CKPT", "LC_", "LANG"))}
    for name in ("config", "data", "cache", "run", "tmp", "state"):
        (home / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    return {**found, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"), "XDG_RUNTIME_DIR": str(home / "run"), "TMPDIR": str(home / "tmp"),
            "XDG_STATE_HOME": str(home / "state"), "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
            "PYTHONPATH": str(ROOT), "PYTHONFAULTHANDLER": "1", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "2"}


def live(asked: Asked, patience: float) -> Lived:
    """Run one life; a process that does not end is asked for its stacks, and ended."""
    home = Path(asked.home)
    with open(home / "said", "wb") as said, subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.endurance.child", json.dumps(asked._asdict())], cwd=ROOT,
            env=environment(home), stdin=subprocess.DEVNULL, stdout=said, stderr=said) as process:
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGABRT)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
    return _taken_in(asked, process.returncode, (home / "said").read_text(errors="replace"))


def _taken_in(asked: Asked, code: int, said: str) -> Lived:
    told = Path(asked.told)
    lines = [json.loads(line) for line in told.read_text().splitlines()] if told.exists() else []
    actions = [f"{line['number']} {line['kind']} ({line['file']})" for line in lines if line["what"] == "action"]
    end: dict[str, Any] = next((line for line in lines if line["what"] == "end"), {})
    ended = "" if code == 0 and end else f"ended with {code}\n{said[-6000:]}"
    left_out = said if not ended else ""
    findings = [line for line in lines if line["what"] == "finding"]
    if left_out.strip():
        findings.append({"kind": "said", "text": left_out[-2000:], "action": len(actions), "doing": ""})
    return Lived([line for line in lines if line["what"] == "mark"], findings, end.get("counts", {}),
                 end.get("checked", {}), ended, actions[-8:])
