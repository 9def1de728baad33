"""On what machine, and with what, something was measured."""

import importlib.metadata
import os
import platform

PACKAGES = ("torch", "safetensors", "PySide6-Essentials", "numpy", "fast-histogram")


def machine() -> str:
    """The processor and what the program may use of it."""
    cores = len(os.sched_getaffinity(0))
    return f"{_processor()}, {cores} cores, {memory() / 2**30:.0f} GiB, {platform.system()} {platform.release()}"


def versions() -> str:
    """What was measured, and with what."""
    named = [f"{name} {importlib.metadata.version(name)}" for name in ("ckpt-browser", *PACKAGES)]
    return ", ".join([f"Python {platform.python_version()}", *named])


def load() -> float:
    """What else the machine has to do, as the system counts it for the last minute."""
    return os.getloadavg()[0]


def memory() -> int:
    """How much memory there is, in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _processor() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    return names[0] if names else platform.machine()
