"""A process that fuzzes one target: ``python -m tests.proofs.fuzz.one TARGET FINDINGS [OPTION ...] [FOLDER ...]``."""

import os
import pkgutil
import resource
import sys
from importlib import import_module

ROOMS = ("core", "formats", "workspace.rows", "workspace.reading", "workspace.looking",
         "workspace.editing", "workspace.rehearsing", "workspace.desktop", "cli")
"""What is imported before anything is watched, so that nothing is left to be imported later."""
LATE = ("pickletools", "natsort", "numpy", "tabulate", "json", "unicodedata", "encodings.latin_1", "encodings.cp437",
        "encodings.ascii", "encodings.utf_8_sig", "encodings.raw_unicode_escape",
        "encodings.utf_16", "encodings.utf_16_be", "encodings.utf_16_le", "encodings.utf_32", "encodings.utf_32_be",
        "encodings.utf_32_le")
HEAVY = ("torch", "PySide6")
"""What readers of checkpoints do without; the settings are Qt's own way of keeping them."""
ADDRESSES = 3 << 30
"""Bytes of address space: what wants more than that gets a MemoryError, which is a finding."""
LAUNCHER = "FUZZ_LAUNCHER"
"""In the environment: a command that starts this process again, for libFuzzer to split work over processes."""


def main(argv: list[str]) -> None:
    """Fuzz until the options say that it is enough; whatever is found lies in the folder of findings."""
    import atheris

    from . import guard
    from .findings import Findings
    from .targets import load

    with atheris.instrument_imports(include=["ckpt_browser"]):
        import_all()
        assert not any(name in sys.modules for name in HEAVY), "a reader imports what it should do without"
        target = load(argv[1])
    guard.install()
    findings = Findings(argv[2])

    def one(data: bytes) -> None:
        try:
            with guard.guarded(len(data)):
                target.feed(data)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            findings.note(error, data)

    def changed(data: bytes, most: int, seed: int) -> bytes:
        assert target.change is not None
        made = target.change(data, atheris.Mutate, most, seed)
        return made[:most] or atheris.Mutate(data, most)

    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, resource.getrlimit(resource.RLIMIT_AS)[1]))
    options = [os.environ.get(LAUNCHER, argv[0]), *argv[3:]]
    if target.change is None:
        atheris.Setup(options, one)
    else:
        atheris.Setup(options, one, custom_mutator=changed)
    atheris.Fuzz()


def import_all() -> None:
    """Import every module of the rooms that readers live in, and what they import late."""
    for late in LATE:
        import_module(late)
    for room in ROOMS:
        package = import_module(f"ckpt_browser.{room}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(found.name)


if __name__ == "__main__":
    main(sys.argv)
