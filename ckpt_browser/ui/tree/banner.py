"""The band above a tree: what is lost of the file, and what the file would do elsewhere."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ...core.checkpoint import Problem, losses
from ...core.paths import visible
from ...workspace.rows.trouble import code_names
from ..session.document import Document
from ..widgets.labels import plain_label
from ..wording import numbers
from ..wording.sentences import listed, sentence_of
from ..wording.words import fill

NAMES = 3
"""Names that are said in full."""


class Banner(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setObjectName("banner")
        self._label = plain_label("")
        self._label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.addWidget(self._label)
        self.hide()

    def tell(self, document: Document) -> None:
        """Say what there is to say about a document."""
        problems = document.opened.checkpoint.problems if document.opened is not None else ()
        lines = [line for line in (self._lost(problems), self._asked_for(problems)) if line]
        self._label.setText("\n".join(lines))
        self.setVisible(bool(lines))

    def _lost(self, problems: tuple[Problem, ...]) -> str:
        sentence = next(losses(problems), "")
        said = self.tr("Only a part of this file could be read: {reason}")
        return fill(said, reason=visible(sentence_of(sentence), 600)) if sentence else ""

    def _asked_for(self, problems: tuple[Problem, ...]) -> str:
        names = code_names(problems)
        if not names:
            return ""
        text = listed(visible(name, 80) for name in names[:NAMES])
        if len(names) > NAMES:
            text = fill(self.tr("{names} and {n} more"), names=text, n=numbers.grouped(len(names) - NAMES))
        said = self.tr("This file asks for {names} when it is loaded by PyTorch. Nothing was run here.")
        return said.replace("{names}", text)
