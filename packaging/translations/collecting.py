"""Finds every text of the program that can be said in another language.

Qt's own `lupdate` finds most of them, but not those of the storeys below the window: `say("…")` and `marked("…")` know
no Qt and no context. It also passes over a text that is no literal without a word, and takes `tr("…")` of a module for
a text without a context. So texts are collected here, from the syntax tree, and what cannot be collected is named.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qt_texts import PLACE, QT_TEXTS

MESSAGES = "Messages"
"""The context of the sentences of the lower storeys; see words.local."""

WINDOW = "Window"
"""The context of what words.tr says."""

MAKERS = "core/messages.py"
"""Where the makers of messages stand, and what they join texts with."""

TWO = ("translate", "QT_TRANSLATE_NOOP")
"""What is called with a context and a text."""

CLASS = "class"


class Text(NamedTuple):
    """A text that people read, and where in the code it stands."""

    context: str
    source: str
    place: str


class Found(NamedTuple):
    """What was collected.

    Attributes:
        texts: each once, sorted by place and line of the first one.
        wrong: what looks like a text and cannot be collected: ``file:line: why``.
    """

    texts: tuple[Text, ...]
    wrong: tuple[str, ...]


def collect(root: Path) -> Found:
    """The texts of the package below ``root``, and those of Qt that Qt does not say itself."""
    texts: dict[tuple[str, str], Text] = {}
    wrong: list[str] = []
    for path in sorted((root / "ckpt_browser").rglob("*.py")):
        place = path.relative_to(root).as_posix()
        for found in of_module(path.read_text(encoding="utf-8"), place):
            if isinstance(found, Text):
                texts.setdefault(found[:2], found)
            else:
                wrong.append(found)
    for context, source in QT_TEXTS:
        texts.setdefault((context, source), Text(context, source, PLACE))
    return Found(tuple(texts.values()), tuple(wrong))


def of_module(code: str, place: str) -> Iterator[Text | str]:
    """The texts of one module, in their order, and sentences on what is no literal."""
    tree = ast.parse(code)
    said = {"marked"} if place.endswith(MAKERS) else _said_here(tree)
    for call, around in _calls(tree, ()):
        name, owner = _name(call.func)
        where = f"{place}:{call.lineno}"
        if name == "tr" and owner is not None:
            yield from _one(call, around[-1] if owner == "self" and around else "", place, where)
        elif name == "tr" and _is_own(place):
            yield from _one(call, WINDOW, place, where)
        elif name in TWO and _is_own(place) and owner in (None, "QCoreApplication"):
            yield from _two(call, place, where, marks=name == "QT_TRANSLATE_NOOP")
        elif (name in said and owner is None) or (owner == "messages" and name in ("say", "marked")):
            yield from _one(call, MESSAGES, place, where)


def _is_own(place: str) -> bool:
    """Only the window calls Qt; words.py is where these functions are made."""
    return "/ui/" in place and not place.endswith("/wording/words.py")


def _said_here(tree: ast.Module) -> set[str]:
    """Names under which a module has the makers of messages."""
    return {alias.asname or alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)
            and (node.module or "").split(".")[-1] == "messages" for alias in node.names
            if alias.name in ("say", "marked")}


def _calls(node: ast.AST, around: tuple[str, ...]) -> Iterator[tuple[ast.Call, tuple[str, ...]]]:
    """Every call with the classes that it stands in, as the code is read."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, around
        yield from _calls(child, (*around, child.name) if isinstance(child, ast.ClassDef) else around)


def _name(function: ast.expr) -> tuple[str, str | None]:
    """The name of what is called, and of what it is called on."""
    if isinstance(function, ast.Attribute):
        owner = function.value
        return function.attr, owner.id if isinstance(owner, ast.Name) else "?"
    return (function.id, None) if isinstance(function, ast.Name) else ("", None)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _one(call: ast.Call, context: str, place: str, where: str) -> Iterator[Text | str]:
    if not context:
        yield f"{where}: tr of another object: nobody knows its class; use translate with a context"
        return
    texts = [_literal(argument) for argument in call.args]
    if len(texts) == 1 and texts[0] is not None:
        yield Text(context, texts[0], place)
    else:
        yield f"{where}: one literal is wanted"


def _two(call: ast.Call, place: str, where: str, marks: bool) -> Iterator[Text | str]:
    """``translate("Context", text)`` with a variable says what was marked elsewhere, in a table."""
    texts = [_literal(argument) for argument in call.args]
    if len(texts) != 2 or not texts[0] or (marks and texts[1] is None):
        yield f"{where}: a context and a text are wanted, both literals"
    elif texts[1] is not None:
        yield Text(texts[0], texts[1], place)
