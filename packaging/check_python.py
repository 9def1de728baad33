"""Says whether this Python can make the environment, and what to install where it cannot.

Runs under any Python 3, before anything is installed.
"""

import shutil
import sys

WANTED = (3, 10)
VENV_COMMANDS = (("apt-get", "apt-get install -y python3-venv"), ("zypper", "zypper install -y python3-venv"),
                 ("dnf", "dnf install -y python3"), ("pacman", "pacman -S --needed python"))


def main() -> int:
    """0 where this Python will do; else 1 and one sentence."""
    if sys.version_info < WANTED:
        print("ckpt-browser needs Python {}.{} or newer; this is {}. Name another one: make PYTHON=python3.11".format(
            *WANTED, sys.version.split()[0]), file=sys.stderr)
        return 1
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError as error:
        print("Python's module {} is missing; this installs it: {}".format(  # noqa: UP032 - runs on old Pythons
            error.name, _venv_command()), file=sys.stderr)
        return 1
    return 0


def _venv_command() -> str:
    for program, command in VENV_COMMANDS:
        if shutil.which(program):
            return command
    return "the package of your system that brings Python's venv and ensurepip"


if __name__ == "__main__":
    sys.exit(main())
