"""The program as a process: how it starts, what it loads, how it ends."""

import os
import subprocess
import sys

import pytest

HEAVY = {"torch", "numpy", "pyqtgraph", "scipy", "qtawesome", "natsort", "hypothesis"}

WATCH = """
import sys
from ckpt_browser.app import main
code = main(sys.argv[1:])
print("\\n".join(sorted(name for name in sys.modules if "." not in name)))
sys.exit(code)
"""

WAIT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ckpt_browser.app import main
application, timer = QApplication(["ckpt-browser"]), QTimer()
timer.timeout.connect(lambda: "ckpt_browser.ui.viewers.sizes.viewer" in sys.modules and application.quit())
timer.start(20)
code = main(sys.argv[1:])
print(sorted({"pyqtgraph", "torch"} & set(sys.modules)))
sys.exit(code)
"""


@pytest.fixture
def run(tmp_path, repository):
    environment = dict(os.environ, XDG_CONFIG_HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")

    def start(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, timeout=60,
                              cwd=repository, env=environment, check=False)

    return start


def test_the_tree_is_painted_without_heavy_libraries(run, sample):
    done = run("-c", WATCH, "--exit-after-open", str(sample))
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0] == f"opened {sample} 20 tensors"
    assert not HEAVY & set(lines)


def test_viewers_are_imported_once_there_is_something_to_look_at(run, sample):
    done = run("-c", WAIT, str(sample))
    assert (done.returncode, done.stderr, done.stdout) == (0, "", "['pyqtgraph']\n")


def test_a_broken_file_ends_with_one_line(run, tmp_path):
    file = tmp_path / "broken.pth"
    file.write_bytes(b"PK\x03\x04 nonsense")
    done = run("-m", "ckpt_browser", "--exit-after-open", str(file))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"ckpt-browser: {file}: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--nonsense"], ["--exit-after-open"], ["--exit-after-open", "a", "b"]])
def test_wrong_options_are_refused_before_a_window_opens(run, arguments):
    done = run("main.py", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("ckpt-browser: ")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen_one_line_says_so(tmp_path, repository, sample):
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in screens}
    done = subprocess.run([sys.executable, "main.py", str(sample)], capture_output=True, text=True, timeout=60,
                          cwd=repository, env=environment, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("ckpt-browser: there is no screen")


def test_help_and_version_need_no_screen(run):
    done = run("-c", WATCH, "--version")
    assert done.returncode == 0
    assert "PySide6" not in done.stdout
    assert "usage: ckpt-browser" in run("main.py", "--help").stdout
