"""The layer of zip: end, directory, local headers, and what is left of an archive that was cut short."""

import io
import zipfile

from .. import changing, checking, places
from ..target import Target
from ..torch_files import saved, small_state


def feed(data: bytes) -> None:
    """Open the archive."""
    checking.opened(places.put(data), data)


def _samples() -> dict[str, bytes]:
    whole = saved(small_state())
    found = {"whole": whole, "cut": whole[:len(whole) * 2 // 3], "comment": whole[:-2] + b"\4\0abcd",
             "before": b"#!/bin/sh\n" + whole, "behind": whole + b"\0" * 20}
    for name, method in (("stored", zipfile.ZIP_STORED), ("deflated", zipfile.ZIP_DEFLATED)):
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(out, "w", method) as new:
            for info in old.infolist():
                new.writestr(info.filename, old.read(info))
        found[name] = out.getvalue()
    return found


TARGET = Target("zips", feed,
                (b"PK\1\2", b"PK\3\4", b"PK\5\6", b"PK\6\6", b"PK\6\7", b"PK\7\x08", b"\xff\xff\xff\xff", b"\1\0\x10\0",
                 b"\1\0\x08\0", b"archive/data.pkl", b"archive/data/0", b"archive/byteorder", b"archive/version"),
                changing.records, 4096, _samples)
