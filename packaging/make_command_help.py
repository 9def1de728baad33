"""Writes the man page and the completions into resources/, from the parsers and the usage text.

    make_command_help.py
"""

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from command_help import manual, shells  # noqa: E402


def made() -> Mapping[str, str]:
    """Every file by its path in resources/."""
    return {"man/ckpt-browser.1": manual.man_page(), "completion/ckpt-browser.bash": shells.bash(),
            "completion/_ckpt-browser": shells.zsh(), "completion/ckpt-browser.fish": shells.fish()}


if __name__ == "__main__":
    for name, text in made().items():
        path = ROOT / "resources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path)
