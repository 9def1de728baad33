"""Double-click on Linux, for real: the desktop's own tools in a home of its own."""

import contextlib
import io
import json
import os
import select
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ckpt_browser import app
from ckpt_browser.workspace.desktop.home import Home
from ckpt_browser.workspace.desktop.kinds import KINDS, OFFERED
from ckpt_browser.workspace.desktop.linux import register, unregister

TOOLS = ("xdg-mime", "xdg-open", "gio", "desktop-file-validate", "update-mime-database", "update-desktop-database")
ABSENT = [tool for tool in TOOLS if not shutil.which(tool)]
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux") or bool(ABSENT),
                                reason=f"needs a Linux desktop's tools; not installed: {', '.join(ABSENT) or TOOLS}")

asks_mimetype = pytest.mark.skipif(not shutil.which("mimetype"), reason="xdg-utils ask `file` where there is no "
                                   "`mimetype`, and that knows nothing of types that were registered")

CHECKPOINT, SAFETENSORS, INDEX = (kind.mime for kind in KINDS)
RECORDER = """#!{python} -S
import os, sys
file = os.open({record!r}, os.O_WRONLY)
os.write(file, b"\\0".join(map(os.fsencode, sys.argv[1:])) + b"\\n")
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home in which a program is registered that tells what it is asked to open."""
    folder = tmp_path_factory.mktemp("desk")
    patch = pytest.MonkeyPatch()
    for name, value in environment(folder).items():
        patch.setenv(name, value)
    other = folder / "data" / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=true %F\nMimeType=application/x-tar;\n")
    subprocess.run(["update-desktop-database", str(other.parent)], check=True)
    assert register(home_of(folder), [recorder(folder, folder)]) == []
    yield folder
    patch.undo()


def recorder(folder: Path, home: Path) -> str:
    """A program in a folder that writes its arguments to a pipe in the home."""
    os.mkfifo(home / "record")
    program = folder / "ckpt-browser"
    program.write_text(RECORDER.format(python=sys.executable, record=str(home / "record")))
    program.chmod(0o755)
    return str(program)


def environment(folder: Path) -> dict[str, str]:
    return {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_DIRS": "/usr/share", "XDG_CACHE_HOME": str(folder / "cache"), "XDG_CURRENT_DESKTOP": "",
            "DISPLAY": os.environ.get("DISPLAY", ":99"), "LC_ALL": "C.UTF-8"}


def home_of(folder: Path) -> Home:
    return Home(str(folder / "data"), str(folder / "config"))


def told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout.strip()


@contextlib.contextmanager
def asking(folder: Path, count: int) -> Iterator[list[list[bytes]]]:
    """Within, something is opened; afterwards, the arguments of each start, which happens in the background."""
    pipe = os.open(folder / "record", os.O_RDWR | os.O_NONBLOCK)
    starts: list[list[bytes]] = []
    text = b""
    try:
        yield starts
        while text.count(b"\n") < count and select.select([pipe], [], [], 20)[0]:
            text += os.read(pipe, 65536)
    finally:
        os.close(pipe)
    starts += sorted(line.split(b"\0") for line in text.splitlines())


def test_entries_are_valid(desk) -> None:
    for name in ("ckpt-browser.desktop", "ckpt-browser_compare.desktop"):
        assert told("desktop-file-validate", str(desk / "data/applications" / name)) == ""


def files(sample: Path) -> dict[str, tuple[bytes, str | None]]:
    """Contents by name, each with its type; None where it must be none of ours."""
    plain, tar = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(plain, "w") as archive:
        archive.writestr("a/data.txt", "x")
    with tarfile.open(fileobj=tar, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a"), None)
    torch_zip = sample.read_bytes()
    header = json.dumps({"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}}).encode()
    safetensors = len(header).to_bytes(8, "little") + header + bytes(4)
    legacy = b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03."
    return {"torch-zip": (torch_zip, CHECKPOINT), "legacy": (legacy, CHECKPOINT), "tensors": (safetensors, SAFETENSORS),
            "m.pth": (torch_zip, CHECKPOINT), "m.pt": (legacy, CHECKPOINT), "m.ckpt": (b"?", CHECKPOINT),
            "m.pth.tar": (torch_zip, CHECKPOINT), "m.safetensors": (safetensors, SAFETENSORS),
            "by-content.bin": (torch_zip, CHECKPOINT), "m.safetensors.index.json": (b"{}", INDEX),
            "plain.zip": (plain.getvalue(), None), "plain": (plain.getvalue(), None), "plain.json": (b"{}", None),
            "plain.tar": (tar.getvalue(), None), "plain.bin": (bytes(range(256)), None),
            "plain.pkl": (b"\x80\x02]", None)}


def test_files_have_their_types(desk, sample) -> None:
    ours = {kind.mime for kind in KINDS}
    for name, (content, wanted) in files(sample).items():
        path = desk / name
        path.write_bytes(content)
        found = told("gio", "info", "-a", "standard::content-type", str(path)).rpartition(": ")[2]
        assert found == wanted if wanted else found not in ours, name


@asks_mimetype
def test_xdg_mime_knows_their_type(desk, sample) -> None:
    path = desk / "known.pth"
    path.write_bytes(sample.read_bytes())
    assert told("xdg-mime", "query", "filetype", str(path)) == CHECKPOINT


def test_real_files_have_their_types_without_a_suffix(desk, corpus, corpus_index) -> None:
    paths = []
    for name, about in corpus_index.items():
        kind = str(about["kind"])
        wanted = SAFETENSORS if "safetensors" in kind else CHECKPOINT
        broken = "header_size_too_big" in name
        if not broken and kind.startswith(("zip", "TorchScript zip", "legacy pickle", "safetensors")):
            path = desk / f"real-{len(paths)}"
            # Only the beginning counts; the files themselves are large.
            with open(corpus / name, "rb") as real:
                path.write_bytes(real.read(8192))
            paths.append((path, wanted))
    assert len(paths) > 40
    text = told("gio", "info", "-a", "standard::content-type", *(str(path) for path, _ in paths))
    types = [line.rpartition(": ")[2] for line in text.splitlines() if "standard::content-type: " in line]
    assert types == [wanted for _, wanted in paths]


def test_our_types_are_ours_and_general_ones_are_not(desk) -> None:
    for kind in KINDS:
        assert told("xdg-mime", "query", "default", kind.mime) == "ckpt-browser.desktop"
        assert "ckpt-browser_compare.desktop" in told("gio", "mime", kind.mime)
    for mime in (*(offered.mime for offered in OFFERED), "application/zip"):
        assert "ckpt-browser" not in told("xdg-mime", "query", "default", mime)
    offered = told("gio", "mime", "application/x-tar").splitlines()
    assert offered[0].endswith(": other.desktop")
    assert "\tckpt-browser.desktop" in offered


ODD = [b"two words.pth", b"100%d %F.pth", b"-x.pth", b"\xff\xfe.pth", "检查点“.pth".encode(), b"$(touch x)`;'\".pth"]


def test_a_double_click_hands_over_the_name_as_it_is(desk, sample) -> None:
    paths = [os.path.join(os.fsencode(desk), name) for name in ODD]
    with asking(desk, len(paths)) as starts:
        for path in paths:
            shutil.copy(os.fsencode(sample), path)
            subprocess.run(["gio", "open", path], check=True, timeout=30)
    assert starts == sorted([path] for path in paths)


@asks_mimetype
def test_xdg_open_starts_the_program(desk, sample) -> None:
    names = ["two words.pth", "100%d %F.pth", "./-x.pth"]
    with asking(desk, 3) as starts:
        for name in names:
            shutil.copy(sample, desk / name)
            subprocess.run(["xdg-open", name], cwd=desk, check=True, timeout=30, capture_output=True)
    assert {os.path.basename(words[-1]) for words in starts} == {b"-x.pth", b"100%d %F.pth", b"two words.pth"}
    assert [len(words) for words in starts] == [1, 1, 1]


def test_two_files_are_compared(desk, sample) -> None:
    entry = desk / "data/applications/ckpt-browser_compare.desktop"
    with asking(desk, 1) as starts:
        subprocess.run(["gio", "launch", str(entry), str(desk / "a.pt"), str(desk / "b.pt")], check=True, timeout=30)
    assert starts == [[b"--compare", *(os.fsencode(desk / name) for name in ("a.pt", "b.pt"))]]


@pytest.mark.parametrize("folder", ["with a blank", "100%", "a=b", "it's \"$HOME\" `x` \\", "ü"])
def test_the_program_may_lie_anywhere(tmp_path, monkeypatch, sample, folder) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    (tmp_path / folder).mkdir()
    register(home_of(tmp_path), [recorder(tmp_path / folder, tmp_path)])
    told("desktop-file-validate", str(tmp_path / "data/applications/ckpt-browser.desktop"))
    with asking(tmp_path, 1) as starts:
        subprocess.run(["gio", "open", str(sample)], check=True, timeout=30)
    assert starts == [[os.fsencode(sample)]]


def test_the_options_do_it_and_undo_it(tmp_path, monkeypatch, capsys) -> None:
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    assert app.main(["--register"]) == 0
    assert "ckpt-browser --unregister undoes it" in capsys.readouterr().out
    assert told("xdg-mime", "query", "default", CHECKPOINT) == "ckpt-browser.desktop"
    assert app.main(["--unregister"]) == 0
    assert told("xdg-mime", "query", "default", CHECKPOINT) == ""
    assert [path for path in tmp_path.rglob("*") if "cache" not in path.parts] == []
    assert app.main(["--unregister"]) == 2
    assert capsys.readouterr().err == "ckpt-browser: --unregister: nothing is registered for this person\n"


def test_the_completion_is_printed(capsys, repository) -> None:
    assert app.main(["--print-completion", "bash"]) == 0
    assert capsys.readouterr().out == (repository / "resources/completion/ckpt-browser.bash").read_text()
    assert app.main(["--print-completion", "csh"]) == 2
    assert "there is bash, zsh, fish" in capsys.readouterr().err


def test_unregistering_leaves_other_programs(desk) -> None:
    unregister(home_of(desk))
    assert told("xdg-mime", "query", "default", "application/x-tar") == "other.desktop"
    assert not (desk / "config").exists()
    assert sorted(path.name for path in (desk / "data").rglob("*")) == ["applications", "mimeinfo.cache",
                                                                        "other.desktop"]
