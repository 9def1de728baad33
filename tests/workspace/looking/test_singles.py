"""The numbers of tensors without dimensions: read from the file as they are, and never computed."""

from pathlib import Path

import pytest
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.looking.singles import Singles, read_singles
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint

from ..made import Maker

CASES = {"float32": (torch.tensor(0.9134), "0.91340"),
         "float64": (torch.tensor(1 / 3, dtype=torch.float64), "0.333333"),
         "float16": (torch.tensor(0.5, dtype=torch.float16), "0.5"),
         "bfloat16": (torch.tensor(-1.5, dtype=torch.bfloat16), "-1.5"), "bool": (torch.tensor(True), "True"),
         "int64": (torch.tensor(-(1 << 62)), str(-(1 << 62))), "uint8": (torch.tensor(7, dtype=torch.uint8), "7"),
         "nan": (torch.tensor(float("nan")), "NaN"), "view": (torch.arange(10.0)[7], "7"),
         "complex": (torch.tensor(1 + 2j), "")}


@pytest.mark.parametrize("name", CASES)
def test_what_lies_in_a_file_is_told(name: str, tmp_path: Path) -> None:
    tensor, text = CASES[name]
    torch.save({"it": tensor, "other": torch.zeros(3)}, tmp_path / "one.pth")
    source = open_checkpoint(str(tmp_path / "one.pth"))
    checkpoint, singles = source.checkpoint, Singles()
    nodes = [node for node in checkpoint.nodes if isinstance(node, Tensor)]
    assert [singles.of(checkpoint, node) for node in nodes] == ["", ""]
    assert len(singles.wanted) == 1
    library = Library({str(tmp_path / "one.pth"): source})
    singles.take(read_singles(new_document(checkpoint), library, singles.wanted, CancelToken()))
    singles.wanted = {}
    assert [singles.of(checkpoint, node) for node in nodes if not node.shape] == [text]
    assert singles.wanted == {}


def test_what_would_have_to_be_computed_is_left(tmp_path: Path) -> None:
    torch.save({"it": torch.tensor(0.5)}, tmp_path / "one.pth")
    source = open_checkpoint(str(tmp_path / "one.pth"))
    document = do(new_journal(source.checkpoint), [Cast((("it",),), "float16")]).document
    node = next(node for node in document.checkpoint.nodes if isinstance(node, Tensor))
    library = Library({str(tmp_path / "one.pth"): source})
    assert read_singles(document, library, {"it": node}, CancelToken()) == {"it": ""}


def test_tensors_without_bytes_are_not_asked_for() -> None:
    singles, checkpoint = Singles(), Maker().done({})
    for tensor in (Tensor("float32", (), (), None, 0, "meta"), Tensor("float32", (2,), (1,), 0, 0, "cpu"),
                   Tensor("float32", (), None, 0, 0, "cpu", layout="sparse_coo")):
        assert singles.of(checkpoint, tensor) == ""
    assert singles.wanted == {}
