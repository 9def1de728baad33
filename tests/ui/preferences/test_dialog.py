"""The dialog of preferences: what is chosen holds at once in every window, and can be taken back."""

import shutil

import pytest
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDialog, QLabel, QPushButton, QScrollArea, QSpinBox

from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.settings.table import CHOICE, NUMBER, PARTS, TABLE
from ckpt_browser.workspace.looking.remembering import NAME

pytestmark = pytest.mark.real_files


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


@pytest.fixture
def program(qtbot, tmp_path):
    made = Program(Settings(str(tmp_path / "own.ini")))
    made.settings.set_choice("language", "en")
    yield made
    made.languages.changed.disconnect(made.rebuild)
    made.settings.set_number("text-size", 100)
    made.settings.scheme = "system"
    made.settings.set_choice("language", "en")
    made.remembering.rest()
    made.shut_down()
    for window in made.windows:
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(qtbot, window):
    window.show()
    qtbot.waitExposed(window)
    window.actions_.by_id["actionPreferences"].trigger()
    return window.findChild(QDialog, "preferencesDialog")


def made_again(qtbot, program, window):
    """The dialog in the window that took the place of another."""
    qtbot.waitUntil(lambda: window not in program.windows, timeout=20_000)
    qtbot.wait(0)
    return program.front.findChild(QDialog, "preferencesDialog")


def test_keys_go_on_where_they_were_in_another_language(qtbot, program):
    first, second = program.open_window(), program.open_window()
    second.show()
    dialog = opened(qtbot, first)
    dialog.findChild(QComboBox, "preference-language").setFocus()
    qtbot.waitUntil(lambda: program.front is first)
    choose(dialog, "language", "zh_CN")
    again = made_again(qtbot, program, first)
    assert program.front is program.windows[0]
    assert again.isVisible()
    assert again.parent() is program.windows[0]
    assert QApplication.activeWindow() is again
    assert QApplication.focusWidget() is again.findChild(QComboBox, "preference-language")


def test_a_reset_of_the_language_can_be_undone(qtbot, program):
    window = program.open_window()
    dialog = opened(qtbot, window)
    choose(dialog, "scheme", "dark")
    choose(dialog, "language", "zh_CN")
    again = made_again(qtbot, program, window)
    window = program.windows[0]
    again.findChild(QPushButton, "resetSettings").click()
    assert program.settings.scheme == "system"
    again = made_again(qtbot, program, window)
    undo = again.findChild(QPushButton, "resetSettings")
    assert undo.text() == "Undo the reset"
    assert again.findChild(QLabel, "resetSaid").text() == "The defaults hold."
    window = program.windows[0]
    undo.click()
    assert program.settings.scheme == "dark"
    again = made_again(qtbot, program, window)
    assert again.windowTitle() == "设置"
    assert again.findChild(QLabel, "resetSaid").text()


def test_it_is_as_wide_as_its_words_in_every_language_and_size(qtbot, program):
    window = program.open_window()
    dialog = opened(qtbot, window)

    def fits(dialog) -> bool:
        area = dialog.findChild(QScrollArea, "preferencesForm")
        room = dialog.screen().availableGeometry()
        words = [label for label in dialog.findChildren(QLabel) if label.isVisible() and not label.wordWrap()]
        return room.contains(dialog.geometry()) and (
            dialog.width() >= room.width() - 20 or (area.horizontalScrollBar().maximum() == 0 and all(
                label.width() >= label.minimumSizeHint().width() for label in words)))

    qtbot.waitUntil(lambda: fits(dialog))
    program.settings.set_number("text-size", 130)
    qtbot.waitUntil(lambda: fits(dialog))
    for language in ("zh_CN", "en"):
        window = program.windows[0]
        choose(window.findChild(QDialog, "preferencesDialog"), "language", language)
        dialog = made_again(qtbot, program, window)
        qtbot.waitUntil(lambda: fits(dialog))  # noqa: B023


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
