"""Sparse tensors under a parameter or with attributes, changed and saved by us: what torch loads of them."""

from pathlib import Path

import pytest
import torch
from torch import nn

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save
from tests.workspace.saving.saved import UNJUDGED, saved

# torch warns of sparse tensors whenever they are touched.
pytestmark = pytest.mark.filterwarnings("ignore")

MADE = {"coo": lambda: torch.eye(4).to_sparse(),
        "uncoalesced": lambda: torch.sparse_coo_tensor([[0, 0, 2]], torch.rand(3, 5), (4, 5)),
        "csr": lambda: torch.eye(4).to_sparse_csr(), "csc": lambda: torch.eye(4).to_sparse_csc(),
        "bsr": lambda: torch.eye(4).to_sparse_bsr((2, 2)), "bsc": lambda: torch.eye(4).to_sparse_bsc((2, 2))}


def noted(tensor: torch.Tensor) -> torch.Tensor:
    tensor.note = "kept"
    return tensor


def sample(sparse: torch.Tensor) -> dict[str, object]:
    held = nn.Parameter(sparse)
    return {"held": held, "tied": held, "fixed": nn.Parameter(sparse.clone(), requires_grad=False),
            "noted": noted(nn.Parameter(sparse.clone())), "plain": sparse, "plain noted": noted(sparse.clone()),
            "buffer": nn.Buffer(sparse.clone())}


def assert_alike(found: object, wanted: torch.Tensor) -> None:
    assert type(found) is type(wanted) and found.layout == wanted.layout and found.shape == wanted.shape
    assert found.dtype == wanted.dtype and found.requires_grad == wanted.requires_grad
    assert found.__dict__ == wanted.__dict__
    if wanted.layout == torch.sparse_coo:
        assert found.is_coalesced() == wanted.is_coalesced()
        pairs = [(found._indices(), wanted._indices()), (found._values(), wanted._values())]
    elif wanted.layout in (torch.sparse_csr, torch.sparse_bsr):
        pairs = [(found.crow_indices(), wanted.crow_indices()), (found.col_indices(), wanted.col_indices()),
                 (found.values(), wanted.values())]
    else:
        pairs = [(found.ccol_indices(), wanted.ccol_indices()), (found.row_indices(), wanted.row_indices()),
                 (found.values(), wanted.values())]
    assert all(torch.equal(*pair) for pair in pairs)


@pytest.mark.parametrize("form", ["pth", "legacy"])
@pytest.mark.parametrize("layout", MADE)
def test_a_cast_keeps_what_holds_a_sparse_tensor(tmp_path: Path, layout: str, form: str) -> None:
    before = sample(MADE[layout]())
    torch.save(before, tmp_path / "a.pth")
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [Cast(Glob("*"), "float64")], SaveOptions(form, verify=False))
    reference = torch.load(tmp_path / "a.pth", weights_only=False)
    for weights_only in (True, False):
        found = torch.load(tmp_path / "b.pth", weights_only=weights_only)
        assert list(found) == list(before) and found["held"] is found["tied"]
        for name, tensor in reference.items():
            wanted = tensor.detach().to(torch.float64)
            if isinstance(tensor, nn.Parameter):
                wanted = nn.Parameter(wanted, tensor.requires_grad)
            wanted.__dict__.update(tensor.__dict__)
            assert_alike(found[name], wanted)


def test_integers_under_a_parameter_require_no_gradient(tmp_path: Path) -> None:
    sparse = torch.eye(4).to_sparse()
    torch.save({"held": nn.Parameter(sparse)}, tmp_path / "a.pth")
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [Cast(Glob("*"), "int32")])
    assert_alike(torch.load(tmp_path / "b.pth")["held"], nn.Parameter(sparse.to(torch.int32), requires_grad=False))


def test_a_sparse_parameter_of_another_file(tmp_path: Path) -> None:
    sparse = torch.eye(4).to_sparse_csr()
    here, there, target = (str(tmp_path / name) for name in ("here.pth", "there.pth", "out.pth"))
    torch.save({"x": torch.ones(1)}, here)
    torch.save({"held": nn.Parameter(sparse)}, there)
    library = Library()
    journal = new_journal(library.source(here).checkpoint)
    other = new_document(library.source(there).checkpoint)
    edits = [Graft(there, ("held",), (), "held"), Cast(Glob("held"), "float16")]
    save(do(journal, edits, {there: other}).document, library, target, UNJUDGED)
    library.close()
    assert_alike(torch.load(target)["held"], nn.Parameter(sparse.to(torch.float16)))
