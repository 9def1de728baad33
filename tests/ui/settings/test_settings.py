"""The settings file: what is remembered, and what strangers put into it."""

import pytest
from PySide6.QtCore import QByteArray, QSettings

from ckpt_browser.ui.settings import RECENT, Settings


def test_recent_files_newest_first_without_doubles(settings):
    for path in ("/a", "/b", "/a"):
        settings.remember(path)
    assert settings.recent == ["/a", "/b"]
    for number in range(50):
        settings.remember(f"/{number}")
    assert len(settings.recent) == RECENT
    settings.forget()
    assert settings.recent == []


@pytest.mark.parametrize("text", [
    "[General]\nrecent=@Invalid()\nscheme=purple\n", "[General]\nrecent=1, 2\nscheme=@ByteArray(x)\n",
    "\x00\x01 nonsense [[[", "[flags]\nflat=perhaps\n[layout]\nwindow=@Point(1 2)\n", "[General]\nrecent=" + "x" * 9999,
])
def test_strange_settings_count_as_absent(tmp_path, text):
    file = tmp_path / "settings.ini"
    file.write_text(text)
    settings = Settings(QSettings(str(file), QSettings.Format.IniFormat))
    assert all(isinstance(path, str) and len(path) <= 4096 for path in settings.recent)
    assert settings.scheme == "system"
    assert settings.flag("flat", False) is False
    assert settings.layout("window") == QByteArray()
