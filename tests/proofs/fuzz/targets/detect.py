"""What a file is, told by its first bytes."""

import re

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.detect import detect
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.reading import READERS
from ckpt_browser.formats.signatures import SIGNATURES
from tests.formats.hostile import legacy, proto, tarred

from .. import checking, places
from ..target import Target


def feed(data: bytes) -> None:
    """Ask what the bytes are, twice."""
    path = places.put(data)
    assert _kind(path) == _kind(path)


def _kind(path: str) -> str:
    file = ByteFile(path)
    try:
        kind = detect(file)
        assert kind in READERS or kind == "index"
        return kind
    except CheckpointError as error:
        checking.refused(error)
        return str(error)
    finally:
        file.close()


def _words() -> tuple[bytes, ...]:
    """The plain beginnings of all signatures."""
    found = []
    for signature in SIGNATURES:
        plain = re.match(rb"(?:[\w <>!%#/-]|\\[nrt0-9x][0-9a-f]*)+", signature.pattern.pattern)
        if plain:
            found.append(plain[0].decode("latin-1").encode("latin-1").decode("unicode_escape").encode("latin-1"))
    return tuple(word for word in found if word)


def _samples() -> dict[str, bytes]:
    found = {f"signature-{place:02}": word + b" 12345678" for place, word in enumerate(_words())}
    return {**found, "pickle": proto(b"}"), "old": b"(lp0\nI1\na.", "legacy": legacy()[:60],
            "zip": b"PK\5\6" + bytes(18),
            "tar": tarred(a=b"1")[:1024], "safetensors": b"\2\0\0\0\0\0\0\0{}", "json": b'{"weight_map":{}}',
            "zeros": bytes(40), "text": b"version https://git-lfs.github.com/spec/v1\n"}


TARGET = Target("detect", feed,
                (*_words(), b"PK\3\4", b"\x80\2", b"\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.",
                 b'{"weight_map"'), longest=1024, samples=_samples)
