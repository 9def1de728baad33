"""The real program with a hand in it: what it does, what it holds, and what went wrong, as lines of JSON."""

from __future__ import annotations

import gc
import importlib
import json
import os
import pkgutil
import random
import sys
import threading
import time
import traceback
import tracemalloc
from collections import Counter
from pathlib import Path
from typing import Any

from .asked import Asked

QUIET = ("This plugin does not support",)
"""What the pretended screen says of itself."""

NO_MODULES = ("__main__", ".inner")
"""How the names end of what is not to be imported: the program's beginning, and compiled loops, a plain library."""
OTHERS = ("natsort", "numpy.ma", "torch.utils.data", "safetensors.torch", "encodings.utf_8_sig")
"""Packages of others that are imported late."""

NAMES = 90_000
"""More than Python's table of names has room for, unless it doubles."""


class Teller:
    """Writes a line of JSON for everything that happens, at once, so that it is there after any end."""

    def __init__(self, path: str) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.doing = "nothing"
        self.number = 0
        self.heard: list[str] = []
        """Messages for debugging, one a line."""

    def tell(self, what: str, **more: Any) -> None:
        """Write one line."""
        os.write(self._file, (json.dumps({"what": what, "at": round(time.monotonic(), 2), **more}) + "\n").encode())

    def find(self, kind: str, text: str) -> None:
        """Something is not as it should be."""
        self.tell("finding", kind=kind, text=text[:4000], action=self.number, doing=self.doing)


def listen(teller: Teller) -> None:
    """Hear of every fault and of every message of Qt."""
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    def on_message(kind: QtMsgType, context: object, text: str) -> None:
        if kind == QtMsgType.QtDebugMsg:
            teller.heard.append(text)
        elif kind != QtMsgType.QtInfoMsg and not any(word in text for word in QUIET):
            teller.find("message of Qt", text + "\n" + "".join(traceback.format_stack(limit=8)))

    qInstallMessageHandler(on_message)
    sys.excepthook = lambda kind, error, where: teller.find(
        "exception", "".join(traceback.format_exception(kind, error, where)))
    sys.unraisablehook = lambda found: teller.find(
        "unraisable", f"{found.err_msg} {found.object!r} {found.exc_value!r}\n"
        + "".join(traceback.format_tb(found.exc_traceback)))
    threading.excepthook = lambda found: teller.find("exception in a thread", "".join(traceback.format_exception(
        found.exc_type, found.exc_value, found.exc_traceback)))


def wait_for_program(asked: Asked, teller: Teller) -> None:
    """In a thread that is no part of the program: wait until it has a window, then let the hand begin in its loop."""
    while (widgets := sys.modules.get("PySide6.QtWidgets")) is None \
            or getattr(widgets, "QApplication", None) is None or widgets.QApplication.instance() is None:
        time.sleep(0.01)
    from PySide6.QtCore import QTimer

    listen(teller)
    QTimer.singleShot(0, widgets.QApplication.instance(), lambda: Abuse(asked, teller).begin())


def import_everything() -> None:
    """What is imported with the first use of a part comes once, and is no growth: let it be there before."""
    import ckpt_browser

    inner = [found.name for found in pkgutil.walk_packages(ckpt_browser.__path__, "ckpt_browser.")]
    for name in (*inner, *OTHERS):
        if not name.endswith(NO_MODULES):
            importlib.import_module(name)


def make_what_comes_once() -> None:
    """Tables that stay as soon as they are wanted, whenever that is: what 16 bits mean, and Python's own of names.

    With all modules there are some 75,000 names, and room for 87,000: it doubles, from 1.9 to 3.8 MB, once so many
    have come and gone.
    """
    from ckpt_browser.analysis.elements import decoding
    from ckpt_browser.core.dtypes import ITEMSIZES

    for dtype in [dtype for dtype, size in ITEMSIZES.items() if size == 2]:
        decoding.values_of_codes(dtype)
    names = [sys.intern(f"a name for a moment, {number}") for number in range(NAMES)]
    names.clear()


class Abuse:
    """The hour: rounds of random actions, each ending at rest with a mark."""

    kept: list[Abuse] = []  # noqa: RUF012  what the timer of the hand calls must live as long as the program

    def __init__(self, asked: Asked, teller: Teller) -> None:
        from PySide6.QtWidgets import QApplication

        from ckpt_browser.ui.window.main_window import MainWindow

        from .hand import Hand
        from .ledger import Ledger
        from .life import Life
        from .material import Material

        self.kept.append(self)
        self._asked, self._teller = asked, teller
        self._counts: Counter[str] = Counter()
        self._kinds: Counter[str] = Counter()
        self._began = time.monotonic()
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        assert window.program is not None
        chance = random.Random(asked.seed)
        material = Material(Path(asked.home) / "files", Path(asked.corpus) if asked.corpus else None)
        self._life = Life(Hand(window.program, chance, self._on_failed), material, Ledger(material), chance)

    def begin(self) -> None:
        """Let the hand begin."""
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.setUrlHandler("file", self._life.hand, "stop_at_folder")
        self._life.hand.run(self._whole())

    def _on_failed(self, error: BaseException) -> None:
        self._teller.find("assertion" if isinstance(error, AssertionError) else "fault of the hand",
                          "".join(traceback.format_exception(error)))
        self._tell_state()
        self._life.material.put_sample_back()
        self._teller.tell("end", counts=self._counts, checked=self._life.ledger.checked)
        os._exit(3)

    def _tell_state(self) -> None:
        from PySide6.QtWidgets import QApplication

        shown = [f"{type(one).__name__} {one.objectName()}" for one in QApplication.topLevelWidgets()
                 if one.isVisible()]
        documents = [(document.path, document.state, document.complaint) for window in self._life.hand.program.windows
                     for document in window.session.documents]
        self._teller.tell("state", shown=shown, documents=documents)

    def _whole(self) -> Any:
        asked, life = self._asked, self._life
        sample = Path(asked.home) / "rest"
        sample.mkdir()
        import torch

        from .material import CONTENTS, SAMPLE

        if not asked.short:
            import_everything()
            make_what_comes_once()
        names = str(sample / "sample.pth"), str(sample / "state.pth")
        Path(names[0]).write_bytes(SAMPLE.read_bytes())
        torch.save(CONTENTS["state.pth"](), names[1])
        yield from life.hand.quiet()
        for _ in range(asked.rounds):
            life.material.make(life.chance)
            yield from self._round(asked.actions)
            self._teller.doing = "coming to rest"
            from .rest import rest

            yield from rest(life, *names)
            self._mark()
            late = asked.seconds and time.monotonic() - self._began > asked.seconds
            if late and self._teller.number >= asked.least:
                break
        self._teller.tell("end", counts=self._counts, checked=life.ledger.checked)
        self._leave()

    def _round(self, actions: int) -> Any:
        from .table import TABLE

        life = self._life
        for _ in range(actions):
            fits = [kind for kind in TABLE if kind.possible(life) and self._asked.only in ("", kind.name)] or [
                kind for kind in TABLE if kind.name == "open by drop"]
            kind = life.chance.choices(fits, [kind.often for kind in fits])[0]
            self._teller.number += 1
            self._teller.doing = kind.name
            self._teller.tell("action", number=self._teller.number, kind=kind.name,
                              file=life.hand.document.name if life.hand.document is not None else "")
            self._counts[kind.name] += 1
            yield from kind.act(life)
            life.ledger.follow([document for window in life.hand.program.windows
                                for document in window.session.documents])
            yield life.chance.choice((0, 0, 1, 3))

    def _mark(self) -> None:
        from .measures import children, files, handles, kinds, locks, take
        from .places import places
        from .rest import folders_of

        folders = folders_of(Path(self._asked.home))
        mark = take(self._teller.number, time.monotonic() - self._began, folders, self._teller.heard)
        found = kinds()
        more = [(name, count, count - self._kinds.get(name, 0)) for name, count in found.items()
                if count > self._kinds.get(name, 0)] if self._kinds else []
        self._kinds = found
        more.sort(key=lambda one: -one[2])
        self._teller.tell("mark", mark=mark._asdict(), places=places(), more=more[:40], handles=handles(),
                          children=children(), locks=locks(), files=files(folders), frozen=gc.get_freeze_count(),
                          threads=sorted(one.name for one in threading.enumerate()),
                          pace=self._life.hand.program._collector._pace)
        if self._asked.traced:
            gc.unfreeze()
            before = time.monotonic()
            gone = gc.collect()
            self._teller.tell("thawed", collected=gone, seconds=time.monotonic() - before, left=len(gc.get_objects()))
            if tracemalloc.is_tracing():
                snapshot = tracemalloc.take_snapshot()
                self._teller.tell("traced", lines=[str(one) for one in snapshot.statistics("lineno")[:40]])

    def _leave(self) -> None:
        """End the program as a person does; what it holds then is seen by whoever waits for the process."""
        self._life.hand.stop()
        self._life.material.put_sample_back()
        self._life.hand.trigger("actionQuit")


def main(asked: Asked) -> int:
    """Run the program with the hand in it."""
    if asked.traced and not os.environ.get("NOTM"):
        tracemalloc.start(10)
    teller = Teller(asked.told)
    teller.tell("begin", pid=os.getpid())
    threading.Thread(target=wait_for_program, args=(asked, teller), daemon=True).start()
    from ckpt_browser.app import main as program

    code = program([])
    teller.tell("left", code=code)
    return code


if __name__ == "__main__":
    sys.exit(main(Asked(**json.loads(sys.argv[1]))))
