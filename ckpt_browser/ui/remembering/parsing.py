"""A session's record from JSON that anybody may have written: each part has its type and size, or does not count."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

from .records import VERSION, PairState, RowPath, SessionRecord, TabState, WindowState

MOST_WINDOWS, MOST_TABS = 20, 500
MOST_EXPANDED, MOST_COLUMNS = 1000, 60
DEEPEST = 100
"""Keys of a row's path."""

LONGEST_PATH, LONGEST_TEXT, LONGEST_NAME = 4096, 1000, 60

WIDEST = 100_000
"""Pixels."""

GREATEST = (1 << 63) - 1

T = TypeVar("T")


def record_of(whole: object) -> SessionRecord:
    """The record that a JSON value stands for; empty where it is of another version or no record at all."""
    if _member(whole, "version") != VERSION:
        return SessionRecord()
    return SessionRecord(_all(_member(whole, "windows"), _window, MOST_WINDOWS))


def _window(value: object) -> WindowState | None:
    if not isinstance(value, dict):
        return None
    given = value.get("tabs")
    tabs = [_tab(one) for one in (given if isinstance(given, list) else [])[:MOST_TABS]]
    front = _number(value.get("front"), -1, len(tabs) - 1, -1)
    kept = tuple([tab for tab in tabs if tab is not None])
    before = sum(1 for tab in tabs[:max(front, 0)] if tab is not None)
    return WindowState(_place(value.get("place")), _flag(value.get("maximized"), False),
                       _flag(value.get("inspector"), True), _number(value.get("side"), 0, WIDEST, 0),
                       _text(value.get("viewer"), LONGEST_NAME) or "overview", _text(value.get("bottom"), LONGEST_NAME),
                       _number(value.get("bottom_height"), 0, WIDEST, 0), kept,
                       min(before, len(kept) - 1) if front >= 0 else -1)


def _place(value: object) -> tuple[int, int, int, int] | None:
    if not isinstance(value, list) or len(value) != 4:
        return None
    left, top, width, height = [_number(one, -WIDEST, WIDEST, WIDEST) for one in value]
    if WIDEST in (left, top, width, height) or width <= 0 or height <= 0:
        return None
    return left, top, width, height


def _tab(value: object) -> TabState | PairState | None:
    if not isinstance(value, dict):
        return None
    left, right, path = (_file(value.get(name)) for name in ("left", "right", "path"))
    if left and right and left != right:
        return PairState(left, right)
    if not path:
        return None
    return TabState(path, _number(value.get("size"), -1, GREATEST, -1), _number(value.get("changed"), -1, GREATEST, -1),
                    _text(value.get("sort"), LONGEST_NAME), _flag(value.get("descending"), False),
                    _text(value.get("filter"), LONGEST_TEXT), _all(value.get("columns"), _column, MOST_COLUMNS),
                    _all(value.get("expanded"), _row, MOST_EXPANDED), _row(value.get("row")), _row(value.get("top")))


def _column(value: object) -> tuple[str, int] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    name, width = _text(value[0], LONGEST_NAME), _number(value[1], 0, WIDEST, -1)
    return (name, width) if name and width >= 0 else None


def _row(value: object) -> RowPath | None:
    if not isinstance(value, list) or len(value) > DEEPEST:
        return None
    path = tuple([one for one in value if isinstance(one, str) and len(one) <= LONGEST_TEXT])
    return path if len(path) == len(value) else None


def _file(value: object) -> str:
    """An absolute path, or empty."""
    path = _text(value, LONGEST_PATH)
    return path if os.path.isabs(path) and "\0" not in path else ""


def _member(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, dict) else None


def _all(value: object, part: Callable[[Any], T | None], most: int) -> tuple[T, ...]:
    found = [part(one) for one in (value[:most] if isinstance(value, list) else [])]
    return tuple([one for one in found if one is not None])


def _text(value: object, longest: int) -> str:
    return value if isinstance(value, str) and len(value) <= longest else ""


def _number(value: object, least: int, most: int, otherwise: int) -> int:
    return value if type(value) is int and least <= value <= most else otherwise


def _flag(value: object, otherwise: bool) -> bool:
    return value if isinstance(value, bool) else otherwise
