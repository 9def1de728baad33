"""Makes a document fit into a safetensors file: one level of names, contiguous tensors, and texts beside them."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ....core.document import Document, make
from ....core.draft import Draft
from ....core.edits.copying import reachable
from ....core.errors import CheckpointError
from ....core.limits import LIMITS
from ....core.losses import Loss
from ....core.messages import Count, marked, say
from ....core.nodes import Broken, Group, Key, Node, NodeTable, Opaque, Tensor, Value
from ....core.paths import key_text
from ....core.places import Path
from ...safetensors.safetensors import METADATA
from .alone import alone, why_no_tensor
from .joining import join_pieces
from .metadata_text import plain_text, text_of
from .overlaps import overlaps
from .tally import Fitted, Tally

TORCH = {"format": "pt"}
"""What the package notes in a file of torch's; some loaders refuse files without it."""

_WAYS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "nested": ("join", "drop"), "no-tensor": ("drop", "text"), "opaque": ("drop",), "broken": ("drop",),
    "dtype": ("drop",), "layout": ("drop",), "key": ("rename", "drop"), "collision": ("rename", "drop"),
    "tied": ("copy", "drop"), "view": ("copy",)})
_SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "nested": (marked("an entry holds tensors in a container of its own, and safetensors files have one level of "
                      "names"),
               marked("{n} entries hold tensors in containers of their own, and safetensors files have one level of "
                      "names")),
    "no-tensor": (marked("an entry is no tensor ({names}), and safetensors files hold nothing else but texts"),
                  marked("{n} entries are no tensors ({names}), and safetensors files hold nothing else but texts")),
    "opaque": (marked("an entry is an object of a class, which no safetensors file holds ({names})"),
               marked("{n} entries are objects of classes, which no safetensors file holds ({names})")),
    "broken": (marked("an entry cannot be read"), marked("{n} entries cannot be read")),
    "dtype": (marked("a tensor has elements that safetensors files do not know ({names})"),
              marked("{n} tensors have elements that safetensors files do not know ({names})")),
    "layout": (marked("a tensor does not lie in plain rows, as safetensors files need it ({names})"),
               marked("{n} tensors do not lie in plain rows, as safetensors files need it ({names})")),
    "key": (marked("a name is no text, or __metadata__, or not all of it is Unicode; safetensors files cannot hold it"),
            marked("{n} names are no texts, or __metadata__, or not all Unicode; safetensors files cannot hold them")),
    "collision": (marked("a name would be there twice"), marked("{n} names would be there twice")),
    "tied": (marked("a tensor is another one under a second name, and safetensors files hold each tensor for itself"),
             marked("{n} tensors are others under second names, and safetensors files hold each tensor for itself")),
    "view": (marked("a tensor shares a part of its bytes with others, and safetensors files hold each tensor for "
                    "itself"),
             marked("{n} tensors share parts of their bytes with others, and safetensors files hold each tensor for "
                    "itself")),
})


class _Leaf(NamedTuple):
    """What would be one entry of the file."""

    path: Path
    node: int
    name: str = ""


def fit_safetensors(document: Document, choices: Mapping[str, str]) -> Fitted:
    """The document as one dict of contiguous tensors, each with a storage of its own, and of texts.

    Args:
        choices: the way out for each kind of loss that was told before.

    Raises:
        CheckpointError: what it holds is too much to be written as texts or by names.
    """
    root = document.checkpoint.nodes[document.checkpoint.root]
    if not isinstance(root, Group):
        return Fitted(document, (_not_by_name(root),))
    fitting = _Fitting(document, Tally(choices))
    kept = fitting.tied(fitting.named(fitting.sorted_out(_leaves(document.checkpoint.nodes, document.checkpoint.root))))
    return Fitted(fitting.finish(kept), fitting.tally.losses(_WAYS, _SENTENCES), _notes(document))


def _not_by_name(root: Node) -> Loss:
    what = marked("one tensor") if isinstance(root, Tensor) else say("one {type_name}", type_name=root.type_name)
    kind = "opaque" if isinstance(root, Opaque) else "broken" if isinstance(root, Broken) else "no-tensor"
    advice = marked("make its state_dict the whole file first") if kind == "opaque" else \
        marked("put it into a dict first")
    return Loss(kind, say("the file is {what}, and safetensors files hold tensors by name; {advice}", what=what,
                          advice=advice), ((),), 1)


class _Fitting:
    """One document while it is being made to fit."""

    def __init__(self, document: Document, tally: Tally) -> None:
        self.document = document
        self.draft = Draft(document)
        join_pieces(self.draft)
        self.tally = tally
        self.texts: dict[str, str] = {}
        self._read_metadata()

    def _read_metadata(self) -> None:
        root = self.draft[self.draft.root]
        assert isinstance(root, Group)
        number = dict(root.attributes).get(METADATA)
        group = self.draft[number] if number is not None else None
        if not isinstance(group, Group):
            self.texts.update({} if self.document.checkpoint.format == "safetensors" else TORCH)
            return
        for key, child in zip(group.keys, group.children, strict=True):
            node = self.draft[child]
            if isinstance(key, str) and isinstance(node, Value) and isinstance(node.value, str):
                self.texts[plain_text(key)] = plain_text(node.value)
            else:
                self._no_tensor((METADATA, key), child, key_text(key))

    def _no_tensor(self, path: Path, number: int, name: str) -> None:
        node = self.draft[number]
        kind = {Opaque: "opaque", Broken: "broken"}.get(type(node), "no-tensor")
        self.tally.add(kind, path, getattr(node, "type_name", ""))
        if self.tally.chosen(kind, _WAYS[kind]) == "text":
            self.texts[_free(plain_text(name), self.texts)] = text_of(self.draft, number)

    def sorted_out(self, leaves: list[_Leaf]) -> list[_Leaf]:
        """The leaves that are tensors of a kind that fits, nested ones with the names that they get."""
        kept: list[_Leaf] = []
        nested: dict[Path, None] = {}
        join = self.tally.chosen("nested", _WAYS["nested"]) == "join"
        for leaf in leaves:
            if len(leaf.path) > 1:
                if leaf.path[:1] not in nested:
                    nested[leaf.path[:1]] = None
                    self.tally.add("nested", leaf.path[:1])
                if not join:
                    continue
            name = ".".join([key_text(key) for key in leaf.path])
            node = self.draft[leaf.node]
            if not isinstance(node, Tensor):
                self._no_tensor(leaf.path, leaf.node, name)
                continue
            problem = why_no_tensor(self.draft, node)
            if problem is not None:
                self.tally.add(problem.kind, leaf.path, problem.name)
            else:
                kept.append(leaf._replace(name=name))
        return kept

    def named(self, leaves: list[_Leaf]) -> list[_Leaf]:
        """The leaves with names that a file can hold, each once."""
        kept: list[_Leaf] = []
        taken = {leaf.name for leaf in leaves}
        used: set[str] = set()
        for leaf in leaves:
            name = plain_text(leaf.name)
            if name != leaf.name or name == METADATA or (len(leaf.path) == 1 and type(leaf.path[0]) is not str):
                self.tally.add("key", leaf.path)
                if self.tally.chosen("key", _WAYS["key"]) == "drop":
                    continue
                name = leaf.name if name == leaf.name != METADATA else _free(name.strip("_"), taken)
            if name in used:
                self.tally.add("collision", leaf.path)
                if self.tally.chosen("collision", _WAYS["collision"]) == "drop":
                    continue
                name = _free(name, taken)
            used.add(name)
            taken.add(name)
            kept.append(leaf._replace(name=name))
        return kept

    def tied(self, leaves: list[_Leaf]) -> list[_Leaf]:
        """The leaves without second names of tensors, where those are dropped."""
        tensors = [node for leaf in leaves if isinstance(node := self.draft[leaf.node], Tensor)]
        drop = self.tally.chosen("tied", _WAYS["tied"]) == "drop"
        dropped: set[int] = set()
        for place, overlap in overlaps(tensors).items():
            self.tally.add("view" if overlap.same_as is None else "tied", leaves[place].path)
            if drop and overlap.same_as is not None:
                dropped.add(place)
                # As the package's save_model notes it, which reads them again.
                self.texts.setdefault(leaves[place].name, leaves[overlap.same_as].name)
        return [leaf for place, leaf in enumerate(leaves) if place not in dropped]

    def finish(self, leaves: list[_Leaf]) -> Document:
        """The document with the leaves as its tensors."""
        draft = self.draft
        children = tuple([alone(draft, leaf.node) for leaf in leaves])
        attributes: tuple[tuple[str, int], ...] = ()
        if self.texts:
            values = tuple([draft.add(Value("str", text)) for text in self.texts.values()])
            attributes = ((METADATA, draft.add(Group("dict", tuple(self.texts), values))),)
        draft.root = draft.add(Group("dict", tuple([leaf.name for leaf in leaves]), children, attributes))
        document, _ = make(self.document, draft.change())
        return document


def _free(name: str, taken: Collection[str]) -> str:
    """The name, or the first with a number behind it that is not taken."""
    number, found = 2, name
    while found in taken:
        found = f"{name}_{number}"
        number += 1
    return found


def _leaves(nodes: NodeTable, root: int) -> list[_Leaf]:
    """Every tensor below a group, through groups only, and between them the largest parts without any.

    Raises:
        CheckpointError: sharing makes more paths than any checkpoint has.
    """
    holding = _holding(nodes, root)
    found: list[_Leaf] = []
    above = [root]
    stack: list[tuple[Path, Iterator[tuple[Key, int]]]] = [((), iter(_items(nodes[root])))]
    while stack:
        path, rest = stack[-1]
        for key, child in rest:
            if child in holding and child not in above:
                above.append(child)
                stack.append(((*path, key), iter(_items(nodes[child]))))
                break
            found.append(_Leaf((*path, key), child))
            if len(found) > LIMITS.nodes:
                raise CheckpointError(say("has more than {nodes} entries under all their names",
                                          nodes=Count(LIMITS.nodes)))
        else:
            stack.pop()
            above.pop()
    return found


def _items(node: Node) -> list[tuple[Key, int]]:
    assert isinstance(node, Group)
    return list(zip(node.keys, node.children, strict=True))


def _holding(nodes: NodeTable, root: int) -> set[int]:
    """Ids of the groups that hold a tensor, perhaps in groups."""
    owners: dict[int, list[int]] = {}
    waiting, seen = [root], {root}
    tensors: list[int] = []
    while waiting:
        number = waiting.pop()
        node = nodes[number]
        if isinstance(node, Tensor):
            tensors.append(number)
        elif isinstance(node, Group):
            for child in node.children:
                owners.setdefault(child, []).append(number)
                if child not in seen:
                    seen.add(child)
                    waiting.append(child)
    found: set[int] = set()
    waiting = tensors
    while waiting:
        for owner in owners.get(waiting.pop(), ()):
            if owner not in found:
                found.add(owner)
                waiting.append(owner)
    return found


def _notes(document: Document) -> tuple[str, ...]:
    """What is not kept and nobody is asked about, because no way of saving such files keeps it."""
    nodes = document.checkpoint.nodes
    beside: dict[str, None] = {}
    plain = 0
    for number in reachable(nodes, document.checkpoint.root):
        node = nodes[number]
        if isinstance(node, Group) and document.checkpoint.format != "sharded":
            beside.update(dict.fromkeys(name for name, _ in node.attributes if name not in (METADATA, "shape")))
        elif isinstance(node, Tensor):
            plain += node.requires_grad or node.type_name != "torch.Tensor" or bool(node.parts)
    found = []
    if beside:
        found.append(say("not kept: what stands beside the entries ({beside})", beside=", ".join(sorted(beside)[:5])))
    if plain:
        found.append(say("not kept: classes, attributes and requires_grad of {plain} tensors", plain=Count(plain)))
    return tuple(found)
