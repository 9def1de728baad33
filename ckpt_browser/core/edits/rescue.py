"""Turning a pickled module into the state_dict that its class would give, though no class is at hand."""

from typing import NamedTuple

from ..draft import Draft
from ..nodes import CONSTANT, Group, Node, Tensor, Value
from ..places import Path, Places
from .containers import redirect
from .modules import Script, state_dict
from .selection import METADATA

PLAIN = frozenset({"torch.Tensor", "torch.nn.parameter.Parameter", CONSTANT})
"""Type names of tensors that ``detach()`` makes plain tensors of."""


class Rescue(NamedTuple):
    """Turn a module into its state_dict, which takes its place."""

    path: Path = ()
    scripts: tuple[Script, ...] = ()
    """What the code of a TorchScript archive says of its classes."""


def draft_rescue(draft: Draft, edit: Rescue) -> None:
    """Draft a :class:`Rescue`."""
    places = Places(draft, draft.root)
    number = places.node(edit.path)
    found = state_dict(draft, number, edit.scripts, edit.path)
    tensors = tuple([_detached(draft, child) for child in found.tensors.values()])
    metadata = draft.add(Group("collections.OrderedDict", tuple(found.versions),
                               tuple([_version(draft, version) for version in found.versions.values()])))
    new = draft.add(Group("collections.OrderedDict", tuple(found.tensors), tensors, ((METADATA, metadata),)))
    if edit.path:
        slot = places.slot(edit.path)
        redirect(draft, slot.owner, slot.part, slot.place, new, edit.path)
    else:
        draft.root = new


def _version(draft: Draft, version: int) -> int:
    return draft.add(Group("dict", ("version",), (draft.add(Value("int", version)),)))


def _detached(draft: Draft, number: int) -> int:
    """What ``detach()`` gives: another tensor on the same storage, without gradient and attributes."""
    node: Node = draft[number]
    if not isinstance(node, Tensor):
        return number
    document = draft.document
    if node.type_name not in PLAIN:
        return draft.copy(node, document, number, document.node_came(number))
    plain = node._replace(type_name="torch.Tensor", requires_grad=False,
                          parts=tuple([part for part in node.parts if part[0] not in ("(hooks)", "(attributes)")]))
    # A tensor that is as it was can be written as it was; any other is described by its node alone.
    return draft.copy(plain, document, number, document.node_came(number)) if plain == document.before(number) \
        else draft.add(plain)
