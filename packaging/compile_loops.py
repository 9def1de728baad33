"""Compiles the innermost loops when the program is installed, where there is a compiler; without it numpy does them."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FLAGS = ("-O3", "-ffp-contract=off", "-fno-trapping-math", "-fopenmp-simd", "-fPIC", "-shared", "-Wall", "-Wextra")
FOLDER = Path("ckpt_browser/analysis/compiled")


class CompileLoops(BuildHookInterface[BuilderConfig]):
    """Puts the library beside its source, and into the wheel, which is one for this kind of machine then."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """See the interface; ``version`` is "editable" where a checkout is installed."""
        library = compiled(Path(self.root))
        if library is not None and version != "editable":
            build_data["artifacts"].append(library.relative_to(self.root).as_posix())
            build_data["pure_python"] = False
            build_data["tag"] = f"py3-none-{sysconfig.get_platform().replace('-', '_').replace('.', '_')}"


def compiled(root: Path) -> Path | None:
    """The library, made anew; None where there is no compiler, or it cannot."""
    source = root / FOLDER / "inner.c"
    library = source.with_suffix(sysconfig.get_config_var("SHLIB_SUFFIX") or ".so")
    compiler = shutil.which(os.environ.get("CC") or "cc")
    if compiler is None or sys.platform == "win32":
        library.unlink(missing_ok=True)
        return None
    made = library.with_name(f".made-{os.getpid()}")  # whoever loads the library meanwhile has the old one, or the new
    done = subprocess.run([compiler, *FLAGS, "-o", str(made), str(source), "-lm"], check=False,
                          capture_output=True, text=True)
    if done.returncode:
        print(f"the loops are not compiled, numpy does them: {done.stderr[-2000:]}", file=sys.stderr)
        library.unlink(missing_ok=True)
        made.unlink(missing_ok=True)
        return None
    os.replace(made, library)
    return library
