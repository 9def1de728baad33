"""The session's record: what is written comes back, and of what strangers wrote only what makes sense."""

import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ckpt_browser.ui.remembering.files import LONGEST, NOW, compose, read_session, write_session
from ckpt_browser.ui.remembering.parsing import MOST_EXPANDED, MOST_TABS, MOST_WINDOWS, record_of
from ckpt_browser.ui.remembering.records import PairState, SessionRecord, TabState, WindowState

TAB = TabState("/a/\udcffodd\n名.pth", 5, 1 << 60, "shape", True, "*.bias", (("name", 0), ("shape", 132)),
               (("model",), ("model", "a.b", "0")), (), ("model", "a/b"))
RECORD = SessionRecord((WindowState((-5, 20, 900, 700), True, False, 300, "values", "historyPanel", 190,
                                    (TAB, PairState("/a", "/b"), TabState("/c")), 1), WindowState()))

texts = st.text(max_size=20) | st.sampled_from(["/a", "/b", "path", "left", "right", "name", "values", "\0", "\ud800"])
junk = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | texts,
                    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(texts, inner, max_size=5),
                    max_leaves=20)
FIELDS = sorted({*WindowState._fields, *TabState._fields, *PairState._fields, "windows", "version"})
shaped = st.recursive(junk, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
    st.sampled_from(FIELDS), inner, max_size=8), max_leaves=20)


def test_a_record_comes_back_as_it_was(tmp_path):
    write_session(str(tmp_path / "new" / "folder"), RECORD)
    assert read_session(str(tmp_path / "new" / "folder")) == RECORD
    text = (tmp_path / "new" / "folder" / NOW).read_text(encoding="ascii")
    assert '"viewer": "values"' in text


@given(shaped)
@settings(max_examples=80, deadline=None)
def test_whatever_stands_there_becomes_a_record(found):
    record = record_of({"version": 1, "windows": found})
    assert record_of(json.loads(compose(record))) == record
    for window in record.windows:
        assert -1 <= window.front < max(len(window.tabs), 1)
        for tab in window.tabs:
            for path in (tab.path,) if isinstance(tab, TabState) else (tab.left, tab.right):
                assert os.path.isabs(path) and "\0" not in path and len(path) <= 4096


@given(junk | st.fixed_dictionaries({"version": junk, "windows": junk}))
@settings(max_examples=60, deadline=None)
def test_what_is_no_record_counts_as_none(found):
    assert record_of(found if not isinstance(found, dict) else {**found, "version": 2}) == SessionRecord()


@pytest.mark.parametrize("content", [
    b"", b"\0\1\2", b"{", b"[" * 100_000, b"null", b'{"version": 1, "windows": ' + b"9" * 5000 + b"}", b"\xff\xfe{}",
    b'{"version": 1, "windows": [{"tabs": [{"path": "relative"}, {"path": "/a\\u0000"}, {"left": "/a"}]}]}',
    b'{"version": 99, "windows": []}', b'{"version": true, "windows": []}'])
def test_a_file_of_anything_is_no_session(tmp_path, content):
    (tmp_path / NOW).write_bytes(content)
    assert read_session(str(tmp_path)).empty


def test_things_in_its_place_do_not_stop_the_start(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / NOW).mkdir()
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / NOW).symlink_to("/dev/zero")
    (tmp_path / "three").write_text("a file where the folder should be")
    for name in ("one", "two", "three", "four"):
        assert read_session(str(tmp_path / name)) == SessionRecord()
    with pytest.raises(OSError):
        write_session(str(tmp_path / "one"), RECORD)
    with pytest.raises(OSError):
        write_session(str(tmp_path / "three"), RECORD)


def test_more_than_anybody_has_is_cut():
    tab = {"path": "/a", "expanded": [["x"]] * (MOST_EXPANDED + 5)}
    windows = [{"tabs": [tab]}, {"tabs": [{"path": "/a"}] * (MOST_TABS + 5)}, *[{}] * MOST_WINDOWS]
    record = record_of({"version": 1, "windows": windows})
    assert len(record.windows) == MOST_WINDOWS and len(record.windows[1].tabs) == MOST_TABS
    first = record.windows[0].tabs[0]
    assert isinstance(first, TabState) and len(first.expanded) == MOST_EXPANDED


def test_a_record_that_would_be_too_large_is_written_without_its_rows(tmp_path):
    rows = tuple((f"{number}" + "x" * 990,) * 5 for number in range(300))
    record = SessionRecord((WindowState(tabs=tuple(TabState(f"/{number}", expanded=rows) for number in range(20))),))
    write_session(str(tmp_path), record)
    assert (tmp_path / NOW).stat().st_size < LONGEST
    [window] = read_session(str(tmp_path)).windows
    assert [tab.path for tab in window.tabs] == [f"/{number}" for number in range(20)]


def test_the_tab_in_front_is_still_in_front_where_others_make_no_sense():
    tabs = [{"path": 5}, {"path": "/a"}, {"no": 1}, {"path": "/b"}, {"path": "/c"}]
    [window] = record_of({"version": 1, "windows": [{"tabs": tabs, "front": 3}]}).windows
    assert [tab.path for tab in window.tabs if isinstance(tab, TabState)] == ["/a", "/b", "/c"] and window.front == 1
