"""Paths are shown unambiguously and harmlessly, and the Python expression reaches what it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.nodes import Key
from ckpt_browser.core.paths import TEXT_LIMIT, key_text, path_text, python_text, visible

KEYS = st.one_of(st.text(), st.integers(), st.booleans(), st.none(), st.binary(),
                 st.tuples(st.integers(), st.text()))


@pytest.mark.parametrize(("path", "text"), [
    ((), ""),
    (("model_state_dict", "conv1.weight"), "model_state_dict/conv1.weight"),
    (("a/b", "c\\d"), "a\\/b/c\\\\d"),
    (("state", 0, "exp_avg"), "state/0/exp_avg"),
    ((("x", 1), None), "('x', 1)/None"),
])
def test_path_text(path: tuple[Key, ...], text: str) -> None:
    assert path_text(path) == text


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_paths_of_texts_are_told_apart(left: list[str], right: list[str]) -> None:
    if left != right and left and right:
        assert path_text(tuple(left)) != path_text(tuple(right))


@given(st.lists(KEYS, min_size=1, max_size=5))
def test_the_python_expression_reaches_the_place(path: list[Key]) -> None:
    ckpt: object = "found"
    for key in reversed(path):
        ckpt = {key: ckpt}
    assert eval(python_text(tuple(path)), {"ckpt": ckpt}) == "found"


def test_the_python_expression_reads_like_a_person_wrote_it() -> None:
    assert python_text(("model_state_dict", "conv1.weight")) == 'ckpt["model_state_dict"]["conv1.weight"]'
    assert python_text(("it's", 'a "b"', "'\"")) == """ckpt["it's"]['a "b"']['\\'"']"""


@given(st.text())
def test_visible_text_is_one_harmless_line(text: str) -> None:
    shown = visible(text)
    assert shown.isprintable()
    assert len(shown) <= TEXT_LIMIT * 10


@pytest.mark.parametrize(("text", "shown"), [
    ("conv1.weight", "conv1.weight"),
    ("weiß 层", "weiß 层"),
    ("a\nb\tc", "a\\x0ab\\x09c"),
    ("gp\u202ehtp.exe", "gp\\u202ehtp.exe"),
    ("zero\u200bwidth", "zero\\u200bwidth"),
    ("lone\ud800", "lone\\ud800"),
    ("<b>bold</b>", "<b>bold</b>"),
])
def test_what_cannot_be_seen_is_written_as_an_escape(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_long_text_keeps_both_ends() -> None:
    shown = visible("start" + "x" * 5_000_000 + "end")
    assert len(shown) <= TEXT_LIMIT
    assert shown.startswith("start")
    assert shown.endswith("end")


def test_a_text_is_its_own_key_text() -> None:
    assert key_text("0") == key_text(0) == "0"
