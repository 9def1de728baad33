"""What a report of a fault says: enough to help, nothing private, and no library is imported for it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from ckpt_browser import __version__
from ckpt_browser.cli.verbs import version

SECRET = "somebody"


def rows(environment: dict[str, str]) -> dict[str, str]:
    width = max(len(name) for name in version.LIBRARIES) + 2
    return {line[:width].strip(): line[width:] for line in version.verbose(environment).splitlines()}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / SECRET
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    return folder


def test_tells_versions_as_the_libraries_do(home: Path) -> None:
    import numpy as np
    import PySide6
    import safetensors
    import torch

    told = rows({})
    assert told["ckpt-browser"] == f"{__version__}, a source checkout"
    assert told["torch"] == torch.__version__
    assert told["numpy"] == np.__version__
    assert told["safetensors"] == safetensors.__version__
    assert told["PySide6_Essentials"] == PySide6.__version__
    assert told["python"].startswith(sys.version.split()[0])


def test_says_nothing_private(home: Path) -> None:
    (home / ".config" / "ckpt-browser").mkdir(parents=True)
    told = version.verbose({"HOME": str(home), "LANG": "C.UTF-8", "SECRET_TOKEN": "do-not-tell"})
    assert SECRET not in told and "do-not-tell" not in told
    assert "~/.config/ckpt-browser, writable" in told
    assert "~/.local/share/ckpt-browser, not there yet, writable" in told


def test_folders_are_those_of_the_window(home: Path, qapp) -> None:
    from ckpt_browser.ui.settings.settings import default_path

    found = version.folders(os.environ)
    assert found["settings"] == os.path.dirname(default_path())
    program = qapp.applicationName()
    qapp.setApplicationName("ckpt-browser")
    try:
        kinds = QStandardPaths.StandardLocation
        assert found["data"] == QStandardPaths.writableLocation(kinds.AppDataLocation)
        assert found["cache"] == QStandardPaths.writableLocation(kinds.CacheLocation)
    finally:
        qapp.setApplicationName(program)


def test_home_that_cannot_be_written(home: Path) -> None:
    (home / "file").touch()
    told = version.verbose({"HOME": str(home / "file")})
    assert "~/file/.config/ckpt-browser, not there yet, NOT writable" in told


@pytest.mark.parametrize(("environment", "said"), [
    ({}, "none of DISPLAY, WAYLAND_DISPLAY is set"),
    ({"DISPLAY": ":7", "QT_SCALE_FACTOR": "1.5"}, "DISPLAY=:7, QT_SCALE_FACTOR=1.5"),
    ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": ""}, "WAYLAND_DISPLAY=wayland-0"),
    ({"DISPLAY": "\x1b[31mred\u202e"}, "DISPLAY=\\x1b[31mred\\u202e"),
    ({"DISPLAY": "x" * 9000}, None),
])
def test_screen(environment: dict[str, str], said: str | None) -> None:
    told = rows(environment)["screen"]
    assert told == said if said is not None else len(told) <= version.SHOWN + 10


def test_settings_folder_with_a_strange_name(home: Path) -> None:
    told = version.verbose({"HOME": str(home), "XDG_CONFIG_HOME": "/nowhere\udcff/\u202e", "XDG_DATA_HOME": "relative"})
    assert "\u202e" not in told and "\\u202e" in told
    assert "relative" not in told


def test_as_a_command_it_imports_no_library(repository: Path) -> None:
    code = ("import sys; from ckpt_browser.app import main; main(['--version', '--verbose']); "
            "heavy = {'torch', 'numpy', 'PySide6', 'safetensors'} & set(sys.modules); assert not heavy, heavy")
    done = subprocess.run([sys.executable, "-c", code], cwd=repository, capture_output=True, text=True, timeout=60,
                          env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("ckpt-browser ")
    assert "torch" in done.stdout
