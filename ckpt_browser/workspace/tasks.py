"""How work on numbers is cut into tasks, and who does them."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, NamedTuple, Protocol, TypeVar

from ..core.jobs import CancelToken

WORKERS = 2
"""Threads that look through numbers at the same time."""
PART = 16 << 20
"""Bytes of a part of a large tensor, of which each worker takes the next."""
WHOLE = 64 << 20
"""Bytes of the largest tensor that one worker looks through by itself while others look through others."""
SMALL = 32 << 10
"""Bytes of a tensor below which Python takes longer than the numbers: threads would only wait for each other."""
AHEAD = 2 * WORKERS
"""Tasks that wait for a worker or are being done."""
BATCH = 256
"""Tensors that go to a worker together at most."""

Item = TypeVar("Item")
Item_contra = TypeVar("Item_contra", contravariant=True)


class Sent(NamedTuple):
    """What a worker does."""

    future: "Future[Any]"
    take: Callable[[Any], None]
    """Who takes what comes of it."""


class Work(Protocol[Item_contra]):
    """What becomes of items on their way through the workers."""

    def is_due(self, batch: Sequence[Item_contra]) -> bool:
        """Whether a batch is still wanted; asked before it is begun, and where it raises all ends."""

    def alone(self, item: Item_contra) -> None:
        """Do a large item, with all workers."""

    def begin(self, batch: Sequence[Item_contra]) -> Sent:
        """Send a batch to a worker."""


def batches(items: Iterable[Item], nbytes: Callable[[Item], int]) -> Iterator[list[Item]]:
    """Neighbours that are worth a task together; what is larger than a task comes alone."""
    batch: list[Item] = []
    size = 0
    for item in items:
        more = nbytes(item)
        if batch and (size + more > PART or len(batch) == BATCH):
            yield batch
            batch, size = [], 0
        batch.append(item)
        size += more
    if batch:
        yield batch


def go_through(items: Iterable[Item], nbytes: Callable[[Item], int], work: Work[Item], token: CancelToken) -> None:
    """Send items through the workers, some at a time; what comes of them is taken in this thread and in order.

    Raises:
        Cancelled: the token was raised.
    """
    under_way: deque[Sent] = deque()

    def finish() -> None:
        sent = under_way.popleft()
        token.check()
        sent.take(sent.future.result())

    try:
        for batch in batches(items, nbytes):
            token.check()
            if not work.is_due(batch):
                continue
            if nbytes(batch[0]) > WHOLE:
                work.alone(batch[0])
                continue
            under_way.append(work.begin(batch))
            while len(under_way) > AHEAD or (under_way and under_way[0].future.done()):
                finish()
        while under_way:
            finish()
    finally:
        for sent in under_way:
            sent.future.cancel()


@contextmanager
def workers(executor: Executor | None, small: bool) -> Iterator[Executor]:
    """Who does the tasks: an executor that is there, else threads of our own, or this one where all are small."""
    if executor is not None or small:
        yield executor or _Here()
        return
    with ThreadPoolExecutor(WORKERS) as own:
        try:
            yield own
        except BaseException:
            own.shutdown(wait=True, cancel_futures=True)
            raise


class _Here(Executor):
    """Does at once, in the thread that asks, what it is given."""

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> "Future[Any]":
        """What ``work`` gives, or raises."""
        future: Future[Any] = Future()
        future.set_result(work(*arguments, **named))
        return future
