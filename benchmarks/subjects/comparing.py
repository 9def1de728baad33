"""Two files side by side: what proves them the same, all numbers of what changed, and names with another prefix."""

import json

from ..harness.processes import IMPORT_TORCH, PROGRAM, differing, peak_of_all, python
from ..harness.stories import told
from ..page.rows import STALL, TORCH, Found, contenders, faster, memory, ratio, stated, ticks, within
from .bench import Bench

PLAIN = ("import sys, torch\nleft, right = (torch.load(path, mmap=True) for path in sys.argv[1:3])\n"
         "for name, a in left.items():\n    b = right[name]\n{skip}    d = (a - b).abs()\n"
         "    print(name, torch.equal(a, b), d.max(), d.mean(), d.norm(),\n"
         "          torch.cosine_similarity(a.flatten(), b.flatten(), dim=0))")
"""What a person writes to compare two state_dicts."""
COMPARE = PLAIN.format(skip="")
SKIPPING = PLAIN.format(skip="    if torch.equal(a, b):\n        continue\n")
"""The same by somebody who looks first whether there is anything to compare."""
DEEDS = ("stepping", "chips", "filtering", "expanding", "scrolling", "sorting", "swapping")


def copies(bench: Bench) -> Found:
    """A file against an identical copy: by what the files record, and by reading everything."""
    left, copy = bench.path("dense.pth"), bench.path("copied.pth")
    samples = bench.compare({
        "torch": IMPORT_TORCH, "ours": differing(PROGRAM, "diff", left, copy, "--json"),
        "exact": differing(PROGRAM, "diff", left, copy, "--exact", "--json"), "cmp": ("cmp", left, copy),
        "script": python(COMPARE, left, copy)}, 5, slow=("script",), spared=("script",))
    told_ = json.loads(samples["ours"].runs[-1].tail)
    unread = bool(told_["identical"]) and told_["proofs"]["read"] == 0
    kept = ratio("diff-copy", f"a {bench.size('dense.pth')} `.pth` against an identical copy, checksums recorded, "
                 "whole process, no weights read", samples["ours"], 2, samples["torch"], TORCH,
                 f"{told_['proofs']['unread'] / 1e9:.1f} GB {'not ' if unread else ''}read; peak "
                 f"{samples['ours'].peak / 1e6:.0f} MB")
    rows = (kept._replace(kept=bool(kept.kept) and unread),
            ratio("diff-exact", "… with `--exact`", samples["exact"], 1.5, samples["cmp"], "`cmp`"))
    names = {"torch": "`import torch` alone", "ours": "`ckpt-browser diff`", "exact": "`ckpt-browser diff --exact`",
             "cmp": "`cmp`", "script": "a plain torch script over mmapped pairs"}
    return Found(rows, contenders(samples, names))


def changes(bench: Bench) -> Found:
    """A file against itself with every second tensor changed, all numbers of each."""
    left, half = bench.path("dense.pth"), bench.path("half.pth")
    ours = differing(PROGRAM, "diff", left, half, "--json")
    samples = bench.compare({"ours": ours, "script": python(COMPARE, left, half),
                            "skipping": python(SKIPPING, left, half)}, 3, slow=("script", "skipping"),
                            spared=("skipping",))
    size = bench.size("dense.pth")
    rows = (faster("diff-half", f"{size} against {size} with half the tensors changed, all numbers, whole process",
                   samples["ours"], 4, samples["script"], "a plain torch script"),
            memory("diff-half-memory", "… its peak memory, all processes together", peak_of_all(ours), 500))
    names = {"ours": "`ckpt-browser diff`", "script": "a plain torch script over mmapped pairs",
             "skipping": "the same, which looks first whether two are equal"}
    return Found(rows, contenders(samples, names))


def names(bench: Bench) -> Found:
    """Many names against the same with one prefix changed."""
    left, prefixed = bench.path("many.pth"), bench.path("prefixed.pth")
    samples = bench.compare({"torch": IMPORT_TORCH, "ours": differing(PROGRAM, "diff", left, prefixed)}, 5)
    ours, count = samples["ours"], f"{180 * bench.shelf.scale.experts:,}"
    row = stated("diff-names", f"`diff` of {count} tensors against the same with another prefix, whole process",
                 f"{ours.seconds:.2f} s", f"peak {ours.peak / 1e6:.0f} MB")
    _, stories = told("comparer", left, prefixed, rounds=bench.rounds(3))
    count = f"{stories[0]['matches']:,} against {stories[0]['matches']:,} keys, one prefix changed"
    rows = (row, within("compare-names", f"{count}: until the aligned tree is there",
                        [story["comparing"]["took"] for story in stories], 1, "s", 2,
                        worst=max(story["comparing"]["worst"] for story in stories)),
            *[ticks(f"loop-compare-{deed}", f"{count}: {deed}", stories, deed, STALL) for deed in DEEDS])
    return Found(rows, contenders(samples, {"torch": "`import torch` alone", "ours": "`ckpt-browser diff`"}))
