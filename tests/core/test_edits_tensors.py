"""Changing tensors: conversions that keep ties, devices that move together, single elements, and dead bytes."""

import struct
from pathlib import Path

import numpy as np
import pytest
import torch

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.derived import Converted, Gathered, Patched
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.journal import Journal
from ckpt_browser.core.nodes import Group, Piece, Storage, Tensor, Value
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.core.edited import made, refused, tensor
from tests.workspace.made import Maker, tied, training

pytestmark = pytest.mark.filterwarnings("ignore")
EVERYTHING = Glob("*")


def saved(tmp_path: Path, thing: object) -> Checkpoint:
    """What our reader says of a file that torch wrote."""
    torch.save(thing, tmp_path / "made.pth")
    source = open_checkpoint(str(tmp_path / "made.pth"))
    source.close()
    return source.checkpoint


def storage(journal: Journal, text: str) -> Storage:
    number = tensor(journal, text).storage
    assert number is not None
    return journal.document.checkpoint.storages[number]


def derived(journal: Journal, text: str) -> object:
    return journal.document.derived.get(storage(journal, text).id)


# Cast

def test_a_storage_is_converted_once_with_all_that_view_it() -> None:
    journal = made(tied(), Cast(EVERYTHING, "float16"))
    assert tensor(journal, "model/wte.weight") == tensor(journal, "model/head.weight")
    half = tensor(journal, "half")
    assert (half.dtype, half.storage, half.offset) == ("float16", storage(journal, "model/wte.weight").id, 20)
    assert (storage(journal, "half").dtype, storage(journal, "half").nbytes) == ("float16", 80)
    assert derived(journal, "half") == Converted(0, "float32", "float16")


def test_a_view_alone_gets_a_storage_of_its_own() -> None:
    journal = made(tied(), Cast((("half",),), "float64"))
    assert tensor(journal, "model/wte.weight").dtype == "float32"
    half, converted = tensor(journal, "half"), derived(journal, "half")
    assert (half.shape, half.stride, half.offset, storage(journal, "half").nbytes) == ((5, 4), (4, 1), 0, 160)
    assert isinstance(converted, Converted)
    assert journal.document.derived[converted.storage] == Gathered(0, "float32", (5, 4), (4, 1), 20)


def test_names_of_the_same_tensor_stay_the_same_tensor() -> None:
    journal = made(tied(), Cast((("model",), ("half",)), "bfloat16"))
    assert journal.document.checkpoint.nodes[0].dtype == "bfloat16"


def mixed() -> Checkpoint:
    maker = Maker()
    return maker.done({"bn1.weight": (4,), "fc.weight": maker.tensor((4, 4))._replace(requires_grad=True),
                       "ids": maker.tensor((3,), "int64", 8), "mask": maker.tensor((3,), "bool", 1),
                       "c": maker.tensor((2,), "complex64", 8), "layers.0.ln_1.bias": (4,),
                       "meta": Tensor("float32", (2,), (1,), None, 0, "meta")})


def dtypes(journal: Journal) -> dict[str, str]:
    return {node: tensor(journal, node).dtype for node in ("bn1.weight", "fc.weight", "ids", "mask", "c",
                                                           "layers.0.ln_1.bias", "meta")}


def test_integers_and_complex_numbers_stay() -> None:
    assert list(dtypes(made(mixed(), Cast(EVERYTHING, "torch.half"))).values()) == [
        "float16", "float16", "int64", "bool", "complex64", "float16", "float16"]


def test_integers_are_converted_when_asked() -> None:
    found = dtypes(made(mixed(), Cast(EVERYTHING, "double", integers=True)))
    assert (found["ids"], found["mask"], found["c"]) == ("float64", "float64", "complex64")


def test_layers_that_normalise_are_protected_when_asked() -> None:
    found = dtypes(made(mixed(), Cast(EVERYTHING, "bfloat16", protect_norms=True)))
    assert [name for name, dtype in found.items() if dtype == "bfloat16"] == ["fc.weight", "meta"]


def test_complex_numbers_become_complex_numbers() -> None:
    assert dtypes(made(mixed(), Cast(EVERYTHING, "complex128")))["c"] == "complex128"


def test_a_parameter_of_integers_has_no_gradient() -> None:
    assert tensor(made(mixed(), Cast((("fc.weight",),), "float16")), "fc.weight").requires_grad
    assert not tensor(made(mixed(), Cast((("fc.weight",),), "int8")), "fc.weight").requires_grad


def test_a_big_endian_storage_is_converted_to_plain_order() -> None:
    maker = Maker()
    node = maker.tensor((2,))
    maker.storages[0] = maker.storages[0]._replace(byteorder="big")
    journal = made(maker.done({"x": node}), Cast((("x",),), "float64"))
    assert (derived(journal, "x"), storage(journal, "x").byteorder) == (Converted(0, "float32", "float64"), "little")


def test_what_is_no_plain_tensor(tmp_path: Path) -> None:
    start = saved(tmp_path, {"sparse": torch.eye(3).to_sparse(), "csr": torch.eye(3).to_sparse_csr(),
                             "array": np.ones(3),
                             "q": torch.quantize_per_channel(torch.ones(2, 2), torch.ones(2), torch.zeros(2), 0,
                                                             torch.qint8),
                             "store": torch.ones(2).untyped_storage(), "w": torch.ones(2)})
    journal = made(start, Cast(EVERYTHING, "float16", integers=True))
    assert [tensor(journal, text).dtype for text in ("w", "sparse", "sparse/values", "csr", "csr/values", "array")] == [
        "float16"] * 5 + ["float64"]
    assert [tensor(journal, text).dtype for text in ("sparse/indices", "csr/crow_indices", "q", "q/scale",
                                                     "store")] == [
        "int64", "int64", "qint8", "float32", "uint8"]
    assert refused(start, Cast((("array",), ("q",), ("store",), ("sparse", "values")), "float16"))


def test_values_of_a_sparse_tensor_that_also_stand_alone_stay_tied(tmp_path: Path) -> None:
    sparse = torch.eye(3).to_sparse()
    journal = made(saved(tmp_path, {"sparse": sparse, "values": sparse._values()}), Cast(EVERYTHING, "float64"))
    assert storage(journal, "sparse/values") == storage(journal, "values")


def pieced() -> Checkpoint:
    maker = Maker()
    whole = maker.tensor((4,))
    other = maker.tensor((4,))
    return maker.done({"p": Tensor("float32", (8,), None, None, 0, "cpu", pieces=(
        Piece((0,), (4,), whole.storage), Piece((4,), (4,), other.storage))), "w": (2,)})


def without_bytes() -> Checkpoint:
    maker = Maker()
    node = maker.tensor((4,))
    maker.storages[0] = maker.storages[0]._replace(missing="the file was cut short")
    return maker.done({"x": node})


@pytest.mark.parametrize(("start", "edit", "reason"), [
    (training(), Cast(EVERYTHING, "float17"), "float17 is no element type"),
    (training(), Cast(EVERYTHING, ""), "nothing is no"),
    (training(), Cast(EVERYTHING, "qint8"), "no element type"),
    (training(), Cast(EVERYTHING, "float32"), "would become float32"),
    (training(), Cast((("epoch",),), "float16"), "no tensor in the selection"),
    (training(), Cast((("gone",),), "float16"), "nothing of this name"),
    (training(), Cast((), "float16"), "nothing is selected"),
    (training(), Cast(Glob("zzz"), "float16"), "nothing matches"),
    (mixed(), Cast((("ids",),), "float16"), "would become"),
    (mixed(), Cast((("c",),), "float16"), "would become"), (pieced(), Cast((("p",),), "float16"), "in several pieces"),
    (pieced(), Cast(EVERYTHING, "float16"), "in several pieces"),
    (without_bytes(), Cast((("x",),), "float16"), "cut short"),
    (mixed(), Cast((("bn1.weight",),), "float16", protect_norms=True), "would become")])
def test_conversions_that_cannot_be_made(start: Checkpoint, edit: Cast, reason: str) -> None:
    assert reason in str(refused(start, edit))


def test_a_nested_tensor_is_not_converted(tmp_path: Path) -> None:
    start = saved(tmp_path, {"n": torch.nested.nested_tensor([torch.ones(2), torch.ones(3)])})
    assert "layout nested cannot be converted" in str(refused(start, Cast(EVERYTHING, "float16")))


# Devices

@pytest.mark.parametrize("device", ["cuda", "cuda:0"])
def test_everything_moves(device: str) -> None:
    journal = made(mixed(), SetDevice(device))
    assert tensor(journal, "fc.weight").device == storage(journal, "fc.weight").device == "cuda:0"
    assert tensor(journal, "meta").device == "meta"
    assert derived(journal, "fc.weight") is None


def test_what_shares_a_storage_moves_along() -> None:
    journal = made(tied(), SetDevice("cuda:1", (("half",),)))
    assert tensor(journal, "model/wte.weight").device == "cuda:1"
    assert tensor(journal, "other").device == "cpu"


def test_there_and_back() -> None:
    start = training()
    journal = made(start, SetDevice("cuda"), SetDevice("cpu"))
    assert list(journal.document.checkpoint.nodes) == list(start.nodes)
    assert list(journal.document.checkpoint.storages) == list(start.storages)


def test_composed_tensors_move_with_their_parts(tmp_path: Path) -> None:
    start = saved(tmp_path, {"s": torch.eye(3).to_sparse(), "array": np.ones(3), "w": torch.ones(2)})
    for edit in (SetDevice("cuda"), SetDevice("cuda", (("s",), ("w",))), SetDevice("cuda", (("s", "values"), ("w",)))):
        journal = made(start, edit)
        assert [tensor(journal, text).device for text in ("s", "s/indices", "s/values", "w", "array")] == [
            "cuda:0"] * 4 + ["cpu"]
        assert storage(journal, "s/indices").device == "cuda:0"


def test_pieces_move() -> None:
    journal = made(pieced(), SetDevice("cuda:2", (("p",),)))
    assert [kept.device for kept in journal.document.checkpoint.storages] == ["cuda:2", "cuda:2", "cpu"]


def test_a_meta_tensor_keeps_its_shape_as_torch_writes_it(tmp_path: Path) -> None:
    thing = {"a": torch.arange(6.).reshape(2, 3).t(), "p": torch.nn.Parameter(torch.ones(2)), "array": np.ones(2)}
    journal = made(saved(tmp_path, thing), SetDevice("meta"))
    torch.save(torch.load(tmp_path / "made.pth", map_location="meta", weights_only=False), tmp_path / "theirs.pth")
    theirs = open_checkpoint(str(tmp_path / "theirs.pth")).checkpoint
    for key, child in zip(theirs.nodes[theirs.root].keys, theirs.nodes[theirs.root].children, strict=True):
        if key != "array":
            assert tensor(journal, key) == theirs.nodes[child]
    assert tensor(journal, "array").storage is not None


def test_bytes_of_a_view_stay_for_the_others() -> None:
    journal = made(tied(), SetDevice("meta", (("half",),)))
    assert tensor(journal, "half").storage is None
    assert tensor(journal, "model/wte.weight").device == "cpu"


@pytest.mark.parametrize(("edit", "reason"), [
    (SetDevice("gpu"), "no device that torch knows"), (SetDevice(""), "nothing is no device"),
    (SetDevice("cuda:999"), "up to"),
    (SetDevice("cpu", (("other",),)), "would move to cpu"), (SetDevice("cuda", (("gone",),)), "nothing of this name"),
    (SetDevice("cuda", Glob("zzz")), "nothing matches"), (SetDevice("cuda", ()), "nothing is selected")])
def test_devices_that_cannot_be_set(edit: SetDevice, reason: str) -> None:
    assert reason in str(refused(tied(), edit))


def test_what_torch_cannot_save_from_the_meta_device(tmp_path: Path) -> None:
    for thing in (torch.eye(2).to_sparse_csr(), torch.ones(2).untyped_storage(),
                  torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8)):
        assert "from the meta device" in str(refused(saved(tmp_path, {"x": thing}), SetDevice("meta")))


# Single elements

def test_every_view_of_the_storage_sees_a_patch() -> None:
    journal = made(tied(), PatchTensor(("half",), (((0, 1), 0.5), ((-1, -1), 2))))
    assert derived(journal, "half") == Patched(0, ((84, struct.pack("<f", 0.5)), (156, struct.pack("<f", 2))))
    assert storage(journal, "model/wte.weight") == storage(journal, "half")
    assert storage(journal, "half").nbytes == 160


def test_patches_side_by_side_are_one_and_the_last_on_a_place_counts() -> None:
    elements = (((3,), 3), ((1,), 9), ((2,), 2), ((1,), 1), ((6,), 6))
    assert derived(made(Maker().done({"x": (8,)}), PatchTensor(("x",), elements)), "x").patches == (
        (4, struct.pack("<fff", 1, 2, 3)), (24, struct.pack("<f", 6)))


def test_the_first_storage_of_a_file_can_be_patched() -> None:
    assert derived(made(Maker().done((2,)), PatchTensor((), (((1,), 3),)), ), "") == Patched(0,
                                                                                             ((4,
                                                                                               struct.pack("<f", 3)),))


def test_a_patch_of_a_patch_and_of_a_scalar() -> None:
    maker = Maker()
    journal = made(maker.done({"x": maker.tensor(())}), PatchTensor(("x",), (((), 1),)),
                   PatchTensor(("x",), (((), 2),)))
    last = derived(journal, "x")
    assert isinstance(last, Patched)
    assert journal.document.derived[last.storage] == Patched(0, ((0, struct.pack("<f", 1)),))


@pytest.mark.parametrize(("dtype", "size", "value", "data"), [
    ("float32", 4, 1.5, struct.pack(">f", 1.5)), ("int16", 2, -2, struct.pack(">h", -2)),
    ("complex64", 8, [1, 2], struct.pack(">ff", 1, 2)), ("uint8", 1, 7, b"\x07")])
def test_big_endian_elements(dtype: str, size: int, value: object, data: bytes) -> None:
    maker = Maker()
    node = maker.tensor((2,), dtype, size)
    maker.storages[0] = maker.storages[0]._replace(byteorder="big")
    journal = made(maker.done({"x": node}), PatchTensor(("x",), (((1,), value),)))
    assert derived(journal, "x") == Patched(0, ((size, data),))
    assert storage(journal, "x").byteorder == "big"


def test_a_transposed_view_and_an_array(tmp_path: Path) -> None:
    start = saved(tmp_path, {"t": torch.arange(6.).reshape(2, 3).t(), "a": np.arange(4, dtype=">i4")})
    assert derived(made(start, PatchTensor(("t",), (((2, 1), 9),))), "t").patches[0][0] == 20
    assert derived(made(start, PatchTensor(("a",), (((2,), 9),))), "a").patches == ((8, struct.pack(">i", 9)),)


@pytest.mark.parametrize(("elements", "reason"), [
    ((((0,), 1),), "has 2 dimensions"), ((((5, 0), 1),), "lies outside of"), ((((-6, 0), 1),), "lies outside of"),
    ((((0, 0), "x"),), "a float32 is a number"), ((((0, 0), 1e39),), "beyond what a float32"),
    ((), "no element is named"),
    ((((0, 0), 1), ((0, 4), 1)), "lies outside of"), ((((0, 0), None),), "a number")])
def test_elements_that_cannot_be_patched(elements: tuple[object, ...], reason: str) -> None:
    assert reason in str(refused(tied(), PatchTensor(("half",), elements)))


def test_tensors_that_cannot_be_patched(tmp_path: Path) -> None:
    start = saved(tmp_path, {"sparse": torch.eye(3).to_sparse(), "conj": torch.ones(2, dtype=torch.complex64).conj(),
                             "q": torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8),
                             "meta": torch.ones(2, device="meta"), "n": 5, "empty": torch.ones(0, 2)})
    for key, reason in (("sparse", "layout sparse_coo"), ("conj", "a conjugate view"), ("q", "layout quantized"),
                        ("meta", "without bytes"), ("n", "no tensor"), ("empty", "has 2 dimensions")):
        assert reason in str(refused(start, PatchTensor((key,), (((0,), 1),))))
    assert "several pieces" in str(refused(pieced(), PatchTensor(("p",), (((0,), 1),))))
    assert "cut short" in str(refused(without_bytes(), PatchTensor(("x",), (((0,), 1),))))


# Dead bytes

def big(*views: tuple[object, ...], dtype: str = "float32") -> Checkpoint:
    """Views of a storage of 1000 × 1000 float32: shape, stride, offset, element type."""
    kept = Storage(0, "0", dtype, 4_000_000, "cpu", 0, 64)
    nodes = [Tensor(*(*more, "float32")[:1], shape, stride, 0, offset, "cpu") for shape, stride, offset, *more in views]
    root = Group("dict", tuple(f"v{place}" for place in range(len(views))), tuple(range(len(views))))
    return Checkpoint("made", "torch-zip", 0, (*nodes, root), len(views), (kept,))


def test_one_row_of_a_large_tensor() -> None:
    journal = made(big(((1000,), (1,), 5000)), Compact(EVERYTHING))
    assert derived(journal, "v0") == Gathered(0, "uint8", (4000,), (1,), 20_000)
    assert (tensor(journal, "v0").offset, storage(journal, "v0").nbytes) == (0, 4000)


def test_one_column_is_gathered() -> None:
    journal = made(big(((1000,), (1000,), 7)), Compact(EVERYTHING))
    assert derived(journal, "v0") == Gathered(0, "float32", (1000,), (1000,), 7)
    assert tensor(journal, "v0").stride == (1,)


def test_two_views_stay_tied() -> None:
    journal = made(big(((10,), (1,), 100), ((10,), (1,), 105)), Compact((("v0",),)))
    assert storage(journal, "v0") == storage(journal, "v1")
    assert (storage(journal, "v0").nbytes, tensor(journal, "v0").offset, tensor(journal, "v1").offset) == (60, 0, 5)


def test_views_of_other_types_stay_on_whole_elements() -> None:
    journal = made(big(((10,), (1,), 101, "float32"), ((3,), (1,), 403, "uint8")), Compact(EVERYTHING))
    low = derived(journal, "v0").offset
    assert low % 4 == 0
    assert storage(journal, "v0").nbytes % 4 == 0
    assert low + tensor(journal, "v0").offset * 4 == 404
    assert low + tensor(journal, "v1").offset == 403
    assert storage(made(big(((3,), (1,), 5, "uint8")), Compact(EVERYTHING)), "v0").nbytes == 4


def test_an_empty_and_an_expanded_view() -> None:
    assert storage(made(big(((0,), (1,), 0)), Compact(EVERYTHING)), "v0").nbytes == 0
    journal = made(big(((50, 4), (0, 1), 40)), Compact(EVERYTHING))
    assert (storage(journal, "v0").nbytes, tensor(journal, "v0").stride) == (16, (0, 1))


@pytest.mark.parametrize(("start", "selection", "reason"), [
    (training(), EVERYTHING, "no storage in the selection has dead bytes"), (tied(), (("half",),), "no storage"),
    (big(((1000, 1000), (1, 1000), 0)), EVERYTHING, "no storage"), (pieced(), EVERYTHING, "no storage"),
    (without_bytes(), EVERYTHING, "no storage"), (training(), (("epoch",),), "no tensor"),
    (training(), (("gone",),), "nothing of this name"), (training(), (), "nothing is selected"),
    (Maker().done({"x": Value("int", 1)}), EVERYTHING, "no tensor")])
def test_nothing_to_gain(start: Checkpoint, selection: object, reason: str) -> None:
    assert reason in str(refused(start, Compact(selection)))
