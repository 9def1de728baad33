"""safetensors files: a JSON header as the safetensors package writes it, then the bytes of all tensors."""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...core.document import Document
from ...core.dtypes import ITEMSIZES, SAFETENSORS
from ...core.edits.tensors import contiguous
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.nodes import Group, Tensor, Value
from ...core.paths import key_text, visible
from ..safetensors.safetensors import METADATA
from .content import Content
from .disk.out import Out, write_payload

CODES: Mapping[str, str] = {dtype: code for code, dtype in SAFETENSORS.items()}
"""The header's name of each element type that a safetensors file can hold."""


class Entry(NamedTuple):
    """One tensor of the file: contiguous, and alone in its storage."""

    name: str
    tensor: Tensor
    storage: int


class Layout(NamedTuple):
    """A file before it is written."""

    header: bytes
    """With the eight bytes of its length before it, and spaces that align what follows."""
    storages: tuple[int, ...]
    """Whose bytes follow, in their order."""
    nbytes: int
    """Size of the whole file."""


def entries(document: Document) -> list[Entry]:
    """The tensors of a document that fits into a safetensors file, in its order.

    Raises:
        CheckpointError: it does not fit (see ``fit_safetensors``).
    """
    nodes, storages = document.checkpoint.nodes, document.checkpoint.storages
    root = nodes[document.checkpoint.root]
    if not isinstance(root, Group):
        raise CheckpointError(marked("safetensors files hold tensors by name, and this is none of that kind"))
    found: list[Entry] = []
    for key, child in zip(root.keys, root.children, strict=True):
        node = nodes[child]
        if type(key) is not str or key == METADATA or not isinstance(node, Tensor) or not _fits(node) \
                or node.storage is None or storages[node.storage].nbytes != node.nbytes:
            raise CheckpointError(marked("cannot be kept in a safetensors file"), place=visible(key_text(key)))
        found.append(Entry(key, node, node.storage))
    return found


def is_contiguous(node: Tensor) -> bool:
    """True where the elements lie in row-major order without gaps."""
    return node.stride is not None and (not node.numel or all(
        size == 1 or step == plain for size, step, plain in
        zip(node.shape, node.stride, contiguous(node.shape), strict=True)))


def _fits(node: Tensor) -> bool:
    return node.dtype in CODES and node.layout == "strided" and node.offset == 0 and is_contiguous(node)


def metadata(document: Document) -> dict[str, str]:
    """The texts that the header keeps beside the tensors."""
    nodes = document.checkpoint.nodes
    root = nodes[document.checkpoint.root]
    number = dict(root.attributes).get(METADATA) if isinstance(root, Group) else None
    group = nodes[number] if number is not None else None
    if not isinstance(group, Group):
        return {}
    pairs = ((key, nodes[child]) for key, child in zip(group.keys, group.children, strict=True))
    return {key: node.value for key, node in pairs
            if isinstance(key, str) and isinstance(node, Value) and isinstance(node.value, str)}


def lay_out(tensors: Sequence[Entry], texts: Mapping[str, str]) -> Layout:
    """The header and the order of the bytes.

    The header names the tensors in their order. Their bytes follow in the same order where that leaves
    each aligned to the size of its elements; else the largest elements come first, as in the package.

    Raises:
        CheckpointError: the header would be longer than readers take.
    """
    order = list(tensors)
    if not _aligned(order):
        order.sort(key=lambda entry: -ITEMSIZES[entry.tensor.dtype])
    places: dict[str, int] = {}
    end = 0
    for entry in order:
        places[entry.name] = end
        end += entry.tensor.nbytes
    text = _header(tensors, places, texts)
    text += b" " * (-len(text) % 8)
    if len(text) > LIMITS.header_bytes:
        raise CheckpointError(say("would need a header of {count} bytes, and readers take {header_bytes}",
                                  count=Count(len(text)), header_bytes=Count(LIMITS.header_bytes)))
    header = len(text).to_bytes(8, "little") + text
    return Layout(header, tuple([entry.storage for entry in order]), len(header) + end)


def _header(tensors: Sequence[Entry], places: Mapping[str, int], texts: Mapping[str, str]) -> bytes:
    members = [f'"{METADATA}":{_json(dict(texts))}'] if texts else []
    members.extend(_member(entry, places[entry.name]) for entry in tensors)
    return ("{" + ",".join(members) + "}").encode()


def _aligned(order: Sequence[Entry]) -> bool:
    end = 0
    for _, tensor, _ in order:
        if end % ITEMSIZES[tensor.dtype]:
            return False
        end += tensor.nbytes
    return True


def _member(entry: Entry, begin: int) -> str:
    name, tensor, _ = entry
    shape = list(tensor.shape)
    if CODES[tensor.dtype] == "F4":
        shape[-1] *= 2  # the header counts single elements, of which torch keeps two in a byte
    sizes = ",".join([str(size) for size in shape])
    return (f'{_json(name)}:{{"dtype":"{CODES[tensor.dtype]}","shape":[{sizes}],'
            f'"data_offsets":[{begin},{begin + tensor.nbytes}]}}')


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def safetensors_layout(document: Document) -> Layout:
    """The file that :func:`write_safetensors` would write.

    Raises:
        CheckpointError: the document does not fit into one.
    """
    return lay_out(entries(document), metadata(document))


def write_safetensors(content: Content, out: Out, token: CancelToken, report: Report) -> None:
    """Write a document that fits as one file.

    Raises:
        CheckpointError: it does not fit, or bytes cannot be read or written.
        Cancelled: the token was raised.
    """
    write_layout(content, safetensors_layout(content.document), out, token, report)


def write_layout(content: Content, layout: Layout, out: Out, token: CancelToken, report: Report) -> None:
    """Write one file that is laid out."""
    payloads = [content.payload(storage, "little") for storage in layout.storages]
    out.write(layout.header)
    for payload in payloads:
        token.check()
        write_payload(out, payload, token, report)


def header_in_place(document: Document) -> bytes:
    """The header of a document whose tensors all lie where they lay in its file.

    Raises:
        CheckpointError: the document does not fit.
    """
    storages, tensors = document.checkpoint.storages, entries(document)
    first = min((storages[entry.storage].offset or 0 for entry in tensors), default=0)
    places = {entry.name: (storages[entry.storage].offset or 0) - first for entry in tensors}
    return _header(tensors, places, metadata(document))
