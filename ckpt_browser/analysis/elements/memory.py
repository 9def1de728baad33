"""Memory that numbers are read into and computed in, over and over again."""

import threading

import numpy as np

from .decoding import Array

_PAGE = 1 << 12
"""Bytes at whose multiples such memory begins. The system copies what it has read half as fast to places that lie a
few bytes behind those it comes from within their pages, which is what numpy's own memory does."""
_FEW = 1 << 14
"""Bytes that are not worth the trouble."""


def lined_up(nbytes: int) -> Array:
    """New memory of some bytes; much of it begins with a page of the system's."""
    if nbytes < _FEW:
        return np.empty(nbytes, np.uint8)
    memory: Array = np.empty(nbytes + _PAGE, np.uint8)
    begin = -memory.ctypes.data % _PAGE
    return memory[begin:begin + nbytes]


class _Scratch(threading.local):
    """Memory that a thread has used, and uses again: new memory costs as much time as looking through it."""

    buffer: Array = np.empty(0, np.uint8)


_SCRATCH = _Scratch()


def scratch(nbytes: int) -> Array:
    """Some bytes, which belong to the caller until its thread asks again."""
    if len(_SCRATCH.buffer) < nbytes:
        _SCRATCH.buffer = lined_up(nbytes)
    return _SCRATCH.buffer[:nbytes]


def let_go() -> None:
    """The work of this thread is over for now: what it used is not kept until it works again."""
    _SCRATCH.buffer = np.empty(0, np.uint8)
