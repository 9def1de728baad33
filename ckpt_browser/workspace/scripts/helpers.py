"""Small functions that a script defines where it uses them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Helper(NamedTuple):
    """One function as text, and what it needs."""

    text: str
    imports: tuple[str, ...] = ()
    helpers: tuple[str, ...] = ()


_RENAME = '''
def rename(group, names):
    """Give entries of a dict other keys, each in its place."""
    refill(group, [(names.get(key, key), value) for key, value in group.items()])
'''
_REFILL = '''
def refill(group, entries):
    """Give a dict other entries; what else belongs to it, such as _metadata, stays."""
    group.clear()
    for key, value in entries:
        group[key] = value
'''
_INSERT = '''
def insert(group, place, key, value):
    """Put an entry into a dict at a place."""
    entries = list(group.items())
    entries.insert(place, (key, value))
    refill(group, entries)
'''
_TENSORS = '''
def tensors(value):
    """Every tensor in a nest of dicts, lists and objects, each once."""
    found, seen, waiting = [], set(), [value]
    while waiting:
        value = waiting.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, torch.Tensor):
            found.append(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, (list, tuple, collections.deque)):
            waiting.extend(value)
        elif not isinstance(value, type):
            waiting.extend(getattr(value, "__dict__", {}).values())
    return found
'''
_SHOWN = '''
def shown(new, tensor):
    """New elements as the tensor showed the old ones: conjugated or negated, where it did."""
    new = new.conj() if tensor.is_conj() else new
    return torch._neg_view(new) if tensor.is_neg() else new
'''
_CONVERT = '''
def convert(tensors, to):
    """Convert tensors to an element type or a device; those that share a storage still do."""
    converted = {}
    for tensor in tensors:
        if tensor.layout != torch.strided:
            new = tensor.detach().to(to)
            grad = tensor.requires_grad and (new.is_floating_point() or new.is_complex())
            new = torch.nn.Parameter(new, grad) if isinstance(tensor, torch.nn.Parameter) else new.requires_grad_(grad)
            # Setting its data would leave the numbers of a compressed layout behind.
            torch.utils.swap_tensors(tensor, new)
            continue
        storage = tensor.untyped_storage()
        if storage._cdata not in converted:
            whole = torch.empty(0, dtype=tensor.dtype, device=tensor.device).set_(storage)
            # The old storage is kept until the end: a new one must not come to lie at its address.
            converted[storage._cdata] = storage, whole.to(to)
        whole = converted[storage._cdata][1]
        if not (whole.is_floating_point() or whole.is_complex()):
            tensor.requires_grad = False
        new = whole.as_strided(tensor.size(), tensor.stride(), tensor.storage_offset())
        tensor.data = shown(new, tensor)
'''
_SEPARATE = '''
def separate(tensors):
    """Give each tensor a contiguous storage of its own."""
    for tensor in tensors:
        stored = shown(tensor.data, tensor)
        tensor.data = shown(stored.clone(memory_format=torch.contiguous_format), tensor)
'''
_SHRINK = '''
def shrink(tensors, low, high):
    """Keep the bytes from low to high of a storage, for all tensors that share it."""
    whole = torch.empty(0, dtype=torch.uint8, device=tensors[0].device).set_(tensors[0].untyped_storage())
    kept = whole[low:high].clone().untyped_storage()
    for tensor in tensors:
        offset = tensor.storage_offset() - low // tensor.element_size() if tensor.numel() else 0
        new = torch.empty(0, dtype=tensor.dtype, device=tensor.device)
        tensor.data = shown(new.set_(kept, offset, tensor.size(), tensor.stride()), tensor)
'''
_RESIZE = '''
def resize(tensors, rows, fill, seed):
    """Give tensors that are one and the same another number of rows; new ones are zeros, the mean, or drawn."""
    old = shown(tensors[0].detach(), tensors[0])  # as the elements lie: both marks undo themselves
    size = torch.Size((rows, *old.shape[1:]))  # its zeros are made as bytes: of some types torch makes none
    new = torch.zeros(size.numel() * old.element_size(), dtype=torch.uint8, device=old.device)
    new = new.view(old.dtype).reshape(size)
    count = min(rows, len(old))
    new[:count] = old[:count]
    if rows > len(old) and fill != "zeros" and old.device.type != "meta":
        numbers = old.double().cpu().reshape(len(old), -1).numpy()
        columns = numbers.shape[1]
        step = max(1, 2**18 // columns)
        blocks = [numbers[first:first + step] for first in range(0, len(numbers), step)]
        mean = sum(block.sum(axis=0) for block in blocks) / len(numbers)
        squares = sum(((block - mean) ** 2).sum(axis=0) for block in blocks)
        deviation = np.sqrt(squares / max(len(numbers) - 1, 1))
        for row in range(len(old), rows):
            drawn = np.random.default_rng([seed, row]).standard_normal(columns)
            made = mean + deviation * drawn if fill == "normal" else mean
            new[row] = torch.from_numpy(made).to(old.dtype).reshape(old.shape[1:])
    for tensor in tensors:
        tensor.data = shown(new, tensor)
'''
_EMPTY = '''
def without_bytes(tensor):
    """The tensor on the device meta, which keeps no numbers."""
    empty = torch.empty_strided(tensor.size(), tensor.stride(), dtype=tensor.dtype, device="meta")
    if isinstance(tensor, torch.nn.Parameter):
        return torch.nn.Parameter(empty, tensor.requires_grad)
    return empty.requires_grad_(tensor.requires_grad)
'''
_DUPLICATE = '''
def duplicate(value):
    """A copy whose tensors share their storages with the first."""
    views = {}
    for tensor in tensors(value):
        view = tensor.detach()
        views[id(tensor)] = torch.nn.Parameter(view, tensor.requires_grad) \\
            if isinstance(tensor, torch.nn.Parameter) else view.requires_grad_(tensor.requires_grad)
    return copy.deepcopy(value, views)
'''

_MIXED = '''
def mixed(tensor, other, share):
    """The tensor with the numbers a + share * (b - a), computed in float64; what is the same in both stays."""
    def wide(some):
        some = some.detach().dequantize() if some.is_quantized else some.detach()
        some = some.to_dense() if some.layout != torch.strided else some.resolve_conj().resolve_neg()
        return torch.view_as_real(some.to(torch.complex128)) if some.is_complex() else some.to(torch.float64)
    mine, theirs = wide(tensor), wide(other)
    new = torch.where(mine == theirs, mine, theirs if share == 1 else mine * (1 - share) + theirs * share)
    new = (torch.view_as_complex(new) if tensor.is_complex() else new).to(tensor.dtype)
    if tensor.layout == other.layout == torch.strided and all(
            size == 1 or one == two for size, one, two in zip(tensor.size(), tensor.stride(), new.stride())):
        new = new.as_strided(tensor.size(), tensor.stride())
    return torch.nn.Parameter(new, tensor.requires_grad) if isinstance(tensor, torch.nn.Parameter) else \\
        new.requires_grad_(tensor.requires_grad)
'''
_BLEND = '''
def blend(pairs, share):
    """Mix the numbers of the second tensor of each pair into the first, which gets a storage of its own."""
    for tensor, new in [(tensor, mixed(tensor, other, share)) for tensor, other in pairs]:
        tensor.data = new.data
'''
_BLEND_WITHIN = '''
def blend_within(pairs, share):
    """Mix the numbers of the second tensor of each pair into the first, whose storage stays shared."""
    for tensor, new in [(tensor, mixed(tensor, other, share)) for tensor, other in pairs]:
        tensor.data.copy_(new)
'''

HELPERS: Mapping[str, Helper] = MappingProxyType({
    "refill": Helper(_REFILL),
    "rename": Helper(_RENAME, (), ("refill",)),
    "insert": Helper(_INSERT, (), ("refill",)),
    "tensors": Helper(_TENSORS, ("collections",)),
    "shown": Helper(_SHOWN),
    "convert": Helper(_CONVERT, (), ("shown",)),
    "separate": Helper(_SEPARATE, (), ("shown",)),
    "shrink": Helper(_SHRINK, (), ("shown",)),
    "resize": Helper(_RESIZE, ("numpy as np",), ("shown",)),
    "without_bytes": Helper(_EMPTY),
    "mixed": Helper(_MIXED),
    "blend": Helper(_BLEND, (), ("mixed",)),
    "blend_within": Helper(_BLEND_WITHIN, (), ("mixed",)),
    "duplicate": Helper(_DUPLICATE, ("copy",), ("tensors",)),
})
"""Each function by its name, those first that others use."""
