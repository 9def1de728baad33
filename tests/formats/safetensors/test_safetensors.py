"""The safetensors reader against the safetensors library, and against headers that lie."""

import json
import random
import struct
from pathlib import Path

import pytest
import safetensors
import safetensors.torch
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.core.checkpoint import Checkpoint, Problem
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.nodes import Broken, Group, Tensor
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.safetensors.safetensors import read
from ckpt_browser.formats.source import Source

from ..damage import cuts, flips, sentence


class Opener:
    """Writes bytes to a file and reads them; the handles are closed after the test."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "tested.safetensors"
        self.sources: list[Source] = []

    def read(self, data: bytes) -> Checkpoint:
        self.path.write_bytes(data)
        return self.at(self.path)

    def at(self, path: Path, token: CancelToken | None = None) -> Checkpoint:
        file = ByteFile(str(path))
        try:
            self.sources.append(read(file, token or CancelToken(), no_report))
        except BaseException:
            file.close()
            raise
        return self.sources[-1].checkpoint

    def refusal(self, data: bytes) -> str:
        told = sentence(lambda: self.read(data))
        assert told
        return told

    def close(self) -> None:
        while self.sources:
            self.sources.pop().close()


@pytest.fixture
def opener(tmp_path):
    made = Opener(tmp_path)
    yield made
    made.close()


def made(header: object, data: bytes = b"", length: int | None = None) -> bytes:
    """A file with this header (text, bytes or JSON) and these bytes behind it."""
    text = header if isinstance(header, bytes) else header.encode() if isinstance(header, str) \
        else json.dumps(header).encode()
    return struct.pack("<Q", len(text) if length is None else length) + text + data


def entry(begin: int, end: int, shape: object = None, dtype: object = "U8") -> dict[str, object]:
    return {"dtype": dtype, "shape": [end - begin] if shape is None else shape, "data_offsets": [begin, end]}


def rows(checkpoint: Checkpoint) -> list[tuple[object, object]]:
    root = checkpoint.nodes[checkpoint.root]
    assert isinstance(root, Group)
    return [(key, checkpoint.nodes[child]) for key, child in zip(root.keys, root.children, strict=True)]


def broken(checkpoint: Checkpoint) -> dict[object, str]:
    return {key: node.reason for key, node in rows(checkpoint) if isinstance(node, Broken)}


def same_as_library(opener: Opener, path: Path) -> Checkpoint:
    """Read the file both ways, compare every tensor and its bytes."""
    checkpoint = opener.at(path)
    source = opener.sources[-1]
    theirs = safetensors.torch.load_file(path)
    found = dict(rows(checkpoint))
    assert set(found) == set(theirs)
    for name, tensor in theirs.items():
        node = found[name]
        assert isinstance(node, Tensor)
        assert f"torch.{node.dtype}" == str(tensor.dtype)
        assert (node.shape, node.stride) == (tuple(tensor.shape), tensor.stride())
        storage = checkpoint.storages[node.storage]
        assert storage.nbytes == node.nbytes == tensor.nbytes
        data = bytearray(storage.nbytes)
        source.read_into(storage.id, 0, memoryview(data))
        assert bytes(data) == bytes(tensor.contiguous().view(-1).view(torch.uint8).tolist())
    return checkpoint


DTYPES = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16,
          torch.int8, torch.uint64, torch.uint32, torch.uint16, torch.uint8, torch.bool, torch.complex64,
          torch.float8_e4m3fn, torch.float8_e5m2, torch.float8_e8m0fnu, torch.float8_e4m3fnuz, torch.float8_e5m2fnuz,
          torch.float4_e2m1fn_x2]


def test_every_dtype_and_shape(opener, tmp_path):
    tensors = {}
    for dtype in DTYPES:
        for shape in ((2, 3), (5,), (1, 0, 4), ()):
            size = torch.empty(0, dtype=dtype).element_size()
            count = torch.Size(shape).numel()
            if dtype is not torch.float4_e2m1fn_x2 or shape:
                raw = torch.arange(count * size, dtype=torch.uint8) % 2
                tensors[f"{dtype} {shape}"] = raw.view(dtype).reshape(shape)
    path = tmp_path / "all.safetensors"
    safetensors.torch.save_file(tensors, path, {"format": "pt", "note": "π"})
    checkpoint = same_as_library(opener, path)
    assert not checkpoint.problems
    assert dict(checkpoint.facts)["metadata note"] == "π"


def test_metadata_is_an_attribute_of_the_root(opener):
    checkpoint = opener.read(safetensors.torch.save({"a": torch.ones(1)}, {"b": "2", "a": "1"}))
    ((name, child),) = checkpoint.nodes[checkpoint.root].attributes
    group = checkpoint.nodes[child]
    assert name == "__metadata__"
    assert {key: checkpoint.nodes[place] for key, place in zip(group.keys, group.children, strict=True)} == {
        "a": ("str", "1"), "b": ("str", "2")}


def test_header_order_is_kept(opener):
    checkpoint = opener.read(made({"z": entry(4, 6), "a": entry(0, 4), "m": entry(6, 6)}, bytes(6)))
    assert [key for key, _ in rows(checkpoint)] == ["z", "a", "m"]
    assert [storage.offset for storage in checkpoint.storages][:2] == [checkpoint.nbytes - 2, checkpoint.nbytes - 6]
    assert not checkpoint.problems


@pytest.mark.parametrize("text", [
    '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}', '{"a":{"shape":[1],"data_offsets":[0,1],"dtype":"U8"}}',
    ' {\t"a" :\n{ "dtype": "U8", "shape": [ 1 ], "data_offsets": [ 0 , 1 ] } }   '[1:],
    '{"\\u0061":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}}'])
def test_any_valid_json_is_read(opener, text):
    assert rows(opener.read(made(text, b"x"))) == [("a", Tensor("uint8", (1,), (1,), 0, 0, "cpu"))]


@pytest.mark.parametrize("header", ["{}", "{ }  ", '{"__metadata__":{}}'])
def test_no_tensors(opener, header):
    checkpoint = opener.read(made(header))
    assert rows(checkpoint) == []
    assert not checkpoint.problems


KEYS = ["x" * 5_000_000, "<b>html</b>", "nul\0 \x1b[0m", "\u202edesrever", "a/b\\c", "", '"', "\U0001f600",
        "__metadata"]


@pytest.mark.parametrize("key", KEYS, ids=range(len(KEYS)))
def test_strange_names(opener, key):
    assert [name for name, _ in rows(opener.read(made({key: entry(0, 1)}, b"x")))] == [key]


def test_lone_surrogate(opener):
    checkpoint = opener.read(made('{"\\ud800":' + json.dumps(entry(0, 1)) + "}", b"x"))
    assert [name for name, _ in rows(checkpoint)] == ["\ud800"]
    assert [problem.message for problem in checkpoint.problems] == [
        "the header has a text with half a character; the safetensors library refuses such a file"]
    checkpoint = opener.read(made('{"__metadata__":{"a":"\\udfff"},"b":' + json.dumps(entry(0, 1)) + "}", b"x"))
    assert len(checkpoint.problems) == 1


REFUSALS = {
    "is cut short: its header length takes 8 bytes, but the file ends at byte 7": b"1234567",
    "promises a header of 200,000,000 bytes, more than the limit of 100,000,000": made("{}", length=200_000_000),
    "promises a header of 18,446,744,073,709,551,615 bytes": made("{}", length=(1 << 64) - 1),
    "is cut short: its header ends at byte 28, but the file ends at byte 10": made("{}", length=20),
    "does not begin with": made("[1]"),
    "byte 9: has a header that is not UTF-8": made(b"{\xff}"),
    "is no valid JSON at character 1": made("{1:2}"),
    "nested too deeply": made('{"a":' + "[" * 50_000 + "]" * 50_000 + "}"),
    "a number is too long": made('{"a":' + "1" * 5000 + "}"),
    "a value is broken, or longer than 65,536 characters": made('{"a":[' + "1, " * 100_000 + "1]}"),
    "something follows": made('{} {"a":1}'),
    "is missing": made('{"a":1'),
    "a string is missing": made('{"a":1,}'),
    "header: is no valid JSON at character 5: ": made('{"a":nope}'),
    "more than 100,000 entries": made("{" + ",".join(['"a":1'] * 100_001) + "}"),
}


@pytest.mark.parametrize("expected", REFUSALS)
def test_headers_that_are_refused(opener, expected):
    assert expected in opener.refusal(REFUSALS[expected])


BROKEN = {
    "is no JSON object": 1,
    "names a field twice": None,
    "has no dtype": {"shape": [1], "data_offsets": [0, 1]},
    "has the dtype F6_E2M3": entry(0, 1, dtype="F6_E2M3"),
    "has the dtype <script>": entry(0, 1, dtype="<script>"),
    "has a shape that is no list of sizes": entry(0, 1, ["1"]),
    "shape that is no list": entry(0, 1, [-1]),
    "that is no list of sizes": entry(0, 1, [1.0]),
    "no list of sizes": entry(0, 1, [True]),
    "list of sizes": entry(0, 1, 7),
    "has data offsets that are no two byte places": entry(0, 1) | {"data_offsets": [0, 1, 2]},
    "data offsets that are no two byte places": entry(0, 1) | {"data_offsets": [0, 1 << 70]},
    "needs 2 bytes for its shape and dtype, but has 1": entry(0, 1, [2]),
    "needs 0 bytes for its shape and dtype, but has 1": entry(0, 1, [0, 1 << 60]),
    "but has -1": entry(1, 0, [1]),
    "more or larger dimensions": entry(0, 1, [1] * 65),
    "larger dimensions than": entry(0, 1, [9_999_999_999_999_999_999]),
    "packs two elements in a byte": entry(0, 1, [1], "F4"),
}


@pytest.mark.parametrize("expected", BROKEN)
def test_one_bad_entry_is_one_broken_row(opener, expected):
    bad = json.dumps(BROKEN[expected]) if BROKEN[expected] is not None else '{"dtype":"U8","dtype":"U8"}'
    text = f'{{"good":{json.dumps(entry(1, 3))},"bad":{bad},"fine":{json.dumps(entry(3, 4))}}}'
    checkpoint = opener.read(made(text, b"wxyz"))
    assert [type(node) for _, node in rows(checkpoint)] == [Tensor, Broken, Tensor]
    assert expected in broken(checkpoint)["bad"]
    (problem,) = [problem for problem in checkpoint.problems if problem.severity == "error"]
    assert problem.node == 1
    assert expected in problem.message


def test_leading_zeros_in_a_shape(opener):
    text = '{"a":{"dtype":"U8","shape":[01],"data_offsets":[0,1]}}'
    assert "no list of sizes" in broken(opener.read(made(text, b"x")))["a"]


def messages(checkpoint: Checkpoint) -> list[tuple[str, str]]:
    return [(problem.severity, problem.message.split(";")[0]) for problem in checkpoint.problems]


def test_gaps_overlaps_and_trailing_bytes_are_told(opener):
    gaps = opener.read(made({"a": entry(2, 4), "b": entry(6, 8)}, bytes(8)))
    assert messages(gaps) == [("warning", "4 bytes before or between the tensors belong to none (2 gaps)")]
    overlap = opener.read(made({"a": entry(0, 4), "b": entry(2, 6)}, bytes(6)))
    assert messages(overlap) == [("warning", "shares bytes with tensor a")]
    assert overlap.problems[0].node == 1
    trailing = opener.read(made({"a": entry(0, 4)}, bytes(9)))
    assert messages(trailing) == [("warning", "trailing bytes: 5 bytes lie after the last tensor")]
    for checkpoint in (gaps, overlap, trailing):
        assert not broken(checkpoint)


def test_many_overlaps_are_summed_up(opener):
    checkpoint = opener.read(made({str(place): entry(0, 4) for place in range(100)}, bytes(4)))
    assert len(checkpoint.problems) == 21
    assert messages(checkpoint)[-1] == ("warning", "79 more tensors share bytes with others")


def test_empty_tensors_overlap_nothing(opener):
    header = {"a": entry(0, 4), "b": entry(4, 4), "c": entry(4, 8), "d": entry(8, 8, [0, 5])}
    assert not opener.read(made(header, bytes(8))).problems


def test_duplicate_names_are_kept_and_flagged(opener):
    text = f'{{"a":{json.dumps(entry(0, 1))},"b":{json.dumps(entry(1, 2))},"a":{json.dumps(entry(2, 4))}}}'
    checkpoint = opener.read(made(text, bytes(4)))
    assert [(key, type(node)) for key, node in rows(checkpoint)] == [("a", Broken), ("b", Tensor), ("a", Tensor)]
    assert [problem.node for problem in checkpoint.problems] == [0]


@pytest.mark.parametrize("metadata", ['{"a":1,"b":[{}],"c":null}', "[1]", '"x"', "null", "7"])
def test_odd_metadata_is_told(opener, metadata):
    checkpoint = opener.read(made('{"__metadata__":' + metadata + "}"))
    assert checkpoint.problems
    assert checkpoint.nodes[checkpoint.root].attributes


def test_two_metadata(opener):
    assert "two entries of metadata" in opener.read(made('{"__metadata__":{},"__metadata__":{}}')).problems[0].message


def test_unknown_fields_are_told(opener):
    (problem,) = opener.read(made({"a": entry(0, 1) | {"author": "me"}}, b"x")).problems
    assert problem == Problem("warning", "has fields of unknown meaning", 0)


def test_file_that_is_cut_short_shows_all_tensors(opener):
    data = safetensors.torch.save({name: torch.ones(100) for name in "abc"})
    checkpoint = opener.read(data[:-500])
    assert [type(node) for _, node in rows(checkpoint)] == [Tensor] * 3
    assert [bool(storage.missing) for storage in checkpoint.storages] == [False, True, True]
    assert "cut short" in checkpoint.problems[0].message
    assert "2 of 3 tensors are incomplete" in checkpoint.problems[0].message
    source = opener.sources[-1]
    source.read_into(0, 0, memoryview(bytearray(400)))
    assert "cut short" in sentence(lambda: source.read_into(2, 0, memoryview(bytearray(400))))


def test_cancel(opener):
    token = CancelToken()
    token.cancel()
    opener.path.write_bytes(made({"a": entry(0, 1)}, b"x"))
    with pytest.raises(Cancelled):
        opener.at(opener.path, token)


@pytest.fixture(scope="module")
def model() -> bytes:
    tensors = {f"layers.{place}.weight": torch.arange(place, dtype=torch.float32) for place in range(70)}
    return safetensors.torch.save(tensors, {"format": "pt"})


def test_every_truncation(opener, model):
    for data in cuts(model):
        told = sentence(lambda data=data: opener.read(data))
        if not told:
            assert "cut short" in opener.sources[-1].checkpoint.problems[-1].message
        opener.close()


def test_flipped_bytes_give_a_result_or_a_sentence(opener):
    small = safetensors.torch.save({name: torch.ones(3) for name in ("a", "b.c", "d")}, {"format": "pt"})
    told = set()
    for data in flips(small, 3000):
        told.add(sentence(lambda data=data: opener.read(data)))
        opener.close()
    assert "" in told
    assert len(told) > 20


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(header=st.dictionaries(st.text(max_size=4), st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(["U8", "F32", "dtype"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["dtype", "shape", "data_offsets", "x"]), inner, max_size=4))))
def test_any_json_object_is_a_tree(opener, header):
    checkpoint = opener.read(made(header, bytes(10)))
    assert [key for key, _ in rows(checkpoint)] == [key for key in header if key != "__metadata__"]
    opener.close()


def test_random_plans_agree_with_the_library(opener):
    """What the library opens we read without a problem; what it refuses, we tell."""
    rolled = random.Random(4)
    opened = 0
    for _ in range(400):
        place = 0
        header = {}
        for name in rolled.sample("abcdef", rolled.randrange(4)):
            begin = place + (rolled.random() < 0.1)
            place = begin + rolled.randrange(5)
            header[name] = entry(begin, place, [place - begin + (rolled.random() < 0.05)])
        data = made(header, bytes(place + (rolled.random() < 0.1)))
        checkpoint = opener.read(data)
        try:
            safetensors.deserialize(data)
        except safetensors.SafetensorError:
            assert checkpoint.problems
        else:
            opened += 1
            assert not checkpoint.problems
        opener.close()
    assert 50 < opened < 400


def test_hundred_thousand_tensors(opener):
    fields = '{"dtype":"F32","shape":[0],"data_offsets":[0,0]}'
    checkpoint = opener.read(made("{" + ",".join(f'"{place}":{fields}' for place in range(100_000)) + "}"))
    assert len(rows(checkpoint)) == 100_000
    assert not checkpoint.problems


def test_corpus(opener, corpus, corpus_index):
    checked = 0
    for name, known in corpus_index.items():
        if known["kind"] != "safetensors":
            continue
        checked += 1
        path = corpus / name
        if known["tensors"] is None:
            assert "is cut short" in sentence(lambda path=path: opener.at(path))
            continue
        checkpoint = same_as_library(opener, path) if known["weights_only"] == "ok" else opener.at(path)
        tensors = [node for _, node in rows(checkpoint) if isinstance(node, Tensor)]
        assert (len(tensors), sum(node.numel for node in tensors)) == (known["tensors"], known["params"]), name
    assert checked == 9
