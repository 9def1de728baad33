"""Saving a document: look what the target cannot hold, write beside it, read it back, put it in its place."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.losses import Loss
from ...core.messages import SEMICOLON, joined, marked, say
from ...formats.writing import legacy_writer, safetensors_writer, torch_zip_writer
from ...formats.writing.disk.out import Out
from ...formats.writing.disk.target import Target, replacing, target_of
from ...formats.writing.pickles.pickled import pickled
from ...formats.writing.sharded_writer import places as sharded_places
from ...formats.writing.sharded_writer import write_sharded
from ..reading.library import Library, saving_to
from ..reading.needed import check_needed
from .contents import content_of
from .fitting import fitted
from .judge import Judge
from .reading_back import read_back, read_back_shards
from .save_in_place import in_place_reason, save_in_place
from .save_options import Saved, SaveOptions, Survey


class LossError(CheckpointError):
    """The target cannot hold something, and nobody said what is to become of it.

    Attributes:
        losses: what it is.
    """

    def __init__(self, losses: tuple[Loss, ...]) -> None:
        first = losses[0].message
        super().__init__(say("{first} (and {count} more)", first=first, count=len(losses) - 1) if len(losses) > 1
                         else first)
        self.losses = losses


class Planned(NamedTuple):
    """A file that is ready to be written."""

    document: Document
    """What it will say."""
    nbytes: int
    """Its size, never too few."""
    write: Callable[[Out, CancelToken, Report], None]
    check: Callable[[], None]
    """Raises where a file that was drawn from changed on disk meanwhile."""


def survey(document: Document, library: Library, options: SaveOptions, target: str = "",
           token: CancelToken | None = None) -> Survey:
    """What a save would do; nothing is written.

    Raises:
        CheckpointError: the document cannot be written at all.
        Cancelled: the token was raised.
    """
    fit = fitted(document, options)
    reason = in_place_reason(document, library, options, target)
    if fit.losses:
        return Survey(fit.losses, 0, reason, fit.notes)
    nbytes = _planned(fit.document, library, options, token or CancelToken()).nbytes
    return Survey((), nbytes, reason, fit.notes)


def save(document: Document, library: Library, target: str, options: SaveOptions,
         token: CancelToken | None = None, report: Report = no_report) -> Saved:
    """Write a document to ``target``; whatever fails, the file that is there stays what it was.

    The new file is read back before it takes its place: by our reader, which must find exactly the document, and,
    with ``options.verify``, by torch or safetensors in a process of its own.

    Raises:
        LossError: the target cannot hold something.
        CheckpointError: it cannot be read, written or verified; one sentence says why.
        Cancelled: the token was raised.
    """
    with saving_to(target):
        return _save(document, library, target, options, token or CancelToken(), report)


def _save(document: Document, library: Library, target: str, options: SaveOptions, token: CancelToken,
          report: Report) -> Saved:
    sharded = options.format == "safetensors" and options.max_shard_size is not None
    places = sharded_places(target) if sharded else {}
    seen = None if sharded or options.in_place else target_of(target)
    check_needed(document, library, token)
    library.check_target(document, target)
    if options.in_place:
        return _save_within(document, library, target, options, token, report)
    fit = fitted(document, options)
    if fit.losses:
        raise LossError(fit.losses)
    saved = _save_shards(fit.document, library, target, places, options, token, report) if seen is None else \
        _save_anew(fit.document, library, seen, options, token, report)
    return saved._replace(note=joined(SEMICOLON, filter(None, (saved.note, *fit.notes))))


def _save_anew(document: Document, library: Library, seen: Target, options: SaveOptions, token: CancelToken,
               report: Report) -> Saved:
    # The judge imports torch while the file is being written.
    judge = Judge(options.format) if options.verify else None
    try:
        planned = _planned(document, library, options, token)
        with replacing(seen.path, planned.nbytes, check=planned.check, seen=seen) as replacement:
            out = replacement.out
            planned.write(out, token, report)
            out.sync_meanwhile()
            report(marked("reading it back"), 0, 0)
            verified = read_back(out.path, planned.document, judge, token)
        library.written(replacement.path)
        return Saved(replacement.path, out.position, False, verified, replacement.note)
    finally:
        if judge is not None:
            judge.close()


def _save_within(document: Document, library: Library, target: str, options: SaveOptions, token: CancelToken,
                 report: Report) -> Saved:
    reason = in_place_reason(document, library, options, target)
    if reason:
        raise CheckpointError(say("cannot be changed in place: {reason}; save it as a new file instead", reason=reason))
    fit = fitted(document, options)
    if fit.losses:
        raise LossError(fit.losses)
    saved = save_in_place(fit.document, library, options, token, report)
    library.written(saved.path)
    return saved


def _save_shards(document: Document, library: Library, target: str, places: Mapping[str, Target],
                 options: SaveOptions, token: CancelToken, report: Report) -> Saved:
    verified = ""

    def check(paths: Sequence[str]) -> None:
        nonlocal verified
        report(marked("reading them back"), 0, 0)
        verified = read_back_shards(paths, document, options.verify, token)
        content.check()
        library.check_target(document, target)

    assert options.max_shard_size is not None
    content = content_of(document, library, options, token)
    written = write_sharded(content, target, options.max_shard_size, token,
                            report, check, places)
    for path in written.paths:
        library.written(path, written.paths[:-1] if path == written.path else ())
    return Saved(written.path, written.nbytes, False, verified, written.note)


def _planned(document: Document, library: Library, options: SaveOptions, token: CancelToken) -> Planned:
    content = content_of(document, library, options, token)
    if options.format == "safetensors":
        layout = safetensors_writer.safetensors_layout(document)
        return Planned(document, layout.nbytes, lambda out, token, report:
                       safetensors_writer.write_layout(content, layout, out, token, report), content.check)
    if options.format == "legacy":
        program = pickled(content, token, legacy=True)
        return Planned(document, legacy_writer.size_of(content, program),
                       lambda out, token, report: legacy_writer.write_legacy(content, program, out, token, report),
                       content.check)
    program = pickled(content, token, keep_keys=content.archive is not None)
    return Planned(document, torch_zip_writer.size_of(content, program), lambda out, token, report:
                   torch_zip_writer.write_torch_zip(content, program, out, token, report), content.check)
