"""A checkpoint made by hand, with one node of every kind and keys of every kind."""

import pytest

from ckpt_browser.cli.verbs import ls
from ckpt_browser.core.checkpoint import Checkpoint, Problem
from ckpt_browser.core.nodes import Broken, Group, Node, OddKey, Opaque, Storage, Tensor, Value

VALUES: dict[object, object] = {
    "int": 5, "nan": float("nan"), "inf": float("inf"), "-inf": float("-inf"), "none": None, "yes": True,
    "text": 'a/b\\"\x1b[31m\ud800', "bytes": b"\x00\xff", "long": b"\x01" * 400, "complex": 1 + 2j, "size": (1, 2),
    "big": 10**300, 1: 1.5, "": -0.0}


class Builder:
    """Nodes under construction."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []

    def add(self, node: Node) -> int:
        self.nodes.append(node)
        return len(self.nodes) - 1

    def group(self, pairs: dict, kind: str = "dict") -> int:
        return self.add(Group(kind, tuple(pairs), tuple(pairs.values())))

    def value(self, value: object) -> int:
        return self.add(Value(type(value).__name__, value))


def every_kind() -> Checkpoint:
    make = Builder()
    storages = (Storage(0, "0", "float32", 256, "cpu", 0, 64), Storage(1, "1", "float32", 256, "cuda:0", 0, None))
    weight = make.add(Tensor("float32", (8, 8), (8, 1), 0, 0, "cpu", True, "torch.nn.parameter.Parameter"))
    view = make.add(Tensor("float32", (8,), (8,), 0, 1, "cpu"))
    far = make.add(Tensor("float32", (), (), 1, 0, "cuda:0"))
    meta = make.add(Tensor("bfloat16", (3, 0), (1, 1), None, 0, "meta"))
    indices, values = make.value(1), make.add(Tensor("float32", (2,), (1,), 0, 2, "cpu"))
    sparse = make.add(Tensor("float32", (4, 4), None, None, 0, "cpu", layout="sparse_coo",
                             parts=(("indices", indices), ("values", values))))
    array = make.add(Tensor("float64", (3,), (1,), None, 0, "cpu", False, "numpy.ndarray"))
    keys = make.group({key: make.value(value) for key, value in VALUES.items()})
    opaque = make.add(Opaque("__main__.Net", "new", (), make.group({"name": make.value("net")})))
    broken = make.add(Broken("torch.Tensor", "reaches beyond its storage"))
    odd = make.add(Group("dict", (("t", 1), None, True, 2.5, b"k", OddKey("frozenset({1})", 0), "\ud800", "<b>"),
                         tuple(make.value(place) for place in range(8))))
    model = make.group({"a.weight": weight, "a.tied": weight, "a.view": view, "far": far, "meta": meta},
                       "collections.OrderedDict")
    root = make.group({"model": model, "sparse": sparse, "array": array, "values": keys, "opaque": opaque,
                       "broken": broken, "odd": odd, "with/slash\\": make.value(1), "again": keys})
    problems = (Problem("error", "reaches beyond its storage", broken), Problem("warning", "refers to os.system", None),
                Problem("note", "not reached", 10**6))
    return Checkpoint("made.pth", "torch-zip", 4096, make.nodes, root, storages, (),
                      ("__main__.Net", "torch._utils._rebuild_tensor_v2"), problems)


class OpenedAs:
    """Stands in for an opened file."""

    def __init__(self, checkpoint: Checkpoint) -> None:
        self.checkpoint = checkpoint

    def close(self) -> None:
        pass


def open_as(monkeypatch: pytest.MonkeyPatch, checkpoint: Checkpoint) -> None:
    """Let ``ls`` see this checkpoint whatever file it opens."""
    monkeypatch.setattr(ls, "open_checkpoint", lambda path, token, report: OpenedAs(checkpoint))
