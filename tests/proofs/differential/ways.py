"""Three ways to compare us with torch: what is shown, what is saved unedited, and what makes the round trip."""

import random
from contextlib import closing
from pathlib import Path

import numpy as np
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save, survey
from tests.formats import same_as_torch

from .features import features
from .files import Form, form, load, only_in_zips, write
from .mirror import Cell, differences, mirror
from .nests import checkpoint, flat
from .tally import Tally, must_be_empty

EVERYTHING = SaveOptions(keep_opaque=True, verify=False)
TARGETS = ("pth", "legacy", "safetensors")


class Case:
    """One random checkpoint in a file, and what torch loads from it.

    Raises:
        Refused: torch cannot write it, or cannot read what it wrote.
    """

    def __init__(self, draw: random.Random, folder: Path) -> None:
        self.form = Form("safetensors", 0) if draw.random() < 0.08 else form(draw)
        self.thing = flat(draw) if self.form.name == "safetensors" else checkpoint(draw)
        if self.form.name == "legacy" and only_in_zips(self.thing):
            self.form = self.form._replace(name="zip")
        self.folder = folder
        self.path = folder / f"in{self.form.suffix}"
        write(self.thing, self.path, self.form)
        self.loaded = load(self.path, self.form.name)
        self.mirror: Cell = mirror(self.loaded)

    @property
    def features(self) -> set[str]:
        """What the case has in it."""
        return features(self.mirror) | {f"file: {self.form.name}, protocol {self.form.protocol}"}


def opening(draw: random.Random, folder: Path, tally: Tally) -> None:
    """What is shown of a file is what torch loads from it."""
    case = Case(draw, folder)
    with closing(open_checkpoint(str(case.path))) as source:
        must_be_empty("open", [problem.message for problem in source.checkpoint.problems
                               if problem.severity == "error"])
        must_be_empty("open", same_as_torch.differences(source, case.loaded))
    tally.count("open = torch", case.features)


def saving(draw: random.Random, folder: Path, tally: Tally) -> None:
    """What torch loads from a file that we saved is what it loads from the original."""
    case = Case(draw, folder)
    for target in TARGETS:
        if target != "legacy" or not only_in_zips(case.loaded):
            made = saved(case.path, folder, target, tally)
            if made is not None:
                compare_saved(case, made, target)
                tally.count(f"save unedited = torch, to {target}", case.features)


def saved(path: Path, folder: Path, target: str, tally: Tally) -> Path | None:
    """The file as we save it; None where it does not fit the target without a loss."""
    made = folder / f"ours-{target}{Form(target, 0).suffix}"
    library = Library()
    try:
        document = new_document(library.source(str(path)).checkpoint)
        options = EVERYTHING._replace(format=target)
        if target == "safetensors" and survey(document, library, options).losses:
            tally.features["safetensors: not without a loss"] += 1
            return None
        save(document, library, str(made), options)
        return made
    finally:
        library.close()


def compare_saved(case: Case, made: Path, target: str) -> None:
    """Raise where torch loads something else from our file."""
    if target == "safetensors":
        wanted = flat_tensors(case.mirror)
        ours = load(made, "safetensors")
        # The format sorts its tensors by size and name.
        must_be_empty("save to safetensors", differences(mirror({name: wanted[name] for name in ours}), mirror(ours)))
        assert len(wanted) == len(ours)
    else:
        must_be_empty(f"save to {target}", differences(case.mirror, mirror(load(made))))


def flat_tensors(root: Cell) -> dict[str, torch.Tensor]:
    """What a safetensors file has of a dict of tensors, arrays and storages."""
    found = {}
    for key, cell in zip(root.keys, root.items, strict=True):
        tensor = cell.tensor
        if isinstance(cell.value, torch.storage.TypedStorage):
            tensor = torch.empty(0, dtype=cell.value.dtype).set_(cell.value._untyped_storage)
        elif isinstance(cell.value, np.ndarray):
            tensor = torch.from_numpy(cell.value.astype(cell.value.dtype.newbyteorder("=")))
        assert tensor is not None, cell
        found[str(key)] = plain_tensor(tensor)
    return found


def plain_tensor(tensor: torch.Tensor) -> torch.Tensor:
    """What a safetensors file keeps of a tensor."""
    plain = tensor.detach().as_subclass(torch.Tensor).resolve_conj().resolve_neg()
    found = torch.empty(plain.shape, dtype=plain.dtype)
    if plain.numel():
        found = plain.clone(memory_format=torch.contiguous_format)
    return found


def round_trip(draw: random.Random, folder: Path, tally: Tally) -> None:
    """Through us, then torch, then us again: the same each time, whatever formats it takes."""
    case = Case(draw, folder)
    limited = only_in_zips(case.loaded)
    path, steps = case.path, []
    for turn in range(2):
        target = "pth" if limited else draw.choice(TARGETS[:2])
        steps.append(f"us to {target}")
        ours = folder / f"turn-{turn}.pth"
        library = Library()
        try:
            save(new_document(library.source(str(path)).checkpoint), library, str(ours),
                 EVERYTHING._replace(format=target))
        finally:
            library.close()
        before = mirror(load(path, "zip" if turn else case.form.name))
        must_be_empty(" -> ".join(steps), differences(before, mirror(load(ours))))
        theirs = folder / f"torch-{turn}.pth"
        way = Form("zip" if limited else draw.choice(["zip", "legacy"]), draw.randint(2, 5))
        steps.append(f"torch to {way.name}")
        wanted = rewritten(load(path, "zip" if turn else case.form.name), folder / "wanted.pth", way)
        loaded = rewritten(load(ours), theirs, way)
        must_be_empty(" -> ".join(steps), differences(mirror(wanted), mirror(loaded)))
        with closing(open_checkpoint(str(theirs))) as source:
            must_be_empty(" -> ".join(steps), same_as_torch.differences(source, loaded))
        path = theirs
    tally.count("us -> torch -> us -> torch", case.features)


def rewritten(thing: object, path: Path, way: Form) -> object:
    """What torch loads of what it writes of something that it loaded."""
    write(thing, path, way)
    return load(path)
