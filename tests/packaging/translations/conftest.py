"""The tools of the translations, which are scripts and no package."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

TOOLS = ("collecting", "qt_texts", "ts_file", "checking", "chunking", "unmarked")


@pytest.fixture(scope="session", autouse=True)
def tools(repository: Path) -> Iterator[None]:
    folder = str(repository / "packaging" / "translations")
    sys.path.insert(0, folder)
    yield
    sys.path.remove(folder)
    for name in TOOLS:
        sys.modules.pop(name, None)
