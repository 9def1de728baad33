"""Every real checkpoint is listed, for programs and for people, or refused in one line."""

import json
from pathlib import Path

import pytest

from ckpt_browser.cli import main

LONG = 3_000_000
"""Characters of JSON above which the tree for people is left out; it would only take time."""


def test_every_real_file_is_listed_or_refused(corpus: Path, corpus_index: dict,
                                              capsys: pytest.CaptureFixture[str]) -> None:
    listed = 0
    for name, facts in corpus_index.items():
        before = state(corpus / name)
        code = main(["ls", "--json", str(corpus / name)])
        out, err = capsys.readouterr()
        if code == 0:
            told = json.loads(out, parse_constant=lambda constant: pytest.fail(f"{constant} is no JSON"))
            assert err == ""
            assert told["bytes"] == before[0] or told["format"] in ("sharded", "dcp")
            objects = {row["object"]: row["numel"] for row in told["tensors"]}
            assert (len(objects), sum(objects.values())) == (facts["tensors"], facts["params"]), name
            listed += 1
        else:
            assert code == 2, name
            assert err.startswith(f"ckpt-browser: {corpus / name}: "), name
            assert err.count("\n") == 1, name
        if len(out) > LONG:
            continue
        assert main(["ls", str(corpus / name)]) == code
        out, err = capsys.readouterr()
        assert code == 2 or (" tensor" in out and "\x1b" not in out), name
        assert state(corpus / name) == before, name
    assert listed >= 85


def state(path: Path) -> tuple[int, int]:
    return path.stat().st_size, path.stat().st_mtime_ns
