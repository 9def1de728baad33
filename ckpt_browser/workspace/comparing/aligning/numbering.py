"""Numbers within names: layers are counted, and a layer belongs to the one of the same number."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_NUMBER = re.compile(r"[0-9]{1,9}")


class Numbered(NamedTuple):
    """A name taken apart: ``blocks.2.mlp`` is ``("blocks", "#", "mlp")`` and ``(2,)``."""

    template: tuple[str, ...]
    numbers: tuple[int, ...]


def numbered(name: str) -> Numbered:
    """The parts of a name, those that are numbers apart."""
    parts = name.split(".")
    return Numbered(tuple(["#" if _NUMBER.fullmatch(part) else part for part in parts]),
                    tuple([int(part) for part in parts if _NUMBER.fullmatch(part)]))


def agree(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether the numbers of two names can be those of one layer: the fewer are among the others, in order.

    A name without numbers agrees with any: ``head`` may well be ``classifier.4``.
    """
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    rest = iter(many)
    return all(number in rest for number in few)


def names_agree(one: str, other: str) -> bool:
    """The same of two names."""
    return agree(numbered(one).numbers, numbered(other).numbers)


def telling(instances: Mapping[tuple[int, ...], object]) -> dict[tuple[int, ...], tuple[int, ...]]:
    """Of each tuple of numbers that one template comes with: the numbers that vary, by all of them.

    ``blocks.#.mlp.#`` with (0, 2), (1, 2), (2, 2) has layers 0, 1 and 2.
    """
    if not instances:
        return {}
    columns = list(zip(*instances, strict=True))
    vary = [place for place, column in enumerate(columns) if len(set(column)) > 1]
    return {numbers: tuple([numbers[place] for place in vary]) for numbers in instances}
