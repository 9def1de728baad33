"""Values as a person types them: one line for a number or a text, JSON for lists and dicts."""

import json

from ...core.edits.containers import MAPPINGS, SEQUENCES
from ...core.messages import marked, say
from ...core.nodes import Group, Key, NodeTable, OddKey, Value
from ...core.places import EditError

LONG_TEXT = 200
"""Characters of a text that a single line is fit for."""

MOST_PARTS = 5000
"""Values within one list or dict that can still be edited as JSON."""

DEEPEST = 20

WORDS = {"true": True, "false": False, "none": None, "null": None}


def line_of(node: Value) -> str | None:
    """What a single line for the value begins with; None where it needs more room."""
    content = node.value
    if isinstance(content, str):
        return content if len(content) <= LONG_TEXT and content.isprintable() else None
    if isinstance(content, bytes):
        return content.hex() if len(content) <= LONG_TEXT else None
    if isinstance(content, tuple):
        return json.dumps(list(content))
    return repr(content)


def value_of(node: Value, text: str) -> object:
    """What a typed line means for a value of this type; a text where it means nothing better.

    Raises:
        EditError: it is no such value.
    """
    if isinstance(node.value, str | bytes):
        return text
    word = text.strip()
    if word.lower() in WORDS:
        return WORDS[word.lower()]
    if isinstance(node.value, tuple):
        return parsed(word)
    for kind in (int, float):
        try:
            return kind(word)
        except ValueError:
            continue
    return word


def parsed(text: str) -> object:
    """The value that a JSON text writes down; ``NaN`` and ``Infinity`` count as numbers.

    Raises:
        EditError: it is no JSON; the reason says where.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise EditError(say("line {lineno}, column {colno}: {msg}", lineno=error.lineno, colno=error.colno,
                            msg=error.msg.lower())) from None
    except (ValueError, RecursionError) as error:
        raise EditError(say("this cannot be read ({error})", error=error)) from None


def json_of(nodes: NodeTable, number: int) -> str:
    """A value, list or dict as indented JSON.

    Raises:
        EditError: it holds what JSON has no words for, or too much.
    """
    budget = [MOST_PARTS]
    return json.dumps(_plain(nodes, number, budget, 0), indent=2, ensure_ascii=False)


def _plain(nodes: NodeTable, number: int, budget: list[int], depth: int) -> object:
    node = nodes[number]
    budget[0] -= 1
    if budget[0] < 0 or depth > DEEPEST:
        raise EditError(marked("it holds too much to be edited as text"))
    if isinstance(node, Value):
        return _scalar(node)
    if not isinstance(node, Group) or node.type_name not in MAPPINGS | SEQUENCES:
        raise EditError(say("it holds a {type_name}, which cannot be edited as text", type_name=node.type_name))
    if node.type_name in SEQUENCES:
        return [_plain(nodes, child, budget, depth + 1) for child in node.children]
    return {_name(key): _plain(nodes, child, budget, depth + 1)
            for key, child in zip(node.keys, node.children, strict=True)}


def _scalar(node: Value) -> object:
    content = node.value
    if content is None or isinstance(content, bool | int | float | str):
        return content
    if isinstance(content, tuple):
        return list(content)
    return [content.real, content.imag] if isinstance(content, complex) else content.hex() \
        if isinstance(content, bytes) else str(content)


def _name(key: Key) -> str:
    if isinstance(key, OddKey | tuple | bytes):
        raise EditError(marked("it has keys that are no texts"))
    return str(key)
