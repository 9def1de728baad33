"""What was let go of goes back to the system."""

import subprocess
import sys

import pytest

from ...proofs.endurance.measures import own

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks the C library and the system")

MIB = 1 << 20


def test_pages_between_what_is_used_go_back_once_a_file_was_closed(qtbot, program, sample):
    window = program.windows[0]
    window.show()
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.session.open(str(sample))
    pieces = [b"1" * 100_000 for _ in range(1600)]  # too small to be mapped by themselves
    kept = pieces[::16]
    pieces.clear()
    full = own()
    window.session.close(window.session.current)
    qtbot.waitUntil(lambda: own() < full - 100 * 1024, timeout=20_000)
    assert sum(map(len, kept)) == 10_000_000


LATER = """
from PySide6.QtWidgets import QApplication

application = QApplication([])
from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.settings import Settings
from tests.proofs.endurance.measures import mapped_pieces

program = Program(Settings.safe())
window = program.open_window()
program._collector._look()
pieces = []
for size in (30, 30, 5):
    before = mapped_pieces()
    pieces.append(bytes(size << 20))
    print(mapped_pieces() - before)
    if size == 30:
        pieces.clear()
program.shut_down()
"""
"""In a process of its own: where there is room in the heap, nothing is mapped."""


def test_a_large_piece_goes_back_at_once_though_larger_ones_went_before():
    """By itself glibc would cut the second and third from its heap, once it saw the first go."""
    done = subprocess.run([sys.executable, "-c", LATER], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.split() == ["1", "1", "1"]
