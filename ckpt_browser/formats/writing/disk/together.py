"""Several files that get their new contents together or keep their old ones."""

import contextlib
import os
import secrets
from collections.abc import Sequence
from types import TracebackType


class Together:
    """Remembers what lies at some paths, and puts it back where the block around their renaming fails.

    It cannot help where the program is killed between two renamings.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = tuple([os.path.realpath(path) for path in paths])
        self._links: dict[str, str] = {}
        self._new: list[str] = []

    def remember(self) -> None:
        """Take note of what is there; call it before the first of the files gets its name."""
        for path in self._paths:
            link = os.path.join(os.path.dirname(path), f".{secrets.token_hex(8)}.ckpt-browser-kept")
            try:
                os.link(path, link)
                self._links[path] = link
            except FileNotFoundError:
                self._new.append(path)
            except OSError:  # a file system without hard links
                continue

    def __enter__(self) -> "Together":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        for path, link in self._links.items():
            with contextlib.suppress(OSError):
                if kind is not None:
                    os.replace(link, path)
            # Where both are names of one file still, replacing leaves both.
            with contextlib.suppress(OSError):
                os.unlink(link)
        for path in self._new if kind is not None else ():
            with contextlib.suppress(OSError):
                os.unlink(path)
