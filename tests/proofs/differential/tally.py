"""What was tried, counted: cases per way and feature, and what was skipped because torch itself refuses."""

from collections import Counter
from collections.abc import Iterable


class Difference(AssertionError):
    """Our side and torch's are not the same; the text says where."""


class Tally:
    """Counts of one run."""

    def __init__(self) -> None:
        self.cases: Counter[str] = Counter()
        self.features: Counter[str] = Counter()
        self.skipped: Counter[str] = Counter()

    def count(self, way: str, features: Iterable[str] = ()) -> None:
        """One case that was the same on both sides."""
        self.cases[way] += 1
        self.features.update(features)

    def skip(self, reason: str) -> None:
        """One case that torch itself refuses."""
        self.skipped[reason] += 1

    def text(self) -> str:
        """All counts, as lines."""
        groups: dict[str, list[str]] = {}
        for name, count in sorted(self.features.items()):
            group, _, rest = name.partition(": ")
            groups.setdefault(group, []).append(f"{rest} {count:,}")
        lines = [f"{way}: {count:,} cases" for way, count in sorted(self.cases.items())]
        lines += [f"  {group}: {', '.join(rest)}" for group, rest in groups.items()]
        lines += [f"  skipped, torch refuses: {count:,} x {reason}" for reason, count in self.skipped.most_common()]
        return "\n".join(lines)


def must_be_empty(way: str, found: list[str]) -> None:
    """Raise with the first differences, if there are any."""
    if found:
        raise Difference(f"{way}:\n  " + "\n  ".join(found[:8]))
