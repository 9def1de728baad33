"""How work on numbers is cut into tasks, and who does them."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

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
