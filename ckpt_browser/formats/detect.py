"""What a file is, by its content alone: a checkpoint of some format, or something else by name."""

import codecs
import io
import re

from ..core.errors import CheckpointError
from ..core.limits import LIMITS
from ..core.messages import Count, completed, marked, say
from ..core.paths import visible
from .files import ByteFile
from .signatures import SIGNATURES, TABLE_END, name_zip_content

__all__ = ["detect", "name_zip_content"]

_HEAD = 4096
_SEARCHED = 16 << 20
"""Bytes of a JSON text in which its weight_map must begin."""

_ZIP = re.compile(rb"PK(\x03\x04|\x05\x06|\Z|\x03\Z|\x05\Z)")
_MAGIC = bytes.fromhex("6cfc9c46f9206aa85019")
_LEGACY = re.compile(rb"\x80[\x02-\x05](?:\x95.{8})?\x8a\x0a" + re.escape(_MAGIC) + rb"\."
                     rb"|L119547037146038801333356L?\n\.", re.DOTALL)
_PICKLE = re.compile(rb"\x80[\x02-\x05]", re.DOTALL)
_SAFETENSORS = re.compile(rb"(?![\t\n\r\x20-\x7e]{8})(.{8})\{\s*(?:[\"}]|\Z)", re.DOTALL)
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[{\[]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def detect(file: ByteFile) -> str:
    """``zip``, ``legacy``, ``tar``, ``pickle``, ``safetensors`` or ``index`` (JSON with a weight_map).

    Raises:
        CheckpointError: the file is none of these; the sentence says what it is.
    """
    if not file.size:
        raise CheckpointError(marked("is empty (0 bytes)"))
    head = file.read(0, min(_HEAD, file.size))
    for pattern, kind in ((_ZIP, "zip"), (_LEGACY, "legacy")):
        if pattern.match(head):
            return kind
    if _is_safetensors(head, file.size):
        return "safetensors"
    if _is_tar(head):
        return "tar"
    if _PICKLE.match(head) and not any(signature.pattern.match(head) for signature in SIGNATURES):
        return "pickle"
    if _JSON.match(head) and _mentions_weights(file):
        return "index"
    sentence = _known(head)
    if sentence is None and _is_old_pickle(head, file.size):
        return "pickle"
    raise CheckpointError(sentence or _describe(file, head))


def _is_safetensors(head: bytes, size: int) -> bool:
    """True for eight bytes of length and a JSON object, also where the length is a lie."""
    found = _SAFETENSORS.match(head)
    if not found:
        return False
    # A pickle can have JSON text at this place, but then no length that a header could have.
    credible = int.from_bytes(found[1], "little") <= LIMITS.header_bytes
    return credible or not (_PICKLE.match(head) or _is_old_pickle(head, size))


def _is_tar(head: bytes) -> bool:
    """True where the first 512 bytes are a tar header with a matching checksum."""
    block = head[:512]
    field = block[148:156].strip(b" \0")
    if len(block) < 512 or not re.fullmatch(rb"[0-7]{1,7}", field):
        return False
    blank = block[:148] + b" " * 8 + block[156:]
    # Old writers summed signed bytes.
    return int(field, 8) in (sum(blank), sum(byte - 256 if byte > 127 else byte for byte in blank))


def _mentions_weights(file: ByteFile) -> bool:
    return b'"weight_map"' in file.read(0, min(file.size, _SEARCHED))


def _known(head: bytes) -> str | None:
    for signature in SIGNATURES:
        found = signature.pattern.match(head)
        if found:
            return completed(signature.sentence, n=Count(int(found[1]))) if found.re.groups else signature.sentence
    return None


def _is_old_pickle(head: bytes, size: int) -> bool:
    """True where the bytes read as opcodes of a pickle of protocol 0 or 1.

    pickletools only names opcodes: nothing is run, and no length is believed.
    """
    import pickletools

    stream = io.BytesIO(head)
    known = 0
    try:
        for opcode, _, _ in pickletools.genops(stream):
            if opcode.proto > 1:
                return False
            known += 1
    except ValueError:
        # Either no opcode, or one that the end of the head cuts in two.
        return known > 1 and stream.tell() == len(head) < size
    return known > 1  # it ended with STOP


def _describe(file: ByteFile, head: bytes) -> str:
    """The sentence about a file that no signature names."""
    if not any(head):
        nonzero = any(file.read(0, min(file.size, 1 << 20)))
        if nonzero:
            return marked("begins with zero bytes and is no checkpoint")
        if file.size <= 1 << 20:
            return marked("holds nothing but zero bytes; the download was not completed, perhaps")
        return marked("holds nothing but zero bytes in its first MiB; the download was not completed, perhaps")
    if file.size >= len(TABLE_END) and file.read(file.size - len(TABLE_END), len(TABLE_END)) == TABLE_END:
        return marked("is the index of a TensorFlow checkpoint, not a PyTorch checkpoint")
    text = _as_text(head)
    if text is None:
        return say("is not a checkpoint of a known format; it begins with the bytes {head}", head=head[:16].hex(" "))
    if _JSON.match(head):
        return marked("is a JSON text without a weight_map, not a checkpoint or a shard index")
    first = text.strip().partition("\n")[0].rstrip()
    return say("is a text, not a checkpoint; it begins with “{text}”", text=visible(first, 60))


def _as_text(head: bytes) -> str | None:
    """The head as text, or None; a character cut in two at its end does not count."""
    try:
        text = codecs.getincrementaldecoder("utf-8-sig")().decode(head)
    except UnicodeDecodeError:
        return None
    return None if _CONTROL.search(text) else text
