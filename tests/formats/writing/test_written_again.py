"""Files whose records are written again as they stood, or refused in a sentence: what is seldom in them."""

import collections
import io
import pickle
import struct
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.nodes import Opaque, Tensor
from ckpt_browser.formats.writing.content import Content
from ckpt_browser.formats.writing.pickles.pickled import pickled
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.contents import content_of
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save
from tests.formats.hostile import legacy, named, proto, text, write, zipped
from tests.workspace.saving.saved import UNJUDGED, saved

KEPT = SaveOptions(keep_opaque=True, verify=False)
UTILS = "torch._utils"


class Ring:
    """Made of a list that holds it."""

    def __init__(self, items: list) -> None:
        self.items = items

    def __reduce__(self) -> tuple:
        return Ring, (self.items,)


class Named:
    """Made with a keyword."""

    def __new__(cls, *, name: str = "") -> "Named":
        made = super().__new__(cls)
        made.name = name
        return made

    def __getnewargs_ex__(self) -> tuple:
        return (), {"name": self.name}


class Table(dict):
    """A dict of a person's own class."""


@contextmanager
def content(path: Path) -> Iterator[Content]:
    """What a writer is given of a file, before anything was made to fit."""
    library = Library()
    try:
        yield content_of(new_document(library.source(str(path)).checkpoint), library, UNJUDGED, CancelToken())
    finally:
        library.close()


def again(folder: Path, value: object, *, protocol: int = 4, edits: tuple = ()) -> object:
    """What torch loads of a value after it was opened and saved by us."""
    torch.save(value, folder / "in.pth", pickle_protocol=protocol)
    saved(folder / "in.pth", folder / "out.pth", edits, KEPT)
    return torch.load(folder / "out.pth", weights_only=False)


@pytest.mark.parametrize("protocol", [2, 4])
def test_what_holds_itself(tmp_path: Path, protocol: int) -> None:
    ring = Ring([])
    ring.items.append(ring)
    pairs = [(["x"], *range(size)) for size in (0, 1, 2, 5)]
    for pair in pairs:
        pair[0].append(pair)
    found, *others = again(tmp_path, [ring, *pairs], protocol=protocol)
    assert found.items[0].items[0].items is found.items[0].items
    for pair, wanted in zip(others, pairs, strict=True):
        assert pair[1:] == wanted[1:]
        assert pair[0][0] == "x" and pair[0][1][0] is pair[0]


def test_what_is_made_with_keywords(tmp_path: Path) -> None:
    named_, table = Named(name="x"), Table({(Named(name="key"), 1): 2})
    found, again_, items = again(tmp_path, [named_, named_, table])
    assert type(found) is Named and found.name == "x"
    assert again_ is found
    ((key, number), value), = items.items()
    assert (key.name, number, value, type(items)) == ("key", 1, 2, Table)


def test_a_state_that_is_no_dict_is_set_again_with_the_items(tmp_path: Path) -> None:
    state = b"N}" + text("note") + b"K\x07s\x86b"  # (None, {"note": 7}), as objects with slots have it
    ordered = named("collections", "OrderedDict") + b")R(" + text("a") + b"K\x01" + text("b") + b"K\x02u" + state
    queue = named("collections", "deque") + b")R(K\x01K\x02eN}\x86b"
    write(tmp_path, "in.pth", zipped(proto(b"(" + ordered + queue + b"t")))
    saved(tmp_path / "in.pth", tmp_path / "out.pth", options=KEPT)
    for name in ("in.pth", "out.pth"):
        with zipfile.ZipFile(tmp_path / name) as archive:
            found, deque = pickle.loads(archive.read("archive/data.pkl"))
        assert found == collections.OrderedDict(a=1, b=2) and found.note == 7
        assert deque == collections.deque([1, 2])


def test_an_array_whose_type_has_remarks_with_sets_in_them(tmp_path: Path) -> None:
    array = np.arange(4, dtype=np.dtype("f4", metadata={"tags": {1, 2}, "all": frozenset((3,))}))
    found = again(tmp_path, {"array": array})["array"]
    assert np.array_equal(found, array)
    assert found.dtype.metadata == array.dtype.metadata


def test_a_parameter_with_attributes_among_many_tensors(tmp_path: Path) -> None:
    """The data of the parameter is read in one stride, and no node of its own."""
    noted = torch.nn.Parameter(torch.arange(3.0))
    noted.note = "kept"
    value = {**{f"t{place}": torch.full((2,), float(place)) for place in range(60)}, "noted": noted}
    found = again(tmp_path, value, protocol=2)
    assert list(found) == list(value)
    assert type(found["noted"]) is torch.nn.Parameter and found["noted"].note == "kept"
    assert all(torch.equal(found[key], value[key]) for key in value)


def tensor(storage: bytes, shape: tuple[int, ...] = (4,), stride: tuple[int, ...] = (1,)) -> bytes:
    sizes = pickle.dumps(shape, 2)[2:-1] + pickle.dumps(stride, 2)[2:-1]
    return named(UTILS, "_rebuild_tensor_v2") + b"(" + storage + b"K\x00" + sizes + b"\x89" + HOOKS + b"tR"


HOOKS = named("collections", "OrderedDict") + b")R"
FLOATS = b"(" + text("storage") + named("torch", "FloatStorage") + text("0") + text("cpu") + b"K\x04tQ"


@pytest.mark.parametrize("function", ["_rebuild_parameter", "_rebuild_parameter_with_state"])
def test_a_parameter_within_a_class_gets_other_numbers(tmp_path: Path, function: str) -> None:
    state = pickle.dumps({"inner": 1}, 2)[2:-1] if function.endswith("state") else b""
    inner = b"(" + tensor(FLOATS) + b"\x88" + HOOKS + state + b"t"
    made = named("torch._tensor", "_rebuild_from_type_v2") + b"(" + named(UTILS, function) \
        + named("torch.nn.parameter", "Parameter") + inner + pickle.dumps({"note": "kept"}, 2)[2:-1] + b"tR"
    program = b"\x80\x02}" + text("w") + made + b"s."
    write(tmp_path, "in.pth", zipped(program, data__0=struct.pack("<4f", 0, 1, 2, 3)))
    saved(tmp_path / "in.pth", tmp_path / "out.pth", [Cast(Glob("w"), "float64")], KEPT)
    found = torch.load(tmp_path / "out.pth", weights_only=False)["w"]
    assert type(found) is torch.nn.Parameter and found.note == "kept" and found.requires_grad
    assert found.dtype == torch.float64 and found.tolist() == [0, 1, 2, 3]


def test_parts_of_storages_are_written_into_the_whole_once(tmp_path: Path) -> None:
    """Torch before 0.4 gave parts of storages keys of their own."""
    def view(key: str, start: int, count: int) -> bytes:
        part = text(key) + b"K" + bytes((start,)) + b"K" + bytes((count,)) + b"\x87"
        return FLOATS[:-2] + part + b"tQ"

    old = named(UTILS, "_rebuild_tensor") + b"("
    root = b"(" + b"".join(old + storage + b"K\x00K" + bytes((count,)) + b"\x85K\x01\x85tR" for storage, count in (
        (FLOATS[:-2] + b"NtQ", 4), (view("a", 1, 2), 2), (view("b", 2, 2), 2))) + b"t"
    data = legacy(root=root, keys=b"(" + text("0") + b"l") + struct.pack("<q4f", 4, 0, 1, 2, 3)
    write(tmp_path, "in.pth", data)
    for form in ("pth", "legacy"):
        saved(tmp_path / "in.pth", tmp_path / "out.pth", options=SaveOptions(form, verify=False))
        found = torch.load(tmp_path / "out.pth", weights_only=False)
        assert [part.tolist() for part in found] == [[0, 1, 2, 3], [1, 2], [2, 3]]
        assert len({part.untyped_storage().data_ptr() for part in found}) == 1


REFUSED = {
    "an id of something outside": (b"K\x05Q", "it refers to something outside the file"),
    "an extension's code": (b"\x82\x01" + b")R", "it uses the pickle extension code"),
    "a device's tensor": (named(UTILS, "_rebuild_device_tensor_from_numpy") + b"(" + tensor(FLOATS)
                          + named("torch", "float32") + text("xla:0") + b"\x89tR",
                          "a tensor made by _rebuild_device_tensor_from_numpy cannot be written with other numbers"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_written_again_is_refused_by_its_place(tmp_path: Path, name: str) -> None:
    body, reason = REFUSED[name]
    path = write(tmp_path, "in.pth", zipped(proto(b"}" + text("w") + body + b"s"), data__0=bytes(16)))
    edits = [Cast(Glob("w"), "float16")] if "tensor" in name else []
    with pytest.raises(CheckpointError, match=rf"^(w: )?{reason}"):
        saved(Path(path), tmp_path / "out.pth", edits, KEPT)
    assert not (tmp_path / "out.pth").exists()


def test_names_of_classes_in_protocols_that_spell_them_otherwise(tmp_path: Path) -> None:
    strange = text("m") + text("a\nb") + b"\x93"  # a name that protocol 4 can hold
    path = write(tmp_path, "in.pth", zipped(proto(b"}" + text("w") + strange + b"s")))
    saved(Path(path), tmp_path / "out.pth", options=KEPT)
    with closing(open_checkpoint(str(tmp_path / "out.pth"))) as source:
        assert Opaque("m.a\nb", "global") in source.checkpoint.nodes
    stream = write(tmp_path, "two.pth", zipped(b"\x80\x02}" + text("w") + b"\x8c\x01m" + b"\x8c\x03a\nb\x93s."))
    with pytest.raises(CheckpointError, match="names a class with a line break in it"):
        saved(Path(stream), tmp_path / "out.pth", options=KEPT)
    old = write(tmp_path, "old.pth", zipped(proto(b"}" + text("w") + named("__builtin__", "xrange") + b"s")))
    saved(Path(old), tmp_path / "out.pth", options=KEPT)
    assert torch.load(tmp_path / "out.pth", weights_only=False) == {"w": range}


@pytest.mark.filterwarnings("ignore:TypedStorage")
def test_a_storage_that_stands_beside_a_grafted_file(tmp_path: Path) -> None:
    torch.save({"s": torch.arange(3.0).untyped_storage(), "t": torch.ones(2)}, tmp_path / "in.pth")
    safetensors.torch.save_file({"w": torch.arange(4.0)}, tmp_path / "other.safetensors")
    library = Library()
    journal = new_journal(library.source(str(tmp_path / "in.pth")).checkpoint)
    other = str(tmp_path / "other.safetensors")
    journal = do(journal, [Graft(other, ("w",), (), "w")], {other: new_document(library.source(other).checkpoint)})
    save(journal.document, library, str(tmp_path / "out.pth"), KEPT)
    library.close()
    found = torch.load(tmp_path / "out.pth", weights_only=False)
    assert bytes(found["s"]) == torch.arange(3.0).numpy().tobytes()
    assert found["w"].tolist() == [0, 1, 2, 3]


def test_a_person_stops_while_a_long_program_is_written(tmp_path: Path) -> None:
    torch.save(list(range(120_000)), tmp_path / "in.pth")
    token = CancelToken()
    with content(tmp_path / "in.pth") as whole:
        assert pickle.loads(pickled(whole, token).program) == list(range(120_000))
        token.cancel()
        with pytest.raises(Cancelled):
            pickled(whole, token)


def test_a_document_that_was_not_made_to_fit_is_refused(tmp_path: Path) -> None:
    """Whoever writes it asks about losses first; the writer itself drops nothing in silence."""
    lost = FLOATS.replace(text("0"), text("9"))
    for body, reason in ((b"cm\nf\n)R", "w: it refers to m.f, an unknown function that is kept only when you say so"),
                         (tensor(lost), r"w/\(argument 0\)/0: it refers to something outside the file")):
        path = write(tmp_path, "in.pth", zipped(proto(b"}" + text("w") + body + b"s"), data__0=bytes(16)))
        with content(Path(path)) as whole, pytest.raises(CheckpointError, match=f"^{reason}"):
            pickled(whole, CancelToken())
    index = write(tmp_path, "model.index.json", b'{"weight_map": {"w": "lost.bin"}}')
    with content(Path(index)) as whole, pytest.raises(CheckpointError, match=r"^w: it is broken: shard lost\.bin"):
        pickled(whole, CancelToken())


def test_an_alignment_that_is_no_number_is_not_kept(tmp_path: Path) -> None:
    out = io.BytesIO()
    torch.save({"w": torch.arange(3.0)}, out)
    with zipfile.ZipFile(out) as before, zipfile.ZipFile(tmp_path / "in.pth", "w") as after:
        for name in before.namelist():
            after.writestr(name, b"wide" if name.endswith(".storage_alignment") else before.read(name))
    saved(tmp_path / "in.pth", tmp_path / "out.pth", options=KEPT)
    with closing(open_checkpoint(str(tmp_path / "out.pth"))) as source:
        (storage,) = [source.checkpoint.storages[node.storage] for node in source.checkpoint.nodes
                      if isinstance(node, Tensor)]
        assert storage.offset % 64 == 0
