"""Models that a person's own code builds: in a process of its own, within limits, and told when it fails."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.rehearsing.building import (
    REFUSALS,
    ModelError,
    build,
    command_of,
    require_factory,
    target_of_description,
)
from ckpt_browser.workspace.rehearsing.rehearsal import rehearse
from tests.workspace.rehearsing.rehearsed import opened

NETS = """
import os, sys, time, torch
from torch import nn
print("imported")


class Own(nn.BatchNorm1d):
    def _load_from_state_dict(self, *arguments):
        super()._load_from_state_dict(*arguments)


class Net(nn.Module):
    def __init__(self, classes=3):
        super().__init__()
        self.conv = nn.Conv1d(2, 3, 1)
        self.norm = nn.BatchNorm1d(3)
        self.fc = nn.utils.parametrizations.weight_norm(nn.Linear(3, classes))
        self.lazy = nn.LazyLinear(2)
        self.register_buffer("passing", torch.ones(3), persistent=False)
        self.own = Own(2)
        self.again = self.conv


class Inner:
    make = Net


def number():
    return 3


def computes():
    return nn.Linear(int(torch.tensor(3).item()), 2)


def prints():
    for _ in range(2000):
        print("x" * 100)
        print("y" * 100, file=sys.stderr)
    os.write(1, b"{}")
    return nn.Linear(1, 1)


def scripted():
    return nn.Sequential(torch.jit.script(nn.Linear(2, 3)))


def raises():
    raise ValueError("no weights\\nat all")


def leaves():
    sys.exit(3)


def dies():
    os._exit(7)


def starts_another():
    import subprocess
    other = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    open(os.environ["CHILD_TOLD"], "w").write(str(other.pid))
    time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    (tmp_path / "nets.py").write_text(NETS)
    (tmp_path / "slow.py").write_text("import time\ntime.sleep(600)\n")
    (tmp_path / "wrong.py").write_text("def (:\n")
    return str(tmp_path)


def refused(factory: str, folder: str, patience: float = 60) -> ModelError:
    with pytest.raises(ModelError) as caught:
        build(factory, folder, patience=patience)
    return caught.value


@pytest.mark.filterwarnings("ignore")
def test_a_model_is_described(folder: str, tmp_path: Path) -> None:
    target = build("nets:Inner.make", folder)
    assert target.class_name == "Net"
    slots = dict(target.slots())
    assert list(slots)[:2] == ["conv.weight", "conv.bias"]
    assert slots["conv.weight"].shape == slots["again.weight"].shape == (3, 2, 1)
    assert slots["lazy.weight"].shape is None
    assert target.modules[0].passing == ("passing",)
    assert target.remarks == ("own (Own) does something of its own while it is loaded, which is not rehearsed",)
    state = {key: torch.ones(slot.shape or (2, 2)) for key, slot in slots.items() if "tracked" not in key}
    for old, new in (("fc.parametrizations.weight.original0", "fc.weight_g"),
                     ("fc.parametrizations.weight.original1", "fc.weight_v")):
        state[new] = state.pop(old)
    assert rehearse(opened(tmp_path, state), target).loads
    assert not rehearse(opened(tmp_path, {**state, "passing": torch.ones(3)}), target).loads


@pytest.mark.parametrize(("factory", "reason", "printed"), [
    ("nets:number", "makes no torch.nn.Module but an object of the class int", "imported"),
    ("nets:raises", "nets:raises raised ValueError: no weights\\x0aat all", "ValueError: no weights"),
    ("nets:leaves", "nets:leaves raised SystemExit: 3", "SystemExit: 3"),
    ("nets:dies", "the process that built the model ended by itself with code 7", "imported"),
    ("nets:nothing", "nets:nothing cannot be imported: AttributeError", "no attribute 'nothing'"),
    ("nowhere:make", "nowhere:make cannot be imported: ModuleNotFoundError", "No module named 'nowhere'"),
    ("wrong:make", "wrong:make cannot be imported: SyntaxError", "invalid syntax"),
    ("nets:os", "nets:os cannot be called", "imported")])
def test_what_fails_is_told(folder: str, factory: str, reason: str, printed: str) -> None:
    error = refused(factory, folder)
    assert reason in str(error)
    assert printed in error.printed


def test_what_cannot_be_built_without_numbers_is_built_with_them(folder: str) -> None:
    target = build("nets:computes", folder)
    assert [slot.shape for _, slot in target.slots()] == [(2, 3), (2,)]


def test_what_it_prints_is_no_answer(folder: str) -> None:
    assert build("nets:prints", folder).class_name == "Linear"


def test_a_scripted_module_is_described(folder: str) -> None:
    target = build("nets:scripted", folder)
    assert {name: slot.shape for name, slot in target.slots()} == {"0.weight": (3, 2), "0.bias": (3,)}


def test_the_packaged_program_says_what_it_has_inside(folder: str, repository: Path) -> None:
    code = ("import sys; sys.frozen = True; from ckpt_browser.workspace.rehearsing.model_child import main; "
            "main('package_of_theirs:make', sys.argv[1])")
    done = subprocess.run([sys.executable, "-c", code, folder], cwd=repository, capture_output=True, timeout=60)
    said = json.loads(done.stdout)
    assert "package_of_theirs:make cannot be imported: ModuleNotFoundError" in said["refused"]
    assert "the packaged program has torch" in said["refused"]
    assert said["template"] in REFUSALS


def test_it_is_waited_for_no_longer_than_allowed(folder: str) -> None:
    begun = time.monotonic()
    assert "was not built within 1 seconds" in str(refused("slow:make", folder, patience=1))
    assert time.monotonic() - begun < 20


def test_nothing_that_it_started_stays(folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHILD_TOLD", str(tmp_path / "told"))

    class Impatient(CancelToken):
        """Raised as soon as the code has started a process of its own."""

        def check(self) -> None:
            if (tmp_path / "told").exists() and (tmp_path / "told").read_text():
                self.cancel()
            super().check()

    with pytest.raises(Cancelled):
        build("nets:starts_another", folder, Impatient())
    number = int((tmp_path / "told").read_text())
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and _runs(number):
        time.sleep(0.01)
    assert not _runs(number)


def _runs(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("factory", [
    "", "nets", "nets:", ":make", "nets:make()", "nets:make;x", "../nets:make", "nets:a b", "--help:x", "1:2",
    "nets:make\n", "a..b:c"])
def test_what_names_no_factory_starts_nothing(folder: str, factory: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.Popen", None)
    with pytest.raises(ModelError, match="names no factory"):
        require_factory(factory)
    assert "names no factory" in str(refused(factory, folder))


def test_a_folder_that_is_none(tmp_path: Path) -> None:
    assert "is no folder" in str(refused("nets:make", str(tmp_path / "nothing")))


def test_the_command_is_the_program_itself() -> None:
    assert command_of("nets:make", "/code")[-3:] == ["--build-model", "nets:make", "/code"]


@pytest.mark.parametrize("said", [None, [], {}, {"modules": 3, "class": "x", "own": []},
                                  {"modules": [{}], "class": "x", "own": []},
                                  {"modules": [], "class": "x", "own": [3]}], ids=str)
def test_answers_that_are_none(said: object) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        target_of_description(said, "")  # type: ignore[arg-type]


def test_the_process_is_never_told_of_a_checkpoint() -> None:
    assert not any("pth" in part for part in command_of("nets:make", os.curdir))
