"""What a loader would do that a reader of weights need not: names worth a warning."""

import sys
from collections.abc import Iterable, Sequence

from ..core.checkpoint import Problem
from ..core.messages import say
from ..core.nodes import Node, Opaque
from .pickles.inert import Global

RUNS_CODE = frozenset({
    "os", "posix", "nt", "subprocess", "sys", "socket", "shutil", "runpy", "ctypes", "webbrowser", "importlib", "pty",
    "pickle", "_pickle", "dill", "cloudpickle", "marshal", "code", "codeop", "timeit", "pdb", "bdb", "commands",
    "imp", "platform", "multiprocessing", "threading", "_thread", "asyncio", "signal", "urllib", "http", "ftplib",
    "smtplib", "requests", "pip", "venv", "zipimport", "tempfile", "types", "inspect", "operator", "_operator",
    "functools", "idlelib", "distutils", "setuptools", "io", "_io", "gzip", "bz2", "lzma", "zipfile", "tarfile",
    "shelve", "dbm", "sqlite3", "mmap", "fileinput", "linecache", "logging", "atexit", "gc", "cProfile", "profile",
    "trace", "doctest", "torch.hub", "torch.package", "builtins", "__builtin__", "__builtins__"})
"""Modules whose functions can run programs, read or write files, or reach the network."""

HARMLESS = frozenset({
    *((module, name) for module in ("builtins", "__builtin__")
      for name in ("set", "frozenset", "list", "tuple", "dict", "slice", "range", "xrange", "int", "long", "float",
                   "bool", "bytes", "bytearray", "complex", "str", "unicode", "object", "print", "type", "NoneType",
                   "Ellipsis", "NotImplemented")),
    ("types", "SimpleNamespace"), ("types", "NoneType"), ("functools", "partial"), ("operator", "itemgetter"),
    # Enums and their flags are pickled by way of these two.
    ("_operator", "getitem"), ("_operator", "or_")})
"""Names from those modules that only make values."""

OURS = sys.stdlib_module_names | {"torch", "numpy", "__torch__", "__builtin__", "copy_reg"}
"""Packages that every reader of checkpoints has."""


def suspicions(names: Iterable[Global], nodes: Sequence[Node]) -> list[Problem]:
    """Problems for the names a pickle refers to: warnings for what can run code, one note for missing classes.

    Each leads to the first of ``nodes`` that stands for such a name, if any does.
    """
    risky = {name.qualname for name in names if _runs_code(name)}
    others = {name.qualname: _package(name.module) for name in names
              if _package(name.module) not in OURS and name.qualname not in risky}
    places: dict[str, int] = {}
    if risky or others:
        for node_id, node in enumerate(nodes):
            if isinstance(node, Opaque) and (node.type_name in risky or node.type_name in others):
                places.setdefault(node.type_name, node_id)
    problems = [Problem("warning", say("refers to {name}, which can run code when the file is loaded",
                                       name=name), places.get(name),
                        name)
                for name in sorted(risky)]
    foreign = sorted(set(others.values()))
    if foreign:
        first = min((place for name, place in places.items() if name in others), default=None)
        packages = ", ".join(foreign[:12]) + (" …" if len(foreign) > 12 else "")
        problems.append(Problem("note", say("uses classes of other packages ({packages}); they are shown without "
                                            "them", packages=packages),
                                first))
    return problems


def _package(module: str) -> str:
    return module.partition(".")[0]


def _runs_code(name: Global) -> bool:
    if (name.module, name.name) in HARMLESS:
        return False
    return name.module in RUNS_CODE or _package(name.module) in RUNS_CODE
