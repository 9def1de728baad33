"""The experiments: each runs its contenders in turn and says how they compare with a bound."""

import json
import os
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from files import Files
from measure import Run, Sample, peak_of_all, run, side_by_side
from report import Result

HERE = Path(__file__).resolve().parent
PROGRAM = str(Path(sys.executable).parent / "ckpt-browser")
IMPORT_TORCH = [sys.executable, "-c", "import torch"]
LOAD_MAPPED = ("import sys, time, torch; start = time.perf_counter(); torch.load(sys.argv[1], mmap=True); "
               "print('seconds', time.perf_counter() - start)")
DROP = ("import sys, torch; state = torch.load(sys.argv[1], mmap=len(sys.argv) > 3); del state['lm_head.weight']; "
        "torch.save(state, sys.argv[2])")
PASS = ("import sys, time, torch\nstate = torch.load(sys.argv[1], mmap=True)\nstart = time.perf_counter()\n"
        "for t in state.values():\n    t.min(), t.max(), t.mean(), t.std(), torch.histc(t, 256)\n"
        "    t.isnan().sum(), t.isinf().sum(), (t == 0).sum()\nprint('seconds', time.perf_counter() - start)")
"""What a person writes to look through a checkpoint; its import and its load are not counted."""
MB = 1_000_000
PHASES = ("opening", "filtering", "expanding", "scrolling")
"""What a person does in the window, in order."""


def listing_big_files(files: Files, rounds: int) -> list[Result]:
    """``ls`` of 5 GB against importing torch, without which no script can begin."""
    contenders: dict[str, Sequence[str]] = {"torch": IMPORT_TORCH}
    contenders |= {kind: [PROGRAM, "ls", str(path)] for kind, path in big(files).items()}
    samples = side_by_side(contenders, rounds)
    results = []
    for kind in big(files):
        results.append(ratio(f"`ls` of a 5 GB {kind} file, whole process", samples[kind], 0.5, samples["torch"],
                              '`python -c "import torch"`'))
        peak = samples[kind].peak / MB
        results.append(Result(f"… its peak memory ({kind})", "≤ 80 MB", f"{peak:.0f} MB",
                              f"`import torch` alone: {samples['torch'].peak / MB:.0f} MB", peak <= 80))
    return results


def painting_big_files(files: Files, rounds: int) -> list[Result]:
    """From the start of the process to a painted tree of 5 GB."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    contenders: dict[str, Sequence[str]] = {"torch": IMPORT_TORCH}
    contenders |= {kind: [PROGRAM, "--exit-after-open", str(path)] for kind, path in big(files).items()}
    samples = side_by_side(contenders, rounds)
    return [ratio(f"process start → 5 GB {kind} tree painted, and quit", samples[kind], 1.0, samples["torch"],
                   '`python -c "import torch"`', f"peak {samples[kind].peak / MB:.0f} MB") for kind in big(files)]


def listing_many_tensors(files: Files, rounds: int) -> list[Result]:
    """``ls --json`` of 46,080 tensors against torch.load(mmap=True), whose import is not counted."""
    path = str(files.many_zip)
    samples = side_by_side({"ours": [PROGRAM, "ls", "--json", path],
                            "torch": [sys.executable, "-c", LOAD_MAPPED, path]}, rounds)
    count = 60 * 3 * files.scale.experts
    return [ratio(f"`ls --json` of {count:,} tensors, whole process", samples["ours"], 0.5, samples["torch"],
                   "`torch.load(mmap=True)` without its import", f"peak {samples['ours'].peak / MB:.0f} MB")]


def million_keys(files: Files, rounds: int) -> list[Result]:
    """Very many keys: opened in the window, scrolled and filtered, with the event loop watched."""
    results = []
    for kind, path in {"zip": files.million_zip, "safetensors": files.million_safetensors}.items():
        runs, stories = _window(path, min(rounds, 3))
        opened = [story["opened"]["seconds"] for story in stories]
        count = f"{stories[0]['rows']:,} keys ({kind})"
        results.append(Result(f"{count}: drop on the window → tree on screen", "≤ 20 s", _seconds(opened),
                              f"peak {max(run.peak for run in runs) / MB:,.0f} MB", max(opened) <= 20))
        results.extend(phased(f"{count}: {phase}", stories, phase) for phase in PHASES[1:])
    return results


def event_loop(files: Files, rounds: int) -> list[Result]:
    """How long the event loop is away while 46,080 keys are opened, filtered and expanded."""
    _, stories = _window(files.many_zip, min(rounds, 5))
    count = f"{stories[0]['rows']:,} keys"
    return [phased(f"{count}: {phase}", stories, phase) for phase in PHASES]


def dropping_one_key(files: Files, rounds: int) -> list[Result]:
    """One key of 5 GB dropped and the rest saved, against copying the file, and against torch."""
    source, folder = str(files.dense_zip), files.dense_zip.parent
    ours, copy, theirs = (str(folder / name) for name in ("ours.pth", "copy.pth", "theirs.pth"))
    drop = [PROGRAM, "edit", source, "-o", ours, "--drop", "lm_head.weight"]
    samples = side_by_side({
        "ours": _afresh(ours, drop), "copy": _afresh(copy, ["sh", "-c", 'cp "$0" "$1" && sync', source, copy]),
        "unverified": _afresh(ours, [*drop, "--no-verify"]),
        "mapped": _afresh(theirs, [sys.executable, "-c", DROP, source, theirs, "mmap"]),
        "torch": _afresh(theirs, [sys.executable, "-c", DROP, source, theirs])}, min(rounds, 5))
    today = ", ".join(f"{name} {samples[key].seconds:.1f} s with {samples[key].peak / 1e9:.1f} GB"
                      for name, key in (("`torch.load` + `torch.save`", "torch"), ("the same with mmap", "mapped")))
    peak = samples["unverified"].peak / MB
    return [ratio("drop one key from a 5 GB `.pth` and save, whole process with verification", samples["ours"], 1.3,
                   samples["copy"], "(`cp` + `sync`)", today),
            Result("… its peak memory without torch's child", "≤ 150 MB", f"{peak:.0f} MB", "", peak <= 150)]


def _afresh(target: str, command: Sequence[str]) -> list[str]:
    """The command after its last result was removed, which takes the system a while for 5 GB."""
    return ["sh", "-c", 'rm -f "$0"; exec "$@"', target, *command]


def renaming_in_place(files: Files, rounds: int) -> list[Result]:
    """Every key of 5 GB renamed within the file."""
    # Turning every name round by one letter always changes it, and never lets two meet.
    rename = [PROGRAM, "edit", str(files.dense_zip), "--in-place", "--rename", r"^(.)(.*)$=>\2\1"]
    samples = side_by_side({"torch": IMPORT_TORCH, "verified": rename, "unverified": [*rename, "--no-verify"]}, rounds)
    torch = '`python -c "import torch"`'
    return [ratio("in-place rename of every key of it, with verification", samples["verified"], 2, samples["torch"],
                   torch),
            ratio("… without verification", samples["unverified"], 0.3, samples["torch"], torch)]


def renaming_many_keys(files: Files, rounds: int) -> list[Result]:
    """46,080 keys renamed by a regular expression in the window: the live table, the edit, and taking it back."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    stories = [json.loads(run([sys.executable, str(HERE / "renaming.py"), str(files.many_zip)]).tail.splitlines()[-1])
               for _ in range(min(rounds, 5))]
    count = f"{stories[0]['keys']:,} keys renamed by a regular expression"
    results = []
    for what in ("preview", "apply", "undo"):
        seconds = [story[what]["seconds"] for story in stories]
        worst = max(story[what]["worst"] for story in stories)
        results.append(Result(f"{count}: {what}", "≤ 0.5 s, no stall above 100 ms", _seconds(seconds),
                              f"longest stall {worst * 1000:.0f} ms", max(seconds) <= 0.5 and worst <= 0.1))
    return results


def looking_through(files: Files, rounds: int) -> list[Result]:
    """All statistics and a histogram of every tensor of 5 GB, against the plain torch pass and against reading it."""
    path = str(files.dense_zip)
    ours = [PROGRAM, "stats", path, "--json"]
    contenders = {"ours": ours, "torch": [sys.executable, "-c", PASS, path],
                  "cat": ["sh", "-c", 'cat "$0" > /dev/null', path]}
    samples = side_by_side(contenders, min(rounds, 5))
    times = samples["torch"].seconds / samples["ours"].seconds
    spread = "–".join(f"{value:.1f}" for value in samples["ours"].spread) + " s against " + "–".join(
        f"{value:.1f}" for value in samples["torch"].spread) + " s"
    peak = peak_of_all(ours) / MB
    reading = samples["ours"].seconds / samples["cat"].seconds
    return [Result("all statistics and 256-bin histograms of a 5 GB float32 file, whole process",
                   "≥ 6 × faster than the plain torch pass alone",
                   f"{times:.1f} × ({samples['ours'].seconds:.2f} s against {samples['torch'].seconds:.2f} s)",
                   f"{spread}; aim 12 ×; torch's peak {samples['torch'].peak / 1e9:.1f} GB", times >= 6),
            Result("… its peak memory, all processes together", "≤ 450 MB", f"{peak:.0f} MB", "", 0 < peak <= 450),
            Result("… as a share of reading it (`cat FILE > /dev/null`)", "stated; aim ≤ 3 ×", f"{reading:.1f} ×",
                   f"cat {samples['cat'].seconds:.2f} s", True)]


def looking_through_in_the_window(files: Files, rounds: int) -> list[Result]:
    """How long the event loop is away while all numbers are looked through."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    results = []
    for path in (files.dense_zip, files.many_zip):
        runs = [run([sys.executable, str(HERE / "sweep.py"), str(path)]) for _ in range(min(rounds, 3))]
        stories = [json.loads(done.tail.splitlines()[-1]) for done in runs]
        seconds = _seconds([story["sweep"]["took"] for story in stories])
        found = phased(f"{stories[0]['tensors']:,} tensors are looked through", stories, "sweep")
        results.append(found._replace(spread=f"{found.spread}; {seconds}"))
    return results


def looking_at_one_tensor(files: Files, rounds: int) -> list[Result]:
    """From a click to the statistics and the histogram of a tensor, and scrolling in its grid."""
    path = str(files.looked_zip)
    results = []
    for key, size, bound in (("matrix", f"{files.scale.rows * 4096 * 4 / MB:.0f} MB", 500), ("small", "10 MB", 100)):
        stories = [_told("histogram.py", path, key) for _ in range(min(rounds, 5))]
        for what, name in (("first_ms", "the small one, of a sample if need be"),
                           ("histogram_ms", "the large one, the same")):
            values = [story[what] for story in stories]
            results.append(Result(f"first histogram after a click on a {size} tensor: {name}", f"≤ {bound} ms",
                                  f"{statistics.median(values):.0f} ms", _each(values),
                                  statistics.median(values) <= bound))
        values = [story["statistics_ms"] for story in stories]
        results.append(Result(f"… until all of its numbers were looked through ({size})", "stated",
                              f"{statistics.median(values):.0f} ms", _each(values), True))
    stories = [_told("grid.py", path, "matrix") for _ in range(min(rounds, 3))]
    shape = f"{files.scale.rows:,} × 4,096"
    for what, name in (("scroll_ms", "scroll by a page"), ("jump_ms", "jump anywhere, the end too")):
        values = [story[what] for story in stories]
        results.append(Result(f"grid of a {shape} tensor: {name}, 95 % of key presses", "≤ 50 ms",
                              f"{max(values):.0f} ms", _each(values), max(values) <= 50))
    return results


def _each(values: list[float]) -> str:
    return " / ".join([f"{value:.0f}" for value in values]) + " ms"


def _told(script: str, *arguments: str) -> dict[str, float]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    told: dict[str, float] = json.loads(run([sys.executable, str(HERE / script), *arguments]).tail.splitlines()[-1])
    return told


ALL: tuple[Callable[[Files, int], list[Result]], ...] = (
    listing_big_files, painting_big_files, listing_many_tensors, event_loop, million_keys, dropping_one_key,
    renaming_in_place, renaming_many_keys, looking_through, looking_through_in_the_window, looking_at_one_tensor)


def big(files: Files) -> dict[str, Path]:
    """The two files that are big in bytes, by kind."""
    return {"zip": files.big_zip, "safetensors": files.big_safetensors}


def _window(path: Path, rounds: int) -> tuple[list[Run], list[dict]]:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    runs = [run([sys.executable, str(HERE / "window.py"), str(path)]) for _ in range(rounds)]
    return runs, [json.loads(done.tail.splitlines()[-1]) for done in runs]


def phased(what: str, stories: list[dict], phase: str) -> Result:
    """Every run must keep the bound; the worst of each number is told."""
    share = min(story[phase]["under_20"] for story in stories)
    worst = max(story[phase]["worst"] for story in stories)
    ticks = sum(story[phase]["ticks"] for story in stories)
    return Result(f"event loop, {what}", "99 % of ticks under 20 ms, none above 100 ms",
                  f"{share * 100:.2f} % under 20 ms, longest {worst * 1000:.0f} ms",
                  f"{ticks:,} ticks in {len(stories)} runs", share >= 0.99 and worst <= 0.1)


def ratio(what: str, ours: Sample, bound: float, other: Sample, name: str, remark: str = "") -> Result:
    """How many times as long as something else a command may take."""
    ratio = ours.seconds / other.seconds
    measured = f"{ratio:.2f} × ({ours.seconds:.2f} s against {other.seconds:.2f} s)"
    spread = "–".join(f"{value:.2f}" for value in ours.spread) + " s against " + "–".join(
        f"{value:.2f}" for value in other.spread) + " s"
    return Result(what, f"≤ {bound:g} × {name}", measured, "; ".join(filter(None, (spread, remark))), ratio <= bound)


def _seconds(values: list[float]) -> str:
    return " / ".join(f"{value:.1f}" for value in values) + " s"
