"""The lines of the settings file: Qt and we read what either of us wrote."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from ckpt_browser.ui.settings import ini

TEXTS = ["/a b/c,d", '/x;y=z"q', "@at", "/ü/日本/😀", "tab\tx\x01f  ", " lead", "\\back\\slash", "%20", "a\nb",
         "x=1", "[s]"]


def test_qt_reads_what_we_write(tmp_path):
    file = tmp_path / "s.ini"
    values = {"recent": ini.written(TEXTS), "scheme": ini.written(["dark"]), "flags/histogram/fill": "true",
              "choices/a b%": ini.written(["1, 2"])}
    file.write_text(ini.compose(values), encoding="utf-8")
    read = QSettings(str(file), QSettings.Format.IniFormat)
    assert read.value("recent") == TEXTS
    assert read.value("scheme") == "dark"
    assert read.value("flags/histogram/fill") == "true"
    assert read.value("choices/a b%") == "1, 2"


def test_we_read_what_qt_writes(tmp_path):
    file = tmp_path / "s.ini"
    written = QSettings(str(file), QSettings.Format.IniFormat)
    written.setValue("recent", TEXTS)
    written.setValue("flags/column-mean", False)
    written.setValue("choices/pair/histogram", "difference")
    written.setValue("layout/window", QByteArray(bytes(range(256))))
    written.sync()
    read = ini.parse(file.read_text(encoding="utf-8"))
    assert ini.texts(read["recent"]) == TEXTS
    assert read["flags/column-mean"] == "false"
    assert read["choices/pair/histogram"] == "difference"
    assert ini.plain_bytes(read["layout/window"]) == bytes(range(256))


def test_a_name_that_is_no_utf_8_comes_back():
    name = b"/home/\xff\xfe/caf\xe9.pth".decode("utf-8", "surrogateescape")
    assert ini.texts(ini.parse(ini.compose({"recent": ini.written([name])}))["recent"]) == [name]


@given(st.lists(st.text(max_size=30), min_size=1, max_size=4).filter(lambda texts: texts != ["@Invalid()"]))
@settings(max_examples=80, deadline=None)
def test_any_texts_come_back(texts):
    assert ini.texts(ini.parse(ini.compose({"recent": ini.written(texts)}))["recent"]) == texts


@given(st.text(max_size=200) | st.text(alphabet='[]=\\"@,;%xU0(\n ', max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_read(text):
    for value in ini.parse(text).values():
        assert all(isinstance(one, str) for one in ini.texts(value))
        assert isinstance(ini.plain_bytes(value), bytes)


@pytest.mark.parametrize("value", ["@Variant(\\0\\0\\0\\x7f\\0\\0\\0\\x1aQPyObject)", "@ByteArray(\u65e5)",
                                   "@ByteArray(", "hex:zz", "@Rect(0 0 1 1)", "@ByteArray(a), b", "abc"])
def test_what_is_no_bytes_counts_as_none(value):
    assert ini.plain_bytes(value) == b""
