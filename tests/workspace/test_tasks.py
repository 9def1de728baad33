"""Items on their way through workers: in order, cut short where nothing more is wanted, and nothing left waiting."""

import threading
from collections.abc import Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any

import pytest

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.tasks import AHEAD, BATCH, WHOLE, Sent, go_through, workers

LARGE = WHOLE + 1


class Squares:
    """Squares numbers; a large one alone. What is told is kept, in order."""

    def __init__(self, executor: Executor, gone: Sequence[int] = (), broken: Sequence[int] = ()) -> None:
        self.executor = executor
        self.gone = gone
        self.broken = broken
        self.begun: list[list[int]] = []
        self.told: list[int] = []
        self.lone: list[int] = []

    def is_due(self, batch: Sequence[int]) -> bool:
        if set(batch) & set(self.broken):
            raise CheckpointError("changed on disk")
        return not set(batch) & set(self.gone)

    def alone(self, item: int) -> None:
        self.lone.append(item)

    def begin(self, batch: Sequence[int]) -> Sent:
        self.begun.append(list(batch))
        return Sent(self.executor.submit(lambda: [item * item for item in batch]), self.told.extend)


def gone_through(items: Sequence[int], nbytes: int = 1 << 20, token: CancelToken | None = None, **more: Any) -> Squares:
    with workers(None, small=False) as crew:
        work = Squares(crew, **more)
        go_through(items, lambda item: LARGE if item < 0 else nbytes, work, token or CancelToken())
    return work


def test_all_are_taken_in_order() -> None:
    for nbytes, items in ((0, range(3 * BATCH + 1)), (1 << 20, range(100)), (WHOLE, range(7)), (1, range(1)), (1, ())):
        work = gone_through(items, nbytes)
        assert work.told == [item * item for item in items]
        assert [item for batch in work.begun for item in batch] == list(items)


def test_large_ones_are_done_alone() -> None:
    work = gone_through([1, 2, -1, 3, -2])
    assert work.lone == [-1, -2] and work.told == [1, 4, 9]
    assert work.begun == [[1, 2], [3]]


def test_what_is_no_longer_wanted_is_left_out() -> None:
    assert gone_through(range(8), WHOLE, gone=[0, 5, 7]).told == [1, 4, 9, 16, 36]
    assert gone_through([-1, 1, -2], gone=[-1]).lone == [-2]


class Waiting(Executor):
    """Puts everything off, and begins the first only."""

    def __init__(self) -> None:
        self.sent: list[Future[Any]] = []

    def submit(self, work: Any, /, *arguments: Any, **named: Any) -> "Future[Any]":
        self.sent.append(Future())
        return self.sent[-1]


def test_a_file_that_changes_ends_it_and_nothing_is_left_waiting() -> None:
    crew = Waiting()
    work = Squares(crew, broken=[3])
    with pytest.raises(CheckpointError, match="changed on disk"):
        go_through(range(8), lambda item: WHOLE, work, CancelToken())
    assert len(crew.sent) == 3 and all(future.cancelled() for future in crew.sent)
    assert not work.told


@pytest.mark.parametrize("at", [0, 1, AHEAD + 2])
def test_cancel(at: int) -> None:
    token = CancelToken()
    with ThreadPoolExecutor(2) as crew:
        work = Squares(crew)
        calls = iter(range(99))

        def begin(batch: Sequence[int]) -> Sent:
            if next(calls) == at:
                token.cancel()
            return Sent(crew.submit(threading.Event().is_set), lambda _: work.told.append(batch[0]))

        work.begin = begin  # type: ignore[method-assign]
        with pytest.raises(Cancelled):
            go_through(range(50), lambda item: WHOLE, work, token)
    assert work.told == list(range(len(work.told))) and len(work.told) <= at


def test_no_more_are_ahead_than_there_may_be() -> None:
    crew = Waiting()

    class Asked(Squares):
        def begin(self, batch: Sequence[int]) -> Sent:
            sent = super().begin(batch)
            assert sum(not future.done() for future in crew.sent) <= AHEAD + 1
            if len(crew.sent) > AHEAD:
                for future in crew.sent:
                    if not future.done():
                        future.set_result([0])
                        break
            return sent

    work = Asked(crew)
    work.broken = [12]
    with pytest.raises(CheckpointError):
        go_through(range(20), lambda item: WHOLE, work, CancelToken())
    assert len(work.begun) == 12 and work.told == [0] * (12 - AHEAD)
