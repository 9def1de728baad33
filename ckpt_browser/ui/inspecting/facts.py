"""Everything known about one row, as sections of named facts; no widgets."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.dtypes import DTYPES
from ...core.messages import capitalised
from ...core.nodes import Broken, Group, Node, Opaque, Storage, Tensor, Value
from ...core.paths import key_text, path_text, visible
from ...workspace.rows import cells
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.describe import Counts, extent, is_contiguous
from ...workspace.rows.shares import Shares
from ...workspace.rows.totals import is_same
from ...workspace.rows.tree import FOLD, Tree
from ..session.document import Written
from ..wording import numbers
from ..wording.formats import format_name
from ..wording.sentences import clauses, listed
from ..wording.words import fill, local, tr

if TYPE_CHECKING:
    from ...workspace.saving.lying import Laid, Lying

LINKS = 20
"""Rows that are listed as sharing a storage."""

MOST_DEVICES = 8
"""Devices of which is said how many tensors are on them."""

LONG_VALUE = 20_000
"""Characters of a value that are shown in full."""


class Fact(NamedTuple):
    """One line: what, the text, and the row that the text leads to (or -1)."""

    label: str
    text: str
    row: int = -1


class Section(NamedTuple):
    """Facts that belong together."""

    title: str
    facts: list[Fact]


class Details(NamedTuple):
    """What is known once all tensors below a row were gone through, besides their types."""

    devices: dict[str, int]
    """Tensors per device, where they are of several."""
    shares: Shares | None
    """Where the numbers of a whole file lie."""


def facts_of(arrangement: Arrangement, row: int, counts: Counts | None = None,
             lying: "Mapping[int, Lying] | None" = None, details: Details | None = None) -> list[Section]:
    """What the inspector shows for a row of the tree.

    Args:
        counts: per element type, where they are known.
        details: where they are known.
        lying: where tensors lie in the file that it was saved to, by node id.
    """
    tree = arrangement.tree
    node = tree.node_of(row)
    sections = [Section("", _identity(tree, row, node))]
    if isinstance(node, Tensor):
        places = lying_facts(tree.checkpoint, tree.node[row], node, lying or {})
        sections += [Section(tr("Tensor"), tensor_facts(node)), Section(tr("Location in the file"), places),
                     Section(tr("Shares its storage with"), _sharing(arrangement, row, node))]
    elif isinstance(node, Value):
        sections.append(Section(tr("Value"), _value(node)))
    elif isinstance(node, Opaque):
        sections.append(Section(tr("Object"), _opaque(tree, node)))
    elif isinstance(node, Broken):
        sections.append(Section(tr("Could not be read"), [Fact(tr("Reason"), visible(local(node.reason), 2000))]))
    if tree.first[row] >= 0 and not isinstance(node, Tensor):
        sections.append(Section(tr("Contents"), _totals(arrangement, row, counts, details)))
    return [section for section in sections if section.facts]


def facts_of_file(arrangement: Arrangement, counts: Counts | None = None,
                  written: Written | None = None, laid: "Laid | None" = None,
                  details: Details | None = None) -> list[Section]:
    """What the inspector shows while no row is selected.

    Args:
        written: the file that it was saved to last.
        laid: what that file says of itself, once it is known.
        details: as for a row.
    """
    checkpoint = arrangement.tree.checkpoint
    path, form, nbytes = written[:3] if written is not None else (checkpoint.path, checkpoint.format, checkpoint.nbytes)
    said, names = (checkpoint.facts, checkpoint.globals) if written is None else \
        (laid.facts, laid.globals) if laid is not None else ((), ())
    about = [Fact(tr("File"), visible(path, 1000)), Fact(tr("Format"), format_name(form)),
             Fact(tr("Size"), _bytes(nbytes))]
    noted = [Fact(capitalised(visible(local(name))), visible(local(text), 2000)) for name, text in said[:60]]
    foreign = [Fact("", visible(name)) for name in names[:200]]
    if len(names) > 200:
        foreign.append(Fact("", "…"))
    sections = [Section("", about), Section(tr("Contents"), _totals(arrangement, 0, counts, details)),
                Section(tr("Details"), noted), Section(tr("Names in the pickle (never imported)"), foreign)]
    return [section for section in sections if section.facts]


def _bytes(count: int) -> str:
    exact = f"{numbers.grouped(count)} B"
    return exact if count < 1000 else f"{numbers.size_text(count)} ({exact})"


def _identity(tree: Tree, row: int, node: Node | None) -> list[Fact]:
    path = tree.path(row)
    facts = []
    if tree.node[row] == FOLD:
        facts.append(Fact(tr("Prefix"), visible(key_text(tree.key[row]), 1000)))
    elif path:
        facts.append(Fact(tr("Key"), visible(key_text(path[-1]), 1000)))
    if len(path) > 1 or (path and tree.node[row] == FOLD):
        facts.append(Fact(tr("Path"), visible(path_text(tree.full_path(row)), 1000)))
    if node is not None:
        facts.append(Fact(tr("Type"), visible(node.type_name)))
    layer = "" if isinstance(node, Value | Broken) else cells.content_of(tree, row)
    if layer:
        facts.append(Fact(tr("Layer"), visible(local(layer))))
    if row in tree.again and tree.node[row] != FOLD:
        first = next(iter(tree.rows_of_node(tree.node[row], 1)), -1)
        facts.append(Fact(tr("Same as"), visible(path_text(tree.path(first))) or tr("the top level"), first))
    return facts


def tensor_facts(node: Tensor) -> list[Fact]:
    """What a tensor looks like."""
    facts = [Fact(tr("Shape"), numbers.shape_text(node.shape)),
             Fact(tr("Element type"), visible(node.dtype)),
             Fact(tr("Elements"), numbers.grouped(node.numel) if node.numel < 1 << 62 else str(node.numel)[:60]),
             Fact(tr("Bytes"), _bytes(node.nbytes) if node.nbytes < 1 << 62 else str(node.nbytes)[:60])]
    if node.stride is not None:
        contiguous = tr("contiguous") if is_contiguous(node) else tr("not contiguous")
        facts.append(Fact(tr("Stride"), visible(", ".join(map(str, node.stride[:64])) or "–") + f"  ({contiguous})"))
    facts += [Fact(tr("Device"), visible(node.device)),
              Fact(tr("Requires grad"), tr("yes") if node.requires_grad else tr("no"))]
    if node.layout != "strided":
        facts.append(Fact(tr("Layout"), visible(node.layout)))
    if node.note:
        facts.append(Fact(tr("Note"), visible(_note(node.note))))
    return facts


def _note(note: str) -> str:
    """What is special about how a tensor's bytes are meant; the names of torch's own schemes stay."""
    words = {"big-endian": tr("big-endian"), "conjugate": tr("conjugate"), "negated": tr("negated"),
             "coalesced": tr("coalesced")}
    return listed([words.get(one, one) for one in note.split(", ")])


def lying_facts(checkpoint: Checkpoint, number: int, node: Tensor, lying: "Mapping[int, Lying]") -> list[Fact]:
    """Where the bytes of a tensor lie now: in the file that it was saved to, as long as they are still the same."""
    found = lying.get(number)
    if found is not None and (found.node.storage, found.node.offset) == (node.storage, node.offset):
        return _within(found.tensor, found.storage) + _place(found.path, found.storage)
    return storage_facts(checkpoint, node)


def storage_facts(checkpoint: Checkpoint, node: Tensor) -> list[Fact]:
    """Where the bytes of a tensor lie."""
    if node.pieces:
        files = {checkpoint.storages[piece.storage].file for piece in node.pieces}
        return [Fact(tr("Pieces"), numbers.grouped(len(node.pieces))),
                Fact(tr("In files"), numbers.grouped(len(files)))]
    if node.storage is None:
        return [Fact(tr("Storage"), tr("none: its bytes are not in the file, or lie in its parts"))]
    storage = checkpoint.storages[node.storage]
    path = checkpoint.files[storage.file].path if checkpoint.files and storage.file < len(checkpoint.files) else ""
    return _within(node, storage) + _place(path, storage)


def _within(node: Tensor, storage: Storage) -> list[Fact]:
    """The storage, and which part of it a tensor uses."""
    facts = [Fact(tr("Storage"), visible(storage.key)), Fact(tr("Storage size"), _bytes(storage.nbytes))]
    used = extent(node)
    if used and storage.nbytes:
        size = DTYPES[node.dtype].itemsize
        first, last = node.offset * size, min(storage.nbytes, (node.offset + used) * size)
        if last - first < storage.nbytes:
            share = (last - first) * 100 / storage.nbytes
            facts.append(Fact(tr("Uses of it"), f"{_range(first, last)}  ({numbers.pointed(f'{share:.3g}')} %)"))
    return facts


def _place(path: str, storage: Storage) -> list[Fact]:
    facts = [Fact(tr("File"), visible(path, 1000))] if path else []
    if storage.offset is not None:
        facts.append(Fact(tr("Bytes in the file"), _range(storage.offset, storage.offset + storage.nbytes)))
    elif storage.packed is not None and storage.packed_offset is not None:
        facts.append(Fact(tr("Compressed at"),
                          _range(storage.packed_offset, storage.packed_offset + storage.packed)))
    order = {"little": tr("little"), "big": tr("big")}.get(storage.byteorder, storage.byteorder)
    facts.append(Fact(tr("Byte order"), visible(order)))
    if storage.checksum is not None:
        facts.append(Fact(tr("CRC-32"), f"{storage.checksum:08x}"))
    if storage.missing:
        facts.append(Fact(tr("Missing"), visible(local(storage.missing), 1000)))
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
        tied = is_same(tree, row, other)
        facts.append(Fact(tr("tied") if tied else tr("overlaps"), visible(path_text(tree.path(other))), other))
    if len(others) > LINKS:
        facts.append(Fact("", tr("and {n} more").replace("{n}", numbers.grouped(len(others) - LINKS))))
    return facts


def _value(node: Value) -> list[Fact]:
    facts = [Fact(tr("Value"), visible(cells.value_text(node, LONG_VALUE), LONG_VALUE))]
    if isinstance(node.value, str | bytes):
        facts.append(Fact(tr("Length"), numbers.grouped(len(node.value))))
    return facts


def _opaque(tree: Tree, node: Opaque) -> list[Fact]:
    how = {"new": tr("an object of this class"), "call": tr("the result of calling this function"),
           "global": tr("the name itself"), "persistent": tr("a reference outside the pickle")}
    facts = [Fact(tr("It is"), how.get(node.how, visible(node.how))),
             Fact(tr("Executed"), tr("no, and never will be"))]
    if node.reason:
        facts.append(Fact(tr("Why not known"), visible(local(node.reason), 1000)))
    for place, number in enumerate(node.arguments[:12]):
        argument = tree.nodes[number]
        text = cells.value_text(argument) if isinstance(argument, Value) else argument.type_name
        facts.append(Fact(fill(tr("Argument {n}"), n=str(place)), visible(text)))
    return facts


def _totals(arrangement: Arrangement, row: int, counts: Counts | None, details: Details | None) -> list[Fact]:
    tree, totals = arrangement.tree, arrangement.totals
    facts = _counts_of(arrangement, row, counts, details) if totals.tensors[row] else []
    node = tree.node_of(row)
    if not isinstance(node, Tensor):
        facts.append(Fact(tr("Items"), numbers.grouped(tree.count[row])))
    if isinstance(node, Group) and node.attributes:
        facts.append(Fact(tr("Attributes"), visible(listed(str(name) for name, _ in node.attributes[:20]))))
    return facts


def _counts_of(arrangement: Arrangement, row: int, counts: Counts | None, details: Details | None) -> list[Fact]:
    totals = arrangement.totals
    shares = details.shares if details is not None else None
    elements = _elements(totals.elements[row])
    facts = [Fact(tr("Tensors"), numbers.grouped(totals.tensors[row])),
              Fact(tr("Parameters"), elements if shares is None else
                  fill(tr("{n}, counting every number of every tensor"), n=elements))]
    facts += _shares(shares) if shares is not None else []
    facts += [Fact(tr("Bytes"), _bytes(totals.nbytes[row])),
              Fact(tr("Device"), _devices(totals.devices.of(row), details.devices if details is not None else {}))]
    for dtype, (tensors, count) in sorted((counts or {}).items(), key=lambda item: -item[1][1]):
        facts.append(Fact(visible(dtype), clauses([
            numbers.counted(tensors, tr("1 tensor"), tr("{n} tensors")),
            numbers.counted(count, tr("1 element"), tr("{n} elements"))])))
    return facts


def _elements(count: int) -> str:
    short, full = numbers.short_number(count), numbers.grouped(count)
    return full if short == full else f"{short} ({full})"


def _shares(shares: Shares) -> list[Fact]:
    """Where the numbers of a file lie that has more than a model."""
    model = _elements(shares.model)
    if shares.running:
        model = fill(tr("{n}, {some} of them running statistics"), n=model, some=numbers.grouped(shares.running))
    facts = [Fact(tr("In the model"), model)]
    for label, count in ((tr("In the EMA copy"), shares.ema), (tr("In optimizers"), shares.optimizer),
                         (tr("Elsewhere"), shares.elsewhere)):
        if count:
            facts.append(Fact(label, _elements(count)))
    return facts


def _devices(devices: Sequence[str], counts: Mapping[str, int]) -> str:
    """The devices of a group; how many tensors are on which, where they are on several."""
    if len(devices) < 2 or not counts:
        return visible(listed(devices), 200)
    most = sorted(counts.items(), key=lambda item: -item[1])
    said = [fill(numbers.counted(count, tr("1 tensor on {device}"), tr("{n} tensors on {device}")),
                 device=visible(device, 40)) for device, count in most[:MOST_DEVICES]]
    return clauses([*said, "…"] if len(most) > MOST_DEVICES else said)
