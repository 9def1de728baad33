"""What the documents point to exists, and the figures that they repeat are those of the code."""

import ast
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from ckpt_browser.core.limits import LIMITS

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)\s#]+)")
_TEST = re.compile(r"(tests/[\w/]+\.py)(?:::(\w+))?")
_MODULE = re.compile(r"`((?:core|formats|analysis|workspace|ui|cli|packaging|benchmarks|tests)/[\w/]+\.py)`")


def name(document: Path) -> str:
    return str(document.relative_to(ROOT))


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    broken = [link for link in _LINK.findall(document.read_text("utf-8")) if not (document.parent / link).exists()]
    assert not broken


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_files_of_the_code_that_are_named_exist(document: Path) -> None:
    if document.name == "CHANGELOG.md":
        return  # it tells of what was
    named = _MODULE.findall(document.read_text("utf-8"))
    missing = [path for path in named if not (ROOT / path).exists() and not (ROOT / "ckpt_browser" / path).exists()]
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_tests_that_are_named_exist(document: Path) -> None:
    for path, function in _TEST.findall(document.read_text("utf-8")):
        file = ROOT / path
        assert file.exists(), path
        if function:
            tree = ast.parse(file.read_text("utf-8"))
            assert function in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}, function


def test_the_security_page_states_every_budget_as_it_is() -> None:
    page = (ROOT / "SECURITY.md").read_text("utf-8")
    table = page[page.index("## The budgets"):page.index("## Reporting")]
    said = {}
    for first, figure in re.findall(r"^\| (.+?) \| ([\d,]+)(?: \w+)? \|$", table, re.MULTILINE):
        said[re.findall(r"`(\w+)`", first)[0]] = int(figure.replace(",", ""))
        said.update({other: int(value.replace(",", "")) for other, value in re.findall(r"`(\w+)` = ([\d,]+)", first)})
    assert said == asdict(LIMITS)
