"""Which rows a typed filter keeps: words, globs, regular expressions and terms such as ``dtype:float16``."""

import fnmatch
import re
from collections.abc import Callable, Sequence
from itertools import compress
from math import prod
from typing import NamedTuple

from ...core.dtypes import ALIASES, SAFETENSORS
from ...core.jobs import CancelToken
from ...core.messages import marked, say
from ...core.nodes import Broken, Key, Opaque, Tensor
from ...core.paths import key_text, path_text, visible
from .cells import Noded, type_of
from .linked import SLICE
from .tree import FOLD, Tree

TEXT_SEARCHED = 10_000
"""Characters of one path that a pattern looks at: a stranger's key may be megabytes long."""

UNITS = {"": 1, "b": 1, "k": 1000, "kb": 1000, "kib": 1 << 10, "m": 10**6, "mb": 10**6, "mib": 1 << 20,
         "g": 10**9, "gb": 10**9, "gib": 1 << 30, "t": 10**12, "tb": 10**12, "tib": 1 << 40}

COMPARISON = re.compile(r"(>=|<=|>|<|=)?\s*([0-9]+(?:\.[0-9]+)?)\s*([a-z]*)", re.IGNORECASE)

TOKEN = re.compile(r"-?/(?:[^/\\]|\\.)*/(?=\s|$)|-?\w+:\([^()]*\)(?=\s|$)|\S+")

FIELD = re.compile(r"([a-z_]+):(.+)", re.IGNORECASE | re.DOTALL)
"""What looks like a term; a key that does can be searched for as ``*key:0`` or ``/key:0/``."""

SHORT_TYPES = {**{name.lower(): dtype for name, dtype in SAFETENSORS.items()}, **ALIASES,
               "byte": "uint8", "char": "int8",
               "fp64": "float64", "fp32": "float32", "fp16": "float16", "fp8": "float8*", "f8": "float8*"}
"""Short names of element types, as people type them."""

EXAMPLES: dict[str, str] = {"ndim": marked("ndim:4 or ndim:>1"), "size": marked("size:4096 or size:>10MB")}

RowTest = Callable[[Noded, int], bool]
TextTest = Callable[[str], bool]


class FilterError(ValueError):
    """What is wrong with a filter, in words for the person who typed it."""


class Word(NamedTuple):
    """A test of a row's path."""

    test: TextTest
    negated: bool
    needle: str = ""
    """The plain lower-case text that is looked for, where that is all the test does."""


class Query(NamedTuple):
    """A parsed filter: every word and every term must hold."""

    words: tuple[Word, ...]
    terms: tuple[tuple[RowTest, bool], ...]


class Matches(NamedTuple):
    """What a filter found: which rows to keep (matches and all above them), and the matches themselves."""

    keep: bytearray
    rows: list[int]


def parse(text: str) -> Query | None:
    """The filter that a person typed; None for an empty one.

    Raises:
        FilterError: a pattern or a term that cannot be understood.
    """
    words, terms = [], []
    for typed in TOKEN.findall(text):
        negated = len(typed) > 1 and typed[0] == "-"
        token = typed[1:] if negated else typed
        name, colon, wanted = token.partition(":")
        maker = TERMS.get(name.lower()) if colon else None
        if maker is not None:
            terms.append((maker(name.lower(), wanted), negated))
        else:
            _check_field(token)
            words.append(_word(token, negated))
    return Query(tuple(words), tuple(terms)) if words or terms else None


def find(tree: Tree, query: Query, token: CancelToken) -> Matches:
    """All rows that the query keeps, with the rows above them."""
    keep = bytearray(len(tree))
    rows: list[int] = []
    if len(tree) == 1 and _holds(tree, 0, query, path_text(())):
        rows.append(0)
    for owner, start, stop in tree.runs:
        token.check()
        base = path_text(tuple([_cut(key) for key in tree.path(owner)]))
        base = base + "/" if base else ""
        for piece in range(start, stop, SLICE):
            token.check()
            rows += _matching(tree, range(piece, min(piece + SLICE, stop)), query, base)
    keep_rows(tree, rows, keep, token)
    return Matches(keep, rows)


def keep_rows(tree: Tree, rows: Sequence[int], keep: bytearray, token: CancelToken) -> None:
    """Mark some rows, all above them, and all below them."""
    for place, row in enumerate(rows):
        if not place % SLICE:
            token.check()
        _keep(tree, row, keep)


def _matching(tree: Tree, some: range, query: Query, base: str) -> list[int]:
    """Those of a run of rows that every part of the query holds for."""
    numbers, nodes, first = tree.node, tree.nodes, tree.first
    # Rows are things themselves; containers are kept for what they hold.
    rows = [row for row in some if numbers[row] != FOLD and (
        first[row] < 0 or type(nodes[numbers[row]]) in (Tensor, Opaque, Broken))]
    for test, negated in query.terms:
        rows = [row for row in rows if test(tree, row) != negated]
    if not query.words:
        return rows
    keys = tree.key
    texts = [(base + _escaped(_cut(keys[row])))[-TEXT_SEARCHED:] for row in rows]
    for word in query.words:
        if word.needle:
            found = [(word.needle in text.lower()) != word.negated for text in texts]
        else:
            found = [word.test(text) != word.negated for text in texts]
        rows, texts = list(compress(rows, found)), list(compress(texts, found))
    return rows


def _cut(key: Key) -> Key:
    return key[-TEXT_SEARCHED:] if type(key) is str else key


def _escaped(key: Key) -> str:
    text = key if type(key) is str else key_text(key)
    return text.replace("\\", "\\\\").replace("/", "\\/") if "/" in text or "\\" in text else text


def _holds(tree: Tree, row: int, query: Query, text: str) -> bool:
    return (all(test(tree, row) != negated for test, negated in query.terms)
            and all(word.test(text) != word.negated for word in query.words))


def _keep(tree: Tree, row: int, keep: bytearray) -> None:
    """Mark a match, all above it, and all below it."""
    keep[row] = 1
    above = tree.parent[row]
    if tree.first[row] < 0 and keep[above]:
        return
    while above >= 0 and not keep[above]:
        keep[above] = 1
        above = tree.parent[above]
    waiting = tree.children(row) if tree.first[row] >= 0 else []
    while waiting:
        kid = waiting.pop()
        if not keep[kid]:
            keep[kid] = 1
            waiting.extend(tree.children(kid))


def _word(token: str, negated: bool) -> Word:
    if len(token) > 1 and token[0] == "/" and token[-1] == "/":
        try:
            pattern = re.compile(token[1:-1])
        except (re.error, OverflowError, RecursionError) as error:
            raise FilterError(say("{token} is no regular expression: {error}", token=token, error=error)) from None
        return Word(lambda text: pattern.search(text) is not None, negated)
    if any(char in token for char in "*?["):
        glob = re.compile("(?s:(?:.*[/.])?)" + fnmatch.translate(token), re.IGNORECASE)
        return Word(lambda text: glob.match(text) is not None, negated)
    needle = token.lower()
    return Word(lambda text: needle in text.lower(), negated, needle)


def _check_field(token: str) -> None:
    found = FIELD.fullmatch(token)
    if found is not None:
        raise FilterError(say("no field “{found}”; there are {terms}", found=visible(found[1], 40),
                              terms=", ".join(TERMS)))


def _glob(wanted: str) -> TextTest:
    if not any(char in wanted for char in "*?["):
        return lambda text: wanted == text.lower()
    pattern = re.compile(fnmatch.translate(wanted))
    return lambda text: pattern.match(text.lower()) is not None


def _compare(name: str, wanted: str) -> Callable[[int], bool]:
    found = COMPARISON.fullmatch(wanted)
    if found is None or found[3].lower() not in UNITS:
        example = EXAMPLES.get(name) or say("{name}:1000 or {name}:>10M", name=name)
        raise FilterError(say("{name}: wants a number such as {example}, not {wanted}", name=name, example=example,
                              wanted=visible(wanted, 80) or marked("nothing")))
    sign, number = found[1] or "=", float(found[2]) * UNITS[found[3].lower()]
    return {"=": lambda size: size == number, ">": lambda size: size > number, "<": lambda size: size < number,
            ">=": lambda size: size >= number, "<=": lambda size: size <= number}[sign]


def _by_number(measure: Callable[[Tensor], int]) -> Callable[[str, str], RowTest]:
    def make(name: str, wanted: str) -> RowTest:
        compare = _compare(name, wanted)

        def test(tree: Noded, row: int) -> bool:
            node = tree.nodes[tree.node[row]]
            return type(node) is Tensor and compare(measure(node))
        return test
    return make


def _by_text(measure: Callable[[Tensor], str], meant: Callable[[str], str] = str) -> Callable[[str, str], RowTest]:
    def make(name: str, wanted: str) -> RowTest:
        if not wanted:
            raise FilterError(say("{name}: wants something behind the colon", name=name))
        compare = _glob(meant(wanted.lower()))

        def test(tree: Noded, row: int) -> bool:
            node = tree.nodes[tree.node[row]]
            return type(node) is Tensor and compare(measure(node))
        return test
    return make


def _by_type(name: str, wanted: str) -> RowTest:
    if not wanted:
        raise FilterError(say("{name}: wants something behind the colon", name=name))
    compare = _glob(wanted.lower())

    def test(tree: Noded, row: int) -> bool:
        text = type_of(tree, row)
        return compare(text) or compare(text.rpartition(".")[2])
    return test


def _meant_type(wanted: str) -> str:
    name = wanted.removeprefix("torch.")
    return SHORT_TYPES.get(name, name)


def _meant_shape(wanted: str) -> str:
    """``768x768`` for ``(768, 768)``, ``[768,768]`` and ``768×768``; brackets without a comma belong to a glob."""
    if wanted[0] == "(" or (wanted[0] == "[" and "," in wanted):
        wanted = wanted.strip("()[]")
    return re.sub(r"[,×\s]+", "x", wanted).strip("x")


def _shape_text(tensor: Tensor) -> str:
    return "x".join(map(str, tensor.shape))


TERMS: dict[str, Callable[[str, str], RowTest]] = {
    "dtype": _by_text(lambda tensor: tensor.dtype, _meant_type),
    "shape": _by_text(_shape_text, _meant_shape),
    "ndim": _by_number(lambda tensor: len(tensor.shape)),
    "size": _by_number(lambda tensor: tensor.nbytes),
    "params": _by_number(lambda tensor: prod(tensor.shape)),
    "device": _by_text(lambda tensor: tensor.device),
    "layout": _by_text(lambda tensor: tensor.layout),
    "type": _by_type,
}
"""What may stand before a colon; another plain word there is a mistake."""

