"""Messages: finished English sentences that keep what they were made of, whatever is in it."""

import copy
import pickle
import subprocess
import sys
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.messages import COMMA, Count, Message, filled, joined, marked, say


class Held(NamedTuple):
    reason: str


def test_a_message_is_its_english_text() -> None:
    said = say("needs {n} bytes at {place}", n=Count(12345), place="byte 7")
    assert said == "needs 12,345 bytes at byte 7"
    assert hash(said) == hash("needs 12,345 bytes at byte 7")
    assert {said: 1}["needs 12,345 bytes at byte 7"] == 1
    assert said.template == "needs {n} bytes at {place}"
    assert said.parts == (("n", "12,345"), ("place", "byte 7"))
    assert str(said) is said


@pytest.mark.parametrize("hostile", ["{place}", "{n}", "%1", "{", "}}", "{0}", "\\1", "\x00", "\u202e"])
def test_a_part_is_left_as_it_is(hostile: str) -> None:
    assert say("{n} at {place}: {n}", n=hostile, place="{n}") == f"{hostile} at {{n}}: {hostile}"


@given(st.text(), st.text())
def test_any_parts(one: str, other: str) -> None:
    said = say("{one}, then {other}", one=one, other=other)
    assert said == f"{one}, then {other}"
    assert pickle.loads(pickle.dumps(said)).parts == said.parts


def test_braces_that_are_no_places_stay() -> None:
    assert say('such as {"version": 1}, {} or {{x}}', x="y") == 'such as {"version": 1}, {} or {y}'
    assert marked("{name}") == "{name}"
    assert say("{unknown} and {n}", n=1) == "{unknown} and 1"


def test_parts_of_other_kinds() -> None:
    assert say("{a} {b} {c} {d}", a=1, b=None, c=[2, 3], d=True) == "1 None [2, 3] True"
    assert say("{error}", error=CheckpointError(say("is {what}", what="odd"))).parts[0][1].template == "is {what}"


@pytest.mark.parametrize("how", [copy.copy, copy.deepcopy, *(lambda said, protocol=protocol: pickle.loads(pickle.dumps(
    said, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1))])
def test_copies_keep_everything(how) -> None:
    said = say("{path}: {reason}", path="x", reason=say("has {n} bytes", n=Count(1 << 70)))
    again = how(Held(said)).reason
    assert type(again) is Message and again == said and again.template == said.template
    inner = again.parts[1][1]
    assert type(inner) is Message and inner.parts[0][1].number == 1 << 70


def test_a_part_at_the_beginning_takes_a_capital_letter() -> None:
    assert say("{capital} is gone", capital=marked("the file")) == "The file is gone"
    assert say("{capital} is gone", capital="") == " is gone"


def test_what_has_no_parts_is_its_template() -> None:
    assert filled('{"version": 1}', (), lambda part: pytest.fail("there is no part")) == '{"version": 1}'


def test_an_error_says_its_message() -> None:
    error = CheckpointError(say("has {n} bytes", n=3), place=say("record {name}", name="a"))
    assert str(error) == "record a: has 3 bytes" == f"{error}"
    assert str(error).parts[1][1].template == "has {n} bytes"
    again = pickle.loads(pickle.dumps(error))
    assert str(again).parts[0][1].template == "record {name}" and again.place == "record a"
    assert str(CheckpointError(marked("is empty"))).template == "is empty"
    assert str(CheckpointError("is plain")) == "is plain"


def test_a_row() -> None:
    row = joined(COMMA, [marked("one"), "two", say("{n} more", n=3)])
    assert row == "one, two, 3 more"
    assert filled("、", row.parts, lambda part: f"<{part}>") == "<one>、<two>、<3 more>"
    assert joined(COMMA, []) == "" and joined(COMMA, ["one"]) == "one"


def test_from_another_process() -> None:
    program = ("import pickle, sys; from ckpt_browser.core.errors import CheckpointError; "
               "from ckpt_browser.core.messages import say, Count; "
               "sys.stdout.buffer.write(pickle.dumps(CheckpointError(say('{n} of {what}', n=Count(4096), "
               "what=say('{name}', name='{n}')), place='%1')))")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    error = pickle.loads(done.stdout)
    assert str(error) == "%1: 4,096 of {n}"
    assert error.reason.parts[0][1].number == 4096 and error.reason.parts[1][1].template == "{name}"
