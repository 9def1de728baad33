"""A pickled model opens as its layers, though its class is gone; TorchScript and packages open as trees."""

from pathlib import Path

import pytest
import torch
from torch import nn
from torch.package import PackageExporter, PackageImporter

from ckpt_browser.core.nodes import CONSTANT, LISTED_APART, Opaque, Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats import vanishing
from tests.formats.same_as_torch import tensor_objects
from tests.formats.torch_bits import bits_in_file, bits_in_torch

# TorchScript is deprecated, and says so on every call.
pytestmark = pytest.mark.filterwarnings("ignore")


class Scripted(nn.Module):
    """A module with attributes of every kind that TorchScript keeps."""

    def __init__(self) -> None:
        super().__init__()
        self.linear = nn.Linear(3, 2)
        self.register_buffer("scale", torch.ones(2, dtype=torch.float64))
        self.count, self.names, self.table, self.pair = 5, ["a", "b"], {"x": 1.0}, (1, "q")
        self.loose = torch.arange(4.0)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.linear(x) * self.scale + self.count


@pytest.fixture
def net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> nn.Module:
    return vanishing.net(tmp_path, monkeypatch)


def tensors_by_name(source: Source) -> dict[str, tuple[int, Tensor]]:
    nodes = source.checkpoint.nodes
    return {".".join(map(str, row.path)): (row.node, nodes[row.node]) for row in walk(source.checkpoint)
            if isinstance(nodes[row.node], Tensor)}


def assert_state(source: Source, state: dict[str, torch.Tensor]) -> None:
    found = tensors_by_name(source)
    for name, tensor in state.items():
        node = found[name][1]
        assert (node.dtype, node.shape, node.stride) == (str(tensor.dtype)[6:], tuple(tensor.shape), tensor.stride())
        assert torch.equal(bits_in_file(source, node), bits_in_torch(tensor)), name


@pytest.mark.parametrize("zipped", [True, False])
def test_a_model_whose_class_is_gone(net: nn.Module, tmp_path: Path, zipped: bool,
                                     monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "net.pth"
    torch.save(net, path, _use_new_zipfile_serialization=zipped)
    vanishing.vanish(monkeypatch)
    with pytest.raises((ModuleNotFoundError, AttributeError)):
        torch.load(path, weights_only=False)
    source = open_checkpoint(str(path))
    root = source.checkpoint.nodes[source.checkpoint.root]
    assert isinstance(root, Opaque)
    assert root.type_name == "vanished_net.Net"
    assert_state(source, net.state_dict())
    found = tensors_by_name(source)
    beside = {f"blocks.{place}.{name}" for place in range(2) for name in ("scratch", "loose")}
    assert set(net.state_dict()) | beside == set(found)
    assert found["tied.weight"][0] == found["blocks.0.linear.weight"][0]
    for name, parameter in net.named_parameters():
        node = found[name][1]
        assert (node.type_name, node.requires_grad) == ("torch.nn.parameter.Parameter", parameter.requires_grad)
    loose = [block.loose for block in net.blocks]
    assert len(tensor_objects(source)) == len({id(tensor) for tensor in (*net.parameters(), *net.buffers(), *loose)})


@pytest.mark.parametrize("how", ["script", "trace"])
@pytest.mark.parametrize("mobile", [True, False])
def test_torchscript(net: nn.Module, tmp_path: Path, how: str, mobile: bool) -> None:
    model = torch.jit.script(Scripted()) if how == "script" else torch.jit.trace(net.eval(), torch.ones(1, 3))
    path = str(tmp_path / "model.pt")
    if mobile:
        model._save_for_lite_interpreter(path)
    else:
        torch.jit.save(model, path)
    source = open_checkpoint(path)
    assert source.checkpoint.format == "torchscript"
    assert not [problem for problem in source.checkpoint.problems if problem.severity != "note"]
    assert_state(source, torch.jit.load(path).state_dict())
    listed = {id(tensor) for tensor in (*model.parameters(), *model.buffers())}
    attributes = 1 if how == "script" else 0
    assert len(tensor_objects(source)) == len(listed) + attributes


def test_constants_of_torchscript(tmp_path: Path) -> None:
    model = torch.jit.freeze(torch.jit.script(Scripted().eval()))
    torch.jit.save(model, str(tmp_path / "model.pt"))
    model._save_for_lite_interpreter(str(tmp_path / "model.ptl"))
    for name in ("model.pt", "model.ptl"):
        source = open_checkpoint(str(tmp_path / name))
        constants = [node for _, node in tensors_by_name(source).values()]
        assert {node.type_name for node in constants} == {CONSTANT} <= LISTED_APART
        loaded = torch.jit.load(str(tmp_path / name))
        held = loaded.graph.findAllNodes("prim::Constant")
        wanted = [node.t("value") for node in held if node.hasAttribute("value") and node.kindOf("value") == "t"]
        bits = [bits_in_file(source, node).contiguous().numpy().tobytes() for node in constants]
        assert wanted
        assert all(bits_in_torch(tensor).contiguous().numpy().tobytes() in bits for tensor in wanted)


def test_inputs_of_a_trace_have_shapes_only(tmp_path: Path) -> None:
    path = str(tmp_path / "model.pt")
    torch.jit.save(torch.jit.trace(nn.Linear(3, 2), torch.ones(5, 3)), path)
    source = open_checkpoint(path)
    _, node = tensors_by_name(source)["(traced_inputs).forward.0"]
    assert (node.shape, node.type_name) == ((5, 3), CONSTANT)
    assert "not its bytes" in source.checkpoint.storages[node.storage].missing


def test_package(tmp_path: Path) -> None:
    path = str(tmp_path / "model.pt")
    state = nn.Linear(3, 2).state_dict()
    with PackageExporter(path) as exporter:
        exporter.save_pickle("weights", "linear.pkl", state)
        exporter.save_pickle("weights", "again.pkl", {"shared": state["weight"], "number": 3})
        exporter.save_text("notes", "readme.txt", "hello")
    source = open_checkpoint(path)
    assert source.checkpoint.format == "torch-package"
    loaded = PackageImporter(path).load_pickle("weights", "linear.pkl")
    assert_state(source, {f"weights/linear.pkl.{name}": tensor for name, tensor in loaded.items()})
    found = tensors_by_name(source)
    assert found["weights/again.pkl.shared"][1].storage == found["weights/linear.pkl.weight"][1].storage
