"""Registering where something is in the way, or was changed since: nothing stays half done, nothing of others goes."""

import json
import os
import sys
from pathlib import Path

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.desktop import receipt as receipts
from ckpt_browser.workspace.desktop.entries import MAIN
from ckpt_browser.workspace.desktop.home import Home, home
from ckpt_browser.workspace.desktop.linux import register, unregister
from ckpt_browser.workspace.desktop.running import windows_command

COMMAND = ["/opt/ckpt-browser"]
NOWHERE = "/proc/no-folder-of-ours"
"""A place where even root can make nothing, and where nothing is."""

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="how Linux registers programs")


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


def tools(folder: Path, monkeypatch, **scripts: str) -> None:
    """Programs of a desktop that are shell scripts."""
    folder.mkdir()
    for name, script in scripts.items():
        tool = folder / name.replace("_", "-")
        tool.write_text(f"#!/bin/sh\n{script}\n")
        tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/usr/bin{os.pathsep}/bin")


def test_a_first_registration_that_fails_half_way_is_taken_back(place, tmp_path) -> None:
    Path(place.data).mkdir(parents=True)
    Path(place.data, "icons").symlink_to(NOWHERE)
    before = tree(tmp_path)
    with pytest.raises(CheckpointError, match="cannot be written"):
        register(place, COMMAND)
    assert tree(tmp_path) == before


def test_a_later_one_that_fails_leaves_the_first_to_be_undone(place, tmp_path) -> None:
    before = tree(tmp_path)
    register(place, COMMAND)
    icons = Path(place.data, "icons")
    icons.rename(tmp_path / "kept")
    icons.symlink_to(NOWHERE)
    with pytest.raises(CheckpointError, match="cannot be written"):
        register(place, ["/elsewhere/ckpt-browser"])
    icons.unlink()
    (tmp_path / "kept").rename(icons)
    unregister(place)
    assert tree(tmp_path) == before


def test_what_a_person_removed_or_put_back_is_no_trouble(place, tmp_path) -> None:
    entry = Path(place.data, "applications", MAIN)
    entry.parent.mkdir(parents=True)
    entry.write_text("mine")
    before = tree(tmp_path)
    register(place, COMMAND)
    entry.write_text("mine")
    Path(place.config, "mimeapps.list").unlink()
    (icon,) = Path(place.data, "icons").rglob("ckpt-browser.svg")
    icon.unlink()
    assert not [remark for remark in unregister(place) if "left as it is" in remark]
    assert tree(tmp_path).keys() - before.keys() <= {place.config}, "the folder whose list the person removed may stay"
    assert entry.read_text() == "mine"


@pytest.mark.parametrize(("content", "stays"), [(b"of 0.0", False), (b"changed since", True)])
def test_what_only_an_older_version_wrote_goes_where_nobody_changed_it(place, content, stays) -> None:
    register(place, COMMAND)
    old = Path(place.data, "applications", "ckpt-browser-old.desktop")
    old.write_bytes(content)
    path = Path(receipts.place(place))
    value = json.loads(path.read_text())
    value["files"]["applications/ckpt-browser-old.desktop"] = {"sha256": receipts.digest(b"of 0.0"), "before": None}
    path.write_text(json.dumps(value))
    register(place, COMMAND)
    assert old.exists() == stays


def test_a_person_who_took_the_offer_back_keeps_the_list_as_it_is(place, tmp_path, monkeypatch) -> None:
    tools(tmp_path / "bin", monkeypatch, xdg_mime='[ "$3" = application/json ] && echo editor.desktop; exit 0')
    register(place, COMMAND)
    choices = Path(place.config, "mimeapps.list")
    choices.write_text("[Default Applications]\napplication/json=other.desktop\n")
    unregister(place)
    assert choices.read_text() == "[Default Applications]\napplication/json=other.desktop\n"


def test_a_cache_of_icons_that_cannot_be_renewed_is_told_of(place, tmp_path, monkeypatch) -> None:
    tools(tmp_path / "bin", monkeypatch, gtk_update_icon_cache="exit 1", update_mime_database="exit 0",
          update_desktop_database="exit 0", xdg_mime="exit 0")
    cache = Path(place.data, "icons", "hicolor", "icon-theme.cache")
    cache.parent.mkdir(parents=True)
    cache.write_bytes(b"of other programs")
    (remark,) = register(place, COMMAND)
    assert remark.startswith("gtk-update-icon-cache") and "icons may be missing" in remark
    unregister(place)
    assert cache.read_bytes() == b"of other programs"


def test_types_of_other_packages_keep_what_the_tools_made_of_them(place, tmp_path) -> None:
    register(place, COMMAND)
    types = Path(place.data, "mime")
    for name in ("packages/other.xml", "globs"):
        (types / name).write_text("of another package too")
    Path(place.data, "applications", "mimeinfo.cache").write_text("made of our entries only")
    unregister(place)
    assert sorted(path.name for path in types.rglob("*")) == ["globs", "other.xml", "packages"]
    assert not Path(place.data, "applications").exists()


@pytest.mark.parametrize("frozen", [True, False])
def test_what_windows_is_told_to_start(frozen, monkeypatch) -> None:
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    program, *arguments = windows_command()
    assert program == sys.executable, "no Python without a terminal lies beside this one"
    if frozen:
        assert arguments == []
    else:
        assert arguments == ["-m", "ckpt_browser"] or os.path.basename(arguments[0]) == "main.py"
