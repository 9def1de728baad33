"""What a file would be loaded into, as a person chose it, and how that becomes known."""

from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.edits.arranging import Lift
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal, do
from ...core.places import Path
from ...formats.source import Source
from ...workspace.editing.rescue import script_classes
from ...workspace.rehearsing.building import build
from ...workspace.rehearsing.files import target_of_file
from ...workspace.rehearsing.modules import Target
from ...workspace.rehearsing.rehearsal import Rehearsal, rehearse
from ...workspace.rehearsing.repairing import Repair, repairs
from ...workspace.rehearsing.steps import Filling
from ...workspace.rehearsing.targets import same_part, target_of


class Choice(NamedTuple):
    """A checkpoint or a list by its path, or a factory with the folder of its code."""

    path: str = ""
    factory: str = ""
    folder: str = ""
    part: Path | None = None
    """The part of the file that is meant; None for the likeliest."""


class Rehearsed(NamedTuple):
    """What came out for one state of a file."""

    rehearsal: Rehearsal
    repairs: list[Repair]
    part: Path = ()
    """The part of the file that was rehearsed: the one at the place where the other file has its model."""


def known_from_open(checkpoint: Checkpoint, source: Source, choice: Choice, token: CancelToken,
                    report: Report) -> Target:
    """The model that another open file tells of, edits and all."""
    scripts = script_classes(source, token, report)
    return target_of(checkpoint, choice.part, scripts, choice.path)


def known_from_disk(choice: Choice, token: CancelToken, report: Report) -> Target:
    """The model that a file tells of, or that code builds; the code of a choice was consented to."""
    if choice.factory:
        return build(choice.factory, choice.folder, token)
    return target_of_file(choice.path, choice.part, token, report)


def rehearsed(document: Document, source: Source, target: Target, filling: Filling, token: CancelToken,
              report: Report) -> Rehearsed:
    """Rehearse a loading, and look for repairs."""
    scripts = script_classes(source, token, report)
    part = same_part(document.checkpoint, target)
    state = do(Journal(document), (Lift(part),)).document if part else document
    rehearsal = rehearse(state.checkpoint, target, token)
    token.check()
    if part and rehearsal.loads:  # what repairs the whole file is not asked about
        return Rehearsed(rehearsal, [], part)
    return Rehearsed(rehearsal, repairs(document, target, scripts, filling, token), part)
