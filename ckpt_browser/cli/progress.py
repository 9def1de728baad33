"""A progress bar on standard error, for people only: on a terminal, when work lasts."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..core.jobs import Report, no_report

PATIENCE = 0.5
"""Seconds of silence before a bar appears."""


@contextmanager
def progress() -> Iterator[Report]:
    """A report for long work; its bar goes away when the work is done."""
    if not sys.stderr.isatty():
        yield no_report
        return
    bar = _Bar()
    try:
        yield bar.report
    finally:
        bar.close()


class _Bar:
    def __init__(self) -> None:
        self._due = time.monotonic() + PATIENCE
        self._bar: Any = None

    def report(self, what: str, done: int, total: int) -> None:
        if self._bar is None:
            if time.monotonic() < self._due:
                return
            from tqdm import tqdm
            tqdm.monitor_interval = 0  # its thread would keep later work from being shared among processes
            self._bar = tqdm(desc=what, total=total or None, file=sys.stderr, leave=False, unit_scale=True)
        if self._bar.desc != f"{what}: ":
            self._bar.reset(total or None)
            self._bar.set_description(what)
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
