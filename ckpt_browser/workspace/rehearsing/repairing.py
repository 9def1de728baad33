"""What would make a checkpoint load into a model: lists of ordinary edits, each with what it comes to."""

from collections.abc import Sequence
from typing import NamedTuple

from ...core.document import Document
from ...core.edits.modules import Script, state_dict
from ...core.edits.table import Edit
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.journal import Journal, do
from ...core.messages import COMMA, capital, joined
from ...core.nodes import Group, Tensor
from ...core.places import EditError
from ..comparing.aligning.numbering import numbered
from .given import NO_TENSORS
from .modules import Target
from .naming import Renaming, fits, renaming
from .rehearsal import Rehearsal, rehearse
from .steps import Filling, Step, names_step, resizing, root_step, tidying
from .targets import Place, places

BEST = "best"
"""The kind of a repair of several steps."""

MOST_ROOTS = 16
"""Parts of a file that are tried as its root."""


class Outcome(NamedTuple):
    """What a loading would come to."""

    matched: int
    """Parameters and buffers of the model that are copied ..."""
    wanted: int
    """... of so many."""
    missing: int
    unexpected: int
    mismatched: int
    loads: bool
    loads_loosely: bool
    own: bool = False
    """Whether code of the model takes part, so that what comes out cannot be told."""


class Repair(NamedTuple):
    """One way to repair a file for a model."""

    kind: str
    """``best``, or that of its only step."""
    label: str
    """What it does, in a few plain words."""
    edits: tuple[Edit, ...]
    outcome: Outcome
    alters: int = 0
    """How many tensors lose rows, or get some that are made up."""
    guesses: tuple[tuple[str, str], ...] = ()
    """Old and new names of tensors that only look as if they belonged together."""


def guesses_by_kind(repair: Repair) -> list[tuple[str, str]]:
    """One of the guesses of each kind: all layers are guessed alike."""
    found: dict[object, tuple[str, str]] = {}
    for old, new in repair.guesses:
        found.setdefault((numbered(old).template[:-1], numbered(new).template[:-1]), (old, new))
    return list(found.values())


def outcome_of(rehearsal: Rehearsal) -> Outcome:
    """What a rehearsal comes to, in numbers."""
    return Outcome(rehearsal.matched, rehearsal.wanted, len(rehearsal.missing), len(rehearsal.unexpected),
                   len(rehearsal.mismatched), rehearsal.loads, rehearsal.loads_loosely,
                   rehearsal.own)


def repairs(document: Document, target: Target, scripts: Sequence[Script] = (), filling: Filling = Filling(),  # noqa: B008
            token: CancelToken | None = None, altering: bool = False) -> list[Repair]:
    """Every repair that helps, the most helpful first; what is certain goes before what is guessed or made up.

    Args:
        altering: whether repairs that change numbers of rows are as good as others; they come last else.
        scripts: what the code of a TorchScript archive says of its classes.
        filling: what new rows hold where the model has more of them.

    Raises:
        CheckpointError: the file as a whole could not be read.
        Cancelled: the token was raised.
    """
    found = _Finder(document, target, scripts, filling, token or CancelToken()).find()
    return sorted(found, key=lambda repair: (bool(repair.alters) and not altering, bool(repair.guesses),
                                             *_rank(repair)))


def suggested(found: Sequence[Repair], altering: bool = False) -> Repair | None:
    """The repair to take without being told more; it is the first, or there is none.

    Args:
        altering: whether it may give tensors other numbers of rows.
    """
    return next((repair for repair in found[:1] if altering or not repair.alters), None)


class _Finder:
    """Looks for repairs of one state of a document."""

    def __init__(self, document: Document, target: Target, scripts: Sequence[Script], filling: Filling,
                 token: CancelToken) -> None:
        self._document = document
        self._target = target
        self._scripts = scripts
        self._filling = filling
        self._token = token
        self._wanted = {key: slot.shape for key, slot in target.slots()}
        self._before = rehearse(document.checkpoint, target, token, renamed=False)
        self._known: dict[tuple[Edit, ...], tuple[Document, Rehearsal] | None] = {(): (document, self._before)}

    def find(self) -> list[Repair]:
        """All that help."""
        if self._before.loads or self._before.damage:
            return []
        found: list[Repair] = []
        for steps in self._plans():
            repair = self._repair(steps)
            if repair is not None and all(repair.edits != other.edits for other in found):
                found.append(repair)
        return found

    def _plans(self) -> list[list[Step]]:
        """Steps that may help: all of them together, with and without made-up rows, and each by itself."""
        root, names, guess = self._root_and_names()
        both = [*root, *names]
        plans = [*self._completed(both), both, root]
        if guess:
            plans += [*self._completed([*root, *guess]), [*root, *guess]]
        plans.append(self._tidied([]))
        here = resizing(self._document, self._before, self._filling)
        return [plan for plan in (*plans, [here] if here else []) if plan]

    def _completed(self, steps: list[Step]) -> list[list[Step]]:
        """Some steps, and behind them what is left to do."""
        after = self._after(steps)
        if after is None:
            return []
        plans = [self._tidied(steps)]
        resize = resizing(*after, self._filling)
        resized = self._after([*steps, resize]) if resize is not None else None
        if resize is not None and resized is not None:
            plans.append(self._tidied([*steps, resize]))
        return plans

    def _tidied(self, steps: list[Step]) -> list[Step]:
        """Some steps, and what is in the way taken out behind them, where it loads only then."""
        before = self._after(steps)
        more = tidying(*before) if before is not None else []
        after = self._after([*steps, *more])
        if before is None or after is None or _how(after[1]) <= _how(before[1]):
            return steps
        return [*steps, *more]

    def _root_and_names(self) -> tuple[list[Step], list[Step], list[Step]]:
        """What makes the part of the file that fits best the whole of it, with the names of the model.

        The root, the names as far as they are certain, and the names with guesses.
        """
        best: tuple[tuple[int, ...], Place, Renaming] | None = None
        for place in sorted(places(self._document.checkpoint, self._scripts), key=_depth)[:MOST_ROOTS]:
            self._token.check()
            shapes = self._shapes(place)
            change = renaming(shapes, self._wanted)
            names = change.names(shapes)
            count = fits({names[name]: shape for name, shape in shapes.items()}, self._wanted)
            rank = count + len(change.guesses), count, -len(change.prefixes), -len(change.single)
            if rank[0] and (best is None or rank > best[0]):
                best = rank, place, change
        if best is None:
            return [], [], []
        _, place, change = best
        shapes = self._shapes(place)
        root = root_step(self._document, place, self._scripts)
        certain = names_step(change, shapes)
        guess = names_step(change, shapes, guessing=True) if change.guesses else None
        return [root] if root else [], [certain] if certain else [], [guess] if guess else []

    def _shapes(self, place: Place) -> dict[str, tuple[int, ...] | None]:
        """Names and shapes of the tensors in a part of the file."""
        nodes = self._document.checkpoint.nodes
        node = nodes[place.node]
        pairs: dict[str, int] = {}
        if place.whole:
            try:
                pairs = state_dict(nodes, place.node, self._scripts, place.path).tensors
            except EditError:
                pairs = {}  # it holds itself, or is larger than any file
        elif isinstance(node, Group):
            pairs = {key: child for key, child in zip(node.keys, node.children, strict=True) if isinstance(key, str)}
        return {key: one.shape for key, child in pairs.items()
                if isinstance(one := nodes[child], Tensor) and one.type_name not in NO_TENSORS}

    def _after(self, steps: Sequence[Step]) -> tuple[Document, Rehearsal] | None:
        """The document after some steps, and what its loading comes to; None where they cannot be made."""
        edits = tuple([edit for step in steps for edit in step.edits])
        if edits not in self._known:
            self._token.check()
            self._known[edits] = self._rehearsed(edits)
        return self._known[edits]

    def _rehearsed(self, edits: Sequence[Edit]) -> tuple[Document, Rehearsal] | None:
        try:
            document = do(Journal(self._document), edits).document
            return document, rehearse(document.checkpoint, self._target, self._token, renamed=False)
        except CheckpointError:
            return None

    def _repair(self, steps: Sequence[Step]) -> Repair | None:
        """Steps as a repair, where they make anything better."""
        after = self._after(steps)
        if after is None or not _is_better(after[1], self._before):
            return None
        label = capital(joined(COMMA, [step.label for step in steps]))
        return Repair(steps[0].kind if len(steps) == 1 else BEST, label,
                      tuple([edit for step in steps for edit in step.edits]), outcome_of(after[1]),
                      sum(step.alters for step in steps), tuple([pair for step in steps for pair in step.guesses]))


def _depth(place: Place) -> int:
    """The file as it is goes first, all others in their order."""
    return int(bool(place.path))


def _how(one: Rehearsal) -> tuple[bool, bool]:
    return one.loads, one.loads_loosely


def _is_better(after: Rehearsal, before: Rehearsal) -> bool:
    """Whether more loads, or less is in the way."""
    def rank(one: Rehearsal) -> tuple[bool, int, bool, int]:
        return one.loads, one.matched, one.loads_loosely, -len(one.unexpected) - len(one.errors)
    return rank(after) > rank(before)


def _rank(repair: Repair) -> tuple[object, ...]:
    outcome = repair.outcome
    return (not outcome.loads, -outcome.matched, not outcome.loads_loosely, repair.alters, outcome.unexpected,
            len(repair.edits))
