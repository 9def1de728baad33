"""What a target cannot hold: told before anything is written, each with ways out that lead somewhere."""

import collections
import json
import pickle
import sys
import types
from pathlib import Path

import pytest
import safetensors
import safetensors.torch
import torch

from ckpt_browser.core.document import Document, make
from ckpt_browser.core.draft import Draft
from ckpt_browser.core.edits.copying import reachable
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.losses import Loss
from ckpt_browser.core.nodes import Broken, Group, Opaque, Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.formats.writing.fitting import metadata_text
from ckpt_browser.formats.writing.fitting.metadata_text import text_of

from .fitting import EVERYTHING, Bench, same


@pytest.fixture
def bench(tmp_path: Path):
    made: list[Bench] = []

    def opening(content: object) -> Bench:
        path = content if isinstance(content, Path) else tmp_path / f"model{len(made)}.pth"
        if path is not content:
            torch.save(content, path)
        made.append(Bench(path))
        return made[-1]

    yield opening
    for each in made:
        each.close()


@pytest.fixture
def unknown():
    """A module of classes that nobody has by the time the file is opened."""
    module = types.ModuleType("somebody")
    exec("class Thing:\n    pass\n\n\nclass Net(__import__('torch').nn.Module):\n    pass\n", module.__dict__)
    sys.modules["somebody"] = module
    yield module
    sys.modules.pop("somebody", None)


def by_kind(losses: tuple[Loss, ...]) -> dict[str, Loss]:
    found = {loss.kind: loss for loss in losses}
    assert len(found) == len(losses)
    for loss in losses:
        assert not loss.message.endswith(".")
        assert len(loss.paths) == min(loss.places, 100)
    return found


def only(losses: tuple[Loss, ...]) -> Loss:
    (loss,) = losses
    return loss


def written(bench: Bench, folder: Path, **choices: str) -> dict[str, torch.Tensor]:
    """What is loaded of the file after these choices; none may be open."""
    assert not bench.fit(choices).losses
    return safetensors.torch.load_file(bench.write(folder / "out.safetensors", choices))


def texts(folder: Path) -> dict[str, str] | None:
    with safetensors.safe_open(folder / "out.safetensors", "pt") as file:
        return file.metadata()


W, B = torch.arange(6.0).reshape(2, 3), torch.ones(3)


# safetensors


def test_what_fits_has_no_losses(bench, tmp_path: Path) -> None:
    made = bench({"w": W, "b": B, "turned": torch.ones(2, 3).t(), "part": torch.ones(9)[3:5]})
    assert made.fit({}).losses == ()
    assert made.fit({}).notes == ()
    assert list(written(made, tmp_path)) != []


def test_the_document_itself_stays(bench) -> None:
    made = bench({"model": {"w": W}, "epoch": 3})
    before = list(walk(made.document.checkpoint))
    made.fit({})
    made.fit()
    assert list(walk(made.document.checkpoint)) == before


def test_containers_of_tensors(bench, tmp_path: Path) -> None:
    content = {"model": {"w": W}, "list": [B, {"x": B + 1}], "top": B + 2, "state": {0: {"m": B + 3}}}
    made = bench(content)
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.places, loss.choices) == ("nested", 3, ("join", "drop"))
    assert loss.paths == (("model",), ("list",), ("state",))
    joined = {"model.w": W, "list.0": B, "list.1.x": B + 1, "top": B + 2, "state.0.m": B + 3}
    assert same(written(made, tmp_path, nested="join"), joined)
    assert same(written(made, tmp_path, nested="drop"), {"top": B + 2})


def test_what_is_no_tensor(bench, tmp_path: Path) -> None:
    made = bench({"w": W, "epoch": 3, "groups": [{"lr": 0.1, "betas": (0.9, 0.99)}], "name": "résumé\n",
                  "none": None, "size": torch.Size([2, 3]), "empty": {}, "raw": b"\x01\xff", "nan": float("nan")})
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.places, loss.choices) == ("no-tensor", 8, ("drop", "text"))
    assert "8 entries are no tensors" in loss.message
    assert same(written(made, tmp_path, **{"no-tensor": "drop"}), {"w": W})
    assert texts(tmp_path) == {"format": "pt"}
    assert same(written(made, tmp_path, **{"no-tensor": "text"}), {"w": W})
    assert texts(tmp_path) == {
        "format": "pt", "epoch": "3", "groups": '[{"lr":0.1,"betas":[0.9,0.99]}]', "name": "résumé\n", "none": "null",
        "size": "[2,3]", "empty": "{}", "raw": '"01ff"', "nan": '"nan"'}


def test_values_between_tensors_are_told_one_by_one(bench) -> None:
    made = bench({"optimizer": {"state": {0: {"step": 3, "m": B}}, "groups": [{"lr": 0.1}]}})
    losses = by_kind(made.fit({}).losses)
    assert losses["nested"].paths == (("optimizer",),)
    assert losses["no-tensor"].paths == (("optimizer", "state", 0, "step"), ("optimizer", "groups"))
    assert set(by_kind(made.fit({"nested": "drop"}).losses)) == set()


def test_texts_do_not_replace_what_the_file_says_already(bench, tmp_path: Path) -> None:
    safetensors.torch.save_file({"w": W}, tmp_path / "a.safetensors", {"epoch": "mine"})
    made = bench(tmp_path / "a.safetensors")
    draft = Draft(made.document)
    root = draft[draft.root]
    assert isinstance(root, Group)
    from ckpt_browser.core.nodes import Value

    draft[draft.root] = root._replace(keys=(*root.keys, "epoch"), children=(*root.children, draft.add(Value("int", 5))))
    made.document, _ = make(made.document, draft.change())
    written(made, tmp_path, **{"no-tensor": "text"})
    assert texts(tmp_path) == {"epoch": "mine", "epoch_2": "5"}


def test_objects_are_named_and_dropped(bench, unknown, tmp_path: Path) -> None:
    made = bench({"w": W, "thing": unknown.Thing(), "other": [unknown.Thing()]})
    losses = by_kind(made.fit({}).losses)
    assert losses["opaque"].choices == ("drop",)
    assert "somebody.Thing" in losses["opaque"].message
    assert losses["opaque"].paths == (("thing",),)
    assert losses["no-tensor"].paths == (("other",),)
    assert same(written(made, tmp_path, **{"opaque": "drop", "no-tensor": "text"}), {"w": W})
    assert texts(tmp_path) == {"format": "pt", "other": '["somebody.Thing"]'}


def test_broken_parts_and_missing_bytes(bench, tmp_path: Path) -> None:
    made = bench({"w": W, "b": B, "half": B.half()})
    draft = Draft(made.document)
    root = draft[draft.root]
    assert isinstance(root, Group)
    draft[root.children[0]] = Broken("torch.Tensor", "reaches beyond its storage")
    made.document, _ = make(made.document, draft.change())
    storages = made.document.checkpoint.storages
    storages[1] = storages[1]._replace(missing="the shard is not there")
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.places, loss.paths, loss.choices) == ("broken", 2, (("w",), ("b",)), ("drop",))
    assert same(written(made, tmp_path, broken="drop"), {"half": B.half()})


def test_a_cast_of_missing_bytes_is_missing_too(bench) -> None:
    from ckpt_browser.core.derived import Converted

    made = bench({"w": W})
    draft = Draft(made.document)
    number = draft.derive(Converted(0, "float32", "float16"), "float16", 12, "cpu")
    root = draft[draft.root]
    assert isinstance(root, Group)
    node = draft[root.children[0]]
    assert isinstance(node, Tensor)
    draft[root.children[0]] = node._replace(storage=number, dtype="float16")
    made.document, _ = make(made.document, draft.change())
    assert not made.fit({}).losses
    made.document.checkpoint.storages[0] = made.document.checkpoint.storages[0]._replace(missing="gone")
    assert only(made.fit({}).losses).kind == "broken"
    assert only(made.fit_pickle().losses).kind == "broken"


@pytest.mark.filterwarnings("ignore:torch.quantize_per")
def test_types_that_safetensors_does_not_know(bench, tmp_path: Path) -> None:
    made = bench({"w": W, "wide": W.to(torch.complex128), "q": torch.quantize_per_tensor(W, 0.1, 0, torch.qint8)})
    losses = by_kind(made.fit({}).losses)
    assert losses["dtype"].paths == (("wide",),)
    assert "complex128" in losses["dtype"].message
    assert losses["layout"].paths == (("q",),)
    assert same(written(made, tmp_path, dtype="drop", layout="drop"), {"w": W})


def test_half_bytes_need_a_dimension(bench, tmp_path: Path) -> None:
    halves = torch.zeros(4, dtype=torch.uint8).view(torch.float4_e2m1fn_x2)
    made = bench({"row": halves, "one": halves[0]})
    assert only(made.fit({}).losses).paths == (("one",),)
    loaded = written(made, tmp_path, dtype="drop", view="copy")
    assert (loaded["row"].dtype, tuple(loaded["row"].shape)) == (torch.float4_e2m1fn_x2, (4,))


@pytest.mark.filterwarnings("ignore:Sparse", "ignore:The PyTorch API of nested")
def test_layouts_that_are_no_plain_rows(bench, tmp_path: Path) -> None:
    conjugate = torch.ones(2, dtype=torch.complex64).conj()
    made = bench({"w": W, "coo": W.to_sparse(), "csr": W.to_sparse_csr(), "meta": torch.ones(2, device="meta"),
                  "nested": torch.nested.nested_tensor([B, B[:2]]), "conj": conjugate})
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.places, loss.choices) == ("layout", 5, ("drop",))
    for name in ("sparse_coo", "sparse_csr", "meta", "nested", "conjugate"):
        assert name in loss.message
    assert same(written(made, tmp_path, layout="drop"), {"w": W})


def test_keys_that_are_no_names(bench, tmp_path: Path) -> None:
    content = {"w": W, 0: B, ("a", 1): B + 1, "__metadata__": B + 2, "half \ud800": B + 3, None: B + 4}
    made = bench(content)
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.places, loss.choices) == ("key", 5, ("rename", "drop"))
    assert same(written(made, tmp_path, key="rename"), {
        "w": W, "0": B, "('a', 1)": B + 1, "metadata": B + 2, "half \\ud800": B + 3, "None": B + 4})
    assert same(written(made, tmp_path, key="drop"), {"w": W})


def test_names_that_meet(bench, tmp_path: Path) -> None:
    made = bench({"a.b": W, "a": {"b": B}, "a.b_2": B + 1, "metadata": B + 2, "__metadata__": B + 3})
    losses = by_kind(made.fit({"nested": "join", "key": "rename"}).losses)
    assert losses["collision"].paths == (("a", "b"),)
    assert losses["collision"].choices == ("rename", "drop")
    renamed = {"a.b": W, "a.b_3": B, "a.b_2": B + 1, "metadata": B + 2, "metadata_2": B + 3}
    assert same(written(made, tmp_path, nested="join", key="rename", collision="rename"), renamed)
    del renamed["a.b_3"]
    assert same(written(made, tmp_path, nested="join", key="rename", collision="drop"), renamed)


def test_tied_tensors(bench, tmp_path: Path) -> None:
    made = bench({"wte": W, "head": W, "again": W.view(2, 3), "b": B})
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.paths, loss.choices) == ("tied", (("head",), ("again",)), ("copy", "drop"))
    assert same(written(made, tmp_path, tied="copy"), {"wte": W, "head": W, "again": W, "b": B})
    assert same(written(made, tmp_path, tied="drop"), {"wte": W, "b": B})
    assert texts(tmp_path) == {"format": "pt", "head": "wte", "again": "wte"}


def test_a_model_without_its_tied_names_is_loaded_by_the_package(bench, tmp_path: Path) -> None:
    def model() -> torch.nn.Module:
        made = torch.nn.Sequential(torch.nn.Embedding(5, 3), torch.nn.Linear(3, 5, bias=False))
        made[1].weight = made[0].weight
        return made

    first, second = model(), model()
    written(bench(first.state_dict()), tmp_path, tied="drop")
    safetensors.torch.load_model(second, tmp_path / "out.safetensors")
    assert torch.equal(second[1].weight, first[0].weight)


def test_views_that_overlap(bench, tmp_path: Path) -> None:
    base = torch.arange(24.0).reshape(4, 6)
    made = bench({"whole": base, "row": base[1], "left": base[:, :2], "alone": torch.ones(10)[2:4]})
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.paths, loss.choices) == ("view", (("row",), ("left",)), ("copy",))
    assert same(written(made, tmp_path, view="copy"), {
        "whole": base, "row": base[1], "left": base[:, :2], "alone": torch.ones(2)})


def test_views_side_by_side_are_no_loss(bench, tmp_path: Path) -> None:
    base = torch.arange(24.0).reshape(4, 6)
    made = bench({"first": base[:2], "second": base[2:], "none": base[:0], "none too": base[:0]})
    assert made.fit({}).losses == ()
    assert same(written(made, tmp_path), {"first": base[:2], "second": base[2:], "none": base[:0],
                                          "none too": base[:0]})


def test_a_choice_that_is_no_way_out_is_none(bench) -> None:
    made = bench({"w": W, "again": W})
    assert only(made.fit({"tied": "join"}).losses).kind == "tied"
    assert only(made.fit({"view": "copy"}).losses).kind == "tied"


@pytest.mark.parametrize(("content", "kind"), [(torch.ones(2), "no-tensor"), (5, "no-tensor")])
def test_a_file_without_names_says_what_to_do(bench, content: object, kind: str) -> None:
    made = bench(content)
    loss = only(made.fit({}).losses)
    assert (loss.kind, loss.choices) == (kind, ())
    assert "put it into a dict first" in loss.message
    assert made.fit().losses  # no choice helps


def test_a_module_says_what_to_do(bench, unknown) -> None:
    loss = only(bench(unknown.Net()).fit().losses)
    assert "somebody.Net" in loss.message
    assert "make its state_dict the whole file first" in loss.message


def test_a_list_of_tensors_gets_its_places_as_names(bench, tmp_path: Path) -> None:
    made = bench([W, B])
    assert only(made.fit({}).losses).kind == "key"
    assert same(written(made, tmp_path, key="rename"), {"0": W, "1": B})


def test_what_stands_beside_is_mentioned(bench) -> None:
    state = torch.nn.BatchNorm1d(3).state_dict()
    made = bench(state)
    assert made.fit({}).losses == ()
    assert made.fit({}).notes == ("not kept: what stands beside the entries (_metadata)",)


def test_only_a_hundred_places_are_named_and_five_kinds(bench) -> None:
    kinds = [1, 2.5, None, "x", b"y", torch.Size([1]), True]
    loss = only(bench({"w": W, **{str(place): kinds[place % 7] for place in range(300)}}).fit({}).losses)
    assert (loss.places, len(loss.paths)) == (300, 100)
    assert loss.message.startswith("300 entries")
    assert "..." in loss.message


def test_names_of_strangers_are_harmless(bench) -> None:
    made = bench({"w": W, "x": 1})
    nodes = made.document.checkpoint.nodes
    place = next(number for number in reachable(nodes, made.document.checkpoint.root)
                 if getattr(nodes[number], "type_name", "") == "int")
    nodes[place] = Opaque("evil\x1b[31m\u202e" + "z" * 5000, "new")
    message = only(made.fit({}).losses).message
    assert message.isprintable()
    assert len(message) < 400


def test_a_circle_ends(bench, tmp_path: Path) -> None:
    content: dict[str, object] = {"w": W}
    content["self"] = content
    made = bench(content)
    losses = by_kind(made.fit({}).losses)
    assert losses["no-tensor"].paths == (("self",),)
    written(made, tmp_path, **{"no-tensor": "text"})
    assert json.loads(texts(tmp_path)["self"]) == {"w": "torch.Tensor", "self": "..."}


def test_sharing_that_multiplies_is_refused(bench, monkeypatch: pytest.MonkeyPatch) -> None:
    inner: object = W
    for _ in range(40):
        inner = [inner, inner]
    made = bench({"bomb": inner})
    from ckpt_browser.core.limits import Limits
    from ckpt_browser.formats.writing.fitting import fit_safetensors as module

    monkeypatch.setattr(module, "LIMITS", Limits(nodes=10_000))
    with pytest.raises(CheckpointError, match="more than 10,000 entries"):
        made.fit({})


def test_texts_that_multiply_are_refused(bench, monkeypatch: pytest.MonkeyPatch) -> None:
    inner: object = 1
    for _ in range(60):
        inner = [inner, inner]
    made = bench({"w": W, "bomb": inner})
    monkeypatch.setattr(metadata_text, "_LONGEST", 10_000)
    assert only(made.fit({}).losses).kind == "no-tensor"
    with pytest.raises(CheckpointError, match="leave it out instead"):
        made.fit({"no-tensor": "text"})


def test_text_of_deep_nesting_needs_no_deep_stack() -> None:
    from ckpt_browser.core.nodes import Value

    nodes = [Value("int", 7), *(Group("list", (0,), (place,)) for place in range(5000))]
    assert text_of(nodes, 5000) == "[" * 5000 + "7" + "]" * 5000


@pytest.mark.filterwarnings("ignore")
def test_pieces_are_joined(bench, tmp_path: Path) -> None:
    from ckpt_browser.core.nodes import Piece

    made = bench({"left": W[:, :1].contiguous(), "right": W[:, 1:].contiguous()})
    draft = Draft(made.document)
    root = draft[draft.root]
    assert isinstance(root, Group)
    pieces = (Piece((0, 0), (2, 1), 0), Piece((0, 1), (2, 2), 1))
    whole = draft.add(Tensor("float32", (2, 3), (3, 1), None, 0, "cpu", pieces=pieces))
    draft[draft.root] = Group("dict", ("whole", "again"), (whole, whole))
    made.document, _ = make(made.document, draft.change())
    assert by_kind(made.fit({}).losses)["tied"].paths == (("again",),)
    assert same(written(made, tmp_path, tied="copy"), {"whole": W, "again": W})
    fitted = made.fit_pickle()
    assert not fitted.losses
    node = next(node for number in reachable(fitted.document.checkpoint.nodes, fitted.document.checkpoint.root)
                if isinstance(node := fitted.document.checkpoint.nodes[number], Tensor))
    assert (node.pieces, node.stride, node.offset) == ((), (3, 1), 0)


# Pickles


def keys(document: Document) -> tuple[object, ...]:
    root = document.checkpoint.nodes[document.checkpoint.root]
    assert isinstance(root, Group)
    return root.keys


def kinds(document: Document) -> set[type]:
    nodes = document.checkpoint.nodes
    return {type(nodes[number]) for number in reachable(nodes, document.checkpoint.root)}


@pytest.mark.filterwarnings("ignore:ComplexHalf")
def test_a_plain_file_has_no_losses(bench) -> None:
    made = bench({"model": torch.nn.Linear(2, 2).state_dict(), "epoch": 3, 5: W.to_sparse(), "c": W.to(torch.complex32),
                  "tied": [W, W], "meta": torch.ones(2, device="meta"), "odd": collections.Counter("abc")})
    fitted = made.fit_pickle()
    assert (fitted.losses, fitted.notes) == ((), ())
    assert list(walk(fitted.document.checkpoint)) == list(walk(made.document.checkpoint))


def test_objects_are_kept_or_dropped(bench, unknown) -> None:
    made = bench({"w": W, "thing": unknown.Thing(), "deep": {"list": [1, unknown.Thing(), 3]}})
    loss = only(made.fit_pickle().losses)
    assert (loss.kind, loss.places, loss.choices) == ("opaque", 2, ("drop", "keep"))
    assert loss.paths == (("thing",), ("deep", "list", 1))
    assert "somebody.Thing" in loss.message
    dropped = made.fit_pickle(opaque="drop")
    assert not dropped.losses
    assert keys(dropped.document) == ("w", "deep")
    assert Opaque not in kinds(dropped.document)
    assert [row.path for row in walk(dropped.document.checkpoint)][-2:] == [("deep", "list", 0), ("deep", "list", 1)]
    for kept in (made.fit_pickle(opaque="keep"), made.fit_pickle(keep_opaque=True)):
        assert not kept.losses
        assert keys(kept.document) == ("w", "thing", "deep")


def test_what_is_not_reachable_does_not_count(bench, unknown) -> None:
    from ckpt_browser.core.edits.arranging import Drop
    from ckpt_browser.core.journal import do, new_journal

    made = bench({"w": W, "thing": unknown.Thing()})
    made.document = do(new_journal(made.document.checkpoint), [Drop((("thing",),))]).document
    assert not made.fit_pickle().losses
    assert not made.fit({}).losses


def test_a_file_that_is_one_object_can_only_be_kept(bench, unknown) -> None:
    made = bench(unknown.Net())
    loss = only(made.fit_pickle().losses)
    assert (loss.kind, loss.paths[0], loss.choices) == ("opaque", (), ("keep",))
    assert only(made.fit_pickle(opaque="drop").losses).kind == "opaque"
    assert not made.fit_pickle(opaque="keep").losses


def test_broken_parts_go_with_what_cannot_be_without_them(bench, unknown) -> None:
    thing = unknown.Thing()
    thing.inner = W
    made = bench({"w": torch.ones(9), "thing": thing, "pair": (B, 2), "sparse": torch.ones(7).to_sparse()})
    nodes = made.document.checkpoint.nodes
    for number, node in enumerate(nodes):
        if isinstance(node, Tensor) and node.shape in ((2, 3), (3,), (7,)) and node.layout == "strided":
            nodes[number] = Broken("torch.Tensor", "is broken")
    loss = only(made.fit_pickle(keep_opaque=True).losses)
    assert (loss.kind, loss.choices) == ("broken", ("drop",))
    assert ("thing", "inner") in loss.paths
    fitted = made.fit_pickle(keep_opaque=True, broken="drop")
    assert keys(fitted.document) == ("w", "thing", "pair")
    assert Broken not in kinds(fitted.document)
    assert [row.path for row in walk(fitted.document.checkpoint)] == [
        (), ("w",), ("thing",), ("pair",), ("pair", 0)]


def test_missing_bytes_are_dropped_and_meta_tensors_stay(bench) -> None:
    made = bench({"w": W, "b": B, "meta": torch.ones(2, device="meta")})
    storages = made.document.checkpoint.storages
    storages[0] = storages[0]._replace(missing="the file is cut short")
    loss = only(made.fit_pickle().losses)
    assert (loss.kind, loss.paths) == ("broken", (("w",),))
    assert keys(made.fit_pickle(broken="drop").document) == ("b", "meta")


def test_a_broken_whole_has_no_way_out(bench) -> None:
    made = bench(W)
    made.document.checkpoint.nodes[made.document.checkpoint.root] = Broken("torch.Tensor", "is broken")
    assert only(made.fit_pickle(broken="drop").losses).choices == ()


def test_odd_keys_go_with_their_entries(bench, unknown) -> None:
    made = bench({"w": W, unknown.Thing(): 5, (unknown.Thing(), 1): 6})
    loss = only(made.fit_pickle().losses)
    assert loss.places == 2
    assert keys(made.fit_pickle(opaque="drop").document) == ("w",)
    assert len(keys(made.fit_pickle(opaque="keep").document)) == 3


@pytest.mark.filterwarnings("ignore:.torch.jit")
def test_parts_of_a_script_have_no_place(bench, tmp_path: Path) -> None:
    class Adds(torch.nn.Module):
        def forward(self, x: torch.Tensor) -> torch.Tensor:
            return x + torch.ones(2)

    torch.jit.script(Adds()).save(str(tmp_path / "script.pt"))
    made = bench(tmp_path / "script.pt")
    losses = by_kind(made.fit_pickle(keep_opaque=True).losses)
    assert losses["layout"].choices == ("drop",)
    fitted = made.fit_pickle(opaque="keep", layout="drop")
    assert not fitted.losses
    # Its root is an object: what lies beside it goes, whatever becomes of the object.
    assert by_kind(made.fit_pickle(layout="drop").losses)["opaque"].choices == ("keep",)
    nodes = fitted.document.checkpoint.nodes
    assert not any(isinstance(node := nodes[number], Group) and node.type_name == "records"
                   for number in reachable(nodes, fitted.document.checkpoint.root))


def test_every_file_of_the_corpus_can_be_fitted(bench, corpus: Path, corpus_index) -> None:
    """Whatever it holds, the first choices lead to a document without losses or to a sentence."""
    for name in sorted(corpus_index):
        if (corpus / name).stat().st_size > 200 << 20:
            continue
        try:
            made = Bench(corpus / name)
        except CheckpointError:
            continue
        for fit in (made.fit, lambda choices, made=made: made.fit_pickle(**choices)):
            first = fit({})
            choices = {loss.kind: loss.choices[0] for loss in first.losses if loss.choices}
            again = fit(choices)
            assert all(not loss.choices for loss in again.losses), name
            if not again.losses:
                assert list(walk(again.document.checkpoint))
        made.close()


def test_losses_are_plain_data(bench, unknown) -> None:
    losses = bench({"w": W, "thing": unknown.Thing(), "x": {"y": B}}).fit({}).losses
    assert pickle.loads(pickle.dumps(losses)) == losses
    assert set(EVERYTHING) >= {loss.kind for loss in losses}
