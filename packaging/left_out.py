"""What the bundle leaves out, and why: one table, read by the spec, the hook of torch, and the report of sizes."""

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple


class Omission(NamedTuple):
    """One thing that is left out.

    Every omission is written down with what somebody would miss, so that it can be taken back.
    """

    name: str
    missed_by: str
    modules: tuple[str, ...] = ()
    """Python modules, each with everything below it."""
    files: tuple[str, ...] = ()
    """Patterns of files within the bundle; ``*`` crosses folders."""


OMISSIONS: tuple[Omission, ...] = (
    Omission("torch: its own tests, headers and build tools", "nobody who only runs it",
             files=("torch/test/*", "torch/include/*", "torch/share/*", "torch/csrc/*", "torch/bin/[!t]*",
                    "torch/bin/t[!o]*", "torch/lib/*.a", "torch/lib/*.lib", "torch/lib/libshm*/*",
                    "torch/lib/libtorchbind_test*", "torch/lib/libjitbackend_test*",
                    "torch/lib/libbackend_with_compiler*", "torch/lib/libaoti_custom_ops*", "torch/*.pyi",
                    "torch/*.h", "torch/*.cpp", "torch/*.cmake", "torch/*.cuh", "torch/*.hpp")),
    # What torch._dynamo needs stays: optimizers and models that are built without numbers import it.
    Omission("torch: the compiler's back", "a model whose code compiles while it is built",
             modules=("torch._inductor.codegen", "torch._inductor.fx_passes", "torch._inductor.kernel",
                      "torch._inductor.ir", "torch._inductor.scheduler", "torch._inductor.lowering",
                      "torch._inductor.select_algorithm", "torch._inductor.codecache",
                      "torch._inductor.runtime.triton_heuristics", "torch._inductor.template_heuristics",
                      "torch._inductor.compile_fx", "torch._inductor.autoheuristic", "torch._inductor.graph",
                      "torch._inductor.cudagraph_trees", "torch._functorch.partitioners", "torch._export.serde",
                      "torch.utils.cpp_extension", "torch.utils.hipify", "torch._vendor.quack",
                      "torch.sparse._triton_ops_meta", "torch.sparse._triton_ops", "triton")),
    Omission("torch: training on many machines", "a model whose code trains on many machines while it is built",
             modules=("torch.distributed.checkpoint", "torch.distributed.elastic", "torch.distributed.pipelining",
                      "torch.distributed._tools", "torch.distributed.optim", "torch.distributed.launcher",
                      "torch.distributed.tensor.experimental", "torch.distributed.flight_recorder",
                      "torch.distributed.benchmarks")),
    Omission("torch: ONNX, tensorboard, benchmarks, pruning", "a model whose code imports them",
             modules=("torch.onnx._internal.torchscript_exporter", "torch.utils.tensorboard", "torch.utils.benchmark",
                      "torch.utils.bottleneck", "torch.backends._nnapi", "torch.ao.pruning", "torch.ao.ns",
                      "torch.fx.experimental.migrate_gradual_types")),
    Omission("torch: test helpers", "nobody who only runs it",
             modules=tuple(f"torch.testing._internal.{name}" for name in (
                 "common_methods_invocations", "common_modules", "common_distributed", "common_quantization",
                 "common_utils", "common_device_type", "common_nn", "common_optimizers", "common_fsdp", "jit_utils",
                 "distributed", "opinfo", "generated", "hypothesis_utils", "optests", "torchbind_impls", "test_module",
                 "data", "codegen", "quantization_torch_package_models", "custom_op_db", "hop_db", "inductor_utils",
                 "autograd_function_db", "composite_compliance", "jit_metaprogramming_utils", "logging_utils",
                 "autocast_test_lists", "check_kernel_launches", "dist_utils", "triton_utils"))),
    # sympy and mpmath stay: torch reckons with them when a model is built without numbers.
    Omission("what only torch's compiler uses (networkx, jinja2, fsspec, gmpy2, sympy's physics)",
             "a model whose code imports them",
             modules=("sympy.physics", "sympy.testing", "gmpy2", "networkx", "jinja2", "markupsafe", "fsspec",
                      "functorch", "torchgen.api",
                      "torchgen.dest", "torchgen.gen", "torchgen.static_runtime", "torchgen.executorch")),
    Omission("Qt: QML, Quick, Designer, PDF, SQL and their tools", "nobody: the window is made of widgets",
             modules=("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtQuickControls2",
                      "PySide6.QtDesigner", "PySide6.QtSql", "PySide6.QtHelp", "PySide6.QtUiTools", "PySide6.QtPdf",
                      "PySide6.QtTest", "PySide6.QtConcurrent",
                      "PySide6.scripts", "PySide6.support.generate_pyi"),
             files=("PySide6/Qt/qml/*", "*Qt6Qml*", "*Qt6Quick*", "*Qt6VirtualKeyboard*", "*Qt6Pdf*", "*Qt6Labs*",
                    "*Qt6Designer*", "*Qt6Sql*", "*Qt6Help*", "*Qt6UiTools*", "*Qt6Test*", "*/sqldrivers/*",
                    "*/designer/*",
                    "*/qmltooling/*", "*/qmllint/*", "*/platforminputcontexts/*virtualkeyboard*",
                    "*/imageformats/*pdf*", "PySide6/Qt/metatypes/*", "PySide6/Qt/libexec/*", "PySide6/typesystems/*",
                    "PySide6/include/*", "PySide6/*.pyi", "PySide6/glue/*")),
    Omission("Qt: screens without a desktop, 3D, the server's side of Wayland", "a machine without X11 and Wayland",
             modules=("PySide6.Qt3DCore", "PySide6.QtMultimedia"),
             files=("*/egldeviceintegrations/*", "*Qt6EglFS*", "*Qt6EglFs*", "*/platforms/*eglfs*",
                    "*/platforms/*linuxfb*", "*/platforms/*vkkhr*", "*/platforms/*vnc*", "*/platforms/*minimalegl*",
                    "*/generic/*", "*/wayland-graphics-integration-server/*", "*Qt6WaylandCompositor*",
                    "*Qt6WaylandEglCompositor*", "*/vectorimageformats/*", "*/printsupport/*")),
    Omission("Qt: the network (only the local socket stays)", "nobody: the program uses no network",
             files=("*/tls/*", "*/networkinformation/*", "libssl*", "libcrypto*", "*/libssl*", "*/libcrypto*")),
    Omission("Qt: pictures that the program never shows", "nobody",
             files=("*/imageformats/*tiff*", "*/imageformats/*webp*", "*/imageformats/*tga*", "*/imageformats/*wbmp*",
                    "*/imageformats/*icns*")),
    Omission("Qt: translations into languages the program does not speak", "nobody",
             files=("*/translations/*.qm",)),
    Omission("numpy, pyqtgraph: tests, examples, 3D", "nobody",
             modules=("numpy.f2py", "numpy.testing", "numpy._pyinstaller", "numpy.distutils", "numpy.tests",
                      "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter", "pyqtgraph.flowchart",
                      "matplotlib", "scipy", "pandas", "h5py", "cupy", "numba", "IPython", "tensorboard", "OpenGL"),
             files=("numpy/*/tests/*", "numpy/*.pyi", "pyqtgraph/examples/*", "pyqtgraph/icons/peegee/*", "*.a",
                    "*/_core/include/*",
                    "numpy/_core/lib/*")),
    Omission("Python: what needs a terminal or an encrypted network", "a model whose code imports them",
             modules=("tkinter", "_tkinter", "turtle", "turtledemo", "idlelib", "lib2to3", "ensurepip", "venv",
                      "distutils", "curses", "_curses", "_curses_panel", "readline", "dbm",
                      "_dbm", "_gdbm", "ssl", "_ssl", "_hashlib", "test", "nis", "antigravity", "this",
                      "_xxtestfuzz", "_testcapi", "_testinternalcapi", "_testclinic", "xxlimited", "xxlimited_35",
                      "_ctypes_test", "_testbuffer", "_testimportmultiple", "_testmultiphase")),
    Omission("tools that the program is developed with", "nobody who only runs it",
             modules=("setuptools", "pip", "pkg_resources", "_distutils_hack", "pytest", "_pytest", "hypothesis",
                      "mypy", "mypyc", "PyInstaller", "py", "hatchling", "ruff", "pygments", "xdist")),
    Omission("libraries that every desktop has (they must fit its own settings and drivers)",
             "a system without a desktop; the Debian package asks for them",
             files=("libstdc++.so*", "libgcc_s.so*", "libglib-2.0*", "libgthread-2.0*", "libgobject-2.0*",
                    "libgio-2.0*", "libgmodule-2.0*", "libfontconfig*", "libfreetype*", "libdbus-1*", "libsystemd*",
                    "libgcrypt*", "libgpg-error*", "libcap.so*", "liblz4*", "liblzma*", "libzstd*", "libz.so*",
                    "libexpat*", "libpng16*", "libbrotli*", "libpcre2*", "libX11.so*", "libX11-xcb*", "libxcb.so*",
                    "libXau*", "libXdmcp*", "libbsd*", "libmd.so*", "libxkbcommon.so*", "libwayland*", "libffi.so*",
                    "libgtk-3*", "libgdk*", "libXcomposite*", "libXcursor*", "libXdamage*", "libXext*",
                    "libXfixes*", "libXi.so*", "libXinerama*", "libXrandr*", "libXrender*", "libatspi*", "libdatrie*",
                    "libepoxy*", "libfribidi*", "libgraphite2*", "libthai*", "libpixman*", "libjpeg.so*", "libpango*",
                    "libcairo*", "libatk*", "libharfbuzz*", "libmount*",
                    "libblkid*", "libselinux*", "libdrm*", "libuuid*", "libGL*", "libEGL*", "libreadline*",
                    "libtinfo*", "libncurses*")),
)
"""Everything that is left out, the largest first."""

KEPT = (
    # Python's own modules (ctypes, lzma) are linked with these, and another system may have other releases of them.
    "libffi.so*", "liblzma*",
    "*/translations/qt_zh_CN.qm", "*/translations/qtbase_zh_CN.qm", "*/translations/qt_en.qm",
    "*/translations/qtbase_en.qm", "ckpt_browser/*",
)
"""What stays although a pattern of an omission fits."""


_MODULES = frozenset(name for one in OMISSIONS for name in one.modules)


def modules() -> list[str]:
    """Names of all modules that are left out."""
    return sorted(_MODULES)


def is_left_out_module(name: str) -> bool:
    """Whether a module, or a package it is in, is left out."""
    parts = name.split(".")
    return any(".".join(parts[:count]) in _MODULES for count in range(1, len(parts) + 1))


def omission_of(place: str) -> Omission | None:
    """Why a file of the bundle is left out, or None where it stays."""
    place = place.replace("\\", "/")
    if any(fnmatchcase(place, pattern) for pattern in KEPT):
        return None
    return next((one for one in OMISSIONS if any(fnmatchcase(place, pattern) for pattern in one.files)), None)


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """The entries of a table of contents that stay in the bundle."""
    return [entry for entry in entries if omission_of(entry[0]) is None]


def saved(packages: Path) -> dict[str, int]:
    """Bytes that each omission saves, as they lie in an environment's packages (Python as source text)."""
    sums = {one.name: 0 for one in OMISSIONS}
    for place, size in _files(packages):
        reason = omission_of(place)
        if reason is None and place.endswith(".py"):
            name = place[:-3].removesuffix("/__init__").replace("/", ".")
            reason = next((one for one in OMISSIONS
                           if any(name == module or name.startswith(module + ".") for module in one.modules)), None)
        if reason is not None:
            sums[reason.name] += size
    return sums


def _files(packages: Path) -> Iterator[tuple[str, int]]:
    for path in packages.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(packages).as_posix(), path.stat().st_size
