"""How PyInstaller finds torch: all of it that is not left out, as bytecode only."""

import re
from pathlib import Path

import left_out
from PyInstaller.utils.hooks import collect_dynamic_libs, get_package_paths

_FOLDER = Path(get_package_paths("torch")[1])
_READS_SOURCES = re.compile(r"install_config_module\(|jit\.script|_overload|jit\.interface|getsource")
"""What torch writes where it, or TorchScript, reads the source text of a module."""
_SCRIPTED = ("torch.nn", "torch.functional")
"""Modules that somebody's model may hand to TorchScript."""


def _modules() -> dict[str, str]:
    """Every module that stays, and how: its source text goes along where torch reads it."""
    found = {}
    for path in _FOLDER.rglob("*.py"):
        parts = path.relative_to(_FOLDER.parent).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        if "test" not in parts and not left_out.is_left_out_module(name):
            text = path.read_text(encoding="utf-8")
            read = name.startswith(_SCRIPTED) or _READS_SOURCES.search(text) is not None
            found[name] = "pyz+py" if read else "pyz"
    return {**found, "torch": "pyz"}


module_collection_mode = _modules()
hiddenimports = sorted(module_collection_mode)
binaries = [pair for pair in collect_dynamic_libs("torch", search_patterns=["*.so", "*.so.*", "*.dll", "*.dylib"])
            if left_out.omission_of(f"{pair[1]}/{Path(pair[0]).name}") is None]
# torch does not start without it, though nothing here shares tensors between processes.
datas = [(str(path), "torch/bin") for path in (_FOLDER / "bin").glob("torch_shm_manager*")]
warn_on_missing_hiddenimports = False
# A link to a library in the folder above would make torch look for its neighbours there.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
