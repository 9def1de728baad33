"""The wheel that ``pip install .`` makes holds the program, its resources and its commands."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ckpt_browser import __version__

pytest.importorskip("hatchling")
BUILD = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-c", BUILD, str(folder)], cwd=repository, check=True, timeout=60)
    [path] = folder.glob("*.whl")
    return zipfile.Path(path)


def test_holds_every_module_and_every_resource(wheel: zipfile.Path, repository: Path) -> None:
    names = set(wheel.root.namelist())
    package = {path.relative_to(repository).as_posix() for path in (repository / "ckpt_browser").rglob("*.py")}
    resources = {f"ckpt_browser/{path.relative_to(repository).as_posix()}"
                 for path in (repository / "resources").rglob("*") if path.is_file()}
    assert package | resources <= names
    assert "ckpt_browser/resources/sample.pth" in names


def test_holds_nothing_else(wheel: zipfile.Path) -> None:
    assert {item.name for item in wheel.iterdir()} == {"ckpt_browser", f"ckpt_browser-{__version__}.dist-info"}


def test_starts_the_program(wheel: zipfile.Path) -> None:
    about = wheel / f"ckpt_browser-{__version__}.dist-info"
    assert "ckpt-browser = ckpt_browser.app:main" in (about / "entry_points.txt").read_text()
    metadata = (about / "METADATA").read_text()
    assert f"Version: {__version__}" in metadata
    assert "License-Expression: Apache-2.0" in metadata
