"""The bytes that a save would write for each storage, against the tensors that torch loads."""

import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import torch
from torch.distributed import checkpoint as dcp

from ckpt_browser.core.derived import Converted, Gathered, Given, Joined, Patched
from ckpt_browser.core.document import Document, make, new_document
from ckpt_browser.core.draft import Draft
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.nodes import Group, Piece, Tensor
from ckpt_browser.formats.writing.payload import CHUNK, Computed, Copied, Payload
from ckpt_browser.workspace.reading.computing import Bytes, payloads, read_through
from ckpt_browser.workspace.reading.library import Library


class Opened:
    """A file that is open, and the bytes of what is done to it."""

    def __init__(self, path: Path) -> None:
        self.library = Library()
        self.source = self.library.source(str(path))
        self.document = new_document(self.source.checkpoint)

    def payload(self, number: int, byteorder: str = "little", document: Document | None = None) -> Payload:
        return payloads(document or self.document, self.library)(number, byteorder)

    def derive(self, derived: object, dtype: str, nbytes: int, byteorder: str = "little") -> int:
        """A new computed storage in the document; its id."""
        draft = Draft(self.document)
        number = draft.derive(derived, dtype, nbytes, "cpu")
        draft.replace_storage(draft.storage(number)._replace(byteorder=byteorder))
        self.document, _ = make(self.document, draft.change())
        return number

    def tensor(self, key: str) -> Tensor:
        nodes = self.document.checkpoint.nodes
        root = nodes[self.document.checkpoint.root]
        assert isinstance(root, Group)
        node = nodes[root.children[root.keys.index(key)]]
        assert isinstance(node, Tensor)
        return node


@pytest.fixture
def opened():
    made: list[Opened] = []

    def opening(path: Path) -> Opened:
        made.append(Opened(path))
        return made[-1]

    yield opening
    for each in made:
        each.library.close()


def saved(folder: Path, content: object, name: str = "model.pth", **how: object) -> Path:
    torch.save(content, folder / name, **how)
    return folder / name


def data_of(payload: Payload) -> bytes:
    if isinstance(payload, Copied):
        return payload.file.read(payload.offset, payload.nbytes)
    chunks = [bytes(chunk) for chunk in payload.chunks()]
    assert all(len(chunk) <= CHUNK for chunk in chunks)
    assert sum(len(chunk) for chunk in chunks) == payload.nbytes
    assert b"".join(payload.chunks()) == b"".join(chunks)  # it starts over
    return b"".join(chunks)


def raw(tensor: torch.Tensor) -> bytes:
    return tensor.detach().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()


def big_endian(tensor: torch.Tensor, width: int) -> bytes:
    data = raw(tensor)
    return b"".join(data[start:start + width][::-1] for start in range(0, len(data), width))


# What lies in a file as it is wanted is copied.


def test_what_lies_plainly_is_copied_with_its_checksum(opened, tmp_path: Path) -> None:
    weight = torch.randn(100)
    path = saved(tmp_path, {"w": weight})
    file = opened(path)
    payload = file.payload(0)
    assert isinstance(payload, Copied)
    with zipfile.ZipFile(path) as archive:
        assert payload.checksum == archive.getinfo("model/data/0").CRC
    assert data_of(payload) == raw(weight)


def test_a_storage_of_another_file_comes_from_there(opened, tmp_path: Path) -> None:
    from ckpt_browser.core.edits.grafting import Graft

    mine, theirs = saved(tmp_path, {"w": torch.ones(2)}), saved(tmp_path, {"x": torch.arange(5)}, "other.pth")
    file = opened(mine)
    other = new_document(file.library.source(str(theirs)).checkpoint)
    journal = do(new_journal(file.source.checkpoint), [Graft(str(theirs), ("x",), (), "x")], {str(theirs): other})
    payload = file.payload(1, document=journal.document)
    assert isinstance(payload, Copied)
    assert payload.file.path == str(theirs)
    assert data_of(payload) == raw(torch.arange(5))


def deflated(folder: Path, content: object) -> Path:
    plain = saved(folder, content, "plain.pth")
    path = folder / "deflated.pth"
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    return path


def test_deflated_storages_are_inflated_in_chunks(opened, tmp_path: Path) -> None:
    weight = torch.arange(3 * (CHUNK >> 2) + 5, dtype=torch.int32) // 7
    file = opened(deflated(tmp_path, {"w": weight}))
    payload = file.payload(0)
    assert isinstance(payload, Computed)
    assert data_of(payload) == raw(weight)


def test_deflated_storages_are_read_from_any_place(opened, tmp_path: Path) -> None:
    grid = torch.arange(600 * 700, dtype=torch.float64).reshape(600, 700)
    file = opened(deflated(tmp_path, {"w": grid.t()}))
    reader = Bytes(file.document, file.library).elements(file.tensor("w"))
    assert b"".join(read_through(reader)) == raw(grid.t())


def test_a_deflated_storage_that_lies_about_its_content(opened, tmp_path: Path) -> None:
    path = deflated(tmp_path, {"w": torch.zeros(1 << 18)})
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo("plain/data/0")
    start = info.header_offset + 30 + len(info.filename)
    content[start:start + info.compress_size] = b"\xff" * info.compress_size
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match="storage 0: does not inflate"):
        data_of(opened(path).payload(0))


def test_a_deflated_storage_that_is_too_short(opened, tmp_path: Path) -> None:
    file = opened(deflated(tmp_path, {"w": torch.zeros(1 << 18)}))
    storages = file.source.checkpoint.storages
    storages[0] = storages[0]._replace(nbytes=(1 << 20) + 4)
    with pytest.raises(CheckpointError, match="inflates to 1,048,576 bytes instead of 1,048,580"):
        data_of(file.payload(0))


def test_arrays_within_the_pickle(opened, tmp_path: Path) -> None:
    import numpy as np

    array = np.arange(12, dtype=">f4").reshape(3, 4)
    file = opened(saved(tmp_path, {"a": array}))
    number = file.tensor("a").storage
    assert isinstance(file.payload(number, "big"), Computed)
    assert data_of(file.payload(number, "big")) == array.tobytes()
    assert data_of(file.payload(number, "little")) == array.astype("<f4").tobytes()


def test_missing_bytes_are_named_before_anything_is_written(opened, tmp_path: Path) -> None:
    file = opened(saved(tmp_path, {"w": torch.ones(2)}))
    file.source.checkpoint.storages[0] = file.source.checkpoint.storages[0]._replace(missing="the shard is not there")
    for number in (0, file.derive(Converted(0, "float32", "float16"), "float16", 4)):
        with pytest.raises(CheckpointError, match="storage 0: the shard is not there"):
            file.payload(number)


def test_a_file_that_was_cut_short_meanwhile(opened, tmp_path: Path) -> None:
    path = saved(tmp_path, {"w": torch.ones(1 << 16)})
    file = opened(path)
    number = file.derive(Converted(0, "float32", "float16"), "float16", 1 << 17)
    payload = file.payload(number)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(CheckpointError, match="cut short"):
        data_of(payload)


# Byte orders


WIDTHS = {torch.float64: 8, torch.float32: 4, torch.bfloat16: 2, torch.int64: 8, torch.int16: 2, torch.bool: 1,
          torch.uint8: 1, torch.float8_e5m2: 1, torch.complex64: 4, torch.complex128: 8}


@pytest.mark.parametrize("dtype", WIDTHS, ids=str)
def test_elements_are_swapped_by_what_views_them(opened, tmp_path: Path, dtype: torch.dtype) -> None:
    tensor = torch.tensor([0, 1, 1, 0, 1]).to(dtype)
    file = opened(saved(tmp_path, {"w": tensor, "same": tensor[1:]}))
    assert data_of(file.payload(0, "big")) == big_endian(tensor, WIDTHS[dtype])
    assert data_of(file.payload(0, "little")) == raw(tensor)


def test_views_that_disagree_cannot_be_swapped(opened, tmp_path: Path) -> None:
    weight = torch.ones(4).view(torch.uint32)
    file = opened(saved(tmp_path, {"w": weight, "halves": weight.view(torch.uint16)}))
    assert data_of(file.payload(0)) == raw(weight)
    with pytest.raises(CheckpointError, match=r"storage 0: .* different element sizes"):
        file.payload(0, "big")


def test_a_big_endian_file(opened, tmp_path: Path) -> None:
    weight = torch.randn(5)
    path = tmp_path / "big.pth"
    with zipfile.ZipFile(saved(tmp_path, {"w": weight})) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = {"model/byteorder": b"big", "model/data/0": big_endian(weight, 4)}.get(name, source.read(name))
            target.writestr(name, content)
    file = opened(path)
    assert isinstance(file.payload(0, "big"), Copied)
    assert data_of(file.payload(0, "big")) == big_endian(weight, 4)
    assert data_of(file.payload(0, "little")) == raw(weight)
    half = file.derive(Converted(0, "float32", "float16"), "float16", 10)
    assert data_of(file.payload(half)) == raw(weight.half())


# Everything that an edit computes


def test_casts_of_whole_storages_and_of_views(opened, tmp_path: Path) -> None:
    grid = torch.randn(30, 40)
    path = saved(tmp_path, {"grid": grid, "row": grid[3], "turned": grid.t(), "other": torch.randn(7).double()})
    file = opened(path)
    journal = do(new_journal(file.source.checkpoint), [Cast((("turned",),), "bfloat16")])
    file.document = do(journal, [Cast((("grid",), ("row",), ("other",)), "float16")]).document
    bits = payloads(file.document, file.library)
    assert data_of(bits(file.tensor("turned").storage, "little")) == raw(grid.t().bfloat16())
    assert data_of(bits(file.tensor("grid").storage, "little")) == raw(grid.half())
    assert file.tensor("row").storage == file.tensor("grid").storage
    assert data_of(bits(file.tensor("other").storage, "little")) == raw(torch.load(path)["other"].half())


def test_tied_tensors_are_converted_as_one_storage(opened, tmp_path: Path) -> None:
    grid = torch.randn(30, 40)
    file = opened(saved(tmp_path, {"grid": grid, "row": grid[3]}))
    file.document = do(new_journal(file.source.checkpoint), [Cast((("grid",), ("row",)), "float64")]).document
    assert file.tensor("grid").storage == file.tensor("row").storage
    assert data_of(file.payload(file.tensor("row").storage)) == raw(grid.double())


def test_patches_stand_on_each_other(opened, tmp_path: Path) -> None:
    grid = torch.zeros(2000, 3, dtype=torch.int16)
    file = opened(saved(tmp_path, {"grid": grid}))
    journal = new_journal(file.source.checkpoint)
    random.seed(3)
    for step in range(1500):  # more of them than Python nests calls
        place = (random.randrange(2000), random.randrange(3))
        grid[place] = step
        journal = do(journal, [PatchTensor(("grid",), ((place, step),))])
    file.document = journal.document
    assert data_of(file.payload(file.tensor("grid").storage)) == raw(grid)


def test_a_patch_over_the_end_of_a_chunk(opened, tmp_path: Path) -> None:
    file = opened(saved(tmp_path, {"w": torch.zeros(2 * CHUNK, dtype=torch.uint8)}))
    number = file.derive(Patched(0, ((CHUNK - 2, b"abcd"), (CHUNK - 1, b"x"), (2 * CHUNK - 1, b"end"))), "uint8",
                         2 * CHUNK)
    data = data_of(file.payload(number))
    assert data[CHUNK - 3:CHUNK + 3] == b"\0axcd\0"
    assert data[-2:] == b"\0e"


def test_compacting_one_run_is_copied(opened, tmp_path: Path) -> None:
    grid = torch.randn(1000, 100)
    file = opened(saved(tmp_path, {"row": grid[7]}))
    file.document = do(new_journal(file.source.checkpoint), [Compact((("row",),))]).document
    payload = file.payload(file.tensor("row").storage)
    assert isinstance(payload, Copied)
    assert payload.checksum is None
    assert data_of(payload) == raw(grid[7])


VIEWS = {
    "transposed": lambda x: x.t(), "column": lambda x: x[:, 3], "columns": lambda x: x[5:, 2:9],
    "every other": lambda x: x[::2, ::3], "expanded": lambda x: x[4].expand(13, -1), "scalar": lambda x: x[2, 2],
    "repeated": lambda x: x[2, 2].expand(50, 60), "empty": lambda x: x[:0], "thin": lambda x: x[:, :1].t(),
    "diagonal": lambda x: x.diagonal(), "windows": lambda x: x.reshape(-1).unfold(0, 7, 2),
    "folded": lambda x: x.reshape(-1)[:6000].reshape(10, 20, 30).permute(2, 0, 1),
    "inner": lambda x: x.reshape(-1)[:6000].reshape(10, 20, 30)[1:9, 3:17, 4:5],
    "ones": lambda x: x[None, :, None, :].transpose(1, 3),
}
KINDS = [torch.uint8, torch.bfloat16, torch.float32, torch.complex64, torch.complex128]


@pytest.mark.parametrize("name", VIEWS)
def test_views_of_every_kind(opened, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from ckpt_browser.workspace.reading import gathering

    whole = {str(dtype): torch.arange(100 * 120).reshape(100, 120).to(dtype) for dtype in KINDS}
    views = {key: VIEWS[name](tensor) for key, tensor in whole.items()}
    file = opened(saved(tmp_path, views))
    for block, span, gap in ((16 << 20, 8 << 20, 4096), (1000, 300, 16), (64, 16, 0)):
        monkeypatch.setattr(gathering, "BLOCK", block)
        monkeypatch.setattr(gathering, "_SPAN", span)
        monkeypatch.setattr(gathering, "_GAP", gap)
        for key, tensor in views.items():
            reader = Bytes(file.document, file.library).elements(file.tensor(key))
            wanted = raw(tensor)
            assert b"".join(read_through(reader)) == wanted, (key, block)
            random.seed(1)
            for _ in range(20 if wanted else 0):  # from any place, and not in whole elements
                start = random.randrange(len(wanted))
                buffer = bytearray(random.randrange(min(len(wanted) - start, 700) + 1))
                reader.read_into(start, memoryview(buffer))
                assert buffer == wanted[start:start + len(buffer)]


def test_signalling_nans_survive_being_gathered(opened, tmp_path: Path) -> None:
    bits = torch.randint(-2 ** 63, 2 ** 63 - 1, (40, 30), dtype=torch.int64) | 0x7FF0 << 48
    for dtype in (torch.float64, torch.complex128):
        view = bits.view(dtype).t()
        file = opened(saved(tmp_path, {"w": view}))
        assert b"".join(read_through(Bytes(file.document, file.library).elements(file.tensor("w")))) == raw(view)


def test_everything_nested_in_everything(opened, tmp_path: Path) -> None:
    grid = torch.randn(50, 60)
    file = opened(saved(tmp_path, {"grid": grid}))
    given = file.derive(Given(raw(grid)), "float32", 12000)
    turned = file.derive(Gathered(given, "float32", (60, 50), (1, 60), 0), "float32", 12000)
    halved = file.derive(Converted(turned, "float32", "float16"), "float16", 6000)
    patched = file.derive(Patched(halved, ((4, b"\0\0"),)), "float16", 6000)
    back = file.derive(Gathered(patched, "float16", (50, 60), (1, 50), 0), "float16", 6000)
    double = file.derive(Converted(back, "float16", "float64"), "float64", 24000)
    big = file.derive(Gathered(double, "float64", (25, 60), (120, 1), 60), "float64", 12000, "big")
    wanted = grid.t().half().contiguous()
    wanted.view(-1)[2] = 0
    assert data_of(file.payload(double)) == raw(wanted.t().double())
    assert data_of(file.payload(big, "big")) == big_endian(wanted.t().double()[1::2], 8)
    assert data_of(file.payload(big, "little")) == raw(wanted.t().double()[1::2])


def test_big_endian_storages_below_edits(opened, tmp_path: Path) -> None:
    import numpy as np

    array = np.arange(12, dtype=">f4").reshape(3, 4)
    file = opened(saved(tmp_path, {"a": array}))
    number = file.tensor("a").storage
    ones = file.derive(Patched(number, ((4, np.array(9, ">f4").tobytes()),)), "uint8", 48, "big")
    half = file.derive(Converted(ones, "float32", "float16"), "float16", 24)
    wanted = torch.arange(12.0)
    wanted[1] = 9
    assert data_of(file.payload(half)) == raw(wanted.half())
    assert data_of(file.payload(half, "big")) == big_endian(wanted.half(), 2)
    assert data_of(file.payload(ones, "big")) == big_endian(wanted, 4)
    turned = file.derive(Gathered(ones, "float32", (4, 3), (1, 4), 0), "float32", 48)
    assert data_of(file.payload(turned)) == raw(wanted.view(3, 4).t())


def test_a_chain_that_is_too_long_is_refused(opened, tmp_path: Path) -> None:
    file = opened(saved(tmp_path, {"w": torch.ones(2)}))
    number = 0
    for step in range(300):
        source, target = ("float32", "float64") if step % 2 == 0 else ("float64", "float32")
        number = file.derive(Converted(number, source, target), target, 16 if step % 2 == 0 else 8)
    with pytest.raises(CheckpointError, match="more than 100 ways"):
        file.payload(number)


def test_a_storage_of_another_size_than_its_recipe_is_refused(opened, tmp_path: Path) -> None:
    file = opened(saved(tmp_path, {"w": torch.ones(2)}))
    number = file.derive(Converted(0, "float32", "float16"), "float16", 5)
    with pytest.raises(CheckpointError, match="makes 4 bytes instead of 5"):
        file.payload(number)


# Tensors in pieces


def test_pieces_of_a_tensor_in_row_major_order(opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ckpt_browser.workspace.reading import gathering

    grid = torch.randn(7, 9, 5)
    boxes = [((0, 0, 0), (3, 9, 5)), ((3, 0, 0), (4, 2, 5)), ((3, 2, 0), (4, 7, 1)), ((3, 2, 1), (4, 7, 4))]
    file = opened(saved(tmp_path, [torch.cat([torch.zeros(2), grid[tuple(
        slice(first, first + size) for first, size in zip(*box, strict=True))].reshape(-1)]) for box in boxes]))
    draft = Draft(file.document)
    node = draft.add(Tensor("float32", (7, 9, 5), (45, 5, 1), None, 0, "cpu", pieces=tuple(
        Piece(start, shape, number, 2) for number, (start, shape) in enumerate(boxes))))
    number = draft.derive(Joined(node), "float32", grid.nbytes, "cpu")
    file.document, _ = make(file.document, draft.change())
    for block in (16 << 20, 400, 8):
        monkeypatch.setattr(gathering, "BLOCK", block)
        assert data_of(file.payload(number)) == raw(grid)


@pytest.mark.filterwarnings("ignore")
def test_a_distributed_folder(opened, tmp_path: Path) -> None:
    grid = torch.arange(12.0).view(3, 4)
    state = {"turned": grid.t(), "plain": grid, "one": torch.tensor(1.0).expand(3, 2), "b": torch.ones(3).bfloat16()}
    dcp.save(state, checkpoint_id=tmp_path / "step", no_dist=True)
    file = opened(tmp_path / "step")
    for name, tensor in state.items():
        payload = file.payload(file.tensor(name).storage)
        assert isinstance(payload, Computed)
        assert data_of(payload) == raw(tensor)


# What it costs


PEAK = """
import sys
from pathlib import Path
from ckpt_browser.core.document import make, new_document
from ckpt_browser.core.derived import Converted, Gathered
from ckpt_browser.core.draft import Draft
from ckpt_browser.workspace.reading.computing import payloads
from ckpt_browser.workspace.reading.library import Library
import numpy
import torch
path, side = sys.argv[1], int(sys.argv[2])
library = Library()
draft = Draft(new_document(library.source(path).checkpoint))
turned = draft.derive(Gathered(0, "float32", (side, side), (1, side), 0), "float32", 4 * side ** 2, "cpu")
number = draft.derive(Converted(turned, "float32", "float16"), "float16", 2 * side ** 2, "cpu")
document, _ = make(draft.document, draft.change())
payload = payloads(document, library)(number, "little")
torch.ones(1 << 16).half()  # what torch takes for itself the first time

def peak():
    (line,) = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
    return int(line.split()[1]) // 1024

Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew
before = peak()
print(sum(len(chunk) for chunk in payload.chunks()), peak() - before)
library.close()
"""


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="the system does not tell a peak of memory")
def test_a_large_transposition_and_cast_take_little_memory(tmp_path: Path) -> None:
    side = 5000
    path = saved(tmp_path, {"w": torch.ones(side, side)})
    done = subprocess.run([sys.executable, "-c", PEAK, str(path), str(side)], capture_output=True, text=True,
                          timeout=120)
    assert done.returncode == 0, done.stderr
    written, grown = map(int, done.stdout.split())
    assert written == 2 * side ** 2
    assert grown <= 64, f"{grown} MiB for a tensor of {4 * side ** 2 >> 20} MiB"
