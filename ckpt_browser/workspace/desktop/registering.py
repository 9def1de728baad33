"""``--register`` and ``--unregister``: double-click, for one person, from any way of installing."""

import os
import sys

from ...core.errors import CheckpointError
from ...core.paths import visible
from ..resources import resource
from .hints import hints
from .home import home
from .kinds import KINDS
from .running import running_command, windows_command


def main(option: str) -> int:
    """Do what the option says and tell it; the exit code."""
    try:
        lines = register() if option == "--register" else unregister()
    except CheckpointError as error:
        print(f"ckpt-browser: {option}: {visible(str(error), 600)}", file=sys.stderr)
        return 2
    for line in lines:
        print(visible(line, 600))
    return 0


def register() -> list[str]:
    """Make a double-click open our types; returns what to tell.

    Raises:
        CheckpointError: something cannot be written.
    """
    if sys.platform == "darwin":
        return [_MACOS]
    if sys.platform == "win32":
        command, remarks = windows_command(), _windows(windows_command(), True)
    else:
        from .linux import register as register_here

        command = running_command()
        remarks = [*register_here(home(), command), *hints(home(), command, os.environ)]
    suffixes = ", ".join(suffix for kind in KINDS for suffix in kind.suffixes)
    return [f"a double-click on {suffixes} now starts {' '.join(command)}", *remarks,
            "ckpt-browser --unregister undoes it"]


def unregister() -> list[str]:
    """Take back what :func:`register` did; returns what to tell.

    Raises:
        CheckpointError: nothing is registered, or something cannot be removed.
    """
    if sys.platform == "darwin":
        return [_MACOS]
    if sys.platform == "win32":
        remarks = _windows(windows_command(), False)
    else:
        from .linux import unregister as unregister_here

        remarks = unregister_here(home())
    return ["what was registered is gone", *remarks]


_MACOS = "on macOS the app bundle registers its file types by itself, and moving it to the bin undoes it"


def _windows(command: list[str], register_it: bool) -> list[str]:
    if sys.platform == "win32":
        from .windows import windows_table
        from .windows_registry import WindowsRegistry, apply_table, tell_the_desktop, withdraw_table

        rows = windows_table(command, os.fspath(resource("desktop")))
        try:
            (apply_table if register_it else withdraw_table)(WindowsRegistry(), rows)
        except OSError as error:
            raise CheckpointError(f"the registry cannot be written ({error.strerror or 'unknown reason'})") from None
        tell_the_desktop()
    return []
