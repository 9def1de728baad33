"""Qt's files of translations, pieces of them for translators, and what a translation must keep."""

import json

import pytest


@pytest.fixture
def entries():
    from collecting import Text
    from ts_file import Entry

    return [Entry(Text("A", "&Open…", "ckpt_browser/ui/a.py"), "打开(&O)…"),
            Entry(Text("B", '<b>{n}</b> & "more"\nlines', "ckpt_browser/ui/b.py"), ""),
            Entry(Text("A", " {n} left ", "ckpt_browser/ui/a.py"), "")]


def test_a_file_is_read_as_it_was_written(entries, tmp_path):
    from ts_file import read, write

    write(tmp_path / "some.ts", "zh_CN", entries)
    assert sorted(read(tmp_path / "some.ts")) == sorted(entries)
    assert b"\r" not in (tmp_path / "some.ts").read_bytes()
    assert read(tmp_path / "missing.ts") == []


def test_pieces_come_back(entries, tmp_path):
    from chunking import merge, split

    files = split(entries, tmp_path / "pieces", 2)
    assert len(files) == 2
    for path in files:
        rows = json.loads(path.read_text())
        for row in rows:
            assert row["translation"] == ""
            row["translation"] = row["source"].replace("left", "剩余").replace("more", "更多").replace("lines", "行")
        path.write_text(json.dumps(rows))
    merged, wrong = merge(entries, files)
    assert not wrong
    assert [entry.translation for entry in merged] == ["打开(&O)…", '<b>{n}</b> & "更多"\n行', " {n} 剩余 "]
    assert split(merged, tmp_path / "none", 2) == []


def test_a_translation_that_lost_something_is_not_taken(entries, tmp_path):
    from chunking import merge

    rows = [{"context": "A", "source": " {n} left ", "translation": " 剩余 "},
            {"context": "A", "source": "gone", "translation": "没有"}]
    (tmp_path / "one.json").write_text(json.dumps(rows))
    merged, wrong = merge(entries, [tmp_path / "one.json"])
    assert merged == entries
    assert len(wrong) == 2


def test_translations_outlive_a_change_of_context_but_not_of_words(entries):
    from chunking import renewed
    from collecting import Text

    texts = [Text("C", "&Open…", "c.py"), Text("A", "Open…", "a.py"), Text("A", "new", "a.py")]
    assert [entry.translation for entry in renewed(texts, entries)] == ["打开(&O)…", "", ""]


@pytest.mark.parametrize(("source", "translation", "fine"), [
    ("&Open…", "打开(&O)…", True), ("&Open…", "打开(&O)", False), ("&Open…", "打开…", False),
    ("&Open…", "打开(&K)…", False),
    ("&Open…", "打(&O)开…", False), ("&Open…", "打开(&)…", False), ("R&&D", "研发&&", True), ("R&&D", "研发", False),
    ("Open", "打开", True), ("Open", "", False),
    ("Would it &load into…?", "能否加载到…？(&L)", True), ("{n} of {all}", "{all} 中的 {n}", True),
    ("{n} of {all}", "{n}", False), ("{n} and {n}", "{n}", False), (" M", "百万", False), (" M", " 百万", True),
    ("one\ntwo", "一 二", False), ("<b>bold</b>", "<b>粗</b>", True), ("<b>bold</b>", "粗", False),
    ("%1 left", "剩余", False), (", ", "，", True), (", ", "、", True), (", ", "和", False), (" and ", " 和 ", True),
    ("; {n}", "；{n}", True), ("Saved.", "已保存。", True), ("Saved", " 已保存", False),
])
def test_what_a_translation_keeps(source, translation, fine):
    from checking import trouble

    assert (trouble(source, translation) == "") == fine


@pytest.mark.parametrize(("code", "texts"), [
    ("label.setText('Some words')", ["Some words"]), ("label.setText(f'{n} rows')", [" rows"]),
    ("label.setText('one' if x else self.tr('two'))", ["one"]), ("tabs.addTab(page, 'Word')", ["Word"]),
    ("raise CheckpointError('is empty')", ["is empty"]), ("X = ('Open the file', 3)", ["Open the file"]),
    ("label.setText(self.tr('Some words'))", []), ("widget.setObjectName('Some words')", []),
    ("plain_label('', 'soft')", []), ("def f(a: 'Some | None') -> 'Other | None':\n '''Some words.'''", []),
    ("if name == 'Some words':\n pass", []), ("Action('actionA', QT_TRANSLATE_NOOP('C', '&Open…'), 'Ctrl+O')", []),
])
def test_unmarked_texts_are_seen(code, texts):
    from unmarked import of_module

    assert [text for _, text in of_module(code)] == texts
