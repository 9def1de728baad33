"""The one table of keys that parts of the window have of their own, apart from the actions."""

from typing import NamedTuple

from ..wording.words import QT_TRANSLATE_NOOP


class Key(NamedTuple):
    """Some keys, and what they do in a part of the window."""

    keys: str
    """As Qt names them; several that belong together with spaces between them."""
    does: str
    """To be translated in the context ``Keys``."""


class Part(NamedTuple):
    """A part of the window."""

    name: str
    keys: tuple[Key, ...]


PARTS = (
    Part(QT_TRANSLATE_NOOP("Keys", "In all commands"), (
        Key("Up Down", QT_TRANSLATE_NOOP("Keys", "choose a command")),
        Key("Enter", QT_TRANSLATE_NOOP("Keys", "do it")),
        Key("/", QT_TRANSLATE_NOOP("Keys", "look for a key of the file instead")),
        Key("Esc", QT_TRANSLATE_NOOP("Keys", "go back to where you were")))),
    Part(QT_TRANSLATE_NOOP("Keys", "In the filter"), (
        Key("Enter Down", QT_TRANSLATE_NOOP("Keys", "go to the first match")),
        Key("Esc", QT_TRANSLATE_NOOP("Keys", "empty the filter")))),
    Part(QT_TRANSLATE_NOOP("Keys", "In the tree"), (
        Key("Up Down", QT_TRANSLATE_NOOP("Keys", "go to another row")),
        Key("Right Left", QT_TRANSLATE_NOOP("Keys", "open or close a row, or go into it or out of it")),
        Key("*", QT_TRANSLATE_NOOP("Keys", "open everything below a row")),
        Key("+ -", QT_TRANSLATE_NOOP("Keys", "open or close a row")),
        Key("Shift+Up Shift+Down", QT_TRANSLATE_NOOP("Keys", "select several rows")),
        Key("Home End", QT_TRANSLATE_NOOP("Keys", "go to the first or the last row")),
        Key("A…Z", QT_TRANSLATE_NOOP("Keys", "go to the next row whose name begins so")),
        Key("Menu Shift+F10", QT_TRANSLATE_NOOP("Keys", "what can be done with the row")),
        Key("Esc", QT_TRANSLATE_NOOP("Keys", "select nothing, and show the whole file")))),
    Part(QT_TRANSLATE_NOOP("Keys", "While a name is edited"), (
        Key("Enter", QT_TRANSLATE_NOOP("Keys", "take it over")),
        Key("Esc", QT_TRANSLATE_NOOP("Keys", "leave it as it was")))),
    Part(QT_TRANSLATE_NOOP("Keys", "In a comparison"), (
        Key("N P", QT_TRANSLATE_NOOP("Keys", "next or previous difference")),
        Key("Enter", QT_TRANSLATE_NOOP("Keys", "confirm a suggested pair")),
        Key("Del", QT_TRANSLATE_NOOP("Keys", "refuse a suggested pair")),
        Key("Left Right", QT_TRANSLATE_NOOP("Keys", "another layer, where the bar of layers has the keyboard")))),
    Part(QT_TRANSLATE_NOOP("Keys", "On the tabs"), (
        Key("Left Right", QT_TRANSLATE_NOOP("Keys", "another tab")),
        Key("Menu Shift+F10", QT_TRANSLATE_NOOP("Keys", "what can be done with the tab")))),
    Part(QT_TRANSLATE_NOOP("Keys", "In the values"), (
        Key("Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "go to another number")),
        Key("Enter F2", QT_TRANSLATE_NOOP("Keys", "change the number")),
        Key("Ctrl+C Ctrl+V", QT_TRANSLATE_NOOP("Keys", "copy and paste a rectangle")),
        Key("Ctrl+A", QT_TRANSLATE_NOOP("Keys", "select everything")),
        Key("Ctrl+G", QT_TRANSLATE_NOOP("Keys", "go to an index")),
        Key("Ctrl+Down Ctrl+Up", QT_TRANSLATE_NOOP("Keys", "next or previous difference, in a comparison")))),
    Part(QT_TRANSLATE_NOOP("Keys", "In the histogram and the layers"), (
        Key("Left Right", QT_TRANSLATE_NOOP("Keys", "point at another bar or layer")),
        Key("+ -", QT_TRANSLATE_NOOP("Keys", "closer, or further away")),
        Key("Home", QT_TRANSLATE_NOOP("Keys", "show everything")),
        Key("Enter", QT_TRANSLATE_NOOP("Keys", "go to the layer that is pointed at")))),
    Part(QT_TRANSLATE_NOOP("Keys", "In pictures"), (
        Key("Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "point at another number or filter")),
        Key("Shift+Left Shift+Right", QT_TRANSLATE_NOOP("Keys", "push the picture aside")),
        Key("+ -", QT_TRANSLATE_NOOP("Keys", "closer, or further away")),
        Key("Enter", QT_TRANSLATE_NOOP("Keys", "so close that numbers can be read")),
        Key("Home", QT_TRANSLATE_NOOP("Keys", "show everything")))),
    Part(QT_TRANSLATE_NOOP("Keys", "In the sizes"), (
        Key("Up Down Left Right", QT_TRANSLATE_NOOP("Keys", "point at another area")),
        Key("Enter", QT_TRANSLATE_NOOP("Keys", "go into it")),
        Key("Backspace", QT_TRANSLATE_NOOP("Keys", "go to the group above")))),
)
