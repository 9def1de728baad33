"""A disk that fails, or a process that dies, at a chosen call to the system."""

import errno
import os
from collections.abc import Callable
from types import TracebackType

CALLS = ("open", "write", "copy_file_range", "sendfile", "fsync", "replace", "ftruncate", "unlink", "fchmod", "fchown",
         "utime")
MOVING = ("write", "copy_file_range", "sendfile")
"""Calls that can be cut short in the middle of their bytes."""


class Faults:
    """Within its block, the ``at``-th of the calls above does not come off.

    Args:
        at: the call to fail, counted from 1.
        fail: called instead of it; what it raises is what the caller gets.
        lasting: whether all later calls fail too.
        half: whether a call that moves bytes moves half of them before it fails.
    """

    def __init__(self, at: int, fail: Callable[[], None], *, lasting: bool = False, half: bool = False) -> None:
        self.at = at
        self.fail = fail
        self.lasting = lasting
        self.half = half
        self.calls: list[str] = []
        self._real = {name: getattr(os, name) for name in CALLS if hasattr(os, name)}

    @property
    def reached(self) -> bool:
        """Whether there was such a call."""
        return len(self.calls) >= self.at

    def __enter__(self) -> "Faults":
        for name in self._real:
            setattr(os, name, self._wrapped(name))
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for name, real in self._real.items():
            setattr(os, name, real)

    def _wrapped(self, name: str) -> Callable:
        def call(*args, **kwargs):
            self.calls.append(name)
            if len(self.calls) == self.at or (self.lasting and self.reached):
                if self.half and name in MOVING:
                    self._half(name, args)
                self.fail()
            return self._real[name](*args, **kwargs)

        return call

    def _half(self, name: str, args: tuple) -> None:
        if name == "write":
            self._real["write"](args[0], memoryview(args[1])[:len(args[1]) // 2])
        elif name == "copy_file_range":
            self._real[name](args[0], args[1], args[2] // 2, *args[3:])
        else:
            self._real[name](*args[:3], args[3] // 2)


def refusal(number: int) -> Callable[[], None]:
    """A call that the system refuses with an error number."""
    def fail() -> None:
        raise OSError(number, os.strerror(number))

    return fail


ERRORS = {errno.errorcode[number]: refusal(number) for number in (errno.ENOSPC, errno.EIO, errno.EPERM)}
