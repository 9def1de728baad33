"""Finds texts in the window's code that nobody can translate: literals that look like words and are not marked.

What is no text and looks like one stands in :data:`NO_TEXTS`, as short as it can be.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

MARKING = {"tr", "translate", "QT_TRANSLATE_NOOP", "say", "marked"}

SHOWN = {"setText": 0, "setToolTip": 0, "setStatusTip": 0, "setWindowTitle": 0, "setPlaceholderText": 0,
         "setAccessibleName": 0, "setAccessibleDescription": 0, "setTitle": 0, "setPrefix": 0, "setSuffix": 0,
         "setSpecialValueText": 0, "setWhatsThis": 0, "setInformativeText": 0, "setDetailedText": 0, "showMessage": 0,
         "plain_label": 0, "plain_tip": 0, "QLabel": 0, "QPushButton": 0, "QCheckBox": 0, "QRadioButton": 0,
         "QGroupBox": 0, "QMenu": 0, "QAction": 0, "addMenu": 0, "addItem": 0, "addTab": 1, "setTabText": 1,
         "setItemText": 1, "drawText": -1, "emit": 0, "CheckpointError": 0, "EditError": 0}
"""Calls, and which of their arguments people see, also where it is a single small word."""

HIDDEN = {"setObjectName", "setProperty", "icon", "connect", "compile", "sub", "match", "search", "fullmatch",
          "findall", "replace", "split", "startswith", "endswith", "partition", "rpartition", "removeprefix",
          "removesuffix", "submit", "getattr", "findChild", "findChildren", "encode", "decode", "open", "resource",
          "toString", "setStyleSheet", "property", "flag", "set_flag", "choice", "set_choice", "TypeVar", "cast",
          "ValueError"}
"""Calls whose literals nobody sees."""

UNSEEN = ("inspecting/error_facts.py", "window/start_up.py")
"""Modules below ui/ that write for programmers: what is copied into a report, and on the console."""

WORDS = re.compile(r"[A-Za-z]{2,} +[A-Za-z({]|[A-Za-z]{2,}[ :…]$|^ [a-z]{2,}|^[A-Z][a-z]{2,}( |$)")
"""Several words, the end or the beginning of some, or one with a capital."""

NO_TEXTS = re.compile(r"""
    (Ctrl|Shift|Alt|Del|Esc|Space|Return|Enter|Left|Right|Up|Down|Home|End|Tab|Menu|Backspace)\b.*    # keys
  | .*\(\*[^)]*\)                                                          # the patterns of a file dialog
  | (Q[A-Za-z]+\ )?Q[A-Za-z]+::.* | Fusion | General                                      # Qt's own names
  | English | .*ckpt-browser.* | (Python|JSON|CSV|safetensors)\b.*           # names that are the same everywhere
  | [a-z]+[A-Z]\w* | Progress                                              # parts of names of objects
  | package\.module:make_model | hex: | block\ | float32\ becomes.*        # what a field takes; keys of jobs; a width
  | .*\bfor\ key,\ value\ in\ | .*key\.startswith\(                        # Python that is copied
""", re.VERBOSE)


def unmarked(root: Path) -> list[str]:
    """Literals that look like texts: ``file:line: the literal``."""
    found, window = [], root / "ckpt_browser" / "ui"
    for path in sorted(window.rglob("*.py")):
        if path.relative_to(window).as_posix() not in UNSEEN:
            found += [f"{path.relative_to(root).as_posix()}:{line}: {text!r}"
                      for line, text in of_module(path.read_text(encoding="utf-8"))]
    return found


def of_module(code: str) -> Iterator[tuple[int, str]]:
    """Lines and literals of one module."""
    yield from _within(ast.parse(code), shown=False)


def _within(node: ast.AST, shown: bool) -> Iterator[tuple[int, str]]:
    """Literals below a node.

    Args:
        shown: people see what the node says.
    """
    for child in ast.iter_child_nodes(node):
        if _is_no_text(node, child):
            continue
        seen = _shows(node, child, shown)
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            letters = seen and re.search(r"[A-Za-z]{2,}", child.value)
            if (letters or WORDS.search(child.value)) and not NO_TEXTS.fullmatch(child.value):
                yield child.lineno, child.value
        else:
            yield from _within(child, seen)


def _shows(node: ast.AST, child: ast.AST, shown: bool) -> bool:
    """Whether people see what ``child`` says, as a part of ``node``."""
    if isinstance(node, ast.Call):
        place = SHOWN.get(_called(node))
        return place is not None and child in node.args and node.args.index(child) == place % len(node.args)
    return shown and isinstance(node, ast.JoinedStr | ast.IfExp | ast.BinOp)


def _is_no_text(parent: ast.AST, child: ast.AST) -> bool:
    """Docstrings, annotations, comparisons, names of parts, and what calls take that nobody sees."""
    if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
        return True
    if isinstance(child, ast.Call) and _called(child) in MARKING | HIDDEN:
        return True
    if isinstance(child, ast.Compare) or (isinstance(parent, ast.Subscript) and child is parent.slice):
        return True
    if isinstance(parent, ast.Assign) and any(getattr(target, "id", "") == "__all__" for target in parent.targets):
        return True
    return child in (getattr(parent, "annotation", None), getattr(parent, "returns", None))


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
