"""The pages and pictures of the manual, in the person's language where there are such."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ..widgets.resources import resource

FIRST = "index.md"
ENGLISH = "en"

PAGES = (FIRST, "opening.md", "tree.md", "numbers.md", "editing.md", "saving.md", "comparing.md", "loading.md",
         "keyboard.md", "settings.md", "terminal.md")
"""The chapters, in the order of the list beside them."""

PICTURE = "picture"
"""The scheme of a picture's address in the text."""


def page_text(name: str, language: str) -> str:
    """One chapter as Markdown; the English one where it was never translated, empty where there is no such chapter."""
    if name not in PAGES:
        return ""
    found = next((path for path in (_folder(language) / name, _folder(ENGLISH) / name) if path.is_file()), None)
    return found.read_text(encoding="utf-8") if found is not None else ""


def title_of(name: str, language: str) -> str:
    """What a chapter is called: its first line."""
    return page_text(name, language).partition("\n")[0].lstrip("# ")


def picture_path(name: str, dark: bool, language: str) -> Path:
    """Where a picture of the program lies; it need not exist."""
    file = f"{name}-{'dark' if dark else 'light'}.png"
    own = resource(f"manual/pictures/{language}/{file}")
    return own if own.is_file() else resource(f"manual/pictures/{ENGLISH}/{file}")


def language_now() -> str:
    """The name of the language that the window speaks, as the folders of the manual are called."""
    # Each translation says its own name here. How numbers are written may be of another country: zh_SG, or German.
    name = QCoreApplication.translate("Pages", "en")
    return name if _folder(name).is_dir() else ENGLISH


def _folder(language: str) -> Path:
    return resource(f"manual/{language}")
