"""The comparison with torch finds what it is there to find."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.same_as_torch import differences


def example() -> dict[str, object]:
    whole = torch.arange(6.0).reshape(2, 3)
    sparse = torch.sparse_coo_tensor(torch.tensor([[0, 1]]), torch.tensor([1.0, 2.0]), (3,), check_invariants=False)
    return {"weight": whole, "tied": whole, "row": whole[1], "sparse": sparse,
            "grad": torch.nn.Parameter(torch.ones(2)), "step": 3, "rate": 0.0, "names": ["a", "b"], "set": {1, 2}}


def replace(key: str, value: Callable[[dict], object]) -> Callable[[dict], dict]:
    return lambda state: state | {key: value(state)}


CHANGES: dict[str, Callable[[dict], dict]] = {
    "one bit": replace("weight", lambda state: state["weight"].clone().index_fill_(0, torch.tensor([1]), -0.0)),
    "other type": replace("weight", lambda state: state["weight"].double()),
    "other shape": replace("weight", lambda state: state["weight"].reshape(3, 2)),
    "other stride": replace("weight", lambda state: state["weight"].t().contiguous().t()),
    "a clone where one object was": replace("tied", lambda state: state["weight"].clone()),
    "a view where one object was": replace("tied", lambda state: state["weight"].view(2, 3)),
    "own storage": replace("row", lambda state: state["row"].clone()),
    "other row": replace("row", lambda state: state["weight"][0]),
    "one object where two were": replace("row", lambda state: state["weight"]),
    "no gradient": replace("grad", lambda state: torch.nn.Parameter(torch.ones(2), requires_grad=False)),
    "no parameter": replace("grad", lambda state: torch.ones(2, requires_grad=True)),
    "other values": replace("sparse", lambda state: state["sparse"] * 2),
    "coalesced": replace("sparse", lambda state: state["sparse"].coalesce()),
    "other number": replace("step", lambda state: 4),
    "other type of number": replace("step", lambda state: 3.0),
    "bool for int": replace("step", lambda state: True),
    "other sign": replace("rate", lambda state: -0.0),
    "other text": replace("names", lambda state: ["a", "c"]),
    "tuple for list": replace("names", lambda state: ("a", "b")),
    "longer list": replace("names", lambda state: ["a", "b", "c"]),
    "other set": replace("set", lambda state: {1, 3}),
    "another key": lambda state: state | {"more": 1},
    "another order": lambda state: dict(reversed(state.items())),
    "a missing key": lambda state: {key: value for key, value in state.items() if key != "step"},
}


@pytest.mark.parametrize("name", CHANGES)
@pytest.mark.filterwarnings("ignore:Sparse")
def test_a_change_is_found(tmp_path: Path, name: str) -> None:
    torch.save(example(), tmp_path / "a.pth")
    source = open_checkpoint(str(tmp_path / "a.pth"))
    loaded = torch.load(tmp_path / "a.pth")
    assert not differences(source, loaded)
    assert differences(source, CHANGES[name](loaded))
