"""Icons of our own, drawn from SVG in the colour that the theme gives them."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from .painted import without_tools
from .resources import resource

SIZES = (16, 32, 48, 64)
"""Pixels: 16 and 32 at the usual scales."""

DISABLED = 0.35
"""Opacity of what cannot be done now."""


@lru_cache(maxsize=256)
def icon(name: str, color: str) -> QIcon:
    """The icon in one colour, crisp at the usual scales."""
    made = QIcon()
    drawing = _drawing(name, color)
    for size in SIZES:
        pixmap = _drawn(drawing, size)
        made.addPixmap(pixmap)
        made.addPixmap(pixmap, QIcon.Mode.Selected)  # else Qt tints it
        made.addPixmap(_drawn(drawing, size, DISABLED), QIcon.Mode.Disabled)  # Qt's own is too like the others
    return made


@lru_cache(maxsize=64)
def kept(draw: Callable[..., QIcon], *look: object) -> QIcon:
    """A picture that is drawn in another place, kept as icons are: until other colours hold."""
    return draw(*look)


def drawn(name: str, color: str, size: int) -> QPixmap:
    """One picture of an icon, ``size`` pixels wide."""
    return _drawn(_drawing(name, color), size)


def _drawn(drawing: QSvgRenderer, size: int, opacity: float = 1.0) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    drawing.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return without_tools(pixmap)


def forget() -> None:
    """Let all icons go but those that are somewhere on screen: other colours hold from now on."""
    icon.cache_clear()
    kept.cache_clear()


def logo() -> QIcon:
    """The program's own icon."""
    made = QIcon()
    for size in (16, 32, 64, 128):
        made.addPixmap(drawn("logo", "", size))
    return made


def branch_files(scheme: str) -> str:
    """Style rules for the arrows before rows and the crosses of tabs; a style sheet can only name files."""
    rules = (("QTreeView::branch:has-children:closed", "branch-closed"),
             ("QTreeView::branch:has-children:open", "branch-open"),
             ("QComboBox::down-arrow", "branch-open"), ("QToolButton::menu-indicator", "branch-open"),
             ("QHeaderView::up-arrow", "sort-up"), ("QHeaderView::down-arrow", "sort-down"),
             ("QTabBar QToolButton::left-arrow", "scroll-left"), ("QTabBar QToolButton::right-arrow", "branch-closed"),
             ("#preference-text-size::up-arrow", "sort-up"), ("#preference-text-size::down-arrow", "sort-down"),
             ("QCheckBox::indicator:checked", "check"),
             ("QTabBar::close-button", "close"), ("QTabBar::close-button:hover", "close-hover"))
    return "".join([f'{where} {{ image: url("{resource(f"themes/{name}-{scheme}.svg").as_posix()}"); }}\n'
                    for where, name in rules])


def _drawing(name: str, color: str) -> QSvgRenderer:
    text = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(text.replace("currentColor", color).encode()))
