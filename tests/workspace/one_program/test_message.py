"""What a second start says arrives as it was said, or is refused; nothing that is sent does any harm."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.workspace.one_program.message import (
    COMPARE,
    HEAD,
    LARGEST,
    MAGIC,
    MOST_FILES,
    WINDOW,
    Hearing,
    Message,
    packed,
    unpacked,
)

ODD = ("/a b/-x.pth", "/%f %U/100%.pth", "/" + "n" * 300, os.fsdecode(b"/not\xffutf\xfe8.pth"), "/new\nline",
       "/dev/zero", "/--safe", "/日本", "/a'\"`$(x);&|")
NAMES = st.binary(min_size=1, max_size=40).map(lambda name: os.fsdecode(b"/" + name.replace(b"\0", b"-")))


def said(data: bytes, size: int) -> Message | None:
    """What is understood of bytes that arrive in pieces."""
    hearing, found = Hearing(), None
    for start in range(0, len(data), size):
        assert found is None
        found = hearing.add(data[start:start + size])
    return found


@pytest.mark.parametrize("message", [
    Message(), Message(files=ODD), Message(WINDOW, ("/a",), "token_TIME12"),
    Message(COMPARE, ("/a", "/b"), exact=True, tolerance=("0.001", "1e-9"), rules=(("^a", "b"), ("", "")))])
@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_arrives_as_it_was_said(message, size):
    assert said(packed(message), size) == message


@given(st.lists(NAMES, max_size=8))
def test_any_name_of_a_file_arrives(names):
    assert said(packed(Message(files=tuple(names))), 64).files == tuple(names)


def framed(body: bytes) -> bytes:
    return MAGIC + len(body).to_bytes(4, "big") + body


GOOD = b"open\0\0\0000.0\0000.0\0001\0/a"


def changed(old: bytes, new: bytes) -> bytes:
    """A good message with something else in one place."""
    assert old in GOOD
    return framed(GOOD.replace(old, new, 1))


def is_refused(data: bytes) -> bool:
    try:
        assert said(data, 1 << 16) is None, "it was understood"
    except ValueError:
        return True
    return False


def test_what_the_others_change_is_good():
    assert said(framed(GOOD), 100) == Message(files=("/a",))


@pytest.mark.parametrize("data", [
    b"\0" * HEAD, b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"[" * 100_000, MAGIC + (LARGEST + 1).to_bytes(4, "big"),
    MAGIC + b"\xff\xff\xff\xff", framed(b""), framed(b"\0" * LARGEST), framed(b"\0" * 100), framed(b"[" * LARGEST),
    framed(GOOD) + b"x", changed(b"open", b"close"), changed(b"open", b"OPEN"), changed(b"/a", b"a"),
    changed(b"/a", b"../a"), changed(b"/a", b""), changed(b"1\0/a", b"2\0/a"), changed(b"1\0/a", b"-1\0/a"),
    changed(b"1\0/a", b"1e3\0/a"), changed(b"1\0/a", b"99999\0/a"), changed(b"0.0", b"nan"), changed(b"0.0", b"-1"),
    changed(b"0.0", b"x"), framed(GOOD + b"\0odd"), framed(GOOD + b"\0a" * 66), framed(GOOD + b"\0(((" * 70),
    framed(GOOD + b"\0" + b"a" * 2000 + b"\0b"), changed(b"/a", b"/" + b"a" * 20_000),
    changed(b"open\0", b"open\0tok\nen"), changed(b"open\0", b"open\0" + b"t" * 600),
    changed(b"\0\0000", b"\0maybe\0000")])
def test_anything_else_is_refused(data):
    assert is_refused(data)


@given(st.binary(max_size=300))
def test_noise_is_refused_or_means_something_harmless(noise):
    try:
        message = unpacked(noise)
    except ValueError:
        return
    assert all(os.path.isabs(name) for name in message.files)


@pytest.mark.parametrize("message", [
    Message(files=("/a",) * (MOST_FILES + 1)), Message(files=("/" + "a" * 2000,) * 990), Message(files=("a",)),
    Message("shout"), Message(token="\n"), Message(files=("/a\0b",))])
def test_what_would_be_refused_is_not_sent(message):
    with pytest.raises(ValueError, match=r"."):
        packed(message)
