"""`python packaging/translations VERB`: update (collect and compile), split N FOLDER, merge FILES, check."""

import subprocess
import sys
from pathlib import Path

import PySide6
from checking import trouble
from chunking import merge, renewed, split
from collecting import collect
from ts_file import Entry, read, write

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "resources" / "i18n"
ENGLISH, CHINESE = "en", "zh_CN"


def path_of(language: str, ending: str = "ts") -> Path:
    """A language's file."""
    return FOLDER / f"ckpt-browser_{language}.{ending}"


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the program reads, with Qt's own compiler from the PySide6 wheel."""
    folder = Path(PySide6.__file__).parent
    tool = next(found for name in ("lrelease", "lrelease.exe", "Qt/libexec/lrelease")
                if (found := folder / name).is_file())
    subprocess.run([str(tool), "-silent", "-nounfinished", str(source), "-qm", str(target)], check=True)


def update() -> int:
    """Bring both languages up to date with the code."""
    found = collect(ROOT)
    FOLDER.mkdir(exist_ok=True)
    entries = renewed(found.texts, read(path_of(CHINESE)))
    write(path_of(ENGLISH), ENGLISH, [Entry(text, text.source) for text in found.texts])
    write(path_of(CHINESE), CHINESE, entries)
    compile_to(path_of(CHINESE), path_of(CHINESE, "qm"))
    missing = sum(not entry.translation for entry in entries)
    print(f"{len(entries)} texts, {missing} of them not translated to {CHINESE}")
    return _told(found.wrong)


def check() -> int:
    """Say what is wrong with the translations."""
    return _told([f"{entry.text.context}: {entry.text.source!r}: {reason}: {entry.translation!r}"
                  for entry in read(path_of(CHINESE)) if (reason := trouble(entry.text.source, entry.translation))])


def take(files: list[str]) -> int:
    """Put the translations of some JSON files into the .ts file."""
    entries, wrong = merge(read(path_of(CHINESE)), [Path(name) for name in files])
    write(path_of(CHINESE), CHINESE, entries)
    compile_to(path_of(CHINESE), path_of(CHINESE, "qm"))
    print(f"{sum(not entry.translation for entry in entries)} texts left")
    return _told(wrong)


def _told(wrong: "list[str] | tuple[str, ...]") -> int:
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def main(arguments: list[str]) -> int:
    """Do what was asked for; 1 where something is wrong, 2 where it is not understood."""
    match arguments:
        case ["update"]:
            return update()
        case ["check"]:
            return check()
        case ["split", parts, folder]:
            for path in split(read(path_of(CHINESE)), Path(folder), int(parts)):
                print(path)
            return 0
        case ["merge", *files] if files:
            return take(files)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
