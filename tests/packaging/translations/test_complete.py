"""Every text of the window is marked, and Chinese has all of them; `make translations` brings the files up to date."""

import subprocess
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QTranslator

LANGUAGES = ("en", "zh_CN")


@pytest.fixture(scope="session")
def folder(repository):
    return repository / "resources" / "i18n"


@pytest.fixture(scope="session")
def collected(repository, tools):
    from collecting import collect

    return collect(repository)


def test_no_text_of_the_window_is_unmarked(repository):
    from unmarked import unmarked

    assert unmarked(repository) == []


def test_every_marked_text_can_be_collected(collected):
    assert collected.wrong == ()
    assert len(collected.texts) > 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_has_the_texts_of_the_code(collected, folder, language):
    from ts_file import read

    known = {entry.key for entry in read(folder / f"ckpt-browser_{language}.ts")}
    texts = {text[:2] for text in collected.texts}
    assert (sorted(texts - known), sorted(known - texts)) == ([], []), "make translations"


def test_english_is_what_stands_in_the_code(folder):
    from ts_file import read

    assert all(entry.translation == entry.text.source for entry in read(folder / "ckpt-browser_en.ts"))


def test_chinese_is_complete_and_keeps_what_it_must(folder):
    from checking import trouble
    from ts_file import read

    entries = read(folder / "ckpt-browser_zh_CN.ts")
    assert [f"{entry.text.context}: {entry.text.source!r}: {reason}" for entry in entries
            if (reason := trouble(entry.text.source, entry.translation))] == []


def test_what_the_program_reads_is_up_to_date(folder, qapp):
    from ts_file import read

    translator = QTranslator()
    assert translator.load(str(folder / "ckpt-browser_zh_CN.qm"))
    old = [entry.key for entry in read(folder / "ckpt-browser_zh_CN.ts")
           if (translator.translate(*entry.key) or "") != entry.translation]
    assert old == [], "make translations"


def test_the_compiler_of_the_wheel_makes_the_same(repository, folder, tmp_path):
    made = tmp_path / "zh_CN.qm"
    tool = next(path for path in Path(PySide6.__file__).parent.rglob("lrelease*") if path.is_file())
    subprocess.run([tool, "-silent", "-nounfinished", folder / "ckpt-browser_zh_CN.ts", "-qm", made], check=True)
    assert made.read_bytes() == (folder / "ckpt-browser_zh_CN.qm").read_bytes(), "make translations"
