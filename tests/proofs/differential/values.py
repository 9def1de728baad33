"""Random keys and values: everything beside tensors that checkpoints hold."""

import datetime as dt
import pathlib
import random
import string
from collections.abc import Callable

import numpy as np
import torch

from tests.formats.sample_values import Color, Level

ODD_TEXTS = ["", ".", "..", "a.b", "a/b", "/", "\\", "module.", "__metadata__", "_metadata", "\x00", "a\x00b", "\ud800",
             "x\udfffy", "\u202e", "ключ", "日本", "😀", " ", "\n", '"', "'''", "{}", "%s", "k" * 3000, "(attributes)",
             "0", "None", "True", "nan", "storage", "archive/data/0", "persistent_id"]
INTEGERS = [0, -1, 1, 255, 256, 65535, 65536, 2**31 - 1, 2**31, -2**31, -2**31 - 1, 2**63 - 1, 2**63, -2**63,
            -2**63 - 1, 2**64, 10**30, -10**40, 2**2038]
FLOATS = [0.0, -0.0, 1.5, float("nan"), float("inf"), float("-inf"), 5e-324, 1.7976931348623157e308, 0.1, -1e-300]
NUMPY_TYPES = ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16", "?"]


def text(draw: random.Random) -> str:
    """A text: odd, or of letters."""
    if draw.random() < 0.25:
        return draw.choice(ODD_TEXTS)
    letters = string.ascii_lowercase + ("._é/ü \u0301" if draw.random() < 0.2 else ".")
    return "".join(draw.choice(letters) for _ in range(draw.randint(1, 12)))


def integer(draw: random.Random) -> int:
    """A whole number of any length."""
    return draw.choice(INTEGERS) if draw.random() < 0.5 else draw.randint(-2**draw.randint(0, 90), 2**70)


def floating(draw: random.Random) -> float:
    """A number, with the odd ones."""
    return draw.choice(FLOATS) if draw.random() < 0.6 else draw.uniform(-1e9, 1e9)


def key(draw: random.Random) -> object:
    """A key of a dict."""
    kinds: list[Callable[[], object]] = [
        lambda: text(draw), lambda: text(draw), lambda: text(draw), lambda: integer(draw),
        lambda: draw.randint(0, 300), lambda: draw.choice([True, False]), lambda: None, lambda: floating(draw),
        lambda: draw.randbytes(draw.randint(0, 3)), lambda: (draw.randint(0, 9), text(draw)),
        lambda: (draw.randint(0, 3), (text(draw), None)), lambda: draw.choice([torch.float32, torch.device("cpu")]),
        lambda: frozenset([draw.randint(0, 9)]), lambda: draw.choice([Color.RED, Level.LOW, 1 + 2j]), lambda: ()]
    return draw.choice(kinds)()


def array(draw: random.Random) -> np.ndarray:
    """An array of numpy's: of any type and byte order, turned, thinned, empty."""
    form = draw.choice(NUMPY_TYPES)
    count, size = draw.randint(0, 12), np.dtype(form).itemsize
    whole = np.frombuffer(draw.randbytes(count * size), dtype=form) if form != "?" else np.arange(count) % 2 == 0
    if draw.random() < 0.3 and size > 1:
        whole = whole.astype(whole.dtype.newbyteorder(">"))
    if count % 3 == 0 and draw.random() < 0.5:
        whole = whole.reshape(3, -1)
    return draw.choice([lambda: whole, lambda: whole.T, lambda: whole[::2], lambda: np.asfortranarray(whole)])()


def scalar(draw: random.Random) -> np.generic:
    """A single number of numpy's."""
    form = draw.choice(NUMPY_TYPES)
    data = draw.randbytes(np.dtype(form).itemsize) if form != "?" else draw.choice([b"\0", b"\1"])
    return np.frombuffer(data, dtype=form)[0]


def odd_array(draw: random.Random) -> object:
    """Arrays that are no numbers."""
    return draw.choice([lambda: np.array(["ab", "c"]), lambda: np.array([b"ab"]), lambda: np.array([1, "x", None]),
                        lambda: np.array([(1, 2.0)], dtype=[("x", "i4"), ("y", "f8")]), lambda: np.str_("x"),
                        lambda: np.array(["2020-01-01"], dtype="M8[D]"), lambda: np.dtype("f4"),
                        lambda: np.dtype(">i8"), lambda: np.datetime64("2020-01-01")])()


def moment(draw: random.Random) -> object:
    """Something of the calendar."""
    zone = draw.choice([None, dt.timezone.utc, dt.timezone(dt.timedelta(hours=2))])
    return draw.choice([dt.datetime(2020, 1, draw.randint(1, 28), 12, 30, 5, 77, zone), dt.date(2021, 2, 3),
                        dt.timedelta(3, 4, 5), dt.time(1, 2, 3)])


def of_torch(draw: random.Random) -> object:
    """A small value of torch's."""
    return draw.choice([torch.float16, torch.bfloat16, torch.float8_e4m3fn, torch.uint16, torch.complex32, torch.bool,
                        torch.device("cuda", 1), torch.device("cpu"), torch.device("meta"), torch.strided,
                        torch.sparse_coo, torch.per_tensor_affine, torch.Size([]), torch.Size([2, 3])])


def path(draw: random.Random) -> pathlib.PurePath:
    """A path of either kind of system."""
    return draw.choice([pathlib.Path("/tmp/x"), pathlib.Path("a"), pathlib.Path(), pathlib.PurePosixPath("a/b"),
                        pathlib.PureWindowsPath("c:\\x\\y")])


COMMON: tuple[Callable[[random.Random], object], ...] = (
    integer, floating, text, lambda draw: draw.choice([True, False, None]), of_torch, scalar,
    lambda draw: draw.randbytes(draw.choice([0, 1, 5, 300])))
RARE: tuple[Callable[[random.Random], object], ...] = (
    array, array, odd_array, moment, path, lambda draw: bytearray(draw.randbytes(draw.randint(0, 4))),
    lambda draw: complex(floating(draw), floating(draw)), lambda draw: draw.choice([Color.RED, Level.LOW, Ellipsis]),
    lambda draw: slice(draw.choice([None, 1]), draw.randint(0, 9)), lambda draw: range(draw.randint(0, 5)),
    lambda draw: draw.choice([int, torch.nn.Linear, len, torch.nn.functional.relu]))


def value(draw: random.Random) -> object:
    """Any value that is no container and no tensor."""
    return draw.choice(COMMON if draw.random() < 0.75 else RARE)(draw)
