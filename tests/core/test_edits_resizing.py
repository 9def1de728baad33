"""Other numbers of rows: what a tensor looks like afterwards, what changes along, and what is refused."""

import pytest

from ckpt_browser.core.derived import Gathered, Padded
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.tensors import SetDevice
from ckpt_browser.core.journal import undo
from ckpt_browser.core.nodes import Piece, Tensor
from tests.core.edited import at, made, refused, seen, tensor
from tests.workspace.made import Maker, Ref, tied, training


def test_fewer_rows_are_the_first_ones() -> None:
    journal = made(training(), Resize(("model_state_dict", "fc1.weight"), 10))
    node = tensor(journal, "model_state_dict/fc1.weight")
    assert (node.shape, node.stride, node.offset) == ((10, 400), (400, 1), 0)
    derived = journal.document.derived[node.storage]
    assert isinstance(derived, Gathered)
    assert derived.shape == (10, 400)
    assert journal.document.checkpoint.storages[node.storage].nbytes == 16_000


def test_more_rows_stand_behind_those_there_are() -> None:
    journal = made(training(), Resize(("model_state_dict", "fc1.bias"), 130, "normal", 7))
    node = tensor(journal, "model_state_dict/fc1.bias")
    assert (node.shape, node.stride) == ((130,), (1,))
    derived = journal.document.derived[node.storage]
    assert isinstance(derived, Padded)
    assert derived[1:] == ("float32", (120,), 130, "normal", 7)


def test_undo_brings_the_rows_back() -> None:
    start = training()
    journal = made(start, Resize(("model_state_dict", "fc1.bias"), 1))
    assert seen(undo(journal)) == seen(made(start))


def test_what_views_the_same_elements_changes_along() -> None:
    maker = Maker()
    whole = maker.tensor((10, 4))
    journal = made(maker.done({"wte": whole, "head": whole, "part": maker.tensor((5, 4), storage=0)}),
                   Resize(("wte",), 12))
    assert tensor(journal, "wte") == tensor(journal, "head")
    assert tensor(journal, "head").shape == (12, 4)
    assert tensor(journal, "part").shape == (5, 4)
    assert tensor(journal, "part").storage == 0


def test_tensors_without_elements_have_none_in_common() -> None:
    maker = Maker()
    bias = maker.tensor((0,))
    journal = made(maker.done({"bias": bias, "weight": maker.tensor((0,), storage=0)}), Resize(("bias",), 5))
    assert tensor(journal, "bias").shape == (5,)
    assert (tensor(journal, "weight").shape, tensor(journal, "weight").storage) == ((0,), 0)


def test_one_object_under_two_names_stays_one() -> None:
    journal = made(tied(), Resize(("model", "head.weight"), 3))
    assert at(journal, "model/wte.weight") is at(journal, "model/head.weight")


def test_twice_is_from_where_the_first_left_off() -> None:
    path = ("model_state_dict", "fc1.bias")
    journal = made(training(), Resize(path, 200), Resize(path, 7))
    assert tensor(journal, "model_state_dict/fc1.bias").shape == (7,)


def test_a_tensor_without_numbers_has_a_shape_all_the_same() -> None:
    journal = made(training(), SetDevice("meta"), Resize(("model_state_dict", "fc1.weight"), 3))
    node = tensor(journal, "model_state_dict/fc1.weight")
    assert (node.shape, node.stride, node.storage) == ((3, 400), (400, 1), None)


@pytest.mark.parametrize(("edit", "reason"), [
    (Resize(("epoch",), 3), "it is no tensor"),
    (Resize(("nothing",), 3), "there is nothing of this name"),
    (Resize((), 3), "it is no tensor"),
    (Resize(("w",), 4), "it has 4 rows already"),
    (Resize(("w",), -1), "rows and a seed count from 0"),
    (Resize(("w",), 5, "ones"), "new rows are zeros or mean or normal"),
    (Resize(("w",), 5, "normal", -1), "rows and a seed count from 0"),
    (Resize(("w",), 1 << 60), "so many rows would need more than 16 TiB"),
    (Resize(("scalar",), 1), "a single number has no rows"),
    (Resize(("count",), 9, "mean"), "rows of int64 can only be filled with zeros"),
    (Resize(("complex",), 9, "normal"), "rows of complex64 can only be filled with zeros"),
    (Resize(("empty",), 9, "mean"), "it has no rows to take a mean of"),
    (Resize(("bits",), 9), "rows of bits8 cannot be made"),
    (Resize(("sparse",), 1), "only a plain tensor in one piece"),
    (Resize(("array",), 1), "only a plain tensor in one piece"),
    (Resize(("pieces",), 1), "only a plain tensor in one piece"),
    (Resize(("conjugate",), 1), "only a plain tensor in one piece"),
    (Resize(("lost",), 1), "its numbers are not there: cut off"),
])
def test_refusals(edit: Resize, reason: str) -> None:
    maker = Maker()
    plain = maker.tensor((4, 2))
    lost = maker.tensor((4, 2))
    maker.storages[lost.storage] = maker.storages[lost.storage]._replace(missing="cut off")
    start = maker.done({
        "epoch": 3, "w": plain, "scalar": maker.tensor(()), "count": maker.tensor((4,), "int64", 8), "lost": lost,
        "complex": maker.tensor((4,), "complex64", 8), "empty": maker.tensor((0, 3)),
        "bits": maker.tensor((4,), "bits8", 1), "sparse": Tensor("float32", (4, 2), None, None, 0, "cpu",
                                                                 layout="sparse_coo"),
        "array": plain._replace(type_name="numpy.ndarray"), "conjugate": plain._replace(note="conjugate"),
        "pieces": plain._replace(storage=None, pieces=(Piece((0, 0), (4, 2), 0),)), "again": Ref(0)})
    assert reason in str(refused(start, edit))
