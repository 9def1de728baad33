"""What a start finds around it, made to make sense before anybody looks: a home, and how texts are written."""

import os
import sys
from collections.abc import MutableMapping

PLAIN = ("C", "POSIX")
"""Locales that know no letters beyond English ones; Python reads names as UTF-8 there."""


def settle(environment: MutableMapping[str, str]) -> None:
    """Let everything that looks for a home find the same one, and Qt say nothing about the locale."""
    if sys.platform == "win32":
        return
    # Without one, Python asks the system, Qt takes the root of all folders, and others the current folder.
    if not os.path.isabs(environment.get("HOME", "")):
        environment["HOME"] = home_of_person(os.geteuid())
    if environment.get("LC_ALL") in PLAIN and sys.platform.startswith("linux"):
        environment["LC_ALL"] = "C.UTF-8"  # Qt does so too, and complains in four lines


def home_of_person(number: int) -> str:
    """Where the system says that a person's home is; the root of all folders for one whom it does not know."""
    # Imported here: nearly every start has a home.
    import pwd

    try:
        found = pwd.getpwuid(number).pw_dir
    except KeyError:
        found = ""
    return found if os.path.isabs(found) else "/"
