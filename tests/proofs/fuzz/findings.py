"""What came out of a reader that must not: kept once per kind, with the bytes that bring it about."""

import hashlib
import os
import traceback
from types import TracebackType

INPUT, STORY = ".input", ".txt"


class Findings:
    """The findings of one process, in a folder.

    Args:
        folder: where they are kept; it is made with the first.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._known: set[str] = set()

    def note(self, error: BaseException, data: bytes) -> None:
        """Keep the input and the traceback, unless something of the kind is known."""
        kind = f"{type(error).__name__}-{_place(error.__traceback__)}"
        if kind in self._known:
            return
        self._known.add(kind)
        os.makedirs(self._folder, exist_ok=True)
        name = os.path.join(self._folder, f"{kind}-{hashlib.sha1(data).hexdigest()[:8]}")
        with open(name + INPUT, "wb") as file:
            file.write(data)
        with open(name + STORY, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write("".join(traceback.format_exception(error)))


def _place(found: TracebackType | None) -> str:
    """The innermost line of the package in a traceback, else the innermost line."""
    places = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(found)]
    own = [place for place in places if f"{os.sep}ckpt_browser{os.sep}" in place[0]] or places[-1:]
    name, line = own[-1] if own else ("nowhere", 0)
    return f"{os.path.basename(name).removesuffix('.py')}-{line}"


def in_folder(folder: str) -> list[str]:
    """Every input that is kept in a folder, those of libFuzzer itself (crashes, time-outs) among them."""
    try:
        return sorted(os.path.join(folder, name) for name in os.listdir(folder) if not name.endswith(STORY))
    except OSError:
        return []
