"""The pure parts of the bundle and the Debian package: what goes in, what stays out, what a system is told."""

import importlib
import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from ckpt_browser import __version__
from ckpt_browser.analysis.compiled import loops
from ckpt_browser.workspace.desktop.kinds import KINDS

# The finders of modules see nothing of what is left out; what else a model may need, `make bundle` tries.
WORK = """
import sys
sys.path.insert(0, "packaging")
import left_out


class Without:
    def __init__(self, finder):
        self.finder = finder

    def find_spec(self, name, path=None, target=None):
        return None if left_out.is_left_out_module(name) else self.finder.find_spec(name, path, target)


sys.meta_path[:] = [Without(finder) for finder in sys.meta_path]
import torch
from torch import nn

with torch.device("meta"):
    nn.Sequential(nn.LSTM(3, 3), nn.TransformerEncoderLayer(8, 2), nn.LazyLinear(3), nn.BatchNorm2d(3))
assert torch.linalg.svdvals(torch.eye(3)).sum() == 3
import fast_histogram, ml_dtypes, safetensors.torch

from ckpt_browser.ui.viewers import ahead
for _ in ahead.pieces():
    pass
"""


@pytest.fixture(autouse=True)
def scripts(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(repository / "packaging"))


@pytest.fixture
def left_out() -> ModuleType:
    return importlib.import_module("left_out")


@pytest.fixture
def parts() -> ModuleType:
    return importlib.import_module("bundle_parts")


@pytest.fixture
def make_deb() -> ModuleType:
    return importlib.import_module("make_deb")


IMPORT = re.compile(r"^ *(?:from ([\w.]+) import (.+)|import ([\w., ]+))$", re.MULTILINE)


def imported(path: Path) -> set[str]:
    """Modules that a source names; parsing all of them would take seconds."""
    names = set()
    for origin, parts, plain in IMPORT.findall(path.read_text()):
        if origin and not origin.startswith("."):
            names |= {origin, *(f"{origin}.{part}" for part in re.findall(r"\w+", parts))}
        names |= set(re.findall(r"[\w.]+", plain))
    return names


class TestLeftOut:
    def test_nothing_that_the_program_imports(self, left_out, repository) -> None:
        for path in (repository / "ckpt_browser").rglob("*.py"):
            assert not [name for name in imported(path) if left_out.is_left_out_module(name)], path

    def test_everything_works_without_it(self, repository) -> None:
        done = subprocess.run([sys.executable, "-W", "ignore", "-c", WORK], cwd=repository, capture_output=True,
                              text=True, timeout=120, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        assert done.returncode == 0, done.stderr

    @pytest.mark.parametrize("place", [
        "torch/lib/libtorch_cpu.so", "torch/lib/libtorch_global_deps.so", "torch/bin/torch_shm_manager",
        "torch/nn/functional.py", "numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so", "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/imageformats/libqsvg.so", "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so", "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtNetwork.abi3.so", "PySide6/Qt/translations/qtbase_zh_CN.qm", "PySide6/Qt/translations/qtbase_en.qm",
        "libffi.so.8", "libxcb-cursor.so.0", "ckpt_browser/resources/i18n/ckpt-browser_zh_CN.qm",
        "ckpt_browser/resources/sample.pth"])
    def test_what_stays(self, left_out, place) -> None:
        assert left_out.omission_of(place) is None
        assert left_out.omission_of(place.replace("/", "\\")) is None

    @pytest.mark.parametrize("place", [
        "torch/test/kernel_function_test", "torch/include/ATen/ATen.h", "torch/bin/protoc", "torch/bin/test_api",
        "torch/lib/libjitbackend_test.so", "PySide6/Qt/qml/QtQuick/x.so", "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so", "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qt_fr.qm", "numpy/linalg/tests/test_linalg.py", "libstdc++.so.6", "libssl.so.3"])
    def test_what_goes(self, left_out, place) -> None:
        assert left_out.omission_of(place) is not None

    def test_a_module_goes_with_everything_below_it_only(self, left_out) -> None:
        assert left_out.is_left_out_module("torch._inductor.codegen.triton")
        assert not left_out.is_left_out_module("torch._inductor.config")
        assert not left_out.is_left_out_module("testing")

    def test_each_is_counted_once(self, left_out, tmp_path) -> None:
        for place, size in {"torch/test/one": 5, "torch/_inductor/codegen/__init__.py": 7, "torch/nn/keeps.py": 9,
                            "tkinter/__init__.py": 11, "tkinter/__pycache__/x.pyc": 100}.items():
            (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / place).write_bytes(b"x" * size)
        assert sorted(size for size in left_out.saved(tmp_path).values() if size) == [5, 7, 11]


class TestParts:
    def test_the_version_stands_in_one_place(self, parts, make_deb, repository) -> None:
        assert parts.version(repository) == __version__
        files = subprocess.run(["git", "ls-files", "packaging", "pyproject.toml", "Makefile", "main.py"],
                               cwd=repository, capture_output=True, text=True, check=False).stdout.split()
        for name in files or ["pyproject.toml"]:
            if name.endswith((".py", ".spec", ".toml", "file")):
                text = (repository / name).read_text()
                assert not re.search(rf"(?<![\d.]){re.escape(__version__)}(?![\d.])", text), name

    def test_every_module_and_resource_is_named(self, parts, repository) -> None:
        modules = set(parts.own_modules(repository))
        assert {"ckpt_browser", "ckpt_browser.cli.verbs.ls", "ckpt_browser.workspace.saving.judge"} <= modules
        assert "ckpt_browser.__main__" not in modules
        places = {f"{folder}/{Path(path).name}" for path, folder in parts.resources(repository)}
        assert {"ckpt_browser/resources/sample.pth", "ckpt_browser/resources/icons/logo.svg"} <= places

    def test_the_compiled_loops_go_along(self, parts, repository) -> None:
        found = [Path(folder) / Path(path).name for path, folder in parts.loops(repository)]
        assert found == ([loops.LIBRARY.relative_to(repository)] if loops.LIBRARY.is_file() else [])

    def test_pythons_own_library_is_inside(self, parts) -> None:
        names = parts.standard_library()
        assert {"dataclasses", "sqlite3", "concurrent.futures.process", "xml.sax.saxutils", "uuid"} <= set(names)
        assert not {"tkinter", "ssl", "test"} & set(names)
        assert not [name for name in names if ".test" in name]

    def test_licences_go_along(self, parts) -> None:
        places = {(folder, Path(path).name) for path, folder in parts.metadata()}
        assert any(folder.startswith("torch-") and name == "METADATA" for folder, name in places)
        assert any(folder.startswith("torch-") and name == "LICENSE" for folder, name in places)
        assert not any(name == "RECORD" for _, name in places)

    def test_the_spec_is_python(self, repository) -> None:
        compile((repository / "packaging" / "ckpt-browser.spec").read_text(), "spec", "exec")

    def test_macos_learns_every_type(self, parts, repository) -> None:
        told = plistlib.loads(plistlib.dumps(parts.info_plist(repository)))
        assert told["CFBundleShortVersionString"] == __version__
        kinds = {kind for row in told["CFBundleDocumentTypes"] for kind in row["LSItemContentTypes"]}
        assert {kind.apple for kind in KINDS} <= kinds

    def test_windows_learns_the_version(self, parts, repository, tmp_path) -> None:
        text = Path(parts.windows_version(repository, tmp_path)).read_text()
        assert f"StringStruct('ProductVersion', '{__version__}')" in text
        compile(text, "version", "eval")

    def test_icons_are_boxes_of_pictures(self, repository, tmp_path, qapp) -> None:
        make_icons = importlib.import_module("make_icons")
        svg = repository / "resources" / "icons" / "logo.svg"
        box = make_icons.ico(svg, tmp_path / "a.ico").read_bytes()
        assert box[:4] == b"\0\0\1\0" and box[4] == len(make_icons.ICO_SIZES)
        assert box.count(b"\x89PNG") == len(make_icons.ICO_SIZES)


class TestDebian:
    @pytest.mark.parametrize(("version", "told"), [
        ("0.1.0", "0.1.0"), ("1.0rc1", "1.0~rc1"), ("1.0b2", "1.0~b2"), ("1.0.dev3", "1.0~dev3"), ("2.0a1", "2.0~a1")])
    def test_versions_sort_as_debian_sorts(self, make_deb, version, told) -> None:
        assert make_deb.debian_version(version) == told

    def test_control(self, make_deb) -> None:
        text = make_deb.control(make_deb.Deb("1.2", "amd64", 5, ("libc6", "libxcb-cursor0")))
        fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))
        assert fields["Package"] == "ckpt-browser"
        assert (fields["Version"], fields["Architecture"], fields["Installed-Size"]) == ("1.2", "amd64", "5")
        assert fields["Depends"] == "libc6, libxcb-cursor0"
        assert text.endswith("\n") and "\n\n" not in text
        assert all(len(line) <= 80 for line in text.splitlines() if line.startswith(" "))

    def test_what_qt_loads_is_asked_for(self, make_deb) -> None:
        needs = make_deb.depends()
        assert {"libxcb-cursor0", "libegl1", "libxkbcommon-x11-0", "libstdc++6"} <= set(needs)
        assert "libglib2.0-0 | libglib2.0-0t64" in needs
        assert len(needs) == len(set(needs))

    def test_desktop_files_lie_where_debian_wants_them(self, make_deb) -> None:
        files = make_deb.desktop_files()
        assert b"Exec=ckpt-browser %F" in files["usr/share/applications/ckpt-browser.desktop"]
        assert files["usr/share/man/man1/ckpt-browser.1.gz"][:2] == b"\x1f\x8b"
        assert "usr/share/zsh/vendor-completions/_ckpt-browser" in files
        assert not [name for name in files if ".." in name or name.startswith("/")]

    def test_change_log_has_debians_form(self, make_deb) -> None:
        first, *_, last = make_deb.changelog().strip().splitlines()
        assert re.fullmatch(rf"ckpt-browser \({re.escape(__version__)}\) unstable; urgency=medium", first)
        assert re.fullmatch(r" -- .+ <.+>  \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d [-+]\d{4}", last)
