"""Tries a Debian package: installs it below a folder, looks at what it put there, and starts what it finds.

    try_deb.py PACKAGE    what goes wrong is said, and the exit code is 1
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WANTED = ("usr/bin/ckpt-browser", "usr/lib/ckpt-browser/ckpt-browser", "usr/share/applications/ckpt-browser.desktop",
          "usr/share/mime/packages/ckpt-browser.xml", "usr/share/icons/hicolor/scalable/apps/ckpt-browser.svg",
          "usr/share/icons/hicolor/48x48/apps/ckpt-browser.png", "usr/share/man/man1/ckpt-browser.1.gz",
          "usr/share/bash-completion/completions/ckpt-browser", "usr/share/zsh/vendor-completions/_ckpt-browser",
          "usr/share/doc/ckpt-browser/copyright", "usr/share/doc/ckpt-browser/changelog.gz")


def install(package: Path, root: Path) -> str:
    """Install below a folder, with dpkg where this is root, else by unpacking; how it was done."""
    if os.geteuid() != 0:
        _run("dpkg-deb", "-x", str(package), str(root))
        return "unpacked (dpkg installs for root only)"
    for folder in ("info", "updates", "triggers"):
        (root / "var/lib/dpkg" / folder).mkdir(parents=True)
    for file in ("status", "available"):
        (root / "var/lib/dpkg" / file).touch()
    _run("dpkg", f"--root={root}", "--force-depends", "--force-not-root", "-i", str(package))
    state = _run("dpkg-query", f"--admindir={root}/var/lib/dpkg", "-W", "-f", "${Status} ${Version}", "ckpt-browser")
    if not state.startswith("install ok installed"):
        raise SystemExit(f"dpkg says: {state}")
    return f"dpkg says: {state}"


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def missing_packages(package: Path) -> list[str]:
    """Packages it depends on that this system has never heard of, in any of their names."""
    if not shutil.which("apt-cache"):
        return []
    needed = _run("dpkg-deb", "-f", str(package), "Depends").strip().split(", ")
    known = set(_run("apt-cache", "pkgnames").split())
    return [choice for choice in needed if not known & {name.split()[0] for name in choice.split(" | ")}]


def main(arguments: list[str]) -> int:
    """0 where everything works."""
    package = Path(arguments[0]).resolve()
    print(_run("dpkg-deb", "--field", str(package), "Package", "Version", "Architecture", "Installed-Size"), end="")
    with tempfile.TemporaryDirectory(prefix="try-deb-") as scratch:
        root = Path(scratch)
        print(install(package, root))
        lacking = [name for name in WANTED if not os.path.lexists(root / name)]
        if lacking:
            raise SystemExit(f"WRONG: the package lacks {', '.join(lacking)}")
        if unknown := missing_packages(package):
            raise SystemExit(f"WRONG: no system has the packages {', '.join(unknown)}")
        if shutil.which("desktop-file-validate"):
            _run("desktop-file-validate", *map(str, sorted((root / "usr/share/applications").iterdir())))
        program = root / "usr/bin/ckpt-browser"
        if program.resolve() != (root / "usr/lib/ckpt-browser/ckpt-browser").resolve():
            raise SystemExit(f"WRONG: {program} leads to {program.resolve()}")
        print(_run(str(program), "--version"), end="")
        if shutil.which("lintian"):
            print("lintian says:")
            subprocess.run(["lintian", "--no-cfg", "--tag-display-limit", "3", str(package)], check=False)
        return subprocess.run([sys.executable, str(ROOT / "packaging/try_bundle.py"),
                               str(root / "usr/lib/ckpt-browser/ckpt-browser"), "--no-big"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
