"""Two files that torch wrote, compared as a person would compare them."""

from pathlib import Path
from typing import NamedTuple

import torch
from torch import nn

from ckpt_browser.core.document import new_document
from ckpt_browser.core.places import Path as Keys
from ckpt_browser.workspace.comparing.comparing import Compared, Comparison, Wanted, compare
from ckpt_browser.workspace.comparing.judging.judging import Verdict
from ckpt_browser.workspace.comparing.measuring.measuring import measure
from ckpt_browser.workspace.reading.library import Library


class Told(NamedTuple):
    """What a comparison says of one match."""

    status: str
    left: Keys | None
    right: Keys | None
    verdict: Verdict
    how: str


class Two:
    """Two opened files and what is known of them."""

    def __init__(self, left: Path, right: Path, wanted: Wanted | None = None, read: bool = True, numbers: bool = True,
                 **more) -> None:
        self.libraries = [Library(), Library()]
        sides = [Compared(new_document(library.source(str(path)).checkpoint), library)
                 for library, path in zip(self.libraries, (left, right), strict=True)]
        self.comparison: Comparison = compare(*sides, wanted or Wanted(), read)
        if numbers:
            measure(self.comparison, self.take, **more)

    def take(self, found) -> None:
        for place, verdict in found:
            self.comparison.verdicts[place] = verdict

    @property
    def told(self) -> list[Told]:
        found = []
        sides = self.comparison.left, self.comparison.right
        for place, match in enumerate(self.comparison.alignment.matches):
            left, right = (side.entries[number].path if number >= 0 else None
                           for side, number in zip(sides, match[:2], strict=True))
            found.append(Told(self.comparison.status(place), left, right, self.comparison.verdicts[place], match.how))
        return found

    def of(self, *left) -> Told:
        return next(one for one in self.told if one.left == left)

    def counts(self) -> dict[str, int]:
        return dict(self.comparison.counts())

    def close(self) -> None:
        for library in self.libraries:
            library.close()


class Pairs:
    """Saves and compares; closes what it opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: list[Two] = []
        self.saved = 0

    def file(self, content: object, **how) -> Path:
        if isinstance(content, Path):
            return content
        self.saved += 1
        path = self.folder / f"{self.saved}.pth"
        torch.save(content, path, **how)
        return path

    def __call__(self, left: object, right: object, *arguments, **more) -> Two:
        self.made.append(Two(self.file(left), self.file(right), *arguments, **more))
        return self.made[-1]

    def close(self) -> None:
        for two in self.made:
            two.close()


def network(seed: int = 0) -> nn.Module:
    torch.manual_seed(seed)
    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.Linear(288, 10))


def trained(seed: int = 0, steps: int = 2, **how) -> dict[str, object]:
    """A training checkpoint after some steps."""
    model = network(seed)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, **how)
    for _ in range(steps):
        optimizer.zero_grad()
        model(torch.randn(4, 3, 8, 8)).square().sum().backward()
        optimizer.step()
    return {"epoch": steps, "model_state_dict": model.state_dict(), "optimizer_state_dict": optimizer.state_dict(),
            "loss": 0.5}
