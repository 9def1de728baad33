"""Real checkpoints that nobody here wrote: counts as the index has them, and everything as torch loads it."""

import pickle
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from safetensors import SafetensorError

from ckpt_browser.core.dtypes import ALIASES
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.outline import walk
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.same_as_torch import differences, tensor_objects

# torch warns of the old formats and types in these files.
pytestmark = pytest.mark.filterwarnings("ignore")

Index = dict[str, dict[str, object]]

FORMATS = {"zip": "torch-zip", "legacy pickle": "torch-legacy", "legacy tar": "torch-tar", "raw pickle": "pickle",
           "safetensors": "safetensors", "torch.package zip": "torch-package", "TorchScript zip": "torchscript",
           "TorchScript zip + mobile bytecode": "torchscript", "TorchScript zip (pre-1.4 model.json)": "torchscript"}
"""Our name for each kind of container that the index tells apart."""

NO_CHECKPOINT = {"empty file": "is empty", "gzip": "is packed with gzip", "unknown binary": ""}
"""How the sentence begins about what is none."""

STORAGE_NAMES = ALIASES | {"char": "int8", "byte": "uint8", "complexfloat": "complex64",
                           "complexdouble": "complex128"}
"""The index names element types by their storage classes."""

HARMLESS_NOTE = "uses classes of other packages"
REFUSED = {"by321__safetensors_util/header_size_too_big.safetensors"}
"""A file that is broken on purpose."""


def opened(corpus: Path, index: Index) -> Iterator[tuple[str, dict[str, object], Source]]:
    """Every file of the corpus that is a checkpoint."""
    for name, known in index.items():
        if known["kind"] in FORMATS and name not in REFUSED:
            source = open_checkpoint(str(corpus / name))
            yield name, known, source
            source.close()


def test_every_file_opens_or_is_named(corpus: Path, corpus_index: Index) -> None:
    refused = {name for name, known in corpus_index.items() if known["kind"] in NO_CHECKPOINT} | REFUSED
    for name in refused:
        with pytest.raises(CheckpointError, match=NO_CHECKPOINT.get(corpus_index[name]["kind"], "")) as caught:
            open_checkpoint(str(corpus / name))
        assert len(caught.value.reason.splitlines()) == 1
    assert len([name for name, _, _ in opened(corpus, corpus_index)]) == len(corpus_index) - len(refused)


def test_formats_and_counts(corpus: Path, corpus_index: Index) -> None:
    wrong = []
    for name, known, source in opened(corpus, corpus_index):
        found = tensor_objects(source).values()
        ours = source.checkpoint.format, len(found), sum(node.numel for node in found)
        wanted = FORMATS[known["kind"]], known["tensors"], known["params"]
        wrong += [f"{name}: {ours} instead of {wanted}"] if ours != wanted else []
        missing = set(known["globals"] or ()) - set(source.checkpoint.globals)
        wrong += [f"{name}: lacks {missing}"] if missing else []
    assert not wrong, "\n".join(wrong)


def test_element_types(corpus: Path, corpus_index: Index) -> None:
    for name, known, source in opened(corpus, corpus_index):
        if known["kind"] in ("safetensors", "legacy tar"):
            continue  # the index counts these by other names
        found = Counter(node.dtype for node in tensor_objects(source).values())
        plain = {dtype.partition("(")[0]: count for dtype, count in known["dtypes"].items()}
        wanted = {STORAGE_NAMES.get(dtype, dtype): count for dtype, count in plain.items()}
        assert found == wanted, name


def test_everything_is_as_torch_loads_it(corpus: Path, corpus_index: Index) -> None:
    wrong, compared = [], 0
    for name, known, source in opened(corpus, corpus_index):
        try:
            loaded = torch.load(corpus / name, weights_only=True, map_location="cpu")
        except (RuntimeError, ValueError, pickle.UnpicklingError, SafetensorError):
            assert known["weights_only"] != "ok" or known["kind"] == "safetensors", name
            continue
        compared += 1
        wrong += [f"{name}: {difference}" for difference in differences(source, loaded, devices=False)[:3]]
    assert not wrong, "\n".join(wrong)
    assert compared >= sum(known["weights_only"] == "ok" for known in corpus_index.values()) - 9


def test_every_path_can_be_walked_and_every_byte_read(corpus: Path, corpus_index: Index) -> None:
    for name, _, source in opened(corpus, corpus_index):
        assert sum(1 for _ in walk(source.checkpoint)) > 0, name
        for storage in source.checkpoint.storages:
            if not storage.missing:
                source.read_into(storage.id, 0, memoryview(bytearray(storage.nbytes)))


def test_no_cry_of_wolf(corpus: Path, corpus_index: Index) -> None:
    """Sound files have no problem but the note that their own classes are not needed."""
    cries = [f"{name}: {problem}" for name, _, source in opened(corpus, corpus_index)
             for problem in source.checkpoint.problems
             if (problem.severity, problem.message[:len(HARMLESS_NOTE)]) != ("note", HARMLESS_NOTE)]
    damaged = {"by321__safetensors_util/duplicate_keys_in_header.safetensors"}
    assert {cry.partition(":")[0] for cry in cries} <= damaged, "\n".join(cries)
