"""The second opinion on a saved file: torch or safetensors reads it back, in a process of its own.

The judge starts at the beginning of a save, so that importing torch costs no time of its own; it
reads names and shapes only, and executes nothing that the file names.
"""

import json
import os
import subprocess
import sys
from hashlib import sha256
from typing import Any, NamedTuple

from ...core.checkpoint import Checkpoint
from ...core.jobs import CancelToken
from ...core.messages import marked
from ...core.nodes import LISTED_APART, Tensor
from ...core.outline import walk

ARGUMENT = "--judge"
"""The program's own argument that makes it a judge; nobody types it."""
PATIENCE = 600
"""Seconds that a judge may take ..."""
GLANCE = 0.2
"""... and between two looks at the token."""
_BESIDE = ("(attributes)", "(hooks)")
"""Parts of a tensor that stand beside it; all others are what it is made of."""
_MAPPED = 32 << 20
"""Larger archives are mapped into memory instead of being read."""


class Verdict(NamedTuple):
    """What a judge says."""

    judge: str
    """``torch``, ``safetensors``, or empty where none of them can tell."""
    problem: str = ""
    """Why the file is not good, or empty."""


class Judge:
    """A process that waits for a file to judge.

    Args:
        kind: ``pth``, ``legacy`` or ``safetensors``.
    """

    def __init__(self, kind: str) -> None:
        start = [sys.executable, ARGUMENT] if getattr(sys, "frozen", False) else \
            [sys.executable, "-m", "ckpt_browser", ARGUMENT]
        self._process = subprocess.Popen([*start, kind], stdin=subprocess.PIPE, stdout=subprocess.PIPE,  # noqa: S603 - ourselves
                                         stderr=subprocess.DEVNULL)

    def verdict(self, path: str, wanted: Checkpoint, token: CancelToken) -> Verdict:
        """Judge one file, which should hold the tensors of ``wanted``; afterwards the judge is gone.

        Raises:
            Cancelled: the token was raised.
        """
        try:
            said = json.loads(self._answer(json.dumps(path).encode(), token))
        except ValueError:
            return Verdict("")
        finally:
            self.close()
        if said.get("unable"):
            return Verdict("")
        if said.get("problem"):
            return Verdict(said["judge"], str(said["problem"])[:500])
        if said.get("digest") != digest(sorted(rows(wanted))):
            return Verdict(said["judge"], marked("it finds other tensors than it should"))
        return Verdict(said["judge"])

    def _answer(self, request: bytes, token: CancelToken) -> bytes:
        sent: bytes | None = request
        for _ in range(int(PATIENCE / GLANCE)):
            token.check()
            try:
                answer, _ = self._process.communicate(sent, GLANCE)
            except subprocess.TimeoutExpired:
                sent = None  # it was taken the first time
                continue
            return answer
        return b""

    def close(self) -> None:
        """Send the judge away."""
        if self._process.poll() is None:
            self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self._process.wait()


def digest(lines: list[str]) -> str:
    """One text for many lines."""
    return sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def rows(checkpoint: Checkpoint) -> list[str]:
    """One line for each strided tensor of a checkpoint, in any order: shape, dtype, and whether it wants gradients."""
    nodes = checkpoint.nodes
    found: dict[int, Tensor] = {}
    inner: set[int] = set()
    for row in walk(checkpoint):
        node = nodes[row.node]
        if isinstance(node, Tensor):
            inner.update(child for name, child in node.parts if name not in _BESIDE)
            if node.layout == "strided" and node.type_name not in LISTED_APART:
                found[row.node] = node
    return [_line(list(node.shape), node.dtype, node.requires_grad) for number, node in found.items()
            if number not in inner]


def _line(shape: list[int], dtype: str, grad: bool) -> str:
    return f"{shape} {dtype} {grad}"


def main(kind: str) -> int:
    """Be the judge: read a path from standard input, write the verdict to standard output."""
    found = _of_safetensors if kind == "safetensors" else _of_torch
    if kind != "safetensors":
        import torch  # noqa: F401 - now, while the file is still being written
    try:
        path = json.loads(sys.stdin.buffer.readline())
    except ValueError:
        return 2
    sys.stdout.write(json.dumps(found(path, kind)))
    return 0


def _of_torch(path: str, kind: str) -> dict[str, object]:
    import pickle
    import warnings

    import torch
    size = os.path.getsize(path)
    if kind == "legacy" and size > _free_memory() // 2:
        return {"unable": True}  # the old stream can only be read whole
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            loaded = torch.load(path, map_location="cpu", weights_only=True, mmap=kind == "pth" and size > _MAPPED)
    except pickle.UnpicklingError as error:
        # What needs code to be loaded torch refuses to load without; that says nothing against the file.
        return {"unable": True} if "nsupported" in str(error) else {"judge": "torch", "problem": str(error)}
    except Exception as error:  # noqa: BLE001 - whatever torch says against the file is the verdict
        return {"judge": "torch", "problem": f"{type(error).__name__}: {error}"}
    return {"judge": "torch", "digest": digest(sorted(_loaded_rows(loaded)))}


def _loaded_rows(loaded: object) -> list[str]:
    import torch
    found: list[str] = []
    waiting: list[Any] = [loaded]
    seen: dict[int, object] = {}
    while waiting:
        item = waiting.pop()
        if id(item) in seen:
            continue
        seen[id(item)] = item  # kept alive, so that no other object takes its identity
        if isinstance(item, torch.Tensor):
            if item.layout == torch.strided and not item.is_quantized and not item.is_nested:
                found.append(_line(list(item.shape), str(item.dtype).removeprefix("torch."), item.requires_grad))
        elif isinstance(item, dict):
            waiting.extend((*item.keys(), *item.values()))
        elif isinstance(item, list | tuple | set | frozenset):
            waiting.extend(item)
        if isinstance(getattr(item, "__dict__", None), dict):
            waiting.append(vars(item))
    return found


def _of_safetensors(path: str, kind: str) -> dict[str, object]:
    from safetensors import SafetensorError, safe_open

    from ...core.dtypes import SAFETENSORS
    lines = []
    try:
        with safe_open(path, framework="np") as file:
            for name in file.keys():  # noqa: SIM118 - it is no dict
                part = file.get_slice(name)
                lines.append(_line(part.get_shape(), SAFETENSORS.get(part.get_dtype(), "?"), False))
    except (SafetensorError, OSError) as error:
        return {"judge": "safetensors", "problem": str(error)}
    return {"judge": "safetensors", "digest": digest(sorted(lines))}


def _free_memory() -> int:
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (ValueError, OSError, AttributeError):
        return 1 << 32
