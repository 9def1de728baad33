"""Makes a Debian package of the bundle: the folder in /usr/lib, its name on the path, and what a desktop wants to know.

    make_deb.py [FOLDER]    into dist/; nothing is run when it is installed but dpkg's own triggers
"""

import email.utils
import gzip
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import bundle_parts
import check_qt

ROOT = Path(__file__).resolve().parent.parent
NAME = "ckpt-browser"
HOME = f"usr/lib/{NAME}"
ELSEWHERE = {"zsh/site-functions": "zsh/vendor-completions"}
"""Where Debian has another folder for what a person has in their own."""
LIBRARIES = ("libgcc-s1", "libstdc++6")
"""Packages that the bundle needs beside those of Qt; the bundle brings none of their files."""
MAINTAINER = "The ckpt-browser developers <ckpt-browser@invalid.invalid>"
COPYRIGHT = f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {NAME}
Comment: The licences of the libraries inside (Python, Qt, PySide6, PyTorch, NumPy and more) lie beside them, in
 /{HOME}/_internal/*.dist-info. Qt and PySide6 are used under the LGPL-3, as files that can be replaced.

Files: *
Copyright: 2026 the ckpt-browser developers
License: Apache-2.0
 On Debian systems, the text of the licence is in /usr/share/common-licenses/Apache-2.0.
"""


class Deb(NamedTuple):
    """What a control file says."""

    version: str
    architecture: str
    kilobytes: int
    depends: tuple[str, ...]


def control(deb: Deb) -> str:
    """The control file."""
    return "\n".join([
        f"Package: {NAME}", f"Version: {deb.version}", f"Architecture: {deb.architecture}",
        f"Maintainer: {MAINTAINER}", f"Installed-Size: {deb.kilobytes}", f"Depends: {', '.join(deb.depends)}",
        "Recommends: xdg-utils", "Section: science", "Priority: optional",
        "Description: browse and edit PyTorch checkpoints",
        " Opens checkpoints of PyTorch without executing or loading them, shows their",
        " tensors, compares two of them, edits and saves them. Python and PyTorch are",
        " inside, for processors; nothing else needs to be installed, and nothing uses",
        " a network.", ""])


def debian_version(version: str) -> str:
    """A version of Python's as Debian sorts it: 1.0rc1 comes before 1.0."""
    for mark in (".dev", "a", "b", "rc"):
        head, found, tail = version.partition(mark)
        if found and head[-1:].isdigit():
            return f"{head}~{mark.lstrip('.')}{tail}"
    return version


def depends() -> tuple[str, ...]:
    """Packages whose libraries Qt loads, from the tables of `make setup`, with the changed names of newer releases."""
    names = sorted({packages.apt for table in (check_qt.ANYWHERE, check_qt.SCREEN) for packages in table.values()})
    newer = {"libglib2.0-0": "libglib2.0-0 | libglib2.0-0t64"}
    # Python's own library is linked to the C library of the system that the bundle was made on.
    own = f"libc6 (>= {platform.libc_ver()[1]})"
    return (own, *LIBRARIES, *(newer.get(name, name) for name in names), f"{check_qt.FONT.apt} | fonts-noto-core")


def desktop_files() -> Mapping[str, bytes]:
    """Desktop entries, types, icons, man page and completions, by their path below /usr/share."""
    sys.path.insert(0, str(ROOT))
    from ckpt_browser.workspace.desktop.linux_files import linux_files

    found = {}
    for place, content in linux_files([NAME]).items():
        folder, name = place.rsplit("/", 1)
        place_here = f"usr/share/{ELSEWHERE.get(folder, folder)}/{name}"
        if folder.startswith("man/"):
            found[f"{place_here}.gz"] = _gz(content)
        else:
            found[place_here] = content
    return found


def doc_files() -> Mapping[str, bytes]:
    """What stands in /usr/share/doc."""
    folder = f"usr/share/doc/{NAME}"
    return {f"{folder}/copyright": COPYRIGHT.encode(), f"{folder}/changelog.gz": _gz(changelog().encode()),
            f"{folder}/CHANGELOG.md.gz": _gz((ROOT / "CHANGELOG.md").read_bytes())}


def changelog() -> str:
    """The change log in Debian's form, which says where the real one is; its date is that of the real one."""
    date = email.utils.formatdate((ROOT / "CHANGELOG.md").stat().st_mtime)
    return (f"{NAME} ({debian_version(bundle_parts.version(ROOT))}) unstable; urgency=medium\n\n"
            f"  * Release {bundle_parts.version(ROOT)}; CHANGELOG.md.gz says what changed.\n\n"
            f" -- {MAINTAINER}  {date}\n")


def _gz(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)  # no date: the same content is the same file


def build(bundle: Path, target: Path) -> Path:
    """Write the package into a folder; its path."""
    with tempfile.TemporaryDirectory(prefix="deb-", dir=target) as scratch:
        root = Path(scratch) / "root"
        root.mkdir(mode=0o755)
        shutil.copytree(bundle, root / HOME, symlinks=True)
        _remove_what_the_system_has(root / HOME / "_internal")
        for place, content in {**desktop_files(), **doc_files()}.items():
            (root / place).parent.mkdir(parents=True, exist_ok=True)
            (root / place).write_bytes(content)
        (root / "usr/bin").mkdir(parents=True)
        (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
        _set_modes(root)
        files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
        deb = Deb(debian_version(bundle_parts.version(ROOT)), _architecture(),
                  sum(path.stat().st_size for path in files) // 1024, depends())
        about = root / "DEBIAN"
        about.mkdir(mode=0o755)
        (about / "md5sums").write_text(_sums(root, files))
        (about / "control").write_text(control(deb))
        package = target / f"{NAME}_{deb.version}_{deb.architecture}.deb"
        subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(root), str(package)],
                       check=True, stdout=subprocess.DEVNULL)
    return package


def _remove_what_the_system_has(inside: Path) -> None:
    """Libraries that the package depends on need not be there twice."""
    for name in check_qt.SCREEN:
        for path in inside.glob(f"{name}*"):
            path.unlink()


def _set_modes(root: Path) -> None:
    for path in [root, *root.rglob("*")]:
        if not path.is_symlink():
            runs = path.is_dir() or path == root / HOME / NAME or path.name == "torch_shm_manager"
            os.chmod(path, 0o755 if runs else 0o644)


def _sums(root: Path, files: Iterable[Path]) -> str:
    lines = []
    for path in files:
        digest = hashlib.md5(usedforsecurity=False)
        with open(path, "rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
        lines.append(f"{digest.hexdigest()}  {path.relative_to(root)}\n")
    return "".join(lines)


def _architecture() -> str:
    return subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True).stdout.strip()


def main(arguments: list[str]) -> int:
    """0 where there is a package."""
    bundle = Path(arguments[0]) if arguments else ROOT / "dist" / NAME
    if not (bundle / NAME).is_file():
        print(f"there is no bundle in {bundle}: make bundle", file=sys.stderr)
        return 1
    if shutil.which("dpkg-deb") is None:
        print("this system has no dpkg-deb, which makes Debian packages", file=sys.stderr)
        return 1
    (ROOT / "dist").mkdir(exist_ok=True)
    package = build(bundle, ROOT / "dist")
    print(f"{package}: {package.stat().st_size / 1e6:.0f} MB")
    return subprocess.run([sys.executable, str(ROOT / "packaging" / "try_deb.py"), str(package)],
                          check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
