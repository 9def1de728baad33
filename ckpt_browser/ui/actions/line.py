"""One line of the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

Test = Callable[["MainWindow"], bool]


def always(window: MainWindow) -> bool:
    """Can always be done."""
    return True


class Action(NamedTuple):
    """One line of the table."""

    id: str
    text: str
    shortcut: str
    """One or more, with ``|`` between them."""
    icon: str
    does: Callable[[MainWindow], None]
    enabled: Test = always
    checked: Test | None = None
    tip: str = ""
    """What the status bar says of it, where its name does not say enough."""
