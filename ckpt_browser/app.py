"""Composition root: reads the arguments, and wires the session and the window together."""

import os
import signal
import sys
from functools import partial
from typing import TYPE_CHECKING

from . import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from .ui.document import Document
    from .ui.session import Session
    from .workspace.comparing.comparing import Wanted

VERBS = ("ls", "stats", "diff", "edit", "convert", "check", "compact", "repair")

USAGE = """usage: ckpt-browser [FILE …]       browse checkpoints in a window
       ckpt-browser COMMAND …      work in the terminal

Browse PyTorch checkpoints without executing or loading them.

commands:
{commands}

options:
  -h, --help               this text; `ckpt-browser ls --help` for a command's own
  --version                say which version this is
  --safe [FILE …]          start with the defaults, reading and keeping neither settings nor what was open
  --compare A B            compare two files in the window; `ckpt-browser diff A B --gui` is the same
  --exit-after-open FILE   measure: open the window, quit when the tree has been painted
"""


def main(argv: list[str] | None = None) -> int:
    """Run the command line or the window; the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments[:1] == ["diff"] and _wants_window(arguments):
        return _diff_in_window(arguments)
    if arguments and arguments[0] in VERBS:
        from .cli import main as command_line

        return command_line(arguments)
    if len(arguments) == 2 and arguments[0] == "--judge":  # the program's own child, see workspace.judge
        from .workspace.saving.judge import main as judge

        return judge(arguments[1])
    if len(arguments) == 3 and arguments[0] == "--build-model":  # another child, see workspace.rehearsing.building
        from .workspace.rehearsing.model_child import main as build_model

        return build_model(arguments[1], arguments[2])
    if arguments and arguments[0] in ("-h", "--help"):
        from .cli import command_list

        print(USAGE.replace("{commands}", command_list()), end="")
        return 0
    if arguments and arguments[0] == "--version":
        print(f"ckpt-browser {__version__}")
        return 0
    return _window(arguments)


def _window(arguments: list[str]) -> int:
    safe, arguments = arguments[:1] == ["--safe"], arguments[1:] if arguments[:1] == ["--safe"] else arguments
    measured, compares = arguments[:1] == ["--exit-after-open"], arguments[:1] == ["--compare"]
    files = arguments[1:] if measured or compares else arguments
    plain = measured or files[:1] == ["--"]
    files = files[1:] if files[:1] == ["--"] else files
    wrong = _what_is_wrong(files, plain, measured, compares)
    if wrong:
        print(f"ckpt-browser: {wrong} (see ckpt-browser --help)", file=sys.stderr)
        return 2
    return _show(files, _compare if compares else _offer, measured, safe)


def _diff_in_window(arguments: list[str]) -> int:
    """``diff A B --gui``: its other options say how the window compares."""
    from .cli import parsed
    from .cli.console import trouble
    from .cli.diff import wanted_of
    from .core.errors import CheckpointError

    asked = parsed(arguments)
    if isinstance(asked, int):
        return asked
    files = [asked.file, asked.other]
    wrong = _what_is_wrong(files, True, False, True)
    try:
        wanted = wanted_of(asked)
    except CheckpointError as error:
        wrong = str(error)
    if wrong:
        return trouble(asked.file, wrong)
    return _show(files, partial(_compare, wanted=wanted, tolerance=(asked.rtol, asked.atol)))


def _show(files: list[str], then: "Callable[[Session, list[Document]], None]", measured: bool = False,
          safe: bool = False) -> int:
    """Open a window with some files; ``then`` is done with them."""
    if _has_no_screen():
        print("ckpt-browser: there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
              "ckpt-browser ls FILE lists a checkpoint here", file=sys.stderr)
        return 2
    application = _application()
    from .ui.jobs import share_time_fairly
    from .ui.measured import Measured
    from .ui.program.program import Program
    from .ui.settings import Settings

    share_time_fairly()
    program = Program(Settings.safe() if safe else None)
    window = program.open_window()
    measure = Measured(window, files[0]) if measured else None
    if measured:
        program.remembering.rest()
    else:
        program.remembering.begin(window, alone=bool(files))
    window.show()
    then(window.session, [window.session.open(path) for path in files])
    code = application.exec()
    program.shut_down()
    return measure.code if measure is not None else code


def _offer(session: "Session", documents: "list[Document]") -> None:
    """Two files that are opened together may be compared."""
    if len(documents) == 2 and documents[0] is not documents[1]:
        session.comparisons.offer(documents[0], documents[1])


def _compare(session: "Session", documents: "list[Document]", wanted: "Wanted | None" = None,
             tolerance: tuple[float, float] = (0.0, 0.0)) -> None:
    session.comparisons.open(documents[0], documents[1], wanted, tolerance)


def _wants_window(arguments: list[str]) -> bool:
    """Whether ``--gui`` is among the options, and no file's name."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return "--gui" in arguments[:end]


def _what_is_wrong(files: list[str], plain: bool, measured: bool, compares: bool) -> str:
    """Why the arguments make no sense, or empty.

    Args:
        plain: what begins with a dash is a file as well.
    """
    unknown = "" if plain else next((name for name in files if name[:1] == "-"), "")
    if unknown:
        return f"unknown option {unknown}"
    if measured and len(files) != 1:
        return "--exit-after-open wants one file"
    if compares and len(files) != 2:
        return "to compare takes two files"
    if compares and os.path.abspath(files[0]) == os.path.abspath(files[1]):
        return "to compare takes two different files"
    return ""


def _has_no_screen() -> bool:
    """True where Qt would abort the process instead of saying why."""
    if not sys.platform.startswith("linux"):
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _application() -> "QApplication":
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    application = QApplication(["ckpt-browser"])
    # Qt's loop never looks at Python's signals: without this, Ctrl+C in the terminal would do nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.setApplicationName("ckpt-browser")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("ckpt-browser")
    return application
