"""Letters of menus in both languages: each once within a menu."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QMenu

from ckpt_browser.ui.wording.words import without_letter


def letters(texts: list[str]) -> list[str]:
    found = [text.replace("&&", "").partition("&")[2][:1].upper() for text in texts]
    return [letter for letter in found if letter]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_letters_are_there_once(program, qtbot, language):
    program.settings.set_choice("language", language)
    window = program.open_window()
    bar = [action.text() for action in window.menuBar().actions()]
    assert len(letters(bar)) == len(bar)
    groups = [bar, *[[action.text() for action in menu.actions() if not action.isSeparator()]
                     for menu in window.menuBar().findChildren(QMenu) if menu.objectName() != "columnsMenu"]]
    assert len(groups) > 8
    twice = {letter: group for group in groups for letter, times in Counter(letters(group)).items() if times > 1}
    assert twice == {}


def test_a_tool_tip_says_the_name_without_its_letter(program, qtbot):
    program.settings.set_choice("language", "zh_CN")
    window = program.open_window()
    assert window.actions_.by_id["actionOpen"].text() == "打开(&O)…"
    assert window.actions_.by_id["actionOpen"].toolTip().startswith("打开 (")
    assert without_letter("研发 && 更多(&R)…") == "研发 & 更多"
    assert without_letter("&Open a &&b…") == "Open a &b"
