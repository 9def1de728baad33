"""Models that are known from a saved list, and files that are neither list nor checkpoint."""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from ckpt_browser.cli import main
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.rehearsing.files import target_of_file
from ckpt_browser.workspace.rehearsing.listing import target_of_list
from ckpt_browser.workspace.rehearsing.rehearsal import rehearse
from tests.workspace.rehearsing.rehearsed import conv, opened


def slots(text: str, root: str | None = None) -> dict[str, tuple[tuple[int, ...] | None, str]]:
    return {key: (slot.shape, slot.dtype) for key, slot in target_of_list(text, root).slots()}


@pytest.mark.parametrize(("line", "shape", "dtype"), [
    ("fc.weight [10, 4] float32", (10, 4), "float32"), ("fc.weight (10, 4)", (10, 4), ""), ("fc.weight", None, ""),
    ("fc.weight: torch.Size([10, 4])", (10, 4), ""), ("fc.weight\t10x4\ttorch.half", (10, 4), "float16"),
    ("fc.weight = [10,4,]", (10, 4), ""), ("fc.weight float8_e4m3fn [10]", (10,), "float8_e4m3fn"),
    ("fc.weight []", (), ""), ("fc.weight ()", (), ""), ("fc.weight torch.Size([])  torch.int64", (), "int64"),
    ("  fc.weight   7  ", (7,), ""), ("fc.weight (3,)", (3,), ""), ("fc.weight 3×4 | bfloat16", (3, 4), "bfloat16"),
    ("fc.weight, [3]".replace(",", ":"), (3,), ""), ("fc.weight float32", None, "float32")])
def test_lines_of_text(line: str, shape: tuple[int, ...] | None, dtype: str) -> None:
    assert slots(f"# names and shapes\n\n{line}\n") == {"fc.weight": (shape, dtype)}


@pytest.mark.parametrize(("text", "reason"), [
    ("fc.weight [10, 4] float32\nthis is prose\n", "line 2: is no line such as"),
    ("a [1] float31", "line 1"), ("a [1] [2]", "line 1"), ("a [-1]", "line 1"), ("a [99999999999999999999]", "line 1"),
    ("a [9999999999999999999]", "line 1"), ("", "lists no tensor"), ("# nothing\n", "lists no tensor"),
    ("{}", "lists no tensor"), ("[]", "lists no tensor"), ('{"tensors": []}', "lists no tensor"),
    ('{"a": 1}', "a: has no shape"), ('{"a": [1, "x"]}', "a: has no shape"), ('{"a": [-1]}', "a: has no shape"),
    ('{"a": {"shape": 3}}', "a: has no shape"), ('{"a": {"shape": [1], "dtype": "float31"}}', "a: has no element type"),
    ('{"a": [true]}', "a: has no shape"), ('{"a": [1e3]}', "a: has no shape"), ("[3]", "entry 1: is a list whose"),
    ('[{"shape": [1]}]', "entry 1"), ('[{"path": []}]', "entry 1"), ('[{"path": [[1]]}]', "entry 1"),
    ("[" * 100_000, "nested too deeply"), ("{", "is no JSON"), ('{"a": [' + "9" * 5000 + "]}", "no JSON"),
    ('{"a.": [1], "": [1]}', "lists no tensor")])
def test_what_is_no_list(text: str, reason: str) -> None:
    with pytest.raises(CheckpointError) as caught:
        target_of_list(text)
    assert reason in str(caught.value)


def test_json_of_several_forms() -> None:
    wanted = {"fc.weight": ((10, 4), ""), "fc.n": ((), "int64")}
    assert slots('{"fc.weight": [10, 4], "fc.n": {"shape": [], "dtype": "torch.long"}}') == wanted
    assert slots('[{"name": "fc.weight", "shape": [10, 4]}, {"key": "fc.n", "shape": [], "dtype": "int64"}]') == wanted
    assert slots('\ufeff["fc.weight", "fc.n"]') == {"fc.weight": (None, ""), "fc.n": (None, "")}
    assert slots('{"fc.weight": null}') == {"fc.weight": (None, "")}


def test_what_ls_prints_is_the_file_again(tmp_path: Path) -> None:
    model = conv()
    torch.save({"epoch": 1, "model": model.state_dict(), "a/b": {"x.y": torch.ones(1)}}, tmp_path / "a.pth")
    with redirect_stdout(io.StringIO()) as printed:
        assert main(["ls", "--json", str(tmp_path / "a.pth")]) == 0
    (tmp_path / "a.json").write_text(printed.getvalue())
    target = target_of_file(str(tmp_path / "a.json"))
    assert [(key, slot.shape, slot.dtype) for key, slot in target.slots()] == [
        (key, tuple(value.shape), str(value.dtype)[6:]) for key, value in model.state_dict().items()]
    assert target.where.endswith("a.json · model")
    assert [key for key, _ in target_of_file(str(tmp_path / "a.json"), r"a\/b").slots()] == ["x.y"]
    with pytest.raises(CheckpointError, match="nothing there"):
        target_of_file(str(tmp_path / "a.json"), "c")
    # A list knows nothing of modules; the names of a batch normalisation tell it all the same.
    old = {key: value for key, value in model.state_dict().items() if not key.endswith("tracked")}
    assert rehearse(opened(tmp_path, old), target).loads


def test_unknown_shapes_are_not_compared(tmp_path: Path) -> None:
    rehearsal = rehearse(opened(tmp_path, nn.Linear(2, 3).state_dict()), target_of_list("weight\nbias [4]"))
    assert [row.word for row in rehearsal.rows] == ["loads", "shape"]


class TestFiles:
    @pytest.mark.filterwarnings("ignore:.*torch.jit:DeprecationWarning")
    def test_checkpoints_of_several_formats(self, tmp_path: Path) -> None:
        state = conv().state_dict()
        torch.save(state, tmp_path / "a.json")  # contents decide, not the suffix
        torch.save(state, tmp_path / "b.pth", _use_new_zipfile_serialization=False)
        save_file(state, tmp_path / "c.bin")
        torch.jit.script(conv()).save(tmp_path / "d.pt")
        for name in ("a.json", "b.pth", "c.bin", "d.pt"):
            assert {key for key, _ in target_of_file(str(tmp_path / name)).slots()} == set(state)

    def test_a_part_that_is_named(self, tmp_path: Path) -> None:
        torch.save({"g": conv().state_dict(), "d": nn.Linear(1, 1).state_dict()}, tmp_path / "a.pth")
        assert len(list(target_of_file(str(tmp_path / "a.pth"), "d").slots())) == 2
        with pytest.raises(CheckpointError, match="nothing of this name"):
            target_of_file(str(tmp_path / "a.pth"), "x")

    def test_a_file_that_was_cut_short_tells_what_it_can(self, tmp_path: Path) -> None:
        torch.save(nn.Linear(200, 300).state_dict(), tmp_path / "a.pth")
        data = (tmp_path / "a.pth").read_bytes()
        (tmp_path / "a.pth").write_bytes(data[:len(data) // 2])
        target = target_of_file(str(tmp_path / "a.pth"))
        assert [key for key, _ in target.slots()] == ["weight", "bias"]
        assert any("only partly readable" in remark for remark in target.remarks)

    @pytest.mark.parametrize(("data", "reason"), [
        (b"", "is empty"), (b"<!DOCTYPE html><html></html>", "HTML"), (b"\x00\x01\x02nothing", ""),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 3\n", "LFS"),
        (b"Dear all, this is a letter about weights.\n", ""), (b"{nothing}", "is no JSON")])
    def test_what_is_neither(self, tmp_path: Path, data: bytes, reason: str) -> None:
        (tmp_path / "a").write_bytes(data)
        with pytest.raises(CheckpointError) as caught:
            target_of_file(str(tmp_path / "a"))
        assert reason in str(caught.value)

    def test_what_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(CheckpointError, match="no such file"):
            target_of_file(str(tmp_path / "a"))

    def test_json_in_another_order_is_the_same_model(self, tmp_path: Path) -> None:
        state = conv().state_dict()
        listed = {key: list(value.shape) for key, value in sorted(state.items())}
        (tmp_path / "a").write_text(json.dumps(listed))
        assert rehearse(opened(tmp_path, state), target_of_file(str(tmp_path / "a"))).loads
