"""safetensors files as we write them, read by the safetensors package."""

import json
import struct
import zipfile
from pathlib import Path

import pytest
import safetensors
import safetensors.torch
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.core.document import Document
from ckpt_browser.core.dtypes import SAFETENSORS
from ckpt_browser.core.edits.arranging import Move
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.tensors import Cast, PatchTensor
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.limits import Limits
from ckpt_browser.formats.writing import safetensors_writer
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.safetensors_writer import CODES, safetensors_layout, write_safetensors

from .fitting import Bench, bits, same


@pytest.fixture
def bench():
    made: list[Bench] = []

    def opening(path: Path, *edits) -> Bench:
        made.append(Bench(path, edits))
        return made[-1]

    yield opening
    for each in made:
        each.close()


def saved(folder: Path, content: object) -> Path:
    torch.save(content, folder / "model.pth")
    return folder / "model.pth"


def header(path: Path) -> dict[str, object]:
    data = path.read_bytes()
    (length,) = struct.unpack("<Q", data[:8])
    return json.loads(data[8:8 + length])


def metadata(path: Path) -> dict[str, str] | None:
    with safetensors.safe_open(path, "pt") as file:
        return file.metadata()


# What the package wrote comes back


STATE = {"b.weight": torch.randn(3, 4), "a.bias": torch.randn(4).double(), "step": torch.tensor(7),
         "mask": torch.tensor([True, False, True]), "half": torch.randn(5).half(), "empty": torch.empty(0, 3),
         'é\x7f\n"\\/\u2028😀': torch.ones(()), "": torch.ones(2, dtype=torch.uint8)}


@pytest.mark.parametrize("texts", [None, {"format": "pt"}, {"é\n": 'a "text"\\ 😀'}], ids=["none", "one", "odd"])
def test_an_unedited_file_is_written_byte_for_byte(bench, tmp_path: Path, texts: dict[str, str] | None) -> None:
    safetensors.torch.save_file(STATE, tmp_path / "a.safetensors", texts)
    written = bench(tmp_path / "a.safetensors").write(tmp_path / "b.safetensors")
    assert written.read_bytes() == (tmp_path / "a.safetensors").read_bytes()


def test_texts_keep_their_order(bench, tmp_path: Path) -> None:
    texts = {f"key {number}": f"text {number}" for number in range(50)}
    safetensors.torch.save_file({"w": torch.ones(2)}, tmp_path / "a.safetensors", texts)
    before = header(tmp_path / "a.safetensors")["__metadata__"]
    written = bench(tmp_path / "a.safetensors").write(tmp_path / "b.safetensors")
    assert list(header(written)["__metadata__"].items()) == list(before.items())
    assert metadata(written) == texts


def test_every_safetensors_file_of_the_corpus(bench, corpus: Path, tmp_path: Path) -> None:
    found = 0
    for path in sorted(corpus.rglob("*.safetensors")):
        if path.stat().st_size > 100 << 20:
            continue
        try:
            theirs = safetensors.torch.load_file(path)
        except Exception:
            continue
        found += 1
        written = bench(path).write(tmp_path / "copy.safetensors")
        assert same(safetensors.torch.load_file(written), theirs), path
        assert metadata(written) == metadata(path), path
        assert list(header(written)) == list(header(path)), path
    assert found >= 7


# From torch


def test_every_type_that_safetensors_knows(bench, tmp_path: Path) -> None:
    raw = torch.arange(64, dtype=torch.uint8)
    state = {name: raw.clone().view(getattr(torch, name)) if name != "bool" else raw > 9
             for name in SAFETENSORS.values()}
    written = bench(saved(tmp_path, state)).write(tmp_path / "b.safetensors")
    assert same(safetensors.torch.load_file(written), state)
    assert metadata(written) == {"format": "pt"}
    theirs = safetensors.torch.save(dict(state))
    (length,) = struct.unpack("<Q", theirs[:8])
    wanted = json.loads(theirs[8:8 + length])
    mine = header(written)
    for key in state:
        assert {**mine[key], "data_offsets": 0} == {**wanted[key], "data_offsets": 0}


def test_bytes_lie_aligned_and_in_the_order_of_names_where_that_can_be(bench, tmp_path: Path) -> None:
    fine = {"z": torch.ones(3).double(), "a": torch.ones(2), "m": torch.ones(3, dtype=torch.uint8)}
    odd = {"m": torch.ones(3, dtype=torch.uint8), "a": torch.ones(2), "z": torch.ones(3).double()}
    for name, state in (("fine", fine), ("odd", odd)):
        written = bench(saved(tmp_path, state)).write(tmp_path / f"{name}.safetensors")
        entries = header(written)
        assert [key for key in entries if key != "__metadata__"] == list(state)
        for key, tensor in state.items():
            assert entries[key]["data_offsets"][0] % tensor.element_size() == 0
        assert struct.unpack("<Q", written.read_bytes()[:8])[0] % 8 == 0
        assert same(safetensors.torch.load_file(written), state)
    places = {key: entry["data_offsets"][0] for key, entry in header(tmp_path / "fine.safetensors").items()
              if key != "__metadata__"}
    assert sorted(places, key=places.__getitem__) == ["z", "a", "m"]


def test_views_are_written_contiguous(bench, tmp_path: Path) -> None:
    grid = torch.randn(30, 40)
    state = {"grid": grid, "turned": grid.t(), "row": grid[3], "column": grid[:, 5], "every": grid[::2, 1::3],
             "spread": grid[0].expand(4, 40), "scalar": grid[1, 1], "none": grid[:0], "again": grid,
             "last": torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last)}
    written = bench(saved(tmp_path, state)).write(tmp_path / "b.safetensors")
    assert same(safetensors.torch.load_file(written), state)


def test_parameters_and_arrays_become_tensors(bench, tmp_path: Path) -> None:
    import numpy as np

    array = np.arange(6, dtype=">i2").reshape(2, 3)
    state = {"p": torch.nn.Parameter(torch.ones(2)), "array": array, "turned": array.T, "grad": torch.ones(1,
             requires_grad=True)}
    made = bench(saved(tmp_path, state))
    loaded = safetensors.torch.load_file(made.write(tmp_path / "b.safetensors"))
    native = torch.from_numpy(array.astype(np.int16))
    assert same(loaded, {"p": state["p"], "array": native, "turned": native.t(), "grad": state["grad"]})
    assert made.fit().notes == ("not kept: classes, attributes and requires_grad of 4 tensors",)


def test_a_big_endian_file(bench, tmp_path: Path) -> None:
    weight = torch.randn(6)
    path = tmp_path / "big.pth"
    swapped = b"".join(struct.pack(">f", number) for number in weight.tolist())
    with zipfile.ZipFile(saved(tmp_path, {"w": weight, "part": weight[1:3]})) as source, \
            zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = {"model/byteorder": b"big", "model/data/0": swapped}.get(name, source.read(name))
            target.writestr(name, content)
    loaded = safetensors.torch.load_file(bench(path).write(tmp_path / "b.safetensors"))
    assert same(loaded, {"w": weight, "part": weight[1:3]})


def test_a_large_tensor_is_copied_and_a_large_view_computed(bench, tmp_path: Path) -> None:
    grid = torch.arange(3000 * 3000, dtype=torch.float32).reshape(3000, 3000)
    written = bench(saved(tmp_path, {"a": grid, "b": grid.t()})).write(tmp_path / "b.safetensors")
    assert same(safetensors.torch.load_file(written), {"a": grid, "b": grid.t()})


def test_an_empty_file(bench, tmp_path: Path) -> None:
    for state in ({}, {"none": torch.empty(0)}):
        written = bench(saved(tmp_path, state)).write(tmp_path / "b.safetensors")
        assert same(safetensors.torch.load_file(written), state)


def flattened(content: object, name: str = "", above: tuple[int, ...] = ()) -> dict[str, torch.Tensor]:
    """Every plain tensor in dicts and lists, under its joined name."""
    if isinstance(content, torch.Tensor):
        fits = content.layout == torch.strided and not content.is_quantized and not content.is_meta
        return {name: content} if fits and str(content.dtype).removeprefix("torch.") in CODES else {}
    pairs = content.items() if isinstance(content, dict) else enumerate(content) \
        if isinstance(content, list | tuple) else ()
    return {key: tensor for part, value in pairs if id(content) not in above for key, tensor in
            flattened(value, f"{name}.{part}" if name else str(part), (*above, id(content))).items()}


@pytest.mark.filterwarnings("ignore")
def test_real_checkpoints_as_torch_loads_them(bench, corpus: Path, corpus_index, tmp_path: Path) -> None:
    found = 0
    for name, known in corpus_index.items():
        if known["kind"] not in ("zip", "legacy pickle") or known["weights_only"] != "ok" \
                or known["bytes"] > 60 << 20 or any("numpy" in each for each in known["globals"]):
            continue
        loaded = torch.load(corpus / name, map_location="cpu", weights_only=True)
        if not isinstance(loaded, dict | list):
            continue
        written = bench(corpus / name).write(tmp_path / "b.safetensors")
        assert same(safetensors.torch.load_file(written), flattened(loaded)), name
        found += 1
    assert found >= 20


# After edits


def test_edits_reach_the_file(bench, tmp_path: Path) -> None:
    safetensors.torch.save_file({"a": torch.ones(3), "b": torch.zeros(2), "c": torch.arange(4)},
                                tmp_path / "a.safetensors", {"format": "pt", "by": "me"})
    made = bench(tmp_path / "a.safetensors", Rename(("a",), "x.y"), Cast((("b",),), "bfloat16"),
                 PatchTensor(("c",), (((1,), 9),)), Move((("c",),), (), 0),
                 SetValue(("__metadata__", "by"), "you"))
    written = made.write(tmp_path / "b.safetensors")
    assert same(safetensors.torch.load_file(written), {"x.y": torch.ones(3), "b": torch.zeros(2).bfloat16(),
                                                       "c": torch.tensor([0, 9, 2, 3])})
    assert list(header(written)) == ["__metadata__", "c", "x.y", "b"]
    assert metadata(written) == {"format": "pt", "by": "you"}


NAMES = st.text(st.characters(exclude_categories=("Cs",)), max_size=12).filter(lambda name: name != "__metadata__")
TENSORS = st.tuples(st.sampled_from([torch.float64, torch.float32, torch.bfloat16, torch.bool, torch.complex64,
                                     torch.int16, torch.uint8]),
                    st.lists(st.integers(0, 4), max_size=3), st.booleans())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(NAMES, TENSORS, max_size=8))
def test_any_names_and_shapes(bench, tmp_path: Path, plan: dict[str, tuple]) -> None:
    state = {}
    for name, (dtype, shape, turned) in plan.items():
        tensor = torch.randint(0, 2, shape).to(dtype)
        state[name] = tensor.permute(list(reversed(range(tensor.dim())))) if turned else tensor
    written = bench(saved(tmp_path, state)).write(tmp_path / "b.safetensors")
    assert same(safetensors.torch.load_file(written), state)
    assert [key for key in header(written) if key != "__metadata__"] == list(state)


# What cannot be


def test_a_header_that_readers_would_refuse(bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = bench(saved(tmp_path, {"w" * 1000: torch.ones(2)}))
    monkeypatch.setattr(safetensors_writer, "LIMITS", Limits(header_bytes=1000))
    with pytest.raises(CheckpointError, match=r"would need a header of 1,\d+ bytes, and readers take 1,000"):
        safetensors_layout(made.fit().document)


@pytest.mark.parametrize("content", [
    {"a": 1}, {"a": {"b": torch.ones(1)}}, {1: torch.ones(1)}, {"__metadata__": torch.ones(1)},
    {"a": torch.ones(2, 3).t()}, {"a": torch.ones(9)[1:]}, {"a": torch.ones(9)[:5]},
    {"a": torch.ones(2, dtype=torch.complex128)}, {"a": torch.ones(2, 2).to_sparse()},
    {"a": torch.ones(2, device="meta")}], ids=lambda content: str(content)[:30])
def test_a_document_that_was_not_made_to_fit_is_refused(bench, tmp_path: Path, content: object) -> None:
    made = bench(saved(tmp_path, content))
    with pytest.raises(CheckpointError, match="cannot be kept in a safetensors file"):
        safetensors_layout(made.document)


def test_what_is_no_dict_is_refused(bench, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="hold tensors by name"):
        safetensors_layout(bench(saved(tmp_path, torch.ones(2))).document)


def test_a_stopped_or_broken_write_leaves_nothing(bench, tmp_path: Path) -> None:
    path = saved(tmp_path, {"a": torch.ones(1 << 20), "b": torch.ones(1 << 20).t()})
    made = bench(path)
    document: Document = made.fit().document
    token = CancelToken()
    target = tmp_path / "b.safetensors"
    with pytest.raises(Cancelled), replacing(str(target), 100) as replacement:
        write_safetensors(made.content(document), replacement.out, token, lambda what, done, total: token.cancel())
    content = made.content(document)
    for storage in document.checkpoint.storages:
        content.payload(storage.id, "little")  # so that it is drawn from while it is whole
    path.write_bytes(path.read_bytes()[:3 << 20])
    with pytest.raises(CheckpointError, match="changed on disk"), replacing(str(target), 100) as replacement:
        write_safetensors(made.content(document), replacement.out, CancelToken(), no_report)
    with pytest.raises(CheckpointError, match="cut short"), replacing(str(target), 100) as replacement:
        write_safetensors(content, replacement.out, CancelToken(), no_report)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["model.pth"]


def test_bits_tell_zeros_apart() -> None:
    assert bits(torch.tensor(0.0)) != bits(torch.tensor(-0.0))
