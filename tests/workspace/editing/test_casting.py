"""What a cast would lose, told before it is made, against what it does lose in torch."""

from pathlib import Path

import pytest
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.editing.casting import CastPreview, preview_cast
from ckpt_browser.workspace.reading.library import Library


@pytest.fixture
def preview(tmp_path: Path):
    library = Library()

    def looking(content: object, edit: Cast, *more: object) -> CastPreview:
        path = str(tmp_path / f"model{len(library.sources)}.pth")  # one that is open is not written over
        torch.save(content, path)
        return preview_cast(new_document(library.source(path).checkpoint), library, edit, *more)

    yield looking
    library.close()


def test_each_tensor_and_all_together(preview) -> None:
    big = torch.tensor([1e6, -7e4, 65504, 1.0])
    small = torch.tensor([[1e-9, 0.0, 1.0], [-1e-10, 1e-8, 2.0]])
    done = preview({"big": big, "small": small.t(), "count": torch.tensor(3)}, Cast(Glob("*"), "half"))
    assert done.target == "float16"
    assert [row.path for row in done.rows] == [("big",), ("small",)]
    assert [row.loss.overflow for row in done.rows] == [int(big.half().isinf().sum()), 0]
    assert [row.loss.underflow for row in done.rows] == [0, int(((small != 0) & (small.half() == 0)).sum())]
    assert (done.loss.overflow, done.loss.underflow) == (2, 3)
    assert (done.before, done.after) == (big.nbytes + small.nbytes, (big.nbytes + small.nbytes) // 2)


def test_integers_are_looked_at_where_they_are_cast(preview) -> None:
    done = preview({"count": torch.tensor([300, -1, 5])}, Cast(Glob("*"), "uint8", integers=True))
    assert done.loss.overflow == 2


def test_layers_that_normalise_stay_out(preview) -> None:
    done = preview({"norm1.weight": torch.ones(2) * 1e9, "fc.weight": torch.ones(2)}, Cast(Glob("*"), "half", True))
    assert [row.path for row in done.rows] == [("fc.weight",)]


def test_numbers_that_tensors_share_are_counted_once(preview) -> None:
    tied = torch.tensor([1e6, 1e-9, 1.0, 2.0])
    done = preview({"a": tied, "b": tied, "view": tied.view(4), "other": tied.clone()}, Cast(Glob("*"), "half"))
    assert [row.path for row in done.rows] == [("a",), ("view",), ("other",)]
    assert [row.loss.overflow for row in done.rows] == [1, 1, 1]
    assert (done.before, done.after) == (32, 16)
    assert (done.loss.overflow, done.loss.underflow) == (2, 2)
    assert done.parted == 0


@pytest.mark.parametrize(("glob", "parted"), [("a", 1), ("[ac]", 2), ("[abc]", 0), ("alone", 0), ("*", 0)])
def test_tensors_that_part_from_others_are_counted(preview, glob: str, parted: int) -> None:
    tied = torch.ones(6)
    content = {"a": tied.view(6), "b": tied.view(2, 3), "c": tied[2:4], "alone": torch.ones(2)}
    assert preview(content, Cast(Glob(glob), "half")).parted == parted


def test_tensors_part_from_layers_that_normalise(preview) -> None:
    tied = torch.ones(6)
    content = {"fc.weight": tied.view(6), "norm.weight": tied.view(2, 3)}
    assert preview(content, Cast(Glob("*"), "half")).parted == 0
    assert preview(content, Cast(Glob("*"), "half", True)).parted == 1


def test_what_cannot_be_cast_is_said(preview) -> None:
    with pytest.raises(EditError, match="no element type"):
        preview({"w": torch.ones(2)}, Cast(Glob("*"), "float7"))
    with pytest.raises(EditError, match="nothing matches"):
        preview({"w": torch.ones(2)}, Cast(Glob("nowhere*"), "half"))


def test_it_tells_how_far_it_is_and_can_be_stopped(preview) -> None:
    told: list[tuple[str, int, int]] = []
    content = {"a": torch.ones(5 << 20), "b": torch.ones(100)}
    total = (5 << 22) + 400
    preview(content, Cast(Glob("*"), "half"), None, lambda *step: told.append(step))
    assert [done for _, done, _ in told] == [0, 8 << 20, 16 << 20, 5 << 22, total]
    assert {what for what, _, _ in told} == {"looking through"}
    assert {all_of_it for _, _, all_of_it in told} == {total}
    token = CancelToken()
    with pytest.raises(Cancelled):
        preview(content, Cast(Glob("*"), "half"), token, lambda what, done, total: token.cancel())


def test_a_tensor_that_cannot_be_read_is_a_row_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "model.pth"
    torch.save({"w": torch.ones(1 << 16), "x": torch.tensor([1e30])}, path)
    library = Library()
    document = new_document(library.source(str(path)).checkpoint)
    path.write_bytes(path.read_bytes()[:3000])
    done = preview_cast(document, library, Cast(Glob("*"), "half"))
    assert "changed on disk" in done.rows[0].problem
    assert not any(done.rows[0].loss)
    library.close()
    with pytest.raises(CheckpointError):
        Library().source(str(tmp_path / "nothing.pth"))
