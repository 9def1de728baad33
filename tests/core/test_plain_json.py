"""What strangers' files hold, as JSON that every strict reader takes."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.nodes import OddKey
from ckpt_browser.core.plain_json import BYTES_SHOWN, path_json, plain_json

PLAIN = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
                     lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple), max_leaves=12)
NUMBERS = {math.inf: "Infinity", -math.inf: "-Infinity"}


def strictly(text: str) -> object:
    """What a reader without extensions makes of a text."""
    return json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))


def expected(value: object) -> object:
    if isinstance(value, float):
        return "NaN" if math.isnan(value) else NUMBERS.get(value, value)
    return [expected(item) for item in value] if isinstance(value, (list, tuple)) else value


@given(PLAIN)
def test_a_plain_value_comes_back(value: object) -> None:
    written = plain_json(value)
    assert written.isascii()
    assert strictly(written) == expected(value)
    assert repr(strictly(written)) == repr(expected(value))


@pytest.mark.parametrize(("value", "read"), [
    (b"", ""), (b"\x00\xff", "00ff"), (bytes(BYTES_SHOWN), "00" * BYTES_SHOWN),
    (bytes(BYTES_SHOWN + 1), "00" * BYTES_SHOWN + "…"), (1 + 2j, "(1+2j)"), ("\ud800", "\ud800")])
def test_what_json_has_no_form_for_is_a_text(value: object, read: str) -> None:
    assert strictly(plain_json(value)) == read


def test_a_path_keeps_what_json_can_tell_apart() -> None:
    path = ("a/b", 1, "1", True, None, 2.5, math.nan, b"x", (1, "y"), OddKey("frozenset({1})", 7))
    assert strictly(path_json(path)) == ["a/b", 1, "1", True, None, 2.5, "NaN", "b'x'", "(1, 'y')", "frozenset({1})"]
    assert strictly(path_json(())) == []
