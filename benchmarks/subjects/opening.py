"""Files that are big in bytes: listed, and on screen, against what it takes to begin a script."""

import os

from ..harness.processes import IMPORT_TORCH, PROGRAM, python
from ..page.rows import MB, TORCH, Found, Row, contenders, memory, ratio
from .bench import Bench

LOAD = "import sys, torch; torch.load(sys.argv[1])"
MAPPED = "import sys, torch; torch.load(sys.argv[1], mmap=True)"
META = "import sys, torch; torch.load(sys.argv[1], map_location='meta')"
KEYS = ("import sys, safetensors; file = safetensors.safe_open(sys.argv[1], 'np')\n"
        "print(sum(1 for key in file.keys() if file.get_slice(key).get_shape()))")
LOAD_TENSORS = "import sys; from safetensors.torch import load_file; load_file(sys.argv[1])"
NAMES = {
    "torch": "`import torch` alone", "zip": "`ckpt-browser ls`, zip", "safetensors": "`ckpt-browser ls`, safetensors",
    "load": "`torch.load`", "mapped": "`torch.load(mmap=True)`", "meta": "`torch.load(map_location='meta')`",
    "keys": "`safetensors.safe_open`, names and shapes", "tensors": "`safetensors.torch.load_file`",
}
KINDS = {"zip": "big.pth", "safetensors": "big.safetensors"}


def listing(bench: Bench) -> Found:
    """``ls`` of both files, against importing torch, without which no script can begin, and all ways to open them."""
    zipped, tensors = bench.path("big.pth"), bench.path("big.safetensors")
    commands = {
        "torch": IMPORT_TORCH, "zip": (PROGRAM, "ls", zipped), "safetensors": (PROGRAM, "ls", tensors),
        "load": python(LOAD, zipped), "mapped": python(MAPPED, zipped), "meta": python(META, zipped),
        "keys": python(KEYS, tensors), "tensors": python(LOAD_TENSORS, tensors)}
    slow = ("load", "tensors", "meta")
    samples = bench.compare(commands, 7, slow, spared=(*slow, "mapped", "keys"))
    rows: list[Row] = []
    for kind, file in KINDS.items():
        rows.append(ratio(f"list-{kind}", f"`ls` of a {bench.size(file)} {kind} file, whole process", samples[kind],
                          0.5, samples["torch"], TORCH))
        rows.append(memory(f"list-{kind}-memory", "… its peak memory", samples[kind].peak, 80,
                           f"`import torch` alone: {samples['torch'].peak / MB:.0f} MB"))
    return Found(tuple(rows), contenders(samples, NAMES))


def painting(bench: Bench) -> Found:
    """From the start of the process to a painted tree."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    commands = {"torch": IMPORT_TORCH} | {kind: (PROGRAM, "--exit-after-open", bench.path(file))
                                          for kind, file in KINDS.items()}
    samples = bench.compare(commands, 7)
    rows = [ratio(f"paint-{kind}", f"process start → {bench.size(file)} {kind} tree painted, and quit", samples[kind],
                  1, samples["torch"], TORCH, f"peak {samples[kind].peak / MB:.0f} MB") for kind, file in KINDS.items()]
    names = {"torch": NAMES["torch"], "zip": "`ckpt-browser --exit-after-open`, zip",
             "safetensors": "`ckpt-browser --exit-after-open`, safetensors"}
    return Found(tuple(rows), contenders(samples, names))


SHARDED = ("import sys, json, safetensors\nfrom pathlib import Path\nindex = Path(sys.argv[1])\n"
           "for name in set(json.loads(index.read_text())['weight_map'].values()):\n"
           "    with safetensors.safe_open(index.with_name(name), 'np') as file:\n"
           "        for key in file.keys(): file.get_slice(key).get_shape()")
SHARDED_LOAD = ("import sys, json\nfrom pathlib import Path\nfrom safetensors.torch import load_file\n"
                "index, state = Path(sys.argv[1]), {}\n"
                "for name in set(json.loads(index.read_text())['weight_map'].values()):\n"
                "    state |= load_file(index.with_name(name))")


def sharded(bench: Bench) -> Found:
    """The same in shards with an index."""
    index = str(bench.shelf.path("shards") / "model.safetensors.index.json")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    samples = bench.compare({
        "torch": IMPORT_TORCH, "ours": (PROGRAM, "ls", index), "window": (PROGRAM, "--exit-after-open", index),
        "keys": python(SHARDED, index), "load": python(SHARDED_LOAD, index)}, 5, slow=("load",), spared=("load",))
    size = bench.size("big.safetensors")
    rows = (ratio("list-shards", f"`ls` of {size} in five safetensors shards, whole process", samples["ours"], 0.5,
                  samples["torch"], TORCH, f"peak {samples['ours'].peak / MB:.0f} MB"),
            ratio("paint-shards", f"process start → tree of {size} in five shards painted, and quit", samples["window"],
                  1, samples["torch"], TORCH, f"peak {samples['window'].peak / MB:.0f} MB"))
    names = {"torch": NAMES["torch"], "ours": "`ckpt-browser ls`", "window": "`ckpt-browser --exit-after-open`",
             "keys": "`safetensors.safe_open` of each shard, names and shapes",
             "load": "`safetensors.torch.load_file` of each shard"}
    return Found(rows, contenders(samples, names))


def wide(bench: Bench) -> Found:
    """A bfloat16 file that hardly fits into memory."""
    path = bench.path("wide.pth")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    samples = bench.compare({
        "torch": IMPORT_TORCH, "ours": (PROGRAM, "ls", path), "window": (PROGRAM, "--exit-after-open", path),
        "mapped": python(MAPPED, path), "stats": (PROGRAM, "stats", path, "--json"),
        "cat": ("sh", "-c", 'cat "$0" > /dev/null', path)}, 3, slow=("stats", "cat"), spared=("mapped",))
    size = bench.size("wide.pth")
    share = samples["stats"].seconds / samples["cat"].seconds
    rows = (ratio("list-wide", f"`ls` of a {size} bfloat16 zip file, whole process", samples["ours"], 0.5,
                  samples["torch"], TORCH, f"peak {samples['ours'].peak / MB:.0f} MB"),
            ratio("paint-wide", f"process start → {size} bfloat16 tree painted, and quit", samples["window"], 1,
                  samples["torch"], TORCH, f"peak {samples['window'].peak / MB:.0f} MB"),
            memory("stats-wide-memory", f"all statistics of the {size}: largest process", samples["stats"].peak, 450),
            Row("stats-wide", "… as a share of reading it (`cat FILE > /dev/null`)", "stated; aim ≤ 3 ×",
                f"{share:.1f} × ({samples['stats'].seconds:.1f} s against {samples['cat'].seconds:.1f} s)", "", None))
    names = {"torch": NAMES["torch"], "ours": "`ckpt-browser ls`", "window": "`ckpt-browser --exit-after-open`",
             "mapped": NAMES["mapped"], "stats": "`ckpt-browser stats`", "cat": "`cat`"}
    return Found(rows, contenders(samples, names))
