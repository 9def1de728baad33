"""The checks behind ``make setup``: what is missing is named, with the one command that installs it."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


def load(repository: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, repository / "packaging" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def qt(repository: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = load(repository, "check_qt")
    monkeypatch.setattr(module.sys, "platform", "linux")
    monkeypatch.setattr(module, "_can_install", lambda: False)
    monkeypatch.setattr(module.os, "geteuid", lambda: 1000, raising=False)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


def lacking(qt: ModuleType, monkeypatch: pytest.MonkeyPatch, program: str, anywhere=(), screen=(), font=False) -> None:
    monkeypatch.setattr(qt, "look", lambda: qt.Missing(list(anywhere), list(screen), font))
    monkeypatch.setattr(qt.shutil, "which", lambda name: f"/usr/bin/{name}" if name == program else None)


class TestQt:
    @pytest.mark.parametrize(("program", "command"), [
        ("apt-get", "sudo apt-get install -y --no-install-recommends libegl1 libxcb-cursor0"),
        ("dnf", "sudo dnf install -y libglvnd-egl xcb-util-cursor"),
        ("zypper", "sudo zypper install -y libEGL1 libxcb-cursor0"),
        ("pacman", "sudo pacman -S --needed libglvnd xcb-util-cursor")])
    def test_names_the_command_of_the_distribution(self, qt, monkeypatch, capsys, program, command) -> None:
        lacking(qt, monkeypatch, program, ["libEGL.so.1"], ["libxcb-cursor.so.0"])
        assert qt.main([]) == 1
        assert capsys.readouterr().err == (
            f"Qt misses libEGL.so.1, libxcb-cursor.so.0; this installs it: {command}\n")

    def test_what_only_a_screen_needs_blocks_only_the_window(self, qt, monkeypatch, capsys) -> None:
        lacking(qt, monkeypatch, "apt-get", screen=["libxcb-cursor.so.0"])
        assert qt.main([]) == 0
        assert "the tests run without" in capsys.readouterr().err
        assert qt.main(["--screen"]) == 1
        monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
        assert qt.main(["--screen"]) == 0

    def test_a_font_is_needed(self, qt, monkeypatch, capsys) -> None:
        lacking(qt, monkeypatch, "apt-get", font=True)
        assert qt.main([]) == 1
        assert "fonts-dejavu-core" in capsys.readouterr().err

    def test_unknown_distribution_still_gets_the_names(self, qt, monkeypatch, capsys) -> None:
        lacking(qt, monkeypatch, "apk", ["libnew.so.1"])
        assert qt.main([]) == 1
        assert "libnew.so.1; install them with your system's package manager" in capsys.readouterr().err

    def test_no_screen_is_a_sentence(self, qt, monkeypatch, capsys) -> None:
        lacking(qt, monkeypatch, "apt-get")
        assert qt.main([]) == 0
        assert qt.main(["--screen"]) == 1
        assert "no screen" in capsys.readouterr().err

    def test_root_with_apt_installs_and_says_so(self, qt, monkeypatch, capsys) -> None:
        looks = iter([qt.Missing(["libGL.so.1"], [], True), qt.Missing([], [], False)])
        commands = []

        def pretend(command, environment, *, show=False):
            commands.append(command)
            return 100 if len(commands) == 1 else 0

        monkeypatch.setattr(qt, "_can_install", lambda: True)
        monkeypatch.setattr(qt, "look", lambda: next(looks))
        monkeypatch.setattr(qt, "_quiet", pretend)
        assert qt.main([]) == 0
        assert capsys.readouterr().err == "Installing what Qt misses on this system: fonts-dejavu-core libgl1\n"
        assert [command[1] for command in commands] == ["install", "update", "install"]
        assert commands[0][-2:] == ["fonts-dejavu-core", "libgl1"]

    def test_other_systems_need_nothing(self, qt, monkeypatch) -> None:
        monkeypatch.setattr(qt.sys, "platform", "darwin")
        monkeypatch.setattr(qt, "look", lambda: pytest.fail("nothing to look for"))
        assert qt.main(["--screen"]) == 0

    @pytest.mark.skipif(not shutil.which("readelf"), reason="readelf is not installed")
    def test_tables_know_everything_that_this_qt_is_linked_with(self, qt) -> None:
        folder = qt._qt_folder()
        files = [str(folder / part) for parts in qt.OBJECTS.values() for part in parts]
        told = subprocess.run(["readelf", "-d", *files], capture_output=True, text=True, check=True)
        needed = {line.split("[")[1].rstrip("]") for line in told.stdout.splitlines() if "(NEEDED)" in line}
        always = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libgcc_s.so.1",
                  "libstdc++.so.6", "ld-linux-x86-64.so.2"}
        strangers = {name for name in needed if not name.startswith(("libQt6", "libicu"))} - always
        assert strangers <= set(qt.ANYWHERE) | set(qt.SCREEN)


class TestPython:
    def test_this_python_will_do(self, repository) -> None:
        assert load(repository, "check_python").main() == 0

    def test_an_old_python_is_named(self, repository, monkeypatch, capsys) -> None:
        module = load(repository, "check_python")
        monkeypatch.setattr(module, "WANTED", (99, 0))
        assert module.main() == 1
        assert "needs Python 99.0 or newer" in capsys.readouterr().err

    def test_a_missing_venv_module_is_named_with_its_package(self, repository, monkeypatch, capsys) -> None:
        module = load(repository, "check_python")
        monkeypatch.setitem(sys.modules, "ensurepip", None)
        monkeypatch.setattr(module.shutil, "which", lambda name: name if name == "apt-get" else None)
        assert module.main() == 1
        assert "apt-get install -y python3-venv" in capsys.readouterr().err


MEASURED = {"__init__.py": "",
            "core/sign.py": "def sign(number):\n    if number:\n        return 1\n    return 0\n",
            "formats/plain.py": "HERE = 1\n",
            "ui/late.py": "import sys\nif sys.argv[0] == 'never':\n    print()\n"}
"""A package of two branches in each of two storeys, by file."""


class TestCoverage:
    @pytest.fixture
    def check(self, repository, tmp_path):
        """Runs the check over what runs of the package, each with a number of its own, have left behind."""
        module = load(repository, "check_coverage")
        clean = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
        for name, text in MEASURED.items():
            path = tmp_path / "ckpt_browser" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

        def run(*numbers: int) -> int:
            for number in numbers:
                (tmp_path / "run.py").write_text("import ckpt_browser.formats.plain, ckpt_browser.ui.late\n"
                                                 f"from ckpt_browser.core.sign import sign\nsign({number})\n")
                subprocess.run([sys.executable, "-m", "coverage", "run", "--rcfile=", "--branch", "--parallel-mode",
                                "--source=ckpt_browser", "run.py"], cwd=tmp_path, env=clean, check=True)
            return module.main([str(tmp_path / ".coverage")])
        return run

    def test_a_storey_below_its_bound_fails_and_its_ways_are_named(self, check, tmp_path, capsys) -> None:
        assert check(1) == 1
        told, complaint = capsys.readouterr()
        assert told == ("core        50.00 %   1 of 2 branches\n"
                        f"     50.00 %   {tmp_path.as_posix()}/ckpt_browser/core/sign.py: 2->4\n"
                        "formats    100.00 %   0 of 0 branches\nanalysis   100.00 %   0 of 0 branches\n"
                        "workspace  100.00 %   0 of 0 branches\ncli        100.00 %   0 of 0 branches\n"
                        "ui          50.00 %   1 of 2 branches\n")
        assert complaint == "below 95 % of the branches: core\n"

    def test_what_several_processes_took_counts_together(self, check, capsys) -> None:
        assert check(1, 0) == 0
        assert "core       100.00 %   2 of 2 branches\n" in capsys.readouterr().out

    def test_nothing_measured_is_no_success(self, check, capsys) -> None:
        assert check() == 2
        assert capsys.readouterr().err.startswith("no branches were measured: No data to report")
