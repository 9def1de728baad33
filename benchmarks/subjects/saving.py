"""What was edited goes back to the disk: a whole new file, and a change within the file."""

from collections.abc import Sequence

from ..harness.processes import IMPORT_TORCH, PROGRAM, python
from ..harness.stories import each, told
from ..page.rows import TORCH, Found, Row, contenders, memory, ratio, ticks
from .bench import Bench

DROP = ("import sys, torch; state = torch.load(sys.argv[1], mmap=len(sys.argv) > 3); del state['lm_head.weight']; "
        "torch.save(state, sys.argv[2])")
RENAME = (r"import sys, torch; state = torch.load(sys.argv[1], mmap=True); "
          r"torch.save({name[1:] + name[0]: value for name, value in state.items()}, sys.argv[2])")


def anew(bench: Bench) -> Found:
    """One key dropped and the rest saved, against copying the file, and against torch."""
    source = bench.path("dense.pth")
    ours, copy, theirs = (bench.path(name) for name in ("ours.pth", "copy.pth", "theirs.pth"))

    def afresh(target: str, command: Sequence[str]) -> Sequence[str]:
        """The command after all results before were removed, which takes the system a while for 5 GB."""
        return ("sh", "-c", 'rm -f "$0" "$1" "$2"; shift 2; exec "$@"', ours, copy, theirs, *command)

    drop = (PROGRAM, "edit", source, "-o", ours, "--drop", "lm_head.weight")
    samples = bench.compare({
        "ours": afresh(ours, drop), "copy": afresh(copy, ("sh", "-c", 'cp "$0" "$1" && sync', source, copy)),
        "unverified": afresh(ours, (*drop, "--no-verify")),
        "mapped": afresh(theirs, python(DROP, source, theirs, "mmap")),
        "torch": afresh(theirs, python(DROP, source, theirs))}, 4, slow=("mapped", "torch"),
        spared=("mapped", "torch"))
    for name in ("ours.pth", "copy.pth", "theirs.pth"):
        bench.shelf.path(name).unlink(missing_ok=True)
    rows = (ratio("save-drop", f"drop one key from a {bench.size('dense.pth')} `.pth` and save, whole process with "
                  "verification", samples["ours"], 1.3, samples["copy"], "(`cp` + `sync`)"),
            memory("save-drop-memory", "… its peak memory without torch's child", samples["unverified"].peak, 150))
    names = {"ours": "`ckpt-browser edit --drop`", "unverified": "`ckpt-browser edit --drop --no-verify`",
             "copy": "`cp` + `sync`", "torch": "`torch.load` + `torch.save`",
             "mapped": "`torch.load(mmap=True)` + `torch.save`"}
    return Found(rows, contenders(samples, names))


def in_place(bench: Bench) -> Found:
    """Every key renamed within the file. From here on the file has other names, turned round by some letters."""
    source, theirs = bench.path("dense.pth"), bench.path("theirs.pth")
    # Turning every name round by one letter always changes it, and never lets two meet.
    rename = (PROGRAM, "edit", source, "--in-place", "--rename", r"^(.)(.*)$=>\2\1")
    samples = bench.compare({
        "torch": IMPORT_TORCH, "verified": rename, "unverified": (*rename, "--no-verify"),
        "script": python(RENAME, source, theirs)}, 7, slow=("script",), spared=("script",))
    bench.shelf.path("theirs.pth").unlink(missing_ok=True)
    rows = (ratio("save-in-place", f"in-place rename of every key of {bench.size('dense.pth')}, with verification",
                  samples["verified"], 2, samples["torch"], TORCH),
            ratio("save-in-place-unverified", "… without verification", samples["unverified"], 0.3, samples["torch"],
                  TORCH))
    names = {"torch": "`import torch` alone", "verified": "`ckpt-browser edit --in-place --rename`",
             "unverified": "`ckpt-browser edit --in-place --rename --no-verify`",
             "script": "`torch.load(mmap=True)`, names changed, `torch.save`"}
    return Found(rows, contenders(samples, names))


def in_the_window(bench: Bench) -> Found:
    """How long the event loop is away while the window saves in both ways."""
    _, stories = told("saver", bench.path("dense.pth"), rounds=bench.rounds(3))
    size = bench.size("dense.pth")
    rows: list[Row] = []
    for phase, what in (("saving", f"{size} saved over the original, with verification"),
                        ("in place", "saved in place, with verification")):
        row = ticks(f"loop-{phase.replace(' ', '-')}", what, stories, phase)
        rows.append(row._replace(remarks=f"{row.remarks}; {each([story[phase]['took'] for story in stories], 's')}"))
    return Found(tuple(rows))
