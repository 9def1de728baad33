"""Lines of the settings file: names and values as Qt writes them, read without making any of Qt's types."""

import re

MOST_LINES = 20_000
"""Lines that are read; there are some fifty settings."""

LONGEST_LINE = 1 << 17

SECTION = re.compile(r"\s*\[([^\[\]]+)\]\s*")
PAIR = re.compile(r"\s*([^=\s;#\[]+)\s*=\s*(.*)")

ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "0": "\0"}
WRITTEN = {"\n": "n", "\r": "r", "\t": "t", "\\": "\\", '"': '"'}

TOKEN = re.compile(r'\\x([0-9A-Fa-f]{1,6})|\\(.)|(")|(,)|([^\\",]+)|(\\)$', re.DOTALL)

LIST_END = re.compile(r"[,;\s=]")


def parse(text: str) -> dict[str, str]:
    """The value of each name as it is written; lines that say nothing are left out.

    Names stand below their section with a slash between them, those of ``[General]`` alone.
    """
    found: dict[str, str] = {}
    section = ""
    for line in text.split("\n", MOST_LINES)[:MOST_LINES]:
        if len(line) > LONGEST_LINE:
            continue
        head = SECTION.fullmatch(line.rstrip("\r"))
        if head is not None:
            section = "" if head[1] == "General" else _name(head[1]) + "/"
            continue
        pair = PAIR.fullmatch(line.rstrip("\r"))
        if pair is not None:
            found[section + _name(pair[1])] = pair[2].rstrip()
    return found


def compose(values: dict[str, str]) -> str:
    """The file that says just this."""
    sections: dict[str, list[str]] = {}
    for name in sorted(values):
        section, slash, rest = name.partition("/")
        title = _written(section) if slash else "General"
        sections.setdefault(title, []).append(f"{_written(rest if slash else name)}={values[name]}")
    order = sorted(sections, key=lambda title: (title != "General", title))
    return "\n".join("\n".join([f"[{title}]", *sections[title], ""]) for title in order)


def texts(value: str) -> list[str]:
    """What a value says: one text, or several."""
    found, quoted, plain, kept = [""], False, "", False
    for token in TOKEN.finditer(value):
        code, escaped, quote, comma, run, _ = token.groups()
        if quote:
            quoted = not quoted
            kept = True
        elif comma and not quoted:
            found[-1] = _end(found[-1], plain, kept)
            found.append("")
            plain, kept = "", False
        elif run is not None and not quoted:
            plain += run if plain or found[-1] else run.lstrip()
        else:
            said = _char(code) if code else ESCAPES.get(escaped, escaped) if escaped else (comma or run or "")
            found[-1] += plain + said
            plain, kept = "", True
    found[-1] = _end(found[-1], plain, kept)
    return found


def written(several: list[str]) -> str:
    """A value that says one text or several."""
    return ", ".join([_text(one) for one in several]) if several else "@Invalid()"


def plain_bytes(value: str) -> bytes:
    """The bytes of a value that Qt wrote as such, or that :func:`written_bytes` made; empty for any other."""
    said = value.strip()
    if said.startswith("hex:"):
        try:
            return bytes.fromhex(said[4:])
        except ValueError:
            return b""
    whole = texts(value) if "@ByteArray(" in said[:20] else [""]
    text = whole[0]
    if len(whole) != 1 or not text.startswith("@ByteArray(") or not text.endswith(")"):
        return b""
    try:
        return text[11:-1].encode("latin-1")
    except UnicodeEncodeError:
        return b""


def written_bytes(content: bytes) -> str:
    """A value that says some bytes."""
    return "hex:" + content.hex()


def _text(text: str) -> str:
    said, hexed = "", False
    for char in text:
        if char in WRITTEN:
            said, hexed = said + "\\" + WRITTEN[char], False
        elif char < " " or char == "\x7f" or "\ud800" <= char <= "\udfff" or (hexed and char in HEX):
            said, hexed = f"{said}\\x{ord(char):x}", True
        else:
            said, hexed = said + char, False
    said = "@" + said if said.startswith("@") else said
    return f'"{said}"' if not said or LIST_END.search(said) or said != text else said


HEX = frozenset("0123456789abcdefABCDEF")


def _end(whole: str, plain: str, kept: bool) -> str:
    """A text whose last part was not in quotes: spaces at its end do not count."""
    whole += plain.rstrip()
    return whole[1:] if whole.startswith("@@") else whole


def _char(code: str) -> str:
    number = int(code, 16)
    return chr(number) if number <= 0xFFFF else "\ufffd"


def _name(text: str) -> str:
    """A name as the program knows it: in the file a backslash stands for a slash, and signs are numbers."""
    text = re.sub(r"%U([0-9A-Fa-f]{4})|%([0-9A-Fa-f]{2})", lambda found: chr(int(found[1] or found[2], 16)),
                  text.replace("\\", "/"))
    return text[:300]


def _written(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_./-]", lambda found: f"%U{ord(found[0]):04X}"
                  if ord(found[0]) > 0xFF else f"%{ord(found[0]):02X}", name).replace("/", "\\")
