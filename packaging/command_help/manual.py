"""The man page, in the language of roff."""

import textwrap
from collections.abc import Iterable

from ckpt_browser import __version__

from .options import Command, Option, commands, program

DATE = "2026-11-28"
"""Of the last change to the prose below."""
WIDTH = 78
"""Of a line, in characters; roff fills lines anew."""

_DESCRIPTION = """
Without a command, ckpt-browser opens files in a window. A file is read without executing or loading it. Where the
program runs already, files open there.

With a command, it works in the terminal and opens no window.

A file is a checkpoint of any kind that PyTorch writes or wrote, a safetensors file, a shard index, or the folder of a
distributed checkpoint. Contents decide, never the suffix.

Paths within a checkpoint are joined with “/”; a literal “/” or backslash in a key has a backslash before it. Globs are
matched against that text, and “*” crosses “/” and “.” as well.
"""
_EXIT = (("0", "All is well."), ("1", "There are differences or findings, as in diff(1)."),
         ("2", "Trouble, told in one line on standard error."), ("130", "Interrupted by Ctrl+C."))
_ENVIRONMENT = (
    ("CKPT_BROWSER_DEBUG", "Set to anything, a fault of the program itself shows where it is."),
    ("NO_COLOR", "Set to anything, nothing is coloured."),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME", "Where data, settings and caches of a person lie."),
)
_FILES = (
    ("~/.local/share/applications/ckpt-browser.desktop", "What --register writes, with types, icons and this page."),
    ("~/.local/share/ckpt-browser/registered.json", "What was registered, so that --unregister takes back just that."),
)
_EXAMPLES = (
    ("ckpt-browser model.pth", "Open a checkpoint in the window."),
    ("ckpt-browser ls model.safetensors", "List what is inside."),
    ("ckpt-browser diff before.pt after.pt", "Compare two checkpoints."),
    ("ckpt-browser edit model.pt --drop 'optimizer*' -o small.pt", "Save a copy without the optimizer."),
    ("ckpt-browser ls -- -odd-name.pt", "A file whose name begins with a dash."),
)


def man_page() -> str:
    """All of it."""
    whole = program()
    lines = [f'.TH CKPT\\-BROWSER 1 "{DATE}" "ckpt\\-browser {__version__}" "User Commands"',
             ".SH NAME", f"ckpt\\-browser \\- {_text(whole.summary)}", ".SH SYNOPSIS"]
    lines += [".B ckpt\\-browser", "[\\fIoption\\fR] [\\fIFILE\\fR ...]", ".br", ".B ckpt\\-browser",
              "\\fIcommand\\fR [\\fIoption\\fR ...] \\fIFILE\\fR ..."]
    lines += [".SH DESCRIPTION", *_paragraphs(_DESCRIPTION), ".SH OPTIONS", *_options(whole.options), ".SH COMMANDS"]
    for command in commands():
        lines += _command(command)
    for title, rows in (("EXIT STATUS", _EXIT), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES)):
        lines += [f".SH {title}", *_rows(rows)]
    lines.append(".SH EXAMPLES")
    for example, text in _EXAMPLES:
        lines += [".TP", f"\\fB{_text(example)}\\fR", _text(text)]
    return "\n".join([*lines, ".SH SEE ALSO", ".BR diff (1)"]) + "\n"


def _command(command: Command) -> Iterable[str]:
    yield f".SS {command.name}"
    positionals = " ".join(f"\\fI{_text(row.value)}\\fR" for row in command.positionals)
    yield f"\\fBckpt\\-browser {command.name}\\fR [\\fIoption\\fR ...] {positionals}"
    yield ".PP"
    yield from _paragraphs(command.description)
    yield from _options([row for row in command.options if "--help" not in row.names])


def _options(options: Iterable[Option]) -> Iterable[str]:
    for option in options:
        yield ".TP"
        value = f" \\fI{_text(option.value)}\\fR" if option.value else ""
        yield ", ".join(f"\\fB{_text(name)}\\fR" for name in option.names) + value
        yield _text(option.text)


def _paragraphs(text: str) -> Iterable[str]:
    for place, paragraph in enumerate(text.strip().split("\n\n")):
        if place:
            yield ".PP"
        yield _text(" ".join(paragraph.split()))


def _rows(rows: Iterable[tuple[str, str]]) -> Iterable[str]:
    for name, text in rows:
        yield from (".TP", f"\\fB{_text(name)}\\fR", _text(text))


def _text(text: str) -> str:
    """Plain text for roff: nothing in it is a command."""
    for plain, escaped in (("\\", "\\e"), ("-", "\\-"), ("'", "\\(aq"), ("“", "\\(lq"), ("”", "\\(rq"), ("…", "..."),
                           ("`", "\\(ga"), ("^", "\\(ha"), ("~", "\\(ti")):
        text = text.replace(plain, escaped)
    lines = textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"\\&{line}" if line.startswith(".") else line for line in lines)
