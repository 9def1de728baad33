"""Random nested checkpoints: whatever torch saves and loads, our reader says the same of it."""

import collections
import os
import pickle
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.same_as_torch import assert_same

pytestmark = pytest.mark.filterwarnings("ignore")

DTYPES = (torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16,
          torch.int8, torch.uint8, torch.bool, torch.complex64, torch.complex128)
KEYS = st.one_of(st.text(max_size=8), st.integers(-300, 70_000), st.booleans(), st.none(), st.binary(max_size=3),
                 st.floats(allow_nan=False), st.tuples(st.integers(0, 9), st.text(max_size=2)))
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.integers(-2**80, 2**80), st.floats(), st.text(max_size=20),
    st.binary(max_size=20), st.complex_numbers(), st.frozensets(st.integers(), max_size=3),
    st.sampled_from([torch.float16, torch.device("cuda", 1), torch.Size([2, 3]), torch.strided]))
PROFILE = settings(max_examples=250, deadline=None, derandomize=not os.environ.get("CKPT_RANDOM"), database=None,
                   suppress_health_check=list(HealthCheck))
"""The same examples in every run; CKPT_RANDOM=1 draws new ones."""


@st.composite
def views(draw: st.DrawFn, bases: list[torch.Tensor]) -> torch.Tensor:
    """A tensor of its own, or a view of one that was drawn before."""
    if bases and draw(st.booleans()):
        tensor = draw(st.sampled_from(bases))
    else:
        shape = draw(st.lists(st.integers(0, 4), max_size=3))
        tensor = torch.arange(torch.Size(shape).numel()).reshape(shape).mul(37).to(draw(st.sampled_from(DTYPES)))
        bases.append(tensor)
    for _ in range(draw(st.integers(0, 3))):
        tensor = draw(st.sampled_from(STEPS))(tensor, draw(st.integers(0, 3)))
    if tensor.is_floating_point() and draw(st.booleans()):
        return torch.nn.Parameter(tensor.detach(), requires_grad=draw(st.booleans()))
    return tensor


def _turn(tensor: torch.Tensor, place: int) -> torch.Tensor:
    return tensor.movedim(place % tensor.dim(), 0) if tensor.dim() else tensor


def _cut(tensor: torch.Tensor, place: int) -> torch.Tensor:
    return tensor[min(place, len(tensor)):] if tensor.dim() else tensor


def _thin(tensor: torch.Tensor, place: int) -> torch.Tensor:
    return tensor[..., ::place + 1] if tensor.dim() else tensor


def _pick(tensor: torch.Tensor, place: int) -> torch.Tensor:
    return tensor[place % len(tensor)] if tensor.dim() and len(tensor) else tensor


def _repeat(tensor: torch.Tensor, place: int) -> torch.Tensor:
    return tensor.expand(place, *tensor.shape)


STEPS = (_turn, _cut, _thin, _pick, _repeat)


@st.composite
def checkpoints(draw: st.DrawFn) -> object:
    """Nested containers of tensors, views, shared objects and plain values."""
    bases: list[torch.Tensor] = []
    made: list[object] = []
    for _ in range(draw(st.integers(1, 6))):
        pool = st.one_of(views(bases), views(bases), LEAVES, *([st.sampled_from(made)] if made else []))
        kind = draw(st.sampled_from([dict, collections.OrderedDict, list, tuple, collections.deque]))
        if kind in (dict, collections.OrderedDict):
            made.append(kind(draw(st.dictionaries(KEYS, pool, max_size=5))))
        else:
            made.append(kind(draw(st.lists(pool, max_size=5))))
    return draw(st.sampled_from([*made[-1:], made]))


@PROFILE
@given(obj=checkpoints(), protocol=st.integers(2, 5), zipped=st.booleans())
def test_torch_files(tmp_path_factory: pytest.TempPathFactory, obj: object, protocol: int, zipped: bool) -> None:
    path = folder(tmp_path_factory) / "a.pth"
    torch.save(obj, path, pickle_protocol=protocol, _use_new_zipfile_serialization=zipped)
    source = open_checkpoint(str(path))
    assert_same(source, torch.load(path, weights_only=False))
    source.close()


@PROFILE
@given(obj=checkpoints(), protocol=st.integers(0, 5))
def test_plain_pickles(tmp_path_factory: pytest.TempPathFactory, obj: object, protocol: int) -> None:
    path = folder(tmp_path_factory) / "a.pkl"
    path.write_bytes(pickle.dumps(obj, protocol=protocol))
    source = open_checkpoint(str(path))
    assert_same(source, pickle.loads(path.read_bytes()))
    source.close()


def folder(factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples, so that a thousand files do not need a thousand folders."""
    place = factory.getbasetemp() / "random"
    place.mkdir(exist_ok=True)
    return place
