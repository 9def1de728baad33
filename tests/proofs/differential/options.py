"""Edits as options of the command line, where they have one."""

import json
import math
import re
from collections.abc import Callable, Mapping

from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.names import Rename, RenameMatching
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue

from .model.places import Path, path_text

NAME = re.compile(r"(?!None$|True$|False$|nan$|inf$)[A-Za-z][A-Za-z0-9._/-]*")
"""Names that mean nothing but themselves in an option."""


class NoOption(Exception):
    """The edit has no option of its own."""


def options_of(edit: Edit) -> list[str]:
    """The option for an edit, with its text, as one word.

    Raises:
        NoOption: it has none, or its text would be read otherwise.
    """
    make = _MAKERS.get(type(edit))
    found = make(edit) if make is not None else None
    if found is None:
        raise NoOption
    option, text = found
    return [f"{option}={text}"]  # as one word: a text may begin with a minus


def _path(path: Path) -> str:
    if not all(type(key) is int or (type(key) is str and NAME.fullmatch(key)) for key in path):
        raise NoOption
    return path_text(path) or "/"


def _new(path: Path, key: object) -> str:
    if type(key) is not str or not NAME.fullmatch(key):
        raise NoOption
    return f"{path_text(path)}/{path_text((key,))}" if _path(path) != "/" else path_text((key,))


def _glob(selection: object) -> str:
    if not isinstance(selection, Glob):
        raise NoOption
    return selection.pattern


def _matching(edit: RenameMatching) -> tuple[str, str]:
    if edit.within != "auto" or edit.under != ((),) or "=>" in edit.pattern:
        raise NoOption
    return "--rename", f"{edit.pattern}=>{edit.replacement}"


def _named(edit: Rename | Duplicate, option: str) -> tuple[str, str]:
    if type(edit.key) is not str or not NAME.fullmatch(edit.key):
        raise NoOption
    return option, f"{_path(edit.path)}=>{edit.key}"


def _move(edit: Move) -> tuple[str, str]:
    if isinstance(edit.paths, Glob) or len(edit.paths) != 1 or edit.at is not None:
        raise NoOption
    return "--move", f"{_path(edit.paths[0])}=>{_path(edit.into)}"


def _graft(edit: Graft) -> tuple[str, str]:
    if edit.at is not None or not edit.path:
        raise NoOption
    return "--copy", f"{edit.file}:{_path(edit.path)}=>{_new(edit.into, edit.key)}"


def _insert(edit: Insert) -> tuple[str, str]:
    if edit.at is not None:
        raise NoOption
    return "--insert", f"{_new(edit.into, edit.key)}={json.dumps(edit.value)}"


def _cast(edit: Cast) -> tuple[str, str]:
    if edit.integers:
        raise NoOption
    return "--cast", f"{_glob(edit.selection)}={edit.dtype}"


def _device(edit: SetDevice) -> tuple[str, str]:
    if edit.selection is None:
        return "--map-location", edit.device
    return "--device", f"{_glob(edit.selection)}={edit.device}"


def _patch(edit: PatchTensor) -> tuple[str, str]:
    if len(edit.elements) != 1:
        raise NoOption
    ((index, number),) = edit.elements
    return "--patch", f"{_path(edit.path)}[{','.join(map(str, index))}]={json.dumps(number)}"


def _resize(edit: Resize) -> tuple[str, str]:
    return "--resize", f"{_path(edit.path)}={edit.rows}:{edit.fill}:{edit.seed}"


def _blend(edit: Blend) -> tuple[str, str]:
    if not math.isfinite(edit.share):
        raise NoOption
    return "--blend", f"{edit.file}:{_glob(edit.entries)}={edit.share}"


_MAKERS: Mapping[type, Callable[..., tuple[str, str]]] = {
    Keep: lambda edit: ("--keep", _glob(edit.selection)), Drop: lambda edit: ("--drop", _glob(edit.selection)),
    RenameMatching: _matching, Rename: lambda edit: _named(edit, "--rename-key"),
    Duplicate: lambda edit: _named(edit, "--duplicate"), Lift: lambda edit: ("--root", _path(edit.path)),
    Wrap: lambda edit: ("--wrap", edit.key), Move: _move, Graft: _graft, Insert: _insert,
    SetValue: lambda edit: ("--set", f"{_path(edit.path)}={json.dumps(edit.value)}"), Cast: _cast, SetDevice: _device,
    PatchTensor: _patch, Resize: _resize, Compact: lambda edit: ("--compact", _glob(edit.selection)), Blend: _blend}
