"""Two real files side by side: what is the same, renamed, moved, cast, sliced or changed comes out as what it is."""

import copy
import os
import zipfile
from collections import OrderedDict

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from safetensors.torch import save_file

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace import tasks
from ckpt_browser.workspace.comparing.aligning.aligning import CHOSEN, CONTENT, NAME, PREFIX, RULE, Rule
from ckpt_browser.workspace.comparing.comparing import Wanted
from ckpt_browser.workspace.comparing.judging.judging import CHECKSUM, PLACE, READ
from ckpt_browser.workspace.comparing.measuring import measuring
from ckpt_browser.workspace.comparing.measuring.measuring import measure

from .compared import Pairs, network, trained


@pytest.fixture
def pairs(tmp_path):
    made = Pairs(tmp_path)
    yield made
    made.close()


# The same


def test_a_copy_is_the_same_by_recorded_checksums_and_nothing_is_read(pairs):
    two = pairs(trained(), trained(), numbers=False)
    assert two.comparison.identical
    assert {one.verdict.proof for one in two.told if one.left[-1] == "weight"} <= {CHECKSUM}
    assert not any(one.verdict.open for one in two.told)


def test_a_file_and_itself_are_the_same_by_their_place(pairs):
    path = pairs.file(trained())
    two = pairs(path, path, numbers=False)
    assert two.comparison.identical
    assert two.of("model_state_dict", "0.weight").verdict.proof == PLACE


def test_exact_reads_everything(pairs):
    two = pairs(trained(), trained(), Wanted(exact=True), numbers=False)
    assert not two.comparison.identical
    assert all(one.verdict.open for one in two.told if one.left[0] == "model_state_dict")
    measure(two.comparison, two.take)
    assert two.comparison.identical
    assert {one.verdict.proof for one in two.told if one.left[0] == "model_state_dict"} == {READ}


def test_files_without_checksums_are_read(pairs):
    torch.serialization.set_crc32_options(False)
    try:
        files = [pairs.file({"w": torch.full((100,), value)}) for value in (1.0, 2.0)]
    finally:
        torch.serialization.set_crc32_options(True)
    two = pairs(*files)
    assert two.of("w").status == "changed"
    assert two.of("w").verdict.differences.max_abs == 1.0
    assert pairs(files[0], files[0], Wanted(exact=True)).comparison.identical


def test_nan_of_the_same_bits_is_the_same_and_minus_zero_is_not_zero(pairs):
    left = {"nan": torch.tensor([float("nan"), 1.0]), "zero": torch.tensor([0.0, 1.0]), "value": float("nan"),
            "float": 0.0}
    right = {"nan": torch.tensor([float("nan"), 1.0]), "zero": torch.tensor([-0.0, 1.0]), "value": float("nan"),
             "float": -0.0}
    two = pairs(left, right, Wanted(exact=True))
    assert (two.of("nan").status, two.of("value").status) == ("same", "same")
    assert (two.of("zero").status, two.of("float").status) == ("changed", "changed")
    differences = two.of("zero").verdict.differences
    assert (differences.differing, differences.signed_zeros, differences.max_abs) == (1, 1, 0.0)


def test_order_of_keys_does_not_matter(pairs):
    model = network().state_dict()
    assert pairs(model, OrderedDict(reversed(model.items()))).comparison.identical


def test_devices_are_told_and_do_not_count(pairs, tmp_path):
    left = pairs.file({"w": torch.ones(3)})
    two = pairs(left, relocated(tmp_path / "xla.pth", left))
    assert two.of("w").verdict.device
    assert two.comparison.identical


def relocated(path, source):
    """The file with its tensors on another device, whose name is as long."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for record in old.infolist():
            new.writestr(record.filename, old.read(record).replace(b"cpu", b"xla"))
    return path


# Renamed and moved


def test_a_prefix_is_found(pairs):
    model = network().state_dict()
    two = pairs(model, {f"module.{name}": tensor for name, tensor in model.items()})
    assert two.counts() == {"renamed": len(model)}
    assert {one.how for one in two.told} == {PREFIX}
    assert two.comparison.alignment.prefixes == (("", "module."),)


@pytest.mark.parametrize("root", ["state_dict", "model"])
def test_a_state_dict_within_a_file_is_found(pairs, root):
    model = network().state_dict()
    two = pairs({root: model, "epoch": 3}, model)
    assert two.counts() == {"renamed": len(model), "removed": 1}


def test_prefixes_of_two_models_in_one_file(pairs):
    one, other = network(1).state_dict(), network(2).state_dict()
    left = {**{f"student.{name}": tensor for name, tensor in one.items()},
            **{f"teacher.{name}": tensor for name, tensor in other.items()}}
    right = {**{f"module.student.{name}": tensor for name, tensor in one.items()},
             **{f"ema.{name}": tensor for name, tensor in other.items()}}
    two = pairs(left, right)
    assert set(two.counts()) == {"renamed"}
    assert all(one.left[0].split(".", 1)[1] == one.right[0].split(".student.")[-1].removeprefix("ema.")
               for one in two.told)


def test_a_tensor_that_was_renamed_is_found_by_its_bytes(pairs):
    model = network().state_dict()
    other = dict(model)
    other["head.kernel"] = other.pop("4.weight")
    two = pairs(model, other)
    assert two.of("4.weight").right == ("head.kernel",)
    assert (two.of("4.weight").status, two.of("4.weight").how) == ("renamed", CONTENT)


def test_also_where_no_file_records_a_checksum(pairs, tmp_path):
    model = network().state_dict()
    other = dict(model)
    other["head.kernel"] = other.pop("4.weight")
    for name, content in (("a", model), ("b", other)):
        save_file(content, tmp_path / f"{name}.safetensors")
    files = tmp_path / "a.safetensors", tmp_path / "b.safetensors"
    assert pairs(*files).of("4.weight").right == ("head.kernel",)
    two = pairs(*files, read=False)
    assert two.of("4.weight").right is None, "nothing was to be read"
    assert [(two.comparison.left.entries[one.left].path, two.comparison.right.entries[one.right].path)
            for one in two.comparison.suggestions] == [(("4.weight",), ("head.kernel",))]


def test_counters_that_are_all_alike_are_not_taken_for_renamed(pairs):
    left = {f"a{place}.num_batches_tracked": torch.tensor(7) for place in range(2)}
    right = {"b.steps": torch.tensor(7), "c.steps": torch.tensor(7)}
    assert pairs(left, right).counts() == {"removed": 2, "added": 2}


def test_several_of_the_same_bytes_keep_their_last_names(pairs):
    zero = {"weight": torch.zeros(4, 4), "running": torch.zeros(4, 4)}
    two = pairs({f"x.{name}": tensor.clone() for name, tensor in zero.items()},
                {f"{name}s.{name}": tensor.clone() for name, tensor in reversed(zero.items())})
    assert {one.left[0].rsplit(".")[-1] == one.right[0].rsplit(".")[-1] for one in two.told} == {True}


def test_rules_go_before_names(pairs):
    model = network().state_dict()
    other = {name.replace("0.", "stem.conv."): tensor + 1 for name, tensor in model.items()}
    two = pairs(model, other, Wanted(rules=(Rule(r"^0\.", "stem.conv."),)))
    assert (two.of("0.weight").right, two.of("0.weight").how) == (("stem.conv.weight",), RULE)


@pytest.mark.parametrize("rule", [Rule("(", "x"), Rule("a", r"\9")])
def test_a_rule_that_cannot_be_understood(pairs, rule):
    with pytest.raises(CheckpointError, match="rule"):
        pairs({"a": torch.ones(1)}, {"b": torch.ones(1)}, Wanted(rules=(rule,)))


def test_a_person_knows_better(pairs):
    left, right = {"a": torch.ones(3), "b": torch.zeros(3)}, {"a": torch.ones(3), "c": torch.zeros(3) + 2}
    two = pairs(left, right, Wanted(chosen=(((("b",)), ("c",)),)))
    assert (two.of("b").right, two.of("b").how, two.of("b").status) == (("c",), CHOSEN, "changed")
    two = pairs(left, right, Wanted(parted=(("a",),)))
    assert two.of("a").status == "removed"
    with pytest.raises(CheckpointError, match="not there"):
        pairs(left, right, Wanted(chosen=((("b",), ("nowhere",)),)))


def test_shape_and_position_suggest(pairs):
    left = {"old.0.weight": torch.randn(4, 3), "old.1.weight": torch.randn(4, 3), "x": torch.randn(2)}
    right = {"new.a.weight": torch.randn(4, 3), "new.b.weight": torch.randn(4, 3), "y": torch.randn(5)}
    two = pairs(left, right)
    found = [(two.comparison.left.entries[one.left].path[0], two.comparison.right.entries[one.right].path[0])
             for one in two.comparison.suggestions]
    assert found == [("old.0.weight", "new.a.weight"), ("old.1.weight", "new.b.weight")]
    assert two.counts() == {"removed": 3, "added": 3}, "nobody has confirmed it"


# Changed


def test_each_change_is_called_by_its_name(pairs):
    model = {name: tensor.clone() for name, tensor in network().state_dict().items()}
    other = {name: tensor.clone() for name, tensor in model.items()}
    other["0.weight"][0, 0, 0, 0] += 1
    other["0.bias"] = other["0.bias"].half()
    other["4.weight"] = other["4.weight"][:5].clone()
    other["4.bias"] = other["4.bias"].tolist()
    other["1.weight"] = other["1.weight"].double() + 1
    two = pairs(model, other)
    assert {name: two.of(name).verdict.what for name in ("0.weight", "0.bias", "4.weight", "1.weight")} == {
        "0.weight": ("value",), "0.bias": ("dtype",), "4.weight": ("shape",), "1.weight": ("dtype", "value")}
    assert two.of("0.bias").verdict.cast
    assert two.of("1.bias").status == "same"
    assert two.of("4.bias").status == "removed"


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64, torch.float8_e4m3fn,
                                   torch.float8_e5m2], ids=str)
def test_a_cast_is_no_change_of_values(pairs, dtype):
    tensor = torch.randn(1000)
    tensor[:4] = torch.tensor([float("nan"), float("inf"), -0.0, 1e-30])
    two = pairs({"w": tensor}, {"w": tensor.to(dtype)})
    assert two.of("w").verdict.what == ("dtype",)
    back = pairs({"w": tensor.to(dtype)}, {"w": tensor})
    assert back.of("w").verdict.what == ("dtype",)
    more = tensor.to(dtype)
    more[7] = 3.0
    assert pairs({"w": tensor}, {"w": more}).of("w").verdict.what == ("dtype", "value")


def test_values_are_compared_with_their_types(pairs):
    left = {"a": 1, "b": 1, "c": "x", "d": [1, 2], "e": None, "f": True}
    right = {"a": 1.0, "b": True, "c": "y", "d": [1, 3], "e": None, "f": True}
    two = pairs(left, right)
    assert two.of("a").verdict.what == ("type",)
    assert two.of("b").verdict.what == ("type",)
    assert two.of("c").verdict.what == ("value",)
    assert (two.of("d", 0).status, two.of("d", 1).status) == ("same", "changed")
    assert [two.of(key).status for key in "ef"] == ["same"] * 2


def test_what_becomes_something_else(pairs):
    two = pairs({"a": torch.ones(2), "b": 3}, {"a": 3, "b": torch.ones(2)})
    assert two.of("a").verdict.what == two.of("b").verdict.what == ("type",)


# Optimizers


def test_states_follow_their_parameters_through_a_rename(pairs):
    left = trained()
    right = copy.deepcopy(left)
    right["model_state_dict"] = {name.replace("4.", "head."): tensor
                                 for name, tensor in right["model_state_dict"].items()}
    two = pairs(left, right)
    place = ("optimizer_state_dict", "state", 4, "exp_avg")
    assert two.of(*place).right == place
    assert two.counts().keys() == {"same", "renamed"}


def test_states_follow_their_parameters_through_a_new_layer_before_them(pairs):
    torch.manual_seed(0)
    first, second, third = (torch.nn.Parameter(torch.randn(*shape)) for shape in ((3, 5), (7, 2), (4, 4)))

    def checkpoint(**parameters):
        optimizer = torch.optim.Adam(parameters.values())
        for parameter in parameters.values():
            parameter.grad = parameter.detach() + 1
        optimizer.step()
        return {"model": {f"{name}.weight": parameter.detach() for name, parameter in parameters.items()},
                "optimizer": optimizer.state_dict()}

    left = copy.deepcopy(checkpoint(first=first, third=third))
    two = pairs(left, checkpoint(first=first, second=second, third=third))
    assert two.of("optimizer", "state", 1, "exp_avg").right == ("optimizer", "state", 2, "exp_avg")
    assert two.of("optimizer", "param_groups", 0, "params", 1).status == "renamed"
    assert two.of("optimizer", "state", 0, "exp_avg").right == ("optimizer", "state", 0, "exp_avg")


def test_learning_rates_are_told(pairs):
    left, right = trained(), trained()
    right["optimizer_state_dict"]["param_groups"][0]["lr"] = 5e-4
    right["epoch"] = 9
    two = pairs(left, right)
    changed = [one.left for one in two.told if one.status == "changed"]
    assert changed == [("epoch",), ("optimizer_state_dict", "param_groups", 0, "lr")]


def test_an_optimizer_whose_parameters_nobody_knows_keeps_its_numbers(pairs):
    left = {"optimizer": trained()["optimizer_state_dict"]}
    two = pairs(left, trained())
    assert not [one for one in two.told if one.left and one.left[0] == "optimizer"
                and one.right and one.left[-1] != one.right[-1]]


# What stands beside


def test_versions_of_modules_are_compared(pairs):
    left, right = network().state_dict(), network().state_dict()
    right._metadata["1"] = {"version": 1}
    two = pairs(left, right)
    assert [(one.path, one.left, one.right) for one in two.comparison.beside] == [
        (("_metadata", "1", "version"), "2", "1")]
    assert not two.comparison.identical


def test_they_follow_a_prefix(pairs):
    left = network().state_dict()
    right = OrderedDict((f"module.{name}", tensor) for name, tensor in left.items())
    right._metadata = OrderedDict((f"module.{name}" if name else "module", entry)
                                  for name, entry in left._metadata.items())
    right._metadata["module.1"] = {"version": 1}
    assert [one.left for one in pairs(left, right).comparison.beside] == ["2"]


def test_a_format_that_has_none_is_not_held_against_it(pairs, tmp_path):
    model = network().state_dict()
    save_file(dict(model), tmp_path / "x.safetensors", metadata={"format": "pt"})
    assert pairs(model, tmp_path / "x.safetensors").comparison.identical


# Any with any


def test_every_format_with_every_other(pairs, tmp_path):
    model = {name: tensor.clone() for name, tensor in network().state_dict().items()}
    torch.save(model, tmp_path / "legacy.pth", _use_new_zipfile_serialization=False)
    save_file(model, tmp_path / "x.safetensors")
    names = list(model)
    index = {}
    for number, some in enumerate((names[:3], names[3:])):
        file = f"model-{number}.safetensors"
        save_file({name: model[name] for name in some}, tmp_path / file)
        index.update(dict.fromkeys(some, file))
    (tmp_path / "model.safetensors.index.json").write_text(
        '{"metadata": {}, "weight_map": ' + str(index).replace("'", '"') + "}")
    files = [pairs.file(model), tmp_path / "legacy.pth", tmp_path / "x.safetensors",
             tmp_path / "model.safetensors.index.json"]
    for left in files:
        for right in files:
            assert pairs(left, right).comparison.identical, (left, right)


def test_a_whole_module_and_its_state_dict(pairs):
    model = network()
    two = pairs(pairs.file(model), model.state_dict())
    assert {one.right for one in two.told if one.status in ("same", "renamed")} == {(name,) for name in
                                                                                    model.state_dict()}
    assert not [one for one in two.told if one.status in ("added", "changed")]


# Bad input


def test_what_is_broken_does_not_hide_the_rest(pairs, tmp_path):
    path = pairs.file({"a": torch.ones(100), "b": torch.ones(200_000), "c": torch.ones(50)})
    cut = tmp_path / "cut.pth"
    cut.write_bytes(path.read_bytes()[:400_000])
    two = pairs(path, cut)
    assert two.of("a").status == "same"
    assert two.of("b").status == "" and two.of("b").verdict.problem
    assert not two.comparison.identical


def test_a_file_that_changes_meanwhile_is_said_so(pairs):
    paths = [pairs.file({"w": torch.ones(10_000)}) for _ in range(2)]
    two = pairs(*paths, Wanted(exact=True), numbers=False)
    os.utime(paths[1], ns=(1, 1))
    with pytest.raises(CheckpointError, match="changed on disk"):
        measure(two.comparison, two.take)


def test_a_cancelled_reading_stops(pairs):
    two = pairs(trained(), trained(), Wanted(exact=True), numbers=False)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        measure(two.comparison, two.take, token=token)


def test_large_tensors_are_read_in_parts_and_their_sums_are_over_all_of_them(pairs, monkeypatch):
    monkeypatch.setattr(measuring, "PART", 4096)
    monkeypatch.setattr(tasks, "WHOLE", 8192)
    left = torch.randn(50_000, dtype=torch.float64)
    right = left.clone()
    right[40_000:] *= 1.5
    differences = pairs({"w": left}, {"w": right}).of("w").verdict.differences
    assert differences.cosine == pytest.approx(torch.nn.functional.cosine_similarity(left, right, dim=0).item(), 1e-12)
    assert differences.relative_l2 == pytest.approx(((left - right).norm() / left.norm()).item(), 1e-12)
    assert differences.mean_abs == pytest.approx((left - right).abs().mean().item(), 1e-12)
    assert differences.place == (left - right).abs().argmax().item()
    assert (differences.elements, differences.differing) == (50_000, 10_000)


# Properties

KEYS = st.text("ab.01", min_size=1, max_size=5)
LEAVES = st.one_of(st.integers(-3, 3), st.sampled_from([0.5, float("nan")]), st.builds(
    lambda seed, size: torch.randn(size, generator=torch.Generator().manual_seed(seed)), st.integers(0, 2),
    st.integers(0, 3)))
TREES = st.recursive(LEAVES, lambda inner: st.dictionaries(KEYS, inner, max_size=4), max_leaves=12)


@settings(max_examples=60, deadline=None)
@given(left=st.dictionaries(KEYS, TREES, max_size=4), right=st.dictionaries(KEYS, TREES, max_size=4))
def test_a_comparison_is_complete_and_symmetric(tmp_path_factory, left, right):
    pairs = Pairs(tmp_path_factory.mktemp("pairs"))
    try:
        there, back = pairs(left, right), pairs(right, left)
        assert pairs(left, left).comparison.identical
        for two in (there, back):
            for number, side in enumerate((two.comparison.left, two.comparison.right)):
                assert sorted(match[number] for match in two.comparison.alignment.matches if match[number] >= 0) \
                    == list(range(len(side.entries)))
        counts, turned = there.counts(), back.counts()
        assert counts.get("added", 0) == turned.get("removed", 0)
        by_name = {(one.left, one.right): one.verdict.what for one in there.told if one.how == NAME}
        for one in back.told:
            if one.how == NAME:
                assert by_name[one.right, one.left] == one.verdict.what
    finally:
        pairs.close()
