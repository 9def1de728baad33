"""What a comparison comes to, in sentences: how much differs, and how that is known."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ....core.messages import capitalised
from ....core.paths import visible
from ....workspace.comparing.comparing import Comparison
from ....workspace.comparing.judging.judging import ADDED, CHANGED, REMOVED, RENAMED, SAME
from ....workspace.comparing.rows.marks import DIFFERS, OPEN, PROBLEM, WITHIN, count_of, total_of
from ....workspace.comparing.rows.proofs import Proofs, proofs_of
from ...session.document import OPENING
from ...wording import numbers
from ...wording.sentences import apart, stopped
from ...wording.words import fill
from ..comparing import Comparing
from ..names import side_names
from ..signs import counted_word

translate = QCoreApplication.translate


def outcome(comparing: Comparing) -> str:
    """How much differs, in one sentence."""
    view = comparing.view
    if view is None:
        failed = comparing.failed
        if failed is not None:
            return fill(translate("Comparing", "{name} cannot be opened, so nothing is compared"),
                        name=visible(failed.name, 60))
        opening = next((side for side in comparing.documents if side.state == OPENING), None)
        if opening is not None:
            return fill(translate("Comparing", "Opening {name}…"), name=visible(opening.name, 60))
        return translate("Comparing", "Bringing the two together…") if comparing.aligning else ""
    packed, beside = view.rows.packed(0), len(view.rows.comparison.beside)
    all_ = total_of(packed)
    differing = sum([count_of(packed, mark) for mark in (CHANGED, ADDED, REMOVED)])
    unread = count_of(packed, OPEN)
    if differing:
        said = numbers.counted(differing, translate("Comparing", "1 of {all} entries differs"),
                               translate("Comparing", "{n} of {all} entries differ"))
    elif unread:
        said = translate("Comparing", "Nothing differs so far")
    elif count_of(packed, PROBLEM):
        said = translate("Comparing", "Nothing differs in what could be read")
    elif beside:
        said = numbers.counted(
            beside, translate("Comparing", "All entries are the same; one thing differs beside them"),
            translate("Comparing", "All entries are the same; {n} things differ beside them"))
    elif count_of(packed, RENAMED):
        said = translate("Comparing", "Nothing differs but names")
    elif not all_:
        said = translate("Comparing", "Both are empty")
    else:
        said = translate("Comparing", "Nothing differs")
    said = fill(said, all=numbers.grouped(all_))
    if unread:
        said = fill(translate("Comparing", "{said}, {n} not read yet"), said=said, n=numbers.grouped(unread))
    return said


def mark_of(comparing: Comparing) -> str:
    """The mark whose sign stands for all of it; empty as long as nothing is known."""
    view = comparing.view
    if view is None:
        return ""
    if comparing.identical:
        return SAME
    packed = view.rows.packed(0)
    if view.rows.comparison.beside or count_of(packed, DIFFERS):
        return CHANGED
    return next((mark for mark in (OPEN, WITHIN, RENAMED) if count_of(packed, mark)), SAME)


def how_known(comparing: Comparing) -> str:
    """How it is known, in one line."""
    view = comparing.view
    if view is None:
        return ""
    proofs = proofs_of(view.rows.packed(0))
    if comparing.identical:
        return proof_of_sameness(proofs)
    said = []
    for count, one, many in (
            (proofs.place, translate("Comparing", "1 tensor equal by its place in the same file"),
             translate("Comparing", "{n} tensors equal by their places in the same file")),
            (proofs.checksum, translate("Comparing", "1 equal by recorded checksums and size"),
             translate("Comparing", "{n} equal by recorded checksums and size")),
            (proofs.equal + proofs.differ, translate("Comparing", "1 read"), translate("Comparing", "{n} read")),
            (proofs.problem, translate("Comparing", "1 cannot be read"),
             translate("Comparing", "{n} cannot be read"))):
        if count:
            said.append(numbers.counted(count, one, many))
    if not said:
        return numbers.counted(proofs.both, translate("Comparing", "1 value compared"),
                               translate("Comparing", "{n} values compared")) if proofs.both else ""
    prefix = prefix_text(view.rows.comparison)
    return apart([*said, prefix])


def prefix_text(comparison: Comparison) -> str:
    """By which prefix most names were brought together; empty where there is none."""
    found = [prefix for prefix in comparison.alignment.prefixes if prefix.left != prefix.right]
    if not found:
        return ""
    if len(found) > 1:
        return fill(translate("Comparing", "names differ by {n} prefixes"), n=numbers.grouped(len(found)))
    prefix = found[0]
    left, right = visible(prefix.left, 60), visible(prefix.right, 60)
    if not left:
        return fill(translate("Comparing", "names on the right begin with {prefix}"), prefix=right)
    if not right:
        return fill(translate("Comparing", "names on the left begin with {prefix}"), prefix=left)
    return fill(translate("Comparing", "{left} on the left is {right} on the right"), left=left, right=right)


def proof_of_sameness(proofs: Proofs) -> str:
    """Why it is sure that nothing differs; for two files that are identical."""
    values = proofs.both - proofs.place - proofs.checksum - proofs.equal
    said = []
    if proofs.place:
        said.append(numbers.counted(
            proofs.place, translate("Comparing", "of 1 tensor both sides come from the same bytes of one file"),
            translate("Comparing", "of {n} tensors both sides come from the same bytes of one file")))
    if proofs.checksum:
        said.append(numbers.counted(
            proofs.checksum, translate("Comparing", "of 1 tensor both files record the same checksum and size"),
            translate("Comparing", "of {n} tensors both files record the same checksum and size")))
    if proofs.equal:
        said.append(numbers.counted(proofs.equal, translate("Comparing", "1 tensor was read and is equal bit by bit"),
                                    translate("Comparing", "{n} tensors were read and are equal bit by bit")))
    if values > 0:
        said.append(numbers.counted(values, translate("Comparing", "1 value is equal"),
                                    translate("Comparing", "{n} values are equal")))
    return stopped(capitalised(apart(said))) if said else ""


def status_text(comparing: Comparing) -> str:
    """What the status bar says: both files, and how much there is of each mark."""
    view = comparing.view
    said = " ⇄ ".join(side_names(comparing))
    if view is None:
        return said
    packed = view.rows.packed(0)
    counts = [counted_word(count, mark) for mark in (SAME, CHANGED, ADDED, REMOVED, RENAMED, OPEN)
              if (count := count_of(packed, mark))]
    return "   ·   ".join([said, *counts])


def progress_text(comparing: Comparing) -> str:
    """What is being done, and how far it is."""
    what, done, total = comparing.progress
    if comparing.aligning:
        return translate("Comparing", "Bringing the two together…")
    if what == "contents":
        return translate("Comparing", "Looking for renamed tensors…")
    if not total:
        return translate("Comparing", "Reading numbers…")
    return fill(translate("Comparing", "Reading numbers, {done} of {total}"), done=numbers.size_text(done),
                total=numbers.size_text(total))
