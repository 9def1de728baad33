"""A checkpoint in several safetensors files and an index of them, as the Hugging Face libraries write it."""

import contextlib
import json
import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from types import MappingProxyType
from typing import NamedTuple

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.messages import SEMICOLON, Count, joined, marked, say
from .content import Content
from .disk.system import require_space
from .disk.target import Replacement, Target, replacing, target_of
from .safetensors_writer import Entry, Layout, entries, lay_out, metadata, write_layout
from .shard_sets import INDEX, SUFFIX, Changeover, free_names, is_shard

_MOST = 300
"""Most shards: all are open until the last one is written."""


class Shards(NamedTuple):
    """All files before they are written."""

    names: tuple[str, ...]
    layouts: tuple[Layout, ...]
    index_text: bytes
    """Empty for a single file, which needs none."""
    index_name: str
    stem: str
    """What the names of all files begin with."""

    @property
    def nbytes(self) -> int:
        """Size of all files together."""
        return sum(layout.nbytes for layout in self.layouts) + len(self.index_text)


class Written(NamedTuple):
    """What was written."""

    path: str
    """The index, or the single file."""
    nbytes: int
    note: str = ""
    """What else a person should know, or empty."""
    paths: tuple[str, ...] = ()
    """All files."""


def plan_shards(document: Document, target: str, max_shard_size: int) -> Shards:
    """The files for a document that fits into safetensors.

    Args:
        target: path of the index or of the file that there would be without shards; its name without suffix begins
            the names of all. Shards get names that are free in its folder.
        max_shard_size: bytes of the tensors of one shard; a larger tensor gets one for itself.

    Raises:
        CheckpointError: the document does not fit, or the size is none.
    """
    if max_shard_size < 1:
        raise CheckpointError(marked("a shard needs at least one byte"))
    name = os.path.basename(target)
    stem = _stem(target)
    if not stem:
        raise CheckpointError(marked("a name is needed in front of the suffix"), place=name)
    shards = _split(entries(document), max_shard_size)
    texts = metadata(document)
    layouts = tuple([lay_out(shard, texts) for shard in shards])
    if len(shards) == 1:
        return Shards((stem + SUFFIX,), layouts, b"", "", stem)
    if len(shards) > _MOST:
        raise CheckpointError(say("would come to {count} files, more than {most}; choose larger shards",
                                  count=Count(len(shards)), most=_MOST))
    names = free_names(os.path.dirname(target), stem, len(shards))
    return Shards(names, layouts, _index(shards, names), stem + INDEX, stem)


def _stem(target: str) -> str:
    return os.path.basename(target).removesuffix(".index.json").removesuffix(SUFFIX)


def index_of(target: str) -> str:
    """Where the index of a set goes, whatever of the set the target names."""
    return os.path.join(os.path.realpath(os.path.dirname(target)), _stem(target) + INDEX)


def places(target: str) -> dict[str, Target]:
    """What lies now where the index would go, or the single file, by path; what cannot be looked at is left out."""
    folder, found = os.path.realpath(os.path.dirname(target)), {}
    for name in (_stem(target) + INDEX, _stem(target) + SUFFIX):
        path = os.path.join(folder, name)
        with contextlib.suppress(CheckpointError):  # said when it is to be written
            found[path] = target_of(path)
    return found


def _split(tensors: Sequence[Entry], limit: int) -> list[list[Entry]]:
    shards: list[list[Entry]] = [[]]
    size = 0
    for entry in tensors:
        if shards[-1] and size + entry.tensor.nbytes > limit:
            shards.append([])
            size = 0
        shards[-1].append(entry)
        size += entry.tensor.nbytes
    return shards


def _index(shards: Sequence[Sequence[Entry]], names: Sequence[str]) -> bytes:
    total = sum(entry.tensor.nbytes for shard in shards for entry in shard)
    weights = {entry.name: name for shard, name in zip(shards, names, strict=True) for entry in shard}
    text = json.dumps({"metadata": {"total_size": total}, "weight_map": weights}, indent=2, ensure_ascii=False)
    return text.encode() + b"\n"


def write_sharded(content: Content, target: str, max_shard_size: int, token: CancelToken, report: Report,
                  check: Callable[[Sequence[str]], None] | None = None,
                  seen: Mapping[str, Target] = MappingProxyType({})) -> Written:
    """Write all shards and their index beside ``target``, all of them or none.

    The shards get names that nobody has, and last of all the index takes the place of the old one: whoever reads
    the folder finds one whole set through it at any moment, and after a kill or a power failure too. Then the
    shards that only the old index named are removed.

    Args:
        check: called with the paths of the written shards before any of them has its name; what it raises undoes all.
        seen: :func:`places` when the person asked; what somebody else put there since is not replaced.

    Raises:
        CheckpointError: the document does not fit, or bytes cannot be read or written.
        Cancelled: the token was raised.
    """
    plan = plan_shards(content.document, target, max_shard_size)
    folder = os.path.realpath(os.path.dirname(target))
    names = [*plan.names, *([plan.index_name] if plan.index_text else [])]
    paths = [os.path.join(folder, name) for name in names]
    require_space(folder, plan.nbytes)
    with Changeover(paths[-1], plan.stem) as changeover, ExitStack() as stack:
        # The index is entered first, so that it is the last to get its name.
        index = stack.enter_context(replacing(paths[-1], len(plan.index_text), check=changeover.begin,
                                              seen=seen.get(paths[-1]))) if plan.index_text else None
        shards = _written(stack, content, plan, paths, seen, token, report)
        if check is not None:
            check([file.out.path for file in shards])
        token.check()
        if index is not None:
            changeover.announce(index, plan.index_text, shards)
    if index is not None:
        changeover.finish(lasts=index.lasts)
    notes = dict.fromkeys([index.note if index is not None else "", *(file.note for file in shards),
                           _others(folder, plan)])
    return Written(paths[-1], plan.nbytes, joined(SEMICOLON, filter(None, notes)), tuple(paths))


def _written(stack: ExitStack, content: Content, plan: Shards, paths: Sequence[str], seen: Mapping[str, Target],
             token: CancelToken, report: Report) -> list[Replacement]:
    """The shards under their temporary names; they get their own when the stack ends."""
    files: list[Replacement] = []
    done = 0
    for path, layout in zip(paths, plan.layouts, strict=False):
        files.append(stack.enter_context(replacing(path, layout.nbytes, seen=seen.get(path))))
        write_layout(content, layout, files[-1].out, token, _moved(report, done, plan.nbytes))
        files[-1].out.sync()
        done += layout.nbytes
    return files


def _moved(report: Report, before: int, total: int) -> Report:
    """The report of one shard as one of all shards."""
    return lambda what, done, _: report(what, before + done, total)


def _others(folder: str, plan: Shards) -> str:
    """What is said of other shards of that name that lie in the folder."""
    try:
        names = os.listdir(folder)
    except OSError:
        return ""
    old = sorted(name for name in names if is_shard(name, plan.stem) and name not in plan.names)
    if not plan.index_text and plan.stem + INDEX in names:
        old.append(plan.stem + INDEX)
    if not old:
        return ""
    if len(old) == 1:
        return say("a file of an earlier save was not deleted ({name})", name=old[0])
    return say("{count} files of an earlier save were not deleted ({name}, ...)", count=len(old), name=old[0])
