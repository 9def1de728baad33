"""The real program in a process of its own, watched from outside: nothing in it knows of tests.

A thread that is no part of the program waits for its application, and answers questions from standard input.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = """
import json, os, sys, threading, time

def wait():
    while (widgets := sys.modules.get("PySide6.QtWidgets")) is None or getattr(widgets, "QApplication", None) is None \\
            or widgets.QApplication.instance() is None:
        time.sleep(0.01)
    from PySide6.QtCore import QObject, Qt, QUrl, Signal
    from PySide6.QtGui import QFileOpenEvent
    from PySide6.QtWidgets import QApplication

    class Hand(QObject):
        asked = Signal(str)

        def do(self, line):
            verb, _, rest = line.strip().partition(" ")
            windows = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "MainWindow"
                       and widget.isVisible()]
            if verb == "tell":
                print(json.dumps([look(window) for window in windows]), flush=True)
            elif verb == "hang":
                time.sleep(float(rest))
            elif verb == "send":
                QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl.fromLocalFile(rest)))
            elif verb == "fail":
                1 / 0
            elif verb == "quit":
                windows[0].actions_.by_id["actionQuit"].trigger()

    def look(window):
        documents = window.session.documents
        return {"tabs": [os.fsencode(document.path).decode("latin-1") for document in documents],
                "failed": [bool(document.failure) for document in documents],
                "title": window.windowTitle(), "said": " ".join([notice.words for notice in window.notices._waiting]),
                "compared": len(window.session.comparisons.all), "busy": window.session.jobs.busy}

    hand = Hand()
    hand.moveToThread(QApplication.instance().thread())
    hand.asked.connect(hand.do)
    for line in sys.stdin:
        hand.asked.emit(line)

threading.Thread(target=wait, daemon=True).start()
from ckpt_browser.app import main
code = main(sys.argv[1:])
print(json.dumps(code), flush=True)
os._exit(code)
"""

ROOT = Path(__file__).resolve().parent.parent.parent


class Home:
    """A scratch home; all programs in it are those of one person on one pretended screen."""

    def __init__(self, folder: Path) -> None:
        runtime = folder / "run"
        runtime.mkdir(mode=0o700, exist_ok=True)
        kept = {name: value for name, value in os.environ.items()
                if not name.startswith(("XDG_", "DESKTOP_", "GIO_"))}
        self.environment = {**kept, "HOME": str(folder), "QT_QPA_PLATFORM": "offscreen",
                            "XDG_RUNTIME_DIR": str(runtime), "TMPDIR": str(runtime)}
        self.runtime = runtime / "ckpt-browser"
        self.processes: list[subprocess.Popen[str]] = []

    def start(self, *arguments: str) -> "Watched":
        """Start the program, watched."""
        watched = Watched([sys.executable, "-c", PROGRAM, *arguments], self.environment)
        self.processes.append(watched.process)
        return watched

    def again(self, *arguments: str | bytes, **more: str) -> subprocess.CompletedProcess[str]:
        """Start it as a person does, and wait for its end."""
        return subprocess.run([sys.executable, "-m", "ckpt_browser", *arguments], cwd=ROOT, text=True, timeout=30,
                              env={**self.environment, **more}, capture_output=True, stdin=subprocess.DEVNULL,
                              check=False)

    def end(self) -> None:
        """Leave nothing running."""
        for process in self.processes:
            process.kill()
            process.communicate()


class Watched:
    """One running program."""

    def __init__(self, command: list[str | bytes], environment: dict[str, str], **options: object) -> None:
        self.process = subprocess.Popen(command, env=environment, text=True, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, **{"cwd": ROOT, **options})

    def say(self, line: str) -> None:
        """Ask for something."""
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def windows(self) -> list[dict[str, object]]:
        """What its windows show; no windows once it has ended."""
        try:
            self.say("tell")
        except BrokenPipeError:
            return []
        found = json.loads(self.process.stdout.readline() or "0")
        return found if isinstance(found, list) else []

    def until(self, wanted, seconds: float = 60.0) -> list[dict[str, object]]:
        """What its windows show once it is as wanted."""
        end = time.monotonic() + seconds
        while not wanted(found := self.windows()):
            assert time.monotonic() < end, f"waited in vain: {found}"
            time.sleep(0.02)
        return found
