"""A picture that follows from one answer about the whole matrix."""

from collections.abc import Callable
from typing import Any

from ....core.nodes import Tensor
from ....workspace.looking.sights import is_matrix
from .page import Page


class AnswerPage(Page):
    """Shows nothing until the answer is there, and nothing of a matrix that has none."""

    work: Callable[..., Any]
    """Called in the background as ``work(document, library, tensor, token, report)``."""

    @staticmethod
    def offers(tensor: Tensor) -> bool:
        return is_matrix(tensor)

    def show_answer(self, found: Any) -> None:
        """Show what was found, or nothing while it is None."""
        raise NotImplementedError

    def begin(self, same: bool) -> None:
        if not same:
            self.show_answer(None)
        self.ask(self.name, "pictures", self.work, self.show_answer)

    def tell(self, sentence: str) -> None:
        self.show_answer(None)
        super().tell(sentence)
