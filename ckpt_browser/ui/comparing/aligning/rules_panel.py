"""Rules that a person writes to bring names together: a regular expression and what takes its place, row by row."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from ....core.jobs import CancelToken, Report
from ....core.messages import capitalised
from ....core.paths import visible
from ....workspace.comparing.aligning.aligning import Rule
from ....workspace.comparing.aligning.entries import Side
from ....workspace.comparing.aligning.rules import Tried, try_rules
from ...session.jobs import Job
from ...widgets import icons
from ...widgets.field_reason import mark_wrong
from ...widgets.labels import ElidedLabel, plain_label, plain_tip
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...wording import numbers
from ...wording.words import fill, local
from ..comparing import Comparing

DEBOUNCE = 250
"""Milliseconds after the last key before the rules are tried."""


class RulesPanel(QFrame):
    """The table of rules; what they do is counted while they are typed, and they hold once they are applied.

    Signals:
        left: the keyboard goes back to the tree.
    """

    left = Signal()

    def __init__(self, comparing: Comparing, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rulesPanel")
        self.setProperty("role", "panel")
        self._comparing = comparing
        self._theme = theme
        self._trying: Job | None = None
        self._rows: list[_RuleRow] = []
        words = plain_label(self.tr("A rule rewrites paths of the left, written with / between their parts, before "
                                    "they are looked up on the right."), "soft")
        words.setWordWrap(True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        add = QPushButton(self.tr("Add a rule"))
        add.setObjectName("addRule")
        add.setProperty("link", "true")
        add.clicked.connect(self._on_add)
        self.apply_button = QPushButton(self.tr("Apply"))
        self.apply_button.setObjectName("applyRules")
        self.apply_button.setProperty("main", "true")
        self.apply_button.clicked.connect(self.apply)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addStretch(1)
        buttons.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addWidget(words)
        nest(column, self._lines)
        nest(column, buttons)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._try)
        comparing.shown.connect(self._try)
        theme.changed.connect(self._recolor)
        for rule in comparing.wanted.rules or (Rule("", ""),):
            self._add(rule)
        self.hide()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules as typed; rows without a pattern are none."""
        return tuple([row.rule for row in self._rows if row.rule.pattern])

    def begin(self) -> None:
        """Show the panel, and put the cursor into its first line."""
        self.show()
        if not self._rows:
            self._add(Rule("", ""))
        self._rows[0].pattern.setFocus()
        self._try()

    def put_away(self) -> None:
        """Hide the panel; the rules stay."""
        self.hide()
        self.left.emit()

    def apply(self) -> None:
        """Let the rules hold that can be understood; a wrong one keeps all of them from it."""
        if self.apply_button.isEnabled():
            self._comparing.set_wanted(self._comparing.wanted._replace(rules=self.rules))

    def _on_add(self) -> None:
        self._add(Rule("", "")).pattern.setFocus()

    def _add(self, rule: Rule) -> _RuleRow:
        row = _RuleRow(rule, self._theme, self)
        row.edited.connect(self._timer.start)
        row.applied.connect(self.apply)
        row.removed.connect(self._on_removed)
        self._rows.append(row)
        self._lines.addWidget(row.widget)
        return row

    def _on_removed(self, row: _RuleRow) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row.widget)
        row.widget.hide()
        row.widget.deleteLater()
        row.deleteLater()
        self._timer.start()
        self.apply_button.setEnabled(True)
        self._comparing.set_wanted(self._comparing.wanted._replace(rules=self.rules))

    def _try(self) -> None:
        """Count in the background what the rules do."""
        self._timer.stop()
        comparison = self._comparing.comparison
        if self._trying is not None:
            self._trying.cancel()
            self._trying = None
        if comparison is None or self.isHidden():
            return
        rules = [row.rule for row in self._rows]
        self._trying = self._comparing.session.jobs.submit(
            "aligning", partial(_try_rules, comparison.left, comparison.right, rules), self._on_tried, _ignore)

    def _on_tried(self, found: list[Tried]) -> None:
        self._trying = None
        for row, tried in zip(self._rows, found, strict=False):
            row.tell(tried)
        self.apply_button.setEnabled(not any(tried.wrong for tried, row in zip(found, self._rows, strict=False)
                                             if row.rule.pattern))

    def _recolor(self) -> None:
        for row in self._rows:
            row.recolor()


class _RuleRow(QObject):
    """One rule in the panel.

    Signals:
        edited: it says something else.
        applied: Enter was pressed.
        removed: (row) it is not wanted any more.
    """

    edited = Signal()
    applied = Signal()
    removed = Signal(object)

    def __init__(self, rule: Rule, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.widget = QWidget(parent)
        self.pattern = self._field("rulePattern", self.tr("regular expression, such as ^model\\."), rule.pattern)
        self.replacement = self._field("ruleReplacement", self.tr("replacement"), rule.replacement)
        self.words = ElidedLabel("soft")
        self.words.setObjectName("ruleWords")
        self._remove = QToolButton()
        self._remove.setObjectName("removeRule")
        self._remove.setToolTip(self.tr("Remove this rule"))
        self._remove.setAccessibleName(self.tr("Remove this rule"))
        self._remove.setIconSize(QSize(14, 14))
        self._remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._remove.clicked.connect(self._on_removed)
        line = QHBoxLayout(self.widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.pattern, 4)
        line.addWidget(plain_label("→", "soft"))
        line.addWidget(self.replacement, 4)
        line.addWidget(self.words, 5)
        line.addWidget(self._remove)
        self.recolor()

    @property
    def rule(self) -> Rule:
        """What the two fields say."""
        return Rule(self.pattern.text(), self.replacement.text())

    def tell(self, tried: Tried) -> None:
        """Say what the rule does, or what is wrong with it."""
        wrong = tried.wrong if self.rule.pattern else ""
        mark_wrong(self.pattern, bool(wrong))
        if wrong:
            text = visible(capitalised(local(wrong)), 200)
        elif not self.rule.pattern:
            text = ""
        else:
            moved = numbers.counted(tried.moved, self.tr("moves 1 name"), self.tr("moves {n} names"))
            text = fill(self.tr("{moved}, {n} are on the right then"), moved=moved, n=numbers.grouped(tried.met))
        self.words.setProperty("role", "wrong" if wrong else "soft")
        self.words.style().unpolish(self.words)
        self.words.style().polish(self.words)
        self.words.setText(text)
        self.words.setToolTip(plain_tip(text))

    def recolor(self) -> None:
        """Draw the cross in the colours of the theme."""
        self._remove.setIcon(icons.icon("close", self._theme.tokens["soft"]))

    def _field(self, name: str, hint: str, text: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setObjectName(name)
        field.setPlaceholderText(hint)
        field.setAccessibleName(hint)
        field.textEdited.connect(self._on_edited)
        field.returnPressed.connect(self.applied)
        return field

    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_removed(self) -> None:
        self.removed.emit(self)


def _try_rules(left: Side, right: Side, rules: list[Rule], token: CancelToken, report: Report) -> list[Tried]:
    return try_rules(left, right, rules, token)


def _ignore(_error: Exception) -> None:
    """The counts are only missing."""
