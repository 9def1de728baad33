"""Desktop entries: right for every path that the program may lie in."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.desktop.entries import compare_entry, main_entry
from ckpt_browser.workspace.desktop.kinds import KINDS, OFFERED
from ckpt_browser.workspace.desktop.running import exec_line, running_command

SHELL = ["/bin/sh", "-c", 'exec "$0" "$@"']


def as_the_desktop_reads(value: str) -> list[str]:
    """The words of an ``Exec``: escapes of the value, quotes, then percent signs."""
    plain = re.sub(r"\\(.)", lambda found: {"n": "\n", "t": "\t", "r": "\r"}.get(found[1], found[1]), value,
                   flags=re.DOTALL)
    words = re.findall(r'"((?:\\.|[^"\\])*)"|([^ "]+)', plain, flags=re.DOTALL)
    return [(re.sub(r"\\(.)", r"\1", quoted, flags=re.DOTALL) or bare).replace("%%", "%") for quoted, bare in words]


paths = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), min_size=1)


@given(st.lists(paths, min_size=1, max_size=3))
def test_every_path_comes_back(command: list[str]) -> None:
    words = as_the_desktop_reads(exec_line(command, "%F"))
    wanted = [*SHELL, *command] if set("%=") & set(command[0]) else command
    assert words == [*wanted, "%F"]


def test_a_plain_path_is_written_plainly() -> None:
    assert exec_line(["/opt/x/bin/ckpt-browser"], "%F") == "/opt/x/bin/ckpt-browser %F"


def test_a_folder_that_is_no_utf8_is_told() -> None:
    with pytest.raises(CheckpointError, match="no UTF-8"):
        main_entry(["/opt/\udcff/ckpt-browser"])


def test_entries_name_our_types_and_no_general_one() -> None:
    for entry in (main_entry(), compare_entry()):
        types = re.search("^MimeType=(.*)$", entry, re.MULTILINE)[1].strip(";").split(";")
        assert types == [kind.mime for kind in KINDS]
        assert not {offered.mime for offered in OFFERED} & set(types)


def test_entries_have_both_languages_and_their_actions() -> None:
    entry = main_entry()
    for key in ("Name", "Comment"):
        assert re.search(f"^{key}=", entry, re.MULTILINE) and re.search(rf"^{key}\[zh_CN\]=", entry, re.MULTILINE)
    assert "Exec=ckpt-browser %F\n" in entry
    assert "Exec=ckpt-browser --new-window %F\n" in entry
    assert "Exec=ckpt-browser --compare %F\n" in entry
    assert "StartupWMClass=ckpt-browser\n" in entry


def test_the_command_is_the_script_that_runs(tmp_path) -> None:
    script = tmp_path / "ckpt-browser"
    script.write_text("")
    script.chmod(0o755)
    assert running_command([str(script)]) == [str(script)]


def test_a_checkout_starts_its_main(repository, monkeypatch) -> None:
    monkeypatch.setattr("sys.executable", "/usr/bin/python3")
    assert running_command(["/x/__main__.py"]) == ["/usr/bin/python3", str(repository / "main.py")]


def test_a_package_is_started_by_its_name(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr("sys.executable", "/usr/bin/python3")
    monkeypatch.setattr("ckpt_browser.workspace.desktop.running._PACKAGE", str(tmp_path / "ckpt_browser"))
    assert running_command(["/x/__main__.py"]) == ["/usr/bin/python3", "-m", "ckpt_browser"]


def test_a_bundle_starts_itself(monkeypatch) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", "/opt/ckpt-browser/ckpt-browser")
    monkeypatch.delenv("APPIMAGE", raising=False)
    assert running_command([]) == ["/opt/ckpt-browser/ckpt-browser"]
    monkeypatch.setenv("APPIMAGE", "/home/a/ckpt.AppImage")
    assert running_command([]) == ["/home/a/ckpt.AppImage"]
