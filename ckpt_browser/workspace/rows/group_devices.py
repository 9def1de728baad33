"""Which devices the tensors below each row were saved from."""

from array import array

from ...core.jobs import CancelToken
from .linked import SLICE, Linked

MOST = 4
"""Devices of one group that are told by their names."""

MORE = "…"
"""Stands behind the last of them where there are more."""


class GroupDevices:
    """Per row the devices of all tensors at or below it."""

    __slots__ = ("_codes", "_of_row", "_sets")

    def __init__(self, size: int) -> None:
        self._sets: list[tuple[str, ...]] = [()]
        self._codes: dict[tuple[str, ...], int] = {(): 0}
        self._of_row = array("I", bytes(4 * size))

    def of(self, row: int) -> tuple[str, ...]:
        """The devices of a row, sorted by name; ``MORE`` is the last of them where they are too many."""
        return self._sets[self._of_row[row]]

    def put(self, row: int, device: str) -> None:
        """Note the device of a tensor's row."""
        code = self._codes.get((device,))
        self._of_row[row] = self._code((device,)) if code is None else code

    def sum_upwards(self, tree: Linked, token: CancelToken) -> None:
        """Let every row know what those below it know."""
        of_row, parent = self._of_row, tree.parent
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
        code = self._codes.setdefault(devices, len(self._sets))
        if code == len(self._sets):
            self._sets.append(devices)
        return code
