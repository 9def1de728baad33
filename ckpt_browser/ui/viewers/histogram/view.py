"""How a person wants to see histograms; remembered between two starts."""

from typing import Any, NamedTuple

from ...settings import Settings
from ..measured import MAGNITUDE

AUTOMATIC = 0
"""Number of bins where nobody wishes for another."""

BIN_CHOICES = (AUTOMATIC, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096)

PARTS = (MAGNITUDE, "phase", "real", "imaginary")
"""What of complex numbers can be seen."""


class View(NamedTuple):
    """Everything that can be chosen."""

    log_counts: bool = False
    log_values: bool = False
    """Symmetric-log: linear near zero, logarithmic further out."""
    cumulative: bool = False
    quantiles: bool = True
    normal: bool = False
    stacked: bool = False
    """Several tensors one above the other, each as high as its row; else overlaid."""
    shares: bool = True
    """Several overlaid tensors each as high as their share of all its own numbers, so that large ones hide none."""
    bins: int = AUTOMATIC
    part: str = MAGNITUDE


SWITCHES = ("log_counts", "log_values", "cumulative", "quantiles", "normal", "stacked", "shares")


def remembered_view(settings: Settings) -> View:
    """What was chosen last."""
    view = View(bins=int(settings.choice("histogram/bins", tuple(map(str, BIN_CHOICES)))),
                part=settings.choice("histogram/part", PARTS))
    for name in SWITCHES:
        view = changed(view, name, settings.flag(f"histogram/{name}", getattr(view, name)))
    return view


def changed(view: View, name: str, value: Any) -> View:
    """The view with another choice for one of its fields."""
    return view._replace(**{name: value})


def remember_view(settings: Settings, view: View) -> None:
    """Keep what is chosen now."""
    for name in SWITCHES:
        settings.set_flag(f"histogram/{name}", getattr(view, name))
    settings.set_choice("histogram/bins", str(view.bins))
    settings.set_choice("histogram/part", view.part)
