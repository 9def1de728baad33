"""What ``torch.nn.Module.load_state_dict`` does with a state_dict, followed step by step without any tensor.

Followed from torch 2.13; the words are those of torch."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ...core.jobs import CancelToken
from .given import Contents, Fault, Given
from .modules import COUNTER, COUNTING_VERSION, EXTRA, PARAMETRIZATIONS, Module, Slot, Target

LOADS, CONVERTS, SPARED, MISSING, UNEXPECTED, SHAPE, FAILS, IGNORED = (
    "loads", "converts", "spared", "missing", "unexpected", "shape", "fails", "ignored")
"""What becomes of an entry: it is copied; copied with other numbers of bits; not there, and not missed; missed; not
expected; of another shape; not copied for another reason; passed over without a word."""

LOOK = 256
"""Modules between two looks at the token."""

COMPRESSED = frozenset({"sparse_csr", "sparse_csc", "sparse_bsr", "sparse_bsc"})

_TYPES = {"float32": "Float", "float64": "Double", "float16": "Half", "bfloat16": "BFloat16", "int64": "Long",
          "int32": "Int", "int16": "Short", "int8": "Char", "uint8": "Byte", "bool": "Bool",
          "complex64": "ComplexFloat", "complex128": "ComplexDouble"}
"""What torch calls the tensors of an element type in its oldest words."""


class Mismatch(NamedTuple):
    """A parameter that has another shape in the file."""

    key: str
    given: tuple[int, ...]
    """In the file."""
    wanted: tuple[int, ...]
    """In the model."""


class Loaded(NamedTuple):
    """What a loading comes to."""

    missing: list[str]
    unexpected: list[str]
    mismatched: list[Mismatch]
    errors: list[str]
    """All that fails whatever ``strict`` says, in torch's words and order; the mismatches among them."""
    words: dict[str, str]
    """What becomes of each key, of the model or the file."""
    renamed: dict[str, str]
    """Keys of the file that torch takes for others: those, and what the file calls them."""
    fault: Fault | None = None
    """What ended the loading before its end."""


def load(target: Target, contents: Contents, token: CancelToken) -> Loaded:
    """Follow the loading of a file into a model.

    Raises:
        Cancelled: the token was raised.
    """
    loaded = Loaded([], [], [], [], {}, {})
    first = contents.fault
    entries = _with_norms(target, contents.entries, loaded)
    by_module = _shared_out(target, entries, loaded)
    for place, module in enumerate(target.modules):
        if not place % LOOK:
            token.check()
        fault = _load_module(module, contents, entries, by_module.get(module.name, ()), loaded)
        # The keys are looked at behind the parameters of the model itself, before those of its modules.
        # All the rest is followed too: that is what it comes to once the fault is repaired.
        first = first or fault or (contents.odd if not place else None)
    return loaded._replace(fault=first)


def _with_norms(target: Target, entries: Mapping[str, Given], loaded: Loaded) -> dict[str, Given]:
    """The entries, with weights that were normalised in the old way under their names of today."""
    found = dict(entries)
    for module in target.modules:
        for weight in module.normed:
            old = [f"{module.prefix}{weight}_{part}" for part in "gv"]
            if all(key in found for key in old):
                for number, key in enumerate(old):
                    new = f"{module.prefix}{PARAMETRIZATIONS}.{weight}.original{number}"
                    loaded.renamed[new] = key
                    found[new] = found.pop(key)
    return found


def _shared_out(target: Target, entries: Iterable[str], loaded: Loaded) -> dict[str, list[str]]:
    """The keys of a file by the innermost module that looks at them."""
    children = {module.name: frozenset(module.children) for module in target.modules}
    found: dict[str, list[str]] = defaultdict(list)
    for key in entries:
        at, rest, ignored = "", key, False
        while "." in rest:
            head, _, tail = rest.partition(".")
            if head not in children[at]:
                break
            inner = f"{at}.{head}" if at else head
            ignored = inner not in children
            if ignored:
                break
            at, rest = inner, tail
        if ignored:
            loaded.words[key] = IGNORED  # it belongs to a module that is None: torch says nothing
        else:
            found[at].append(key)
    return found


def _load_module(module: Module, contents: Contents, entries: dict[str, Given], keys: Sequence[str],
                 loaded: Loaded) -> Fault | None:
    """Follow ``_load_from_state_dict`` of one module."""
    version = (contents.versions or {}).get(module.name)
    gone = _refuse_statistics(module, version, entries, loaded)
    first = contents.mute.get(module.name)
    for slot in module.slots:
        key = module.prefix + slot.name
        given = entries.get(key)
        if given is not None:
            fault = _copy(key, slot, given, loaded)
            first = first or fault
        elif module.counts and slot.name == COUNTER and not _is_recent(version):
            loaded.words[key] = SPARED
        else:
            loaded.missing.append(key)
            loaded.words[key] = MISSING
    _take_extra(module, entries, loaded)
    known = {module.prefix + slot.name for slot in module.slots}
    extra = module.prefix + EXTRA
    for key in keys:
        if key not in known and key != extra and key not in gone:
            loaded.unexpected.append(key)
            loaded.words[key] = UNEXPECTED
    return first


def _is_recent(version: object) -> bool:
    return isinstance(version, int | float) and version >= COUNTING_VERSION


def _refuse_statistics(module: Module, version: object, entries: dict[str, Given], loaded: Loaded) -> list[str]:
    """What an instance normalisation says of statistics that files of old have for it; the keys it takes away."""
    if not module.bare or version is not None:
        return []
    gone = [key for name in ("running_mean", "running_var") if (key := module.prefix + name) in entries]
    if gone:
        names = " and ".join([f'"{key}"' for key in gone])
        loaded.errors.append(
            f"Unexpected running stats buffer(s) {names} for {module.bare} with track_running_stats=False. If "
            f"state_dict is a checkpoint saved before 0.4.0, this may be expected because {module.bare} does not track "
            "running stats by default since 0.4.0. Please remove these keys from state_dict. If the running stats are "
            f"actually needed, instead set track_running_stats=True in {module.bare} to enable them. See the "
            f"documentation of {module.bare} for details.")
        loaded.words.update(dict.fromkeys(gone, FAILS))
    return gone


def _take_extra(module: Module, entries: dict[str, Given], loaded: Loaded) -> None:
    key = module.prefix + EXTRA
    if module.extra and key not in entries:
        loaded.missing.append(key)
        loaded.words[key] = MISSING
    elif module.extra:
        loaded.words[key] = LOADS
    elif key in entries:
        loaded.unexpected.append(key)
        loaded.words[key] = UNEXPECTED


def _copy(key: str, slot: Slot, given: Given, loaded: Loaded) -> Fault | None:
    """Follow the copying of one entry."""
    shape = given.shape
    if given.trouble == "broken":
        loaded.words[key] = FAILS  # torch would not have come so far: the file cannot be read as a whole
        return None
    if shape is None:
        loaded.errors.append(f'While copying the parameter named "{key}", expected torch.Tensor or Tensor-like object '
                             f"from checkpoint but received {given.type_name}")
        loaded.words[key] = FAILS
        return None
    if given.layout == "nested":
        loaded.words[key] = FAILS
        return Fault("RuntimeError", "Internal error: NestedTensorImpl doesn't support sizes. Please file an issue.")
    if slot.shape == () and shape == (1,):
        shape = ()  # files of torch before 0.4 have single numbers so
    if slot.shape is not None and shape != slot.shape:
        loaded.errors.append(f"size mismatch for {key}: copying a param with shape {size_text(shape)} from checkpoint, "
                             f"the shape in current model is {size_text(slot.shape)}.")
        loaded.mismatched.append(Mismatch(key, shape, slot.shape))
        loaded.words[key] = SHAPE
        return None
    wrong = _exception(slot, given)
    if wrong:
        loaded.errors.append(
            f'While copying the parameter named "{key}", whose dimensions in the model are {size_text(shape)} and '
            f"whose dimensions in the checkpoint are {size_text(shape)}, an exception occurred : ({wrong!r},).")
        loaded.words[key] = FAILS
        return None
    loaded.words[key] = CONVERTS if slot.dtype and slot.dtype != given.dtype else LOADS
    return None


def _exception(slot: Slot, given: Given) -> str:
    """What torch says of numbers that cannot be copied, or empty."""
    if given.trouble == "meta":
        return "Cannot copy out of meta tensor; no data!"
    if given.dtype.startswith("bits"):
        return f"\"copy_\" not implemented for '{given.dtype.capitalize()}'"
    if given.layout == slot.layout or (not given.layout and slot.layout == "quantized"):
        return ""
    if given.layout == "quantized":
        return ("Copying from quantized Tensor to non-quantized Tensor is not allowed, please use dequantize to get a "
                "float Tensor from a quantized Tensor")
    if given.layout in COMPRESSED and not slot.layout:
        return "copy_sparse_compressed_ expected sparse compressed tensor layout but got Strided"
    mine, theirs = (_type_text(dtype or given.dtype, layout) for dtype, layout in (
        (slot.dtype, slot.layout), (given.dtype, given.layout)))
    return ("copy_() between dense and sparse Tensors is not implemented! "
            f"Found self type = {mine} and src type = {theirs}")


def _type_text(dtype: str, layout: str) -> str:
    return f"torch.{'sparse.' if layout else ''}{_TYPES.get(dtype, '')}Tensor"


def size_text(shape: Sequence[int]) -> str:
    """A shape as torch writes it."""
    return f"torch.Size({list(shape)})"
