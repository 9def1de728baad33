"""The files of the package, by path and by the name that they are imported under."""

from collections.abc import Iterator, Sequence
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[3] / "ckpt_browser"


def files(modules: Sequence[str]) -> Iterator[Path]:
    """The files of some modules and folders, given as paths below the package."""
    for module in modules:
        whole = PACKAGE / module
        assert whole.exists(), f"{module} is not in the package any more"
        yield from sorted(whole.rglob("*.py")) if whole.is_dir() else [whole]


def names(modules: Sequence[str]) -> list[str]:
    """The names under which some modules are imported."""
    parts = [path.relative_to(PACKAGE.parent).with_suffix("").parts for path in files(modules)]
    return [".".join(part[:-1] if part[-1] == "__init__" else part) for part in parts]
