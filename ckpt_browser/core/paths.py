"""How a path is written: for people, for globs, and as Python; always as harmless text."""

import unicodedata

from .nodes import Key, OddKey

TEXT_LIMIT = 300
"""Longest run of a stranger's text that a window or a line shows."""


def key_text(key: Key) -> str:
    """The key as text: a str as it is, anything else as Python would write it."""
    if type(key) is str:
        return key
    if isinstance(key, OddKey):
        return key.text
    return repr(key)


def path_text(path: tuple[Key, ...]) -> str:
    """The path joined with ``/``; a ``/`` or backslash within a key is escaped with a backslash."""
    return "/".join([key_text(key).replace("\\", "\\\\").replace("/", "\\/") for key in path])


def python_text(path: tuple[Key, ...], name: str = "ckpt") -> str:
    """A Python expression that reaches the path: ``ckpt["model"]["conv1.weight"]``."""
    return name + "".join(f"[{_literal(key)}]" for key in path)


def _literal(key: Key) -> str:
    if type(key) is str:
        inner = repr(key)
        if inner[0] == "'" and '"' not in key:
            return '"' + inner[1:-1].replace("\\'", "'") + '"'
        return inner
    return key_text(key)


def visible(text: str, limit: int = TEXT_LIMIT) -> str:
    """The text on one line, safe to show: elided to ``limit`` characters, with control,
    bidirectional and other invisible characters written as escapes."""
    if len(text) > limit:
        half = (limit - 1) // 2
        text = text[:half] + "…" + text[-half:]
    if text.isprintable():
        return text
    return "".join([char if _harmless(char) else _escape(char) for char in text])


def _harmless(char: str) -> bool:
    return char == " " or unicodedata.category(char)[0] not in "CZ"


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
