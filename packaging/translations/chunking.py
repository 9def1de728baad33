"""Work for several translators at once: what is not translated yet as JSON files, and these put back together."""

import json
from collections.abc import Sequence
from pathlib import Path

from checking import trouble
from collecting import Text
from ts_file import Entry


def split(entries: Sequence[Entry], folder: Path, parts: int) -> list[Path]:
    """Write what is not translated to ``parts`` files, neighbours together; the files.

    Each holds a list of ``{"id", "context", "source", "location", "translation"}``; only the last is to be filled in.
    """
    left = [entry for entry in entries if not entry.translation]
    folder.mkdir(parents=True, exist_ok=True)
    size = max(1, -(-len(left) // parts))
    files = []
    for number, start in enumerate(range(0, len(left), size), 1):
        part = left[start:start + size]
        files.append(folder / f"part-{number:02}.json")
        rows = [{"id": start + place, "context": entry.text.context, "source": entry.text.source,
                 "location": entry.text.place, "translation": ""} for place, entry in enumerate(part)]
        files[-1].write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return files


def merge(entries: Sequence[Entry], files: Sequence[Path]) -> tuple[list[Entry], list[str]]:
    """The entries with what stands translated in the files, and what of that was not taken, with the reason."""
    new: dict[tuple[str, str], str] = {}
    wrong = []
    for path in files:
        for row in json.loads(path.read_text(encoding="utf-8")):
            reason = trouble(row["source"], row["translation"])
            if reason:
                wrong.append(f"{path.name}: {row['source']!r}: {reason}: {row['translation']!r}")
            else:
                new[row["context"], row["source"]] = row["translation"]
    known = {entry.key for entry in entries}
    wrong += [f"{source!r} in {context} is no text of the program any more"
              for context, source in new if (context, source) not in known]
    return [Entry(entry.text, new.get(entry.key, entry.translation)) for entry in entries], wrong


def renewed(texts: Sequence[Text], old: Sequence[Entry]) -> list[Entry]:
    """The texts of today, with the translations that there are; a text that moved to another context keeps its own."""
    known = {entry.key: entry.translation for entry in old if entry.translation}
    alike = {source: translation for (_, source), translation in known.items()}
    return [Entry(text, known.get(text[:2], alike.get(text.source, ""))) for text in texts]
