"""Registering in a home of its own: everything is written, and everything goes again."""

import json
import os
from pathlib import Path

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.desktop import receipt as receipts
from ckpt_browser.workspace.desktop.entries import MAIN
from ckpt_browser.workspace.desktop.home import Home, home
from ckpt_browser.workspace.desktop.linux import register, unregister
from ckpt_browser.workspace.desktop.linux_files import linux_files

COMMAND = ["/opt/ckpt-browser"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch) -> Home:
    """A home without any tool of a desktop."""
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "home").mkdir()
    return home()


def tree(folder: Path) -> dict[str, bytes | None]:
    return {str(path): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def test_it_comes_and_goes(place, tmp_path) -> None:
    before = tree(tmp_path)
    remarks = register(place, COMMAND)
    for name, content in linux_files(COMMAND).items():
        assert (Path(place.data) / name).read_bytes() == content
    assert sum("is not installed" in remark for remark in remarks) >= 2
    register(place, ["/elsewhere/ckpt-browser"])
    assert "/elsewhere/" in (Path(place.data) / "applications" / MAIN).read_text()
    unregister(place)
    assert tree(tmp_path) == before


def test_nothing_registered_is_a_sentence(place) -> None:
    with pytest.raises(CheckpointError, match="nothing is registered"):
        unregister(place)


def test_what_others_have_there_stays(place, tmp_path) -> None:
    config, data = Path(place.config), Path(place.data)
    (data / "applications").mkdir(parents=True)
    (data / "applications" / "other.desktop").write_text("[Desktop Entry]")
    (data / "applications" / MAIN).write_text("mine")  # of a person who made it by hand
    config.mkdir()
    (config / "mimeapps.list").write_bytes(
        b"[Default Applications]\napplication/x-safetensors=other.desktop\ntext/\xff=b.desktop\n")
    before = tree(tmp_path)
    register(place, COMMAND)
    assert b"application/x-safetensors=ckpt-browser.desktop\n" in (config / "mimeapps.list").read_bytes()
    register(place, COMMAND)
    unregister(place)
    assert tree(tmp_path) == before


def test_later_choices_of_a_person_stay(place) -> None:
    register(place, COMMAND)
    entry, choices = Path(place.data) / "applications" / MAIN, Path(place.config) / "mimeapps.list"
    entry.write_text("changed")
    choices.write_text(choices.read_text().replace("x-safetensors=ckpt-browser", "x-safetensors=other"))
    remarks = unregister(place)
    assert any(str(entry) in remark and "left as it is" in remark for remark in remarks)
    assert entry.read_text() == "changed"
    assert choices.read_text() == "[Default Applications]\napplication/x-safetensors=other.desktop\n"


def test_a_list_behind_a_link_stays_behind_it(place, tmp_path) -> None:
    real = tmp_path / "dotfiles.list"
    real.write_text("[Default Applications]\na/b=c.desktop\n")
    Path(place.config).mkdir()
    (Path(place.config) / "mimeapps.list").symlink_to(real)
    register(place, COMMAND)
    assert "ckpt-browser" in real.read_text()
    unregister(place)
    assert (Path(place.config) / "mimeapps.list").is_symlink()
    assert real.read_text() == "[Default Applications]\na/b=c.desktop\n"


def test_a_home_that_cannot_be_written_is_a_sentence(place, tmp_path) -> None:
    (tmp_path / "home" / ".local").write_text("a file where a folder should be")
    before = tree(tmp_path)
    with pytest.raises(CheckpointError, match="cannot be "):
        register(place, COMMAND)
    assert tree(tmp_path) == before


def test_what_fails_half_way_leaves_nothing(place, tmp_path) -> None:
    Path(place.data, "mime").mkdir(parents=True)
    Path(place.data, "mime", "packages").write_text("a file where a folder should be")
    before = tree(tmp_path)
    with pytest.raises(CheckpointError, match="cannot be "):
        register(place, COMMAND)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("content", ["", "[]", "{}", "nonsense", '{"files": 3}', "[" * 9000])
def test_a_damaged_receipt_counts_as_none(place, content) -> None:
    path = Path(receipts.place(place))
    path.parent.mkdir(parents=True)
    path.write_text(content)
    with pytest.raises(CheckpointError, match="nothing is registered"):
        unregister(place)
    register(place, COMMAND)
    unregister(place)
    assert not path.exists()


def test_a_hostile_receipt_removes_nothing_else(place, tmp_path) -> None:
    victim = tmp_path / "home" / "victim"
    victim.write_text("precious")
    (tmp_path / "home" / "empty").mkdir()
    register(place, COMMAND)
    path = Path(receipts.place(place))
    value = json.loads(path.read_text())
    row = {"sha256": receipts.digest(b"precious"), "before": None}
    value["files"] |= {"../../victim": row, str(victim): row, "a/../../../ckpt-browser": row}
    value["folders"] += [str(tmp_path / "home" / "empty"), f"{place.data}/../../empty"]
    path.write_text(json.dumps(value))
    unregister(place)
    assert victim.read_text() == "precious"
    assert (tmp_path / "home" / "empty").is_dir()


def test_relative_folders_in_the_environment_count_as_none(monkeypatch) -> None:
    monkeypatch.setenv("HOME", "/home/a")
    monkeypatch.setenv("XDG_DATA_HOME", "data")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/etc/a")
    assert home() == Home("/home/a/.local/share", "/etc/a")


def test_a_general_type_keeps_its_program(place, tmp_path, monkeypatch) -> None:
    tool = tmp_path / "bin" / "xdg-mime"
    tool.parent.mkdir()
    tool.write_text('#!/bin/sh\n[ "$3" = application/json ] && echo editor.desktop\nexit 0\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}{os.pathsep}/bin")
    before = tree(tmp_path / "home")
    register(place, COMMAND)
    register(place, COMMAND)
    text = (Path(place.config) / "mimeapps.list").read_text()
    assert "application/json=editor.desktop\n" in text
    assert "[Added Associations]\napplication/json=ckpt-browser.desktop;\n" in text
    assert "octet-stream" not in text
    unregister(place)
    assert tree(tmp_path / "home") == before
