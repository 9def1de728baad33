"""What scripts in packaging/ make and the repository holds: up to date with what it is made from."""

import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from ckpt_browser import arguments, cli
from ckpt_browser.workspace.desktop.linux_files import SIZES, icon_names


@pytest.fixture
def scripts(repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(repository / "packaging"))
    return repository / "packaging"


def test_man_page_and_completions_are_current(scripts, repository) -> None:
    import make_command_help

    for name, text in make_command_help.made().items():
        held = (repository / "resources" / name).read_text("utf-8")
        assert held == text, f"{name} is old: run python packaging/make_command_help.py"


def test_entries_and_types_are_current(scripts, repository) -> None:
    import make_desktop

    for name, text in make_desktop.texts().items():
        held = (repository / "resources" / "desktop" / name).read_text("utf-8")
        assert held == text, f"{name} is old: run python packaging/make_desktop.py"


def test_icons_are_there_in_all_sizes(repository) -> None:
    theme = repository / "resources" / "desktop" / "icons" / "hicolor"
    held = sorted(path.relative_to(theme).as_posix() for path in theme.rglob("*.*"))
    assert held == sorted(icon_names())
    for name in held:
        if name.endswith(".png"):
            head = (theme / name).read_bytes()[:24]
            assert head[:8] == b"\x89PNG\r\n\x1a\n"
            assert struct.unpack(">II", head[16:]) == (int(name.partition("x")[0]),) * 2
    assert len(held) == 2 * (len(SIZES) + 1)
    logo = (repository / "resources" / "icons" / "logo.svg").read_bytes()
    assert (theme / "scalable/apps/ckpt-browser.svg").read_bytes() == logo


@pytest.mark.parametrize("name", ["ckpt-browser.ico", "ckpt-browser-document.ico"])
def test_windows_icons_hold_pictures(repository, name) -> None:
    data = (repository / "resources" / "desktop" / name).read_bytes()
    kind, count = struct.unpack("<HH", data[2:6])
    assert (kind, count) == (1, 7)
    for place in range(count):
        size, start = struct.unpack("<II", data[6 + 16 * place + 8:6 + 16 * place + 16])
        assert data[start:start + 4] == b"\x89PNG" and start + size <= len(data)


def test_the_man_page_names_every_command_and_option(repository) -> None:
    text = (repository / "resources" / "man" / "ckpt-browser.1").read_text("utf-8").replace("\\-", "-")
    for name in cli.VERBS:
        assert f".SS {name}\n" in text
    for option in re.findall(r"--[a-z][a-z-]*", arguments.USAGE.partition("options:")[2]):
        assert f"\\fB{option}\\fR" in text or option in ("--gui", "--help")


@pytest.mark.parametrize("command", [["mandoc", "-T", "lint", "-W", "warning"],
                                     ["groff", "-man", "-ww", "-Kutf8", "-Tutf8", "-z"]])
def test_the_man_page_has_no_fault(repository, command) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run([*command, "resources/man/ckpt-browser.1"], cwd=repository, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


BASH = """source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _ckpt_browser
((${#COMPREPLY[@]})) && printf '%s\\n' "${COMPREPLY[@]}"; true"""


def bash(repository: Path, folder: Path, *words: str) -> list[str]:
    script = repository / "resources" / "completion" / "ckpt-browser.bash"
    done = subprocess.run(["bash", "-uc", BASH, "bash", str(script), "ckpt-browser", *words], cwd=folder,
                          capture_output=True, text=True, check=True)
    assert not done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
class TestBash:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        for name in ("model.pth", "my model.pt", "-odd.pt"):
            (tmp_path / name).write_text("")
        return tmp_path

    def test_commands_and_files(self, repository, folder) -> None:
        assert bash(repository, folder, "") == [*cli.VERBS, *bash(repository, folder, "--", "")]
        assert bash(repository, folder, "co") == ["convert", "compact"]
        assert bash(repository, folder, "ls", "mo") == ["model.pth"]
        assert bash(repository, folder, "ls", "my\\ m") == ["my model.pt"]
        assert bash(repository, folder, "--compare", "model.pth", "my") == ["my model.pt"]
        assert bash(repository, folder, "--", "-o") == ["-odd.pt"]

    def test_values(self, repository, folder) -> None:
        assert bash(repository, folder, "convert", "a", "--format", "") == ["pth", "legacy", "safetensors"]
        assert bash(repository, folder, "convert", "a", "--format", "=", "l") == ["legacy"]
        assert bash(repository, folder, "edit", "a", "-o", "mod") == ["model.pth"]
        assert bash(repository, folder, "edit", "a", "--drop", "") == []

    @pytest.mark.parametrize("verb", cli.VERBS)
    def test_the_options_are_those_of_the_parser(self, repository, folder, verb) -> None:
        done = subprocess.run([sys.executable, "-m", "ckpt_browser", verb, "--help"], cwd=repository, text=True,
                              capture_output=True, check=True)
        told = set(re.findall(r"^  (?:-\w[^-]*)?(--[\w-]+)", done.stdout, re.MULTILINE))
        assert told <= set(bash(repository, folder, verb, "--"))


@pytest.mark.parametrize(("shell", "name"), [("zsh", "_ckpt-browser"), ("fish", "ckpt-browser.fish"),
                                             ("bash", "ckpt-browser.bash")])
def test_the_completion_can_be_read_by_its_shell(repository, shell, name) -> None:
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run([shell, "-n", f"resources/completion/{name}"], cwd=repository, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_completes(repository, tmp_path) -> None:
    (tmp_path / "model.pth").write_text("")
    lines = {}
    for words in ("co", "ls --j", "ls mo", "convert --format l"):
        done = subprocess.run(["fish", "--no-config", "-c", f"source $argv[1]; complete -C 'ckpt-browser {words}'",
                               str(repository / "resources/completion/ckpt-browser.fish")], cwd=tmp_path, check=True,
                              capture_output=True, text=True, env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"})
        lines[words] = [line.partition("\t")[0] for line in done.stdout.splitlines()]
    assert lines == {"co": ["compact", "convert"], "ls --j": ["--json"], "ls mo": ["model.pth"],
                     "convert --format l": ["legacy"]}


def test_tools_that_tests_need_are_named(scripts, monkeypatch, capsys) -> None:
    import check_desktop_tools

    monkeypatch.setattr(check_desktop_tools.sys, "platform", "linux")
    monkeypatch.setattr(check_desktop_tools.check_qt, "_can_install", lambda: False)
    monkeypatch.setattr(check_desktop_tools.shutil, "which", lambda name: name if name == "dnf" else None)
    monkeypatch.setattr(check_desktop_tools.os, "geteuid", lambda: 1000, raising=False)
    assert check_desktop_tools.main() == 0
    told = capsys.readouterr().err
    assert "gio, mimetype, update-mime-database, xdg-mime; this installs them: sudo dnf install -y" in told
    assert "desktop-file-utils glib2 perl-File-MimeInfo shared-mime-info xdg-utils" in told


def test_tools_are_installed_where_they_can_be(scripts, monkeypatch, capsys) -> None:
    import check_desktop_tools

    commands = []
    answers = iter([["gio"], ["gio"], ["gio"], ["gio"], []])
    monkeypatch.setattr(check_desktop_tools.sys, "platform", "linux")
    monkeypatch.setattr(check_desktop_tools, "missing", lambda: next(answers, []))
    monkeypatch.setattr(check_desktop_tools.check_qt, "_can_install", lambda: True)
    monkeypatch.setattr(check_desktop_tools.check_qt, "_quiet",
                        lambda command, *_, **__: commands.append(command) or (100 if len(commands) == 1 else 0))
    assert check_desktop_tools.main() == 0
    assert [command[1] for command in commands] == ["install", "update", "install"]
    assert commands[0][-1] == "libglib2.0-bin"
    assert "libglib2.0-bin" in capsys.readouterr().err


def test_the_picture_of_the_architecture_is_current_and_names_what_exists(scripts, repository) -> None:
    import draw_architecture

    assert draw_architecture.PICTURE.read_text("utf-8") == draw_architecture.drawn(), \
        "it is old: run python packaging/draw_architecture.py"
    for storey in draw_architecture.STOREYS:
        for room in storey.rooms:
            place = repository / "ckpt_browser" / storey.name / room
            assert place.is_dir() or place.with_suffix(".py").is_file(), place
