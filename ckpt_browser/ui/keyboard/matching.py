"""Whether what a person typed means a command, how well, and which of its letters were meant."""

import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

WHOLE, BEGINS, WORD, INSIDE, LETTERS = 100, 80, 60, 40, 20
"""How well a word fits a name: it is all of it, begins it, begins a word of it, stands in it, or its letters do in
their order."""

OTHER, OF_OTHER, ELSEWHERE = 16, 12, 8
"""How well it fits otherwise: it is another word for the command, begins a part of one, or what else is said of it."""


class Match(NamedTuple):
    """How well a command fits."""

    score: int
    places: tuple[int, ...]
    """The letters of its name that were meant."""
    others: tuple[str, ...] = ()
    """The other words for it that were meant."""


def folded(text: str) -> str:
    """The text without case and accents, letter for letter."""
    return "".join([_plain(letter) for letter in text])


def match(query: str, name: str, besides: Sequence[str] = (), others: Sequence[str] = ()) -> Match | None:
    """How well a query fits a name, or else what is said besides; None where a word of it fits nowhere.

    Args:
        query: words in any order.
        besides: the menu, the explanation, the name in another language.
        others: other words by which it is known.
    """
    plain = folded(name)
    score, places, meant = 0, set[int](), list[str]()
    for word in folded(query).split():
        found = _in_name(word, plain)
        if found is None:
            found = _in_others(word, others)
        if found is None:
            if not any(begins_a_word(word, folded(text)) for text in besides):
                return None
            found = Match(ELSEWHERE, ())
        score += found.score
        places.update(found.places)
        meant += found.others
    return Match(score, tuple(sorted(places)), tuple(dict.fromkeys(meant)))


def begins_a_word(word: str, text: str) -> bool:
    """True where a word of the text begins so; texts without spaces between words hold it anywhere."""
    place = text.find(word)
    while place >= 0:
        if place == 0 or not text[place - 1].isalnum() or not word.isascii():
            return True
        place = text.find(word, place + 1)
    return False


def _in_name(word: str, name: str) -> Match | None:
    place = name.find(word)
    if place == 0:
        return Match(WHOLE if word == name else BEGINS, tuple(range(len(word))))
    if place > 0:
        first = place
        while place > 0 and name[place - 1].isalnum():
            place = name.find(word, place + 1)
        score, begin = (WORD, place) if place > 0 else (INSIDE, first)
        return Match(score, tuple(range(begin, begin + len(word))))
    places = _letters(word, name)
    return Match(LETTERS, places) if places else None


def _in_others(word: str, others: Sequence[str]) -> Match | None:
    plain = [folded(other) for other in others]
    if word in plain:
        return Match(OTHER, (), (others[plain.index(word)],))
    return next((Match(OF_OTHER, (), (others[place],)) for place, other in enumerate(plain)
                 if begins_a_word(word, other)), None)


def _letters(word: str, name: str) -> tuple[int, ...]:
    """Where the letters stand one after the other, each at the beginning of a word or right behind the one before."""
    found: list[int] = []
    for letter in word:
        begin = found[-1] + 1 if found else 0
        if found and name[begin:begin + 1] == letter:
            found.append(begin)
            continue
        at = next((place for place in range(begin, len(name)) if name[place] == letter
                   and (place == 0 or not name[place - 1].isalnum())), -1)
        if at < 0:
            return ()
        found.append(at)
    return tuple(found)


def _plain(letter: str) -> str:
    base = unicodedata.normalize("NFKD", letter)[:1].casefold()
    return base if len(base) == 1 else letter
