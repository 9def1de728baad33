"""One comparison with everything in it: JSON, the table and the page say the same of it."""

import builtins
import csv
import io
import json
import math
import os
import re
from collections import OrderedDict
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import SetDevice
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.paths import path_text
from ckpt_browser.workspace.comparing.comparing import Compared, Wanted, compare
from ckpt_browser.workspace.comparing.measuring.measuring import measure
from ckpt_browser.workspace.comparing.reporting.csv_report import to_csv
from ckpt_browser.workspace.comparing.reporting.html_report import page
from ckpt_browser.workspace.comparing.reporting.json_report import Titles, to_json
from ckpt_browser.workspace.comparing.reporting.summary import summary_of
from ckpt_browser.workspace.comparing.reporting.writing import check_target
from ckpt_browser.workspace.reading.library import Library

TITLES = Titles("before.pth", "after.pth")
LONG = "x" * 300


def contents() -> tuple[dict, dict]:
    """A checkpoint before and after: one entry for each thing that can be said of one."""
    left = OrderedDict({
        "gpu.w": torch.ones(3), "cast": torch.arange(4.0), "zero": torch.tensor([0.0, 1, 2]), "same": 5,
        "near": torch.tensor([1.0, 2]), "nan": torch.tensor([1.0, math.nan]), "number": 3, "text": f"{LONG}a{LONG}",
        "size": torch.Size([1, 2]), "list": [1, 2], "empty": {}, "function": builtins.len, "lonely": 1,
        "old.a": torch.full((3, 5), 2.0), "nest": {"q": {"r": 2}}, "module.x": torch.arange(7.0)})
    right = OrderedDict({
        **left, "cast": torch.arange(4.0).half(), "zero": torch.tensor([-0.0, 1, 3]), "number": 3.0,
        "near": torch.tensor([1.0, 2.0000002]), "nan": torch.tensor([math.inf, math.nan]), "text": f"{LONG}b{LONG}",
        "size": torch.Size([1, 3]), "list": {}, "empty": [], "function": builtins.abs, "nest": torch.ones(1),
        "new.a": torch.full((3, 5), 7.0), "x": left["module.x"]})
    for name in ("old.a", "lonely", "module.x"):
        del right[name]
    left._metadata, right._metadata = {"": {"version": 1}}, {"": {"version": 2}}
    return left, right


class Reports:
    """The three reports of one comparison, taken apart."""

    def __init__(self, left: Compared, right: Compared) -> None:
        comparison = compare(left, right, Wanted(), True)

        def take(found) -> None:
            for place, verdict in found:
                comparison.verdicts[place] = verdict

        measure(comparison, take)
        summary = summary_of(comparison)
        self.json = json.loads("".join(to_json(comparison, summary, TITLES)))
        self.rows = list(csv.DictReader(io.StringIO("".join(to_csv(comparison, summary)))))
        self.page = "".join(page(comparison, summary, TITLES))

    def paths(self, status: str) -> list[str]:
        """Paths of the table's rows of a status."""
        return sorted(row["path"] for row in self.rows if row["status"] == status)

    def row(self, path: str) -> dict[str, str]:
        return next(row for row in self.rows if row["path"] == path)


@pytest.fixture(scope="module")
def libraries():
    both = Library(), Library()
    yield both
    for library in both:
        library.close()


@pytest.fixture(scope="module")
def sides(tmp_path_factory, libraries) -> tuple[Compared, Compared]:
    folder = tmp_path_factory.mktemp("reports")
    journals = []
    for library, name, content in zip(libraries, TITLES, contents(), strict=True):
        torch.save(content, folder / name)
        journals.append(new_journal(library.source(str(folder / name)).checkpoint))
    journals[1] = do(journals[1], [SetDevice("cuda:1", Glob("gpu*"))])
    return tuple(Compared(journal.document, library) for journal, library in zip(journals, libraries, strict=True))


@pytest.fixture(scope="module")
def told(sides) -> Reports:
    return Reports(*sides)


def test_the_table_and_json_list_the_same_entries(told):
    for status in ("added", "removed"):
        assert told.paths(status) == sorted(path_text(tuple(path)) for path in told.json[status])
    assert told.paths("changed") == sorted(path_text(tuple(row["path"])) for row in told.json["changed"])
    assert told.paths("beside") == sorted(path_text(tuple(row["path"])) for row in told.json["beside"])
    assert told.paths("renamed") == [path_text(tuple(row["from"])) for row in told.json["renamed"]] == ["module.x"]
    assert told.row("module.x")["to"] == told.json["renamed"][0]["to"][0] == "x"
    assert told.row("module.x")["how"] == told.json["renamed"][0]["how"]
    assert told.json["suggestions"] == [{"from": ["old.a"], "to": ["new.a"]}]
    assert told.json["devices"] == [{"path": ["gpu.w"], "left": "cpu", "right": "cuda:1"}]
    assert (told.row("gpu.w")["left_device"], told.row("gpu.w")["right_device"]) == ("cpu", "cuda:1")


def test_the_table_and_json_have_the_same_numbers(told):
    for entry in told.json["changed"]:
        row = told.row(path_text(tuple(entry["path"])))
        assert row["what"].split() == entry["what"]
        for name in ("elements", "differing", "max_abs", "mean_abs", "rms", "relative_l2", "cosine", "ulp", "outside",
                     "not_finite", "signed_zeros"):
            assert (float(row[name]) if row[name] else None) == entry[name], (entry["path"], name)
        assert row["cast"] in ("", str(entry["cast"]).lower())
        assert row["within"] in ("", str(entry["within"]).lower())


def test_numbers_are_those_of_torch(told):
    left, right = contents()
    entries = {entry["path"][0]: entry for entry in told.json["changed"]}
    for name in ("zero", "near"):
        difference = right[name].double() - left[name].double()
        assert entries[name]["max_abs"] == difference.abs().max().item()
        assert entries[name]["rms"] == pytest.approx(difference.square().mean().sqrt().item())
        assert entries[name]["relative_l2"] == pytest.approx((difference.norm() / left[name].double().norm()).item())
    assert (entries["zero"]["signed_zeros"], entries["nan"]["not_finite"], entries["near"]["ulp"]) == (1, 1, 1)
    assert entries["cast"]["cast"] and entries["cast"]["differing"] == 0


def test_both_sides_are_told_where_they_differ(told):
    sides = {row["path"]: (row["left"], row["right"]) for row in told.rows}
    assert sides["number"] == ("int 3", "float 3.0")
    assert sides["size"] == ("(1, 2)", "(1, 3)")
    assert sides["empty"] == ("empty dict", "empty list")
    assert sides["function"] == ("__builtin__.len", "__builtin__.abs")
    assert sides["_metadata//version"] == ("1", "2")
    assert sides["list"] == ("", "empty dict")
    before, after = sides["text"]
    assert len(before) < 80 and before.replace("a", "b") == after


def test_the_page_says_all_of_it(told):
    words = re.sub(r"<[^>]*>", "", told.page)
    for said in ("only cast", "1 not finite", "1 in the sign of zero only", "May belong together (1)", "Renamed (1)",
                 "1 renamed by prefix", "lonely", "_metadata", "float32"):
        assert said in words, said


def test_what_is_lost_of_a_file_is_told_by_all(sides, libraries, tmp_path):
    whole = Path(sides[0].document.origins[0]).read_bytes()
    cut = tmp_path / "cut.pth"
    cut.write_bytes(whole[:len(whole) * 2 // 3])
    checkpoint = libraries[1].source(str(cut)).checkpoint
    found = Reports(sides[0], Compared(new_document(checkpoint), libraries[1]))
    lost = [problem.message for problem in checkpoint.problems if problem.severity == "error" and problem.node is None]
    assert lost
    of_files = [row for row in found.json["problems"] if row["side"]]
    assert [row["message"] for row in of_files] == lost and {row["side"] for row in of_files} == {"right"}
    assert [row["problem"] for row in found.rows if row["what"] == "right"] == lost
    assert "Cannot be compared" in found.page
    assert not found.json["identical"]


def test_places_where_no_report_can_go(sides, tmp_path):
    with pytest.raises(CheckpointError, match="there is no such folder"):
        check_target(str(tmp_path / "missing" / "report.html"), sides)
    compared = sides[1].document.origins[0]
    os.link(compared, tmp_path / "another name.html")
    for place in (compared, str(tmp_path / "another name.html")):
        with pytest.raises(CheckpointError, match="is one of the files that are compared"):
            check_target(place, sides)
    os.unlink(tmp_path / "another name.html")
    check_target(str(tmp_path / "report.html"), sides)


def test_the_place_of_a_compared_file_that_is_gone_is_a_place(libraries, tmp_path):
    torch.save({"a": 1}, tmp_path / "gone.pth")
    document = new_document(libraries[0].source(str(tmp_path / "gone.pth")).checkpoint)
    os.unlink(tmp_path / "gone.pth")
    check_target(str(tmp_path / "report.html"), [Compared(document, libraries[0])])
