"""Rectangles of tensors of every layout and rank: the numbers that torch has there, and no more is read."""

import itertools
from pathlib import Path

import numpy as np
import pytest
import torch

from ckpt_browser.analysis.elements.decoding import decoded
from ckpt_browser.core.edits.tensors import PatchTensor
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.looking.windows import Box, Reading, Sheet, first_sheet, index_of, usual_magnitude
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint


class File:
    """A file that torch wrote, opened for real."""

    def __init__(self, path: Path) -> None:
        source = open_checkpoint(str(path))
        self.library = Library({str(path): source})
        self.journal = new_journal(source.checkpoint)

    def reading(self, name: str) -> Reading:
        return Reading(Bytes(self.journal.document, self.library), self.tensor(name))

    def tensor(self, name: str) -> Tensor:
        checkpoint = self.journal.document.checkpoint
        root = checkpoint.nodes[checkpoint.root]
        node = checkpoint.nodes[root.children[root.keys.index(name)]]
        assert isinstance(node, Tensor)
        return node

    def box(self, name: str, sheet: Sheet, box: Box) -> np.ndarray:
        cells = self.reading(name).box(sheet, box)
        return decoded(cells.data, cells.dtype).reshape(box.height, box.width)


@pytest.fixture
def file(tmp_path):
    opened = []

    def made(content: dict, **how) -> File:
        torch.save(content, tmp_path / "model.pth", **how)
        opened.append(File(tmp_path / "model.pth"))
        return opened[-1]

    yield made
    for each in opened:
        each.library.close()


def expected(tensor: torch.Tensor, sheet: Sheet, box: Box) -> np.ndarray:
    places = [slice(place, place + 1) for place in sheet.fixed]
    if sheet.rows >= 0:
        places[sheet.rows] = slice(box.row, box.row + box.height)
    places[sheet.columns] = slice(box.column, box.column + box.width)
    part = tensor[tuple(places)]
    if sheet.rows > sheet.columns:
        part = part.transpose(sheet.rows, sheet.columns)
    return part.reshape(box.height, box.width).numpy()


def views() -> dict[str, torch.Tensor]:
    grid = torch.randn(5, 6, 7)
    return {"plain": grid.clone(), "turned": grid.permute(2, 0, 1), "stepped": grid[::2, 1:, ::3],
            "wide": torch.randn(1, 4).expand(3, 4).unsqueeze(0), "whole": torch.arange(60).view(3, 4, 5),
            "half": torch.randn(3, 4, 5).half(), "complex": torch.randn(3, 4, 5, dtype=torch.complex64),
            "bool": torch.rand(3, 4, 5) > 0.5}


def test_any_two_dimensions_of_any_view(file):
    content = views()
    opened = file(content)
    for name, tensor in content.items():
        for rows, columns in itertools.permutations(range(3), 2):
            for fixed in (0, -1):
                sheet = Sheet(tuple(tensor.shape), rows, columns, tuple(fixed % size for size in tensor.shape))
                box = Box(1 if sheet.height > 1 else 0, 1, max(sheet.height - 1, 1), sheet.width - 1)
                assert (opened.box(name, sheet, box) == expected(tensor, sheet, box)).all(), (name, rows, columns)


@pytest.mark.parametrize("count", [1, 9, 10, 11, 95, 100])
@pytest.mark.parametrize("step", [1, 3])
def test_a_line_of_numbers_is_wrapped(file, count, step):
    line = torch.arange(count * step, dtype=torch.float32)[::step]
    opened, sheet = file({"x": line}), first_sheet((count,))
    assert sheet.height * sheet.width >= count
    for box in (Box(0, 0, sheet.height, sheet.width), Box(sheet.height - 1, sheet.width // 2, 1, 1)):
        found = opened.box("x", sheet, box)
        for row, column in itertools.product(range(box.height), range(box.width)):
            index = sheet.element(box.row + row, box.column + column)
            assert found[row, column] == (0 if index is None else line[index])
    for place in range(count):
        same, row, column = sheet.cell((place,))
        assert (same, same.element(row, column)) == (sheet, (place,))


def test_single_numbers_and_empty_tensors(file):
    opened = file({"one": torch.tensor(2.5), "none": torch.zeros(3, 0), "nothing": torch.zeros(0)})
    assert opened.box("one", first_sheet(()), Box(0, 0, 1, 1)).tolist() == [[2.5]]
    assert (first_sheet(()).height, first_sheet(()).width) == (1, 1)
    assert first_sheet(()).element(0, 0) == ()
    assert [first_sheet(shape).height for shape in ((3, 0), (0, 3), (0, 3, 4), (3, 0, 4, 0))] == [0, 0, 0, 0]
    assert (first_sheet((0,)).height, first_sheet((0,)).width) == (0, 0)
    assert opened.box("none", first_sheet((3, 0)), Box(0, 0, 3, 0)).size == 0


def test_an_element_brings_its_sheet_along():
    sheet = first_sheet((4, 5, 6, 7))
    turned = sheet._replace(rows=1, columns=0)
    assert sheet.cell((3, 2, 5, 6)) == (sheet._replace(fixed=(3, 2, 5, 6)), 5, 6)
    assert turned.cell((3, 2, 5, 6))[1:] == (2, 3)
    assert turned.cell((3, 2, 5, 6))[0].element(2, 3) == (3, 2, 5, 6)


def test_many_dimensions(file):
    tensor = torch.arange(2.0 ** 12).view((2,) * 12)
    sheet = first_sheet((2,) * 12)._replace(fixed=(1,) * 12)
    assert file({"x": tensor}).box("x", sheet, Box(0, 0, 2, 2)).tolist() == tensor[(1,) * 10].tolist()


def test_edited_elements_are_seen(file):
    opened = file({"x": torch.zeros(300, 200).t()})
    edits = tuple(((row, column), float(row * 1000 + column)) for row in range(100) for column in range(200))
    opened.journal = do(opened.journal, [PatchTensor(("x",), edits)])
    opened.journal = do(opened.journal, [PatchTensor(("x",), (((5, 7), -1.0),))])
    found = opened.box("x", first_sheet((200, 300)), Box(4, 6, 3, 3))
    assert found.tolist() == [[4006, 4007, 4008], [5006, -1, 5008], [6006, 6007, 6008]]
    assert opened.box("x", first_sheet((200, 300)), Box(99, 199, 2, 2)).tolist() == [[99199, 0], [0, 0]]


@pytest.mark.parametrize("turned", [False, True])
def test_only_the_rectangle_is_read(file, monkeypatch, turned):
    from ckpt_browser.workspace.reading import readers

    asked = 0
    opened = file({"x": torch.zeros(3000, 4000)})
    sheet = first_sheet((3000, 4000))
    if turned:
        sheet = sheet._replace(rows=1, columns=0)
    before = readers.Opened.read_into

    def counted(self, start: int, buffer: memoryview) -> None:
        nonlocal asked
        asked += len(buffer)
        before(self, start, buffer)

    monkeypatch.setattr(readers.Opened, "read_into", counted)
    opened.box("x", sheet, Box(2900, 2900, 40, 20))
    assert asked == 40 * 20 * 4


def test_files_of_old(file):
    tensor = torch.arange(24, dtype=torch.int16).view(4, 6)
    opened = file({"x": tensor}, _use_new_zipfile_serialization=False)
    assert opened.box("x", first_sheet((4, 6)), Box(1, 2, 2, 3)).tolist() == tensor[1:3, 2:5].tolist()


def test_what_is_not_there_is_said(file):
    opened = file({"x": torch.zeros(40, 50), "meta": torch.zeros(4, 4, device="meta")})
    with pytest.raises(CheckpointError, match="meta"):
        opened.box("meta", first_sheet((4, 4)), Box(0, 0, 1, 1))


def test_how_large_numbers_usually_are(file):
    tensor = torch.linspace(-1, 1, 100_000)
    tensor[::1000] = float("nan")
    tensor[7] = 1e30
    opened = file({"x": tensor, "zeros": torch.zeros(10), "one": torch.tensor([0.0] * 999 + [3]),
                   "none": torch.zeros(0), "nan": torch.full((4,), float("nan")), "c": torch.full((3,), 3 + 4j)})
    assert usual_magnitude(opened.reading("x").numbers) == pytest.approx(0.98, abs=0.03)
    assert [usual_magnitude(opened.reading(name).numbers) for name in ("zeros", "one", "none", "nan", "c")] == \
        [0.0, 3.0, 0.0, 0.0, 5.0]


def test_a_sample_is_small(file):
    numbers = file({"x": torch.zeros(1000, 1000)}).reading("x").numbers
    asked = []

    class Listening:
        nbytes = numbers.reader.nbytes

        def read_into(self, start: int, buffer: memoryview) -> None:
            asked.append(len(buffer))
            numbers.reader.read_into(start, buffer)

    usual_magnitude(numbers._replace(reader=Listening()))
    assert 0 < sum(asked) <= 64 * 64 * 4


@pytest.mark.filterwarnings("ignore")  # torch calls them deprecated, or unfinished
def test_quantised_and_sparse_tensors_show_what_they_stand_for(file):
    grid = torch.randn(6, 7)
    content = {"q": torch.quantize_per_channel(grid, torch.rand(7) + 0.1, torch.zeros(7), 1, torch.qint8),
               "coo": grid.relu().to_sparse(), "csr": grid.relu().to_sparse_csr()}
    opened = file(content)
    for name, tensor in content.items():
        dense = tensor.dequantize() if name == "q" else tensor.to_dense()
        for sheet in (first_sheet((6, 7)), first_sheet((6, 7))._replace(rows=1, columns=0)):
            box = Box(1, 2, 3, 4)
            assert (opened.box(name, sheet, box) == expected(dense, sheet, box)).all(), name


@pytest.mark.parametrize(("text", "index"), [
    ("1, 2", (1, 2, 0)), ("[1,2,3]", (1, 2, 3)), (" (3) ", (3, 0, 0)), ("-1 -1 -1", (3, 4, 5)), ("1×2×3", (1, 2, 3)),
    ("", (0, 0, 0)), ("1, 2,", (1, 2, 0))])
def test_an_index_is_typed(text, index):
    assert index_of(text, (4, 5, 6)) == index


@pytest.mark.parametrize(("text", "why"), [("a", "whole numbers"), ("1.5", "whole numbers"), ("4", "outside"),
                                           ("0, -6", "outside"), ("1 2 3 4", "3 dimensions"), ("1;;x", "whole"),
                                           ("9" * 30, "whole")])
def test_an_index_that_is_none_is_refused(text, why):
    with pytest.raises(CheckpointError, match=why):
        index_of(text, (4, 5, 6))


def test_nothing_has_no_index():
    assert index_of("[]", ()) == ()
    with pytest.raises(CheckpointError, match="outside"):
        index_of("0", (0,))
