"""Composition root: reads the arguments, and wires the session and the window together."""

import os
import sys
from typing import TYPE_CHECKING

from . import __version__
from .workspace.one_program.commands import COMMANDS as VERBS
from .workspace.one_program.commands import meant
from .workspace.surroundings import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from .arguments import Asked
    from .ui.program.program import Program
    from .workspace.one_program.starting import Held, Start


def main(argv: list[str] | None = None) -> int:
    """Run the command line or the window; the exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    first = arguments[0] if arguments else ""
    settle(os.environ)
    if first == "diff" and _wants_window(arguments):
        return _diff_in_window(arguments)
    return DOES.get((first, len(arguments)), DOES.get((first, ANY), _window))(arguments)


def _command(arguments: list[str]) -> int:
    from .cli import main as command_line

    return command_line(arguments)


def _judge(arguments: list[str]) -> int:
    from .workspace.saving.judge import main as judge

    return judge(arguments[1])


def _build_model(arguments: list[str]) -> int:
    from .workspace.rehearsing.model_child import main as build_model

    return build_model(arguments[1], arguments[2])


def _help(arguments: list[str]) -> int:
    from .arguments import USAGE
    from .cli import command_list

    print(USAGE.replace("{commands}", command_list()), end="")
    return 0


def _version(arguments: list[str]) -> int:
    if "--verbose" in arguments:
        from .cli.verbs.version import main as verbose_version

        return verbose_version()
    print(f"ckpt-browser {__version__}")
    return 0


def _register(arguments: list[str]) -> int:
    from .workspace.desktop.registering import main as registering

    return registering(arguments[0])


def _completion(arguments: list[str]) -> int:
    from .workspace.desktop.completion import main as print_completion

    return print_completion(arguments[1])


def _window(arguments: list[str]) -> int:
    from .arguments import read

    return _start(read(arguments))


def _diff_in_window(arguments: list[str]) -> int:
    """``diff A B --gui``: its other options say how the window compares."""
    from .arguments import asked
    from .cli import parsed
    from .cli.console import trouble
    from .cli.verbs.diff import wanted_of
    from .core.errors import CheckpointError
    from .workspace.one_program.message import COMPARE, Message

    found = parsed(arguments)
    if isinstance(found, int):
        return found
    try:
        wanted = wanted_of(found)
    except CheckpointError as error:
        return trouble(found.file, str(error))
    message = Message(COMPARE, exact=wanted.exact, tolerance=(str(found.rtol), str(found.atol)),
                      rules=tuple([(rule.pattern, rule.replacement) for rule in wanted.rules]))
    return _start(asked((found.file, found.other), message))


ANY = -1
DOES: "dict[tuple[str, int], Callable[[list[str]], int]]" = {
    **{(verb, ANY): _command for verb in VERBS},
    ("--help", ANY): _help,
    ("-h", ANY): _help,
    ("--version", ANY): _version,
    ("--register", 1): _register,
    ("--unregister", 1): _register,
    ("--print-completion", 2): _completion,
    ("--judge", 2): _judge,  # the program's own child, see workspace.saving.judge
    ("--build-model", 3): _build_model,  # another child, see workspace.rehearsing.building
}
"""What is done for a first argument, and how many there must be; all else opens the window."""


def _start(asked: "Asked") -> int:
    """Have the running program do what is asked for, or open a window."""
    from .arguments import is_launched

    if asked.wrong:
        print(f"ckpt-browser: {asked.wrong} (see ckpt-browser --help)", file=sys.stderr)
    if asked.wrong and not is_launched(os.environ):  # whoever clicked on something sees no terminal
        return 2
    if _has_no_screen():
        print("ckpt-browser: there is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set); "
              "ckpt-browser ls FILE lists a checkpoint here", file=sys.stderr)
        return 2
    missing = not asked.measured and not is_launched(os.environ) and _tell_missing(asked.files)
    start = _begin(asked)
    if start.handed and os.environ.get("DESKTOP_STARTUP_ID"):
        from .workspace.one_program import launch_feedback

        launch_feedback.end(os.environ)
    return (0 if start.handed else _show(asked, start)) or (2 if asked.wrong or missing else 0)


def _tell_missing(files: "tuple[str, ...]") -> bool:
    """Say which files are not there, a line each; their tabs say it as well, but maybe on another screen."""
    found = False
    for name in files:
        try:
            os.stat(name)
        except FileNotFoundError as error:
            from .cli.console import trouble

            reason = (error.strerror or "no such file").lower()
            command = meant(name) if name == files[0] else ""
            hint = f"; a command is called {command} (see ckpt-browser --help)" if command else ""
            found = bool(trouble(name, reason + hint))
        except (OSError, ValueError):  # what cannot be asked about is told in the window
            continue
    return found


def _begin(asked: "Asked") -> "Start":
    """Hand over to the running program, or become it; a start that is measured, safe or embedded is by itself."""
    from .workspace.one_program.place import place_of
    from .workspace.one_program.starting import begin

    widgets = sys.modules.get("PySide6.QtCore")
    embedded = widgets is not None and widgets.QCoreApplication.instance() is not None
    alone = asked.measured or asked.safe or embedded
    return begin(asked.message, None if alone else place_of(os.environ), _send)


def _show(asked: "Asked", start: "Start") -> int:
    """Open a window, and stay until the last one is closed."""
    application = _application()
    from .ui.access.letters import can_draw
    from .ui.help.commands import welcome
    from .ui.program import receiving
    from .ui.program.program import Program
    from .ui.session.jobs import share_time_fairly
    from .ui.settings import Settings
    from .ui.window.start_up import Measured

    share_time_fairly()
    if not can_draw("ckpt"):
        print("ckpt-browser: there is no font on this machine, so the window has no text; ckpt-browser ls FILE lists a "
              "checkpoint here", file=sys.stderr)
    program = Program(Settings.safe() if asked.safe else None)
    window = program.open_window()
    measure = Measured(window, asked.files[0]) if asked.measured else None
    if asked.measured or start.beside:
        program.remembering.rest()
    else:
        program.remembering.begin(window, alone=bool(asked.files))
    window.show()
    _wire(program, application, start.held)
    receiving.do(window, asked.message)
    if start.held is not None:  # neither measured nor embedded nor safe: a person started it
        welcome(window)
    del window  # it may be closed long before the last one: what is named here would stay for as long
    code = application.exec()
    program.shut_down()
    if start.held is not None:
        start.held.let_go()
    return measure.code if measure is not None else code


def _wire(program: "Program", application: "QApplication", held: "Held | None") -> None:
    """Let the program hear of what happens outside of it, where the application is ours."""
    from .ui.program.application import Application

    if not isinstance(application, Application):
        return
    application.file_opened.connect(program.open_file)
    program.failing.begin()
    if held is None:
        return
    if sys.platform == "win32":
        from .ui.program.pipe import PipeDoor

        program.serve(PipeDoor(held.place.socket, program))
    else:
        from .ui.program.door import open_door

        if (door := open_door(held.place.socket, program)) is not None:
            program.serve(door)


def _send(place: str, asked: bytes, seconds: float) -> bool | None:
    if sys.platform == "win32":
        from .ui.program.pipe import send
    else:
        from .workspace.one_program.unix import send
    return send(place, asked, seconds)


def _wants_window(arguments: list[str]) -> bool:
    """Whether ``--gui`` is among the options, and no file's name."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    return "--gui" in arguments[:end]


def _has_no_screen() -> bool:
    """True where Qt would abort the process instead of saying why."""
    if not sys.platform.startswith("linux"):
        return False
    return not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _application() -> "QApplication":
    import signal

    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    from .ui.program.application import Application

    application = Application(["ckpt-browser"])
    # Qt's loop never looks at Python's signals: without this, Ctrl+C in the terminal would do nothing.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.setApplicationName("ckpt-browser")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("ckpt-browser")
    return application
