"""The pickle program of a document, with the storages that it refers to: what both of torch's formats are made of."""

from collections.abc import Iterable
from typing import NamedTuple

from ....core.edits.copying import reachable
from ....core.errors import CheckpointError
from ....core.jobs import CancelToken
from ....core.messages import marked, say
from ....core.nodes import Tensor
from ....core.paths import path_text, visible
from ....core.places import Path
from ...pickles.inert import Global, Persistent
from ..content import Content
from .keys import Keys, homes
from .program import UNTYPED, Emitter, Unwritable
from .values import WAYS

PROTOCOL = 2
"""What torch.save writes, and the least that is written here."""


class Pickled(NamedTuple):
    """A program and its storages."""

    program: bytes
    storages: tuple[tuple[str, int], ...]
    """Key and id of each storage, in order of first mention."""


def pickled(content: Content, token: CancelToken, *, keep_keys: bool = False, legacy: bool = False) -> Pickled:
    """Write the program of a document.

    Args:
        keep_keys: whether storages of the opened file keep their names.
        legacy: whether classes may come with their source.

    Raises:
        CheckpointError: something cannot be written; its place is the path.
    """
    checkpoint = content.document.checkpoint
    nodes = checkpoint.nodes
    reached = reachable(nodes, checkpoint.root)
    if legacy:
        _require_streamed(content, reached)
    wanted = {node.storage for number in reached if isinstance(node := nodes[number], Tensor)}
    keys = Keys(content.document, keep_keys)
    emitter = Emitter(content, WAYS, protocol_of(content), keys,
                      homes(content.document, sorted(number for number in wanted if number is not None)), legacy)
    try:
        program = emitter.run(checkpoint.root, token)
    except Unwritable as error:
        raise CheckpointError(error.reason, place=visible(path_text(_path_to(content, error.node)))) from None
    # Storages without bytes may have one key, as in the opened file.
    return Pickled(program, tuple({keys.key(number): number for number in keys.order}.items()))


def _require_streamed(content: Content, reached: Iterable[int]) -> None:
    """Raise where a tensor or storage has no place in the legacy stream, whose numbers stand at its end."""
    checkpoint = content.document.checkpoint
    for number in reached:
        node = checkpoint.nodes[number]
        if not isinstance(node, Tensor):
            continue
        reason = ""
        if node.layout == "nested" and node.note != "jagged":  # torch would make it of sizes that are not there yet
            reason = marked("is a nested tensor, and the stream of torch before 1.6 holds none")
        elif node.type_name == "torch.storage" and _is_untyped(content.records.record(number)):
            reason = marked("is a storage without a type, and the stream of torch before 1.6 holds none")
        elif node.storage is not None and checkpoint.storages[node.storage].missing:  # as those of meta may be
            reason = say("has no bytes, and the stream of torch before 1.6 holds all: {missing}",
                         missing=checkpoint.storages[node.storage].missing)
        if reason:
            raise CheckpointError(reason, place=visible(path_text(_path_to(content, number))))


def _is_untyped(record: object) -> bool:
    pid = record.pid if isinstance(record, Persistent) else None
    return type(pid) is tuple and len(pid) > 1 and type(pid[1]) is Global and pid[1].name == UNTYPED


def protocol_of(content: Content) -> int:
    """The pickle protocol of the opened file."""
    known = dict(content.document.checkpoint.facts).get("pickle protocol", "")
    return max(PROTOCOL, min(5, int(known))) if known.isdecimal() else PROTOCOL


def _path_to(content: Content, number: int) -> Path:
    from ....core.outline import walk
    return next((row.path for row in walk(content.document.checkpoint) if row.node == number), ())
