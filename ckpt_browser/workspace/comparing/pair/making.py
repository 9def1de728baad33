"""Two tensors and their difference as a checkpoint of its own, so that whatever shows a tensor shows them too."""

import math
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from ....core.checkpoint import Checkpoint
from ....core.dtypes import DTYPES, ITEMSIZES, PER_BYTE
from ....core.edits.tensors import contiguous
from ....core.jobs import CancelToken
from ....core.nodes import Group, Key, Node, Storage, Tensor
from ....core.paths import path_text
from ...reading.gathering import Reader
from ...reading.made import Made
from ...reading.tensor_numbers import Numbers
from .held import Held, Ready, check_unchanged, ready
from .subtracting import Subtracted, Widened

LEFT, RIGHT, DIFFERENCE = 2, 3, 4
"""Ids of the nodes of the three; there is no difference where the shapes differ."""


class Names(NamedTuple):
    """What a person reads."""

    file: str
    """Of both files."""
    left: str
    right: str
    difference: str


class Twin(NamedTuple):
    """A tensor of the checkpoint, and what gives a reader of its elements."""

    dtype: str
    shape: tuple[int, ...]
    make: Callable[[], Reader]


def made_of(left: Held, right: Held, names: Names, token: CancelToken | None = None) -> Made:
    """A checkpoint of one group, called as the tensor is on the right, with the left, the right, and right minus left.

    Each is a plain tensor: quantised ones come as the numbers that they stand for, sparse ones with their zeros.

    Raises:
        CheckpointError: the numbers of one of them cannot be had.
        Cancelled: the token was raised.
    """
    sides = [ready(side, token) for side in (left, right)]
    twins = [_twin(side) for side in sides]
    if sides[0].numbers.shape == sides[1].numbers.shape:
        work = partial(_subtracted, *sides)
        twins.append(Twin(work().dtype, sides[0].numbers.shape, work))
    keys: tuple[Key, ...] = names[1:1 + len(twins)]
    nodes: list[Node] = [Group("dict", (path_text(right.path),), (1,)),
                         Group("dict", keys, tuple(range(LEFT, LEFT + len(twins))))]
    nodes += [Tensor(twin.dtype, twin.shape, contiguous(twin.shape), number, 0, "cpu")
              for number, twin in enumerate(twins)]
    storages = [Storage(number, str(key), twin.dtype, math.prod(twin.shape) * ITEMSIZES[twin.dtype], "cpu")
                for number, (key, twin) in enumerate(zip(keys, twins, strict=True))]
    checkpoint = Checkpoint(names.file, "torch-zip", sum(storage.nbytes for storage in storages), nodes, 0, storages)
    return Made(checkpoint, [twin.make for twin in twins], partial(check_unchanged, *sides))


def _twin(side: Ready) -> Twin:
    """One side as a plain tensor."""
    numbers = side.numbers
    if numbers.dtype not in DTYPES:
        return Twin("float32", numbers.shape, partial(_widened, side))
    return Twin("uint8" if numbers.dtype in PER_BYTE else numbers.dtype, numbers.shape, side.again)


def _again(side: Ready) -> Numbers:
    return side.numbers._replace(reader=side.again())


def _widened(side: Ready) -> Reader:
    return Widened(_again(side))


def _subtracted(left: Ready, right: Ready) -> Subtracted:
    return Subtracted(_again(left), _again(right))
