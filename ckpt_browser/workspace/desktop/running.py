"""The command that starts this very program again, in the way in which it runs now."""

import os
import sys
from collections.abc import Sequence

from ...core.errors import CheckpointError

_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_RESERVED = frozenset("\"'\\><~|&;$*?#()`%=")
"""Characters for which, beside blanks, an argument of a desktop entry stands in quotes."""


def running_command(argv: Sequence[str] | None = None) -> list[str]:
    """The program, and the arguments that start it.

    A bundle starts itself; a script that pip made is started again; else Python starts the package, or the
    ``main.py`` of a checkout, which works from any folder.
    """
    bundle = os.environ.get("APPIMAGE", "") if getattr(sys, "frozen", False) else ""
    if getattr(sys, "frozen", False):
        return [bundle or sys.executable]
    started = (sys.argv if argv is None else argv)[0]
    for script in (started, os.path.join(os.path.dirname(sys.executable), os.path.basename(started))):
        if _is_our_script(script):
            return [os.path.abspath(script)]
    return [sys.executable, *_package_arguments()]


def _is_our_script(path: str) -> bool:
    name = os.path.basename(path).removesuffix(".exe")
    return name == "ckpt-browser" and os.path.isfile(path) and os.access(path, os.X_OK)


def _package_arguments() -> list[str]:
    folder = os.path.dirname(_PACKAGE)
    main = os.path.join(folder, "main.py")
    if os.path.isfile(main) and os.path.isfile(os.path.join(folder, "pyproject.toml")):
        return [main]
    return ["-m", "ckpt_browser"]


def windows_command() -> list[str]:
    """The same on Windows, where a script of pip would open a terminal beside the window."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    windowed = os.path.join(os.path.dirname(sys.executable), "pythonw.exe")
    return [windowed if os.path.isfile(windowed) else sys.executable, *_package_arguments()]


def exec_line(command: Sequence[str], *more: str) -> str:
    """A command as the ``Exec`` of a desktop entry.

    Args:
        more: written as they are: options, and codes such as ``%F``.

    Raises:
        CheckpointError: a path cannot be written into a desktop entry.
    """
    for word in command:
        _must_be_text(word)
    # Desktops look for the program before they make one percent sign of two, and take what has an equals sign for a
    # variable: such a path goes through a shell, as data.
    if set("%=") & set(command[0]):
        command = ["/bin/sh", "-c", 'exec "$0" "$@"', *command]
    return string_value(" ".join([*map(_quoted, command), *more]))


def string_value(text: str) -> str:
    """A text as the value of a key: its backslashes and line ends escaped."""
    _must_be_text(text)
    for plain, escaped in (("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r")):
        text = text.replace(plain, escaped)
    return text


def _quoted(word: str) -> str:
    escaped = word.replace("%", "%%")
    if word and not _RESERVED & set(word) and not any(character.isspace() for character in word):
        return escaped
    for character in ("\\", '"', "`", "$"):
        escaped = escaped.replace(character, "\\" + character)
    return f'"{escaped}"'


def _must_be_text(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        raise CheckpointError("the program lies in a folder whose name is no UTF-8, which a desktop entry cannot "
                              "hold") from None
