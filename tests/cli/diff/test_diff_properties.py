"""What holds of every two files: a file is identical to itself, and the way back mirrors the way there."""

import contextlib
import io
import json
import math

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.cli import main

from .diffed import check, saved

DTYPES = (torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.uint8, torch.bool,
          torch.complex64)
FLOATS = (torch.float32, torch.float64, torch.float16, torch.bfloat16)
NAMES = st.one_of(st.sampled_from(["weight", "bias", "0", "layers.0.weight", "layers.1.weight", "module.a", "a"]),
                  st.text(min_size=1, max_size=6))


@st.composite
def tensors(draw) -> torch.Tensor:
    """A tensor of any type and small shape, with numbers that differ in few places from those of its neighbours."""
    shape = draw(st.sampled_from([(), (0,), (3,), (2, 4), (1, 5, 2)]))
    dtype = draw(st.sampled_from(DTYPES))
    generator = torch.Generator().manual_seed(draw(st.integers(0, 3)))
    made = (torch.randn(shape, generator=generator) * 4).to(dtype)
    special = draw(st.sampled_from([None, math.nan, math.inf, -0.0, 1e-40]))
    if special is not None and dtype in FLOATS and made.numel():
        made.reshape(-1)[0] = special
    return made


VALUES = st.one_of(tensors(), st.integers(), st.floats(), st.text(max_size=5), st.none(), st.booleans(),
                   st.lists(st.integers(0, 3), max_size=3))
CONTENTS = st.dictionaries(NAMES, st.one_of(VALUES, st.dictionaries(NAMES, VALUES, max_size=3)), max_size=5)
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def told(*arguments: object) -> dict:
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["diff", *map(str, arguments), "--json"])
    assert err.getvalue() == "" and code in (0, 1)
    found = json.loads(out.getvalue())
    check(found)
    assert found["identical"] == (code == 0)
    return found


def by_pair(found: dict, back: bool) -> dict[str, dict]:
    """The changed rows by both of their paths, in the order of the way there."""
    rows = {}
    for row in found["changed"]:
        pair = [row["path"], row.get("to", row["path"])]
        rows[json.dumps(pair[::-1] if back else pair)] = row
    return rows


@QUICK
@given(content=CONTENTS)
def test_a_file_is_identical_to_itself_and_to_a_copy(tmp_path, content):
    left, right = saved(tmp_path / "a.pth", content), saved(tmp_path / "b.pth", content)
    for more in ([], ["--exact"]):
        assert told(left, left, *more)["identical"]
        assert told(left, right, *more)["identical"]


@QUICK
@given(left=CONTENTS, right=CONTENTS)
def test_the_way_back_mirrors_the_way_there(tmp_path, left, right):
    paths = saved(tmp_path / "a.pth", left), saved(tmp_path / "b.pth", right)
    there, back = told(*paths), told(*paths[::-1])
    assert there["identical"] == back["identical"]
    assert (len(there["added"]), len(there["removed"])) == (len(back["removed"]), len(back["added"]))
    ours, theirs = by_pair(there, False), by_pair(back, True)
    for pair in ours.keys() & theirs.keys():
        one, other = ours[pair], theirs[pair]
        assert one["what"] == other["what"]
        for name in ("max_abs", "mean_abs", "rms", "cosine", "differing", "signed_zeros", "not_finite", "ulp"):
            assert (one[name] is None) == (other[name] is None)
            assert one[name] is None or one[name] == pytest.approx(other[name], rel=1e-12, abs=1e-15)


@QUICK
@given(data=st.data(), dtype=st.sampled_from(FLOATS), size=st.integers(1, 5000), share=st.floats(0, 1))
def test_numbers_are_those_of_torch(tmp_path, data, dtype, size, share):
    generator = torch.Generator().manual_seed(data.draw(st.integers(0, 10)))
    one = torch.randn(size, generator=generator).to(dtype)
    noise = torch.randn(size, generator=generator) * data.draw(st.sampled_from([1e-6, 1e-2, 10.0]))
    other = torch.where(torch.rand(size, generator=generator) < share, one.double() + noise, one.double()).to(dtype)
    found = told(saved(tmp_path / "a.pth", {"w": one}), saved(tmp_path / "b.pth", {"w": other}))
    if torch.equal(one, other):
        assert found["identical"]
        return
    (row,) = found["changed"]
    left, right = one.double(), other.double()
    apart = left - right
    assert row["max_abs"] == float(apart.abs().max())
    assert row["mean_abs"] == pytest.approx(float(apart.abs().mean()), rel=1e-12)
    assert row["rms"] == pytest.approx(float(apart.square().mean().sqrt()), rel=1e-12)
    assert row["relative_l2"] == pytest.approx(float(apart.norm() / left.norm()), rel=1e-12)
    assert row["cosine"] == pytest.approx(float(left @ right / left.norm() / right.norm()), abs=1e-14)
    assert row["differing"] == int((one.view(torch.uint8).reshape(size, -1) != other.view(torch.uint8).reshape(
        size, -1)).any(1).sum())
