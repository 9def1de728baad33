"""One pair of tensors of two real files: their difference, its rank, what the one is to the other, and more."""

import itertools
import math
import pickle
import tracemalloc
import warnings
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.analysis.elements.decoding import decoded
from ckpt_browser.analysis.pairs.low_rank import FULL, LOW, NOTHING
from ckpt_browser.analysis.pictures.planes import whole
from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.comparing.pair.held import Held, are_tensors, held, ready
from ckpt_browser.workspace.comparing.pair.looking import low_rank, next_differing
from ckpt_browser.workspace.comparing.pair.making import DIFFERENCE, LEFT, RIGHT, Names, made_of
from ckpt_browser.workspace.comparing.pair.relating import relation
from ckpt_browser.workspace.comparing.pair.subtracting import Subtracted
from ckpt_browser.workspace.comparing.pair.sums import sums_of
from ckpt_browser.workspace.comparing.pair.text_marks import LONGEST, marked
from ckpt_browser.workspace.looking import picturing
from ckpt_browser.workspace.looking.measuring import measure
from ckpt_browser.workspace.looking.sights import Sight, plane_of
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.made import Shared
from ckpt_browser.workspace.reading.readers import Given, only_onwards

from ..numbered import all_of
from .compared import Pairs, Two

NAMES = Names("a and b", "left", "right", "right − left")


@pytest.fixture
def pairs(tmp_path):
    made = Pairs(tmp_path)
    yield made
    made.close()


def sides(two: Two, *path) -> tuple[Held, Held]:
    place = next(place for place, told in enumerate(two.told) if told.left == path)
    ours, theirs = held(two.comparison, place)
    assert are_tensors(ours, theirs)
    return ours, theirs


class Opened:
    """A pair made into a checkpoint, opened as files are."""

    def __init__(self, left: Held, right: Held) -> None:
        self.source = made_of(left, right, NAMES)
        self.document: Document = new_document(self.source.checkpoint)
        self.library = Library({NAMES.file: self.source})

    def tensor(self, number: int) -> Tensor:
        node = self.source.checkpoint.nodes[number]
        assert isinstance(node, Tensor)
        return node

    def numbers(self, number: int) -> np.ndarray:
        tensor = self.tensor(number)
        return decoded(all_of(self.source.reader(number - LEFT)), tensor.dtype).reshape(tensor.shape)


def opened(pairs: Pairs, left: torch.Tensor, right: torch.Tensor) -> Opened:
    return Opened(*sides(pairs({"w": left}, {"w": right}, numbers=False), "w"))


def some(*shape: int, seed: int = 0) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


# The difference


@pytest.mark.parametrize(("one", "other"), [
    (torch.float32, torch.float32), (torch.float16, torch.float16), (torch.bfloat16, torch.float32),
    (torch.float8_e4m3fn, torch.float8_e4m3fn), (torch.int64, torch.int64), (torch.bool, torch.bool),
    (torch.complex64, torch.complex64), (torch.float64, torch.int8)])
def test_three_tensors_that_are_read_like_any(pairs, one, other):
    left, right = (some(30, 7) * 20).to(one), (some(30, 7, seed=1) * 20).to(other)
    made = opened(pairs, left, right)
    wide = torch.complex128 if one.is_complex else torch.float64
    wanted = (right.to(wide) - left.to(wide)).numpy()
    assert np.array_equal(made.numbers(DIFFERENCE), wanted)
    assert np.array_equal(made.numbers(LEFT), left.to(wide).numpy())
    assert np.array_equal(made.numbers(RIGHT), right.to(wide).numpy())
    assert made.tensor(DIFFERENCE).dtype == str(wide).removeprefix("torch.")
    group = made.source.checkpoint.nodes[1]
    assert group.keys == ("left", "right", "right − left")


@pytest.mark.parametrize("layout", ["view", "sparse", "quantised", "turned", "expanded"])
def test_of_any_layout(pairs, layout):
    dense = some(12, 9)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # quantised tensors are said to go away
        right = {"view": some(20, 30)[3:15, ::3][:, :9], "sparse": (dense * (dense > 1)).to_sparse(),
                 "quantised": torch.quantize_per_tensor(dense, 0.1, 0, torch.qint8), "turned": some(9, 12).T,
                 "expanded": some(1, 9).expand(12, 9)}[layout]
    made = opened(pairs, dense, right)
    plain = right.to_dense() if layout == "sparse" else right.dequantize() if layout == "quantised" else right
    assert np.array_equal(made.numbers(DIFFERENCE), (plain.double() - dense.double()).numpy())


def test_what_is_the_same_differs_by_nothing(pairs):
    odd = torch.tensor([math.nan, math.inf, 1.0, 0.0])
    assert opened(pairs, odd, odd).numbers(DIFFERENCE).tolist() == [0, 0, 0, 0]
    made = opened(pairs, odd, torch.tensor([1.0, math.inf, math.inf, -0.0])).numbers(DIFFERENCE)
    assert math.isnan(made[0]) and made[1:].tolist() == [0.0, math.inf, 0.0]


def test_of_two_shapes_there_is_no_difference(pairs):
    made = opened(pairs, some(3, 4), some(3, 5))
    assert len(made.source.checkpoint.nodes) == DIFFERENCE
    assert made.numbers(RIGHT).shape == (3, 5)


def test_a_single_number_and_none(pairs):
    assert opened(pairs, torch.tensor(2.0), torch.tensor(5.0)).numbers(DIFFERENCE).item() == 3.0
    assert opened(pairs, torch.zeros(0, 3), torch.zeros(0, 3)).numbers(DIFFERENCE).shape == (0, 3)


def test_its_statistics_and_pictures_are_those_of_torch(pairs):
    left, right = some(64, 3, 3, 3), some(64, 3, 3, 3, seed=1)
    made = opened(pairs, left, right)
    wanted = right.double() - left.double()
    tensor = made.tensor(DIFFERENCE)
    told, histogram = measure(made.document, made.library, tensor)
    assert (told.minimum, told.maximum) == (float(wanted.min()), float(wanted.max()))
    assert told.mean == pytest.approx(float(wanted.mean())) and told.std == pytest.approx(float(wanted.std()))
    assert histogram.counts.tolist() == torch.histc(wanted, len(histogram.counts)).int().tolist()
    plane = plane_of(tensor, Sight())[0]
    picture = picturing.heat_map(made.document, made.library, tensor, Sight(), whole(plane), 64, 27)
    assert np.array_equal(picture.cells, wanted.reshape(64, 27).numpy())
    assert picturing.value_at(made.document, made.library, tensor, Sight(), 5, 4) == float(wanted[5].reshape(-1)[4])
    spectrum = picturing.spectrum(made.document, made.library, tensor)
    np.testing.assert_allclose(spectrum.values, torch.linalg.svdvals(wanted.reshape(64, 27)).numpy(), rtol=1e-10)


def test_the_reader_can_be_sent_elsewhere(pairs):
    left, right = sides(pairs({"w": some(500)}, {"w": some(500, seed=1).half()}, numbers=False), "w")
    reader = Subtracted(ready(left).numbers, ready(right).numbers)
    assert all_of(pickle.loads(pickle.dumps(reader))) == all_of(reader)
    assert not only_onwards(reader) and reader.nbytes == 4000


def test_of_deflated_files_it_is_read_onwards(pairs, tmp_path):
    two = [pairs.file({"w": some(4000, seed=seed)}) for seed in (0, 1)]
    packed = [_deflated(path, tmp_path / f"packed-{place}.pth") for place, path in enumerate(two)]
    left, right = sides(pairs(*packed, numbers=False), "w")
    made = Opened(left, right)
    assert only_onwards(made.source.reader(DIFFERENCE - LEFT))
    assert np.array_equal(made.numbers(DIFFERENCE), (some(4000, seed=1).double() - some(4000).double()).numpy())


def _deflated(path: Path, target: Path) -> Path:
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    return target


def test_threads_take_turns_at_what_takes_long_to_make():
    shared = Shared(Given(b"abcdef"))
    buffer = bytearray(3)
    pickle.loads(pickle.dumps(shared)).read_into(2, memoryview(buffer))
    assert buffer == b"cde" and shared.nbytes == 6


def test_a_file_that_changed_is_said_so(pairs):
    two = pairs({"w": some(10)}, {"w": some(10, seed=1)}, numbers=False)
    left, right = sides(two, "w")
    made = Opened(left, right)
    pairs.folder.joinpath("2.pth").write_bytes(b"another one")
    with pytest.raises(CheckpointError, match="changed"):
        measure(made.document, made.library, made.tensor(DIFFERENCE))
    with pytest.raises(CheckpointError, match="changed"):
        relation(left, right)


def test_a_tensor_without_numbers(pairs):
    left, right = sides(pairs({"w": some(3, 3)}, {"w": torch.empty(3, 3, device="meta")}, numbers=False), "w")
    with pytest.raises(CheckpointError, match="meta"):
        made_of(left, right, NAMES)


def test_edits_that_nobody_saved_count(pairs):
    from ckpt_browser.core.edits.tensors import PatchTensor
    from ckpt_browser.core.journal import do, new_journal
    from ckpt_browser.workspace.comparing.comparing import Compared, compare

    library = Library()
    document = new_document(library.source(str(pairs.file({"w": some(4, 4)}))).checkpoint)
    edited = do(new_journal(document.checkpoint), (PatchTensor(("w",), (((1, 2), 9.0),)),)).document
    comparison = compare(Compared(document, library), Compared(edited, library))
    made = Opened(*held(comparison, 0))
    wanted = np.zeros((4, 4))
    wanted[1, 2] = 9.0 - float(some(4, 4)[1, 2])
    assert np.array_equal(made.numbers(DIFFERENCE), wanted)
    library.close()


def test_a_large_pair_is_never_in_memory(pairs):
    rows = 1 << 13
    left, right = sides(pairs({"w": torch.zeros(rows, 1024)}, {"w": torch.ones(rows, 1024)}, numbers=False), "w")
    made = Opened(left, right)
    measure(made.document, made.library, made.tensor(RIGHT))  # what is imported once is not counted
    tracemalloc.start()
    told = measure(made.document, made.library, made.tensor(DIFFERENCE)).statistics
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (told.minimum, told.maximum, told.elements) == (1, 1, rows * 1024)
    assert peak < 24 << 20, peak  # 64 MB on both sides, 128 MB of differences


# Rank


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16])
@pytest.mark.parametrize("shape", [(64, 96), (64, 12, 3, 3)])
def test_a_merged_lora_of_a_file_is_found(pairs, dtype, shape):
    columns = math.prod(shape[1:])
    base = (some(*shape) * 0.02).to(dtype)
    update = (some(64, 4, seed=1) @ some(4, columns, seed=2) * 0.001).reshape(shape)
    made = opened(pairs, base, (base.float() + update).to(dtype))
    found = low_rank(made.document, made.library)
    assert (found.verdict, found.rank, found.most) == (LOW, 4, 64)


def test_ranks_of_nothing_and_of_everything(pairs):
    base = some(40, 30)
    same, full = opened(pairs, base, base), opened(pairs, base, base + some(40, 30, seed=1) * 0.1)
    assert low_rank(same.document, same.library).verdict == NOTHING
    assert low_rank(full.document, full.library).verdict == FULL


def test_no_rank_of_complex_numbers(pairs):
    made = opened(pairs, some(4, 4).to(torch.complex64), some(4, 4, seed=1).to(torch.complex64))
    with pytest.raises(CheckpointError, match="complex"):
        low_rank(made.document, made.library)


# What the one is to the other


def test_what_was_done_to_tensors_of_real_files_is_told(pairs, corpus):
    weights = _matrices(corpus)
    assert len(weights) >= 3
    for number, weight in enumerate(weights):
        wide = weight.float() if weight.dtype != torch.float32 else weight
        done = {"same": wide.clone(), "turned": wide.permute(*range(wide.dim())[::-1]).contiguous(),
                "shuffled": wide.flip(0), "part": wide[:-3], "cast": wide.half(), "negated": -wide,
                "scaled": wide * 0.5, "reshaped": wide.reshape(-1), "step": torch.nextafter(wide, wide * 4)}
        for wanted, right in done.items():
            left, theirs = sides(pairs({"w": wide}, {"w": right}, numbers=False), "w")
            found = relation(left, theirs)
            assert found.kind == wanted, (number, wanted, found)


def _matrices(corpus: Path) -> list[torch.Tensor]:
    """Some tensors of two or more dimensions that nobody here made, of different files."""
    found = []
    for path in sorted(corpus.rglob("*.pt*")):
        if path.stat().st_size > 3_000_000 or len(found) == 5:
            continue
        try:
            content = torch.load(path, map_location="cpu", weights_only=True)
        except Exception:  # whatever it is, it is no plain file of weights
            continue
        tensors = [value for value in content.values() if isinstance(value, torch.Tensor)] \
            if isinstance(content, dict) else []
        fit = [value for value in tensors if value.dim() > 1 and value.is_floating_point() and value.shape[0] > 4
               and value.numel() < 200_000 and value.abs().max() < 100 and len(value.unique()) > 100]
        found += fit[:1]
    return found


def test_converted_and_cut(pairs):
    left, right = sides(pairs({"w": some(50, 8)}, {"w": some(50, 8)[:20].bfloat16()}, numbers=False), "w")
    found = relation(left, right)
    assert (found.kind, found.converted, found.smaller, found.rows) == ("part", True, "right", 20)


def test_looking_for_a_relation_can_be_cancelled(pairs):
    left, right = sides(pairs({"w": some(50, 8)}, {"w": some(8, 50)}, numbers=False), "w")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        relation(left, right, token)


def test_from_one_element_that_differs_to_the_next(pairs):
    ours = some(40, 5)
    theirs = ours.clone()
    theirs.view(-1)[[7, 100]] += 1
    left, right = sides(pairs({"w": ours}, {"w": theirs}, numbers=False), "w")
    assert [next_differing(left, right, after) for after in (-1, 7, 100)] == [7, 100, 7]
    assert [next_differing(left, right, after, backwards=True) for after in (-1, 7, 100)] == [100, 100, 7]
    left, right = sides(pairs({"w": ours}, {"w": some(3)}, numbers=False), "w")
    with pytest.raises(CheckpointError, match="shapes"):
        next_differing(left, right, -1)


# Sides and sums


def test_what_only_one_side_has(pairs):
    two = pairs({"a": some(3), "b": 1}, {"a": some(3), "c": 2})
    found = {told.status: held(two.comparison, place) for place, told in enumerate(two.told)}
    assert are_tensors(*found["same"]) and not are_tensors(*found["added"])
    assert found["added"][0] is None and found["added"][1].path == ("c",)
    assert found["removed"][1] is None and found["removed"][0].node.value == 1


def test_several_pairs_add_up(pairs):
    left = {"a": some(10, 10), "b": some(50, seed=1), "c": torch.ones(5), "d": some(3), "epoch": 1, "gone": some(2)}
    right = {"a": some(10, 10) + 0.5, "b": some(50, seed=1), "c": torch.ones(5), "d": some(4), "epoch": 2}
    right["b"] = right["b"].clone()
    right["b"][3] = 9.0
    two = pairs(left, right)
    found = sums_of(two.comparison, range(len(two.told)))
    apart = torch.cat([(right[key].double() - left[key].double()).abs().reshape(-1) for key in "abc"])
    assert (found.matches, found.tensors, found.unread) == (6, 3, 0)
    assert (found.elements, found.differing) == (155, 101)
    assert found.largest == float(apart.max()) and two.told[found.where].left == ("b",)
    assert found.mean == pytest.approx(float(apart.mean())) and found.rms == pytest.approx(float(apart.square().mean())
                                                                                         ** 0.5)
    assert found.status == {"changed": 4, "same": 1, "removed": 1}


def test_sums_of_nothing(pairs):
    two = pairs({"a": 1}, {"a": 1})
    found = sums_of(two.comparison, [])
    assert found[:5] == (0, {}, 0, 0, 0) and found.largest is None and found.mean is None


# Texts


@given(st.text(max_size=60), st.text(max_size=60))
def test_without_what_is_marked_two_texts_are_the_same(left, right):
    found = marked(left, right)
    assert _without(left, found.left) == _without(right, found.right)
    assert bool(found.left or found.right) == (left != right)
    for text, spans in zip((left, right), found, strict=True):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one.end < other.start for one, other in itertools.pairwise(spans))


def _without(text: str, spans) -> str:
    kept = list(text)
    for start, end in spans:
        kept[start:end] = [""] * (end - start)
    return "".join(kept)


def test_characters_that_differ():
    assert marked("0.001", "0.0001") == ((), ((4, 5),))
    assert marked("adam, lr=1", "sgd, lr=1").left[0].start == 0
    assert marked("same", "same") == ((), ())


def test_long_texts_are_marked_between_what_they_begin_and_end_with():
    left, right = "a" * 10 + "b" * (LONGEST + 5) + "z" * 10, "a" * 10 + "c" * 3 + "z" * 10
    assert marked(left, right) == (((10, LONGEST + 15),), ((10, 13),))
