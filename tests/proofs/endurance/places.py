"""Where the process's own memory lies: what keeps pages that nothing needs is found by that."""

import ctypes
import os
import re
import sys
import tempfile
from xml.etree import ElementTree as ET

from .measures import PROC, give_back

MAPPING = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \d+ *(.*)$")
ARENA = 64 << 20
"""The C library's arenas of threads begin at a multiple of it, in bytes."""
STACK = 8 << 20
"""The most that a thread's stack takes, in bytes, its guard page among them."""


def places() -> dict[str, int]:
    """KiB of anonymous memory: the heap, arenas of threads, stacks, written pages of files, the rest.

    The rest is what the C library maps by itself and Python's arenas: `python` says how much they span, `python_free`
    how much of that is given to nobody. `heap_free` and `arenas_free` are the same of the C library's: whether their
    pages are in memory is another matter.
    """
    found = {"heap": 0, "arenas": 0, "stacks": 0, "written": 0, "rest": 0, "stack_count": 0}
    place, guard = "", False
    give_back()  # all objects were listed since the last time
    for line in (PROC / "smaps").read_text().splitlines():
        mapping = MAPPING.match(line)
        if mapping is not None:
            begin, end = int(mapping[1], 16), int(mapping[2], 16)
            place = _place(begin, end - begin, mapping[4], guard)
            found["stack_count"] += place == "stacks"
            guard = mapping[3].startswith("---")
        elif line.startswith("Anonymous:"):
            found[place] += int(line.split()[1])
    return found | _free() | _python()


def _place(begin: int, size: int, name: str, after_guard: bool) -> str:
    if name == "[heap]":
        return "heap"
    if name == "[stack]" or (not name and after_guard and size in (STACK, STACK - 4096)):
        return "stacks"
    if name:
        return "written"
    return "arenas" if begin % ARENA == 0 and size < ARENA else "rest"


def _free() -> dict[str, int]:
    """What the C library says of what it has, and has given to nobody."""
    library = ctypes.CDLL(None)
    tell = getattr(library, "malloc_info", None)
    if tell is None:
        return {}
    library.fdopen.restype = ctypes.c_void_p
    tell.argtypes = ctypes.c_int, ctypes.c_void_p
    library.fclose.argtypes = (ctypes.c_void_p,)
    with tempfile.TemporaryFile() as file:
        stream = library.fdopen(os.dup(file.fileno()), b"w")
        tell(0, stream)
        library.fclose(stream)
        file.seek(0)
        heaps = ET.parse(file).getroot().findall("heap")
    free = [sum(int(part.get("size", 0)) for part in heap.findall("total")) // 1024 for heap in heaps]
    return {"heap_free": free[0], "arenas_free": sum(free[1:])}


def _python() -> dict[str, int]:
    """What Python's allocator says of itself, which it does on the terminal only."""
    with tempfile.TemporaryFile() as file:
        kept = os.dup(2)
        os.dup2(file.fileno(), 2)
        try:
            sys._debugmallocstats()
        finally:
            os.dup2(kept, 2)
            os.close(kept)
        file.seek(0)
        text = file.read().decode()
    arenas = re.search(r"^(\d+) arenas \* (\d+) bytes/arena", text, re.MULTILINE)
    pools = re.search(r"^(\d+) unused pools \* (\d+) bytes", text, re.MULTILINE)
    blocks = re.search(r"^# bytes in available blocks += +([\d,]+)", text, re.MULTILINE)
    assert arenas is not None and pools is not None and blocks is not None, text
    free = int(pools[1]) * int(pools[2]) + int(blocks[1].replace(",", ""))
    return {"python": int(arenas[1]) * int(arenas[2]) // 1024, "python_free": free // 1024}
