"""What profiles found where a bound was missed, kept beside the rows in a file that no run changes."""

from collections.abc import Mapping
from pathlib import Path

WRITTEN = Path(__file__).resolve().parents[1] / "findings.md"


def findings() -> Mapping[str, str]:
    """What was found, by the id of the row."""
    _, *parts = WRITTEN.read_text(encoding="utf-8").split("\n## ")
    heads = [part.partition("\n") for part in parts]
    return {head.strip(): " ".join(text.split()) for head, _, text in heads}
