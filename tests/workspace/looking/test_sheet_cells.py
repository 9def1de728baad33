"""Cells that are copied, filled and pasted over: which elements that means, and what goes too far."""

import pytest
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.looking import sheet_cells
from ckpt_browser.workspace.looking.sheet_cells import copied, filled, pasted
from ckpt_browser.workspace.looking.windows import Box, Reading, Sheet, first_sheet
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint


@pytest.fixture
def reading(tmp_path):
    libraries = []

    def made(tensor: torch.Tensor) -> Reading:
        path = str(tmp_path / "x.pth")
        torch.save(tensor, path)
        source = open_checkpoint(path)
        libraries.append(Library({path: source}))
        return Reading(Bytes(new_document(source.checkpoint), libraries[-1]), source.checkpoint.nodes[
            source.checkpoint.root])

    yield made
    for library in libraries:
        library.close()


def test_copies_are_made_in_parts_and_say_how_far_they_are(reading, monkeypatch):
    monkeypatch.setattr(sheet_cells, "_AT_ONCE", 6)
    told = []
    text = copied(reading(torch.arange(20).view(5, 4)), first_sheet((5, 4)), Box(1, 1, 4, 3),
                  report=lambda what, done, total: told.append((done, total)))
    assert text == "5\t6\t7\n9\t10\t11\n13\t14\t15\n17\t18\t19"
    assert told == [(6, 12), (12, 12)]
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        copied(reading(torch.zeros(2)), first_sheet((2,)), Box(0, 0, 2, 1), token)


def test_a_wrapped_line_is_copied_without_what_is_behind_its_end(reading):
    sheet = first_sheet((12,))
    assert copied(reading(torch.arange(12)), sheet, Box(0, 1, 2, 3)) == "1\t2\t3\n11\t\t"


def test_too_much_is_not_copied(reading):
    with pytest.raises(CheckpointError, match="at most 1,000,000"):
        copied(reading(torch.zeros(1)), first_sheet((1,)), Box(0, 0, 1001, 1000))


def test_every_cell_is_filled_once():
    sheet = Sheet((2, 3, 4), 2, 0, (0, 1, 0))
    assert filled(sheet, [Box(0, 0, 2, 1), Box(1, 0, 1, 2)], "7", "int8") == (
        ((0, 1, 0), 7), ((0, 1, 1), 7), ((1, 1, 1), 7))
    assert filled(first_sheet((12,)), [Box(1, 0, 1, 10)], "1", "bool") == (((10,), True), ((11,), True))


def test_a_block_goes_where_the_sheet_says():
    assert pasted(Sheet((2, 3), 1, 0, (0, 0)), 1, 0, [["1", "2"], ["3", "4"]], "float32") == (
        ((0, 1), 1.0), ((1, 1), 2.0), ((0, 2), 3.0), ((1, 2), 4.0))
    assert pasted(first_sheet((25,)), 0, 9, [["1", "2"]], "int8") == (((9,), 1), ((10,), 2))
    assert pasted(first_sheet((25,)), 0, 9, [["1"], ["2"]], "int8") == (((9,), 1), ((10,), 2))
    assert pasted(first_sheet((25,)), 1, 0, [["1", "2"], ["3", "4"]], "int8") == (
        ((10,), 1), ((11,), 2), ((20,), 3), ((21,), 4))


@pytest.mark.parametrize(("shape", "row", "column", "cells", "why"), [
    ((2, 2), 1, 1, [["1", "2"]], "1 × 2 numbers goes beyond"), ((2, 2), 1, 1, [["1"], ["2"]], "goes beyond"),
    ((12,), 1, 1, [["1", "2"]], "goes beyond"), ((12,), 1, 1, [["1", "2"], ["3", "4"]], "goes beyond"),
    ((2, 2), 0, 0, [["1", "x"]], r"\[0, 1\]: “x”: a float32 is a number"), ((), 0, 0, [["1", "2"]], "goes beyond")])
def test_a_block_that_does_not_fit_says_so(shape, row, column, cells, why):
    with pytest.raises(CheckpointError, match=why):
        pasted(first_sheet(shape), row, column, cells, "float32")


def test_too_many_cells_are_not_filled():
    with pytest.raises(CheckpointError, match="at most 100,000"):
        filled(first_sheet((1000, 1000)), [Box(0, 0, 1000, 1000)], "1", "float32")
