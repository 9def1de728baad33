"""Sentences for people: finished in English, and remembering how they were made so that a window can say them anew."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

Parts = tuple[tuple[str, "str | int"], ...]
"""Names of the places in a template, each with what stands there."""

_PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_NO_CAPITALS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class Message(str):
    """A finished English text that can be said in another language.

    Args:
        text: the text as it is in English.
        template: the text with ``{name}`` for each part; of several texts in a row, what stands between them.
        parts: the parts by name: texts, messages or numbers. A row's parts have no names.
    """

    __slots__ = ("parts", "template")

    template: str
    parts: Parts

    def __new__(cls, text: str, template: str, parts: Parts = ()) -> "Message":
        """A text that keeps its parts."""
        made = super().__new__(cls, text)
        made.template = template
        made.parts = parts
        return made

    def __str__(self) -> str:
        return self

    def __reduce__(self) -> "tuple[type[Message], tuple[str, str, Parts]]":
        return type(self), (self[:], self.template, self.parts)


class Count(str):
    """A number that counts something: with commas in English, as the person's language has it in the window."""

    __slots__ = ("number",)

    number: int

    def __new__(cls, number: int) -> "Count":
        """The number as English writes it."""
        made = super().__new__(cls, f"{number:,}")
        made.number = number
        return made

    def __str__(self) -> str:
        return self

    def __reduce__(self) -> "tuple[type[Count], tuple[int]]":
        return type(self), (self.number,)


def say(template: str, /, **parts: object) -> Message:
    """The template with each ``{name}`` replaced by its part; what stands in a part itself is left as it is.

    The template is a literal, so that it can be collected for translators.
    """
    kept = tuple([(name, part if isinstance(part, (str, int)) else str(part)) for name, part in parts.items()])
    return Message(filled(template, kept), template, kept)


def completed(template: str, /, **parts: object) -> Message:
    """As :func:`say`, for a template that comes out of a table of marked literals."""
    return say(template[:], **parts)


def marked(text: str, /) -> Message:
    """A literal text without parts that the window may say in another language."""
    return Message(text, text)


def table(*texts: str) -> dict[str, str]:
    """Marked literals by their text, for callers that name them as plain text and rarely need them."""
    return {text[:]: text for text in texts}


def cut(text: str, limit: int) -> str:
    """The text itself where it is no longer than ``limit``, or its beginning, which no language knows."""
    return text if len(text) <= limit else text[:limit]


def capital(text: str) -> str:
    """The text with a capital letter in front, in every language that has any."""
    return say("{capital}", capital=text)


def capitalised(text: str) -> str:
    """A finished text with a capital letter in front; one in a script without capitals stays as it is.

    A Chinese sentence may begin with a name of code, which must not change.
    """
    return text if _NO_CAPITALS.search(text) else text[:1].upper() + text[1:]


def joined(between: str, texts: Iterable[str]) -> str:
    """The texts in a row; ``between`` is a marked literal such as :data:`COMMA`."""
    row = tuple(texts)
    if len(row) < 2:
        return row[0] if row else ""
    return Message(between.join(row), between[:], tuple([("", text) for text in row]))


def filled(template: str, parts: Parts, word: "Callable[[str | int], str]" = str) -> str:
    """The template with its parts, each as ``word`` writes it; one called ``capital`` begins with a capital letter."""
    if not parts:
        return template
    if not parts[0][0]:
        return template.join([word(part) for _, part in parts])
    known = dict(parts)
    pieces = list(_pieces(template))
    for place in range(1, len(pieces), 2):
        name = pieces[place]
        pieces[place] = word(known[name]) if name in known else "{" + name + "}"
        if name == "capital":
            pieces[place] = capitalised(pieces[place])
    return "".join(pieces)


@lru_cache(4096)
def _pieces(template: str) -> tuple[str, ...]:
    """Texts and names of a template in turns, the first and the last a text."""
    return tuple(_PLACE.split(template))


COMMA = marked(", ")
AND = marked(" and ")
SEMICOLON = marked("; ")
