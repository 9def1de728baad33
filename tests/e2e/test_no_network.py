"""The program talks to nobody: a start, seen through Python's audit of its sockets and the system's own lists."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HOOK = """
import os, socket, sys

seen = []

def look(event, arguments):
    if event == "socket.__new__":
        family = int(arguments[1])
        if family not in (-1, int(getattr(socket, "AF_UNIX", -2))):
            seen.append(f"a socket of family {family}")
    elif event in ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"):
        if arguments[0].family != getattr(socket, "AF_UNIX", None):
            seen.append(f"{event} {arguments[1:]}")
    elif event.startswith(("socket.get", "urllib.", "http.", "ftplib.", "smtplib.")) and event != "socket.gethostname":
        seen.append(f"{event} {arguments}")

sys.addaudithook(look)

def look_at_the_system():
    inodes = set()
    for name in os.listdir("/proc/self/fd"):
        try:
            target = os.readlink(f"/proc/self/fd/{name}")
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    for protocol in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6"):
        if os.path.exists(f"/proc/self/net/{protocol}"):
            with open(f"/proc/self/net/{protocol}") as lines:
                found = [line.split() for line in lines]
            seen.extend(f"{protocol} {words[1]}" for words in found if len(words) > 9 and words[9] in inodes)
"""

CHILD = HOOK + """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ckpt_browser.app import main
from ckpt_browser.ui.window.main_window import MainWindow

class Seen(MainWindow):
    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.opened.connect(lambda _path: look_at_the_system())
        if "--exit-after-open" not in sys.argv:
            self.opened.connect(lambda _path: QTimer.singleShot(600, finish))

def finish():
    look_at_the_system()
    QApplication.quit()

import ckpt_browser.ui.program.program as program
program.MainWindow = Seen
code = main(sys.argv[1:])
print("saw", seen, "network" if "PySide6.QtNetwork" in sys.modules else "none", flush=True)
sys.exit(code)
"""

TALKER = HOOK + """
socket.getaddrinfo("127.0.0.1", 9)
talker = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
talker.bind(("127.0.0.1", 0))
look_at_the_system()
print(seen)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system's lists of sockets are Linux's")
@pytest.mark.parametrize("options", [[], ["--exit-after-open"]], ids=["usual", "measured"])
def test_a_start_makes_no_network_connection(repository, sample, tmp_path, options):
    folders = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                                                "XDG_RUNTIME_DIR")}
    os.chmod(tmp_path, 0o700)
    done = subprocess.run([sys.executable, "-c", CHILD, *options, str(sample)], capture_output=True, text=True,
                          cwd=repository, timeout=120, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **folders})
    assert done.returncode == 0, done.stderr
    assert "saw [] none" in done.stdout, done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the system's lists of sockets are Linux's")
def test_a_program_that_talks_would_be_seen():
    done = subprocess.run([sys.executable, "-c", TALKER], capture_output=True, text=True, timeout=60)
    for what in ("socket.getaddrinfo", "a socket of family 2", "socket.bind", "udp 0100007F"):
        assert what in done.stdout, done.stdout + done.stderr


def test_no_library_for_networks_is_asked_for(repository: Path):
    wanted = re.compile(r"^\s*(?:import|from)\s+(urllib\.request|http|requests|httpx|aiohttp|ftplib|smtplib|xmlrpc|"
                        r"PySide6\.QtNetwork|PySide6\.QtWebEngine\w*)\b", re.MULTILINE)
    found = [(str(path.relative_to(repository)), match[1]) for path in (repository / "ckpt_browser").rglob("*.py")
             for match in wanted.finditer(path.read_text(encoding="utf-8"))]
    assert [pair for pair in found if pair[1] != "PySide6.QtNetwork"] == []
    for name, _ in found:
        text = (repository / name).read_text(encoding="utf-8")
        assert "QLocalS" in text, f"{name} may use QtNetwork for the local socket only"
        assert not re.search(r"QNetwork|QTcp|QUdp|QSsl|QHost|QHttp", text), name
