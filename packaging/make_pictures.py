"""Makes the pictures of the manual and of the README from the program itself, on a pretended screen.

    make_pictures.py [LANGUAGE]   all pictures of one language, en or zh_CN; English by default
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import QElapsedTimer, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from ckpt_browser.ui.access.letters import can_draw
from ckpt_browser.ui.comparing.tree.tree_view import DiffTree
from ckpt_browser.ui.language.languages import Languages
from ckpt_browser.ui.language.table import LANGUAGES
from ckpt_browser.ui.session.jobs import share_time_fairly
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.viewers.side import Side
from ckpt_browser.ui.widgets.theme import Theme
from ckpt_browser.ui.window.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample.pth"
MODELS = Path(tempfile.gettempdir()) / "models"
"""The folder of the files in the pictures: its name is seen, and should be anybody's."""
SIZE = (1120, 700)
PATIENCE = 60_000
"""Milliseconds after which a picture has failed."""
WEIGHT = ("model_state_dict", "conv1.weight")

Shot = Callable[["Stage"], None]


class Stage:
    """A window with the sample open, in one theme."""

    def __init__(self, app: QApplication, dark: bool, folder: str) -> None:
        self.app = app
        self.dark = dark
        self.folder = Path(folder)
        theme = Theme("dark" if dark else "light")
        theme.apply()
        store = QSettings(str(self.folder / "settings.ini"), QSettings.Format.IniFormat)
        self.session = Session(Settings(store))
        self.window = MainWindow(self.session, theme)
        self.window.resize(*SIZE)
        self.window.show()
        self.document = self.session.open(str(MODELS / SAMPLE.name))
        self.wait(lambda: self.window.tree is not None and self.window.tree.shows_something)
        self.settle()

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        clock = QElapsedTimer()
        clock.start()
        while not until():
            self.app.processEvents()
            if clock.elapsed() > PATIENCE:
                sys.exit("a picture waited in vain")

    def settle(self) -> None:
        """Let all work end, and everything be painted."""
        for _ in range(3):
            self.wait(lambda: not self.session.jobs.busy)
            clock = QElapsedTimer()
            clock.start()
            self.wait(partial(clock.hasExpired, 400))

    def show(self, viewer: str, path: tuple[str, ...] = WEIGHT) -> None:
        """Select a row, and show it on the right."""
        shown = self.document.shown
        assert shown is not None
        self.session.reveal(self.document, shown.arrangement.tree.find(path))
        self.look(viewer)

    def look(self, viewer: str) -> None:
        """Show the selection in one way."""
        side = self.window.findChild(Side)
        assert side is not None
        side.show_viewer(viewer)
        self.settle()

    def run(self, action: str) -> None:
        """Do what an action does."""
        self.window.actions_.by_id[action].trigger()
        self.settle()

    def type_into(self, name: str, text: str) -> None:
        """Fill a field in."""
        field = self.window.findChild(QLineEdit, name)
        assert field is not None
        field.setText(text)
        self.settle()


def window(stage: Stage) -> None:
    """The sample, with a weight selected."""
    stage.show("overview")


def histogram(stage: Stage) -> None:
    """The distribution of a weight."""
    stage.show("histogram")


def sweep(stage: Stage) -> None:
    """What a look through the whole file found."""
    stage.run("actionSweep")
    stage.look("layers")


def rename(stage: Stage) -> None:
    """A regular expression, and what it does to each key."""
    stage.run("actionRenameMatching")
    stage.type_into("renamePattern", r"conv(\d)\.")
    stage.type_into("renameReplacement", r"features.conv\1.")


def compare(stage: Stage) -> None:
    """Two checkpoints in one tree."""
    other = MODELS / "after 5 more steps.pth"
    _train_on(other)
    stage.session.comparisons.open(stage.document, stage.session.open(str(other)))
    stage.wait(lambda: stage.window.findChild(DiffTree) is not None)
    stage.settle()
    stage.run("actionNextDifference")
    stage.run("actionNextDifference")


SHOTS: dict[str, Shot] = {"window": window, "histogram": histogram, "sweep": sweep, "rename": rename,
                          "compare": compare}


def _train_on(target: Path) -> None:
    """The sample with some of its tensors changed, as training would."""
    import torch

    torch.manual_seed(1)
    saved = torch.load(SAMPLE, weights_only=True)
    weights = saved["model_state_dict"]
    for name in [name for name in weights if "fc" in name]:
        weights[name] += torch.randn_like(weights[name]) * 0.01
    saved["epoch"] += 5
    weights["head.weight"] = torch.randn(10, 10)
    torch.save(saved, target)


def keep(picture: QImage, target: Path) -> None:
    """Write a picture, as small as PNG makes it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not picture.convertToFormat(QImage.Format.Format_RGB888).save(str(target), quality=0):
        sys.exit(f"{target} cannot be written")
    print(f"{target.relative_to(ROOT)}: {target.stat().st_size:,} bytes")


def shoot(app: QApplication, folder: Path, name: str, shot: Shot, dark: bool) -> None:
    """One picture, in a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        stage = Stage(app, dark, home)
        shot(stage)
        keep(grabbed(stage.window), folder / f"{name}-{'dark' if dark else 'light'}.png")
        stage.session.shut_down()
        stage.window.deleteLater()


def grabbed(widget: QWidget) -> QImage:
    """What a widget looks like now."""
    return widget.grab().toImage()


def speak(code: str, folder: str) -> Languages:
    """Let the program speak a language, for as long as what is given back is kept."""
    names = {language.code: language.name for language in LANGUAGES}
    if code not in names:
        sys.exit(f"there is no language {code}; there are {', '.join(names)}")
    if not can_draw(names[code]):
        sys.exit(f"no font here has the letters of {code}")
    settings = Settings(QSettings(str(Path(folder) / "language.ini"), QSettings.Format.IniFormat))
    settings.set_choice("language", code)
    return Languages(settings)


def main() -> int:
    """All pictures of one language."""
    language = sys.argv[1] if len(sys.argv) > 1 else "en"
    # Letters that China, Japan and Korea draw each in their own way come from the font of the language.
    os.environ["FC_LANG"] = language.replace("_", "-").lower()
    share_time_fairly()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        languages = speak(language, folder)
        draw_all(app, ROOT / "resources" / "manual" / "pictures" / language)
        languages.deleteLater()
    return 0


def draw_all(app: QApplication, folder: Path) -> None:
    """Each picture, light and dark."""
    MODELS.mkdir(exist_ok=True)
    shutil.copy(SAMPLE, MODELS)
    for dark in (False, True):
        for name, shot in SHOTS.items():
            shoot(app, folder, name, shot, dark)


if __name__ == "__main__":
    sys.exit(main())
