"""Saving within the opened file: its pickle or its header is exchanged, and no tensor is touched."""

import os

from ...core.document import Document
from ...core.edits.copying import reachable
from ...core.jobs import CancelToken, Report
from ...core.messages import marked, say
from ...core.nodes import Tensor
from ...formats.torch_archives.archive import Archive
from ...formats.writing.in_place.changing import append_records, rewrite_header
from ...formats.writing.pickles.pickled import pickled
from ...formats.writing.safetensors_writer import header_in_place
from ..reading.library import Library
from .contents import content_of
from .judge import Judge
from .reading_back import read_back
from .save_options import Saved, SaveOptions

FORMATS = {"torch-zip": "pth", "safetensors": "safetensors"}
"""Formats that can be changed in place, and the option that names each."""


def in_place_reason(document: Document, library: Library, options: SaveOptions, target: str) -> str:
    """Why a file cannot be changed in place, or empty where it can."""
    checkpoint = document.checkpoint
    if FORMATS.get(checkpoint.format) != options.format or options.max_shard_size is not None:
        return say("a file of the format {format} cannot become {format2} without being written anew",
                   format=checkpoint.format, format2=options.format)
    if target and os.path.realpath(target) != os.path.realpath(document.origins[0]):
        return marked("only the opened file itself can be changed in place")
    if not library.is_where_it_was(document):
        return marked("another file has taken its place since it was opened")
    kept = _kept(document)
    if any(number in document.derived or number >= document.opened_storages for number in kept):
        return marked("tensors have other numbers than in the file")
    if checkpoint.format == "safetensors":
        return _header_reason(document, kept)
    source = library.source(document.origins[0])
    if any(source.checkpoint.storages[number].packed is not None for number in kept):
        return marked("its storages lie deflated")
    archive = library.recorded(document.origins[0]).archive
    if archive is None:
        return marked("it is no whole archive")
    names = (f"{archive.folder}data/{checkpoint.storages[number].key}" for number in kept)
    return "" if all(name in archive.records for name in names) else \
        marked("tensors come back that a save in place dropped")


def _header_reason(document: Document, kept: set[int]) -> str:
    if len(kept) != document.opened_storages:
        return marked("a safetensors file may have no gaps where tensors were")
    root = document.checkpoint.nodes[document.checkpoint.root]
    return "" if all(isinstance(document.checkpoint.nodes[child], Tensor) for child in getattr(root, "children", ())) \
        else marked("it holds more than tensors")


def _kept(document: Document) -> set[int]:
    nodes = document.checkpoint.nodes
    found = {node.storage for number in reachable(nodes, document.checkpoint.root)
             if isinstance(node := nodes[number], Tensor)}
    return {number for number in found if number is not None}


def save_in_place(document: Document, library: Library, options: SaveOptions, token: CancelToken,
                  report: Report) -> Saved:
    """Change the opened file itself, which :func:`in_place_reason` has nothing against.

    A crash at any moment leaves the file as it was, or repairable.

    Raises:
        CheckpointError: it cannot be written; it is then what it was.
        Cancelled: the token was raised before anything was changed.
    """
    path = document.origins[0]
    source = library.source(path)
    judge = Judge(options.format) if options.verify else None
    verified = ""

    def check() -> None:
        nonlocal verified
        report(marked("reading it back"), 0, 0)
        verified = read_back(path, document, judge, CancelToken())

    try:
        token.check()
        report(marked("changing the file in place"), 0, 0)
        if options.format == "safetensors":
            changed = rewrite_header(path, source.files[0].identity, header_in_place(document), check=check)
        else:
            archive, new, gone = _records(document, library, options, token)
            changed = append_records(path, source.files[0].identity, new, gone, check=check)
            for name in gone:
                del archive.records[name]
        source.files[0].accept(changed.identity)
        return Saved(path, changed.identity.size, True, verified, changed.note)
    finally:
        if judge is not None:
            judge.close()


def _records(document: Document, library: Library, options: SaveOptions,
             token: CancelToken) -> tuple[Archive, dict[str, bytes], list[str]]:
    """The archive, the records that it gets, and the names of those that go."""
    content = content_of(document, library, options, token)
    archive = content.archive
    assert archive is not None
    program = pickled(content, token, keep_keys=True)
    kept = {f"{archive.folder}data/{key}" for key, _ in program.storages}
    gone = [name for name in archive.records if name.startswith(archive.folder + "data/") and name not in kept]
    return archive, {archive.folder + "data.pkl": program.program}, gone
