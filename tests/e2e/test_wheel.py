"""The wheel that ``pip install .`` makes holds the program, its resources and its commands, and works by itself."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

import ckpt_browser
from ckpt_browser import __version__
from ckpt_browser.analysis.compiled import loops

pytest.importorskip("hatchling")
BUILD = "import sys; from hatchling.build import build_sdist, build_wheel; build_{}(sys.argv[1])"


def build(kind: str, repository: Path, folder: Path) -> Path:
    subprocess.run([sys.executable, "-c", BUILD.format(kind), str(folder)], cwd=repository, check=True, timeout=60)
    [path] = folder.iterdir()
    return path


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    return zipfile.Path(build("wheel", repository, tmp_path_factory.mktemp("wheel")))


def test_holds_every_module_and_every_resource(wheel: zipfile.Path, repository: Path) -> None:
    names = set(wheel.root.namelist())
    package = {path.relative_to(repository).as_posix() for path in (repository / "ckpt_browser").rglob("*.py")}
    resources = {f"ckpt_browser/{path.relative_to(repository).as_posix()}"
                 for path in (repository / "resources").rglob("*") if path.is_file()}
    assert package | resources <= names
    assert "ckpt_browser/resources/sample.pth" in names


def test_holds_nothing_else(wheel: zipfile.Path) -> None:
    assert {item.name for item in wheel.iterdir()} == {"ckpt_browser", f"ckpt_browser-{__version__}.dist-info"}


def test_holds_the_compiled_loops_where_there_is_a_compiler(wheel: zipfile.Path) -> None:
    name = Path(str(wheel.root.filename)).name
    library = (wheel / loops.LIBRARY.relative_to(Path(ckpt_browser.__file__).parent.parent).as_posix()).exists()
    assert library == (shutil.which(os.environ.get("CC") or "cc") is not None and os.name != "nt")
    assert name.endswith("-py3-none-any.whl") != library


def test_starts_the_program(wheel: zipfile.Path) -> None:
    about = wheel / f"ckpt_browser-{__version__}.dist-info"
    assert "ckpt-browser = ckpt_browser.app:main" in (about / "entry_points.txt").read_text()
    metadata = (about / "METADATA").read_text()
    assert f"Version: {__version__}" in metadata
    assert "License-Expression: Apache-2.0" in metadata


@pytest.fixture(scope="module")
def elsewhere(wheel: zipfile.Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it, which borrows its libraries and knows no checkout; its commands."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder, symlinks=os.name != "nt")
    subprocess.run([sys.executable, "-m", "pip", "--python", str(folder), "install", "--quiet", "--no-index",
                    "--no-deps", "--no-compile", str(wheel.root.filename)],
                   check=True, timeout=60, stderr=subprocess.DEVNULL)
    paths = {"base": str(folder), "platbase": str(folder)}
    # What a folder of a .pth file holds is found; the .pth files in it, such as that of the checkout, are not read.
    Path(sysconfig.get_path("purelib", vars=paths), "borrowed.pth").write_text(sysconfig.get_path("purelib"))
    return Path(sysconfig.get_path("scripts", vars=paths))


@pytest.mark.parametrize(("arguments", "wanted"), [
    (["--version"], f"ckpt-browser {__version__}\n"),
    (["--version", "--verbose"], f"{__version__}, an installed package"),
    (["--help"], "usage: ckpt-browser"),
    (["ls", "{sample}"], "optimizer_state_dict"),
    (["--exit-after-open", "{sample}"], "opened {sample} 20 tensors")])
def test_works_without_the_checkout(elsewhere: Path, tmp_path: Path, arguments: list[str], wanted: str) -> None:
    sample = next(elsewhere.parent.rglob("ckpt_browser/resources/sample.pth"))
    done = subprocess.run([elsewhere / "ckpt-browser", *(one.format(sample=sample) for one in arguments)], cwd=tmp_path,
                          capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL,
                          env={**os.environ, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"})
    assert (done.returncode, done.stderr) == (0, "")
    assert wanted.format(sample=sample) in done.stdout


def test_the_source_package_can_build_everything(repository: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", repository, tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "Makefile", "constraints.txt", "main.py", "LICENSE", "ckpt_browser/__init__.py",
            "packaging/ckpt-browser.spec", "packaging/hooks/hook-torch.py", "packaging/left_out.py",
            "resources/sample.pth", "tests/conftest.py", "benchmarks/files.py"} <= names
    resources = {path.relative_to(repository).as_posix() for path in (repository / "resources").rglob("*")
                 if path.is_file()}
    assert resources <= names
    assert not [name for name in names if name.startswith(("dist/", "build/", ".venv/", ".git/"))]
