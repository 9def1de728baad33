"""One layer under ``os``: sees every call that concerns the files of a folder, and may do something else instead."""

import _pyio
import builtins
import errno
import fcntl
import os
from collections import Counter
from collections.abc import Callable, Collection
from types import ModuleType
from typing import Any, NamedTuple

from ckpt_browser.workspace.saving import renaming

READING = ("read", "pread", "preadv")
MOVING = ("write", "copy_file_range", "sendfile")
NAMING = ("replace", "rename", "rename_new", "link", "unlink", "remove")
MODIFYING = ("open", *MOVING, "fsync", *NAMING, "ftruncate", "mkdir", "fchmod", "chmod", "fchown", "utime")
"""Calls that change something, or wait until it lasts; opening is among them, whatever it is for."""
LOOKING = ("stat", "lstat", "fstat", "statvfs", "listdir")
ALL = (*MODIFYING, *READING, *LOOKING, "close", "flock", "dup")

_MODULES: dict[str, ModuleType] = {"flock": fcntl, "rename_new": renaming}


class Call(NamedTuple):
    """One call to the system: the so many-th of its name."""

    name: str
    nth: int


class Doing(NamedTuple):
    """A call that is about to be made."""

    call: Call
    real: Callable[..., Any]
    args: tuple[Any, ...]
    named: dict[str, Any]

    def go_on(self) -> Any:
        """Make it."""
        return self.real(*self.args, **self.named)

    def some(self, part: Callable[[int], int]) -> Any:
        """Make a call that moves bytes move fewer of them: as many as ``part`` says of those that are wanted."""
        name, args = self.call.name, list(self.args)
        if name == "write":
            args[1] = memoryview(args[1])[:part(len(args[1]))]
        elif name == "copy_file_range":
            args[2] = part(args[2])
        elif name == "sendfile":
            args[3] = part(args[3])
        elif name == "preadv":
            view = memoryview(args[1][0])
            args[1] = [view[:part(len(view))]]
        else:  # read, pread
            args[1] = part(args[1])
        return self.real(*args, **self.named)


class Rule(NamedTuple):
    """Which call is not to come off as usual, and what happens instead."""

    name: str
    """The call; empty for any that modifies."""
    nth: int
    does: Callable[[Doing], Any]
    lasting: bool = False
    """Whether all later ones that modify go the same way."""


class Listener:
    """Hears of every call."""

    def begun(self, doing: Doing) -> None:
        """It is about to be made."""

    def done(self, doing: Doing, place: int, result: Any) -> None:
        """It came off; ``place`` is where a descriptor's position was before, for calls that move bytes."""


class Shim:
    """Within its block, and while it is ``armed``, calls are counted, and one of them meets its rule.

    Args:
        without: calls that this system does not know.

    Attributes:
        calls: what was called, in order.
        reached: whether the rule's call was.
    """

    def __init__(self, rule: Rule | None = None, folder: str | os.PathLike[str] = "", *, armed: bool = True,
                 listener: Listener | None = None, without: Collection[str] = ()) -> None:
        self.rule = rule
        self._without = frozenset(without)
        self.armed = armed
        self.calls: list[Call] = []
        self.reached = False
        self._folder = os.path.realpath(folder) if folder else ""
        self._below = self._folder.rstrip("/") + "/"
        self._listener = listener
        self._counts: Counter[str] = Counter()
        self._modifying = 0
        self._ours: set[int] = set()
        self._real: dict[str, Callable[..., Any]] = {}
        self._open = builtins.open

    def __enter__(self) -> "Shim":
        for name in ALL:
            module = _MODULES.get(name, os)
            if hasattr(module, name):
                self._real[name] = getattr(module, name)
                setattr(module, name, self._wrapped(name))
        builtins.open = self._open_file  # type: ignore[assignment]
        return self

    def __exit__(self, *error: object) -> None:
        builtins.open = self._open
        for name, real in self._real.items():
            setattr(_MODULES.get(name, os), name, real)

    def names(self) -> list[str]:
        """What was called, by name."""
        return [call.name for call in self.calls]

    def _open_file(self, file: Any, *args: Any, **named: Any) -> Any:
        # Python's files in C call the system past us; those in Python go through os.
        make = _pyio.open if self.armed and self._concerns("open", (file,)) else self._open
        return make(file, *args, **named)

    def _wrapped(self, name: str) -> Callable[..., Any]:
        real = self._real[name]

        def call(*args: Any, **named: Any) -> Any:
            if not self._concerns(name, args):
                return real(*args, **named)
            if self.armed and name in self._without:
                raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
            if not self.armed:
                result = real(*args, **named)
            else:
                doing, place = Doing(self._counted(name), real, args, named), self._place(name, args)
                if self._listener is not None:
                    self._listener.begun(doing)
                result = self._made(doing)
                if self._listener is not None:
                    self._listener.done(doing, place, result)
            if name in ("open", "dup"):
                self._ours.add(result)
            return result

        return call

    def _counted(self, name: str) -> Call:
        self._counts[name] += 1
        self._modifying += name in MODIFYING
        self.calls.append(Call(name, self._counts[name]))
        return self.calls[-1]

    def _made(self, doing: Doing) -> Any:
        rule, name = self.rule, doing.call.name
        if rule is None:
            return doing.go_on()
        any_one = not rule.name and name in MODIFYING and self._modifying == rule.nth
        if any_one or doing.call == (rule.name, rule.nth) or (rule.lasting and self.reached and name in MODIFYING):
            self.reached = True
            return rule.does(doing)
        return doing.go_on()

    def _concerns(self, name: str, args: tuple[Any, ...]) -> bool:
        subject = args[0] if args else None
        if isinstance(subject, int):
            if not self._folder or subject in self._ours:
                if name == "close":
                    self._ours.discard(subject)
                return True
            return name in ("copy_file_range", "sendfile") and args[1] in self._ours
        if not isinstance(subject, str | os.PathLike):
            return False
        path = os.fspath(subject)
        if not isinstance(path, str):
            return False
        return not self._folder or path == self._folder or path.startswith(self._below)

    def _place(self, name: str, args: tuple[Any, ...]) -> int:
        if self._listener is None or name not in MOVING:
            return 0
        return os.lseek(args[1] if name == "copy_file_range" else args[0], 0, os.SEEK_CUR)


def failing(number: int, *, half: bool = False) -> Callable[[Doing], Any]:
    """A call that the system refuses with an error number, perhaps after half of its bytes."""
    def fail(doing: Doing) -> Any:
        if half and doing.call.name in MOVING:
            doing.some(lambda count: count // 2)
        if doing.call.name == "close":  # what is said then does not leave it open
            doing.go_on()
        raise OSError(number, os.strerror(number))

    return fail


def refusing(at: int, number: int, *, lasting: bool = False, half: bool = False) -> Shim:
    """A disk that refuses the ``at``-th call that modifies, counted from 1, wherever that is."""
    return Shim(Rule("", at, failing(number, half=half), lasting))
