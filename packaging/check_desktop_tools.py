"""Looks for the tools of a Linux desktop with which the tests try double-clicks; without them those tests are skipped.

As root on a system with apt (containers, CI) it installs what is missing by itself. It never fails.
"""

import os
import shutil
import sys
from collections.abc import Mapping

import check_qt
from check_qt import Packages

FOR_TESTS: Mapping[str, Packages] = {
    "desktop-file-validate": Packages("desktop-file-utils", "desktop-file-utils", "desktop-file-utils",
                                      "desktop-file-utils"),
    "gio": Packages("libglib2.0-bin", "glib2", "glib2", "glib2-tools"),
    # Without it xdg-utils ask `file`, which knows nothing of types that were registered.
    "mimetype": Packages("libfile-mimeinfo-perl", "perl-File-MimeInfo", "perl-file-mimeinfo", "perl-File-MimeInfo"),
    "update-mime-database": Packages("shared-mime-info", "shared-mime-info", "shared-mime-info", "shared-mime-info"),
    "xdg-mime": Packages("xdg-utils", "xdg-utils", "xdg-utils", "xdg-utils"),
}
"""Programs that only tests need, each with the package that brings it."""


def main() -> int:
    """Always 0; what is missing and cannot be installed is a remark."""
    if sys.platform != "linux" or not missing():
        return 0
    if check_qt._can_install():
        _install(missing())
    if missing():
        print(f"(the tests of double-clicks are skipped without {', '.join(missing())}{_remedy()})", file=sys.stderr)
    return 0


def missing() -> list[str]:
    """The programs that are not there."""
    return [name for name in FOR_TESTS if shutil.which(name) is None]


def _packages(family: str) -> list[str]:
    return sorted({getattr(FOR_TESTS[name], family) for name in missing()})


def _remedy() -> str:
    for program, family, command in check_qt.INSTALLERS:
        if shutil.which(program):
            sudo = "" if os.geteuid() == 0 else "sudo "
            return f"; this installs them: {sudo}{command} {' '.join(_packages(family))}"
    return ""


def _install(names: list[str]) -> None:
    packages = _packages("apt")
    print(f"Installing what the tests of {', '.join(names)} need: {' '.join(packages)}", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if check_qt._quiet(command, environment) != 0:
        check_qt._quiet(["apt-get", "update", "-qq"], environment)
        check_qt._quiet(command, environment, show=True)


if __name__ == "__main__":
    sys.exit(main())
