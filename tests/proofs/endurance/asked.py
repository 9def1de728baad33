"""What the runner asks of a process."""

from typing import NamedTuple


class Asked(NamedTuple):
    """One life of the program."""

    home: str
    """A folder of its own: settings, data, what is passing, files."""
    told: str
    """The file that lines of JSON go to."""
    seed: int
    rounds: int
    actions: int
    """Of one round."""
    seconds: float = 0
    """Begin no other round after that; 0 for all of them."""
    least: int = 0
    """Actions that there are at least, however long they take."""
    corpus: str = ""
    only: str = ""
    """The one kind of action that is done, wherever it is possible: to find causes."""
    short: bool = False
    """Leave out what takes long, so that it is over in seconds."""
    traced: bool = False
    """Trace every allocation: slow, to find causes."""
