"""What an edit took from another file, as statements: entries taken over, numbers mixed in."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...core.document import Document
from ...core.draft import Draft
from ...core.edits.blending import Blend, Couple, blended, couples
from ...core.edits.containers import MAPPINGS
from ...core.edits.copying import reachable
from ...core.edits.counterparts import Pair, lender, outermost
from ...core.edits.merging import TakeOver, taken
from ...core.edits.tensors import sharing
from ...core.messages import marked
from ...core.nodes import Key, NodeTable, Tensor
from ...core.places import ITEM, EditError, Path, Places, Slot
from .containers import write_containers
from .names import ITEM as HELD
from .names import Held, Names, literal
from .parts import Script, Turn, wrapped
from .tensors import ARRAY, tensor_list
from .tuples import IMMUTABLE

FEW = 3
"""Tensors that have a statement, or a pair, each; more of them from one dict are a loop."""


class Loaded(NamedTuple):
    """Another file in a script."""

    document: Document
    name: str
    """Of the variable that things are taken from."""


def write_taking(script: Script, edit: TakeOver, before: Names, document: Document, after: Document,
                 loaded: Loaded, numbers: Sequence[int]) -> None:
    """Write the statements that put what another file has into places.

    Args:
        numbers: the nodes that the edit changed.

    Raises:
        EditError: a script cannot do it.
    """
    other, nodes = loaded.document.checkpoint, after.checkpoint.nodes
    there, here = Places(other.nodes, other.root), Places(nodes, after.checkpoint.root)
    names = Names(other.nodes, other.root, loaded.name)
    pairs = outermost(taken(loaded.document, edit.entries))
    made: dict[int, str] = {}
    for pair in pairs:
        made[here.node(pair.here)] = names.of(there.node(pair.there))
    if loaded.document.is_state_of(document):
        for number in [number for number in made if number in before]:
            if reachable(nodes, number).keys().isdisjoint(numbers):
                made[number] = before.of(number)  # it is still there under another name
            else:
                _replace(script, before, number, made[number])
    # What entries are made of was made with them, or became with them what it was before.
    done = reachable(nodes, *made) | dict.fromkeys(_loops(script, before, names, pairs))
    write_containers(script, edit, Turn(before, nodes, made), [number for number in numbers if number not in done])
    if after.checkpoint.root in made:
        script.say(f"ckpt = {made[after.checkpoint.root]}")


def _replace(script: Script, before: Names, number: int, text: str) -> None:
    """Put something else wherever a part stands."""
    holders = before.holders(number)
    if any(getattr(before.nodes[held.owner], "type_name", "") in IMMUTABLE for held in holders):
        raise EditError(marked("a script cannot replace what a tuple or a set holds"))
    places = [before.place(held) for held in holders] + (["ckpt"] if number == before.root else [])
    script.say(f"{' = '.join(places)} = {text}")


def _loops(script: Script, before: Names, names: Names, pairs: Sequence[Pair]) -> list[int]:
    """Write loops for dicts of which many entries are exchanged for those of the same names; the ids of these dicts."""
    by_owner: dict[Path, list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_owner[pair.here[:-1]].append(pair)
    here, there = Places(before.nodes, before.root), Places(names.nodes, names.root)
    found = []
    for path, group in by_owner.items():
        owners = {pair.there[:-1] for pair in group}
        if len(group) <= FEW or len(owners) > 1 or not all(_is_plain(here, pair) for pair in group):
            continue
        number, other = here.node(path), there.node(owners.pop())
        if all(_type(nodes, owner) in MAPPINGS for nodes, owner in ((before.nodes, number), (names.nodes, other))):
            keys = wrapped("(", [literal(pair.here[-1]) for pair in group], ")")
            script.say(f"for key in {keys}:")
            script.say(f"    {before.mapping(number)}[key] = {names.mapping(other)}[key]")
            found.append(number)
    return found


def _type(nodes: NodeTable, number: int) -> str:
    return str(getattr(nodes[number], "type_name", ""))


def _is_plain(here: Places, pair: Pair) -> bool:
    """Whether an entry takes the place of one of the same name, which is a text."""
    if not pair.here or not isinstance(pair.here[-1], str) or pair.here[-1:] != pair.there[-1:]:
        return False
    try:
        return here.slot(pair.here).part == ITEM
    except EditError:
        return False


def write_apart(script: Script, before: Names, document: Document, number: int,
                others: Mapping[str, Document]) -> None:
    """Give what shares a tensor's storage one of its own, where the other file that it is of is read again.

    Raises:
        EditError: a script has no way to one of them.
    """
    node = before.nodes[number]
    came = document.storage_came(node.storage) if isinstance(node, Tensor) and node.storage is not None else None
    if came is None or not isinstance(node, Tensor) or node.type_name == ARRAY or node.storage is None or not any(
            count and lender(others, file).origins[0] == document.origins[came.origin]
            for file, count in script.waiting.items() if file in script.loaded):
        return
    some = sharing(Draft(document), (node.storage,))[node.storage]
    if any(getattr(before.nodes[one], "type_name", "") == "torch.storage" for one in some):
        raise EditError(marked("a script has no way to a part that is edited"))
    nbytes = document.checkpoint.storages[node.storage].nbytes
    script.say(f"{script.use('shrink')}({tensor_list(script, before, some)}, 0, {nbytes})")


def write_blend(script: Script, edit: Blend, before: Names, document: Document, after: Document,
                loaded: Loaded, others: Mapping[str, Document]) -> None:
    """Write the statements that mix the numbers of another file into tensors.

    Raises:
        EditError: a script has no way to one of them.
    """
    other = loaded.document.checkpoint
    names = Names(other.nodes, other.root, loaded.name)
    draft, now = Draft(document), Draft(after)
    some = blended(draft, loaded.document, couples(draft, loaded.document, edit.entries))
    places = Places(after.checkpoint.nodes, after.checkpoint.root)
    within, alone = list[Couple](), list[Couple]()
    new: dict[int, str] = {}
    for couple in {(couple.here, couple.there): couple for couple in some}.values():
        number = places.node(couple.path)
        if number != couple.here:  # it was one tensor with others, and is one of its own now
            slot = Places(before.nodes, before.root).slot(couple.path)
            new[number] = f"{script.use('mixed')}({before.of(couple.here)}, {names.of(couple.there)}, {edit.share!r})"
            script.say(f"{before.place(_held(before, slot))} = {new[number]}")
        elif _shares(draft, now, couple.here):
            write_apart(script, before, document, couple.here, others)
            within.append(couple)
        else:
            alone.append(couple)
    for helper, group in (("blend_within", within), ("blend", alone)):
        if group:
            pairs = _pairs(before, names, group)
            script.say(f"{script.use(helper)}({pairs}, {edit.share!r})")


def _held(before: Names, slot: Slot) -> Held:
    return next(held for held in before.holders(slot.child) if (held.owner, held.key) == (slot.owner, slot.key))


def _shares(before: Draft, after: Draft, number: int) -> bool:
    """Whether a tensor shares its storage with others that it shared it with before."""
    was, now = before[number], after[number]
    assert isinstance(was, Tensor)
    assert isinstance(now, Tensor)
    if was.storage is None or now.storage is None:
        return False
    others = sharing(before, [was.storage])[was.storage]
    return len(others) > 1 and others == sharing(after, [now.storage])[now.storage]


def _pairs(before: Names, names: Names, group: Sequence[Couple]) -> str:
    """Pairs of tensors as a list; where dicts hold them under the same names, as a rule."""
    by_owner: dict[tuple[int, int], list[Key]] = defaultdict(list)
    items = []
    for couple in group:
        here, there = before.held.get(couple.here), names.held.get(couple.there)
        if here is not None and there is not None and here.how == there.how == HELD and here.key == there.key \
                and isinstance(here.key, str):
            by_owner[here.owner, there.owner].append(here.key)
        else:
            items.append(f"({before.of(couple.here)}, {names.of(couple.there)})")
    for (owner, other), keys in by_owner.items():
        one, two = before.mapping(owner), names.mapping(other)
        if len(keys) > FEW:
            items.append(f"*[({one}[key], {two}[key]) for key in {wrapped('(', [literal(key) for key in keys], ')')}]")
        else:
            items += [f"({one}[{literal(key)}], {two}[{literal(key)}])" for key in keys]
    return wrapped("[", items, "]")
