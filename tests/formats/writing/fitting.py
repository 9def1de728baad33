"""Opens a file, makes it fit, writes it and reads it: what the tests of the writers share."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch

from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.formats.writing.content import Content
from ckpt_browser.formats.writing.disk.out import Out
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.fitting.fit_pickle import fit_pickle
from ckpt_browser.formats.writing.fitting.fit_safetensors import fit_safetensors
from ckpt_browser.formats.writing.fitting.tally import Fitted
from ckpt_browser.formats.writing.pickles.records import Records
from ckpt_browser.formats.writing.safetensors_writer import safetensors_layout, write_safetensors
from ckpt_browser.formats.writing.sharded_writer import Written, write_sharded
from ckpt_browser.workspace.reading.computing import payloads
from ckpt_browser.workspace.reading.library import Library

EVERYTHING = {"nested": "join", "no-tensor": "drop", "opaque": "drop", "broken": "drop", "dtype": "drop",
              "layout": "drop", "key": "rename", "collision": "rename", "tied": "copy", "view": "copy"}


class Bench:
    """A document of one file, to be made fit and written."""

    def __init__(self, path: Path, edits: Sequence[Edit] = ()) -> None:
        self.library = Library()
        checkpoint = self.library.source(str(path)).checkpoint
        self.document: Document = do(new_journal(checkpoint), edits).document if edits else new_document(checkpoint)

    def fit(self, choices: Mapping[str, str] = EVERYTHING) -> Fitted:
        return fit_safetensors(self.document, choices)

    def fit_pickle(self, keep_opaque: bool = False, **choices: str) -> Fitted:
        return fit_pickle(self.document, keep_opaque, choices)

    def content(self, document: Document) -> Content:
        return Content(document, payloads(document, self.library), Records(document, []))

    def write(self, target: Path, choices: Mapping[str, str] = EVERYTHING) -> Path:
        document = self.fit(choices).document
        size = safetensors_layout(document).nbytes
        with replacing(str(target), size) as replacement:
            out: Out = replacement.out
            write_safetensors(self.content(document), out, CancelToken(), no_report)
            assert out.position == size
        return target

    def shard(self, target: Path, size: int, token: CancelToken | None = None, report=no_report, check=None) -> Written:
        document = self.fit().document
        return write_sharded(self.content(document), str(target), size, token or CancelToken(), report, check)

    def close(self) -> None:
        self.library.close()


def bits(tensor: torch.Tensor) -> tuple[object, ...]:
    """Everything about a tensor that a file can keep, its bits included."""
    whole = tensor.detach().contiguous()
    return tensor.dtype, tuple(tensor.shape), whole.reshape(-1).view(torch.uint8).numpy().tobytes() if \
        tensor.numel() else b""


def same(left: Mapping[str, torch.Tensor], right: Mapping[str, torch.Tensor]) -> bool:
    return {key: bits(value) for key, value in left.items()} == {key: bits(value) for key, value in right.items()}
