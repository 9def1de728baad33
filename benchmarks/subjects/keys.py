"""Files that are big in keys: listed, opened, filtered, renamed, with the event loop watched."""

from ..harness.processes import PROGRAM, python
from ..harness.stories import each, median, told
from ..page.rows import LOOP, MB, STALL, Found, Row, contenders, ratio, stated, ticks, within
from .bench import Bench

MAPPED = ("import sys, time, torch; start = time.perf_counter(); torch.load(sys.argv[1], mmap=True); "
          "print('seconds', time.perf_counter() - start)")
META = MAPPED.replace("mmap=True", "map_location='meta'")
LOAD = MAPPED.replace(", mmap=True", "")
DEEDS = ("filtering", "expanding", "scrolling")


def listing(bench: Bench) -> Found:
    """``ls --json`` of many tensors against torch, whose import is not counted."""
    path = bench.path("many.pth")
    samples = bench.compare({"ours": (PROGRAM, "ls", "--json", path), "mapped": python(MAPPED, path),
                            "load": python(LOAD, path), "meta": python(META, path)}, 5,
                            slow=("load", "meta"), spared=("load", "meta"))
    count = 180 * bench.shelf.scale.experts
    row = ratio("list-many", f"`ls --json` of {count:,} tensors, whole process", samples["ours"], 0.5,
                samples["mapped"], "`torch.load(mmap=True)` without its import",
                f"peak {samples['ours'].peak / MB:.0f} MB")
    names = {"ours": "`ckpt-browser ls --json`, whole process", "mapped": "`torch.load(mmap=True)`, without its import",
             "load": "`torch.load`, without its import",
             "meta": "`torch.load(map_location='meta')`, without its import"}
    return Found((row,), contenders(samples, names))


def event_loop(bench: Bench) -> Found:
    """How long the event loop is away while many keys are opened, filtered, expanded, scrolled and closed."""
    _, stories = told("opener", bench.path("many.pth"), rounds=bench.rounds(4))
    count = f"{stories[0]['keys']:,} keys"
    rows = [ticks(f"loop-many-{deed}", f"{count}: {deed}", stories, deed) for deed in ("opening", *DEEDS)]
    return Found((*rows, ticks("loop-many-closing", f"{count}: closing", stories, "closing", STALL)))


def million(bench: Bench) -> Found:
    """Very many keys: opened within 20 s, then filtered and scrolled without a stall."""
    rows: list[Row] = []
    for kind in ("pth", "safetensors"):
        runs, stories = told("opener", bench.path(f"million.{kind}"), rounds=bench.rounds(2))
        key, count = f"million-{kind}", f"{stories[0]['keys']:,} keys ({'zip' if kind == 'pth' else kind})"
        rows.append(within(key, f"{count}: drop on the window → tree on screen",
                           [story["opening"]["took"] for story in stories], 20, "s",
                           remark=f"peak {max(run.peak for run in runs) / MB:,.0f} MB"))
        shown = [1000 * story["progress"] for story in stories if story["progress"] is not None]
        rows.append(Row(f"{key}-progress", f"{count}: drop on the window → progress and Cancel on screen",
                        "when 0.3 s have passed, within 0.1 s", each(shown, "ms", 0) if shown else "never needed", "",
                        max(shown, default=0) <= 400))
        rows.append(ticks(f"{key}-opening", f"{count}: opening", stories, "opening", "stated")._replace(kept=None))
        rows += [ticks(f"{key}-{deed}", f"{count}: {deed}", stories, deed, LOOP if deed != "filtering" else STALL)
                 for deed in DEEDS]
        rows.append(stated(f"{key}-closing", f"{count}: closing",
                           f"longest stall {1000 * median(stories, 'closing', 'worst'):.0f} ms"))
    return Found(tuple(rows))


def renaming(bench: Bench) -> Found:
    """All keys renamed by a regular expression in the window: the live table, the edit, and taking it back."""
    _, stories = told("renamer", bench.path("many.pth"), rounds=bench.rounds(5))
    count = f"{stories[0]['keys']:,} keys renamed by a regular expression"
    rows = [within(f"rename-{deed}", f"{count}: {deed}", [story[deed]["took"] for story in stories], 0.5, "s", 2,
                   worst=max(story[deed]["worst"] for story in stories),
                   remark=f"the window's own thread computed for "
                          f"{1000 * max(story[deed]['busiest'] for story in stories):.0f} ms at most in one tick")
            for deed in ("preview", "apply", "undo")]
    return Found(tuple(rows))
