"""Random tensors of every element type, layout and way of sharing that torch can save."""

import random
from collections.abc import Callable

import torch
from torch import nn
from torch.testing._internal.two_tensor import TwoTensor

from tests.formats.sample_tensors import DTYPES, Marked

CONVERTED = [torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16,
             torch.int8, torch.uint8, torch.bool, torch.complex64, torch.complex128]
"""Types that are drawn more often: every layout takes them."""
SPARSE_TYPES = [torch.float32, torch.float64, torch.int64, torch.complex64, torch.bfloat16, torch.bool, torch.uint8]
MOST_ELEMENTS = 4000


def bits(draw: random.Random, dtype: torch.dtype, count: int) -> torch.Tensor:
    """Elements of a type with random bits; sometimes plain numbers, sometimes zeros."""
    if dtype is torch.bool:
        return torch.tensor([draw.random() < 0.5 for _ in range(count)], dtype=torch.bool)
    size = torch.empty(0, dtype=dtype).element_size()
    kind = draw.randrange(4)
    if kind == 0 and dtype in CONVERTED:
        return (torch.arange(count) - draw.randrange(9)).to(dtype)
    raw = torch.frombuffer(bytearray(draw.randbytes(count * size) or b"\0"), dtype=torch.uint8)[:count * size].clone()
    return (raw if kind < 3 else torch.zeros_like(raw)).view(dtype)


def shape_of(draw: random.Random, most: int = 3, least: int = 0) -> list[int]:
    """A shape; one in some has no elements."""
    return [draw.choice([1, 2, 2, 3, 4, 5, 0 if draw.random() < 0.2 else 1]) for _ in range(draw.randint(least, most))]


def whole(draw: random.Random, dtype: torch.dtype | None = None) -> torch.Tensor:
    """A contiguous tensor with a storage of its own."""
    shape = torch.Size(shape_of(draw))
    return bits(draw, dtype or draw.choice(DTYPES if draw.random() < 0.4 else CONVERTED), shape.numel()).reshape(shape)


# Steps from a tensor to a view of it

def _turn(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return tensor.permute(draw.sample(range(tensor.dim()), tensor.dim()))


def _cut(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return tensor[draw.randint(0, len(tensor)):] if tensor.dim() else tensor


def _front(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return tensor[:draw.randint(0, len(tensor))] if tensor.dim() else tensor


def _thin(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return tensor[..., draw.randrange(2)::draw.randint(1, 3)] if tensor.dim() else tensor


def _pick(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return tensor[draw.randrange(len(tensor))] if tensor.dim() and len(tensor) else tensor


def _repeat(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return tensor.expand(draw.randint(0, 3), *tensor.shape) if tensor.numel() < MOST_ELEMENTS else tensor


def _windows(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    if not tensor.dim() or tensor.shape[-1] < 2:
        return tensor
    return tensor.unfold(-1, draw.randint(1, tensor.shape[-1]), draw.randint(1, 2))


def _overlap(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    room = tensor.untyped_storage().nbytes() // tensor.element_size()
    if room < 3:
        return tensor
    return tensor.as_strided((2, room // 2), (draw.randrange(2), 1), draw.randint(0, room - room // 2 - 1))


def _conjugate(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return tensor.conj() if tensor.is_complex() else tensor


def _imaginary(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    known = tensor.dtype in (torch.complex64, torch.complex128)
    return draw.choice([torch.real, torch.imag])(tensor) if known else tensor


def _negate(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    return torch._neg_view(tensor) if tensor.is_floating_point() and draw.random() < 0.3 else tensor


def _other_type(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    same = [dtype for dtype in CONVERTED if dtype is not torch.bool
            and torch.empty(0, dtype=dtype).element_size() == tensor.element_size()]
    free = tensor.is_contiguous() and not tensor.is_conj() and not tensor.is_neg() and same
    return tensor.view(draw.choice(same)) if free else tensor


STEPS: tuple[Callable[[random.Random, torch.Tensor], torch.Tensor], ...] = (
    _turn, _cut, _front, _thin, _pick, _repeat, _windows, _overlap, _conjugate, _imaginary, _negate, _other_type)


def strided(draw: random.Random, bases: list[torch.Tensor]) -> torch.Tensor:
    """A tensor of its own, or a view of one that was drawn before; perhaps a parameter, a buffer or of a subclass."""
    if bases and draw.random() < 0.55:
        tensor = draw.choice(bases)
        for _ in range(draw.randint(0, 3)):
            tensor = draw.choice(STEPS)(draw, tensor)
    else:
        tensor = whole(draw)
        bases.append(tensor)
        if draw.random() < 0.3:
            tensor = draw.choice(STEPS)(draw, tensor)
    return dressed(draw, tensor)


def dressed(draw: random.Random, tensor: torch.Tensor) -> torch.Tensor:
    """The tensor as what it may be in a model."""
    kind = draw.randrange(12)
    graded = tensor.is_floating_point() or tensor.is_complex()
    if kind == 0 and not tensor.is_neg():
        return nn.Parameter(tensor.detach(), requires_grad=graded and draw.random() < 0.6)
    if kind == 1 and not tensor.is_neg():
        return nn.Buffer(tensor.detach(), persistent=draw.random() < 0.5)
    if kind == 2 and graded:
        return tensor.detach().requires_grad_()
    if kind == 3 and draw.random() < 0.5:
        found = tensor.detach().as_subclass(Marked)
        if draw.random() < 0.5:
            found.note = draw.choice([["x"], 3, {"a": 1.5}])
        return found
    if kind == 4 and draw.random() < 0.3:
        found = tensor.detach()
        found.note = draw.choice(["kept", (1, 2)])
        return found
    return tensor


# Tensors that are no strided ones

def coordinates(draw: random.Random) -> torch.Tensor:
    """A tensor by its coordinates, hybrid or not, coalesced or not."""
    shape, dense = shape_of(draw, 3, 1), shape_of(draw, 1)
    count = draw.randint(0, 4) if 0 not in shape else 0
    indices = torch.tensor([[draw.randrange(max(size, 1)) for _ in range(count)] for size in shape],
                           dtype=torch.int64).reshape(len(shape), count)
    values = bits(draw, draw.choice(SPARSE_TYPES), count * torch.Size(dense).numel()).reshape([count, *dense])
    found = torch.sparse_coo_tensor(indices, values, [*shape, *dense], check_invariants=False)
    return found.coalesce() if draw.random() < 0.4 and values.dtype is not torch.bool else found


def compressed(draw: random.Random) -> torch.Tensor:
    """A tensor by compressed rows or columns, in blocks or not."""
    rows, columns = 2 * draw.randint(1, 3), 2 * draw.randint(1, 3)
    plain = bits(draw, draw.choice(SPARSE_TYPES[:4]), rows * columns).reshape(rows, columns)
    plain = torch.where(torch.tensor([[draw.random() < 0.4 for _ in range(columns)] for _ in range(rows)]), plain,
                        torch.zeros((), dtype=plain.dtype))
    way = draw.choice(["csr", "csc", "bsr", "bsc"])
    return getattr(plain, f"to_sparse_{way}")(*([(2, 2)] if way.startswith("b") else []))


def quantized(draw: random.Random) -> torch.Tensor:
    """A tensor of quantised numbers, per tensor or per channel."""
    shape = shape_of(draw, 3, 1)
    numbers = torch.tensor([draw.uniform(-9, 9) for _ in range(torch.Size(shape).numel())]).reshape(shape)
    dtype = draw.choice([torch.qint8, torch.quint8, torch.qint32])
    if draw.random() < 0.5:
        return torch.quantize_per_tensor(numbers, draw.choice([0.1, 1.0, 0.037]), draw.randint(0, 9), dtype)
    axis = draw.randrange(len(shape))
    scales = torch.tensor([draw.uniform(0.1, 2) for _ in range(shape[axis])])
    if draw.random() < 0.3:
        return torch.quantize_per_channel(numbers, scales, scales + 1, axis, torch.quint4x2)
    points = torch.tensor([draw.randrange(5) for _ in range(shape[axis])], dtype=torch.int64)
    return torch.quantize_per_channel(numbers, scales.double(), points, axis, dtype)


def nested(draw: random.Random) -> torch.Tensor:
    """Several tensors of different lengths as one."""
    parts = [bits(draw, torch.float32, count * 3).reshape(count, 3)
             for count in (draw.randint(0, 4) for _ in range(draw.randint(1, 3)))]
    return torch.nested.nested_tensor(parts, layout=draw.choice([torch.strided, torch.jagged]))


def meta(draw: random.Random) -> torch.Tensor:
    """A tensor without any bytes, or a view of one."""
    found = torch.empty(shape_of(draw), dtype=draw.choice(CONVERTED), device="meta")
    return dressed(draw, draw.choice([_turn, _cut, _pick])(draw, found) if draw.random() < 0.5 else found)


def storage(draw: random.Random, bases: list[torch.Tensor]) -> object:
    """A storage, typed or not: one of its own, or that of a tensor."""
    tensor = draw.choice(bases) if bases and draw.random() < 0.6 else whole(draw, draw.choice(CONVERTED))
    return tensor.untyped_storage() if draw.random() < 0.5 else torch.storage.TypedStorage(
        wrap_storage=tensor.untyped_storage(), dtype=tensor.dtype, _internal=True)


def wrapper(draw: random.Random) -> torch.Tensor:
    """A subclass that is made of two tensors."""
    one = bits(draw, torch.float32, 6).reshape(2, 3)
    return TwoTensor(one, one + 1)


def tensor(draw: random.Random, bases: list[torch.Tensor]) -> object:
    """Any tensor, or a storage."""
    kind = draw.randrange(40)
    rare: dict[int, Callable[[], object]] = {
        0: lambda: coordinates(draw), 1: lambda: coordinates(draw), 2: lambda: compressed(draw),
        3: lambda: compressed(draw), 4: lambda: quantized(draw), 5: lambda: quantized(draw), 6: lambda: nested(draw),
        7: lambda: meta(draw), 8: lambda: meta(draw), 9: lambda: storage(draw, bases), 10: lambda: wrapper(draw)}
    return rare[kind]() if kind in rare else strided(draw, bases)
