"""Everything known about one row, as sections of named facts; no widgets."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from ..core.checkpoint import Checkpoint
from ..core.dtypes import DTYPES
from ..core.nodes import Broken, Group, Node, Opaque, Storage, Tensor, Value
from ..core.paths import key_text, path_text, visible
from ..workspace import cells
from ..workspace.arrangement import Arrangement
from ..workspace.describe import Counts, extent, is_contiguous
from ..workspace.tree import FOLD, Tree
from . import numbers

LINKS = 20
"""Rows that are listed as sharing a storage."""

LONG_VALUE = 20_000
"""Characters of a value that are shown in full."""

translate = QCoreApplication.translate


class Fact(NamedTuple):
    """One line: what, the text, and the row that the text leads to (or -1)."""

    label: str
    text: str
    row: int = -1


class Section(NamedTuple):
    """Facts that belong together."""

    title: str
    facts: list[Fact]


def facts_of(arrangement: Arrangement, row: int, counts: Counts | None = None) -> list[Section]:
    """What the inspector shows for a row of the tree; ``counts`` per element type where they are known."""
    tree = arrangement.tree
    node = tree.node_of(row)
    sections = [Section("", _identity(tree, row, node))]
    if isinstance(node, Tensor):
        sections += [Section(_t("Tensor"), _tensor(node)),
                     Section(_t("Where its bytes lie"), _storage(tree.checkpoint, node)),
                     Section(_t("Shares its storage with"), _sharing(arrangement, row, node))]
    elif isinstance(node, Value):
        sections.append(Section(_t("Value"), _value(node)))
    elif isinstance(node, Opaque):
        sections.append(Section(_t("Object"), _opaque(tree, node)))
    elif isinstance(node, Broken):
        sections.append(Section(_t("Could not be read"), [Fact(_t("Reason"), visible(node.reason, 2000))]))
    if tree.first[row] >= 0 and not isinstance(node, Tensor):
        sections.append(Section(_t("Below it"), _totals(arrangement, row, counts)))
    return [section for section in sections if section.facts]


def facts_of_file(arrangement: Arrangement, counts: Counts | None = None) -> list[Section]:
    """What the inspector shows while no row is selected."""
    checkpoint = arrangement.tree.checkpoint
    about = [Fact(_t("File"), visible(checkpoint.path, 1000)), Fact(_t("Format"), visible(checkpoint.format)),
             Fact(_t("Size"), _bytes(checkpoint.nbytes))]
    about += [Fact(visible(name), visible(text, 2000)) for name, text in checkpoint.facts[:60]]
    foreign = [Fact("", visible(name)) for name in checkpoint.globals[:200]]
    if len(checkpoint.globals) > 200:
        foreign.append(Fact("", "…"))
    sections = [Section("", about), Section(_t("In it"), _totals(arrangement, 0, counts)),
                Section(_t("Names it refers to (none was imported)"), foreign)]
    return [section for section in sections if section.facts]


def _t(text: str) -> str:
    return translate("Facts", text)


def _bytes(count: int) -> str:
    exact = f"{numbers.grouped(count)} B"
    return exact if count < 1000 else f"{numbers.size_text(count)} ({exact})"


def _identity(tree: Tree, row: int, node: Node | None) -> list[Fact]:
    path = tree.path(row)
    facts = []
    if tree.node[row] == FOLD:
        facts.append(Fact(_t("Prefix"), visible(key_text(tree.key[row]), 1000)))
    elif path:
        facts.append(Fact(_t("Key"), visible(key_text(path[-1]), 1000)))
    if len(path) > 1 or (path and tree.node[row] == FOLD):
        facts.append(Fact(_t("Path"), visible(path_text(tree.full_path(row)), 1000)))
    if node is not None:
        facts.append(Fact(_t("Type"), visible(node.type_name)))
    layer = "" if isinstance(node, Value | Broken) else cells.content_of(tree, row)
    if layer:
        facts.append(Fact(_t("Layer"), visible(layer)))
    if row in tree.again and tree.node[row] != FOLD:
        first = next(iter(tree.rows_of_node(tree.node[row], 1)), -1)
        facts.append(Fact(_t("Same as"), visible(path_text(tree.path(first))) or _t("the top level"), first))
    return facts


def _tensor(node: Tensor) -> list[Fact]:
    facts = [Fact(_t("Shape"), numbers.shape_text(node.shape)),
             Fact(_t("Element type"), visible(node.dtype)),
             Fact(_t("Elements"), numbers.grouped(node.numel) if node.numel < 1 << 62 else str(node.numel)[:60]),
             Fact(_t("Bytes"), _bytes(node.nbytes) if node.nbytes < 1 << 62 else str(node.nbytes)[:60])]
    if node.stride is not None:
        contiguous = _t("contiguous") if is_contiguous(node) else _t("not contiguous")
        facts.append(Fact(_t("Stride"), visible(", ".join(map(str, node.stride[:64])) or "–") + f"  ({contiguous})"))
    facts += [Fact(_t("Device"), visible(node.device)),
              Fact(_t("Requires grad"), _t("yes") if node.requires_grad else _t("no"))]
    if node.layout != "strided":
        facts.append(Fact(_t("Layout"), visible(node.layout)))
    if node.note:
        facts.append(Fact(_t("Note"), visible(node.note)))
    return facts


def _storage(checkpoint: Checkpoint, node: Tensor) -> list[Fact]:
    if node.pieces:
        files = {checkpoint.storages[piece.storage].file for piece in node.pieces}
        return [Fact(_t("Pieces"), numbers.grouped(len(node.pieces))), Fact(_t("In files"), numbers.grouped(len(files)))]
    if node.storage is None:
        return [Fact(_t("Storage"), _t("none: its bytes are not in the file, or lie in its parts"))]
    storage = checkpoint.storages[node.storage]
    facts = [Fact(_t("Storage"), visible(storage.key)), Fact(_t("Storage size"), _bytes(storage.nbytes))]
    used = extent(node)
    if used and storage.nbytes:
        size = DTYPES[node.dtype].itemsize
        first, last = node.offset * size, min(storage.nbytes, (node.offset + used) * size)
        if last - first < storage.nbytes:
            share = (last - first) * 100 / storage.nbytes
            facts.append(Fact(_t("Uses of it"), f"{_range(first, last)}  ({share:.3g} %)"))
    facts += _place(checkpoint, storage)
    return facts


def _place(checkpoint: Checkpoint, storage: Storage) -> list[Fact]:
    facts = []
    if checkpoint.files and storage.file < len(checkpoint.files):
        facts.append(Fact(_t("File"), visible(checkpoint.files[storage.file].path, 1000)))
    if storage.offset is not None:
        facts.append(Fact(_t("Bytes in the file"), _range(storage.offset, storage.offset + storage.nbytes)))
    elif storage.packed is not None and storage.packed_offset is not None:
        facts.append(Fact(_t("Compressed at"),
                          _range(storage.packed_offset, storage.packed_offset + storage.packed)))
    facts.append(Fact(_t("Byte order"), visible(storage.byteorder)))
    if storage.checksum is not None:
        facts.append(Fact(_t("CRC-32"), f"{storage.checksum:08x}"))
    if storage.missing:
        facts.append(Fact(_t("Missing"), visible(storage.missing, 1000)))
    return facts


def _range(start: int, stop: int) -> str:
    return f"{numbers.grouped(start)} – {numbers.grouped(stop)}"


def _sharing(arrangement: Arrangement, row: int, node: Tensor) -> list[Fact]:
    if node.storage is None:
        return []
    tree = arrangement.tree
    others = [other for other in arrangement.totals.shared.get(node.storage, ()) if other != row]
    facts = []
    for other in others[:LINKS]:
        twin = tree.node_of(other)
        tied = isinstance(twin, Tensor) and (twin.offset, twin.shape, twin.stride) == (
            node.offset, node.shape, node.stride)
        facts.append(Fact(_t("tied") if tied else _t("overlaps"), visible(path_text(tree.path(other))), other))
    if len(others) > LINKS:
        facts.append(Fact("", translate("Facts", "and {n} more").replace("{n}", numbers.grouped(len(others) - LINKS))))
    return facts


def _value(node: Value) -> list[Fact]:
    facts = [Fact(_t("Value"), visible(cells.value_text(node, LONG_VALUE), LONG_VALUE))]
    if isinstance(node.value, str | bytes):
        facts.append(Fact(_t("Length"), numbers.grouped(len(node.value))))
    return facts


def _opaque(tree: Tree, node: Opaque) -> list[Fact]:
    how = {"new": _t("an object of this class"), "call": _t("the result of calling this function"),
           "global": _t("the name itself"), "persistent": _t("a reference outside the pickle")}
    facts = [Fact(_t("It is"), how.get(node.how, visible(node.how))),
             Fact(_t("Executed"), _t("no, and never will be"))]
    if node.reason:
        facts.append(Fact(_t("Why not known"), visible(node.reason, 1000)))
    for place, number in enumerate(node.arguments[:12]):
        argument = tree.nodes[number]
        text = cells.value_text(argument) if isinstance(argument, Value) else argument.type_name
        facts.append(Fact(f"{_t('Argument')} {place}", visible(text)))
    return facts


def _totals(arrangement: Arrangement, row: int, counts: Counts | None) -> list[Fact]:
    tree, totals = arrangement.tree, arrangement.totals
    facts = [Fact(_t("Items"), numbers.grouped(tree.count[row]))]
    node = tree.node_of(row)
    if isinstance(node, Group) and node.attributes:
        facts.append(Fact(_t("Attributes"), visible(", ".join(str(name) for name, _ in node.attributes[:20]))))
    if not totals.tensors[row]:
        return facts
    elements = totals.elements[row]
    short = numbers.short_number(elements)
    full = numbers.grouped(elements)
    facts += [Fact(_t("Tensors"), numbers.grouped(totals.tensors[row])),
              Fact(_t("Parameters"), full if short == full else f"{short} ({full})"),
              Fact(_t("Bytes"), _bytes(totals.nbytes[row]))]
    for dtype, (tensors, count) in sorted((counts or {}).items(), key=lambda item: -item[1][1]):
        text = translate("Facts", "{n} tensors, {m} elements").replace("{n}", numbers.grouped(tensors))
        facts.append(Fact(visible(dtype), text.replace("{m}", numbers.grouped(count))))
    return facts
