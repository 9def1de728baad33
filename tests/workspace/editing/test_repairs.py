"""Repairs of names: offered where they fit, and the same as torch's own where torch has one."""

from collections import OrderedDict
from pathlib import Path

import pytest
import torch
from torch import nn

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import new_document
from ckpt_browser.core.journal import do, new_journal, undo
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.editing.repairs import Repair, repairs
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.core.edited import paths, seen
from tests.formats.same_as_torch import assert_same
from tests.workspace.made import Maker, training, transformer


def offered(*names: str, more: dict[str, object] | None = None) -> list[Repair]:
    return repairs(new_document(Maker().done({**dict.fromkeys(names, (2,)), **(more or {})})))


def first(*names: str) -> list[str]:
    """What the repairs that are not secondary say, in order."""
    return [repair.label for repair in offered(*names) if not repair.secondary]


def repaired(source: Source, repair: Repair) -> Source:
    journal = do(new_journal(source.checkpoint), repair.edits)
    assert seen(undo(journal)) == seen(new_journal(source.checkpoint))
    return Source(journal.document.checkpoint, source.files, source.inline)


def model() -> nn.Module:
    return nn.Sequential(OrderedDict(conv=nn.Conv2d(1, 2, 3), bn=nn.BatchNorm2d(2),
                                     part=nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2))))


class Wrapped(nn.Module):
    """A module around another, as torch.compile and Lightning write them."""

    def __init__(self, name: str, inner: nn.Module) -> None:
        super().__init__()
        self.add_module(name, inner)


@pytest.mark.parametrize(("names", "labels"), [
    (("module.a.w", "module.a.b"), ["strip “module.”"]), (("_orig_mod.w",), ["strip “_orig_mod.”"]),
    (("model.a.w", "model.b"), ["strip “model.”"]), (("net.w",), ["strip “net.”"]), (("a.w", "b.w"), []),
    (("module._orig_mod.a.w",), ["strip “module._orig_mod.”", "strip “module.”"]),
    (("_orig_mod.module.w",), ["strip “_orig_mod.module.”", "strip “_orig_mod.”"]),
    (("module.model.net.w",), ["strip “module.model.net.”", "strip “module.model.”", "strip “module.”"]),
    (("module.a", "b.w"), []), (("modules.a.w", "model_x.b"), []),
    (("a._orig_mod.w", "b.w"), ["strip “_orig_mod” everywhere"]),
    (("a._fsdp_wrapped_module.w", "_fsdp_wrapped_module.b"), ["strip “_fsdp_wrapped_module” everywhere"]),
    (("a_orig_mod.w", "b._orig_mod"), [])])
def test_what_is_offered(names: tuple[str, ...], labels: list[str]) -> None:
    assert first(*names) == labels


def test_nearly_all_names_are_enough() -> None:
    names = [f"module.{place}.w" for place in range(19)]
    assert first(*names, "extra") == ["strip “module.”"]
    assert first(*names[:5], "extra") == []


def test_an_example_is_shown() -> None:
    assert offered("module.conv.w")[0][3:5] == ("module.conv.w", "conv.w")
    assert offered("a._orig_mod.b._orig_mod.w")[0][3:5] == ("a._orig_mod.b._orig_mod.w", "a.b.w")


def test_adding_is_always_possible_and_comes_last() -> None:
    found = offered("module.a.w", "module.b")
    assert [repair.label for repair in found if repair.secondary] == ["add “_orig_mod.”", "add “model.”", "add “net.”"]
    assert [repair.secondary for repair in found] == [False, True, True, True]
    assert found[-1][3:5] == ("module.a.w", "net.module.a.w")


@pytest.mark.parametrize("names", [("module.a.w", *[f"module.{place}" for place in range(20)], "a.w"),
                                   ("a._orig_mod.w", "a.w"),
                                   ("module.", *[f"module.{place}.w" for place in range(20)])])
def test_nothing_that_would_collide_or_lose_a_name(names: tuple[str, ...]) -> None:
    assert first(*names) == []


def test_numbers_as_keys_stay() -> None:
    assert [repair.label for repair in offered("module.a.w", more={5: 1})][:1] == ["strip “module.”"]


@pytest.mark.parametrize("checkpoint", [Maker().done(5), Maker().done({}), Maker().done({"a": 1}), Maker().done((2, 2)),
                                        Maker().done([(2, 2)])])
def test_files_without_a_state_dict(checkpoint: Checkpoint) -> None:
    assert repairs(new_document(checkpoint)) == []


def test_within_a_checkpoint_of_training() -> None:
    start = Maker().done({"epoch": 1, "model_state_dict": {"module.a.w": (2,)}, "ema": {"model.a.w": (2,)}})
    found = [repair for repair in repairs(new_document(start)) if not repair.secondary]
    assert [repair.label for repair in found] == ["strip “module.” in model_state_dict", "strip “model.” in ema"]
    assert paths(do(new_journal(start), found[0].edits))[2] == "model_state_dict/a.w"
    assert [repair.path for repair in repairs(new_document(training()))] == [("model_state_dict",)] * 4


def test_a_prefix_goes_as_torch_takes_it(tmp_path: Path) -> None:
    theirs = nn.DataParallel(model()).state_dict()
    torch.save({"model": theirs, "epoch": 1}, tmp_path / "parallel.pth")
    source = open_checkpoint(str(tmp_path / "parallel.pth"))
    nn.modules.utils.consume_prefix_in_state_dict_if_present(theirs, "module.")
    found = repairs(new_document(source.checkpoint))[0]
    assert_same(repaired(source, found), {"model": theirs, "epoch": 1})
    assert list(theirs._metadata.items()) == list(model().state_dict()._metadata.items())


@pytest.mark.parametrize("names", [("module",), ("_orig_mod",), ("model",), ("module", "_orig_mod"),
                                   ("_orig_mod", "net")])
def test_what_is_around_a_model_goes_altogether(names: tuple[str, ...], tmp_path: Path) -> None:
    inner = model()
    outer = inner
    for name in reversed(names):
        outer = Wrapped(name, outer)
    torch.save(outer.state_dict(), tmp_path / "wrapped.pth")
    source = open_checkpoint(str(tmp_path / "wrapped.pth"))
    assert_same(repaired(source, repairs(new_document(source.checkpoint))[0]), inner.state_dict())


@pytest.mark.parametrize("name", ["module", "_orig_mod", "model", "net"])
def test_what_is_put_around_a_model(name: str, tmp_path: Path) -> None:
    torch.save(model().state_dict(), tmp_path / "plain.pth")
    source = open_checkpoint(str(tmp_path / "plain.pth"))
    found = next(repair for repair in repairs(new_document(source.checkpoint)) if f"“{name}.”" in repair.label)
    theirs = Wrapped(name, model()).state_dict()
    ours = repaired(source, found)
    root = ours.checkpoint.nodes[ours.checkpoint.root]
    assert list(root.keys) == list(theirs)
    metadata = ours.checkpoint.nodes[dict(root.attributes)["_metadata"]]
    assert list(metadata.keys) == list(theirs._metadata)


@pytest.mark.parametrize("around", [False, True])
def test_parts_that_were_compiled(around: bool, tmp_path: Path) -> None:
    inner, plain = model(), model()
    plain.load_state_dict(inner.state_dict())
    inner.part = Wrapped("_orig_mod", nn.Sequential(Wrapped("_orig_mod", inner.part[0]), inner.part[1]))
    inner.bn = Wrapped("_orig_mod", inner.bn)
    torch.save((Wrapped("_orig_mod", inner) if around else inner).state_dict(), tmp_path / "compiled.pth")
    source = open_checkpoint(str(tmp_path / "compiled.pth"))
    found = next(repair for repair in repairs(new_document(source.checkpoint)) if "everywhere" in repair.label)
    ours = repaired(source, found)
    assert_same(ours, plain.state_dict())
    root = ours.checkpoint.nodes[ours.checkpoint.root]
    metadata = ours.checkpoint.nodes[dict(root.attributes)["_metadata"]]
    assert sorted(metadata.keys) == sorted(plain.state_dict()._metadata)


def test_many_names() -> None:
    found = repairs(new_document(transformer(5000)))
    assert [repair.label for repair in found if not repair.secondary] == []
    assert len(found) == 4
