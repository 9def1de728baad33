"""Strange checkpoints written again in every format: what was written says what was read, or a sentence why not."""

import os
from functools import cache

from ckpt_browser.core.document import new_document
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import LossError, save
from tests.formats.hostile import zipped

from .. import checking, places
from ..grammar import program
from ..guard import allowed
from ..target import Target
from .recognise import GIVEN, change
from .recognise import TARGET as ONE

FORMATS = ("pth", "legacy", "safetensors")
ROUNDS = 6
"""Losses that are agreed to, one after the other, before a save is given up."""


def feed(data: bytes) -> None:
    """Open an archive around the program that the bytes are, or stand for, and save it as everything."""
    given = data if data.startswith(GIVEN) else program(data)
    path = places.put(zipped(given, **_storages()))
    library = Library()
    try:
        source = library.source(path)
        for form in FORMATS:
            with allowed():
                _save(source.checkpoint.path, library, form)
    except CheckpointError as error:
        checking.refused(error)
    finally:
        library.close()


def _save(path: str, library: Library, form: str) -> None:
    """Save as one format, agreeing to every loss; our reader reads it back."""
    document = new_document(library.source(path).checkpoint)
    choices: dict[str, str] = {}
    for _ in range(ROUNDS):
        target = os.path.join(places.folder(), f"saved.{form}")
        try:
            save(document, library, target, SaveOptions(form, keep_opaque=True, verify=False,
                                                        choices=tuple(choices.items())))
            return
        except LossError as error:
            choices.update({loss.kind: loss.choices[0] for loss in error.losses if loss.choices})
        except CheckpointError as error:
            checking.refused(error)
            return


@cache
def _storages() -> dict[str, bytes]:
    return {f"data__{key}": bytes(range(key, key + 192)) for key in range(24)}


TARGET = Target("saving", feed, ONE.words, change, 2048, ONE.samples)
