"""Layouts within layouts: nothing of Python's stays on their places, where a collection would delete it for Qt."""

import gc
import os
import subprocess
import sys

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget, QWidgetItem

from ckpt_browser.ui.widgets.nesting import nest

GARBAGE = """
import gc
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from ckpt_browser.ui.widgets.nesting import nest

application = QApplication([])
for _ in range(50):
    widget = QWidget()
    widget.itself = widget
    outer = QVBoxLayout(widget)
    gc.collect()  # these two are old, what comes now is young
    inner, innermost = QHBoxLayout(), QVBoxLayout()
    for layout in (inner, innermost):
        for _ in range(5):
            layout.addWidget(QLabel("text"))
    nest(inner, innermost)
    nest(outer, inner)
    del widget, outer, inner, innermost, layout
    gc.freeze()  # turns the order round, young before old
    gc.unfreeze()
    gc.collect()
print("alive")
"""


def items() -> list[QWidgetItem]:
    """Places of layouts that Python holds and that Qt may yet have."""
    return [one for one in gc.get_objects() if type(one) is QWidgetItem and shiboken6.isValid(one)]


def test_the_places_of_a_nested_layout_are_not_pythons(qtbot):
    gc.collect()
    before = items()
    widget = QWidget()
    qtbot.addWidget(widget)
    outer, inner, innermost = QVBoxLayout(widget), QHBoxLayout(), QVBoxLayout()
    labels = [QLabel("text") for _ in range(4)]
    for label in labels[:2]:
        innermost.addWidget(label)
    for label in labels[2:]:
        inner.addWidget(label)
    nest(inner, innermost)
    nest(outer, inner, 1)
    widget.show()
    assert [label.isVisible() for label in labels] == [True] * 4
    assert (outer.stretch(0), inner.count(), innermost.count()) == (1, 3, 2)
    assert items() == before


def test_a_collection_deletes_nothing_twice(repository):
    perturbed = {**os.environ, "MALLOC_PERTURB_": "165", "QT_QPA_PLATFORM": "offscreen"}  # what is gone is overwritten
    done = subprocess.run([sys.executable, "-c", GARBAGE], capture_output=True, text=True, cwd=repository, timeout=60,
                          env=perturbed)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr


def test_no_layout_is_nested_otherwise(repository):
    for file in (repository / "ckpt_browser/ui").rglob("*.py"):
        others = {"nesting.py": (), "flow.py": ("addLayout(", "insertLayout(")}
        for name in others.get(file.name, ("addLayout(", "insertLayout(", ".itemAt(", ".itemAtPosition(")):
            assert name not in file.read_text(), file
