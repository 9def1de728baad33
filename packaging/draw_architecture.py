"""Draws docs/pictures/architecture.svg: the storeys with their rooms, and three ways through them.

The rooms and stops are folders and files of the package; a test asks whether they exist, and whether the picture is
the one that this draws.
"""

import sys
from html import escape
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "pictures" / "architecture.svg"
WIDTH, LEFT, GAP, ROOM_HEIGHT, PAD = 1240, 150, 10, 40, 12
PER_ROW = 7


class Storey(NamedTuple):
    """A band of the picture."""

    name: str
    says: str
    rooms: tuple[str, ...]
    """Folders of the storey, or modules without their ending."""


class Way(NamedTuple):
    """One thing, followed from its beginning to its end."""

    name: str
    colour: str
    letter: str
    stops: tuple[tuple[str, str], ...]
    """Room, as ``storey/room``, and what happens there."""


STOREYS = (
    Storey("ui", "the window", (
        "program", "window", "actions", "session", "tree", "inspecting", "viewers",
        "looking", "editing", "saving", "guarding", "comparing", "rehearsing", "remembering",
        "settings", "preferences", "keyboard", "access", "help", "language", "wording")),
    Storey("cli", "the command line", ("verbs", "operations", "printing")),
    Storey("workspace", "use cases", (
        "reading", "rows", "editing", "saving", "looking", "comparing", "rehearsing",
        "scripts", "one_program", "desktop")),
    Storey("analysis", "numbers", ("compiled", "elements", "measuring", "finding", "pairs", "pictures")),
    Storey("formats", "bytes to nodes and back", (
        "files", "zips", "torch_archives", "old_torch", "safetensors", "shards", "dcp",
        "pickles", "recognise", "source", "writing/pickles", "writing/fitting", "writing/in_place", "writing/disk")),
    Storey("core", "values", ("nodes", "checkpoint", "outline", "edits", "document", "journal", "messages")),
)
WAYS = (
    Way("A file, from its path to a painted row", "#1565c0", "F", (
        ("ui/program", "a start, a drop or a later start names a path"),
        ("ui/session", "gives it to a thread of its own"),
        ("workspace/reading", "looks what it is, and picks the reader"),
        ("formats/torch_archives", "finds the records ..."),
        ("formats/zips", "... in a directory that is read strictly"),
        ("formats/pickles", "runs the program without executing it"),
        ("formats/recognise", "makes nodes of what it recorded"),
        ("core/checkpoint", "one frozen value"),
        ("workspace/rows", "folds names into rows, sums them up"),
        ("ui/tree", "paints them"))),
    Way("An edit, from a click to the saved byte", "#c75300", "E", (
        ("ui/editing", "a click becomes an edit"),
        ("core/edits", "which drafts a change"),
        ("core/document", "that gives the next document"),
        ("core/journal", "and can be undone"),
        ("ui/saving", "asks where, and what may be lost"),
        ("workspace/saving", "says what the target will hold"),
        ("formats/writing/pickles", "writes the program again"),
        ("formats/writing/disk", "copies, flushes, renames"))),
    Way("A number, from bytes to a plot", "#6a1b9a", "N", (
        ("ui/viewers", "a viewer asks for what is selected"),
        ("workspace/looking", "cuts the tensor into runs"),
        ("workspace/reading", "makes elements of any layout"),
        ("formats/source", "fetches bytes by their position"),
        ("analysis/elements", "says what the bytes mean"),
        ("analysis/measuring", "walks them, chunk by chunk"),
        ("ui/viewers", "draws it"))),
)


def main() -> int:
    """Write the picture."""
    PICTURE.write_text(drawn(), "utf-8")
    return 0


def drawn() -> str:
    """The picture as SVG."""
    places: dict[str, tuple[float, float, float]] = {}
    body: list[str] = []
    top = 20.0
    for storey in STOREYS:
        top = _storey(storey, top, places, body)
    marks: dict[str, int] = {}
    for way in WAYS:
        for number, (room, _) in enumerate(way.stops, 1):
            x, y, width = places[room]
            _mark(body, x + width - 12 - 21 * marks.get(room, 0), y, f"{way.letter}{number}", way.colour)
            marks[room] = marks.get(room, 0) + 1
    height = _legend(top + 14, body)
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" '
            'font-family="system-ui, sans-serif" font-size="14">\n'
            f'<rect width="{WIDTH}" height="{height:.0f}" fill="#ffffff"/>\n' + "\n".join(body) + "\n</svg>\n")


def _storey(storey: Storey, top: float, places: dict[str, tuple[float, float, float]], body: list[str]) -> float:
    rows = -(-len(storey.rooms) // PER_ROW)
    height = rows * (ROOM_HEIGHT + GAP) - GAP + 2 * PAD
    body.append(f'<rect x="10" y="{top:.0f}" width="{WIDTH - 20}" height="{height}" rx="8" fill="#eef2f6"/>')
    body.append(f'<text x="26" y="{top + height / 2 - 4:.0f}" font-weight="600" font-size="17" fill="#17202a">'
                f'{escape(storey.name)}</text>')
    body.append(f'<text x="26" y="{top + height / 2 + 14:.0f}" font-size="12" fill="#4a5866">'
                f'{escape(storey.says)}</text>')
    width = (WIDTH - 10 - LEFT - 40 - PAD - GAP * (PER_ROW - 1)) / PER_ROW
    for number, room in enumerate(storey.rooms):
        row, column = divmod(number, PER_ROW)
        x, y = LEFT + 40 + column * (width + GAP), top + PAD + row * (ROOM_HEIGHT + GAP)
        places[f"{storey.name}/{room}"] = (x, y, width)
        body.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{ROOM_HEIGHT}" rx="6" fill="#ffffff" '
                    'stroke="#b7c2cd"/>')
        body.append(f'<text x="{x + 10:.1f}" y="{y + 26:.1f}" fill="#17202a">{escape(room)}</text>')
    return top + height + 8


def _mark(body: list[str], x: float, y: float, text: str, colour: str) -> None:
    body.append(f'<circle cx="{x:.1f}" cy="{y + 2:.1f}" r="11.5" fill="{colour}"/>')
    body.append(f'<text x="{x:.1f}" y="{y + 6:.1f}" font-size="10.5" font-weight="600" fill="#ffffff" '
                f'text-anchor="middle">{text}</text>')


def _legend(top: float, body: list[str]) -> float:
    width = (WIDTH - 20) / len(WAYS)
    for column, way in enumerate(WAYS):
        x = 20 + column * width
        body.append(f'<text x="{x:.0f}" y="{top + 14:.0f}" font-weight="600" fill="{way.colour}">'
                    f'{escape(way.name)}</text>')
        for number, (room, says) in enumerate(way.stops, 1):
            y = top + 16 + number * 23
            body.append(f'<text x="{x:.0f}" y="{y:.0f}" font-size="12" font-weight="600" fill="{way.colour}">'
                        f'{way.letter}{number}</text>')
            body.append(f'<text x="{x + 32:.0f}" y="{y:.0f}" font-size="12" fill="#17202a"><tspan font-weight="600">'
                        f'{escape(room)}</tspan> {escape(says)}</text>')
    return top + 30 + 23 * max(len(way.stops) for way in WAYS)


if __name__ == "__main__":
    sys.exit(main())
