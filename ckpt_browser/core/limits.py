"""How much of a stranger's file is believed before the reader says no."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Budgets of one opening; each error names the budget that was exceeded.

    They are sized so that a million-tensor checkpoint passes, while a hostile
    file costs under 10 s and 1 GB.
    """

    pickle_bytes: int = 256 * MIB
    """Largest pickle program that is read into memory, and most of all programs of one archive together."""
    inflate_ratio: int = 200
    """Largest growth of a deflated record above ``inflate_floor``."""
    inflate_floor: int = 16 * MIB
    """Deflated records up to this size are inflated whatever their ratio."""
    opcodes: int = 36_000_000
    """Most opcodes of one pickle program; one that is seldom written counts eightfold, for its time."""
    opcodes_floor: int = 6_000_000
    """Opcodes that any pickle may have ..."""
    bytes_per_opcode: int = 4
    """... and one more for each so many bytes of a larger pickle."""
    names: int = 20_000
    """Most different classes and functions that one pickle names."""
    items: int = 16_000_000
    """Most items on the stack and in the containers of one pickle."""
    items_floor: int = 3_000_000
    """Items that any pickle may hold ..."""
    bytes_per_item: int = 9
    """... and one more for each so many bytes of a larger pickle."""
    objects_floor: int = 2_000_000
    """Containers and calls that any pickle may build ..."""
    bytes_per_object: int = 12
    """... and one more for each so many bytes of a larger pickle."""
    nodes: int = 4_000_000
    """Most nodes of one checkpoint."""
    edges: int = 8_000_000
    """Most places in the containers of one checkpoint; shared content counts wherever it is shown."""
    work: int = 512 * MIB
    """Most bytes that are copied or looked through while calls are recognised."""
    text: int = 400_000_000
    """Most characters of all paths and texts of one checkpoint, each counted wherever it is shown."""
    unknown: int = 600_000
    """Most objects and calls of a checkpoint that the reader does not know."""
    problems: int = 10_000
    """Most problems of one kind that are listed one by one."""
    depth: int = 200
    """Deepest nesting that is built."""
    integer_bytes: int = 255
    """Longest integer (torch writes at most 10 bytes)."""
    header_bytes: int = 100_000_000
    """Longest safetensors header, the cap of the safetensors package."""
    index_bytes: int = 256 * MIB
    """Longest JSON shard index, and longest directory of a zip archive."""
    records: int = 4_000_000
    """Most records of one zip archive."""
    numbers: int = 1 << 42
    """Most numbers of one tensor that are looked through: a view can repeat one number as often as it likes."""
    rank: int = 64
    """Most dimensions of one tensor, as torch allows."""


LIMITS = Limits()
