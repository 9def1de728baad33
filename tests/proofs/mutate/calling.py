"""What the command line makes of a file, in this process."""

import io
import json
import random
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from ckpt_browser.cli import main
from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.core.outline import Row, walk
from ckpt_browser.workspace.reading.opening import open_checkpoint

from .telling import told
from .watching import armed

PRINTED = 32 << 20
"""Bytes of all tensors together up to which the command line is asked for their numbers."""

Call = tuple[list[str], tuple[int, ...]]
"""Arguments, and the exit codes that are fine."""


def calls(path: Path, original: Path, number: int, out: Path, result: str, thorough: bool) -> list[Call]:
    """A share of the verbs; all of them where it is to be thorough."""
    share = random.Random(number).random()
    found: list[Call] = []
    listing = (2,) if result == "refused" else (0, 2)
    if number % 3 == 0 or thorough:
        found.append((["ls", str(path), "--json"], listing))
    if number % 6 == 1 or thorough:
        found.append((["ls", str(path)], listing))
    if (share < 0.12 or thorough) and _small(path):
        found += [(["stats", str(path), "--json"], (0, 2)), (["stats", str(path)], (0, 2)),
                  (["diff", str(original), str(path), "--json"], (0, 1, 2)),
                  (["check", str(path), "--against", str(original), "--json"], (0, 1, 2))]
    if 0.12 < share < 0.2 or thorough:
        found += [(["edit", str(path), "--drop", "*a*", "--no-verify", "-o", str(out / "saved.pth")], (0, 2)),
                  (["edit", str(path), "--dry-run", "--rename", "a=>b", "--cast", "*=float16"], (0, 2)),
                  (["convert", str(path), str(out / "saved.safetensors"), "--no-verify"], (0, 2))]
    return found


def command_line(path: Path, original: Path, wanted: list[Call], out: Path) -> list[str]:
    """Some verbs in this process: exit codes as documented, one line of trouble, never a traceback."""
    folders = [str(place if place.is_dir() else place.parent) for place in (path, original)]
    return [finding for arguments, codes in wanted for finding in _called(arguments, codes, folders, out)]


def _called(arguments: list[str], codes: tuple[int, ...], folders: list[str], out: Path) -> list[str]:
    printed, complained = io.StringIO(), io.StringIO()
    what = " ".join([arguments[0], *arguments[2:]])[:80]
    try:
        with (redirect_stdout(printed), redirect_stderr(complained),
              armed(*folders, str(out), writable=str(out)) as seen):
            code = main(arguments)
    except BaseException as error:
        return [told(what, error)]
    findings = [f"{what}: {event}" for event in seen]
    lines = complained.getvalue().splitlines()
    if code not in codes:
        findings.append(f"{what}: exit code {code}, {lines[:2]}")
    if "Traceback" in complained.getvalue() or "internal error" in complained.getvalue():
        findings.append(f"{what}: {lines[:1]}")
    if len(lines) > 1 or any(not line.startswith("ckpt-browser: ") for line in lines) or (code == 2 and not lines):
        findings.append(f"{what}: what it complains is no one line: {lines[:3]}")
    if code != 2 and "--json" in arguments:
        try:
            json.loads(printed.getvalue())
        except ValueError as error:
            findings.append(f"{what}: no JSON: {error}")
    return findings


def _small(path: Path) -> bool:
    """Whether the numbers of all tensors are few enough to be told."""
    try:
        source = open_checkpoint(str(path))
    except CheckpointError:
        return True
    source.close()
    nodes = source.checkpoint.nodes
    tensors = [nodes[row.node] for row in _rows_of(source.checkpoint)]
    return sum(node.nbytes for node in tensors if isinstance(node, Tensor)) <= PRINTED


def _rows_of(checkpoint: Checkpoint) -> list[Row]:
    try:
        return list(walk(checkpoint))
    except CheckpointError:
        return []
