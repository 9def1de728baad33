"""Classes of Qt are made in the window's thread only: while others make them, the process can end within Qt."""

import os
import subprocess
import sys

CHILD = """
import sys, threading

elsewhere = []

def look(event, arguments):
    if event == "import" and threading.current_thread() is not threading.main_thread():
        if arguments[0].startswith(("PySide6", "pyqtgraph", "ckpt_browser.ui")):
            elsewhere.append(arguments[0])

sys.addaudithook(look)

from PySide6.QtCore import QTimer
from ckpt_browser.app import main
from ckpt_browser.ui.window.main_window import MainWindow

class Seen(MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self._clock = QTimer(self, interval=20)
        self._clock.timeout.connect(self.go_on)
        self._clock.start()
        self._compared = False

    def go_on(self):
        documents = self.session.documents
        if len(documents) < 2 or any(document.shown is None for document in documents):
            return
        if not self._compared:
            self._compared = True
            self.session.comparisons.open(*documents)
        loaded = {"pyqtgraph", "ckpt_browser.ui.viewers.sizes.viewer", "ckpt_browser.ui.comparing.pair.pair_side"}
        if loaded <= set(sys.modules) and self.side._ahead.over and not self.session.jobs.busy:
            print("made elsewhere:", *elsewhere)
            self.close()

import ckpt_browser.ui.program.program as program
program.MainWindow = Seen
sys.exit(main(sys.argv[1:]))
"""


def test_no_other_thread_imports_a_part_of_the_window(repository, sample, tmp_path):
    second = tmp_path / "second.pth"
    second.write_bytes(sample.read_bytes())
    folders = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                                "XDG_RUNTIME_DIR")}
    os.chmod(tmp_path, 0o700)
    done = subprocess.run([sys.executable, "-c", CHILD, str(sample), str(second)], capture_output=True, text=True,
                          cwd=repository, timeout=120, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **folders})
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "made elsewhere:\n"
