"""What can be rescued from a file that holds modules as objects, and the edits that do it."""

from collections.abc import Sequence
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.edits.arranging import Lift
from ...core.edits.copying import reachable
from ...core.edits.modules import Script, is_module, state_dict
from ...core.edits.rescue import Rescue
from ...core.edits.table import Edit
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked, say
from ...core.nodes import Group, NodeTable, Opaque
from ...core.outline import walk
from ...core.paths import path_text, visible
from ...core.places import EditError, Path
from ...formats.source import Source
from ...formats.torch_archives.script_code import read_scripts

SCRIPTED = ("torchscript", "torch-package")
"""Formats that keep code of TorchScript."""

LIGHTNING = "pytorch-lightning_version"


class Rescuable(NamedTuple):
    """One state_dict that can be had from a file."""

    label: str
    path: Path
    """Where it comes from."""
    edits: tuple[Edit, ...]
    """They make it the whole file."""
    tensors: int
    remarks: tuple[str, ...] = ()
    """What cannot be known without the classes."""


def script_classes(source: Source, token: CancelToken | None = None, report: Report = no_report) -> tuple[Script, ...]:
    """What the code of an opened TorchScript archive says of its classes; nothing for other files.

    Raises:
        CheckpointError: the archive cannot be read again.
    """
    if source.checkpoint.format not in SCRIPTED:
        return ()
    return read_scripts(source.files[0], token or CancelToken(), report)


def rescues(document: Document, scripts: Sequence[Script] = ()) -> list[Rescuable]:
    """Every state_dict that can be made the whole file: Lightning's, and that of each module that is an object.

    Args:
        scripts: what :func:`script_classes` found.
    """
    checkpoint = document.checkpoint
    found = []
    root = checkpoint.nodes[checkpoint.root]
    if isinstance(root, Group) and LIGHTNING in root.keys and "state_dict" in root.keys:
        weights = checkpoint.nodes[root.children[root.keys.index("state_dict")]]
        count = len(weights.children) if isinstance(weights, Group) else 0
        found.append(Rescuable(marked("Lightning's state_dict"), ("state_dict",), (Lift(("state_dict",)),), count))
    for path, number in _modules(checkpoint, scripts):
        try:
            found.append(_rescuable(checkpoint.nodes, path, number, scripts))
        except EditError:
            continue  # it holds itself, or is larger than any file
    return found


def rescue(document: Document, scripts: Sequence[Script] = ()) -> list[Edit]:
    """The edits that make a file the state_dict of what it holds: the first that :func:`rescues` finds.

    Raises:
        EditError: there is none.
    """
    found = rescues(document, scripts)
    if not found:
        raise EditError(marked("it holds no module that was saved whole, and no Lightning checkpoint"))
    return list(found[0].edits)


def _rescuable(nodes: NodeTable, path: Path, number: int, scripts: Sequence[Script]) -> Rescuable:
    content = state_dict(nodes, number, scripts, path)
    edit = Rescue(path, _used(nodes, number, scripts))
    node = nodes[number]
    name = node.type_name if isinstance(node, Opaque) else marked("module")
    label = visible(say("{name} in {path}", name=name, path=path_text(path)) if path else name)
    return Rescuable(label, path, (edit, Lift(path)) if path else (edit,), len(content.tensors), content.remarks)


def _modules(checkpoint: Checkpoint, scripts: Sequence[Script]) -> list[tuple[Path, int]]:
    """Paths and ids of the modules that lie in no other module, in file order."""
    found: dict[int, Path] = {}
    names = {script.type_name for script in scripts}
    inside: Path | None = None
    for row in walk(checkpoint):
        if inside is not None and row.path[:len(inside)] == inside:
            continue
        inside = None
        if row.node in found or is_module(checkpoint.nodes, row.node, names):
            found.setdefault(row.node, row.path)
            inside = row.path
    return [(path, number) for number, path in found.items()]


def _used(nodes: NodeTable, number: int, scripts: Sequence[Script]) -> tuple[Script, ...]:
    """The classes that occur in a module; a recipe carries only these."""
    if not scripts:
        return ()
    names = {node.type_name for child in reachable(nodes, number) if isinstance(node := nodes[child], Opaque)}
    return tuple([script for script in scripts if script.type_name in names])
