"""Numbers of tensors that carry something, are nested, or lie in pieces: found again, and not mixed up."""

import json
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Piece, Tensor
from ckpt_browser.workspace.looking.knowledge import Knowledge, Known, made_of
from ckpt_browser.workspace.looking.recalling import packed, recall, remember, unpacked
from ckpt_browser.workspace.looking.remembering import Memory
from ckpt_browser.workspace.looking.sweeping import Row, sweep
from ckpt_browser.workspace.reading.library import Library

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


class Tagged(torch.Tensor):
    """A class of somebody's own."""


def carrying(tag: object) -> torch.Tensor:
    tensor = torch.arange(12.0).view(3, 4)
    tensor.tag = tag  # type: ignore[attr-defined]
    tensor.scales = [torch.ones(2), {"x": 1}]  # type: ignore[attr-defined]
    return tensor


@pytest.fixture
def swept(tmp_path: Path):
    tagged = torch.ones(4).as_subclass(Tagged)
    tagged.layer = torch.nn.Identity()  # type: ignore[attr-defined]
    torch.save({"a": carrying(5), "b": tagged, "q": torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.qint8),
                "n": torch.nested.nested_tensor([torch.ones(2), torch.ones(3)])}, tmp_path / "a.pth")
    library, rows = Library(), list[Row]()
    document = new_document(library.source(str(tmp_path / "a.pth")).checkpoint)
    numbers = [number for number, node in enumerate(document.checkpoint.nodes) if isinstance(node, Tensor)]
    sweep(document, library, numbers, rows.extend)
    yield document, library, numbers, rows
    library.close()


def test_tensors_with_attributes_are_known_again(swept, tmp_path: Path) -> None:
    document, library, numbers, rows = swept
    memory = Memory(str(tmp_path / "cache"))
    remember(document, library, memory, rows)
    knowledge = Knowledge()
    knowledge.take(recall(document, library, memory, numbers, CancelToken()))
    read = {row.node: row.statistics for row in rows if row.statistics is not None}
    assert len(read) >= 4
    assert {number: knowledge.of(document.checkpoint, number).statistics for number in read} == read


def test_what_a_tensor_is_made_of_tells_all_that_its_numbers_depend_on(swept) -> None:
    document = swept[0]
    nodes = list(document.checkpoint.nodes)
    plain = next(node for node in nodes if isinstance(node, Tensor) and node.shape == (3, 4))
    part = dict(plain.parts)["(attributes)"]
    told = made_of(nodes, plain, str)
    pieced = plain._replace(pieces=(Piece((0, 0), (3, 4), 0, 0),))
    assert len({told, made_of(nodes, pieced, str), made_of(nodes, plain._replace(offset=1), str),
                made_of(nodes, pieced._replace(pieces=(Piece((0, 0), (3, 4), 0, 1),)), str)}) == 4
    nodes[part] = nodes[part]._replace(type_name="collections.OrderedDict")
    assert made_of(nodes, plain, str) != told


@pytest.mark.parametrize("bins", [{}, 3, "x", [1, 2], [0.0, 1.0, [1], 0, "y"]])
def test_remembered_bins_of_another_shape_are_no_histogram(swept, bins: object) -> None:
    row = next(row for row in swept[3] if row.sketch is not None)
    data = packed(Known(row.statistics, row.sketch))
    assert unpacked(data) is not None
    assert unpacked(json.dumps([json.loads(data)[0], bins]).encode()) is None
