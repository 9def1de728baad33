"""What can go wrong at a call: a refusal, fewer bytes, the end of the process, somebody else who comes in between."""

import errno
import os
from collections.abc import Callable, Mapping
from typing import Any

from .shim import MODIFYING, MOVING, READING, Call, Doing, Rule, failing

DIED = 77
"""The status of a process that a fault ended."""

ERRORS = ("ENOSPC", "EIO", "EPERM", "EACCES", "EDQUOT", "EROFS", "ESTALE")
WORST = ("ENOSPC", "EIO", "EACCES")
_INTERRUPTED = ("close", "replace", "rename", "link", "unlink", "remove", "utime", "fchmod")
"""Calls that Python does not make again by itself when a signal stops them."""

Does = Callable[[Doing], Any]


def _lasting_refusals() -> dict[str, Does]:
    return {f"{name} from here on": failing(getattr(errno, name), half=True) for name in ("ENOSPC", "EIO", "EROFS")}


def _short(part: Callable[[int], int]) -> Does:
    return lambda doing: doing.some(part)


def _locked(doing: Doing) -> None:
    raise BlockingIOError(errno.EWOULDBLOCK, os.strerror(errno.EWOULDBLOCK))


def _die(doing: Doing) -> None:
    os._exit(DIED)


def _die_halfway(doing: Doing) -> None:
    doing.some(lambda count: count // 2)
    os._exit(DIED)


def refusals(name: str) -> dict[str, Does]:
    """The system says no."""
    found = {error: failing(getattr(errno, error)) for error in ERRORS}
    if name in _INTERRUPTED:
        found["EINTR"] = failing(errno.EINTR)
    if name in MOVING:
        found.update({f"{error} halfway": failing(getattr(errno, error), half=True) for error in ("ENOSPC", "EIO")})
    if name == "flock":
        found.update({"taken by another": _locked, "ENOLCK": failing(errno.ENOLCK)})
    if name in MODIFYING:
        found.update(_lasting_refusals())
    return found


def shortenings(name: str) -> dict[str, Does]:
    """It moves fewer bytes than asked for."""
    if name not in (*MOVING, *READING):
        return {}
    found = {"half": _short(lambda count: (count + 1) // 2), "one byte": _short(lambda count: min(count, 1))}
    if name != "write":  # that never says that it wrote nothing
        found["nothing"] = _short(lambda count: 0) if name != "preadv" else lambda doing: 0
    return found


def deaths(name: str) -> dict[str, Does]:
    """The process is gone."""
    return {"killed": _die, **({"killed halfway": _die_halfway} if name in MOVING else {})}


LIVE: Mapping[str, Callable[[str], dict[str, Does]]] = {"refused": refusals, "short": shortenings}
"""Kinds after which the process lives on, with their faults for a call of some name."""


def rule_of(call: Call, fault: str) -> Rule:
    """The rule of a fault at a call, by its name."""
    for kinds in (*LIVE.values(), deaths):
        does = kinds(call.name).get(fault)
        if does is not None:
            return Rule(*call, does, fault.endswith("from here on"))
    raise ValueError(f"{call.name} knows no {fault}")
