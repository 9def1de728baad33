"""Some tensors of a document as a file of their own, for numpy, for spreadsheets, for torch."""

import os
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from ...core.document import Document, make
from ...core.draft import Draft
from ...core.edits.selection import topmost, walk
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import Count, marked, say
from ...core.nodes import Group, Tensor
from ...core.paths import key_text, path_text
from ...core.places import Path, Places, exact
from ..reading.computing import Bytes
from ..reading.library import Library
from .export_files import Done, Entry, free_name, write_csv, write_npy, write_npz
from .save_options import SaveOptions
from .saving import save

SINGLE = ("npy", "csv")
"""Formats of which a file holds one tensor."""

STATES: Mapping[str, str] = MappingProxyType({"pt": "pth", "pth": "pth", "safetensors": "safetensors"})
"""Formats that saves write too, as they call them."""

FORMATS = (*SINGLE, "npz", *STATES)
"""What a file name may end in."""

_COPIES = (("tied", "copy"), ("view", "copy"))
"""Tensors that share bytes are written one by one, where the target cannot share them."""


class Exported(NamedTuple):
    """What an export did."""

    path: str
    nbytes: int
    tensors: int
    note: str = ""
    """What else a person should know, or empty."""


def export(document: Document, library: Library, paths: Sequence[Path], target: str,
           token: CancelToken | None = None, report: Report = no_report, verify: bool = True) -> Exported:
    """Write the tensors that some paths name or hold to a new file; its suffix says in which format.

    ``.npy`` and ``.csv`` take one tensor, ``.npz`` takes several under their paths; numbers of types that numpy does
    not have are widened, quantised ones are dequantised, and sparse tensors get their zeros. ``.pt`` and
    ``.safetensors`` become a state_dict of the tensors as they are, named from below what holds all of them. Whatever
    fails, a file that is there stays what it was.

    Args:
        report: called with ("writing", done, in all), in bytes.
        verify: let torch or safetensors read their formats back too, in a process of its own.

    Raises:
        CheckpointError: there is no tensor, the format cannot hold them, or bytes cannot be read or written.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    form = os.path.splitext(target)[1][1:].lower()
    if form not in FORMATS:
        raise CheckpointError(say("a file name for an export ends in {name}",
                                  name=", ".join("." + name for name in FORMATS)))
    _refuse_own(document, target)
    entries = tensors_of(document, paths, token)
    if form in STATES:
        options = SaveOptions(STATES[form], verify=verify, choices=_COPIES)
        saved = save(_state_of(document, entries), library, target, options, token, report)
        return Exported(saved.path, saved.nbytes, len(entries), saved.note)
    if form in SINGLE and len(entries) > 1:
        raise CheckpointError(say("a .{form} file holds one tensor, and {count} are selected; choose .npz, .pt or "
                                  ".safetensors for several", form=form, count=Count(len(entries))))
    write = _WRITERS[form]
    named = [Entry(path_text(entry.path), entry.tensor) for entry in entries]
    known = Bytes(document, library)
    done = write(known, named, target, known.check_unchanged, token, report)
    return Exported(done.path, done.nbytes, len(entries), done.note)


_WRITERS: Mapping[str, Callable[..., Done]] = MappingProxyType(
    {"npy": write_npy, "npz": write_npz, "csv": write_csv})


class Found(NamedTuple):
    """One tensor that is to be exported."""

    path: Path
    number: int
    tensor: Tensor


def tensors_of(document: Document, paths: Sequence[Path], token: CancelToken | None = None) -> list[Found]:
    """The tensors that some paths name or hold, each under all its paths, without the parts that they are made of.

    Raises:
        CheckpointError: there is none, or a path leads nowhere.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    draft = Draft(document)
    places = Places(draft, draft.root)
    found: dict[Path, Found] = {}
    for path in topmost(list(paths)):
        number = places.node(path)
        node = draft[number]
        if isinstance(node, Tensor):
            found[path] = Found(path, number, node)
            continue
        within: Path | None = None
        for place in walk(draft, path, number, attributes=False):
            token.check()
            if within is not None and place.path[:len(within)] == within:
                continue
            within = place.path if isinstance(place.node, Tensor) else None
            if isinstance(place.node, Tensor):
                found.setdefault(place.path, Found(place.path, place.slot.child, place.node))
    if not found:
        raise CheckpointError(marked("there is no tensor in the selection"))
    return list(found.values())


def _state_of(document: Document, entries: Sequence[Found]) -> Document:
    """A document that is a dict of the tensors."""
    shared = 0
    while all(len(entry.path) > shared + 1 and exact(entry.path[shared]) == exact(entries[0].path[shared])
              for entry in entries):
        shared += 1
    names: dict[str, int] = {}
    for entry in entries:
        name = ".".join([key_text(key) for key in entry.path[shared:]]) or "tensor"
        names[free_name(name, names)] = entry.number
    draft = Draft(document)
    draft.root = draft.add(Group("dict", tuple(names), tuple(names.values())))
    return make(document, draft.change())[0]


def _refuse_own(document: Document, target: str) -> None:
    real = os.path.realpath(target)
    if any(real == os.path.realpath(part.path) for part in document.checkpoint.files) \
            or any(real == os.path.realpath(path) for path in document.origins):
        raise CheckpointError(marked("is the file that the tensors come from; choose another name"))
