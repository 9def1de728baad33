"""What all actions share: the hand, the files, and what was done to them."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from .hand import Hand, Steps
from .ledger import Ledger
from .material import Material


class Life(NamedTuple):
    """One person at one program."""

    hand: Hand
    material: Material
    ledger: Ledger
    chance: random.Random

    def file(self) -> str:
        """The path of some file."""
        return str(self.material.folder / self.chance.choice(self.material.names))


Act = Callable[[Life], Steps]


class Kind(NamedTuple):
    """One kind of action.

    Attributes:
        often: how often it is done, beside the others.
        possible: whether it can be done now.
    """

    name: str
    often: float
    act: Act
    possible: Callable[[Life], bool]


def always(life: Life) -> bool:
    """At any time."""
    return True


def has_file(life: Life) -> bool:
    """A file is in front."""
    return life.hand.document is not None


def has_tree(life: Life) -> bool:
    """A file with rows is in front, and they are on screen."""
    document = life.hand.document
    return document is not None and document.shown is not None and life.hand.window.tree is not None


def has_tabs(life: Life) -> bool:
    """There are several tabs."""
    return life.hand.window.tab_count > 1


def has_any(life: Life) -> bool:
    """There is a tab."""
    return life.hand.window.tab_count > 0


def compares(life: Life) -> bool:
    """A comparison with rows is in front."""
    page = life.hand.window.comparison_page
    return page is not None and page.comparing.view is not None


def can(name: str) -> Callable[[Life], bool]:
    """The action of this name can be done."""
    return lambda life: life.hand.window.actions_.by_id[name].isEnabled()


def does(name: str) -> Act:
    """Do the action of this name, and nothing else."""
    def act(life: Life) -> Steps:
        life.hand.trigger(name)
        yield 0
    return act


def simple(name: str, often: float, *, label: str = "") -> Kind:
    """An action of the table that asks nothing."""
    return Kind(label or name.removeprefix("action"), often, does(name), can(name))
