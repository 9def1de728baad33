"""A checkpoint as one frozen value: nodes, storages, and what was noticed while reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .nodes import Node, Storage


class Problem(NamedTuple):
    """Something broken, suspicious or unknown.

    ``severity`` is ``error`` (a part is lost), ``warning`` (looks wrong or unsafe) or
    ``note`` (worth knowing); ``node`` is the row it leads to, or None for the file.
    """

    severity: str
    message: str
    node: int | None = None
    runs: str = ""
    """The name that a loader of the file would call, for a warning that it can run code."""


def losses(problems: Sequence[Problem]) -> Iterator[str]:
    """Why parts of the file as a whole, not single rows, could not be read."""
    return (problem.message for problem in problems if problem.severity == "error" and problem.node is None)


class FilePart(NamedTuple):
    """One file on disk that the checkpoint draws bytes from."""

    path: str
    nbytes: int


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """Everything that a file says, without the bytes of its tensors.

    ``nodes[root]`` is the top-level object. A node id is an index into ``nodes``;
    one id that is reached by several paths is one shared object.
    """

    path: str
    format: str
    """``torch-zip``, ``torch-legacy``, ``torch-tar``, ``torchscript``, ``torch-package``,
    ``safetensors``, ``sharded``, ``dcp`` or ``pickle``."""
    nbytes: int
    nodes: Sequence[Node]
    root: int
    storages: Sequence[Storage] = ()
    files: tuple[FilePart, ...] = ()
    globals: tuple[str, ...] = ()
    """Every ``module.name`` the file refers to, sorted."""
    problems: tuple[Problem, ...] = ()
    facts: tuple[tuple[str, str], ...] = field(default=())
    """Named facts for people: byte order, pickle protocol, format version, metadata."""
