"""The commands of the terminal by name, and which of them a word stands for that is none."""

import os

COMMANDS = ("ls", "stats", "diff", "edit", "convert", "check", "compact", "repair")

ALSO = {"list": "ls", "inspect": "ls", "show": "ls", "info": "ls", "compare": "diff", "statistics": "stats",
        "load": "check"}
"""What other programs call the same."""

ALIKE, NEARLY = 0.7, 0.8
"""How much of a word must be that of a command, and of what others call it."""


def meant(name: str) -> str:
    """The command that a person who typed the name of a file may have meant; empty where it looks like none."""
    if not name.isalpha() or len(name) > 20 or os.path.lexists(name):
        return ""
    # Imported here: it is asked only about files that are not there.
    from difflib import get_close_matches

    word = name.lower()
    found = [ALSO[word]] if word in ALSO else get_close_matches(word, COMMANDS, 1, ALIKE)
    return found[0] if found else next((ALSO[other] for other in get_close_matches(word, ALSO, 1, NEARLY)), "")
