"""The numbers of two checkpoints, read side by side: which differ, and by how much."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report, no_report
from ....core.nodes import Tensor
from ...reading.computing import Bytes
from ...reading.drawing import GoneError
from ...reading.needed import is_own
from ...reading.tensor_numbers import Numbers, numbers_of
from ...tasks import PART, SMALL, Sent, go_through, workers
from ..comparing import Comparison
from ..judging.judging import READ, VALUE, Verdict, open_places

if TYPE_CHECKING:
    from ....analysis.measuring.runs import Failed
    from ....analysis.pairs.differences import Tally, Tolerance
    from ....analysis.pairs.pairs import Pair

Found = list[tuple[int, Verdict]]
"""Places of matches, and what is known of each now."""


class _Item(NamedTuple):
    """Matches of tensors that are made of the same numbers."""

    places: tuple[int, ...]
    left: Tensor
    right: Tensor

    @property
    def nbytes(self) -> int:
        """Bytes of both."""
        return self.left.nbytes + self.right.nbytes


def measure(comparison: Comparison, on_found: Callable[[Found], None], tolerance: "Tolerance | None" = None,
            places: Iterable[int] | None = None, executor: Executor | None = None,
            token: CancelToken | None = None, report: Report = no_report) -> None:
    """Read the numbers of all matches that only numbers can tell of; each is told as soon as it is known.

    Args:
        on_found: called in this thread; ``comparison.verdicts`` is left to whoever listens.
        places: of the matches that are read, whether it is known already or not; all that are open if None.
        executor: threads of this process, or anything that takes what can be pickled; threads of our own if None.

    Raises:
        CheckpointError: one of the files is no longer what was opened.
        Cancelled: the token was raised.
    """
    from ....analysis.pairs.differences import NONE

    token = token or CancelToken()
    items = list(_items(comparison, open_places(comparison.verdicts) if places is None else places))
    total = sum(item.nbytes for item in items)
    with workers(executor, total < SMALL * len(items)) as crew:
        reading = _Reading(comparison, on_found, tolerance or NONE, crew, token, report, total)
        go_through(items, lambda item: item.nbytes, reading, token)


class _Reading:
    """One reading under way."""

    def __init__(self, comparison: Comparison, on_found: Callable[[Found], None], tolerance: "Tolerance",
                 executor: Executor, token: CancelToken, report: Report, total: int) -> None:
        self._comparison = comparison
        self._sides = comparison.left, comparison.right
        self._on_found = on_found
        self._tolerance = tolerance
        self._executor = executor
        self._token = token
        self._report = report
        self._done, self._total = 0, total

    def is_due(self, batch: Sequence[_Item]) -> bool:
        """All are: what cannot be read any more says so by itself."""
        return True

    def _known(self) -> list[Bytes]:
        return [Bytes(side.document, side.library) for side in self._sides]

    def begin(self, batch: Sequence[_Item]) -> Sent:
        """Send those pairs to a worker that can be read."""
        from ....analysis.pairs.differences import compare_some

        known, pairs, items = self._known(), [], []
        for item in batch:
            pair = self._pair(known, item)
            if pair is not None:
                pairs.append(pair)
                items.append(item)

        def take(found: "list[Tally | Failed]") -> None:
            _check(known)
            self._tell(items, pairs, found)

        return Sent(self._executor.submit(compare_some, pairs, self._tolerance, self._token), take)

    def alone(self, item: _Item) -> None:
        """A large pair: all workers look through it together."""
        from ....analysis.measuring.runs import Failed
        from ....analysis.pairs.differences import add_up, compare

        known = self._known()
        pair = self._pair(known, item)
        if pair is None:
            return
        try:
            parts = list(_parts(pair))
            tallies = list(self._executor.map(partial(compare, tolerance=self._tolerance, token=self._token,
                                                      sums=False), parts))
            if any(tally.differing for tally in tallies):
                # Where anything differs, the sums are over all of it, what is the same in both included.
                left_out = [place for place, tally in enumerate(tallies) if tally.skipped]
                again = self._executor.map(partial(compare, tolerance=self._tolerance, token=self._token),
                                           [parts[place] for place in left_out])
                for place, tally in zip(left_out, again, strict=True):
                    tallies[place] = tally
            found: Tally | Failed = add_up(tallies)
        except CheckpointError as error:
            found = Failed(str(error))
        _check(known)
        self._tell([item], [pair], [found])

    def _pair(self, known: Sequence[Bytes], item: _Item) -> "Pair | None":
        """Both sides ready to be read; None where they cannot be, which is told at once.

        Raises:
            GoneError: the file of a side is no longer what was opened; of one that parts were copied from, only these
                parts cannot be read.
        """
        from ....analysis.measuring.runs import Failed
        from ....analysis.pairs.pairs import Pair, Side

        sides = []
        for side, drawn, tensor in zip(self._sides, known, (item.left, item.right), strict=True):
            try:
                numbers = numbers_of(drawn, tensor, self._token)
            except CheckpointError as error:
                if isinstance(error, GoneError) and is_own(side.document, side.library, error):
                    raise
                self._tell([item], [None], [Failed(str(error))])
                return None
            sides.append(Side(numbers.reader, numbers.dtype, numbers.itemsize))
            elements = _elements(numbers)
        return Pair(sides[0], sides[1], 0, elements)

    def _tell(self, items: Sequence[_Item], pairs: "Sequence[Pair | None]",
              found: "Sequence[Tally | Failed]") -> None:
        verdicts = self._comparison.verdicts
        self._on_found([(place, _after(verdicts[place], pair, tally))
                        for item, pair, tally in zip(items, pairs, found, strict=True) for place in item.places])
        self._done += sum(item.nbytes for item in items)
        self._report("numbers", self._done, self._total)


def _check(known: Sequence[Bytes]) -> None:
    """Raise where something that was read may be of two states of a file."""
    for drawn in known:
        drawn.check_unchanged()


def _items(comparison: Comparison, places: Iterable[int]) -> Iterator[_Item]:
    """The pairs of tensors among some matches, each with those that are made of the same numbers, in order."""
    left, right = comparison.left, comparison.right
    same: dict[object, list[int]] = {}
    for place in places:
        match = comparison.alignment.matches[place]
        if match.left < 0 or match.right < 0:
            continue
        ours, theirs = left.node(match.left), right.node(match.right)
        if isinstance(ours, Tensor) and isinstance(theirs, Tensor) and ours.shape == theirs.shape:
            same.setdefault((_made_of(ours, left.entries[match.left].node),
                             _made_of(theirs, right.entries[match.right].node)), []).append(place)
    for some in same.values():
        match = comparison.alignment.matches[some[0]]
        yield _Item(tuple(some), left.tensor(match.left), right.tensor(match.right))


def _made_of(tensor: Tensor, node: int) -> object:
    if tensor.layout != "strided" or tensor.storage is None:
        return node
    return tensor.storage, tensor.offset, tensor.shape, tensor.stride, tensor.dtype, tensor.note


def _elements(numbers: Numbers) -> int:
    count = 1
    for size in numbers.shape:
        count *= size
    return count


def _parts(pair: "Pair") -> "Iterator[Pair]":
    """A pair in parts that a worker takes one after the other."""
    step = max(1, PART // (pair.left.itemsize + pair.right.itemsize))
    for start in range(pair.start, pair.stop, step):
        yield pair._replace(start=start, stop=min(start + step, pair.stop))


def _after(verdict: Verdict, pair: "Pair | None", found: "Tally | Failed") -> Verdict:
    """What is known of a match once its numbers were read."""
    from ....analysis.measuring.runs import Failed
    from ....analysis.pairs.differences import told_of

    if isinstance(found, Failed) or pair is None:
        reason = found.reason if isinstance(found, Failed) else ""
        return verdict._replace(open=False, problem=reason)
    cast = pair.left.dtype != pair.right.dtype and found.is_cast
    what = tuple([name for name in verdict.what if name != VALUE])
    if found.differing and not cast:
        what = (*what, VALUE)
    return verdict._replace(what=what, cast=cast, open=False, proof="" if found.differing else READ,
                            differences=told_of(found, pair.left.dtype, pair.right.dtype))
