"""One-click repairs of names: what wrappers of models put into every key is taken out, or put in."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.edits.arranging import Drop
from ...core.edits.names import RenameMatching, RenamePrefix
from ...core.edits.selection import METADATA
from ...core.edits.table import Edit
from ...core.journal import Journal, do
from ...core.messages import say
from ...core.nodes import Group
from ...core.paths import path_text, visible
from ...core.places import EditError, Path, Places
from ..rows.state_dicts import state_dicts
from ..rows.tree import Tree

PREFIXES = ("module.", "_orig_mod.", "model.", "net.")
"""What DataParallel, torch.compile, and modules around a model put in front of every name."""

WITHIN = ("_orig_mod", "_fsdp_wrapped_module", "_checkpoint_wrapped_module")
"""What wrappers of parts of a model put between names."""

DEEP = 8
"""How many prefixes behind each other are looked for."""

NEARLY = 0.9
"""Share of the names that a prefix must have to be told of."""


class Repair(NamedTuple):
    """One way to repair the names of one state_dict."""

    label: str
    path: Path
    """The state_dict."""
    edits: tuple[Edit, ...]
    old: str
    """A name as it is ..."""
    new: str
    """... and as it would be."""
    secondary: bool = False
    """True for what is always possible and seldom wanted: adding a prefix."""


def repairs(document: Document) -> list[Repair]:
    """Every repair that fits, none of which would make two names one; those that add something come last."""
    checkpoint = document.checkpoint
    added: list[Repair] = []
    for path in state_dicts(checkpoint):
        names = _names(checkpoint, path)
        added += [_added(path, names, new) for new in PREFIXES if not any(name.startswith(new) for name in names)]
    return [*strippings(document), *[repair for repair in added if _works(document, repair)]]


def strippings(document: Document) -> list[Repair]:
    """Those of the repairs that take something out of names, the most first."""
    checkpoint = document.checkpoint
    found: list[Repair] = []
    for path in state_dicts(checkpoint):
        names = _names(checkpoint, path)
        chain = _chain(names)
        found += [_stripped(path, names, chain[:count]) for count in range(len(chain), 0, -1)]
        found += _unwrapped(checkpoint, path, names)
    return [repair for repair in found if _works(document, repair)]


def stripping_at(tree: Tree, row: int) -> Repair | None:
    """The repair that takes the prefix out that a row is, or that its key begins with; None where it has no such."""
    key, path = tree.key[row], tree.path(tree.owner(row)) if row > 0 else ()
    if row <= 0 or not isinstance(key, str) or not f"{key}.".startswith(PREFIXES):
        return None
    holder = tree.node_of(tree.owner(row))
    names = [name for name in holder.keys if isinstance(name, str)] if isinstance(holder, Group) else []
    chain = _chain(names)
    while chain and not f"{key}.".startswith("".join(chain)):
        chain.pop()
    return _stripped(path, names, chain) if chain else None


def _names(checkpoint: Checkpoint, path: Path) -> list[str]:
    node = checkpoint.nodes[Places(checkpoint.nodes, checkpoint.root).node(path)]
    return [key for key in node.keys if isinstance(key, str)] if isinstance(node, Group) else []


def _chain(names: Sequence[str]) -> list[str]:
    """The prefixes that nearly all names have behind each other: ``module.``, then ``_orig_mod.``."""
    found: list[str] = []
    while len(found) < DEEP:
        front = "".join(found)
        further = next((prefix for prefix in PREFIXES
                        if sum(name.startswith(front + prefix) for name in names) >= NEARLY * len(names)), None)
        if further is None:
            break
        found.append(further)
    return found


def _stripped(path: Path, names: Sequence[str], chain: Sequence[str]) -> Repair:
    """Names without some prefixes that stand behind each other; one step for each, so that metadata follows."""
    old = "".join(chain)
    example = next(name for name in names if name.startswith(old))
    edits = tuple([RenamePrefix(path, prefix, "") for prefix in chain])
    return Repair(_label(say("strip “{old}”", old=old), path), path, edits, example, example[len(old):])


def _added(path: Path, names: Sequence[str], new: str) -> Repair:
    return Repair(_label(say("add “{new}”", new=new), path), path, (RenamePrefix(path, "", new),), names[0],
                  new + names[0], secondary=True)


def _unwrapped(checkpoint: Checkpoint, path: Path, names: Sequence[str]) -> list[Repair]:
    """Names without what lies between them; the names in ``_metadata`` follow."""
    found = []
    behind = len("".join(_chain(names)))
    for wrapper in WITHIN:
        if not any(f".{wrapper}." in f".{name[behind:]}" for name in names):
            continue
        edits: list[Edit] = []
        beside = _names_beside(checkpoint, path)
        if any(name.startswith(f"{wrapper}.") for name in names):
            edits.append(RenamePrefix(path, f"{wrapper}.", ""))
            beside = [name.removeprefix(f"{wrapper}.") for name in beside if name != wrapper]
        if any(f".{wrapper}." in name.removeprefix(wrapper) for name in names):
            edits.append(RenameMatching(rf"\.{wrapper}(?=\.)", "", (path,), "key"))
        edits += _metadata_edits((*path, METADATA), beside, wrapper)
        example = next(name for name in names if f".{wrapper}." in f".{name[behind:]}")
        new = re.sub(rf"\.{wrapper}(?=\.)", "", example.removeprefix(f"{wrapper}."))
        label = _label(say("strip “{wrapper}” everywhere", wrapper=wrapper), path)
        found.append(Repair(label, path, tuple(edits), example, new))
    return found


def _names_beside(checkpoint: Checkpoint, path: Path) -> list[str]:
    try:
        return _names(checkpoint, (*path, METADATA))
    except EditError:
        return []


def _metadata_edits(beside: Path, names: Sequence[str], wrapper: str) -> list[Edit]:
    """The module that was wrapped takes the place of its wrapper."""
    pattern = rf"\.{wrapper}(?=\.|$)"
    after = {name: re.sub(pattern, "", name) for name in names}
    # Of several around each other the innermost stays.
    stays = {new: name for name, new in after.items()}
    taken = tuple([(*beside, name) for name, new in after.items() if stays[new] != name])
    edits: list[Edit] = [Drop(taken)] if taken else []
    return [*edits, RenameMatching(pattern, "", (beside,), "key")] if any(new != name for new, name in stays.items()) \
        else []


def _label(what: str, path: Path) -> str:
    return visible(say("{what} in {path}", what=what, path=path_text(path)) if path else what)


def _works(document: Document, repair: Repair) -> bool:
    try:
        do(Journal(document), repair.edits)
    except EditError:
        return False
    return True
