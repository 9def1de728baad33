"""Who looks through the numbers of a file: processes where the work is worth starting them, else threads."""

import importlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager

from ..workspace.tasks import WORKERS

MUCH = 64 << 20
"""Bytes from which on processes earn their start."""
MANY = 4000
"""Tensors from which on they do."""


@contextmanager
def workers_for(nbytes: int, tensors: int, device: str,
                needed: str = "ckpt_browser.analysis.measuring.measuring") -> Iterator[Executor | None]:
    """Processes, which need not wait for each other's interpreter; None where threads of this one do as well.

    Args:
        needed: the module that the work is done by, which is imported while the parent still looks for work.
    """
    forks = sys.platform == "linux" and threading.active_count() == 1
    if device != "cpu" or not forks or (nbytes < MUCH and tensors < MANY):
        yield None
        return
    # A child of this process begins with all that is imported, and with nothing that it was given.
    executor = ProcessPoolExecutor(WORKERS, multiprocessing.get_context("fork"), _begin)
    try:
        for _ in range(WORKERS):
            executor.submit(importlib.import_module, needed)
        yield executor
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Ctrl+C is for the parent; and BLAS shall not add threads of its own to ours."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
