"""What the tests of the commands share."""

from pathlib import Path

import pytest
import torch

from .trained import checkpoint


@pytest.fixture
def made(tmp_path: Path) -> Path:
    torch.save(checkpoint(), tmp_path / "in.pth")
    return tmp_path / "in.pth"
