"""Saves of a document: to a new file, over the opened one, over another; within the file; in shards."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save

from ..samples import EDITS
from .kinds import Scenario, Work, seen, seen_through_indexes

CHOICES = (("view", "copy"), ("tied", "copy"), ("nested", "join"), ("no-tensor", "drop"))


class Saving(Work):
    """A document that is open and edited."""

    def __init__(self, source: str, target: str, edits: str, options: SaveOptions, folder: Path) -> None:
        self.library = Library()
        path = str(folder / source)
        self.journal = do(new_journal(self.library.source(path).checkpoint), EDITS[edits])
        self.target = str(folder / target)
        self.options = options

    def act(self, token: CancelToken) -> str:
        return save(self.journal.document, self.library, self.target, self.options, token).note

    def close(self) -> None:
        self.library.close()


def _save(sample: str, source: str, target: str, edits: str, *, options: SaveOptions, within: bool = False) -> Scenario:
    options = options._replace(verify=False, choices=CHOICES, in_place=within)
    return Scenario(sample, partial(Saving, source, target, edits, options), ((target, sample, edits),), source=source,
                    target=target, within=within, see=seen_through_indexes if sample == "shards" else seen)


def _three(sample: str, suffix: str, edits: str, options: SaveOptions) -> dict[str, Scenario]:
    named = {"to a new file": f"new{suffix}", "over itself": f"model{suffix}", "over another": f"other{suffix}"}
    return {f"{sample} {what}": _save(sample, f"model{suffix}", target, edits, options=options)
            for what, target in named.items()}


_SHARDED = SaveOptions("safetensors", max_shard_size=300_100)
"""Two shards: the large tensor, and the others."""

_ANEW: Mapping[str, Scenario] = {
    **_three("zip", ".pth", "zip", SaveOptions()),
    **_three("legacy", ".pth", "zip", SaveOptions("legacy")),
    **_three("safetensors", ".safetensors", "flat", SaveOptions("safetensors")),
    **_three("shards", ".safetensors.index.json", "flat", _SHARDED),
    "zip in place": _save("zip", "model.pth", "model.pth", "within", options=SaveOptions(), within=True),
    "safetensors in place": _save("safetensors", "model.safetensors", "model.safetensors", "header",
                                  options=SaveOptions("safetensors"), within=True),
}

SAVES: Mapping[str, Scenario] = {
    **_ANEW,
    "zip over itself, by sendfile": _ANEW["zip over itself"]._replace(without=("copy_file_range",)),
    "legacy over another, by hand": _ANEW["legacy over another"]._replace(without=("copy_file_range", "sendfile")),
}
