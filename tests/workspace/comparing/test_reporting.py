"""What a comparison says: counts, JSON, CSV, and the page with its pictures."""

import base64
import csv
import io
import json
import math
import re
import struct
import subprocess
import sys
import zlib
from xml.etree import ElementTree as ET

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Group, Value
from ckpt_browser.workspace.comparing.comparing import Wanted
from ckpt_browser.workspace.comparing.measuring.depth import FROZEN, GONE, MOVED, NEW, UNKNOWN
from ckpt_browser.workspace.comparing.reporting import closer, html_report, text_diff, words
from ckpt_browser.workspace.comparing.reporting.csv_report import COLUMNS, to_csv
from ckpt_browser.workspace.comparing.reporting.folding import folded
from ckpt_browser.workspace.comparing.reporting.html_report import page
from ckpt_browser.workspace.comparing.reporting.html_text import text_html
from ckpt_browser.workspace.comparing.reporting.json_report import Titles, to_json
from ckpt_browser.workspace.comparing.reporting.ordering import most_changed
from ckpt_browser.workspace.comparing.reporting.png import difference_png
from ckpt_browser.workspace.comparing.reporting.reports import write
from ckpt_browser.workspace.comparing.reporting.sides import pair_texts
from ckpt_browser.workspace.comparing.reporting.summary import summary_of
from ckpt_browser.workspace.comparing.reporting.svg import Bar, depth_chart
from ckpt_browser.workspace.comparing.reporting.writing import write_report

from .compared import Pairs, network

TITLES = Titles("before/model.pth", "after/model.pth")


@pytest.fixture
def pairs(tmp_path):
    made = Pairs(tmp_path)
    yield made
    made.close()


def trained() -> tuple[dict, dict]:
    """A model before and after: one layer frozen, one moved, one new, one gone, one reshaped."""
    generator = torch.Generator().manual_seed(0)
    left = {f"layers.{place}.weight": torch.randn(20, 30, generator=generator) for place in range(4)}
    right = {name: tensor.clone() for name, tensor in left.items()}
    right["layers.1.weight"] += 0.01
    right["layers.2.weight"][3, 4] = math.nan
    right["layers.9.weight"] = torch.ones(3)
    del right["layers.3.weight"]
    left["head.bias"], right["head.bias"] = torch.zeros(4), torch.zeros(5)
    left["config"], right["config"] = "a: 1\nb: 2\nc: 3\n", "a: 1\nb: 3\nc: 3\n"
    left["name"], right["name"] = "the first of all", "the second of all"
    return left, right


# The summary


def test_the_summary_counts_every_match_once_by_its_status(pairs):
    two = pairs(*trained())
    found = summary_of(two.comparison)
    assert (found.changed, found.added, found.removed, found.renamed, found.unchanged) == (5, 1, 1, 0, 1)
    assert not found.identical and found.differs
    assert found.proofs == {"checksum": 1} and found.unread == 2400
    assert words.summary_text(found) == ("5 changed, 1 added, 1 removed, 1 unchanged (proved by recorded checksums, "
                                         "2.4 kB not read)")


def test_pairs_that_are_renamed_and_changed_count_as_both(pairs):
    left = network().state_dict()
    right = {f"module.{name}": tensor for name, tensor in left.items()}
    right["module.0.weight"] = right["module.0.weight"] + 1
    found = summary_of(pairs(left, right).comparison)
    assert (found.changed, found.renamed, found.renamed_only) == (1, len(left), len(left) - 1)
    assert words.renames_text(found.renames[0]) == f"{len(left)} renamed by prefix '' → 'module.'"
    assert f"{len(left) - 1} of which are the same otherwise" in words.summary_text(found)


def test_what_was_not_read_yet_is_neither_identical_nor_the_same(pairs):
    found = summary_of(pairs({"w": torch.ones(3)}, {"w": torch.ones(3)}, Wanted(exact=True), numbers=False).comparison)
    assert not found.identical and found.differs and found.unchanged == 0
    assert words.summary_text(found) == "1 not read yet, 0 unchanged"


def test_several_proofs_are_told_apart(pairs):
    left = {"a": torch.ones(100), "b": torch.ones(5).t(), "empty": torch.zeros(0)}
    two = pairs(left, left)
    assert words.proof_text(summary_of(two.comparison)) == (
        " (proved 2 by recorded checksums, 1 by reading, 420 Bytes not read)")
    assert words.proof_text(summary_of(pairs({"epoch": 3}, {"epoch": 3}).comparison)) == ""


def test_nested_otherwise_is_a_way_of_its_own(pairs):
    found = summary_of(pairs({"a": {"b": torch.ones(2)}}, {"a.b": torch.ones(2)}).comparison)
    assert words.renames_text(found.renames[0]) == "1 nested otherwise"


# Words


@pytest.mark.parametrize(("value", "text"), [(None, ""), (1.0, "1"), (0.5, "0.5000"), (0.9995, "0.99950"),
                                             (1 - 1.7e-6, "0.9999983"), (-0.25, "-0.2500"), (0.0, "0.0000")])
def test_a_cosine_has_the_digits_that_tell_it_from_one(value, text):
    assert words.cosine_text(value) == text


def test_numbers_for_people():
    assert [words.number_text(value) for value in (None, 0.00123456, 5, math.inf)] == ["", "0.00123", "5", "overflow"]
    assert words.share_text(5, 5) == "all 5" and words.share_text(1, 2000) == "1 of 2,000 (0.05 %)"
    assert [words.ulp_text(value) for value in (None, 3, 10 ** 9)] == ["", "3", "1.0e+09"]


def test_values_in_words_show_where_they_differ():
    def pair(left: object, right: object):
        return tuple(pair_texts(*[Value(type(value).__name__, value) for value in (left, right)], 40))

    assert pair(1, 2) == ("1", "2")
    assert pair(1, 1.0) == ("int 1", "float 1.0")
    assert pair("a\x1b", "b") == ("'a\\x1b'", "'b'")
    assert pair("x" * 100 + "1", "x" * 100 + "2") == ("…'xxxxxxxxxxxxxxxx1'", "…'xxxxxxxxxxxxxxxx2'")
    assert pair(b"x" * 100 + b"1", b"x" * 100)[0] == "…b'xxxxxxxxxxxxxxxx1'"
    assert tuple(pair_texts(Value("int", 1), Group("dict", (), ()))) == ("1", "empty dict")


# Folding


def test_what_is_wholly_missing_is_one_line():
    texts = ["m/layers.1.a", "m/layers.1.b", "m/layers.2.a", "m/head", "other/x", "other/y"]
    found = folded(texts, ["m/layers.0.a", "m/body"])
    assert [(fold.text, fold.places) for fold in found] == [
        ("m/layers.1.*", (0, 1)), ("m/layers.2.a", (2,)), ("m/head", (3,)), ("other/*", (4, 5))]


def test_an_escaped_slash_ends_no_part():
    assert [fold.text for fold in folded(["a\\/b/x", "a\\/b/y", "a\\/c"], [])] == ["a\\/b/*", "a\\/c"]


@given(st.sets(st.text("ab./\\", max_size=8), max_size=12), st.sets(st.text("ab./\\", max_size=8), max_size=12))
def test_no_line_stands_for_anything_else(texts, others):
    others -= texts
    some = sorted(texts)
    found = folded(some, others)
    assert sorted(place for fold in found for place in fold.places) == list(range(len(some)))
    for fold in found:
        if len(fold.places) > 1:
            front = fold.text.removesuffix("*")
            assert all(some[place].startswith(front) for place in fold.places)
            assert not any(other.startswith(front) for other in others)
        else:
            assert fold.text == some[fold.places[0]]


# Text differences


def test_the_middle_of_two_texts():
    assert text_diff.middle("the first of all", "the second of all") == ("the ", "first", "second", " of all")
    assert text_diff.middle("aa", "aaa") == ("aa", "", "a", "")
    assert text_diff.middle("x" * 100 + "1" + "y" * 100, "x" * 100 + "2" + "y" * 100) == (
        "…" + "x" * 40, "1", "2", "y" * 40 + "…")


@given(st.text("ab", max_size=20), st.text("ab", max_size=20))
def test_the_middle_leaves_nothing_out(left, right):
    before, one, other, after = text_diff.middle(left, right)
    assert (before + one + after, before + other + after) == (left, right)


def test_lines_of_two_texts():
    found = text_diff.lines("a\nb\nc\nd\ne\nf", "a\nb\nc\nd\ne\nF")
    assert [line.sign + line.text for line in found] == ["@", " d", " e", "-f", "+F"]
    assert text_diff.lines("one", "two") is None
    assert text_diff.lines("a\nb\n", "a\r\nb\n") is None
    assert text_diff.lines("a\n" * 3000, "b") is None


# Order


def test_other_shapes_come_first_then_what_is_not_finite_then_by_how_much(pairs):
    two = pairs(*trained())
    names = [two.comparison.left.entries[two.comparison.alignment.matches[place].left].path[0]
             for place in most_changed(two.comparison, None)]
    assert names == ["head.bias", "layers.2.weight", "layers.1.weight"]
    assert most_changed(two.comparison, 1) == most_changed(two.comparison, None)[:1]


# JSON and CSV


def test_json_comes_in_pieces_and_is_one_object(pairs):
    two = pairs(*trained())
    pieces = list(to_json(two.comparison, summary_of(two.comparison), TITLES))
    assert len(pieces) > 10
    found = json.loads("".join(pieces))
    assert found["left"]["file"] == TITLES.left
    assert [row["path"] for row in found["changed"]] == [["layers.1.weight"], ["layers.2.weight"], ["head.bias"],
                                                          ["config"], ["name"]]


def test_csv_has_a_line_for_each_entry_that_is_not_the_same(pairs):
    two = pairs(*trained())
    rows = list(csv.DictReader(io.StringIO("".join(to_csv(two.comparison, summary_of(two.comparison))))))
    assert tuple(rows[0]) == COLUMNS
    assert [(row["status"], row["path"]) for row in rows] == [
        ("changed", "layers.1.weight"), ("changed", "layers.2.weight"), ("added", "layers.9.weight"),
        ("removed", "layers.3.weight"), ("changed", "head.bias"), ("changed", "config"), ("changed", "name")]
    moved = next(one for one in two.told if one.left == ("layers.1.weight",)).verdict.differences
    assert float(rows[0]["relative_l2"]) == moved.relative_l2 and rows[0]["differing"] == "600"
    assert (rows[4]["left_shape"], rows[4]["right_shape"], rows[4]["max_abs"]) == ("4", "5", "")


@pytest.mark.parametrize("make", [
    lambda comparison, token: to_json(comparison, summary_of(comparison), TITLES, token),
    lambda comparison, token: to_csv(comparison, summary_of(comparison), token),
    lambda comparison, token: page(comparison, summary_of(comparison), TITLES, token)])
def test_every_report_can_be_cancelled(pairs, make):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        list(make(pairs(*trained()).comparison, token))


# The page


@pytest.fixture
def written(pairs, tmp_path) -> str:
    two = pairs(*trained())
    nbytes = write(two.comparison, str(tmp_path / "report.html"), TITLES)
    text = (tmp_path / "report.html").read_text("utf-8")
    assert len(text.encode()) == nbytes
    return text


def test_the_page_is_well_formed_and_says_everything(written):
    body = re.sub(r"<(meta|wbr|img)([^>]*)>", r"<\1\2/>", written.removeprefix("<!DOCTYPE html>\n"))
    root = ET.fromstring(body.replace("<br>", "<br/>"))
    text = "".join(root.itertext())
    for part in ("5 changed, 1 added, 1 removed, 1 unchanged", "layers.1.weight", "before/model.pth",
                 "Only in the second", "Only in the first", "How much each layer moved", "1 not finite"):
        assert part in text, part
    titles = [element.text for element in root.iter("h2")]
    assert titles == ["The files", "How much each layer moved", "A closer look at those that changed most",
                      "Tensors that changed (3)", "Values that changed (2)", "Only in the second (1)",
                      "Only in the first (1)"]
    assert len(list(root.iter("svg"))) == 3 and len(list(root.iter("img"))) == 2


def test_values_are_text_differences(written):
    assert "the <del>first</del><ins>second</ins> of all" in written
    assert "<del>b: 2</del>\n<ins>b: 3</ins>" in written


def test_the_page_needs_nothing_but_itself(written):
    assert "<script" not in written and "<link" not in written
    assert not re.search(r"""(src|href|url)\s*[=(]\s*["']?(?!data:image/png;base64,)\w""", written)
    assert "default-src 'none'" in written
    assert "prefers-color-scheme:dark" in written and "@media print" in written


def test_a_page_of_identical_files_says_so(pairs):
    left, _ = trained()
    two = pairs(left, left)
    text = "".join(page(two.comparison, summary_of(two.comparison), TITLES))
    assert "Identical: all 7 entries are the same" in text
    assert "<svg" not in text


def test_the_page_tells_how_far_it_is(pairs):
    told = []
    two = pairs(*trained())
    list(page(two.comparison, summary_of(two.comparison), TITLES, report=lambda *more: told.append(more)))
    assert told == [("pictures", 0, 2), ("pictures", 1, 2)]


def test_long_lists_are_cut_and_counted(pairs, monkeypatch):
    monkeypatch.setattr(html_report.html_lists, "ROWS", 3)
    left = {f"w{place}": torch.full((2,), place) for place in range(9)} | {f"v{place}": 1 for place in range(9)}
    right = {name: value + 1 for name, value in left.items()} | {f"x{place}": 1 for place in range(9)}
    two = pairs(left, right)
    text = "".join(page(two.comparison, summary_of(two.comparison), TITLES))
    assert text.count("… and 6 more; the reports as JSON and CSV have all of them.") == 3


def test_harmless_text():
    assert text_html('<b>"&\x00\u202e') == "&lt;b&gt;&quot;&amp;\\x00\\u202e"


# Writing


def test_a_report_is_put_in_its_place_in_one_step_or_not_at_all(pairs, tmp_path):
    two = pairs(*trained())
    place = tmp_path / "report"
    place.write_text("old")

    def texts():
        yield "new"
        raise CheckpointError("cannot go on")

    with pytest.raises(CheckpointError, match="cannot go on"):
        write_report(str(place), texts(), two.comparison)
    assert place.read_text() == "old"
    assert write_report(str(place), ["é", "\ud800"], two.comparison) == 8
    assert place.read_text("utf-8") == "é\\ud800"
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


def test_a_file_that_changed_is_told_instead_of_written(pairs, tmp_path):
    paths = [pairs.file(content) for content in trained()]
    two = pairs(*paths)
    with open(paths[1], "ab") as file:
        file.write(b"more")
    with pytest.raises(CheckpointError, match="changed on disk"):
        write(two.comparison, str(tmp_path / "report.html"), TITLES)
    assert not (tmp_path / "report.html").exists()


def test_the_end_of_a_name_says_which_report(pairs, tmp_path):
    two = pairs(*trained())
    for name, begins in (("a.html", "<!DOCTYPE html>"), ("b.JSON", '{"left":'), ("c.csv", "status,path,")):
        write(two.comparison, str(tmp_path / name), TITLES)
        assert (tmp_path / name).read_text("utf-8").startswith(begins)
    with pytest.raises(CheckpointError, match=r"ends in \.html, \.json, \.csv"):
        write(two.comparison, str(tmp_path / "report.txt"), TITLES)


# Pictures


def decoded(picture: bytes) -> np.ndarray:
    """The pixels of a PNG file as we write it."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    at, chunks = 8, {}
    while at < len(picture):
        size, name = struct.unpack_from(">I4s", picture, at)
        data = picture[at + 8:at + 8 + size]
        assert struct.unpack_from(">I", picture, at + 8 + size)[0] == zlib.crc32(name + data)
        chunks[name] = data
        at += 12 + size
    width, height = struct.unpack_from(">II", chunks[b"IHDR"])
    lines = np.frombuffer(zlib.decompress(chunks[b"IDAT"]), np.uint8).reshape(height, 1 + 4 * width)
    assert not lines[:, 0].any()
    return lines[:, 1:].reshape(height, width, 4)


def test_a_picture_shows_signs_sizes_and_what_is_no_number():
    pixels = decoded(difference_png(np.array([[0.0, 1.0, -1.0], [0.25, math.nan, math.inf]]), 1.0))
    assert pixels[..., 3].tolist() == [[0, 255, 255], [127, 255, 255]]
    below, above = pixels[0, 2, :3].tolist(), pixels[0, 1, :3].tolist()
    assert below[2] > below[0] and above[0] > above[2]
    assert len({tuple(pixel) for pixel in pixels[..., :3].reshape(-1, 3)[1:].tolist()}) == 4
    assert not decoded(difference_png(np.zeros((2, 2)), 0.0))[..., 3].any()


def test_pictures_in_the_page_can_be_read(written):
    for data in re.findall(r'src="data:image/png;base64,([^"]*)"', written):
        assert decoded(base64.b64decode(data)).shape == (20, 30, 4)


def places(two, *path: str) -> int:
    return next(place for place, one in enumerate(two.told) if one.left == path)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.int64, torch.bool, torch.float64])
def test_a_closer_look_counts_both_sides_into_the_same_bins(pairs, dtype):
    generator = torch.Generator().manual_seed(0)
    left, right = ((torch.randn(40, 50, generator=generator) * size).to(dtype) for size in (3, 5))
    two = pairs({"w": left}, {"w": right})
    found = closer.look_closer(two.comparison, places(two, "w"), CancelToken())
    both = torch.cat([left.double().flatten(), right.double().flatten()])
    assert (found.histograms.low, found.histograms.high) == (float(both.min()), float(both.max()))
    ends = float(both.min()), float(both.max())
    for counts, tensor in ((found.histograms.left, left), (found.histograms.right, right)):
        assert counts.tolist() == torch.histc(tensor.double(), 88, *ends).tolist()
    assert not found.histograms.sampled
    assert np.array_equal(found.picture.values, (right.double() - left.double()).numpy())


def test_a_picture_of_views_vectors_and_what_is_not_finite(pairs):
    base = torch.arange(12.0).reshape(3, 4)
    other = base.clone().t().contiguous().t()
    other[1, 2], other[0, 0] = math.nan, math.inf
    two = pairs({"w": base, "v": torch.zeros(7)}, {"w": other, "v": torch.ones(7)})
    values = closer.look_closer(two.comparison, places(two, "w"), CancelToken()).picture.values
    assert math.isnan(values[1, 2]) and values[0, 0] == math.inf and values[2, 3] == 0
    vector = closer.look_closer(two.comparison, places(two, "v"), CancelToken()).picture
    assert vector.values.sum() == 7 and vector.values.size == 9  # what is behind the last number is nothing


def test_large_tensors_are_sampled_and_it_is_said(pairs, monkeypatch):
    monkeypatch.setattr(closer, "WHOLE", 1000)
    monkeypatch.setattr(closer, "BLOCK", 10)
    left, right = torch.zeros(100, 200), torch.ones(100, 200)
    two = pairs({"w": left}, {"w": right})
    found = closer.look_closer(two.comparison, places(two, "w"), CancelToken())
    assert found.histograms.sampled and found.histograms.left.sum() == closer.BLOCKS * 10
    assert found.picture.sampled and (found.picture.values == 1).all()
    text = "".join(page(two.comparison, summary_of(two.comparison), TITLES))
    assert "of a sample" in text


def test_two_shapes_have_histograms_and_no_picture(pairs):
    two = pairs({"w": torch.randn(4)}, {"w": torch.randn(5)})
    found = closer.look_closer(two.comparison, places(two, "w"), CancelToken())
    assert found.picture is None and found.histograms.right.sum() == 5
    nothing = pairs({"w": torch.full((3,), math.nan)}, {"w": torch.zeros(3)})
    found = closer.look_closer(nothing.comparison, places(nothing, "w"), CancelToken())
    assert found.histograms.low == found.histograms.high == 0


def test_the_chart_has_a_bar_or_a_sign_for_each_layer():
    bars = [Bar(MOVED, "a", 0.5), Bar(MOVED, "b", None), Bar(FROZEN, "c<d", None), Bar(NEW, "e", None),
            Bar(GONE, "f", None), Bar(UNKNOWN, "g", None), Bar(MOVED, "h", math.inf), Bar(MOVED, "i", 1e-300)]
    root = ET.fromstring(depth_chart(bars))
    kinds = [element.get("class") for element in root.iter("rect")]
    assert kinds.count("moved") == 4 and kinds.count("hit") == 4
    heights = [float(element.get("height")) for element in root.iter("rect")]
    assert all(0 < height < 250 for height in heights)
    assert [element.text for element in root.iter("text") if "sign" in element.get("class")] == ["=", "+", "−", "?"]
    assert "c<d: did not change" in [element.text for element in root.iter("title")]
    ET.fromstring(depth_chart([]))


def test_many_layers_share_bars(pairs, monkeypatch):
    monkeypatch.setattr(html_report, "BARS", 10)
    left = {f"layers.{place}.weight": torch.ones(2) for place in range(95)}
    right = {name: tensor + (name == "layers.50.weight") for name, tensor in left.items()}
    two = pairs(left, right)
    text = "".join(page(two.comparison, summary_of(two.comparison), TITLES))
    assert "95 layers share 10 bars" in text
    assert text.count('class="moved"') == 1


def test_a_report_needs_neither_torch_nor_a_window(pairs, tmp_path):
    paths = [str(pairs.file(content)) for content in trained()]
    code = ("import sys; from ckpt_browser.cli import main; main(['diff', *sys.argv[1:3], '--html', sys.argv[3]]);"
            "assert not {'torch', 'PySide6', 'pyqtgraph', 'matplotlib'} & set(sys.modules)")
    subprocess.run([sys.executable, "-c", code, *paths, str(tmp_path / "report.html")], check=True, capture_output=True)
