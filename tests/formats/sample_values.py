"""Everything beside tensors that checkpoints hold, by name; each call makes fresh objects."""

import argparse
import collections
import dataclasses
import datetime as dt
import enum
import pathlib
import random
import types
from collections.abc import Callable

import numpy as np
import torch


class ByValue:
    """Enumerations are pickled by value here: some versions of Python 3.11 do it by name, with getattr."""

    def __reduce_ex__(self, protocol: int) -> tuple[type, tuple[object]]:
        return type(self), (self.value,)  # type: ignore[attr-defined]


class Color(ByValue, enum.Enum):
    """A plain enumeration."""

    RED = 1


class Level(ByValue, enum.IntEnum):
    """An enumeration that is a number."""

    LOW = 3


Pair = collections.namedtuple("Pair", "first second")


@dataclasses.dataclass
class Settings:
    """A person's own class."""

    rate: float = 0.1
    weights: object = None


class Table(dict):
    """A dict of a person's own class."""


class Series(list):
    """A list of a person's own class."""


def keys() -> dict[object, object]:
    return {"text": 1, 2: "int", (1, "a"): "tuple", None: "none", 2.5: "float", True: "bool", b"raw": "bytes",
            "": {}, "dotted.name/slash": [], torch.float32: "dtype", frozenset([1]): "set", Color.RED: "enum",
            (1, (2, 3)): "nested", torch.device("cpu"): "device", -1: "negative", "ключ": "unicode",
            b"": "no bytes"}


def numbers() -> list[object]:
    return [0, -1, 255, 256, 65535, 65536, 2**31 - 1, 2**31, -2**31, 2**63, -2**63, 10**50, -10**50, 0.1, -0.0,
            float("nan"), float("inf"), 1e-320, True, False, None, complex(1, -2), complex("nan+infj")]


def texts() -> list[object]:
    return ["", "é", "日本", "a\nb\\c'd\"", "x" * 300, "\x00\x7f\u202e", b"", b"\x00\xff" * 200, bytearray(b"xy"),
            bytearray(), "nan"]


def containers() -> list[object]:
    return [[], (), {}, set(), frozenset(), [[[1], [2]], ()], (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), {1, 2, 3},
            frozenset([1, "a"]), collections.defaultdict(list, {"a": [1]}), collections.defaultdict(None, {1: 2}),
            collections.Counter("abca"), collections.deque([1, 2, 3], 5), collections.deque([1]),
            collections.OrderedDict(a=1, b=2), range(3), range(1, 9, 2), slice(1, None, 3), list(range(3000)),
            argparse.Namespace(rate=1, names=["x"]), argparse.Namespace(), types.SimpleNamespace(),
            types.SimpleNamespace(z=3), {key: key for key in range(3000)}]


def objects() -> list[object]:
    return [Pair(1, torch.ones(2)), Color.RED, Level.LOW, Settings(0.2, torch.ones(2)), Table(a=1), Series([1]),
            dt.datetime(2020, 1, 1, 12, 30, tzinfo=dt.timezone.utc), dt.timedelta(3), dt.date(2020, 1, 1),
            pathlib.Path("/tmp/x"), pathlib.Path("a"), pathlib.Path(), pathlib.Path("/"), pathlib.PurePosixPath("a/b"),
            pathlib.PureWindowsPath("c:\\x\\y"), int, torch.nn.Linear, torch.nn.functional.relu, len, Ellipsis]


def torch_values() -> list[object]:
    return [torch.Size([1, 2]), torch.Size([]), torch.float32, torch.bfloat16, torch.uint16, torch.complex32,
            torch.float8_e4m3fn, torch.device("cuda", 1), torch.device("cpu"), torch.device("meta"), torch.strided,
            torch.sparse_coo, torch.sparse_csr, torch.per_tensor_affine, torch.per_channel_symmetric]


def memory_formats() -> list[object]:
    return [torch.contiguous_format, torch.channels_last, torch.preserve_format]


def shared() -> dict[str, object]:
    inner = [1, {"a": ()}]
    loop: list[object] = [inner]
    loop.append(loop)
    return {"one": inner, "two": inner, "loop": loop, "text": "same", "again": "same"}


def arrays() -> list[object]:
    grid = np.arange(12.0).reshape(3, 4)
    typed = [np.arange(4).astype(letters) for letters in
             ("i1", "i2", "i4", "u1", "u2", "u4", "u8", "f2", "f4", "c8", "c16", "?", ">f4", ">i2", ">c8", ">u8")]
    return [grid, np.asfortranarray(grid), grid.T, grid[::2], np.array(3.5), np.zeros((2, 0)), np.matrix([[1, 2]]),
            *typed, np.arange(8, dtype="f4").reshape(2, 2, 2, order="F")]


def odd_arrays() -> list[object]:
    return [np.array(["ab", "c"]), np.array([b"ab", b"c"]), np.array([["ä"]], dtype=">U2"),
            np.array([1, "x", None, [1], {"a": torch.ones(1)}], dtype=object),
            np.array([(1, 2.0)], dtype=[("x", "i4"), ("y", "f8")]), np.array(["2020-01-01"], dtype="datetime64[D]"),
            np.array([[1.5, 2]], dtype=np.longdouble), np.array([], dtype="U3")]


def scalars() -> list[object]:
    return [np.float32(1.5), np.float64("nan"), np.float16(2), np.int64(3), np.uint64(2**63), np.int8(-1),
            np.bool_(True), np.complex64(1 + 2j), np.complex128(1j), np.str_("x"), np.bytes_(b"q"),
            np.datetime64("2020-01-01"), np.dtype("f4"), np.dtype(">i8"), np.dtype([("x", "i4"), ("y", "f8")]),
            np.dtype("M8[ns]"), np.dtype("U5")]


def random_states() -> dict[str, object]:
    return {"torch": torch.get_rng_state(), "numpy": np.random.get_state(), "python": random.getstate()}  # noqa: NPY002


SAMPLES: dict[str, Callable[[], object]] = {
    "keys": keys, "numbers": numbers, "texts": texts, "containers": containers, "objects": objects,
    "torch values": torch_values, "memory formats": memory_formats, "shared": shared, "arrays": arrays,
    "odd arrays": odd_arrays, "scalars": scalars, "random states": random_states, "none": lambda: None,
    "text": lambda: "alone", "number": lambda: 7,
}
