"""Which language is spoken, and how numbers are written."""

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from ckpt_browser.ui.language import languages
from ckpt_browser.ui.language.languages import Languages, files_of, locale_of
from ckpt_browser.ui.language.table import CHINESE, CHOICES, ENGLISH, chosen
from ckpt_browser.ui.settings.table import LANGUAGE


@pytest.mark.parametrize(("system", "language"), [
    (["zh-CN"], CHINESE), (["zh_CN.UTF-8"], CHINESE), (["zh"], CHINESE), (["zh-Hans-HK", "en"], CHINESE),
    (["zh-Hans"], CHINESE), (["zh-SG"], CHINESE), (["zh-TW"], ENGLISH), (["zh-Hant-TW", "en-US"], ENGLISH),
    (["zh-HK"], ENGLISH), (["zh-TW", "zh-CN"], CHINESE), (["de-DE", "zh-CN", "en"], CHINESE),
    (["en-GB", "zh-CN"], ENGLISH), (["de-DE"], ENGLISH), (["C"], ENGLISH), ([], ENGLISH), (["", "@", "zh_"], CHINESE),
    (["zh-TW", "zh"], ENGLISH),
])
def test_the_first_start_speaks_what_the_system_does(system, language):
    assert chosen("system", system) is language


@pytest.mark.parametrize(("name", "language"), [("zh_CN", CHINESE), ("zh_SG", CHINESE), ("zh_TW", ENGLISH),
                                                ("zh_HK", ENGLISH), ("zh_MO", ENGLISH), ("de_DE", ENGLISH),
                                                ("en_US", ENGLISH), ("C", ENGLISH)])
def test_what_qt_says_of_places(name, language):
    assert chosen("system", QLocale(name).uiLanguages()) is language


def test_a_choice_counts_more_than_the_system():
    assert chosen("en", ["zh-CN"]) is ENGLISH
    assert chosen("zh_CN", ["de-DE"]) is CHINESE
    assert chosen("klingon", ["zh-CN"]) is ENGLISH


def test_the_settings_know_the_same_languages():
    assert LANGUAGE.choices == CHOICES
    assert LANGUAGE.words[1:] == (ENGLISH.name, CHINESE.name)


def test_numbers_follow_the_desktop_unless_another_language_was_chosen(monkeypatch):
    monkeypatch.setattr(languages.QLocale, "system", staticmethod(lambda: QLocale("en_GB")))
    assert locale_of("system", ENGLISH).territory() == QLocale.Country.UnitedKingdom
    assert locale_of("en", ENGLISH).territory() == QLocale.Country.UnitedKingdom
    assert locale_of("zh_CN", CHINESE).territory() == QLocale.Country.China


def test_both_files_of_translations_are_there():
    """A bundle must bring them too."""
    for path in files_of(CHINESE):
        assert path.endswith("_zh_CN.qm")
        with open(path, "rb") as file:
            assert file.read(4) == b"\x3c\xb8\x64\x18"


def test_a_setting_is_heard_at_once_and_once(qtbot, settings, own_locale):
    settings.set_choice("language", "en")
    spoken = Languages(settings)
    heard = []
    spoken.changed.connect(lambda: heard.append(spoken.current))
    settings.set_flag("flat", True)
    settings.set_choice("language", "zh_CN")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert QCoreApplication.translate("Menus", "&File") == "文件(&F)"
    assert QLocale().language() == QLocale.Language.Chinese
    settings.set_choice("language", "zh_CN")
    assert heard == [CHINESE]
    settings.set_choice("language", "en")
    assert heard == [CHINESE, ENGLISH]
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert QCoreApplication.translate("Menus", "&File") == "&File"


def test_without_its_files_the_program_speaks_english(qtbot, settings, monkeypatch, tmp_path, own_locale):
    broken = tmp_path / "broken.qm"
    broken.write_bytes(b"\x3c\xb8\x64\x18 and no more of it")
    monkeypatch.setattr(languages, "files_of", lambda language: (str(tmp_path / "missing.qm"), str(broken)))
    settings.set_choice("language", "zh_CN")
    spoken = Languages(settings)
    assert spoken.current is CHINESE
    assert QCoreApplication.translate("Menus", "&File") == "&File"
