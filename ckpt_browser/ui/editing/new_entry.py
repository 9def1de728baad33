"""Asking for a name: of a new group or value, or of the key that everything is put under."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QWidget

from ...core.edits.arranging import Wrap
from ...core.edits.table import Edit
from ...core.edits.values import Insert
from ...core.messages import say
from ...core.nodes import Group
from ...core.paths import path_text, visible
from ...core.places import EditError, Path
from ...workspace.editing.value_text import parsed
from ...workspace.rows.choosing import free_key
from ..access.text_size import widen
from ..session.document import Document
from ..session.session import Session
from ..widgets.labels import plain_label
from .edit_dialog import EditDialog


class NewEntry(EditDialog):
    """A new group or value in one container."""

    def __init__(self, session: Session, document: Document, holder: int, is_group: bool,
                 parent: QWidget | None) -> None:
        super().__init__(session, document, parent)
        self.setObjectName("newEntry")
        self.setWindowTitle(self.tr("New group") if is_group else self.tr("New value"))
        assert document.shown is not None
        tree = document.shown.arrangement.tree
        node = tree.node_of(holder)
        self._into = tree.path(holder)
        self._is_group = is_group
        self._is_list = isinstance(node, Group) and node.type_name in ("list", "tuple")
        self._length = len(node.children) if isinstance(node, Group) else 0
        where = visible(path_text(self._into)) or self.tr("the top level")
        self.form.addRow(plain_label(self.tr("In"), "label"), plain_label(where))
        self._name = QLineEdit(free_key(tree, holder, "group" if is_group else "value"))
        self._name.setObjectName("newName")
        self._name.setAccessibleName(self.tr("Name"))
        self._name.selectAll()
        self._name.textChanged.connect(self.check_soon)
        if not self._is_list:
            self.form.addRow(plain_label(self.tr("Name"), "label"), self._name)
        self._value = QLineEdit("0")
        self._value.setObjectName("newValue")
        self._value.setAccessibleName(self.tr("Value (JSON)"))
        self._value.setPlaceholderText(self.tr('3   0.5   true   null   "text"   [1, 2]   {"a": 1}'))
        self._value.textChanged.connect(self.check_soon)
        if not is_group:
            self.form.addRow(plain_label(self.tr("Value (JSON)"), "label"), self._value)
        widen(self, 420)

    def edits(self) -> Sequence[Edit]:
        if not self._name.text():
            raise EditError(say("a name is needed"))
        value = {} if self._is_group else parsed(self._value.text())
        return [Insert(self._into, self._length if self._is_list else self._name.text(), value)]

    def reveal(self) -> Path | None:
        return (*self._into, self._length if self._is_list else self._name.text())


class Wrapping(EditDialog):
    """The key that everything is put under."""

    def __init__(self, session: Session, document: Document, parent: QWidget | None) -> None:
        super().__init__(session, document, parent)
        self.setObjectName("wrapping")
        self.setWindowTitle(self.tr("Put everything into a new group"))
        self._name = QLineEdit("state_dict")
        self._name.setObjectName("newName")
        self._name.setAccessibleName(self.tr("Name"))
        self._name.selectAll()
        self._name.textChanged.connect(self.check_soon)
        self.form.addRow(plain_label(self.tr("Name"), "label"), self._name)
        widen(self, 420)

    def edits(self) -> Sequence[Edit]:
        return [Wrap(self._name.text())]

    def reveal(self) -> Path | None:
        return (self._name.text(),)
