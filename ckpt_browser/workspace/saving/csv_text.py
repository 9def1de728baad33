"""Numbers as comma-separated text, each written so that it is read back to the same bits."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ...analysis.elements.decoding import Array

_AT_ONCE = 1 << 15
"""Elements that become text at once."""


class Text(NamedTuple):
    """A run of the file, and how many elements it holds."""

    data: bytes
    elements: int


def csv_chunks(chunks: "Iterable[Array]", shape: tuple[int, ...]) -> Iterator[Text]:
    """The text of a tensor whose numbers come in runs, in row-major order.

    A matrix is written row by row. Of any other shape each element has a line: its indices, then its number, below a
    line of names.
    """
    if len(shape) != 2:
        yield Text((",".join([*(f"index {axis}" for axis in range(len(shape))), "value"]) + "\n").encode(), 0)
    done = 0
    for chunk in chunks:
        for start in range(0, len(chunk), _AT_ONCE):
            words = number_words(chunk[start:start + _AT_ONCE])
            text = _rows(words, done, shape[1]) if len(shape) == 2 else _lines(words, done, shape)
            yield Text(text.encode(), len(words))
            done += len(words)


def number_words(numbers: "Array") -> list[str]:
    """The shortest text of each number that tells it from its neighbours in its own type; 0 and 1 for bools."""
    kind = numbers.dtype.kind
    if kind == "b":
        return ["1" if value else "0" for value in numbers.tolist()]
    if kind == "c":
        real, imaginary = number_words(numbers.real), number_words(numbers.imag)
        return [f"{a}{b}j" if b[0] == "-" else f"{a}+{b}j" for a, b in zip(real, imaginary, strict=True)]
    if kind == "f" and numbers.itemsize < 8:
        words: list[str] = numbers.astype(str).tolist()
        return words
    return list(map(repr, numbers.tolist()))


def _rows(words: list[str], done: int, columns: int) -> str:
    """Words that go on where the last ones ended, with a line's end behind each row's last."""
    parts: list[str] = []
    at = 0
    while at < len(words):
        room = columns - (done + at) % columns
        row = words[at:at + room]
        parts.append(",".join(row) + ("\n" if len(row) == room else ","))
        at += len(row)
    return "".join(parts)


def _lines(words: list[str], done: int, shape: tuple[int, ...]) -> str:
    import numpy as np

    if not shape:
        return f"{words[0]}\n"
    indices = [axis.tolist() for axis in np.unravel_index(np.arange(done, done + len(words)), shape)]
    return "".join([",".join(map(str, place)) + "\n" for place in zip(*indices, words, strict=True)])
