"""Tries a bundle as a person would who has no Python: in an empty home, with an empty PATH, in a real window.

    try_bundle.py PROGRAM [--no-big] [STEP …]    what goes wrong is said, and the exit code is 1
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import bundle_parts

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SAMPLE = ROOT / "resources" / "sample.pth"
LONGEST = 120
"""Seconds after which a wait has failed."""
MOST = 1.5
"""How often longer than ``import torch`` the start with a 5 GB file may take."""
ROUNDS = 5
NOISE = ("Traceback", "ModuleNotFoundError", "could not get source", "cannot open shared object", "PYI-")
"""What a bundle that lacks something prints."""

MODEL = """
import dataclasses, fractions, sqlite3
import torch
from torch import nn

@torch.jit.script
def doubled(x: torch.Tensor): return nn.functional.relu(x) * 2

def make():
    model = nn.Sequential(nn.Linear(2, 3), nn.Conv2d(3, 3, 3), nn.LSTM(3, 3), nn.TransformerEncoderLayer(8, 2),
                          nn.BatchNorm2d(3), nn.Embedding(3, 3), nn.utils.parametrizations.weight_norm(nn.Linear(2, 2)))
    torch.optim.AdamW(model.parameters())
    return model
"""


class Wrong(Exception):
    """What the bundle does not do as it should."""


class Trial:
    """A bundle, the home it lives in, and the screen it draws on."""

    def __init__(self, program: Path, scratch: Path, display: str) -> None:
        self.program, self.scratch, self.display = program, scratch, display
        self.sample = scratch / "sample.pth"
        shutil.copy(SAMPLE, self.sample)
        for name in ("home", "run"):
            (scratch / name).mkdir(mode=0o700)
        self.environment = {"HOME": str(scratch / "home"), "PATH": "/nonexistent", "LANG": "C.UTF-8",
                            "XDG_RUNTIME_DIR": str(scratch / "run")}
        self.environment |= {"DISPLAY": display} if display else {"QT_QPA_PLATFORM": "offscreen"}

    def run(self, *arguments: str, code: int = 0) -> str:
        """What the program prints on standard output; both outputs are looked through for what should not be there."""
        done = subprocess.run([self.program, *arguments], env=self.environment, cwd=self.scratch, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=LONGEST, check=False)
        told = f"{' '.join(arguments)}: exit code {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-4000:]}"
        if done.returncode != code or any(word in done.stderr for word in NOISE):
            raise Wrong(told)
        return done.stdout


def _require(condition: object, what: str) -> None:
    if not condition:
        raise Wrong(what)


READ = """
import json, sys, torch
found = torch.load(sys.argv[1], weights_only=True)
kinds = {key: str(value.dtype) for key, value in found["model_state_dict"].items()}
print(json.dumps({"keys": list(found), "kinds": sorted(set(kinds.values()))}))
"""


def _loaded(path: Path) -> dict[str, list[str]]:
    """Keys and types of a file as the torch of the environment reads it.

    In a process of its own: what this one has imported would be counted among the memory of its later children.
    """
    done = subprocess.run([sys.executable, "-c", READ, str(path)], capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def version(trial: Trial) -> str:
    """It says the version that stands in the source, and how it is installed."""
    import bundle_parts

    wanted = bundle_parts.version(ROOT)
    _require(trial.run("--version").strip() == f"ckpt-browser {wanted}", f"--version does not say {wanted}")
    told = trial.run("--version", "--verbose")
    _require("bundle" in told and "torch" in told, f"--version --verbose says: {told}")
    return wanted


def listing(trial: Trial) -> str:
    """It lists the sample."""
    found = json.loads(trial.run("ls", str(trial.sample), "--json"))
    _require(len(found["tensors"]) == 20, "ls finds other tensors than there are")
    return f"{len(found['tensors'])} tensors"


def statistics(trial: Trial) -> str:
    """It computes."""
    found = json.loads(trial.run("stats", str(trial.sample), "--json"))
    _require(len(found["tensors"]) == 20 and found["tensors"][0]["count"] > 0, "stats are not as they should be")
    loops = bundle_parts.loops(ROOT)
    lost = [path for path, _ in loops if not list(trial.program.parent.rglob(Path(path).name))]
    _require(not lost, f"the compiled loops are not inside: {lost}")
    return "with compiled loops" if loops else "without compiled loops"


def numbers_by_many(trial: Trial) -> str:
    """It computes in two processes where there is much to do, which a frozen program forks by itself."""
    target = trial.scratch / "much.pth"
    make = "import sys, torch; torch.save({f'w{i}': torch.randn(2048, 4096) for i in range(3)}, sys.argv[1])"
    subprocess.run([sys.executable, "-c", make, str(target)], check=True)
    found = json.loads(trial.run("stats", str(target), "--json"))
    target.unlink()
    _require([round(one["std"], 2) for one in found["tensors"]] == [1, 1, 1], f"stats of random numbers are {found}")
    return ""


def editing(trial: Trial) -> str:
    """It renames and casts, and torch, which is inside, judges what was written."""
    target = trial.scratch / "edited.pth"
    told = trial.run("edit", str(trial.sample), "--rename", r"^epoch$=>age", "--cast", "model_state_dict/*=float16",
                     "-o", str(target))
    _require("read back by torch" in told, f"torch did not judge the save: {told}")
    found = _loaded(target)
    _require("age" in found["keys"] and "epoch" not in found["keys"], f"the renamed key is not in {found['keys']}")
    _require(found["kinds"] == ["torch.float16"], f"the cast gave {found['kinds']}")
    return told.strip().split(": ", 1)[-1]


def converting(trial: Trial) -> str:
    """It writes safetensors, which safetensors judges."""
    told = trial.run("edit", str(trial.sample), "--root", "model_state_dict", "-o",
                     str(trial.scratch / "edited.safetensors"))
    _require("read back by safetensors" in told, f"safetensors did not judge the save: {told}")
    return told.strip().split(": ", 1)[-1]


def rehearsing(trial: Trial) -> str:
    """A person's own code builds a model with the torch that is inside."""
    (trial.scratch / "my_model.py").write_text(MODEL)
    found = json.loads(trial.run("--build-model", "my_model:make", str(trial.scratch)))
    _require("modules" in found, f"the model was not built: {found}")
    _require(found["device"] == "meta", "the model was built with numbers")
    return f"{len(found['modules'])} modules"


def missing_package(trial: Trial) -> str:
    """What is not inside is said to be so, with the way out."""
    (trial.scratch / "other_model.py").write_text("import some_package_of_theirs\n")
    told = json.loads(_failing(trial, "--build-model", "other_model:make", str(trial.scratch)))
    _require("packaged" in told["refused"], f"it does not say that it is a bundle: {told}")
    return ""


def _failing(trial: Trial, *arguments: str) -> str:
    done = subprocess.run([trial.program, *arguments], env=trial.environment, cwd=trial.scratch, text=True,
                          capture_output=True, stdin=subprocess.DEVNULL, timeout=LONGEST, check=False)
    _require(done.returncode == 1, f"{arguments}: exit code {done.returncode}")
    return done.stdout


def registering(trial: Trial) -> str:
    """It registers itself for a double-click, and takes that back without a trace."""
    home = trial.scratch / "home"
    before = set(home.rglob("*"))
    trial.run("--register")
    entry = (home / ".local/share/applications/ckpt-browser.desktop").read_text()
    _require(f"Exec={trial.program} %F" in entry, f"a double-click starts something else:\n{entry}")
    trial.run("--unregister")
    _require(set(home.rglob("*")) == before, f"it leaves {sorted(set(home.rglob('*')) - before)[:5]}")
    return ""


def opening(trial: Trial) -> str:
    """The window paints a tree."""
    told = trial.run("--exit-after-open", str(trial.sample)).strip()
    _require(told == f"opened {trial.sample} 20 tensors", f"--exit-after-open says: {told}")
    return ""


def window(trial: Trial) -> str:
    """In the real window: open, rename with F2, save with Ctrl+S, look at a tensor, open another, quit with Ctrl+Q."""
    if not trial.display or not shutil.which("xdotool"):
        return "NOT TRIED: there is no Xvfb or no xdotool"
    mine = trial.scratch / "mine.pth"
    shutil.copy(SAMPLE, mine)
    with open(trial.scratch / "window.log", "w+") as log:
        process = subprocess.Popen([trial.program, str(mine)], env=trial.environment, cwd=trial.scratch,
                                   stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wrong = ""
        try:
            _play(trial, process, mine)
        except Wrong as error:
            wrong = f"{error} (a picture of the screen is in build/)"
            _photograph(trial, "try-bundle")
        finally:
            process.kill()
            process.wait()
        log.seek(0)
        said = log.read()
    _require(not wrong and not any(word in said for word in NOISE), f"{wrong}; the window printed:\n{said[-4000:]}")
    found = _loaded(mine)["keys"]
    _require("epoch_tried" in found and "epoch" not in found, f"the saved file holds {found}")
    return "renamed, saved, read by torch"


def _play(trial: Trial, process: "subprocess.Popen[bytes]", mine: Path) -> None:
    person = Person(trial, process)
    person.wait(lambda: person.title().startswith(mine.name), "the window does not show the file")
    _own_libraries(process.pid, trial.program.parent)
    person.click(150, 300)
    person.keys("Home", "F2")
    time.sleep(0.5)
    person.keys("ctrl+a")
    person.types("epoch_tried")
    person.keys("Return")
    before = mine.stat().st_ino
    person.keys("ctrl+s")
    person.wait(lambda: mine.stat().st_ino != before, "Ctrl+S saves nothing")
    person.keys("Down", "Down", "Down", "Down")
    person.wait(lambda: any("_multiarray_umath" in name for name in _libraries(process.pid)),
                "a selected tensor is not looked at")
    time.sleep(3)  # until its plots are drawn: what they print is read below
    _photograph(trial, "try-bundle-saved")
    trial.run(str(trial.sample))
    person.wait(lambda: person.title().startswith(trial.sample.name), "a second start opens nothing in the window")
    person.keys("ctrl+q")
    person.wait(lambda: process.poll() is not None, "Ctrl+Q does not end the program")
    _require(process.returncode == 0, f"the window ended with {process.returncode}")


class Person:
    """Hands on mouse and keyboard."""

    def __init__(self, trial: Trial, process: "subprocess.Popen[bytes]") -> None:
        self._environment = {**os.environ, "DISPLAY": trial.display}
        self._process = process

    def _do(self, *arguments: str) -> str:
        return subprocess.run(["xdotool", *arguments], env=self._environment, capture_output=True, text=True,
                              check=False).stdout.strip()

    def window(self) -> str:
        """The number of the largest window that is shown, or empty."""
        return (self._do("search", "--onlyvisible", "--class", "ckpt-browser").splitlines() or [""])[-1]

    def title(self) -> str:
        """What its frame says."""
        window = self.window()
        return self._do("getwindowname", window) if window else ""

    def click(self, x: int, y: int) -> None:
        """Click, and let the keyboard go there."""
        self._do("windowfocus", "--sync", self.window())
        self._do("mousemove", str(x), str(y), "click", "1")

    def keys(self, *names: str) -> None:
        """Press some keys."""
        self._do("key", "--delay", "80", *names)

    def types(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "30", text)

    def wait(self, until: Callable[[], bool], otherwise: str) -> None:
        """Wait for something, as long as the program lives; Wrong where it never comes."""
        deadline = time.monotonic() + LONGEST / 2
        while not until():
            if time.monotonic() > deadline or (self._process.poll() is not None and not until()):
                raise Wrong(f"{otherwise} (its title is: {self.title()}, its exit code {self._process.poll()})")
            time.sleep(0.05)


def _photograph(trial: Trial, name: str) -> None:
    if shutil.which("import"):
        target = ROOT / "build" / f"{name}.png"
        target.parent.mkdir(exist_ok=True)
        subprocess.run(["import", "-window", "root", str(target)], env={**os.environ, "DISPLAY": trial.display},
                       check=False)


def _libraries(pid: int) -> set[str]:
    return {line.split(maxsplit=5)[-1].strip() for line in Path(f"/proc/{pid}/maps").read_text().splitlines()
            if ".so" in line}


def _own_libraries(pid: int, folder: Path) -> None:
    """Everything that the running window has loaded is its own or the system's: no Python that lies about."""
    files = _libraries(pid)
    foreign = [name for name in files if not name.startswith((str(folder), "/usr/lib", "/lib", "/lib64", "/memfd"))]
    _require(files, "nothing is known of what the window has loaded")
    _require(not foreign, f"it loads libraries from elsewhere: {foreign}")


def starting(trial: Trial) -> str:
    """A 5 GB file is on the screen before a script could have imported torch one and a half times."""
    from benchmarks.harness.processes import side_by_side

    big = trial.scratch / "big.pth"
    make = ("import sys; from pathlib import Path; from benchmarks import files; "
            "files.sparse_zip(Path(sys.argv[1]), dict(files.decoder(files.FULL.layers, files.FULL.words)))")
    subprocess.run([sys.executable, "-c", make, str(big)], check=True, cwd=ROOT)
    begin = ["/usr/bin/env", "-i", *(f"{name}={value}" for name, value in trial.environment.items())]
    found = side_by_side({"torch": [sys.executable, "-c", "import torch"],
                          "small": [*begin, str(trial.program), "--exit-after-open", str(trial.sample)],
                          "big": [*begin, str(trial.program), "--exit-after-open", str(big)]}, ROUNDS)
    torch, bundle = found["torch"].seconds, found["big"].seconds
    size = big.stat().st_size
    big.unlink()
    told = (f"{size / 1e9:.1f} GB painted after {bundle:.2f} s, the sample after {found['small'].seconds:.2f} s; "
            f"import torch takes {torch:.2f} s: {bundle / torch:.2f} times that; "
            f"{found['big'].peak / 1e6:.0f} MB of memory at most")
    _require(bundle <= MOST * torch, told)
    return told


STEPS: tuple[Callable[[Trial], str], ...] = (version, listing, statistics, numbers_by_many, editing, converting,
                                             rehearsing, missing_package, registering, opening, window, starting)


@contextmanager
def _screen() -> Iterator[str]:
    """A screen of our own; empty where there is no Xvfb."""
    if not shutil.which("Xvfb"):
        yield ""
        return
    reading, writing = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-noreset"],
                          pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        try:
            number = os.read(reading, 16).decode().strip()
            yield f":{number}" if number else ""
        finally:
            server.kill()


def main(arguments: list[str]) -> int:
    """0 where everything works."""
    program = Path(arguments[0]).resolve()
    only = [name for name in arguments[1:] if not name.startswith("--")]
    steps = [step for step in STEPS if step.__name__ in (only or step.__name__)
             and ("--no-big" not in arguments or step is not starting)]
    if not program.is_file():
        print(f"there is no bundle {program}: make bundle", file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in program.parent.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{program.parent}: {size / 1e6:.0f} MB", flush=True)
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="try-bundle-") as scratch, _screen() as display:
        trial = Trial(program, Path(scratch), display)
        print(f"screen: {display or 'none, only a pretended one'}")
        for step in steps:
            started = time.monotonic()
            try:
                told = step(trial)
            except (Wrong, OSError, ValueError, KeyError, subprocess.SubprocessError) as error:
                wrong += 1
                told = f"WRONG: {error}"
            said = (step.__doc__ or "").splitlines()[0]
            print(f"{time.monotonic() - started:6.1f} s  {said} {told}".rstrip(), flush=True)
    print("everything works" if not wrong else f"{wrong} of {len(steps)} WRONG")
    return 1 if wrong else 0


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(main(sys.argv[1:]))
