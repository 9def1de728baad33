"""TorchScript before 1.4 describes its modules in JSON: what it says is shown, and what cannot be is one broken row."""

import json
import pickle
from contextlib import closing

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Broken, Tensor
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import write
from tests.formats.zips.zip_bytes import Part, archive

GOOD = {"dims": ["2", "3"], "strides": ["3", "1"], "offset": "0", "dataType": "FLOAT", "requiresGrad": True,
        "device": "cpu", "data": {"key": "tensors/0"}}


def opened(folder, model: object, attributes: bytes | None = None) -> Source:
    text = model if isinstance(model, bytes) else json.dumps(model).encode()
    parts = [Part(b"m/model.json", text), Part(b"m/tensors/0", bytes(range(24))), Part(b"m/code/m.py", b"x = 0\n")]
    if attributes is not None:
        parts.append(Part(b"m/attributes.pkl", attributes))
    return open_checkpoint(write(folder, "script.pt", archive(*parts)))


def module(*tensors: dict, **more: object) -> dict:
    names = [{"name": f"p{place}", "tensorId": str(place)} for place in range(len(tensors))]
    return {"mainModule": {"name": "m", "parameters": names, **more}, "tensors": list(tensors)}


def children(source: Source, node=None) -> dict[str, object]:
    nodes = source.checkpoint.nodes
    node = node or nodes[source.checkpoint.root]
    return {key: nodes[child] for key, child in zip(node.keys, node.children, strict=True)}


def test_a_module_is_its_parameters_buffers_attributes_and_parts(tmp_path):
    inner = {"name": "inner", "parameters": [{"name": "w", "tensorId": "0"}]}
    model = module(GOOD, {**GOOD, "strides": []}, submodules=[inner], attributes=[{"name": "n", "id": "0"}])
    model["mainModule"]["parameters"][0]["isBuffer"] = True
    with closing(opened(tmp_path, model, pickle.dumps([7], 2))) as source:
        found = children(source)
        assert list(found)[:4] == ["p1", "p0", "n", "inner"]
        assert found["n"].value == 7
        assert isinstance(found["p0"], Tensor) and found["p0"].shape == (2, 3) and found["p0"].requires_grad
        assert found["p0"].stride == found["p1"].stride == (3, 1)
        assert children(source, found["inner"])["w"] == found["p0"]
        root = source.checkpoint.nodes[source.checkpoint.root]
        assert list(dict(root.attributes)) == ["(code)"]


@pytest.mark.parametrize(("change", "reason"), [
    ({"dataType": "ODD"}, "its bytes are not in the file"),
    ({"data": {"key": "tensors/9"}}, "its bytes are not in the file"),
    ({"data": 5}, "its bytes are not in the file"), ({"dims": 5}, "its sizes are no list"),
    ({"dims": ["1"] * 65}, "its sizes are no list"), ({"dims": ["2", "-3"]}, "its sizes are no numbers"),
    ({"offset": "x"}, "its sizes are no numbers"), ({"dims": ["2"]}, "it has 1 dimensions and 2 strides"),
    ({"offset": "1"}, "reaches element 6 of a storage that holds 6")])
def test_a_tensor_that_cannot_be_is_one_broken_row(tmp_path, change, reason):
    with closing(opened(tmp_path, module(GOOD, {**GOOD, **change}))) as source:
        found = children(source)
        assert isinstance(found["p0"], Tensor)
        assert isinstance(found["p1"], Broken) and found["p1"].reason.startswith(reason)


@pytest.mark.parametrize("number", ["7", "-1", "x", None, "9" * 400])
def test_a_number_beyond_the_list_is_one_broken_row(tmp_path, number):
    model = module(GOOD)
    model["mainModule"]["parameters"].append({"name": "odd", "tensorId": number})
    with closing(opened(tmp_path, model)) as source:
        assert children(source)["odd"] == Broken("torch.Tensor", "is numbered beyond the archive's list")


def test_a_module_of_no_description_is_told(tmp_path):
    with closing(opened(tmp_path, {"tensors": [GOOD], "mainModule": 5})) as source:
        assert any("describes no main module" in problem.message for problem in source.checkpoint.problems)


def test_modules_within_modules_end(tmp_path):
    model: dict = {"name": "leaf"}
    for _ in range(60):
        model = {"name": "m", "submodules": [model]}
    with closing(opened(tmp_path, {"mainModule": model, "tensors": []})) as source:
        assert any(isinstance(node, Broken) and "(the depth budget)" in node.reason for node in source.checkpoint.nodes)


@pytest.mark.parametrize(("text", "reason"), [(b"{", "its model.json is not valid JSON"),
                                              (b"[" * 100_000, "its model.json is not valid JSON"),
                                              (b"[]", "its model.json describes no module")])
def test_what_is_no_description_is_refused(tmp_path, text, reason):
    with pytest.raises(CheckpointError, match=reason):
        opened(tmp_path, text)
