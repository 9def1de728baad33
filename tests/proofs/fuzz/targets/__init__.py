"""All targets, by name; a file each."""

import importlib

from ..target import Target

NAMES = ("opcodes", "zips", "archives", "legacy", "tar", "safetensors", "index", "distributed", "recognise", "detect",
         "message", "recipes", "journal", "settings", "session", "numbers", "listing", "desktop")


def load(name: str) -> Target:
    """The target of a name."""
    target: Target = importlib.import_module(f".{name}", __name__).TARGET
    return target
