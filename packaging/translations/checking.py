"""What a translation must have in common with its text."""

import re
from collections import Counter

PLACES = re.compile(r"\{[a-z][a-z0-9_]*\}|%\d|%[sdn]")
CHINESE = re.compile(r"[\u3400-\u9fff]")
MNEMONIC = re.compile(r"&([^\s&])")
WIDE = ("，", "；", "：", "、", "。", "（", "）")
"""Punctuation that brings its own space along, and stands for one."""
TAGS = re.compile(r"</?[a-z]+[^<>]*>")


def trouble(source: str, translation: str) -> str:
    """What is wrong with a translation, or empty."""
    if not translation.strip():
        return "it is not translated"
    if Counter(PLACES.findall(source)) != Counter(PLACES.findall(translation)):
        return "its places {…} are not those of the text"
    if TAGS.findall(source) != TAGS.findall(translation):
        return "its tags are not those of the text"
    if mnemonic(source) != mnemonic(translation):
        return "its letter for the keyboard is another"
    for find, what in ((_mnemonics, "its & for the keyboard"), (_dots, "its … at the end"),
                       (_lines, "its line ends")):
        if find(source) != find(translation):
            return f"{what} differ from the text's"
    if any(_spaced(text) != _spaced(said) and not (_spaced(text) and said.startswith(WIDE))
           for text, said in ((source, translation), (source[::-1], translation[::-1]))):
        return "its spaces at the ends differ from the text's"
    if CHINESE.search(translation) and (found := MNEMONIC.search(translation)) and \
            not re.search(r"\(&[A-Z0-9]\)[…：？]*$", translation):
        return f"&{found[1]} stands neither in (&X) nor at the end"
    return ""


def mnemonic(text: str) -> str:
    """The letter that a text is chosen with, as a capital; empty where it has none."""
    found = MNEMONIC.search(text.replace("&&", ""))
    return found[1].upper() if found else ""


def _mnemonics(text: str) -> tuple[int, int]:
    return len(MNEMONIC.findall(text.replace("&&", ""))), text.count("&&")


def _dots(text: str) -> bool:
    return text.rstrip().endswith("…")


def _lines(text: str) -> int:
    return text.count("\n")


def _spaced(text: str) -> bool:
    """Whether a text begins with a space, which glues it to another."""
    return text != text.lstrip()
