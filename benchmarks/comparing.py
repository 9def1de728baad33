"""Two files side by side: what proves them the same, all numbers of what changed, and names with another prefix.

    comparing.py LEFT MANY    builds what is compared beside the two files
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from experiments import HERE, IMPORT_TORCH, MB, PROGRAM, phased, ratio
from files import Files
from measure import peak_of_all, run, side_by_side
from report import Result

PLAIN = ("import sys, torch\nleft, right = (torch.load(path, mmap=True) for path in sys.argv[1:3])\n"
         "for name, a in left.items():\n    b = right[name]\n{skip}    d = (a - b).abs()\n"
         "    print(name, torch.equal(a, b), d.max(), d.mean(), d.norm(),\n"
         "          torch.cosine_similarity(a.flatten(), b.flatten(), dim=0))")
"""What a person writes to compare two state_dicts."""
COMPARE = PLAIN.format(skip="")
SKIPPING = PLAIN.format(skip="    if torch.equal(a, b):\n        continue\n")
"""The same by somebody who looks first whether there is anything to compare."""


def comparing_copies(files: Files, rounds: int) -> list[Result]:
    """5 GB against an identical copy: by what the files record, and by reading everything."""
    left, (copy, _, _) = str(files.dense_zip), _beside(files)
    samples = side_by_side({
        "torch": IMPORT_TORCH, "ours": _diff(left, copy, "--json"), "exact": _diff(left, copy, "--exact", "--json"),
        "cmp": ["cmp", left, copy], "script": [sys.executable, "-c", COMPARE, left, copy]}, min(rounds, 5))
    told = json.loads(samples["ours"].runs[-1].tail)
    unread = told["identical"] and told["proofs"]["read"] == 0
    kept = ratio("a 5 GB `.pth` against an identical copy, checksums recorded, whole process", samples["ours"], 2,
                 samples["torch"], '`python -c "import torch"`',
                 f"{told['proofs']['unread'] / 1e9:.1f} GB {'not ' if unread else ''}read; peak "
                 f"{samples['ours'].peak / MB:.0f} MB; a torch script {samples['script'].seconds:.1f} s")
    return [kept._replace(kept=kept.kept and unread),
            ratio("… with `--exact`", samples["exact"], 1.5, samples["cmp"], "`cmp`")]


def comparing_changes(files: Files, rounds: int) -> list[Result]:
    """5 GB against 5 GB with every second tensor changed, all numbers of each."""
    left, (_, half, _) = str(files.dense_zip), _beside(files)
    ours = _diff(left, half, "--json")
    samples = side_by_side({"ours": ours, "script": [sys.executable, "-c", COMPARE, left, half],
                            "skipping": [sys.executable, "-c", SKIPPING, left, half]}, min(rounds, 5))
    times = samples["script"].seconds / samples["ours"].seconds
    peak = peak_of_all(ours) / MB
    spread = " s against ".join("–".join(f"{value:.1f}" for value in samples[name].spread)
                                for name in ("ours", "script"))
    return [Result("5 GB against 5 GB with half the tensors changed, all numbers, whole process",
                   "≥ 4 × faster than a plain torch script",
                   f"{times:.1f} × ({samples['ours'].seconds:.2f} s against {samples['script'].seconds:.2f} s)",
                   f"{spread} s; a script that looks first whether two are equal {samples['skipping'].seconds:.1f} s; "
                   f"torch's peak {samples['script'].peak / 1e9:.1f} GB", times >= 4),
            Result("… its peak memory, all processes together", "≤ 500 MB", f"{peak:.0f} MB", "", 0 < peak <= 500)]


def comparing_names(files: Files, rounds: int) -> list[Result]:
    """46,080 names against the same with one prefix changed."""
    left, (_, _, prefixed) = str(files.many_zip), _beside(files)
    samples = side_by_side({"torch": IMPORT_TORCH, "ours": _diff(left, prefixed)}, min(rounds, 5))
    ours, count = samples["ours"], 60 * 3 * files.scale.experts
    spread = "–".join(f"{value:.1f}" for value in ours.spread)
    return [Result(f"`diff` of {count:,} tensors against the same with another prefix, whole process", "stated",
                   f"{ours.seconds:.2f} s", f"{spread} s; peak {ours.peak / MB:.0f} MB; "
                   f"`import torch` {samples['torch'].seconds:.2f} s", True)]


def comparing_in_the_window(files: Files, rounds: int) -> list[Result]:
    """The same in the window: how long until the aligned tree is there, and how long the event loop is away."""
    script = HERE / "comparing_window.py"
    if not script.exists():
        return []
    left, (_, _, prefixed) = str(files.many_zip), _beside(files)
    runs = [run([sys.executable, str(script), left, prefixed]) for _ in range(min(rounds, 5))]
    stories = [json.loads(done.tail.splitlines()[-1]) for done in runs]
    painted = [story["comparing"]["painted"] for story in stories]
    worst = max(story["comparing"]["worst"] for story in stories)
    count = f"{stories[0]['matches']:,} against {stories[0]['matches']:,} keys, one prefix changed"
    found = [Result(f"{count}: until the aligned tree is there", "≤ 1 s, no stall above 100 ms",
                    " / ".join(f"{value:.2f}" for value in painted) + " s", f"longest stall {worst * 1000:.0f} ms",
                    max(painted) <= 1 and worst <= 0.1)]
    names = [name for name, told in stories[0].items() if name != "comparing" and isinstance(told, dict)
             and "ticks" in told]
    return found + [phased(f"{count}: {name}", stories, name) for name in names]


ALL: tuple[Callable[[Files, int], list[Result]], ...] = (
    comparing_copies, comparing_changes, comparing_names, comparing_in_the_window)


def _diff(*arguments: str) -> list[str]:
    """The command; differences are no failure."""
    return ["sh", "-c", '"$0" "$@"; [ $? -le 1 ]', PROGRAM, "diff", *arguments]


def _beside(files: Files) -> tuple[str, str, str]:
    """The copy, the half changed file and the one with another prefix; built by a process of their own once."""
    folder = files.dense_zip.parent
    paths = folder / "copied.pth", folder / "half.pth", folder / "prefixed.pth"
    if not paths[2].exists():
        for name in ("ours.pth", "copy.pth", "theirs.pth"):  # what other experiments left
            (folder / name).unlink(missing_ok=True)
        subprocess.run([sys.executable, __file__, str(files.dense_zip), str(files.many_zip)], check=True)
    return str(paths[0]), str(paths[1]), str(paths[2])


def build(left: Path, many: Path) -> None:
    """Build what is compared beside the two files."""
    import torch

    folder = left.parent
    subprocess.run(["cp", str(left), str(folder / "copied.pth")], check=True)
    state = torch.load(left)
    for place, tensor in enumerate(state.values()):
        if place % 2:
            tensor.add_(torch.randn(tensor.shape) * 1e-3)
    torch.save(state, folder / "half.pth")
    torch.save({f"module.{name}": tensor for name, tensor in torch.load(many).items()}, folder / "prefixed.pth")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]))
