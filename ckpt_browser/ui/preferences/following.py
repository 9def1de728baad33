"""A window follows its settings, whoever changed them: this window, another one, or the dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..access import motion, text_size

if TYPE_CHECKING:
    from ..settings import Settings
    from ..window.main_window import MainWindow


class Following(QObject):
    """Lets what is open look as the settings say from now on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.session.settings.changed.connect(self._on_changed)

    def _on_changed(self, name: str) -> None:
        window = self._window
        session = window.session
        if name in ("flat", "natural"):
            self._arrange()
        elif name == text_size.NAME and window.theme.text != text_of(session.settings):
            window.theme.apply(text=text_of(session.settings))
        elif name == motion.NAME:
            motion.apply_stillness(session.settings.flag(motion.NAME, False))
        elif name == "scheme" and window.theme.scheme != session.settings.scheme:
            window.theme.apply(session.settings.scheme)
        elif name == "inspector" and window.side_shown != session.settings.flag("inspector", True):
            window.show_side(not window.side_shown)
        elif name.startswith(("column-", "diff-column-")):
            session.columns_changed.emit()
        elif name == "recent":
            session.recent_changed.emit()
            return  # no action depends on it
        else:
            return
        window.actions_.refresh()

    def _arrange(self) -> None:
        session = self._window.session
        folded = not session.settings.flag("flat", False)
        natural = session.settings.flag("natural", False)
        for document in session.documents:
            order = document.request.order._replace(natural=natural)
            session.ask(document, document.request._replace(folded=folded, order=order))
        for comparing in session.comparisons.all:
            comparing.ask(comparing.request._replace(folded=folded, natural=natural))


def text_of(settings: Settings) -> int:
    """How large texts are to be, in per cent."""
    return settings.number(text_size.NAME, text_size.USUAL, text_size.LEAST, text_size.MOST)
