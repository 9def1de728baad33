"""What a second start says to the running program: a few bytes that can mean nothing but this."""

import os
from typing import NamedTuple

OPEN, COMPARE, WINDOW = "open", "compare", "window"
VERBS = (OPEN, COMPARE, WINDOW)
"""Open files in tabs, compare two files, open files in a new window."""

MAGIC = b"ckpt-browser 1\n"
HEAD = len(MAGIC) + 4
"""Bytes before the fields: the magic, and how many bytes follow."""

LARGEST = 1 << 20
"""Bytes of all fields."""
MOST_FILES = 1000
LONGEST_NAME = 1 << 14
"""Bytes of one file name with its folders; no system opens longer ones."""
LONGEST_TOKEN = 512
MOST_RULES, LONGEST_RULE = 32, 1000

TAKEN, REFUSED = b"ok\n", b"no\n"
"""What the running program answers."""


class Message(NamedTuple):
    """What is to be done."""

    verb: str = OPEN
    files: tuple[str, ...] = ()
    """Absolute paths, with bytes that are no UTF-8 as surrogates."""
    token: str = ""
    """What the desktop gave the start, so that the window may come to the front; empty for none."""
    exact: bool = False
    """(compare) Read every number."""
    tolerance: tuple[str, str] = ("0.0", "0.0")
    """(compare) Relative and absolute, as numbers."""
    rules: tuple[tuple[str, str], ...] = ()
    """(compare) Regular expressions for names, with their replacements."""


def packed(message: Message) -> bytes:
    """A message as bytes.

    Raises:
        ValueError: it is longer than what is listened to.
    """
    fields = [message.verb, message.token, "exact" if message.exact else "", *message.tolerance,
              str(len(message.files)), *message.files, *[half for rule in message.rules for half in rule]]
    body = b"\0".join([os.fsencode(field) for field in fields])
    unpacked(body)
    return MAGIC + len(body).to_bytes(4, "big") + body


class Hearing:
    """A message that arrives piece by piece."""

    def __init__(self) -> None:
        self._said = bytearray()

    def add(self, piece: bytes) -> Message | None:
        """The message, once all of it is there.

        Raises:
            ValueError: this is none, or something follows it.
        """
        self._said += piece
        if len(self._said) < HEAD:
            return None
        size = int.from_bytes(self._said[len(MAGIC):HEAD], "big")
        if not self._said.startswith(MAGIC) or size > LARGEST or len(self._said) > HEAD + size:
            raise ValueError("this is no message")
        return unpacked(bytes(self._said[HEAD:])) if len(self._said) == HEAD + size else None


def unpacked(body: bytes) -> Message:
    """A message from the bytes behind its head. Names of files are data: none of them is an option, whatever it is.

    Raises:
        ValueError: it is none.
    """
    if len(body) > LARGEST or body.count(b"\0") > 8 + MOST_FILES + 2 * MOST_RULES:
        raise ValueError("this is too much")
    verb, token, exact, relative, absolute, count, *rest = map(os.fsdecode, body.split(b"\0"))
    if verb not in VERBS or exact not in ("", "exact") or not _is_token(token):
        raise ValueError("this means nothing")
    if not (_is_tolerance(relative) and _is_tolerance(absolute)):
        raise ValueError("this is no tolerance")
    if not (count.isascii() and count.isdigit() and len(count) < 5 and int(count) <= min(MOST_FILES, len(rest))):
        raise ValueError("this is no number of files")
    files, halves = tuple(rest[:int(count)]), rest[int(count):]
    if not all(os.path.isabs(name) and len(os.fsencode(name)) <= LONGEST_NAME for name in files):
        raise ValueError("this is no absolute path")
    if len(halves) % 2 or len(halves) > 2 * MOST_RULES or any(len(half) > LONGEST_RULE for half in halves):
        raise ValueError("these are no rules")
    rules = tuple(zip(halves[::2], halves[1::2], strict=True))
    return Message(verb, files, token, bool(exact), (relative, absolute), rules)


def _is_token(text: str) -> bool:
    return len(text) <= LONGEST_TOKEN and text.isascii() and (text.isprintable() or not text)


def _is_tolerance(text: str) -> bool:
    return len(text) <= 40 and text.isascii() and 0.0 <= float(text) < float("inf")
