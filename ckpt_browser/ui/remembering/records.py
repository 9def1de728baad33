"""What is remembered of a session: frozen values that say the same in JSON."""

from typing import NamedTuple

VERSION = 1

RowPath = tuple[str, ...]
"""The texts of the keys that lead to a row of the tree, rows of dotted prefixes among them."""


class TabState(NamedTuple):
    """The tab of one file."""

    path: str
    """Absolute."""
    size: int = -1
    """Bytes of the file when it was on screen, -1 where that is not known."""
    changed: int = -1
    """When the file was changed last, in nanoseconds since 1970."""
    sort: str = ""
    """Name of the column that the rows are sorted by; empty for the order of the file."""
    descending: bool = False
    filter: str = ""
    columns: tuple[tuple[str, int], ...] = ()
    """Names of the columns from left to right, with their widths in pixels."""
    expanded: tuple[RowPath, ...] = ()
    """The rows that stand open."""
    row: RowPath | None = None
    """The current row; the empty path is the file itself."""
    top: RowPath | None = None
    """The first row in sight."""


class PairState(NamedTuple):
    """The tab of one comparison."""

    left: str
    right: str


class WindowState(NamedTuple):
    """One window."""

    place: tuple[int, int, int, int] | None = None
    """Left, top, width and height in pixels, as they are when it is not maximised."""
    maximized: bool = False
    inspector: bool = True
    side: int = 0
    """Width of the right side in pixels, 0 where that is not known."""
    viewer: str = "overview"
    """What the right side shows."""
    bottom: str = ""
    """The panel below the tree, or empty."""
    bottom_height: int = 0
    tabs: tuple[TabState | PairState, ...] = ()
    """From left to right."""
    front: int = -1
    """The place of the tab in front."""


class SessionRecord(NamedTuple):
    """All windows."""

    windows: tuple[WindowState, ...] = ()

    @property
    def empty(self) -> bool:
        """True where no window has a tab."""
        return not any(window.tabs for window in self.windows)
