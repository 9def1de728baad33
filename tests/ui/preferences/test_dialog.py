"""The dialog of preferences: what is chosen holds at once in every window, and can be taken back."""

import shutil

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLabel, QPushButton, QSpinBox

from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.settings.table import CHOICE, NUMBER, PARTS, TABLE
from ckpt_browser.workspace.looking.remembering import NAME

pytestmark = [pytest.mark.real_files, pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)]


@pytest.fixture
def dialog(window):
    window.actions_.by_id["actionPreferences"].trigger()
    return window.findChild(QDialog, "preferencesDialog")


def choose(dialog, name, choice):
    combo = dialog.findChild(QComboBox, f"preference-{name}")
    combo.setCurrentIndex(combo.findData(choice))
    combo.activated.emit(combo.currentIndex())


def test_every_setting_of_a_part_has_a_field_that_says_what_it_is(dialog):
    known = [setting for setting in TABLE if setting.part]
    assert {setting.part for setting in known} == {part for part, _ in PARTS}
    for setting in known:
        kind = QComboBox if setting.kind == CHOICE else QSpinBox if setting.kind == NUMBER else QCheckBox
        widget = dialog.findChild(kind, f"preference-{setting.name}")
        assert widget.accessibleName()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_is_shown_once(window, dialog):
    window.actions_.by_id["actionPreferences"].trigger()
    assert len(window.findChildren(QDialog, "preferencesDialog")) == 1
    assert dialog.isVisible()


def test_colours_change_at_once_and_follow_the_menu(window, dialog):
    choose(dialog, "scheme", "dark")
    assert window.theme.dark and window.session.settings.scheme == "dark"
    assert window.actions_.by_id["actionDarkColors"].isChecked()
    window.actions_.by_id["actionLightColors"].trigger()
    assert dialog.findChild(QComboBox, "preference-scheme").currentData() == "light"


def test_rows_are_arranged_anew_at_once(qtbot, window, dialog, sample, settled):
    with qtbot.waitSignal(window.opened):
        document = window.session.open(str(sample))
    dialog.findChild(QCheckBox, "preference-flat").click()
    settled()
    assert not document.shown.request.folded
    assert window.actions_.by_id["actionFlat"].isChecked()
    window.actions_.by_id["actionNatural"].trigger()
    settled()
    assert document.shown.request.order.natural
    assert dialog.findChild(QCheckBox, "preference-natural").isChecked()


def test_numbers_and_choices_are_kept(dialog, settings):
    dialog.findChild(QSpinBox, "preference-text-size").setValue(150)
    choose(dialog, "backup", "always")
    assert settings.number("text-size", 100, 80, 200) == 150
    assert settings.choice("backup", ("ask", "always", "never")) == "always"
    settings.flush()
    with open(settings.path, encoding="utf-8") as file:
        assert "backup=always" in file.read()


def test_the_defaults_hold_again_and_can_be_taken_back(window, dialog, settings):
    choose(dialog, "scheme", "dark")
    dialog.findChild(QSpinBox, "preference-text-size").setValue(120)
    settings.set_flag("column-dtype", False)
    reset = dialog.findChild(QPushButton, "resetSettings")
    reset.click()
    assert settings.scheme == "system" and settings.flag("column-dtype", True)
    assert dialog.findChild(QSpinBox, "preference-text-size").value() == 100
    assert dialog.findChild(QLabel, "resetSaid").text() == "The defaults hold."
    reset.click()
    assert settings.scheme == "dark" and window.theme.dark and not settings.flag("column-dtype", True)
    assert dialog.findChild(QSpinBox, "preference-text-size").value() == 120


def test_what_is_known_is_forgotten(window, dialog, settings, tmp_path, sample):
    settings.remember("/a.pth")
    settings.set_folder("open", "/somewhere")
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / NAME).write_bytes(b"numbers")
    dialog.findChild(QPushButton, "forgetRecent").click()
    dialog.findChild(QPushButton, "forgetNumbers").click()
    dialog.findChild(QPushButton, "forgetNumbers").click()
    dialog.findChild(QPushButton, "forgetSession").click()
    assert settings.recent == [] and settings.folder("open") == ""
    assert not window.recent_menu.isEnabled()
    assert not (tmp_path / "cache" / NAME).exists()
    (tmp_path / "cache" / NAME).mkdir()
    dialog.findChild(QPushButton, "forgetNumbers").click()
    assert "cannot be forgotten" in dialog.findChild(QLabel, "privacySaid").text()
    shutil.rmtree(tmp_path / "cache")


def test_the_file_is_shown_where_it_lies(dialog, settings, monkeypatch):
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url) or True)
    settings.set_flag("flat", True)
    dialog.findChild(QPushButton, "showSettings").click()
    assert [QUrl.toLocalFile(url) for url in shown] == [settings.path.rpartition("/")[0]]
    assert dialog.privacy.path.text().replace("\u200b", "") == settings.path


def test_all_of_it_can_be_reached_with_the_keyboard(qtbot, dialog):
    seen = []
    for _ in range(40):
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        seen.append(dialog.focusWidget().objectName())
    wanted = {f"preference-{setting.name}" for setting in TABLE if setting.part}
    assert wanted | {"forgetRecent", "forgetNumbers", "showSettings", "resetSettings", "closePreferences"} <= set(seen)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_fits_a_small_screen(dialog):
    room = dialog.screen().availableGeometry()
    assert dialog.height() <= room.height() and dialog.width() <= room.width()


def test_the_dialog_stays_where_another_language_is_chosen(qtbot, tmp_path):
    program = Program(Settings(str(tmp_path / "own.ini")))
    window = program.open_window()
    window.show()
    window.actions_.by_id["actionPreferences"].trigger()
    choose(window.findChild(QDialog, "preferencesDialog"), "language", "zh_CN")
    try:
        qtbot.waitUntil(lambda: program.windows[0] is not window)
        dialog = program.windows[0].findChild(QDialog, "preferencesDialog")
        assert dialog is not None and dialog.isVisible()
        assert dialog.findChild(QComboBox, "preference-language").currentData() == "zh_CN"
    finally:
        program.settings.set_choice("language", "en")
        qtbot.waitUntil(lambda: program.languages.current.code == "en")
        program.remembering.rest()
        program.shut_down()
        for made in program.windows:
            made.hide()
            made.deleteLater()
        program.deleteLater()
        qtbot.wait(0)
