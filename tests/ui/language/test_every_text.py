"""In a language of brackets, whatever a person meets stands in brackets, unless it comes from the file."""

import re
import shutil

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget

from ckpt_browser.core.nodes import Tensor

from .pseudo import Pseudo, bare, unsaid

KNOWN = re.compile(r"""
    \b(ckpt-browser|Python|JSON|safetensors|English|HTML|CSV)\b              # names that are the same everywhere
  | \(\*[^)]*\)                                                              # the patterns of a file dialog
  | \b\d[\d.,]*\ (bytes|[kMG]B|[KMB])\b | \b[0-9a-f]{8}\b                    # sizes as Qt writes them; a checksum
  | \b(bfloat|float|u?int|complex)\d+\w*                                     # types of elements
  | [\w\u200b-]*[._/\u200b…][\w.…/\u200b]*                                   # paths, names of classes and of files
  | \b(sample|other|epoch|loss|conv\d|fc\d|weight|bias|lr)\b                 # keys of the sample and its copy
  | \b(int|float|str|bool|dict|list|tuple|little)\b                          # types, and a byte order
  | \bConv2d\b | \bLinear\b | \bk\d\b                                        # names of layers
  | \b(cpu|cuda:\d|mps|meta|xpu:\d)\b                                        # devices
  | \b(Ctrl|Shift|Alt|Esc|Enter|Return|Del|Space|Tab|Left|Right|Up|Down|Home|End|F\d+|Menu|Backspace)\b
  | \b(NaN|Inf|std|ulp)\b
""", re.VERBOSE)

ALONE = ("actionQuit", "actionClose", "actionReload", "actionNewWindow", "actionForgetRecent", "actionSave",
         "actionSaveInPlace", "actionSystemLanguage", "actionEnglish", "actionChinese", "actionManual")
"""What ends the test, writes, or shows the manual, which is a text of its own."""

PANELS = ("actionRenameMatching", "actionHistory", "actionCheck", "actionCompareSaved")


@pytest.fixture
def pseudo(qapp):
    made = Pseudo(qapp)
    yield made
    qapp.removeTranslator(made)


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """What file dialogs say; each is left at once."""
    said: list[str] = []

    def leave(nothing):
        def ask(_parent, *texts, **_more):
            said.extend(text for place, text in enumerate(texts) if isinstance(text, str) and place != 1)
            return nothing
        return staticmethod(ask)

    for name, nothing in (("getOpenFileName", ("", "")), ("getSaveFileName", ("", "")), ("getOpenFileNames", ([], "")),
                          ("getExistingDirectory", "")):
        monkeypatch.setattr(QFileDialog, name, leave(nothing))
    return said


class Walk:
    """A person who looks at everything, and remembers what was no language of brackets."""

    def __init__(self, qtbot, window) -> None:
        self.qtbot, self.window = qtbot, window
        self.found: set[str] = set()
        window.session.noticed.connect(self._on_noticed)

    def _on_noticed(self, text: str) -> None:
        if re.search("[A-Za-z]{2,}", KNOWN.sub(" ", bare(text))):
            self.found.add(f"status bar: {text!r}")

    def wait(self) -> None:
        window = self.window
        self.qtbot.waitUntil(lambda: not window.session.jobs.busy
                             and (window.tree is None or not window.tree.expanding), timeout=30_000)
        self.qtbot.wait(0)

    def look(self, *roots: QWidget) -> None:
        """Look at some widgets with all in them, or at the window with its menus and dialogs."""
        self.wait()
        self.found |= unsaid(KNOWN, *(roots or (self.window,)))

    def do(self, name: str, look: bool = True) -> None:
        """Do it; dialogs that come are looked at and closed."""
        action = self.window.actions_.by_id[name]
        if not action.isEnabled():
            return
        action.trigger()
        self.wait()
        dialogs = [widget for widget in QApplication.topLevelWidgets()
                   if isinstance(widget, QDialog) and widget.isVisible()]
        if look:
            self.look()
        elif dialogs:
            self.found |= unsaid(KNOWN, *dialogs)
        for dialog in dialogs:
            dialog.close()


@pytest.fixture
def walk(qtbot, program, pseudo):
    window = program.open_window()
    window.resize(1200, 800)
    window.show()
    return Walk(qtbot, window)


def test_an_unmarked_text_is_seen(qtbot, pseudo):
    label = QLabel("Some words")
    qtbot.addWidget(label)
    label.setToolTip(QApplication.translate("C", "marked"))
    assert unsaid(KNOWN, label) == {"QLabel/QLabel: text: 'Some words'"}


def test_the_empty_window(walk):
    walk.look()
    for name in ("actionPreferences", "actionPalette", "actionShortcuts", "actionAbout", "actionTour"):
        if name in walk.window.actions_.by_id:
            walk.do(name)
    assert walk.found == set()


def test_a_file_its_rows_and_viewers(walk, sample):
    session = walk.window.session
    document = session.open(str(sample))
    walk.look()
    walk.do("actionSweep")
    rows = document.shown.arrangement.tree
    nodes = document.opened.checkpoint.nodes
    kinds: dict[object, int] = {}
    for row in range(1, len(rows)):
        node = nodes[rows.node[row]] if rows.node[row] >= 0 else None
        kinds.setdefault((type(node), rows.key[row] == "weight"), row)
    for row in kinds.values():
        session.reveal(document, row)
        walk.look(walk.window.side)
    tensors = [row for row in range(1, len(rows)) if rows.node[row] >= 0 and isinstance(nodes[rows.node[row]], Tensor)]
    for row in (tensors[0], max(tensors, key=lambda row: nodes[rows.node[row]].numel)):
        session.reveal(document, row)
        for viewer in ("values", "histogram", "pictures", "layers", "sizes", "overview"):
            walk.window.side.show_viewer(viewer)
            walk.look(walk.window.side)
    walk.look()
    assert walk.found == set()


def test_everything_that_can_be_done_with_a_tensor(walk, sample, asked, tmp_path):
    session = walk.window.session
    document = session.open(shutil.copy(sample, tmp_path / "sample.pth"))
    walk.look()
    rows, nodes = document.shown.arrangement.tree, document.opened.checkpoint.nodes
    tensors = [row for row in range(1, len(rows)) if rows.node[row] >= 0 and isinstance(nodes[rows.node[row]], Tensor)]
    session.reveal(document, tensors[4])
    for name in walk.window.actions_.by_id:
        if name not in ALONE:
            walk.do(name, name in PANELS)
    walk.look()
    assert walk.found == set()
    said = [text for text in asked if re.search("[A-Za-z]{2,}", KNOWN.sub(" ", bare(text)))]
    assert said == []


def test_a_comparison(walk, sample, asked, tmp_path):
    session = walk.window.session
    other = session.open(shutil.copy(sample, tmp_path / "other.pth"))
    document = session.open(str(sample))
    walk.look()
    rows, nodes = other.shown.arrangement.tree, other.opened.checkpoint.nodes
    row = next(row for row in range(1, len(rows)) if rows.node[row] >= 0 and isinstance(nodes[rows.node[row]], Tensor))
    session.reveal(other, row)
    session.set_current(other)
    walk.do("actionDrop")
    session.comparisons.open(other, document)
    walk.look()
    for name in ("actionCompareRules", "actionCompareExact", "actionNextDifference", "actionSwapSides",
                 "actionJoinPair", "actionBlend", "actionCopyToRight", "actionCopyToLeft", "actionCompareReport"):
        walk.do(name)
    assert walk.found == set()
