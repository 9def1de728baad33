"""A sweep over a file: every tensor is told once, what cannot be read is marked, and the rest goes on."""

import os
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest
import torch

from ckpt_browser.core.document import Document
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.workspace import tasks
from ckpt_browser.workspace.looking import measuring, sweeping
from ckpt_browser.workspace.looking.measuring import Wanted, exact_quantiles, glance, histogram_of, measure
from ckpt_browser.workspace.looking.sweeping import Row, sweep
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint


class Opened:
    """A file with its library, its document, and the nodes of its tensors by path text."""

    def __init__(self, path: object, *edits: object) -> None:
        self.source = open_checkpoint(str(path))
        self.library = Library({str(path): self.source})
        journal = new_journal(self.source.checkpoint)
        self.document: Document = (do(journal, edits) if edits else journal).document
        checkpoint = self.document.checkpoint
        self.nodes = {"/".join(map(str, row.path)): row.node for row in walk(checkpoint)
                      if isinstance(checkpoint.nodes[row.node], Tensor)}

    def tensor(self, name: str) -> Tensor:
        node = self.document.checkpoint.nodes[self.nodes[name]]
        assert isinstance(node, Tensor)
        return node

    def sweep(self, **options: object) -> dict[str, Row]:
        found: list[Row] = []
        sweep(self.document, self.library, list(self.nodes.values()), found.extend, **options)
        by_node = {row.node: row for row in found}
        assert len(by_node) == len(found)
        return {name: by_node[node] for name, node in self.nodes.items() if node in by_node}


@pytest.fixture
def saved(tmp_path):
    opened: list[Opened] = []

    def save(state: object, *edits: object, name: str = "model.pth") -> Opened:
        torch.save(state, tmp_path / name)
        opened.append(Opened(tmp_path / name, *edits))
        return opened[-1]

    yield save
    for one in opened:
        one.library.close()


def some(shape: tuple[int, ...], seed: int = 0) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def agrees(row: Row, tensor: torch.Tensor) -> None:
    assert row.problem == ""
    wide = tensor.double()
    known = row.statistics
    assert (known.elements, known.minimum, known.maximum) == (wide.numel(), float(wide.min()), float(wide.max()))
    assert known.mean == pytest.approx(float(wide.mean()), rel=1e-12, abs=1e-15)
    assert known.zero == int((wide == 0).sum())
    assert row.sketch.counts.tolist() == torch.histc(wide, sweeping.SKETCH).long().tolist()


@pytest.mark.filterwarnings("ignore:torch.quantize_per_tensor", "ignore:Sparse CSR")
def test_every_layout(saved):
    base = some((60, 50))
    with torch.no_grad():
        scale = torch.linspace(0.01, 0.1, 60).double()
        quantised = torch.quantize_per_channel(base, scale, torch.zeros(60).long(), 0, torch.qint8)
    state = {"plain": base, "tied": base, "turned": base.t(), "part": base[3:50:4, 5:], "wide": base[:1].expand(9, 50),
             "half": base.half(), "scalar": torch.tensor(2.5), "mask": base > 0, "sparse": base.relu().to_sparse(),
             "rows": base.relu().to_sparse_csr(), "quantised": quantised}
    told = saved(state).sweep()
    assert set(told) == {*state, *(name for name in told if name.count("/"))}
    for name in ("plain", "tied", "turned", "part", "wide", "half", "scalar", "mask"):
        agrees(told[name], state[name])
    agrees(told["quantised"], quantised.dequantize())
    for name in ("sparse", "rows"):
        dense = state[name].to_dense()
        assert (told[name].statistics.elements, told[name].statistics.zero) == (3000, int((dense == 0).sum()))
        assert told[name].statistics.mean == pytest.approx(float(dense.double().mean()), rel=1e-12)


def test_tied_tensors_are_looked_through_once(saved):
    base = some((300, 300))
    opened = saved({f"tied.{place}": base for place in range(5)} | {"view": base.view(300, 300)})
    looked = []
    rows: list[Row] = []
    sweep(opened.document, opened.library, list(opened.nodes.values()), rows.extend,
          report=lambda what, done, total: looked.append((done, total)))
    assert looked[-1] == (base.nbytes, base.nbytes)
    assert len({id(row.statistics) for row in rows}) == 1


def test_what_was_edited_is_told_as_it_is_now(saved):
    state = {"a": some((40, 40)), "b": some((30,), 1)}
    opened = saved(state, Cast(Glob("a"), "float16"))
    told = opened.sweep()
    agrees(told["a"], state["a"].half())
    agrees(told["b"], state["b"])


def test_one_worker_and_two_find_the_same(saved, monkeypatch):
    monkeypatch.setattr(measuring, "PART", 40_000)
    monkeypatch.setattr(sweeping, "PART", 40_000)
    monkeypatch.setattr(tasks, "PART", 40_000)
    monkeypatch.setattr(sweeping, "WHOLE", 100_000)
    monkeypatch.setattr(tasks, "WHOLE", 100_000)
    opened = saved({"large": some((300, 333)), "long": some((2, 90_000)), "small": some((5, 5)),
                    "half": some((400, 200)).bfloat16(), **{f"x{place}": some((50, 50), place) for place in range(30)}})
    with ThreadPoolExecutor(1) as one, ProcessPoolExecutor(2, get_context("spawn")) as processes:
        alone, two, apart = opened.sweep(executor=one), opened.sweep(), opened.sweep(executor=processes)
    for name, row in alone.items():
        for other in (two[name], apart[name]):
            assert other.statistics == row.statistics
            assert other.sketch.counts.tolist() == row.sketch.counts.tolist()


def test_a_file_that_is_cut_short_meanwhile(saved, tmp_path, monkeypatch):
    monkeypatch.setattr(tasks, "BATCH", 1)
    opened = saved({f"x{place}": some((2000,), place) for place in range(20)})
    rows: list[Row] = []

    def cut(some_rows: list[Row]) -> None:
        if not rows:
            os.truncate(tmp_path / "model.pth", 30_000)
        rows.extend(some_rows)

    with ThreadPoolExecutor(1) as one:
        sweep(opened.document, opened.library, list(opened.nodes.values()), cut, one)
    assert len(rows) == 20
    assert not rows[0].problem
    assert all("changed on disk" in row.problem or "cut short" in row.problem for row in rows[5:])
    assert all(row.statistics is None for row in rows if row.problem)


def test_a_file_that_is_replaced_keeps_its_numbers(saved, tmp_path):
    state = {"x": some((2000,))}
    opened = saved(state)
    torch.save({"x": torch.zeros(7)}, tmp_path / "other.pth")
    os.replace(tmp_path / "other.pth", tmp_path / "model.pth")
    agrees(opened.sweep()["x"], state["x"])  # what was opened stays open
    with ProcessPoolExecutor(1, get_context("spawn")) as processes:
        assert "changed" in opened.sweep(executor=processes)["x"].problem


def test_a_sweep_can_be_stopped(saved):
    opened = saved({f"x{place}": some((2000,), place) for place in range(600)})
    token = CancelToken()
    rows: list[Row] = []

    def stop(some_rows: list[Row]) -> None:
        rows.extend(some_rows)
        token.cancel()

    with pytest.raises(Cancelled):
        sweep(opened.document, opened.library, list(opened.nodes.values()), stop, token=token)
    assert 0 < len(rows) < 600


def test_what_is_done_is_told_before_more_is_looked_through(saved):
    opened = saved({f"x{place}": some((20,), place) for place in range(600)})
    order: list[str] = []

    class Here(Executor):
        def submit(self, work, /, *arguments, **named):
            order.append("looks")
            future: Future = Future()
            future.set_result(work(*arguments, **named))
            return future

    sweep(opened.document, opened.library, list(opened.nodes.values()), lambda _: order.append("tells"),
          executor=Here())
    assert order == ["looks", "tells"] * (len(order) // 2)
    assert len(order) > 2


def test_a_device_that_is_not_there_is_refused_before_anything_is_read(saved):
    with pytest.raises(CheckpointError, match="cannot be used here"):
        saved({"x": some((5,))}).sweep(device="cuda:97")


def test_exact_quantiles_and_any_range(saved, monkeypatch):
    monkeypatch.setattr(measuring, "PART", 100_000)
    state = {"x": some((400, 500)), "sparse": some((300, 300)).relu().to_sparse()}
    opened = saved(state)
    for name, tensor in (("x", state["x"]), ("sparse", state["sparse"].to_dense())):
        wide = tensor.double().reshape(-1)
        found = measure(opened.document, opened.library, opened.tensor(name), Wanted(bins=50))
        exact = exact_quantiles(opened.document, opened.library, opened.tensor(name), found.statistics.finite)
        shares = torch.tensor([0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99], dtype=torch.float64)
        assert not found.statistics.exact
        assert exact == pytest.approx(torch.quantile(wide, shares).tolist(), rel=1e-12)
        within = histogram_of(opened.document, opened.library, opened.tensor(name), -0.7, 0.31, 40)
        assert within.counts.tolist() == torch.histc(wide, 40, -0.7, 0.31).long().tolist()
        assert (within.below, within.above) == (int((wide < -0.7).sum()), int((wide > 0.31).sum()))
        logs = histogram_of(opened.document, opened.library, opened.tensor(name), -5.0, 5.0, 41, "symlog", 0.01)
        assert int(logs.counts.sum()) == int(((wide >= -5) & (wide <= 5)).sum())


def test_a_glance_is_a_sample_at_even_distances(saved, monkeypatch):
    state = {"x": torch.arange(400_000.0), "turned": torch.arange(400_000.0).view(400, 1000).t(),
             "sparse": some((700, 700)).relu().to_sparse(), "small": some((9, 9))}
    opened = saved(state)
    assert glance(opened.document, opened.library, opened.tensor("x")) is None  # all of it takes no longer
    monkeypatch.setattr(measuring, "GLANCE", 1000)
    monkeypatch.setattr(measuring, "GLANCED", 100)
    for name in ("x", "turned"):
        found = glance(opened.document, opened.library, opened.tensor(name))
        assert found.statistics.elements == 100 * measuring.GLANCES
        assert found.statistics.mean == pytest.approx(200_000, rel=0.05)
    assert glance(opened.document, opened.library, opened.tensor("sparse")) is None
    assert glance(opened.document, opened.library, opened.tensor("small")) is None


def test_a_tensor_without_bytes_says_so(saved):
    opened = saved({"meta": torch.empty(3, device="meta"), "x": some((3,))})
    told = opened.sweep()
    assert told["meta"].statistics is None and told["meta"].problem
    agrees(told["x"], some((3,)))
