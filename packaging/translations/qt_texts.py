"""Texts of Qt's own dialogs that Qt's translation lacks or says badly: our translator, which is asked first, says them.

Each with its context in Qt; what Qt says well stays with Qt.
"""

PLACE = "packaging/translations/qt_texts.py"

QT_TEXTS: tuple[tuple[str, str], ...] = (
    ("QFileDialog", "&Look in:"),
    ("QFileDialog", "Files of &type:"),
    ("QFileDialog", "Directory:"),
    ("QFileSystemModel", "Size"),
    ("QAbstractFileIconProvider", "Drive"),
    ("QAbstractFileIconProvider", "File"),
    ("QAbstractFileIconProvider", "%1 File"),
    ("QAbstractFileIconProvider", "File Folder"),
    ("QAbstractFileIconProvider", "Folder"),
    ("QAbstractFileIconProvider", "Shortcut"),
    ("QAbstractFileIconProvider", "Unknown"),
    ("QLineEdit", "&Undo"),
    ("QWidgetTextControl", "&Undo"),
    ("QShortcut", "Left"),
    ("QShortcut", "Right"),
    ("QShortcut", "Up"),
    ("QShortcut", "Down"),
    ("QShortcut", "Return"),
    ("QShortcut", "Enter"),
    ("QShortcut", "Backspace"),
)
