"""``ckpt-browser diff``: two files, what tells them apart, and what the exit code says."""

import json
import math
import os
import subprocess
import sys

import pytest
import torch

from ckpt_browser.cli import main

from ..trained import checkpoint
from .diffed import changed, diff, saved, told


def model(**more: torch.Tensor) -> dict[str, torch.Tensor]:
    generator = torch.Generator().manual_seed(0)
    return {"a.weight": torch.randn(30, 20, generator=generator), "a.bias": torch.randn(20, generator=generator),
            "b.weight": torch.randn(10, 20, generator=generator), "steps": torch.arange(5), **more}


@pytest.fixture
def two(tmp_path):
    """Saves two states and gives their paths."""
    def save(left: object, right: object, **how: object):
        return saved(tmp_path / "a.pth", left, **how), saved(tmp_path / "b.pth", right, **how)
    return save


# The contract


def test_a_copy_is_identical(capsys, two):
    paths = two(checkpoint(), checkpoint())
    found = told(capsys, *paths)
    assert found["identical"]
    assert found["proofs"]["checksum"] == 11 and found["proofs"]["read"] == 0
    assert found["proofs"]["unread"] > 0
    assert (found["left"]["file"], found["right"]["format"]) == (str(paths[0]), "torch-zip")


def test_a_file_and_itself_are_identical_by_their_place(capsys, made):
    found = told(capsys, made, made)
    assert found["identical"] and found["proofs"]["place"] and not found["proofs"]["checksum"]
    assert told(capsys, made, made.parent / "." / made.name)["proofs"]["place"]


def test_exact_reads_every_number(capsys, two):
    found = told(capsys, *two(model(), model()), "--exact")
    assert found["identical"]
    assert found["proofs"] == {"place": 0, "checksum": 0, "read": 4, "unread": 0}


def test_added_removed_renamed_and_changed_are_told_by_lists_of_keys(capsys, two):
    left = {"model": model(), "epoch": 3, "lr": [0.1, 0.2], 7: "x"}
    right = {"model": model(), "epoch": 4, "lr": [0.1, 0.3], "new": None, 8: torch.ones(2)}
    right["model"]["a.weight"] = left["model"]["a.weight"] + 1
    right["model"]["renamed.weight"] = right["model"].pop("b.weight")
    found = told(capsys, *two(left, right))
    assert found["added"] == [["new"], [8]]
    assert found["removed"] == [[7]]
    assert found["renamed"] == [{"from": ["model", "b.weight"], "to": ["model", "renamed.weight"], "how": "content"}]
    assert {path: row["what"] for path, row in changed(found).items()} == {
        ("model", "a.weight"): ["value"], ("epoch",): ["value"], ("lr", 1): ["value"]}
    assert changed(found)["epoch",]["left"] == {"type": "int", "value": 3}
    assert changed(found)["epoch",]["max_abs"] is None
    assert found["unchanged"] == 3


def test_numbers_are_those_of_torch_in_float64(capsys, two):
    left, right = model(), model()
    right["a.weight"][3] += 0.5
    right["a.bias"] *= -1
    found = changed(told(capsys, *two(left, right)))
    for name in ("a.weight", "a.bias"):
        one, other = left[name].double().flatten(), right[name].double().flatten()
        apart, row = one - other, found[name,]
        assert row["max_abs"] == float(apart.abs().max())
        assert row["mean_abs"] == pytest.approx(float(apart.abs().mean()), rel=1e-12)
        assert row["rms"] == pytest.approx(float(apart.square().mean().sqrt()), rel=1e-12)
        assert row["relative_l2"] == pytest.approx(float(apart.norm() / one.norm()), rel=1e-12)
        assert row["cosine"] == pytest.approx(float(one @ other / one.norm() / other.norm()), rel=1e-12)
        assert row["differing"] == int((left[name] != right[name]).sum())
        assert row["share"] == row["differing"] / left[name].numel()


def test_shapes_types_and_kinds(capsys, two):
    left = model(head=torch.ones(10, 4), cast=torch.randn(50), kind=torch.ones(2)) | {"x": 3, "y": 1}
    right = model(head=torch.ones(12, 4), cast=left["cast"].half(), kind=torch.ones(2)) | {"x": 3.0, "y": "one"}
    right["kind"] = [1.0, 2.0]
    found = told(capsys, *two(left, right))
    rows = changed(found)
    assert rows["head",]["what"] == ["shape"] and rows["head",]["differing"] is None
    assert (rows["head",]["left"]["shape"], rows["head",]["right"]["shape"]) == ([10, 4], [12, 4])
    assert rows["cast",]["what"] == ["dtype"] and rows["cast",]["cast"]
    assert rows["cast",]["max_abs"] == float((left["cast"].double() - right["cast"].double()).abs().max())
    assert rows["x",]["what"] == ["type"]
    assert rows["y",]["what"] == ["type", "value"]


def test_a_pair_that_is_renamed_and_changed_is_in_both_lists(capsys, two):
    left, right = model(), {f"module.{name}": tensor for name, tensor in model().items()}
    right["module.a.bias"] = right["module.a.bias"] + 1
    found = told(capsys, *two(left, right))
    assert len(found["renamed"]) == 4 and {one["how"] for one in found["renamed"]} == {"prefix"}
    (row,) = found["changed"]
    assert (row["path"], row["to"], row["what"]) == (["a.bias"], ["module.a.bias"], ["value"])


def test_what_is_not_finite_is_counted_and_null_where_there_is_no_number(capsys, two):
    left = {"nan": torch.tensor([math.nan, 1.0]), "inf": torch.tensor([math.inf]), "zero": torch.tensor([0.0, 1.0]),
            "nothing": torch.zeros(3), "huge": torch.tensor([1e308, -1e308], dtype=torch.float64), "value": math.inf}
    right = {"nan": torch.tensor([math.nan, 2.0]), "inf": torch.tensor([1.0]), "zero": torch.tensor([-0.0, 1.0]),
             "nothing": torch.ones(3), "huge": torch.tensor([-1e308, 1e308], dtype=torch.float64), "value": math.nan}
    rows = changed(told(capsys, *two(left, right), "--exact"))
    assert (rows["nan",]["differing"], rows["nan",]["not_finite"], rows["nan",]["max_abs"]) == (1, 0, 1.0)
    assert (rows["inf",]["not_finite"], rows["inf",]["max_abs"], rows["inf",]["cosine"]) == (1, None, None)
    assert (rows["zero",]["differing"], rows["zero",]["signed_zeros"], rows["zero",]["max_abs"]) == (1, 1, 0.0)
    assert rows["nothing",]["cosine"] is None and rows["nothing",]["relative_l2"] is None
    assert rows["huge",]["max_abs"] is None and rows["huge",]["mean_abs"] is None
    assert (rows["value",]["left"]["value"], rows["value",]["right"]["value"]) == ("Infinity", "NaN")


def test_devices_are_told_and_do_not_count(capsys, two):
    left, right = two({"w": torch.ones(3)}, {"w": torch.ones(3)})
    main(["edit", str(right), "--in-place", "--no-verify", "--map-location", "cuda:1"])
    found = told(capsys, left, right)
    assert found["identical"]
    assert found["devices"] == [{"path": ["w"], "left": "cpu", "right": "cuda:1"}]
    assert "on other devices, which does not count: 1" in diff(capsys, left, right)[1]


def test_metadata_beside_the_items_counts(capsys, two):
    left, right = (torch.nn.Sequential(torch.nn.BatchNorm1d(2)).state_dict() for _ in range(2))
    right._metadata["0"]["version"] = 1
    found = told(capsys, *two(left, right))
    assert found["beside"] == [{"path": ["_metadata", "0", "version"], "left": "2", "right": "1"}]
    assert "1 different in metadata" in diff(capsys, *two(left, right))[1]


def test_suggestions_are_no_matches(capsys, two):
    found = told(capsys, *two({"old.weight": torch.zeros(3, 7)}, {"new.weight": torch.ones(3, 7)}))
    assert found["suggestions"] == [{"from": ["old.weight"], "to": ["new.weight"]}]
    assert (found["removed"], found["added"], found["renamed"]) == ([["old.weight"]], [["new.weight"]], [])


# What a person asks for


def test_a_tolerance_decides_the_exit_code_and_not_what_is_identical(capsys, two):
    right = model()
    right["a.weight"] = right["a.weight"] + 1e-4
    paths = two(model(), right)
    assert diff(capsys, *paths)[0] == 1
    code, out, _ = diff(capsys, *paths, "--atol", "1e-3")
    assert code == 0 and "nothing differs beyond the tolerance: 1 changed (1 within the tolerance)" in out
    (row,) = told(capsys, *paths, "--atol", "1e-3")["changed"]
    assert row["within"] and row["outside"] == 0 and row["differing"] == 600
    assert diff(capsys, *paths, "--rtol", "1e-9", "--atol", "1e-6")[0] == 1
    assert diff(capsys, *paths, "--rtol", "1e9")[0] == 0


def test_a_tolerance_is_about_numbers_only(capsys, two):
    paths = two(model() | {"epoch": 3}, model() | {"epoch": 4})
    assert diff(capsys, *paths, "--atol", "1000")[0] == 1


def test_rules_bring_names_together(capsys, two):
    right = model()
    right["head.kernel"] = right.pop("b.weight") * 2
    found = told(capsys, *two(model(), right), "--rule", r"^b\.weight$=>head.kernel")
    assert found["renamed"] == [{"from": ["b.weight"], "to": ["head.kernel"], "how": "rule"}]
    assert found["changed"][0]["path"] == ["b.weight"]
    assert "1 renamed by rule" in diff(capsys, *two(model(), right), "--rule", r"^b\.weight$=>head.kernel")[1]


@pytest.mark.parametrize("rule", ["nothing", "(=>x", r"a=>\9"])
def test_a_rule_that_is_none_is_trouble(capsys, two, rule):
    code, out, err = diff(capsys, *two(model(), {"x": torch.ones(1)}), "--rule", rule)
    assert (code, out) == (2, "")
    assert err.startswith("ckpt-browser: ") and err.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--rtol", "-1"], ["--atol", "nan"], ["--atol", "inf"], ["--top", "-1"],
                                       ["--top", "x"], ["--color", "red"], ["--unknown"]])
def test_what_cannot_be_asked_for(capsys, two, arguments):
    code, out, err = diff(capsys, *two(model(), model()), *arguments)
    assert (code, out) == (2, "")
    assert err.startswith("ckpt-browser: diff: ") and err.count("\n") == 1


# What a person reads


def test_the_summary_says_it_in_a_line(capsys, two):
    left, right = {"model": model(), "epoch": 3}, {"model": model(), "epoch": 4, "new": 1}
    right["model"]["a.weight"] = right["model"]["a.weight"] + 1
    _, out, err = diff(capsys, *two(left, right))
    lines = out.splitlines()
    assert err == ""
    assert lines[0].startswith("--- ") and "a.pth  torch-zip · 4 tensors" in lines[0]
    assert lines[1].startswith("+++ ")
    assert lines[3] == "2 changed, 1 added, 3 unchanged (proved by recorded checksums, 920 Bytes not read)"
    assert "~ epoch: 3 → 4" in lines
    assert "+ new  1" in lines


def test_identical_files_are_called_so(capsys, two):
    code, out, _ = diff(capsys, *two(model(), model()))
    assert code == 0
    assert out.splitlines()[3].startswith("identical: 4 unchanged (proved by recorded checksums, ")
    assert len(out.splitlines()) == 4


def test_the_most_changed_come_first_and_the_rest_is_counted(capsys, two):
    left = {f"w{place}": torch.ones(10) for place in range(8)}
    right = {name: tensor + 10.0 ** -place for place, (name, tensor) in enumerate(left.items())}
    right["w7"] = torch.ones(11)
    paths = two(left, right)
    lines = diff(capsys, *paths, "--top", "3")[1].splitlines()
    rows = [line.split()[1] for line in lines if line.startswith("~")]
    assert rows == ["w7", "w0", "w1"]
    assert any("[10] → [11] float32" in line for line in lines)
    assert "  … and 5 more (--top 0 shows all)" in lines
    assert sum(line.startswith("~") for line in diff(capsys, *paths, "--top", "0")[1].splitlines()) == 8


def test_a_prefix_folds_all_that_it_explains(capsys, two):
    _, out, _ = diff(capsys, *two({f"module.{name}": tensor for name, tensor in model().items()}, model()))
    assert out.splitlines()[3] == ("4 renamed by prefix 'module.' → '', all of which are the same otherwise (proved by "
                                   "recorded checksums, 3.3 kB not read)")
    assert len(out.splitlines()) == 4


def test_whole_groups_are_told_in_a_line(capsys, two):
    layers = {f"layers.{place}.{name}": torch.ones(2) for place in range(3) for name in ("weight", "bias")}
    _, out, _ = diff(capsys, *two({"layers.0.weight": torch.ones(2), "layers.0.bias": torch.ones(2)},
                                  {**layers, "optimizer": {"lr": 1, "m": [1, 2]}}))
    lines = out.splitlines()
    assert lines[lines.index("added (7)") + 1:] == [
        "+ layers.1.*  2 tensors, 16 Bytes", "+ layers.2.*  2 tensors, 16 Bytes", "+ optimizer/*  3 others"]


def test_texts_of_several_lines_are_compared_line_by_line(capsys, two):
    lines = [f"key{place}: {place}" for place in range(9)]
    other = [*lines[:4], "new: \x1b", *lines[5:]]
    _, out, _ = diff(capsys, *two({"config": "\n".join(lines)}, {"config": "\n".join(other)}))
    assert out.partition("values that changed (1)\n")[2].splitlines() == [
        "~ config:", "      …", "      key2: 2", "      key3: 3", "    - key4: 4", "    + new: \\x1b", "      key5: 5",
        "      key6: 6"]


def test_long_texts_are_cut_to_where_they_differ(capsys, two):
    text = "x" * 5000
    _, out, _ = diff(capsys, *two({"config": text + "left" + text}, {"config": text + "right" + text}))
    (line,) = [line for line in out.splitlines() if line.startswith("~ config")]
    assert "…'xxxxxxxxxxxxxxxxleftxxx" in line and "…'xxxxxxxxxxxxxxxxrightxxx" in line
    assert len(line) < 400


# Colour


def test_colour_is_for_terminals_or_where_it_is_asked_for(capsys, two, monkeypatch):
    paths = two(model(), model(new=torch.ones(1)))
    for name in ("NO_COLOR", "CLICOLOR_FORCE", "TERM"):
        monkeypatch.delenv(name, raising=False)
    plain = diff(capsys, *paths)[1]
    assert "\x1b" not in plain
    coloured = diff(capsys, *paths, "--color", "always")[1]
    assert "\x1b[38;5;33m+\x1b[0m new" in coloured
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    assert diff(capsys, *paths)[1] == coloured
    assert diff(capsys, *paths, "--no-color")[1] == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert diff(capsys, *paths)[1] == plain
    assert diff(capsys, *paths, "--color", "always")[1] == coloured
    assert "\x1b" not in diff(capsys, *paths, "--json", "--color", "always")[1]


def test_a_terminal_gets_colour_and_a_dumb_one_does_not(two):
    pty = pytest.importorskip("pty")
    paths = [str(path) for path in two(model(), model(new=torch.ones(1)))]
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "CLICOLOR_FORCE")}
    for term, colour in (("xterm-256color", True), ("dumb", False)):
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "ckpt_browser", "diff", *paths]
        process = subprocess.Popen(command, stdout=theirs, stdin=subprocess.DEVNULL, env={**clean, "TERM": term})
        os.close(theirs)
        out = b""
        try:
            while chunk := os.read(ours, 1 << 16):
                out += chunk
        except OSError:
            pass  # Linux says so when the other end is closed
        os.close(ours)
        assert process.wait() == 1
        assert (b"\x1b[" in out) == colour


# Whole processes


def test_numbers_and_torch_are_imported_where_they_are_needed_only(two):
    paths = [str(path) for path in two(model(), model())]
    code = ("import sys; from ckpt_browser.cli import main; code = main(['diff', *sys.argv[1:]]);"
            "print(sorted({'torch', 'numpy', 'PySide6'} & set(sys.modules))); sys.exit(code)")
    done = subprocess.run([sys.executable, "-c", code, *paths], capture_output=True, text=True)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "[]"), done.stderr
    done = subprocess.run([sys.executable, "-c", code, *paths, "--exact"], capture_output=True, text=True)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "['numpy']"), done.stderr


def test_large_files_are_shared_among_processes_and_say_the_same(capsys, tmp_path):
    generator = torch.Generator().manual_seed(0)
    left = {f"layers.{place}": torch.randn(1500, 1000, generator=generator) for place in range(6)}
    left["whole"] = torch.randn(4100, 2100, generator=generator)
    right = {name: tensor + torch.randn(tensor.shape, generator=generator) * 1e-3 if name != "layers.2" else tensor
             for name, tensor in left.items()}
    paths = saved(tmp_path / "a.pth", left), saved(tmp_path / "b.pth", right)
    done = subprocess.run([sys.executable, "-m", "ckpt_browser", "diff", *map(str, paths), "--json"],
                          capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "")
    found = json.loads(done.stdout)
    assert [row["path"] for row in found["changed"]] == [[name] for name in left if name != "layers.2"]
    for row in found["changed"]:
        apart = left[row["path"][0]].double() - right[row["path"][0]].double()
        assert row["max_abs"] == float(apart.abs().max())
        assert row["rms"] == pytest.approx(float(apart.square().mean().sqrt()), rel=1e-12)


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path):
    left = {f"w{place}": 1 for place in range(20_000)}
    paths = saved(tmp_path / "a.pth", left), saved(tmp_path / "b.pth", dict.fromkeys(left, 2))
    command = [sys.executable, "-m", "ckpt_browser", "diff", *map(str, paths), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.read(10)
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141
