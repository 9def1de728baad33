"""The settings file, which a person may edit and another program may write."""

import re

from ckpt_browser.ui.settings import ini
from ckpt_browser.ui.settings.store import Store

from .. import places
from ..target import Target

OURS = re.compile(r"(?!General/)[a-z]\w*(/\w[\w .-]*)?", re.ASCII)
"""What names of settings look like."""


def feed(data: bytes) -> None:
    """Read the file; every value that it says can be understood in every way, and be written again."""
    store = Store(places.put(data, "settings.conf"))
    for value in store.values.values():
        several = ini.texts(value)
        ini.plain_bytes(value)
        if several and not any("\ud800" <= one[-1:] <= "\udfff" for one in several):
            assert ini.texts(ini.written(several)) == several
    # A stranger's names may have no section, or one of our own; ours are kept.
    ours = {name: value for name, value in store.values.items() if OURS.fullmatch(name)}
    assert ini.parse(ini.compose(ours)) == ours


def _samples() -> dict[str, bytes]:
    return {"plain": b'[General]\nrecent=/a, "/b, c"\nscheme=dark\n\n[flags]\nremember=true\n',
            "qt": b'[General]\nlayout=@ByteArray(\\0\\xff\\x1ab)\nx="a\\tb\\x20ac"\nlist=@Invalid()\n'
                  b'[a%20b]\nc\\d=1\n',
            "hex": b"[layouts]\nmain=hex:00ff\n", "remarks": b"; nothing\n# here\n\n[x]\n",
            "damaged": b"[\0\xff\xfe"}


TARGET = Target("settings", feed,
                (b"[General]\n", b"\\x41", b"\\0", b"@ByteArray(", b"@Invalid()", b"@@", b"hex:", b"%U0041", b"%20",
                 b'","', b"\r\n", b"=", b'="', b"recent="), longest=512, samples=_samples)
