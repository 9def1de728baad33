"""A process that fuzzes one target: ``python -m tests.proofs.fuzz.one TARGET FINDINGS [OPTION ...] [FOLDER ...]``."""

import os
import resource
import sys
from importlib import import_module

from . import guard
from .findings import Findings
from .parts import names

LATE = ("formats", "workspace/rows", "workspace/reading/opening.py")
"""Parts of the package that readers of checkpoints may import only when they need them."""
BY_TARGET = dict.fromkeys(("elements", "comparing"), ("workspace/reading", "analysis/elements/decoding.py"))
"""The same for some targets only."""
OTHERS = ("pickletools", "natsort", "numpy", "tabulate", "json", "unicodedata", "encodings.latin_1", "encodings.cp437",
          "encodings.ascii", "encodings.utf_8_sig", "encodings.raw_unicode_escape", "encodings.utf_16",
          "encodings.utf_16_be", "encodings.utf_16_le", "encodings.utf_32", "encodings.utf_32_be",
          "encodings.utf_32_le")
"""The same of other packages; no name among them can come from a file."""
HEAVY = ("torch", "PySide6")
"""What readers of checkpoints do without."""
WITH_QT = ("settings", "session")
"""Targets beside which Qt is imported, though not used."""
ADDRESSES = 3 << 30
"""Bytes of address space: what wants more than that gets a MemoryError, which is a finding."""
LAUNCHER = "FUZZ_LAUNCHER"
"""In the environment: a command that starts this process again, for libFuzzer to split work over processes."""


def main(argv: list[str]) -> None:
    """Fuzz until the options say that it is enough; whatever is found lies in the folder of findings."""
    import atheris

    from .targets import MODULES, load

    wanted = names(MODULES[argv[1]])
    with atheris.instrument_imports(include=["ckpt_browser"], exclude=sorted(set(names(["."])) - set(wanted))):
        target = load(argv[1])
        # Nothing is left to be imported while an input is read: each import is a finding then.
        for late in (*OTHERS, *names(LATE), *names(BY_TARGET.get(argv[1], ())), *wanted):
            import_module(late)
    assert argv[1] in WITH_QT or not any(name in sys.modules for name in HEAVY), "a reader imports too much"
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


if __name__ == "__main__":
    main(sys.argv)
