"""Which name is proposed for a file that cannot be saved over, and how formats are called."""

import pytest

from ckpt_browser.ui.saving.save_targets import LEGACY, PTH, SAFETENSORS, format_names, new_name
from ckpt_browser.ui.wording.formats import format_name


@pytest.mark.parametrize(("index", "wanted"), [
    ("model.safetensors.index.json", "model-merged.safetensors"),
    ("pytorch_model.bin.index.json", "pytorch_model-merged.safetensors"),
    ("model.fp16.index.json", "model.fp16-merged.safetensors"), ("step.10.index.json", "step.10-merged.safetensors"),
    ("weights.json", "weights-merged.safetensors")])
def test_a_merged_file_is_named_after_the_checkpoint(index, wanted):
    assert new_name(f"/data.v1/{index}", "sharded") == f"/data.v1/{wanted}"


def test_a_format_is_called_as_the_dialog_that_saves_calls_it(qapp):
    for form, listed in ((PTH, "torch-zip"), (LEGACY, "torch-legacy"), (SAFETENSORS, "safetensors")):
        assert format_name(form) == format_name(listed)
        assert format_names()[form].startswith(format_name(form) + " (")
    assert format_name("torch-zip") == "PyTorch"
    assert format_name("unheard\nof") == "unheard\\x0aof"
