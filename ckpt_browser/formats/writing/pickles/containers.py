"""The opcodes of containers: in batches, as Python's pickler writes them."""

from collections.abc import Callable, Sequence

from . import opcodes as op
from .program import BATCH, Emitter, Work


def fill_mapping(em: Emitter, flat: Sequence[Work]) -> None:
    """Store keys and values, which take turns, into the mapping on top of the stack."""
    work: list[Work] = []
    for start in range(0, len(flat), 2 * BATCH):
        batch = flat[start:start + 2 * BATCH]
        work.extend((*batch, op.SETITEM) if len(batch) == 2 else (op.MARK, *batch, op.SETITEMS))
    em.later(*work)


def fill_list(em: Emitter, items: Sequence[Work]) -> None:
    """Append items to the list on top of the stack."""
    work: list[Work] = []
    for start in range(0, len(items), BATCH):
        batch = items[start:start + BATCH]
        work.extend((*batch, op.APPEND) if len(batch) == 1 else (op.MARK, *batch, op.APPENDS))
    em.later(*work)


def write_tuple(em: Emitter, number: int | None, raw: object, items: Sequence[Work]) -> None:
    """Write a tuple."""
    if not items:
        em.out.data += op.EMPTY_TUPLE
    else:
        em.later(*(() if len(items) < 4 else (op.MARK,)), *items, finish_tuple(em, number, raw, len(items)))


def finish_tuple(em: Emitter, number: int | None, raw: object, size: int) -> Callable[[], None]:
    """The step that makes a tuple of what was pushed, unless its own content wrote it meanwhile."""
    def finish() -> None:
        known = em.remembered(number, raw)
        if known is not None:
            em.out.data += op.POP * size if size < 4 else op.POP_MARK
            em.out.get(known)
            return
        em.out.data += op.TUPLES[size] if size < 4 else op.TUPLE
        em.remember(number, raw)

    return finish


def write_set(em: Emitter, number: int | None, raw: object, items: Sequence[Work], frozen: bool) -> None:
    """Write a set; before protocol 4 as a call with a list."""
    out = em.out
    if out.protocol < 4:
        def finish() -> None:
            out.data += op.TUPLES[1] + op.REDUCE
            em.remember(number, raw)

        out.name("builtins", "frozenset" if frozen else "set")
        out.data += op.EMPTY_LIST
        em.later(lambda: fill_list(em, items), finish)
    elif frozen:
        def seal() -> None:
            out.data += op.FROZENSET
            em.remember(number, raw)

        em.later(op.MARK, *items, seal)
    else:
        out.data += op.EMPTY_SET
        em.remember(number, raw)
        em.later(op.MARK, *items, op.ADDITEMS)

