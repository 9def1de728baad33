"""Archives that are read whole here and that torch refuses: each is marked."""

import io
import zipfile

import pytest
import torch

from ckpt_browser.core.checkpoint import Problem
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.reading.opening import open_checkpoint


def rewritten(path, **records: bytes | None) -> str:
    """What torch saves, with other records in the place of some; ``__`` in a name is a dot, None leaves one out."""
    saved = io.BytesIO()
    torch.save({"w": torch.arange(3.0)}, saved)
    changed = {name.replace("__", "."): data for name, data in records.items()}
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            inner = name.removeprefix("archive/")
            data = changed.pop(inner, before.read(name))
            if data is not None:
                after.writestr(name, data)
        for name, data in changed.items():
            after.writestr(name.removeprefix("/") if name.startswith("/") else f"archive/{name}", data)
    return str(path)


def warnings_of(path: str) -> list[str]:
    """What is marked; the tensor is shown all the same."""
    source = open_checkpoint(path)
    source.close()
    assert source.checkpoint.format == "torch-zip"
    assert any(isinstance(node, Tensor) and node.shape == (3,) for node in source.checkpoint.nodes)
    assert all(isinstance(problem, Problem) and problem.severity == "warning" for problem in source.checkpoint.problems)
    return [problem.message for problem in source.checkpoint.problems]


@pytest.mark.parametrize(("records", "wanted"), [
    ({"version": None}, "holds no record of its version"),
    ({"version": b"three"}, "its version is written as “three”"),
    ({"version": b""}, "its version is written as “”"),
    ({"version": b"0\n"}, "its version is 0; torch reads 1 to 10"),
    ({"version": b"999\n"}, "its version is 999; torch reads 1 to 10"),
    ({"byteorder": b"BIG"}, "its byte order is written as “BIG”"),
    ({"byteorder": b""}, "its byte order is written as “”"),
    ({"byteorder": b"x" * 1000}, "its byte order is written as “...”"),
    ({"__storage_alignment": b"wide"}, "record archive/.storage_alignment holds “wide”"),
    ({"/stray": b"x"}, "record stray lies outside of the folder archive/"),
])
def test_what_torch_refuses_is_marked(tmp_path, records, wanted):
    path = rewritten(tmp_path / "a.pth", **records)
    with pytest.raises((RuntimeError, ValueError)):
        torch.load(path, weights_only=True)
    (message,) = warnings_of(path)
    assert message.startswith(wanted)


@pytest.mark.parametrize("records", [{}, {"version": b"3"}, {"version": b" 10\n"}, {"byteorder": None},
                                     {"__storage_alignment": None}])
def test_what_torch_loads_is_not(tmp_path, records):
    path = rewritten(tmp_path / "a.pth", **records)
    assert torch.load(path, weights_only=True)["w"].tolist() == [0, 1, 2]
    assert warnings_of(path) == []


@pytest.mark.parametrize("name", ["__data/extern_modules", "__data/python_version", "model__json"])
def test_a_record_of_a_package_or_a_script_makes_none(tmp_path, name):
    path = rewritten(tmp_path / "a.pth", **{name: b"3.11"})
    assert torch.load(path, weights_only=True)["w"].tolist() == [0, 1, 2]
    assert warnings_of(path) == []


def test_what_only_torch_finds_under_a_known_name_is_marked(tmp_path):
    path = rewritten(tmp_path / "a.pth", byteorder=None, BYTEORDER=b"big")
    assert torch.load(path, weights_only=True)["w"].tolist() != [0, 1, 2]
    assert warnings_of(path) == [
        "torch takes record archive/BYTEORDER for byteorder, as it does not mind the case of letters"]
