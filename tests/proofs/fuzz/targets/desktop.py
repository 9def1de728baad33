"""What lies in the folders of the desktop: the receipt of a registration, and the list of programs."""

import json
import os

from ckpt_browser.workspace.desktop import receipt
from ckpt_browser.workspace.desktop.home import Home
from ckpt_browser.workspace.desktop.mimeapps import (
    ADDED,
    DEFAULTS,
    value_of,
    with_program,
    with_value,
    without_program,
)

from .. import places
from ..target import Target

KEY, PROGRAM = "application/x-a", "ours.desktop"


def feed(data: bytes) -> None:
    """Read the receipt; then change the list as registering does, and undo it."""
    home = Home(os.path.join(places.folder(), "data"), os.path.join(places.folder(), "config"))
    places.put(data, "data/ckpt-browser/registered.json")
    found = receipt.load(home)
    if found is not None:
        assert all(".." not in name.split("/") and not os.path.isabs(name) for name in found.files)
    _check_list(data.decode("utf-8", "surrogateescape"))


def _check_list(text: str) -> None:
    for section in (DEFAULTS, ADDED):
        changed = with_value(text, section, KEY, PROGRAM)
        assert value_of(changed, section, KEY) == PROGRAM
        assert value_of(with_value(text, section, KEY, None), section, KEY) != PROGRAM or text.count(PROGRAM) > 1
        more = with_program(text, section, KEY, PROGRAM)
        assert PROGRAM in str(value_of(more, section, KEY))
        assert PROGRAM not in (value_of(without_program(more, section, KEY, PROGRAM), section, KEY) or "").split(";") \
            or text.count(PROGRAM) > 1


def _samples() -> dict[str, bytes]:
    whole = {"version": 1, "files": {"ckpt-browser.desktop": {"sha256": "0" * 64, "before": "YQ=="},
                                     "../ckpt-browser": {"sha256": "", "before": None}},
             "folders": ["/a"], "defaults": {"a": None}, "offers": {"b": "c"}, "new_list": True}
    return {"receipt": json.dumps(whole).encode(), "empty": b"",
            "list": b"[Default Applications]\r\napplication/x-a=a.desktop\r\n\r\n[Added Associations]\n"
                    b"application/x-a=a.desktop;ours.desktop;\n",
            "odd": b"application/x-a=1\n[Default Applications]\n\n[X]\n[Default Applications]\napplication/x-a = b"}


TARGET = Target("desktop", feed,
                (b"[Default Applications]\n", b"[Added Associations]\n", b"application/x-a=", b"ours.desktop;", b"\r\n",
                 b'"files":{', b'"ckpt-browser/a":{', b'"sha256":"', b'"before":', b'"folders":[', b'"defaults":{',
                 b'"offers":{', b'"new_list":', b"null", b'"YQ=="', b"1e999", b"\x1d", b"\xe2\x80\xa8"),
                longest=512, samples=_samples)
