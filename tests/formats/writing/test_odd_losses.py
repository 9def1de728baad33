"""Losses of files that are odd themselves: texts that are none, tensors without bytes, keys that are objects."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from safetensors import safe_open

from ckpt_browser.core.losses import Loss
from ckpt_browser.core.nodes import Opaque
from tests.formats.hostile import named, proto, text, write, zipped
from tests.formats.writing.fitting import EVERYTHING, Bench


@pytest.fixture
def bench(tmp_path: Path) -> Iterator:
    made: list[Bench] = []

    def of(data: bytes) -> Bench:
        made.append(Bench(Path(write(tmp_path, f"model-{len(made)}.pth", data))))
        return made[-1]

    yield of
    for each in made:
        each.close()


def kinds(losses: tuple[Loss, ...]) -> dict[str, int]:
    return {loss.kind: loss.places for loss in losses}


def test_metadata_that_is_no_text_becomes_one_or_goes(bench, tmp_path: Path) -> None:
    header = json.dumps({"__metadata__": {"format": "pt", "epoch": 5, "note": None},
                         "w": {"dtype": "U8", "shape": [2], "data_offsets": [0, 2]}}).encode()
    made = bench(len(header).to_bytes(8, "little") + header + b"ab")
    assert kinds(made.fit({}).losses) == {"no-tensor": 2}
    for way, wanted in (("text", {"format": "pt", "epoch": "5", "note": "null"}), ("drop", {"format": "pt"})):
        target = made.write(tmp_path / "out.safetensors", {**EVERYTHING, "no-tensor": way})
        with safe_open(target, "pt") as file:
            assert file.metadata() == wanted
            assert file.get_tensor("w").tolist() == [97, 98]


def test_a_tensor_of_torch_0_1_without_a_storage_is_broken(bench) -> None:
    made = named("torch", "FloatTensor") + b")\x81(NK\x00))tb"
    fitted = bench(zipped(proto(b"}" + text("w") + made + b"s"))).fit({})
    assert kinds(fitted.losses) == {"broken": 1}


def test_keys_of_an_object_that_are_objects_go_with_it(bench) -> None:
    key = b"cm\nKey\n)R"
    table = b"cm\nTable\n)R(" + text("a") + b"K\x01" + key + b"K\x02u"
    made = bench(zipped(proto(b"}" + text("table") + table + b"s")))
    fitted = made.fit_pickle()
    assert {loss.kind for loss in fitted.losses} == {"opaque"}
    kept = made.fit_pickle(True, opaque="keep").document
    assert any(isinstance(node, Opaque) and len(node.pairs) == 2 for node in kept.checkpoint.nodes)
    dropped = made.fit_pickle(opaque="drop").document.checkpoint
    assert dropped.nodes[dropped.root].keys == ()
