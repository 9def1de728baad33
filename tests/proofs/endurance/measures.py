"""What a process holds at one moment: memory, threads, handles, children, locks, objects of Python and of Qt, files."""

import ctypes
import gc
import os
import sys
import threading
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication
from shiboken6 import Object, isValid


class Mark(NamedTuple):
    """What was held when nothing was open and nothing under way."""

    actions: int
    seconds: float
    resident: int
    """KiB, after the C library gave back what it could."""
    own: int
    """KiB of it that are the process's own, not pages of programs and libraries, which come as they are run."""
    native: int
    """KiB that the C library has given out: everything but Python's small objects and what is mapped."""
    blocks: int
    """Blocks that Python's allocator has given out."""
    objects: int
    """Containers that Python's collector knows, those that it was told to leave alone among them."""
    wrappers: int
    """Objects of Qt that Python holds."""
    dead: int
    """Those among them whose C++ part is gone."""
    widgets: int
    qobjects: int
    """Below the application and every widget without a parent."""
    timers: int
    """Running ones among them."""
    orphans: int
    """Visible widgets without a parent that are no main window."""
    threads: int
    """As the system counts them."""
    python_threads: int
    handles: int
    children: int
    locks: int
    files: int
    """In the folders for what is passing, beside the opened files, and among kept edits."""


PROC = Path("/proc/self")


def take(actions: int, seconds: float, folders: list[Path], heard: list[str]) -> Mark:
    """Measure; the collector runs as it does in the program, and what was frozen stays frozen."""
    _forget_views()
    QPixmapCache.clear()
    for _ in range(2):
        gc.collect()
    give_back()
    resident, private, native, blocks = _status("VmRSS"), own(), given_out(), sys.getallocatedblocks()
    objects = len(gc.get_objects()) + gc.get_freeze_count()
    wrappers = [one for one in _all_objects() if issubclass(type(one), Object)]
    tops = QApplication.topLevelWidgets()
    return Mark(
        actions, round(seconds, 1), resident, private, native, blocks,
        objects, len(wrappers), sum(not isValid(one) for one in wrappers), len(QApplication.allWidgets()),
        count_qobjects(heard),
        sum(issubclass(type(one), QTimer) and isValid(one) and one.isActive() for one in wrappers),
        sum(one.isVisible() and one.objectName() != "MainWindow" for one in tops),
        len(os.listdir(PROC / "task")), threading.active_count(), len(handles()), len(children()), len(locks()),
        len(files(folders)))


def kinds() -> Counter[str]:
    """How many objects of each type Python holds now."""
    return Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in _all_objects())


def handles() -> list[str]:
    """What the open handles lead to."""
    found = []
    for name in os.listdir(PROC / "fd"):
        try:
            found.append(os.readlink(PROC / "fd" / name))
        except OSError:  # the one that the listing itself had open
            continue
    return sorted(found)


def files(folders: list[Path]) -> list[str]:
    """What lies in some folders, and in those in them."""
    return [os.path.join(place, name) for folder in folders for place, _, found in os.walk(folder) for name in found]


def children() -> list[int]:
    """Processes that were started from here and not yet waited for."""
    found: list[int] = []
    for task in os.listdir(PROC / "task"):
        try:
            found += map(int, (PROC / "task" / task / "children").read_text().split())
        except OSError:
            continue
    return found


def locks() -> list[str]:
    """Locks of this process on files."""
    own = str(os.getpid())
    try:
        lines = Path("/proc/locks").read_text().splitlines()
    except OSError:
        return []
    return [line for line in lines if own in line.split()[:6]]


def _status(name: str) -> int:
    line = next(line for line in (PROC / "status").read_text().splitlines() if line.startswith(name + ":"))
    return int(line.split()[1])


class _Info(ctypes.Structure):
    """What mallinfo2 tells."""

    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")]


def given_out() -> int:
    """KiB that the C library has given out."""
    found = _information()
    return int(found.uordblks + found.hblkhd) // 1024 if found is not None else 0


def mapped_pieces() -> int:
    """How many pieces the C library has mapped by themselves."""
    found = _information()
    return int(found.hblks) if found is not None else 0


def own() -> int:
    """KiB of memory that are the process's own now."""
    return _status("RssAnon")


def _information() -> _Info | None:
    ask = getattr(ctypes.CDLL(None), "mallinfo2", None)
    if ask is None:
        return None
    ask.restype = _Info
    found: _Info = ask()
    return found


def _forget_views() -> None:
    """pyqtgraph remembers two points for each of the last hundred views that it drew: a cache with a bound."""
    module = sys.modules.get("pyqtgraph.graphicsItems.GraphicsItem")
    if module is not None:
        module.GraphicsItem._pixelVectorGlobalCache.clear()


def give_back() -> None:
    """Let the C library give back all that it can."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)


def _all_objects() -> list[object]:
    """All containers; those that the program froze are thawed for a moment, as only so they can be listed."""
    gc.unfreeze()
    found = gc.get_objects()
    gc.freeze()
    return found


def count_qobjects(heard: list[str]) -> int:
    """How many objects hang below the application and the widgets without a parent.

    Qt writes them down itself: whoever asks for them as objects of Python makes such objects, which stay for long.

    Args:
        heard: where messages for debugging go.
    """
    application = QApplication.instance()
    assert application is not None
    heard.clear()
    for root in (application, *QApplication.topLevelWidgets()):
        root.dumpObjectTree()
    return len(heard)
