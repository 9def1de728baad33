"""``check``: what it says is what torch says, and the command that it prints repairs the file."""

import json
import shlex
import subprocess
import sys
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import torch
from safetensors.torch import save_file
from torch import nn

from ckpt_browser.app import main

NETS = """
import sys
import torch
from torch import nn


def make():
    return nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Linear(4, 5))


def raises():
    raise ValueError("boom")


open("started", "w").close()
"""

HOOKED = """


class Hooked(nn.Module):
    def __init__(self):
        super().__init__()
        self.lin = nn.Linear(4, 4)
        self._register_load_state_dict_pre_hook(self.hook)

    def hook(self, state, prefix, *rest):
        for key in list(state):
            state[key.replace("old.", "lin.")] = state.pop(key)


def hooked():
    return Hooked()
"""


class Told(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def check(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Told]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CLICOLOR_FORCE", raising=False)

    def run(*arguments: str) -> Told:
        capsys.readouterr()
        code = main(["check", *arguments])
        return Told(code, *capsys.readouterr())

    return run


def net(classes: int = 5) -> nn.Module:
    return nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Linear(4, classes))


def save(name: str, thing: object) -> None:
    torch.save(thing, name)


def said(model: nn.Module, state: Any, strict: bool = True) -> str:
    try:
        return repr(model.load_state_dict(state, strict=strict))
    except RuntimeError as error:
        return str(error).replace("for Sequential:", "for Model:")


def test_what_loads(check: Callable[..., Told]) -> None:
    save("a.pth", net().state_dict())
    save_file(net().state_dict(), "b.safetensors")
    told = check("a.pth", "--against", "b.safetensors")
    assert told.code == 0
    assert told.out == ("--- b.safetensors  model: Model\n+++ a.pth  file\n\n"
                        "loads with strict=True: 9 of 9 fit\n\n"
                        "torch says\n    <All keys matched successfully>\n")
    assert told.err == ""
    found = json.loads(check("a.pth", "--against", "b.safetensors", "--json").out)
    assert (found["loads"], found["missing"], found["unexpected"], found["mismatched"], found["repair"]) == (
        True, [], [], [], None)


def test_what_does_not(check: Callable[..., Told]) -> None:
    model = net()
    state = {**model.state_dict(), "more": torch.ones(1), "2.weight": torch.ones(7, 4)}
    del state["0.bias"]
    save("a.pth", state)
    save("b.pth", model.state_dict())
    told = check("a.pth", "--against", "b.pth", "--top", "0")
    assert told.code == 1
    words = said(model, state)
    assert "    RuntimeError: " + words.replace("\n\t", "\n        ") in told.out
    found = json.loads(check("a.pth", "--against", "b.pth", "--json").out)
    assert found["strict"] == words
    assert found["not_strict"] == said(model, state, strict=False)
    assert (found["file"], found["against"], found["model"], found["raises"]) == ("a.pth", "b.pth", "Model",
                                                                                 "RuntimeError")
    assert (found["missing"], found["unexpected"]) == (["0.bias"], ["more"])
    assert found["mismatched"] == [{"key": "2.weight", "file": [7, 4], "model": [5, 4]}]
    assert (found["matched"], found["wanted"]) == (7, 9)
    assert {row["word"] for row in found["rows"]} == {"loads", "missing", "unexpected", "shape"}


def test_strictness(check: Callable[..., Told]) -> None:
    save("a.pth", {**net().state_dict(), "more": torch.ones(1)})
    save("b.pth", net().state_dict())
    assert check("a.pth", "--against", "b.pth").code == 1
    told = check("a.pth", "--against", "b.pth", "--no-strict")
    assert told.code == 0
    assert "loads with strict=False: 9 of 9 fit, 1 unexpected" in told.out
    assert "_IncompatibleKeys(missing_keys=[], unexpected_keys=['more'])" in told.out
    save("c.pth", {"model": net().state_dict()})
    told = check("c.pth", "--against", "b.pth", "--no-strict")
    assert told.code == 1
    assert "! torch would not complain, and nothing of the file would be used" in told.out
    save("d.pth", net(7).state_dict())
    assert check("d.pth", "--against", "b.pth", "--no-strict").code == 1


def renamed() -> Any:
    return {key.replace("2.", "head ä.").replace("0.", "st[e]m."): value for key, value in net().state_dict().items()}


BROKEN: dict[str, Callable[[], Any]] = {
    "parallel": lambda: nn.DataParallel(net()).state_dict(),
    "nested": lambda: {"epoch": 3, "a/b": {"c d": torch.compile(nn.DataParallel(net())).state_dict()}},
    "more": lambda: {**net().state_dict(), "-dash": torch.ones(1), "st*r[0]?": 3, "a/b\\c": None, "'quote\"": 1},
    "prefix": lambda: OrderedDict((f"enc.{key}", value) for key, value in net().state_dict().items()),
    "names": renamed,
    "odd keys": lambda: {**net().state_dict(), 3: 4, None: 5, (1, 2): 6},
    "whole": net,
    "whole in a dict": lambda: {"epoch": 3, "net": net()},
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.filterwarnings("ignore")
def test_the_command_that_is_printed_repairs_the_file(check: Callable[..., Told], name: str) -> None:
    torch.manual_seed(0)
    save("a file.pth", BROKEN[name]())
    save("b.pth", net().state_dict())
    told = check("a file.pth", "--against", "b.pth")
    assert told.code == 1
    line = next(line.strip() for line in told.out.splitlines() if line.strip().startswith("ckpt-browser edit"))
    found = json.loads(check("a file.pth", "--against", "b.pth", "--json").out)
    assert found["repair"]["command"] == line
    assert found["repair"]["loads"]
    command = shlex.split(line)
    assert command[0] == "ckpt-browser"
    assert main(command[1:]) == 0
    net().load_state_dict(torch.load("a file-fits.pth"), strict=True)
    assert check("a file-fits.pth", "--against", "b.pth").code == 0
    # The recipe of the same edits does the same.
    Path("recipe.json").write_text(json.dumps({"version": 1, "edits": found["repair"]["edits"]}))
    assert main(["edit", "a file.pth", "--recipe", "recipe.json", "-o", "again.pth", "--no-verify"]) == 0
    assert list(torch.load("again.pth")) == list(torch.load("a file-fits.pth"))


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.filterwarnings("ignore")
def test_the_repair_is_made_on_the_spot(check: Callable[..., Told], name: str) -> None:
    save("a.pth", BROKEN[name]())
    save("b.pth", net().state_dict())
    told = check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth", "--no-verify")
    assert (told.code, told.err) == (0, "")
    net().load_state_dict(torch.load("out.pth"), strict=True)


@pytest.mark.parametrize("percent", [30, 50, 80, 99])
def test_a_file_that_is_cut_short_does_not_load(check: Callable[..., Told], percent: int) -> None:
    save("b.pth", {f"{place}.weight": torch.ones(50, 9) + place for place in range(9)})
    content = Path("b.pth").read_bytes()
    Path("a.pth").write_bytes(content[:len(content) * percent // 100])
    with pytest.raises((RuntimeError, OSError)):
        torch.load("a.pth")
    for more in ([], ["--no-strict"], ["--apply-repair", "-o", "out.pth"]):
        assert check("a.pth", "--against", "b.pth", *more).code in (1, 2)
    told = check("a.pth", "--against", "b.pth")
    assert "does not load: the file is cut short" in told.out
    assert "torch.load itself fails" in told.out
    assert not json.loads(check("a.pth", "--against", "b.pth", "--json").out)["loads_without_strict"]
    assert not Path("out.pth").exists()


def test_a_guess_says_so(check: Callable[..., Told]) -> None:
    save("a.pth", {f"x.{layer}.{name}.weight": torch.ones(3, 3) for layer in range(3) for name in ("query", "key")})
    save("b.pth", {f"x.{layer}.{name}.weight": torch.ones(3, 3) for layer in range(3) for name in ("q", "k")})
    told = check("a.pth", "--against", "b.pth")
    assert "! A GUESS, to be looked at: As a guess turn “x.N.key.” into “x.N.k.”" in told.out
    assert "    guessed: x.0.query.weight is x.0.q.weight\n" in told.out
    assert "and it loads" not in told.out
    told = check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth")
    assert told.code == 1
    assert told.out.startswith("A GUESS, to be looked at")


def test_what_is_listed_first_is_what_is_made(check: Callable[..., Told]) -> None:
    save("a.pth", {**net(3).state_dict(), **{f"more{place}.weight": torch.ones(1) for place in range(300)}})
    save("b.pth", net().state_dict())
    for more in ([], ["--resize", "zeros"]):
        found = json.loads(check("a.pth", "--against", "b.pth", "--json", *more).out)
        assert found["repair"] == found["repairs"][0]
        told = check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth", "--no-verify", "--json", *more)
        made = json.loads(told.out)  # one object, and nothing else
        assert made["repair"]["edits"] == found["repair"]["edits"]
        assert (made["written"], made["output"]) == (True, "out.pth")
        assert set(torch.load("out.pth")) <= set(net().state_dict())
        lines = check("a.pth", "--against", "b.pth", *more).out.split("what repairs it")[1].splitlines()
        assert "--apply-repair -o OUT makes this repair" in lines[3]
        Path("out.pth").unlink()


def test_rows_are_altered_only_where_that_is_asked_for(check: Callable[..., Told]) -> None:
    save("a.pth", nn.DataParallel(net(3)).state_dict())
    save("b.pth", net().state_dict())
    assert check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth", "--no-verify").code == 1
    assert len(torch.load("out.pth")) == 7
    told = check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth", "--no-verify", "--resize",
                 "normal:7")
    assert told.code == 0
    net().load_state_dict(torch.load("out.pth"), strict=True)
    found = json.loads(check("a.pth", "--against", "b.pth", "--json").out)
    assert found["repair"]["resized"] == 0
    found = json.loads(check("a.pth", "--against", "b.pth", "--json", "--resize", "mean").out)
    assert found["repair"]["resized"] == 2
    assert main(shlex.split(found["repair"]["command"])[1:]) == 0
    assert torch.equal(torch.load("a-fits.pth")["2.bias"][3:],
                       torch.load("a.pth")["module.2.bias"].double().mean(0, keepdim=True).float().expand(2))


def test_many_edits_have_no_line_of_their_own(check: Callable[..., Told]) -> None:
    save("a.pth", {**net().state_dict(), **{f"more{place}.weight": torch.ones(1) for place in range(300)}})
    save("b.pth", net().state_dict())
    told = check("a.pth", "--against", "b.pth")
    assert "too many edits for a line: --apply-repair -o OUT" in told.out
    assert "… and 280 more (--top 0 shows all)" in told.out
    assert json.loads(check("a.pth", "--against", "b.pth", "--json").out)["repair"]["command"] is None
    assert check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth", "--no-verify").code == 0
    net().load_state_dict(torch.load("out.pth"))


def test_two_training_checkpoints_are_taken_alike(check: Callable[..., Told]) -> None:
    rest = {"optimizer_state_dict": {"state": {}, "param_groups": [{"lr": 0.1, "params": [0]}]}, "epoch": 3}
    save("a.pth", {"model_state_dict": net().state_dict(), **rest})
    save("b.pth", {"model_state_dict": {**net().state_dict(), "more.weight": torch.ones(2)}, **rest})
    told = check("a.pth", "--against", "a.pth")
    assert told.code == 0
    assert "+++ a.pth · model_state_dict  file" in told.out
    told = check("b.pth", "--against", "a.pth", "--json")
    found = json.loads(told.out)
    assert (told.code, found["missing"], found["unexpected"]) == (1, [], ["more.weight"])
    wanted = net()
    with pytest.raises(RuntimeError) as raised:
        wanted.load_state_dict(torch.load("b.pth")["model_state_dict"])
    assert str(raised.value).split("\n", 1)[1] == found["strict"].split("\n", 1)[1]
    assert check("b.pth", "--against", "a.pth", "--apply-repair", "-o", "out.pth").code == 0
    net().load_state_dict(torch.load("out.pth"))
    # What was named counts, and a file without such a part is taken as a whole.
    whole = json.loads(check("a.pth", "--against", "a.pth", "--root", "/", "--json").out)
    assert whole["missing"]
    assert (whole["root"], whole["unexpected"]) == (None, list(torch.load("a.pth")))
    assert found["root"] == "model_state_dict"
    named = json.loads(check("a.pth", "--against", "a.pth", "--against-root", "model_state_dict", "--json").out)
    assert named["missing"] == whole["missing"]
    save("c.pth", {"state_dict": net().state_dict(), "epoch": 3})
    assert json.loads(check("c.pth", "--against", "a.pth", "--json").out)["unexpected"] == ["state_dict", "epoch"]
    save("d.pth", net().state_dict())
    assert check("d.pth", "--against", "a.pth").code == 0


def test_parts_that_are_named(check: Callable[..., Told]) -> None:
    save("a.pth", {"g": net().state_dict(), "d": {"d.weight": torch.ones(3)}})
    assert check("a.pth", "--against", "a.pth", "--root", "g").code == 0
    assert check("a.pth", "--against", "a.pth", "--root", "g", "--against-root", "d").code == 1
    save("b.pth", {"g": nn.DataParallel(net()).state_dict()})
    found = json.loads(check("b.pth", "--against", "a.pth", "--root", "g", "--json").out)
    assert found["repair"]["command"].startswith("ckpt-browser edit b.pth --root g --strip-prefix module.")
    assert check("b.pth", "--against", "a.pth", "--root", "g", "--apply-repair", "-o", "c.pth").code == 0
    net().load_state_dict(torch.load("c.pth"))
    # A part that loads as it is becomes the file.
    assert check("a.pth", "--against", "a.pth", "--root", "g", "--apply-repair", "-o", "d.pth").code == 0
    net().load_state_dict(torch.load("d.pth"))


def test_a_list_is_enough(check: Callable[..., Told]) -> None:
    save("a.pth", net().state_dict())
    Path("list.txt").write_text("\n".join(f"{key} {list(value.shape)}" for key, value in net().state_dict().items()))
    assert check("a.pth", "--against", "list.txt").code == 0
    Path("list.txt").write_text("x [1]\n")
    assert check("a.pth", "--against", "list.txt").code == 1


class TestModels:
    def test_nothing_is_started_without_consent(self, check: Callable[..., Told], monkeypatch: pytest.MonkeyPatch,
                                                tmp_path: Path) -> None:
        save("a.pth", net().state_dict())
        Path("nets.py").write_text(NETS)
        monkeypatch.setattr("subprocess.Popen", None)
        told = check("a.pth", "--model", "nets:make")
        assert told.code == 2
        assert told.err.count("\n") == 1
        assert "--run-code says that you want that" in told.err
        assert not (tmp_path / "started").exists()

    def test_a_model_of_ones_own(self, check: Callable[..., Told]) -> None:
        save("a.pth", nn.DataParallel(net()).state_dict())
        Path("code").mkdir()
        Path("code/nets.py").write_text(NETS)
        told = check("a.pth", "--model", "nets:make", "--run-code", "--code", "code")
        assert told.code == 1
        assert "for Sequential:" in told.out
        assert "--- nets:make  model: Sequential" in told.out
        assert "ckpt-browser edit a.pth --strip-prefix module." in told.out

    def test_what_a_model_does_itself_cannot_be_told(self, check: Callable[..., Told]) -> None:
        save("a.pth", {"old.weight": torch.ones(4, 4), "old.bias": torch.ones(4)})
        Path("nets.py").write_text(NETS + HOOKED)
        told = check("a.pth", "--model", "nets:hooked", "--run-code")
        assert told.code == 1
        assert told.out.split("\n\n")[1].startswith("cannot be told: the model (Hooked) does something of its own")
        assert "\ndoes not load" not in told.out

    def test_code_that_fails_is_shown(self, check: Callable[..., Told]) -> None:
        save("a.pth", net().state_dict())
        Path("nets.py").write_text(NETS)
        told = check("a.pth", "--model", "nets:raises", "--run-code")
        assert told.code == 2
        *printed, line = told.err.splitlines()
        assert line == "ckpt-browser: nets:raises: raised ValueError: boom"
        assert '  |     raise ValueError("boom")' in printed
        assert all(one.startswith("  | ") for one in printed)
        assert not any("model_child" in one for one in printed)

    def test_code_that_takes_too_long(self, check: Callable[..., Told]) -> None:
        save("a.pth", net().state_dict())
        Path("slow.py").write_text("import time\ntime.sleep(600)\n")
        told = check("a.pth", "--model", "slow:make", "--run-code", "--time-limit", "0.5")
        assert told.code == 2
        assert "was not built within 0.5 seconds" in told.err


@pytest.mark.parametrize(("arguments", "reason"), [
    ([], "what would it be loaded into? --against OTHER"),
    (["--against", "b.pth", "--model", "x:y"], "what would it be loaded into?"),
    (["--against", "b.pth", "--run-code"], "--run-code is about --model"),
    (["--model", "nonsense", "--run-code"], "names no factory such as package.module:make_model"),
    (["--against", "b.pth", "-o", "c.pth"], "-o says where --apply-repair writes to"),
    (["--against", "b.pth", "--apply-repair"], "where to write the result?"),
    (["--against", "nothing.pth"], "nothing.pth: no such file or directory"),
    (["--against", "letter.txt"], "letter.txt: "), (["--against", "empty.pth"], "empty.pth: is empty"),
    (["--against", "none.pth"], "none.pth: holds no state_dict"), (["--against", "-"], "standard input"),
    (["--against", "b.pth", "--root", "x"], "a.pth: x: there is nothing of this name"),
    (["--against", "b.pth", "--against-root", "x"], "b.pth: x: there is nothing of this name"),
    (["--against", "b.pth", "--resize", "ones"], "ones is none of zeros, mean, normal"),
    (["--against", "b.pth", "--resize", "normal:x"], "normal:x is none of"),
    (["--against", "b.pth", "--top", "-1"], "-1 is no number of lines"),
    (["--against", "b.pth", "--time-limit", "0"], "0 is no time"),
])
def test_trouble(check: Callable[..., Told], arguments: list[str], reason: str) -> None:
    save("a.pth", net().state_dict())
    save("b.pth", net().state_dict())
    save("none.pth", {"epoch": 3})
    Path("letter.txt").write_text("Dear all, this is no list.\n")
    Path("empty.pth").write_bytes(b"")
    told = check("a.pth", *arguments)
    assert told.code == 2
    assert told.err.count("\n") == 1
    assert reason in told.err
    assert told.out == ""


@pytest.mark.parametrize("name", ["-", "nothing.pth", "text.pth"])
def test_a_file_that_is_none(check: Callable[..., Told], name: str) -> None:
    save("b.pth", net().state_dict())
    Path("text.pth").write_text("no checkpoint")
    for more in ([], ["--json"], ["--apply-repair", "-o", "out.pth"]):
        told = check(name, "--against", "b.pth", *more)
        assert told.code == 2
        assert told.err.startswith(f"ckpt-browser: {name}: ")
    assert not Path("out.pth").exists()


def test_nothing_to_repair_and_nothing_to_be_done(check: Callable[..., Told]) -> None:
    save("a.pth", net().state_dict())
    save("b.pth", {"x.y": torch.ones(77)})
    told = check("a.pth", "--against", "a.pth", "--apply-repair", "-o", "out.pth")
    assert (told.code, told.out) == (0, "a.pth: loads as it is; nothing was written\n")
    told = check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth")
    assert (told.code, told.out) == (1, "a.pth: no repair was found; nothing was written\n")
    assert "no repair was found" in check("a.pth", "--against", "b.pth").out
    assert not Path("out.pth").exists()


def test_a_dry_run_writes_nothing(check: Callable[..., Told]) -> None:
    save("a.pth", nn.DataParallel(net()).state_dict())
    save("b.pth", net().state_dict())
    told = check("a.pth", "--against", "b.pth", "--apply-repair", "--dry-run")
    assert told.code == 0
    assert told.out.startswith("Strip “module.”\nresult: pth, ")


def test_colour_stands_beside_words_and_only_where_it_is_wanted(check: Callable[..., Told],
                                                               monkeypatch: pytest.MonkeyPatch) -> None:
    save("a.pth", {**net(7).state_dict(), "x": 1})
    save("b.pth", net().state_dict())
    plain = check("a.pth", "--against", "b.pth").out
    assert "\x1b" not in plain
    painted = check("a.pth", "--against", "b.pth", "--color", "always").out
    assert "\x1b[" in painted
    monkeypatch.setenv("CLICOLOR_FORCE", "1")
    assert "\x1b" in check("a.pth", "--against", "b.pth").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert check("a.pth", "--against", "b.pth").out == plain
    monkeypatch.delenv("NO_COLOR")
    assert check("a.pth", "--against", "b.pth", "--no-color").out == plain


def test_strangers_text_is_harmless(check: Callable[..., Told]) -> None:
    save("a.pth", {**net().state_dict(), "\x1b[31mred\n\u202e": torch.ones(1), "x" * 5000: 3})
    save("b.pth", net().state_dict())
    told = check("a.pth", "--against", "b.pth")
    assert told.code == 1
    assert "\x1b" not in told.out
    assert "\u202e" not in told.out
    assert max(map(len, told.out.splitlines())) < 3000
    found = json.loads(check("a.pth", "--against", "b.pth", "--json").out)
    assert "\x1b[31mred\n\u202e" in found["unexpected"]
    assert check("a.pth", "--against", "b.pth", "--apply-repair", "-o", "out.pth", "--no-verify").code == 0


def test_neither_torch_nor_qt_is_imported(check: Callable[..., Told], tmp_path: Path) -> None:
    save("a.pth", nn.DataParallel(net()).state_dict())
    save("b.pth", net().state_dict())
    code = ("import sys; from ckpt_browser.app import main; main(['check', 'a.pth', '--against', 'b.pth']); "
            "assert not {'torch', 'numpy', 'PySide6'} & set(sys.modules)")
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False,
                          env={"PYTHONPATH": str(Path(__file__).parents[2])})
    assert done.returncode == 0, done.stderr
