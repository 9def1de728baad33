"""The rows of a safetensors header: each entry checked, then all of them against each other."""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeGuard

from ...core.checkpoint import Problem
from ...core.dtypes import ITEMSIZES, SAFETENSORS
from ...core.errors import CheckpointError
from ...core.limits import LIMITS
from ...core.messages import SEMICOLON, Count, joined, marked, say
from ...core.nodes import Broken, Node, Storage, Tensor

_MOST_BROKEN = 100_000
"""Entries that may be no tensors before the header is refused as a whole."""
_MOST_NAMED = 20
"""Overlaps that are told one by one."""
_SLICE = 50_000
"""Names that are hashed in one go, with the interpreter held: a window would stand still for as long."""
_LONGEST_SIDE = (1 << 63) - 1
_SIZES = re.compile(r"\s*(?:(?:0|[1-9][0-9]{0,18})\s*(?:,\s*(?:0|[1-9][0-9]{0,18})\s*)*)?")
_REFUSED = marked("the safetensors library refuses such a file")


class _Form(NamedTuple):
    """What dtype and shape say together."""

    dtype: str
    shape: tuple[int, ...]
    stride: tuple[int, ...]
    nbytes: int


class Rows:
    """Nodes, storages and problems as they grow, one row per entry of the header.

    Attributes:
        names: one per row; row ``i`` is ``nodes[i]`` until more nodes are appended.
    """

    def __init__(self, base: int, size: int) -> None:
        self.names: list[str] = []
        self.nodes: list[Node] = []
        self.storages: list[Storage] = []
        self.problems: list[Problem] = []
        self._base = base
        self._room = size - base
        self._beyond = say("lies beyond the end of the file, which is cut short at byte {size}", size=Count(size))
        self._forms: dict[tuple[str, str], _Form | str] = {}
        self._broken_spans: list[tuple[int, int, int]] = []
        self._tiled = 0
        self._is_tiled = True
        self._last = 0
        self._cut = 0
        self._broken = 0

    def add(self, name: str, code: str, shape: str, begin: int, end: int) -> None:
        """A tensor of the type ``code`` and the sizes ``shape``, at bytes ``begin`` to ``end`` of the data."""
        form = self._forms.get((code, shape)) or self._forms.setdefault((code, shape), _form(code, shape))
        if begin != self._tiled:
            self._is_tiled = False
        self._tiled = end
        if end > self._last:
            self._last = end
        if isinstance(form, str):
            self._broken_spans.append((begin, end, len(self.nodes)))
            self._break(name, form)
            return
        dtype, sizes, stride, nbytes = form
        if end - begin != nbytes:
            self._broken_spans.append((begin, end, len(self.nodes)))
            self._break(name, say("needs {bytes} bytes for its shape and dtype, but has {end}", bytes=Count(nbytes),
                                  end=Count(end - begin)))
            return
        missing = ""
        if end > self._room:
            self._cut += 1
            missing = self._beyond
        index = len(self.storages)
        self.names.append(name)
        self.nodes.append(Tensor(dtype, sizes, stride, index, 0, "cpu"))
        self.storages.append(Storage(index, name, dtype, nbytes, "cpu", 0, self._base + begin, "little",
                                     None, None, None, missing))

    def add_other(self, name: str, value: object) -> None:
        """An entry that is not written in the usual way: ``value`` is its JSON, an object as a tuple of pairs."""
        if not isinstance(value, tuple):
            self._break(name, marked("is no JSON object"))
            return
        fields = dict(value)
        code, shape, span = (fields.get(field) for field in ("dtype", "shape", "data_offsets"))
        if len(fields) != len(value):
            self._break(name, marked("names a field twice"))
        elif not isinstance(code, str):
            self._break(name, marked("has no dtype"))
        elif not _are_sizes(shape):
            self._break(name, marked("has a shape that is no list of sizes"))
        elif not _are_sizes(span) or len(span) != 2:
            self._break(name, marked("has data offsets that are no two byte places"))
        else:
            if len(fields) > 3:
                self.warn(marked("has fields of unknown meaning"), len(self.nodes))
            self.add(name, code, ",".join(map(str, shape)), *span)

    def warn(self, message: str, node: int | None = None) -> None:
        """Note that something looks wrong."""
        self.problems.append(Problem("warning", message, node))

    def append(self, node: Node) -> int:
        """Add a node that is no row; its id."""
        self.nodes.append(node)
        return len(self.nodes) - 1

    def finish(self) -> None:
        """Check the rows against each other; call it after the last row."""
        if len(self.nodes) > LIMITS.nodes:
            raise CheckpointError(say("has {count} tensors, more than the limit of {nodes}",
                                      count=Count(len(self.nodes)), nodes=Count(LIMITS.nodes)))
        if not self._is_tiled:
            self._check_tiling()
        names: set[str] = set()
        for start in range(0, len(self.names), _SLICE):
            names.update(self.names[start:start + _SLICE])
        if len(names) < len(self.names):
            self._shadow_duplicates()
        last = self._last
        if last < self._room:
            self.warn(say("trailing bytes: {room} bytes lie after the last tensor; {refused}",
                          room=Count(self._room - last), refused=_REFUSED))
        if self._cut:
            self.problems.append(Problem(
                "error", say("the file is cut short: its tensors end at byte {base}, the file at byte {base2}; "
                             "{cut} of {count} tensors are incomplete", base=Count(self._base + last),
                             base2=Count(self._base + self._room), cut=Count(self._cut), count=Count(len(self.names)))))

    def _break(self, name: str, reason: str) -> None:
        self._broken += 1
        if self._broken > _MOST_BROKEN:
            raise CheckpointError(say("has more than {most_broken} entries that are no tensors",
                                      most_broken=Count(_MOST_BROKEN)))
        self.problems.append(Problem("error", reason, len(self.nodes)))
        self.names.append(name)
        self.nodes.append(Broken("torch.Tensor", reason))

    def _shadow_duplicates(self) -> None:
        last = {name: row for row, name in enumerate(self.names)}
        reason = marked("is replaced by a later entry of the same name")
        for row, name in enumerate(self.names):
            if last[name] != row:
                self.nodes[row] = Broken("torch.Tensor", reason)
                self.warn(joined(SEMICOLON, (reason, _REFUSED)), row)

    def _spans(self) -> Iterator[tuple[int, int, int]]:
        """First byte, byte behind the last, and row of every entry that has such."""
        yield from self._broken_spans
        for row, node in enumerate(self.nodes):
            if isinstance(node, Tensor) and node.storage is not None:
                storage = self.storages[node.storage]
                begin = (storage.offset or 0) - self._base
                yield begin, begin + storage.nbytes, row

    def _check_tiling(self) -> None:
        gaps = lost = overlaps = after = 0
        before = -1
        for begin, end, row in sorted(self._spans()):
            if begin > after:
                gaps += 1
                lost += begin - after
            if begin < after and end > begin:
                overlaps += 1
                if overlaps <= _MOST_NAMED:
                    self.warn(say("shares bytes with tensor {names}; {refused}", names=self.names[before],
                                  refused=_REFUSED), row)
            if end > after:
                after, before = end, row
        if overlaps > _MOST_NAMED:
            self.warn(say("{overlaps} more tensors share bytes with others", overlaps=Count(overlaps - _MOST_NAMED)))
        if gaps:
            self.warn(say("{lost} bytes before or between the tensors belong to none ({gaps} gaps); {refused}",
                          lost=Count(lost), gaps=Count(gaps), refused=_REFUSED))


def _are_sizes(value: object) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(type(size) is int and 0 <= size <= _LONGEST_SIDE for size in value)


def _form(code: str, text: str) -> _Form | str:
    """Dtype, sizes, contiguous strides and bytes; or why there are none."""
    dtype = SAFETENSORS.get(code)
    if dtype is None:
        return say("has the dtype {code}, which is not known", code=code)
    if not _SIZES.fullmatch(text):
        return marked("has a shape that is no list of sizes")
    shape = [int(size) for size in text.split(",")] if text.strip() else []
    if len(shape) > LIMITS.rank or max(shape, default=0) > _LONGEST_SIDE:
        return marked("has more or larger dimensions than a tensor can have")
    if code == "F4":
        # The header counts single elements; torch counts the bytes that hold two each.
        if not shape or shape[-1] % 2:
            return marked("packs two elements in a byte, but its last dimension is odd")
        shape[-1] //= 2
    stride = [1] * len(shape)
    for place in range(len(shape) - 2, -1, -1):
        stride[place] = stride[place + 1] * max(shape[place + 1], 1)
    count = 0 if 0 in shape else (stride[0] * shape[0] if shape else 1)
    return _Form(dtype, tuple(shape), tuple(stride), count * ITEMSIZES[dtype])
