"""The settings file on the disk: whatever stands in its place, the program starts, says so once, and loses nothing."""

import os
import random

import pytest
from PySide6.QtCore import QByteArray

from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.settings.settings import default_path
from ckpt_browser.ui.settings.table import TABLE, TEXT_SIZE

DEEP = b"[layout]\nwindow=@Variant(" + b"\\0\\0\\0\\t\\0\\0\\0\\x1" * 5000 + b")\n[flags]\nflat=true\n"


def written(path, settings: Settings) -> str:
    settings.flush()
    return path.read_text(encoding="utf-8")


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.ini"


def defaults_hold(settings: Settings) -> bool:
    plain = [line for line in TABLE if "*" not in line.name]
    return settings.recent == [] and all(settings.value(line) == line.default for line in plain)


@pytest.mark.parametrize("content", [
    os.urandom(5000).replace(b"=", b"") + b"\0", b"\0" * 1000, b"x" * 3_000_000, b"a=1\n" * 1_000_000,
    b"\x89PNG\r\n\x1a\n" + b"\xff" * 100 + b"\0", b"just some words\n" * 10,
    b"\n" * 1_000_000],
    ids=["noise", "nothing", "huge", "million", "picture", "words", "empty lines"])
def test_a_file_that_is_no_settings_counts_as_none_and_is_kept_beside(file, content):
    file.write_bytes(content)
    settings = Settings(str(file))
    assert defaults_hold(settings)
    assert settings.notice() == "unread"
    assert settings.notice() == ""
    settings.set_flag("flat", True)
    assert "flat=true" in written(file, settings)
    assert (file.parent / "settings.ini.broken").read_bytes() == content


@pytest.mark.parametrize("content", [b"\n" * 10_000, b"", b"; nothing yet\n[General]\n", b"\xef\xbb\xbf[General]\n"],
                         ids=["empty lines", "empty", "remarks", "mark"])
def test_a_file_that_says_nothing_is_fine(file, content):
    file.write_bytes(content)
    settings = Settings(str(file))
    assert defaults_hold(settings)
    assert settings.notice() == ""


def test_a_value_of_a_type_of_qts_is_never_made(file):
    file.write_bytes(DEEP)
    settings = Settings(str(file))
    assert settings.layout("window") == QByteArray()
    assert settings.flag("flat", False)


def test_wrong_types_count_as_absent(file):
    file.write_text("[General]\nscheme=1, 2\nrecent=@Invalid()\n[numbers]\ntext-size=1e99\n"
                    "[flags]\nnatural=@ByteArray(true)\nflat=2\ninspector=\n[choices]\nbackup=maybe\nrestore=\xff\n",
                    encoding="latin-1")
    settings = Settings(str(file))
    assert defaults_hold(settings)


@pytest.mark.parametrize("number", ["79", "201", "-100", "9" * 400, "٣", "100.5", " "])
def test_numbers_keep_within_their_ends(file, number):
    file.write_text(f"[numbers]\ntext-size={number}\n", encoding="utf-8")
    assert Settings(str(file)).value(TEXT_SIZE) == "100"


def test_a_folder_in_its_place_is_left_alone(file):
    file.mkdir()
    settings = Settings(str(file))
    assert defaults_hold(settings)
    settings.remember("/a.pth")
    settings.flush()
    assert file.is_dir()
    assert [settings.notice(), settings.notice(), settings.notice()] == ["unread", "unkept", ""]
    assert settings.trouble


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("kind", ["device", "pipe"])
def test_a_device_or_a_pipe_in_its_place_does_not_stop_the_start(file, kind):
    if kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to("/dev/zero")
    settings = Settings(str(file))
    assert defaults_hold(settings)
    settings.set_flag("flat", True)
    settings.flush()
    assert settings.notice() == "unread"
    assert os.path.lexists(file) and not file.is_file()


def test_a_place_that_cannot_be_written_is_said_once(tmp_path):
    (tmp_path / "home").write_text("a file where a folder should be")
    settings = Settings(str(tmp_path / "home" / "config" / "settings.ini"))
    troubles = []
    settings.troubled.connect(lambda: troubles.append(settings.notice()))
    for number in range(3):
        settings.remember(f"/{number}")
        settings.flush()
    assert [kind for kind in troubles if kind] == ["unread"] or [kind for kind in troubles if kind] == ["unkept"]
    assert settings.recent[0] == "/2", "it still holds while the program runs"


def test_a_link_stays_a_link(tmp_path, file):
    real = tmp_path / "dotfiles.ini"
    real.write_text("[General]\nscheme=dark\n")
    os.chmod(real, 0o640)
    file.symlink_to(real)
    settings = Settings(str(file))
    settings.set_flag("flat", True)
    settings.flush()
    assert file.is_symlink()
    assert "scheme=dark" in real.read_text() and "flat=true" in real.read_text()
    assert real.stat().st_mode & 0o777 == 0o640


def test_what_another_program_wrote_meanwhile_is_kept(file):
    ours, theirs = Settings(str(file)), Settings(str(file))
    ours.set_flag("flat", True)
    theirs.set_choice("backup", "always")
    theirs.remember("/theirs")
    ours.remember("/ours")
    ours.flush()
    theirs.flush()
    both = Settings(str(file))
    assert both.flag("flat", False)
    assert both.choice("backup", ("ask", "always", "never")) == "always"
    assert sorted(both.recent) == ["/ours", "/theirs"]


def test_lines_that_a_newer_version_wrote_stay(file):
    file.write_text('[General]\nfuture=@Variant(\\0\\x1)\n[new]\nthing="a, b"\n')
    settings = Settings(str(file))
    settings.set_flag("flat", True)
    text = written(file, settings)
    assert "future=@Variant(\\0\\x1)" in text and 'thing="a, b"' in text


def test_a_write_that_fails_leaves_the_old_file_whole(file, monkeypatch):
    file.write_text("[General]\nscheme=dark\n")
    settings = Settings(str(file))

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    settings.set_flag("flat", True)
    settings.flush()
    assert file.read_text() == "[General]\nscheme=dark\n"
    assert settings.notice() == "unkept" and settings.trouble == "no space left on device"
    assert [path.name for path in file.parent.iterdir() if path.suffix != ".lock"] == ["settings.ini"]


def test_a_safe_start_reads_and_writes_nothing(file):
    file.write_text("[General]\nscheme=dark\n[flags]\nflat=true\n")
    settings = Settings.safe(str(file))
    assert defaults_hold(settings)
    settings.set_flag("natural", True)
    settings.remember("/a")
    settings.flush()
    assert settings.flag("natural", False), "it holds while the program runs"
    assert file.read_text() == "[General]\nscheme=dark\n[flags]\nflat=true\n"
    assert [settings.notice(), settings.notice()] == ["safe", ""]


def test_starting_anew_puts_the_file_aside(file):
    file.write_text("[General]\nscheme=dark\n")
    settings = Settings(str(file))
    aside = settings.start_anew()
    assert defaults_hold(settings) and defaults_hold(Settings(str(file)))
    with open(aside, encoding="utf-8") as old:
        assert "scheme=dark" in old.read()


def test_resetting_keeps_what_is_remembered_and_can_be_taken_back(file):
    settings = Settings(str(file))
    settings.remember("/a")
    settings.scheme = "dark"
    settings.set_flag("flat", True)
    before = settings.snapshot()
    told = []
    settings.changed.connect(told.append)
    settings.reset()
    assert settings.recent == ["/a"] and settings.scheme == "system" and not settings.flag("flat", False)
    assert sorted(told) == ["flat", "scheme"]
    settings.reset(before)
    assert settings.scheme == "dark" and settings.flag("flat", False)


def test_nothing_is_remembered_where_nobody_wants_it(file):
    settings = Settings(str(file))
    settings.remember("/before")
    settings.set_flag("remember", False)
    settings.remember("/after")
    settings.set_folder("open", "/somewhere")
    assert settings.recent == ["/before"] and settings.folder("open") == ""
    settings.forget()
    assert settings.recent == []


@pytest.mark.parametrize("folder", ["relative", "", "/" + "x" * 5000, "/a\0b"])
def test_only_sensible_folders_are_remembered(file, folder):
    settings = Settings(str(file))
    settings.set_folder("save", folder)
    assert settings.folder("save") == ""


def test_the_file_lies_where_it_always_lay(tmp_path, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert default_path() == str(tmp_path / "ckpt-browser" / "ckpt-browser.ini")
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert default_path() == str(tmp_path / ".config" / "ckpt-browser" / "ckpt-browser.ini")


def test_a_layout_of_anything_gives_a_window_that_can_be_seen(qtbot, session, theme, settings):
    from ckpt_browser.ui.window.main_window import MainWindow

    window = MainWindow(session, theme)
    qtbot.addWidget(window)
    geometry, across = bytes(window.saveGeometry().data()), bytes(window.across.saveState().data())
    chance = random.Random(3)
    for _ in range(60):
        for name, known in (("window", geometry), ("across", across)):
            content = bytearray(known)
            for _ in range(chance.randint(1, 6)):
                content[chance.randrange(len(content))] = chance.choice((0, 127, 128, 255))
            settings.set_layout(name, QByteArray(bytes(content[:chance.choice((len(content), 20, 3, 0))])))
        window._restore()
        assert window.screen().availableGeometry().intersects(window.geometry())
        assert window.width() >= 640
