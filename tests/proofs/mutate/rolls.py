"""What a step draws from: numbers, texts and names that readers stumble over."""

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")

NUMBERS = (0, 1, 2, 3, 7, 8, 63, 64, 65, 127, 128, 255, 256, 1000, 32767, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1,
           2**32, 2**40, 2**53 + 1, 2**62, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 10**30, -1, -2, -8, -2**31, -2**63,
           -2**63 - 1)

TEXTS = ("", "a", "0", "1", "-1", "storage", "cpu", "cuda:0", "cuda:99999999999", "meta", "CPU", "cpu:1", "mps",
         "xla:0", "a/b\\c", "..", "../../etc/passwd", "/etc/passwd", "C:\\x", "\0", "\n",
         "\x1b[31m", "\u202eevil", "\ud800",
         "\U0010ffff", "x" * 3000, "%s{0}", "_metadata", "_parameters", "_modules", "__class__", "__setstate__",
         "__reduce__", "__dict__", "__getattr__", "data.pkl", "weight", "state_dict", "float32", "F32", "BF16",
         "F8_E4M3", "F4", "I64", "BOOL", "little", "big", "mixed", "3", "per_tensor_affine",
         "torch.sparse_coo", "latin1", "utf-8")

NAMES = tuple(line.split(" ") for line in """\
os system
posix system
subprocess Popen
builtins eval
builtins exec
builtins __import__
builtins getattr
__builtin__ compile
nt system
runpy run_path
pickle loads
antigravity geohash
this s
torch.hub load
torch load
torch.storage _load_from_bytes
torch._utils _rebuild_tensor
torch._utils _rebuild_tensor_v2
torch._utils _rebuild_tensor_v3
torch._utils _rebuild_parameter
torch._utils _rebuild_parameter_with_state
torch._utils _rebuild_qtensor
torch._utils _rebuild_sparse_tensor
torch._utils _rebuild_meta_tensor_no_storage
torch._utils _rebuild_nested_tensor
torch._utils _rebuild_wrapper_subclass
torch._utils _rebuild_device_tensor_from_numpy
torch._tensor _rebuild_from_type_v2
torch.serialization _get_layout
torch Size
torch device
torch dtype
torch float32
torch bfloat16
torch FloatStorage
torch DoubleStorage
torch HalfStorage
torch LongStorage
torch BoolStorage
torch BFloat16Storage
torch ComplexDoubleStorage
torch QInt8Storage
torch QUInt4x2Storage
torch.storage UntypedStorage
torch.storage TypedStorage
torch.cuda FloatStorage
torch FloatTensor
torch Tensor
torch per_channel_affine
torch.nn.parameter Parameter
torch.nn.modules.linear Linear
torch.jit._pickle build_intlist
torch.jit._pickle build_tensorlist
torch.jit._pickle restore_type_tag
collections OrderedDict
collections Counter
collections defaultdict
collections deque
builtins set
builtins frozenset
builtins bytearray
builtins complex
builtins slice
builtins range
builtins print
builtins object
_codecs encode
copyreg _reconstructor
copyreg __newobj__
numpy ndarray
numpy dtype
numpy._core.multiarray _reconstruct
numpy.core.multiarray scalar
numpy._core.numeric _frombuffer
numpy.random bit_generator
datetime datetime
decimal Decimal
fractions Fraction
pathlib PosixPath
uuid UUID
argparse Namespace
types SimpleNamespace
functools partial
operator itemgetter
torch.distributed.checkpoint.metadata Metadata
torch.distributed.checkpoint.metadata TensorStorageMetadata
torch.distributed.checkpoint.metadata BytesStorageMetadata
torch.distributed.checkpoint.metadata ChunkStorageMetadata
torch.distributed.checkpoint.metadata MetadataIndex
torch.distributed.checkpoint.filesystem _StorageInfo
torch._utils evil
__main__ Net
mödul nämé""".splitlines())
"""Modules and names: what can run code, what rebuilds tensors, and what makes containers."""


def one(rolled: random.Random, items: Sequence[Item]) -> Item:
    """One of some items."""
    return items[rolled.randrange(len(items))]


def number(rolled: random.Random, near: int = 0) -> int:
    """A number that is odd by itself, or close to what stood there."""
    if rolled.random() < 0.4:
        return near + one(rolled, (-9, -8, -4, -2, -1, 1, 2, 4, 8, 9))
    return near * one(rolled, (-1, 2, 3, 8, 1 << 20)) if rolled.random() < 0.2 else one(rolled, NUMBERS)


def wrapped(value: int, nbytes: int) -> bytes:
    """The lowest bytes of a number, as a field of that size holds them."""
    return (value % (1 << 8 * nbytes)).to_bytes(nbytes, "little")


def dropped(items: tuple[Item, ...], rolled: random.Random) -> tuple[Item, ...]:
    """Without one of the items."""
    place = rolled.randrange(len(items))
    return items[:place] + items[place + 1:]


def doubled(items: tuple[Item, ...], rolled: random.Random) -> tuple[Item, ...]:
    """With one of the items a second time, somewhere."""
    place = rolled.randrange(len(items) + 1)
    return (*items[:place], one(rolled, items), *items[place:])


def swapped(items: tuple[Item, ...], rolled: random.Random) -> tuple[Item, ...]:
    """With two of the items in each other's place."""
    found = list(items)
    left, right = rolled.randrange(len(items)), rolled.randrange(len(items))
    found[left], found[right] = found[right], found[left]
    return tuple(found)


def replaced(items: tuple[Item, ...], place: int, item: Item) -> tuple[Item, ...]:
    """With another item in one place."""
    return (*items[:place], item, *items[place + 1:])


def cut(data: bytes, rolled: random.Random) -> bytes:
    """The data up to somewhere, its end more often than its middle."""
    return data[:rolled.randrange(len(data) + 1)] if rolled.random() < 0.5 else data[:-rolled.randint(1, 40)]
