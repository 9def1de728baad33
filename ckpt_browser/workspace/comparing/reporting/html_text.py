"""Pieces of a page: every text of a stranger's file goes through here."""

from collections.abc import Iterable, Sequence
from html import escape

from ....core.paths import path_text, visible
from ....core.places import Path

NAME_LIMIT = 200
"""Characters of a path that are shown."""


def text_html(text: str, limit: int = NAME_LIMIT) -> str:
    """A text as it may stand in a page, between tags and within quotes."""
    return escape(visible(text, limit))


def path_html(path: Path) -> str:
    """A path, which may be broken into lines where its parts end."""
    text = text_html(path_text(path))
    broken = text.replace("/", "/<wbr>").replace(".", ".<wbr>") if "&" not in text else text
    return f'<code class="name">{broken or "the file as a whole"}</code>'


def element(tag: str, inner: str, kind: str = "", **attributes: str) -> str:
    """A tag around something that is a page's text already."""
    more = "".join([f' {name}="{escape(value)}"' for name, value in attributes.items()])
    return f'<{tag}{f" class={chr(34)}{kind}{chr(34)}" if kind else ""}{more}>{inner}</{tag}>'


def table_html(headers: Sequence[str], rows: Iterable[Sequence[str]], numbers: Sequence[int] = ()) -> str:
    """A table of cells that are a page's text already.

    Args:
        numbers: columns that hold numbers.
    """
    kinds = ["number" if place in numbers else "" for place in range(len(headers))]
    head = "".join([element("th", name, kind, scope="col") for name, kind in zip(headers, kinds, strict=True)])
    lines = ["<tr>" + "".join([element("td", cell, kind) for cell, kind in zip(row, kinds, strict=True)]) + "</tr>"
             for row in rows]
    return (f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>\n' + "\n".join(lines)
            + "\n</tbody></table></div>\n")


def section(title: str, *parts: str, note: str = "") -> str:
    """A part of the page below its title."""
    small = element("p", note, "note") if note else ""
    return f"<section>{element('h2', title)}{small}\n{''.join(parts)}</section>\n"
