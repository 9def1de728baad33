"""What a start of the window asks for, read from its arguments; names of files are data, whatever they look like."""

import os
from collections.abc import Mapping
from typing import NamedTuple

from .workspace.one_program.message import COMPARE, OPEN, WINDOW, Message

USAGE = """usage: ckpt-browser [FILE …]       browse checkpoints in a window
       ckpt-browser COMMAND …      work in the terminal

Browse PyTorch checkpoints without executing or loading them. Where the program runs already, files open there.

commands:
{commands}

options:
  -h, --help               this text; `ckpt-browser ls --help` for a command's own
  --version                say which version this is
  --version --verbose      say all that a report of a fault needs
  --new-window [FILE …]    open a window of its own in the running program
  --compare A B            compare two files in the window; `ckpt-browser diff A B --gui` is the same
  --safe [FILE …]          start with the defaults, reading and keeping neither settings nor what was open
  --register               let a double-click on a checkpoint open it here, for you only; with man page and completion
  --unregister             take back what --register did
  --print-completion bash|zsh|fish   print the script by which that shell completes commands and names
  --exit-after-open FILE   measure: open the window, quit when the tree has been painted
  --                       what follows are files, also where they begin with a dash
"""

SAFE, NEW, COMPARING, MEASURED = "--safe", "--new-window", "--compare", "--exit-after-open"
OPTIONS = (SAFE, NEW, COMPARING, MEASURED)

LAUNCHED = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")
"""What desktops leave in the environment of what they start; terminals do not pass it on."""


class Asked(NamedTuple):
    """What a start asks for."""

    files: tuple[str, ...] = ()
    """As they were named."""
    message: Message = Message()
    """For the window that does it."""
    safe: bool = False
    measured: bool = False
    wrong: str = ""
    """Why the arguments make no sense, or empty."""


def read(arguments: list[str]) -> Asked:
    """What the arguments of a start without a command ask for."""
    options = []
    while arguments and arguments[0] in OPTIONS:
        options.append(arguments[0])
        arguments = arguments[1:]
    measured, compares = MEASURED in options, COMPARING in options
    plain = measured or arguments[:1] == ["--"]
    files = tuple(arguments[1:] if arguments[:1] == ["--"] else arguments)
    verb = COMPARE if compares else WINDOW if NEW in options else OPEN
    wrong = next((f"unknown option {name}" for name in files if name[:1] == "-" and not plain), "")
    if len(set(options)) != len(options) or len({COMPARING, NEW, MEASURED} & set(options)) > 1:
        wrong = f"{' and '.join(options)} do not go together"
    elif measured and len(files) != 1:
        wrong = f"{MEASURED} wants one file"
    return asked(files, Message(verb), wrong)._replace(safe=SAFE in options, measured=measured)


def asked(files: tuple[str, ...], message: Message, wrong: str = "") -> Asked:
    """A start with some files; two different ones, where they are to be compared."""
    files = tuple([local_file(name) for name in files])
    try:
        paths = tuple([os.path.abspath(name) for name in files])
    except FileNotFoundError:
        return Asked(wrong="the current folder is not there any more")
    if not wrong and "" in files:
        wrong = "the name of a file is empty"  # the current folder is what it would stand for
    elif not wrong and message.verb == COMPARE and len(paths) != 2:
        wrong = "to compare takes two files"
    elif not wrong and message.verb == COMPARE and paths[0] == paths[1]:
        wrong = "to compare takes two different files"
    token = next(filter(None, map(os.environ.get, LAUNCHED)), "")
    return Asked(files, message._replace(files=paths, token=token), wrong=wrong)


def local_file(name: str) -> str:
    """The path of a ``file:`` address of this machine; any other name as it is, percent signs and all."""
    if name[:5].lower() != "file:" or os.path.lexists(name):
        return name
    # Imported here: nearly no start needs it.
    from urllib.parse import unquote_to_bytes

    host, slash, path = name[7:].partition("/") if name[5:7] == "//" else ("", name[5:6], name[6:])
    if host not in ("", "localhost") or slash != "/":
        return name
    plain = os.fsdecode(unquote_to_bytes(os.fsencode(path)))
    return name if "\0" in plain else plain if os.name == "nt" else "/" + plain


def is_launched(environment: Mapping[str, str]) -> bool:
    """Whether a desktop started this, so that nobody reads what is written to standard error."""
    launched = any(environment.get(name) for name in LAUNCHED) \
        or environment.get("GIO_LAUNCHED_DESKTOP_FILE_PID") == str(os.getpid())
    return launched and not any(_is_terminal(stream) for stream in range(3))


def _is_terminal(stream: int) -> bool:
    try:
        return os.isatty(stream)
    except OSError:
        return False
