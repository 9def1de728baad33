"""What the program's commands and options are, read from where they stand: the parsers and the usage text."""

import argparse
import importlib
import re
from typing import NamedTuple

from ckpt_browser import arguments, cli

FILES = {"FILE", "OUT", "OTHER", "FOLDER", "[NAME=]FILE", "[FILE …]", "A B"}
"""What stands for the name of a file or folder, as the value of an option."""
SHELLS = ("bash", "zsh", "fish")


class Option(NamedTuple):
    """One option, or a positional argument where it has no names."""

    names: tuple[str, ...]
    value: str
    """What stands for its value, or empty."""
    choices: tuple[str, ...]
    text: str

    @property
    def takes_file(self) -> bool:
        """Whether its value is a name of a file."""
        return self.value in FILES


class Command(NamedTuple):
    """One command, or the program itself where it has no name."""

    name: str
    summary: str
    description: str
    positionals: tuple[Option, ...]
    options: tuple[Option, ...]


def commands() -> tuple[Command, ...]:
    """Every command, as its parser has it."""
    return tuple(_command(name, verb) for name, verb in cli.VERBS.items())


def program() -> Command:
    """The program itself, as its usage text has it."""
    found = []
    for line in arguments.USAGE.partition("options:\n")[2].splitlines():
        spelled, _, text = line.strip().partition("  ")
        if pair := re.fullmatch(r"(--\w+) (--\w+)", spelled):  # the second one says more of what the first one does
            found.append(Option((pair[2],), "", (), f"with {pair[1]}: {text.strip()}"))
            continue
        names = tuple(re.findall(r"(?<![\w-])--?[\w-]*", spelled.split(" [")[0]))
        value = re.sub(r"^(--?[\w-]*(, )?)+ ?", "", spelled)
        choices = tuple(value.split("|")) if "|" in value else ()
        found.append(Option(names, value, choices, text.strip()))
    return Command("", "browse and edit PyTorch checkpoints", "", (Option((), "[FILE …]", (), ""),), tuple(found))


def _command(name: str, verb: cli.Verb) -> Command:
    module = importlib.import_module(f"ckpt_browser.cli.verbs.{verb.module}")
    parser = argparse.ArgumentParser(prog=f"ckpt-browser {name}")
    module.add_arguments(parser)
    rows = [_option(action) for action in parser._actions]
    return Command(name, verb.summary, module.__doc__ or "", tuple(row for row in rows if not row.names),
                   tuple(row for row in rows if row.names))


def _option(action: argparse.Action) -> Option:
    takes = action.nargs != 0
    choices = tuple(map(str, action.choices or ()))
    value = str(action.metavar or "|".join(choices) or action.dest.upper()) if takes else ""
    text = "show this text" if isinstance(action, argparse._HelpAction) else action.help or ""
    text = text % {**vars(action), "prog": "ckpt-browser"} if "%" in text else text
    return Option(tuple(action.option_strings), value, choices, text)
