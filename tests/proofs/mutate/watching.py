"""What a reader may do while it looks at a stranger's file, held against everything that Python reports."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

HARMLESS = frozenset({
    "builtins.id", "sys._getframe", "sys._current_frames", "array.__new__", "object.__getattr__", "object.__setattr__",
    "object.__delattr__", "os.listdir", "os.scandir", "_thread.start_new_thread", "_thread.start_joinable_thread",
    "gc.get_objects", "gc.get_referrers", "gc.get_referents", "code.__new__", "function.__new__", "time.sleep"})
"""Events of plain computing, and of looking into a folder."""

WRITING = frozenset({
    "os.rename", "os.remove", "os.chmod", "os.chown", "os.utime", "os.truncate", "os.mkdir", "os.rmdir", "os.link",
    "os.symlink", "os.setxattr", "os.getxattr", "os.listxattr", "os.removexattr", "fcntl.flock", "fcntl.fcntl",
    "fcntl.ioctl"})
"""Events of a save, where one is asked for."""

OURS = ("ckpt_browser.", "encodings.")
"""What may still be imported: the program's own parts, and codecs, whose names no file can choose."""


class Watch:
    """Notes every event that is not allowed, while it is armed."""

    def __init__(self) -> None:
        self.armed = False
        self.folders: tuple[str, ...] = ()
        self.writable = ""
        self.seen: list[str] = []

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        """What ``sys.addaudithook`` calls."""
        if not self.armed or event in HARMLESS or self._allowed(event, arguments):
            return
        self.seen.append(f"{event} {arguments!r:.200}")

    def _allowed(self, event: str, arguments: tuple[object, ...]) -> bool:
        if event == "import":
            return str(arguments[0]).startswith(OURS) or str(arguments[0]) in sys.modules
        if event in ("exec", "compile", "marshal.loads"):
            return _is_importing()
        if event == "open":
            return self._may_open(arguments)
        if self.writable and event in WRITING:
            return all(_inside(argument, self.writable) for argument in arguments if isinstance(argument, str))
        return False

    def _may_open(self, arguments: tuple[object, ...]) -> bool:
        path, mode, flags = arguments[:3]
        writes = bool(set(str(mode or "")) & set("wax+")) or (isinstance(flags, int) and bool(flags & 3))
        if writes:
            return bool(self.writable) and _inside(path, self.writable)
        if isinstance(path, int) or any(_inside(path, folder) for folder in self.folders):
            return True
        # PySide looks at the source of whoever imports anything while it is loaded itself.
        return (_is_importing() or _is_importing("shibokensupport")) and str(path).endswith((".py", ".pyc"))


def _inside(path: object, folder: str) -> bool:
    if not isinstance(path, str | bytes):
        return False
    real = os.path.abspath(os.fsdecode(path))
    return real == folder or real.startswith(folder + "/")


def _is_importing(loader: str = "<frozen importlib._bootstrap>") -> bool:
    """Whether an import of a part of the program is under way."""
    frame = sys._getframe(2)
    while frame is not None:
        if frame.f_code.co_filename.startswith(loader):
            return True
        frame = frame.f_back  # type: ignore[assignment]
    return False


WATCH = Watch()


def watch() -> None:
    """Begin to hear what Python reports; it cannot be ended."""
    sys.addaudithook(WATCH.hook)


@contextmanager
def armed(*folders: str, writable: str = "") -> Iterator[list[str]]:
    """While the block runs, only ``folders`` may be read and ``writable`` written; what else happened is listed."""
    WATCH.folders, WATCH.writable, WATCH.seen = folders, writable, []
    WATCH.armed = True
    try:
        yield WATCH.seen
    finally:
        WATCH.armed = False
