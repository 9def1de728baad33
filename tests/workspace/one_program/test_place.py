"""Two starts of one person meet on the same screen and with the same settings; nobody else gets there."""

import os
import sys

import pytest

from ckpt_browser.workspace.one_program.place import identity, place_of, private_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="other folders there")


@pytest.fixture
def environment(tmp_path_factory):
    runtime = tmp_path_factory.mktemp("r")
    runtime.chmod(0o700)
    return {"HOME": "/home/me", "DISPLAY": ":0", "XDG_RUNTIME_DIR": str(runtime), "TMPDIR": str(runtime)}


def test_the_same_start_meets_itself(environment):
    place = place_of(environment)
    assert place == place_of(dict(environment)) == place_of({**environment, "DISPLAY": ":0.0", "PATH": "/x"})
    assert place == place_of({**environment, "XDG_CONFIG_HOME": "/home/me/.config/", "XDG_DATA_HOME": "relative"})
    assert os.path.dirname(place.socket) == os.path.join(environment["XDG_RUNTIME_DIR"], "ckpt-browser")
    assert os.stat(os.path.dirname(place.socket)).st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("name", "value"), [
    ("HOME", "/tmp/other"), ("DISPLAY", ":1"), ("WAYLAND_DISPLAY", "wayland-1"), ("QT_QPA_PLATFORM", "offscreen"),
    ("XDG_CONFIG_HOME", "/tmp/c"), ("XDG_DATA_HOME", "/tmp/d")])
def test_another_screen_or_home_is_another_program(environment, name, value):
    assert place_of({**environment, name: value}) != place_of(environment)
    assert identity({**environment, name: value}) != identity(environment)


def test_a_folder_that_others_can_reach_is_not_used(environment, tmp_path):
    os.chmod(environment["XDG_RUNTIME_DIR"], 0o755)
    place = place_of({**environment, "TMPDIR": str(tmp_path)})
    assert place is None or not place.socket.startswith(environment["XDG_RUNTIME_DIR"])
    loose, link = tmp_path / "loose", tmp_path / "link"
    loose.mkdir()
    loose.chmod(0o770)
    link.symlink_to(environment["XDG_RUNTIME_DIR"])
    file = tmp_path / "file"
    file.touch()
    assert [private_folder(str(path)) for path in (loose, link, file, file / "below")] == [None] * 4


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_another_person_is_not_used(tmp_path):
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o700)
    os.chown(theirs, 12345, 12345)
    assert private_folder(str(theirs)) is None


@pytest.mark.parametrize("runtime", ["", "relative", "/no/such/folder", "/" + "long" * 40])
def test_without_a_folder_for_the_session_there_is_another_one(environment, tmp_path_factory, runtime):
    place = place_of({**environment, "XDG_RUNTIME_DIR": runtime})
    assert place is not None
    assert len(place.socket) <= 100
    assert f"ckpt-browser-{os.geteuid()}" in place.socket
