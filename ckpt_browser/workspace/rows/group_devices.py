"""Which devices the tensors below each row were saved from."""

from array import array

from ...core.jobs import CancelToken
from .linked import SLICE, Linked

MOST = 4
"""Devices of one group that are told by their names."""

MORE = "…"
"""Stands behind the last of them where there are more."""


class GroupDevices:
    """Per row the devices of all tensors at or below it.

    Attributes:
        codes: per tensor's row what :meth:`code` says of its device.
    """

    __slots__ = ("_known", "_sets", "_tensors", "codes")

    def __init__(self, tensors: "array[int]") -> None:
        """``tensors``: how many there are at or below each row, once they are counted."""
        self._sets: list[tuple[str, ...]] = [()]
        self._known: dict[tuple[str, ...], int] = {(): 0}
        self._tensors = tensors
        self.codes = array("I", bytes(4 * len(tensors)))

    def of(self, row: int) -> tuple[str, ...]:
        """The devices of a row, sorted by name; ``MORE`` is the last of them where they are too many."""
        return self._sets[self.codes[row]] if len(self._sets) > 2 else self._sets[-1] if self._tensors[row] else ()

    def code(self, device: str) -> int:
        """The number that stands for one device."""
        return self._code((device,))

    def sum_upwards(self, tree: Linked, token: CancelToken) -> None:
        """Let every row know what those below it know; where all are on one device, that is known already."""
        if len(self._sets) <= 2:
            return
        of_row, parent = self.codes, tree.parent
        joined: dict[tuple[int, int], int] = {}
        for row in range(len(of_row) - 1, 0, -1):
            if not row % SLICE:
                token.check()
            code = of_row[row]
            above = parent[row]
            before = of_row[above]
            if code == before or not code:
                continue
            if before:
                pair = before, code
                found = joined.get(pair)
                code = joined[pair] = self._join(*pair) if found is None else found
            of_row[above] = code

    def _join(self, one: int, other: int) -> int:
        devices = sorted({*self._sets[one], *self._sets[other]} - {MORE})
        more = len(devices) > MOST or MORE in self._sets[one] + self._sets[other]
        return self._code((*devices[:MOST], MORE) if more else tuple(devices))

    def _code(self, devices: tuple[str, ...]) -> int:
        code = self._known.setdefault(devices, len(self._sets))
        if code == len(self._sets):
            self._sets.append(devices)
        return code
