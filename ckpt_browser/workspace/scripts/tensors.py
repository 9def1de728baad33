"""What an edit did to tensors, as statements: other types, devices, elements and rows, fewer dead bytes."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from ...core.derived import Converted, Derived, Gathered
from ...core.edits.copying import reachable
from ...core.edits.resizing import Resize
from ...core.edits.tensors import PatchTensor, contiguous
from ...core.messages import marked
from ...core.nodes import Group, NodeTable, Tensor
from ...core.places import EditError, Places
from .names import ITEM, Names, literal
from .parts import Script, wrapped

ARRAY = "numpy.ndarray"
ONE_BY_ONE = 4
"""Elements that have a statement each; more of them are a loop."""


def write_patch(script: Script, edit: PatchTensor, before: Names) -> None:
    """Write the statements that change single elements."""
    number = Places(before.nodes, before.root).node(edit.path)
    # What a tensor keeps for its gradient takes no notice of its data; an array has nothing like it.
    text = before.of(number) + ("" if getattr(before.nodes[number], "type_name", "") == ARRAY else ".data")
    if len(edit.elements) <= ONE_BY_ONE:
        for index, value in edit.elements:
            script.say(f"{text}[{', '.join(map(str, index)) or '()'}] = {_number(value)}")
        return
    items = [f"({tuple(index)}, {_number(value)})" for index, value in edit.elements]
    script.say(f"for index, number in {wrapped('[', items, ']')}:")
    script.say(f"    {text}[index] = number")


def write_resize(script: Script, edit: Resize, before: Names, numbers: Sequence[int]) -> None:
    """Write the statement that gives a tensor, and whatever views the same elements, other rows."""
    some = tensor_list(script, before, [number for number in numbers if number in before])
    script.say(f"{script.use('resize')}({some}, {edit.rows}, {literal(edit.fill)}, {edit.seed})")


def _number(value: object) -> str:
    return f"complex({literal(value[0])}, {literal(value[1])})" if isinstance(value, list | tuple) else literal(value)


def write_tensors(script: Script, before: Names, after: NodeTable, numbers: Sequence[int],
                  derived: Mapping[int, Derived]) -> None:
    """Write the statements of everything that an edit did to tensors beside their elements.

    Raises:
        EditError: a script cannot do it.
    """
    cast: dict[str, list[int]] = defaultdict(list)
    moved: dict[str, list[int]] = defaultdict(list)
    alone: list[int] = []
    shared: dict[int, list[int]] = defaultdict(list)
    views = Counter(now.storage for number in numbers if isinstance(now := after[number], Tensor))
    for number in numbers:
        was, now = before.nodes[number], after[number]
        if number not in before or not isinstance(was, Tensor) or not isinstance(now, Tensor):
            continue
        how = derived.get(now.storage) if now.storage is not None and now.storage != was.storage else None
        if was.dtype != now.dtype:
            cast[now.dtype].append(number)
            source = derived.get(how.storage) if isinstance(how, Converted) and how.storage != was.storage else None
            alone.extend([number] if isinstance(source, Gathered) else [])
        elif was.device != now.device:
            moved[now.device].append(number)
        elif isinstance(how, Gathered):
            own = views[now.storage] == 1 and now.stride == contiguous(now.shape)
            (alone if own and (how.dtype, how.shape) == (now.dtype, now.shape)
             else shared[now.storage or 0]).append(number)
    if alone:
        script.say(f"{script.use('separate')}({tensor_list(script, before, alone)})")
    for dtype, found in cast.items():
        script.say(f"{script.use('convert')}({tensor_list(script, before, found)}, torch.{dtype})")
    for device, found in moved.items():
        _write_move(script, before, found, device)
    for storage, found in shared.items():
        kept = derived[storage]
        assert isinstance(kept, Gathered)
        script.say(f"{script.use('shrink')}({tensor_list(script, before, found)}, {kept.offset}, "
                   f"{kept.offset + kept.shape[0]})")


def _write_move(script: Script, before: Names, numbers: Sequence[int], device: str) -> None:
    if device != "meta":
        script.say(f"{script.use('convert')}({tensor_list(script, before, numbers)}, {literal(device)})")
        return
    for number in numbers:
        _replace(script, before, number, f"{script.use('without_bytes')}({before.of(number)})")


def _replace(script: Script, before: Names, number: int, text: str) -> None:
    """Put something else wherever a tensor stands."""
    holders = before.holders(number)
    if any(isinstance(owner := before.nodes[held.owner], Group) and owner.type_name == "tuple" for held in holders):
        raise EditError(marked("a script cannot replace what a tuple holds"))
    places = [before.place(held) for held in holders]
    if number == before.root:
        places.append("ckpt")
    script.say(f"{' = '.join(places)} = {text}")


def tensor_list(script: Script, names: Names, numbers: Sequence[int]) -> str:
    """Some tensors as a list."""
    rule = _all_floats(script, names, set(numbers))
    if rule:
        return rule
    items: list[str] = []
    by_owner: dict[int, list[int]] = defaultdict(list)
    for number in numbers:
        by_owner[names.held[number].owner if number in names.held else -1].append(number)
    for owner, found in by_owner.items():
        keys = [names.held[number].key for number in found] if owner >= 0 else []
        if len(found) > 3 and all(isinstance(key, str) for key in keys) and all(
                names.held[number].how == ITEM for number in found):
            rule = f"{names.of(owner)}[key] for key in {wrapped('(', [literal(key) for key in keys], ')')}"
            items.append(rule if len(by_owner) == 1 else f"*({rule})")
        else:
            items.extend(names.of(number) for number in found)
    return f"[{items[0]}]" if len(items) == 1 else wrapped("[", items, "]")


def _all_floats(script: Script, names: Names, wanted: set[int]) -> str:
    """The rule that finds just these tensors, where they are all with fractions that there are; else empty."""
    if len(wanted) < 4:
        return ""
    floats, everything = set(), reachable(names.nodes, names.root)
    parts = {child for number in everything if isinstance(node := names.nodes[number], Tensor)
             for _, child in node.parts}
    for number in everything:
        node = names.nodes[number]
        if number not in parts and isinstance(node, Tensor) and node.type_name != ARRAY \
                and node.dtype.startswith(("float", "bfloat")):
            if number not in names:
                return ""  # the rule may find it nevertheless
            held = names.held.get(number)
            owner = names.nodes[held.owner] if held else None
            if held is not None and not (held.how == ITEM and isinstance(owner, Group)):
                return ""
            floats.add(number)
    if floats != wanted:
        return ""
    return f"[tensor for tensor in {script.use('tensors')}(ckpt) if tensor.is_floating_point()]"

