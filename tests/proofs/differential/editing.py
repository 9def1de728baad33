"""The third way: edits made by us, by the command line and by the exported script are those of a plain model."""

import contextlib
import io
import random
import runpy
from pathlib import Path

import torch

from ckpt_browser.cli import main as command_line
from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.rescue import Rescue
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import SetDevice
from ckpt_browser.core.edits.values import Insert
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import Journal, do, go_to, new_journal, redo, undo
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.recipes import from_recipe, to_recipe
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.saving.saving import save, survey
from ckpt_browser.workspace.scripts.script import to_script
from tests.core.edited import seen

from .features import cells, features
from .files import Form, Refused, load, only_in_zips, reason, write
from .mirror import STORAGES, Cell, Tags, differences, mirror
from .model.applying import Model
from .model.numbers import plain
from .model.places import Refuse, Unmodelled, at, is_container, is_mapping
from .nests import MODELS, nest, state_dict, training
from .options import NoOption, options_of
from .scripts import Script, expressible, picked
from .tally import Difference, Tally, must_be_empty
from .ways import EVERYTHING, flat_tensors

MOST_EDITS = 7


def editable(draw: random.Random) -> object:
    """A checkpoint of what edits reach: no attributes on tensors, no objects of classes."""
    for _ in range(40):
        thing = draw.choice([nest, nest, state_dict, training])(draw)
        if all(_reachable(cell) for cell in cells(mirror(thing))):
            return thing
    return {"w": torch.ones(2)}


def _reachable(cell: Cell) -> bool:
    if cell.tensor is not None:
        return not cell.beside and not cell.kind.endswith("TwoTensor")
    return cell.plain is not None or (is_container(cell) and all(map(expressible, cell.keys)))


def load_tagged(path: Path) -> tuple[object, Tags]:
    """What torch loads, all of it to the processor, and on which device each storage was said to lie."""
    tags = Tags()

    def place(storage: torch.UntypedStorage, where: str) -> torch.UntypedStorage:
        tags[storage] = where
        return storage

    try:
        return torch.load(path, weights_only=False, map_location=place), tags
    except (RuntimeError, TypeError, ValueError, AttributeError, NotImplementedError) as error:
        raise Refused(reason("load", error)) from None


def is_restricted(path: Path) -> bool:
    """Whether torch's restricted loader takes a file."""
    try:
        load_restricted(path)
    except Exception:  # whatever it does not take
        return False
    return True


def load_restricted(path: Path) -> object:
    """What torch loads without running anything that the file names."""
    return torch.load(path, weights_only=True, map_location=lambda storage, where: storage)


class Edited:
    """One checkpoint under edit on both sides."""

    def __init__(self, draw: random.Random, folder: Path, tally: Tally) -> None:
        self.draw, self.folder, self.tally = draw, folder, tally
        self.whole = draw.random() < 0.06
        thing = {"net": draw.choice(MODELS)(draw), "epoch": 3} if self.whole else editable(draw)
        self.form = Form("zip" if only_in_zips(thing) else draw.choice(["zip", "legacy"]), draw.randint(2, 5))
        self.path, self.other = folder / "in.pth", folder / "other.pth"
        write(thing, self.path, self.form)
        write(self._sibling() if draw.random() < 0.5 else editable(draw), self.other, Form("zip", 2))
        self.library = Library()
        self.journal: Journal = new_journal(self.library.source(str(self.path)).checkpoint)
        other = self.library.source(str(self.other)).checkpoint
        self.others: dict[str, Document] = {str(self.other): new_document(other)}
        self.model = self.fresh()
        self.states = [seen(self.journal)]
        self.edits: list[Edit] = []
        self.taken_back = False
        self.into_names = True
        # Of other protocols the restricted loader knows some opcodes only.
        self.restricted = self.form.protocol == 2 and all(map(is_restricted, (self.path, self.other)))
        self.other_cells = list(cells(self.model.others[str(self.other)]))

    def _sibling(self) -> object:
        """The same checkpoint with other numbers."""
        thing = load(self.path)
        for cell in cells(mirror(thing)):
            if plain(cell) and cell.tensor.dtype in (torch.float32, torch.float64, torch.bfloat16):
                with contextlib.suppress(RuntimeError, NotImplementedError):
                    cell.tensor.data.mul_(self.draw.choice([2, 0.5, 1]))
        return thing

    def fresh(self) -> Model:
        """The model before any edit."""
        loaded, tags = load_tagged(self.path)
        other, more = load_tagged(self.other)
        tags.add(more)
        return Model(loaded, {str(self.other): other}, tags)

    def make(self, edit: Edit) -> bool:
        """Make an edit on both sides; False where the model has no word for it."""
        refused = ours = None
        into_names = not isinstance(edit, Graft | Insert) or self._has_names(edit.into)
        try:
            self.model.apply(edit)
        except Unmodelled:
            return False
        except Refuse as refusal:
            refused = refusal
        before = self.states[self.journal.cursor]
        try:
            journal = do(self.journal, [edit], self.others)
        except EditError as error:
            ours = error
        if (refused is None) != (ours is None):
            raise Difference(f"after\n{picked(self.edits)}\n{edit!r}\nours: {ours!r}, the model: {refused!r}")
        if ours is not None:
            assert seen(self.journal) == before
            return True
        self.states = [*self.states[:self.journal.cursor + 1], seen(journal)]
        self.journal = journal
        self.edits.append(edit)
        self.into_names = self.into_names and into_names
        return True

    def _has_names(self, path: tuple[object, ...]) -> bool:
        """Whether a container is there whose entries have names."""
        try:
            return is_mapping(at(self.model.root, path))
        except Refuse:
            return False

    def take_back(self) -> None:
        """Undo the last edit for good: another one follows."""
        self.journal = undo(self.journal)
        self.edits.pop()
        assert seen(self.journal) == self.states[self.journal.cursor]
        self.taken_back = True
        self.model = self.fresh()
        for edit in self.edits:
            self.model.apply(edit)

    def target(self) -> str:
        """A format that can hold it all."""
        return "pth" if any(map(_zip_only, cells(self.model.root))) else self.draw.choice(["pth", "legacy"])

    def compare(self, path: Path, what: str, *, loose: bool = False) -> None:
        """Raise where torch loads something else than the model has."""
        loaded, tags = load_tagged(path)
        found = differences(self.model.root, mirror(loaded), (self.model.tags, tags), loose=loose)
        must_be_empty(f"{what} after\n{picked(self.edits)}", found)


def _zip_only(cell: Cell) -> bool:
    return isinstance(cell.value, STORAGES) or (cell.tensor is not None and only_in_zips(cell.tensor))


def editing(draw: random.Random, folder: Path, tally: Tally) -> None:
    """A random script of edits: ours, and the same in plain torch."""
    case = Edited(draw, folder, tally)
    try:
        _script(case)
    finally:
        case.library.close()


def _script(case: Edited) -> None:
    draw, tally = case.draw, case.tally
    before = features(case.model.root)
    if case.whole and not case.make(Rescue(("net",))):
        raise Difference("a module gives no state_dict")
    for _ in range(draw.randint(1, MOST_EDITS)):
        edit = Script(draw, case.model.root, case.model.others).edit()
        count = len(case.edits)
        if not case.make(edit):
            # The model may have been left half way.
            case.model = case.fresh()
            for made in case.edits:
                case.model.apply(made)
            tally.features["edits: without a model"] += 1
        elif len(case.edits) == count:
            tally.features["edits refused on both sides: " + type(edit).__name__] += 1
        elif draw.random() < 0.08 and len(case.edits) > case.whole:
            case.take_back()
    target = case.target()
    ours = case.folder / "ours.pth"
    try:
        save(case.journal.document, case.library, str(ours), EVERYTHING._replace(format=target))
    except CheckpointError as error:
        raise Difference(f"cannot be saved: {error}\n{picked(case.edits)}") from error
    case.compare(ours, f"save to {target}")
    if case.restricted:
        load_restricted(ours)
    flat_target(case)
    tally.count("edit script = torch", before | {f"edits: {type(edit).__name__}" for edit in case.edits})
    back_and_forth(case)
    if draw.random() < 0.5:
        by_script(case)
    if draw.random() < 0.5:
        by_command_line(case)
    if draw.random() < 0.5:
        in_place(case)


def flat_target(case: Edited) -> None:
    """The same as a safetensors file, where it fits into one."""
    options = EVERYTHING._replace(format="safetensors")
    made = case.folder / "ours.safetensors"
    if not is_container(case.model.root) or survey(case.journal.document, case.library, options).losses:
        return
    save(case.journal.document, case.library, str(made), options)
    wanted, ours = flat_tensors(case.model.root), load(made, "safetensors")
    must_be_empty(f"save to safetensors after\n{picked(case.edits)}", differences(
        mirror({name: wanted[name] for name in sorted(wanted)}), mirror({name: ours[name] for name in sorted(ours)})))
    case.tally.count("edit script = torch, to safetensors")


def back_and_forth(case: Edited) -> None:
    """Undo and redo in any order: every state is what it was."""
    journal, states, draw = case.journal, case.states, case.draw
    for _ in range(draw.randint(1, 6)):
        journal = draw.choice([undo, redo, lambda one: go_to(one, draw.randint(0, len(states)))])(journal)
        if seen(journal) != states[journal.cursor]:
            raise Difference(f"state {journal.cursor} is another after undo and redo of\n{picked(case.edits)}")
    journal = go_to(journal, 0)
    assert seen(journal) == states[0]
    undone = case.folder / "undone.pth"
    save(journal.document, case.library, str(undone), EVERYTHING._replace(
        format="pth" if case.form.name == "zip" else "legacy"))
    must_be_empty("undone", differences(mirror(load_tagged(case.path)[0]), mirror(load_tagged(undone)[0])))
    start = new_journal(case.library.source(str(case.path)).checkpoint)
    at_once = do(start, from_recipe(to_recipe(case.edits)), case.others)
    # What was taken back has used up some ids.
    if not case.taken_back and seen(at_once) != states[case.journal.cursor]:
        raise Difference(f"one step is not what these are:\n{picked(case.edits)}")
    case.tally.count("undo = the original, redo = the edited")


def by_script(case: Edited) -> None:
    """The exported script, run by torch."""
    if any(isinstance(edit, SetDevice) and edit.device.startswith(("cuda", "mps")) for edit in case.edits):
        return
    if any(isinstance(cell.value, STORAGES) for cell in (*cells(case.model.root), *case.other_cells)):
        return  # a script's deepcopy copies storages that are objects of their own
    made, script = case.folder / "scripted.pth", case.folder / "script.py"
    target = case.target()
    try:
        script.write_text(to_script(case.journal, str(made), target, case.others), encoding="utf-8")
    except EditError as error:
        case.tally.skip(f"no script: {str(error).partition(': ')[2][:60]}")
        return
    with contextlib.redirect_stdout(io.StringIO()):
        runpy.run_path(str(script))
    case.compare(made, "exported script", loose=True)
    case.tally.count("exported script = torch")


def by_command_line(case: Edited) -> None:
    """``ckpt-browser edit`` with a recipe of the edits."""
    if not case.edits:
        return
    recipe, made = case.folder / "recipe.json", case.folder / "by-command.pth"
    recipe.write_text(to_recipe(case.edits))
    ways = {"recipe": ["--recipe", str(recipe)]}
    with contextlib.suppress(NoOption):
        if case.into_names:
            ways["options"] = [part for edit in case.edits for part in options_of(edit)]
    for name, operations in ways.items():
        told = io.StringIO()
        with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
            code = command_line(["edit", str(case.path), "-o", str(made), *operations, "--keep-opaque", "--no-verify",
                                 "--format", case.target()])
        if code:
            raise Difference(f"edit ended with {code}: {told.getvalue()}\n{operations}\n{picked(case.edits)}")
        case.compare(made, f"command line {operations}")
        case.tally.count(f"command line's edit, by {name} = torch")


def in_place(case: Edited) -> None:
    """The opened file itself, where the edits allow it."""
    options = EVERYTHING._replace(in_place=True, format="pth" if case.form.name == "zip" else "legacy")
    try:
        if not case.edits or survey(case.journal.document, case.library, options, str(case.path)).in_place:
            return
    except CheckpointError as error:  # the edited document does not fit into the format that the file has
        case.tally.skip(f"not in place: {str(error).rpartition(': ')[2][:80]}")
        return
    save(case.journal.document, case.library, str(case.path), options)
    case.compare(case.path, "in place")
    case.tally.count("in place = torch")
