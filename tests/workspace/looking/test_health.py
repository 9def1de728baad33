"""Which tensors there are to look at, what is known of groups, and what stands out in real files."""

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.loading import Request, load
from ckpt_browser.workspace.looking.health import entries_of, findings_of, tensor_nodes
from ckpt_browser.workspace.looking.sweeping import sweep
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.cells import known_of
from ckpt_browser.workspace.rows.group_numbers import add_up_known

SMALL = 8_000_000
"""Bytes of the largest real file that is looked through here."""

ALLOWED = {"special_values.pt"}
"""Real files with NaN and infinities in them, on purpose."""


def swept(path):
    """A file with all its numbers known: its state, its rows, its library."""
    opened, shown = load(str(path), Request(), open_checkpoint, CancelToken(), no_report)
    if opened.source is None:
        return opened, shown.arrangement.tree, Library()
    library = Library({opened.journal.document.origins[0]: opened.source})
    rows = []
    sweep(opened.journal.document, library, list(tensor_nodes(shown.arrangement.tree)), rows.extend)
    opened.knowledge.add(opened.checkpoint, rows)
    return opened, shown.arrangement.tree, library


def test_real_files_are_healthy(corpus, corpus_index):
    told = []
    for name in corpus_index:
        if (corpus / name).stat().st_size > SMALL:
            continue
        try:
            opened, tree, library = swept(corpus / name)
        except CheckpointError:
            continue
        told += [(name, finding) for finding in findings_of(tree, opened.knowledge) if finding.severity != "note"
                 and name.rpartition("/")[2] not in ALLOWED]
        library.close()
    assert told == []


@pytest.fixture
def training(tmp_path):
    torch.manual_seed(0)
    one = torch.randn(8, 8)
    path = tmp_path / "training.pth"
    torch.save({"model": {"a.w": one, "a.b": torch.zeros(8), "tied.w": one.detach()},
                "sparse": torch.eye(3).to_sparse(), "nothing": torch.zeros(2, 2, device="meta"), "epoch": 1}, path)
    opened, tree, library = swept(path)
    yield opened, tree
    library.close()


def row_of(tree, *path):
    return tree.find(path)


def test_what_has_numbers(training):
    opened, tree = training
    rows = tensor_nodes(tree)
    paths = ["/".join(map(str, tree.path(row))) for row in rows.values()]
    assert "nothing" not in paths
    assert paths == ["model/a.w", "model/a.b", "model/tied.w", "sparse", "sparse/indices", "sparse/values"]
    assert len(tensor_nodes(tree, top=row_of(tree, "model"))) == 3
    assert len(tensor_nodes(tree, top=row_of(tree, "model", "a.b"))) == 1
    assert all(isinstance(opened.checkpoint.nodes[number], Tensor) for number in rows)


def test_tied_tensors_are_told_of_once(training):
    opened, tree = training
    assert [entry.path for entry in entries_of(tree, opened.knowledge)][:3] == [
        ("model", "a.w"), ("model", "a.b"), ("sparse",)]


def test_groups_know_of_what_lies_below(training):
    opened, tree = training
    add_up_known(tree, opened.knowledge, CancelToken())
    model = known_of(tree, row_of(tree, "model"), opened.knowledge).statistics
    assert (model.elements, model.zero) == (136, 8)
    one = known_of(tree, row_of(tree, "model", "a.w"), opened.knowledge).statistics
    assert (model.minimum, model.maximum) == (one.minimum, one.maximum)
    numbers = torch.cat([torch.load(opened.source.files[0].path)["model"][name].double().flatten()
                         for name in ("a.w", "a.b", "tied.w")])
    assert model.mean == pytest.approx(numbers.mean().item(), rel=1e-12)
    assert model.std == pytest.approx(numbers.std().item(), rel=1e-12)
    assert model.norm2 == pytest.approx(numbers.norm().item(), rel=1e-12)
    whole = known_of(tree, 0, opened.knowledge).statistics
    assert whole.elements == 136 + 9  # the sparse tensor, but not its parts once more
    assert known_of(tree, row_of(tree, "epoch"), opened.knowledge) is None


def test_what_is_known_of_groups_belongs_to_one_tree(training):
    opened, tree = training
    add_up_known(tree, opened.knowledge, CancelToken())
    other, _, _ = opened.tree(False, CancelToken())
    assert known_of(other, 0, opened.knowledge) is None
    add_up_known(other, opened.knowledge, CancelToken())
    assert known_of(other, 0, opened.knowledge).statistics.elements == 145
