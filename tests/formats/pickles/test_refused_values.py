"""Values and tensors that torch refuses to make: shown as what they are, each with the reason, never as whole."""

import io
import zipfile

import pytest
import torch

from ckpt_browser.core.nodes import Opaque, Tensor, Value
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import called, named, proto, text


def opened(path, program: bytes) -> Source:
    path.write_bytes(program)
    source = open_checkpoint(str(path))
    source.close()
    return source


@pytest.mark.parametrize(("name", "argument", "reason"), [
    (("torch.serialization", "_get_layout"), "a", "its layout is none that torch has"),
    (("torch.serialization", "_get_layout"), "strided", "its layout is none that torch has"),
    (("torch", "device"), "float32", "its device is none that torch could have"),
    (("torch", "device"), "CPU", "its device is none that torch could have"),
    (("torch", "device"), "", "its device is none that torch could have"),
])
def test_values_that_torch_does_not_make(tmp_path, name, argument, reason):
    found = opened(tmp_path / "a.pkl", proto(called(*name, text(argument)))).checkpoint
    node = found.nodes[found.root]
    assert isinstance(node, Opaque)
    assert node.reason == reason


def test_a_device_with_an_index_that_is_none(tmp_path):
    program = proto(named("torch", "device") + text("cuda") + b")\x86R")
    assert isinstance(opened(tmp_path / "a.pkl", program).checkpoint.nodes[0], Opaque)


@pytest.mark.parametrize("value", [torch.strided, torch.sparse_csr, torch.device("cuda", 3), torch.device("meta"),
                                   torch.device("privateuseone:1"), torch.device("xla", 0)], ids=str)
def test_values_that_torch_makes(tmp_path, value):
    torch.save(value, tmp_path / "a.pth")
    source = open_checkpoint(str(tmp_path / "a.pth"))
    source.close()
    assert source.checkpoint.nodes[source.checkpoint.root] == Value(
        f"torch.{type(value).__name__}", str(value))


def with_program(path, change, value: object) -> None:
    """What torch saves of a value, with its program changed."""
    saved = io.BytesIO()
    torch.save(value, saved)
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            after.writestr(name, change(data) if name.endswith("data.pkl") else data)


@pytest.mark.parametrize("count", [2, 100])
def test_integers_that_require_a_gradient(tmp_path, count):
    path = tmp_path / "a.pth"
    whole = [torch.arange(3) for _ in range(count)]
    with_program(path, lambda program: program.replace(b"\x89Rq", b"\x88Rq").replace(b"\x89h", b"\x88h")
                 .replace(b"\x89c", b"\x88c"), whole)
    with pytest.raises(RuntimeError, match="require gradients"):
        torch.load(path, weights_only=True)
    source = open_checkpoint(str(path))
    source.close()
    assert [problem.message for problem in source.checkpoint.problems] == [
        "a tensor of int64 requires a gradient, which torch refuses"]
    assert sum(isinstance(node, Tensor) for node in source.checkpoint.nodes) == count


def test_a_parameter_of_integers_that_requires_a_gradient(tmp_path):
    path = tmp_path / "a.pth"
    whole = torch.nn.Parameter(torch.arange(3), requires_grad=False)
    with_program(path, lambda program: b"\x88".join(program.rsplit(b"\x89", 1)), whole)
    with pytest.raises(RuntimeError, match="require gradients"):
        torch.load(path, weights_only=True)
    source = open_checkpoint(str(path))
    source.close()
    assert len(source.checkpoint.problems) == 1


def test_metadata_of_a_tensor_that_is_no_dict(tmp_path):
    path = tmp_path / "a.pth"
    # The program ends with TUPLE, REDUCE and what memoises both; the dict becomes a tuple of a dict.
    with_program(path, lambda program: program[:-7] + b"\x85" + program[-7:], torch.tensor([1 + 2j]).conj())
    with pytest.raises((AssertionError, TypeError, RuntimeError)):
        torch.load(path, weights_only=True)
    source = open_checkpoint(str(path))
    source.close()
    node = source.checkpoint.nodes[source.checkpoint.root]
    assert isinstance(node, Opaque)
    assert node.reason == "its metadata is no dict"


def test_bits_whose_mark_says_no(tmp_path):
    """torch asks whether the mark is there, not what it says."""
    path = tmp_path / "a.pth"
    with_program(path, lambda program: program[:-9] + b"\x89" + program[-8:], torch.tensor([1 + 2j]).conj())
    assert torch.load(path, weights_only=True).is_conj()
    source = open_checkpoint(str(path))
    source.close()
    assert source.checkpoint.nodes[source.checkpoint.root].note == "conjugate"


def test_a_conjugate_of_what_is_not_complex(tmp_path):
    path = tmp_path / "a.pth"
    with_program(path, lambda program: program.replace(b"ComplexFloatStorage", b"DoubleStorage"),
                 torch.tensor([1 + 2j]).conj())
    with pytest.raises(RuntimeError):
        torch.load(path, weights_only=True)
    source = open_checkpoint(str(path))
    source.close()
    node = source.checkpoint.nodes[source.checkpoint.root]
    assert isinstance(node, Opaque)
    assert node.reason == "it is marked as conjugate, which only complex numbers can be"


@pytest.mark.filterwarnings("ignore")
def test_indices_of_a_sparse_tensor_that_are_no_whole_numbers(tmp_path):
    path = tmp_path / "a.pth"
    sparse = torch.sparse_coo_tensor(torch.tensor([[0, 1], [2, 0]]), torch.tensor([1.0, 2.0]), (2, 3))
    with_program(path, lambda program: program.replace(b"LongStorage", b"DoubleStorage"), sparse)
    source = open_checkpoint(str(path))
    source.close()
    node = source.checkpoint.nodes[source.checkpoint.root]
    assert isinstance(node, Opaque)
    assert node.reason == "its indices are no whole numbers"


def test_a_second_tensor_that_names_no_storage(tmp_path):
    path = tmp_path / "a.pth"
    whole = torch.arange(3.0)
    # The second tensor fetches the class of its storage from the memo; here it fetches an OrderedDict.
    with_program(path, lambda program: _with_other_class(program), [whole, whole[1:]])
    with pytest.raises((AttributeError, RuntimeError)):
        torch.load(path, weights_only=True)
    source = open_checkpoint(str(path))
    source.close()
    first, second = (source.checkpoint.nodes[child] for child in source.checkpoint.nodes[0].children)
    assert isinstance(first, Tensor)
    assert isinstance(second, Opaque)
    assert "storage" in second.reason


def _with_other_class(program: bytes) -> bytes:
    """The program in which the class of the last storage is fetched from where the OrderedDict of hooks is named."""
    names = [place for place in range(len(program)) if program.startswith(b"ccollections\nOrderedDict\n", place)]
    ordered_dict = program[names[0] + len(b"ccollections\nOrderedDict\n") + 1:][:1]
    storage = program[program.index(b"ctorch\nFloatStorage\n") + len(b"ctorch\nFloatStorage\n") + 1:][:1]
    head, _, tail = program.rpartition(b"h" + storage)
    return head + b"h" + ordered_dict + tail
