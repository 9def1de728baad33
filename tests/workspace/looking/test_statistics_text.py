"""Statistics as JSON and CSV: every number as it is, and nothing that a program cannot read."""

import csv
import io
import json
import math

import numpy as np
import pytest

from ckpt_browser.analysis.measuring.measures import QUANTILES, Histogram, Statistics
from ckpt_browser.core.nodes import OddKey
from ckpt_browser.workspace.looking.statistics_text import bins_csv, json_row, statistics_csv, statistics_json

FOUND = Statistics(12, nan=1, positive_infinite=1, negative_infinite=1, zero=2, subnormal=1, minimum=-0.1, maximum=3,
                   mean=1 / 3, std=0.7, norm1=4.5, norm2=2.25, quantiles=(-0.1, 0.0, 0.1, 0.2, 0.3, 2.5, 3.0),
                   exact=False, distinct=7, rows=4, zero_rows=1, equal_rows=2)
BARS = Histogram(-0.1, 3, np.array([4, 0, 5]))
KEYS = ["path", "count", "min", "max", "mean", "std", "nan", "inf", "zero", "histogram", "subnormal", "norm1", "norm2",
        "quantiles", "quantiles_exact", "distinct", "rows", "zero_rows", "equal_rows"]


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_json_holds_every_number_exactly():
    [row] = json.loads(statistics_json([json_row(("model", "a.weight"), FOUND, BARS)]))["tensors"]
    assert list(row) == KEYS
    assert row["path"] == ["model", "a.weight"]
    assert (row["count"], row["nan"], row["inf"], row["zero"], row["subnormal"]) == (12, 1, 2, 2, 1)
    assert (row["min"], row["max"], row["mean"], row["std"]) == (-0.1, 3, 1 / 3, 0.7)
    assert row["histogram"] == {"low": -0.1, "high": 3, "counts": [4, 0, 5]}
    assert row["quantiles"] == dict(zip(map(str, QUANTILES), FOUND.quantiles, strict=True))
    assert (row["quantiles_exact"], row["distinct"], row["rows"], row["zero_rows"], row["equal_rows"]) == (
        False, 7, 4, 1, 2)


def test_what_there_is_not_is_null_in_json_and_empty_in_csv():
    nothing = Statistics(0)
    empty = Histogram(None, None, np.zeros(2, np.int64))
    [row] = json.loads(statistics_json([json_row((), nothing, empty)]))["tensors"]
    absent = [name for name in KEYS if row[name] is None]
    assert absent == ["min", "max", "mean", "std", "norm1", "norm2", "quantiles", "quantiles_exact", "distinct"]
    assert row["histogram"] == {"low": None, "high": None, "counts": [0, 0]}
    [line] = rows(statistics_csv([((), nothing)]))
    assert (line["path"], line["count"], line["min"], line["q0.5"], line["quantiles_exact"]) == ("", "0", "", "", "")


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_a_sum_that_overflowed_leaves_valid_json(value):
    text = statistics_json([json_row(("a",), FOUND._replace(norm2=value, std=value))])
    [row] = json.loads(text, parse_constant=pytest.fail)["tensors"]
    assert (row["norm2"], row["std"]) == (None, None)
    assert "histogram" not in row


@pytest.mark.parametrize(("key", "wanted"), [
    (0, 0), (True, True), (None, None), (1.5, 1.5), (math.nan, "nan"), (b"\xff", "b'\\xff'"), (("a", 1), "('a', 1)"),
    (OddKey("{1, 2}", 4), "{1, 2}"), ('q"uo,te\n', 'q"uo,te\n'), ("\ud800", "\ud800")])
def test_any_key_is_written(key, wanted):
    row = json_row(("top", key), FOUND)
    assert json.loads(statistics_json([row]), parse_constant=pytest.fail)["tensors"][0]["path"] == ["top", wanted]
    text = statistics_csv([(("top", key), FOUND)])
    assert text.encode("utf-8")
    assert rows(text)[0]["path"].startswith("top/")


def test_no_tensor_at_all_is_valid():
    assert json.loads(statistics_json([])) == {"tensors": []}
    assert rows(statistics_csv([])) == []


def test_csv_holds_every_number_exactly():
    first, second = rows(statistics_csv([(("a", "b/c"), FOUND), (("d",), FOUND._replace(minimum=-(2**63)))]))
    assert first["path"] == "a/b\\/c"
    assert [float(first[f"q{share}"]) for share in QUANTILES] == list(FOUND.quantiles)
    assert (float(first["mean"]), int(first["inf"]), first["quantiles_exact"]) == (1 / 3, 2, "false")
    assert int(second["min"]) == -(2**63)


def test_bins_are_written_with_their_edges():
    text = bins_csv([(("a",), [0.0, 0.1, 0.3], [4, 0]), (("b",), [1.0, 2.0], [9])])
    assert [tuple(line.values()) for line in rows(text)] == [
        ("a", "0.0", "0.1", "4"), ("a", "0.1", "0.3", "0"), ("b", "1.0", "2.0", "9")]
    with pytest.raises(ValueError, match="zip"):
        bins_csv([(("a",), [0.0, 1.0], [1, 2])])
