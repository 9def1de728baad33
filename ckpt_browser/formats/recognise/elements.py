"""What numpy says of an array's elements: numbers, texts, dates or records."""

from typing import NamedTuple

from ...core.messages import marked
from ..pickles.inert import Call, Global, Pairs
from .arguments import arguments
from .builder import Unexpected
from .values import latin1

_LETTERS = {"f2": "float16", "f4": "float32", "f8": "float64", "i1": "int8", "i2": "int16", "i4": "int32",
            "i8": "int64", "u1": "uint8", "u2": "uint16", "u4": "uint32", "u8": "uint64", "b1": "bool",
            "c8": "complex64", "c16": "complex128", "?": "bool"}
_DATES = {"M8": "datetime64", "m8": "timedelta64"}
_MOST_TEXTS = 100_000
"""Larger arrays of texts are kept as bytes."""
_MOST_FIELDS = 20
_DEEPEST = 2


class Element(NamedTuple):
    """One element type of numpy's."""

    letters: str
    """numpy's code, such as ``f8``, ``U5`` or ``V12``."""
    order: str
    """``little`` or ``big``."""
    text: str
    """For people: ``float64``, ``int64 (big-endian)``, ``datetime64[D]``, ``{x: int32, y: float64}``."""

    @property
    def name(self) -> str | None:
        """torch's name of the type, or None where it has none."""
        return _LETTERS.get(self.letters)

    def texts(self, content: bytes, shape: tuple[int, ...]) -> list[str] | list[bytes] | None:
        """The elements in row-major order where they are texts, or None."""
        kind, width = self.letters[:1], self.letters[1:]
        if kind not in ("U", "S") or not (width.isascii() and width.isdigit()) or not 0 < len(width) < 8:
            return None
        step = int(width) * (4 if kind == "U" else 1)
        count = 1
        for size in shape:
            count *= size
        if count > _MOST_TEXTS or count * step != len(content):
            return None
        pieces = [content[place * step:(place + 1) * step] for place in range(count)]
        if kind == "S":
            return [piece.rstrip(b"\0") for piece in pieces]
        coding = "utf-32-be" if self.order == "big" else "utf-32-le"
        try:
            return [piece.decode(coding, "surrogatepass").rstrip("\0") for piece in pieces]
        except UnicodeDecodeError:
            return None


def element_type(raw: object, depth: int = 0) -> Element:
    """The element type that a ``numpy.dtype("f8", False, True)`` call with its state describes.

    Raises:
        Unexpected: ``raw`` is none that numpy writes.
    """
    if type(raw) is not Call or type(raw.func) is not Global or raw.func.name != "dtype" \
            or not raw.func.module.startswith("numpy"):
        raise Unexpected(marked("its dtype is none that numpy writes"))
    letters = arguments(raw, 1, 3)[0]
    if type(letters) is Global and letters.qualname in ("numpy.record", "numpy.rec.record"):
        letters = "V"
    if type(letters) is not str or len(letters) > 32:
        raise Unexpected(marked("its dtype is none that numpy writes"))
    state = raw.states[0] if raw.states else None
    if type(state) is not tuple:
        state = ()
    order = "big" if len(state) > 1 and type(state[1]) is str and state[1] == ">" else "little"
    text = _LETTERS.get(letters) or _dates(letters, state) or _fields(state, depth) or letters
    return Element(letters, order, text + (" (big-endian)" if order == "big" else ""))


def _dates(letters: str, state: tuple[object, ...]) -> str:
    """``datetime64[ns]`` and kin; the unit lies in the last member of the state."""
    if letters not in _DATES or len(state) != 9 or type(state[8]) is not tuple or len(state[8]) != 2:
        return ""
    for unit in state[8]:
        if type(unit) is tuple and len(unit) == 4 and type(unit[1]) is int and 0 < unit[1] < 1 << 31:
            count = "" if unit[1] == 1 else str(unit[1])
            return f"{_DATES[letters]}[{count}{latin1(unit[0])[:8].decode('latin-1')}]"
    return ""


def _fields(state: tuple[object, ...], depth: int) -> str:
    """``{x: int32, y: float64}`` for records."""
    if len(state) < 5 or type(state[3]) is not tuple or type(state[4]) is not Pairs:
        return ""
    if depth >= _DEEPEST:
        return "{…}"
    shown = []
    for key, field in zip(state[4][:2 * _MOST_FIELDS:2], state[4][1:2 * _MOST_FIELDS:2], strict=True):
        if type(key) is str and type(field) is tuple and field:
            shown.append(f"{key[:60]}: {element_type(field[0], depth + 1).text}")
    return "{" + ", ".join(shown) + (", …}" if len(state[4]) > 2 * _MOST_FIELDS else "}")
