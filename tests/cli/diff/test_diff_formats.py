"""Any format against any: what holds the same numbers is the same, and what was done to a file comes out as it is."""

import json
from collections import OrderedDict
from itertools import combinations
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import nn
from torch.distributed import checkpoint as dcp

from .diffed import changed, diff, saved, told

# torch.distributed warns that it runs without a process group; TorchScript that it is deprecated.
pytestmark = pytest.mark.filterwarnings("ignore")


def network() -> nn.Sequential:
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.Flatten(), nn.Linear(32, 10))


def state() -> dict[str, torch.Tensor]:
    return dict(network().state_dict())


def written(folder: Path, form: str, tensors: dict[str, torch.Tensor] | None = None) -> Path:
    """The same tensors in a format."""
    tensors, path = tensors or state(), folder / form
    if form == "zip":
        return saved(path, tensors)
    if form == "unchecked":
        torch.serialization.set_crc32_options(False)
        try:
            return saved(path, tensors)
        finally:
            torch.serialization.set_crc32_options(True)
    if form == "legacy":
        return saved(path, tensors, _use_new_zipfile_serialization=False)
    if form == "safetensors":
        safetensors.torch.save_file(tensors, path)
        return path
    if form == "dcp":
        dcp.save(tensors, checkpoint_id=path)
        return path
    path.mkdir()
    names = list(tensors)
    weights = {}
    for number, some in enumerate((names[:3], names[3:])):
        shard = f"model-{number}.safetensors"
        safetensors.torch.save_file({name: tensors[name] for name in some}, path / shard)
        weights |= dict.fromkeys(some, shard)
    index = path / "model.safetensors.index.json"
    index.write_text(json.dumps({"metadata": {"total_size": 1}, "weight_map": weights}))
    return index


FORMS = ("zip", "unchecked", "legacy", "safetensors", "dcp", "sharded")


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("forms")
    return {form: written(folder, form) for form in FORMS}


@pytest.fixture(scope="module")
def others(tmp_path_factory) -> dict[str, Path]:
    """The same with one number changed, and one tensor renamed."""
    folder = tmp_path_factory.mktemp("others")
    tensors = state()
    tensors["3.weight"][2, 5] += 1
    tensors["4.bias"] = tensors.pop("3.bias")
    return {form: written(folder, form, tensors) for form in FORMS}


@pytest.mark.parametrize(("left", "right"), list(combinations(FORMS, 2)))
def test_the_same_tensors_are_the_same_in_every_format(capsys, files, left, right):
    assert told(capsys, files[left], files[right])["identical"]


@pytest.mark.parametrize("left", FORMS)
@pytest.mark.parametrize("right", FORMS)
def test_what_changed_is_found_in_every_format(capsys, files, others, left, right):
    found = told(capsys, files[left], others[right])
    ((path, row),) = changed(found).items()
    assert ".".join(map(str, path)) == "3.weight"
    assert (row["differing"], row["max_abs"]) == (1, pytest.approx(1, abs=1e-6))
    assert [one["to"][-1] for one in found["renamed"] if one["how"] == "content"] in ([], ["4.bias"], ["bias"])
    assert found["added"] == found["removed"] == []


def test_a_whole_module_and_its_state_dict(capsys, tmp_path):
    net = network()
    left, right = saved(tmp_path / "net.pt", net), saved(tmp_path / "state.pt", net.state_dict())
    found = told(capsys, left, right)
    assert len(found["renamed"]) == len(net.state_dict())
    assert not any("weight" in str(path) for path in (*found["added"], *found["removed"]))
    assert not [row for row in found["changed"] if "weight" in str(row["path"])]
    assert told(capsys, left, left)["identical"]


def test_torchscript_and_its_state_dict(capsys, tmp_path):
    net = network().eval()
    torch.jit.script(net).save(tmp_path / "script.pt")
    right = saved(tmp_path / "state.pt", net.state_dict())
    found = told(capsys, tmp_path / "script.pt", right)
    assert len(found["renamed"]) + found["unchanged"] >= len(net.state_dict())
    assert not [row for row in found["changed"] if "weight" in str(row["path"])]


def test_a_single_tensor_is_a_file_as_a_whole(capsys, tmp_path):
    left, right = saved(tmp_path / "a.pt", torch.ones(3)), saved(tmp_path / "b.pt", torch.zeros(3))
    (row,) = told(capsys, left, right)["changed"]
    assert (row["path"], row["max_abs"]) == ([], 1)
    assert "~ the file as a whole  float32 [3]" in diff(capsys, left, right)[1]


# What was done to a file


@pytest.fixture
def base(tmp_path) -> Path:
    return saved(tmp_path / "base.pth", OrderedDict(state()))


def test_other_order(capsys, tmp_path, base):
    assert told(capsys, base, saved(tmp_path / "b.pth", OrderedDict(reversed(state().items()))))["identical"]


def test_permuted_axes(capsys, tmp_path, base):
    tensors = state()
    tensors["3.weight"] = tensors["3.weight"].t()
    (row,) = told(capsys, base, saved(tmp_path / "b.pth", tensors))["changed"]
    assert (row["what"], row["left"]["shape"], row["right"]["shape"]) == (["shape"], [10, 32], [32, 10])


def test_other_strides_are_no_difference(capsys, tmp_path, base):
    tensors = state()
    tensors["3.weight"] = tensors["3.weight"].t().contiguous().t()
    tensors["0.weight"] = tensors["0.weight"].contiguous(memory_format=torch.channels_last)
    assert told(capsys, base, saved(tmp_path / "b.pth", tensors))["identical"]


def test_a_permutation_of_rows_is_a_change_of_values(capsys, tmp_path, base):
    tensors = state()
    tensors["3.weight"] = tensors["3.weight"].flip(0)
    (row,) = told(capsys, base, saved(tmp_path / "b.pth", tensors))["changed"]
    assert row["what"] == ["value"] and row["cosine"] < 0.5


def test_a_slice(capsys, tmp_path, base):
    tensors = state()
    tensors["3.weight"] = tensors["3.weight"][:4]
    (row,) = told(capsys, base, saved(tmp_path / "b.pth", tensors))["changed"]
    assert (row["what"], row["right"]["shape"]) == (["shape"], [4, 32])


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64, torch.float8_e4m3fn])
def test_a_cast(capsys, tmp_path, base, dtype):
    tensors = {name: tensor.to(dtype) if tensor.is_floating_point() else tensor for name, tensor in state().items()}
    cast = saved(tmp_path / "b.pth", tensors)
    for found in (told(capsys, base, cast), told(capsys, cast, base)):
        assert len(found["changed"]) == 8
        assert all(row["what"] == ["dtype"] and row["cast"] for row in found["changed"])


def test_a_cast_that_was_trained_on_is_none(capsys, tmp_path, base):
    tensors = state()
    tensors["3.weight"] = (tensors["3.weight"] + 0.01).half()
    (row,) = told(capsys, base, saved(tmp_path / "b.pth", tensors))["changed"]
    assert row["what"] == ["dtype", "value"] and not row["cast"]


def test_other_names_without_anything_in_common(capsys, tmp_path, base):
    names = {name: f"part{place}" for place, name in enumerate(state())}
    found = told(capsys, base, saved(tmp_path / "b.pth", {names[name]: value for name, value in state().items()}))
    assert found["changed"] == []
    assert {(one["from"][0], one["to"][0]) for one in found["renamed"]} >= {
        (name, names[name]) for name, value in state().items() if value.numel() > 8}


def test_an_optimizer_is_compared_by_its_parameters(capsys, tmp_path):
    net = network()
    optimizer = torch.optim.Adam(net.parameters())
    net(torch.randn(2, 3, 4, 4)).sum().backward()
    optimizer.step()
    content = {"model": net.state_dict(), "optimizer": optimizer.state_dict()}
    left = saved(tmp_path / "a.pth", content)
    content["optimizer"]["param_groups"][0]["lr"] = 0.5
    found = told(capsys, left, saved(tmp_path / "b.pth", content))
    assert [row["path"] for row in found["changed"]] == [["optimizer", "param_groups", 0, "lr"]]


def test_sparse_quantized_and_complex_tensors(capsys, tmp_path):
    tensors = {"sparse": torch.sparse_coo_tensor([[0, 2]], [1.0, 2.0], (4,), check_invariants=True),
               "quantized": torch.quantize_per_tensor(torch.randn(8), 0.1, 3, torch.qint8),
               "complex": torch.tensor([1 + 2j, 3]), "bool": torch.tensor([True, False]), "empty": torch.zeros(0, 3)}
    left = saved(tmp_path / "a.pth", tensors)
    assert told(capsys, left, saved(tmp_path / "b.pth", tensors), "--exact")["identical"]
    tensors["sparse"] = torch.sparse_coo_tensor([[0, 3]], [1.0, 2.0], (4,), check_invariants=True)
    tensors["complex"] = torch.tensor([1 + 2j, 3 + 4j])
    rows = changed(told(capsys, left, saved(tmp_path / "b.pth", tensors)))
    assert rows["sparse",]["differing"] == 2
    assert rows["complex",]["max_abs"] == 4
    assert set(rows) == {("sparse",), ("complex",)}
