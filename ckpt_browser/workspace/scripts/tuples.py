"""Tuples that an edit changed, as statements: whatever holds one gets another."""

from collections.abc import Sequence
from typing import NamedTuple

from ...core.edits.containers import SETS
from ...core.messages import say
from ...core.nodes import Group, Key
from ...core.places import EditError
from .names import Held, key_literal
from .parts import Script, Turn, tuple_text

IMMUTABLE = SETS | {"tuple"}
"""Types of groups that are made anew or not at all."""

Entries = tuple[tuple[Key, int], ...]


class Altered(NamedTuple):
    """One container that an edit changed."""

    number: int
    before: Entries
    after: Entries


def entries(group: Group) -> Entries:
    """Keys and children of a group."""
    return tuple(zip(group.keys, group.children, strict=True))


def values(script: Script, item: Altered, group: str, turn: Turn) -> list[str]:
    """All entries of a container as it will be; those that it had are taken from itself."""
    old = {child: f"{group}[{key_literal(group, key, place)}]" for place, (key, child) in enumerate(item.before)}
    return [turn.made.get(child) or old.get(child) or script.part(child, turn) for _, child in item.after]


def write_tuples(script: Script, changed: Sequence[Altered], turn: Turn) -> None:
    """Write the statements that put new tuples in the place of those that changed, and of those that hold them.

    Raises:
        EditError: a set would have to change.
    """
    before = turn.before
    items = {item.number: item for item in changed}
    holders: dict[int, list[Held]] = {}
    waiting = list(items)
    while waiting:
        number = waiting.pop()
        node = before.nodes[number]
        if not isinstance(node, Group) or node.type_name != "tuple":
            raise EditError(say("a script cannot change a {type_name}", type_name=getattr(node, "type_name", "")))
        holders[number] = before.holders(number)
        for held in holders[number]:
            owner = before.nodes[held.owner]
            if isinstance(owner, Group) and owner.type_name in IMMUTABLE and held.owner not in items:
                items[held.owner] = Altered(held.owner, entries(owner), entries(owner))
                waiting.append(held.owner)
    made: dict[int, str] = {}
    while len(made) < len(items):
        # Inner ones first: outer ones hold them.
        number = next(number for number in items if number not in made and not any(
            child in items and child not in made for _, child in items[number].after))
        found = values(script, items[number], before.of(number), turn._replace(made={**turn.made, **made}))
        made[number] = script.variable(tuple_text(found))
    places = [(held, name) for number, name in made.items() for held in holders[number] if held.owner not in items]
    # The innermost first: the way to them leads through the tuples that are exchanged last.
    for held, name in sorted(places, key=lambda place: -before.depth(place[0].owner)):
        script.say(f"{before.place(held)} = {name}")
    if before.root in made:
        script.say(f"ckpt = {made[before.root]}")
