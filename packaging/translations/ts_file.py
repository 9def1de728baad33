"""Qt's files of translations, as they are kept in git: sorted, and without the numbers of lines."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from collecting import Text


class Entry(NamedTuple):
    """A text with its translation; empty where nobody has translated it."""

    text: Text
    translation: str

    @property
    def key(self) -> tuple[str, str]:
        """Context and source, by which Qt finds it."""
        return self.text[:2]


def read(path: Path) -> list[Entry]:
    """The entries of a file; none where there is no file."""
    if not path.is_file():
        return []
    entries = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            location, translation = message.find("location"), message.find("translation")
            place = (location.get("filename") or "") if location is not None else ""
            finished = translation is not None and translation.get("type") is None
            text = Text(name, message.findtext("source") or "", place.removeprefix("../../"))
            entries.append(Entry(text, (translation.text or "") if finished and translation is not None else ""))
    return entries


def write(path: Path, language: str, entries: Iterable[Entry]) -> None:
    """Write the entries by context, in the order of the code within one."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             f'<TS version="2.1" language="{language}" sourcelanguage="en">']
    contexts: dict[str, list[Entry]] = {}
    for entry in entries:
        contexts.setdefault(entry.text.context, []).append(entry)
    for context in sorted(contexts):
        lines += ["<context>", f"    <name>{_xml(context)}</name>"]
        for entry in contexts[context]:
            lines += _message(entry)
        lines.append("</context>")
    path.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8", newline="\n")


def _message(entry: Entry) -> list[str]:
    done = f">{_xml(entry.translation)}<" if entry.translation else ' type="unfinished"><'
    return ["    <message>", f'        <location filename="../../{_xml(entry.text.place)}"/>',
            f"        <source>{_xml(entry.text.source)}</source>",
            f"        <translation{done}/translation>", "    </message>"]


def _xml(text: str) -> str:
    """A text as it can stand in XML; what XML cannot hold, no text of ours has."""
    if re.search(r"[\x00-\x08\x0b-\x1f]", text):
        raise ValueError(f"a control character in {text!r}")
    return escape(text, {'"': "&quot;"})
