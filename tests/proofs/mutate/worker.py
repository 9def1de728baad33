"""The process that opens mutants: told a number, it answers with one line of JSON."""

import gc
import importlib
import json
import os
import random
import resource
import shutil
import sys
from pathlib import Path

MEMORY = 3 << 30
"""Address space above what the process has when it is ready."""


def _limit() -> None:
    with open("/proc/self/status") as status:
        size = next(int(line.split()[1]) for line in status if line.startswith("VmSize")) * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size + MEMORY, size + MEMORY))


def _answer(**fields: object) -> None:
    _OUT.write(json.dumps(fields) + "\n")
    _OUT.flush()


_OUT = os.fdopen(os.dup(1), "w")
"""Where answers go; whatever else is printed goes where errors do."""


def main(half: str, kept: Path, folder: Path) -> None:
    """Serve one half of the proof, ``ours`` or ``torch``, until the input ends."""
    from . import cases
    from .seeds import all_seeds

    os.dup2(2, 1)
    seeds = all_seeds(kept)
    originals = folder / "originals"
    act = _ours(folder, seeds, originals) if half == "ours" else _torch()
    _limit()
    _answer(ready=True, seeds=len(seeds))
    for line in sys.stdin:
        number = int(line)
        place = emptied(folder / half)
        found = cases.mutant(number, seeds)
        path = cases.written(found, place)
        _answer(number=number, seed=found.seed.name, kind=found.seed.kind, nbytes=found.nbytes,
                **act(found, path))  # type: ignore[operator]


def emptied(place: Path) -> Path:
    """The folder, with nothing in it."""
    place.mkdir(parents=True, exist_ok=True)
    for entry in place.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()
    return place


def _import_all() -> None:
    """Import every part of the program below the window, so that none is imported while a mutant is looked at."""
    import ckpt_browser

    for storey in ("core", "formats", "analysis", "workspace", "cli"):
        folder = Path(ckpt_browser.__path__[0]) / storey
        for path in sorted(folder.rglob("*.py")):
            name = ".".join(path.relative_to(folder.parent.parent).with_suffix("").parts)
            if path.name not in ("__init__.py", "__main__.py", "model_child.py"):
                importlib.import_module(name)


def _ours(folder: Path, seeds: list, originals: Path) -> object:
    from . import oracle, watching
    from .cases import Mutant, written

    os.environ["CKPT_BROWSER_DEBUG"] = "1"
    out = folder / "out"
    places = {}
    for seed in seeds:
        place = originals / seed.name.replace("/", "_")
        place.mkdir(parents=True, exist_ok=True)
        for link in place.iterdir():
            link.unlink()
        places[seed.name] = written(Mutant(0, seed, seed.files), place)
    _import_all()
    watching.watch()
    out.mkdir(exist_ok=True)
    kinds: set[str] = set()
    before = places[seeds[0].name]
    for number, seed in enumerate(seeds):
        # Whatever libraries load when they are first asked is loaded before the first mutant.
        path = places[seed.name]
        oracle.judge(path, before, number, out, thorough=seed.kind not in kinds)
        kinds.add(seed.kind)
        before = path
    # What is there now stays; collecting looks at what mutants leave behind only.
    gc.collect()
    gc.freeze()

    def act(found: Mutant, path: Path) -> dict[str, object]:
        emptied(out)
        before = oracle.from_here()
        outcome = oracle.judge(path, places[found.seed.name], found.number, out)
        memory = oracle.at_its_end() - before
        gc.collect()
        return {**outcome._asdict(), "memory": memory}

    return act


def _torch() -> object:
    from . import with_torch

    def act(_found: object, path: Path) -> dict[str, object]:
        random.seed(0)
        return with_torch.compared(path)._asdict()

    return act


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
