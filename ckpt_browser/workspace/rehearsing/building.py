"""A model that a person's own code builds, in a process of its own and never without being asked for."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from typing import IO, Any

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.messages import Count, completed, marked, say
from ...core.paths import visible
from .model_child import ENDLESS, NO_MODULE, NOT_CALLED, NOT_IMPORTED, NOT_INSIDE, RAISED
from .modules import Module, Slot, Target

REFUSALS = (RAISED, NO_MODULE, NOT_IMPORTED, NOT_INSIDE, NOT_CALLED, ENDLESS)
"""What the child may say; anything else is the text of a stranger."""
ARGUMENT = "--build-model"
"""The program's own argument that makes it the child; nobody types it."""
PATIENCE = 120.0
"""Seconds that a factory may take."""
GLANCE = 0.1
"""Seconds between two looks at the token."""
MOST = 256 << 20
"""Bytes of an answer that are believed."""
TAIL = 16 << 10
"""Bytes at the end of what it printed that are shown when something went wrong."""
_FACTORY = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*:[^\W\d]\w*(\.[^\W\d]\w*)*")


class ModelError(CheckpointError):
    """A model that could not be built.

    Attributes:
        printed: the end of what the code printed, such as where it failed.
    """

    def __init__(self, reason: str, printed: str = "") -> None:
        super().__init__(reason)
        self.printed = printed


def require_factory(factory: str) -> None:
    """Raise ModelError unless a text names a factory as ``package.module:factory``."""
    if not _FACTORY.fullmatch(factory):
        raise ModelError(say("{factory} names no factory such as package.module:make_model",
                             factory=visible(factory, 120) or marked("nothing")))


def command_of(factory: str, folder: str = "") -> list[str]:
    """The command that builds the model, as it would be typed."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "ckpt_browser"]
    return [*start, ARGUMENT, factory, folder]


def build(factory: str, folder: str = "", token: CancelToken | None = None, patience: float = PATIENCE) -> Target:
    """Run the code of a factory, and tell what the model that it makes would load.

    Whoever calls this has been told by a person to run that code.

    Args:
        folder: where its package lies; empty for the current folder.
        patience: seconds that it may take.

    Raises:
        ModelError: there is no such factory, it failed, took too long, or makes no model.
        Cancelled: the token was raised; the process is gone.
    """
    require_factory(factory)
    if folder and not os.path.isdir(folder):
        raise ModelError(say("{folder} is no folder", folder=visible(folder, 200)))
    answer, printed, code = _run(command_of(factory, folder), token or CancelToken(), patience)
    try:
        said = json.loads(answer)
        if isinstance(said, dict) and isinstance(said.get("refused"), str):
            raise ModelError(_refusal(said), printed)
        return target_of_description(said, factory)
    except (ValueError, KeyError, TypeError, RecursionError):
        if code:
            raise ModelError(say("{factory}: the process that built the model ended by itself with code {code}",
                                 factory=factory, code=code), printed) from None
        raise ModelError(say("{factory}: the process that built the model gave no answer that can be understood",
                             factory=factory), printed) from None


def _refusal(said: dict[str, object]) -> str:
    """Why the child built no model; what it says is data, and no more of it is believed than that."""
    text = visible(str(said["refused"]), 400)
    template, parts = said.get("template"), said.get("parts")
    if isinstance(template, str) and template in REFUSALS and isinstance(parts, dict):
        again = completed(template, **{name: part for name, part in parts.items() if isinstance(part, str)})
        if again == text:
            return again
    return text


def _run(command: Sequence[str], token: CancelToken, patience: float) -> tuple[bytes, str, int]:
    """What the child answers, the end of what it printed, and its exit code."""
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,  # noqa: S603 - ourselves
                          stderr=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None and process.stderr is not None
        answer, printed = _Stream(process.stdout, MOST), _Stream(process.stderr, TAIL, end=True)
        try:
            deadline = time.monotonic() + patience
            while process.poll() is None:
                token.check()
                if time.monotonic() > deadline:
                    _end(process)
                    raise ModelError(say("the model was not built within {patience} seconds",
                                         patience=f"{patience:g}"), printed.text())
                if answer.too_much:
                    raise ModelError(say("the answer is longer than {most} bytes", most=Count(MOST)), printed.text())
                answer.wait(GLANCE)
            answer.join()
            printed.join()
        finally:
            _end(process)
        return bytes(answer.data), printed.text(), process.returncode


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Let nothing stay that the code has started."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (AttributeError, OSError):  # not on Windows, or gone already
        process.kill()
    process.wait()


class _Stream:
    """Reads a pipe in a thread, so that nobody waits for it; keeps so many bytes from its beginning or its end."""

    def __init__(self, pipe: IO[bytes], most: int, end: bool = False) -> None:
        self.data = bytearray()
        self.too_much = False
        self._pipe, self._most, self._end = pipe, most, end
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        while True:
            try:
                some = os.read(self._pipe.fileno(), 1 << 16)
            except (OSError, ValueError):
                return
            if not some:
                return
            self.data += some
            if len(self.data) > self._most:
                self.too_much = True
                del self.data[:len(self.data) - self._most if self._end else len(self.data)]

    def wait(self, seconds: float) -> None:
        """Wait a moment, or until the pipe is closed."""
        self._thread.join(seconds)

    def join(self) -> None:
        """Wait for the rest; not for what a process that stayed behind may write."""
        self._thread.join(2)

    def text(self) -> str:
        """What was read, as text."""
        return self.data.decode("utf-8", "replace").strip()


def target_of_description(said: dict[str, Any], where: str) -> Target:
    """The model that a child described.

    Raises:
        KeyError, TypeError, ValueError: it is no such description.
    """
    modules = tuple([_module(one) for one in said["modules"]])
    remarks = [say("{name} ({kind}) does something of its own while it is loaded, which is not rehearsed",
                   name=name or marked("the model"), kind=kind)
               for name, kind in said["own"]]
    return Target(str(said["class"]), modules, where, tuple(remarks), own=bool(remarks))


def _module(one: dict[str, Any]) -> Module:
    slots = tuple([Slot(str(name), None if shape is None else tuple([int(size) for size in shape]), str(dtype),
                        str(kind), str(layout)) for name, shape, dtype, kind, layout in one["slots"]])
    return Module(str(one["name"]), slots, tuple(map(str, one["children"])), bool(one["counts"]),
                  str(one["class"]) if one["bare"] else "", bool(one["extra"]), tuple(map(str, one["normed"])),
                  tuple(map(str, one["passing"])))
