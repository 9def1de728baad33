"""The window's object names and its signal, which accessibility tools, scripts and tests rely on."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import json, sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from ckpt_browser.app import main

def meet():
    [window] = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "MainWindow"]
    window.opened.connect(lambda path: QTimer.singleShot(300, lambda: look(window, path)))

def look(window, path):
    names = [thing.objectName() for thing in window.findChildren(QObject)]
    trees = [tree for tree in window.findChildren(QObject, "checkpointTree") if tree.isVisible()]
    print(json.dumps({"names": names, "path": path, "rows": [tree.model().rowCount() for tree in trees]}))
    QApplication.quit()

application = QApplication([])
QTimer.singleShot(0, meet)
sys.exit(main([sys.argv[1]]))
"""
NAMES = ["checkpointTree", "filterEdit", "inspector", "problemsPanel", "actionOpen", "actionClose"]


def test_names_are_there_once_a_tree_is_on_screen(repository: Path, sample: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", PROGRAM, str(sample)], cwd=repository, timeout=60, env=environment,
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["path"] == str(sample)
    assert seen["rows"] == [4]
    assert [name for name in NAMES if seen["names"].count(name) != 1] == []
