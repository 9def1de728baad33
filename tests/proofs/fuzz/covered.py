"""Which branches of the read code some inputs reach: ``python -m tests.proofs.fuzz.covered TARGET FOLDER ...``."""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import coverage

from .parts import PACKAGE, files


def main(argv: list[str]) -> int:
    """Feed every input of the folders to the target, and print what that reached of each of its modules, as JSON."""
    watch = coverage.Coverage(data_file=None, branch=True, source=[str(PACKAGE)], config_file=False)
    watch.start()
    from .targets import MODULES, load

    target = load(argv[1])
    for data in _inputs(argv[2:]):
        try:
            target.feed(data)
        except Exception as error:  # it is a finding, and was told as one
            print(f"{target.name}: {type(error).__name__}: {error}", file=sys.stderr)
    watch.stop()
    print(json.dumps({path.relative_to(PACKAGE).as_posix(): _counted(watch, str(path))
                      for path in files(MODULES[target.name])}))
    return 0


def _inputs(folders: list[str]) -> Iterator[bytes]:
    for folder in folders:
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
            yield Path(folder, name).read_bytes()


def _counted(watch: coverage.Coverage, path: str) -> list[int]:
    """Lines reached and all lines, branches reached and all branches."""
    numbers = watch._analyze(path).numbers
    return [numbers.n_executed, numbers.n_statements, numbers.n_executed_branches, numbers.n_branches]


if __name__ == "__main__":
    sys.exit(main(sys.argv))
