"""Names that can run code are warned of, and the warning leads to the row that stands for them."""

import io
import os
import pickle
import subprocess
from pathlib import Path

import pytest

from ckpt_browser.core.nodes import Opaque
from ckpt_browser.workspace.reading.opening import open_checkpoint


class Payload:
    def __init__(self, function: object) -> None:
        self.function = function

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return self.function, ("true",)


@pytest.mark.parametrize("function", [os.system, subprocess.Popen, eval, exec, __import__, pickle.loads, io.open])
def test_a_call_that_runs_code_is_a_warning_at_its_row(tmp_path: Path, function: object) -> None:
    path = tmp_path / "hostile.pkl"
    path.write_bytes(pickle.dumps({"epoch": 3, "payload": Payload(function)}))
    checkpoint = open_checkpoint(str(path)).checkpoint
    [warning] = [problem for problem in checkpoint.problems if problem.severity == "warning"]
    assert "can run code" in warning.message
    assert warning.node is not None
    node = checkpoint.nodes[warning.node]
    assert isinstance(node, Opaque)
    assert node.type_name in warning.message


def test_classes_of_other_packages_are_one_note(tmp_path: Path) -> None:
    path = tmp_path / "objects.pkl"
    path.write_bytes(b"\x80\x02}(X\x01\x00\x00\x00acomegaconf.dictconfig\nDictConfig\n)\x81"
                     b"X\x01\x00\x00\x00bclightning.x\nY\n)\x81u.")
    [note] = open_checkpoint(str(path)).checkpoint.problems
    assert (note.severity, note.node is None) == ("note", False)
    assert "lightning, omegaconf" in note.message
