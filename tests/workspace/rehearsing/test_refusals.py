"""What the process that builds a model answers instead of a model: data, of which no more is believed than that."""

import pytest

from ckpt_browser.core.messages import Message
from ckpt_browser.workspace.rehearsing.building import _refusal
from ckpt_browser.workspace.rehearsing.model_child import NO_MODULE, RAISED, _Refusal


def answered(error: _Refusal) -> dict[str, object]:
    return {"refused": str(error), "template": error.template, "parts": error.parts}


def test_a_refusal_can_be_said_in_another_language() -> None:
    said = _refusal(answered(_Refusal(RAISED, factory="net:{error}", error="OSError: {factory}")))
    assert said == "net:{error} raised OSError: {factory}"
    assert type(said) is Message and said.template == "{factory} raised {error}"


def test_a_long_refusal_is_cut() -> None:
    said = _refusal(answered(_Refusal(NO_MODULE, factory="net:make", name="N" * 5000)))
    assert len(said) == 399 and "…" in said and type(said) is str


@pytest.mark.parametrize("answer", [
    {"refused": "it is over"}, {"refused": "x", "template": None, "parts": 3}, {"refused": "x", "template": ["a"]},
    {"refused": "x", "template": RAISED[:], "parts": {}}, {"refused": "x", "template": "{x}", "parts": {"x": "x"}},
    {"refused": "a raised b", "template": RAISED[:], "parts": {"factory": "a", "error": "c"}},
    {"refused": "a raised b", "template": RAISED[:], "parts": {"factory": ["a"], "error": {}}}])
def test_other_answers_are_plain_texts(answer: dict[str, object]) -> None:
    said = _refusal(answer)
    assert said == answer["refused"] and type(said) is str
