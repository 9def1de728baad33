"""The desktop entries of Linux: what the menu and a file manager know of the program."""

from collections.abc import Sequence
from typing import NamedTuple

from .kinds import KINDS
from .running import exec_line, string_value

NAME = "ckpt-browser"
MAIN = f"{NAME}.desktop"
COMPARE = f"{NAME}_compare.desktop"
"""Offered where files are selected, in no menu."""

_TITLE = ("Checkpoint Browser", "检查点浏览器")


class _Action(NamedTuple):
    name: str
    title: str
    title_zh: str
    option: str


_ACTIONS = (_Action("new-window", "New Window", "新建窗口", "--new-window"),
            _Action("compare", "Compare Two Files", "比较两个文件", "--compare"))


def main_entry(command: Sequence[str] = (NAME,)) -> str:
    """The entry that opens files.

    Args:
        command: what starts the program; a package, which puts it on the path, needs its name only.
    """
    lines = ["[Desktop Entry]", "Type=Application", "Version=1.0",
             *_both("Name", *_TITLE),
             *_both("GenericName", "Checkpoint Browser and Editor", "检查点浏览与编辑器"),
             *_both("Comment", "Browse, edit and compare PyTorch checkpoints without running them",
                    "浏览、编辑和比较 PyTorch 检查点，不执行其中的任何代码"),
             *_common(command), f"Exec={exec_line(command, '%F')}",
             "Categories=Development;",
             *_both("Keywords", "PyTorch;checkpoint;safetensors;weights;tensor;state_dict;",
                    "PyTorch;检查点;权重;张量;模型;"),
             f"MimeType={_types()}",
             f"Actions={''.join(f'{action.name};' for action in _ACTIONS)}"]
    for action in _ACTIONS:
        lines += ["", f"[Desktop Action {action.name}]", *_both("Name", action.title, action.title_zh),
                  f"Exec={exec_line(command, action.option, '%F')}"]
    return "\n".join(lines) + "\n"


def compare_entry(command: Sequence[str] = (NAME,)) -> str:
    """The entry by which a file manager compares two selected files."""
    return "\n".join(["[Desktop Entry]", "Type=Application", "Version=1.0",
                      *_both("Name", "Compare Checkpoints", "比较检查点"),
                      *_both("Comment", "Compare two selected checkpoints", "比较选中的两个检查点"),
                      *_common(command), f"Exec={exec_line(command, '--compare', '%F')}",
                      "NoDisplay=true", f"MimeType={_types()}"]) + "\n"


def _both(key: str, english: str, chinese: str) -> list[str]:
    return [f"{key}={english}", f"{key}[zh_CN]={chinese}"]


def _common(command: Sequence[str]) -> list[str]:
    return [f"TryExec={string_value(command[0])}", f"Icon={NAME}", "Terminal=false", "StartupNotify=true",
            f"StartupWMClass={NAME}"]


def _types() -> str:
    return "".join(f"{kind.mime};" for kind in KINDS)
