"""The manual shows its own pages and nothing else, and speaks of what there is."""

import itertools
import re

import pytest
from PySide6.QtCore import QEvent, QLocale, QSize, QTranslator, QUrl
from PySide6.QtGui import QImage, QKeySequence, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication

from ckpt_browser.ui.actions.table import TABLE
from ckpt_browser.ui.help.browser import ManualBrowser
from ckpt_browser.ui.help.manual import Manual
from ckpt_browser.ui.help.texts import ENGLISH, PAGES, language_now, page_text, picture_path, title_of
from ckpt_browser.ui.language.languages import Languages, files_of
from ckpt_browser.ui.language.table import CHINESE, LANGUAGES
from ckpt_browser.ui.widgets.resources import resource
from ckpt_browser.ui.window.menus import MENUS

MENU_PATH = re.compile(r"\*\*(\w+) > ([^*]+)\*\*")
KEYS = re.compile(r"(?:Ctrl|Shift|Alt)\+(?:(?:Shift|Alt)\+)?(?:[A-Z0-9]\b|F\d+|Up|Down|Left|Right|[←→↑↓]|,)|\bF\d+\b")
VIEW_KEYS = {"Shift+F10"}
"""Keys that the desktop gives a meaning, not the table."""
HAN_END = re.compile("[\u3000-\u9fff\uff00-\uffef]\\W*$")
ARROWS = str.maketrans({"←": "Left", "→": "Right", "↑": "Up", "↓": "Down"})
SUBMENUS = ("Colu&mns",)
CODES = [language.code for language in LANGUAGES]
LINK = re.compile(r"\]\(([^)]+)\)")
CODE = re.compile(r"(?<!`)`[^`\n]+`(?!`)")
FORM = re.compile(r"^(?:#+ |\||- |```)", re.MULTILINE)


@pytest.fixture(scope="module")
def names():
    """What says a menu's line in a language, without its letter."""
    chinese = QTranslator()
    assert chinese.load(files_of(CHINESE)[1])

    def said(context: str, text: str, language: str) -> str:
        text = text if language == ENGLISH else chinese.translate(context, text) or text
        return re.sub(r"\(&[^&]\)", "", text).replace("&", "")

    return said


@pytest.fixture
def browser(qtbot, theme):
    made = ManualBrowser(theme)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    return made


def keys_in(text: str) -> list[str]:
    """Keys as Qt names them; Chinese shows arrows."""
    return [key.translate(ARROWS) for key in KEYS.findall(text)]


def pages(language: str) -> list[str]:
    return [page_text(name, language) for name in PAGES]


@pytest.mark.parametrize("language", CODES)
def test_every_chapter_has_a_title_and_is_found_from_the_first(language):
    linked = set(re.findall(r"\]\((\w+\.md)\)", page_text(PAGES[0], language)))
    assert linked == set(PAGES[1:])
    assert all(title_of(name, language) for name in PAGES)
    assert {path.name for path in resource(f"manual/{language}").glob("*")} == set(PAGES)


@pytest.mark.parametrize("language", CODES)
def test_every_link_and_picture_is_there(language):
    for text in pages(language):
        for target in LINK.findall(text):
            if target.startswith("picture:"):
                assert picture_path(target.removeprefix("picture:"), True, language).is_file(), target
                assert picture_path(target.removeprefix("picture:"), False, language).is_file(), target
            else:
                assert target in PAGES


@pytest.mark.parametrize("language", CODES)
def test_menus_and_keys_are_called_what_they_are_called(language, names):
    plain = {line.id: names("Actions", line.text, language) for line in TABLE}
    below = {names("Menus", title, language) for title in SUBMENUS}
    entries = {names("Menus", title, language): {plain.get(name, "") for name in ids} | below for title, ids in MENUS}
    known = {QKeySequence(key).toString() for line in TABLE for key in line.shortcut.split("|")} | VIEW_KEYS
    for text in pages(language):
        for menu, entry in MENU_PATH.findall(text):
            assert entry in entries[menu], (menu, entry)
        for key in keys_in(text):
            assert QKeySequence(key).toString() in known, key


@pytest.mark.parametrize("page", PAGES)
def test_chinese_speaks_of_the_same_things(page, names):
    english, chinese = page_text(page, ENGLISH), page_text(page, CHINESE.code)
    assert english != chinese
    said = {names("Actions", line.text, ENGLISH): names("Actions", line.text, CHINESE.code) for line in TABLE}
    said |= {names("Menus", title, ENGLISH): names("Menus", title, CHINESE.code)
             for title in (*(title for title, _ in MENUS), *SUBMENUS)}
    entries = sorted((said[menu], said[entry]) for menu, entry in MENU_PATH.findall(english))
    assert sorted(MENU_PATH.findall(chinese)) == entries
    assert sorted(keys_in(chinese)) == sorted(keys_in(english))
    for kind in (LINK, CODE, FORM):
        assert sorted(kind.findall(chinese)) == sorted(kind.findall(english))


@pytest.mark.parametrize("page", PAGES)
def test_no_line_of_a_chinese_paragraph_ends_before_it(page):
    """Markdown makes a space of the end of a line; Chinese has none between its words."""
    lines = re.sub(r"```.*?```", "\n", page_text(page, CHINESE.code), flags=re.DOTALL).split("\n")
    broken = [line for line, after in itertools.pairwise(lines)
              if HAN_END.search(line) and after and not re.match(r"[-|#!]|\d+\.", after)]
    assert broken == []


@pytest.mark.parametrize("place", ["zh_CN", "zh_SG", "zh_Hans_HK", "zh_TW", "de_DE", "en_US", "C"])
def test_the_manual_speaks_what_the_window_does_however_numbers_are_written(qapp, settings, place):
    before = QLocale()
    settings.set_choice("language", "zh_CN")
    spoken = Languages(settings)
    try:
        QLocale.setDefault(QLocale(place))
        assert language_now() == "zh_CN"
        settings.set_choice("language", "en")
        QLocale.setDefault(QLocale(place))
        assert language_now() == ENGLISH
    finally:
        spoken.deleteLater()
        QLocale.setDefault(before)


def test_a_link_turns_the_page_and_there_is_a_way_back(browser):
    browser.show_page("index.md")
    browser.anchorClicked.emit(QUrl("saving.md"))
    assert browser.toPlainText().startswith("Saving")
    assert browser.has_past
    browser.go_back()
    assert browser.toPlainText().startswith("ckpt-browser")


def lines_of(page: QTextDocument) -> list[tuple[int, int, str]]:
    """Of each line its level as a heading, how much its letters are enlarged, and its text."""
    lines, block = [], page.begin()
    while block.isValid():
        larger = 0
        if not block.begin().atEnd():  # an empty line has no piece that could be asked
            larger = block.begin().fragment().charFormat().intProperty(QTextFormat.Property.FontSizeAdjustment)
        lines.append((block.blockFormat().headingLevel(), larger, block.text()))
        block = block.next()
    return lines


def test_each_chapter_is_shown_once_whichever_was_shown_before(browser, qtbot):
    alone = {}
    for name in PAGES:
        page = QTextDocument()
        page.setMarkdown(page_text(name, language_now()))
        alone[name] = page.toPlainText()
    for before, name in itertools.permutations(PAGES, 2):
        browser.show_page(before)
        browser.show_page(name)
        assert browser.toPlainText() == alone[name]
        lines = lines_of(browser.document())
        assert lines[0][0] == 1
        assert lines[0][1] > 0
        assert all(level != 1 and (larger > 0) == (level > 0) for level, larger, _ in lines[1:]), (before, name)
    for width in (300, 900, 420):
        browser.resize(width, 400)
        qtbot.wait(1)
        assert browser.toPlainText() == alone[browser.name]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(browser.findChildren(QTextDocument)) <= 2


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
