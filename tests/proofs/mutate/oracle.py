"""What must hold of any file, however it was changed: our half, without torch."""

import io
import json
import random
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from ckpt_browser.cli import main
from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.dtypes import DTYPES, PER_BYTE
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.nodes import Broken, Tensor
from ckpt_browser.core.outline import Row, walk
from ckpt_browser.core.paths import path_text, visible
from ckpt_browser.workspace.loading import Opened, Request, Shown, load, show
from ckpt_browser.workspace.looking import measuring
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.reading.tensor_numbers import numbers_of
from ckpt_browser.workspace.rows import cells
from ckpt_browser.workspace.rows.arranged import TOP
from ckpt_browser.workspace.rows.arrangement import Order
from ckpt_browser.workspace.rows.describe import dtype_counts, extent, is_contiguous, row_of_problem

from .watching import armed

ROWS = 400
"""Rows of one file whose cells and facts are looked at."""
MEASURED = 12
"""Tensors of one file whose numbers are measured."""
PATIENCE = 1.0
"""Seconds of one tensor's measuring, before it is told to stop."""
PRINTED = 32 << 20
"""Bytes of all tensors together up to which the command line is asked for their numbers."""
FILTERS = ("a", "dtype:float32", "*weight*", "ndim:>1", "size:>1KB", "/[0-9]+/", "-b", "type:int")


class Outcome(NamedTuple):
    """What came of a case."""

    result: str
    """``whole``, ``parts``, ``refused``."""
    reason: str
    findings: tuple[str, ...]
    opening: float
    """Seconds of processor time until all rows were described."""
    measuring: float
    """Longest that one tensor's numbers took beyond what it was given."""


class Impatient(CancelToken):
    """A token that raises itself after some time."""

    __slots__ = ("_end",)

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise :class:`Cancelled` once the time is over."""
        if time.monotonic() > self._end:
            self.cancel()
        super().check()


def judge(path: Path, original: Path, number: int, out: Path, *, thorough: bool = False) -> Outcome:
    """Look at a file in every way that the program has; what should not be is a finding."""
    findings: list[str] = []
    folder = str(path if path.is_dir() else path.parent)
    started = time.process_time()
    result, reason, longest, opened = "refused", "", 0.0, 0.0
    with armed(folder) as seen:
        try:
            state, shown = load(str(path), Request(), open_checkpoint, CancelToken(), no_report)
        except CheckpointError as error:
            reason = str(error)
            findings += _sentence(reason)
        except Exception as error:
            findings.append(told("opening", error))
        else:
            try:
                result = "parts" if _is_marked(state) else "whole"
                findings += looked_at(state, shown, number)
                opened = time.process_time() - started
                longest, more = measured(state, number)
                findings += more
            finally:
                state.close()
    opened = opened or time.process_time() - started
    findings += [f"while looking: {event}" for event in seen]
    findings += command_line(path, original, calls(path, original, number, out, result, thorough), out)
    return Outcome(result, reason, tuple(findings), opened, longest)


def told(what: str, error: BaseException) -> str:
    """An exception as a finding: where it came from, in a line."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if "/ckpt_browser/" in name or not place:
            place = f"{name.rpartition('/ckpt_browser/')[2]}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{what}: {type(error).__name__}: {error!s:.200} at {place}"


def _sentence(reason: str) -> list[str]:
    """What is wrong with a reason as it is shown: control characters are written as escapes there."""
    reason = visible(reason, 20_001)
    wrong = not reason or "\n" in reason or reason.endswith(".") or len(reason) > 20_000
    return [f"no sentence: {reason[:200]!r}"] if wrong else []


def _is_marked(state: Opened) -> bool:
    return bool(state.failure) or any(problem.severity == "error" for problem in state.checkpoint.problems)


def _step(findings: list[str], what: str, action: Callable[[], object]) -> None:
    try:
        action()
    except (CheckpointError, Cancelled):
        pass
    except Exception as error:
        findings.append(told(what, error))


def looked_at(state: Opened, shown: Shown, number: int) -> list[str]:
    """Walk all paths; fill every cell; say what the inspector says; filter and sort."""
    findings: list[str] = []
    checkpoint = state.checkpoint
    _step(findings, "walking", lambda: [path_text(row.path) for row in walk(checkpoint)])
    _step(findings, "rows", lambda: _rows(shown))
    _step(findings, "facts", lambda: _facts(shown))
    rolled = random.Random(number)
    text = rolled.choice(FILTERS)
    column = rolled.choice(list(cells.Column))
    _step(findings, f"filter {text}", lambda: show(state, Request(filter=text), CancelToken()))
    _step(findings, f"sorted by {column.name}", lambda: show(
        state, Request(folded=False, order=Order(column, rolled.random() < 0.5)), CancelToken()))
    for problem in checkpoint.problems:
        findings += _sentence(problem.message)
        if problem.node is not None and not 0 <= problem.node < len(checkpoint.nodes):
            findings.append(f"a problem leads to no node: {problem}")
    for place, node in enumerate(checkpoint.nodes):
        if isinstance(node, Broken) and not node.reason:
            findings.append(f"node {place} is broken without a reason")
        if isinstance(node, Tensor):
            findings += _fits(state, place, node)
    return findings


def _fits(state: Opened, place: int, node: Tensor) -> list[str]:
    """A tensor that is shown lies within its storage, and the storage within its file."""
    checkpoint = state.checkpoint
    if node.storage is None or node.layout not in ("strided", "quantized"):
        return []
    storage = checkpoint.storages[node.storage]
    last = (node.offset + extent(node)) * DTYPES[node.dtype].itemsize // PER_BYTE.get(node.dtype, 1)
    found = []
    if not storage.missing and last > storage.nbytes and node.numel:
        found.append(f"node {place} reaches beyond its storage: {node} in {storage}")
    if any(size < 0 for size in node.shape) or node.offset < 0:
        found.append(f"node {place} has a negative size: {node}")
    if not storage.missing and storage.offset is not None \
            and storage.offset + storage.nbytes > checkpoint.files[storage.file].nbytes:
        found.append(f"storage {storage} lies beyond its file")
    return found


def _rows(shown: Shown) -> None:
    tree, totals = shown.arrangement.tree, shown.arrangement.totals
    waiting = list(shown.arrangement.children(TOP))
    for row in waiting[:ROWS]:
        shown.arrangement.place(row)
        waiting += shown.arrangement.children(row)[:ROWS]
    for row in range(min(len(tree), ROWS)):
        cells.kind(tree, row)
        cells.content_of(tree, row) + cells.type_of(tree, row) + cells.device_of(tree, row) + tree.label(row)
        cells.is_missing(tree, row)
        for column in cells.Column:
            cells.sort_value(tree, totals, row, column)
        node = tree.node_of(row)
        if isinstance(node, Tensor):
            is_contiguous(node)
        dtype_counts(tree, row) if row < 5 else None
    for problem in tree.checkpoint.problems[:ROWS]:
        row_of_problem(tree, problem)


def _facts(shown: Shown) -> None:
    from ckpt_browser.ui.inspecting.facts import facts_of, facts_of_file

    facts_of_file(shown.arrangement)
    for row in range(min(len(shown.arrangement.tree), ROWS // 4)):
        for section in facts_of(shown.arrangement, row):
            for fact in section.facts:
                assert isinstance(fact.label + fact.text, str)


def measured(state: Opened, number: int) -> tuple[float, list[str]]:
    """Measure some tensors or hear why not; the longest time that one took, and findings."""
    findings: list[str] = []
    longest = 0.0
    if state.source is None:
        return longest, findings
    document = state.journal.document
    library = Library({document.origins[0]: state.source})
    known = Bytes(document, library)
    tensors = [node for node in state.checkpoint.nodes if isinstance(node, Tensor)]
    for node in random.Random(number).sample(tensors, min(MEASURED, len(tensors))):
        started = time.monotonic()
        token = Impatient(PATIENCE)
        _step(findings, "measuring", lambda node=node, token=token: measuring.measure(
            document, library, node, token=token))
        longest = max(longest, time.monotonic() - started)
        _step(findings, "first elements", lambda node=node: _first(known, node))
    return longest, findings


def _first(known: Bytes, node: Tensor) -> None:
    numbers = numbers_of(known, node, Impatient(PATIENCE))
    count = 1
    for size in numbers.shape:
        count *= size
    buffer = bytearray(min(count, 16) * numbers.itemsize)
    if buffer:
        numbers.reader.read_into(0, memoryview(buffer))


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


def at_its_end() -> int:
    """Most bytes that this process held since :func:`from_here`."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024


def from_here() -> int:
    """Forget the peak of memory; how much is held now."""
    if sys.platform == "linux":
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    return at_its_end()
