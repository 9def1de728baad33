"""Would this checkpoint load into that model? Says what load_state_dict would say, and what repairs it.

The model is known from another checkpoint of any format, from a saved list of names and shapes, or from your own code,
which runs only where --run-code says so, and in a process of its own."""

import argparse
import sys
from contextlib import nullcontext, redirect_stdout

from ...core.checkpoint import Checkpoint
from ...core.document import new_document
from ...core.edits.arranging import Lift
from ...core.edits.resizing import FILLS
from ...core.edits.table import Edit
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.journal import Journal, do
from ...core.paths import visible
from ...core.places import Path
from ...workspace.editing.rescue import script_classes
from ...workspace.reading.library import Library
from ...workspace.rehearsing.building import PATIENCE, ModelError, build, require_factory
from ...workspace.rehearsing.files import target_of_file
from ...workspace.rehearsing.modules import Target
from ...workspace.rehearsing.rehearsal import Rehearsal, rehearse
from ...workspace.rehearsing.repairing import Repair, repairs, suggested
from ...workspace.rehearsing.steps import Filling
from ...workspace.rehearsing.targets import same_part
from .. import console
from ..input import open_input
from ..operations.operands import path_of
from ..output import add_output_arguments, named_by, target_of, tell, write
from ..printing.checked import Checked
from ..printing.colors import add_color_arguments, colors_of
from ..progress import progress
from ..top import add_top


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser check``."""
    parser.add_argument("file", metavar="FILE", help="the checkpoint that would be loaded")
    parser.add_argument("--against", metavar="OTHER", help="what it would be loaded into: a checkpoint of any format, "
                        "or a list of names and shapes (JSON of ls --json, plain JSON, or lines of text)")
    parser.add_argument("--model", metavar="PACKAGE.MODULE:FACTORY", help="the same, built by your own code; needs "
                        "--run-code")
    parser.add_argument("--run-code", action="store_true", help="run the code that --model names, in a process of its "
                        "own; nothing of the checkpoint is run")
    parser.add_argument("--code", metavar="FOLDER", default="", help="where that code lies (the current folder)")
    parser.add_argument("--time-limit", metavar="SECONDS", type=_seconds, default=PATIENCE,
                        help=f"how long it may take ({PATIENCE:g})")
    parser.add_argument("--root", metavar="PATH", help="the part of FILE that would be loaded (the place where OTHER "
                        "has its model, else the whole file, which / names)")
    parser.add_argument("--against-root", metavar="PATH", help="the part of OTHER that is the model (the largest "
                        "state_dict)")
    parser.add_argument("--strict", action=argparse.BooleanOptionalAction, default=True,
                        help="what strict=True would say; --no-strict: what strict=False would")
    parser.add_argument("--resize", metavar="FILL[:SEED]", type=_filling, help="let the repair give tensors the number "
                        "of rows that the model has; new ones are zeros, the mean, or drawn at random (normal)")
    parser.add_argument("--json", action="store_true", help="for programs: one JSON object on standard output")
    add_top(parser, "lines of the two columns", ", those that load too")
    add_color_arguments(parser)
    parser.add_argument("--apply-repair", action="store_true", help="make the suggested repair and write the result")
    parser.add_argument("-o", "--output", metavar="OUT", help="where --apply-repair writes to")
    add_output_arguments(parser)


def _seconds(text: str) -> float:
    value = float(text)
    if not 0 < value < 1e6:
        raise argparse.ArgumentTypeError(f"{text} is no time")
    return value


def _filling(text: str) -> Filling:
    fill, _, seed = text.partition(":")
    if fill not in FILLS or (seed and not (seed.isascii() and seed.isdigit() and len(seed) < 19)):
        raise argparse.ArgumentTypeError(f"{text} is none of {', '.join(FILLS)}, nor one with a seed such as normal:7")
    return Filling(fill, int(seed or 0))


def run(arguments: argparse.Namespace) -> int:
    """Rehearse, and tell or repair; 0 where the file loads, 1 where it does not."""
    _require_sense(arguments)
    library = Library()
    try:
        target = _target(arguments)
        checked = _checked(arguments, library, target)
        if arguments.apply_repair:
            return _apply(arguments, library, checked)
    except ModelError as error:
        return _model_trouble(arguments, error)
    finally:
        library.close()
    if arguments.json:
        from ..printing.check_json import write_json

        write_json(checked, arguments, sys.stdout.write)
    else:
        from ..printing.check_text import write_text

        write_text(checked, arguments, colors_of(arguments, sys.stdout), sys.stdout.write)
    fine = _loads(arguments, checked.rehearsal) and not checked.rehearsal.own
    return console.FINE if fine else console.FINDINGS


def _loads(arguments: argparse.Namespace, rehearsal: Rehearsal) -> bool:
    used = bool(rehearsal.matched or not rehearsal.wanted)
    return rehearsal.loads if arguments.strict else rehearsal.loads_loosely and used


def _require_sense(arguments: argparse.Namespace) -> None:
    """Raise CheckpointError where the options do not fit together; nothing is started before."""
    if (arguments.against is None) == (arguments.model is None):
        raise CheckpointError("what would it be loaded into? --against OTHER names a checkpoint or a list, --model "
                              "PACKAGE.MODULE:FACTORY your own code")
    if arguments.model is not None:
        require_factory(arguments.model)
        if not arguments.run_code:
            raise CheckpointError(f"{arguments.model} is code of yours that would have to be run to build the model; "
                                  "--run-code says that you want that (in a process of its own, and nothing of the "
                                  "checkpoint is run)")
    elif arguments.run_code:
        raise CheckpointError("--run-code is about --model; nothing is run to look at a file")
    if arguments.output is not None and not arguments.apply_repair:
        raise CheckpointError("-o says where --apply-repair writes to")
    if arguments.apply_repair and arguments.output is None and not arguments.dry_run:
        raise CheckpointError("where to write the result? -o OUT names a file, --dry-run writes nothing")


def _target(arguments: argparse.Namespace) -> Target:
    if arguments.model is not None:
        return build(arguments.model, arguments.code, CancelToken(), arguments.time_limit)
    before, arguments.file = arguments.file, arguments.against  # a line of trouble is about this one
    if arguments.file == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    with progress() as report:
        target = target_of_file(arguments.file, arguments.against_root, CancelToken(), report)
    arguments.file = before
    return target


def _checked(arguments: argparse.Namespace, library: Library, target: Target) -> Checked:
    document = new_document(_opened(arguments, library))
    source = library.source(arguments.file)
    scripts = script_classes(source, CancelToken())
    path: Path = ()
    if arguments.root is not None:
        path = path_of(document, arguments.root)
    elif arguments.against is not None and arguments.against_root is None:  # both files are taken alike
        path = same_part(document.checkpoint, target)
    root: tuple[Edit, ...] = (Lift(path),) if path else ()
    state = do(Journal(document), root).document
    rehearsal = rehearse(state.checkpoint, target)
    found = repairs(state, target, scripts, arguments.resize or Filling(), CancelToken(),
                    arguments.resize is not None)
    source.check_unchanged()
    return Checked(document, root, target, rehearsal, found, scripts)


def _opened(arguments: argparse.Namespace, library: Library) -> Checkpoint:
    if arguments.apply_repair:
        return open_input(arguments.file, library)  # it will be written again
    if arguments.file == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    with progress() as report:
        return library.source(arguments.file, CancelToken(), report).checkpoint


def _apply(arguments: argparse.Namespace, library: Library, checked: Checked) -> int:
    """Make the repair that is listed first, and write the result."""
    repair = suggested(checked.repairs, arguments.resize is not None)
    edits = (*checked.root, *(repair.edits if repair is not None else ()))
    if _loads(arguments, checked.rehearsal) and not checked.root:
        _tell(arguments, checked, None, "loads as it is; nothing was written", checked.rehearsal)
        return console.FINE
    if not edits or checked.rehearsal.damage:
        only = "; --resize would let it change numbers of rows" if checked.repairs else ""
        why = checked.rehearsal.damage or f"no repair was found{only}"
        _tell(arguments, checked, None, f"{why}; nothing was written", checked.rehearsal)
        return console.FINDINGS
    target = target_of(arguments, arguments.output, False, named_by(arguments.output or ""))
    journal = do(Journal(checked.document), edits)
    after = rehearse(journal.document.checkpoint, checked.target)
    _tell(arguments, checked, repair, "", after)
    # What is written goes into the object's way on standard output.
    with redirect_stdout(sys.stderr) if arguments.json else nullcontext():
        if arguments.dry_run:
            tell(journal.document, library, target)
        else:
            write(journal.document, library, target)
    fine = _loads(arguments, after) and (repair is None or not repair.guesses) and not after.own
    return console.FINE if fine else console.FINDINGS


def _tell(arguments: argparse.Namespace, checked: Checked, repair: Repair | None, words: str,
          after: Rehearsal) -> None:
    """What is about to be made, for people or for programs."""
    if arguments.json:
        from ..printing.check_json import write_applied

        write_applied(checked, arguments, repair, words, after, sys.stdout.write)
        return
    from ..printing.check_text import applied_text

    print(applied_text(arguments, repair, words, after))


def _model_trouble(arguments: argparse.Namespace, error: ModelError) -> int:
    """What the code printed before it failed, then the line of trouble."""
    for line in error.printed.splitlines():
        sys.stderr.write(f"  | {visible(line, 300)}\n")
    return console.trouble(arguments.model, str(error).removeprefix(f"{arguments.model} "))
