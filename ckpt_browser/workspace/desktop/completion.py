"""``--print-completion``: the script by which a shell completes commands, options and names of files."""

import sys

from ..resources import resource

SHELLS = {"bash": "ckpt-browser.bash", "zsh": "_ckpt-browser", "fish": "ckpt-browser.fish"}


def main(shell: str) -> int:
    """Print the script of a shell; the exit code."""
    if shell not in SHELLS:
        print(f"ckpt-browser: --print-completion: there is no completion for that shell (there is "
              f"{', '.join(SHELLS)})", file=sys.stderr)
        return 2
    try:
        text = resource(f"completion/{SHELLS[shell]}").read_text(encoding="utf-8")
    except OSError as error:
        print(f"ckpt-browser: --print-completion: the program is not installed completely "
              f"({(error.strerror or 'unknown reason').lower()})", file=sys.stderr)
        return 2
    print(text, end="")
    return 0
