"""The half of the proof in which torch reads the same mutant: what both show must be the same."""

import warnings
from pathlib import Path
from typing import NamedTuple

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Group, Opaque
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint

from ...formats.same_as_torch import differences
from .telling import told

NO_MATTER = ("<function>", "<type>", "StorageType>", "builtins.StorageType", "its location is no text",
             "attributes: Group(type_name='collections.OrderedDict'", ": indices: ('int")
"""What a comparison says that is no difference: how a function is named as a key; a device that torch was told to
ignore; what kind of dict gave a tensor its attributes; how wide the whole numbers are that torch makes int64."""


class Verdict(NamedTuple):
    """What came of reading with both."""

    theirs: str
    """``loaded``, or how torch refused."""
    ours: str
    """``whole``, ``marked``, ``refused``."""
    differs: tuple[str, ...]


def compared(path: Path) -> Verdict:
    """Load the file with torch, weights only, and with our reader; what differs."""
    try:
        source = open_checkpoint(str(path))
    except CheckpointError as error:
        source, reason = None, str(error)
    try:
        loaded, refusal = _loaded(path)
        if source is None:
            return Verdict(refusal or "loaded", f"refused: {reason[:150]}", ())
        marks = [problem.message for problem in source.checkpoint.problems if problem.severity != "note"]
        marks += [node.reason for node in source.checkpoint.nodes if isinstance(node, Opaque) and node.reason]
        ours = f"marked: {marks[0][:150]}" if marks else "whole"
        if refusal:
            return Verdict(refusal, ours, ())
        try:
            found = differences(source, _in_our_order(source, loaded), devices=False)
        except CheckpointError as error:
            return Verdict("loaded", f"marked: its bytes are refused: {str(error)[:100]}", ())
        except Exception as error:
            found = [told("comparing", error)]
        return Verdict("loaded", ours, tuple([line[:300] for line in found if not any(
            words in line for words in NO_MATTER)][:3]))
    finally:
        if source is not None:
            source.close()


def _loaded(path: Path) -> tuple[object, str]:
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if path.suffix == ".safetensors":
                import safetensors.torch

                return safetensors.torch.load_file(path), ""
            return torch.load(path, weights_only=True, map_location="cpu"), ""
        except Exception as error:
            return None, f"{type(error).__name__}: {_core(str(error))[:150]}"


def _core(message: str) -> str:
    """What torch found, without what it advises on every file that needs code."""
    for words in ("WeightsUnpickler error: ", "Unsupported global: ", "Unsupported class ", "Unsupported operand "):
        _, found, rest = message.partition(words)
        if found:
            return f"{words}{rest}".replace("\n", " ")
    return message.strip().replace("\n", " ")


def _in_our_order(source: Source, loaded: object) -> object:
    """Tensors of a safetensors file in the order of its header; its library gives them as their bytes lie."""
    root = source.checkpoint.nodes[source.checkpoint.root]
    if source.checkpoint.format != "safetensors" or not isinstance(loaded, dict) or not isinstance(root, Group):
        return loaded
    return {key: loaded[key] for key in root.keys} if set(root.keys) == set(loaded) else loaded
