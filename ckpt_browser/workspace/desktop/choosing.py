"""Which program opens what: our own types become ours, general types keep what they have."""

import os

from .caches import default_program
from .entries import MAIN
from .home import Home, put, read, remove, remove_folders
from .kinds import KINDS, OFFERED
from .mimeapps import ADDED, DEFAULTS, value_of, with_program, with_value, without_program
from .receipt import Receipt, store


def choose(home: Home, receipt: Receipt) -> list[str]:
    """Become the default of our types, and be offered for the general ones; returns remarks.

    A program that is the only one to be offered for a type opens it. So we are offered only where another one is the
    default, which is then named as such.
    """
    found = read(_path(home))
    text = _decoded(found)
    defaults: dict[str, str | None] = {}
    for kind in KINDS:
        now = value_of(text, DEFAULTS, kind.mime)
        defaults[kind.mime] = receipt.defaults.get(kind.mime) if _is_us(now) else now
        text = with_value(text, DEFAULTS, kind.mime, MAIN)
    offers, remarks = dict(receipt.offers), []
    for offered in OFFERED:
        now = default_program(offered.mime)
        if now is None:
            remarks.append(f"xdg-mime is not installed, so the program is not offered for {offered.suffix} files; "
                           "“Other application” finds it")
        elif now and not _is_us(now):
            if value_of(text, DEFAULTS, offered.mime) is None:
                text = with_value(text, DEFAULTS, offered.mime, now)
                offers[offered.mime] = now
            text = with_program(text, ADDED, offered.mime, MAIN)
            offers.setdefault(offered.mime, None)
    receipt = receipt._replace(defaults=defaults, offers=offers, new_list=receipt.new_list or found is None)
    made = store(home, receipt) + put(_path(home), _encoded(text), keep=True)
    if made:
        store(home, receipt._replace(folders=(*receipt.folders, *made)))
    return remarks


def give_back(home: Home, receipt: Receipt) -> None:
    """Let our types be opened by what opened them before, unless somebody chose otherwise since."""
    found = read(_path(home))
    if found is None:
        return
    text = _decoded(found)
    for mime, before in receipt.defaults.items():
        if _is_us(value_of(text, DEFAULTS, mime)):
            text = with_value(text, DEFAULTS, mime, before)
    for mime, named in receipt.offers.items():
        text = without_program(text, ADDED, mime, MAIN)
        if named is not None and value_of(text, DEFAULTS, mime) == named:
            text = with_value(text, DEFAULTS, mime, None)
    if not text.strip() and receipt.new_list:
        remove(_path(home))
        remove_folders([path for path in receipt.folders if path.startswith(home.config)])
    elif _encoded(text) != found:
        put(_path(home), _encoded(text), keep=True)


def _is_us(value: str | None) -> bool:
    return value is not None and value.strip(";") == MAIN


def _path(home: Home) -> str:
    return os.path.join(home.config, "mimeapps.list")


def _decoded(content: bytes | None) -> str:
    return (content or b"").decode("utf-8", "surrogateescape")


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")
