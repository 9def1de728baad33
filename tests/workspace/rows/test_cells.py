"""What single cells say."""

from pathlib import Path

from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.cells import is_missing
from ckpt_browser.workspace.rows.tree import build_tree


def test_tensors_whose_bytes_are_cut_off_are_known(sample: Path, tmp_path: Path) -> None:
    path = tmp_path / "cut.pth"
    path.write_bytes(sample.read_bytes()[:30_000])
    tree = build_tree(open_checkpoint(str(path)).checkpoint)
    missing = {name: is_missing(tree, tree.find(("model_state_dict", name))) for name in ("conv2.weight", "fc1.weight")}
    assert missing == {"conv2.weight": False, "fc1.weight": True}


def test_a_whole_file_misses_nothing(sample: Path) -> None:
    tree = build_tree(open_checkpoint(str(sample)).checkpoint)
    assert not any(is_missing(tree, row) for row in range(len(tree)))
