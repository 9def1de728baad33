"""The storeys: imports point down only, and heavy libraries stay away from the lower ones."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "ckpt_browser"
FILES = sorted(PACKAGE.rglob("*.py"))

ORDER = {"package": 0, "core": 1, "formats": 2, "analysis": 3, "workspace": 4, "arguments": 5, "ui": 5, "cli": 5,
         "app": 6, "__main__": 7}
"""How high each part of the package lies; two parts of one height do not know each other."""

QT = {"PySide6", "shiboken6", "pyqtgraph", "qtawesome", "qtpy"}
NEVER = {"core": {"torch", "numpy", "safetensors"} | QT, "formats": {"torch"} | QT, "analysis": QT, "workspace": QT,
         "cli": QT}
"""Libraries that a storey imports nowhere."""
NOT_AT_ONCE = {"formats": {"numpy", "safetensors"}, "analysis": {"torch"},
               "workspace": {"torch", "numpy", "safetensors"}, "ui": {"torch"},
               "cli": {"torch", "numpy", "safetensors", "tqdm"}, "app": {"torch", "numpy"} | QT,
               "__main__": {"torch", "numpy"} | QT}
"""Libraries that a storey imports within functions only, where they are needed."""


def storey(file: Path) -> str:
    name = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "package" if name == "__init__" else name


def targets(file: Path, node: ast.stmt) -> Iterator[str]:
    """Full dotted names of what an import statement imports."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = node.module or ""
        if node.level:
            here = ["ckpt_browser", *file.relative_to(PACKAGE).parent.parts]
            above = here[:len(here) - node.level + 1]
            base = ".".join([*above, *([node.module] if node.module else [])])
        yield from (f"{base}.{alias.name}" for alias in node.names)


def imports(file: Path) -> Iterator[tuple[str, int, bool]]:
    """(name, line, whether it is imported as soon as the module is)."""

    def visit(node: ast.AST, at_once: bool) -> Iterator[tuple[str, int, bool]]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Import | ast.ImportFrom):
                yield from ((name, child.lineno, at_once) for name in targets(file, child))
            elif not _for_types_only(child):
                yield from visit(child, at_once and not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef))

    yield from visit(ast.parse(file.read_text("utf-8"), file), True)


def _for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING")


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(PACKAGE)))
def test_imports_point_down(file: Path) -> None:
    here = storey(file)
    for name, line, at_once in imports(file):
        parts = name.split(".")
        if parts[0] == "ckpt_browser":
            there = parts[1] if len(parts) > 1 and parts[1] in ORDER else here
            assert there == here or ORDER[there] < ORDER[here], f"{file}:{line}: {here} imports {name}"
        else:
            assert parts[0] not in NEVER.get(here, ()), f"{file}:{line}: {here} imports {parts[0]}"
            assert not (at_once and parts[0] in NOT_AT_ONCE.get(here, ())), (
                f"{file}:{line}: {here} imports {parts[0]} as soon as it is imported itself")


def test_every_part_has_its_place() -> None:
    assert {storey(file) for file in FILES} <= set(ORDER)


OPENING = {"open", "io.open", "os.open"}


def test_core_opens_no_file() -> None:
    for file in FILES:
        if storey(file) == "core":
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    called = ast.unparse(node.func)
                    opens = called in OPENING or called.endswith((".read_text", ".read_bytes"))
                    assert not opens, f"{file}:{node.lineno}: the core opens a file"


EXECUTING = {"pickle", "_pickle", "cPickle", "marshal", "shelve", "dill", "cloudpickle", "runpy", "code", "importlib",
             "ctypes", "subprocess", "multiprocessing"}


@pytest.mark.parametrize("part", ["core", "formats"])
def test_reading_never_executes(part: str) -> None:
    for file in FILES:
        if storey(file) == part:
            for name, line, _ in imports(file):
                assert name.split(".")[0] not in EXECUTING, f"{file}:{line}: {part} imports {name}"
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                    assert node.func.id not in ("eval", "exec", "compile", "__import__"), f"{file}:{node.lineno}"
                    # An attribute by name must be a name that stands in the code, never one that a file could supply.
                    by_name = node.func.id in ("getattr", "setattr", "delattr")
                    assert not by_name or isinstance(node.args[1], ast.Constant), f"{file}:{node.lineno}"


def test_every_module_says_what_it_is_for() -> None:
    for file in FILES:
        docstring = ast.get_docstring(ast.parse(file.read_text("utf-8")))
        assert docstring, f"{file} has no docstring"


HEAVY = ("torch", "PySide6", "numpy", "safetensors", "qtawesome", "pyqtgraph")


@pytest.mark.parametrize("options", [[], ["--json"]], ids=["text", "json"])
def test_listing_leaves_heavy_libraries_out(sample: Path, options: list[str]) -> None:
    program = ("import sys; from ckpt_browser.app import main; code = main(sys.argv[1:]); "
               f"sys.exit(code or ' '.join(name for name in {HEAVY!r} if name in sys.modules) or 0)")
    done = subprocess.run([sys.executable, "-c", program, "ls", str(sample), *options], capture_output=True, text=True,
                          cwd=PACKAGE.parent, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
