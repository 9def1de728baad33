"""Places of elements in row-major order, and their indices."""

from ....core.edits.tensors import contiguous


def index_of_place(place: int, shape: tuple[int, ...]) -> tuple[int, ...]:
    """The index of an element."""
    index = []
    for step in contiguous(shape):
        index.append(place // step)
        place %= step
    return tuple(index)


def place_of_index(index: tuple[int, ...], shape: tuple[int, ...]) -> int:
    """The place of an element."""
    return sum([number * step for number, step in zip(index, contiguous(shape), strict=True)])
