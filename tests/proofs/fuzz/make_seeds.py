"""Writes inputs to begin with: ``python -m tests.proofs.fuzz.make_seeds FOLDER [TARGET ...]``."""

import os
import sys

from .targets import NAMES, load
from .torch_files import write


def make(folder: str, names: list[str]) -> None:
    """Write what real programs make of the targets' samples, each below the folder by its target's name."""
    for name in names:
        target = load(name)
        for title, data in target.samples().items():
            if len(data) <= target.longest:
                write(os.path.join(folder, name), title, data)
            else:
                print(f"{name}: {title} has {len(data)} bytes and is left out")


if __name__ == "__main__":
    make(sys.argv[1], sys.argv[2:] or list(NAMES))
