"""Single steps of a repair: another root, other names, entries out of the way, other numbers of rows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...core.document import Document
from ...core.dtypes import DTYPES
from ...core.edits.arranging import Drop, Keep, Lift
from ...core.edits.modules import Script
from ...core.edits.names import Rename, RenamePrefix
from ...core.edits.resizing import MEAN, NORMAL, ZEROS, Resize
from ...core.edits.table import Edit
from ...core.messages import AND, COMMA, Count, joined, marked, say
from ...core.nodes import Group, Tensor
from ...core.paths import path_text, visible
from ...core.places import Path
from ..comparing.aligning.prefixes import Prefix
from ..editing.rescue import rescues
from .like_torch import FAILS, SHAPE
from .naming import Renaming
from .rehearsal import Rehearsal
from .rules import Rule, rules_of
from .targets import Place

ROOT, NAMES, DROP, KEEP, RESIZE = "root", "names", "drop", "keep", "resize"
"""What a step does."""

MOST_RENAMES = 500
"""Names that are changed one by one."""

LEFT_OUT = 6
"""Entries that are named where they are left out."""

SHOWN = 4
"""Names of each kind that are told."""

FILLED: Mapping[str, str] = {ZEROS: marked("zero"), MEAN: marked("the mean of the others"),
                              NORMAL: marked("drawn at random like the others")}
"""What new rows are said to be."""


class Filling(NamedTuple):
    """What rows that a tensor gains hold."""

    fill: str = ZEROS
    seed: int = 0


class Step(NamedTuple):
    """Edits that belong together, and what they are called."""

    kind: str
    label: str
    edits: tuple[Edit, ...]
    alters: int = 0
    guesses: tuple[tuple[str, str], ...] = ()
    """New names that only look as if they were right."""


def root_step(document: Document, place: Place, scripts: Sequence[Script]) -> Step | None:
    """Make one part of a file the whole of it; None where it is that already."""
    if place.whole:
        for found in rescues(document, scripts):
            if found.path == place.path:
                label = _without(say("make a state_dict of {part}", part=_called(place.path)), document, place.path)
                return Step(ROOT, label, found.edits)
    label = _without(say("take {part} as the whole file", part=_called(place.path)), document, place.path)
    return Step(ROOT, label, (Lift(place.path),)) if place.path else None


def _without(label: str, document: Document, path: Path) -> str:
    """The label, and what is left out where one part becomes the whole."""
    nodes = document.checkpoint.nodes
    number, left = document.checkpoint.root, list[str]()
    for depth, key in enumerate(path):
        node = nodes[number]
        if not isinstance(node, Group) or key not in node.keys:
            break
        left += [path_text((*path[:depth], other)) for other in node.keys if other != key]
        number = node.children[node.keys.index(key)]
    told = [visible(name, 40) or '""' for name in left[:LEFT_OUT]]
    if len(left) > LEFT_OUT:
        told = [*told[:-1], say("{count} more", count=Count(len(left) - LEFT_OUT + 1))]
    return say("{label} (leaving out {told})", label=label, told=_anded(told)) if told else label


def _anded(words: Sequence[str]) -> str:
    return joined(AND, [part for part in (joined(COMMA, words[:-1]), words[-1]) if part])


def tidying(document: Document, rehearsal: Rehearsal) -> list[Step]:
    """Take out what is in the way, if anything is."""
    wrong = [row.given.key for row in rehearsal.rows if row.given is not None and row.word in (SHAPE, FAILS)]
    bad = {*wrong, *rehearsal.unexpected}
    root = document.checkpoint.nodes[document.checkpoint.root]
    keys = root.keys if isinstance(root, Group) else ()
    good = [key for key in keys if isinstance(key, str) and key not in bad]
    gone = [key for key in keys if not isinstance(key, str) or key in bad]
    if not gone or not good or not rehearsal.matched:
        return []
    drop = Drop(tuple([(key,) for key in gone]))
    if not wrong:
        return [Step(DROP, say("drop {listed}", listed=_listed([str(key) for key in gone])), (drop,))]
    label = say("keep only what loads, {matched} of {wanted}", matched=Count(rehearsal.matched),
                wanted=Count(rehearsal.wanted))
    # Whichever names fewer entries is read more easily afterwards.
    return [Step(KEEP, label, (drop if len(gone) <= len(good) else Keep(tuple([(key,) for key in good])),))]


def names_step(change: Renaming, shapes: dict[str, tuple[int, ...] | None], guessing: bool = False) -> Step | None:
    """Change names, as edits of the whole file; None where they are right already.

    Args:
        guessing: whether the guesses are believed.
    """
    edits: list[Edit] = []
    words = []
    names = list(shapes)
    for prefix in change.prefixes:
        steps = _stepwise(prefix, names)
        edits += [RenamePrefix((), step.left, step.right) for step in steps]
        names = [prefix.carried(name) or name for name in names]
        words.append(_prefix_words(prefix))
    guesses = change.guesses if guessing else ()
    for guessed, pairs in ((False, change.single), (True, guesses)):
        rules, single = rules_of(pairs, names)
        single = single[:MOST_RENAMES]
        edits += [*[rule.edit for rule in rules], *[Rename((old,), new) for old, new in single]]
        told = [*([_rules_words(rules)] if rules else []), *([_single_words(single)] if single else [])]
        words += [say("as a guess {what}", what=one) if guessed else one for one in told]
        renamed = dict(pairs)
        names = [renamed.get(name, name) for name in names]
    return Step(NAMES, joined(COMMA, words), tuple(edits), guesses=guesses) if edits else None


def _rules_words(rules: Sequence[Rule]) -> str:
    told = joined(COMMA, [say("“{old}” into “{new}”", old=visible(rule.old, 60), new=visible(rule.new, 60))
                          for rule in rules[:SHOWN]])
    if len(rules) <= SHOWN:
        return say("turn {told}", told=told)
    return say("turn {told} and {more} more like these", told=told, more=Count(len(rules) - SHOWN))


def _single_words(single: Sequence[tuple[str, str]]) -> str:
    told = joined(COMMA, [say("{old} to {new}", old=visible(old, 60), new=visible(new, 60))
                          for old, new in single[:SHOWN]])
    if len(single) <= SHOWN:
        return say("rename {told}", told=told)
    return say("rename {told} and {more} more", told=told, more=Count(len(single) - SHOWN))


def _stepwise(prefix: Prefix, names: Sequence[str]) -> list[Prefix]:
    """A prefix of several parts that goes, part by part, so that ``_metadata`` follows as it does in torch."""
    parts = [f"{part}." for part in prefix.left.split(".")[:-1]]
    if prefix.right or len(parts) < 2:
        return [prefix]
    steps, now = [Prefix(part, "") for part in parts], list(names)
    for step in steps:
        now = [step.carried(name) or name for name in now]
    return steps if now == [prefix.carried(name) or name for name in names] else [prefix]


def _prefix_words(prefix: Prefix) -> str:
    if not prefix.right:
        return say("strip “{old}”", old=visible(prefix.left, 60))
    if not prefix.left:
        return say("put “{prefix}” in front", prefix=visible(prefix.right, 60))
    return say("turn “{old}” into “{new}”", old=visible(prefix.left, 60), new=visible(prefix.right, 60))


def resizing(document: Document, rehearsal: Rehearsal, filling: Filling) -> Step | None:
    """Other numbers of rows for tensors that differ in nothing else."""
    nodes = document.checkpoint.nodes
    root = nodes[document.checkpoint.root]
    held = {key: child for key, child in zip(root.keys, root.children, strict=True) if isinstance(key, str)} \
        if isinstance(root, Group) else {}
    edits, names, grown = [], [], 0
    seen: set[object] = set()
    for one in rehearsal.mismatched:
        node = nodes[held[one.key]] if one.key in held else None
        if not isinstance(node, Tensor) or not one.given or one.given[1:] != one.wanted[1:] or not one.wanted:
            continue
        # Tied tensors are one: they change together.
        same = (node.storage, node.offset, node.shape, node.stride, node.dtype)
        if node.storage is not None and same in seen:
            continue
        seen.add(same)
        grows = one.wanted[0] > one.given[0]
        drawn = grows and DTYPES[node.dtype].kind == "float"
        edits.append(Resize((one.key,), one.wanted[0], *(filling if drawn else Filling())))
        grown += grows
        names.append(one.key)
    if not edits:
        return None
    label = say("cut {listed} to the model's number of rows", listed=_listed(names))
    if grown:
        label = say("give {listed} the model's number of rows, new ones {filled}", listed=_listed(names),
                    filled=FILLED[filling.fill])
    return Step(RESIZE, label, tuple(edits), len(edits))


def _called(path: Path) -> str:
    return say("“{path}”", path=visible(path_text(path), 60)) if path else marked("the file")


def _listed(names: Sequence[str]) -> str:
    """One or two names, or how many there are."""
    if len(names) > 2:
        return say("{count} entries", count=Count(len(names)))
    return joined(AND, [visible(name, 60) or '""' for name in names])
