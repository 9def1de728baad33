"""A stranger's JSON object, read member by member, so that no single text can fill the memory."""

import json
import re
from collections.abc import Iterator

from ..core.errors import CheckpointError
from ..core.messages import Count, joined, marked, say

SPACE = "[ \\t\\n\\r]*"
_SPACE = re.compile(SPACE)
_SLICES = (2048, 1 << 16)
"""A member's value must end within the last of these many characters; most do within the first."""


class Scanner:
    """A place in a JSON text, moved on by what is read there.

    Attributes:
        text: the whole text.
        place: index of the next character.
    """

    __slots__ = ("_decoder", "place", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.place = 0
        # Objects become tuples of pairs: duplicate keys stay, and nothing of the file is hashed.
        self._decoder = json.JSONDecoder(object_pairs_hook=tuple)

    def peek(self) -> str:
        """The next character that is no space, or empty at the end."""
        found = _SPACE.match(self.text, self.place)
        assert found
        self.place = found.end()
        return self.text[self.place:self.place + 1]

    def token(self, wanted: str) -> str:
        """Pass over one of the characters in ``wanted`` and return it."""
        char = self.peek()
        if not char or char not in wanted:
            either = joined(marked(" or "), [f"“{char}”" for char in wanted])
            raise self._error(say("{wanted} is missing", wanted=either))
        self.place += 1
        return char

    def string(self) -> str:
        """Pass over a string and return it."""
        if self.peek() != '"':
            raise self._error(marked("a string is missing"))
        try:
            text, self.place = self._decode(self.text, self.place)
        except ValueError as error:
            raise self._error(_reason(error)) from None
        assert isinstance(text, str)
        return text

    def value(self) -> object:
        """Pass over any value and return it; an object as a tuple of pairs."""
        if self.peek() == '"':
            return self.string()
        for count in _SLICES:
            part = self.text[self.place:self.place + count]
            whole = self.place + len(part) == len(self.text)
            try:
                value, after = self._decode(part, 0)
            except ValueError as error:
                if whole:
                    raise self._error(_reason(error)) from None
                continue
            # A number that reaches the end of the slice may go on behind it.
            if after < len(part) or whole:
                self.place += after
                return value
        raise self._error(say("a value is broken, or longer than {slices} characters", slices=Count(_SLICES[-1])))

    def members(self) -> Iterator[str]:
        """Each key of the object that begins here; the caller passes over its value."""
        self.token("{")
        if self.peek() == "}":
            self.place += 1
            return
        while True:
            key = self.string()
            self.token(":")
            yield key
            if self.token(",}") == "}":
                return

    def end(self) -> None:
        """Require that nothing but space is left."""
        if self.peek():
            raise self._error(marked("something follows its last brace"))

    def _decode(self, text: str, place: int) -> tuple[object, int]:
        try:
            value, after = self._decoder.raw_decode(text, place)
        except RecursionError:
            raise self._error(marked("it is nested too deeply")) from None
        return value, after

    def _error(self, reason: str) -> CheckpointError:
        return CheckpointError(say("is no valid JSON at character {place}: {reason}", place=Count(self.place),
                                   reason=reason))


def _reason(error: ValueError) -> str:
    """Broken JSON, or an integer of more digits than Python reads."""
    return error.msg.lower() if isinstance(error, json.JSONDecodeError) else marked("a number is too long")
