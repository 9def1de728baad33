"""How ``edit`` and ``convert`` write: where to, in which format, what is told before and after."""

import argparse
import os
import re
from collections.abc import Sequence
from typing import NamedTuple

from ..core.document import Document
from ..core.errors import CheckpointError
from ..core.jobs import CancelToken
from ..core.losses import CHOICES, KINDS, Loss
from ..core.paths import path_text, visible
from ..workspace.reading.library import Library
from ..workspace.saving.save_in_place import in_place_reason
from ..workspace.saving.save_options import SaveOptions
from ..workspace.saving.saving import LossError, save, survey
from . import console
from .printing.sizes import size_text
from .progress import progress

SAFETENSORS = "safetensors"
FORMATS = ("pth", "legacy", SAFETENSORS)
TORCH_SUFFIXES = (".pth", ".pt", ".ckpt", ".bin", ".tar", ".th", ".pkl")
"""What files of torch are called."""
PLACES_SHOWN = 5
_SIZE = re.compile(r"([0-9]{1,18}(?:\.[0-9]{1,6})?)\s*([kmgt]?)(i?)b?", re.IGNORECASE)


class Target(NamedTuple):
    """Where the result goes."""

    path: str
    """Empty where nothing is to be written."""
    options: SaveOptions


def add_output_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that ``edit`` and ``convert`` share."""
    parser.add_argument("--format", choices=FORMATS, help="torch's zip, the stream of torch before 1.6, or "
                        "safetensors; if not given, the suffix of OUT decides")
    parser.add_argument("--max-shard-size", metavar="SIZE", type=_size,
                        help="write several safetensors files of at most this size (5GB, 500MB) with an index")
    parser.add_argument("--loss", metavar="KIND=CHOICE", action="append", default=[], type=_choice,
                        help="the way out for what the format cannot hold; --dry-run lists kinds and choices")
    parser.add_argument("--keep-opaque", action="store_true",
                        help="write objects of unknown classes again, whatever code they refer to")
    parser.add_argument("--no-verify", action="store_true", help="do not let torch or safetensors read the result back")
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and write nothing")


def _size(text: str) -> int:
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise argparse.ArgumentTypeError(f"{text} is no size such as 5GB or 500MB")
    power = " kmgt".index(match[2].lower() or " ")
    return max(1, int(float(match[1]) * (1024 if match[3] else 1000) ** power))


def _choice(text: str) -> tuple[str, str]:
    kind, found, choice = text.partition("=")
    if not found or not kind or not choice:
        raise argparse.ArgumentTypeError(f"{text} is no choice such as tied=copy")
    if kind not in KINDS or choice not in CHOICES:
        known, what = (KINDS, "kind of loss") if kind not in KINDS else (CHOICES, "way out")
        raise argparse.ArgumentTypeError(f"{text} names no {what} ({', '.join(known)})")
    return kind, choice


def target_of(arguments: argparse.Namespace, output: str | None, in_place: bool, form: str) -> Target:
    """Where the result goes, and how.

    Args:
        output: the file that is asked for; None for the opened one, or for none.
        form: the format where ``--format`` does not name one.

    Raises:
        CheckpointError: the options do not fit together.
    """
    form = arguments.format or form
    if arguments.max_shard_size is not None and form != SAFETENSORS:
        raise CheckpointError("--max-shard-size needs safetensors as the format")
    if arguments.max_shard_size is not None and in_place:
        raise CheckpointError("--in-place changes one file; --max-shard-size needs -o OUT")
    path = arguments.file if in_place else output or ""
    return Target(path, SaveOptions(form, arguments.max_shard_size, arguments.keep_opaque, in_place,
                                    not arguments.no_verify, tuple(arguments.loss)))


def named_by(output: str) -> str:
    """The format that a file's suffix says: anything but that of safetensors is torch's."""
    return SAFETENSORS if output.lower().endswith(f".{SAFETENSORS}") else "pth"


def clearly_named_by(output: str) -> str:
    """The same for who asks for nothing but another format.

    Raises:
        CheckpointError: the suffix belongs to none that is written here.
    """
    suffix = os.path.splitext(output)[1]
    if suffix and not suffix[1:].isdigit() and suffix.lower() not in (f".{SAFETENSORS}", *TORCH_SUFFIXES):
        known = f"{', '.join(TORCH_SUFFIXES[:-1])} and {TORCH_SUFFIXES[-1]} are torch's"
        raise CheckpointError(f"the suffix {visible(suffix)} of OUT names no format: .{SAFETENSORS} is one, {known}; "
                              "--format says it for any name")
    return named_by(output)


def tell(document: Document, library: Library, target: Target) -> None:
    """Print what the result would be: what the format cannot hold, and the size."""
    found = survey(document, library, target.options, target.path)
    for loss in found.losses:
        _tell_loss(loss)
    size = "the size depends on the choices" if found.losses else size_text(found.nbytes)
    print(f"result: {target.options.format}, {size} (now {size_text(document.checkpoint.nbytes)})")


def _tell_loss(loss: Loss) -> None:
    where = ", ".join(visible(path_text(path)) or "the file as a whole" for path in loss.paths[:PLACES_SHOWN])
    more = f" and {loss.places - PLACES_SHOWN:,} more" if loss.places > PLACES_SHOWN else ""
    choices = " or ".join(_option(loss.kind, choice) for choice in loss.choices)
    print(f"{loss.kind}: {visible(loss.message, 600)}")
    print(f"    {where}{more}")
    print(f"    {choices or 'there is no way out'}")


def _option(kind: str, choice: str) -> str:
    return "--keep-opaque" if (kind, choice) == ("opaque", "keep") else f"--loss {kind}={choice}"


def write(document: Document, library: Library, target: Target, notes: Sequence[str] = ()) -> int:
    """Save the document and say so in a line, with the notes; what it would lose without a choice is trouble.

    Raises:
        CheckpointError: nothing was written; the sentence says why.
    """
    options = target.options
    why_anew = in_place_reason(document, library, options, target.path) if options.in_place else ""
    if why_anew:
        options = options._replace(in_place=False)
    try:
        with progress() as report:
            saved = save(document, library, target.path, options, CancelToken(), report)
    except LossError as error:
        raise CheckpointError(_told(error.losses, options.format)) from None
    told = [size_text(saved.nbytes)]
    if saved.in_place:
        told.append("changed in place")
    elif target.options.in_place:
        told.append(f"written anew: {visible(why_anew)}")
    if saved.verified:
        told.append(f"read back by {saved.verified}")
    if saved.note:
        told.append(visible(saved.note))
    print(f"{visible(target.path)}: {', '.join([*told, *notes])}")
    return console.FINE


def _told(losses: Sequence[Loss], form: str) -> str:
    """Print what a format cannot hold; the sentence of it."""
    for loss in losses:
        _tell_loss(loss)
    first, more = losses[0], len(losses) - 1
    ways = " or ".join(_option(first.kind, choice) for choice in first.choices)
    return (f"{form} cannot hold all of it: {first.message}{f' (and {more} more)' if more else ''}; "
            f"nothing was written{f', {ways} says what to do' if ways else ''}")
