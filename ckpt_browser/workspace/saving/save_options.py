"""How a person wants a file to be written, and what came of it."""

from typing import NamedTuple

from ...core.losses import Loss


class SaveOptions(NamedTuple):
    """The wishes for one save."""

    format: str = "pth"
    """``pth`` (torch's zip), ``legacy`` (the stream of torch before 1.6) or ``safetensors``."""
    max_shard_size: int | None = None
    """Largest shard in bytes, for several safetensors files with an index; None for one file."""
    keep_opaque: bool = False
    """Write objects of unknown classes again; whoever sets it has shown what they refer to."""
    in_place: bool = False
    """Change the file itself where the edits allow it, instead of writing a new one beside it."""
    verify: bool = True
    """Let torch or safetensors read the result back too, in a process of its own."""
    choices: tuple[tuple[str, str], ...] = ()
    """The way out for each kind of loss: (kind, choice)."""


class Survey(NamedTuple):
    """What a save would do, told before anything is written."""

    losses: tuple[Loss, ...]
    """What the target cannot hold and no choice was made for."""
    nbytes: int
    """Size of the result."""
    in_place: str
    """Why the file cannot be changed in place, or empty where it can."""
    notes: tuple[str, ...] = ()
    """What else the target does not keep, in sentences without a final stop."""


class Saved(NamedTuple):
    """What a save did."""

    path: str
    nbytes: int
    in_place: bool
    verified: str
    """Who read it back: ``torch``, ``safetensors``, or empty."""
    note: str = ""
    """What else a person should know, or empty."""
