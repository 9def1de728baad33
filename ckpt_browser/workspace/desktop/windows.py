"""What registering writes into a person's registry on Windows, as a plain table."""

from collections.abc import Sequence
from subprocess import list2cmdline
from typing import NamedTuple

from .kinds import KINDS, OFFERED, Kind

NAME = "ckpt-browser"
TITLE = "Checkpoint Browser"
APPLICATION = f"Software\\Classes\\Applications\\{NAME}.exe"
_CLASSES = "Software\\Classes"
_CAPABILITIES = f"Software\\{NAME}\\Capabilities"


class Row(NamedTuple):
    """One text value below ``HKEY_CURRENT_USER``."""

    key: str
    name: str
    """Empty for the default value of the key."""
    value: str
    kept: bool = False
    """Whether a value that another program had put there stays."""


def windows_table(command: Sequence[str], icons: str) -> tuple[Row, ...]:
    """All values that registering sets.

    Args:
        command: what starts the program.
        icons: the folder of the ``.ico`` files.
    """
    opening = f'{list2cmdline(command)} "%1"'
    document = f"{icons}\\{NAME}-document.ico"
    rows: list[Row] = []
    for kind in KINDS:
        rows += _program_id(kind, opening, document)
        rows += _suffixes(kind)
    for offered in OFFERED:
        rows.append(Row(f"{_CLASSES}\\{offered.suffix}\\OpenWithProgids", KINDS[0].windows, ""))
    rows += [Row(APPLICATION, "FriendlyAppName", TITLE), Row(f"{APPLICATION}\\DefaultIcon", "", f"{icons}\\{NAME}.ico"),
             Row(f"{APPLICATION}\\shell\\open\\command", "", opening),
             Row(_CAPABILITIES, "ApplicationName", TITLE),
             Row(_CAPABILITIES, "ApplicationDescription", "Browse, edit and compare PyTorch checkpoints"),
             Row("Software\\RegisteredApplications", NAME, _CAPABILITIES)]
    rows += [Row(f"{APPLICATION}\\SupportedTypes", suffix, "") for suffix in _all_suffixes()]
    return tuple(rows)


def _program_id(kind: Kind, opening: str, icon: str) -> list[Row]:
    key = f"{_CLASSES}\\{kind.windows}"
    return [Row(key, "", kind.title), Row(key, "FriendlyTypeName", kind.title), Row(f"{key}\\DefaultIcon", "", icon),
            Row(f"{key}\\shell\\open\\command", "", opening)]


def _suffixes(kind: Kind) -> list[Row]:
    """Windows looks at the last suffix only: ``.pth.tar`` and ``.index.json`` are among the offered ones there."""
    rows = []
    for suffix in kind.suffixes:
        if suffix.count(".") == 1:
            key = f"{_CLASSES}\\{suffix}"
            rows += [Row(key, "", kind.windows, kept=True), Row(f"{key}\\OpenWithProgids", kind.windows, ""),
                     Row(f"{_CAPABILITIES}\\FileAssociations", suffix, kind.windows)]
    return rows


def _all_suffixes() -> list[str]:
    ours = [suffix for kind in KINDS for suffix in kind.suffixes if suffix.count(".") == 1]
    return ours + [offered.suffix for offered in OFFERED]
