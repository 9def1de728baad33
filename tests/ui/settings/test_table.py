"""Every setting stands in the one table, with the default that the code has, and in the docs."""

import ast
from pathlib import Path

import pytest

from ckpt_browser.ui.settings.table import CHOICE, FLAG, NUMBER, TABLE, Setting, line

CALLS = {"flag": FLAG, "set_flag": FLAG, "choice": CHOICE, "set_choice": CHOICE, "number": NUMBER, "set_number": NUMBER}


def name_of(node: ast.expr, constants: dict[str, str]) -> str | None:
    """The name that a call asks for; with a star for the part that differs, None where nobody can tell."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        return str(node.values[0].value) + "*"
    return None


def asked_settings(repository: Path):
    for path in sorted((repository / "ckpt_browser").rglob("*.py")):
        if "settings" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        if not any(f".{call}(" in text for call in CALLS):
            continue
        tree = ast.parse(text)
        constants = {target.id: node.value.value for node in tree.body if isinstance(node, ast.Assign)
                     and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
                     for target in node.targets if isinstance(target, ast.Name)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CALLS \
                    and "settings" in ast.unparse(node.func.value) and node.args:
                name = name_of(node.args[0], constants)
                if name is not None:
                    yield path.relative_to(repository), node, name


def test_every_setting_that_is_asked_for_stands_in_the_table(repository):
    found = list(asked_settings(repository))
    assert len(found) > 20
    for path, node, name in found:
        try:
            known = line(name)
        except KeyError:
            if name.endswith("*") and any(one.name.startswith(name[:-1]) for one in TABLE):
                continue
            pytest.fail(f"{path}:{node.lineno} asks for {name!r}: give it a line in ckpt_browser/ui/settings/table.py")
        assert known.kind == CALLS[node.func.attr], f"{path}:{node.lineno} {name}"
        if node.func.attr == "flag" and isinstance(node.args[1], ast.Constant):
            assert str(node.args[1].value).lower() == known.default, f"{path}:{node.lineno} {name}"
        if node.func.attr == "choice" and isinstance(node.args[1], ast.Tuple) \
                and all(isinstance(one, ast.Constant) for one in node.args[1].elts):
            assert tuple(one.value for one in node.args[1].elts) == known.choices, f"{path}:{node.lineno} {name}"


def test_lines_are_whole_and_names_are_there_once():
    assert len({setting.key for setting in TABLE}) == len(TABLE)
    for setting in TABLE:
        assert setting.label and not setting.label.endswith(".")
        if setting.kind == NUMBER:
            low, high = map(int, setting.choices)
            assert low <= int(setting.default) <= high
        else:
            assert setting.default in setting.choices
        if setting.part and setting.kind == CHOICE:
            assert len(setting.words) == len(setting.choices)


def test_choices_are_those_of_the_code():
    from ckpt_browser.analysis.pictures.heat_maps import WAYS
    from ckpt_browser.ui.settings import SCHEMES
    from ckpt_browser.ui.viewers.histogram.view import BIN_CHOICES, PARTS, SWITCHES, View
    from ckpt_browser.ui.viewers.pictures.tones import LIMITS
    from ckpt_browser.ui.viewers.pictures.viewer import PAGES
    from ckpt_browser.workspace.looking.element_text import STYLES

    assert line("scheme").choices == SCHEMES
    assert line("histogram/bins").choices == tuple(map(str, BIN_CHOICES))
    assert line("histogram/part").choices == PARTS
    assert line("picture").choices == tuple(page.name for page in PAGES)
    assert line("pictureWay").choices == WAYS and line("pictureLimit").choices == LIMITS
    assert line("values-format").choices == STYLES
    for name in SWITCHES:
        assert line(f"histogram/{name}").default == str(getattr(View(), name)).lower()


def row_of(setting: Setting) -> str:
    """The line of the docs."""
    section, _, name = setting.key.rpartition("/") if setting.key == setting.name else setting.key.partition("/")
    said = "–".join(setting.choices) if setting.kind == NUMBER else ", ".join(f"`{one}`" for one in setting.choices)
    return f"| `[{section or 'General'}]` | `{name}` | {said} | `{setting.default}` | {setting.label} |"


def test_the_docs_have_every_line(repository):
    docs = (repository / "docs" / "settings.md").read_text(encoding="utf-8").splitlines()
    wanted = [row_of(setting) for setting in TABLE]
    said = "docs/settings.md should have:\n" + "\n".join(wanted)
    assert [text for text in docs if text.startswith("| `[")] == wanted, said
