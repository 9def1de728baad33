"""Texts of the storeys below the window are messages: whatever can reach it is said through core.messages."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "ckpt_browser"
STOREYS = ("core", "formats", "analysis", "workspace")
ELSEWHERE = {
    "desktop": "answers of --register and --unregister, and files of the desktop, which have both languages in them",
}
"""Rooms of the workspace whose texts no window shows."""
FILES = [file for storey in STOREYS for file in sorted((PACKAGE / storey).rglob("*.py"))
         if not set(file.parts) & set(ELSEWHERE)]

TEXTS = {"CheckpointError": 0, "EditError": 0, "Unexpected": 0, "Damaged": 0, "Malformed": 0, "Unwritable": 0,
         "ModelError": 0, "FilterError": 0, "MissingDirectory": 0, "refused": 1, "_error": 0, "wrong_target": 0,
         "Problem": 1, "Broken": 1, "Left": 1, "_finding": 3, "Finding": 4, "Loss": 1, "Step": 1, "Repair": 0,
         "Rescuable": 0, "report": 0, "_refusal": 0, "_Refusal": 0, "note": 0, "warn": 0}
"""What takes a text that people read, and as which argument; ``place``, ``reason`` and ``message`` are texts too."""

NAMES = frozenset({".metadata"})
"""Literals that are names of files and stay as they are in every language."""

OTHERS = {
    "workspace/comparing/reporting/": "pages, tables and JSON are exports: English",
    "workspace/scripts/": "code in Python",
    "workspace/rehearsing/like_torch.py": "torch's own words",
    "workspace/rehearsing/given.py": "torch's own words",
    "workspace/rehearsing/rehearsal.py": "torch's own words",
    "workspace/rehearsing/model_child.py": "printed beside the output of a person's own code",
    "workspace/looking/remembering.py": "SQL",
    "formats/recognise/naming.py": "the type of a node",
    "formats/recognise/values.py": "the type of a node",
    "formats/torch_archives/model_json.py": "the type of a node",
    "formats/pickles/rare.py": "words of the table in state.py, at no cost in the loop",
    "formats/old_torch/legacy_stream.py": "words of the table in recognise/arguments.py",
    "formats/storages.py": "words of the table in recognise/arguments.py",
    "formats/dcp/metadata.py": "words of the table in recognise/arguments.py",
    "formats/recognise/builder.py": "the type of a node",
    "formats/old_torch/torch_tar.py": "the name of a storage without one",
    "formats/writing/pickles/pickled.py": "the name of a fact is looked up",
    "formats/writing/pickles/program.py": "the type of a node",
    "workspace/one_program/": "another program sent it, and nobody reads it",
    "workspace/rehearsing/modules.py": "kinds, to be compared with",
    "workspace/rows/layers.py": "layers in the words of torch",
    "workspace/rows/trouble.py": "a regular expression for an English sentence",
}
"""Files in which a sentence may be no message, and why."""

SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")


@lru_cache(None)
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), file)


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def bare(text: ast.expr) -> bool:
    """Whether an expression makes a text of literals that no window can say in another language."""
    if isinstance(text, ast.Constant):
        return isinstance(text.value, str) and bool(re.search("[A-Za-z]{2}", text.value)) and text.value not in NAMES
    if isinstance(text, ast.IfExp):
        return bare(text.body) or bare(text.orelse)
    if isinstance(text, ast.BoolOp):
        return any(bare(value) for value in text.values)
    if isinstance(text, ast.BinOp):
        return bare(text.left) or bare(text.right)
    if isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute) and text.func.attr in ("format", "join"):
        return isinstance(text.func.value, ast.Constant | ast.JoinedStr)
    return isinstance(text, ast.JoinedStr)


def name(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


def bare_texts(file: Path) -> list[str]:
    """Texts of errors and their kin that are no messages, with their places."""
    found = []
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Call) and called(node) in TEXTS:
            texts = [keyword.value for keyword in node.keywords if keyword.arg in ("place", "reason", "message")]
            texts += node.args[TEXTS[called(node)]:][:1]
            found += [f"{file}:{text.lineno}: {ast.unparse(text)}" for text in texts if bare(text)]
    return found


def test_what_takes_a_text_gets_a_message() -> None:
    assert [text for file in FILES for text in bare_texts(file)] == []


def said(tree: ast.Module) -> Iterator[ast.AST]:
    """What lies within messages, docstrings and annotations."""
    for node in ast.walk(tree):
        if (isinstance(node, ast.Call) and called(node) in ("say", "marked")) or (
                isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            yield from ast.walk(node)
        for field in ("annotation", "returns"):
            if isinstance(getattr(node, field, None), ast.expr):
                yield from ast.walk(getattr(node, field))


@lru_cache(None)
def plain_sentences(file: Path) -> list[str]:
    """Sentences of a file that are no messages, with their places."""
    tree = parsed(file)
    if not any(isinstance(node, ast.Constant) and isinstance(node.value, str) and SENTENCE.search(node.value)
               for node in ast.walk(tree)):
        return []
    known = set(said(tree))
    return [f"{file}:{node.lineno}: {node.value!r}" for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in known
            and SENTENCE.search(node.value)]


def test_every_sentence_is_a_message() -> None:
    assert [text for file in FILES if not name(file).startswith(tuple(OTHERS)) for text in plain_sentences(file)] == []


def test_templates_are_literals_and_their_parts_are_given() -> None:
    for file in sorted(PACKAGE.rglob("*.py")):
        if "messages import" not in file.read_text("utf-8"):
            continue
        tree = parsed(file)
        ours = {alias.name for node in tree.body if isinstance(node, ast.ImportFrom)
                and (node.module or "").endswith("messages") for alias in node.names} & {"say", "marked"}
        for node in ast.walk(tree) if ours else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ours:
                where = f"{file}:{node.lineno}"
                assert len(node.args) == 1, where
                template = node.args[0]
                assert isinstance(template, ast.Constant) and isinstance(template.value, str), where
                if node.func.id == "say":
                    places = set(re.findall(r"\{([a-z][a-z0-9_]*)\}", template.value))
                    assert places == {keyword.arg for keyword in node.keywords}, where


def test_exceptions_are_needed() -> None:
    for other in OTHERS:
        assert any(plain_sentences(file) for file in FILES if name(file).startswith(other)), other
