"""What all tests share: a pretended screen, and the folder of real checkpoints."""

import json
import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def sample() -> Path:
    return ROOT / "resources" / "sample.pth"


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real checkpoints that nobody here wrote; not part of the project."""
    folder = Path(os.environ.get("CKPT_CORPUS") or ROOT.parent / "shared" / "corpus")
    if not (folder / "INDEX.json").is_file():
        pytest.skip(f"NO CORPUS: there is no INDEX.json in {folder}; set CKPT_CORPUS to the folder of real checkpoints")
    return folder.resolve()


@pytest.fixture(scope="session")
def corpus_index(corpus: Path) -> dict[str, dict[str, object]]:
    """What is known of each real checkpoint, by its path below the corpus folder."""
    return json.loads((corpus / "INDEX.json").read_text())
