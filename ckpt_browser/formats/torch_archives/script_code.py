"""What the code in a TorchScript archive says of its modules: their parameters and buffers. It is read as text."""

import re

from ...core.edits.modules import Script
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS
from ...core.messages import Count, say
from ..files import ByteFile
from ..zips.zips import read_directory
from .archive import Archive

FOLDERS = ("code/", ".data/ts_code/code/")
_CLASS = re.compile(r"class (\w+)\((\w*)\):\s*")
_NAMES = re.compile(r"  __(parameters|buffers)__ = \[(.*)\]\s*")
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
_ESCAPE = re.compile(r"\\([0-7]{3}|.)")
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


def read_scripts(file: ByteFile, token: CancelToken, report: Report) -> tuple[Script, ...]:
    """Every class of modules in the archive's code.

    Raises:
        CheckpointError: the archive cannot be read, or has more code than any model.
    """
    archive = Archive(file, read_directory(file, token, report))
    found: list[Script] = []
    total = 0
    for name, record in archive.records.items():
        inner = name.removeprefix(archive.folder)
        folder = next((folder for folder in FOLDERS if inner.startswith(folder)), None)
        if folder is None or not inner.endswith(".py") or not name.startswith(archive.folder):
            continue
        total += record.nbytes
        if total > LIMITS.pickle_bytes:
            raise CheckpointError(say("has more than {pickle_bytes} bytes of code (the pickle budget)",
                                      pickle_bytes=Count(LIMITS.pickle_bytes)))
        module = inner.removeprefix(folder).removesuffix(".py").replace("/", ".")
        found.extend(scripts_in(archive.content(inner), module))
    return tuple(found)


def scripts_in(code: bytes, module: str) -> list[Script]:
    """The classes of modules in one file of code; ``module`` is the name that they are known under."""
    found: list[Script] = []
    inside = False
    for line in code.decode("latin-1").split("\n"):
        if not line.startswith(" "):
            named = _CLASS.fullmatch(line)
            inside = named is not None and named[2] == "Module"
            if named is not None and inside:
                found.append(Script(f"{module}.{named[1]}", (), ()))
        names = _NAMES.fullmatch(line) if inside and line.startswith("  __") else None
        if names is not None:
            listed = tuple([_name(text) for text in _TEXT.findall(names[2])])
            found[-1] = found[-1]._replace(parameters=listed) if names[1] == "parameters" \
                else found[-1]._replace(buffers=listed)
    return found


def _name(text: str) -> str:
    # Escapes stand for bytes of UTF-8.
    return _ESCAPE.sub(_unescaped, text).encode("latin-1").decode("utf-8", "replace")


def _unescaped(match: re.Match[str]) -> str:
    text = match[1]
    return chr(int(text, 8) % 256) if len(text) == 3 else _LETTERS.get(text, text)
