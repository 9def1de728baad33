"""The operations of ``edit``: each option with the function that makes edits of its text."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ...core.document import Document
from ...core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ...core.edits.grafting import Graft
from ...core.edits.names import Rename, RenameMatching, RenamePrefix
from ...core.edits.resizing import FILLS, ZEROS, Resize
from ...core.edits.selection import Glob
from ...core.edits.table import Edit
from ...core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ...core.edits.values import TEXTS, Insert, SetValue
from ...core.places import EditError, Places
from ...workspace.editing.presets import strip
from ...workspace.editing.rescue import rescue, script_classes
from ...workspace.reading.library import Library
from ...workspace.rows.state_dicts import state_dicts
from .borrowing import blend, recipe, take
from .operands import element, halves, json_value, key_like, new_entry, origin, path_and, path_of, whole_number


class State(NamedTuple):
    """What an operation's text is understood by."""

    document: Document
    """The file as the operations before it leave it."""
    arguments: argparse.Namespace
    library: Library
    format: str
    """That of the result: ``pth``, ``legacy`` or ``safetensors``."""


class Operation(NamedTuple):
    """One option that changes the file; they apply in the order in which they are given."""

    option: str
    metavar: str
    """What its text is called; empty where it takes none."""
    help: str
    edits: Callable[[State, str], Sequence[Edit]]


def _rename(state: State, text: str) -> list[Edit]:
    pattern, replacement = halves(text, "=>", "--rename", "'REGEX=>REPLACEMENT'")
    return [RenameMatching(pattern, replacement, (_under(state),))]


def _rename_key(state: State, text: str) -> list[Edit]:
    path, key = path_and(state.document, text, "=>", "--rename-key", "'PATH=>KEY'")
    return [Rename(path, key_like(path[-1] if path else "", key))]


def _prefix(state: State, old: str, new: str) -> list[Edit]:
    if state.arguments.under is not None:
        return [RenamePrefix(_under(state), old, new)]
    paths = state_dicts(state.document.checkpoint, old)
    if not paths:
        raise EditError(f"there is no state_dict with names that begin with {old}" if old else
                        "there is no state_dict; --under names the group")
    return [RenamePrefix(path, old, new) for path in paths]


def _replaced(state: State, text: str) -> list[Edit]:
    return _prefix(state, *halves(text, "=>", "--replace-prefix", "'OLD=>NEW'"))


def _under(state: State) -> tuple[Any, ...]:
    return path_of(state.document, state.arguments.under) if state.arguments.under else ()


def _set(state: State, text: str) -> list[Edit]:
    path, value = path_and(state.document, text, "=", "--set", "PATH=JSON")
    return [SetValue(path, json_value(value, path))]


def _insert(state: State, text: str) -> list[Edit]:
    into, key, at, value = new_entry(state.document, text, "=", "--insert", "PATH=JSON")
    return [Insert(into, key, json_value(value, (*into, key)), at)]


def _new_group(state: State, text: str) -> list[Edit]:
    into, key, at, _ = new_entry(state.document, text, "", "--new-group", "PATH")
    return [Insert(into, key, {}, at)]


def _move(state: State, text: str) -> list[Edit]:
    path, into = path_and(state.document, text, "=>", "--move", "'PATH=>GROUP'")
    return [Move((path,), path_of(state.document, into))]


def _reorder(state: State, text: str) -> list[Edit]:
    path, number = path_and(state.document, text, "=", "--reorder", "PATH=INDEX")
    checkpoint = state.document.checkpoint
    place = Places(checkpoint.nodes, checkpoint.root).slot(path).place
    wanted = whole_number(number, "--reorder", path)
    # An edit names the entry that it will stand in front of, counted before it is taken out.
    return [Move((path,), path[:-1], wanted if wanted <= place else wanted + 1)]


def _duplicate(state: State, text: str) -> list[Edit]:
    path, key = path_and(state.document, text, "=>", "--duplicate", "'PATH=>KEY'")
    return [Duplicate(path, key_like(path[-1] if path else "", key))]


def _copy(state: State, text: str) -> list[Edit]:
    source, arrow, target = text.rpartition("=>")
    file, path = origin(source if arrow else target, state.library)
    into, key, at, _ = new_entry(state.document, target if arrow else target[len(file) + 1:], "", "--copy",
                                 "'FILE:PATH=>PATH'")
    return [Graft(file, path, into, key, at)]


def _cast(state: State, text: str) -> list[Edit]:
    pattern, dtype = halves(text, "=", "--cast", "GLOB=DTYPE", last=True)
    return [Cast(Glob(pattern), dtype, state.arguments.protect_norms, state.arguments.cast_integers)]


def _device(state: State, text: str) -> list[Edit]:
    pattern, device = halves(text, "=", "--device", "GLOB=DEVICE", last=True)
    return [SetDevice(device, Glob(pattern))]


def _patch(state: State, text: str) -> list[Edit]:
    path, index, number = element(state.document, text)
    return [PatchTensor(path, ((index, number),))]


def _resize(state: State, text: str) -> list[Edit]:
    path, rows = path_and(state.document, text, "=", "--resize", "PATH=ROWS[:FILL[:SEED]]")
    count, *rest = rows.split(":")
    fill, seed = rest[0] if rest else ZEROS, rest[1] if len(rest) > 1 else "0"
    if fill not in FILLS or len(rest) > 2:
        raise EditError(f"--resize fills new rows with {', '.join(FILLS)}; {rows} says otherwise", path)
    return [Resize(path, whole_number(count, "a number of rows", path), fill, whole_number(seed, "a seed", path))]


def _rescue(state: State, text: str) -> list[Edit]:
    del text
    return rescue(state.document, script_classes(state.library.source(state.arguments.file)))


def _metadata(state: State, text: str) -> list[Edit]:
    key, value = halves(text, "=", "--metadata", "KEY=VALUE")
    if state.format != "safetensors":
        raise EditError(f"--metadata is for safetensors files; the result is {state.format}")
    checkpoint = state.document.checkpoint
    places = Places(checkpoint.nodes, checkpoint.root)
    if (str, TEXTS) not in places.entries(checkpoint.root):
        # What the package notes in every file of torch's; some loaders refuse files without it.
        note: list[Edit] = [Insert((TEXTS,), "format", "pt")] if key != "format" else []
        return [*note, Insert((TEXTS,), key, value)]
    held = places.entries(places.node((TEXTS,)))
    return [SetValue((TEXTS, key), value)] if (str, key) in held else [Insert((TEXTS,), key, value)]


OPERATIONS: tuple[Operation, ...] = (
    Operation("--keep", "GLOB", "take everything else out", lambda state, text: [Keep(Glob(text))]),
    Operation("--drop", "GLOB", "take out what matches", lambda state, text: [Drop(Glob(text))]),
    Operation("--rename", "REGEX=>REPLACEMENT", "change what the regular expression finds in paths, or in keys "
              "where no path matches", _rename),
    Operation("--rename-key", "PATH=>KEY", "give one entry another key", _rename_key),
    Operation("--strip-prefix", "TEXT", "take the beginning off the names of every state_dict that has it",
              lambda state, text: _prefix(state, text, "")),
    Operation("--add-prefix", "TEXT", "put it in front of the names of every state_dict",
              lambda state, text: _prefix(state, "", text)),
    Operation("--replace-prefix", "OLD=>NEW", "put another beginning before the names of every state_dict that has "
              "the old one", _replaced),
    Operation("--root", "PATH", "make this entry the whole file",
              lambda state, text: [Lift(path_of(state.document, text))]),
    Operation("--wrap", "KEY", "put the whole file into a new dict, under this key", lambda state, text: [Wrap(text)]),
    Operation("--move", "PATH=>GROUP", "put an entry into another container, at its end", _move),
    Operation("--reorder", "PATH=INDEX", "put an entry at another place of its container, counted from 0", _reorder),
    Operation("--duplicate", "PATH=>KEY", "put a copy behind an entry, on the same storages", _duplicate),
    Operation("--copy", "FILE:PATH=>PATH", "put a copy of an entry of another checkpoint here", _copy),
    Operation("--take", "FILE:PATH=>PATH", "put an entry of another checkpoint in the place of one here, or where it "
              "belongs", lambda state, text: take(state.document, state.library, text)),
    Operation("--blend", "FILE:GLOB=SHARE", "mix the numbers of another checkpoint in: 0.5 is the mean of both",
              lambda state, text: blend(state.document, state.library, text)),
    Operation("--new-group", "PATH", "add an empty dict", _new_group),
    Operation("--set", "PATH=JSON", "give a value another content; its type stays", _set),
    Operation("--insert", "PATH=JSON", "add a value", _insert),
    Operation("--metadata", "KEY=VALUE", "set a text in the metadata of a safetensors file", _metadata),
    Operation("--cast", "GLOB=DTYPE", "convert tensors to another element type; integers stay", _cast),
    Operation("--patch", "PATH[I,J]=NUMBER", "give one element another number", _patch),
    Operation("--resize", "PATH=ROWS[:FILL[:SEED]]", "cut a tensor after some rows, or add rows of zeros, of the mean, "
              "or drawn at random (normal)", _resize),
    Operation("--compact", "GLOB", "leave bytes behind that no tensor reaches",
              lambda state, text: [Compact(Glob(text))]),
    Operation("--map-location", "DEVICE", "save everything as from this device",
              lambda state, text: [SetDevice(text)]),
    Operation("--device", "GLOB=DEVICE", "save what matches as from this device", _device),
    Operation("--strip", "PRESET", "take out the optimizer, scheduler or ema, or all but the weights",
              lambda state, text: strip(state.document, text)),
    Operation("--rescue", "", "make a module that was saved whole, or a Lightning checkpoint, a state_dict", _rescue),
    Operation("--recipe", "FILE", "the edits of a recipe", lambda state, text: recipe(text, state.arguments.other)),
)
"""Every operation; most take a text."""


class Append(argparse.Action):
    """Keeps the operations in the order in which they stand on the command line."""

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: object,
                 option_string: str | None = None) -> None:
        """Add one operation."""
        namespace.operations.append((self.const, values))


def add_operations(parser: argparse.ArgumentParser, options: Sequence[str]) -> None:
    """Add some of the operations to a parser; they are collected in ``operations``."""
    parser.set_defaults(operations=[])
    for operation in OPERATIONS:
        if operation.option in options and not operation.metavar:
            parser.add_argument(operation.option, nargs=0, help=operation.help, action=Append, const=operation,
                                dest="operations")
        elif operation.option in options:
            parser.add_argument(operation.option, metavar=operation.metavar, help=operation.help, action=Append,
                                const=operation, dest="operations")
