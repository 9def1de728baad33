"""A loading rehearsed: what torch would say, strictly and not, and both sides brought together row by row."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.jobs import CancelToken
from ...core.messages import marked, say
from .given import Contents, Given, contents_of, damage_of
from .like_torch import (
    CONVERTS,
    FAILS,
    IGNORED,
    LOADS,
    MISSING,
    SHAPE,
    SPARED,
    UNEXPECTED,
    Loaded,
    Mismatch,
    load,
)
from .modules import Target
from .naming import renaming

OTHER_NAME = "name"
"""What becomes of two entries that belong together by all appearances, and are called differently."""

ALL_MATCHED = "<All keys matched successfully>"
"""What torch returns where everything is as it should be."""

LOOK = 1024
"""Rows between two looks at the token."""

COPIED = frozenset({LOADS, CONVERTS})
"""What becomes of a parameter that nothing is wrong with."""


class Entry(NamedTuple):
    """One side of a row."""

    key: str
    shape: tuple[int, ...] | None
    """None for what is no tensor, and for a parameter that takes any."""
    dtype: str
    """Of what is no tensor: what it is; empty where nobody knows it."""


class Row(NamedTuple):
    """A parameter of the model, an entry of the file, or both where they belong together."""

    target: Entry | None
    given: Entry | None
    word: str
    """What becomes of it: one of the words of ``like_torch``, or ``name``."""
    note: str = ""
    """What else is to be said, in a few words."""


class Rehearsal(NamedTuple):
    """What ``model.load_state_dict(torch.load(file))`` would come to."""

    class_name: str
    missing: tuple[str, ...]
    unexpected: tuple[str, ...]
    mismatched: tuple[Mismatch, ...]
    errors: tuple[str, ...]
    """What fails whatever ``strict`` says, line by line; the mismatches among it."""
    strict: str
    """What torch says under ``strict=True``, word for word; what it returns where nothing is wrong."""
    loose: str
    """The same under ``strict=False``."""
    error: str
    """The class of what torch raises, where it raises."""
    loads: bool
    """Whether it loads under ``strict=True`` ..."""
    loads_loosely: bool
    """... and under ``strict=False``."""
    matched: int
    """How many parameters and buffers of the model are copied ..."""
    wanted: int
    """... of so many; counters are left out that torch does without."""
    rows: tuple[Row, ...]
    """The model's parameters in its order; what only the file has behind its neighbour."""
    damage: str = ""
    """Why the file itself cannot be read to its end, or empty."""
    own: bool = False
    """Whether code of the model takes part in the loading, so that what comes out cannot be told."""

    def counts(self) -> Counter[str]:
        """How many rows have which word."""
        return Counter(row.word for row in self.rows)


def rehearse(checkpoint: Checkpoint, target: Target, token: CancelToken | None = None,
             renamed: bool = True) -> Rehearsal:
    """Tell what torch would say if the checkpoint as a whole were loaded into the target.

    Args:
        renamed: whether rows of other names are brought together, which takes longest.

    Raises:
        CheckpointError: the file as a whole could not be read.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    contents = contents_of(checkpoint)
    loaded = load(target, contents, token)
    rows = tuple(_rows(target, contents, loaded, token, renamed))
    broken = [key for key, given in contents.entries.items() if given.trouble == "broken"]
    damage = damage_of(checkpoint)
    fails = bool(loaded.errors or loaded.fault or broken or damage)
    said = _said(target, loaded, strict=True), _said(target, loaded, strict=False)
    if damage:
        said = (say("torch.load itself fails, for {damage}", damage=damage),) * 2
    return Rehearsal(
        target.class_name, tuple(loaded.missing), tuple(loaded.unexpected), tuple(loaded.mismatched),
        tuple(loaded.errors), *said, loaded.fault.error if loaded.fault else "RuntimeError",
        not fails and not loaded.missing and not loaded.unexpected, not fails,
        sum(row.word in COPIED for row in rows if row.target is not None),
        sum(row.target is not None and row.word != SPARED for row in rows), rows,
        damage, target.own)


def _said(target: Target, loaded: Loaded, strict: bool) -> str:
    """torch's own words."""
    if loaded.fault is not None:
        return loaded.fault.words
    lines = list(loaded.errors)
    if strict and loaded.unexpected:
        lines.insert(0, f"Unexpected key(s) in state_dict: {_quoted(loaded.unexpected)}. ")
    if strict and loaded.missing:
        lines.insert(0, f"Missing key(s) in state_dict: {_quoted(loaded.missing)}. ")
    if lines:
        return "Error(s) in loading state_dict for {}:\n\t{}".format(target.class_name, "\n\t".join(lines))
    if not loaded.missing and not loaded.unexpected:
        return ALL_MATCHED
    return f"_IncompatibleKeys(missing_keys={loaded.missing!r}, unexpected_keys={loaded.unexpected!r})"


def _quoted(keys: Sequence[str]) -> str:
    return ", ".join([f'"{key}"' for key in keys])


def _rows(target: Target, contents: Contents, loaded: Loaded, token: CancelToken, renamed: bool) -> list[Row]:
    words = loaded.words
    slots = {key: Entry(key, slot.shape, slot.dtype) for key, slot in target.slots()}
    entries = contents.entries
    pairs = {**loaded.renamed, **(_pairs(slots, entries, words) if renamed else {})}
    other = {theirs: ours for ours, theirs in pairs.items()}
    behind: dict[str, list[str]] = defaultdict(list)
    last = ""
    for key in entries:
        if key in other or (key in slots and words.get(key) != UNEXPECTED):
            last = other.get(key, key)
        else:
            behind[last].append(key)
    passing = {module.prefix + name for module in target.modules for name in module.passing}
    found = [_alone(key, entries[key], words, passing) for key in behind[""]]
    for number, (key, slot) in enumerate(slots.items()):
        if not number % LOOK:
            token.check()
        partner = pairs.get(key, key)
        given = _entry(partner, entries[partner]) if partner in entries else None
        word = words.get(key, MISSING)
        word = OTHER_NAME if word in (MISSING, SPARED) and key in pairs else word
        found.append(Row(slot, given, word, _note(word, slot, entries.get(partner))))
        found += [_alone(one, entries[one], words, passing) for one in behind.get(key, ())]
    return found


def _pairs(slots: Mapping[str, Entry], entries: Mapping[str, Given], words: Mapping[str, str]) -> dict[str, str]:
    """Missing parameters of the model, each with an unexpected entry of the file that may well be it."""
    missing = {key: slot.shape for key, slot in slots.items() if words.get(key) in (MISSING, SPARED)}
    spare = {key: given.shape for key, given in entries.items()
             if words.get(key) == UNEXPECTED and given.shape is not None}
    return {theirs: ours for ours, theirs in renaming(spare, missing).names(spare).items() if theirs in missing}


def _entry(key: str, given: Given) -> Entry:
    return Entry(key, given.shape, given.dtype or given.type_name.removeprefix("<class '").removesuffix("'>"))


def _alone(key: str, given: Given, words: Mapping[str, str], passing: frozenset[str] | set[str]) -> Row:
    word = words.get(key, UNEXPECTED)
    note = marked("the model has it, but does not save it") if key in passing else \
        marked("torch passes over it") if word == IGNORED else ""
    return Row(None, _entry(key, given), word, note)


def _note(word: str, slot: Entry, given: Given | None) -> str:
    if word == SPARED:
        return marked("torch does without it: the file is older than this counter")
    if given is None:
        return ""
    if word == FAILS:
        return given.trouble or given.layout or marked("no tensor")
    if word in (LOADS, SHAPE, OTHER_NAME) and given.shape != slot.shape and slot.shape == () \
            and given.shape == (1,):
        return marked("one number, as files of torch before 0.4 have it")
    if slot.dtype and given.dtype and slot.dtype != given.dtype:
        return say("{dtype} becomes {dtype2}", dtype=given.dtype, dtype2=slot.dtype)
    return ""
