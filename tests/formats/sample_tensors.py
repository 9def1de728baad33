"""Objects with every kind of tensor that torch can save, by name; each call makes fresh ones."""

from collections.abc import Callable

import torch
from torch import nn
from torch.testing._internal.two_tensor import TwoTensor

DTYPES = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.float8_e4m3fn, torch.float8_e5m2,
          torch.float8_e4m3fnuz, torch.float8_e5m2fnuz, torch.complex128, torch.complex64, torch.complex32, torch.int64,
          torch.int32, torch.int16, torch.int8, torch.uint64, torch.uint32, torch.uint16, torch.uint8, torch.bool,
          torch.bits8, torch.bits16, torch.bits1x8, torch.bits2x4, torch.bits4x2,
          *(getattr(torch, name) for name in ("float8_e8m0fnu", "float4_e2m1fn_x2") if hasattr(torch, name))]
SAVED_AS_BYTES = frozenset(str(dtype) for dtype in DTYPES if dtype not in torch.storage._dtype_to_storage_type_map())
"""Types without a storage class of their own: torch saves these to the zip format only."""


class Marked(torch.Tensor):
    """A subclass without data of its own."""


def of_dtype(dtype: torch.dtype) -> list[torch.Tensor]:
    """A tensor with telling bits, a view of it, and a parameter on the same storage."""
    if dtype is torch.bool:
        whole = torch.tensor([True, False, True, True])
    else:
        size = torch.empty(0, dtype=dtype).element_size()
        whole = (torch.arange(4 * size) * 37 % 251).to(torch.uint8).view(dtype)
    return [whole, whole[1:3], nn.Parameter(whole, requires_grad=False), whole]


def grid() -> torch.Tensor:
    return torch.arange(24.0).reshape(4, 6)


def views() -> list[torch.Tensor]:
    whole = grid()
    return [whole, whole[1:], whole[:, ::2], whole.t(), whole[0, 0], whole.expand(2, 4, 6), whole.unfold(1, 2, 1),
            whole[::3], whole.view(-1)[5:5], torch.tensor(1.0).expand(3, 4), whole.view(2, 2, 6).permute(2, 0, 1)]


def empty() -> dict[str, object]:
    return {"scalar": torch.tensor(3.0), "none": torch.empty(0), "flat": torch.empty(2, 0, 3),
            "cut": torch.empty(0, 5)[:, 2:4], "like": torch.empty(0, dtype=torch.int64)}


def empty_of_several_types() -> list[torch.Tensor]:
    nothing = torch.empty(0)
    return [nothing, nothing.view(torch.int32), nothing, nothing.view(torch.uint8), torch.ones(2)[:0].view(torch.int32)]


def conjugates() -> list[torch.Tensor]:
    numbers = torch.tensor([1 + 2j, 3 - 4j])
    return [numbers, numbers.conj(), torch._neg_view(grid()), torch.tensor([1j]).conj().clone()]


def negated_part() -> torch.Tensor:
    return torch.tensor([1 + 2j, 3 - 4j]).conj().imag


def parameters() -> list[torch.Tensor]:
    marked = nn.Parameter(grid())
    marked.tag, marked.numbers = "kept", [1, 2]
    plain = torch.ones(2)
    plain.note, plain.other = "also kept", marked
    return [marked, marked, nn.Parameter(torch.ones(2), requires_grad=False), plain, nn.Buffer(torch.ones(3)),
            nn.Buffer(torch.ones(3), persistent=False), torch.ones(2, requires_grad=True)]


def sparse() -> list[torch.Tensor]:
    indices, numbers = torch.tensor([[0, 1, 1], [2, 0, 2]]), torch.tensor([3.0, 4.0, 5.0])
    whole = torch.sparse_coo_tensor(indices, numbers, (2, 3))
    return [whole, whole.coalesce(), torch.eye(3).to_sparse().requires_grad_(),
            torch.sparse_coo_tensor(indices, torch.ones(3, 2), (2, 3, 2)),
            torch.sparse_coo_tensor(torch.empty(1, 0, dtype=torch.int64), torch.empty(0), (0,)),
            grid().to_sparse_csr(), grid().to_sparse_csc(), grid().to_sparse_bsr((2, 3)), grid().to_sparse_bsc((2, 3))]


def quantized() -> list[torch.Tensor]:
    found = [torch.quantize_per_tensor(grid(), 0.1, 3, dtype) for dtype in (torch.qint8, torch.quint8, torch.qint32)]
    found.append(torch.quantize_per_channel(grid(), torch.rand(4) + 0.1, torch.arange(4), 0, torch.qint8))
    found.append(torch.quantize_per_channel(grid(), torch.rand(6) + 0.1, torch.rand(6), 1, torch.quint4x2))
    return [*found, found[0][1:]]


def nested() -> list[torch.Tensor]:
    return [torch.nested.nested_tensor([torch.ones(2, 3), torch.zeros(4, 3)])]


def jagged() -> list[torch.Tensor]:
    return [torch.nested.nested_tensor([torch.ones(2, 3), torch.zeros(4, 3)], layout=torch.jagged)]


def meta() -> list[torch.Tensor]:
    whole = torch.empty(4, 4, device="meta")
    return [whole, whole[1:, 2:], nn.Parameter(torch.empty(3, 4, device="meta")),
            torch.empty(4, device="meta", requires_grad=True), torch.empty(2, device="meta", dtype=torch.int8)]


def subclasses() -> list[torch.Tensor]:
    marked = torch.arange(6.0).as_subclass(Marked)
    noted = torch.arange(6.0).as_subclass(Marked)
    noted.note = ["x"]
    return [marked, noted, nn.Parameter(torch.ones(2).as_subclass(Marked))]


def wrappers() -> list[torch.Tensor]:
    return [TwoTensor(torch.ones(2, 3), torch.zeros(2, 3)), nn.Parameter(TwoTensor(torch.ones(2), torch.zeros(2)))]


def storages() -> list[object]:
    return [grid().untyped_storage(), torch.UntypedStorage(0), torch.ones(3, dtype=torch.int16).storage(),
            torch.storage.TypedStorage(0, dtype=torch.float64)]


def tied() -> dict[str, object]:
    state = nn.Linear(4, 4).state_dict()
    state["tied"], state["view"] = state["weight"], state["weight"].view(-1)[3:]
    return {"state": state, "again": state, "list": [state["weight"], [state["weight"]]]}


def training() -> dict[str, object]:
    model = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
    adam = torch.optim.AdamW(model.parameters(), amsgrad=True)
    model(torch.ones(2, 3)).sum().backward()
    adam.step()
    schedules = [torch.optim.lr_scheduler.StepLR(adam, 3), torch.optim.lr_scheduler.OneCycleLR(adam, 0.1, 100),
                 torch.optim.lr_scheduler.CosineAnnealingLR(adam, 10)]
    return {"model": model.state_dict(), "adam": adam.state_dict(), "rng": torch.get_rng_state(),
            "sgd": torch.optim.SGD(model.parameters(), momentum=0.9).state_dict(),
            "lbfgs": torch.optim.LBFGS(model.parameters()).state_dict(),
            "schedules": [schedule.state_dict() for schedule in schedules],
            "scaler": torch.amp.GradScaler("cpu").state_dict(), "epoch": 3}


def module() -> nn.Module:
    return nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.LSTM(3, 4), nn.Embedding(3, 4), nn.ReLU(),
                         nn.MultiheadAttention(4, 2), nn.ParameterList([torch.ones(2)]))


ANYWHERE: dict[str, Callable[[], object]] = {
    "views": views, "empty": empty, "empty of several types": empty_of_several_types, "conjugates": conjugates,
    "negated part": negated_part, "parameters": parameters,
    "sparse": sparse, "quantized": quantized, "jagged": jagged, "meta": meta, "subclasses": subclasses,
    "wrappers": wrappers, "tied": tied, "training": training, "module": module, "one": grid,
}
"""What every container of torch's can hold."""

ZIP_ONLY: dict[str, Callable[[], object]] = {
    "nested": nested, "storages": storages, "generator": lambda: [torch.Generator().manual_seed(3)],
}
"""What torch itself saves wrongly, or cannot load, outside its zip format."""
