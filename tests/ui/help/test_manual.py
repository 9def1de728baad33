"""The manual shows its own pages and nothing else, and speaks of what there is."""

import re

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QImage, QKeySequence, QTextDocument

from ckpt_browser.ui.actions.table import TABLE
from ckpt_browser.ui.help.browser import ManualBrowser
from ckpt_browser.ui.help.manual import Manual
from ckpt_browser.ui.help.texts import ENGLISH, PAGES, page_text, picture_path, title_of
from ckpt_browser.ui.menus import MENUS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MENU_PATH = re.compile(r"\*\*(\w+) > ([^*]+)\*\*")
KEYS = re.compile(r"(?:Ctrl|Shift|Alt)\+(?:(?:Shift|Alt)\+)?(?:[A-Z0-9]\b|F\d+|Up|Down|Left|Right|,)|\bF\d+\b")
VIEW_KEYS = {"Shift+F10"}
"""Keys that the desktop gives a meaning, not the table."""
SUBMENUS = {"Columns"}


@pytest.fixture
def browser(qtbot, theme):
    made = ManualBrowser(theme)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def english() -> list[str]:
    return [page_text(name, ENGLISH) for name in PAGES]


def test_every_chapter_has_a_title_and_is_found_from_the_first():
    linked = set(re.findall(r"\]\((\w+\.md)\)", page_text(PAGES[0], ENGLISH)))
    assert linked == set(PAGES[1:])
    assert all(title_of(name, ENGLISH) for name in PAGES)


def test_every_link_and_picture_is_there():
    for text in english():
        for target in re.findall(r"\]\(([^)]+)\)", text):
            if target.startswith("picture:"):
                assert picture_path(target.removeprefix("picture:"), True, ENGLISH).is_file(), target
                assert picture_path(target.removeprefix("picture:"), False, ENGLISH).is_file(), target
            else:
                assert target in PAGES


def test_menus_and_keys_are_called_what_they_are_called():
    plain = {line.id: line.text.replace("&", "") for line in TABLE}
    entries = {title.replace("&", ""): {plain.get(name, "") for name in names} | SUBMENUS for title, names in MENUS}
    known = {QKeySequence(key).toString() for line in TABLE for key in line.shortcut.split("|")} | VIEW_KEYS
    for text in english():
        for menu, entry in MENU_PATH.findall(text):
            assert entry in entries[menu], (menu, entry)
        for key in KEYS.findall(text):
            assert QKeySequence(key).toString() in known, key


def test_a_link_turns_the_page_and_there_is_a_way_back(browser):
    browser.show_page("index.md")
    browser.anchorClicked.emit(QUrl("saving.md"))
    assert browser.toPlainText().startswith("Saving")
    assert browser.has_past
    browser.go_back()
    assert browser.toPlainText().startswith("ckpt-browser")


@pytest.mark.parametrize("address", ["https://example.org/", "file:///etc/passwd", "../../README.md", "/etc/passwd",
                                     "picture:../../../sample", "", "no-such.md"])
def test_nothing_but_the_manual_is_shown(browser, address):
    browser.show_page("tree.md")
    before = browser.toPlainText()
    browser.anchorClicked.emit(QUrl(address))
    assert browser.toPlainText() == before
    for kind in QTextDocument.ResourceType:
        found = browser.loadResource(kind.value, QUrl(address))
        assert found is None or (isinstance(found, QImage) and found.isNull())


def test_pictures_fit_the_page_and_follow_the_theme(browser, theme):
    browser.show_page("index.md")
    light = browser.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("picture:window"))
    assert QSize(1, 1).width() < light.width() <= browser.viewport().width()
    theme.apply("dark")
    dark = browser.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("picture:window"))
    assert dark.pixelColor(5, 5).lightness() < light.pixelColor(5, 5).lightness()
    theme.apply("light")


def test_a_language_without_a_manual_reads_the_english_one():
    assert page_text("tree.md", "xx") == page_text("tree.md", ENGLISH)
    assert page_text("../README.md", ENGLISH) == ""


def test_f1_opens_the_chapter_about_what_is_in_front(qtbot, window, sample):
    window.actions_.by_id["actionManual"].trigger()
    manual = window.findChild(Manual)
    assert manual.page.name == "index.md"
    manual.chapters.setCurrentRow(PAGES.index("editing.md"))
    assert manual.page.toPlainText().startswith("Editing")
    window.session.open(str(sample))
    window.actions_.by_id["actionManual"].trigger()
    assert window.findChildren(Manual) == [manual]
    assert manual.page.name == "tree.md"
    assert manual.chapters.currentRow() == PAGES.index("tree.md")
    manual.close()
