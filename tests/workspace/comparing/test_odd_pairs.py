"""Pairs that are seldom compared: unreadable parts, objects, several of one name, many prefixes, odd optimizers."""

from collections import OrderedDict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace import tasks
from ckpt_browser.workspace.comparing.aligning.aligning import CHOSEN, CONTENT, PREFIX
from ckpt_browser.workspace.comparing.aligning.optimizers import named_optimizers
from ckpt_browser.workspace.comparing.comparing import Compared, Wanted, compare
from ckpt_browser.workspace.comparing.judging.judging import READ
from ckpt_browser.workspace.comparing.keeping import DiffCarrier, still_there
from ckpt_browser.workspace.comparing.measuring import measuring
from ckpt_browser.workspace.comparing.measuring.depth import FROZEN, Depth
from ckpt_browser.workspace.comparing.measuring.measuring import measure
from ckpt_browser.workspace.comparing.reporting import html_report
from ckpt_browser.workspace.comparing.reporting.html_report import page
from ckpt_browser.workspace.comparing.reporting.json_report import Titles
from ckpt_browser.workspace.comparing.reporting.sides import node_text, pair_texts
from ckpt_browser.workspace.comparing.reporting.summary import summary_of
from ckpt_browser.workspace.comparing.reporting.svg import Bar, depth_chart
from ckpt_browser.workspace.comparing.rows.rows import build_rows
from ckpt_browser.workspace.reading.opening import open_checkpoint

from .compared import Pairs, Two, network


@pytest.fixture
def pairs(tmp_path: Path) -> Iterator[Pairs]:
    made = Pairs(tmp_path)
    yield made
    made.close()


class Unreadable:
    """Is saved as a tensor that reaches far beyond its storage."""

    def __reduce__(self) -> object:
        storage = torch.ones(2)._typed_storage()
        return torch._utils._rebuild_tensor_v2, (storage, 0, (1000,), (1,), False, OrderedDict())


def written(two: Two) -> str:
    return "".join(page(two.comparison, summary_of(two.comparison), Titles("a.pth", "b.pth")))


# Which belongs to which


def test_an_entry_that_was_chosen_twice_goes_to_the_first(pairs: Pairs) -> None:
    two = pairs({"a": torch.ones(3), "b": torch.zeros(3)}, {"x": torch.ones(3), "y": torch.zeros(3)},
                Wanted(chosen=((("a",), ("x",)), (("b",), ("x",)))))
    assert (two.of("a").right, two.of("a").how) == (("x",), CHOSEN)
    assert two.of("b").right != ("x",)


def test_two_entries_of_one_name_go_to_two_others(pairs: Pairs) -> None:
    content = {"a": {"b": torch.ones(3)}, "a.b": torch.zeros(2)}
    two = pairs(content, dict(content))
    assert two.comparison.identical
    assert {(one.left, one.right) for one in two.told} == {(("a", "b"), ("a", "b")), (("a.b",), ("a.b",))}


def test_of_many_prefixes_some_are_found_and_content_finds_the_rest(pairs: Pairs) -> None:
    generator = torch.Generator().manual_seed(0)
    words = [f"{first}{second}" for first in "abcde" for second in "klmn"]
    left = {f"{word}one.{layer}.weight": torch.randn(2 + place, 3 + layer, generator=generator)
            for place, word in enumerate(words) for layer in range(4)}
    right = {name.replace("one.", "another."): tensor for name, tensor in left.items()}
    two = pairs(left, right)
    assert {one.status for one in two.told} == {"renamed"}
    assert all(one.right == (one.left[0].replace("one.", "another."),) for one in two.told)
    assert {one.how for one in two.told} <= {PREFIX, CONTENT, "neighbours"}


def test_elements_that_share_a_byte_are_found_under_another_name(pairs: Pairs) -> None:
    packed = torch.arange(64, dtype=torch.uint8).view(torch.float4_e2m1fn_x2)
    two = pairs({"old": packed, "w": torch.ones(2)}, {"fresh": packed.clone(), "w": torch.ones(2)})
    assert (two.of("old").right, two.of("old").how) == (("fresh",), CONTENT)


def test_too_many_of_one_shape_are_left_to_a_person(pairs: Pairs) -> None:
    left = {f"old.{place}.weight": torch.tensor([float(place)]) for place in range(1000, 1501)}
    right = {f"new.{place}.weight": torch.tensor([-1.0 - place]) for place in range(501)}
    two = pairs(left, right, numbers=False)
    assert not two.comparison.suggestions


def test_templates_of_one_shape_are_suggested_in_their_order_where_there_are_many(pairs: Pairs) -> None:
    words = [f"{first}{second}" for first in "bcdfg" for second in "aeiou"]
    left = {f"{word}.weight": torch.full((2,), float(place)) for place, word in enumerate(words)}
    right = {f"x{word[::-1]}.kernel": torch.full((2,), -1.0 - place) for place, word in enumerate(words)}
    found = [(two.left.entries[one.left].path[0], two.right.entries[one.right].path[0])
             for two in [pairs(left, right).comparison] for one in two.suggestions]
    assert found == list(zip(left, right, strict=True))


# Optimizers


def optimized(optimizer: torch.optim.Optimizer, model: nn.Module) -> dict[str, object]:
    for _ in range(2):
        optimizer.zero_grad()
        model(torch.randn(4, 3, 8, 8)).square().sum().backward()
        optimizer.step()
    return {"model": model.state_dict(), "optimizer": optimizer.state_dict()}


def names_of(pairs: Pairs, content: object) -> dict[str, str] | None:
    """What the numbers of the parameters in the file's optimizer stand for."""
    source = open_checkpoint(str(pairs.file(content)))
    source.close()
    found = named_optimizers(source.checkpoint)
    return dict(next(names for path, names in found[0].called.items() if path[-1] == "state")) if found else None


def test_an_optimizer_that_keeps_names_is_believed(pairs: Pairs) -> None:
    model = network()
    state = optimized(torch.optim.Adam(model.named_parameters(), lr=1e-3), model)
    assert "param_names" in state["optimizer"]["param_groups"][0]  # type: ignore[index]
    named = {str(number): name for number, (name, _) in enumerate(model.named_parameters())}
    assert names_of(pairs, state) == named
    assert names_of(pairs, {"optimizer": state["optimizer"]}) == named, "no model is needed"


@pytest.mark.parametrize("state", [{}, {place: {"momentum_buffer": None} for place in range(6)}])
def test_states_without_tensors_say_nothing_against_a_model_of_as_many(pairs: Pairs, state: dict[int, object]) -> None:
    model = network()
    content = {"model": model.state_dict(), "optimizer": {"state": state, "param_groups": [
        {"lr": 0.1, "params": list(range(6))}]}}
    assert names_of(pairs, content) == {str(number): name for number, (name, _) in enumerate(model.named_parameters())}


@pytest.mark.parametrize("change", [{"state": 3}, {"param_groups": 3}, {"param_groups": [{"params": [0, 0, 1]}]},
                                    {"param_groups": [{"params": ["a", "b"]}]}, {"param_groups": []}])
def test_what_only_looks_like_an_optimizer_names_nothing(pairs: Pairs, change: dict[str, object]) -> None:
    model = network()
    state = optimized(torch.optim.Adam(model.parameters()), model)
    state["optimizer"].update(change)  # type: ignore[attr-defined]
    assert names_of(pairs, state) is None
    assert pairs(state, state).comparison.identical


def test_shapes_that_fit_no_model_name_nothing(pairs: Pairs) -> None:
    model = network()
    state = optimized(torch.optim.Adam(model.parameters()), model)
    state["model"] = {f"{name}.{place}": torch.zeros(7, 7) for name in ("a", "b") for place in range(9)}
    assert names_of(pairs, state) is None


# What is said of a pair


def test_an_array_in_the_place_of_a_tensor_is_another_type(pairs: Pairs) -> None:
    two = pairs({"w": np.ones(3, np.float32)}, {"w": torch.ones(3)})
    assert two.of("w").verdict.what == ("type",)
    assert pair_texts(two.comparison.left.node(0), two.comparison.right.node(0)) == ("numpy.ndarray", "torch.Tensor")


def test_arrays_within_the_pickle_have_no_place_and_are_read(pairs: Pairs) -> None:
    path = pairs.file({"a": np.arange(6.0)})
    two = pairs(path, path)
    assert two.comparison.identical
    assert two.of("a").verdict.proof == READ


def test_what_cannot_be_read_and_what_is_of_unknown_classes_is_told_in_words(pairs: Pairs) -> None:
    left = {"bad": torch.ones(2), "half": Fraction(1, 2), "f": Fraction, "w": torch.ones(2), "gone": Unreadable()}
    right = {"bad": Unreadable(), "half": Fraction(1, 3), "f": Fraction(1, 2), "w": 3, "new": Unreadable()}
    two = pairs(left, right)
    nodes = {side: {entry.path[0]: (one.left if side else one.right).node(place) for one in [two.comparison]
                    for place, entry in enumerate((one.left if side else one.right).entries)} for side in (True, False)}
    assert two.of("bad").verdict.problem
    assert node_text(nodes[False]["bad"]).startswith("unreadable torch.Tensor: ")
    assert pair_texts(nodes[True]["w"], nodes[True]["w"]) == ("", "")
    assert pair_texts(nodes[True]["bad"], nodes[False]["bad"])[0] == "float32 [2]"
    text = written(two)
    assert "unreadable torch.Tensor" in text and "Fraction" in text


def test_what_was_renamed_and_changed_names_both_places(pairs: Pairs) -> None:
    model = network().state_dict()
    right = {f"module.{name}": tensor.clone() for name, tensor in model.items()}
    right["module.4.bias"] += 1
    assert '<br><span class="after">→' in written(pairs(model, right))


def test_lists_of_very_many_are_not_folded(pairs: Pairs, monkeypatch: pytest.MonkeyPatch) -> None:
    left = {f"old.{place}": place for place in range(5)}
    folded = written(pairs(left, {"x": 1}))
    monkeypatch.setattr(html_report.html_lists, "MANY", 3)
    flat = written(pairs(left, {"x": 1}))
    assert "old.3" in flat and "old.3" not in folded


def test_nan_of_other_bits_and_complex_numbers_have_a_page_too(pairs: Pairs) -> None:
    bits = torch.tensor([0x7FC00000, 0x7FC00001], dtype=torch.int32)
    left = {"nan": bits[:1].repeat(64).view(torch.float32), "complex": torch.randn(8, 8, dtype=torch.complex64)}
    right = {"nan": bits[1:].repeat(64).view(torch.float32), "complex": left["complex"] * 1j}
    text = written(pairs(left, right))
    assert ("complex" in text and "64 not finite" not in text) or "nan" in text


def test_frozen_layers_of_a_deep_model_have_no_room_for_a_sign() -> None:
    few, many = ("".join(depth_chart([Bar(FROZEN, f"layers.{place}", None) for place in range(count)]))
                 for count in (5, 500))
    assert "sign" in few and 'class="sign' not in many
    assert many.count("<title>") == 500


# Reading


def test_large_pairs_of_the_same_numbers_and_of_none(pairs: Pairs, monkeypatch: pytest.MonkeyPatch,
                                                     tmp_path: Path) -> None:
    for module in (measuring, tasks):
        monkeypatch.setattr(module, "PART", 4096)
        monkeypatch.setattr(module, "WHOLE", 8192, raising=False)  # wherever the one who sends them looks for it
    left = {"same": torch.randn(20_000), "cut": torch.randn(20_000)}
    whole = pairs.file(left)
    cut = tmp_path / "cut.pth"
    cut.write_bytes(whole.read_bytes()[:-80_000])
    two = pairs(whole, cut, Wanted(exact=True))
    assert (two.of("same").status, two.of("same").verdict.proof) == ("same", READ)
    assert two.of("cut").verdict.problem


def test_what_is_on_one_side_only_or_no_tensor_is_not_read(pairs: Pairs) -> None:
    two = pairs({"a": torch.ones(3), "n": 1, "s": torch.ones(3), "gone": torch.ones(1)},
                {"a": torch.zeros(3), "n": 2, "s": torch.ones(4), "new": torch.ones(2)}, numbers=False)
    found: list[int] = []
    measure(two.comparison, lambda some: found.extend(place for place, _ in some),
            places=range(len(two.comparison.alignment.matches)))
    assert [two.told[place].left for place in found] == [("a",)]


def test_who_listens_may_end_the_reading(pairs: Pairs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "PART", 1000)
    left = {f"w{place}": torch.randn(300) for place in range(40)}
    two = pairs(left, {name: tensor + 1 for name, tensor in left.items()}, numbers=False)

    def enough(_: object) -> None:
        raise Cancelled

    with ThreadPoolExecutor(1) as executor, pytest.raises(Cancelled):
        measure(two.comparison, enough, executor=executor, token=CancelToken())
    assert all(one.verdict.open for one in two.told)


def test_verdicts_of_what_is_in_no_layer_move_none(pairs: Pairs) -> None:
    left = {"layers.0.weight": torch.ones(3, 3), "layers.1.weight": torch.ones(3, 3), "epoch": 1}
    two = pairs(left, {**left, "epoch": 2, "layers.1.weight": torch.zeros(3, 3)})
    depth = Depth(two.comparison)
    before = list(depth.moved)
    depth.learn(range(len(two.told)))
    assert depth.moved == before
    assert [depth.layer_of(place) for place in (-1, 10_000)] == [-1, -1]


# What stays of an earlier comparison


def test_a_choice_within_an_object_is_left_to_whoever_looks_for_it(pairs: Pairs) -> None:
    two = pairs({"f": Fraction(1, 2)}, {"f": Fraction(1, 2)})
    left, right = (side.document.checkpoint for side in (two.comparison.left, two.comparison.right))
    wanted = Wanted(chosen=(((("f", 0)), ("f", 0)), (("g", 0), ("f", 0))))
    assert still_there(wanted, left, right) == Wanted(chosen=((("f", 0), ("f", 0)),))


def test_a_group_that_is_gone_is_not_found_again(pairs: Pairs) -> None:
    two = pairs({"a.x": 1, "a.y": 2, "b.x": 3}, {"b.x": 3})
    before = build_rows(two.comparison)
    left, right = two.comparison.left, two.comparison.right
    edited = do(new_journal(left.document.checkpoint), [Drop((("a.x",), ("a.y",)))]).document
    after = build_rows(compare(Compared(edited, left.library), Compared(right.document, right.library), Wanted()))
    carrier = DiffCarrier(before, after)
    found = {".".join(before.path_of(row)): carrier.row(row) for row in range(1, len(before))}
    assert found["a"] == found["a.x"] == -1
    assert after.path_of(found["b"]) == ("b",)


# Beside the items


def test_what_stands_beside_is_compared_by_module_whatever_stands_in_front(pairs: Pairs) -> None:
    left, right = network().state_dict(), OrderedDict()
    for name, tensor in left.items():
        right[f"module.{name}"] = tensor
    right._metadata = OrderedDict((f"module.{name}".rstrip("."), dict(told))  # type: ignore[attr-defined]
                                  for name, told in left._metadata.items())
    right._metadata["module.1"]["more"] = 5  # type: ignore[attr-defined]
    right._metadata["module.1"]["version"] = 7  # type: ignore[attr-defined]
    beside = pairs(left, right).comparison.beside
    assert {(one.path[-2:], one.left, one.right) for one in beside} == {
        (("1", "version"), "2", "7"), (("module.1", "more"), None, "5")}
