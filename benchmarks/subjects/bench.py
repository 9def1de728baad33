"""What every subject is given: the files, how often to measure, and whether it is for quick."""

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ..files import Shelf
from ..harness.processes import IMPORT_TORCH, Sample, side_by_side
from ..page.rows import Found


class Bench(NamedTuple):
    """One run."""

    shelf: Shelf
    quick: bool
    known: dict[tuple[str, ...], Sample]
    """What a quick run has measured already of what several subjects are compared with."""

    def path(self, name: str) -> str:
        """Where a file of the run lies."""
        return str(self.shelf.path(name))

    def rounds(self, full: int) -> int:
        """How often something is measured, after once that warms the caches."""
        return 1 if self.quick else full

    def compare(self, commands: Mapping[str, Sequence[str]], full: int, slow: Collection[str] = (),
                spared: Collection[str] = (), cores: Collection[int] | None = None) -> dict[str, Sample]:
        """Run commands side by side; for quick once, without those that nothing is measured by.

        Args:
            full: counted rounds of a full run.
            slow: commands that have fewer of them.
            spared: commands that a quick run leaves out.
        """
        if not self.quick:
            return side_by_side(commands, full, slow, cores)
        wanted = {name: tuple(command) for name, command in commands.items() if name not in spared}
        again = {name: self.known[command] for name, command in wanted.items() if command in self.known}
        samples = again | side_by_side({name: command for name, command in wanted.items() if name not in again}, 1,
                                       cores=cores, warm=False)
        self.known.update({command: samples[name] for name, command in wanted.items() if command == IMPORT_TORCH})
        return {name: samples[name] for name in wanted}

    def size(self, name: str) -> str:
        """How large a file is, for its row."""
        nbytes = self.shelf.path(name).stat().st_size
        return f"{nbytes / 1e9:.{0 if nbytes >= 4e9 else 1}f} GB" if nbytes >= 1e9 else f"{nbytes / 1e6:.0f} MB"


class Subject(NamedTuple):
    """A part of the table."""

    name: str
    title: str
    files: tuple[str, ...]
    """What it wants built."""
    rows: tuple[str, ...]
    """The ids of the rows that it gives."""
    measure: Callable[[Bench], Found]


def offscreen(home: str | Path) -> dict[str, str]:
    """The environment of a person with no settings, on a screen of their own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**kept, "HOME": str(home), "TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
