"""What a comparison comes down to, in the words of people."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from humanize import intcomma, naturalsize

from ....core.checkpoint import Checkpoint
from ....core.nodes import Tensor
from ....core.paths import visible
from ..aligning.aligning import CHOSEN, CONTENT, NEIGHBOURS, PREFIX, RULE
from ..comparing import Comparison
from ..judging.judging import CHECKSUM, PLACE, READ, Verdict
from .summary import NESTED, Renames, Summary, is_within

PROOFS = {PLACE: "by lying at one place of one file", CHECKSUM: "by recorded checksums", READ: "by reading"}
WAYS = {NESTED: "nested otherwise", CONTENT: "renamed (found by content)", RULE: "renamed by rule",
        NEIGHBOURS: "renamed like their neighbours (found by content)",
        CHOSEN: "renamed as chosen", PREFIX: "renamed by prefix"}


FAR = 1_000_000
"""Units in the last place from which on their number says nothing any more: the sign changed, or near enough."""


class Word(NamedTuple):
    """One count, and the kind that it is of."""

    kind: str
    text: str


def summary_words(summary: Summary) -> list[Word]:
    """The counts, the most important first: ``12 changed``, ``3 added``; what is nothing is left out."""
    within = f" ({intcomma(summary.within)} within the tolerance)" if summary.within else ""
    some = [("changed", summary.changed, f"changed{within}"), ("added", summary.added, "added"),
            ("removed", summary.removed, "removed"), ("changed", summary.beside, "different in metadata"),
            ("problem", len(summary.troubles), "not comparable"), ("problem", summary.open, "not read yet")]
    words = [Word(kind, f"{intcomma(count)} {word}") for kind, count, word in some if count]
    words += [Word("renamed", renames_text(renames)) for renames in summary.renames]
    if summary.unchanged or not summary.renamed_only:
        return [*words, Word("same", f"{intcomma(summary.unchanged)} unchanged{proof_text(summary)}")]
    return [*words, Word("same", f"all of which are the same otherwise{proof_text(summary)}"
                         if summary.renamed_only == summary.renamed else
                         f"{intcomma(summary.renamed_only)} of which are the same otherwise{proof_text(summary)}")]


def summary_text(summary: Summary) -> str:
    """The counts in a line."""
    return ", ".join([word.text for word in summary_words(summary)])


def proof_text(summary: Summary) -> str:
    """How sameness is known: `` (proved by recorded checksums, 1.2 GB not read)``; empty where there are no tensors."""
    ways = [(count, PROOFS[name]) for name in (CHECKSUM, PLACE, READ) if (count := summary.proofs.get(name, 0))]
    if not ways:
        return ""
    told = ways[0][1] if len(ways) == 1 else ", ".join([f"{intcomma(count)} {way}" for count, way in ways])
    unread = f", {naturalsize(summary.unread)} not read" if summary.unread else ""
    return f" (proved {told}{unread})"


def renames_text(renames: Renames) -> str:
    """What explains some renamed pairs: ``40 renamed by prefix 'module.' → ''``."""
    if renames.prefix is not None:
        old, new = (repr(visible(text, 60)) for text in renames.prefix)
        return f"{intcomma(renames.pairs)} renamed by prefix {old} → {new}"
    return f"{intcomma(renames.pairs)} {WAYS[renames.how]}"


def file_text(checkpoint: Checkpoint, tensors: int) -> str:
    """What a file is, in a line: ``torch-zip · 46 tensors · 44.7 kB``."""
    return " · ".join([checkpoint.format, f"{intcomma(tensors)} tensor{'' if tensors == 1 else 's'}",
                       naturalsize(checkpoint.nbytes)])


def tensors_of(comparison: Comparison) -> tuple[int, int]:
    """How many tensors are compared on each side."""
    left, right = ([type(side.document.checkpoint.nodes[entry.node]) is Tensor for entry in side.entries].count(True)
                   for side in (comparison.left, comparison.right))
    return left, right


def number_text(value: float | int | None) -> str:
    """A number with three digits; empty where there is none."""
    if value is None:
        return ""
    return f"{value:.3g}" if math.isfinite(value) else "overflow"


def cosine_text(value: float | None) -> str:
    """A cosine with as many digits as tell it from 1."""
    if value is None:
        return ""
    apart = 1 - abs(value)
    digits = min(15, 1 + math.ceil(-math.log10(apart))) if apart > 0 else 0
    return f"{value:.{max(digits, 4)}f}" if digits else f"{value:.0f}"


def share_text(part: int, whole: int) -> str:
    """How many of how many: ``9 of 216 (4.17 %)``, ``all 216``."""
    if part == whole:
        return f"all {intcomma(whole)}"
    return f"{intcomma(part)} of {intcomma(whole)} ({100 * part / whole:.3g} %)"


def notes(verdict: Verdict) -> Iterator[str]:
    """What else is to be said of a changed tensor."""
    found = verdict.differences
    if verdict.cast:
        yield "only cast"
    if verdict.device:
        yield "other device"
    if found is None:
        return
    if is_within(verdict):
        yield "within the tolerance"
    if found.not_finite:
        yield f"{intcomma(found.not_finite)} not finite"
    if found.signed_zeros:
        yield f"{intcomma(found.signed_zeros)} in the sign of zero only"
    if found.ulp and found.ulp < FAR:
        yield f"≤ {intcomma(found.ulp)} ulp"


def ulp_text(value: int | None) -> str:
    """Units in the last place; empty where there are none."""
    return "" if value is None else intcomma(value) if value < FAR else f"{value:.1e}"
