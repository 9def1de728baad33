"""Rescued state_dicts equal what torch's own modules give: names, order, values, ties and metadata."""

import json
import pickle
from collections import OrderedDict
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from torch import nn
from torch.package import PackageExporter, PackageImporter

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Lift
from ckpt_browser.core.edits.modules import Script, state_dict
from ckpt_browser.core.edits.rescue import Rescue
from ckpt_browser.core.journal import Journal, do, new_journal, redo, undo
from ckpt_browser.core.nodes import Group, Node, Opaque, Tensor, Value
from ckpt_browser.core.places import EditError
from ckpt_browser.formats.source import Source
from ckpt_browser.formats.torch_archives.script_code import scripts_in
from ckpt_browser.workspace.editing.rescue import Rescuable, rescue, rescues, script_classes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save
from tests.core.edited import paths, refused, seen
from tests.formats import vanishing
from tests.formats.same_as_torch import assert_same
from tests.workspace.made import Maker, training

pytestmark = pytest.mark.filterwarnings("ignore")

@pytest.fixture
def net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> nn.Module:
    return vanishing.net(tmp_path, monkeypatch)


def rescued(path: Path, choice: int = 0) -> tuple[Source, Journal, Rescuable]:
    """The file after one of its modules was rescued."""
    source = open_checkpoint(str(path))
    journal = new_journal(source.checkpoint)
    found = rescues(journal.document, script_classes(source))[choice]
    return source, do(journal, found.edits), found


def assert_rescued(path: Path, theirs: "OrderedDict[str, torch.Tensor]", choice: int = 0, *,
                   devices: bool = True) -> Rescuable:
    source, journal, found = rescued(path, choice)
    checkpoint = journal.document.checkpoint
    assert_same(Source(checkpoint, source.files, source.inline), theirs, devices=devices)
    root = checkpoint.nodes[checkpoint.root]
    assert isinstance(root, Group)
    assert (root.type_name, [name for name, _ in root.attributes]) == ("collections.OrderedDict", ["_metadata"])
    assert found.tensors == len(theirs)
    assert seen(undo(journal)) == seen(new_journal(source.checkpoint))
    assert seen(redo(undo(journal))) == seen(journal)
    return found


MODELS = {
    "linear": lambda: nn.Linear(3, 2),
    "nested": lambda: nn.Sequential(OrderedDict(a=nn.Conv2d(1, 2, 3), b=nn.Sequential(nn.BatchNorm2d(2), nn.ReLU()))),
    "norms": lambda: nn.Sequential(nn.BatchNorm1d(2), nn.BatchNorm3d(2, track_running_stats=False), nn.SyncBatchNorm(2),
                                   nn.InstanceNorm2d(2), nn.InstanceNorm1d(2, affine=True, track_running_stats=True),
                                   nn.GroupNorm(1, 2), nn.LayerNorm(2), nn.RMSNorm(2), nn.LocalResponseNorm(2)),
    "transformer": lambda: nn.Transformer(8, 2, 1, 1, 16),
    "attention": lambda: nn.MultiheadAttention(8, 2, kdim=4, vdim=4, add_bias_kv=True),
    "recurrent": lambda: nn.ModuleDict({"lstm": nn.LSTM(3, 4, 2, bidirectional=True), "gru": nn.GRU(3, 4),
                                        "cell": nn.LSTMCell(2, 2), "e": nn.EmbeddingBag(3, 2)}),
    "parallel": lambda: nn.DataParallel(nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))),
    "weight_norm": lambda: nn.utils.weight_norm(nn.Linear(3, 2)),
    "averaged": lambda: torch.optim.swa_utils.AveragedModel(nn.Linear(2, 2)),
    "half": lambda: nn.Conv1d(2, 2, 1).half().requires_grad_(False),
    "meta": lambda: nn.Linear(2, 2, device="meta"),
    "empty": lambda: nn.ReLU(),
    "graph": lambda: torch.fx.symbolic_trace(nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))),
    "observed": lambda: torch.ao.quantization.HistogramObserver(),
}


@pytest.mark.parametrize("name", MODELS)
def test_modules_of_torch(name: str, tmp_path: Path) -> None:
    model = MODELS[name]()
    torch.save(model, tmp_path / "model.pth")
    assert assert_rescued(tmp_path / "model.pth", model.state_dict()).remarks == ()


@pytest.mark.parametrize("zipped", [True, False])
def test_a_model_whose_classes_are_gone(net: nn.Module, tmp_path: Path, zipped: bool,
                                        monkeypatch: pytest.MonkeyPatch) -> None:
    torch.save(net, tmp_path / "net.pth", _use_new_zipfile_serialization=zipped)
    vanishing.vanish(monkeypatch)
    with pytest.raises((ModuleNotFoundError, AttributeError)):
        torch.load(tmp_path / "net.pth", weights_only=False)
    theirs = net.state_dict()
    assert "blocks.0.scratch" not in theirs
    assert_rescued(tmp_path / "net.pth", theirs)


def test_names_that_share_a_storage_are_tensors_of_their_own(net: nn.Module, tmp_path: Path) -> None:
    torch.save(net, tmp_path / "net.pth")
    _, journal, _ = rescued(tmp_path / "net.pth")
    checkpoint = journal.document.checkpoint
    root = checkpoint.nodes[checkpoint.root]
    ids = dict(zip(root.keys, root.children, strict=True))
    tied, first = ids["tied.weight"], ids["blocks.0.linear.weight"]
    assert tied != first
    assert checkpoint.nodes[tied] == checkpoint.nodes[first]
    assert checkpoint.nodes[ids["view"]].storage == checkpoint.nodes[ids["head.weight"]].storage
    assert {node.type_name for node in (checkpoint.nodes[child] for child in root.children)} == {"torch.Tensor"}


def test_a_module_within_a_checkpoint(net: nn.Module, tmp_path: Path) -> None:
    thing = {"epoch": 5, "model": net, "more": [SimpleNamespace(net=nn.Linear(2, 2))], "same": net}
    torch.save(thing, tmp_path / "net.pth")
    source = open_checkpoint(str(tmp_path / "net.pth"))
    found = rescues(new_document(source.checkpoint))
    assert [item.path for item in found] == [("model",), ("more", 0, "net")]
    assert [item.label for item in found] == ["vanished_net.Net in model",
                                              "torch.nn.modules.linear.Linear in more/0/net"]
    assert_rescued(tmp_path / "net.pth", net.state_dict())
    assert_rescued(tmp_path / "net.pth", thing["more"][0].net.state_dict(), 1)


def test_in_its_place(net: nn.Module, tmp_path: Path) -> None:
    torch.save({"epoch": 5, "model": net}, tmp_path / "net.pth")
    source = open_checkpoint(str(tmp_path / "net.pth"))
    journal = do(new_journal(source.checkpoint), [Rescue(("model",))])
    assert_same(Source(journal.document.checkpoint, source.files), {"epoch": 5, "model": net.state_dict()})


def test_saved_and_loaded_by_torch(net: nn.Module, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.save({"model": net, "epoch": 1}, tmp_path / "net.pth")
    source, journal, _ = rescued(tmp_path / "net.pth")
    library = Library({str(tmp_path / "net.pth"): source})
    save(journal.document, library, str(tmp_path / "clean.pth"), SaveOptions(verify=False))
    vanishing.vanish(monkeypatch)
    loaded = torch.load(tmp_path / "clean.pth", weights_only=True)
    theirs = net.state_dict()
    assert list(loaded) == list(theirs)
    assert all(torch.equal(loaded[name], theirs[name]) for name in theirs)
    assert loaded._metadata == theirs._metadata
    assert loaded["tied.weight"].data_ptr() == loaded["blocks.0.linear.weight"].data_ptr()
    type(net)().load_state_dict(loaded)


def test_a_part_of_a_module(net: nn.Module, tmp_path: Path) -> None:
    torch.save(net, tmp_path / "net.pth")
    source = open_checkpoint(str(tmp_path / "net.pth"))
    journal = do(new_journal(source.checkpoint), [Rescue(("blocks", "1")), Lift(("blocks", "1"))])
    assert_same(Source(journal.document.checkpoint, source.files), net.blocks[1].state_dict())


def test_norms_that_were_saved_before_they_counted_load_again(tmp_path: Path) -> None:
    model = nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 2))
    del model[0]._buffers["num_batches_tracked"]
    torch.save(model, tmp_path / "old.pth")
    _, journal, _ = rescued(tmp_path / "old.pth")
    assert "_metadata/0/version" in paths(journal)
    ours = OrderedDict((name, tensor) for name, tensor in model.state_dict().items())
    ours._metadata = versions(journal)
    nn.Sequential(nn.BatchNorm1d(2), nn.Linear(2, 2)).load_state_dict(ours)


def versions(journal: Journal) -> dict[str, dict[str, int]]:
    checkpoint = journal.document.checkpoint
    metadata = checkpoint.nodes[dict(checkpoint.nodes[checkpoint.root].attributes)["_metadata"]]
    return {name: {"version": checkpoint.nodes[checkpoint.nodes[child].children[0]].value}
            for name, child in zip(metadata.keys, metadata.children, strict=True)}


def test_what_cannot_be_known_is_said(tmp_path: Path) -> None:
    spectral = nn.utils.spectral_norm(nn.Linear(3, 2))
    torch.save(spectral, tmp_path / "spectral.pth")
    assert rescued(tmp_path / "spectral.pth")[2].remarks == ("the module: hooks of its own may change its state_dict",)
    torch.save(nn.Sequential(torch.ao.nn.quantized.Linear(2, 2)), tmp_path / "packed.pth")
    assert "its numbers are packed, and are left out" in rescued(tmp_path / "packed.pth")[2].remarks[0]


# Lightning, TorchScript, packages

def test_a_checkpoint_of_lightning(tmp_path: Path) -> None:
    weights = nn.Linear(2, 2).state_dict()
    torch.save({"epoch": 1, "pytorch-lightning_version": "2.0", "state_dict": weights, "optimizer_states": []},
               tmp_path / "l.ckpt")
    found = assert_rescued(tmp_path / "l.ckpt", weights)
    assert found.label == "Lightning's state_dict"


class Scripted(nn.Module):
    """A module with attributes of every kind that TorchScript keeps, in no good order."""

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("scale", torch.ones(2, dtype=torch.float64))
        self.inner = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2), nn.ReLU())
        self.loose = torch.arange(4.0)
        self.w = nn.Parameter(torch.ones(2))
        self.names, self.table = ["a"], {"x": torch.ones(3)}
        self.register_buffer("passing", torch.ones(1), persistent=False)
        self.again = self.inner[0]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.inner(x) * self.scale + self.w + self.again(x)


@pytest.mark.parametrize("how", ["script", "trace"])
@pytest.mark.parametrize("mobile", [True, False])
def test_torchscript(tmp_path: Path, how: str, mobile: bool) -> None:
    model = Scripted().eval()
    script = torch.jit.script(model) if how == "script" else torch.jit.trace(model, torch.ones(2, 3))
    path = tmp_path / "model.pt"
    script._save_for_lite_interpreter(str(path)) if mobile else torch.jit.save(script, str(path))
    theirs = torch.jit.load(str(path)).state_dict()
    assert set(theirs) >= {"w", "scale", "inner.0.weight"} and "loose" not in theirs
    assert_rescued(path, theirs)


def test_a_package(tmp_path: Path) -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))
    with PackageExporter(str(tmp_path / "p.pt")) as package:
        package.extern("**")
        package.save_pickle("models", "model.pkl", model)
        package.save_pickle("models", "data.pkl", {"x": 1})
    theirs = PackageImporter(str(tmp_path / "p.pt")).load_pickle("models", "model.pkl").state_dict()
    assert assert_rescued(tmp_path / "p.pt", theirs).path == ("models/model.pkl",)


def test_the_description_of_a_script_before_1_4(tmp_path: Path) -> None:
    def tensor(number: int, size: int) -> dict[str, object]:
        return {"dims": [str(size)], "offset": "0", "strides": ["1"], "requiresGrad": True, "dataType": "FLOAT",
                "data": {"key": f"tensors/{number}"}, "device": "cpu"}

    def parameter(name: str, number: int, buffer: bool = False) -> dict[str, object]:
        return {"name": name, "tensorId": str(number), "isBuffer": buffer}

    inner = {"name": "sub", "parameters": [parameter("w", 0)], "submodules": [{"name": "empty"}]}
    main = {"name": "m", "parameters": [parameter("w", 0), parameter("mean", 1, True), parameter("b", 2)],
            "submodules": [inner]}
    records = {"model.json": json.dumps({"mainModule": main,
                                         "tensors": [tensor(0, 2), tensor(1, 3), tensor(2, 4)]}).encode(),
               "tensors/0": bytes(8), "tensors/1": bytes(12), "tensors/2": bytes(16)}
    writer = torch._C.PyTorchFileWriter(str(tmp_path / "m.pt"))
    for name, data in records.items():
        writer.write_record(name, data, len(data))
    writer.write_end_of_file()
    _, journal, found = rescued(tmp_path / "m.pt")
    checkpoint = journal.document.checkpoint
    root = checkpoint.nodes[checkpoint.root]
    assert (root.keys, list(versions(journal))) == (("w", "b", "mean", "sub.w"), ["", "sub", "sub.empty"])
    assert checkpoint.nodes[root.children[0]].type_name == "torch.Tensor"
    assert not checkpoint.nodes[root.children[0]].requires_grad
    assert found.label == "module"


def test_scripts_of_the_corpus(corpus: Path, corpus_index: dict[str, dict[str, object]]) -> None:
    compared = 0
    for name, known in corpus_index.items():
        if "TorchScript" not in str(known["kind"]):
            continue
        try:
            theirs = torch.jit.load(str(corpus / name), map_location="cpu").state_dict()
        except RuntimeError:
            continue  # it wants operators of another package
        source = open_checkpoint(str(corpus / name))
        found = rescues(new_document(source.checkpoint), script_classes(source))
        if theirs:
            assert_rescued(corpus / name, theirs, devices=False)
            compared += 1
        else:
            assert [item.tensors for item in found] in ([0], []), name
    assert compared >= 3


class Stub(nn.Module):
    """Stands for every class that is not installed here."""

    def __setstate__(self, state: dict[str, object]) -> None:
        super().__setstate__(state) if "_modules" in state else self.__dict__.update(state)


class Stubs(pickle.Unpickler):
    """Takes what is installed, and stubs for the rest."""

    def find_class(self, module: str, name: str) -> object:
        try:
            return super().find_class(module, name)
        except (ImportError, AttributeError):
            return type(name, (Stub,), {"__module__": module})


def test_whole_models_of_the_corpus(corpus: Path, corpus_index: dict[str, dict[str, object]]) -> None:
    compared = 0
    for name in ("cszn__DnCNN/model.pth", "atomistic-machine-learning__schnetpack/si16.model",
                 "ultralytics__yolov5/yolov5n-7.pt",
                 "twtygqyy__pytorch-vdsr/model_epoch_50.9ad1ea2.pth"):
        try:
            loaded = torch.load(corpus / name, weights_only=False, map_location="cpu",
                                pickle_module=SimpleNamespace(Unpickler=Stubs, load=pickle.load, __name__="pickle"))
        except (RuntimeError, TypeError, pickle.UnpicklingError):
            continue
        model = next(item for item in loaded.values() if isinstance(item, nn.Module)) if isinstance(loaded, dict) \
            else loaded
        source, journal, _ = rescued(corpus / name)
        theirs = model.state_dict()
        theirs._metadata = OrderedDict(versions(journal))  # stubs have no versions of their own
        assert_same(Source(journal.document.checkpoint, source.files, source.inline), theirs, devices=False)
        compared += 1
    assert compared >= 3


# The code of TorchScript

def test_names_are_read_from_code() -> None:
    code = ('op_version_set = 1\nimport x\nclass A(Module):\n  __parameters__ = ["w", "a\\"b", "\\303\\251", ]\n'
            '  __buffers__ = []\n  def f(self):\n    __parameters__ = ["no", ]\nclass B:\n  __parameters__ = ["x", ]\n'
            'class C(Module):\n  __buffers__ = ["r", ]\nclass D(NamedTuple):\n  __buffers__ = ["z", ]\n')
    assert scripts_in(code.encode(), "__torch__.m") == [Script("__torch__.m.A", ("w", 'a"b', "é"), ()),
                                               Script("__torch__.m.C", (), ("r",))]


@pytest.mark.parametrize("code", ["", "class", "class A(Module)", '  __parameters__ = ["w", ]', "class A(Module):",
                                  'class A(Module):\n  __parameters__ = ["w', "class A(Module):\n  __parameters__ = w",
                                  "class A(Module):\n  __parameters__ = [w]", "\x00\n\u00ff"])
def test_code_of_other_forms_names_nothing(code: str) -> None:
    assert all(script[1:] == ((), ()) for script in scripts_in(code.encode(), "m"))


# Bad input


def made(*nodes: Node) -> Checkpoint:
    return Checkpoint("made", "pickle", 0, nodes, 0)


def test_a_module_that_holds_itself() -> None:
    circle = made(Opaque("net.Net", "new", state=1), Group("dict", ("_parameters", "_buffers", "_modules"), (2, 2, 3)),
                  Group("dict", (), ()), Group("dict", ("me",), (0,)))
    assert "the module me holds itself" in str(refused(circle, Rescue()))
    assert rescues(new_document(circle)) == []


def test_modules_that_multiply_are_refused() -> None:
    nodes: list[Node] = []
    for depth in range(40):
        start = len(nodes)
        inner = start + 4 if depth < 39 else start + 3
        nodes += [Opaque("net.Net", "new", state=start + 1),
                  Group("dict", ("_parameters", "_modules"), (start + 3, start + 2)),
                  Group("dict", ("a", "b") if depth < 39 else (), (inner, inner) if depth < 39 else ()),
                  Group("dict", (), ())]
    assert "hold each other so often" in str(refused(made(*nodes), Rescue()))


def test_members_that_are_no_modules_and_no_tensors() -> None:
    start = made(Opaque("net.Net", "new", state=1), Group("dict", ("_parameters", "_buffers", "_modules"), (2, 3, 4)),
                 Group("dict", ("w", 5, "none"), (6, 6, 7)), Group("set", (0,), (7,)),
                 Group("dict", ("x", "y"), (7, 8)),
                 Value("int", 1), Tensor("float32", (), (), None, 0, "meta"), Value("NoneType", None),
                 Opaque("a.B", "new"))
    found = state_dict(start.nodes, 0)
    assert (found.tensors, found.versions) == ({"w": 6}, {"": 1})
    assert found.remarks == ("y is no module that is known; it is left out",)


@pytest.mark.parametrize(("path", "reason"), [((), "no module that was saved whole"), (("epoch",), "no module"),
                                              (("model_state_dict",), "no module"),
                                              (("gone",), "nothing of this name")])
def test_what_is_no_module(path: tuple[str, ...], reason: str) -> None:
    assert reason in str(refused(training(), Rescue(path)))


def test_a_file_without_modules() -> None:
    with pytest.raises(EditError, match="holds no module that was saved whole"):
        rescue(new_document(training()))
    assert rescues(new_document(Maker().done(5))) == []


def test_scripts_are_only_read_from_archives_that_have_them(sample: Path) -> None:
    assert script_classes(open_checkpoint(str(sample))) == ()


def test_a_script_without_its_code_is_no_module(tmp_path: Path) -> None:
    torch.jit.save(torch.jit.script(nn.Linear(2, 2)), str(tmp_path / "s.pt"))
    source = open_checkpoint(str(tmp_path / "s.pt"))
    assert "no module" in str(refused(source.checkpoint, Rescue()))
    assert rescues(new_document(source.checkpoint)) == []
