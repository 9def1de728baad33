"""The desktop that started the program is told that the start is over: heard by another client of a real X server."""

import ctypes
import os
import select
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from ckpt_browser.workspace.one_program.launch_feedback import CLIENT_MESSAGE, PROPERTY_CHANGE, ClientMessage, end


def test_without_an_id_or_a_desktop_nothing_happens():
    for environment in ({}, {"DISPLAY": ":9"}, {"DESKTOP_STARTUP_ID": "x"},
                        {"DISPLAY": ":9", "DESKTOP_STARTUP_ID": ""}):
        end(environment)


def test_a_desktop_that_is_not_there_is_no_trouble(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DISPLAY", "nowhere:7.0")
    end({"DESKTOP_STARTUP_ID": "x", "DISPLAY": "nowhere:7.0"})


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An X server of its own."""
    if shutil.which("Xvfb") is None:
        pytest.skip("NO XVFB: there is no X server to talk to")
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "64x64x24", "-nolisten", "tcp"],
                              pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            name = f":{int(told.readline())}"
        monkeypatch.setenv("DISPLAY", name)
        yield name
    finally:
        server.terminate()
        server.wait()


class Listener:
    """Another client, which hears what is sent to the root window."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(PROPERTY_CHANGE))
        self._x.XSync(self._display, 0)

    def message(self) -> bytes:
        """The bytes of the next message, up to their end."""
        found, ready = b"", select.poll()
        ready.register(self._x.XConnectionNumber(self._display), select.POLLIN)
        while b"\0" not in found:
            assert self._x.XPending(self._display) or ready.poll(10_000), f"only {found!r} was heard"
            event = ClientMessage()
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == CLIENT_MESSAGE:
                found += ctypes.string_at(ctypes.addressof(event) + ClientMessage.data.offset, 20)
        return found.partition(b"\0")[0]

    def close(self) -> None:
        self._x.XCloseDisplay(self._display)


@pytest.mark.parametrize("name", ["short", "gnome-shell/ckpt-browser/1234-0-host_TIME5678", 'a "quoted" \\ name',
                                  "umläute-名"])
def test_the_desktop_hears_that_the_start_is_over(display: str, name: str):
    listener = Listener()
    end({"DESKTOP_STARTUP_ID": name, "DISPLAY": display})
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    assert listener.message().decode() == f'remove: ID="{escaped}"'
    listener.close()
