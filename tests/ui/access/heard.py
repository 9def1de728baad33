"""What assistive technology is told of a window: the nodes of its accessibility tree."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

ROLE = QAccessible.Role

ACTED_ON = {ROLE.Button, ROLE.CheckBox, ROLE.RadioButton, ROLE.ComboBox, ROLE.EditableText, ROLE.PageTab,
            ROLE.MenuItem, ROLE.Slider, ROLE.SpinBox, ROLE.Tree, ROLE.Table, ROLE.List, ROLE.ProgressBar,
            ROLE.ButtonMenu, ROLE.ButtonDropDown, ROLE.PageTabList}
CELLS = {ROLE.TreeItem, ROLE.Cell, ROLE.ListItem, ROLE.ColumnHeader, ROLE.RowHeader}
MOST = 200
"""Children that are visited: a table has a million."""


class Node(NamedTuple):
    """What is told of one thing."""

    role: QAccessible.Role
    name: str
    description: str
    focusable: bool
    where: str

    @property
    def nameless(self) -> bool:
        """It can be reached or acted on, and nobody hears what it is."""
        return (self.focusable or self.role in ACTED_ON) and not self.name.strip() and self.role not in CELLS


def heard(widget: QWidget) -> Iterator[Node]:
    """Everything in a widget that is on screen."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    yield from _visit(interface, "")


def _visit(interface: QAccessibleInterface, where: str) -> Iterator[Node]:
    state, thing = interface.state(), interface.object()
    if state.invisible:
        return
    here = f"{where}/{(thing.objectName() or type(thing).__name__) if thing is not None else interface.role().name}"
    yield Node(interface.role(), interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description),
               bool(state.focusable), here)
    for place in range(min(interface.childCount(), MOST)):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from _visit(child, here)
