"""Element types without a storage class of their own, cast into the legacy stream: torch reads them there too."""

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from ckpt_browser.app import main
from tests.formats.hostile import called, named, proto, text, write, zipped


@pytest.mark.parametrize("name", ["uint16", "uint32", "uint64", "float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz",
                                  "float8_e5m2fnuz"])
def test_cast_tensors_in_a_legacy_stream(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    whole = torch.arange(12.).reshape(3, 4)
    torch.save({"w": whole, "row": whole[1:, ::2], "plain": torch.arange(3)}, "a.pth")
    assert main(["edit", "a.pth", "-o", "b.pth", "--format", "legacy", "--no-verify", "--cast", f"w={name}",
                 "--cast", f"row={name}"]) == 0
    assert Path("b.pth").read_bytes()[:2] == b"\x80\x02"
    for restricted in (True, False):
        loaded = torch.load("b.pth", weights_only=restricted)
        for key, wanted in (("w", whole), ("row", whole[1:, ::2])):
            assert loaded[key].dtype == getattr(torch, name)
            assert torch.equal(loaded[key].to(torch.float64), wanted.to(loaded[key].dtype).to(torch.float64))
        assert torch.equal(loaded["plain"], torch.arange(3))


@pytest.mark.parametrize("dtype", [torch.uint16, torch.float8_e4m3fn])
def test_converted_tensors_in_a_legacy_stream(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                              dtype: torch.dtype) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"w": torch.arange(6.).to(dtype)}, "a.pth")
    assert main(["convert", "a.pth", "b.pth", "--format", "legacy", "--no-verify"]) == 0
    loaded = torch.load("b.pth", weights_only=True)["w"]
    assert loaded.dtype == dtype
    assert torch.equal(loaded.to(torch.float64), torch.arange(6., dtype=torch.float64))


@pytest.mark.filterwarnings("ignore")  # torch warns of nested tensors and storages
@pytest.mark.parametrize(("thing", "reason"), [
    (lambda: torch.arange(3.).untyped_storage(), "is a storage without a type"),
    (lambda: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]), "is a nested tensor")])
def test_what_torch_cannot_read_from_a_stream_is_refused_beforehand(
        tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
        thing: Callable[[], object], reason: str) -> None:
    monkeypatch.chdir(tmp_path)
    torch.save({"a": torch.ones(2), "b/c": [thing()]}, "a.pth")
    assert main(["convert", "a.pth", "b.pth", "--format", "legacy", "--no-verify"]) == 2
    told = capsys.readouterr()
    assert told.err == f"ckpt-browser: a.pth: b\\/c/0: {reason}, and the stream of torch before 1.6 holds none\n"
    assert not told.out and not Path("b.pth").exists()


@pytest.mark.filterwarnings("ignore")  # torch warns of storages
def test_kin_that_torch_reads_from_a_stream_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lengths = [torch.arange(2.), torch.arange(3.)]
    torch.save({"jagged": torch.nested.nested_tensor(lengths, layout=torch.jagged), "typed": torch.ones(2).storage(),
                "meta": torch.ones(2, device="meta"), "held": torch.nn.Parameter(torch.ones(2, device="meta"))},
               "a.pth")
    assert main(["convert", "a.pth", "b.pth", "--format", "legacy", "--no-verify", "--keep-opaque"]) == 0
    loaded = torch.load("b.pth", weights_only=False)
    assert [part.tolist() for part in loaded["jagged"].unbind()] == [part.tolist() for part in lengths]
    assert loaded["typed"].tolist() == [1, 1] and loaded["typed"].dtype == torch.float32
    assert loaded["meta"].is_meta and loaded["held"].is_meta and type(loaded["held"]) is torch.nn.Parameter


def storage_on_meta() -> bytes:
    return b"(" + text("storage") + named("torch", "FloatStorage") + text("0") + text("meta") + b"K\x04tQ"


def tensor_on_meta() -> bytes:
    hooks = named("collections", "OrderedDict") + b")R"
    return named("torch._utils", "_rebuild_tensor_v2") + b"(" + storage_on_meta() + b"K\x00K\x04\x85K\x01\x85\x89" \
        + hooks + b"tR"


@pytest.mark.parametrize(("thing", "place"), [
    (tensor_on_meta(), "w"), (storage_on_meta(), "w"), (called("foo", "bar", storage_on_meta()), "w/(argument 0)"),
    (named("torch._utils", "_rebuild_parameter") + tensor_on_meta() + b"\x89" + named("collections", "OrderedDict")
     + b")R\x87R", "w")])
def test_a_storage_on_meta_without_a_record_is_refused_by_its_entry(
        tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, thing: bytes,
        place: str) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "a.pth", zipped(proto(b"}(" + text("x") + b"K\x01" + text("w") + thing + b"u")))
    assert main(["convert", "a.pth", "b.pth", "--format", "legacy", "--no-verify", "--keep-opaque"]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"ckpt-browser: a.pth: {place}: has no bytes, and the stream of torch before 1.6 holds all")
    assert told.count("\n") == 1 and not Path("b.pth").exists()
