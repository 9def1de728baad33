"""What must never happen while a stranger's bytes are read, watched for by an audit hook; and what it may cost."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

WRITING = set("wax+")
FORBIDDEN = frozenset({"exec", "compile", "import", "pickle", "subprocess", "socket", "ctypes", "code", "shutil", "pty",
                       "marshal", "mmap", "sqlite3", "urllib", "ftplib", "webbrowser", "syslog"})
"""First words of the events that are a finding."""
LOOKING = frozenset({"os.listdir", "os.scandir"})
"""Events of the module os that only look."""

SECONDS, PER_BYTE = 3.0, 0.000_2
"""Processor time that one input may take, however short, and for each of its bytes more; instrumented code is slow."""
MEMORY, BYTES_PER_BYTE = 96 << 20, 4000
"""The same for memory: the budgets of the reader have floors that a small file may use."""


class Forbidden(BaseException):
    """Something happened that a file must never bring about; no handler of exceptions takes it for trouble."""


class _Watch:
    """Whether the hook looks, and what it saw; a hook cannot be removed."""

    on = False
    seen = ""


def _hook(event: str, args: tuple[object, ...]) -> None:
    if not _Watch.on:
        return
    if event == "open":
        _, mode, flags = args
        harmless = not (WRITING & set(str(mode or "")) or (isinstance(flags, int) and flags & 3))
    else:
        first = event.partition(".")[0]
        harmless = first not in FORBIDDEN and (first != "os" or event in LOOKING)
    if not harmless:
        _Watch.on = False
        _Watch.seen = f"{event} {args!r:.300}"
        raise Forbidden(_Watch.seen)


def install() -> None:
    """Watch from now on, in the guarded parts."""
    sys.addaudithook(_hook)


@contextmanager
def guarded(size: int) -> Iterator[None]:
    """Nothing forbidden happens within, it leaves no file open, and takes time and memory in proportion to the
    ``size`` of the input.

    Raises:
        Forbidden: something did, or it took more.
    """
    handles, peak, start = _handles(), _peak(), time.process_time()
    _Watch.on, _Watch.seen = True, ""
    try:
        yield
    finally:
        _Watch.on = False
    if _Watch.seen:  # somebody caught it on its way
        raise Forbidden(_Watch.seen)
    seconds, grown, left = time.process_time() - start, _peak() - peak, _handles() - handles
    if seconds > SECONDS + PER_BYTE * size:
        raise Forbidden(f"took {seconds:.1f} s for {size} bytes")
    if grown > MEMORY + BYTES_PER_BYTE * size:
        raise Forbidden(f"took {grown:,} bytes of memory for {size} bytes")
    if left > 0:
        raise Forbidden(f"left {left} files open")


@contextmanager
def allowed() -> Iterator[None]:
    """What happens within is the fuzzer's own doing."""
    on, _Watch.on = _Watch.on, False
    try:
        yield
    finally:
        _Watch.on = on


def _handles() -> int:
    """Files that this process has open."""
    return len(os.listdir("/proc/self/fd"))


def _peak() -> int:
    # Not ru_maxrss: a process begins with what the one that started it had held.
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
