"""Checkpoints made by hand, without any file: what trees and windows are tested with."""

from ckpt_browser.core.checkpoint import Checkpoint, FilePart, Problem
from ckpt_browser.core.nodes import Broken, Group, Node, Opaque, Storage, Tensor, Value

LAYERS = {"conv1.weight": (6, 3, 5, 5), "conv1.bias": (6,), "conv2.weight": (16, 6, 5, 5), "conv2.bias": (16,),
          "fc1.weight": (120, 400), "fc1.bias": (120,)}


class Maker:
    """Builds the nodes of a checkpoint from plain Python values.

    A dict becomes a Group, a list one too, a tuple of ints a float32 tensor of that shape,
    a node itself is taken as it is, and anything else becomes a Value.
    """

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.storages: list[Storage] = []

    def add(self, thing: object) -> int:
        if isinstance(thing, dict):
            keys, children = tuple(thing), tuple(self.add(value) for value in thing.values())
            node: Node = Group("dict", keys, children)
        elif isinstance(thing, list):
            node = Group("list", tuple(range(len(thing))), tuple(self.add(value) for value in thing))
        elif isinstance(thing, Group | Tensor | Value | Opaque | Broken):
            node = thing
        elif isinstance(thing, tuple):
            node = self.tensor(thing)
        elif isinstance(thing, Ref):
            return thing.node
        else:
            node = Value(type(thing).__name__, thing)
        self.nodes.append(node)
        return len(self.nodes) - 1

    def tensor(self, shape: tuple[int, ...], dtype: str = "float32", size: int = 4, storage: int | None = None,
               offset: int = 0) -> Tensor:
        stride, step = [], 1
        for extent in reversed(shape):
            stride.append(step)
            step *= extent
        if storage is None:
            storage = len(self.storages)
            self.storages.append(Storage(storage, str(storage), dtype, step * size, "cpu", 0, 64 * (storage + 1)))
        return Tensor(dtype, shape, tuple(reversed(stride)), storage, offset, "cpu")

    def done(self, thing: object, path: str = "/somewhere/model.pth", **more: object) -> Checkpoint:
        root = self.add(thing)
        return Checkpoint(path, "torch-zip", 1000, tuple(self.nodes), root, tuple(self.storages),
                          (FilePart(path, 1000),), **more)


class Ref:
    """Stands for a node that was added before: a shared object."""

    def __init__(self, node: int) -> None:
        self.node = node


def training() -> Checkpoint:
    """A small network with its optimizer."""
    return Maker().done({
        "epoch": 3, "loss": 0.25, "model_state_dict": dict(LAYERS),
        "optimizer_state_dict": {"state": {0: {"momentum_buffer": (6, 3, 5, 5)}}, "param_groups": [{"lr": 0.1}]}})


def tied() -> Checkpoint:
    """Two names on one tensor, and a view of half of it."""
    maker = Maker()
    whole = maker.add(maker.tensor((10, 4)))
    half = maker.tensor((5, 4), storage=0, offset=20)
    return maker.done({"model": {"wte.weight": Ref(whole), "head.weight": Ref(whole)}, "half": half,
                       "other": maker.tensor((3,))})


def troubled() -> Checkpoint:
    """One broken tensor, one unknown object, and what the reader says about them."""
    maker = Maker()
    broken = maker.add(Broken("torch.Tensor", "reaches 8 bytes beyond its storage"))
    call = maker.add(Opaque("posix.system", "call", (maker.add("echo"),), reason="not a known function"))
    return maker.done({"good": (2, 2), "bad": Ref(broken), "payload": Ref(call)}, globals=("posix.system",),
                      problems=(Problem("error", "a tensor is broken", broken),
                                Problem("warning", "refers to posix.system", call), Problem("note", "trailing bytes")))


def transformer(keys: int) -> Checkpoint:
    """A state dict with so many keys, ten to a layer."""
    names = ("attn.q.weight", "attn.k.weight", "attn.v.weight", "attn.o.weight", "mlp.up.weight", "mlp.up.bias",
             "mlp.down.weight", "mlp.down.bias", "ln.weight", "ln.bias")
    maker = Maker()
    return maker.done({f"layers.{place // 10}.{names[place % 10]}": (8,) if "b" in names[place % 10] else (8, 8)
                       for place in range(keys)})


def flat(keys: int) -> Checkpoint:
    """One long container without any dots."""
    return Maker().done({f"tensor_{place}": (2,) for place in range(keys)})
