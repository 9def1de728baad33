"""What the numbers say: all statistics of a file, a sweep in the window, one tensor that is looked at."""

import statistics

from ..harness.processes import PROGRAM, peak_of_all, python
from ..harness.stories import Story, each, told
from ..page.rows import Found, Row, contenders, faster, memory, stated, ticks
from .bench import Bench

PASS = ("import sys, time, torch\nstate = torch.load(sys.argv[1], mmap=True)\nstart = time.perf_counter()\n"
        "for t in state.values():\n    t.min(), t.max(), t.mean(), t.std(), torch.histc(t, 256)\n"
        "    t.isnan().sum(), t.isinf().sum(), (t == 0).sum()\nprint('seconds', time.perf_counter() - start)")
"""What a person writes to look through a checkpoint; its import and its load are not counted."""


def looking_through(bench: Bench) -> Found:
    """All statistics and a histogram of every tensor, against the plain torch pass and against reading it."""
    path = bench.path("dense.pth")
    ours = (PROGRAM, "stats", path, "--json")
    commands = {"ours": ours, "torch": python(PASS, path), "cat": ("sh", "-c", 'cat "$0" > /dev/null', path)}
    samples = bench.compare(commands, 7, slow=("torch",))
    share = samples["ours"].seconds / samples["cat"].seconds
    rows = (faster("stats", f"all statistics and 256-bin histograms of a {bench.size('dense.pth')} float32 file, whole "
                   "process", samples["ours"], 6, samples["torch"], "the plain torch pass alone", "aim 12 ×"),
            memory("stats-memory", "… its peak memory, all processes together", peak_of_all(ours), 450),
            stated("stats-share", "… as a share of reading it (`cat FILE > /dev/null`)", f"{share:.1f} ×",
                   f"cat {samples['cat'].seconds:.2f} s", "aim ≤ 3 ×"))
    names = {"ours": "`ckpt-browser stats --json`, whole process", "cat": "`cat FILE > /dev/null`",
             "torch": "plain torch pass over mmapped tensors, without its import"}
    return Found(rows, contenders(samples, names))


def sweeping(bench: Bench) -> Found:
    """How long the event loop is away while all numbers are looked through."""
    rows: list[Row] = []
    for name in ("dense.pth", "many.pth"):
        _, stories = told("sweeper", bench.path(name), rounds=bench.rounds(3))
        row = ticks(f"loop-sweep-{name.partition('.')[0]}", f"{stories[0]['tensors']:,} tensors are looked through",
                    stories, "sweep")
        took = each([story["sweep"]["took"] for story in stories], "s")
        rows.append(row._replace(remarks=f"{row.remarks}; {took}"))
    return Found(tuple(rows))


def looking_at_one(bench: Bench) -> Found:
    """From a click to the statistics and the histogram of a tensor, and scrolling in its grid."""
    path = bench.path("looked.pth")
    size = f"{bench.shelf.scale.rows * 4096 * 4 / 1e6:.0f} MB"
    rows: list[Row] = []
    large: list[Story] = []
    for key, nbytes, bound in (("matrix", size, 500), ("small", "10 MB", 100)):
        _, stories = told("looker", path, key, *(("grid",) if key == "matrix" else ()), rounds=bench.rounds(5))
        large = large or stories
        for what, name in (("first", "the small one, of a sample if need be"),
                           ("histogram", "the large one, the same")):
            rows.append(_middle(f"look-{key}-{what}", f"first histogram after a click on a {nbytes} tensor: {name}",
                                [story[what] for story in stories], bound))
        took = [story["statistics"] for story in stories]
        rows.append(stated(f"look-{key}-all", f"… until all of its numbers were looked through ({nbytes})",
                           f"{statistics.median(took):.0f} ms", each(took, "ms", 0)))
    shape = f"{bench.shelf.scale.rows:,} × 4,096"
    for what, name in (("scroll", "scroll by a page"), ("jump", "jump anywhere, the end too")):
        rows.append(_middle(f"grid-{what}", f"grid of a {shape} tensor: {name}, 95 % of key presses",
                            [story[what] for story in large], 50))
    return Found(tuple(rows))


def _middle(key: str, what: str, values: list[float], bound: int) -> Row:
    middle = statistics.median(values)
    return Row(key, what, f"≤ {bound} ms", f"{middle:.0f} ms", each(values, "ms", 0), middle <= bound)
