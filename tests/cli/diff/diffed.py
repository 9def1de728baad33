"""How tests compare two files from the command line, and hold what comes out against its contract."""

import json
from numbers import Real
from pathlib import Path

import torch

from ckpt_browser.cli import main

WORDS = {"dtype", "shape", "value", "type"}
NUMBERS = ("max_abs", "mean_abs", "rms", "cosine", "relative_l2")
MORE = ("elements", "share", "outside", "not_finite", "signed_zeros", "ulp")
LISTS = ("added", "removed", "renamed", "changed", "devices", "beside", "suggestions", "problems")


def diff(capsys, *arguments: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main(["diff", *map(str, arguments)])
    out, err = capsys.readouterr()
    assert "Traceback" not in err
    return code, out, err


def told(capsys, left: object, right: object, *more: object) -> dict:
    """The JSON of a comparison, which keeps its contract and fits the exit code."""
    code, out, err = diff(capsys, left, right, "--json", *more)
    assert err == ""
    assert out.isascii()
    found = json.loads(out, parse_constant=refuse)
    check(found)
    assert found["identical"] == (code == 0) or (code == 0 and "--atol" in map(str, more))
    return found


def refuse(name: str) -> None:
    raise AssertionError(f"{name} is no JSON")


def check(found: dict) -> None:
    """Hold the object against the contract."""
    assert isinstance(found["identical"], bool)
    assert isinstance(found["unchanged"], int)
    assert all(isinstance(found[name], list) for name in LISTS)
    for path in (*found["added"], *found["removed"]):
        check_path(path)
    for one in found["renamed"]:
        check_path(one["from"])
        check_path(one["to"])
        assert one["from"] != one["to"]
        assert one["how"] in ("name", "nested", "prefix", "content", "rule", "chosen")
    for row in found["changed"]:
        check_path(row["path"])
        assert row["what"] and WORDS.issuperset(row["what"])
        for name in (*NUMBERS, "differing", *MORE):
            assert row[name] is None or (isinstance(row[name], Real) and not isinstance(row[name], bool))
        assert all(isinstance(row[name], bool) for name in ("cast", "within"))
        assert all(isinstance(row[name]["type"], str) for name in ("left", "right"))
    for one in found["problems"]:
        check_path(one["path"])
        assert isinstance(one["message"], str) and one["message"]
    nothing = not (found["added"] or found["removed"] or found["renamed"] or found["changed"] or found["beside"]
                   or found["problems"])
    assert found["identical"] == nothing
    assert set(found["proofs"]) == {"place", "checksum", "read", "unread"}


def check_path(path: object) -> None:
    assert isinstance(path, list)
    assert all(key is None or isinstance(key, str | int | float | bool) for key in path)


def changed(found: dict) -> dict[tuple, dict]:
    return {tuple(row["path"]): row for row in found["changed"]}


def saved(path: Path, content: object, **how: object) -> Path:
    torch.save(content, path, **how)
    return path
