"""What a person has to know about the man page and the completion, where the shell does not find them by itself."""

import os
import shlex
import shutil
from collections.abc import Mapping, Sequence

from .entries import NAME
from .home import Home


def hints(home: Home, command: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """A sentence for each of the two that needs a hand; none where both work.

    Args:
        command: what starts the program.
    """
    paths = environment.get("PATH", "").split(os.pathsep)
    pages = os.path.join(home.data, "man")
    beside, folder = os.path.split(home.data)
    programs = os.path.join(beside, "bin")  # man looks for pages beside the folders of programs
    said = []
    if not (folder == "share" and programs in paths) and pages not in environment.get("MANPATH", "").split(os.pathsep):
        said.append(f"man does not look into {pages} by itself: {shlex.join(['man', '-M', pages, NAME])} shows the "
                    "man page")
    if shutil.which(NAME, path=os.pathsep.join(paths)) is None:
        alias = f"{NAME}={shlex.quote(shlex.join(command))}"
        said.append(f"there is no command {NAME} in PATH, and completion is for its name: alias {alias} makes one")
    return said
