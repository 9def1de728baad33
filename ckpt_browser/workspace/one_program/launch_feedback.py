"""Tells an X desktop that a start is over: it waits for a window, and this start will not open one.

Without it the pointer shows for half a minute that something is starting. (Wayland desktops see it by the token.)
"""

import ctypes
import os
from collections.abc import Mapping
from contextlib import suppress

PIECE = 20
"""Bytes of the message in one event."""
CLIENT_MESSAGE, PROPERTY_CHANGE = 33, 1 << 22


class ClientMessage(ctypes.Structure):
    """``XClientMessageEvent``, as long as an ``XEvent``."""

    _fields_ = (("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("rest", ctypes.c_long * 24))


def end(environment: Mapping[str, str]) -> None:
    """Say that the start with the id of this environment is over; nothing where there is no X desktop."""
    name = environment.get("DESKTOP_STARTUP_ID", "")
    if name and environment.get("DISPLAY"):
        with suppress(OSError, AttributeError):  # there is no such library
            _send(ctypes.CDLL("libX11.so.6"), pieces(name))


def pieces(name: str) -> list[bytes]:
    """The message in pieces; what stands in quotes is escaped."""
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    message = os.fsencode(f'remove: ID="{quoted}"') + b"\0"
    return [message[start:start + PIECE] for start in range(0, len(message), PIECE)]


def _send(x: ctypes.CDLL, messages: list[bytes]) -> None:
    x.XOpenDisplay.restype = ctypes.c_void_p
    for function in (x.XDefaultRootWindow, x.XCreateSimpleWindow, x.XInternAtom):
        function.restype = ctypes.c_ulong
    found = x.XOpenDisplay(None)
    if not found:
        return
    display, zero = ctypes.c_void_p(found), ctypes.c_ulong(0)
    root = ctypes.c_ulong(x.XDefaultRootWindow(display))
    window = x.XCreateSimpleWindow(display, root, -100, -100, 1, 1, 0, zero, zero)
    kinds = [x.XInternAtom(display, kind, 0) for kind in (b"_NET_STARTUP_INFO_BEGIN", b"_NET_STARTUP_INFO")]
    for place, message in enumerate(messages):
        event = ClientMessage(type=CLIENT_MESSAGE, window=window, message_type=kinds[min(place, 1)], format=8)
        ctypes.memmove(ctypes.byref(event, ClientMessage.data.offset), message, len(message))
        x.XSendEvent(display, root, 0, ctypes.c_long(PROPERTY_CHANGE), ctypes.byref(event))
    x.XDestroyWindow(display, ctypes.c_ulong(window))
    x.XCloseDisplay(display)
