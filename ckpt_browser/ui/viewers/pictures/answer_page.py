"""A picture that follows from one answer about the whole matrix."""

from collections.abc import Callable
from typing import Any

from ....core.nodes import Tensor
from ....workspace.looking.sights import is_matrix
from .page import Page


class AnswerPage(Page):
    """Shows that it is at work until the answer is there, and nothing of a matrix that has none."""

    work: Callable[..., Any]
    """Called in the background as ``work(document, library, tensor, token, report)``."""
    _bare = True
    """Nothing is shown."""

    @staticmethod
    def offers(tensor: Tensor) -> bool:
        return is_matrix(tensor)

    def show_answer(self, found: Any) -> None:
        """Show what was found, or nothing while it is None."""
        raise NotImplementedError

    def begin(self, same: bool) -> None:
        if not same:
            self._empty()
        self.ask(self.name, "pictures", self.work, self._fill)
        if self.waits and self._bare:
            self.line.go_on(0, 0)  # it can take a while until there is progress to report

    def tell(self, sentence: str) -> None:
        self._empty()
        super().tell(sentence)

    def _empty(self) -> None:
        self._bare = True
        self.show_answer(None)

    def _fill(self, found: Any) -> None:
        self._bare = False
        self.show_answer(found)
