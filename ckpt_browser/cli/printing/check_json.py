"""What ``check`` writes for programs: one JSON object."""

import argparse
import json
from collections.abc import Callable
from typing import Any

from ...workspace.editing.recipes import to_recipe
from ...workspace.rehearsing.rehearsal import Entry, Rehearsal, Row
from ...workspace.rehearsing.repairing import Repair, suggested
from .checked import Checked, root_text
from .edit_command import edit_command


def write_applied(checked: Checked, arguments: argparse.Namespace, repair: Repair | None, words: str,
                  after: Rehearsal, write: Callable[[str], object]) -> None:
    """Write what becomes of a repair that is made, as one object."""
    write(json.dumps({
        "file": arguments.file, "against": arguments.against or arguments.model,
        "output": arguments.output if not words else None, "written": not words and not arguments.dry_run,
        "why_not": words or None, "repair": None if repair is None else _repair(checked, repair, arguments.file),
        "loads": after.loads, "loads_without_strict": after.loads_loosely, "cannot_be_told": after.own,
        "matched": after.matched, "wanted": after.wanted}) + "\n")


def write_json(checked: Checked, arguments: argparse.Namespace, write: Callable[[str], object]) -> None:
    """Write the object, a field a line, and a row of the two columns a line."""
    rehearsal = checked.rehearsal
    best = suggested(checked.repairs, arguments.resize is not None)
    fields: dict[str, Any] = {
        "file": arguments.file, "against": arguments.against or arguments.model, "root": root_text(checked),
        "model": rehearsal.class_name,
        "loads": rehearsal.loads, "loads_without_strict": rehearsal.loads_loosely,
        "matched": rehearsal.matched, "wanted": rehearsal.wanted,
        "missing": list(rehearsal.missing), "unexpected": list(rehearsal.unexpected),
        "mismatched": [{"key": one.key, "file": list(one.given), "model": list(one.wanted)}
                       for one in rehearsal.mismatched],
        "errors": list(rehearsal.errors), "strict": rehearsal.strict, "not_strict": rehearsal.loose,
        "raises": None if rehearsal.loads else rehearsal.error, "remarks": list(checked.target.remarks),
        "damage": rehearsal.damage or None, "cannot_be_told": rehearsal.own,
        "repair": None if best is None else _repair(checked, best, arguments.file),
        "repairs": [_repair(checked, one, arguments.file) for one in checked.repairs]}
    lines = [f"{json.dumps(name)}:{json.dumps(value)}" for name, value in fields.items()]
    rows = ",\n".join(json.dumps(_row(row)) for row in rehearsal.rows)
    write("{" + ",\n".join([*lines, f'"rows":[\n{rows}]']) + "}\n")


def _repair(checked: Checked, repair: Repair, file: str) -> dict[str, Any]:
    outcome = repair.outcome
    edits = (*checked.root, *repair.edits)
    return {"label": repair.label, "kind": repair.kind, "edits": json.loads(to_recipe(edits))["edits"],
            "command": edit_command(checked.document, file, edits, checked.scripts), "matched": outcome.matched,
            "wanted": outcome.wanted, "missing": outcome.missing, "unexpected": outcome.unexpected,
            "mismatched": outcome.mismatched, "loads": outcome.loads, "loads_without_strict": outcome.loads_loosely,
            "resized": repair.alters, "guesses": [{"old": old, "new": new} for old, new in repair.guesses]}


def _row(row: Row) -> dict[str, Any]:
    return {"model": _entry(row.target), "file": _entry(row.given), "word": row.word, "note": row.note}


def _entry(entry: Entry | None) -> dict[str, Any] | None:
    return None if entry is None else {"key": entry.key, "dtype": entry.dtype,
                                       "shape": None if entry.shape is None else list(entry.shape)}
