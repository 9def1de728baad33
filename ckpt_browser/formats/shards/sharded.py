"""Checkpoints in several shards: a JSON index, and the files beside it that it names."""

from collections.abc import Callable
from typing import NamedTuple

from ...core.checkpoint import Checkpoint, FilePart, Problem
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.nodes import Broken, Group
from ..detect import detect
from ..files import ByteFile
from ..source import Source
from .merging import Merging
from .shard_index import Index, add_json, read_index
from .siblings import sibling

OpenPart = Callable[[ByteFile], Source]


class _Shard(NamedTuple):
    """What became of one shard: the ids of its tensors by name, or why there are none."""

    name: str
    tensors: dict[str, int]
    reason: str = ""


def read(file: ByteFile, token: CancelToken, report: Report, open_part: OpenPart) -> Source:
    """All tensors that the index names, in its order, each from its shard.

    A shard that cannot be opened, and a tensor that its shard lacks, are Broken rows.

    Args:
        open_part: opens one shard of any format.

    Raises:
        CheckpointError: the index is no JSON object with a weight_map.
        Cancelled: the token was raised.
    """
    index = read_index(file, token, report)
    merging = Merging()
    merging.files.append(file)
    try:
        names = list(dict.fromkeys(shard for _, shard in index.weights if shard is not None))
        shards: dict[str | None, _Shard] = {}
        for done, name in enumerate(names):
            token.check()
            report(marked("opening the shards"), done, len(names))
            shards[name] = _open(merging, file.path, name, open_part)
        return _combine(file, index, merging, shards)
    except BaseException:
        for opened in merging.files[1:]:
            opened.close()
        raise


def _open(merging: Merging, path: str, name: str, open_part: OpenPart) -> _Shard:
    part = None
    try:
        part = ByteFile(sibling(path, name))
        if detect(part) == "index":
            raise CheckpointError(marked("is a shard index itself"))
        source = open_part(part)
    except BaseException as error:
        if part is not None:
            part.close()
        if not isinstance(error, CheckpointError):
            raise
        reason = say("shard {name}: {error}", name=name, error=error)
        merging.problems.append(Problem("error", reason))
        return _Shard(name, {}, reason)
    root = merging.nodes[merging.add(source, say("shard {name}", name=name))]
    if len(merging.nodes) > LIMITS.nodes:
        raise CheckpointError(say("has more than the limit of {nodes} nodes in its shards", nodes=Count(LIMITS.nodes)))
    if not isinstance(root, Group):
        return _Shard(name, {}, say("shard {name} holds no tensors by name", name=name))
    return _Shard(name, {key: child for key, child in zip(root.keys, root.children, strict=True)
                         if isinstance(key, str)})


def _combine(file: ByteFile, index: Index, merging: Merging, shards: dict[str | None, _Shard]) -> Source:
    children = []
    used: dict[str | None, int] = dict.fromkeys(shards, 0)
    lacking: dict[str | None, list[int]] = {}
    for key, name in index.weights:
        shard = shards.get(name)
        child = shard.tensors.get(key) if shard else None
        if child is None:
            child = merging.append(Broken("torch.Tensor", _why_lacking(shard)))
            lacking.setdefault(name, []).append(child)
        else:
            used[name] += 1
        children.append(child)
    keys = tuple([key for key, _ in index.weights])
    merging.problems.extend(index.problems)
    _note_differences(merging, keys, shards, used, lacking)
    attributes = tuple([(name, add_json(merging.append, value)) for name, value in index.others])
    root = merging.append(Group("dict", keys, tuple(children), attributes))
    return merging.source(Checkpoint(
        path=file.path, format="sharded", nbytes=sum(part.size for part in merging.files), nodes=merging.nodes,
        root=root, storages=merging.storages, files=tuple([FilePart(part.path, part.size) for part in merging.files]),
        globals=tuple(sorted(merging.globals)), problems=tuple(merging.problems), facts=_facts(index, shards)))


def _why_lacking(shard: _Shard | None) -> str:
    if shard is None:
        return marked("the index names no shard for it")
    return shard.reason or say("is not in shard {name}, where the index places it", name=shard.name)


def _note_differences(merging: Merging, keys: tuple[str, ...], shards: dict[str | None, _Shard],
                      used: dict[str | None, int], lacking: dict[str | None, list[int]]) -> None:
    """Say which shards and tensors do not fit the index."""
    for name, rows in lacking.items():
        shard = shards.get(name)
        if shard is None:
            message = say("the index names no shard for {count} of its tensors", count=Count(len(rows)))
        elif shard.reason:
            message = say("{count} tensors cannot be read, because their shard {name} cannot", count=Count(len(rows)),
                          name=name)
        else:
            message = say("shard {name} lacks {count} tensors that the index places there", name=name,
                          count=Count(len(rows)))
        merging.problems.append(Problem("error", message, rows[0]))
    placed = set(keys)
    for name, shard in shards.items():
        extra = [key for key in shard.tensors if key not in placed] if len(shard.tensors) > used[name] else []
        if extra:
            merging.problems.append(Problem(
                "note", say("shard {name} holds {count} tensors that the index does not name, such as {extra}",
                            name=name, count=Count(len(extra)), extra=extra[0])))


def _facts(index: Index, shards: dict[str | None, _Shard]) -> tuple[tuple[str, str], ...]:
    facts = [("shards", f"{len(shards):,}")]
    for name, value in index.others:
        if isinstance(value, tuple):
            facts.extend((f"{name} {key}", str(number)) for key, number in value
                         if isinstance(number, str | float) or (isinstance(number, int) and abs(number) < 1 << 63))
    return tuple(facts)
