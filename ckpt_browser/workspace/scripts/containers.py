"""What an edit did to containers, as statements: deletions, new keys, new entries."""

import re
from collections.abc import Sequence

from ...core.edits.containers import SEQUENCES
from ...core.edits.names import RenameMatching, RenamePrefix
from ...core.edits.table import Edit
from ...core.edits.values import TEXTS
from ...core.messages import marked
from ...core.nodes import Group, Key, NodeTable, Opaque
from ...core.places import EditError
from .names import Names, attribute, key_literal, literal
from .parts import DEQUE, MAXLEN, Script, Turn, wrapped
from .tuples import IMMUTABLE, Altered, Entries, entries, values, write_tuples


def altered(before: Names, after: NodeTable, numbers: Sequence[int]) -> list[Altered]:
    """The containers among some nodes whose entries changed, the innermost first: outer ones lead to them."""
    found = []
    for number in numbers:
        if number in before:
            was, now = before.nodes[number], after[number]
            if isinstance(was, Group) and isinstance(now, Group):
                found.append(Altered(number, entries(was), entries(now)))
            elif isinstance(was, Opaque) and isinstance(now, Opaque):
                found.append(Altered(number, (*was.pairs, *enumerate(was.items)), (*now.pairs, *enumerate(now.items))))
    return sorted((item for item in found if item.before != item.after), key=lambda item: -before.depth(item.number))


def write_containers(script: Script, edit: Edit, turn: Turn, numbers: Sequence[int]) -> None:
    """Write the statements of everything that an edit did to containers.

    Raises:
        EditError: a script cannot do it.
    """
    before = turn.before
    changed = altered(before, turn.after, numbers)
    kinds = {item.number: getattr(before.nodes[item.number], "type_name", "") for item in changed}
    tuples = [item for item in changed if kinds[item.number] in IMMUTABLE]
    moving = [child for item in changed for child in _new_children(item) if child in before]
    names = {item.number: _expression(before, item.number) for item in changed if item not in tuples}
    if moving or (tuples and names):
        # Taken by name first: once something was moved, the way to it is another.
        names = {number: script.variable(name) for number, name in names.items()}
        turn = turn._replace(made={**turn.made, **{child: script.variable(before.of(child)) for child in moving}})
    for number in numbers:
        _write_attributes(script, number, turn)
    write_tuples(script, tuples, turn)
    for item in changed:
        if kinds[item.number] in SEQUENCES - IMMUTABLE:
            _write_list(script, item, names[item.number], turn)
        elif kinds[item.number] not in IMMUTABLE:
            _write_mapping(script, edit, item, names[item.number], turn)


def _new_children(item: Altered) -> list[int]:
    known = {child for _, child in item.before}
    return [child for _, child in item.after if child not in known]


def _expression(before: Names, number: int) -> str:
    return before.mapping(number) if isinstance(before.nodes[number], Group) else before.of(number)


def _write_mapping(script: Script, edit: Edit, item: Altered, group: str, turn: Turn) -> None:
    was, now = item.before, item.after
    if len(was) == len(now) and [child for _, child in was] == [child for _, child in now]:
        script.say(f"{script.use('rename')}({group}, {_new_keys(script, edit, item, group)})")
    elif _within(now, was):
        gone = [(place, key) for place, (key, child) in enumerate(was) if (key, child) not in set(now)]
        for line in _deletions(group, gone):
            script.say(line)
    elif [key for key, _ in was] == [key for key, _ in now]:
        for place, ((key, child), (_, other)) in enumerate(zip(now, was, strict=True)):
            if child != other:
                script.say(f"{group}[{key_literal(group, key, place)}] = {script.part(child, turn)}")
    elif _within(was, now):
        known, ends = set(was), len(was)
        for place, (key, child) in enumerate(now):
            if (key, child) not in known:
                value = script.part(child, turn)
                script.say(f"{group}[{literal(key)}] = {value}" if place >= ends else
                           f"{script.use('insert')}({group}, {place}, {literal(key)}, {value})")
                ends += 1
    else:
        pairs = [f"({literal(key)}, {value})" for (key, _), value in
                 zip(now, values(script, item, group, turn), strict=True)]
        script.say(f"{script.use('refill')}({group}, {wrapped('[', pairs, ']')})")


def _within(fewer: Entries, more: Entries) -> bool:
    """True where the entries of one stand in the other in the same order."""
    rest = iter(more)
    return all(entry in rest for entry in fewer)


def _deletions(group: str, gone: Sequence[tuple[int, Key]]) -> list[str]:
    if len(gone) < 4:
        return [f"del {group}[{key_literal(group, key, place)}]" for place, key in reversed(gone)]
    keys = wrapped("(", [key_literal(group, key, place) for place, key in gone], ")")
    return [f"for key in {keys}:", f"    del {group}[key]"]


def _new_keys(script: Script, edit: Edit, item: Altered, group: str) -> str:
    """The new keys by the old ones: as a rule where one gives them all, else one by one."""
    pairs = {old: new for (old, _), (new, _) in zip(item.before, item.after, strict=True) if old != new}
    if isinstance(edit, RenameMatching) and all(isinstance(key, str) for key, _ in item.before):
        sub = re.compile(edit.pattern).sub
        if all(sub(edit.replacement, str(old)) == new
               for (old, _), (new, _) in zip(item.before, item.after, strict=True)):
            script.imports.add("re")
            return f"{{key: re.sub({_raw(edit.pattern)}, {_raw(edit.replacement)}, key) for key in {group}}}"
    if isinstance(edit, RenamePrefix) and all(isinstance(key, str) for key, _ in item.before) and all(
            new == (edit.new + str(old)[len(edit.old):] if str(old).startswith(edit.old) else old)
            for (old, _), (new, _) in zip(item.before, item.after, strict=True)):
        new = f"{literal(edit.new)} + " if edit.new else ""
        cut = f"[{len(edit.old)}:]" if edit.old else ""
        only = f" if key.startswith({literal(edit.old)})" if edit.old else ""
        return f"{{key: {new}key{cut} for key in {group}{only}}}"
    return wrapped("{", [f"{key_literal(group, old, place)}: {literal(new)}"
                         for place, ((old, _), (new, _)) in enumerate(zip(item.before, item.after, strict=True))
                         if old in pairs and old != new], "}")


def _raw(text: str) -> str:
    plain = text.isprintable() and '"' not in text and not text.endswith("\\")
    return f'r"{text}"' if plain and "\\" in text else literal(text)


def _write_list(script: Script, item: Altered, name: str, turn: Turn) -> None:
    was, now = [child for _, child in item.before], [child for _, child in item.after]
    kept = set(now)
    different = [place for place, (old, new) in enumerate(zip(was, now, strict=False)) if old != new]
    if [child for child in was if child in kept] == now:
        for place in reversed(range(len(was))):
            if was[place] not in kept:
                script.say(f"del {name}[{place}]")
    elif len(was) == len(now) and len(different) == 1:
        script.say(f"{name}[{different[0]}] = {script.part(now[different[0]], turn)}")
    else:
        made = script.variable(wrapped("[", values(script, item, name, turn), "]"))
        script.say(f"{name}.clear()")
        script.say(f"{name}.extend({made})")


def _write_attributes(script: Script, number: int, turn: Turn) -> None:
    was, now = turn.before.nodes[number] if number in turn.before else None, turn.after[number]
    if not isinstance(was, Group) or not isinstance(now, Group):
        return
    old, new = dict(was.attributes), dict(now.attributes)
    for name in old:
        if name not in new:
            script.say("metadata = None" if name == TEXTS else f"del {attribute(turn.before.of(number), name)}")
    for name, child in new.items():
        if old.get(name) != child:
            if was.type_name == DEQUE and name == MAXLEN:
                raise EditError(marked("a script has no way to a part that is edited"))
            place = "metadata" if name == TEXTS else attribute(turn.before.of(number), name)
            script.say(f"{place} = {script.part(child, turn)}")
