"""What stands out among the numbers of a file, and what must not."""

import math

import pytest
import torch

from ckpt_browser.analysis.finding.findings import Entry, Finding, findings
from ckpt_browser.analysis.finding.roles import Kind, kind_of, role_of
from ckpt_browser.analysis.measuring.measures import QUANTILES, Statistics


def measured(tensor: torch.Tensor) -> Statistics:
    """The statistics of a small tensor, by torch in float64."""
    wide = tensor.detach().double().reshape(-1)
    finite = wide[wide.isfinite()]
    rows = tensor.shape[0] if tensor.dim() > 1 else 0
    tiny = torch.finfo(tensor.dtype).tiny if tensor.is_floating_point() else 0.0
    numbers = bool(len(finite))
    return Statistics(
        wide.numel(), int(wide.isnan().sum()), int((wide == math.inf).sum()), int((wide == -math.inf).sum()),
        int((finite == 0).sum()), int(((finite != 0) & (finite.abs() < tiny)).sum()),
        float(finite.min()) if numbers else None, float(finite.max()) if numbers else None,
        float(finite.mean()) if numbers else None, float(finite.std()) if len(finite) > 1 else None,
        quantiles=tuple(torch.quantile(finite, torch.tensor(QUANTILES).double()).tolist()) if numbers else (),
        distinct=len(finite.unique()), rows=rows,
        zero_rows=int((wide.reshape(rows, -1) == 0).all(1).sum()) if rows else 0)


def found(tensors: dict[str, torch.Tensor]) -> list[Finding]:
    return findings([Entry(node, tuple(name.split("/")), str(tensor.dtype).removeprefix("torch."), tuple(tensor.shape),
                           measured(tensor)) for node, (name, tensor) in enumerate(tensors.items())])


def kinds(tensors: dict[str, torch.Tensor]) -> dict[str, tuple[str, str]]:
    return {"/".join(one.path): (one.kind, one.severity) for one in found(tensors)}


def layers(count: int = 8, std: float = 0.02) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(count)
    return {f"layers.{place}.fc.weight": torch.randn(24, 32, generator=generator) * std for place in range(count)}


def networks() -> dict[str, torch.nn.Module]:
    nn = torch.nn
    torch.manual_seed(0)
    block = nn.TransformerEncoderLayer(32, 4, 64, batch_first=True)
    return {"conv": nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.PReLU(8), nn.Conv2d(8, 8, 3, groups=8),
                                  nn.Conv2d(8, 16, 1), nn.BatchNorm2d(16), nn.Flatten(), nn.Linear(64, 10)),
            "transformer": nn.TransformerEncoder(block, 6), "lstm": nn.LSTM(8, 16, 2, bidirectional=True),
            "embedding": nn.ModuleList([nn.Embedding(50, 8, padding_idx=0), nn.LayerNorm(8), nn.GroupNorm(2, 8)])}


@pytest.mark.parametrize("name", list(networks()))
def test_a_fresh_network_is_healthy(name):
    assert found(networks()[name].state_dict()) == []


@pytest.mark.parametrize("optimizer", [torch.optim.Adam, torch.optim.SGD, torch.optim.Adagrad, torch.optim.RMSprop])
def test_a_training_network_and_its_optimizer_are_healthy(optimizer):
    torch.manual_seed(1)
    net = torch.nn.Sequential(torch.nn.Linear(8, 16), torch.nn.ReLU(), torch.nn.Linear(16, 16), torch.nn.Linear(16, 1))
    trained = optimizer(net.parameters(), lr=1e-2)
    for _ in range(3):
        trained.zero_grad()
        net(torch.randn(32, 8)).square().mean().backward()
        trained.step()
    state = {f"optimizer_state_dict/state/{number}/{name}": value
             for number, one in trained.state_dict()["state"].items() for name, value in one.items()
             if isinstance(value, torch.Tensor)}
    zeros = {"optimizer_state_dict/state/9/exp_avg": torch.zeros(16, 16)}
    assert found({**net.state_dict(), **state, **zeros}) == []


@pytest.mark.parametrize("quiet", [
    {"bn.running_var": torch.ones(16), "bn.running_mean": torch.zeros(16), "bn.num_batches_tracked": torch.tensor(0)},
    {"norm.weight": torch.ones(16), "norm.bias": torch.zeros(16), "ls1.gamma": torch.full((1, 16, 1, 1), 1e-6)},
    {"attn_mask": torch.full((8, 8), -math.inf).triu(1)}, {"bias": torch.full((1, 1, 8, 8), -math.inf).triu(1)},
    {"attn.bias": torch.ones(8, 8).tril().bool(), "ids": torch.arange(8).reshape(1, 8)},
    {"causal": torch.full((8, 8), -65504.0).half().triu(1)}, {"inv_freq": torch.full((4, 4), 0.5)},
    {f"blocks.{place}.lora_B.weight": torch.zeros(16, 4) for place in range(4)},
    {"observer.min_val": torch.tensor(math.inf), "observer.max_val": torch.tensor(-math.inf)},
    {"empty": torch.zeros(0, 4), "one": torch.zeros(1)}, {"scale": torch.full((16, 16), 3)},
    {f"emb.{place}.weight": torch.cat([torch.zeros(1, 8), torch.randn(40, 8)]) for place in range(2)}],
    ids=lambda tensors: next(iter(tensors)))
def test_what_is_meant_so_is_not_reported(quiet):
    assert found(quiet) == []


def test_layers_that_shrink_with_depth_are_no_outliers():
    names = {f"layer{place}.conv.weight": torch.randn(16, 16, 3, 3) * 0.3 / 2 ** place for place in range(6)}
    assert found(names) == []


@pytest.mark.parametrize(("spoil", "kind", "severity", "words"), [
    (lambda weight: weight[0].fill_(math.nan), "nan", "error", "32 of 768 numbers are NaN"),
    (lambda weight: weight[3, 3:4].fill_(math.inf), "infinite", "error", "1 of 768 numbers is infinite"),
    (torch.Tensor.zero_, "dead", "warning", "every number is zero"),
    (lambda weight: weight.fill_(0.5), "constant", "warning", "all 768 numbers are 0.5"),
    (lambda weight: weight.mul_(60), "outlier", "warning", "its standard deviation is 1.19; 0.02"),
    (lambda weight: weight.div_(60), "outlier", "warning", "is usual for its kind (8 layers)"),
    (lambda weight: weight[5, 5:6].fill_(3.0), "outlier", "warning", "its largest number is"),
    (lambda weight: weight[4:12].zero_(), "dead", "note", "8 of 24 rows are all zero"),
    (lambda weight: weight[0, 0:2].fill_(-2.5e31), "uninitialised", "warning", "numbers as large as 2.5e+31"),
    (lambda weight: weight.mul_(1e-39), "uninitialised", "warning", "all 768 numbers are too small"),
])
def test_one_spoilt_layer_is_found_and_nothing_else(spoil, kind, severity, words):
    tensors = layers()
    spoil(tensors["layers.5.fc.weight"])
    [one] = [one for one in found(tensors) if one.kind == kind]
    assert (one.node, one.severity) == (5, severity)
    assert words in one.sentence
    assert {other.node for other in found(tensors)} == {5}


@pytest.mark.parametrize(("dtype", "value", "wanted"), [
    (torch.float16, 65504.0, "saturated"), (torch.float16, -65504.0, "saturated"), (torch.float16, 60000.0, None),
    (torch.bfloat16, torch.finfo(torch.bfloat16).max, "saturated"), (torch.float32, 65504.0, None)])
def test_half_precision_at_its_end(dtype, value, wanted):
    weight = torch.randn(16, 16).to(dtype)
    weight[3, 4] = value
    assert [one.kind for one in found({"fc.weight": weight})] == ([wanted] if wanted else [])


def test_two_kinds_of_layers_under_one_name_are_no_outliers():
    tensors = layers(10)
    for place in (1, 4, 6, 8):
        tensors[f"layers.{place}.fc.weight"].mul_(100)
    assert found(tensors) == []


def test_a_lone_layer_of_zeros_is_a_note_and_the_worst_comes_first():
    spoilt = layers()
    spoilt["layers.7.fc.weight"][0, 0] = math.nan
    assert kinds({"head.weight": torch.zeros(4, 8), **spoilt}) == {
        "layers.7.fc.weight": ("nan", "error"), "head.weight": ("dead", "note")}
    assert [one.severity for one in found({"head.weight": torch.zeros(4, 8), **spoilt})] == ["error", "note"]


def test_what_cannot_be_read_and_bytes_that_are_no_bool():
    entries = [Entry(3, ("w",), "float32", (2,), None, "was cut short at byte 7"),
               Entry(4, ("b",), "bool", (9,), Statistics(9, odd=2)), Entry(5, ("x",), "float32", (2,), None)]
    assert [(one.kind, one.severity, one.node) for one in findings(entries)] == [
        ("unreadable", "error", 3), ("bool", "error", 4)]
    assert "cut short at byte 7" in findings(entries)[0].sentence


def test_nan_in_an_optimizer_is_reported():
    assert kinds({"optimizer/state/0/exp_avg": torch.tensor([[1.0, math.nan]])}) == {
        "optimizer/state/0/exp_avg": ("nan", "error")}


@pytest.mark.parametrize(("path", "kind"), [
    (("model", "layers.0.weight"), Kind.WEIGHT), (("optimizer", "state", "0", "exp_avg"), Kind.STATE),
    (("optimizer_states", "0", "state", "3", "momentum_buffer"), Kind.STATE), (("attn.masked_bias",), Kind.MASK),
    (("rotary_emb.inv_freq",), Kind.TABLE), ((), Kind.WEIGHT)])
def test_what_a_name_says(path, kind):
    assert kind_of(path) == kind


def test_a_role_is_the_same_in_every_layer():
    assert role_of(("model", "layers.12.attn2.q")) == role_of(("model", "layers.3.attn1.q")) != role_of(("model", "q"))
