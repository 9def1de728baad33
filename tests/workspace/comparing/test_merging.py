"""Entries and numbers of one real file in another: saved, and compared with the same done in torch."""

import json
import math
import os
import pickle
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file
from torch.distributed import checkpoint as dcp

from ckpt_browser.analysis.elements.blending import blend
from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.dtypes import DTYPES
from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import NUMBERS, Cast, PatchTensor
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import Journal, do, new_journal, redo, undo
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.core.places import EditError, Places
from ckpt_browser.workspace.comparing.merging.blend_preview import preview_blend
from ckpt_browser.workspace.looking.measuring import histogram_of, measure
from ckpt_browser.workspace.looking.windows import Box, Reading, first_sheet
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.tensor_numbers import numbers_of
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save
from tests.core.edited import seen
from tests.workspace.numbered import all_of, bits_of, raw

pytestmark = pytest.mark.filterwarnings("ignore")

FLOATS = sorted(name for name in NUMBERS if DTYPES[name].kind in ("float", "complex"))


def plain(seed: int) -> dict[str, torch.Tensor]:
    """What every format can hold."""
    torch.manual_seed(seed)
    return {"w": torch.randn(4, 5), "h": torch.randn(7).bfloat16(), "n": torch.tensor([seed, 2]),
            "t": torch.randn(3, 4)}


def same_bits(one: torch.Tensor, other: torch.Tensor) -> bool:
    return (one.dtype, one.shape) == (other.dtype, other.shape) and raw(one) == raw(other)


class Workbench:
    """Opens files, edits them with others at hand, and saves."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = Library()

    def document(self, path: Path) -> Document:
        return new_document(self.library.source(str(path)).checkpoint)

    def edited(self, path: Path, *edits: Edit, other: Path) -> Journal:
        journal = new_journal(self.library.source(str(path)).checkpoint)
        for edit in edits:
            journal = do(journal, [edit], {str(other): self.document(other)})
        return journal

    def saved(self, path: Path, *edits: Edit, other: Path, options: SaveOptions = SaveOptions(verify=False)  # noqa: B008
              ) -> dict:
        suffix = ".safetensors" if options.format == "safetensors" else ".pth"
        out = self.folder / f"out{suffix}"
        save(self.edited(path, *edits, other=other).document, self.library, str(out), options)
        return load_file(out) if options.format == "safetensors" else torch.load(out, weights_only=False)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    made = Workbench(tmp_path)
    yield made
    made.library.close()


# Every format with every other

def as_pth(folder: Path, content: dict) -> Path:
    torch.save(content, folder / "model.pth")
    return folder / "model.pth"


def as_legacy(folder: Path, content: dict) -> Path:
    torch.save(content, folder / "model.pth", _use_new_zipfile_serialization=False)
    return folder / "model.pth"


def as_big_endian(folder: Path, content: dict) -> Path:
    torch.save(content, folder / "little.pth")
    order = list(content.values())
    with zipfile.ZipFile(folder / "little.pth") as source, zipfile.ZipFile(folder / "big.pth", "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("/byteorder"):
                data = b"big"
            elif "/data/" in name:
                size = order[int(name.rpartition("/")[2])].element_size()
                data = np.frombuffer(data, f"u{size}").byteswap().tobytes()
            target.writestr(name, data)
    return folder / "big.pth"


def as_safetensors(folder: Path, content: dict) -> Path:
    save_file(content, folder / "model.safetensors", {"format": "pt"})
    return folder / "model.safetensors"


def as_shards(folder: Path, content: dict) -> Path:
    names = {key: f"{place % 2}.safetensors" for place, key in enumerate(content)}
    for shard in set(names.values()):
        save_file({key: value for key, value in content.items() if names[key] == shard}, folder / shard)
    index = folder / "model.safetensors.index.json"
    index.write_text(json.dumps({"metadata": {}, "weight_map": names}))
    return index


def as_distributed(folder: Path, content: dict) -> Path:
    dcp.save(content, checkpoint_id=folder / "step", no_dist=True)
    return folder / "step"


FORMATS: dict[str, Callable[[Path, dict], Path]] = {
    "pth": as_pth, "legacy": as_legacy, "big": as_big_endian, "safetensors": as_safetensors, "shards": as_shards,
    "dcp": as_distributed}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, int], Path]:
    found = {}
    for name, write in FORMATS.items():
        for seed in (1, 2):
            folder = tmp_path_factory.mktemp(name)
            found[name, seed] = write(folder, plain(seed))
    return found


@pytest.mark.parametrize("there", FORMATS)
@pytest.mark.parametrize("here", FORMATS)
def test_any_format_takes_from_any(bench: Workbench, written: dict[tuple[str, int], Path], here: str,
                                   there: str) -> None:
    path, other = written[here, 1], written[there, 2]
    mine, theirs = plain(1), plain(2)
    entries = tuple((((there_key,), (key,))) for there_key, key in (("w", "w"), ("n", "n"), ("h", "new")))
    found = bench.saved(path, TakeOver(str(other), entries), other=other)
    wanted = {**mine, "w": theirs["w"], "n": theirs["n"], "new": theirs["h"]}
    assert set(found) == set(wanted)
    assert all(same_bits(found[key], value) for key, value in wanted.items())
    if here in ("pth", "legacy", "big"):
        assert list(found) == ["w", "h", "new", "n", "t"]
    mixed = bench.saved(path, Blend(str(other), Glob("*"), 0.3), other=other)
    for key, value in mine.items():
        mean = (value.double() * (1 - 0.3) + theirs[key].double() * 0.3).to(value.dtype)
        assert torch.equal(mixed[key], mean if value.is_floating_point() else value)


@pytest.mark.parametrize("there", ["pth", "legacy", "big", "dcp"])
def test_into_safetensors_and_the_old_stream(bench: Workbench, written: dict[tuple[str, int], Path],
                                             there: str) -> None:
    path, other = written["safetensors", 1], written[there, 2]
    edits = [TakeOver(str(other), ((("w",), ("w",)), (("t",), ("u",)))), Blend(str(other), Glob("h"), 0.5)]
    theirs = plain(2)
    wanted = {**plain(1), "w": theirs["w"], "u": theirs["t"]}
    wanted["h"] = ((wanted["h"].float() + theirs["h"].float()) / 2).bfloat16()
    for form in ("safetensors", "legacy"):
        # The judge, a process that imports torch, is asked once for each form; here the same libraries read all of it.
        found = bench.saved(path, *edits, other=other, options=SaveOptions(form, verify=there == "pth"))
        assert set(found) == set(wanted)
        assert all(same_bits(found[key], value) for key, value in wanted.items())


def test_undo_gives_the_document_that_there_was(bench: Workbench, written: dict[tuple[str, int], Path]) -> None:
    path, other = written["legacy", 1], written["pth", 2]
    start = new_journal(bench.library.source(str(path)).checkpoint)
    journal = bench.edited(path, TakeOver(str(other), ((("w",), ("w",)), (("t",), ("u",)))),
                           Blend(str(other), Glob("h"), 0.5), other=other)
    back = undo(undo(journal))
    assert seen(back) == seen(start)
    assert seen(redo(redo(back))) == seen(journal)
    nodes = start.document.checkpoint.nodes
    assert all(node is back.document.checkpoint.nodes[number] for number, node in enumerate(nodes))


# Tensors of every kind

def odd(seed: int) -> dict:
    torch.manual_seed(seed)
    base = torch.randn(6, 4)
    return {"base": base, "rows": base[1:4], "turned": base.t(), "again": base,
            "sparse": torch.eye(3).mul(seed).to_sparse(), "csr": torch.eye(4).mul(seed).to_sparse_csr(),
            "quantized": torch.quantize_per_tensor(torch.randn(5), 0.1, 3, torch.quint8),
            "channels": torch.quantize_per_channel(torch.randn(2, 3), torch.tensor([0.1, 0.2]), torch.tensor([0, 1]),
                                                   0, torch.qint8),
            "free": torch.nn.Parameter(torch.randn(3)), "array": np.arange(3.) * seed, "scalar": np.float32(seed),
            "complex": torch.randn(3, dtype=torch.complex64).conj(), "meta": torch.empty(2, device="meta"),
            "nest": {"list": [torch.randn(2), (1, torch.randn(1))], "name": "ü"}}


def test_everything_of_another_file(bench: Workbench) -> None:
    torch.save(odd(1), bench.folder / "a.pth")
    torch.save(odd(2), bench.folder / "b.pth")
    path, other = bench.folder / "a.pth", bench.folder / "b.pth"
    wanted = torch.load(other, weights_only=False)
    for entries in (tuple(((key,), (key,)) for key in wanted), (((), ()),)):
        found = bench.saved(path, TakeOver(str(other), entries), other=other)
        assert list(found) == list(wanted)
        assert found["base"] is found["again"]
        assert found["base"].data_ptr() == found["turned"].data_ptr()
        assert found["rows"].untyped_storage().data_ptr() == found["base"].untyped_storage().data_ptr()
        for key in ("base", "rows", "turned", "free", "complex"):
            assert same_bits(found[key], wanted[key])
        for key in ("sparse", "csr"):
            assert torch.equal(found[key].to_dense(), wanted[key].to_dense())
        for key in ("quantized", "channels"):
            assert torch.equal(found[key].dequantize(), wanted[key].dequantize())
        assert (type(found["free"]), found["meta"].device.type) == (torch.nn.Parameter, "meta")
        assert found["array"].tolist() == wanted["array"].tolist()
        assert torch.equal(found["nest"]["list"][1][1], wanted["nest"]["list"][1][1])


def test_numbers_of_other_layouts_are_mixed_in(bench: Workbench) -> None:
    theirs = odd(2)
    dense = {"sparse": torch.randn(3, 3), "csr": torch.randn(4, 4).double(), "quantized": torch.randn(5).half(),
             "channels": torch.randn(2, 3), "complex": torch.randn(3, dtype=torch.complex128)}
    torch.save(dense, bench.folder / "a.pth")
    torch.save({key: theirs[key] for key in dense}, bench.folder / "b.pth")
    found = bench.saved(bench.folder / "a.pth", Blend(str(bench.folder / "b.pth"), Glob("*"), 0.75),
                        other=bench.folder / "b.pth")
    for key, value in dense.items():
        other = theirs[key].dequantize() if theirs[key].is_quantized else theirs[key].to_dense() \
            if theirs[key].layout != torch.strided else theirs[key]
        wide = torch.complex128 if value.is_complex() else torch.float64
        assert torch.equal(found[key], (value.to(wide) * 0.25 + other.to(wide) * 0.75).to(value.dtype)), key


# Numbers

def torchs(mine: torch.Tensor, other: torch.Tensor, share: float) -> torch.Tensor:
    """What the documents say that mixed numbers are."""
    def wide(some: torch.Tensor) -> torch.Tensor:
        return torch.view_as_real(some.to(torch.complex128)) if some.is_complex() else some.double()

    a, b = wide(mine), wide(other)
    new = torch.where(a == b, a, b if share == 1 else a * (1 - share) + b * share)
    return (torch.view_as_complex(new) if mine.is_complex() else new).to(mine.dtype)


@pytest.mark.parametrize("share", [0.5, 1 / 3, 1, 1.5, -0.25, 1e-30])
@pytest.mark.parametrize("dtype", FLOATS)
def test_every_type_bit_by_bit(dtype: str, share: float) -> None:
    kind = getattr(torch, dtype)
    mine, other = bits_of(kind, 4096, 1), bits_of(kind, 4096, 2)
    wanted = torchs(mine, other, share)
    found = torch.frombuffer(bytearray(blend((raw(mine), dtype), (raw(other), dtype), share, dtype)), dtype=kind)
    either = [torch.view_as_real(some.to(torch.complex64)) if some.is_complex() else some.float()
              for some in (wanted, found)]
    assert torch.equal(either[0].isnan(), either[1].isnan())
    whole = ~either[0].isnan().any(-1) if wanted.is_complex() else ~either[0].isnan()
    assert raw(wanted[whole]) == raw(found[whole])


@pytest.mark.parametrize("mine", FLOATS)
@pytest.mark.parametrize("other", ["float64", "bfloat16", "float8_e5m2", "complex64"])
def test_types_that_differ(mine: str, other: str) -> None:
    kinds = getattr(torch, mine), getattr(torch, other)
    if kinds[0].is_complex != kinds[1].is_complex:
        return
    a, b = torch.randn(500).to(kinds[0]), torch.randn(500).to(kinds[1])
    found = blend((raw(a), mine), (raw(b), other), 0.3, mine)
    assert found == raw(torchs(a, b, 0.3))


NUMBERS_OF_ANY_SIZE = st.floats(width=32, allow_nan=False)


@settings(max_examples=200, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(NUMBERS_OF_ANY_SIZE, NUMBERS_OF_ANY_SIZE), min_size=1, max_size=8),
       st.floats(0, 1, exclude_min=True))
def test_a_mean_lies_between_and_ends_are_exact(pairs: list[tuple[float, float]], share: float) -> None:
    a, b = (torch.tensor([pair[side] for pair in pairs]) for side in (0, 1))

    def mixed(how: float) -> torch.Tensor:
        return torch.frombuffer(bytearray(blend((raw(a), "float32"), (raw(b), "float32"), how, "float32")),
                                dtype=torch.float32)

    finite = a.isfinite() & b.isfinite()
    found = mixed(share)
    assert bool(((found >= torch.minimum(a, b)) & (found <= torch.maximum(a, b)))[finite].all())
    assert raw(torch.where(a == b, b, mixed(1))) == raw(b)
    assert bool((found == a)[a == b].all())


def test_the_mean_is_torchs_own(bench: Workbench) -> None:
    torch.manual_seed(3)
    a, b = ({"w": torch.randn(1000), "h": torch.randn(1000).half(), "d": torch.randn(1000).double()} for _ in range(2))
    torch.save(a, bench.folder / "a.pth")
    torch.save(b, bench.folder / "b.pth")
    found = bench.saved(bench.folder / "a.pth", Blend(str(bench.folder / "b.pth"), Glob("*"), 0.5),
                        other=bench.folder / "b.pth", options=SaveOptions())
    for key, value in a.items():
        assert torch.equal(found[key], (value + b[key]) / 2)


# Reading before it is saved

def test_mixed_numbers_are_read_by_everything(bench: Workbench) -> None:
    torch.manual_seed(4)
    a, b = torch.randn(300, 400), torch.randn(300, 400).half()
    torch.save({"w": a, "t": a.t()}, bench.folder / "a.pth")
    torch.save({"w": b, "t": b.t()}, bench.folder / "b.pth")
    journal = bench.edited(bench.folder / "a.pth", Blend(str(bench.folder / "b.pth"), Glob("*"), 0.25),
                           other=bench.folder / "b.pth")
    document, wanted = journal.document, torchs(a, b, 0.25)
    for key, value in (("w", wanted), ("t", wanted.t())):
        tensor = tensor_of(document, key)
        numbers = numbers_of(Bytes(document, bench.library), tensor)
        assert all_of(numbers.reader) == raw(value)
        statistics = measure(document, bench.library, tensor).statistics
        assert (statistics.minimum, statistics.maximum) == (value.min().item(), value.max().item())
        assert math.isclose(statistics.mean or 0, value.double().mean().item(), rel_tol=1e-9)
        histogram = histogram_of(document, bench.library, tensor, -1, 1, 10)
        assert int(histogram.counts.sum()) == int(((value >= -1) & (value <= 1)).sum())
        reading = Reading(Bytes(document, bench.library), tensor)
        cells = reading.box(first_sheet(tensor.shape), Box(100, 50, 20, 30))
        assert bytes(cells.data) == raw(value[100:120, 50:80])


def tensor_of(document: Document, *path: object) -> Tensor:
    nodes = document.checkpoint.nodes
    node = nodes[Places(nodes, document.checkpoint.root).node(path)]  # type: ignore[arg-type]
    assert isinstance(node, Tensor)
    return node


def test_a_soup_of_many_files_has_an_end(bench: Workbench) -> None:
    torch.save({"w": torch.ones(3)}, bench.folder / "a.pth")
    torch.save({"w": torch.zeros(3)}, bench.folder / "b.pth")
    path, other = bench.folder / "a.pth", bench.folder / "b.pth"
    some = [Blend(str(other), Glob("w"), 0.5)] * 20
    assert torch.equal(bench.saved(path, *some, other=other)["w"], torch.full((3,), 0.5 ** 20))
    with pytest.raises(CheckpointError, match=r"in more than 100 ways.*save the file, then go on"):
        bench.saved(path, *some * 6, other=other)


def test_what_follows_a_mix(bench: Workbench) -> None:
    torch.save({"w": torch.ones(4), "half": torch.ones(2)}, bench.folder / "a.pth")
    torch.save({"w": torch.zeros(4)}, bench.folder / "b.pth")
    path, other = bench.folder / "a.pth", bench.folder / "b.pth"
    found = bench.saved(path, Blend(str(other), Glob("w"), 0.25), PatchTensor(("w",), (((1,), 9.0),)),
                        Cast(Glob("*"), "float16"), Blend(str(other), Glob("w"), 0.5), other=other)
    assert (found["w"].dtype, found["w"].tolist()) == (torch.float16, [0.375, 4.5, 0.375, 0.375])


# What was saved

def test_entries_are_what_the_file_has_again(bench: Workbench) -> None:
    torch.save(odd(1), bench.folder / "a.pth")
    path = bench.folder / "a.pth"
    entries = tuple(((key,), (key,)) for key in ("base", "rows", "turned", "again", "complex", "nest"))
    found = bench.saved(path, Cast(Glob("*"), "float64"), PatchTensor(("base",), (((0, 0), 5.0),)),
                        TakeOver(str(path), entries), other=path)
    wanted = torch.load(path, weights_only=False)
    assert all(same_bits(found[key], wanted[key]) for key in ("base", "rows", "turned", "complex"))
    assert found["base"].data_ptr() == found["turned"].data_ptr()
    assert found["free"].dtype == torch.float64


# Bad input

def test_a_file_that_changes_is_said_so(bench: Workbench, written: dict[tuple[str, int], Path]) -> None:
    path, other = written["pth", 1], bench.folder / "b.pth"
    torch.save(plain(2), other)
    for edit in (TakeOver(str(other), ((("w",), ("w",)),)), Blend(str(other), Glob("w"), 0.5)):
        journal = bench.edited(path, edit, other=other)
        torch.save(plain(3), bench.folder / "c.pth")
        os.replace(bench.folder / "c.pth", other)
        found = save(journal.document, bench.library, str(bench.folder / "out.pth"), SaveOptions(verify=False))
        assert found.nbytes  # the file that was opened is still there for us
        with other.open("r+b") as file:
            file.truncate(100)
        bench.library = Library()
        with pytest.raises(CheckpointError):
            bench.edited(path, edit, other=other)
        torch.save(plain(2), other)
        journal = bench.edited(path, edit, other=other)
        with other.open("r+b") as file:
            file.truncate(100)
        with pytest.raises(CheckpointError, match=r"b\.pth: .*changed"):
            save(journal.document, bench.library, str(bench.folder / "new.pth"), SaveOptions(verify=False))
        assert not (bench.folder / "new.pth").exists()
        torch.save(plain(2), other)
        bench.library = Library()


def test_a_cut_file_gives_what_it_has(bench: Workbench) -> None:
    torch.save({"a": torch.ones(1000), "z": torch.ones(1000)}, bench.folder / "b.pth")
    torch.save({"a": torch.zeros(1000), "z": torch.zeros(1000)}, bench.folder / "a.pth")
    data = (bench.folder / "b.pth").read_bytes()
    (bench.folder / "cut.pth").write_bytes(data[:len(data) - 3000])
    path, other = bench.folder / "a.pth", bench.folder / "cut.pth"
    for edit in (TakeOver(str(other), ((("z",), ("z",)),)), Blend(str(other), Glob("z"), 0.5)):
        with pytest.raises(EditError):
            bench.edited(path, edit, other=other)
    assert torch.equal(bench.saved(path, TakeOver(str(other), ((("a",), ("a",)),)), other=other)["a"], torch.ones(1000))


# Before it is done

def test_a_preview_says_what_numbers_would_be(bench: Workbench) -> None:
    torch.manual_seed(5)
    a = {"w": torch.randn(50, 60), "tied": torch.zeros(0), "c": torch.randn(9, dtype=torch.complex64)}
    a["tied"] = a["w"]
    b = {"w": torch.randn(50, 60) * 2, "c": torch.randn(9, dtype=torch.complex64)}
    b["tied"] = b["w"]
    torch.save(a, bench.folder / "a.pth")
    torch.save(b, bench.folder / "b.pth")
    other = bench.folder / "b.pth"
    found = preview_blend(bench.document(bench.folder / "a.pth"), bench.library,
                          Blend(str(other), Glob("*"), 0.25), bench.document(other))
    sides = (a["w"], a["c"]), (b["w"], b["c"]), (torchs(a["w"], b["w"], 0.25), torchs(a["c"], b["c"], 0.25))
    for told, tensors in zip(found[:3], sides, strict=True):
        numbers = torch.cat([tensors[0].reshape(-1).double(), tensors[1].to(torch.complex128).abs()])
        assert (told.elements, found.numbers, found.looked) == (3009, 3009, 3009)
        for name, value in (("minimum", numbers.min()), ("maximum", numbers.max()), ("mean", numbers.mean()),
                            ("std", numbers.std())):
            assert math.isclose(getattr(told, name), value.item(), rel_tol=1e-6), name


def test_a_preview_of_a_sample(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ckpt_browser.workspace.comparing.merging.blend_preview.SAMPLE", 1000)
    monkeypatch.setattr("ckpt_browser.workspace.comparing.merging.blend_preview.CHUNK", 100)
    torch.save({"w": torch.arange(10_000.)}, bench.folder / "a.pth")
    torch.save({"w": torch.zeros(10_000)}, bench.folder / "b.pth")
    other = bench.folder / "b.pth"
    edit = Blend(str(other), Glob("*"), 0.5)
    documents = bench.document(bench.folder / "a.pth"), bench.document(other)
    found = preview_blend(documents[0], bench.library, edit, documents[1], sample=True)
    assert (found.looked, found.numbers) == (1000, 10_000)
    assert found.mine.maximum == 9099
    assert preview_blend(documents[0], bench.library, edit, documents[1]).looked == 10_000


def test_a_parameter_of_a_module_stays_one(bench: Workbench) -> None:
    net, other = torch.nn.Linear(2, 3), torch.nn.Linear(2, 3)
    torch.save(net, bench.folder / "net.pth")
    torch.save(other.state_dict(), bench.folder / "sd.pth")
    path, file = bench.folder / "net.pth", bench.folder / "sd.pth"
    keep = SaveOptions(verify=False, keep_opaque=True)
    found = bench.saved(path, TakeOver(str(file), ((("weight",), ("weight",)),)), other=file, options=keep)
    assert type(found.weight) is torch.nn.Parameter
    assert found.weight.requires_grad
    assert torch.equal(found.weight, other.weight)
    mixed = bench.saved(path, Blend(str(file), ((("bias",), ("bias",)),), 0.5), other=file, options=keep)
    assert torch.equal(mixed.bias, (net.bias + other.bias) / 2)
    assert list(mixed.parameters())[1] is mixed.bias


def test_names_of_python_2_and_3_are_one(bench: Workbench) -> None:
    torch.save({"n": 1}, bench.folder / "a.pth")
    (bench.folder / "b.pkl").write_bytes(pickle.dumps({"say": print}, protocol=4))
    other = bench.folder / "b.pkl"
    found = bench.saved(bench.folder / "a.pth", TakeOver(str(other), ((("say",), ("say",)),)), other=other,
                        options=SaveOptions(verify=False, keep_opaque=True))
    assert found["say"] is print
