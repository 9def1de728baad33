"""What ``check`` writes for people: whether it loads, torch's own words, both sides in two columns, and the repairs."""

import argparse
import textwrap
from collections.abc import Callable, Mapping
from typing import NamedTuple

from ...core.paths import path_text, visible
from ...workspace.rehearsing.like_torch import CONVERTS, FAILS, IGNORED, LOADS, MISSING, SHAPE, SPARED, UNEXPECTED
from ...workspace.rehearsing.rehearsal import OTHER_NAME, Entry, Rehearsal, Row
from ...workspace.rehearsing.repairing import Outcome, Repair, guesses_by_kind, suggested
from .checked import Checked, root_text
from .colors import Colors
from .edit_command import edit_command
from .tables import table

HEADERS = ("", "model", "", "file", "", "")
NAME_LIMIT = 70
LINES = 12
"""Lines of torch's words, and ..."""
LONG = 1600
"""... characters of one, that are shown before they are cut."""
GUESSES = 8
"""Names that are guessed, and are shown."""
REPAIRS = 5
"""Repairs that are shown."""


class _Word(NamedTuple):
    """What a row's word is called, and the kind of its sign and colour."""

    text: str
    kind: str


WORDS: Mapping[str, _Word] = {
    LOADS: _Word("loads", "same"), CONVERTS: _Word("loads", "same"), SPARED: _Word("not needed", "same"),
    IGNORED: _Word("passed over", "same"), MISSING: _Word("missing", "removed"),
    UNEXPECTED: _Word("unexpected", "added"), SHAPE: _Word("other shape", "changed"),
    FAILS: _Word("fails", "problem"), OTHER_NAME: _Word("other name", "renamed")}
QUIET = frozenset({LOADS, CONVERTS, SPARED})
"""Rows that are shown only where all are."""


def write_text(checked: Checked, arguments: argparse.Namespace, colors: Colors,
               write: Callable[[str], object]) -> None:
    """Write all of it; what stands last is what to do."""
    rehearsal = checked.rehearsal
    root = root_text(checked)
    part = f" · {visible(root)}" if root is not None else ""
    for sign, kind, title in (("-", "removed", visible(checked.target.where)),
                              ("+", "added", visible(arguments.file) + part)):
        what = f"model: {visible(rehearsal.class_name, 60)}" if sign == "-" else "file"
        write(f"{colors.paint(f'{sign * 3} {title}', kind)}  {colors.paint(what, 'soft')}\n")
    loads = rehearsal.loads if arguments.strict else rehearsal.loads_loosely
    _write_verdict(checked, arguments, colors, write)
    if loads and not rehearsal.matched and rehearsal.wanted:
        write(f"{colors.sign('problem')} torch would not complain, and nothing of the file would be used\n")
    others = [visible(path_text(part)) or "/" for part in checked.target.parts if part != checked.target.part]
    if others and arguments.against_root is None:
        write(colors.paint(f"--against-root names another part of it: {', '.join(others[:5])}"
                           f"{' and more' if len(others) > 5 else ''}", "soft") + "\n")
    for remark in checked.target.remarks if not rehearsal.own else ():
        write(f"{colors.sign('problem')} {visible(remark, 300)}\n")
    _write_words(rehearsal, arguments, colors, write)
    _write_rows(rehearsal, arguments, colors, write)
    _write_repairs(checked, arguments, colors, write)


def _write_verdict(checked: Checked, arguments: argparse.Namespace, colors: Colors,
                   write: Callable[[str], object]) -> None:
    rehearsal = checked.rehearsal
    loads = rehearsal.loads if arguments.strict else rehearsal.loads_loosely
    counted = _counted(rehearsal, colors)
    if rehearsal.damage:
        write(f"\n{colors.paint('does not load', 'strong')}: {visible(rehearsal.damage, 300)}\n")
        return
    if rehearsal.own:
        why = "; ".join(checked.target.remarks)
        write(f"\n{colors.paint('cannot be told', 'strong')}: {visible(why, 600)}\n")
        write(f"without that, it {'loads' if loads else 'would not load'} with strict={arguments.strict}: {counted}\n")
        return
    verdict = "loads" if loads else "does not load"
    write(f"\n{colors.paint(verdict, 'strong')} with strict={arguments.strict}: {counted}\n")


def _counted(rehearsal: Rehearsal, colors: Colors) -> str:
    told = [f"{rehearsal.matched:,} of {rehearsal.wanted:,} fit"]
    converted = rehearsal.counts()[CONVERTS]
    told += [f"{converted:,} of them once they are converted"] if converted else []
    for kind, word, count in (("removed", "missing", len(rehearsal.missing)),
                              ("added", "unexpected", len(rehearsal.unexpected)),
                              ("changed", "of another shape", len(rehearsal.mismatched)),
                              ("problem", "failing", len(rehearsal.errors) - len(rehearsal.mismatched))):
        told += [colors.paint(f"{count:,} {word}", kind)] if count else []
    return ", ".join(told)


def _write_words(rehearsal: Rehearsal, arguments: argparse.Namespace, colors: Colors,
                 write: Callable[[str], object]) -> None:
    words = rehearsal.strict if arguments.strict else rehearsal.loose
    raised = not (rehearsal.loads if arguments.strict else rehearsal.loads_loosely)
    write(f"\n{colors.paint('torch says', 'strong')}\n")
    if raised and not rehearsal.damage:
        words = f"{rehearsal.error}: {words}"
    lines = words.split("\n")
    shown = lines if not arguments.top else lines[:LINES]
    for line in shown:
        text = visible(line.expandtabs(4), LONG if arguments.top else len(line) + 8)
        write(textwrap.indent(text, "    ") + "\n")
    if len(lines) > len(shown):
        write(colors.paint(f"    … and {len(lines) - len(shown):,} more lines (--top 0 shows all)", "soft") + "\n")


def _write_rows(rehearsal: Rehearsal, arguments: argparse.Namespace, colors: Colors,
                write: Callable[[str], object]) -> None:
    rows = [row for row in rehearsal.rows if row.word not in QUIET] if arguments.top else list(rehearsal.rows)
    if not rows:
        return
    shown = rows[:arguments.top] if arguments.top else rows
    title = "side by side" if not arguments.top else f"what does not fit ({len(rows):,})"
    write(f"\n{colors.paint(title, 'strong')}\n")
    write(table([_row(row, colors) for row in shown], HEADERS))
    if len(rows) > len(shown):
        write(colors.paint(f"  … and {len(rows) - len(shown):,} more (--top 0 shows all)", "soft") + "\n")


def _row(row: Row, colors: Colors) -> tuple[str, ...]:
    word = WORDS[row.word]
    said = f"{colors.sign(word.kind)} {colors.paint(word.text, word.kind)}"
    return (said, *_cells(row.target), *_cells(row.given), visible(row.note, 80))


def _cells(entry: Entry | None) -> tuple[str, str]:
    if entry is None:
        return "", ""
    shape = "" if entry.shape is None else str(list(entry.shape))
    return visible(entry.key, NAME_LIMIT) or '""', f"{visible(entry.dtype, 40)} {shape}".strip()


def _write_repairs(checked: Checked, arguments: argparse.Namespace, colors: Colors,
                   write: Callable[[str], object]) -> None:
    if not checked.repairs:
        if not checked.rehearsal.loads:
            write(f"\n{colors.paint('no repair was found', 'strong')}\n")
        return
    write(f"\n{colors.paint('what repairs it', 'strong')}\n")
    for repair in checked.repairs[:REPAIRS]:
        write(f"{colors.sign('problem' if repair.guesses else 'renamed')} {_headline(repair)}\n")
        for line in _guess_lines(repair):
            write(line + "\n")
        ends = outcome_text(repair.outcome, bool(repair.guesses))
        write(f"    {colors.paint(ends, 'soft')}\n")
        write(f"    {_command(checked, arguments, repair)}\n")
    if len(checked.repairs) > REPAIRS:
        write(colors.paint(f"  … and {len(checked.repairs) - REPAIRS:,} more in --json", "soft") + "\n")


def applied_text(arguments: argparse.Namespace, repair: Repair | None, words: str, after: Rehearsal) -> str:
    """What is said of a repair that is made."""
    if words:
        return f"{visible(arguments.file)}: {words}"
    lines = [_headline(repair)] if repair is not None else []
    if repair is not None and repair.guesses:
        lines += _guess_lines(repair)
    loads = after.loads if arguments.strict else after.loads_loosely
    if after.own:
        lines.append("whether it loads cannot be told: the model does something of its own while it is loaded")
    elif not loads:
        lines.append(f"it does not load yet: {after.matched:,} of {after.wanted:,} fit")
    return "\n".join(lines or [f"{visible(arguments.file)}: the part that was named becomes the file"])


def _headline(repair: Repair) -> str:
    return f"A GUESS, to be looked at: {repair.label}" if repair.guesses else repair.label


def _guess_lines(repair: Repair) -> list[str]:
    kinds = guesses_by_kind(repair)
    lines = [f"    guessed: {visible(old, NAME_LIMIT)} is {visible(new, NAME_LIMIT)}" for old, new in kinds[:GUESSES]]
    more = len(repair.guesses) - len(kinds[:GUESSES])
    return [*lines, f"    … and {more:,} more like these (--json lists all)"] if lines and more > 0 else lines


def outcome_text(outcome: Outcome, guessed: bool = False) -> str:
    """What a repair comes to."""
    told = f"then {outcome.matched:,} of {outcome.wanted:,} fit"
    if outcome.own:
        return f"{told}, as far as that can be told"
    if guessed:
        return f"{told}, if the guesses are right; torch would not notice if they are wrong"
    if outcome.loads:
        return f"{told}, and it loads"
    return f"{told}, and it loads with strict=False" if outcome.loads_loosely else f"{told}; it does not load yet"


def _command(checked: Checked, arguments: argparse.Namespace, repair: Repair) -> str:
    """What to type for a repair."""
    command = edit_command(checked.document, arguments.file, (*checked.root, *repair.edits), checked.scripts)
    if command is not None:
        return command
    if repair is suggested(checked.repairs, arguments.resize is not None):
        return "(too many edits for a line: --apply-repair -o OUT makes this repair)"
    return "(too many edits for a line: --json lists them, for edit --recipe)"
