"""The file types of Linux, as the XML of the shared MIME database."""

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from .kinds import KINDS, Bytes, Kind

DOCUMENT_ICON = "ckpt-browser-document"
PRIORITY = 70
"""Above the 60 of a zip archive, and below the 80 from which on contents count more than a suffix."""


def mime_xml() -> str:
    """All types of ours, with their names, suffixes and first bytes."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">']
    for kind in KINDS:
        lines += _kind(kind)
    return "\n".join([*lines, "</mime-info>"]) + "\n"


def _kind(kind: Kind) -> Iterable[str]:
    yield f"  <mime-type type={quoteattr(kind.mime)}>"
    yield f"    <comment>{kind.title}</comment>"
    yield f'    <comment xml:lang="zh_CN">{kind.title_zh}</comment>'
    if kind.parent:
        yield f"    <sub-class-of type={quoteattr(kind.parent)}/>"
    yield f"    <icon name={quoteattr(DOCUMENT_ICON)}/>"
    if kind.magic:
        yield f'    <magic priority="{PRIORITY}">'
        for rule in kind.magic:
            yield from _rule(rule, "      ")
        yield "    </magic>"
    for suffix in kind.suffixes:
        yield f"    <glob pattern={quoteattr('*' + suffix)}/>"
    yield "  </mime-type>"


def _rule(rule: Bytes, indent: str) -> Iterable[str]:
    offset = f"{rule.at}:{rule.at + rule.span}" if rule.span else str(rule.at)
    head = f'{indent}<match type="string" offset="{offset}" value={quoteattr(_escaped(rule.value))}'
    if not rule.then:
        yield f"{head}/>"
        return
    yield f"{head}>"
    for inner in rule.then:
        yield from _rule(inner, indent + "  ")
    yield f"{indent}</match>"


def _escaped(value: bytes) -> str:
    return "".join(chr(byte) if 32 <= byte < 127 and byte != 92 else f"\\x{byte:02x}" for byte in value)
