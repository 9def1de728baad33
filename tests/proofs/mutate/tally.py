"""What is told at the end: cases per format and outcome, the worst, and the findings."""

import re
from collections import Counter
from collections.abc import Iterable

from .running import Case

SHOWN = 60
"""Lines of each list."""


class Tally:
    """Adds up cases as they come."""

    def __init__(self) -> None:
        self.results: Counter[tuple[str, str]] = Counter()
        self.torch: Counter[tuple[str, str]] = Counter()
        self.unmarked: Counter[str] = Counter()
        self.stricter: Counter[str] = Counter()
        self.examples: dict[str, int] = {}
        self.findings: dict[str, list[Case]] = {}
        self.slowest: Case | None = None
        self.largest: Case | None = None
        self.waiting: Case | None = None
        self.cases = 0

    def add(self, case: Case) -> None:
        """Count one case."""
        self.cases += 1
        self.results[case.kind, case.result] += 1
        ours = case.ours.partition(":")[0]
        theirs = case.theirs if case.theirs in ("loaded", "died") else "refused"
        self.torch[ours, theirs] += 1
        if (ours, theirs) == ("whole", "refused"):
            self._example(self.unmarked, case.theirs, case)
        if (ours, theirs) == ("refused", "loaded"):
            self._example(self.stricter, case.ours, case)
        self.slowest = max(case, self.slowest or case, key=lambda each: each.opening)
        self.largest = max(case, self.largest or case, key=lambda each: each.memory)
        self.waiting = max(case, self.waiting or case, key=lambda each: each.measuring)
        for finding in case.findings:
            self.findings.setdefault(alike(finding), []).append(case)

    def _example(self, counter: Counter[str], text: str, case: Case) -> None:
        key = alike(text)
        counter[key] += 1
        self.examples.setdefault(key, case.number)

    def lines(self, verbose: bool = False) -> Iterable[str]:
        """The report."""
        kinds = sorted({kind for kind, _ in self.results})
        yield f"{self.cases:,} cases"
        yield f"  {'format':<14}{'whole':>8}{'parts':>8}{'refused':>9}{'died':>6}"
        for kind in kinds:
            yield f"  {kind:<14}" + "".join(f"{self.results[kind, result]:>{width}}" for result, width in (
                ("whole", 8), ("parts", 8), ("refused", 9), ("died", 6)))
        yield "  with torch: " + ", ".join(f"{ours or 'none'} here and {theirs} there {count:,}"
                                           for (ours, theirs), count in sorted(self.torch.items()))
        for what, case in (("slowest opening", self.slowest), ("most memory", self.largest),
                           ("longest until measuring stopped", self.waiting)):
            if case is not None:
                yield (f"  {what}: case {case.number} ({case.seed}, {case.nbytes:,} bytes): {case.opening:.2f} s, "
                       f"{case.memory / 1e6:.0f} MB, {case.measuring:.1f} s")
        for title, counter in (("torch refuses, and nothing is marked here", self.unmarked),
                               ("refused here, and torch loads it", self.stricter)):
            if verbose and counter:
                yield f"{title}: {sum(counter.values()):,}"
                for text, count in counter.most_common(SHOWN):
                    yield f"  {count:>6}  {text}  (case {self.examples[text]})"
        yield f"{len(self.findings)} findings"
        for text, cases in sorted(self.findings.items(), key=lambda item: -len(item[1]))[:SHOWN]:
            numbers = ", ".join(str(case.number) for case in cases[:4])
            yield f"  {len(cases)} x {text}  (cases {numbers})"


def alike(text: str) -> str:
    """A text without what differs between cases of the same kind."""
    return re.sub(r"0x[0-9a-f]+|-?\d+", "#", text)[:220]
