"""How cost grows: with the size of a file, with the number of its keys, and with the processors there are."""

import os
from collections.abc import Mapping, Sequence

from ..harness.processes import PROGRAM, Failed, differing, python, run
from ..page.machine import memory
from ..page.rows import Curve, Found, Row, stated
from . import keys, numbers, opening
from .bench import Bench

LAYERS, FEW_LAYERS = (0, 6, 26, 72, 280), (0, 1)
"""Layers of the files that grow in bytes: 0.5 GB to 50 GB, of which the disk holds next to nothing."""
FILLED, FEW_FILLED = (0, 5, 13), (0,)
"""Layers of those with numbers in them: 0.5 to 2.8 GB."""
KEYS, FEW_KEYS = (1_000, 10_000, 100_000, 1_000_000), (1_000, 10_000)
QUICK_CORES = "filled-0.pth"
QUICK_FILES = {
    "growth-size": tuple([f"layers-{layers}.pth" for layers in FEW_LAYERS]
                         + [f"filled-{layers}.pth" for layers in FEW_FILLED]),
    "growth-keys": tuple([f"keys-{count}.{kind}" for count in FEW_KEYS for kind in ("pth", "safetensors")]),
    "growth-cores": (QUICK_CORES,)}
"""What a quick run builds in advance, by the one process that builds everything: each more would import torch again."""
MAPPED = "torch.load(mmap=True)"
LOADED = 6 << 30
"""Bytes up to which a file is loaded into memory as a whole."""
SLOW_KEYS = 200_000
"""Keys from which torch takes a minute: once is enough."""
SAFE_OPEN = ("import sys, time, safetensors; start = time.perf_counter()\n"
             "file = safetensors.safe_open(sys.argv[1], 'np')\n"
             "print(sum(1 for key in file.keys() if file.get_slice(key).get_shape()))\n"
             "print('seconds', time.perf_counter() - start)")

Points = dict[str, list[tuple[float, float, int]]]
"""By what was measured: what the cost grows with, seconds, and peak memory."""


def with_size(bench: Bench) -> Found:
    """Listing, painting and loading of files from half a gigabyte to fifty; all numbers of smaller ones."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    points: Points = {}
    refused = ""
    for layers in FEW_LAYERS if bench.quick else LAYERS:
        path = _built(bench, f"layers-{layers}.pth")
        size = os.path.getsize(path)
        commands = {"ckpt-browser ls": (PROGRAM, "ls", path),
                    "start → tree painted": (PROGRAM, "--exit-after-open", path),
                    MAPPED: python(opening.MAPPED, path)}
        if size < LOADED:
            commands["torch.load"] = python(opening.LOAD, path)
        if size > memory() and _is_refused(commands[MAPPED]):
            del commands[MAPPED]
            refused = f"; {size / 1e9:.1f} GB: refused by the system, as there is less memory than that"
        _add(bench, points, size / 1e9, commands, 3, slow=("torch.load",))
    for layers in FEW_FILLED if bench.quick else FILLED:
        path = _built(bench, f"filled-{layers}.pth")
        _add(bench, points, os.path.getsize(path) / 1e9, {
            "ckpt-browser stats": (PROGRAM, "stats", path, "--json"), "plain torch pass": python(numbers.PASS, path)},
            2, slow=("plain torch pass",))
        if not bench.quick:
            os.unlink(path)
    rows = tuple([row._replace(remarks=row.remarks + refused) if row.id == f"growth-size-{MAPPED}" else row
                  for row in _told("size", points, "{:.1f} GB")])
    return Found(rows, curves=_curves("size", points))


def with_keys(bench: Bench) -> Found:
    """Listing of files from a thousand keys to a million."""
    points: Points = {}
    for count in FEW_KEYS if bench.quick else KEYS:
        zipped, tensors = (_built(bench, f"keys-{count}.{kind}") for kind in ("pth", "safetensors"))
        commands = {"ckpt-browser ls, zip": (PROGRAM, "ls", "--json", zipped),
                    "ckpt-browser ls, safetensors": (PROGRAM, "ls", "--json", tensors),
                    "safe_open, without import": python(SAFE_OPEN, tensors)}
        mapped = {f"{MAPPED}, without import": python(keys.MAPPED, zipped)}
        _add(bench, points, count, commands | (mapped if count < SLOW_KEYS else {}), 2)
        if count >= SLOW_KEYS:
            for name, command in mapped.items():
                once = run(command)
                points[name].append((count, once.seconds, once.peak))
    return Found(_told("keys", points, "{:,.0f} keys"), curves=_curves("keys", points))


def with_cores(bench: Bench) -> Found:
    """The same work on one processor, on two, and so on."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    name = QUICK_CORES if bench.quick else "filled-5.pth"
    filled, other, many = _built(bench, name), bench.path("big.pth"), bench.path("many.pth")
    numbered, tensors = bench.size(name), f"{180 * bench.shelf.scale.experts:,} tensors"
    torch_pass = f"plain torch pass, {numbered}"
    there = sorted(os.sched_getaffinity(0))
    counts = sorted({1, 2, 4, 8, 16, len(there)} & set(range(1, len(there) + 1)))
    points: Points = {}
    for count in counts:
        _add(bench, points, count, {
            f"ckpt-browser stats, {numbered}": (PROGRAM, "stats", filled, "--json"),
            torch_pass: python(numbers.PASS, filled),
            f"start → tree painted, {bench.size('big.pth')}": (PROGRAM, "--exit-after-open", other),
            f"ls --json, {tensors}": (PROGRAM, "ls", "--json", many),
            f"diff, {tensors}": differing(PROGRAM, "diff", many, many),
        }, 2, slow=(torch_pass,), cores=there[:count])
    return Found(_told("cores", points, "{:.0f} cores"), curves=_curves("cores", points))


def _is_refused(command: Sequence[str]) -> bool:
    """Whether the system does not let a process map a file, which torch asks for with room to write into."""
    try:
        run(("sh", "-c", '"$0" "$@" 2>&1', *command))
    except Failed as error:
        if "Cannot allocate memory" not in str(error):
            raise
        return True
    return False


def _built(bench: Bench, name: str) -> str:
    bench.shelf.need([name])
    return bench.path(name)


def _add(bench: Bench, points: Points, at: float, commands: Mapping[str, Sequence[str]], rounds: int,
         slow: Sequence[str] = (), cores: Sequence[int] | None = None) -> None:
    """Measure one point of each line; a quick run leaves out what is slow, or imports torch."""
    spared = [name for name in commands if name in slow or name.startswith(MAPPED)]
    for name, sample in bench.compare(commands, rounds, slow, spared, cores).items():
        points.setdefault(name, []).append((at, sample.seconds, sample.peak))


def _curves(plot: str, points: Points) -> tuple[Curve, ...]:
    return tuple([Curve(plot, name, tuple([(at, seconds) for at, seconds, _ in some]))
                  for name, some in points.items()])


def _told(plot: str, points: Points, unit: str) -> tuple[Row, ...]:
    """One row per line of the plot: from its first point to its last."""
    rows, many = [], "as much" if plot == "size" else "as many"
    for name, some in points.items():
        (first, one, _), (last, two, _) = some[0], some[-1]
        through = ", ".join([f"{unit.format(at)}: {seconds:.2f} s and {peak / 1e6:,.0f} MB"
                             for at, seconds, peak in some])
        rows.append(stated(f"growth-{plot}-{name}", f"{name}: {unit.format(first)} → {unit.format(last)}",
                           f"{two / one:.1f} × the time with {last / first:,.0f} × {many}", through))
    return tuple(rows)
