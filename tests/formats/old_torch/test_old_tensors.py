"""Tensors as older versions of torch wrote them, which today's torch still loads."""

import collections
import pickle
import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from ckpt_browser.core.nodes import Opaque, Tensor
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.same_as_torch import assert_same

# torch warns of typed storages and of sparse tensors.
pytestmark = pytest.mark.filterwarnings("ignore")

MAGIC, PROTOCOL = 0x1950A86A20F9469CFC6C, 1001
NO_HOOKS = collections.OrderedDict()


class Written:
    """Pickles as whatever it is told to."""

    def __init__(self, *reduced: object) -> None:
        self.reduced = reduced

    def __reduce__(self) -> tuple[object, ...]:
        return self.reduced


def storage(tensor: torch.Tensor) -> torch.storage.TypedStorage:
    return torch.storage.TypedStorage(wrap_storage=tensor.untyped_storage(), dtype=tensor.dtype, _internal=True)


def calls() -> dict[str, Callable[[], object]]:
    whole = torch.arange(6.0)
    view = (storage(whole), 1, (2, 2), (2, 1))
    utils, tensors = torch._utils, torch._tensor
    v2 = (*view, False, NO_HOOKS)
    return {
        "first": lambda: Written(utils._rebuild_tensor, view),
        "second": lambda: Written(utils._rebuild_tensor_v2, (*view, True, NO_HOOKS)),
        "third": lambda: Written(utils._rebuild_tensor_v3, (*view, False, NO_HOOKS, torch.int32)),
        "class with state": lambda: Written(torch.FloatTensor, (), view),
        "parameter": lambda: Written(nn.Parameter, (Written(utils._rebuild_tensor, view), False)),
        "parameter call": lambda: Written(utils._rebuild_parameter, (whole, True, NO_HOOKS)),
        "parameter and state": lambda: Written(utils._rebuild_parameter_with_state, (whole, True, NO_HOOKS, {"a": 1})),
        "subclass": lambda: Written(tensors._rebuild_from_type, (utils._rebuild_tensor_v2, nn.Parameter, v2, {"k": 1})),
        "subclass 2": lambda: Written(tensors._rebuild_from_type_v2, (
            utils._rebuild_tensor_v2, torch.Tensor, v2, {"k": 1})),
        "numpy": lambda: Written(utils._rebuild_device_tensor_from_numpy, (
            np.ones((2, 3), "f4"), torch.float32, "cpu", True)),
        "copy": lambda: Written(utils._rebuild_device_tensor_from_cpu_tensor, (whole, torch.float32, "cpu", False)),
        "sparse": lambda: Written(utils._rebuild_sparse_tensor, (
            torch.sparse_coo, (torch.tensor([[0, 2]]), torch.ones(2), torch.Size([3])))),
        "meta": lambda: Written(utils._rebuild_meta_tensor_no_storage, (torch.float16, (2, 3), (3, 1), False)),
        "ordered pairs": lambda: Written(collections.OrderedDict, ([["b", whole], ["a", whole]],)),
    }


@pytest.mark.parametrize("zipped", [True, False])
@pytest.mark.parametrize("name", calls())
def test_old_calls(tmp_path: Path, name: str, zipped: bool) -> None:
    path = tmp_path / "a.pth"
    torch.save({"one": calls()[name]()}, path, _use_new_zipfile_serialization=zipped)
    assert_same(open_checkpoint(str(path)), torch.load(path, weights_only=False))


def test_parameters_without_shape(tmp_path: Path) -> None:
    """A lazy layer has no tensors before it is used first, only the type and device they will have."""
    torch.save(nn.LazyLinear(2).state_dict(), tmp_path / "a.pth")
    checkpoint = open_checkpoint(str(tmp_path / "a.pth")).checkpoint
    node = checkpoint.nodes[checkpoint.nodes[checkpoint.root].children[0]]
    assert isinstance(node, Opaque)
    assert node.type_name == "torch.nn.parameter.UninitializedParameter"


class ViewPickler(pickle.Pickler):
    """Writes storages as torch 0.2 and 0.3 did: each a part of a larger one."""

    def persistent_id(self, obj: object) -> tuple[object, ...] | None:
        if not isinstance(obj, torch.storage.TypedStorage):
            return None
        part = (f"part {obj._untyped_storage._cdata}", 2, 3) if obj._size() == 3 else None
        return "storage", torch.FloatStorage, "whole", "cpu", 8, part


def test_storages_within_storages(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    with path.open("wb") as file:
        for head in (MAGIC, PROTOCOL, {"protocol_version": PROTOCOL, "little_endian": True, "type_sizes": {}}):
            pickle.dump(head, file, protocol=2)
        parts = [Written(torch._utils._rebuild_tensor, (storage(torch.zeros(count)), 1, (2,), (1,)))
                 for count in (8, 3)]
        ViewPickler(file, protocol=2).dump([*parts, parts[1]])
        pickle.dump(["whole"], file, protocol=2)
        file.write(struct.pack("<q8f", 8, *range(8)))
    source = open_checkpoint(str(path))
    loaded = torch.load(path, weights_only=False)
    assert [tensor.tolist() for tensor in loaded] == [[1, 2], [3, 4], [3, 4]]
    assert_same(source, loaded)


def test_distributed_tensors(tmp_path: Path) -> None:
    from torch.distributed import HashStore, destroy_process_group, init_process_group
    from torch.distributed.tensor import Replicate, Shard, distribute_tensor, init_device_mesh

    init_process_group("gloo", store=HashStore(), rank=0, world_size=1)
    try:
        mesh = init_device_mesh("cpu", (1,))
        whole = torch.arange(6.0).view(2, 3)
        torch.save([distribute_tensor(whole, mesh, [Shard(0)]), distribute_tensor(whole, mesh, [Replicate()])],
                   tmp_path / "a.pth")
    finally:
        destroy_process_group()
    checkpoint = open_checkpoint(str(tmp_path / "a.pth")).checkpoint
    nodes = checkpoint.nodes
    for child in nodes[checkpoint.root].children:
        node = nodes[child]
        assert isinstance(node, Tensor)
        assert (node.type_name, node.layout) == ("torch.distributed.tensor.DTensor", "wrapper")
        assert (node.shape, node.stride, node.dtype) == ((2, 3), (3, 1), "float32")
        attributes = nodes[dict(node.parts)["(attributes)"]]
        local = nodes[dict(zip(attributes.keys, attributes.children, strict=True))["_local_tensor"]]
        assert (local.shape, local.layout, local.storage is not None) == ((2, 3), "strided", True)
